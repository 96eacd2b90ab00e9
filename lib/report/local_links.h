// Links of a Word document that lead to files of whoever wrote it.
#pragma once

#include <functional>
#include <set>
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
  std::set<std::string, std::less<>>
      ids;  ///< of the part's relationships: all that a link, or a picture held as well, leads to
  std::vector<std::string> targets;  ///< as written

  bool holds(std::string_view id) const { return ids.find(id) != ids.end(); }
};
LocalLinks local_links(const docx::Package& package, const std::string& part);

/// A part with those links as the words that they stand on, and fields that lead to such a file as what they show.
struct Unlinked {
  std::string xml;
  std::vector<std::string> elsewhere;  ///< files that fields and shapes of VML led to
  std::set<std::string, std::less<>>
      still_named;  ///< ids of those links that something else in the part names
};
Unlinked without_local_links(const std::string& xml, const LocalLinks& links);

}  // namespace redraft::report
