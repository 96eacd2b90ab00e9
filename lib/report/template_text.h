// The text of a template's part as a reader sees it, paragraph by paragraph, with a map back to the bytes: a tag is
// found although Word has cut it over several runs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "docx/xml_tree.h"

namespace redraft::report {

inline constexpr std::uint32_t kNoElement = 0xFFFFFFFFU;

/// One w:t or w:instrText, or what stands in a line without being words: w:tab, w:br, w:noBreakHyphen.
struct TextPiece {
  std::uint32_t element = 0;       ///< in the tree
  std::uint32_t run = kNoElement;  ///< the w:r around it
};

/// The words of one paragraph, of one field code in it, or in a part without paragraphs of one element; or those of an
/// attribute that hold tags.
struct TemplateText {
  std::uint32_t paragraph = 0;       ///< w:p, or the element that holds the text or has the attribute
  bool instruction = false;          ///< a field code
  bool plain = false;                ///< in a part without paragraphs, or in an attribute: no runs
  std::string words;                 ///< references replaced, UTF-8
  std::vector<std::uint32_t> from;   ///< of each byte of `words`: where its character begins in the part
  std::vector<std::uint32_t> until;  ///< and ends
  std::vector<std::uint32_t> piece;  ///< and in which of `pieces`
  std::vector<TextPiece> pieces;
  bool only_words = true;  ///< nothing stands in the paragraph but runs of words: no picture, field or note
};

/// All texts of a part, in order; those of text boxes behind the paragraph that they stand in.
std::vector<TemplateText> template_texts(const docx::XmlTree& tree);

/// The place of an attribute's value in the part; empty when the element does not have it.
docx::Range attribute_place(const docx::XmlTree& tree, std::uint32_t element, std::string_view name);

/// What stands between two offsets of the part, references replaced.
std::string plain_words(std::string_view xml);

}  // namespace redraft::report
