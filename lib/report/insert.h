// What goes into a report where a tag stands, when it is more than words: a table made from Markdown, another document,
// a picture. It is XML made for one place of the package that the template becomes.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/document.h"
#include "render/word_additions.h"

namespace redraft::report {

/// Where something is to go in. One of `additions` and `ids` serves all of a document, so that no two get the same
/// relationship, list, note or number.
struct InsertPlace {
  const docx::Document& host;  ///< the template, as it was read: its styles and numbering
  std::string part;            ///< whose relationships links and pictures are under: "word/document.xml"
  bool in_cell = false;        ///< the paragraph of the tag stands in a table's cell: no sections there
  int text_width = 0;          ///< of the column of text, in twips; 0: not known
  render::WordAdditions& additions;
  render::WordIds& ids;
};

/// Gives blocks (w:p, w:tbl, w:sdt) to stand instead of the paragraph of the tag, in the usual prefixes ("w", "r", "wp",
/// "a", "pic", "m", "mc", "w14" ...); the root of the part gets the namespaces that they use. What could not be taken in
/// is a finding. Called once for each place, also inside loops: bookmarks and ids are new each time.
using Insert = std::function<std::string(const InsertPlace& place, std::vector<Finding>& findings)>;

/// By the name that a tag gives: {{> include NAME}}.
using Inserts = std::map<std::string, Insert, std::less<>>;

/// The attributes that a root lacks for the prefixes used in `xml`: " xmlns:wp=\"...\"". `root` is its start tag.
std::string missing_namespaces(std::string_view xml, std::string_view root);

}  // namespace redraft::report
