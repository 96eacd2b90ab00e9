// Tracked changes of a part as they are marked, one Revision for each mark: what a person calls one change is often
// many of them (lib/review puts them together). ECMA-376 part 1, 17.13.5.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "docx/part.h"

namespace redraft::docx {

/// The schema wants a date on the start of a move's range (17.13.5.24, .28), and only there: this one stands for none.
inline constexpr std::string_view kNoMoveDate = "1980-01-01T00:00:00Z";

/// No revision, where an index of one is given.
inline constexpr std::size_t kNoRevision = static_cast<std::size_t>(-1);

enum class RevisionKind : std::uint8_t {
  insertion,  ///< around runs, or in the properties of one run
  deletion,
  move_from,
  move_to,
  mark_insertion,  ///< of the mark that ends a paragraph
  mark_deletion,
  mark_move_from,
  mark_move_to,
  row_insertion,
  row_deletion,
  cell_insertion,
  cell_deletion,
  cell_merge,
  structure_insertion,  ///< of a fraction, root ...: in an equation, without its words
  structure_deletion,
  tag_insertion,  ///< of the tags of a content control or other markup around words, without the words
  tag_deletion,
  tag_move_from,
  tag_move_to,
  from_range,  ///< where a move's words stood: the place and name of the move, no words of its own
  to_range,
  run_format,
  mark_format,  ///< of a paragraph's mark
  paragraph_format,
  section_format,
  table_format,
  table_exception_format,
  grid_format,
  row_format,
  cell_format,
  numbering_insertion,  ///< the paragraph was put into a list
  numbering,            ///< the number that it had before
};

std::string_view to_string(RevisionKind kind);  ///< "insertion", "mark-insertion", ...

enum class Decision : std::uint8_t { accept, reject };

/// Does what the mark is about go when it is settled so? (The words inserted, when they are rejected.)
bool goes(RevisionKind kind, Decision decision);

struct Revision {
  RevisionKind kind = RevisionKind::insertion;
  std::string id;        ///< w:id as written; not unique in what people send
  std::string author;    ///< "" when it has none
  std::string date;      ///< as written: "2018-10-05T17:00:00Z"; "" when it has none, or kNoMoveDate
  std::string move;      ///< of a move's halves: the name that they share; ""
  std::size_t part = 0;  ///< index of the part in TrackedChanges
  Range range;           ///< of the mark's element

  // Where it is, for people and for putting together what touches. An atom is a text, a tab, a picture, a
  // paragraph's mark ...: two marks touch when one begins with the atom that the other ends before.
  std::uint32_t first = 0;  ///< atoms that it is about: [first, last), counted in the part
  std::uint32_t last = 0;
  std::uint32_t paragraph_first = 0;  ///< atom that its paragraph begins with
  std::uint32_t paragraph = 0;        ///< from 1, in the part; those of text boxes are counted by themselves
  std::uint32_t note = 0;             ///< footnote, endnote or comment that it is in, from 1; 0: none
  std::uint32_t table = 0;            ///< innermost table, from 1; 0: none
  bool text_box = false;
  bool fallback = false;  ///< in a copy for programs that cannot show the drawing (mc:Fallback)
  /// Index of the mark with which this one is one change: of a fallback's, that which says the same in the copy that is
  /// shown; of the end of a content control, that of its beginning.
  std::size_t twin = kNoRevision;
  /// Changes nothing: the columns of a grid that were the same before. Google Docs writes one into every table. It is
  /// markup that goes when all is settled, and no change of anybody's.
  bool idle = false;
};

}  // namespace redraft::docx
