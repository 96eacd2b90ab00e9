// How paragraphs and runs look once styles, lists and direct formatting are put together: as much of it as tells the
// structure of a text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "docx/document.h"

namespace redraft::docx {

class Appearance {
 public:
  /// The document must outlive it.
  explicit Appearance(const Document& document);

  /// Where the text of a paragraph begins, in twips from the margin: its own w:ind, else that of its list's level, else
  /// of its style. A style's indent counts before the list's when the list comes from a style that it is based on.
  int indent(const Paragraph& paragraph) const;
  bool bold(const Paragraph& paragraph, const Item& item) const;

 private:
  struct Run {
    std::optional<bool> bold;
    std::string style;
  };
  const Document& document_;
  std::vector<std::optional<int>> indents_;  // of their own, by paragraph format
  std::vector<Run> runs_;                    // by run format
};

}  // namespace redraft::docx
