// What a copy did to one container of the base (body, cell, row, table ...), laid along a line of places: each letter of
// a paragraph's words is a place, so is its mark, so is each table or row. All copies of a base share these places, so
// changes can be held against each other by number. Inside lib/review only.
//
//   base "ab¶" <table> "c¶": places 0 a, 1 b, 2 mark, 3 table, 4 c, 5 mark
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "review/copies.h"

namespace redraft::review {

enum class OpKind : std::uint8_t {
  keep,
  format,  ///< kept words, set otherwise
  strike,  ///< words of the base that the copy lacks
  add,     ///< words of the copy
  mark_keep,
  mark_strike,  ///< of a paragraph's mark
  mark_add,
  block_keep,  ///< of a table, row, cell, control
  block_strike,
  block_add,
};

struct Op {
  OpKind kind = OpKind::keep;
  docx::Range base;
  docx::Range copy;
  std::uint32_t line = docx::kNone;    ///< of the copy's WordStory: the mark's
  std::uint32_t branch = docx::kNone;  ///< of the copy's WordStory: the block's
  std::uint64_t at = 0;                ///< place in the container
  std::uint64_t size = 0;              ///< places that it takes: 0 for what the copy adds
  bool moved = false;                  ///< words that stand elsewhere in the other document

  std::uint64_t end() const { return at + size; }
};

/// Branches [first, end) of a copy's story, those of one container.
struct CopyContainer {
  std::uint32_t source = 0;
  const redline::WordStory* story = nullptr;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

/// In order; the places of all that the base has add up without a gap.
std::vector<Op> ops_of(const CopyContainer& container, const docx::Story& base);

enum class ChangeType : std::uint8_t {
  text,         ///< words, marks and blocks put in and taken out, without a gap
  format,       ///< of words
  mark_format,  ///< of a paragraph or its mark
  inside,       ///< of something in a table, or in the note or box of an atom
};

/// A change that stands or falls as one.
struct CopyChange {
  ChangeType type = ChangeType::text;
  std::uint32_t source = 0;
  std::uint32_t first_op = 0;
  std::uint32_t end_op = 0;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  bool begins_line = false;            ///< nothing of its paragraph stands before it
  bool ends_line = false;              ///< what it does last is to a mark or a block
  std::vector<std::uint32_t> moves;    ///< of the copy's WordRedline: the other half falls with it
  std::uint32_t inside = docx::kNone;  ///< story of the base that stands in an atom of these words
};

/// The changes among the ops. `changed_inside` says whether the copy changed anything in a story of the base.
std::vector<CopyChange> changes_of(const std::vector<Op>& ops, const CopyContainer& container,
                                   const docx::Document& base, const docx::Story& story,
                                   const std::vector<std::uint32_t>& changed_stories);

/// Stories that stand in the atoms of these words: notes, text boxes.
std::vector<std::uint32_t> stories_in(const docx::Document& document, const docx::Story& story,
                                      docx::Range words);

/// Is anything at all different in a block that both have? `index` is that of its branch.
bool differs(const redline::WordStory& story, std::uint32_t index);

/// Struck words before those put in, struck paragraphs before those put in: as Word writes a replacement.
std::vector<Op> strikes_first(const std::vector<Op>& ops, bool begins_line);

}  // namespace redraft::review
