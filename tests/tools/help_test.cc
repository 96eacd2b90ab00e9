// --help teaches: what a command reads and gives, each option, and examples that run as they stand.
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "../../tools/command.h"
#include "base/unicode.h"
#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

TEST(Help, ListsEveryCommandWithWhatItDoes) {
  const tests::Ran ran = tests::run({"--help"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  std::vector<std::string> names;
  for (const Command& command : all_commands()) {
    names.push_back(command.name);
    EXPECT_NE(ran.out.find("  " + command.name + " "), std::string::npos) << command.name;
    EXPECT_FALSE(command.summary.empty()) << command.name;
    EXPECT_LT(command.summary.size(), 100U) << command.name;
  }
  for (const char* name : {"show", "tidy", "compare", "explain", "apply", "redline", "check"})
    EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
}

TEST(Help, OfACommandNamesAllThatItTakes) {
  for (const Command& command : all_commands()) {
    const tests::Ran ran = tests::run({command.name, "--help"});
    EXPECT_EQ(ran.status, 0) << command.name;
    EXPECT_EQ(ran.err, "") << command.name;
    const std::string help = fold_space(ran.out);
    EXPECT_NE(help.find(fold_space(command.description)), std::string::npos) << command.name;
    for (const Positional& p : command.positionals) {
      EXPECT_NE(help.find(p.name), std::string::npos) << command.name << " " << p.name;
      EXPECT_FALSE(p.help.empty()) << command.name << " " << p.name;
    }
    for (const Option& o : command.options) {
      EXPECT_NE(help.find(o.name.substr(o.name.find("--"))), std::string::npos)
          << command.name << " " << o.name;
      EXPECT_FALSE(o.help.empty()) << command.name << " " << o.name;
    }
    EXPECT_NE(help.find("Exit status"), std::string::npos) << command.name;
    EXPECT_NE(help.find(fold_space(command.example)), std::string::npos) << command.name;
  }
}

TEST(Help, ExamplesRunAsTheyStand) {
  const tests::Scratch scratch;
  std::filesystem::create_directory_symlink(tests::source("samples"), scratch.path("samples"));
  const tests::WorkingFolder here(scratch.folder());
  std::size_t count = 0;
  for (const Command& command : all_commands()) {
    ASSERT_FALSE(command.example.empty()) << command.name;
    std::istringstream lines(command.example);
    for (std::string line; std::getline(lines, line);) {
      if (fold_space(line).empty()) continue;
      ++count;
      const tests::Ran ran = tests::run_line(line);
      EXPECT_LT(ran.status, 2) << line << "\n" << ran.err;
      EXPECT_EQ(ran.err.find("redraft: "), std::string::npos) << line << "\n" << ran.err;
      EXPECT_EQ(line.find("redraft " + command.name), 0U) << line;
      // Something to look at: on the terminal or in the file that it names.
      const std::vector<std::string> words = tests::words_of(line);
      const auto out = std::find(words.begin(), words.end(), "-o");
      if (out != words.end()) {
        EXPECT_TRUE(std::filesystem::exists(*(out + 1))) << line;
      } else {
        EXPECT_FALSE(ran.out.empty()) << line;
      }
    }
  }
  EXPECT_GE(count, 2 * all_commands().size());
}

}  // namespace
}  // namespace redraft::tools
