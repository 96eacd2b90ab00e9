// The Redline: one value for all renderers. Documents of blocks; a block is a paragraph as a reader
// sees it, with what was inserted, deleted, moved or renumbered in it.
//
// Laws (docs/architecture.md, laws 2 to 4): taking every `deleted` away gives the amended text, taking
// every `inserted` away gives the baseline; both in order, label by label. A paragraph that was split or joined is
// several blocks: the end of a block that one side alone has is marked, as a word is.
//
//   The Panel shall meet. ¶(inserted)       before: The Panel shall meet. It shall vote.
//   It shall vote. ¶                        after:  The Panel shall meet. | It shall vote.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "diff/block.h"
#include "docx/word_look.h"

namespace redraft::redline {

enum class Mark { none, inserted, deleted };

/// How words of a Word document are set. Words of a text are set in no way.
using Look = docx::WordLook;

/// A stretch of words under one mark. White space belongs to the segment it stands in.
struct Segment {
  Mark mark = Mark::none;
  std::string text;
  Look look = {};                          ///< after; of deleted words, before
  std::string reset = {};                  ///< kept words that are set otherwise: "bold added"
  std::optional<std::size_t> object = {};  ///< Redline::objects; `text` stands for it: "[image: a map]"
  std::string unread =
      {};  ///< what no word says of it and tells it from what it replaces: "link to https://a.example"

  bool operator==(const Segment&) const = default;
};
/// Invariant: no empty segment, neighbours differ in something, a deletion stands before the insertion that
/// replaces it.
using Segments = std::vector<Segment>;

using diff::Role;
std::string_view to_string(Role role);  ///< "title", "part", "clause" ...

enum class Status {
  kept,        ///< in both; its segments or labels may differ
  inserted,    ///< all of it new
  deleted,     ///< all of it gone
  moved_from,  ///< stood here; `text` is the old words, deleted
  moved_to,    ///< stands here now; `text` may hold edits of the old words
};

struct Block {
  Role role = Role::text;
  int depth = 0;                    ///< 0: flush left; 1: (a); 2: (i); 3: (A)
  std::optional<int> depth_before;  ///< kept, but of another depth there: "(i)" made "(b)"
  Status status = Status::kept;
  std::string label_before;  ///< as printed; empty: none on that side
  std::string label_after;   ///< both there and not equal: renumbered
  Segments term;             ///< definitions only
  Segments text;
  std::string citation_before;  ///< "D3.11(a)"; for headings and text, of the provision they belong to
  std::string citation_after;
  std::string lead_before;  ///< white space that stood in front of the block in a compared text file
  std::string lead_after;
  std::string gap_before;  ///< white space between label and words there; a renderer of its own layout
  std::string gap_after;   ///< ignores lead and gap
  std::optional<std::size_t> move;    ///< index into Redline::moves
  std::optional<std::size_t> change;  ///< index into Redline::changes of the first change in it
  std::string reason;                 ///< the instruction that did it, as written; empty: none
  bool goes_on = false;  ///< kept: begins where the paragraph of one side goes on, behind a marked end
  Mark end =
      Mark::none;  ///< of a kept block: its end is inserted (split from the next) or deleted (joined with it)
  std::string reset;    ///< kept, and the paragraph is set otherwise: "alignment left to justified"
  std::string section;  ///< kept, and the section that it ends is set otherwise: "margins"
  std::size_t paragraph =
      0;  ///< of a Word document: its number in its story from 1, after or, deleted, before

  bool renumbered() const {
    return !label_before.empty() && !label_after.empty() && label_before != label_after;
  }
  /// Kept, same label and depth, nothing marked, nothing set otherwise.
  bool unchanged() const;
};

struct BlockRef {
  std::size_t document = 0;
  std::size_t block = 0;
};

struct Move {
  BlockRef from;
  BlockRef to;
};

/// What is not words: stands in a segment, which names it.
enum class ObjectKind { image, drawing, equation, footnote, endnote, page_break, other };
std::string_view to_string(ObjectKind kind);  ///< "image", "page-break" ...

struct Object {
  ObjectKind kind = ObjectKind::other;
  std::string name;        ///< alternative text of an image; number of a note: "3", "iv"
  std::string media_type;  ///< "image/png"; empty: no picture that a page can show
  std::string bytes;       ///< of the picture
  int width = 0;           ///< in CSS pixels, 96 to the inch; 0: not known
  int height = 0;
  std::optional<std::size_t> document;  ///< of a note: where its words are, Redline::documents
};

/// A table, row or cell around blocks [begin, end) of its document, none when it is empty. Parents stand before what they hold.
enum class FrameKind { table, row, cell };
inline constexpr std::size_t kNoFrame = static_cast<std::size_t>(-1);
struct Frame {
  FrameKind kind = FrameKind::table;
  Mark mark = Mark::none;  ///< all of it new or gone; what it holds is marked so, too
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t parent = kNoFrame;
  std::size_t last = 0;               ///< index past the last frame in it
  std::string reset;                  ///< kept, and set otherwise: "borders, width"
  std::size_t columns = 1;            ///< of a cell: how many it spans
  bool heading = false;               ///< of a row: repeated at the top of each page
  bool goes_on = false;               ///< of a cell: part of the cell above
  std::vector<int> widths;            ///< of a table's columns, in twips; empty: not known
  std::optional<std::size_t> change;  ///< Redline::changes, when it is one of its own
};

/// `remove` is "delete"; `image` and `note` are one that came, went or was replaced.
enum class ChangeKind {
  insert,
  remove,
  replace,
  move,
  renumber,
  format,
  split,
  merge,
  row,
  cell,
  table,
  image,
  note,
  section
};
std::string_view to_string(ChangeKind kind);  ///< "insert", "delete", "replace" ...

/// One row of the list of changes: what a reader steps through.
struct Change {
  ChangeKind kind = ChangeKind::replace;
  BlockRef at;
  std::string document;  ///< "Section D"
  std::string citation;  ///< after the change, or before it for a deletion
  std::string old_words;
  std::string new_words;
  std::string detail = {};                ///< of `format` and `section`: "bold added"
  std::optional<std::size_t> frame = {};  ///< it is about a frame of the document, not about words
};

struct Document {
  std::string name;   ///< "Section D", "Appendix AG"; empty for a text of no known kind
  std::string title;  ///< "Modification Process"
  std::vector<Block> blocks;
  std::vector<Frame> frames;  ///< tables, in order
  std::string story;  ///< of a Word document: "body", "header", "footer", "footnote", "endnote", "text box"
  std::string tail_before;  ///< white space after the last block of a compared text file
  std::string tail_after;
};

struct Stats {
  std::size_t words_before = 0;
  std::size_t words_after = 0;
  std::size_t words_marked = 0;  ///< deleted plus inserted, moves at both ends
};

struct Redline {
  std::string before;  ///< what was compared, for titles: "Smart Energy Code 5.18", "draft-1.txt"
  std::string after;
  std::vector<Document> documents;
  std::vector<Move> moves;
  std::vector<Change> changes;  ///< in document order
  std::vector<Object> objects;
  std::vector<Finding> findings;
  Stats stats;

  const Block& at(BlockRef ref) const { return documents[ref.document].blocks[ref.block]; }
  bool empty() const { return changes.empty(); }
};

/// The words of one side: segments without those of the other side.
std::string before_text(const Segments& segments);
std::string after_text(const Segments& segments);
/// The text of a segment for a list, with what no word says of it: "[image] (size 4 x 3 cm)".
std::string with_unread(const Segment& segment);

}  // namespace redraft::redline
