#include "support/scratch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace redraft::tests {

namespace fs = std::filesystem;

Scratch::Scratch() {
  std::string pattern = (fs::temp_directory_path() / "redraft-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder can be made");
  folder_ = pattern;
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Scratch::path(std::string_view name) const { return folder_ + "/" + std::string(name); }

std::string Scratch::file(std::string_view name, std::string_view bytes) const {
  const std::string out = path(name);
  fs::create_directories(fs::path(out).parent_path());
  std::ofstream stream(out, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out;
}

std::vector<std::string> Scratch::names() const {
  std::vector<std::string> out;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_))
    out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

std::string slurp(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream out;
  out << stream.rdbuf();
  return out.str();
}

}  // namespace redraft::tests
