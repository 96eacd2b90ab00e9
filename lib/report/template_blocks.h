// Which tags belong together, and what each block takes in: words of a line, paragraphs, rows or cells of a table.
#pragma once

#include <cstdint>
#include <vector>

#include "report/template_tags.h"

namespace redraft::report {

/// What a block repeats or chooses.
enum class BlockLevel : std::uint8_t {
  words,       ///< its tags stand in one paragraph
  paragraphs,  ///< each alone in its paragraph, side by side: the paragraphs of the tags go
  rows,        ///< in cells of one row, which is the whole of it; or in rows of a table
  cells,       ///< {{#each-column}}
};

struct Block {
  BlockLevel level = BlockLevel::words;
  std::vector<std::uint32_t> tags;  ///< opening, dividing ones, end: in the part's tags
  std::uint32_t first = 0;          ///< of rows and cells: elements
  std::uint32_t last = 0;
  bool is_loop = false;
};

/// A tag with what its paragraph holds beside it.
struct TagPlace {
  bool alone = false;  ///< nothing but tags of blocks, and white space, stands in the paragraph
};
std::vector<TagPlace> tag_places(const std::vector<Tag>& tags, const std::vector<TemplateText>& texts);

/// @index and its like outside of every loop, in a branch that is never taken too. Not for notes: those are in the loop in
/// which their reference stands.
void check_loop_names(const std::vector<Tag>& tags, std::vector<TextFault>& faults);

/// Blocks from the outermost on; a faulty one is left out, and its faults are told once.
std::vector<Block> pair_blocks(const docx::XmlTree& tree, const std::vector<TemplateText>& texts,
                               const std::vector<Tag>& tags, const std::vector<TagPlace>& places,
                               std::vector<TextFault>& faults);

}  // namespace redraft::report
