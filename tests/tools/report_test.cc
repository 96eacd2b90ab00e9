// report, on samples/workspace: every kind is made, what is missing or classified is refused, and the monthly paper says
// what the published one says.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "docx/document.h"
#include "support/scratch.h"
#include "support/word_package.h"
#include "support/word_reading.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;
using tests::words_of;

const std::string kSample = source("samples/workspace");

struct Made {
  Ran ran;
  std::vector<std::string> paragraphs;

  bool has(const std::string& words) const {
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](const std::string& one) { return one.find(words) != std::string::npos; });
  }
};

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

Made report(const std::string& words, const std::string& workspace = kSample) {
  const Scratch scratch;
  const std::string file = scratch.path("out.docx");
  std::vector<std::string> args = words_of("report " + words);
  args.insert(args.end(), {"--workspace", workspace, "-o", file});
  Made out{run(args), {}};
  if (!fs::exists(file)) return out;
  const docx::Package package = docx::Package::open(file);
  out.paragraphs = lines(tests::paragraphs_of(docx::Document::read(package, {})));
  return out;
}

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

// Word documents that go with a modification ------------------------------------------------------------------------

class Annexes : public testing::Test {
 protected:
  Annexes() { fs::copy(kSample, scratch_.path("w"), fs::copy_options::recursive); }

  std::string in_folder(const std::string& name) const { return "w/modifications/MP900/" + name; }
  void edit(const std::string& was, const std::string& is) {
    const std::string file = in_folder("modification.yaml");
    std::string text = slurp(scratch_.path(file));
    const std::size_t at = text.find(was);
    ASSERT_NE(at, std::string::npos) << was;
    scratch_.file(file, text.replace(at, was.size(), is));
  }
  Made make(const std::string& words = "final MP900 --classification amber") const {
    return report(words, scratch_.path("w"));
  }
  std::string file_of(const Made& made) const {
    const std::size_t at = made.ran.err.find("/modifications/MP900/");
    return at == std::string::npos ? made.ran.err : made.ran.err.substr(at);
  }

  Scratch scratch_;
};

TEST_F(Annexes, StandInTheReportUnderTheirLetterAndHeading) {
  const Made made = make();
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  const auto place = [&](const std::string& words) {
    return std::find(made.paragraphs.rbegin(), made.paragraphs.rend(), words).base() -
           made.paragraphs.begin();
  };
  EXPECT_LT(place("Annex B: Legal text of the Alternative Solution 1"),
            place("Annex D: DCC Impact Assessment of the Proposed Solution"));
  EXPECT_EQ(place("Annex D: DCC Impact Assessment of the Proposed Solution") + 1,
            place("Impact Assessment of MP900"));
  EXPECT_TRUE(made.has("Each Lamp is fitted with a wick that burns for an hour longer."));
  EXPECT_TRUE(
      made.has("Annex C: Business requirements of the Proposed Solution"));  // beside it: no Word file
  EXPECT_FALSE(made.has("In confidence until it is agreed"));  // its footer: the report's goes on
}

TEST_F(Annexes, KeepTheirLettersInADocumentThatEnclosesOnlySome) {
  EXPECT_TRUE(
      make("business-requirements MP900").has("Annex C: Business requirements of the Proposed Solution"));
  EXPECT_TRUE(make("development-report MP900 --classification amber")
                  .has("Annex D: DCC Impact Assessment of the Proposed Solution"));
  // Before the vote: afterwards there is nothing left to ask for.
  EXPECT_TRUE(make("vote-paper MP900 --classification amber --date 2021-04-20")
                  .has("Attachment 1: Final Modification Report, with Annexes A, B, C and D"));
}

TEST_F(Annexes, AreNotReadByADocumentThatEnclosesNone) {
  scratch_.file(in_folder("dcc-impact-assessment.docx"), "no Word document");
  EXPECT_EQ(make("legal-text MP900").ran.status, 0);
}

TEST_F(Annexes, ThatAreBrokenRefuseTheReport) {
  scratch_.file(in_folder("dcc-impact-assessment.docx"), "no Word document");
  const Made made = make();
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_TRUE(made.paragraphs.empty());
  EXPECT_EQ(
      file_of(made),
      "/modifications/MP900/dcc-impact-assessment.docx: it is no zip; expected a Word document (.docx)\n");
}

TEST_F(Annexes, ThatAreNotThereAreAGapOfTheReport) {
  fs::remove(scratch_.path(in_folder("dcc-impact-assessment.docx")));
  const Made made = make();
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_NE(
      made.ran.err.find("Annex D: DCC Impact Assessment of the Proposed Solution, which is to stand in it: "
                        "expected at "),
      std::string::npos)
      << made.ran.err;
  EXPECT_NE(made.ran.err.find("dcc-impact-assessment.docx (there is no such file; named at "),
            std::string::npos);
  EXPECT_NE(made.ran.err.find("modification.yaml:163:11)"), std::string::npos) << made.ran.err;
  const Made draft = make("final MP900 --classification amber --draft");
  EXPECT_EQ(draft.ran.status, 0) << draft.ran.err;
  EXPECT_TRUE(draft.has("Annex D: DCC Impact Assessment of the Proposed Solution (its file is missing)"));
}

TEST_F(Annexes, ThatATemplateDoesNotTakeInAreNotSaidToStandInIt) {
  // A template of the workspace, older than annexes: it lists what is attached and takes nothing in.
  scratch_.file("w/templates/modification-report.docx",
                tests::word_bytes(
                    {.body = tests::word_p("{{#each document.attachments as one}}") +
                             tests::word_p("{{one.label}}{{#if one.enclosed}} (in this document){{/if}}") +
                             tests::word_p("{{/each}}")}));
  const Made made = make();
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_EQ(made.paragraphs, (std::vector<std::string>{"Annex A (in this document)",
                                                       "Annex B (in this document)", "Annex C", "Annex D"}));
}

TEST_F(Annexes, FromElsewhereAreNotTakenIn) {
  fs::copy(scratch_.path(in_folder("dcc-impact-assessment.docx")),
           scratch_.path("w/modifications/secret.docx"));
  edit("    file: dcc-impact-assessment.docx", "    file: ../secret.docx");
  const Made made = make();
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_NE(made.ran.err.find("../secret.docx (not in the modification's folder; named at "),
            std::string::npos)
      << made.ran.err;
}

TEST_F(Annexes, BesideTheReportThatAreNotThereAreSaidAndMarked) {
  fs::remove(scratch_.path(in_folder("requirements.md")));
  const Made made = make();
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_NE(made.ran.err.find("report-attachment-missing"), std::string::npos) << made.ran.err;
  EXPECT_TRUE(made.has("Annex C: Business requirements of the Proposed Solution (its file is missing)"));
}

TEST_F(Annexes, AreNeverAnEarlierOutputOfTheDocumentItself) {
  const std::string file = scratch_.path(in_folder("out.docx"));
  ASSERT_EQ(run({"report", "final", "MP900", "--classification", "amber", "--workspace", scratch_.path("w"),
                 "-o", file})
                .status,
            0);
  edit("    file: dcc-impact-assessment.docx", "    file: out.docx");
  const Made made = make();
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_EQ(file_of(made),
            "/modifications/MP900/out.docx: is an earlier Modification Report of MP900, and is to stand in a "
            "new one "
            "as Annex D: DCC Impact Assessment of the Proposed Solution: a document cannot stand in itself; "
            "expected "
            "another file, or none\n");
  // Nor is the file that it is to be written to.
  edit("    file: out.docx", "    file: dcc-impact-assessment.docx");
  const Ran onto = run({"report", "final", "MP900", "--classification", "amber", "--workspace",
                        scratch_.path("w"), "-o", scratch_.path(in_folder("dcc-impact-assessment.docx"))});
  EXPECT_EQ(onto.status, 2);
  // And a template is none of its own annexes.
  fs::create_directory(scratch_.path("w/templates"));
  fs::copy(source("templates/reports/modification-report.docx"),
           scratch_.path("w/templates/modification-report.docx"));
  fs::remove(scratch_.path(in_folder("dcc-impact-assessment.docx")));
  fs::create_hard_link(scratch_.path("w/templates/modification-report.docx"),
                       scratch_.path(in_folder("dcc-impact-assessment.docx")));
  EXPECT_NE(make().ran.err.find("is the template itself"), std::string::npos);
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

// As of its day ------------------------------------------------------------------------------------------------------

TEST(DatedReport, SaysWhatStoodOnItsDay) {
  const Made then = report("final SECMP0049 --date 2018-08-31");
  EXPECT_EQ(then.ran.status, 0) << then.ran.err;
  EXPECT_FALSE(then.has("Implemented"));
  EXPECT_FALSE(then.has("4th March 2019"));
  EXPECT_TRUE(
      then.has("The proposed date of implementation is 1st November 2018, subject to Authority approval."));
  EXPECT_TRUE(then.has("The Change Board recommended to the Authority on 22nd August 2018"));
  const Made later = report("final SECMP0049 --date 2019-03-04");
  EXPECT_TRUE(later.has("Nothing now: the modification was implemented on 4 March 2019."));
  EXPECT_TRUE(
      later.has("The proposed date of implementation was 1st November 2018, subject to Authority approval."));
}

TEST(DatedReport, KnowsNoVoteThatCameLater) {
  const Made before = report("final MP900 --for authority --classification amber --date 2020-11-24");
  EXPECT_EQ(before.ran.status, 0) << before.ran.err;
  EXPECT_TRUE(before.has("No vote is recorded."));
  EXPECT_TRUE(before.has("It was open from 19th October 2020 until 17:00 on Friday 6 November 2020."));
  EXPECT_FALSE(before.has("Second Modification Report Consultation"));
  const Made open = report("report-consultation MP900 --classification amber --date 2020-11-06");
  EXPECT_TRUE(open.has("It is open from 19th October 2020 until 17:00 on Friday 6 November 2020."));
}

TEST(DatedReport, IsDraftedAgainstTheVersionOfItsDay) {
  EXPECT_FALSE(report("legal-text SECMP0049 --date 2018-08-21").has("the current version is"));
  EXPECT_TRUE(report("legal-text SECMP0049 --date 2018-08-22").has("the current version is 5.21"));
}

TEST(DatedReport, OfTheRegisterHoldsWhatWasRaisedByThen) {
  const Made then = report("register-extract --leave-out --date 2019-03-03");
  EXPECT_FALSE(then.has("MP900"));
  EXPECT_TRUE(then.has("SECMP0049"));
  EXPECT_FALSE(then.has("4 March 2019"));
  EXPECT_TRUE(report("register-extract --leave-out").has("4 March 2019"));
}

TEST(DatedReport, WarnsOfADayBeforeTheBeginning) {
  const Made made = report("initial MP900 --classification amber --date 2020-01-05");
  EXPECT_EQ(made.ran.status, 0);
  EXPECT_NE(made.ran.err.find("report-before-beginning"), std::string::npos) << made.ran.err;
}

TEST(PastRequest, IsRefusedWhereTheDocumentIsNothingElse) {
  const Made voted = report("vote-paper MP900 --classification amber --date 2021-05-01");
  EXPECT_EQ(voted.ran.status, 2);
  EXPECT_EQ(voted.ran.err,
            "redraft: Change Board vote of MP900 cannot be made: what it asks for is past\n"
            "  the Change Board voted: approve ('proposed') on 28 April 2021\n"
            "--date with an earlier day makes it as it stood on that day\n");
  const Made letter = report("authority-letter SECMP0049");
  EXPECT_EQ(letter.ran.status, 2);
  EXPECT_NE(letter.ran.err.find("  the modification was implemented on 4 March 2019\n"), std::string::npos)
      << letter.ran.err;
  EXPECT_TRUE(report("authority-letter SECMP0049 --date 2018-08-31")
                  .has("We ask the Authority to determine whether the modification should be made."));
}

TEST(PastRequest, OfAProblemStatementWasAnsweredBySigningOff) {
  const std::string words = "final-problem-statement MP900 --classification amber --date ";
  EXPECT_TRUE(report(words + "2020-03-23").has("is asked whether the problem is fully defined"));
  EXPECT_TRUE(
      report(words + "2020-03-24").has("Nothing now: the Change Sub-Committee has signed off the problem."));
}

TEST(Timetable, IsDrawnOfTheStepsThatHaveADay) {
  // More than 30 steps of MP900 were passed through, of which too few have a recorded day to fill a page.
  EXPECT_TRUE(report("final MP900 --classification amber --date 2021-07-01").has("Progression timetable"));
  const Scratch scratch;
  run(words_of("report final MP900 --classification amber --date 2021-07-01 --workspace " + kSample +
               " --format yaml -o " + scratch.path("v.yaml")));
  const std::string values = slurp(scratch.path("v.yaml"));
  const std::size_t at = values.find("chart_rows: ");
  ASSERT_NE(at, std::string::npos);
  const int rows = std::stoi(values.substr(at + std::string("chart_rows: ").size()));
  EXPECT_GT(rows, 5);
  EXPECT_LE(rows, 24);
}

TEST(PastRequest, IsNotMadeByAReport) {
  const Made voted = report("final MP900 --for change-board --classification amber --date 2021-05-01");
  EXPECT_TRUE(voted.has("Nothing now: the Change Board has voted."));
  EXPECT_FALSE(voted.has("For Decision"));
  const Made asked = report("final MP900 --for change-board --classification amber --date 2021-04-27");
  EXPECT_TRUE(asked.has("The Change Board is asked to vote"));
  EXPECT_TRUE(asked.has("For Decision"));
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

// The monthly paper against the published one -----------------------------------------------------------------------

/// What the published paper says otherwise than in the same place of its other sections.
struct Irregularity {
  const char* published;
  const char* regular;
};
constexpr Irregularity kIrregularities[] = {
    {"DP088 has been raised by Simon Trivella of British Gas. The Lead Analyst from SECAS is Jordan Crase.",
     "DP088 was raised by Simon Trivella of British Gas. The Lead Analyst from SECAS is Jordan Crase."},
    {"DP092 was raised by Chris Thompson of the DCC. The Lead Analyst is Adam Lattimore.",
     "DP092 was raised by Chris Thompson of the DCC. The Lead Analyst from SECAS is Adam Lattimore."}};

/// Its paragraphs without the numbers and bullets that Word sets by itself.
std::vector<std::string> published_paper() {
  std::vector<std::string> out = lines(slurp(source("tests/tools/papers/opsg-2019-10.txt")));
  for (std::string& line : out) {
    if (line.starts_with("• ")) line = line.substr(std::string("• ").size());
    if (line.size() > 3 && line[0] >= '1' && line[0] <= '9' && line.substr(1, 2) == ". ")
      line = line.substr(3);
    for (const Irregularity& one : kIrregularities)
      if (line == one.published) line = one.regular;
  }
  return out;
}

/// The paper from its first section on, after its title: document control stands between.
std::vector<std::string> body_of(const Made& made) {
  const auto purpose = std::find(made.paragraphs.begin(), made.paragraphs.end(), "Purpose");
  std::vector<std::string> out = {made.paragraphs.empty() ? "" : made.paragraphs.front()};
  out.insert(out.end(), purpose, made.paragraphs.end());
  return out;
}

/// Lines of one that the other has not, in order: what a reader would find changed.
std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> out;
  for (const std::string& line : all)
    if (std::find(others.begin(), others.end(), line) == others.end()) out.push_back(line);
  return out;
}

using Lines = std::vector<std::string>;

TEST(SubcommitteePaper, SaysWhatThePublishedOneSaysButForItsIrregularities) {
  const Made made = report("subcommittee-paper --committee OPSG --month 2019-10");
  ASSERT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_EQ(body_of(made), published_paper());
}

TEST(SubcommitteePaper, HoldsThePublishedPaperToItsIrregularities) {
  const std::string published = slurp(source("tests/tools/papers/opsg-2019-10.txt"));
  for (const Irregularity& one : kIrregularities)
    EXPECT_NE(published.find(one.published), std::string::npos) << one.published;
}

class ChangedPaper : public testing::Test {
 protected:
  ChangedPaper() { fs::copy(kSample, scratch_.path("w"), fs::copy_options::recursive); }

  void edit(const std::string& file, const std::string& was, const std::string& is) {
    std::string text = slurp(scratch_.path("w/" + file));
    const std::size_t at = text.find(was);
    ASSERT_NE(at, std::string::npos) << was;
    scratch_.file("w/" + file, text.replace(at, was.size(), is));
  }
  Lines paper(const std::string& committee = "OPSG") {
    const Made made =
        report("subcommittee-paper --month 2019-10 --committee " + committee, scratch_.path("w"));
    EXPECT_EQ(made.ran.status, 0) << made.ran.err;
    return body_of(made);
  }

  Scratch scratch_;
};

TEST_F(ChangedPaper, DropsAProposalAndLettersTheRestAnew) {
  edit("papers/2019-10.yaml", "  - modification: DP090\n", "");
  const Lines now = paper();
  EXPECT_EQ(without(now, published_paper()),
            (Lines{"Appendix C: DP091 draft problem statement", "Appendix D: DP092 draft problem statement",
                   "Appendix E: DP093 draft problem statement"}));
  const Lines gone = without(published_paper(), now);
  EXPECT_EQ(gone.front(), "DP090 ‘Incorporation of Non GBCS Non-Mandated Alerts into the SEC’");
  EXPECT_EQ(gone.back(), "Appendix F: DP093 draft problem statement");
  EXPECT_EQ(now.size(), published_paper().size() - 8);  // its heading, six paragraphs below it, its appendix
}

TEST_F(ChangedPaper, NamesAnotherProposerAndChangesNothingElse) {
  edit("modifications/DP089/modification.yaml", "name: Mari Toda\n  organisation: DCC",
       "name: Ann Other\n  organisation: SSE");
  const Lines now = paper();
  EXPECT_EQ(without(now, published_paper()),
            Lines{"DP089 was raised by Ann Other of SSE. The Lead Analyst from SECAS is Jordan Crase."});
  EXPECT_EQ(now.size(), published_paper().size());
}

TEST_F(ChangedPaper, IsForAnotherSubCommitteeWithoutTheOperationalImpacts) {
  const Lines now = paper("SSC");
  for (const std::string& line : now) EXPECT_EQ(line.find("Operations Group is"), std::string::npos) << line;
  // What it means for the Security Sub-Committee is recorded of none of the six.
  Lines addressed;
  for (const std::string& line : without(now, published_paper()))
    if (line != "Anticipated Impacts" && line != "No impacts are recorded.") addressed.push_back(line);
  EXPECT_EQ(addressed.size(), 3u);
  for (const std::string& line : addressed)
    EXPECT_NE(line.find("Security Sub-Committee"), std::string::npos) << line;
  EXPECT_EQ(std::count(now.begin(), now.end(), "Anticipated Impacts"), 6);
  for (const std::string& line : without(published_paper(), now))
    EXPECT_TRUE(line.find("Operations Group") != std::string::npos ||
                line.find("perational") != std::string::npos ||
                line.find("Users may be requested") != std::string::npos)
        << line;
}

TEST_F(ChangedPaper, RefusesAProposalThatTheWorkspaceDoesNotHold) {
  edit("papers/2019-10.yaml", "DP090", "DP099");
  const Made made = report("subcommittee-paper --month 2019-10 --committee OPSG", scratch_.path("w"));
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_NE(made.ran.err.find("papers/2019-10.yaml:16:5: there is no modification 'DP099'"),
            std::string::npos)
      << made.ran.err;
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
