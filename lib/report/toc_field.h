// The field of a table of contents (ECMA-376 part 1, 17.16.5.68): where it stands, and which paragraphs it asks for.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "docx/document.h"

namespace redraft::report {

struct TocInstruction {
  int first_heading = 0;  ///< \o "1-3": Heading 1 to Heading 3; 0: not by these styles
  int last_heading = 0;
  bool outline_levels = false;                     ///< \u: paragraphs that have an outline level too
  std::map<std::string, int, std::less<>> styles;  ///< \t "Annex,1": by the style's name in lower case
  int first_without_page = 0;  ///< \n "2-3": levels without page numbers; 0: all have them
  int last_without_page = 0;
};

/// Of a field's instruction; nothing when it is no TOC or lists something other than headings: figures (\c, \f), or a
/// part of the document (\b).
std::optional<TocInstruction> toc_instruction(std::string_view words);

/// The first such field of the body.
struct TocField {
  std::string words;  ///< as written, entities resolved: ` TOC \o "1-3" \h `
  TocInstruction instruction;
  std::uint32_t first = 0;  ///< paragraphs of the body that it begins and ends in
  std::uint32_t last = 0;
};
std::optional<TocField> find_toc(const docx::Document& document);

/// The level of a paragraph in this table of contents, 1 to 9; 0: it is not in it.
int toc_level(const docx::Document& document, const docx::Paragraph& paragraph,
              const TocInstruction& instruction);

}  // namespace redraft::report
