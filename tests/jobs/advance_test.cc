// No stage is entered but through its gate, and what is frozen on the way in is recorded.
#include "jobs/advance.h"

#include "base/sha256.h"
#include "jobs/correct.h"
#include "jobs/decide.h"
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
  EXPECT_NE(said.find("It does not go to Refinement Process (refinement): 1 of 9 conditions are not met."),
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
  decided("convert", "2019-12-13");
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
  decided("convert", "2019-12-13");
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

TEST_F(AdvanceTest, FromDefineToOpineLeadsOnlyTheDecisionOfThePanel) {
  decided("convert", "2019-12-13");
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
  decided("convert", "2019-12-13");
  EXPECT_EQ(message_of([&] { advanced("refinement", "2019-09-30"); }),
            "the step is dated 30 September 2019, before the last one, development on 1 October 2019");
}

TEST_F(AdvanceTest, ADecisionThatIsNotRecordedIsRefused) {
  decided("convert", "2019-12-13");
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

}  // namespace
}  // namespace redraft::jobs
