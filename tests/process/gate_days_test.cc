// Which evidence counts on which day.
#include "process/gate.h"

#include <gtest/gtest.h>

#include <string>

#include "gate_status.h"

namespace redraft::process {
namespace {

using tests::condition;
using tests::kVoted;
using tests::met;
using tests::status;

TEST(GateByDay, TakesNoDecisionThatWasMadeBeforeTheStage) {
  const std::string decisions =
      "decisions: [{id: d1, kind: sign-off, body: Panel, date: 2019-06-14}]\n"
      "history: [{stage: development, date: 2019-05-01}, {stage: refinement, date: ";
  const ConditionState before =
      condition(status(decisions + "2019-06-20}]\n", "sec-2019"), "report", "panel-signs-off");
  EXPECT_EQ(before.met, Met::no);
  EXPECT_EQ(before.missing.front().words,
            "no decision of kind sign-off of the Panel is recorded since 20 June 2019");
  EXPECT_EQ(condition(status(decisions + "2019-06-10}]\n", "sec-2019"), "report", "panel-signs-off").met,
            Met::yes);
}

TEST(GateByDay, TakesADecisionOfTheDayOfEntryUnlessItsKindLeadsIn) {
  const std::string record =
      "decisions: [{id: d1, kind: progress, body: Panel, date: 2018-08-10}]\n"
      "history: [{stage: refinement, date: 2018-08-01}, {stage: draft-modification-report, date: "
      "2018-08-10}]\n";
  EXPECT_EQ(
      condition(status(record, "sec-2018"), "modification-report-consultation", "panel-to-consultation").met,
      Met::yes);
}

TEST(GateByDay, AsksForANewConsultationAfterAReturn) {
  const std::string record =
      "consultations: [{id: first, kind: modification-report, opened: 2020-01-06, closes: 2020-01-24}]\n"
      "history: [{stage: report, date: 2020-01-03}, {stage: refinement, date: 2020-02-14}, {stage: report, "
      "date: "
      "2020-04-17}]\n";
  GateFacts given;
  given.today = Date(2020, 5, 1);
  const ConditionState state = condition(status(record, "sec-2019", given), "approved", "report-consulted");
  EXPECT_EQ(state.met, Met::no);
  EXPECT_EQ(state.missing.front().words,
            "no consultation of kind modification-report since it was sent back is recorded");
}

TEST(GateByDay, SaysWhatIsNotJudgedWithoutADate) {
  const Status now = status(
      "path: {path: self-governance}\nvotes: [{body: Change Board, date: 2018-08-22, result: approve}]\n"
      "history: [{stage: final-modification-report}]\n",
      "sec-2018");
  EXPECT_EQ(condition(now, "approved", "referral-window-over").missing.front().words,
            "referral window of the decision of 22 August 2018 ends at 17:00 on Thursday 6 September 2018; "
            "without a "
            "date (--date) it is not judged");
}

TEST(GateByDay, TakesNoReferralThatCameAfterTheWindow) {
  const auto referred = [](const std::string& day) {
    return "referrals: [{by: {organisation: Fog Ltd}, date: " + day + "}]\n";
  };
  EXPECT_EQ(met(referred("2018-09-06"), "approved", "referral-window-over"), Met::no);
  EXPECT_EQ(met(referred("2018-09-07"), "approved", "referral-window-over"), Met::yes);
  GateFacts given;
  given.today = Date(2018, 10, 1);
  EXPECT_EQ(condition(status(kVoted + referred("2018-09-07"), "sec-2018", given), "approved",
                      "referral-window-over")
                .evidence,
            "referral window of the decision of 22 August 2018 ends at 17:00 on Thursday 6 September 2018, "
            "and nobody "
            "has acted; the referral by Fog Ltd on 7 September 2018 came too late: the referral window of "
            "the decision "
            "of 22 August 2018 ends at 17:00 on Thursday 6 September 2018");
}

TEST(GateByDay, TakesNoAdoptionAndNoObjectionThatCameAfterTheWindow) {
  const auto adopted = [](const std::string& day) {
    return "withdrawal: {date: 2018-08-22, adopted: {by: {organisation: Fog Ltd}, date: " + day + "}}\n";
  };
  EXPECT_EQ(met(adopted("2018-09-06"), "withdrawn", "adoption-window-over"), Met::no);
  EXPECT_EQ(met(adopted("2018-09-07"), "withdrawn", "adoption-window-over"), Met::yes);
  // 15 Working Days after Friday 3 May 2019, over the bank holidays of 6 and 27 May: it ends on the 28th.
  GateFacts given;
  given.today = Date(2019, 6, 28);
  const auto objected = [&](const std::string& day, const std::string& to, const std::string& id) {
    return condition(status("fast_track: {requested: 2019-04-01, unanimous: true, objection: {by: {name: B. "
                            "Fogg}, date: " +
                                day +
                                "}}\nhistory: [{stage: fast-track, date: 2019-04-01}]\n"
                                "decisions: [{id: d1, kind: fast-track, body: Panel, date: 2019-05-03}]\n",
                            "sec-2019", given),
                     to, id)
        .met;
  };
  EXPECT_EQ(objected("2019-05-29", "approved", "objection-window-over"), Met::yes);
  EXPECT_EQ(objected("2019-05-28", "approved", "objection-window-over"), Met::no);
}

TEST(GateByDay, TakesNothingThatIsDatedAfterTheDayOfTheStep) {
  GateFacts given;
  given.today = Date(2018, 8, 21);
  const auto met_by_then = [&](const std::string& yaml, const std::string& id) {
    return condition(
               status(
                   "path: {path: authority-determined}\nhistory: [{stage: final-modification-report, date: "
                   "2018-08-01}]\n" +
                       yaml,
                   "sec-2018", given),
               "approved", id)
        .met;
  };
  const auto vote = [](const std::string& day) {
    return "votes: [{body: Change Board, date: " + day + ", result: approve}]\n";
  };
  EXPECT_EQ(met_by_then(vote("2018-08-21"), "change-board-recommends"), Met::yes);
  EXPECT_EQ(met_by_then(vote("2018-08-22"), "change-board-recommends"), Met::no);
  const auto authority = [](const std::string& day) {
    return "authority: {sent: 2018-08-10, determination: approve, date: " + day + "}\n";
  };
  EXPECT_EQ(met_by_then(authority("2018-08-21"), "authority-approves"), Met::yes);
  EXPECT_EQ(met_by_then(authority("2018-08-22"), "authority-approves"), Met::no);
  EXPECT_EQ(met_by_then("authority: {sent: 2018-08-22}\n", "report-sent"), Met::no);
  // A decision says which it is.
  const Status now = status(
      "history: [{stage: initial-modification-report, date: 2018-08-01}]\n"
      "decisions: [{id: d1, kind: progress, body: Panel, date: 2018-08-22}]\n",
      "sec-2018", given);
  EXPECT_EQ(condition(now, "refinement", "panel-to-refinement").missing.at(0).words,
            "the decision d1 was made on 22 August 2018, after 21 August 2018");
}

TEST(GateByDay, AsksForAVoteOfTheDayOnceTheStageWasEnteredAgain) {
  const std::string undated =
      "path: {path: self-governance}\nvotes: [{body: Change Board, result: approve}]\n";
  const std::string once = "history: [{stage: final-modification-report, date: 2018-08-01}]\n";
  const std::string again =
      "history: [{stage: final-modification-report, date: 2018-08-01}, {stage: draft-modification-report, "
      "date: "
      "2018-09-01}, {stage: final-modification-report, date: 2018-10-01}]\n";
  EXPECT_EQ(condition(status(undated + once, "sec-2018"), "approved", "change-board-approves").met, Met::yes);
  EXPECT_EQ(condition(status(undated + again, "sec-2018"), "approved", "change-board-approves").met, Met::no);
}

TEST(GateByDay, TakesNoEvidenceThatIsDatedAfterTheDayOfTheStep) {
  // Each row is met on 14 June 2019, the day that it names, and on 13 June says why not.
  const struct {
    std::string process;
    std::string stage;
    std::string to;
    std::string id;
    std::string yaml;
    std::string words;
  } rows[] = {
      {"sec-2019", "development", "refinement", "comments-answered",
       "comments: [{id: c1, committee: SSC, date: 2019-06-03, text: Why?, response: {text: So., date: "
       "2019-06-14}}]\n",
       "comment c1 of SSC was answered on 14 June 2019, after 13 June 2019"},
      {"sec-2019", "development", "refinement", "committees-asked",
       "committees: [{name: OPSG, consulted: [2019-06-14]}, {name: SSC, consulted: [2019-06-03]}, {name: "
       "TABASC, "
       "consulted: [2019-06-03]}, {name: SMKI PMA, consulted: [2019-06-03]}]\n",
       "no meeting of OPSG at which it was seen"},
      {"sec-2019", "development", "refinement", "engagement-agreed",
       "committees: [{name: OPSG, engage: true, agreed: 2019-06-14}]\n",
       "whether OPSG is to be engaged further was agreed on 14 June 2019, after 13 June 2019"},
      {"sec-2019", "refinement", "report", "committees-engaged",
       "committees: [{name: OPSG, engage: true, consulted: [2019-06-14]}]\n",
       "no meeting of OPSG since 1 May 2019"},
      {"sec-2019", "refinement", "report", "implementation-views",
       "implementation: {views: [{committee: OPSG, date: 2019-06-14, text: Yes.}, {committee: TABASC, text: "
       "Yes.}]}\n",
       "the view of OPSG was given on 14 June 2019, after 13 June 2019"},
      {"sec-2019", "refinement", "report", "implementation-approved",
       "implementation: {approved: 2019-06-14}\n",
       "`implementation.approved` is recorded on 14 June 2019, after 13 June 2019"},
      {"sec-2019", "refinement", "report", "working-group-met",
       "working_group: {meetings: [{date: 2019-06-14}]}\n",
       "the Working Group met on 14 June 2019, after 13 June 2019"},
      {"sec-2019", "refinement", "report", "requirements-agreed",
       "solutions: [{id: p, kind: proposed, requirements: [{text: Light.}], requirements_agreed: "
       "2019-06-14}]\n",
       "the requirements of 'p' were agreed on 14 June 2019, after 13 June 2019"},
      {"sec-2019", "refinement", "report", "solutions-described",
       "solutions: [{id: p, kind: proposed, summary: Light.}, {id: a, kind: alternative, withdrawn: "
       "2019-06-14}]\n",
       "`solutions.summary` of 'a' is not recorded"},
      {"sec-2019", "report", "approved", "path-known", "path: {path: self-governance, from: 2019-06-14}\n",
       "`path` holds from a day after 13 June 2019"},
      {"sec-2019", "report", "refinement", "sent-back",
       "votes: [{body: Change Board, date: 2019-06-14, result: return}]\n",
       "no vote to return it, no send-back and no decision to return it"},
      {"sec-2019", "report", "refinement", "sent-back",
       "authority: {determination: send-back, date: 2019-06-14}\n",
       "no vote to return it, no send-back and no decision to return it"},
      {"sec-2019", "report", "refinement", "sent-back",
       "decisions: [{id: d1, kind: return-for-work, body: Panel, date: 2019-06-14}]\n",
       "no vote to return it, no send-back and no decision to return it"},
      {"sec-2019", "development", "fast-track", "fast-track-unanimous",
       "fast_track: {unanimous: true}\ndecisions: [{id: d1, kind: fast-track, body: Panel, date: "
       "2019-06-14}]\n",
       "no decision of the Panel of kind fast-track is recorded"},
      {"sec-2019", "fast-track", "development", "fast-track-fails",
       "fast_track: {unanimous: true, objection: {by: {name: B. Fogg}, date: 2019-06-14}}\n",
       "neither an objection nor a vote that was not unanimous"},
      {"sec-2019", "report", "withdrawn", "proposer-withdraws", "withdrawal: {date: 2019-06-14}\n",
       "`withdrawal` is recorded on 14 June 2019, after 13 June 2019"},
      {"sec-2019", "approved", "implemented", "implemented-on", "implemented: 2019-06-14\n",
       "`implemented` is recorded on 14 June 2019, after 13 June 2019"},
      {"straw-man", "refinement", "report", "change-board-content",
       "decisions: [{id: d1, kind: progress, body: Change Board, date: 2019-06-14}]\n",
       "no decision of the Change Board to progress, and none of the Panel to refuse an extension"},
      {"straw-man", "refinement", "report", "questions-answered",
       "working_group: {questions: [{id: Q1, question: Why?, answer: So., date: 2019-06-14}]}\n",
       "question Q1 was answered on 14 June 2019, after 13 June 2019"},
      {"straw-man", "refinement", "report", "group-formed",
       "working_group: {formed: 2019-06-14, members: [{name: A}, {name: B}, {name: C}, {name: D}, {name: "
       "E}]}\n",
       "the Working Group was formed on 14 June 2019, after 13 June 2019"},
      {"straw-man", "assessment", "refinement", "change-board-comments",
       "comments: [{id: c1, committee: Change Board, date: 2019-06-14, text: Good.}]\n",
       "no comment of the Change Board is recorded"},
      {"straw-man", "assessment", "fast-track", "fast-track-asked", "fast_track: {requested: 2019-06-14}\n",
       "Fast Track was asked for on 14 June 2019, after 13 June 2019"},
  };
  for (const auto& row : rows) {
    const std::string record = row.yaml + "history: [{stage: " + row.stage + ", date: 2019-05-01}]\n";
    GateFacts given;
    given.today = Date(2019, 6, 14);
    const ConditionState met = condition(status(record, row.process, given), row.to, row.id);
    EXPECT_EQ(met.met, Met::yes) << row.id << ": " << (met.missing.empty() ? "" : met.missing.front().words);
    given.today = Date(2019, 6, 13);
    const ConditionState before = condition(status(record, row.process, given), row.to, row.id);
    ASSERT_EQ(before.met, Met::no) << row.id;
    EXPECT_EQ(before.missing.front().words, row.words) << row.id;
  }
}

TEST(GateByDay, AConsultationToComeTakesNotThePlaceOfOneThatWasHeld) {
  const std::string record =
      "history: [{stage: report, date: 2019-05-01}]\n"
      "consultations: [{id: held, kind: modification-report, opened: 2019-05-02, closes: 2019-05-24}, {id: "
      "again, "
      "kind: modification-report, opened: 2019-07-01, closes: 2019-07-19}]\n";
  GateFacts given;
  given.today = Date(2019, 6, 14);
  EXPECT_EQ(condition(status(record, "sec-2019", given), "approved", "report-consulted").met, Met::yes);
  given.today = Date(2019, 7, 10);
  EXPECT_EQ(condition(status(record, "sec-2019", given), "approved", "report-consulted").missing.at(0).words,
            "again is open until 17:00 on Friday 19 July 2019");
  given.today = Date(2019, 5, 1);
  EXPECT_EQ(condition(status(record, "sec-2019", given), "approved", "report-consulted").missing.at(0).words,
            "again was opened on 1 July 2019, after 1 May 2019");
}

TEST(GateByDay, WhatComesLaterUndoesNothing) {
  // A hold, a referral and an adoption of another day stand in the way of no step that was made before them.
  EXPECT_EQ(met("decisions: [{id: d1, kind: hold, body: Panel, date: 2018-10-02}]\n", "approved", "not-held"),
            Met::yes);
  EXPECT_EQ(met("decisions: [{id: d1, kind: hold, body: Panel, date: 2018-10-01}]\n", "approved", "not-held"),
            Met::no);
  // The release was recorded first, and made last.
  EXPECT_EQ(met("decisions: [{id: d2, kind: release-hold, body: Panel, date: 2018-09-28}, {id: d1, kind: "
                "hold, body: "
                "Panel, date: 2018-09-14}]\n",
                "approved", "not-held"),
            Met::yes);
  EXPECT_EQ(met("decisions: [{id: d1, kind: approve, body: Change Board, date: 2018-10-02}]\n", "approved",
                "referral-window-over"),
            Met::yes);
}

TEST(GateByDay, TakesNoApprovalThatCameBeforeTheTimeForCommentHadPassed) {
  // 15 Working Days after Friday 10 August 2018 end on 3 September, over the holiday of 27 August.
  const auto commented = [](const std::string& approved) {
    GateFacts given;
    given.today = Date(2018, 10, 1);
    return condition(status("path: {path: fast-track}\nhistory: [{stage: fast-track, date: 2018-08-10}]\n"
                            "consultations: [{id: f, kind: fast-track, opened: 2018-08-10}]\n"
                            "decisions: [{id: d1, kind: approve, body: Panel, date: " +
                                approved + "}]\n",
                            "sec-2018", given),
                     "approved", "fast-track-commented");
  };
  EXPECT_EQ(commented("2018-09-14").met, Met::yes);
  EXPECT_EQ(commented("2018-09-04").met, Met::yes);
  EXPECT_EQ(commented("2018-09-03").met, Met::no);
  EXPECT_EQ(commented("2018-08-15").missing.at(0).words,
            "the Panel approved it on 15 August 2018; the comment window of the notice of 10 August 2018 "
            "ends at 17:00 on "
            "Monday 3 September 2018 at the earliest");
}

}  // namespace
}  // namespace redraft::process
