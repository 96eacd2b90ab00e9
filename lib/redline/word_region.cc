#include "redline/word_region.h"

#include <algorithm>
#include <utility>

namespace redraft::redline {

namespace {

bool is_whole(const Line& line, Mark mark) {
  return line.move == kNone && line.end == mark &&
         std::all_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& p) { return p.mark == mark; });
}

}  // namespace

void Region::add(Line line) { entries_.push_back({{}, std::move(line)}); }

void Region::add(Branch one_sided) { entries_.push_back({one_sided, {}}); }

void Region::share_last_mark(End end) {
  std::size_t last_before = entries_.size();
  std::size_t last_after = entries_.size();
  for (std::size_t k = 0; k < entries_.size(); ++k) {
    if (!entries_[k].is_line()) continue;
    if (entries_[k].line.before != kNone) last_before = k;
    if (entries_[k].line.after != kNone) last_after = k;
  }
  // One side has no paragraph here, or a table stands at the very end: there is nothing to share.
  if (last_before == entries_.size() || last_after == entries_.size() || !entries_.back().is_line()) return;
  const std::size_t last = entries_.size() - 1;
  if (last_before == last && last_after == last) return;
  // Nor where a block of one side stands behind the last paragraph of that side: the words in front of it would join
  // what comes back of it.
  const auto has_block_behind = [&](std::size_t k, Mark mark) {
    return std::any_of(
        entries_.begin() + static_cast<std::ptrdiff_t>(k), entries_.end(),
        [&](const RegionEntry& entry) { return !entry.is_line() && entry.branch.mark == mark; });
  };
  if (has_block_behind(last_before, Mark::deleted) || has_block_behind(last_after, Mark::inserted)) return;
  const std::uint32_t b = entries_[last_before].line.before;
  const std::uint32_t a = entries_[last_after].line.after;
  if (!lines_.may_share_mark(b, a)) return;
  if (end == End::block && !lines_.same_paragraph_format(b, a)) return;

  std::vector<RegionEntry> out;
  std::vector<Piece> carried;  // words whose mark has gone: they stand in front of what follows
  for (std::size_t k = 0; k < entries_.size(); ++k) {
    RegionEntry& entry = entries_[k];
    if (!entry.is_line()) {
      out.push_back(std::move(entry));
      continue;
    }
    Line& line = entry.line;
    if (line.same && (!carried.empty() || k == last_before || k == last_after)) {
      lines_.spell_out(line);
    }
    if (!carried.empty()) {
      line.pieces.insert(line.pieces.begin(), carried.begin(), carried.end());
      line.move = kNone;
      carried.clear();
    }
    const bool loses_before = k == last_before;
    const bool loses_after = k == last_after;
    if (!loses_before && !loses_after) {
      out.push_back(std::move(entry));
      continue;
    }
    if (loses_before) line.before = kNone;
    if (loses_after) line.after = kNone;
    line.move = kNone;  // a moved paragraph has its own mark with it, or it is none
    line.reformatted = line.mark_reformatted = line.resectioned = false;
    if (line.before == kNone && line.after == kNone) {
      carried = std::move(line.pieces);
      continue;
    }
    line.end = line.before == kNone ? Mark::inserted : Mark::deleted;
    out.push_back(std::move(entry));
  }
  Line final;
  final.pieces = std::move(carried);
  lines_.close(final, b, a);
  out.push_back({{}, std::move(final)});
  entries_ = std::move(out);
}

// Some programs take two changes for one when the last words of a kept paragraph and the whole of the next are
// inserted, the kept mark between them going with them. Where the two are set alike the mark that is kept can as well
// be the later one: that is also what Word writes when someone types both in one go.
void Region::lend_marks() {
  for (std::size_t k = 0; k + 1 < entries_.size(); ++k) {
    if (!entries_[k].is_line() || !entries_[k + 1].is_line()) continue;
    Line& kept = entries_[k].line;
    Line& next = entries_[k + 1].line;
    if (kept.end != Mark::none || kept.pieces.empty() || kept.reformatted || kept.mark_reformatted ||
        kept.resectioned || next.pieces.empty())
      continue;
    const Mark mark = kept.pieces.back().mark;
    if (mark == Mark::none || !is_whole(next, mark)) continue;
    Line lent;
    const std::uint32_t b = mark == Mark::inserted ? kept.before : next.before;
    const std::uint32_t a = mark == Mark::inserted ? next.after : kept.after;
    if (!lines_.may_share_mark(b, a)) continue;
    lines_.close(lent, b, a);
    if (lent.reformatted || lent.mark_reformatted || lent.resectioned) continue;
    next.before = lent.before;
    next.after = lent.after;
    next.end = Mark::none;
    kept.end = mark;
    if (mark == Mark::inserted) {
      kept.before = kNone;
    } else {
      kept.after = kNone;
    }
  }
}

std::vector<RegionEntry> Region::finish(End end) {
  share_last_mark(end);
  lend_marks();
  return std::exchange(entries_, {});
}

}  // namespace redraft::redline
