// The table of contents of a document that is otherwise ready: an entry for each heading that its TOC field asks for, with a
// link to it, written where Word would write them. The field stays, so that Word can renew it.
//
// Page numbers are known only to what sets the pages: they are given (jobs/pdf_file.h reads them off a PDF), or the entries have
// none and the field is marked for Word to renew when it opens the document.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"

namespace redraft::report {

struct ContentsEntry {
  int level = 1;
  std::string label;     ///< the heading's automatic number: "3.1"; "": none
  std::string words;     ///< "Solution"
  std::string bookmark;  ///< around the heading: "_Toc000000003"
};

struct Contents {
  std::string bytes;                   ///< the .docx
  std::vector<ContentsEntry> entries;  ///< empty: it has no TOC field of headings, and is as it was
  std::vector<Finding> findings;
};

/// `pages`: by bookmark, the page that it stands on. Bookmarks "_Toc..." around headings are kept, so what was written
/// without page numbers can be written again with them. Throws as docx::Document does.
Contents write_contents(const docx::Package& package, const std::map<std::string, int>& pages = {});

}  // namespace redraft::report
