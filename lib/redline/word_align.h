// Which blocks of one container go with which of the other: diff::align, then empty paragraphs, then paragraphs that
// were split or joined.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/align.h"
#include "redline/word_lines.h"
#include "redline/word_words.h"

namespace redraft::redline {

/// Blocks [b0, b1) of before with [a0, a1) of after, by index into the units. One of each: kept. None on one side:
/// inserted or deleted, or half of a move. Several on one side: split or joined.
struct UnitRow {
  std::size_t b0 = 0, b1 = 0, a0 = 0, a1 = 0;
  std::size_t partner = diff::kNoBlock;  ///< of a move: the block of the other side
};

std::vector<UnitRow> align_units(const WordUnits& before, const docx::Story& before_story,
                                 const WordUnits& after, const docx::Story& after_story,
                                 const diff::AlignOptions& options, const WordLines& lines);

}  // namespace redraft::redline
