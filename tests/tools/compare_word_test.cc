// compare on Word documents, from the command line.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "docx/package.h"
#include "support/scratch.h"
#include "support/word_package.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using nlohmann::json;
using tests::run;
using tests::source;

const std::string kBefore = source("samples/compare-word/before.docx");
const std::string kAfter = source("samples/compare-word/after.docx");
const std::string kReviewed = source("samples/word/reviewed.docx");

TEST(CompareWord, ListsWhatAPersonCounts) {
  const tests::Ran ran = run({"compare", kBefore, kAfter, "--format", "json"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  std::string kinds;
  const json redline = json::parse(ran.out);
  for (const json& change : redline["changes"]) kinds += change["kind"].get<std::string>() + " ";
  EXPECT_EQ(kinds,
            "insert insert renumber renumber split renumber replace format renumber merge delete move format "
            "format "
            "replace row replace image image section replace insert note ");
}

TEST(CompareWord, IgnoresWhatItIsToldTo) {
  const auto count = [](const std::vector<std::string>& more) {
    std::vector<std::string> words = {"compare", kBefore, kAfter, "--format", "json"};
    words.insert(words.end(), more.begin(), more.end());
    return json::parse(run(words).out)["changes"].size();
  };
  const std::size_t all = count({});
  EXPECT_EQ(count({"--ignore", "formatting"}), all - 4);
  EXPECT_EQ(count({"--ignore", "headers"}), all - 1);
  EXPECT_EQ(count({"--ignore", "formatting,headers"}), all - 5);
  EXPECT_LT(count({"--ignore", "numbering"}), all);
  EXPECT_EQ(run({"compare", kBefore, kAfter, "--ignore", "colour"}).err,
            "redraft: --ignore colour is not known; expected a list of formatting, case, whitespace, "
            "numbering, headers, "
            "notes, field-results\n");
}

TEST(CompareWord, GivesTheSameBytesTwice) {
  const tests::Scratch scratch;
  for (const char* ending : {"docx", "html", "txt", "json"}) {
    const std::string one = scratch.path(std::string("one.") + ending);
    const std::string two = scratch.path(std::string("two.") + ending);
    ASSERT_EQ(run({"compare", kBefore, kAfter, "-o", one}).status, 0) << ending;
    ASSERT_EQ(run({"compare", kBefore, kAfter, "-o", two}).status, 0) << ending;
    EXPECT_EQ(tests::slurp(one), tests::slurp(two)) << ending;
  }
}

TEST(CompareWord, SettlesTrackedChangesOfAnInputFirstAndSaysSo) {
  const tests::Ran accepted = run({"compare", kReviewed, kReviewed});
  EXPECT_EQ(accepted.status, 0);
  EXPECT_EQ(accepted.err.find("warning  [compare-existing-changes]\n    " + kReviewed +
                              "\n    holds 9 tracked changes of its own (first: "),
            0U)
      << accepted.err;
  const tests::Ran refused = run({"compare", kReviewed, kReviewed, "--existing", "refuse"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(refused.err.find("redraft: " + kReviewed + ": holds "), 0U) << refused.err;
}

TEST(CompareWord, KeepsTrackedChangesUnderTheirAuthorsAndSaysWhatNobodyTracked) {
  const tests::Scratch scratch;
  const std::string tracked = scratch.path("tracked.docx");
  const std::string kept = scratch.path("kept.docx");
  ASSERT_EQ(
      run({"compare", kBefore, kAfter, "--author", "Ann Lee", "--date", "2019-03-04", "-o", tracked}).status,
      0);
  const tests::Ran ran =
      run({"compare", kBefore, tracked, "--existing", "keep", "--author", "Nobody", "-o", kept});
  EXPECT_EQ(ran.status, 0);
  EXPECT_NE(ran.err.find("tracked changes by 1 author: "), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("every change is tracked"), std::string::npos) << ran.err;
  EXPECT_EQ(ran.err.find("compare-change-not-kept"), std::string::npos) << ran.err;
  const std::string before = run({"changes", tracked, "--format", "csv"}).out;
  const std::string after = run({"changes", kept, "--format", "csv"}).out;
  EXPECT_NE(after.find("Ann Lee,2019-03-04"), std::string::npos) << after;
  EXPECT_EQ(after.find("Nobody"), std::string::npos) << after;
  const tests::Ran refused =
      run({"compare", kBefore, tracked, "--existing", "keep", "--granularity", "character"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(refused.err.find("redraft: --existing keep compares by words: "), 0U) << refused.err;
  // Held against itself accepted, none of them makes a difference: each is listed.
  const tests::Ran listed = run({"compare", kAfter, tracked, "--existing", "keep", "-o", kept});
  EXPECT_NE(listed.err.find("0 kept under that name"), std::string::npos) << listed.err;
  EXPECT_NE(listed.err.find("[compare-change-not-kept]"), std::string::npos) << listed.err;
}

// What two people sent in, held against what they had got: a clause moved past a shorter one is still theirs.
TEST(CompareWord, KeepsEveryChangeOfAReviewedSection) {
  const tests::Scratch scratch;
  const std::string sent_out = scratch.path("sent-out.docx");
  const std::string kept = scratch.path("kept.docx");
  ASSERT_EQ(run({"reject", kReviewed, "-o", sent_out}).status, 0);
  const tests::Ran ran = run({"compare", sent_out, kReviewed, "--existing", "keep", "-o", kept});
  EXPECT_NE(ran.err.find("holds 9 tracked changes by 2 authors: 9 kept under their names"), std::string::npos)
      << ran.err;
  EXPECT_EQ(ran.err.find("compare-change-not-kept"), std::string::npos) << ran.err;
  const std::string changes = run({"changes", kept}).out;
  EXPECT_NE(changes.find("Q1.4 The Keeper shall trim"), std::string::npos) << changes;
}

// Word does not open a document with macros whose name says that it has none.
TEST(CompareWord, WritesADocumentThatMayHoldMacrosUnderItsOwnEnding) {
  const tests::Scratch scratch;
  const docx::Package plain = tests::word_package({.body = tests::word_p("The Panel may meet.")});
  docx::Package::Changes changes;
  std::string types = plain.bytes("[Content_Types].xml");
  const std::string usual =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  ASSERT_NE(types.find(usual), std::string::npos);
  types.replace(types.find(usual), usual.size(), "application/vnd.ms-word.document.macroEnabled.main+xml");
  changes.parts.push_back({"[Content_Types].xml", types});
  const std::string after = scratch.file("after.docm", plain.write(changes));
  const std::string before =
      scratch.file("before.docx", tests::word_bytes({.body = tests::word_p("The Panel shall meet.")}));
  const std::string wrong = scratch.path("redline.docx");
  const tests::Ran warned = run({"compare", before, after, "-o", wrong});
  EXPECT_EQ(warned.status, 0);
  EXPECT_NE(warned.err.find("expected -o NAME.docm"), std::string::npos) << warned.err;
  const std::string right = scratch.path("redline.docm");
  const tests::Ran quiet = run({"compare", before, after, "-o", right});
  EXPECT_EQ(quiet.status, 0);
  EXPECT_EQ(quiet.err.find("macros"), std::string::npos) << quiet.err;
  EXPECT_NE(run({"changes", right}).out.find("shall -> may"), std::string::npos);
}

TEST(CompareWord, EndsWithOneWhenTheyDifferAndItIsAsked) {
  EXPECT_EQ(run({"compare", kBefore, kAfter, "--exit-code"}).status, 1);
  EXPECT_EQ(run({"compare", kBefore, kBefore, "--exit-code"}).status, 0);
}

TEST(CompareWord, PutsATableOfTheChangesInFront) {
  const tests::Scratch scratch;
  const std::string page = scratch.path("redline.html");
  ASSERT_EQ(run({"compare", kBefore, kAfter, "--summary", "-o", page}).status, 0);
  EXPECT_NE(tests::slurp(page).find("<td><a href=\"#change-7\">7</a></td><td>2.4</td><td>Replaced</td>"),
            std::string::npos);
  // Accepted, the document differs from AFTER in the page in front alone.
  const std::string tracked = scratch.path("redline.docx");
  const std::string accepted = scratch.path("accepted.docx");
  ASSERT_EQ(run({"compare", kBefore, kAfter, "--summary", "-o", tracked}).status, 0);
  ASSERT_EQ(run({"accept", tracked, "-o", accepted}).status, 0);
  const json redline = json::parse(run({"compare", kAfter, accepted, "--format", "json"}).out);
  for (const json& change : redline["changes"]) EXPECT_EQ(change["old"], "") << change;
  EXPECT_EQ(run({"compare", kBefore, kAfter, "--summary", "--format", "txt"}).err,
            "redraft: --summary is a table in front of a .docx or .html; expected one of these\n");
}

TEST(CompareWord, ComparesAListOfPairsAndGoesOnAfterAFault) {
  const tests::Scratch scratch;
  const std::string list = scratch.file(
      "pairs.tsv", kBefore + "\t" + kAfter + "\tone\n# a remark\n" + scratch.path("none.docx") + "\t" +
                       kAfter + "\ttwo.html\n" + kBefore + "\t" + kBefore + "\tthree.txt\n");
  const tests::Ran ran = run({"compare", "--list", list, "-o", scratch.path("out")});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "one: 23 changes, 75 words marked\ntwo.html: failed\nthree.txt: no change\n");
  EXPECT_EQ(ran.err, "redraft: two.html: " + scratch.path("none.docx") + ": there is no such file\n");
  EXPECT_NE(tests::slurp(scratch.path("out/one.docx")), "");
  EXPECT_NE(tests::slurp(scratch.path("out/three.txt")), "");
  const std::string bad = scratch.file("bad.tsv", kBefore + "\t" + kAfter + "\t../one.docx\n");
  EXPECT_EQ(run({"compare", "--list", bad, "-o", scratch.path("out")}).err,
            "redraft: " + bad + ":1:1: ../one.docx is no name of a file; expected one without a folder\n");
}

TEST(CompareWord, ReadsATextAndADocumentAsTextsOfACode) {
  const tests::Ran ran = run({"compare", source("samples/compare/before.txt"), kAfter, "--format", "json"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(json::parse(ran.out)["format"], "redraft-redline/1");
}

}  // namespace
}  // namespace redraft::tools
