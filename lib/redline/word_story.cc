#include "redline/word_story.h"

#include <algorithm>
#include <map>
#include <utility>

namespace redraft::redline {

namespace {

using diff::kNoBlock;
using docx::NodeKind;

WordTokenOptions token_options(const WordCompareOptions& options) {
  return {options.granularity, options.fold_case};
}

WordLineOptions line_options(const WordCompareOptions& options) {
  return {options.formatting, options.whitespace, options.fold_case, options.join};
}

}  // namespace

WordStoryComparison::WordStoryComparison(const docx::Document& before, std::uint32_t before_story,
                                         const docx::Document& after, std::uint32_t after_story,
                                         const FormatMaps& maps, diff::Interner& interner,
                                         const WordCompareOptions& options, std::vector<WordMove>& moves,
                                         std::uint32_t index)
    : b_(before.stories[before_story]),
      a_(after.stories[after_story]),
      maps_(maps),
      options_(options),
      token_options_(token_options(options)),
      line_options_(line_options(options)),
      before_(before, b_, interner, token_options_),
      after_(after, a_, interner, token_options_),
      lines_(before_, after_, maps, interner, line_options_),
      moves_(moves),
      index_(index) {
  out_.before = before_story;
  out_.after = after_story;
}

WordStory WordStoryComparison::run() {
  container(kNone, kNone, options_.moves);
  out_.same = std::all_of(out_.branches.begin(), out_.branches.end(), [&](const Branch& branch) {
    if (branch.mark != Mark::none || branch.reformatted || branch.regridded || branch.excepted) return false;
    return branch.line == kNone || out_.lines[branch.line].same;
  });
  return std::move(out_);
}

std::uint32_t WordStoryComparison::open(NodeKind kind, Mark mark, std::uint32_t before, std::uint32_t after) {
  Branch branch;
  branch.kind = kind;
  branch.mark = mark;
  branch.before = before;
  branch.after = after;
  if (mark == Mark::none && options_.formatting) {
    const docx::Node& x = b_.nodes[before];
    const docx::Node& y = a_.nodes[after];
    branch.reformatted = maps_.block[x.format] != y.format;
    branch.regridded = maps_.block[x.grid_format] != y.grid_format;
    branch.excepted = maps_.block[x.extra_format] != y.extra_format;
  }
  out_.branches.push_back(branch);
  return static_cast<std::uint32_t>(out_.branches.size() - 1);
}

void WordStoryComparison::one_sided(NodeKind kind, Mark mark, std::uint32_t before, std::uint32_t after) {
  const std::uint32_t index = open(kind, mark, before, after);
  out_.branches[index].end = index + 1;
}

void WordStoryComparison::flush(Region& region, Region::End end) {
  for (RegionEntry& entry : region.finish(end)) {
    const auto index = static_cast<std::uint32_t>(out_.branches.size());
    if (!entry.is_line()) {
      entry.branch.end = index + 1;
      out_.branches.push_back(entry.branch);
      continue;
    }
    Branch branch;
    branch.line = static_cast<std::uint32_t>(out_.lines.size());
    branch.end = index + 1;
    branch.mark = entry.line.end;
    if (entry.line.before != kNone) branch.before = b_.paragraphs[entry.line.before].node;
    if (entry.line.after != kNone) branch.after = a_.paragraphs[entry.line.after].node;
    if (entry.line.move != kNone) {
      WordMove& move = moves_[entry.line.move];
      (entry.line.moved_away ? move.from : move.to) = {index_, branch.line};
    }
    out_.branches.push_back(branch);
    out_.lines.push_back(std::move(entry.line));
  }
}

Line WordStoryComparison::move_half(const WordUnits& before, const WordUnits& after, const UnitRow& row) {
  const bool from_half = row.b0 < row.b1;
  const std::uint32_t b = b_.nodes[before.nodes[from_half ? row.b0 : row.partner]].paragraph;
  const std::uint32_t a = a_.nodes[after.nodes[from_half ? row.partner : row.a0]].paragraph;
  if (auto other = waiting_.extract({from_half, from_half ? b : a})) return std::move(other.mapped());
  Line from;
  Line to;
  lines_.move(b, a, from, to);
  from.move = to.move = static_cast<std::uint32_t>(moves_.size());
  moves_.push_back({{kNone, 0}, {kNone, 0}});
  waiting_.emplace(std::pair{!from_half, from_half ? a : b}, from_half ? to : from);
  return from_half ? from : to;
}

void WordStoryComparison::container(std::uint32_t before, std::uint32_t after, bool moves) {
  const WordUnits x = before_.children(before);
  WordUnits y = after_.children(after);
  if (moves && !options_.arrived.empty())
    for (std::size_t k = 0; k < y.nodes.size(); ++k)
      y.blocks[k].arrived = options_.arrived.contains({out_.after, a_.nodes[y.nodes[k]].paragraph});
  diff::AlignOptions align;
  align.moves = moves;
  Region region(lines_);
  const auto kind = [](const docx::Story& story, std::uint32_t node) { return story.nodes[node].kind; };
  for (const UnitRow& row : align_units(x, b_, y, a_, align, lines_)) {
    const bool in_before = row.b0 < row.b1;
    const bool in_after = row.a0 < row.a1;
    const NodeKind own = in_before ? kind(b_, x.nodes[row.b0]) : kind(a_, y.nodes[row.a0]);
    if (own == NodeKind::paragraph) {
      const auto b = [&](std::size_t k) { return b_.nodes[x.nodes[k]].paragraph; };
      const auto a = [&](std::size_t k) { return a_.nodes[y.nodes[k]].paragraph; };
      if (row.partner != kNoBlock) {
        region.add(move_half(x, y, row));
      } else if (in_before && in_after) {
        for (Line& line : lines_.compare(b(row.b0), b(row.b1 - 1) + 1, a(row.a0), a(row.a1 - 1) + 1))
          region.add(std::move(line));
      } else {
        region.add(in_before ? lines_.whole(Mark::deleted, b(row.b0))
                             : lines_.whole(Mark::inserted, a(row.a0)));
      }
      continue;
    }
    if (in_before && in_after) {
      flush(region, Region::End::block);
      pair(x.nodes[row.b0], y.nodes[row.a0]);
      continue;
    }
    Branch branch;
    branch.kind = own;
    branch.mark = in_before ? Mark::deleted : Mark::inserted;
    if (in_before) branch.before = x.nodes[row.b0];
    if (in_after) branch.after = y.nodes[row.a0];
    region.add(branch);
  }
  flush(region, Region::End::container);
}

void WordStoryComparison::pair(std::uint32_t before, std::uint32_t after) {
  const NodeKind kind = b_.nodes[before].kind;
  const std::uint32_t index = open(kind, Mark::none, before, after);
  if (kind == NodeKind::table) {
    rows(before, after);
  } else if (kind == NodeKind::control) {
    container(before, after, false);
  }
  out_.branches[index].end = static_cast<std::uint32_t>(out_.branches.size());
}

// Rows go by their words and their neighbours. A row whose first cell says what it is about (a definition's term, and
// no number) goes by that first.
void WordStoryComparison::rows(std::uint32_t before, std::uint32_t after) {
  WordUnits x = before_.children(before);
  WordUnits y = after_.children(after);
  diff::AlignOptions align;
  align.moves = false;
  for (const UnitRow& row : align_units(x, b_, y, a_, align, lines_)) {
    const bool in_before = row.b0 < row.b1;
    const bool in_after = row.a0 < row.a1;
    const NodeKind kind = in_before ? b_.nodes[x.nodes[row.b0]].kind : a_.nodes[y.nodes[row.a0]].kind;
    if (!in_before || !in_after) {
      one_sided(kind, in_before ? Mark::deleted : Mark::inserted, in_before ? x.nodes[row.b0] : kNone,
                in_after ? y.nodes[row.a0] : kNone);
      continue;
    }
    const std::uint32_t index = open(kind, Mark::none, x.nodes[row.b0], y.nodes[row.a0]);
    if (kind == NodeKind::row) {
      cells(x.nodes[row.b0], y.nodes[row.a0]);
    } else if (kind == NodeKind::control) {
      rows(x.nodes[row.b0], y.nodes[row.a0]);
    }
    out_.branches[index].end = static_cast<std::uint32_t>(out_.branches.size());
  }
}

// As many cells on both sides: one by one. Otherwise by their words.
void WordStoryComparison::cells(std::uint32_t before, std::uint32_t after) {
  const WordUnits x = before_.children(before);
  const WordUnits y = after_.children(after);
  std::vector<UnitRow> rows;
  const auto kind_of = [&](const docx::Story& story, std::uint32_t node) { return story.nodes[node].kind; };
  bool in_step = x.nodes.size() == y.nodes.size();
  for (std::size_t k = 0; in_step && k < x.nodes.size(); ++k)
    in_step = kind_of(b_, x.nodes[k]) == kind_of(a_, y.nodes[k]);
  if (in_step) {
    for (std::size_t k = 0; k < x.nodes.size(); ++k) rows.push_back({k, k + 1, k, k + 1, kNoBlock});
  } else {
    diff::AlignOptions align;
    align.moves = false;
    rows = align_units(x, b_, y, a_, align, lines_);
  }
  for (const UnitRow& row : rows) {
    const bool in_before = row.b0 < row.b1;
    const bool in_after = row.a0 < row.a1;
    const NodeKind kind = in_before ? kind_of(b_, x.nodes[row.b0]) : kind_of(a_, y.nodes[row.a0]);
    if (!in_before || !in_after) {
      one_sided(kind, in_before ? Mark::deleted : Mark::inserted, in_before ? x.nodes[row.b0] : kNone,
                in_after ? y.nodes[row.a0] : kNone);
      continue;
    }
    const std::uint32_t index = open(kind, Mark::none, x.nodes[row.b0], y.nodes[row.a0]);
    if (kind == NodeKind::cell) {
      container(x.nodes[row.b0], y.nodes[row.a0], false);
    } else if (kind == NodeKind::control) {
      cells(x.nodes[row.b0], y.nodes[row.a0]);
    }
    out_.branches[index].end = static_cast<std::uint32_t>(out_.branches.size());
  }
}

}  // namespace redraft::redline
