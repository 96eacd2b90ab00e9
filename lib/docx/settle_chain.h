// Which paragraphs join which: the rules of Word over a row of blocks, without their bytes. Inside lib/docx only.
//
// A paragraph whose mark goes joins the next one, whose properties stay. Content controls and custom XML around
// blocks are looked through: they open and close between paragraphs, and what joins a paragraph of one stands in it
// then. Where nothing follows that could be joined the mark cannot go:
//
//   before a table    a paragraph with nothing left in it goes; one with words stays as it is
//   at the end        what waits joins the last mark, which stays; if nothing is left, all of it goes
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "docx/survey.h"

namespace redraft::docx {

struct Block {
  enum class What : std::uint8_t {
    paragraph,
    other,
    open,
    close
  };  ///< other: a table and the like, which stays
  enum class State : std::uint8_t {
    stays,
    stays_unjoined,  ///< its mark should go and cannot
    joins,           ///< the paragraph `into`
    goes,
    emptied,  ///< goes, unless what holds it needs a paragraph
    moves,    ///< of an open or close: to the front of what joins over it
    dissolves,
  };

  What what = What::paragraph;
  NodeKey node = nullptr;
  std::size_t holder = kNoIndex;  ///< the `open` that it stands in
  std::size_t match = kNoIndex;   ///< of an open its close, and the other way round
  bool mark_goes = false;
  bool content = false;        ///< anything that a reader sees is left
  bool dropped = false;        ///< of an open: something in it was dropped
  std::size_t first_edit = 0;  ///< edits inside it, but for those of its properties
  std::size_t last_edit = 0;

  State state = State::stays;
  std::size_t into = kNoIndex;
  std::size_t first = kNoIndex;  ///< of a paragraph that others join: the first with content
  std::size_t kept = 0;          ///< of an open: blocks in it that stay
};

/// Sets state, into, first and kept.
void resolve(std::vector<Block>& blocks);

}  // namespace redraft::docx
