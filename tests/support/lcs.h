// The length of the longest common subsequence, slowly and surely: the twin that quick ones are held against.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace redraft::tests {

template <typename Sequence>
std::size_t slow_lcs(const Sequence& a, const Sequence& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t up = row[j + 1];
      row[j + 1] = a[i] == b[j] ? diagonal + 1 : std::max(up, row[j]);
      diagonal = up;
    }
  }
  return row[b.size()];
}

}  // namespace redraft::tests
