// report, on samples/workspace: every kind is made, what is missing or classified is refused.
#include <gtest/gtest.h>

#include <filesystem>

#include "docx/package.h"
#include "support/scratch.h"
#include "support/word_package.h"
#include "tools/report_made.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using tests::lines;
using tests::Ran;
using tests::report;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;
using tests::words_of;
using Made = tests::MadeReport;

const std::string& kSample = tests::sample_workspace();

class EveryKind : public testing::TestWithParam<const char*> {};

TEST_P(EveryKind, IsMadeOfTheSampleWithoutAFault) {
  const Made made = report(GetParam());
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_GT(made.paragraphs.size(), 10u);
  for (const std::string& one : made.paragraphs) {
    EXPECT_EQ(one.find("{{"), std::string::npos) << one;
    EXPECT_EQ(one.find("(null)"), std::string::npos) << one;
  }
}

INSTANTIATE_TEST_SUITE_P(
    OfTheProcess, EveryKind,
    testing::Values(
        "draft-proposal DP088", "draft-problem-statement DP088",
        "final-problem-statement MP900 --classification amber", "initial-assessment-report DP088",
        "development-report DP088", "draft MP900 --classification amber",
        "report-consultation MP900 --leave-out", "final SECMP0049", "final MP900 --classification amber",
        "final MP900 --for change-board --classification amber",
        "final MP900 --for authority --classification amber", "legal-text SECMP0049", "legal-text MP900",
        "business-requirements MP900", "consultation MP900", "responses MP900", "terms-of-reference MP900",
        "vote-paper MP900 --classification amber --date 2021-04-15", "decision SECMP0049", "decision MP900",
        "authority-letter SECMP0049 --date 2018-08-31", "comments MP900 --classification amber",
        "subcommittee-paper --committee OPSG --month 2019-10", "framework-tables",
        "register-extract --leave-out", "newsletter --month 2018-08"));

TEST(ReportCommand, ListsTheKindsWithoutOne) {
  const Ran ran = run({"report"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(lines(ran.out).size(), 18u);
  EXPECT_NE(ran.out.find("modification-report (initial, draft, report-consultation, final): "),
            std::string::npos);
}

TEST(ReportCommand, GivesTheSameBytesEachTime) {
  const Scratch scratch;
  for (const char* name : {"a.docx", "b.docx"})
    run({"report", "final", "SECMP0049", "--workspace", kSample, "-o", scratch.path(name)});
  EXPECT_FALSE(slurp(scratch.path("a.docx")).empty());
  EXPECT_EQ(slurp(scratch.path("a.docx")), slurp(scratch.path("b.docx")));
}

TEST(FinalReport, SaysNotRecordedWhereTheSourcesAreSilent) {
  const Made made = report("final SECMP0049");
  EXPECT_TRUE(made.has("Proposed Solution"));
  EXPECT_TRUE(made.has("Alternative Solution"));
  EXPECT_TRUE(made.has("not recorded"));
  EXPECT_TRUE(made.has("Annex A: Legal text of the Proposed Solution and of the Alternative Solution"));
  EXPECT_TRUE(made.has("A1.1 ‘Change Sub-Committee’"));
}

TEST(FinalReport, HasNoVotesWhenItGoesToTheChangeBoard) {
  EXPECT_FALSE(
      report("final MP900 --for change-board --classification amber").has("Votes by Party Category"));
  EXPECT_TRUE(report("final MP900 --for authority --classification amber").has("Votes by Party Category"));
}

TEST(FinalReport, FlagsTheReservationThatStands) {
  const Made made = report("final MP900 --classification amber");
  EXPECT_TRUE(made.has("Outstanding reservations"));
  EXPECT_TRUE(made.has("The keys of the Tower should not lie under the mat."));
  EXPECT_TRUE(made.has("They will hang on a nail."));
}

TEST(ReportCommand, RefusesWhatIsClassifiedAboveTheDocumentAndNamesIt) {
  const Made made = report("final MP900");
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_TRUE(made.paragraphs.empty());
  EXPECT_EQ(
      made.ran.err,
      "redraft: the document is green and must not hold comment c3 of SSC (amber); expected --classification "
      "with a class that covers them, or --leave-out\n");
  const Made left = report("final MP900 --leave-out");
  EXPECT_EQ(left.ran.status, 0);
  EXPECT_NE(left.ran.err.find("left out: comment c3 of SSC (amber)\n"), std::string::npos) << left.ran.err;
  EXPECT_FALSE(left.has("The keys of the Tower"));
}

TEST(ReportCommand, RefusesWhatIsMissingWithTheListAndMakesADraftOfIt) {
  const Made refused = report("final SECMP0057");
  EXPECT_EQ(refused.ran.status, 2);
  EXPECT_NE(refused.ran.err.find("Final Modification Report cannot be made: what it needs is not recorded\n"),
            std::string::npos);
  EXPECT_NE(refused.ran.err.find("modifications/SECMP0057/modification.yaml: solutions\n"), std::string::npos)
      << refused.ran.err;
  const Made draft = report("final SECMP0057 --draft");
  EXPECT_EQ(draft.ran.status, 0) << draft.ran.err;
  EXPECT_TRUE(draft.has("solutions (")) << draft.paragraphs[0];
}

TEST(ReportCommand, NamesTheKeyAndTheLineOfWhatIsMissing) {
  const std::string file = kSample + "/modifications/SECMP0049/modification.yaml";
  const std::string text = slurp(file);
  const auto line_of = [&](const std::string& words) {
    return std::to_string(
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find(words)), '\n'));
  };
  const Made made = report("business-requirements SECMP0049");
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_NE(
      made.ran.err.find(file + ":" + line_of("- id: alternative") +
                        ": solutions.alternative.requirements or solutions.alternative.requirements_file\n"),
      std::string::npos)
      << made.ran.err;
  EXPECT_NE(report("decision DP088").ran.err.find("modification.yaml: votes or decisions\n"),
            std::string::npos);
  EXPECT_NE(report("authority-letter DP088").ran.err.find("modification.yaml: decisions\n"),
            std::string::npos);
}

TEST(ReportCommand, MarksInADraftWhereNothingIsRecorded) {
  const Scratch scratch;
  for (const char* words : {"report final SECMP0009 --draft", "report draft-problem-statement DP088"}) {
    std::vector<std::string> args = words_of(words);
    args.insert(args.end(), {"--workspace", kSample, "-o", scratch.path("out.docx")});
    ASSERT_EQ(run(args).status, 0) << words;
    const std::string body = docx::Package::open(scratch.path("out.docx")).bytes("word/document.xml");
    const std::string marked =
        "<w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">The background is not "
        "recorded.</w:t>";
    EXPECT_EQ(body.find(marked) != std::string::npos, args.size() > 7) << words;
    EXPECT_NE(body.find("The background is not recorded."), std::string::npos) << words;
  }
}

// docs/reports.md ----------------------------------------------------------------------------------------------------

const std::string kPage = slurp(source("docs/reports.md"));

TEST(ReportsPage, ShowsARefusalAsItIs) {
  std::string refused = report("final SECMP0057").ran.err;
  for (std::size_t at = refused.find(kSample); at != std::string::npos; at = refused.find(kSample))
    refused.replace(at, kSample.size(), "samples/workspace");
  EXPECT_NE(kPage.find("```\n" + refused + "```\n"), std::string::npos) << refused;
}

TEST(ReportsPage, HasCommandsThatRun) {
  std::size_t ran = 0;
  for (std::string line : lines(kPage)) {
    if (!line.starts_with("redraft report ") || line.find(" -o ") == std::string::npos) continue;
    line = line.substr(std::string("redraft report ").size());
    line.erase(line.find(" -o "));
    if (const std::size_t at = line.find(" --workspace samples/workspace"); at != std::string::npos)
      line.erase(at, std::string(" --workspace samples/workspace").size());
    EXPECT_EQ(report(line).ran.status, 0) << line;
    ++ran;
  }
  EXPECT_GT(ran, 3u);
}

TEST(ReportCommand, TakesTheTemplateOfTheWorkspaceBeforeItsOwn) {
  const Scratch scratch;
  fs::copy(kSample, scratch.path("w"), fs::copy_options::recursive);
  fs::create_directory(scratch.path("w/templates"));
  fs::copy(source("templates/reports/decision.docx"), scratch.path("w/templates/comments.docx"));
  EXPECT_TRUE(report("comments SECMP0049", scratch.path("w")).has("Change Board"));
  EXPECT_FALSE(report("comments SECMP0049").has("Change Board voted"));
}

TEST(ReportCommand, SaysInARegisterWhatItLeavesOut) {
  const Made made = report("register-extract --leave-out");
  EXPECT_NE(made.ran.err.find("left out: MP900 (green)\n"), std::string::npos) << made.ran.err;
  EXPECT_TRUE(made.has("MP900 (green): classified above White"));
  // The sample holds 24, of which 23 are white.
  EXPECT_TRUE(made.has("23 modifications"));
  EXPECT_FALSE(made.has("24 modifications"));
}

TEST(ReportCommand, RefusesAnOptionThatTheKindHasNoUseFor) {
  struct Row {
    const char* words;
    const char* message;
  };
  const Row rows[] = {
      {"final SECMP0049 --month 2018-08",
       "--month says nothing to a document of kind modification-report; it is for subcommittee-paper or "
       "newsletter"},
      {"final SECMP0049 --committee OPSG",
       "--committee says nothing to a document of kind modification-report; it is for subcommittee-paper"},
      {"newsletter --month 2018-08 --consultation report",
       "--consultation says nothing to a document of kind newsletter; it is for a document about a "
       "modification"},
      {"register-extract --leave-out --redline native",
       "--redline says nothing to a document of kind register-extract; it is for a document about a "
       "modification"},
      {"framework-tables --leave-out",
       "--leave-out says nothing to a document of kind framework-tables; it is for a document about "
       "modifications"},
      {"register-extract SECMP0049 --leave-out",
       "a document of kind register-extract is about no modification of its own; expected none where "
       "'SECMP0049' is "
       "given"},
      {"final SECMP0049 --pdf --format yaml",
       "--pdf is for a document, and .yaml is the values of one; leave it out"}};
  for (const Row& row : rows) {
    const Made made = report(row.words);
    EXPECT_EQ(made.ran.status, 2) << row.words;
    EXPECT_EQ(made.ran.err, "redraft: " + std::string(row.message) + "\n");
  }
}

TEST(ReportCommand, WarnsOfAnOptionThatChangesNothing) {
  const Made consultation = report("decision MP900 --consultation report");
  EXPECT_EQ(consultation.ran.status, 0);
  EXPECT_NE(consultation.ran.err.find("report-option-unused"), std::string::npos) << consultation.ran.err;
  EXPECT_EQ(report("consultation MP900 --consultation report").ran.err, "");
  EXPECT_NE(report("decision MP900 --redline native").ran.err.find("report-option-unused"),
            std::string::npos);
  EXPECT_EQ(report("legal-text MP900 --redline native").ran.err.find("report-option-unused"),
            std::string::npos);
}

TEST(ReportCommand, SaysWhatIsWrongWithItsWords) {
  EXPECT_EQ(report("finel SECMP0049").ran.err,
            "redraft: 'finel' is no kind of document; the nearest are final\n");
  EXPECT_EQ(report("subcommittee-paper --month 2019-10").ran.err,
            "redraft: for which Sub-Committee the paper is, is not said; expected --committee\n");
  EXPECT_EQ(report("subcommittee-paper --committee OPGS --month 2019-10").ran.err,
            "redraft: 'OPGS' is no body of meetings.yaml; expected one of OPSG\n");
  EXPECT_NE(report("subcommittee-paper --committee OPSG --month 2019-11").ran.err.find("there are 2019-10"),
            std::string::npos);
  EXPECT_NE(
      report("consultation MP900 --consultation raport").ran.err.find("there is no consultation 'raport'"),
      std::string::npos);
}

TEST(Newsletter, TellsWhatThePublishedOneTells) {
  const Made made = report("newsletter --month 2018-08");
  EXPECT_TRUE(made.has("SECMP0057 ‘Users to notify SSC of a second or subsequent User System’"));
  EXPECT_TRUE(made.has("17:00 on Thursday 6 September 2018"));
  EXPECT_TRUE(made.has("Alternative Solution should be approved"));
  EXPECT_TRUE(made.has("BEIS"));
}

}  // namespace
}  // namespace redraft::tools
