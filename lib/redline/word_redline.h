// Two Word documents as one: for every story its paragraphs and tables in reading order, and what is kept, inserted,
// deleted, moved or set otherwise in them. The .docx with tracked changes is written from it, byte ranges and all;
// the Redline that other renderers show is drawn from it (word_summary.h).
//
// Laws (docs/architecture.md, 2 to 4): without what is deleted it is AFTER, without what is inserted BEFORE.
//
// Several documents BEFORE can be held against one AFTER (reviewers' copies against their base, word_merge.h): then
// `source` says from which of them something comes. It is 0 wherever there is only one.
//
// Changes that people tracked in AFTER can keep their names (word_hands.h): then `hand` says whose something is, an index
// into WordRedline::hands. It is 0, whoever compares, for all that nobody tracked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "docx/document.h"
#include "redline/redline.h"

namespace redraft::redline {

using docx::kNone;
using docx::Range;

/// Words or atoms of one line under one mark: ranges in the text of the story before and of the story after.
struct Piece {
  Mark mark = Mark::none;
  bool reformatted = false;  ///< kept, but set otherwise: both ranges lie within one run each
  Range before;              ///< empty when inserted
  Range after;               ///< empty when deleted
  std::uint32_t source = 0;  ///< whose change it is; of `before`, which document
  std::uint32_t hand = 0;    ///< who made it
};

/// One paragraph of the result: what stands in it, and its mark at the end. A mark that only one side has splits
/// (inserted) or joins (deleted) what the other side has as one paragraph.
struct Line {
  Mark end = Mark::none;
  std::uint32_t before = kNone;  ///< paragraph of the story before whose mark this is
  std::uint32_t after = kNone;
  bool same = false;              ///< kept, and nothing in it differs: `pieces` is empty, and is not needed
  bool reformatted = false;       ///< kept mark, other paragraph properties
  bool mark_reformatted = false;  ///< kept mark, itself set otherwise
  bool resectioned = false;       ///< kept mark, another section format
  std::uint32_t move = kNone;     ///< WordRedline::moves: its kept words are those that have moved
  bool moved_away = false;        ///< this is the place moved from; its kept words stand in BEFORE alone
  std::vector<Piece> pieces;      ///< in order; a deletion before the insertion that replaces it
  std::uint32_t source = 0;       ///< whose the mark at the end is, and how the paragraph is set
  std::uint32_t hand = 0;         ///< who put the mark in, took it out, moved the words
  std::uint32_t format_hand = 0;  ///< who set the paragraph otherwise
  std::uint32_t mark_format_hand = 0;
  std::uint32_t section_hand = 0;
};

/// What stands in a story, in order, parents before what they hold. A table or control that is inserted or deleted
/// as a whole has no descendants here.
struct Branch {
  docx::NodeKind kind = docx::NodeKind::paragraph;
  Mark mark = Mark::none;
  std::uint32_t before = kNone;  ///< Story::nodes
  std::uint32_t after = kNone;
  std::uint32_t line = kNone;  ///< WordStory::lines, of a paragraph
  std::uint32_t end = 0;       ///< index past its last descendant
  bool reformatted = false;    ///< tblPr, trPr, tcPr differ
  bool regridded = false;      ///< tblGrid differs
  bool excepted = false;       ///< tblPrEx of a row differs
  std::uint32_t move = kNone;  ///< of a table: WordStory::moved_tables
  std::uint32_t source = 0;
  std::uint32_t format_hand = 0;  ///< who set it otherwise
  std::uint32_t exception_hand = 0;
};

/// What is known of the parts of what came or went as a whole, and has no branches and lines of its own for them: whose
/// they are, or which words of a table moved with it. What is not here is by hand 0, and all of it came or went.
struct WholeHands {
  std::map<std::uint32_t, std::uint32_t> nodes;  ///< Story::nodes: rows and cells
  std::map<std::uint32_t, Line> lines;           ///< by paragraph
};

/// A content control around blocks that only one side has while the other has what it holds: its tags alone come or go.
struct Unwrapped {
  std::uint32_t before = kNone;  ///< Story::nodes; one of the two
  std::uint32_t after = kNone;
  /// Of one before: the branches of what it held first and last, which the later document has side by side; kNone: it has
  /// not, and the control is left out.
  std::uint32_t first = kNone;
  std::uint32_t last = kNone;
};

/// A table that stands elsewhere now. Word has no mark for that: its rows are deleted at the one place and inserted at the
/// other, and the words that both places have are moved, in one range with the paragraphs beside it that moved with it.
struct MovedTable {
  std::uint32_t from = kNone;  ///< WordStory::branches
  std::uint32_t to = kNone;
  std::uint32_t order = 0;  ///< how many of WordRedline::moves stand in front of it in reading order
};

struct WordStory {
  std::uint32_t before = kNone;  ///< Document::stories; kNone: all of it is inserted
  std::uint32_t after = kNone;   ///< kNone: all of it is deleted
  bool same = false;             ///< nothing in it is marked
  bool moved = false;            ///< a note of BEFORE whose reference has moved: it comes in as it is
  std::vector<Branch> branches;
  std::vector<Line> lines;
  std::vector<Unwrapped> unwrapped = {};
  std::vector<MovedTable> moved_tables = {};
  std::uint32_t source = 0;                 ///< of a story that one side has
  std::vector<std::uint32_t> befores = {};  ///< by source, the story of each; empty: `before` is the only one
  WholeHands inserted = {};                 ///< by nodes and paragraphs of the story after
  WholeHands deleted = {};                  ///< of the story before

  std::uint32_t before_of(std::uint32_t wanted) const {
    if (!befores.empty()) return wanted < befores.size() ? befores[wanted] : kNone;
    return wanted == source ? before : kNone;
  }
};

/// Somebody who tracked changes, and when: as it is written, unescaped.
struct Hand {
  std::string author;
  std::string date;  ///< "": none
  bool operator==(const Hand&) const = default;
};

struct WordLineRef {
  std::uint32_t story = 0;
  std::uint32_t line = 0;
};
struct WordMove {
  WordLineRef from;
  WordLineRef to;
};

/// A section after and the one before that it is compared with, by index into Document::sections.
struct SectionPair {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

/// A header or footer that only the section before had.
struct LostPage {
  std::uint32_t section = 0;  ///< after
  bool header = true;
  docx::PageKind kind = docx::PageKind::usual;
  std::uint32_t story = 0;  ///< before
  std::uint32_t source = 0;
};

/// A header or footer that several sections share after, compared by itself for one that had another before.
struct SharedPage {
  std::uint32_t section = 0;  ///< after
  bool header = true;
  docx::PageKind kind = docx::PageKind::usual;
  WordStory story;
  /// Other sections, and kinds of pages, that had that same one before and share this one after.
  std::vector<std::pair<std::uint32_t, docx::PageKind>> also = {};
};

struct WordRedline {
  std::vector<WordStory> stories;  ///< the body first; then those met in it, headers and footers
  std::vector<WordMove> moves;
  std::vector<SectionPair> sections;
  std::vector<LostPage> lost_pages;
  std::vector<SharedPage> shared_pages;
  bool last_section_differs = false;  ///< the sectPr of the body itself
  std::uint32_t last_section_source = 0;
  std::uint32_t last_section_hand = 0;
  std::vector<Hand> hands;  ///< [0] is whoever compares and stays empty; none at all: all is theirs
  std::vector<std::uint32_t> numbering;  ///< num_id before -> num_id after that prints the same; kNone: none
  /// Names of bookmarks that a program made, BEFORE's to that of AFTER at the same place: what comes from BEFORE leads there.
  std::map<std::string, std::string> names;
  std::vector<Finding> findings;  ///< not compared, listed
  bool empty = true;
};

}  // namespace redraft::redline
