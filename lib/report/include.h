// Another document taken into a report whole: an assessment by the DCC, business requirements, a legal text with its
// tracked changes.
//
// It looks as it did, as far as the style policy lets it: its styles by name, its lists with their numbers, footnotes,
// pictures, headers and footers, a landscape section as one. Bookmarks, comments and tracked changes get names and
// numbers of their own, and what refers to them follows; a table of contents in it lists it alone. It says in findings
// what could not come: `include-left-out`, `include-section`, `include-note`, `include-defaults`, `include-dialect`.
#pragma once

#include <map>
#include <string>

#include "docx/package.h"
#include "render/guest_styles.h"
#include "report/insert.h"

namespace redraft::report {

struct IncludeOptions {
  render::StylePolicy styles = render::StylePolicy::host;
  bool comments = true;  ///< false: left out, and said
  /// The headers and footers of its sections come with it; false: the report's go on, and its page numbers.
  bool own_pages = true;
  /// It stands below a heading of the report: its headings are so many levels lower, and its title is not the report's.
  int headings_down = 0;
  /// What the report calls it, "Annex B": then messages say it, and where in the file itself something stands; empty: messages
  /// stand at the tag.
  std::string label = {};
};

/// Throws what docx::Document throws. In a table's cell, a header or a note its sections are left out. Nothing in it is
/// filled: what looks like a tag stands as it is written, and is said (`include-tag`).
Insert include_document(docx::Package guest, const IncludeOptions& options = {});

/// Documents by the name that a tag gives, each a path. A paragraph of such a document that says {{> include NAME}} and
/// nothing else is the document of that name in turn. Throws what Package::open throws, and Error that names the chain:
///
///   a.docx: includes b.docx, which includes a.docx again (b.docx: paragraph 3): a document cannot stand in itself
Inserts include_files(const std::map<std::string, std::string>& paths, const IncludeOptions& options = {});

}  // namespace redraft::report
