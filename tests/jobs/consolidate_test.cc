// Copies as reviewers send them back: with tracked changes, notes and comments of several people.
#include "jobs/consolidate.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "docx/document.h"
#include "docx/settle.h"
#include "support/scratch.h"
#include "support/word_package.h"

namespace redraft::jobs {
namespace {

using docx::Decision;

std::string tracked(const std::string& author, const std::string& words) {
  return "<w:ins w:id=\"1\" w:author=\"" + author +
         "\" w:date=\"2018-10-05T10:00:00Z\"><w:r><w:t xml:space=\"preserve\">" + words +
         "</w:t></w:r></w:ins>";
}
std::string r(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
std::string p(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }

/// Words of all paragraphs, then of the footnotes, when one reviewer's changes are accepted and the others' rejected.
std::string only(const std::string& bytes, const std::string& author) {
  docx::Package package = docx::Package::from_bytes(bytes, "all.docx");
  package = docx::Package::from_bytes(
      package.write(docx::settle(package, Decision::accept,
                                 [&](const docx::Revision& revision) { return revision.author == author; })),
      "one.docx");
  package = docx::Package::from_bytes(package.write(docx::settle(package, Decision::reject)), "settled.docx");
  const docx::Document document = docx::Document::read(package);
  std::string out;
  for (const docx::Story& story : document.stories)
    if ((story.kind == docx::StoryKind::body || story.kind == docx::StoryKind::footnote) &&
        story.type.empty())
      for (const docx::Paragraph& paragraph : story.paragraphs)
        out += (out.empty() ? "" : "|") + std::string(story.words(paragraph.text));
  return out;
}

std::vector<std::string> conflicts(const ConsolidatedCopies& made) {
  std::vector<std::string> out;
  for (const Finding& finding : made.findings)
    if (finding.check == "review-conflict") out.push_back(finding.message);
  return out;
}

TEST(ConsolidateCopies, AreByWhoMarkedThemAndNotByWhoHadMarkedTheBase) {
  const tests::Scratch scratch;
  const auto file = [&](const std::string& name, const std::string& runs) {
    return scratch.file(name, tests::word_bytes({.body = p(runs)}));
  };
  const std::string sent = r("The Panel ") + tracked("Carol", "and ") + tracked("Carol", "the Board ");
  const std::string base = file("base.docx", sent + r("shall meet."));
  const std::string ann = file("ann.docx", sent + r("shall meet") + tracked("Ann", " soon") + r("."));
  // Bob accepted what Carol had marked, and tracked nothing himself.
  const std::string bob = file("bob.docx", r("The Panel and the Board shall always meet."));
  const ConsolidatedCopies made = consolidate(base, {ann, bob});
  EXPECT_EQ(made.copies[0].author, "Ann");
  EXPECT_EQ(made.copies[1].author, "bob");
  EXPECT_TRUE(std::none_of(made.findings.begin(), made.findings.end(),
                           [](const Finding& finding) { return finding.check == "review-authors"; }));
  EXPECT_TRUE(conflicts(made).empty());
  EXPECT_EQ(only(made.bytes, "Ann"), "The Panel and the Board shall meet soon.");
  EXPECT_EQ(only(made.bytes, "bob"), "The Panel and the Board shall always meet.");
  EXPECT_EQ(only(made.bytes, "Carol"), "The Panel and the Board shall meet.");
}

// What is put in behind the last block and what is said of the last section stand at one place.
TEST(ConsolidateCopies, MayChangeTheLastSectionOfABodyThatEndsInATable) {
  const tests::Scratch scratch;
  const std::string fee = tests::word_table({{"Fee", "5"}});
  const std::string fine =
      "<w:sdt><w:sdtPr/><w:sdtContent>" + tests::word_table({{"Fine", "6"}}) + "</w:sdtContent></w:sdt>";
  const auto file = [&](const std::string& name, const std::string& end, const std::string& width) {
    return scratch.file(name,
                        tests::word_bytes({.body = p(r("The fees:")) + end,
                                           .section = "<w:pgSz w:w=\"" + width + "\" w:h=\"16838\"/>"}));
  };
  const std::string base = file("base.docx", fee, "11906");
  const std::string copy = file("ann.docx", fee + fine, "12240");
  const ConsolidatedCopies made = consolidate(base, {copy});
  const docx::Package package = docx::Package::from_bytes(made.bytes, "all.docx");
  const std::string& body = package.bytes("word/document.xml");
  std::size_t sections = 0;
  for (std::size_t at = body.find("<w:sectPr>"); at != std::string::npos;
       at = body.find("<w:sectPr>", at + 1))
    ++sections;
  EXPECT_EQ(sections, 2U);  // it, and what it was
  EXPECT_EQ(body.find("Fine"), body.rfind("Fine"));
  EXPECT_EQ(only(made.bytes, "ann"), "The fees:|Fee|5|Fine|6");
  EXPECT_EQ(only(made.bytes, "nobody"), "The fees:|Fee|5");
}

// The field is one thing with the note whose reference stands in it; the words of the note are a text of their own.
TEST(ConsolidateCopies, ChangeANoteWhoseReferenceStandsInAField) {
  const tests::Scratch scratch;
  const auto file = [&](const std::string& name, const std::string& note) {
    return scratch.file(
        name, tests::word_bytes({.body = p("<w:fldSimple w:instr=\" QUOTE x \">" + r("The Panel") +
                                           "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:fldSimple>"),
                                 .footnotes = "<w:footnote w:id=\"2\">" + p(r(note)) + "</w:footnote>"}));
  };
  const std::string base = file("base.docx", "The body set up for this.");
  const ConsolidatedCopies made = consolidate(base, {file("ann.docx", "The body formed for this.")});
  EXPECT_NE(only(made.bytes, "ann").find("|The body formed for this."), std::string::npos);
  EXPECT_NE(only(made.bytes, "nobody").find("|The body set up for this."), std::string::npos);
}

TEST(ConsolidateCopies, SayOfABodyThatEndsOtherwiseWhichOfThemDoes) {
  const tests::Scratch scratch;
  const std::string fee = tests::word_table({{"Fee", "5"}});
  const std::string base = scratch.file("base.docx", tests::word_bytes({.body = fee + p(r("Signed"))}));
  const std::string copy = scratch.file("ann.docx", tests::word_bytes({.body = fee}));
  const ConsolidatedCopies made = consolidate(base, {copy});
  ASSERT_EQ(made.findings.size(), 1U);
  EXPECT_EQ(
      made.findings.front().message,
      "the body of the copy ends in a table, that of the base in a paragraph behind it: a last paragraph "
      "mark cannot be taken away, so Accept All may leave an empty paragraph at the end");
}

TEST(ConsolidateCopies, UnderOneNameAreSaid) {
  const tests::Scratch scratch;
  const auto file = [&](const std::string& name, const std::string& runs) {
    return scratch.file(name, tests::word_bytes({.body = p(runs)}));
  };
  const std::string base = file("base.docx", r("The Panel shall meet."));
  const std::string one = file("one.docx", r("The Panel shall meet") + tracked("Ann", " soon") + r("."));
  const std::string two = file("two.docx", r("The ") + tracked("Ann", "whole ") + r("Panel shall meet."));
  const auto namesakes = [&](const ConsolidateOptions& options) {
    std::vector<std::string> out;
    for (const Finding& finding : consolidate(base, {one, two}, options).findings)
      if (finding.check == "review-author-twice") out.push_back(finding.place.file + ": " + finding.message);
    return out;
  };
  EXPECT_EQ(namesakes({}),
            (std::vector<std::string>{two + ": its changes are under the name 'Ann', as those of " + one +
                                      " are; --author COPY=NAME gives a copy another"}));
  ConsolidateOptions named;
  named.authors = {{two, "Ann Roe"}};
  EXPECT_TRUE(namesakes(named).empty());
}

TEST(ConsolidateCopies, OfOneFootnoteStandTogetherOrAreAtOdds) {
  const tests::Scratch scratch;
  const auto file = [&](const std::string& name, const std::string& note) {
    const std::string body =
        p(r("The Panel") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(" meets."));
    return scratch.file(
        name, tests::word_bytes(
                  {.body = body, .footnotes = "<w:footnote w:id=\"2\">" + p(r(note)) + "</w:footnote>"}));
  };
  const std::string base = file("base.docx", "As Section D says of five members.");
  const std::string ann = file("ann.docx", "As Section E says of five members.");
  const std::string bob = file("bob.docx", "As Section D says of six members.");
  const std::string carol = file("carol.docx", "As Section F says of five members.");
  const ConsolidatedCopies apart = consolidate(base, {ann, bob});
  EXPECT_TRUE(conflicts(apart).empty());
  EXPECT_NE(only(apart.bytes, "ann").find("|As Section E says of five members."), std::string::npos);
  EXPECT_NE(only(apart.bytes, "bob").find("|As Section D says of six members."), std::string::npos);
  const ConsolidatedCopies odds = consolidate(base, {ann, carol});
  ASSERT_EQ(conflicts(odds).size(), 1U);
  EXPECT_EQ(conflicts(odds)[0],
            "footnote, paragraph 1: ann replaces \"D\" with \"E\"; carol replaces \"D\" with \"F\"; neither "
            "stands");
}

// Whatever else a copy changes in what the control holds: the words are not struck for it, and it is said that it is not there.
TEST(ConsolidateCopies, WithAContentControlAroundWordsChangeTheWordsAlone) {
  const tests::Scratch scratch;
  const std::string first = p(r("The Panel shall meet each month."));
  const std::string last = p(r("Nothing in this agreement limits the Authority."));
  const auto held = [](const std::string& blocks) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent>" + blocks +
           "</w:sdtContent></w:sdt>";
  };
  const auto file = [&](const std::string& name, const std::string& body) {
    return scratch.file(name, tests::word_bytes({.body = body}));
  };
  const std::string base = file("base.docx", first + p(r("It shall publish a report in March.")) + last);
  const std::string ann =
      file("ann.docx", first + held(p(r("It shall publish a long report in March."))) + last);
  const std::string bob = file("bob.docx", first + p(r("It shall publish a report in May.")) + last);
  ConsolidateOptions options;
  options.authors = {{ann, "Ann"}, {bob, "Bob"}};
  const ConsolidatedCopies made = consolidate(base, {ann, bob}, options);
  EXPECT_EQ(conflicts(made), std::vector<std::string>{});
  EXPECT_EQ(made.consolidated.changes, 2U);
  const std::string front = "The Panel shall meet each month.|It shall publish a ";
  const std::string back = ".|Nothing in this agreement limits the Authority.";
  EXPECT_EQ(only(made.bytes, "Ann"), front + "long report in March" + back);
  EXPECT_EQ(only(made.bytes, "Bob"), front + "report in May" + back);
  EXPECT_EQ(only(made.bytes, "nobody"), front + "report in March" + back);
  std::vector<std::string> said;
  for (const Finding& finding : made.findings)
    if (finding.check == "compare-not-compared") said.push_back(finding.message);
  EXPECT_EQ(said, (std::vector<std::string>{"1 content control stands around paragraphs, tables, rows or "
                                            "cells in the copy only and is left out; the "
                                            "redline has what the base says, unmarked"}));
}

}  // namespace
}  // namespace redraft::jobs
