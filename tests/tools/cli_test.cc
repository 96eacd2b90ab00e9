// The command line itself: what is wrong with the words, exit statuses, outputs that would be inputs.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;

struct UsageCase {
  std::vector<std::string> words;
  const char* says;
};

TEST(CommandLine, SaysWhatIsWrongWithItsWords) {
  const UsageCase cases[] = {
      {{"frobnicate"}, "frobnicate"},
      {{"show"}, "CODE"},
      {{"show", "a.txt", "--frob"}, "--frob"},
      {{"show", "a.txt", "b", "c"}, "c"},
      {{"apply", "a.txt"}, "--to"},
      {{"apply", "a.txt", "--to"}, "--to"},
      {{"show", "a.txt", "--format", "pdf"}, "pdf"},
      {{"compare", "a.txt"}, "AFTER"},
      {{"redline", "--to", "x"}, "SCRIPT"},
  };
  for (const UsageCase& c : cases) {
    const Ran ran = run(c.words);
    EXPECT_EQ(ran.status, 2) << c.words[0];
    EXPECT_EQ(ran.out, "") << c.words[0];
    EXPECT_EQ(ran.err.find("redraft: "), 0U) << ran.err;
    EXPECT_NE(ran.err.find(c.says), std::string::npos) << ran.err;
    // It says what was expected, or where to read it.
    EXPECT_TRUE(ran.err.find("--help") != std::string::npos ||
                ran.err.find("expected one of") != std::string::npos)
        << ran.err;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
  }
}

TEST(CommandLine, WithoutACommandShowsWhatThereIs) {
  const Ran ran = run({});
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE((ran.out + ran.err).find("compare"), std::string::npos);
}

TEST(CommandLine, GivesItsVersion) {
  const Ran ran = run({"--version"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out.find("redraft "), 0U);
  EXPECT_EQ(ran.err, "");
}

TEST(CommandLine, ReadsOptionsAnywhere) {
  const std::string base = source("samples/elision/baseline");
  const std::string script = source("samples/elision/legal-text.txt");
  const Ran one = run({"apply", script, "--to", base});
  const Ran two = run({"apply", "--to", base, script});
  const Ran three = run({"apply", "--to=" + base, script});
  EXPECT_EQ(one.status, 0);
  EXPECT_EQ(one.out, two.out);
  EXPECT_EQ(one.out, three.out);
}

TEST(CommandLine, KnowsItsProfiles) {
  const Ran ran = run({"show", source("samples/elision/baseline"), "--profile", "bsc"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "redraft: there is no profile 'bsc'; known are sec, statute\n");
}

TEST(CommandLine, TakesAProfileOfTheUser) {
  const Scratch scratch;
  const std::string own =
      scratch.file("own.yaml", "extends: sec\ncolours: {light: {insertion: {ink: \"#0000c0\"}}}\n");
  const std::string page = scratch.path("page.html");
  const std::string style = ":root { --ins: #0000c0; }";
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"compare", source("samples/compare/before.txt"), source("samples/compare/after.txt")},
           {"redline", source("samples/elision/legal-text.txt"), "--to",
            source("samples/elision/baseline")}}) {
    std::vector<std::string> all = words;
    all.insert(all.end(), {"--profile", own, "-o", page});
    EXPECT_NE(run(all).status, 2);
    EXPECT_NE(tests::slurp(page).find(style), std::string::npos) << words[0];
    all = words;
    all.insert(all.end(), {"--profile", own, "-o", own, "--format", "html"});
    EXPECT_EQ(run(all).status, 2) << "the profile is an input, which is never written to";
  }
  EXPECT_EQ(tests::slurp(own).find("extends: sec"), 0U);
}

TEST(CommandLine, ChecksADate) {
  const std::string a = source("samples/compare/before.txt");
  const std::string b = source("samples/compare/after.txt");
  for (const char* date : {"2018", "2018-13-01", "2018-02-30", "05/10/2018", "2018-10-05T25:00:00Z", ""}) {
    const Scratch scratch;
    const Ran ran = run({"compare", a, b, "-o", scratch.path("x.docx"), "--date", date});
    EXPECT_EQ(ran.status, 2) << date;
    EXPECT_TRUE(scratch.names().empty()) << date;
  }
  const Scratch scratch;
  EXPECT_EQ(run({"compare", a, b, "-o", scratch.path("x.docx"), "--date", "2018-10-05"}).status, 0);
  EXPECT_EQ(run({"compare", a, b, "-o", scratch.path("x.docx"), "--date", "2018-10-05T17:00:00Z"}).status, 0);
}

TEST(Outputs, AreNeverAnInput) {
  const Scratch scratch;
  const std::string base =
      scratch.file("base/section-q.txt", slurp(source("samples/elision/baseline/section-q.txt")));
  const std::string script = scratch.file("script.txt", slurp(source("samples/elision/legal-text.txt")));
  const std::string hard = scratch.path("hard.txt");
  const std::string soft = scratch.path("soft.txt");
  fs::create_hard_link(script, hard);
  fs::create_symlink(base, soft);
  const std::string folder = scratch.path("base");
  const std::vector<std::vector<std::string>> commands = {
      {"apply", script, "--to", base, "-o", base},
      {"apply", script, "--to", base, "-o", script},
      {"apply", script, "--to", base, "-o", hard},
      {"apply", script, "--to", base, "-o", soft},
      {"apply", script, "--to", folder, "-o", folder},
      {"apply", script, "--to", folder, "-o", scratch.path("x.txt"), "--report", script},
      {"redline", script, "--to", base, "-o", hard},
      {"compare", base, script, "-o", soft},
      {"show", base, "--format", "txt", "-o", base},
      {"explain", script, "-o", script},
      {"renumber", script, "--to", base, "-o", soft},
      {"check", base, "-o", soft},
      {"tidy", script, "-o", hard},
  };
  const std::string before = slurp(base) + slurp(script);
  for (const std::vector<std::string>& words : commands) {
    const Ran ran = run(words);
    EXPECT_EQ(ran.status, 2) << words[0] << " " << words.back();
    EXPECT_NE(ran.err.find("is also an input"), std::string::npos) << words[0] << " " << ran.err;
    EXPECT_EQ(slurp(base) + slurp(script), before) << words[0];
  }
}

TEST(Outputs, OfApplyAppearAllOrNotAtAllInAFolder) {
  // The second file is refused: the first must not have been written.
  const Scratch scratch;
  scratch.file("base/section-q.txt", "Section Q: Lamps\n\nQ1.1 The Keeper shall light the Lamp.\n");
  scratch.file("base/section-r.txt", "Section R: Oil\n\nR1.1 The Keeper shall pour oil.\n");
  const std::string script = scratch.file(
      "script.txt", "Section Q\n\nAmend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall dim the Lamp.\n");
  fs::create_directory(scratch.path("out"));
  fs::create_hard_link(scratch.path("base/section-r.txt"), scratch.path("out/section-r.txt"));
  const Ran ran = run({"apply", script, "--to", scratch.path("base"), "-o", scratch.path("out")});
  EXPECT_EQ(ran.status, 2);
  EXPECT_FALSE(fs::exists(scratch.path("out/section-q.txt")));
}

TEST(Outputs, OfApplyKeepEveryDocumentOfAFileThatHoldsSeveral) {
  // In the order of the code Section R stands between the two of one file.
  const Scratch scratch;
  scratch.file(
      "base/both.txt",
      "Section Q: Lamps\n\nQ1.1 The Keeper shall light the Lamp.\n\nSection S: Sea\n\nS1.1 It is wet.\n");
  scratch.file("base/r.txt", "Section R: Oil\n\nR1.1 The Keeper shall pour oil.\n");
  const std::string script = scratch.file(
      "script.txt", "Section Q\n\nAmend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall dim the Lamp.\n");
  EXPECT_EQ(run({"apply", script, "--to", scratch.path("base"), "-o", scratch.path("out")}).status, 0);
  EXPECT_EQ(slurp(scratch.path("out/both.txt")),
            "Section Q: Lamps\n\nQ1.1 The Keeper shall dim the Lamp.\n\nSection S: Sea\n\nS1.1 It is wet.\n");
  EXPECT_EQ(slurp(scratch.path("out/r.txt")), slurp(scratch.path("base/r.txt")));
}

TEST(Outputs, OfApplyAreNotWrittenWhenItsReportCannotBe) {
  const Scratch scratch;
  const std::string base =
      scratch.file("q.txt", "Section Q: Lamps\n\nQ1.1 The Keeper shall light the Lamp.\n");
  const std::string script = scratch.file(
      "script.txt", "Section Q\n\nAmend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall dim the Lamp.\n");
  EXPECT_EQ(run({"apply", script, "--to", base, "-o", scratch.path("out.txt"), "--report", base}).status, 2);
  EXPECT_FALSE(fs::exists(scratch.path("out.txt")));
}

TEST(Outputs, GoToStandardOutputByDefaultAndWithADash) {
  const std::string a = source("samples/compare/before.txt");
  const std::string b = source("samples/compare/after.txt");
  EXPECT_EQ(run({"compare", a, b}).out, run({"compare", a, b, "-o", "-"}).out);
  EXPECT_NE(run({"compare", a, b}).out.find("{~~"), std::string::npos);
  EXPECT_EQ(run({"compare", a, b, "--format", "json"}).out.find("{\n  \"format\": \"redraft-redline/1\""),
            0U);
}

TEST(Outputs, OfAnEndingThatNamesNoFormatAreRefused) {
  const Scratch scratch;
  const Ran ran = run({"compare", source("samples/compare/before.txt"), source("samples/compare/after.txt"),
                       "-o", scratch.path("x.pdf")});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err.find("redraft: " + scratch.path("x.pdf") +
                         ": the ending .pdf names no format that this command writes; expected "),
            0U)
      << ran.err;
  EXPECT_TRUE(scratch.names().empty());
}

TEST(ExitStatus, IsOneWithFindingsAtErrorLevel) {
  EXPECT_EQ(run({"check", source("samples/elision/baseline")}).status, 0);
  const Scratch scratch;
  const std::string bad = scratch.file(
      "section-q.txt", "Section Q: Lamps\n\nQ1 LAMPS\n\nQ1.1 See Section Q9.9.\n\nQ1.1 Twice.\n");
  const Ran ran = run({"check", bad});
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.out.find("reference-target-missing"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("numbering-duplicate"), std::string::npos) << ran.out;
}

TEST(Show, GivesAProvisionByItsCitation) {
  const std::string base = source("samples/references/baseline");
  const std::string want = "Q1.2 The Keeper shall:\n";
  EXPECT_EQ(run({"show", base, "Q1.2"}).out.find(want), 0U);
  EXPECT_EQ(run({"show", base, "Section Q1.2"}).out.find(want), 0U);
  EXPECT_EQ(run({"show", base, "Q1.2(b)"}).out,
            "    (b) trim the wick, once the requirements of paragraph (a) above have been met; and\n");
  EXPECT_EQ(run({"show", base, "Appendix QA 1.2"}).out, "1.2 The Keeper shall sound the Horn in fog.\n");
  EXPECT_EQ(run({"show", base, "Section R"}).out, slurp(source("samples/references/baseline/section-r.txt")));
  const Ran missing = run({"show", base, "Q1.9"});
  EXPECT_EQ(missing.status, 2);
  EXPECT_EQ(missing.err.find("redraft: " + base + ": there is no Q1.9; the nearest are Q1"), 0U)
      << missing.err;
}

TEST(Show, WritesWhatItReads) {
  for (const char* sample : {"references", "secmp0049", "roman-or-letter", "definitions-alphabetical"}) {
    const std::string base = source(std::string("samples/") + sample + "/want/amended");
    const Scratch scratch;
    const std::string once = scratch.path("once.txt");
    EXPECT_EQ(run({"show", base, "--format", "txt", "-o", once}).status, 0);
    EXPECT_EQ(run({"show", once, "--format", "txt"}).out, slurp(once)) << sample;
  }
}

}  // namespace
}  // namespace redraft::tools
