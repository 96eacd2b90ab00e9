// Links of a Word document that lead to files of whoever wrote it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/package.h"

namespace redraft::report {

/// Whether an address leads to a file of whoever wrote it, or to a program of theirs: "file:///C:/x", "\\server\x", "C:\x",
/// "../x.docx". Not where it leads into the web, to an address for mail or telephone, or within the document.
bool is_local_address(std::string_view target);

/// Links of the text and of pictures that lead to such files.
struct LocalLinks {
  std::vector<std::string>
      ids;  ///< of the part's relationships: all that a link, or a picture held as well, leads to
  std::vector<std::string> targets;  ///< as written

  bool holds(std::string_view id) const;
};
LocalLinks local_links(const docx::Package& package, const std::string& part);

/// The part with those links as the words that they stand on, and fields that lead to such a file as what they show.
std::string without_local_links(const std::string& xml, const LocalLinks& links);

}  // namespace redraft::report
