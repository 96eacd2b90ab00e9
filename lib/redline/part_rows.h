// Paragraphs that were split or joined, found among aligned ones: whatever holds them, they are known here by their
// words alone.
//
//   D1.1 with D1.1, (a) new, (b) new    ->    D1.1 with D1.1 (a) (b), when that marks much less
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "diff/align.h"

namespace redraft::redline {

/// Blocks [b0, b1) of before with [a0, a1) of after. One of each: kept. None on one side: inserted or deleted, or half
/// of a move. Several on one side: split or joined.
struct UnitRow {
  std::size_t b0 = 0, b1 = 0, a0 = 0, a1 = 0;
  std::size_t partner = diff::kNoBlock;  ///< of a move: the block of the other side

  bool in_before() const { return b0 < b1; }
  bool in_after() const { return a0 < a1; }
};

/// One side's blocks.
struct PartSide {
  std::function<const diff::Words&(std::size_t)> words;
  std::function<std::span<const diff::Token>(std::size_t)> tokens;
};

/// What is asked of whoever holds the blocks.
struct PartUnits {
  PartSide before;
  PartSide after;
  const diff::Interner& interner;
  std::function<bool(const UnitRow&)>
      is_part;  ///< of one block a side at most and no move: may it be split, joined, a part?
  std::function<bool(const UnitRow&)>
      may_join;  ///< may the several blocks of this row be one on the other side?
};

/// Makes one row of a paragraph and its parts. A paragraph that was put between two parts, or deleted there, is in it
/// too. Rows keep the order of both sides; between two kept ones the sides may be told in another order than before.
void join_parts(std::vector<UnitRow>& rows, const PartUnits& units);

}  // namespace redraft::redline
