// Which block of one text is which block of the other: in order where it can be, moved where it must be.
//
// Equal blocks that occur once on both sides are anchors (never empty or repeated ones); the chain of them that
// holds the most words is kept; between them blocks are paired by likeness, the label breaking ties. What is left on both
// sides and is alike enough is a move: rather one move missed than one invented.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "diff/block.h"
#include "diff/tokens.h"

namespace redraft::diff {

inline constexpr std::size_t kNoBlock = static_cast<std::size_t>(-1);

/// One row of the merged text. Both sides: kept. One side: deleted or inserted, or half of a move when
/// `partner` names the block of the other side.
struct Row {
  std::size_t before = kNoBlock;
  std::size_t after = kNoBlock;
  std::size_t partner = kNoBlock;
};

struct AlignOptions {
  bool moves = true;
  double least_alike = 0.35;          ///< to pair two blocks of one place
  double least_alike_labelled = 0.2;  ///< the same when they carry the same label
  double least_alike_moved = 0.8;
  std::size_t least_words_moved = 8;  ///< but for a heading that did not change
};

/// A block with its tokens, as aligning wants it.
struct Words {
  std::vector<Token> tokens;    ///< of term and text; empty where whoever made them keeps them
  std::vector<TokenId> sorted;  ///< their ids, sorted: for likeness
  std::uint64_t hash = 0;       ///< of the ids in order; 0: no tokens
  TokenId label = 0;
  std::size_t count = 0;  ///< tokens that are words
};
Words words_of(const Block& block, Interner& interner);
/// Of tokens that are made already, and stay with whoever made them.
Words words_of(std::span<const Token> tokens, std::string_view label, Interner& interner);

/// Rows in reading order: deletions before insertions between two kept rows.
std::vector<Row> align(std::span<const Block> before, std::span<const Words> before_words,
                       std::span<const Block> after, std::span<const Words> after_words,
                       const AlignOptions& options = {});

/// The same where the blocks know each other by key: what is out of order has moved.
std::vector<Row> align_by_key(std::span<const Block> before, std::span<const Block> after);

/// Share of tokens in common, 0 to 1 (twice the common ones over all). Two empty ones: 1.
double likeness(const Words& a, const Words& b);

}  // namespace redraft::diff
