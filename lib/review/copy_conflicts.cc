#include "review/copy_conflicts.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "review/same_content.h"

namespace redraft::review {

namespace {

using docx::kNone;

enum class Meeting { none, same, at_odds };

class Meetings {
 public:
  Meetings(const CopyPart& x, const CopyPart& y)
      : x_(x), y_(y), xs_(story(x)), ys_(story(y)), same_(*x.document, *y.document) {}

  Meeting of(const CopyChange& a, const CopyChange& b) const {
    if (a.type == ChangeType::inside && b.type == ChangeType::inside) return Meeting::none;
    const bool overlap = a.begin < b.end && b.begin < a.end;
    if (a.type == b.type && a.begin == b.begin && a.end == b.end && equal(a, b)) return Meeting::same;
    const bool a_text = a.type == ChangeType::text;
    const bool b_text = b.type == ChangeType::text;
    if (a_text && b_text) {
      if (overlap) return Meeting::at_odds;
      if (a.end != b.begin && b.end != a.begin) return Meeting::none;
      return touch(a, b);
    }
    // Words put in among words that are set otherwise.
    if ((a_text && a.begin == a.end) || (b_text && b.begin == b.end)) return Meeting::none;
    return overlap ? Meeting::at_odds : Meeting::none;
  }

 private:
  static const docx::Story& story(const CopyPart& part) {
    return part.document->stories[part.container.story->before];
  }

  static Meeting touch(const CopyChange& a, const CopyChange& b) {
    const bool a_point = a.begin == a.end;
    const bool b_point = b.begin == b.end;
    if (a_point && b_point)
      return a.begins_line && a.ends_line != b.ends_line ? Meeting::none : Meeting::at_odds;
    const CopyChange& earlier = a.end == b.begin && !(a_point && b.end == a.begin) ? a : b;
    return earlier.ends_line ? Meeting::none : Meeting::at_odds;
  }

  bool equal(const CopyChange& a, const CopyChange& b) const {
    if (a.end_op - a.first_op != b.end_op - b.first_op) return false;
    for (std::uint32_t k = 0; k < a.end_op - a.first_op; ++k)
      if (!equal(x_.ops[a.first_op + k], y_.ops[b.first_op + k])) return false;
    return true;
  }

  bool equal(const Op& p, const Op& q) const {
    if (p.kind != q.kind || p.at != q.at || p.size != q.size || p.moved != q.moved) return false;
    switch (p.kind) {
      case OpKind::add: return same_.words(xs_, p.copy, ys_, q.copy);
      case OpKind::format: return same_.formats(xs_, p.copy, ys_, q.copy);
      case OpKind::mark_add:
      case OpKind::mark_keep: return same_marks(p, q);
      case OpKind::block_add:
        return same_.blocks(xs_, x_.container.story->branches[p.branch].before, ys_,
                            y_.container.story->branches[q.branch].before);
      default: return true;
    }
  }

  bool same_marks(const Op& p, const Op& q) const {
    const redline::Line& a = x_.container.story->lines[p.line];
    const redline::Line& b = y_.container.story->lines[q.line];
    if (a.before == kNone || b.before == kNone) return a.before == b.before;
    return a.resectioned == b.resectioned && same_.marks(xs_, a.before, ys_, b.before);
  }

  const CopyPart& x_;
  const CopyPart& y_;
  const docx::Story& xs_;
  const docx::Story& ys_;
  SameContent same_;
};

bool is_strike(OpKind kind) {
  return kind == OpKind::strike || kind == OpKind::mark_strike || kind == OpKind::block_strike;
}

// Are the paragraphs and blocks that it strikes or puts in whole ones, each of one kind?
bool whole_lines(const CopyPart& part, const CopyChange& change) {
  if (!change.begins_line || !change.ends_line) return false;
  for (std::uint32_t k = change.first_op; k < change.end_op; ++k) {
    const OpKind kind = part.ops[k].kind;
    const bool within = kind == OpKind::strike || kind == OpKind::add;
    if (within && is_strike(kind) != is_strike(part.ops[k + 1].kind)) return false;
  }
  return true;
}

// Puts in words and paragraphs, wherever it begins; a table or row in whole lines only.
bool puts_in(const CopyPart& part, const CopyChange& change) {
  return std::all_of(part.ops.begin() + change.first_op, part.ops.begin() + change.end_op,
                     [](const Op& op) { return op.kind == OpKind::add || op.kind == OpKind::mark_add; });
}

// May both stand, what the later puts in behind what the earlier does? Of the same place only, and words for words or
// whole paragraphs for whole paragraphs.
bool can_append(const CopyPart& x, const CopyChange& a, const CopyPart& y, const CopyChange& b) {
  if (a.type != ChangeType::text || b.type != ChangeType::text || a.begin != b.begin || a.end != b.end)
    return false;
  if (!a.moves.empty() || !b.moves.empty()) return false;
  const auto words_only = [](const CopyPart& part, const CopyChange& change) {
    return std::all_of(part.ops.begin() + change.first_op, part.ops.begin() + change.end_op,
                       [](const Op& op) { return op.kind == OpKind::strike || op.kind == OpKind::add; });
  };
  if (words_only(x, a) && words_only(y, b)) return true;
  if (a.begin == a.end && puts_in(x, a) && puts_in(y, b)) return true;
  if (!whole_lines(x, a) || !whole_lines(y, b)) return false;
  // A cell more would make its row longer than the others; a table behind a table would run into it.
  const auto kind = [](const CopyPart& part, const Op& op) {
    return op.branch == kNone ? docx::NodeKind::paragraph : part.container.story->branches[op.branch].kind;
  };
  return kind(x, x.ops[a.first_op]) != docx::NodeKind::cell &&
         (kind(x, x.ops[a.end_op - 1]) != docx::NodeKind::table ||
          kind(y, y.ops[b.first_op]) != docx::NodeKind::table);
}

// Changes of one copy that stand or fall together, by their moves.
std::vector<std::uint32_t> groups_of(const CopyPart& part) {
  std::vector<std::uint32_t> out(part.changes.size());
  std::iota(out.begin(), out.end(), 0U);
  const auto root = [&](std::uint32_t k) {
    while (out[k] != k) k = out[k];
    return k;
  };
  std::map<std::uint32_t, std::uint32_t> of_move;
  for (std::uint32_t k = 0; k < part.changes.size(); ++k)
    for (const std::uint32_t move : part.changes[k].moves)
      if (const auto [at, added] = of_move.emplace(move, k); !added) {
        const std::uint32_t a = root(at->second);
        const std::uint32_t b = root(k);
        out[std::max(a, b)] = std::min(a, b);
      }
  for (std::uint32_t k = 0; k < out.size(); ++k) out[k] = root(k);
  return out;
}

struct Met {
  ChangeRef other;
  Meeting how = Meeting::none;
};

}  // namespace

Decided decide(const std::vector<CopyPart>& parts, Policy policy) {
  Decided out;
  const auto barred = [&](std::uint32_t part, std::uint32_t change) {
    return !parts[part].barred.empty() && parts[part].barred[change];
  };
  for (std::uint32_t p = 0; p < parts.size(); ++p) {
    out.fates.emplace_back(parts[p].changes.size(), Fate::stands);
    for (std::uint32_t k = 0; k < parts[p].changes.size(); ++k)
      if (barred(p, k)) out.fates[p][k] = Fate::falls;
  }
  for (std::uint32_t y = 1; y < parts.size(); ++y) {
    // What each change of this copy meets in those before it.
    std::vector<std::vector<Met>> met(parts[y].changes.size());
    for (std::uint32_t x = 0; x < y; ++x) {
      const Meetings meetings(parts[x], parts[y]);
      const std::vector<CopyChange>& theirs = parts[x].changes;
      for (std::uint32_t k = 0; k < parts[y].changes.size(); ++k) {
        if (barred(y, k)) continue;
        const CopyChange& own = parts[y].changes[k];
        auto at = std::partition_point(theirs.begin(), theirs.end(),
                                       [&](const CopyChange& change) { return change.end < own.begin; });
        for (; at != theirs.end() && at->begin <= own.end; ++at) {
          const auto index = static_cast<std::uint32_t>(at - theirs.begin());
          if (barred(x, index)) continue;
          const Fate fate = out.fates[x][index];
          // What does not stand is no hindrance; but where none of a pair stands, a third is at odds with both.
          if (policy != Policy::report && (fate == Fate::same || fate == Fate::falls)) continue;
          if (const Meeting how = meetings.of(*at, own); how != Meeting::none)
            met[k].push_back({{x, index}, how});
        }
      }
    }
    const std::vector<std::uint32_t> groups = groups_of(parts[y]);
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (std::uint32_t k = 0; k < groups.size(); ++k) members[groups[k]].push_back(k);
    for (const auto& [group, changes] : members) {
      std::size_t same = 0;
      bool odds = false;
      bool append = policy == Policy::both && changes.size() == 1;
      for (const std::uint32_t k : changes) {
        same +=
            std::any_of(met[k].begin(), met[k].end(), [](const Met& m) { return m.how == Meeting::same; });
        for (const Met& m : met[k])
          if (m.how == Meeting::at_odds) {
            odds = true;
            const CopyPart& other = parts[m.other.part];
            append =
                append && can_append(other, other.changes[m.other.change], parts[y], parts[y].changes[k]);
          }
      }
      if (!odds && same == 0) continue;
      if (!odds && same == changes.size()) {
        const auto stands = [&](const Met& m) {
          return m.how == Meeting::same && out.fates[m.other.part][m.other.change] != Fate::falls;
        };
        bool all = true;
        for (const std::uint32_t k : changes) all = all && std::any_of(met[k].begin(), met[k].end(), stands);
        for (const std::uint32_t k : changes) out.fates[y][k] = all ? Fate::same : Fate::falls;
        if (all) continue;
      }
      for (const std::uint32_t k : changes) {
        out.fates[y][k] = append ? Fate::appended : Fate::falls;
        for (const Met& m : met[k]) {
          out.at_odds.push_back({m.other, {y, k}});
          if (policy == Policy::report) out.fates[m.other.part][m.other.change] = Fate::falls;
        }
      }
    }
  }
  if (policy != Policy::report) return out;
  // The other half of a move falls with the half that fell; a change that was the same as one that fell, too.
  for (std::uint32_t x = 0; x < parts.size(); ++x) {
    const std::vector<std::uint32_t> groups = groups_of(parts[x]);
    std::vector<bool> fallen(groups.size(), false);
    for (std::uint32_t k = 0; k < groups.size(); ++k)
      if (out.fates[x][k] == Fate::falls) fallen[groups[k]] = true;
    for (std::uint32_t k = 0; k < groups.size(); ++k)
      if (fallen[groups[k]]) out.fates[x][k] = Fate::falls;
  }
  return out;
}

}  // namespace redraft::review
