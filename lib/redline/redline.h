// The Redline: one value for all renderers. Documents of blocks; a block is a paragraph as a reader
// sees it, with what was inserted, deleted, moved or renumbered in it.
//
// Laws (docs/architecture.md, laws 2 to 4): taking every `deleted` away gives the amended text, taking
// every `inserted` away gives the baseline; both in order, label by label.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "diff/block.h"

namespace redraft::redline {

enum class Mark { none, inserted, deleted };

/// A stretch of words under one mark. White space belongs to the segment it stands in.
struct Segment {
  Mark mark = Mark::none;
  std::string text;

  bool operator==(const Segment&) const = default;
};
/// Invariant: no empty segment, neighbours differ in mark, a deletion stands before the insertion that
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

  bool renumbered() const {
    return !label_before.empty() && !label_after.empty() && label_before != label_after;
  }
  /// Kept, same label and depth, no marked segment.
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

enum class ChangeKind { insert, remove, replace, move, renumber };
std::string_view to_string(ChangeKind kind);  ///< "insert", "delete", "replace", "move", "renumber"

/// One row of the list of changes: what a reader steps through.
struct Change {
  ChangeKind kind = ChangeKind::replace;
  BlockRef at;
  std::string document;  ///< "Section D"
  std::string citation;  ///< after the change, or before it for a deletion
  std::string old_words;
  std::string new_words;
};

struct Document {
  std::string name;   ///< "Section D", "Appendix AG"; empty for a text of no known kind
  std::string title;  ///< "Modification Process"
  std::vector<Block> blocks;
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
  std::vector<Finding> findings;
  Stats stats;

  const Block& at(BlockRef ref) const { return documents[ref.document].blocks[ref.block]; }
  bool empty() const { return changes.empty(); }
};

/// The words of one side: segments without those of the other side.
std::string before_text(const Segments& segments);
std::string after_text(const Segments& segments);

}  // namespace redraft::redline
