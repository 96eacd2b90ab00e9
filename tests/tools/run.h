// Commands run without a process.
#pragma once

#include <string>
#include <vector>

namespace redraft::tests {

struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

Ran run(const std::vector<std::string>& words);
/// "redraft show samples/x 'Section D'": the words after the program's name; quotes as in a shell.
Ran run_line(const std::string& line);
std::vector<std::string> words_of(const std::string& line);

/// Where samples/ is.
std::string source(const std::string& path);

/// Changes the working folder for as long as it lives.
class WorkingFolder {
 public:
  explicit WorkingFolder(const std::string& path);
  ~WorkingFolder();
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

 private:
  std::string home_;
};

}  // namespace redraft::tests
