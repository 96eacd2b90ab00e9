// A folder for one test, gone with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redraft::tests {

class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// "/tmp/redraft-test-x/NAME"; makes nothing.
  std::string path(std::string_view name) const;
  /// Writes a file, with the folders above it, and gives its path.
  std::string file(std::string_view name, std::string_view bytes) const;
  /// Names of what the folder holds, hidden ones too, sorted.
  std::vector<std::string> names() const;
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
};

/// All bytes of a file, by the standard library's own means; "" when it is not there.
std::string slurp(const std::string& path);

}  // namespace redraft::tests
