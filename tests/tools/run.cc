#include "tools/run.h"

#include <filesystem>
#include <sstream>

#include "../../tools/cli.h"

namespace redraft::tests {

Ran run(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  Ran result;
  result.status = tools::run_cli(words, {out, err});
  result.out = out.str();
  result.err = err.str();
  return result;
}

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> out;
  std::string word;
  bool open = false;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      open = true;
    } else if (c == ' ' || c == '\n') {
      if (open) out.push_back(word);
      word.clear();
      open = false;
    } else {
      word += c;
      open = true;
    }
  }
  if (open) out.push_back(word);
  if (!out.empty() && out.front() == "redraft") out.erase(out.begin());
  return out;
}

Ran run_line(const std::string& line) { return run(words_of(line)); }

std::string source(const std::string& path) { return std::string(REDRAFT_SOURCE_DIR) + "/" + path; }

WorkingFolder::WorkingFolder(const std::string& path) : home_(std::filesystem::current_path().string()) {
  std::filesystem::current_path(path);
}
WorkingFolder::~WorkingFolder() {
  std::error_code ignored;
  std::filesystem::current_path(home_, ignored);
}

}  // namespace redraft::tests
