#include "process/facts.h"

#include <gtest/gtest.h>

#include <string>

#include "base/error.h"
#include "recorded.h"

namespace redraft::process {
namespace {

using tests::recorded;

Fact asked(const std::string& name, const std::string& yaml, const GateFacts& given = {}) {
  const Modification one = recorded(yaml);
  return fact(name, one, given);
}

TEST(Fact, OfAnUnknownNameIsAnErrorWithTheNearest) {
  try {
    asked("comment-answered", "");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::format);
    EXPECT_EQ(error.detail().substr(0, 67),
              "there is no fact 'comment-answered'; nearest are comments-answered,");
  }
}

TEST(Fact, NamesAreListedWithWhatTheySayAndTake) {
  for (const FactName& one : fact_names()) {
    EXPECT_FALSE(one.says.empty()) << one.name;
    const std::string name = std::string(one.name) + (one.takes.empty() ? "" : ": x");
    EXPECT_EQ(fact_fault(name), "") << name;
  }
}

TEST(Fact, OfTheStageHoldsAtEachThatIsNamed) {
  const std::string yaml = "history: [{stage: development}, {stage: refinement}]\n";
  EXPECT_TRUE(asked("stands-at: refinement, report", yaml).holds);
  EXPECT_FALSE(asked("stands-at: development, report", yaml).holds);
  EXPECT_FALSE(asked("stands-at: refinement", "").holds);
}

TEST(Fact, OfCommentsNamesThoseWithoutAResponseAndTheReservationsThatStand) {
  const Fact open =
      asked("comments-answered",
            "comments:\n  - {id: c1, committee: SSC, text: Why?}\n  - {id: c2, committee: OPSG, text: "
            "How?, response: {text: So.}}\n  - {id: c3, committee: TABASC, text: When?}\n");
  EXPECT_FALSE(open.holds);
  ASSERT_EQ(open.missing.size(), 2U);
  EXPECT_EQ(open.missing[0].words, "comment c1 of SSC has no response");
  EXPECT_EQ(open.missing[0].place.line, 4);
  EXPECT_EQ(open.missing[1].words, "comment c3 of TABASC has no response");
  const Fact answered =
      asked("comments-answered",
            "comments:\n  - {id: c1, committee: SSC, text: Why?, response: {text: So.}, reservation: "
            "outstanding}\n");
  EXPECT_TRUE(answered.holds);
  EXPECT_EQ(answered.evidence, "1 comment, with a response; a reservation stands: c1 of SSC");
}

TEST(Fact, OfAnAssessmentAsksForOneOfEverySolution) {
  const std::string solutions =
      "solutions: [{id: p, kind: proposed}, {id: a, kind: alternative}]\nassessments:\n";
  const Fact one =
      asked("assessment:impact", solutions + "  - {kind: impact, solution: p, received: 2018-06-01}\n");
  ASSERT_EQ(one.missing.size(), 1U);
  EXPECT_EQ(one.missing[0].words, "the DCC Impact Assessment of 'a' is not recorded");
  // One that names no solution is of them all.
  EXPECT_TRUE(asked("assessment:impact", solutions + "  - {kind: impact, received: 2018-06-01}\n").holds);
}

TEST(Fact, OfFullCostsGoesByTheLatestAssessment) {
  const std::string two =
      "assessments:\n  - {kind: impact, received: 2018-09-01, full_costs: true}\n  - {kind: impact, "
      "received: "
      "2018-06-01, full_costs: false}\n";
  EXPECT_EQ(asked("full-dcc-costs", two).evidence,
            "the DCC Impact Assessment received on 1 September 2018 holds the full costs");
}

TEST(Fact, OfAConsultationCountsItsResponses) {
  GateFacts given;
  given.today = Date(2018, 9, 6);
  const std::string begin =
      "consultations: [{id: mrc, kind: modification-report, opened: 2018-08-13, closes: 2018-09-05";
  EXPECT_EQ(asked("consultation:modification-report",
                  begin + ", counts: [{category: Large Suppliers, for: 2, against: 1}]}]\n", given)
                .evidence,
            "mrc closed at 17:00 on Wednesday 5 September 2018, 3 responses");
  EXPECT_EQ(asked("consultation:modification-report", begin + "}]\n").missing.at(0).words,
            "mrc closes at 17:00 on Wednesday 5 September 2018; without a date (--date) and without "
            "responses it is not "
            "judged");
}

TEST(Fact, OfAVoteIsThatOfTheLatestMeeting) {
  const std::string votes =
      "votes: [{body: Change Board, date: 2018-07-25, result: return}, {body: Change Board, date: "
      "2018-08-22, solution: "
      "p, result: reject}, {body: Change Board, date: 2018-08-22, solution: a, result: approve}]\n";
  const Fact approved = asked("vote:Change Board, approve", votes);
  EXPECT_TRUE(approved.holds);
  EXPECT_EQ(approved.evidence, "the Change Board voted: reject ('p') and approve ('a') on 22 August 2018");
  EXPECT_FALSE(asked("vote:Change Board, reject", votes).holds);  // one solution was approved
}

TEST(Fact, OfAReferralIsAnsweredByTheBodyThatItWentTo) {
  const std::string begin =
      "path: {path: self-governance}\nreferrals: [{by: {organisation: Fog Ltd}, date: 2018-09-03, to: "
      "Panel}]\n"
      "decisions: [{id: d1, kind: approve, body: Change Board, date: 2018-08-22}";
  EXPECT_FALSE(asked("not-referred", begin + "]\n").holds);
  EXPECT_EQ(
      asked("not-referred", begin + ", {id: d2, kind: approve, body: Panel, date: 2018-09-14}]\n").evidence,
      "it was referred, and the Panel decided: approve on 14 September 2018 (d2)");
}

TEST(Fact, OfAWindowGivesItsEndWhileItIsOpen) {
  GateFacts given;
  given.today = Date(2018, 9, 6);
  const std::string yaml =
      "path: {path: self-governance}\ndecisions: [{id: d1, kind: approve, body: Change Board, date: "
      "2018-08-22}]\n";
  EXPECT_EQ(asked("not-referred", yaml, given).missing.at(0).words,
            "referral window of the decision of 22 August 2018 ends at 17:00 on Thursday 6 September 2018");
  given.today = Date(2018, 9, 7);
  EXPECT_TRUE(asked("not-referred", yaml, given).holds);
}

TEST(Fact, OfTheProposersRationaleNeedsAReason) {
  const std::string begin =
      "votes: [{body: Change Board, date: 2018-08-22, result: not-progress}]\ndecisions: [{id: d1, kind: "
      "progress, body: "
      "Proposer, date: 2018-08-30";
  EXPECT_FALSE(asked("rationale-given", begin + "}]\n").holds);
  EXPECT_TRUE(asked("rationale-given", begin + ", reason: it is dark}]\n").holds);
}

TEST(Fact, OfLegalTextTellsWhatWasNotTriedFromWhatDoesNotApply) {
  GateFacts given;
  given.legal_text.push_back({"p", "a.docx", "whole", true, "", {}, "a Word document", 0});
  given.legal_text.push_back({"p", "b.txt", "whole", true, "", false, "there is no D9.99", 0});
  const Fact tried = asked("legal-text-applies", "solutions: [{id: p, kind: proposed}]\n", given);
  ASSERT_EQ(tried.missing.size(), 2U);
  EXPECT_EQ(tried.missing[0].words, "a.docx was not tried: a Word document");
  EXPECT_EQ(tried.missing[1].words, "b.txt does not apply: there is no D9.99");
}

TEST(Fact, OfASolutionWhoseTextAnotherServesAsksForNoFile) {
  GateFacts given;
  given.legal_text.push_back({"p", "legal-text.txt", "whole", true, "", true, "", 0});
  const std::string begin =
      "solutions: [{id: p, kind: proposed, legal_text: {files: [legal-text.txt]}}, {id: a, kind: alternative";
  EXPECT_TRUE(asked("legal-text-there", begin + ", legal_text: {same_as: p}}]\n", given).holds);
  EXPECT_TRUE(asked("legal-text-there", begin + ", legal_text: {needed: false}}]\n", given).holds);
  EXPECT_EQ(asked("legal-text-there", begin + "}]\n", given).missing.at(0).words,
            "the solution 'a' has no legal text");
}

}  // namespace
}  // namespace redraft::process
