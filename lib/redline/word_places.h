// Where the paragraphs of a Word story stand, read from their labels in order: their role, depth and citation.
//
//   "3" THE PANEL  -> part, 3     "3.1" -> clause, 3.1     "(a)" -> item of depth 1, 3.1(a)     "(i)" -> 3.1(a)(i)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/block.h"
#include "docx/document.h"
#include "legal/label.h"

namespace redraft::redline {

struct WordPlace {
  diff::Role role = diff::Role::text;
  int depth = 0;
  std::string citation;
};

/// The label at the beginning of a paragraph, typed by hand.
struct TypedLabel {
  std::string_view text;
  std::size_t bytes = 0;  ///< with the white space behind it; 0: there is none
};
TypedLabel typed_label(std::string_view words);

class WordPlaces {
 public:
  explicit WordPlaces(const docx::Styles& styles) : styles_(&styles) {}

  /// Paragraphs in reading order. `label` as printed or typed, "" without; `words` without it.
  WordPlace next(const docx::Paragraph& paragraph, std::string_view label, std::string_view words);

 private:
  WordPlace labelled(const docx::Paragraph& paragraph, std::string_view label, std::string_view words);
  int depth_of(std::string_view label);
  std::string citation() const;

  struct Level {
    legal::Label label;
    std::string text;
  };
  const docx::Styles* styles_;
  std::string clause_;
  std::vector<Level> items_;
};

}  // namespace redraft::redline
