// Blocks of the Redline from the paragraphs of two texts.
#pragma once

#include <span>
#include <vector>

#include "diff/block.h"
#include "redline/part_words.h"
#include "redline/redline.h"

namespace redraft::redline {

/// What one side has; no words yet.
Block block_of(const diff::Block& source, bool before);

/// What both have: labels, places and layout of each; no words yet.
Block block_of(const diff::Block& before, const diff::Block& after);

/// One paragraph of the one side that is several of the other, as blocks whose ends are marked; the last one's is not.
/// A part that is all new, or all gone, is a block that came or went. The first has no term yet.
std::vector<Block> part_blocks(std::span<const diff::Block> before, std::span<const diff::Block> after,
                               std::vector<PartLine> lines);

}  // namespace redraft::redline
