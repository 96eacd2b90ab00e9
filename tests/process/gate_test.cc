#include "process/gate.h"

#include <gtest/gtest.h>

#include <string>

#include "gate_status.h"

namespace redraft::process {
namespace {

using tests::condition;
using tests::met;
using tests::status;

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

TEST(Gate, IsHeldUntilTheBodyThatHoldsItLetsGo) {
  const auto held = [](const std::string& released_by) {
    return "decisions: [{id: d1, kind: hold, body: Panel, date: 2018-08-22}, {id: d2, kind: release-hold, "
           "body: " +
           released_by + ", date: 2018-09-14}]\n";
  };
  EXPECT_EQ(met(held("Panel"), "approved", "not-held"), Met::yes);
  EXPECT_EQ(met(held("SECAS"), "approved", "not-held"), Met::no);
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

}  // namespace
}  // namespace redraft::process
