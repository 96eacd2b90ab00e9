// Lines between two tables that both sides have, or up to the end of a container: gathered, then their marks set so
// that every mark that goes or comes has a paragraph after it to join.
//
// The last mark of a container cannot go. So the last paragraphs of both sides share their mark, whatever words they
// hold: [P1 P2] -> [P1] deletes the mark of P1 and the words of P2, as Word does.
#pragma once

#include <cstdint>
#include <vector>

#include "redline/word_lines.h"
#include "redline/word_redline.h"

namespace redraft::redline {

/// A line, or a table or control that only one side has.
struct RegionEntry {
  Branch branch;
  Line line;
  bool is_line() const { return branch.kind == docx::NodeKind::paragraph; }
};

class Region {
 public:
  explicit Region(const WordLines& lines) : lines_(lines) {}

  void add(Line line);
  void add(Branch one_sided);
  bool empty() const { return entries_.empty(); }

  enum class End { container, block };
  /// The entries with their marks settled. Before a block (a table that both sides have) the mark before is borrowed
  /// only where nothing else changes by it; at the end of a container always.
  std::vector<RegionEntry> finish(End end);

 private:
  void share_last_mark(End end);
  void lend_marks();

  const WordLines& lines_;
  std::vector<RegionEntry> entries_;
};

}  // namespace redraft::redline
