#include "redline/word_story.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace redraft::redline {

namespace {

using diff::kNoBlock;
using docx::NodeKind;

constexpr int kDeepestControl = 4;

WordTokenOptions token_options(const WordCompareOptions& options) {
  return {options.granularity, options.fold_case};
}

WordLineOptions line_options(const WordCompareOptions& options) {
  return {options.formatting, options.whitespace, options.fold_case, options.join};
}

}  // namespace

WordStoryComparison::WordStoryComparison(const docx::Document& before, std::uint32_t before_story,
                                         const docx::Document& after, std::uint32_t after_story,
                                         const SameKeys& keys, const FormatMaps& maps,
                                         diff::Interner& interner, const WordCompareOptions& options,
                                         std::vector<WordMove>& moves, std::uint32_t index)
    : b_(before.stories[before_story]),
      a_(after.stories[after_story]),
      maps_(maps),
      options_(options),
      token_options_(token_options(options)),
      line_options_(line_options(options)),
      before_(before, keys.before, b_, interner, token_options_),
      after_(after, keys.after, a_, interner, token_options_),
      lines_(before_, after_, maps, interner, line_options_),
      moves_(moves),
      index_(index) {
  out_.before = before_story;
  out_.after = after_story;
}

WordStory WordStoryComparison::run() {
  container(kNone, kNone, options_.moves);
  out_.same = out_.unwrapped.empty() &&
              std::all_of(out_.branches.begin(), out_.branches.end(), [&](const Branch& branch) {
                if (branch.mark != Mark::none || branch.reformatted || branch.regridded || branch.excepted)
                  return false;
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
    const auto differ = [&](std::uint32_t own, std::uint32_t other) {
      return maps_.block[own] != maps_.block_after[other];
    };
    branch.reformatted = differ(x.format, y.format);
    branch.regridded = differ(x.grid_format, y.grid_format);
    branch.excepted = differ(x.extra_format, y.extra_format);
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
      if (entry.branch.move != kNone) {
        MovedTable& table = out_.moved_tables[entry.branch.move];
        (entry.branch.mark == Mark::deleted ? table.from : table.to) = index;
      }
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

// What two containers hold, side by side, and the controls in them that only one side has around it.
WordStoryComparison::Aligned WordStoryComparison::aligned(std::uint32_t before, std::uint32_t after,
                                                          bool moves) {
  diff::AlignOptions align;
  align.moves = moves;
  Aligned out;
  const auto again = [&] {
    out.before = before_.children(before, out.unwrapped.before);
    out.after = after_.children(after, out.unwrapped.after);
    if (moves && !options_.arrived.empty())
      for (std::size_t k = 0; k < out.after.nodes.size(); ++k)
        out.after.blocks[k].arrived =
            options_.arrived.contains({out_.after, a_.nodes[out.after.nodes[k]].paragraph});
    if (!options_.tables_move)
      for (diff::Block& block : out.before.blocks) block.travels = block.kind == 0;
    out.rows = align_units(out.before, b_, out.after, a_, align, lines_);
  };
  again();
  // One time for each level that controls stand in each other.
  for (int depth = 0; depth < kDeepestControl && find_unwrapped(out.rows, out.before, before_, out.after,
                                                                after_, options_.control_tags, out.unwrapped);
       ++depth)
    again();
  return out;
}

void WordStoryComparison::container(std::uint32_t before, std::uint32_t after, bool moves) {
  const Aligned both = aligned(before, after, moves);
  const WordUnits& x = both.before;
  const WordUnits& y = both.after;
  const std::vector<UnitRow>& rows = both.rows;
  const UnwrappedNodes& unwrapped = both.unwrapped;
  const auto first_branch = static_cast<std::uint32_t>(out_.branches.size());
  Region region(lines_);
  const auto kind = [](const docx::Story& story, std::uint32_t node) { return story.nodes[node].kind; };
  for (const UnitRow& row : rows) {
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
    if (row.partner != kNoBlock) {
      region.add(moved_table(x, y, row));
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
  note_unwrapped(unwrapped, after, first_branch);
}

bool WordStoryComparison::went_whole(const Branch& branch) const {
  if (branch.line == kNone) return branch.mark == Mark::deleted && branch.move == kNone;
  const Line& line = out_.lines[branch.line];
  return line.after == kNone && line.end == Mark::deleted && line.move == kNone &&
         std::all_of(line.pieces.begin(), line.pieces.end(),
                     [](const Piece& piece) { return piece.mark == Mark::deleted; });
}

void WordStoryComparison::note_unwrapped(const UnwrappedNodes& nodes, std::uint32_t after,
                                         std::uint32_t first_branch) {
  for (const std::uint32_t node : nodes.after) {
    Unwrapped own;
    own.after = node;
    out_.unwrapped.push_back(own);
  }
  if (nodes.before.empty()) return;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> held;  // node before and branch
  for (auto k = first_branch; k < out_.branches.size(); k = out_.branches[k].end)
    if (out_.branches[k].before != kNone) held.emplace_back(out_.branches[k].before, k);
  std::sort(held.begin(), held.end());
  for (const std::uint32_t node : nodes.before) {
    Unwrapped own;
    own.before = node;
    const auto within = [&](std::uint32_t end) {
      return std::lower_bound(held.begin(), held.end(), std::pair{end, std::uint32_t{0}});
    };
    const auto past = within(b_.nodes[node].end);
    for (auto one = within(node + 1); one != past; ++one) {
      own.first = std::min(own.first, one->second);
      own.last = own.last == kNone ? one->second : std::max(own.last, one->second);
    }
    // Both must stand in one place of the later document, for the tags to stand around what is between them. What went as
    // a whole stands, struck, in the container itself; where AFTER has new controls in that it may come into one of them.
    const auto parent = [&](std::uint32_t k) -> std::optional<std::uint32_t> {
      const Branch& branch = out_.branches[k];
      if (branch.after != kNone && branch.mark == Mark::none) return a_.nodes[branch.after].parent;
      if (nodes.after.empty() && went_whole(branch)) return after;
      return std::nullopt;
    };
    if (own.first != kNone && (!parent(own.first) || parent(own.first) != parent(own.last)))
      own.first = own.last = kNone;
    out_.unwrapped.push_back(own);
  }
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

}  // namespace redraft::redline
