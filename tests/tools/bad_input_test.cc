// Bad input gets one clear error with its place, status 2, and nothing is written.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::source;

struct BadInput {
  const char* file;
  const char* message;  // behind "redraft: FILE"; a * stands for anything
};

// As in samples/bad-input/README.md.
const BadInput kCases[] = {
    {"unknown-instruction.txt",
     ":3:1: the instruction 'Improve Section Q1.1 a little:' is not understood; expected a form such as '*'"},
    {"missing-target.txt",
     ":3:1: the target Section Q7.4 does not exist in Section Q (*section-q.txt); the nearest are *"},
    {"unalignable-payload.txt",
     ":*(amendment-elision-unplaced); expected the paragraph before or after it to be stated*"},
    {"unreadable-label.txt",
     ":3:1: the instruction 'Amend Section Q1.2.(x as follows:' is not understood; expected a form such as "
     "'*'"},
    {"empty.txt", ": is empty; expected text"},
    {"blank.txt", ": holds white space only; expected text"},
    {"utf-16.txt", ": is UTF-16; expected UTF-8 text (save it as UTF-8 and try again)"},
    {"bad-utf-8.txt",
     ":1:11: the byte 0x91 is not valid UTF-8 here; expected UTF-8 text (Windows-1252 must be converted "
     "first)"},
    {"nul.txt", ":5:28: holds a zero byte, so it is a binary file; expected UTF-8 text"},
    {"binary.txt", ":*; expected UTF-8 text*"},
    {"broken.docx",
     ": is a Word document, which this version does not read as a legal text; expected a .txt file"},
    {"no-such-file.txt", ": there is no such file"},
    {".", ": is a folder; expected a file"},
};

bool matches(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern[0] != '*')
    return !text.empty() && text[0] == pattern[0] && matches(pattern.substr(1), text.substr(1));
  for (std::size_t n = 0; n <= text.size(); ++n)
    if (matches(pattern.substr(1), text.substr(n))) return true;
  return false;
}

TEST(BadInput, GetsOneClearErrorAndNothingIsWritten) {
  for (const BadInput& c : kCases) {
    const Scratch scratch;
    const std::string file = source(std::string("samples/bad-input/") + c.file);
    const Ran ran =
        run({"apply", file, "--to", source("samples/bad-input/baseline"), "-o", scratch.path("out")});
    EXPECT_EQ(ran.status, 2) << c.file;
    EXPECT_EQ(ran.out, "") << c.file;
    EXPECT_TRUE(scratch.names().empty()) << c.file;
    EXPECT_TRUE(matches("redraft: " + file + c.message + "\n", ran.err)) << c.file << "\n" << ran.err;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
  }
}

TEST(BadInput, IsRefusedByEveryCommandThatReadsIt) {
  const std::string base = source("samples/bad-input/baseline");
  const std::string good = source("samples/elision/legal-text.txt");
  for (const char* name :
       {"empty.txt", "blank.txt", "utf-16.txt", "bad-utf-8.txt", "nul.txt", "no-such-file.txt"}) {
    const std::string file = source(std::string("samples/bad-input/") + name);
    const std::vector<std::vector<std::string>> commands = {
        {"show", file},
        {"tidy", file},
        {"compare", file, good},
        {"compare", good, file},
        {"explain", file},
        {"explain", good, "--to", file},
        {"apply", good, "--to", file},
        {"redline", file, "--to", base},
        {"redline", good, "--to", file},
        {"renumber", file, "--to", base},
        {"check", file},
        {"check", base, "--amended-by", file},
    };
    for (std::vector<std::string> words : commands) {
      const Scratch scratch;
      words.insert(words.end(), {"-o", scratch.path("out.txt")});
      const Ran ran = run(words);
      EXPECT_EQ(ran.status, 2) << words[0] << " " << name << ran.err;
      EXPECT_EQ(ran.err.find("redraft: " + file + ":"), 0U) << words[0] << " " << name << " " << ran.err;
      EXPECT_TRUE(scratch.names().empty()) << words[0] << " " << name;
    }
  }
}

TEST(BadInput, OfAFolderIsRefused) {
  const Scratch scratch;
  std::filesystem::create_directory(scratch.path("empty"));
  EXPECT_EQ(run({"show", scratch.path("empty")}).status, 2);
  scratch.file("twice/a.txt", "Section D: One\n\nD1.1 x.\n");
  scratch.file("twice/b.txt", "Section D: Two\n\nD1.1 y.\n");
  const Ran twice = run({"show", scratch.path("twice")});
  EXPECT_EQ(twice.status, 2);
  EXPECT_NE(twice.err.find("Section D"), std::string::npos) << twice.err;
  scratch.file("other/a.pdf", "x");
  EXPECT_EQ(run({"show", scratch.path("other/a.pdf")}).status, 2);
}

TEST(BadInput, ATextWithoutInstructionsIsNoLegalText) {
  const Scratch scratch;
  const std::string script = scratch.file("notes.txt", "Nothing to do here.\n");
  const Ran ran = run({"apply", script, "--to", source("samples/bad-input/baseline")});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "redraft: " + script +
                         ":1: holds no instruction; expected one such as 'Amend Section C2.3 as follows:'\n");
}

TEST(BadInput, AFailedOperationStopsTheWorkUnlessPartialIsGiven) {
  const Scratch scratch;
  const std::string base =
      scratch.file("section-q.txt", "Section Q: Lamps\n\nQ1.1 The Keeper shall light the Lamp.\n");
  const std::string script =
      scratch.file("script.txt",
                   "Section Q\n\nAmend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall dim the "
                   "Lamp.\n\nAmend Section Q7.4 as follows:\n\nQ7.4 x.\n");
  const Ran whole = run({"apply", script, "--to", base, "-o", scratch.path("out.txt")});
  EXPECT_EQ(whole.status, 2);
  EXPECT_EQ(whole.err.find("redraft: " + script + ":7:1: the target Section Q7.4 does not exist"), 0U)
      << whole.err;
  EXPECT_FALSE(std::filesystem::exists(scratch.path("out.txt")));
  const Ran partial = run({"apply", script, "--to", base, "-o", scratch.path("out.txt"), "--partial"});
  EXPECT_EQ(partial.status, 1);
  EXPECT_EQ(tests::slurp(scratch.path("out.txt")),
            "Section Q: Lamps\n\nQ1.1 The Keeper shall dim the Lamp.\n");
  EXPECT_NE(partial.err.find("Q7.4"), std::string::npos);
}

TEST(BadInput, CriticMarksInAComparedTextMustBeSettledFirst) {
  const Scratch scratch;
  const std::string a = scratch.file("a.txt", "D1.1 The Panel.\n\nD1.2 The {++big ++}Board.\n");
  const Ran ran = run({"compare", a, a});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "redraft: " + a +
                         ":3:10: holds CriticMarkup; expected a text whose changes are settled (accept or "
                         "reject them first)\n");
}

}  // namespace
}  // namespace redraft::tools
