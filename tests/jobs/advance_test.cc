// No stage is entered but through its gate, and what is frozen on the way in is recorded.
#include "jobs/advance.h"

#include "base/sha256.h"
#include "jobs/correct.h"
#include "jobs/decide.h"
#include "jobs/gate_facts.h"
#include "jobs/workspace_fixture.h"
#include "process/frozen.h"
#include "support/message.h"

namespace redraft::jobs {
namespace {

using tests::message_of;

class AdvanceTest : public tests::WorkspaceTest {
 protected:
  AdvanceTest() { file("DP088", tests::ready_draft_proposal("DP088")); }

  Advanced advanced(const char* to, const char* date, const std::string& id = "DP088") {
    return advance(workspace(), id, {to, day(date), {}, {}, {}, {}}, {});
  }
  /// Decided, with the day on which it got its number; the number is of no moment here.
  void converted(const char* date) {
    decided("convert", date);
    file("DP088",
         text("DP088").insert(text("DP088").find("problem:"), "converted: " + std::string(date) + "\n"));
  }
  void decided(const char* kind, const char* date, const char* body = "Panel") {
    decide(workspace(), "DP088", {kind, body, day(date), "75", {}, {}, {}, {}, {}, {}}, {});
  }
};

TEST_F(AdvanceTest, AGateThatIsNotOpenIsRefusedWithWhatItNeeds) {
  const std::string before = text("DP088");
  const Advanced out = advanced("refinement", "2019-12-13");
  EXPECT_FALSE(out.open());
  EXPECT_EQ(text("DP088"), before);
  ASSERT_TRUE(out.gate);
  EXPECT_EQ(out.gate->count(process::Met::no), 1U);
  const std::string said = advanced_text(out);
  EXPECT_NE(said.find("It does not go to Refinement Process (refinement): 7 of 8 conditions met."),
            std::string::npos)
      << said;
  EXPECT_NE(
      said.find(
          "not met: The Panel has converted the Draft Proposal to a Modification Proposal (panel-converts)"),
      std::string::npos)
      << said;
  EXPECT_NE(said.find("Nothing was written."), std::string::npos);
}

TEST_F(AdvanceTest, AnOpenGateIsEnteredWithItsDecisionAndTheScopeFreezes) {
  converted("2019-12-13");
  const std::string before = text("DP088");
  const Advanced out = advanced("refinement", "2019-12-13");
  ASSERT_TRUE(out.open()) << advanced_text(out);
  const process::Modification now = read("DP088");
  ASSERT_EQ(now.history.size(), 2U);
  const process::Step& step = now.history.back();
  EXPECT_EQ(step.stage, "refinement");
  EXPECT_EQ(step.date, day("2019-12-13"));
  EXPECT_EQ(step.by, "Panel");
  EXPECT_EQ(step.decision, "panel-2019-12-13");
  EXPECT_EQ(step.meeting, "75");
  EXPECT_EQ(step.scope, process::scope_hash(now));
  EXPECT_EQ(text("DP088"), before +
                               "  - stage: refinement\n    date: 2019-12-13\n    by: Panel\n"
                               "    decision: panel-2019-12-13\n    meeting: \"75\"\n    scope: " +
                               step.scope + "\n");
}

TEST_F(AdvanceTest, AChangeOfTheScopeIsFoundAfterwards) {
  converted("2019-12-13");
  advanced("refinement", "2019-12-13");
  const auto frozen = [&] {
    const process::Modification now = read("DP088");
    return process::frozen_state(now, process::load_process("sec-2019"), {}).at(0);
  };
  EXPECT_FALSE(frozen().changed);
  std::string changed = text("DP088");
  changed.replace(changed.find("What is wrong."), 14, "Something else.");
  file("DP088", changed);
  EXPECT_TRUE(frozen().changed);
}

TEST_F(AdvanceTest, TheFilesOfLegalTextFreezeByTheirHashesAndACorrectionIsAllowed) {
  const std::string legal_text =
      "Section Q ‘Lamps’\n\nAmend Section Q1.1 as follows:\n\nQ1.1 Light teh Lamp.\n";
  file("DP088", legal_text, "legal-text.txt");
  file("DP088",
       "number: DP088\ntitle: A slip\nprocess: sec-2019\nproblem: A slip of the pen.\n"
       "solutions:\n  - {id: proposed, kind: proposed, summary: Mend it., legal_text: {files: "
       "[legal-text.txt]}}\n"
       "fast_track: {unanimous: true}\n"
       "decisions:\n  - {id: fast, kind: fast-track, body: Panel, date: 2019-11-15}\n"
       "history:\n  - {stage: development, date: 2019-10-01}\n");
  const Advanced out = advanced("fast-track", "2019-11-15");
  ASSERT_TRUE(out.open()) << advanced_text(out);
  const auto of_legal_text = [&] {
    const process::Modification now = read("DP088");
    const process::Process& process = process::load_process("sec-2019");
    for (process::FrozenState& one : process::frozen_state(
             now, process, gate_facts(workspace(), path("DP088", ""), now, nullptr, day("2019-11-20"))))
      if (one.file == "legal-text.txt") return one;
    return process::FrozenState{};
  };
  const process::Step step = read("DP088").history.back();
  bool recorded = false;
  for (const process::Evidence& one : step.evidence)
    if (one.file == "legal-text.txt")
      recorded = one.sha256 == sha256(legal_text) && one.frozen == "legal-text";
  EXPECT_TRUE(recorded);
  EXPECT_EQ(of_legal_text().what, "legal-text");
  EXPECT_FALSE(of_legal_text().changed);
  correct(workspace(), "DP088",
          {"legal-text.txt", "teh", "the", "A. Lawyer", day("2019-11-18"), "a slip", {}, {}, {}}, {});
  EXPECT_FALSE(of_legal_text().changed) << of_legal_text().words;
  file("DP088", text("DP088", "legal-text.txt") + "\nMore.\n", "legal-text.txt");
  EXPECT_TRUE(of_legal_text().changed);
}

TEST_F(AdvanceTest, FromDefineToOpineLeadsOnlyTheDecisionOfThePanel) {
  converted("2019-12-13");
  const Advanced out = advanced("report", "2019-12-13");
  EXPECT_FALSE(out.open());
  const auto has = [](const process::GateState& gate, const char* id) {
    for (const process::ConditionState& one : gate.conditions)
      if (one.condition.id == id) return one.met;
    return process::Met::not_applicable;
  };
  EXPECT_EQ(has(*out.gate, "panel-skips-refinement"), process::Met::no);
  decided("skip-refinement", "2019-12-13");
  EXPECT_EQ(has(*advanced("report", "2019-12-13").gate, "panel-skips-refinement"), process::Met::yes);
}

TEST_F(AdvanceTest, AStageThatNoGateLeadsToIsRefused) {
  const std::string before = text("DP088");
  EXPECT_EQ(message_of([&] { advanced("approved", "2019-12-13"); }),
            "no gate leads from Development Stage (development) to Approved, to be implemented (approved); "
            "from there it "
            "goes to refinement, report, fast-track, withdrawn");
  const std::string said = message_of([&] { advanced("refinment", "2019-12-13"); });
  EXPECT_NE(said.find("there is no stage 'refinment' in sec-2019; expected one of development, refinement, "),
            std::string::npos)
      << said;
  EXPECT_NE(said.find("(nearest: refinement)"), std::string::npos) << said;
  EXPECT_EQ(message_of([&] { advanced("development", "2019-12-13"); }),
            "it stands in Development Stage (development) already");
  EXPECT_EQ(text("DP088"), before);
}

TEST_F(AdvanceTest, OneWithoutAStageBeginsWhereTheProcessBegins) {
  EXPECT_EQ(
      message_of([&] { advanced("refinement", "2019-12-13", "DP050"); }),
      "no stage is recorded yet, and Refinement Process (refinement) is not where sec-2019 begins; expected "
      "development");
  EXPECT_TRUE(advanced("development", "2019-12-13", "DP050").open());
  EXPECT_EQ(text("DP050"),
            "number: DP050\ntitle: Another\nhistory:\n  - stage: development\n    date: 2019-12-13\n");
}

TEST_F(AdvanceTest, AStepBeforeTheLastOneIsRefused) {
  converted("2019-12-13");
  EXPECT_EQ(message_of([&] { advanced("refinement", "2019-09-30"); }),
            "the step is dated 30 September 2019, before the last one, development on 1 October 2019");
}

TEST_F(AdvanceTest, ADecisionThatIsNotRecordedIsRefused) {
  converted("2019-12-13");
  EXPECT_EQ(message_of([&] {
              advance(workspace(), "DP088", {"refinement", day("2019-12-13"), {}, "panel", {}, {}}, {});
            }),
            "there is no decision 'panel'; recorded are csc, panel-2019-12-13");
}

TEST_F(AdvanceTest, WithoutAProcessNothingIsJudged) {
  scratch_.file("redraft.yaml", "profile: sec\n");
  const std::string said = message_of([&] { advanced("development", "2019-12-13", "DP050"); });
  EXPECT_NE(said.find("neither DP050 nor redraft.yaml names a process; expected process: one of "),
            std::string::npos)
      << said;
}

TEST_F(AdvanceTest, TheJsonNamesEveryConditionAndWhatItNeeds) {
  const std::string json = advanced_json(advanced("refinement", "2019-12-13")).dump();
  EXPECT_NE(json.find("\"format\": \"redraft-advance/1\""), std::string::npos);
  EXPECT_NE(json.find("\"done\": false"), std::string::npos);
  EXPECT_NE(json.find("\"id\": \"panel-converts\""), std::string::npos);
  EXPECT_NE(json.find("\"met\": \"no\""), std::string::npos);
}

TEST_F(AdvanceTest, AnApprovalNamesWhoDecidedAndTheDecision) {
  const auto approved = [&](const std::string& record) {
    file("SECMP0050",
         "number: SECMP0050\ntitle: Lamps\nprocess: sec-2018\ndcc_impact: false\n"
         "history:\n  - {stage: final-modification-report, date: 2018-08-01}\n" +
             record);
    const Advanced out = advanced("approved", "2018-10-01", "SECMP0050");
    EXPECT_TRUE(out.open()) << advanced_text(out);
    return read("SECMP0050").history.back();
  };
  const std::string board = "{id: board, kind: approve, body: Change Board, date: 2018-08-22}";
  const std::string vote = "votes: [{body: Change Board, date: 2018-08-22, result: approve}]\n";
  const process::Step by_board =
      approved("path: {path: self-governance}\n" + vote + "decisions: [" + board + "]\n");
  EXPECT_EQ(by_board.by, "Change Board");
  EXPECT_EQ(by_board.decision, "board");
  const process::Step by_vote = approved("path: {path: self-governance}\n" + vote);
  EXPECT_EQ(by_vote.by, "Change Board");
  EXPECT_EQ(by_vote.decision, "");
  const process::Step by_panel =
      approved("path: {path: self-governance}\n" + vote +
               "referrals: [{by: {name: B. Fogg}, date: 2018-09-03}]\ndecisions: [" + board +
               ", {id: panel, kind: approve, body: Panel, date: 2018-09-14}]\n");
  EXPECT_EQ(by_panel.by, "Panel");
  EXPECT_EQ(by_panel.decision, "panel");
  const process::Step by_authority =
      approved("path: {path: authority-determined}\n" + vote +
               "authority: {sent: 2018-08-30, determination: approve, date: 2018-09-20}\ndecisions: [" +
               board + ", {id: final, kind: approve, body: Authority, date: 2018-09-20}]\n");
  EXPECT_EQ(by_authority.by, "Authority");
  EXPECT_EQ(by_authority.decision, "final");
}

TEST_F(AdvanceTest, AGateThatConvertsIsPassedWithTheNumber) {
  file("DP088", tests::ready_draft_proposal("DP088"));
  decided("convert", "2019-12-13");
  const std::string before = text("DP088");
  EXPECT_EQ(message_of([&] { advanced("refinement", "2019-12-13"); }),
            "DP088 becomes a Modification Proposal at this gate, and gets the number of one with the step; "
            "expected "
            "redraft modification convert DP088 --to refinement, or `converted` with the day on which it "
            "became one "
            "where it has that number already");
  EXPECT_EQ(text("DP088"), before);
}

TEST_F(AdvanceTest, WhatHasEndedGoesOnOnlyWhenThatIsDecidedOtherwise) {
  converted("2019-12-13");
  decide(workspace(), "DP088", {"withdraw", "Proposer", day("2019-12-13"), {}, {}, {}, {}, {}, {}, {}}, {});
  const std::string before = text("DP088");
  EXPECT_EQ(message_of([&] { advanced("refinement", "2019-12-16"); }),
            "DP088 is withdrawn, and goes no further unless that is decided otherwise; expected its adoption "
            "(redraft decide --kind adopt)");
  EXPECT_EQ(text("DP088"), before);
  decide(workspace(), "DP088", {"adopt", "Fog Ltd", day("2019-12-16"), {}, {}, {}, {}, {}, {}, {}}, {});
  EXPECT_TRUE(advanced("refinement", "2019-12-16").open());
  // Nobody can close it in this process; it may have been closed all the same.
  decide(workspace(), "DP088", {"other", "Panel", day("2020-01-10"), {}, {}, "status", "closed", {}, {}, {}},
         {});
  EXPECT_EQ(message_of([&] { advanced("report", "2020-01-13"); }),
            "DP088 is closed, and goes no further unless that is decided otherwise; expected a decision that "
            "opens it "
            "(--field status --new open)");
}

TEST_F(AdvanceTest, ADecisionThatCameAfterTheStepIsNotBehindIt) {
  converted("2019-12-13");
  decided("other", "2019-12-20");
  EXPECT_EQ(
      message_of([&] {
        advance(workspace(), "DP088", {"refinement", day("2019-12-16"), {}, "panel-2019-12-20", {}, {}}, {});
      }),
      "the decision panel-2019-12-20 was made on 20 December 2019, after the step of 16 December 2019");
}

}  // namespace
}  // namespace redraft::jobs
