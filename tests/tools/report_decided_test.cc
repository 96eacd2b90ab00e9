// What documents say once something was decided, referred, returned or closed; and long before.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "support/scratch.h"
#include "support/word_package.h"
#include "tools/report_made.h"

namespace redraft::tools {
namespace {

using tests::report;
using tests::run;
using tests::Scratch;
using tests::word_p;
using tests::WordParts;
using tests::words_of;
using Made = tests::MadeReport;

/// As one line: a terminal folds it anywhere.
std::string unfolded(const std::string& text) {
  std::istringstream in(text);
  std::string out;
  for (std::string word; in >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

class DecidedReport : public testing::Test {
 protected:
  DecidedReport() { settings(""); }

  void settings(const std::string& more) {
    scratch_.file("w/redraft.yaml", "profile: sec\nprocess: sec-2018\nadministrator: SECAS\n" + more);
  }
  void record(const std::string& yaml) {
    scratch_.file(
        "w/modifications/SECMP0001/modification.yaml",
        "number: SECMP0001\ntitle: Longer Lamps\nsummary: Lamps burn longer.\nsolutions: [{id: proposed, "
        "kind: proposed, summary: Longer wicks.}]\n" +
            yaml);
  }
  Made made(const std::string& words) { return report(words, scratch_.path("w")); }

  Scratch scratch_;
};

const std::string kVoting = "history: [{stage: final-modification-report, date: 2018-08-01}]\n";
const std::string kTwoDates =
    "implementation: {date: 2018-11-01, condition: if approved by 1 October 2018, decision_by: 2018-10-01, "
    "fallback: "
    "{date: 2019-02-28, condition: if approved later}}\n";
const std::string kAuthority = kVoting + kTwoDates + "path: {path: authority-determined}\n";
const std::string kSelf =
    kVoting +
    "path: {path: self-governance}\nimplementation: {date: 2018-11-01, condition: if no "
    "referrals are received}\n" +
    "decisions: [{id: vote, kind: approve, body: Change Board, date: 2018-08-22, reason: it is dark}]\n"
    "votes: [{body: Change Board, date: 2018-08-22, result: approve}]\n";

TEST_F(DecidedReport, HasTheOneDateThatTheDecisionLeaves) {
  record(kAuthority);
  const Made before = made("final SECMP0001 --draft");
  EXPECT_TRUE(
      before.has("The proposed date of implementation is 1st November 2018, if approved by 1 October 2018."));
  EXPECT_TRUE(before.has("Should that date not be met, it would be implemented on 28th February 2019"));
  record(kAuthority + "authority: {determination: approve, date: 2018-10-01}\n");
  const Made in_time = made("final SECMP0001 --draft");
  EXPECT_TRUE(in_time.has(
      "The modification was approved on 1st October 2018, and is to be implemented on 1st November 2018."));
  EXPECT_FALSE(in_time.has("Should that date"));
  EXPECT_FALSE(in_time.has("if approved"));
  record(kAuthority + "authority: {determination: approve, date: 2018-10-02}\n");
  EXPECT_TRUE(made("final SECMP0001 --draft")
                  .has("The modification was approved on 2nd October 2018, and is to be implemented on 28th "
                       "February 2019."));
  record(kAuthority + "authority: {determination: reject, date: 2018-10-02}\n");
  const Made rejected = made("final SECMP0001 --draft");
  EXPECT_TRUE(rejected.has(
      "The modification was rejected on 2nd October 2018, and is not to be implemented. The date put "
      "forward was 1st November 2018."));
  EXPECT_FALSE(rejected.has("Should that date"));
}

TEST_F(DecidedReport, SaysWhatHappenedInsteadOfAskingForTheDecision) {
  record(kAuthority);
  EXPECT_TRUE(made("final SECMP0001 --draft").has("For Decision"));
  record(kAuthority + "authority: {determination: approve, date: 2018-10-01}\n");
  const Made decided = made("final SECMP0001 --draft");
  EXPECT_FALSE(decided.has("For Decision"));
  EXPECT_TRUE(decided.has("Nothing now: the Authority approved it on 1 October 2018."));
  record(kSelf);
  EXPECT_TRUE(made("final SECMP0001 --draft --date 2018-09-07")
                  .has("Nothing now: the Change Board approved it on 22 August 2018."));
  EXPECT_TRUE(made("final SECMP0001 --draft --date 2018-08-21").has("For Decision"));
  record(kVoting + "votes: [{body: Change Board, date: 2018-08-22, result: return}]\n");
  EXPECT_TRUE(made("final SECMP0001 --draft")
                  .has("Nothing now: the Change Board voted to return it on 22 August 2018."));
  // By its own words, not by what the record calls the decision.
  record(kVoting + "decisions: [{id: panel-61, kind: return-for-work, body: Panel, date: 2018-08-24}]\n");
  EXPECT_TRUE(made("final SECMP0001 --draft").has("Nothing now: the Panel returned it on 24 August 2018."));
}

TEST_F(DecidedReport, AsksOfPartiesWhatTheNewsletterAsksWhileTheWindowIsOpen) {
  const std::string asks =
      "The Change Board approved it on 22 August 2018. Any Party may, until 17:00 on Thursday 6 September "
      "2018, refer the decision to the Panel.";
  record(kSelf);
  EXPECT_TRUE(made("final SECMP0001 --draft --date 2018-08-23").has(asks));
  EXPECT_TRUE(made("final SECMP0001 --draft --date 2018-09-06").has(asks));
  EXPECT_TRUE(made("final SECMP0001 --draft").has(asks));  // until when holds on any day
  EXPECT_TRUE(
      made("newsletter --month 2018-08").has("This period ends at 17:00 on Thursday 6 September 2018."));
  // Once it was referred, or the window has closed, neither asks.
  EXPECT_FALSE(made("newsletter --month 2018-08 --date 2018-09-07").has("This period ends at"));
  record(kSelf + "referrals: [{by: {name: Ada}, date: 2018-08-30, to: Panel, of: vote}]\n");
  EXPECT_TRUE(made("final SECMP0001 --draft --date 2018-08-31")
                  .has("Nothing now: the Change Board approved it on 22 August 2018."));
  EXPECT_FALSE(made("newsletter --month 2018-08").has("This period ends at"));
  // A record that was kept after it says so without a date.
  record(kSelf + "documents: [{kind: decision, file: decision.docx, date: 2018-09-10}]\n");
  EXPECT_TRUE(
      made("final SECMP0001 --draft").has("Nothing now: the Change Board approved it on 22 August 2018."));
}

TEST_F(DecidedReport, OfAWithdrawnModificationAsksWhetherAPartyAdoptsIt) {
  record("status: withdrawn\nwithdrawal: {by: Ada, date: 2018-08-22}\n");
  const std::string asks =
      "The modification was withdrawn on 22 August 2018. Any Party may, until 17:00 on Thursday 6 September "
      "2018, adopt the modification, by notifying SECAS.";
  EXPECT_TRUE(made("final SECMP0001 --draft --date 2018-08-31").has(asks));
  EXPECT_TRUE(made("problem-statement SECMP0001 --draft --date 2018-08-31").has(asks));
  EXPECT_TRUE(made("final SECMP0001 --draft --date 2018-09-07")
                  .has("Nothing now: the modification was withdrawn on 22 August 2018."));
}

TEST_F(DecidedReport, OfTheStrawManAsksForNothingThatTheRecordHasGonePast) {
  scratch_.file("w/redraft.yaml", "profile: sec\nprocess: straw-man\n");
  const std::string at = "history: [{stage: assessment, date: 2018-08-01}";
  const std::string views = "comments: [{id: C1, committee: Change Board, date: 2018-08-22, text: Go on.}]\n";
  const std::string determined =
      "decisions: [{id: d, kind: progress, body: Panel, date: 2018-09-14}]\n" + views + at;
  const std::string development = ", {stage: development, date: 2018-09-14, decision: d}";
  const std::string first = "initial-assessment-report SECMP0001 --draft --date 2018-";
  record(determined + development + "]\n");
  EXPECT_TRUE(made(first + "08-21")
                  .has("The Change Board is asked for its views; the Panel then determines how the Draft "
                       "Proposal should be "
                       "progressed."));
  EXPECT_TRUE(
      made(first + "08-22 --for change-board").has("Nothing now: the Change Board has given its views."));
  EXPECT_FALSE(made(first + "08-22 --for panel").has("Nothing now: the Change Board has given its views."));
  EXPECT_TRUE(made(first + "09-14").has("Nothing now: the modification stands at a later stage."));
  EXPECT_TRUE(made("initial-assessment-report SECMP0001 --draft")
                  .has("Nothing now: the modification stands at a later stage."));
  record(determined + "]\n");
  EXPECT_TRUE(made(first + "09-14").has("Nothing now: the Panel has determined how it proceeds."));
  const std::string later = "development-report SECMP0001 --draft --date 2018-";
  record(determined + development + ", {stage: refinement, date: 2018-10-12}]\n");
  EXPECT_TRUE(
      made(later + "10-11")
          .has("The Panel is asked to determine which stage the modification is to proceed to next."));
  EXPECT_TRUE(made(later + "10-12").has("Nothing now: the modification stands at a later stage."));
}

// As the newsletter of August 2018 tells it.
TEST_F(DecidedReport, NewsletterTellsTheVoteWithItsDayTheWindowAndTheDesignation) {
  const Made made_of = report("newsletter --month 2018-08 --leave-out");
  EXPECT_TRUE(
      made_of.has("At its meeting on 22nd August 2018, the Change Board approved the following Modification "
                  "Proposals under "
                  "Self-Governance:"));
  EXPECT_TRUE(
      made_of.has("There is now a period of 10 Working Days in which Parties may refer these decisions"));
  EXPECT_TRUE(made_of.has("This period ends at 17:00 on Thursday 6 September 2018."));
  EXPECT_TRUE(made_of.has("Recent Designations of the SEC"));
  EXPECT_TRUE(
      made_of.has("version 5.21, implemented on 22nd August 2018 to deliver SECMP0044 ‘User Security "
                  "Assessment of a Shared "
                  "Resource’"));
}

TEST_F(DecidedReport, IsNotPutToTheAuthorityWhenTheChangeBoardDecides) {
  record(kSelf);
  const Made made_of = made("final SECMP0001 --for authority --draft");
  EXPECT_EQ(made_of.ran.status, 2);
  EXPECT_TRUE(made_of.paragraphs.empty());
  EXPECT_NE(unfolded(made_of.ran.err)
                .find("modification.yaml:6: path: Final Modification Report of SECMP0001 cannot ask the "
                      "Authority for "
                      "its decision: it is a Self-Governance Modification, which the Change Board decides"),
            std::string::npos)
      << made_of.ran.err;
  EXPECT_EQ(made("final SECMP0001 --for change-board --draft --date 2018-08-21").ran.status, 0);
}

TEST_F(DecidedReport, LetterGoesToNobodyWhoIsNotRecorded) {
  const std::string recommended =
      kAuthority + "decisions: [{id: r, kind: recommend-approve, body: Change Board, date: 2018-08-22}]\n";
  record(recommended);
  const Made refused = made("authority-letter SECMP0001");
  EXPECT_EQ(refused.ran.status, 2);
  EXPECT_NE(refused.ran.err.find("authority.addressee"), std::string::npos) << refused.ran.err;
  const Made draft = made("authority-letter SECMP0001 --draft");
  EXPECT_TRUE(draft.has("The addressee is not recorded"));
  EXPECT_FALSE(draft.has("Ofgem"));
  record(recommended + "authority: {addressee: BEIS}\n");
  EXPECT_TRUE(made("authority-letter SECMP0001").has("BEIS"));
}

TEST_F(DecidedReport, EndsAReasonWithOneFullStop) {
  record(kVoting +
         "path: {path: self-governance}\ndecisions: [{id: vote, kind: approve, body: Change Board, date: "
         "2018-08-22, "
         "reason: The lamp is cheap.}]\nvotes: [{body: Change Board, date: 2018-08-22, result: approve, "
         "reason: The "
         "lamp is cheap.}]\n");
  for (const char* document : {"decision SECMP0001 --draft", "final SECMP0001 --draft"}) {
    const Made one = made(document);
    EXPECT_TRUE(one.has("Reason: The lamp is cheap.")) << document;
    EXPECT_FALSE(one.has("cheap..")) << document;
  }
}

TEST_F(DecidedReport, VotePaperEnclosesTheResponses) {
  record(kVoting +
         "consultations: [{id: mrc, kind: modification-report, closes: 2018-08-10, responses: [{id: r, "
         "respondent: "
         "{organisation: Lamps Ltd}, category: Small Suppliers, view: for}]}]\n");
  EXPECT_TRUE(
      made("vote-paper SECMP0001 --draft")
          .has("Attachment 2: Responses to the consultation, Modification Report Consultation (1 response)"));
}

TEST_F(DecidedReport, SetsOutWhatTheSecuritySubCommitteeSaysInFullOrSaysThatItDoesNot) {
  const std::string said =
      kVoting +
      "committees: [{name: SSC}]\ncomments: [{id: a, committee: SSC, date: 2018-07-01, text: Keys., "
      "reservation: outstanding, response: {text: On a nail., by: the DCC}}, {id: b, "
      "committee: SSC, date: 2018-07-02, text: Locks., classification: CLASS}]\n"
      "consultations: [{id: mrc, kind: modification-report, closes: 2018-08-10, responses: [{id: r, "
      "respondent: "
      "{organisation: SSC}, view: against, reasons: The mat is no place for keys., answers: [{question: C1, "
      "answer: 'A **hook**.'}]}]}]\n";
  const auto with = [&](const std::string& classification) {
    std::string yaml = said;
    yaml.replace(yaml.find("CLASS"), 5, classification);
    record(yaml);
    return made("final SECMP0001 --draft --leave-out");
  };
  const std::string in_full = "are set out in full, as Section G7.22 requires";
  const Made whole = with("white");
  EXPECT_TRUE(whole.has(in_full));
  EXPECT_TRUE(whole.has("The mat is no place for keys."));
  EXPECT_TRUE(whole.has("A hook."));
  EXPECT_TRUE(whole.has("Response (the DCC): On a nail."));
  const Made part = with("amber");
  EXPECT_FALSE(part.has(in_full));
  EXPECT_TRUE(part.has("Left out of this document because of its class: 1 comment of the SSC."));
}

TEST_F(DecidedReport, NamesTheSolutionThatTheAuthorityDeterminedWhereThereAreSeveral) {
  const std::string authority =
      "authority: {addressee: BEIS, determination: approve, date: 2018-10-01, solution: ";
  const std::string two =
      "solutions: [{id: proposed, kind: proposed}, {id: one, kind: alternative}, {id: two, kind: "
      "alternative}]\n";
  const std::string head = "number: SECMP0001\ntitle: Longer Lamps\nsummary: Lamps burn longer.\n";
  scratch_.file("w/modifications/SECMP0001/modification.yaml",
                head + two + kAuthority + authority + "two}\n");
  const std::string words = "determined on 1st October 2018: Approve (the Alternative Solution 2).";
  for (const char* document : {"final SECMP0001 --draft", "decision SECMP0001 --draft"}) {
    const Made one = made(document);
    EXPECT_TRUE(one.has(words)) << document << one.ran.err;
  }
  EXPECT_TRUE(
      made("newsletter --month 2018-10").has("(the Alternative Solution 2) (BEIS, 1st October 2018)"));
  // Of one alone there is nothing to tell apart.
  record(kAuthority + authority + "proposed}\n");
  EXPECT_TRUE(made("decision SECMP0001 --draft").has("determined on 1st October 2018: Approve."));
  EXPECT_FALSE(made("newsletter --month 2018-10").has("(the Proposed Solution)"));
}

TEST_F(DecidedReport, SaysOfWhichTextAnAlternativeIsServedAndNothingOfAWithdrawnOne) {
  const Made of = report("legal-text MP900 --classification amber --date 2021-06-01");
  EXPECT_EQ(of.ran.status, 0) << of.ran.err;
  EXPECT_FALSE(of.has("applies equally"));  // Alternative Solution 2, which it served, is withdrawn
  EXPECT_TRUE(
      report("legal-text SECMP0049 --draft")
          .has("The legal text in this document applies equally to both the Proposed Solution and the "
               "Alternative Solution."));
  // It holds another text as well, of Alternative Solution 1.
  const std::string copy = scratch_.path("copy");
  std::filesystem::copy(tests::sample_workspace(), copy, std::filesystem::copy_options::recursive);
  std::string yaml = tests::slurp(copy + "/modifications/MP900/modification.yaml");
  const std::string withdrawn = "    withdrawn: 2020-06-25\n";
  ASSERT_NE(yaml.find(withdrawn), std::string::npos);
  scratch_.file("copy/modifications/MP900/modification.yaml",
                yaml.erase(yaml.find(withdrawn), withdrawn.size()));
  const Made both = report("legal-text MP900 --classification amber --draft --date 2021-06-01", copy);
  EXPECT_TRUE(
      both.has("The legal text of the Proposed Solution in this document applies equally to the "
               "Alternative Solution 2."))
      << both.ran.err;
}

TEST_F(DecidedReport, SaysOfWhichSolutionsNoVoteIsRecorded) {
  const std::string three =
      "number: SECMP0001\ntitle: Longer Lamps\nsummary: Lamps burn longer.\n"
      "solutions: [{id: proposed, kind: proposed}, {id: one, kind: alternative}, {id: two, kind: "
      "alternative, "
      "withdrawn: 2018-08-01}]\n" +
      kVoting + "votes: [{body: Change Board, date: 2018-08-22, result: approve";
  const std::string file = "w/modifications/SECMP0001/modification.yaml";
  scratch_.file(file, three + ", solution: proposed}]\n");
  for (const char* document : {"decision SECMP0001", "final SECMP0001 --draft"}) {
    const Made made_of = made(document);
    EXPECT_TRUE(made_of.has("Vote on the Alternative Solution 1")) << made_of.ran.err;
    EXPECT_TRUE(made_of.has("No vote is recorded."));
    EXPECT_FALSE(made_of.has("Vote on the Proposed Solution"));
    EXPECT_FALSE(made_of.has("Vote on the Alternative Solution 2"));  // withdrawn before it
  }
  // A vote that names none is on the modification.
  scratch_.file(file, three + "}]\n");
  EXPECT_FALSE(made("decision SECMP0001").has("No vote is recorded."));
}

TEST_F(DecidedReport, TellsTheVersionAndTheLegalReviewOfEachText) {
  const Made final = report("final MP900 --classification amber --date 2021-06-01");
  for (const char* words : {"Sections and Schedules", "1.1", "Phantom and Phantom LLP, 30th September 2020",
                            "All of the legal text", "Legal text of the Alternative Solution 1"})
    EXPECT_TRUE(final.has(words)) << words;
  // Of the Appendices no review is recorded.
  const auto appendices =
      std::find(final.paragraphs.begin(), final.paragraphs.end(), std::string("Appendices"));
  if (appendices != final.paragraphs.end())
    EXPECT_EQ(*(appendices + 3), "not recorded");
  else
    EXPECT_TRUE(final.has("Appendices | 1.0 | Final | not recorded"));
}

TEST_F(DecidedReport, SaysOfAMonthThatNothingIsRecordedOfIt) {
  record(kSelf);
  const Made nothing = made("newsletter --month 2017-03");
  EXPECT_EQ(nothing.ran.status, 0) << nothing.ran.err;
  EXPECT_NE(unfolded(nothing.ran.err).find("nothing is recorded of any modification in March 2017"),
            std::string::npos)
      << nothing.ran.err;
  EXPECT_TRUE(nothing.has("Nothing is recorded of any modification in this month."));
  const Made some = made("newsletter --month 2018-08");
  EXPECT_EQ(some.ran.err.find("nothing is recorded"), std::string::npos) << some.ran.err;
  EXPECT_FALSE(some.has("Nothing is recorded"));
}

TEST_F(DecidedReport, CountsWorkingDaysOfATemplateByTheRegionOfTheWorkspace) {
  record(kSelf);
  WordParts own;
  own.body = word_p("By {{modification.board_decision.date | working-days: 10 | date: \"long\"}}.");
  const std::string form = scratch_.file("own.docx", tests::word_package(own).write({}));
  const std::string words = "decision SECMP0001 --date 2018-08-23 --template " + form;
  EXPECT_TRUE(made(words).has("By 6 September 2018."));
  settings("region: scotland\n");  // where the bank holiday of August was on the 6th
  EXPECT_TRUE(made(words).has("By 5 September 2018."));
}

TEST_F(DecidedReport, UnderSelfGovernanceIsFinalWhenTheWindowHasClosed) {
  record(kSelf);
  const Made open = made("decision SECMP0001 --date 2018-09-06");
  EXPECT_TRUE(open.has("A decision under Self-Governance. Parties may refer it within its window."));
  EXPECT_TRUE(
      open.has("of the decision of 22 August 2018: until 17:00 on Thursday 6 September 2018. The decision is "
               "referred to the Panel; without a referral it is final."));
  EXPECT_TRUE(
      open.has("The proposed date of implementation is 1st November 2018, if no referrals are received."));
  const Made closed = made("decision SECMP0001 --date 2018-09-07");
  EXPECT_TRUE(closed.has("A decision under Self-Governance, which is final."));
  EXPECT_TRUE(closed.has(
      "closed at 17:00 on Thursday 6 September 2018. No referral is recorded, so the decision is final."));
  EXPECT_TRUE(closed.has(
      "The modification was approved on 22nd August 2018, and is to be implemented on 1st November 2018."));
}

TEST_F(DecidedReport, CountsTheWindowByTheRegionOfTheWorkspace) {
  settings("region: scotland\n");
  record(kSelf);
  EXPECT_TRUE(made("decision SECMP0001 --date 2018-08-23").has("until 17:00 on Wednesday 5 September 2018"));
  const std::string status =
      run(words_of("status SECMP0001 --date 2018-08-23 --workspace " + scratch_.path("w"))).out;
  EXPECT_NE(unfolded(status).find("17:00 on Wednesday 5 September 2018"), std::string::npos) << status;
}

TEST_F(DecidedReport, TellsAReferralAndWhatBecameOfIt) {
  const std::string referred = kSelf +
                               "referrals: [{by: {name: Ada, organisation: Lamps Ltd}, date: 2018-08-30, to: "
                               "Panel, of: vote, reason: oil "
                               "is dear}]\n";
  record(referred);
  const std::string told =
      "Ada of Lamps Ltd referred the decision of the Change Board of 22nd August 2018 to the Panel on 30th "
      "August 2018: "
      "oil is dear. No answer to it is recorded.";
  const Made decision = made("decision SECMP0001 --date 2018-09-10");
  EXPECT_TRUE(decision.has(told));
  EXPECT_TRUE(decision.has("A decision under Self-Governance, which was referred."));
  EXPECT_TRUE(decision.has("if no referrals are received"));
  EXPECT_FALSE(decision.has("so the decision is final"));
  EXPECT_TRUE(made("final SECMP0001 --draft --date 2018-09-10").has(told));
  EXPECT_FALSE(made("decision SECMP0001 --date 2018-08-29").has("referred the decision"));
  const std::string workspace = " --workspace " + scratch_.path("w");
  EXPECT_NE(run(words_of("register" + workspace + " --format csv"))
                .out.find("to the Panel on 30 August 2018, not answered"),
            std::string::npos);
  EXPECT_TRUE(made("register-extract").has("Open, referred to the Panel on 30 August 2018, not answered"));
  std::string answered = referred;
  answered.insert(answered.find("]\nvotes"), ", {id: heard, kind: approve, body: Panel, date: 2018-09-14}");
  record(answered);
  const Made heard = made("decision SECMP0001 --date 2018-09-14");
  EXPECT_TRUE(heard.has("oil is dear. It was answered on 14th September 2018: Approve."));
  // It is the Change Board's document all the same.
  EXPECT_TRUE(heard.has("The Change Board decided on Wednesday 22 August 2018: Approve."));
  EXPECT_TRUE(
      heard.has("The modification was approved on 14th September 2018, and is to be implemented on 1st "
                "November 2018."));
}

// Its window ended on 6 September 2018.
TEST_F(DecidedReport, CountsAReferralThatCameTooLateForNone) {
  record(kSelf + "referrals: [{by: {organisation: Late Gas}, date: 2018-09-20, reason: oil is dear}]\n");
  const Made decision = made("decision SECMP0001 --date 2018-09-28");
  EXPECT_TRUE(decision.has("A decision under Self-Governance, which is final."));
  EXPECT_FALSE(decision.has("which was referred"));
  EXPECT_TRUE(decision.has(
      "Late Gas referred the decision of the Change Board of 22nd August 2018 to the Panel on 20th "
      "September 2018: oil is dear. It came after the window had closed at 17:00 on Thursday 6 September "
      "2018, and does not count."));
  EXPECT_TRUE(made("register-extract").has("Open, referred to the Panel on 20 September 2018, too late"));
  const Made news = made("newsletter --month 2018-09");
  EXPECT_TRUE(news.has("; the period for referrals had ended at 17:00 on Thursday 6 September 2018"));
}

TEST_F(DecidedReport, NewsletterSaysWhyADecisionCanNoLongerBeReferred) {
  std::string returned = kSelf;
  returned.insert(
      returned.find("]\nvotes"),
      ", {id: back, kind: return-for-work, body: Panel, date: 2018-08-29, reason: the *costs* are "
      "missing}");
  record(returned);
  const Made news = made("newsletter --month 2018-08");
  EXPECT_TRUE(
      news.has("(the Panel returned it for further work on 29 August 2018, so that the decision can no "
               "longer be referred)"));
  EXPECT_FALSE(news.has("a period of 10 Working Days"));
  EXPECT_FALSE(news.has("to be implemented on"));
  EXPECT_TRUE(news.has("‘Longer Lamps’: the costs are missing."));
}

TEST_F(DecidedReport, NewsletterOfAMonthSaysOfClosedPeriodsThatNoReferralCameInTime) {
  record(
      "path: {path: self-governance}\n"
      "decisions: [{id: vote, kind: approve, body: Change Board, date: 2018-08-01}]\n"
      "referrals: [{by: {organisation: Late Gas}, date: 2018-08-20}]\n");
  EXPECT_TRUE(made("newsletter --month 2018-08")
                  .has("It ended at 17:00 on Wednesday 15 August 2018. No referral is recorded that came in "
                       "time."));
}

TEST_F(DecidedReport, NewsletterDoesNotIssueAReportBeforeItsDay) {
  const std::string recommended =
      kAuthority +
      "decisions: [{id: d, kind: recommend-approve, body: Change Board, date: 2018-08-22}]\nauthority: "
      "{addressee: BEIS, sent: ";
  record(recommended + "2018-09-14}\n");
  const Made before = made("newsletter --month 2018-08");
  EXPECT_TRUE(before.has("and recommended to the Authority that it should be approved."));
  EXPECT_FALSE(before.has("We have issued"));
  record(recommended + "2018-08-31}\n");
  EXPECT_TRUE(
      made("newsletter --month 2018-08").has("We have issued the Final Modification Report (FMR) to BEIS"));
}

TEST_F(DecidedReport, NewsletterTellsAMonthWithoutDecisionsFromOneWithoutARecord) {
  record("raised: 2018-08-10\n");
  const Made quiet = made("newsletter --month 2018-08");
  EXPECT_TRUE(quiet.has("No decision is recorded of any modification in this month."));
  EXPECT_FALSE(quiet.has("Nothing is recorded"));
  EXPECT_EQ(quiet.ran.err.find("nothing is recorded"), std::string::npos) << quiet.ran.err;
  record("decisions: [{id: c, kind: close, body: Panel, date: 2018-08-10, reason: nobody needs it}]\n");
  const Made closed = made("newsletter --month 2018-08");
  EXPECT_TRUE(closed.has("‘Longer Lamps’: Close (Panel, 10th August 2018). Nobody needs it."));
  EXPECT_FALSE(closed.has("is recorded of any modification"));
  record("classification: red\ndecisions: [{id: c, kind: close, body: Panel, date: 2018-08-10}]\n");
  const Made left = made("newsletter --month 2018-08 --leave-out");
  EXPECT_TRUE(
      left.has("Nothing is recorded of any modification that this update may tell of in this month."));
  EXPECT_NE(unfolded(left.ran.err).find("that the newsletter may tell of in August 2018"), std::string::npos)
      << left.ran.err;
}

TEST_F(DecidedReport, OfADecisionListsTheWindowsThatItOpened) {
  const Made last = report("decision MP900 --classification amber --date 2021-05-01");
  EXPECT_TRUE(last.has("The Change Board recommended to the Authority on Wednesday 28 April 2021"));
  EXPECT_FALSE(last.has("Referral of a Self-Governance decision"));
  EXPECT_FALSE(last.has("Wanda Unreal"));  // of the vote before
  const Made first = report("decision MP900 --classification amber --date 2020-12-05");
  EXPECT_TRUE(
      first.has("Referral of a Self-Governance decision, of the decision of 25 November 2020: until"));
  EXPECT_FALSE(first.has("Objection to a Fast Track decision"));
  EXPECT_TRUE(first.has(
      "Wanda Unreal of Unreal Gas Networks referred the decision of the Change Board of 25th November 2020"));
}

TEST_F(DecidedReport, PutsTheStepsOfTheTimetableBelowEachVisitToAStage) {
  const Made twice = report("final MP900 --classification amber --date 2021-06-01");
  EXPECT_TRUE(twice.has("Refinement Process, again"));
  EXPECT_TRUE(twice.has("Report Phase, again"));
}

// ---- consultations

TEST_F(DecidedReport, OfAConsultationThatHasClosedAsksForNothing) {
  record(
      "history: [{stage: modification-report-consultation, date: 2018-08-10}]\n"
      "consultations: [{id: r, kind: modification-report, opened: 2018-08-13, closes: 2018-09-05, questions: "
      "[{id: Q1, "
      "question: Is it dark?}], counts: [{category: Large Suppliers, for: 2}]}]\n");
  const Made open = made("consultation SECMP0001 --date 2018-09-05");
  EXPECT_TRUE(open.has("Please use the response form"));
  EXPECT_TRUE(open.has("For Response"));
  EXPECT_TRUE(open.has("Any other comments"));
  const Made closed = made("consultation SECMP0001 --date 2018-09-06");
  EXPECT_TRUE(closed.has("For Information"));
  EXPECT_TRUE(closed.has("Nothing now: the consultation closed at 17:00 on Wednesday 5 September 2018."));
  EXPECT_TRUE(closed.has(
      "This consultation closed at 17:00 on Wednesday 5 September 2018. 2 responses were received."));
  EXPECT_TRUE(closed.has(
      "are put to the Change Board, which votes on whether SECMP0001 should be approved or rejected."));
  EXPECT_TRUE(closed.has("Is it dark?"));
  for (const char* asks : {"Please use", "esponse form", "For Response", "Any other comments", "By when"})
    EXPECT_FALSE(closed.has(asks)) << asks;
  // Once it has voted, that is what came of it.
  const std::string voted =
      "history: [{stage: final-modification-report, date: 2018-09-06}]\npath: {path: authority-determined}\n"
      "votes: [{body: Change Board, date: 2018-09-26, result: approve}]\n"
      "consultations: [{id: r, kind: modification-report, opened: 2018-08-13, closes: 2018-09-05}]\n";
  record(voted);
  EXPECT_TRUE(
      made("consultation SECMP0001 --date 2018-09-25").has("are put to the Change Board, which votes"));
  const Made after = made("consultation SECMP0001 --date 2018-09-26");
  EXPECT_FALSE(after.has("which votes"));
  EXPECT_TRUE(after.has("The Change Board has voted on whether SECMP0001 should be approved or rejected."));
  record(voted + "decisions: [{id: d, kind: recommend-approve, body: Change Board, date: 2018-09-26}]\n");
  EXPECT_TRUE(made("consultation SECMP0001 --date 2018-09-26")
                  .has("The Change Board recommended to the Authority on 26th September 2018 that SECMP0001 "
                       "should be approved."));
  // A vote before it was of an earlier report.
  record(voted +
         "decisions: [{id: d, kind: recommend-approve, body: Change Board, date: 2018-05-23}, {id: r, kind: "
         "return-for-work, body: Authority, date: 2018-06-20}]\n");
  EXPECT_TRUE(
      made("consultation SECMP0001 --date 2018-09-25").has("are put to the Change Board, which votes"));
  // Without a date, it has closed where the record has something later.
  record(
      "history: [{stage: modification-report-consultation, date: 2018-08-10}, {stage: "
      "final-modification-report, date: 2018-09-06}]\n"
      "consultations: [{id: r, kind: modification-report, opened: 2018-08-13, closes: 2018-09-05}]\n");
  EXPECT_TRUE(made("consultation SECMP0001")
                  .has("Nothing now: the consultation closed at 17:00 on Wednesday 5 September 2018."));
  const Made reported = made("report-consultation SECMP0001 --draft --date 2018-09-06");
  EXPECT_FALSE(reported.has("For Response"));
  EXPECT_TRUE(reported.has("Nothing now: the consultation closed at 17:00 on Wednesday 5 September 2018."));
}

// ---- too early

TEST_F(DecidedReport, SaysThatItIsMadeLongBeforeItsTime) {
  record("history: [{stage: refinement, date: 2018-08-01}]\n");
  const Made vote = made("vote-paper SECMP0001");
  EXPECT_EQ(vote.ran.status, 0) << vote.ran.err;
  EXPECT_NE(vote.ran.err.find("report-too-early"), std::string::npos) << vote.ran.err;
  const std::string why =
      "SECMP0001 stands at Refinement Process; Change Board vote is a document from Modification Report "
      "Consultation on";
  const std::string flat = unfolded(vote.ran.err);
  EXPECT_NE(flat.find(why), std::string::npos) << flat;
  EXPECT_FALSE(vote.has("It is early"));
  EXPECT_TRUE(made("vote-paper SECMP0001 --draft").has("It is early for this document: " + why + "."));
  EXPECT_NE(made("final SECMP0001 --draft").ran.err.find("report-too-early"), std::string::npos);
  EXPECT_EQ(made("draft SECMP0001 --draft").ran.err.find("report-too-early"), std::string::npos);
  // The gate out of it asks for the final report.
  record("history: [{stage: modification-report-consultation, date: 2018-08-10}]\n");
  EXPECT_EQ(made("final SECMP0001 --draft").ran.err.find("report-too-early"), std::string::npos);
  EXPECT_EQ(made("vote-paper SECMP0001").ran.err.find("report-too-early"), std::string::npos);
}

TEST_F(DecidedReport, IsToldToBeOfADayBeforeAnythingIsRecorded) {
  record("decisions: [{id: d, kind: progress, body: Panel, date: 2018-08-10}]\n");
  const Made before = made("draft SECMP0001 --draft --date 2018-08-09");
  EXPECT_NE(before.ran.err.find("report-before-beginning"), std::string::npos) << before.ran.err;
  EXPECT_EQ(made("draft SECMP0001 --draft --date 2018-08-10").ran.err.find("report-before-beginning"),
            std::string::npos);
}

TEST(ReturnedReport, TellsWhoReturnedItAndWhyWhereTheDecisionIs) {
  const std::string told =
      "The Authority returned the modification for further work on 15th January 2021: it could form no view "
      "of snow.";
  EXPECT_TRUE(report("final MP900 --classification amber --date 2021-07-01").has(told));
  EXPECT_TRUE(report("final MP900 --classification amber --date 2021-01-20").has(told));
  EXPECT_FALSE(report("final MP900 --classification amber --date 2021-01-14").has(told));
  EXPECT_TRUE(report("authority-letter MP900 --classification amber --date 2021-04-29").has(told));
  const Made decision = report("decision MP900 --classification amber --date 2021-01-20");
  EXPECT_TRUE(decision.has(told));
  EXPECT_TRUE(decision.has("A decision that no longer stands."));
  EXPECT_FALSE(report("decision MP900 --classification amber --date 2021-01-14").has("no longer stands"));
  // The later recommendation was not returned.
  EXPECT_FALSE(report("decision MP900 --classification amber --date 2021-05-01").has("no longer stands"));
}

TEST(DecisionDocument, HasTheReasonOfTheVote) {
  const Made made = report("decision MP900 --classification amber --date 2020-11-27 --draft");
  EXPECT_TRUE(made.has("Reason: most of the members had been at sea."));
  EXPECT_FALSE(made.has("No reason is recorded."));
}

TEST(MinimumContents, AreSaidToBeMissingWhereTheRecordIsSilent) {
  for (const std::string kind : {"draft", "final"}) {
    const Made made = report(kind + " SECMP0049 --draft");
    EXPECT_TRUE(made.has("The discussions of a Working Group are not recorded.")) << kind;
    EXPECT_TRUE(made.has("No consultation of industry is recorded.")) << kind;
  }
  EXPECT_FALSE(report("initial SECMP0049 --draft").has("Working Group are not recorded"));
}

TEST(Newsletter, InvitesNobodyToAdoptWhatIsAdopted) {
  // Adopted on 23 June; the window would have been open for some days of the month.
  const Made made = report("newsletter --month 2020-06 --leave-out --classification amber");
  EXPECT_TRUE(made.has("adopted by Fogg and Daughters (Fictitious) Limited on 23 June 2020."));
  EXPECT_FALSE(made.has("if it wishes to adopt"));
}

}  // namespace
}  // namespace redraft::tools
