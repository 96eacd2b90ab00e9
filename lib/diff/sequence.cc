#include "diff/sequence.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <unordered_map>
#include <utility>

namespace redraft::diff {

namespace {

using Ids = std::span<const std::uint32_t>;

// dtl stays minimal up to 2,000,000 coordinates, about half the square of the edit distance.
constexpr std::size_t kExact = 3000;
// Anchors inside anchors inside anchors: a hostile text could nest them without end.
constexpr int kDeepest = 100;

void append(std::vector<Run>& out, Run run) {
  if (run.size == 0) return;
  if (!out.empty() && out.back().before + out.back().size == run.before &&
      out.back().after + out.back().size == run.after) {
    out.back().size += run.size;
  } else {
    out.push_back(run);
  }
}

void by_dtl(Ids before, Ids after, std::size_t b0, std::size_t a0, std::vector<Run>& out) {
  const std::vector<std::uint32_t> x(before.begin(), before.end());
  const std::vector<std::uint32_t> y(after.begin(), after.end());
  dtl::Diff<std::uint32_t, std::vector<std::uint32_t>> diff(x, y);
  diff.compose();
  std::size_t i = 0;
  std::size_t j = 0;
  for (const auto& [element, info] : diff.getSes().getSequence()) {
    if (info.type == dtl::SES_COMMON) {
      append(out, {b0 + i++, a0 + j++, 1});
    } else if (info.type == dtl::SES_DELETE) {
      ++i;
    } else {
      ++j;
    }
  }
}

// Pairs of positions of ids that occur once on both sides.
std::vector<std::pair<std::size_t, std::size_t>> unique_pairs(Ids before, Ids after) {
  struct Seen {
    std::size_t before = 0, after = 0;
    std::uint32_t at_before = 0, at_after = 0;
  };
  std::unordered_map<std::uint32_t, Seen> seen;
  seen.reserve(before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    Seen& s = seen[before[i]];
    ++s.at_before, s.before = i;
  }
  for (std::size_t j = 0; j < after.size(); ++j)
    if (const auto found = seen.find(after[j]); found != seen.end())
      ++found->second.at_after, found->second.after = j;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Seen& s = seen[before[i]];
    if (s.at_before == 1 && s.at_after == 1) pairs.emplace_back(i, s.after);
  }
  return pairs;
}

void compare(Ids before, Ids after, std::size_t b0, std::size_t a0, std::vector<Run>& out, int depth) {
  std::size_t head = 0;
  while (head < before.size() && head < after.size() && before[head] == after[head]) ++head;
  append(out, {b0, a0, head});
  before = before.subspan(head), after = after.subspan(head);
  b0 += head, a0 += head;
  std::size_t tail = 0;
  while (tail < before.size() && tail < after.size() &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  const Ids x = before.first(before.size() - tail);
  const Ids y = after.first(after.size() - tail);
  if (!x.empty() && !y.empty()) {
    if (x.size() + y.size() <= kExact || depth > kDeepest) {
      by_dtl(x, y, b0, a0, out);
    } else {
      const auto pairs = unique_pairs(x, y);
      const std::vector<std::size_t> chain = longest_rising(pairs);
      if (chain.empty()) {
        by_dtl(x, y, b0, a0, out);  // right, if not minimal
      } else {
        std::size_t i = 0;
        std::size_t j = 0;
        for (const std::size_t k : chain) {
          const auto [p, q] = pairs[k];
          compare(x.subspan(i, p - i), y.subspan(j, q - j), b0 + i, a0 + j, out, depth + 1);
          append(out, {b0 + p, a0 + q, 1});
          i = p + 1, j = q + 1;
        }
        compare(x.subspan(i), y.subspan(j), b0 + i, a0 + j, out, depth + 1);
      }
    }
  }
  append(out, {b0 + x.size(), a0 + y.size(), tail});
}

}  // namespace

std::vector<std::size_t> longest_rising(const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
  // Patience: piles by the second value; each pair remembers the pile before it.
  std::vector<std::size_t> piles;
  std::vector<std::size_t> back(pairs.size(), pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto at =
        std::lower_bound(piles.begin(), piles.end(), pairs[i].second,
                         [&](std::size_t k, std::size_t value) { return pairs[k].second < value; });
    if (at != piles.begin()) back[i] = *(at - 1);
    if (at == piles.end()) {
      piles.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<std::size_t> chain;
  if (piles.empty()) return chain;
  for (std::size_t k = piles.back(); k != pairs.size(); k = back[k]) chain.push_back(k);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::vector<Run> common_runs(Ids before, Ids after) {
  std::vector<Run> out;
  compare(before, after, 0, 0, out, 0);
  return out;
}

}  // namespace redraft::diff
