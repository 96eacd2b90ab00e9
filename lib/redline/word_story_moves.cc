// Paragraphs and tables that stand elsewhere now.
#include <algorithm>
#include <utility>

#include "redline/word_story.h"

namespace redraft::redline {

namespace {

using docx::NodeKind;

// Of a paragraph whose words are all links that lead elsewhere now, none travels.
bool travels(const Line& from) {
  return from.pieces.empty() || std::any_of(from.pieces.begin(), from.pieces.end(),
                                            [](const Piece& piece) { return piece.mark == Mark::none; });
}

}  // namespace

Line WordStoryComparison::move_half(const WordUnits& before, const WordUnits& after, const UnitRow& row) {
  const bool from_half = row.b0 < row.b1;
  const std::uint32_t b = b_.nodes[before.nodes[from_half ? row.b0 : row.partner]].paragraph;
  const std::uint32_t a = a_.nodes[after.nodes[from_half ? row.partner : row.a0]].paragraph;
  if (auto other = waiting_.extract({from_half, from_half ? b : a})) return std::move(other.mapped());
  Line from;
  Line to;
  lines_.move(b, a, from, to);
  if (!travels(from)) {
    from = lines_.whole(Mark::deleted, b);
    to = lines_.whole(Mark::inserted, a);
    waiting_.emplace(std::pair{!from_half, from_half ? a : b}, from_half ? to : from);
    return from_half ? from : to;
  }
  from.move = to.move = static_cast<std::uint32_t>(moves_.size());
  moves_.push_back({{kNone, 0}, {kNone, 0}});
  waiting_.emplace(std::pair{!from_half, from_half ? a : b}, from_half ? to : from);
  return from_half ? from : to;
}

Branch WordStoryComparison::moved_table(const WordUnits& before, const WordUnits& after, const UnitRow& row) {
  const std::uint32_t b = before.nodes[row.in_before() ? row.b0 : row.partner];
  const std::uint32_t a = after.nodes[row.in_before() ? row.partner : row.a0];
  const auto [known, first] = travelling_.emplace(b, static_cast<std::uint32_t>(out_.moved_tables.size()));
  if (first) {
    MovedTable table;
    table.order = static_cast<std::uint32_t>(moves_.size());
    out_.moved_tables.push_back(table);
    travel(b, a, known->second);
  }
  Branch out;
  out.kind = NodeKind::table;
  out.mark = row.in_before() ? Mark::deleted : Mark::inserted;
  (row.in_before() ? out.before : out.after) = row.in_before() ? b : a;
  out.move = known->second;
  return out;
}

// The paragraphs that both have go with it, each with what was lost and added in it.
void WordStoryComparison::travel(std::uint32_t before, std::uint32_t after, std::uint32_t move) {
  Aligned both;
  if (b_.nodes[before].kind != NodeKind::row || !cells_in_step(before, after, both))
    both = aligned(before, after, false);
  for (const UnitRow& row : both.rows) {
    if (row.b1 - row.b0 != 1 || row.a1 - row.a0 != 1) continue;
    const docx::Node& x = b_.nodes[both.before.nodes[row.b0]];
    const docx::Node& y = a_.nodes[both.after.nodes[row.a0]];
    if (x.kind != NodeKind::paragraph) {
      if (x.kind != NodeKind::other) travel(both.before.nodes[row.b0], both.after.nodes[row.a0], move);
      continue;
    }
    Line from;
    Line to;
    lines_.move(x.paragraph, y.paragraph, from, to);
    if (!travels(from)) continue;
    from.move = to.move = move;
    out_.deleted.lines.emplace(x.paragraph, std::move(from));
    out_.inserted.lines.emplace(y.paragraph, std::move(to));
  }
}

}  // namespace redraft::redline
