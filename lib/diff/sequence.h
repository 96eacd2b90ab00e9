// The longest common subsequence of two sequences of ids: what stays, in order. dtl does the work on pieces
// that it handles exactly; long inputs are first cut at ids, or short stretches of them, that occur once on both sides.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace redraft::diff {

/// `size` ids that are equal from `before` and from `after` on.
struct Run {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t size = 0;
};

/// Runs in order, none empty, none touching the next on both sides.
std::vector<Run> common_runs(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after);

/// The longest chain of pairs that rises on both sides; `pairs` is sorted by .first. Gives indexes into it.
std::vector<std::size_t> longest_rising(const std::vector<std::pair<std::size_t, std::size_t>>& pairs);

}  // namespace redraft::diff
