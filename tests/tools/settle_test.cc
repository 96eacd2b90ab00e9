// changes, accept and reject, on the sample that two reviewers have left.
#include <gtest/gtest.h>

#include <filesystem>

#include "docx/package.h"
#include "support/scratch.h"
#include "support/word_package.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::source;

const std::string kReviewed = source("samples/word/reviewed.docx");

std::string listed(const std::string& file) { return run({"changes", file, "--format", "csv"}).out; }

std::size_t count(const std::string& file) {
  const std::string csv = listed(file);
  return static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\r')) - 1;
}

TEST(ChangesCommand, ListsWhatTheReviewersDid) {
  const Ran ran = run({"changes", kReviewed});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out.substr(0, ran.out.find('\n')),
            "1  replace  Panel Secretary  2018-10-05  Q1.1                 14 -> 28");
  EXPECT_NE(ran.out.find("\n9 changes by Panel Secretary (5), Jane Roe (4)\n"), std::string::npos) << ran.out;
}

TEST(AcceptAndReject, SettleAllByDefault) {
  const Scratch scratch;
  for (const char* command : {"accept", "reject"}) {
    const std::string out = scratch.path(std::string(command) + ".docx");
    const Ran ran = run({command, kReviewed, "-o", out});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(ran.err, kReviewed + ": " + command + "ed 9 changes\n");
    EXPECT_EQ(run({"changes", out}).out, "no tracked changes\n");
  }
  const std::string before = tests::slurp(kReviewed);
  EXPECT_EQ(run({"accept", kReviewed, "-o", kReviewed}).status, 2) << "the input is never written to";
  EXPECT_EQ(tests::slurp(kReviewed), before);
}

TEST(AcceptAndReject, SettleWhatIsAskedFor) {
  const struct {
    std::vector<std::string> options;
    std::size_t left;
  } rows[] = {
      {{"--author", "Jane Roe"}, 5},
      {{"--author", "Panel Secretary"}, 4},
      {{"--id", "1"}, 8},
      {{"--id", "1,3, 5"}, 6},
      {{"--place", "2"}, 7},
      {{"--place", "paragraph 3"}, 8},
      {{"--place", "Q1.1"}, 7},
      {{"--place", "Section Q1.1A"}, 8},
      {{"--place", "Section Q, Q1.3"}, 8},  // as it was called before it went
      {{"--place", "Q1.4"}, 7},             // the clause that moved, and a row of the table that it moved to
      {{"--place", "Table 1, row 2"}, 8},
      {{"--place", "header"}, 8},
      {{"--place", "Header of section 1"}, 8},
      {{"--place", "Footnote 1"}, 8},
      {{"--place", "8"}, 8},  // where a move went
      {{"--from", "2018-10-09"}, 7},
      {{"--to", "2018-10-05"}, 6},
      {{"--from", "2018-10-06", "--to", "2018-10-08T09:30:00Z"}, 5},
      {{"--author", "Jane Roe", "--place", "2"}, 8},
  };
  for (const auto& row : rows) {
    const Scratch scratch;
    const std::string out = scratch.path("out.docx");
    std::vector<std::string> words = {"accept", kReviewed, "-o", out};
    words.insert(words.end(), row.options.begin(), row.options.end());
    const Ran ran = run(words);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(count(out), row.left) << row.options[0] << " " << row.options[1];
    EXPECT_EQ(ran.err, kReviewed + ": accepted " + std::to_string(9 - row.left) +
                           (row.left == 8 ? " change, " : " changes, ") + std::to_string(row.left) +
                           " left\n");
  }
}

TEST(AcceptAndReject, SayWhatWasLookedForAndWhatThereIs) {
  const std::string there_is = "; the document has 9, by Panel Secretary (5), Jane Roe (4)";
  const struct {
    std::vector<std::string> options;
    std::string message;
  } rows[] = {
      {{"--author", "Jane"}, kReviewed + ": no tracked change was found for author 'Jane'" + there_is},
      {{"--author", "Jane Roe", "--place", "header"},
       kReviewed + ": no tracked change was found for author 'Jane Roe', place 'header'" + there_is},
      {{"--from", "2019-01-01"},
       kReviewed + ": no tracked change was found for from 2019-01-01" + there_is +
           ", from 2018-10-05T09:30:00Z to 2018-10-09T09:30:00Z"},
      {{"--place", "Q1.6"}, kReviewed + ": no tracked change was found for place 'Q1.6'" + there_is},
      {{"--place", "D1.1"}, kReviewed + ": no tracked change was found for place 'D1.1'" + there_is},
      {{"--id", "1,77"},
       kReviewed + ": there is no tracked change 77; expected 1 to 9, as 'redraft changes' lists them"},
      {{"--to", "9 October"}, "--to 9 October is no date; expected 2018-10-05 or 2018-10-05T17:00:00Z"},
      {{"--id", ","}, "--id is empty; expected what to look for"},
  };
  for (const auto& row : rows) {
    const Scratch scratch;
    std::vector<std::string> words = {"reject", kReviewed, "-o", scratch.path("out.docx")};
    words.insert(words.end(), row.options.begin(), row.options.end());
    const Ran ran = run(words);
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.err, "redraft: " + row.message + "\n");
    EXPECT_TRUE(scratch.names().empty());
  }
}

TEST(AcceptAndReject, ADocumentWithoutChangesIsCopied) {
  const Scratch scratch;
  run({"accept", kReviewed, "-o", scratch.path("clean.docx")});
  const Ran ran = run({"accept", scratch.path("clean.docx"), "-o", scratch.path("again.docx")});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, scratch.path("clean.docx") + ": has no tracked changes\n");
  EXPECT_EQ(tests::slurp(scratch.path("again.docx")), tests::slurp(scratch.path("clean.docx")));
}

TEST(AcceptAndReject, OneOfATextBoxByItsNumberAndByItsPlace) {
  const auto ins = [](const std::string& id, const std::string& words) {
    return "<w:ins w:id=\"" + id + "\" w:author=\"Ann Lee\"><w:r><w:t>" + words + "</w:t></w:r></w:ins>";
  };
  const auto box = [&](const std::string& one, const std::string& two) {
    return "<w:txbxContent><w:p>" + ins(one, "first") + "</w:p><w:p>" + ins(two, "second") +
           "</w:p></w:txbxContent>";
  };
  const Scratch scratch;
  const std::string file = scratch.file(
      "box.docx", tests::word_bytes(
                      {.body = "<w:p><w:r><mc:AlternateContent "
                               "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                               "<mc:Choice Requires=\"wps\"><w:drawing>" +
                               box("1", "2") + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" +
                               box("3", "4") + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"}));
  EXPECT_EQ(count(file), 2U);
  const std::string out = scratch.path("out.docx");
  for (const auto& option : {std::vector<std::string>{"--id", "2"}, {"--place", "text box 2"}}) {
    const Ran ran = run({"reject", file, "-o", out, option[0], option[1]});
    EXPECT_EQ(ran.err, file + ": rejected 1 change, 1 left\n");
    const docx::Package package = docx::Package::open(out);
    const std::string& body = package.bytes("word/document.xml");
    EXPECT_EQ(body.find("second"), std::string::npos);
    EXPECT_NE(body.find("first"), body.rfind("first"));
    EXPECT_EQ(count(out), 1U);
  }
}

// Google Docs writes one into every table; it is markup, and nobody's change.
TEST(AcceptAndReject, TakeOutAGridThatIsWhatItWasWithoutCountingIt) {
  const std::string grid = "<w:gridCol w:w=\"900\"/>";
  const auto table = [&](const std::string& words) {
    return "<w:tbl><w:tblPr/><w:tblGrid>" + grid + "<w:tblGridChange w:id=\"0\"><w:tblGrid>" + grid +
           "</w:tblGrid></w:tblGridChange></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p>" + words +
           "</w:p></w:tc></w:tr></w:tbl><w:p/>";
  };
  const Scratch scratch;
  const std::string quiet = scratch.file("quiet.docx", tests::word_bytes({.body = table("")}));
  const std::string busy = scratch.file(
      "busy.docx",
      tests::word_bytes(
          {.body = table("<w:ins w:id=\"1\" w:author=\"Ann Lee\"><w:r><w:t>x</w:t></w:r></w:ins>")}));
  EXPECT_EQ(run({"changes", quiet}).out, "no tracked changes\n");
  EXPECT_EQ(count(busy), 1U);
  const auto grids_left = [&](const std::string& file) {
    const docx::Package package = docx::Package::open(file);
    return package.bytes("word/document.xml").find("tblGridChange") != std::string::npos;
  };
  const std::string out = scratch.path("out.docx");
  for (const char* command : {"accept", "reject"}) {
    EXPECT_EQ(run({command, quiet, "-o", out}).err, quiet + ": has no tracked changes\n");
    EXPECT_FALSE(grids_left(out));
    EXPECT_EQ(run({command, busy, "-o", out}).err, busy + ": " + command + "ed 1 change\n");
    EXPECT_FALSE(grids_left(out));
    EXPECT_EQ(run({command, busy, "-o", out, "--author", "Ann Lee"}).err,
              busy + ": " + command + "ed 1 change\n");
    EXPECT_TRUE(grids_left(out)) << "only what was asked for";
  }
  EXPECT_EQ(run({"accept", quiet, "-o", scratch.path("none.docx"), "--author", "Ann Lee"}).status, 2);
}

TEST(AcceptAndReject, RefuseWhatIsNoWordDocument) {
  const Scratch scratch;
  const std::string text = scratch.file("a.txt", "words");
  for (const char* command : {"changes", "accept", "reject"}) {
    const std::string out = scratch.path(std::string(command) == "changes" ? "out.json" : "out.docx");
    const Ran ran = run({command, text, "-o", out});
    EXPECT_EQ(ran.status, 2) << command;
    EXPECT_EQ(ran.err.find("redraft: " + text + ": "), 0U) << ran.err;
    EXPECT_FALSE(std::filesystem::exists(out)) << command;
  }
}

}  // namespace
}  // namespace redraft::tools
