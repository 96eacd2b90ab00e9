// Rows of two tables, and cells of two rows.
#include <algorithm>

#include "redline/word_story.h"

namespace redraft::redline {

namespace {

using diff::kNoBlock;
using docx::NodeKind;

/// The cells of a row, and the controls around some of them.
struct RowCells {
  struct Around {
    std::uint32_t node = docx::kNone;
    docx::Range cells;  // by their number in the row
  };
  std::vector<std::uint32_t> cells;
  std::vector<Around> controls;  // outer before inner

  RowCells(const WordBlocks& blocks, std::uint32_t row) { add(blocks, row); }

 private:
  void add(const WordBlocks& blocks, std::uint32_t parent) {
    for (const std::uint32_t node : children_of(blocks.story(), parent)) {
      if (!blocks.is_control(node)) {
        cells.push_back(node);
        continue;
      }
      const std::size_t own = controls.size();
      const auto begin = static_cast<std::uint32_t>(cells.size());
      controls.push_back({node, {}});
      add(blocks, node);
      controls[own].cells = {begin, static_cast<std::uint32_t>(cells.size())};
    }
  }
};

// Of controls that are `gone`, those that another one, which stays, does not stand around: it sees to them.
std::set<std::uint32_t> outermost(const docx::Story& story, std::uint32_t row,
                                  const std::vector<RowCells::Around>& gone) {
  std::set<std::uint32_t> out;
  for (const RowCells::Around& one : gone)
    if (const std::uint32_t parent = story.nodes[one.node].parent; parent == row || out.contains(parent))
      out.insert(one.node);
  return out;
}

}  // namespace

// What both sides have goes on below; the rest comes or goes as a whole.
template <typename Below>
void WordStoryComparison::pair_all(const Aligned& aligned, std::uint32_t container, NodeKind held,
                                   const Below& below) {
  const auto& [x, y, rows, unwrapped] = aligned;
  const auto first_branch = static_cast<std::uint32_t>(out_.branches.size());
  for (const UnitRow& row : rows) {
    const NodeKind kind = row.in_before() ? b_.nodes[x.nodes[row.b0]].kind : a_.nodes[y.nodes[row.a0]].kind;
    const std::uint32_t before = row.in_before() ? x.nodes[row.b0] : docx::kNone;
    const std::uint32_t after = row.in_after() ? y.nodes[row.a0] : docx::kNone;
    if (!row.in_before() || !row.in_after()) {
      one_sided(kind, row.in_before() ? Mark::deleted : Mark::inserted, before, after);
      continue;
    }
    const std::uint32_t index = open(kind, Mark::none, before, after);
    if (kind == held || kind == NodeKind::control) below(kind, before, after);
    out_.branches[index].end = static_cast<std::uint32_t>(out_.branches.size());
  }
  note_unwrapped(unwrapped, container, first_branch);
}

// Rows go by their words and their neighbours. A row whose first cell says what it is about (a definition's term, and
// no number) goes by that first.
void WordStoryComparison::rows(std::uint32_t before, std::uint32_t after) {
  pair_all(aligned(before, after, false), after, NodeKind::row,
           [&](NodeKind kind, std::uint32_t b, std::uint32_t a) {
             kind == NodeKind::row ? cells(b, a) : rows(b, a);
           });
}

// As many cells on both sides: one by one. Otherwise by their words.
void WordStoryComparison::cells(std::uint32_t before, std::uint32_t after) {
  Aligned both;
  if (!cells_in_step(before, after, both)) both = aligned(before, after, false);
  pair_all(both, after, NodeKind::cell, [&](NodeKind kind, std::uint32_t b, std::uint32_t a) {
    kind == NodeKind::cell ? container(b, a, false) : cells(b, a);
  });
}

// A control stays when the other side has one of its kind around the cells in the same places.
bool WordStoryComparison::cells_in_step(std::uint32_t before, std::uint32_t after, Aligned& out) const {
  const RowCells x(before_, before);
  const RowCells y(after_, after);
  if (x.cells.size() == y.cells.size()) {
    std::vector<RowCells::Around> gone;
    std::vector<RowCells::Around> come;
    std::size_t next = 0;
    for (const RowCells::Around& one : x.controls) {
      std::size_t k = next;
      while (k < y.controls.size() &&
             (y.controls[k].cells != one.cells ||
              maps_.key[b_.nodes[one.node].key] != maps_.key_after[a_.nodes[y.controls[k].node].key]))
        ++k;
      if (k == y.controls.size()) {
        gone.push_back(one);
        continue;
      }
      while (next < k) come.push_back(y.controls[next++]);
      ++next;
    }
    while (next < y.controls.size()) come.push_back(y.controls[next++]);
    if (!options_.control_tags) come.clear();
    out.unwrapped = {outermost(b_, before, gone), outermost(a_, after, come)};
  }
  out.before = before_.children(before, out.unwrapped.before);
  out.after = after_.children(after, out.unwrapped.after);
  const std::size_t count = out.before.nodes.size();
  bool in_step = count == out.after.nodes.size();
  for (std::size_t k = 0; in_step && k < count; ++k)
    in_step = b_.nodes[out.before.nodes[k]].kind == a_.nodes[out.after.nodes[k]].kind;
  if (!in_step) return false;
  for (std::size_t k = 0; k < count; ++k) out.rows.push_back({k, k + 1, k, k + 1, kNoBlock});
  return true;
}

}  // namespace redraft::redline
