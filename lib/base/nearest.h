// "Did you mean": the known names nearest to one that is not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redraft {

/// At most `count` names by edit distance, nearest first, ties in the order given. Names that are
/// further than half the length of the word are left out.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& names,
                                 std::size_t count = 3);

}  // namespace redraft
