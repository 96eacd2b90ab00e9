#include "process/gate.h"

#include <gtest/gtest.h>

#include <string>

#include "recorded.h"

namespace redraft::process {
namespace {

using tests::recorded;

const ConditionState& condition(const Status& status, const std::string& to, const std::string& id) {
  for (const GateState& gate : status.gates)
    for (const ConditionState& one : gate.conditions)
      if (gate.to == to && one.condition.id == id) return one;
  throw std::runtime_error("no condition " + id + " on the way to " + to);
}

Status status(const std::string& yaml, const std::string& process, const GateFacts& given = {}) {
  static std::vector<Modification> kept;  // a Status points into its process only
  kept.push_back(recorded(yaml));
  return status_of(kept.back(), load_process(process), given);
}

TEST(Gate, OfAModificationWithoutHistoryIsNotJudged) {
  const Status now = status("problem: It is dark.\n", "sec-2019");
  EXPECT_EQ(now.stage, nullptr);
  EXPECT_TRUE(now.gates.empty());
  EXPECT_TRUE(now.frozen.empty());
}

TEST(Gate, LeadsFirstTheUsualWayOn) {
  const Status now = status("history: [{stage: development, date: 2019-05-01}]\n", "sec-2019");
  ASSERT_EQ(now.gates.size(), 4U);
  EXPECT_EQ(now.gates[0].to, "refinement");
  EXPECT_EQ(now.gates[0].to_title, "Refinement Process");
  EXPECT_EQ(now.gates[0].body, "Panel");
  EXPECT_EQ(now.gates[1].to, "report");
  EXPECT_EQ(now.gates[3].way, Way::out);
  EXPECT_EQ(now.since, "2019-05-01");
  EXPECT_FALSE(now.gates[0].open());
}

TEST(Gate, IsOpenWhenEveryConditionThatAppliesIsMet) {
  const Status now = status(
      "problem: It is dark.\nscale: Large\ndoing_nothing: Dark still.\nparts_affected: [Section Q]\n"
      "committees: [{name: OPSG, engage: false, consulted: [2019-05-28]}, {name: SSC, engage: false, "
      "consulted: "
      "[2019-05-22]}, {name: TABASC, engage: false, consulted: [2019-05-16]}, {name: SMKI PMA, engage: "
      "false, "
      "consulted: [2019-05-21]}]\n"
      "documents: [{kind: final-problem-statement}]\n"
      "decisions: [{id: d1, kind: sign-off, body: Change Sub-Committee, date: 2019-06-05}, {id: d2, kind: "
      "convert, "
      "body: Panel, date: 2019-06-14}]\n"
      "history: [{stage: development, date: 2019-05-01}]\n",
      "sec-2019");
  EXPECT_TRUE(now.gates[0].open());
  EXPECT_EQ(now.gates[0].count(Met::yes), 8U);
  EXPECT_EQ(now.gates[0].count(Met::not_applicable), 1U);  // there are no comments to answer
  EXPECT_EQ(condition(now, "refinement", "panel-converts").evidence, "the Panel on 14 June 2019 (d2)");
}

TEST(Gate, StraightFromDefineToOpineIsADecisionOfThePanelOfItsOwn) {
  const std::string record =
      "history: [{stage: development, date: 2019-05-01}]\n"
      "decisions: [{id: d1, kind: convert, body: Panel, date: 2019-06-14}";
  const std::string skip = ", {id: d2, kind: skip-refinement, body: Panel, date: 2019-06-14}";
  EXPECT_EQ(condition(status(record + "]\n", "sec-2019"), "report", "panel-skips-refinement").met, Met::no);
  EXPECT_EQ(condition(status(record + skip + "]\n", "sec-2019"), "report", "panel-skips-refinement").met,
            Met::yes);
}

TEST(Gate, TakesNoDecisionThatWasMadeBeforeTheStage) {
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

TEST(Gate, TakesTheDecisionThatLedIntoAStageForNoOther) {
  // On 10 August the Panel sent it to refinement; that it "progressed" it then does not send it on from the report.
  const std::string same_day =
      "decisions: [{id: d1, kind: progress, body: Panel, date: 2018-08-10}]\n"
      "history: [{stage: initial-modification-report, date: 2018-08-10}, {stage: refinement, date: "
      "2018-08-10, "
      "decision: d1}, {stage: draft-modification-report, date: 2018-08-10}]\n";
  EXPECT_EQ(
      condition(status(same_day, "sec-2018"), "modification-report-consultation", "panel-to-consultation")
          .met,
      Met::no);
}

TEST(Gate, TakesADecisionOfTheDayOfEntryUnlessItsKindLeadsIn) {
  const std::string record =
      "decisions: [{id: d1, kind: progress, body: Panel, date: 2018-08-10}]\n"
      "history: [{stage: refinement, date: 2018-08-01}, {stage: draft-modification-report, date: "
      "2018-08-10}]\n";
  EXPECT_EQ(
      condition(status(record, "sec-2018"), "modification-report-consultation", "panel-to-consultation").met,
      Met::yes);
}

TEST(Gate, AsksForANewConsultationAfterAReturn) {
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

TEST(Gate, ReturnsAReportThatTheChangeBoardCouldNotDecide) {
  // SEC newsletter, August 2018, Change Board Votes: SECMP0018 and SECMP0025.
  const std::string record =
      "votes: [{body: Change Board, date: 2018-08-22, result: return, reason: full DCC costs}]\n"
      "history: [{stage: final-modification-report, date: 2018-08-15}";
  const Status now = status(record + "]\n", "sec-2018");
  EXPECT_EQ(condition(now, "draft-modification-report", "sent-back").evidence,
            "the Change Board voted to return it on 22 August 2018");
  // The same vote does not send it back a second time.
  const Status again = status(record +
                                  ", {stage: draft-modification-report, date: 2018-08-22}, {stage: "
                                  "modification-report-consultation, date: 2018-08-22}, {stage: "
                                  "final-modification-report, date: 2018-08-22}]\n",
                              "sec-2018");
  EXPECT_EQ(condition(again, "draft-modification-report", "sent-back").met, Met::no);
}

TEST(Gate, SaysWhatIsNotJudgedWithoutADate) {
  const Status now = status(
      "path: {path: self-governance}\nvotes: [{body: Change Board, date: 2018-08-22, result: approve}]\n"
      "history: [{stage: final-modification-report}]\n",
      "sec-2018");
  EXPECT_EQ(condition(now, "approved", "referral-window-over").missing.front().words,
            "referral window of the decision of 22 August 2018 ends at 17:00 on Thursday 6 September 2018; "
            "without a "
            "date (--date) it is not judged");
}

TEST(Gate, PassesOverASolutionThatWasWithdrawn) {
  const Status now = status(
      "solutions: [{id: p, kind: proposed, summary: Light.}, {id: a, kind: alternative, withdrawn: "
      "2019-06-03}]\n"
      "history: [{stage: refinement, date: 2019-06-01}]\n",
      "sec-2019");
  EXPECT_EQ(condition(now, "report", "solutions-described").met, Met::yes);
}

TEST(Gate, NamesTheLineWhereSomethingIsMissing) {
  const Status now =
      status("history: [{stage: refinement, date: 2019-06-01}]\nsolutions:\n  - {id: p, kind: proposed}\n",
             "sec-2019");
  const ConditionState state = condition(now, "report", "solutions-described");
  ASSERT_EQ(state.missing.size(), 1U);
  EXPECT_EQ(state.missing.front().place.str(), "modification.yaml:5");
}

// SECMP0050's vote of 22 August 2018; its window ended on 6 September (newsletter).
const std::string kVoted =
    "path: {path: self-governance}\nhistory: [{stage: final-modification-report, date: 2018-08-01}]\n"
    "votes: [{body: Change Board, date: 2018-08-22, result: approve}]\n";

Met met(const std::string& yaml, const std::string& to, const std::string& id) {
  GateFacts given;
  given.today = Date(2018, 10, 1);
  return condition(status(kVoted + yaml, "sec-2018", given), to, id).met;
}

TEST(Gate, ThePanelDecidesWhatWasReferredToIt) {
  const std::string referred = "referrals: [{by: {organisation: Fog Ltd}, date: 2018-09-03}]\n";
  const auto decided = [](const std::string& kind) {
    return "decisions: [{id: d1, kind: " + kind + ", body: Panel, date: 2018-09-14}]\n";
  };
  const struct {
    std::string yaml;
    Met window;
    Met approves;
    Met rejects;
  } rows[] = {
      {"", Met::yes, Met::yes, Met::no},
      {referred, Met::no, Met::yes, Met::no},
      {referred + decided("progress"), Met::no, Met::yes, Met::no},  // it says nothing of the decision
      {referred + decided("approve"), Met::yes, Met::yes, Met::no},
      {referred + decided("reject"), Met::yes, Met::no, Met::yes},  // overturned
      {decided("reject"), Met::yes, Met::yes, Met::no},             // nothing was referred to it
  };
  for (const auto& row : rows) {
    EXPECT_EQ(met(row.yaml, "approved", "referral-window-over"), row.window) << row.yaml;
    EXPECT_EQ(met(row.yaml, "approved", "change-board-approves"), row.approves) << row.yaml;
    EXPECT_EQ(met(row.yaml, "rejected", "change-board-rejects"), row.rejects) << row.yaml;
  }
}

TEST(Gate, TakesNoReferralThatCameAfterTheWindow) {
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

TEST(Gate, TakesNoAdoptionAndNoObjectionThatCameAfterTheWindow) {
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

TEST(Gate, IsHeldUntilTheBodyThatHoldsItLetsGo) {
  const auto held = [](const std::string& released_by) {
    return "decisions: [{id: d1, kind: hold, body: Panel, date: 2018-08-22}, {id: d2, kind: release-hold, "
           "body: " +
           released_by + ", date: 2018-09-14}]\n";
  };
  EXPECT_EQ(met(held("Panel"), "approved", "not-held"), Met::yes);
  EXPECT_EQ(met(held("SECAS"), "approved", "not-held"), Met::no);
}

TEST(Gate, TakesNothingThatIsDatedAfterTheDayOfTheStep) {
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

TEST(Gate, AsksForAVoteOfTheDayOnceTheStageWasEnteredAgain) {
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

TEST(Gate, AsksForTheFullCostsOfEverySolution) {
  const std::string begin =
      "dcc_impact: true\nsolutions: [{id: p, kind: proposed}, {id: a, kind: alternative}]\n"
      "history: [{stage: final-modification-report, date: 2018-08-01}]\npath: {path: self-governance}\n";
  const auto costs = [&](const std::string& assessments) {
    return condition(status(begin + "assessments: [" + assessments + "]\n", "sec-2018"), "approved",
                     "full-dcc-costs");
  };
  const std::string of_p = "{id: x, kind: impact, solution: p, received: 2018-07-01, full_costs: true}";
  const std::string of_a = "{id: y, kind: impact, solution: a, received: 2018-06-01, full_costs: false}";
  const std::string of_both = "{id: z, kind: impact, received: 2018-07-02, full_costs: true}";
  EXPECT_EQ(costs(of_p).missing.at(0).words, "no assessment of the DCC has been received for 'a'");
  EXPECT_EQ(costs(of_p + ", " + of_a).missing.at(0).words,
            "the DCC Impact Assessment received on 1 June 2018 does not hold the full costs");
  EXPECT_EQ(costs(of_p + ", " + of_a + ", " + of_both).evidence,
            "the DCC Impact Assessment received on 2 July 2018 holds the full costs");
}

TEST(Gate, TakesNoLegalTextOfSolutionsThatNameEachOther) {
  const auto there = [](const std::string& of_p) {
    return condition(status("solutions:\n  - {id: p, kind: proposed, legal_text: " + of_p +
                                "}\n  - {id: a, kind: alternative, legal_text: {same_as: p}}\n"
                                "history: [{stage: draft-modification-report, date: 2018-08-01}]\n",
                            "sec-2018"),
                     "modification-report-consultation", "legal-text-there");
  };
  EXPECT_EQ(there("{needed: false}").met, Met::yes);
  const ConditionState in_a_circle = there("{same_as: a}");
  ASSERT_EQ(in_a_circle.missing.size(), 2U);
  EXPECT_EQ(in_a_circle.missing[0].words, "the legal text of 'p' is that of 'a', which has none of its own");
}

TEST(Gate, ATimetableEndsNoRefinement) {
  const auto ended = [](const std::string& kind) {
    return condition(status("history: [{stage: refinement, date: 2018-06-01}]\ndecisions: [{id: d1, kind: " +
                                kind + ", body: Panel, date: 2018-08-10}]\n",
                            "sec-2018"),
                     "modification-report-consultation", "panel-ends-refinement")
        .met;
  };
  EXPECT_EQ(ended("timetable"), Met::no);
  EXPECT_EQ(ended("extension"), Met::no);
  EXPECT_EQ(ended("refuse-extension"), Met::yes);
  // Nor does it make a report sufficient that the Change Board has not found so (straw man, 2.3 step 7).
  const auto sufficient = [](const std::string& kind) {
    return condition(status("history: [{stage: refinement, date: 2018-06-01}]\ndecisions: [{id: d1, kind: " +
                                kind + ", body: Panel, date: 2018-08-10}]\n",
                            "straw-man"),
                     "report", "change-board-content")
        .met;
  };
  EXPECT_EQ(sufficient("timetable"), Met::no);
  EXPECT_EQ(sufficient("refuse-extension"), Met::yes);
}

TEST(Gate, TakesNoEvidenceThatIsDatedAfterTheDayOfTheStep) {
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

TEST(Gate, AConsultationToComeTakesNotThePlaceOfOneThatWasHeld) {
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

TEST(Gate, WhatComesLaterUndoesNothing) {
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

TEST(Gate, TakesNoApprovalThatCameBeforeTheTimeForCommentHadPassed) {
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
