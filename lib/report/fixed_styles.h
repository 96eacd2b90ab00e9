// The character styles of fixed colours, in one document: found by name, or made.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "profile/colours.h"
#include "render/word_additions.h"

namespace redraft::report {

enum class FixedMark : std::uint8_t { none, inserted, deleted, moved_from, moved_to };

class FixedStyles {
 public:
  FixedStyles(render::WordAdditions& additions, const profile::Colours& colours);

  /// Where words stand that are to be marked. Equations have no character styles; in tables LibreOffice prints the
  /// colour of the document's defaults over that of a style, so it is said directly too.
  enum class Where { text, table, equation };
  /// What stands in w:rPr, marked. A style that the words have already stays, and they are set directly.
  std::string marked(std::string_view inside, FixedMark mark, Where where = Where::text);

 private:
  const std::string& style(FixedMark mark);
  std::vector<std::string> elements(FixedMark mark) const;

  render::WordAdditions& additions_;
  std::array<std::string, 5> colours_;  // by mark: "0A5C36"
  std::array<std::string, 5> ids_;
};

}  // namespace redraft::report
