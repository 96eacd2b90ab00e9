// Edit distance that knows what scanned text does: 0 and O are one, 1, l and I are one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace redraft::read::tidying {

/// Work left, in table cells. When it is spent nothing fuzzy matches any more: hostile text stays cheap.
struct FuzzyBudget {
  std::size_t cells = 400'000'000;
};

/// For each tail of the line that is at most half as long again as the pattern: where it begins and how many
/// edits make it the pattern. Shortest tail first. Empty when the budget is spent.
struct Tail {
  std::size_t begin = 0;
  std::size_t edits = 0;
};
std::vector<Tail> tails_against(std::string_view line, std::string_view pattern, FuzzyBudget& budget);

/// Edits between the whole line and the whole pattern; npos when the budget is spent or the lengths alone
/// make it more than `most`.
std::size_t edits_between(std::string_view line, std::string_view pattern, std::size_t most,
                          FuzzyBudget& budget);

}  // namespace redraft::read::tidying
