// Values about no single modification: a paper, a month's news.
#include "report/values_lists.h"

#include <gtest/gtest.h>

#include "report/values_fixture.h"
#include "report/values_paper.h"

namespace redraft::report {
namespace {

using tests::at;
using tests::values_of_modification;

process::Body operations_group() { return {"OPSG", "Operations Group", {"Ops Group"}}; }
process::Body security() { return {"SSC", "Security Sub-Committee", {}}; }

process::Paper paper_of(const std::string& yaml) {
  std::vector<Finding> findings;
  process::Paper out = process::read_paper(parse_yaml(yaml, "p.yaml"), findings);
  EXPECT_TRUE(findings.empty());
  return out;
}

const std::string kPaper =
    "month: 2019-10\ncommittees: [{name: Ops Group, impacts_heading: Anticipated Operational "
    "Impacts}]\nitems:\n"
    "  - {modification: DP088, impacts: {SSC: Keys.}}\n  - {modification: MP089, as: converted}\n";

std::vector<Data> two() {
  return {
      values_of_modification("number: DP088\ntitle: A\nbackground: B\nproblem: P\noperational_impacts: O\n"),
      values_of_modification("number: MP089\ntitle: C\nproblem: Q\noperational_impacts: R\n")};
}

TEST(PaperValues, TellEachSubCommitteeWhatItMeansForIt) {
  const process::Paper paper = paper_of(kPaper);
  const process::Body opsg = operations_group();
  const process::Body ssc = security();
  const Data to_opsg = paper_values({paper, opsg, two()});
  EXPECT_EQ(at(to_opsg, "impacts_heading"), "Anticipated Operational Impacts");
  EXPECT_EQ(at(to_opsg, "draft_proposals.0.impacts"), "O");
  EXPECT_EQ(at(to_opsg, "converted.0.impacts"), "R");
  const Data to_ssc = paper_values({paper, ssc, two()});
  EXPECT_EQ(at(to_ssc, "impacts_heading"), "Anticipated Impacts");
  EXPECT_EQ(at(to_ssc, "draft_proposals.0.impacts"), "Keys.");
  EXPECT_EQ(at(to_ssc, "converted.0.impacts"), "(null)");
}

TEST(PaperValues, GiveAppendicesLettersByTheOrderOfTheItems) {
  const process::Paper paper = paper_of(kPaper);
  const process::Body opsg = operations_group();
  const PaperSource source{paper, opsg, two()};
  const Data values = paper_values(source);
  EXPECT_EQ(at(values, "draft_proposals.0.appendix"), "A");
  EXPECT_EQ(at(values, "draft_proposals.0.text"), "B\n\nP");
  EXPECT_EQ(at(values, "converted.0.appendix"), "B");
  EXPECT_EQ(at(values, "converted.0.statement"), "approved problem statement");
  const std::vector<Enclosure> enclosures = paper_enclosures(source);
  ASSERT_EQ(enclosures.size(), 2u);
  EXPECT_EQ(enclosures[0].title, "DP088 draft problem statement");
}

TEST(PaperValues, NeedWhatThePaperPrintsOfEach) {
  const process::Paper paper = paper_of(kPaper);
  const process::Body opsg = operations_group();
  const std::vector<MissingField> missing = missing_in_paper({paper, opsg, two()}, {"a.yaml", "b.yaml"});
  ASSERT_EQ(missing.size(), 4u);
  EXPECT_EQ(missing[0].where, "a.yaml: proposer.name");
  EXPECT_EQ(missing[3].words, "the Lead Analyst of MP089");
}

process::Modification modification_of(const std::string& yaml) {
  std::vector<Finding> findings;
  process::Modification out = process::read_modification({parse_yaml(yaml, "m.yaml"), {}, {}}, findings);
  EXPECT_TRUE(findings.empty());
  return out;
}

Data news_of(const std::string& month, const std::string& yaml) {
  const process::Modification modification = modification_of(yaml);
  const process::Meetings meetings;
  NewsSource source{month, {}, {}, meetings};
  source.modifications.push_back(
      {&modification, process::windows_of(modification, process::load_process("sec-2018"))});
  std::vector<Finding> findings;
  return newsletter_values(source, findings);
}

const std::string kHead = "number: SECMP0009\ntitle: Centralised Firmware Library\nprocess: sec-2018\n";

TEST(NewsletterValues, TellWhatThePanelDeterminedByTheStageThatWasEntered) {
  const std::string yaml =
      kHead +
      "decisions: [{id: d, kind: progress, body: Panel, date: 2018-08-10}]\nhistory:\n"
      "  - {stage: draft-modification-report}\n  - {stage: modification-report-consultation, decision: d}\n";
  EXPECT_EQ(at(news_of("2018-08", yaml), "to_consultation.0.heading"),
            "SECMP0009 ‘Centralised Firmware Library’");
  EXPECT_EQ(at(news_of("2018-08", yaml), "to_refinement"), "[0]");
  EXPECT_EQ(at(news_of("2018-09", yaml), "to_consultation"), "[0]");
}

TEST(NewsletterValues, TellUntilWhenASelfGovernanceDecisionMayBeReferred) {
  const Data news =
      news_of("2018-08", kHead +
                             "path: {path: self-governance}\ndecisions: [{id: d, kind: approve, body: "
                             "Change Board, date: 2018-08-22}]\nimplementation: {date: 2018-11-01}\n");
  EXPECT_EQ(at(news, "approved.0.deadline"), "17:00 on Thursday 6 September 2018");
  EXPECT_EQ(at(news, "approved.0.implementation_date"), "2018-11-01");
}

Data news_of_all(const std::string& month, const std::vector<std::string>& yamls,
                 const std::string& process = "sec-2018") {
  std::vector<process::Modification> modifications;
  for (const std::string& yaml : yamls) modifications.push_back(modification_of(yaml));
  const process::Process& loaded = process::load_process(process);
  const process::Meetings meetings;
  NewsSource source{month, {}, {}, meetings};
  for (const process::Modification& one : modifications)
    source.modifications.push_back({&one, process::windows_of(one, loaded), &loaded});
  std::vector<Finding> findings;
  return newsletter_values(source, findings);
}

std::string self_governed(const std::string& number, const std::string& kind, const std::string& day,
                          const std::string& more = {}) {
  return "number: " + number +
         "\ntitle: A\npath: {path: self-governance}\ndecisions: [{id: d, kind: " + kind +
         ", body: Change Board, date: " + day + "}]\n" + more;
}

TEST(NewsletterValues, TellEachMeetingOfTheChangeBoardWithItsOwnDayAndWindow) {
  const Data news = news_of_all("2018-08", {self_governed("SECMP0002", "approve", "2018-08-22"),
                                            self_governed("SECMP0001", "approve", "2018-08-01"),
                                            self_governed("SECMP0003", "reject", "2018-08-22")});
  ASSERT_EQ(at(news, "change_board"), "[2]");
  EXPECT_EQ(at(news, "change_board.0.date"), "2018-08-01");
  EXPECT_EQ(at(news, "change_board.0.approved"), "[1]");
  EXPECT_EQ(at(news, "change_board.0.approved.0.number"), "SECMP0001");
  // Ten Working Days after 1 August 2018: closed by the end of the month.
  EXPECT_EQ(at(news, "change_board.0.windows.0.deadline"), "17:00 on Wednesday 15 August 2018");
  EXPECT_EQ(at(news, "change_board.0.windows.0.open"), "false");
  EXPECT_EQ(at(news, "change_board.1.date"), "2018-08-22");
  EXPECT_EQ(at(news, "change_board.1.approved.0.number"), "SECMP0002");
  EXPECT_EQ(at(news, "change_board.1.rejected.0.number"), "SECMP0003");
  ASSERT_EQ(at(news, "change_board.1.windows"), "[1]");
  EXPECT_EQ(at(news, "change_board.1.windows.0.deadline"), "17:00 on Thursday 6 September 2018");
  EXPECT_EQ(at(news, "change_board.1.windows.0.open"), "true");
  EXPECT_EQ(at(news, "change_board.1.windows.0.modifications"), "[2]");
}

TEST(NewsletterValues, TellAReferralAndInviteNobodyToRefersWhatWasReferred) {
  const Data news = news_of_all(
      "2018-08", {self_governed("SECMP0002", "approve", "2018-08-22",
                                "referrals: [{by: {organisation: Mirage Meters}, date: 2018-08-29}]\n")});
  EXPECT_EQ(at(news, "change_board.0.windows"), "[0]");
  ASSERT_EQ(at(news, "referred"), "[1]");
  EXPECT_EQ(at(news, "referred.0.by"), "Mirage Meters");
  EXPECT_EQ(at(news, "referred.0.to"), "Panel");
  EXPECT_EQ(at(news, "referred.0.of_date"), "2018-08-22");
}

// One of a meeting's decisions that no longer stands closes the period for none of the others.
TEST(NewsletterValues, TellOfAPeriodByItsDayAndOfEachDecisionWhyItCanNoLongerBeReferred) {
  const std::string returned =
      "number: SECMP0003\ntitle: A\npath: {path: self-governance}\ndecisions: [{id: d, kind: approve, body: "
      "Change Board, date: 2018-08-22}, {id: r, kind: return-for-work, body: Panel, date: 2018-08-29}]\n";
  const Data news = news_of_all(
      "2018-08", {self_governed("SECMP0001", "approve", "2018-08-22"),
                  self_governed("SECMP0002", "reject", "2018-08-22",
                                "status: withdrawn\nwithdrawal: {by: the Proposer, date: 2018-08-24}\n"),
                  returned, self_governed("SECMP0004", "approve", "2018-08-22", "status: approved\n")});
  ASSERT_EQ(at(news, "change_board.0.windows"), "[1]");
  EXPECT_EQ(at(news, "change_board.0.windows.0.open"), "true");
  ASSERT_EQ(at(news, "change_board.0.windows.0.modifications"), "[2]");
  EXPECT_EQ(at(news, "change_board.0.windows.0.modifications.0.number"), "SECMP0001");
  EXPECT_EQ(at(news, "change_board.0.exceptions"), "true");
  // Approved it stays where nobody refers it.
  EXPECT_EQ(at(news, "change_board.0.windows.0.modifications.1.number"), "SECMP0004");
  EXPECT_EQ(at(news, "change_board.0.approved.0.overtaken"), "(null)");
  EXPECT_EQ(at(news, "change_board.0.rejected.0.overtaken"), "it was withdrawn on 24 August 2018");
  EXPECT_EQ(at(news, "change_board.0.approved.1.overtaken"),
            "the Panel returned it for further work on 29 August 2018");
  EXPECT_EQ(at(news, "change_board.0.approved.1.deadline"), "(null)");
  // What came after the period did not cut it short.
  const Data closed = news_of_all(
      "2018-08", {self_governed("SECMP0002", "approve", "2018-08-01",
                                "status: withdrawn\nwithdrawal: {by: the Proposer, date: 2018-08-24}\n")});
  EXPECT_EQ(at(closed, "change_board.0.windows.0.modifications"), "[1]");
  EXPECT_EQ(at(closed, "change_board.0.approved.0.overtaken"), "(null)");
  EXPECT_EQ(at(closed, "change_board.0.exceptions"), "false");
}

TEST(NewsletterValues, CountALateReferralForNone) {
  const Data news = news_of_all(
      "2018-08", {self_governed("SECMP0002", "approve", "2018-08-01",
                                "referrals: [{by: {organisation: Late Gas}, date: 2018-08-20}]\n")});
  EXPECT_EQ(at(news, "change_board.0.windows.0.modifications"), "[1]");
  EXPECT_EQ(at(news, "referred.0.too_late"), "17:00 on Wednesday 15 August 2018");
}

TEST(NewsletterValues, TellThatAReportWasIssuedOnceItWas) {
  const auto addressee = [](const std::string& sent) {
    const Data news = news_of_all(
        "2018-08", {"number: SECMP0049\ntitle: A\npath: {path: authority-determined}\nauthority: {addressee: "
                    "BEIS" +
                    sent +
                    "}\ndecisions: [{id: d, kind: recommend-approve, body: Change Board, date: "
                    "2018-08-22}]\n"});
    return at(news, "change_board.0.recommended.0.addressee");
  };
  EXPECT_EQ(addressee(""), "BEIS");
  EXPECT_EQ(addressee(", sent: 2018-08-31"), "BEIS");
  EXPECT_EQ(addressee(", sent: 2018-09-14"), "(null)");
}

TEST(NewsletterValues, TellDecisionsThatHaveNoListOfTheirOwn) {
  const Data news = news_of(
      "2018-08",
      kHead +
          "decisions: [{id: c, kind: close, body: Panel, date: 2018-08-10}, {id: s, kind: path, body: Change "
          "Sub-Committee, date: 2018-08-03}, {id: t, kind: refer, body: Change Board, date: 2018-08-22}, "
          "{id: "
          "w, kind: withdraw, body: Proposer, date: 2018-08-23}]\n");
  ASSERT_EQ(at(news, "other"), "[3]");
  EXPECT_EQ(at(news, "other.0.body"), "Change Sub-Committee");
  EXPECT_EQ(at(news, "other.1.kind_words"), "Close");
  EXPECT_EQ(at(news, "other.2.date"), "2018-08-22");
  EXPECT_EQ(at(news, "no_decision"), "false");
}

TEST(NewsletterValues, SayOfAMonthWithoutDecisionsWhetherAnythingIsRecordedOfIt) {
  const auto told = [](const std::string& month, const std::string& yaml) {
    const Data news = news_of(month, kHead + yaml);
    return at(news, "nothing") + " " + at(news, "no_decision");
  };
  EXPECT_EQ(told("2018-08", "raised: 2018-07-31\n"), "true false");
  EXPECT_EQ(told("2018-08", "raised: 2018-08-01\n"), "false true");
  EXPECT_EQ(told("2018-08", "urgent: {requested: 2018-08-31}\n"), "false true");
  EXPECT_EQ(
      told("2018-08", "consultations: [{id: c, kind: industry, opened: 2018-08-01, closes: 2018-08-20}]\n"),
      "false true");
  EXPECT_EQ(told("2018-08", "decisions: [{id: d, kind: hold, body: Panel, date: 2018-08-10}]\n"),
            "false false");
}

TEST(NewsletterValues, TellWhatThePanelDoesInTheProcessOf2019) {
  const Data news = news_of_all(
      "2019-08",
      {"number: MP001\nearlier_numbers: [DP001]\ntitle: A\nprocess: sec-2019\ndecisions: [{id: c, kind: "
       "convert, "
       "body: Panel, date: 2019-08-09}]\nhistory: [{stage: development}, {stage: refinement, decision: c}]\n",
       "number: MP002\ntitle: B\nprocess: sec-2019\ndecisions: [{id: s, kind: sign-off, body: Panel, date: "
       "2019-08-09}]\nhistory: [{stage: refinement}, {stage: report, by: Panel, date: 2019-08-09}]\n",
       "number: MP003\ntitle: C\nprocess: sec-2019\ndecisions: [{id: r, kind: return-for-work, body: Panel, "
       "date: "
       "2019-08-09, reason: costs are missing}]\n",
       "number: MP004\ntitle: D\nprocess: sec-2019\npath: {path: self-governance}\ndecisions: [{id: a, kind: "
       "reject, body: Panel, date: 2019-08-09}]\n"},
      "sec-2019");
  EXPECT_EQ(at(news, "converted.0.number"), "MP001");
  EXPECT_EQ(at(news, "converted.0.earlier_number"), "DP001");
  EXPECT_EQ(at(news, "converted.0.to_title"), "Refinement Process");
  EXPECT_EQ(at(news, "signed_off.0.number"), "MP002");
  EXPECT_EQ(at(news, "signed_off.0.to_title"), "Report Phase");
  EXPECT_EQ(at(news, "sent_back.0.reason"), "costs are missing");
  EXPECT_EQ(at(news, "settled.0.verb"), "rejected");
}

TEST(NewsletterValues, PutConsultationsThatCloseOnOneDayTogether) {
  const Data news = news_of(
      "2018-08", kHead +
                     "consultations: [{id: r, kind: modification-report, closes: 2018-09-05}, {id: s, kind: "
                     "industry, closes: 2018-08-31}]\n");
  ASSERT_EQ(at(news, "open_consultations"), "[1]");
  EXPECT_EQ(at(news, "open_consultations.0.deadline"), "17:00 on Wednesday 5 September 2018");
  EXPECT_EQ(at(news, "open_consultations.0.modifications.0.number"), "SECMP0009");
}

TEST(NewsletterValues, EndDecemberWithTheYear) {
  const Data news = news_of("2018-12", kHead);
  EXPECT_EQ(at(news, "from"), "2018-12-01");
  EXPECT_EQ(at(news, "to"), "2018-12-31");
}

TEST(NewsletterValues, TellWhichVersionsOfTheCodeWereDesignated) {
  const process::Modification modification = modification_of("number: SECMP0044\ntitle: A shared Resource\n");
  const process::Meetings meetings;
  std::vector<Finding> none;
  const Data news =
      newsletter_values({"2018-08",
                         {{&modification, {}}},
                         {{"5.21", "2018-08-22", "SECMP0044", "s"}, {"5.20", "2018-07-01", "", "s"}},
                         meetings},
                        none);
  ASSERT_EQ(at(news, "designations"), "[1]");
  EXPECT_EQ(at(news, "designations.0.version"), "5.21");
  EXPECT_EQ(at(news, "designations.0.delivers_heading"), "SECMP0044 ‘A shared Resource’");
}

TEST(NewsletterValues, RefuseWhatIsNoMonth) {
  EXPECT_THROW(news_of("2018-13", kHead), Error);
  EXPECT_THROW(news_of("August", kHead), Error);
}

}  // namespace
}  // namespace redraft::report
