// Law 4 with git as the judge: what `git diff --word-diff` marks over the same paragraphs.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>

#include "redline/pair.h"
#include "support/scratch.h"

namespace redraft::redline {
namespace {

using tests::compared;

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
  std::string out;
  std::array<char, 4096> chunk{};
  while (pipe != nullptr)
    if (const std::size_t n = std::fread(chunk.data(), 1, chunk.size(), pipe.get()); n > 0) {
      out.append(chunk.data(), n);
    } else {
      break;
    }
  return out;
}

bool git_is_here() { return output_of("git --version 2>/dev/null").rfind("git version", 0) == 0; }

// Words of the lines that begin with - or +, labels left out: renumbering is no edit of words.
std::size_t words_that_git_marks(const std::string& before, const std::string& after) {
  const tests::Scratch scratch;
  const std::string a = scratch.file("a.txt", before);
  const std::string b = scratch.file("b.txt", after);
  std::istringstream lines(
      output_of("git diff --no-index --word-diff=porcelain -U0 '" + a + "' '" + b + "'"));
  std::string line;
  diff::Interner interner;  // words are counted alike on both sides
  std::size_t count = 0;
  bool body = false;
  while (std::getline(lines, line)) {
    if (line.rfind("@@", 0) == 0) body = true;
    if (!body || line.empty() || (line[0] != '-' && line[0] != '+')) continue;
    for (const diff::Token& t : diff::tokenise(std::string_view(line).substr(1), interner))
      count += interner.is_word(t.id) ? 1U : 0U;
  }
  return count;
}

// Without labels, so that both judge the same words.
std::string plain(const tests::Pieces& pieces) {
  std::string out;
  for (const tests::Piece& p : pieces) out += (p.term.empty() ? "" : p.term + " ") + p.text + "\n\n";
  return out;
}

TEST(Law4, MarksNoMoreThanATenthMoreThanGit) {
  if (!git_is_here()) GTEST_SKIP() << "git is not installed";
  for (unsigned seed = 0; seed < 60; ++seed) {
    tests::Random random(seed);
    tests::SectionShape shape;
    shape.parts = 4 + seed % 9;
    const tests::Pieces before = tests::random_section(random, shape);
    tests::Pieces after = before;
    tests::random_edits(random, after, 5 + seed);
    const std::size_t git = words_that_git_marks(plain(before), plain(after));
    const auto pair = compared(tests::section_text(before), tests::section_text(after));
    const std::size_t most = git >= 200 ? git + git / 10 : git + 20;
    EXPECT_LE(tests::marked_words(pair->redline), most) << "seed " << seed << ", git " << git;
  }
}

}  // namespace
}  // namespace redraft::redline
