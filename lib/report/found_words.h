// Words that were found in a file, for one message: the first three of them, and how many more.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace redraft::report {

class FoundWords {
 public:
  /// Nothing of words that are blank; long ones are cut.
  void add(const std::string& words);
  bool any() const { return count_ > 0; }
  /// "'a', 'b', 'c' and 4 more".
  std::string str() const;

 private:
  std::vector<std::string> first_;
  std::size_t count_ = 0;
};

}  // namespace redraft::report
