// Golden cases: tests/golden/WHAT/CASE/command.txt holds one command, run in that folder; want.txt (or .json, .html)
// what it prints, want.err what it says on standard error, want.status its exit status where that is not 0.
// REDRAFT_GOLDEN_WRITE=1 in the environment writes the want.* anew; a person reads the diff.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tests {
namespace {

namespace fs = std::filesystem;

const std::string kFolder = source("tests/golden/");

std::vector<std::string> cases() {
  std::vector<std::string> out;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kFolder))
    if (entry.path().filename() == "command.txt")
      out.push_back(fs::relative(entry.path().parent_path(), kFolder).string());
  std::sort(out.begin(), out.end());
  return out;
}

std::string name_of(const testing::TestParamInfo<std::string>& info) {
  std::string out = info.param;
  for (char& c : out)
    if (c == '/' || c == '-') c = '_';
  return out;
}

void write(const std::string& path, const std::string& bytes) {
  if (bytes.empty()) {
    fs::remove(path);
  } else {
    std::ofstream(path, std::ios::binary) << bytes;
  }
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, IsAsAPersonHasSeenIt) {
  const std::string folder = kFolder + GetParam() + "/";
  const std::string command = slurp(folder + "command.txt");
  Ran ran;
  {
    const WorkingFolder here(folder);
    ran = run_line(command);
  }
  std::string want = "want.txt";
  for (const char* format : {"json", "html"})
    if (command.find(std::string("--format ") + format) != std::string::npos)
      want = std::string("want.") + format;
  const std::string status = ran.status == 0 ? "" : std::to_string(ran.status) + "\n";
  if (const char* anew = std::getenv("REDRAFT_GOLDEN_WRITE"); anew != nullptr && std::string(anew) == "1") {
    write(folder + want, ran.out);
    write(folder + "want.err", ran.err);
    write(folder + "want.status", status);
    return;
  }
  EXPECT_EQ(ran.out, slurp(folder + want));
  EXPECT_EQ(ran.err, slurp(folder + "want.err"));
  EXPECT_EQ(status, slurp(folder + "want.status"));
}

INSTANTIATE_TEST_SUITE_P(All, Golden, testing::ValuesIn(cases()), name_of);

TEST(GoldenCases, AreThere) { EXPECT_GE(cases().size(), 15U); }

}  // namespace
}  // namespace redraft::tests
