#include "diff/sequence.h"

#include <algorithm>
#include <array>
#include <bit>
#include <dtl/dtl.hpp>
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

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// Pairs of positions from which `length` ids are the same, and stand so once on either side.
Pairs unique_pairs(Ids before, Ids after, std::size_t length) {
  if (before.size() < length || after.size() < length) return {};
  // A number for each stretch by its ids, all of which a power of it counts: for one id another number for each. Stretches
  // that share one without being the same would only be passed over.
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;
  std::uint64_t beyond = 1;
  for (std::size_t k = 0; k < length; ++k) beyond *= kFactor;
  const auto each_stretch = [&](Ids ids, const auto& use) {
    std::uint64_t number = 0;
    for (std::size_t k = 0; k < ids.size(); ++k) {
      number = (number + ids[k] + 1) * kFactor;
      if (k >= length) number -= (ids[k - length] + std::uint64_t{1}) * beyond * kFactor;
      if (k + 1 >= length) use(k + 1 - length, number);
    }
  };
  struct Seen {
    std::uint64_t number = 0;
    std::uint32_t at_before = 0, at_after = 0;  // how often; 0 at before: the place is free
    std::size_t before = 0, after = 0;
  };
  std::vector<Seen> seen(std::bit_ceil(before.size() * 2));
  const auto place = [&](std::uint64_t number) -> Seen& {
    std::size_t at = (number ^ (number >> 32U)) & (seen.size() - 1);
    while (seen[at].at_before != 0 && seen[at].number != number) at = (at + 1) & (seen.size() - 1);
    return seen[at];
  };
  each_stretch(before, [&](std::size_t i, std::uint64_t number) {
    Seen& s = place(number);
    s.number = number, s.before = i, ++s.at_before;
  });
  each_stretch(after, [&](std::size_t j, std::uint64_t number) {
    Seen& s = place(number);
    if (s.at_before != 0) s.after = j, ++s.at_after;
  });
  Pairs pairs;
  for (const Seen& s : seen)
    if (s.at_before == 1 && s.at_after == 1 &&
        std::ranges::equal(before.subspan(s.before, length), after.subspan(s.after, length)))
      pairs.emplace_back(s.before, s.after);
  std::ranges::sort(pairs);
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
      // In a long paragraph each word stands often; a stretch of several words seldom does.
      Pairs pairs;
      for (const std::size_t length : std::array<std::size_t, 3>{1, 8, 3}) {
        pairs = unique_pairs(x, y, length);
        if (!pairs.empty()) break;
      }
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
