#include "diff/align.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "diff/sequence.h"

namespace redraft::diff {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

constexpr std::size_t kTable = 60000;  // cells of a gap that is paired by likeness as a whole
constexpr std::size_t kMoveTable = 400000;
constexpr double kLikely = 0.5;  // for a table to be the same table
constexpr int kDeepest = 200;    // a hostile text could nest anchors without end

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
  return hash * 0xFF51AFD7ED558CCDULL;
}

bool is_heading(const Block& block) {
  return block.role == Role::title || block.role == Role::part || block.role == Role::heading;
}

class Aligner {
 public:
  Aligner(std::span<const Block> before, std::span<const Words> bw, std::span<const Block> after,
          std::span<const Words> aw, const AlignOptions& options)
      : before_(before), after_(after), bw_(bw), aw_(aw), options_(options) {
    std::unordered_set<std::string_view> old_terms;
    for (const Block& block : before_)
      if (block.role == Role::definition) old_terms.insert(block.term);
    for (const Block& block : after_)
      if (block.role == Role::definition && old_terms.count(block.term) > 0) terms_.insert(block.term);
    if (options_.moves) find_twins();
    find_likely();
  }

  Pairs run() {
    gap(0, before_.size(), 0, after_.size(), 0, 0);
    std::sort(pairs_.begin(), pairs_.end());
    return pairs_;
  }

 private:
  bool equal(std::size_t i, std::size_t j) const {
    return bw_[i].hash == aw_[j].hash && before_[i].role == after_[j].role &&
           before_[i].kind == after_[j].kind && bw_[i].sorted.size() == aw_[j].sorted.size();
  }

  void pair(std::size_t i, std::size_t j) { pairs_.emplace_back(i, j); }

  // Paragraphs of some length that did not change and stand once on each side: each is kept or has moved, and is
  // nothing else's partner, or it would be struck and retyped.
  void find_twins() {
    struct Seen {
      std::size_t before = 0, after = 0;
      int at_before = 0, at_after = 0;
    };
    std::unordered_map<std::uint64_t, Seen> seen;
    for (std::size_t i = 0; i < bw_.size(); ++i)
      if (bw_[i].count >= options_.least_words_moved) {
        Seen& s = seen[bw_[i].hash];
        ++s.at_before, s.before = i;
      }
    for (std::size_t j = 0; j < aw_.size(); ++j)
      if (const auto found = seen.find(aw_[j].hash); found != seen.end())
        ++found->second.at_after, found->second.after = j;
    for (const auto& [hash, s] : seen)
      if (s.at_before == 1 && s.at_after == 1) {
        twin_of_before_.emplace(s.before, s.after);
        twin_of_after_.emplace(s.after, s.before);
      }
  }

  // Tables and the like hold much: one that was amended must not lose its place to a paragraph that has passed it.
  // Each goes with the one that is most like it, when that one says the same.
  void find_likely() {
    const auto large = [](std::span<const Block> blocks) {
      std::vector<std::size_t> out;
      for (std::size_t k = 0; k < blocks.size(); ++k)
        if (blocks[k].large) out.push_back(k);
      return out;
    };
    const std::vector<std::size_t> x = large(before_);
    const std::vector<std::size_t> y = large(after_);
    if (x.empty() || y.empty() || x.size() * y.size() > kTable) return;
    std::vector<std::size_t> best_of_after(y.size(), kNoBlock);
    std::vector<double> best_after(y.size(), kLikely);
    std::vector<std::size_t> best_of_before(x.size(), kNoBlock);
    for (std::size_t p = 0; p < x.size(); ++p) {
      double best = kLikely;
      for (std::size_t q = 0; q < y.size(); ++q) {
        if (before_[x[p]].kind != after_[y[q]].kind) continue;
        const double like = likeness(bw_[x[p]], aw_[y[q]]);
        if (like > best) best = like, best_of_before[p] = q;
        if (like > best_after[q]) best_after[q] = like, best_of_after[q] = p;
      }
    }
    likely_.assign(before_.size(), kNoBlock);
    for (std::size_t p = 0; p < x.size(); ++p)
      if (best_of_before[p] != kNoBlock && best_of_after[best_of_before[p]] == p)
        likely_[x[p]] = y[best_of_before[p]];
  }

  bool has_another_twin(std::size_t i, std::size_t j) const {
    const auto after = twin_of_before_.find(i);
    if (after != twin_of_before_.end()) return after->second != j;
    return twin_of_after_.count(j) > 0;
  }

  // Blocks [i0, i1) against [j0, j1). `level` says which anchors are still worth a try.
  void gap(std::size_t i0, std::size_t i1, std::size_t j0, std::size_t j1, int level, int depth) {
    while (i0 < i1 && j0 < j1 && equal(i0, j0) && bw_[i0].label == aw_[j0].label) pair(i0++, j0++);
    while (i0 < i1 && j0 < j1 && equal(i1 - 1, j1 - 1) && bw_[i1 - 1].label == aw_[j1 - 1].label)
      pair(--i1, --j1);
    if (i0 == i1 || j0 == j1) return;
    const std::size_t cells = (i1 - i0) * (j1 - j0);
    if (level < 4 && depth < kDeepest && (cells > 1 || level == 0)) {
      const Pairs anchors = find_anchors(i0, i1, j0, j1, level);
      if (anchors.empty()) {
        gap(i0, i1, j0, j1, level + 1, depth + 1);
        return;
      }
      // A likeness table is better than labels alone as long as it is affordable.
      std::size_t i = i0;
      std::size_t j = j0;
      for (const auto& [p, q] : anchors) {
        gap(i, p, j, q, level, depth + 1);
        pair(p, q);
        i = p + 1, j = q + 1;
      }
      gap(i, i1, j, j1, level, depth + 1);
      return;
    }
    if (cells <= kTable) {
      by_likeness(i0, i1, j0, j1);
    } else {
      by_content(i0, i1, j0, j1);
    }
  }

  // Level 0: label and words; 1: words; 2: the label, in gaps too large for a table; 3: nothing more.
  std::uint64_t anchor_key(const Words& words, const Block& block, int level) const {
    if (level == 2)
      return block.label.empty() ? 0
                                 : mix(static_cast<std::uint64_t>(words.label) + 1,
                                       block.citation.size() + block.kind * 1000003ULL);
    if (words.hash == 0 || words.count == 0) return 0;
    return mix(level == 0 ? mix(words.hash, words.label) : words.hash,
               static_cast<std::uint64_t>(block.role) + 1 + block.kind * 64ULL);
  }

  // For each block of [i0, i1) its partner by a key that stands once on each side; kNoBlock: none.
  std::vector<std::size_t> unique_partners(std::size_t i0, std::size_t i1, std::size_t j0, std::size_t j1,
                                           int level) const {
    struct Seen {
      std::size_t after = 0;
      int at_before = 0, at_after = 0;
    };
    std::unordered_map<std::uint64_t, Seen> seen;
    seen.reserve(i1 - i0);
    for (std::size_t i = i0; i < i1; ++i)
      if (const std::uint64_t key = anchor_key(bw_[i], before_[i], level)) ++seen[key].at_before;
    for (std::size_t j = j0; j < j1; ++j)
      if (const std::uint64_t key = anchor_key(aw_[j], after_[j], level))
        if (const auto found = seen.find(key); found != seen.end())
          ++found->second.at_after, found->second.after = j;
    std::vector<std::size_t> out(i1 - i0, kNoBlock);
    for (std::size_t i = i0; i < i1; ++i)
      if (const std::uint64_t key = anchor_key(bw_[i], before_[i], level)) {
        const Seen& s = seen[key];
        if (s.at_before == 1 && s.at_after == 1) out[i - i0] = s.after;
      }
    return out;
  }

  Pairs find_anchors(std::size_t i0, std::size_t i1, std::size_t j0, std::size_t j1, int level) const {
    if (level == 3 || (level == 2 && (i1 - i0) * (j1 - j0) <= kTable)) return {};
    const std::vector<std::size_t> partners = unique_partners(i0, i1, j0, j1, level);
    // Words that stand once are an anchor whatever their label; the label tells equal words apart.
    std::vector<std::size_t> by_words;
    if (level == 0) by_words = unique_partners(i0, i1, j0, j1, 1);
    // A short one would stand in the way of a long clause that was amended and has passed it: where a likeness table
    // can weigh the two, it is no anchor. But many short ones that stayed say together that a long one has moved.
    const std::size_t least = (i1 - i0) * (j1 - j0) <= kTable ? options_.least_words_moved : 0;
    Pairs pairs;
    for (std::size_t i = i0; i < i1; ++i) {
      if (level == 0 && !likely_.empty())
        if (const std::size_t j = likely_[i]; j != kNoBlock && j >= j0 && j < j1) {
          pairs.emplace_back(i, j);
          continue;
        }
      std::size_t j = partners[i - i0];
      if (j == kNoBlock && level == 0) j = by_words[i - i0];
      if (j == kNoBlock) continue;
      if (level == 2 && (likeness(bw_[i], aw_[j]) < options_.least_alike_labelled || has_another_twin(i, j)))
        continue;
      pairs.emplace_back(i, j);
    }
    Pairs chain = heaviest_rising(pairs, j0, j1);
    if (level < 2)
      std::erase_if(chain, [&](const auto& p) {
        const bool likely = level == 0 && !likely_.empty() && likely_[p.first] == p.second;
        return bw_[p.first].count < least && !likely;
      });
    return chain;
  }

  // What an anchor is worth to stay in place: its words, which would be marked at both ends of a move.
  std::size_t weight(const std::pair<std::size_t, std::size_t>& kept) const {
    return after_[kept.second].arrived ? 1 : 2 * (bw_[kept.first].count + 1);
  }

  // The chain of pairs that rises on both sides and weighs the most.
  Pairs heaviest_rising(const Pairs& pairs, std::size_t j0, std::size_t j1) const {
    struct Best {
      std::size_t weight = 0;
      std::size_t at = kNoBlock;  // index into `pairs`
    };
    std::vector<Best> tree(j1 - j0 + 1);  // greatest weight of a chain that ends before a place (Fenwick)
    std::vector<std::size_t> previous(pairs.size(), kNoBlock);
    Best best;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      Best chain;
      for (std::size_t at = pairs[k].second - j0; at > 0; at -= at & (~at + 1))
        if (tree[at].weight > chain.weight) chain = tree[at];
      previous[k] = chain.at;
      const Best own{chain.weight + weight(pairs[k]), k};
      for (std::size_t at = pairs[k].second - j0 + 1; at < tree.size(); at += at & (~at + 1))
        if (tree[at].weight < own.weight) tree[at] = own;
      if (own.weight > best.weight) best = own;
    }
    Pairs chain;
    for (std::size_t k = best.at; k != kNoBlock; k = previous[k]) chain.push_back(pairs[k]);
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  // What a pair is worth; 0: not to be paired.
  double worth(std::size_t i, std::size_t j) const {
    const Block& a = before_[i];
    const Block& b = after_[j];
    if (a.kind != b.kind || has_another_twin(i, j)) return 0;
    const bool label = !a.label.empty() && bw_[i].label == aw_[j].label;
    const bool role = a.role == b.role;
    if (bw_[i].sorted.empty() && aw_[j].sorted.empty()) return role && label ? 0.5 : 0;
    double like = likeness(bw_[i], aw_[j]);
    if (!role) like *= 0.9;
    // A definition is its term: another term is a renaming only when neither term stands on both sides.
    if (a.role == Role::definition && b.role == Role::definition) {
      if (a.term == b.term) return like + 1.0;
      if (like < 0.75 || terms_.count(b.term) > 0 || terms_.count(a.term) > 0) return 0;
    }
    const double least = label && role ? options_.least_alike_labelled : options_.least_alike;
    if (like < least) return 0;
    return like + (label ? 0.15 : 0.0) + (like == 1.0 ? 0.3 : 0.0);
  }

  void by_likeness(std::size_t i0, std::size_t i1, std::size_t j0, std::size_t j1) {
    const std::size_t n = i1 - i0;
    const std::size_t m = j1 - j0;
    std::vector<double> best((n + 1) * (m + 1), 0.0);
    std::vector<double> value(n * m);
    const auto at = [m](std::size_t i, std::size_t j) { return i * (m + 1) + j; };
    for (std::size_t i = n; i-- > 0;)
      for (std::size_t j = m; j-- > 0;) {
        // Long paragraphs before short ones: what is not paired is marked word by word.
        const auto size =
            after_[j0 + j].arrived ? 1.0 : static_cast<double>(bw_[i0 + i].count + aw_[j0 + j].count + 4);
        value[i * m + j] = worth(i0 + i, j0 + j) * size;
        const double w = value[i * m + j];
        double b = std::max(best[at(i + 1, j)], best[at(i, j + 1)]);
        if (w > 0) b = std::max(b, w + best[at(i + 1, j + 1)]);
        best[at(i, j)] = b;
      }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < n && j < m) {
      const double w = value[i * m + j];
      if (w > 0 && best[at(i, j)] == w + best[at(i + 1, j + 1)]) {
        pair(i0 + i, j0 + j);
        ++i, ++j;
      } else if (best[at(i, j)] == best[at(i + 1, j)]) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  // Too large for a table: equal contents in order, then smaller gaps or, at the last, pairs in step.
  void by_content(std::size_t i0, std::size_t i1, std::size_t j0, std::size_t j1) {
    std::unordered_map<std::uint64_t, std::uint32_t> ids;
    const auto id_of = [&](const Words& words, const Block& block) {
      const std::uint64_t key = mix(words.hash, static_cast<std::uint64_t>(block.role) + block.kind * 64ULL);
      return ids.emplace(key, static_cast<std::uint32_t>(ids.size())).first->second;
    };
    std::vector<std::uint32_t> x;
    std::vector<std::uint32_t> y;
    for (std::size_t i = i0; i < i1; ++i) x.push_back(id_of(bw_[i], before_[i]));
    for (std::size_t j = j0; j < j1; ++j) y.push_back(id_of(aw_[j], after_[j]));
    std::size_t i = i0;
    std::size_t j = j0;
    for (const Run& run : common_runs(x, y)) {
      in_step(i, i0 + run.before, j, j0 + run.after);
      for (std::size_t k = 0; k < run.size; ++k) pair(i0 + run.before + k, j0 + run.after + k);
      i = i0 + run.before + run.size;
      j = j0 + run.after + run.size;
    }
    in_step(i, i1, j, j1);
  }

  void in_step(std::size_t i0, std::size_t i1, std::size_t j0, std::size_t j1) {
    // Pieces that fit the table, cut at the same share of both sides.
    while (i0 < i1 && j0 < j1 && (i1 - i0) * (j1 - j0) > kTable) {
      const std::size_t n = std::min<std::size_t>(200, i1 - i0);
      const std::size_t m = std::min<std::size_t>(200, j1 - j0);
      by_likeness(i0, i0 + n, j0, j0 + m);
      i0 += n, j0 += m;
    }
    if (i0 < i1 && j0 < j1) by_likeness(i0, i1, j0, j1);
  }

  std::span<const Block> before_;
  std::span<const Block> after_;
  std::span<const Words> bw_;
  std::span<const Words> aw_;
  const AlignOptions& options_;
  std::unordered_set<std::string_view> terms_;  // that stand on both sides
  std::unordered_map<std::size_t, std::size_t> twin_of_before_;
  std::unordered_map<std::size_t, std::size_t> twin_of_after_;
  std::vector<std::size_t> likely_;  // of a large block its likely partner; empty: there are none
  Pairs pairs_;
};

// What stands beside a block that has moved, at both places, went with it: what is too short to be known by itself, or to
// say that it is not another of those words, and a table that was amended.
void add_neighbours(std::span<const Block> before, std::span<const Words> bw, std::span<const Block> after,
                    std::span<const Words> aw, std::vector<bool>& used_before, std::vector<bool>& used_after,
                    Pairs& moves) {
  const auto goes_along = [&](std::size_t i, std::size_t j) {
    if (used_before[i] || used_after[j] || !before[i].travels || !after[j].travels) return false;
    if (before[i].kind != after[j].kind || before[i].role != after[j].role) return false;
    return bw[i].hash == aw[j].hash || (before[i].large && likeness(bw[i], aw[j]) >= kLikely);
  };
  const std::size_t known = moves.size();
  for (std::size_t k = 0; k < known; ++k) {
    auto [i, j] = moves[k];
    while (i > 0 && j > 0 && goes_along(i - 1, j - 1)) {
      moves.emplace_back(--i, --j);
      used_before[i] = used_after[j] = true;
    }
    std::tie(i, j) = moves[k];
    while (i + 1 < before.size() && j + 1 < after.size() && goes_along(i + 1, j + 1)) {
      moves.emplace_back(++i, ++j);
      used_before[i] = used_after[j] = true;
    }
  }
}

// Which of the unpaired blocks stand elsewhere on the other side: equal ones first, then like ones.
Pairs find_moves(std::span<const Block> before, std::span<const Words> bw, std::span<const Block> after,
                 std::span<const Words> aw, const Pairs& pairs, const AlignOptions& options) {
  std::vector<bool> used_before(bw.size());
  std::vector<bool> used_after(aw.size());
  for (const auto& [i, j] : pairs) used_before[i] = used_after[j] = true;
  std::vector<std::size_t> left;
  std::vector<std::size_t> right;
  // Headings are short, and moved all the same when they stand once on each side and have not changed.
  for (std::size_t i = 0; i < bw.size(); ++i)
    if (!used_before[i] && before[i].travels &&
        (bw[i].count >= options.least_words_moved || is_heading(before[i])))
      left.push_back(i);
  for (std::size_t j = 0; j < aw.size(); ++j)
    if (!used_after[j] && after[j].travels &&
        (aw[j].count >= options.least_words_moved || is_heading(after[j])))
      right.push_back(j);
  Pairs moves;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_hash;
  for (const std::size_t j : right) by_hash[aw[j].hash].push_back(j);
  std::unordered_map<std::uint64_t, int> heading_count;
  for (std::size_t i = 0; i < bw.size(); ++i)
    if (is_heading(before[i])) ++heading_count[bw[i].hash];
  for (std::size_t& i : left) {
    const auto found = by_hash.find(bw[i].hash);
    if (found == by_hash.end() || found->second.size() != 1)
      continue;  // repeated: which one moved is a guess
    const std::size_t j = found->second.front();
    if (used_after[j] || before[i].kind != after[j].kind || is_heading(before[i]) != is_heading(after[j]))
      continue;
    if (is_heading(before[i]) && heading_count[bw[i].hash] != 1) continue;
    moves.emplace_back(i, j);
    used_before[i] = used_after[j] = true;
  }
  if (left.size() * right.size() <= kMoveTable) {
    for (const std::size_t i : left) {
      if (used_before[i] || bw[i].count < options.least_words_moved) continue;
      double best = options.least_alike_moved;
      std::size_t at = kNoBlock;
      for (const std::size_t j : right) {
        if (used_after[j] || before[i].kind != after[j].kind || aw[j].count < options.least_words_moved)
          continue;
        const double like = likeness(bw[i], aw[j]);
        if (like > best || (like == best && at == kNoBlock)) best = like, at = j;
      }
      if (at == kNoBlock) continue;
      moves.emplace_back(i, at);
      used_before[i] = used_after[at] = true;
    }
  }
  add_neighbours(before, bw, after, aw, used_before, used_after, moves);
  return moves;
}

std::vector<Row> merge(std::size_t n, std::size_t m, const Pairs& kept, const Pairs& moves) {
  std::vector<std::size_t> to(n, kNoBlock);
  std::vector<std::size_t> from(m, kNoBlock);
  for (const auto& [i, j] : moves) to[i] = j, from[j] = i;
  std::vector<Row> rows;
  rows.reserve(std::max(n, m) + 8);
  std::size_t i = 0;
  std::size_t j = 0;
  const auto up_to = [&](std::size_t p, std::size_t q) {
    for (; i < p; ++i) rows.push_back({i, kNoBlock, to[i]});
    for (; j < q; ++j) rows.push_back({kNoBlock, j, from[j]});
  };
  for (const auto& [p, q] : kept) {
    up_to(p, q);
    rows.push_back({i++, j++, kNoBlock});
  }
  up_to(n, m);
  return rows;
}

void count(Words& out, std::span<const Token> tokens, const Interner& interner) {
  out.sorted.reserve(tokens.size());
  std::uint64_t hash = 0x51ED270B76F1A2C3ULL;
  for (const Token& token : tokens) {
    out.sorted.push_back(token.id);
    hash = mix(hash, token.id + 1);
    out.count += interner.words(token.id);
  }
  out.hash = tokens.empty() ? 0 : hash | 1U;
  std::sort(out.sorted.begin(), out.sorted.end());
}

}  // namespace

Words words_of(const Block& block, Interner& interner) {
  Words out;
  if (!block.term.empty()) out.tokens = tokenise(block.term, interner);
  std::vector<Token> text = tokenise(block.text, interner);
  if (out.tokens.empty()) {
    out.tokens = std::move(text);
  } else {
    out.tokens.insert(out.tokens.end(), text.begin(), text.end());
  }
  count(out, out.tokens, interner);
  out.label = interner.id(block.label);
  return out;
}

Words words_of(std::span<const Token> tokens, std::string_view label, Interner& interner) {
  Words out;
  count(out, tokens, interner);
  out.label = interner.id(label);
  return out;
}

double likeness(const Words& a, const Words& b) {
  if (a.sorted.empty() && b.sorted.empty()) return 1.0;
  std::size_t common = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.sorted.size() && j < b.sorted.size()) {
    if (a.sorted[i] == b.sorted[j]) {
      ++common, ++i, ++j;
    } else if (a.sorted[i] < b.sorted[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.sorted.size() + b.sorted.size());
}

std::vector<Row> align(std::span<const Block> before, std::span<const Words> before_words,
                       std::span<const Block> after, std::span<const Words> after_words,
                       const AlignOptions& options) {
  const Pairs kept = Aligner(before, before_words, after, after_words, options).run();
  const Pairs moves =
      options.moves ? find_moves(before, before_words, after, after_words, kept, options) : Pairs{};
  return merge(before.size(), after.size(), kept, moves);
}

std::vector<Row> align_by_key(std::span<const Block> before, std::span<const Block> after) {
  std::unordered_map<std::uint64_t, std::size_t> at;
  for (std::size_t j = 0; j < after.size(); ++j)
    if (after[j].key != 0) at.emplace(after[j].key, j);
  Pairs pairs;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (const auto found = at.find(before[i].key); before[i].key != 0 && found != at.end())
      pairs.emplace_back(i, found->second);
  Pairs kept;
  Pairs moves;
  std::vector<bool> in_order(pairs.size());
  for (const std::size_t k : longest_rising(pairs)) in_order[k] = true;
  for (std::size_t k = 0; k < pairs.size(); ++k) (in_order[k] ? kept : moves).push_back(pairs[k]);
  return merge(before.size(), after.size(), kept, moves);
}

}  // namespace redraft::diff
