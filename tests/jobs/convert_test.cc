// A Draft Proposal becomes a Modification Proposal in one step, or stays what it is.
#include "jobs/convert.h"

#include <filesystem>

#include "jobs/workspace_fixture.h"
#include "process/frozen.h"
#include "support/message.h"

namespace redraft::jobs {
namespace {

using tests::message_of;

class ConvertTest : public tests::WorkspaceTest {
 protected:
  ConvertTest() { file("DP088", tests::ready_draft_proposal("DP088")); }
  static ConvertOptions on(const char* date) {
    ConvertOptions out{day(date), "Panel", "75", {}, {}, {}, {}};
    return out;
  }
};

TEST_F(ConvertTest, KeepsItsNumberAndIsFoundByBoth) {
  const Converted out = convert(workspace(), "DP088", on("2019-12-13"), {});
  ASSERT_TRUE(out.advanced.open()) << converted_text(out);
  const process::Modification now = read("MP088");
  EXPECT_EQ(now.number, "MP088");
  EXPECT_EQ(now.earlier_numbers, std::vector<std::string>{"DP088"});
  EXPECT_EQ(now.converted, day("2019-12-13"));
  EXPECT_EQ(now.stage(), "refinement");
  EXPECT_EQ(now.history.back().scope, process::scope_hash(now));
  ASSERT_EQ(now.decisions.size(), 2U);
  EXPECT_EQ(now.decisions[1].kind, "convert");
  EXPECT_EQ(now.history.back().decision, now.decisions[1].id);
  EXPECT_EQ(read("DP088").number, "MP088");
  // The folder keeps its name: links to it hold.
  EXPECT_TRUE(std::filesystem::exists(path("DP088")));
  EXPECT_FALSE(std::filesystem::exists(path("MP088")));
}

TEST_F(ConvertTest, OneThatIsNotReadyIsLeftAsItWas) {
  std::string unready = tests::ready_draft_proposal("DP088");
  unready.erase(unready.find("doing_nothing"), std::string("doing_nothing: It stays wrong.\n").size());
  file("DP088", unready);
  const Converted out = convert(workspace(), "DP088", on("2019-12-13"), {});
  EXPECT_FALSE(out.advanced.open());
  EXPECT_EQ(text("DP088"), unready);
  const std::string said = converted_text(out);
  EXPECT_NE(said.find("(impacts-assessed)"), std::string::npos) << said;
  EXPECT_EQ(said.find("MP088"), std::string::npos) << said;
  EXPECT_EQ(said.find("DP088 ‘A ready proposal’"), 0U) << said;
}

TEST_F(ConvertTest, ItIsNotDoneTwiceNorToWhatIsNoDraftProposal) {
  convert(workspace(), "DP088", on("2019-12-13"), {});
  const std::string before = text("DP088");
  EXPECT_EQ(message_of([&] { convert(workspace(), "MP088", on("2019-12-14"), {}); }),
            "MP088 was converted on 13 December 2019 already");
  EXPECT_EQ(text("DP088"), before);
  file("SECMP0049", "number: SECMP0049\ntitle: X\n");
  EXPECT_EQ(message_of([&] { convert(workspace(), "SECMP0049", on("2019-12-14"), {}); }),
            "SECMP0049 is no number of a Draft Proposal; expected one as DP088, or --number for the new one");
}

TEST_F(ConvertTest, ANumberThatIsTakenIsRefused) {
  file("MP088", "number: MP088\ntitle: Taken\n");
  EXPECT_EQ(message_of([&] { convert(workspace(), "DP088", on("2019-12-13"), {}); }),
            path("MP088") + ": MP088 is there already; a number belongs to one modification");
}

TEST_F(ConvertTest, TheDecisionThatIsRecordedIsFound) {
  decide(workspace(), "DP088", {"convert", "Panel", day("2019-12-13"), "75", {}, {}, {}, {}, {}, {}}, {});
  ASSERT_TRUE(convert(workspace(), "DP088", on("2019-12-16"), {}).advanced.open());
  const process::Modification now = read("MP088");
  EXPECT_EQ(now.decisions.size(), 2U);
  EXPECT_EQ(now.history.back().decision, "panel-2019-12-13");
}

TEST_F(ConvertTest, ADecisionThatIsRecordedIsNotRecordedAgain) {
  decide(workspace(), "DP088",
         {"convert", "Panel", day("2019-12-13"), "75", {}, {}, {}, {}, "conversion", {}}, {});
  ConvertOptions options = on("2019-12-16");
  options.decision = "conversion";
  ASSERT_TRUE(convert(workspace(), "DP088", options, {}).advanced.open());
  const process::Modification now = read("MP088");
  EXPECT_EQ(now.decisions.size(), 2U);
  EXPECT_EQ(now.history.back().decision, "conversion");
}

TEST_F(ConvertTest, IsDoneOnTheWayToAStageOfModificationProposals) {
  // In the straw man the usual way out of the first stage leads to another in which it is a Draft Proposal still.
  file("DP060",
       "number: DP060\ntitle: X\nprocess: straw-man\nproblem: It is dark.\n"
       "documents: [{kind: initial-assessment-report, date: 2019-12-02}]\n"
       "comments: [{id: c1, committee: Change Board, date: 2019-12-04, text: Good.}]\n"
       "decisions:\n  - {id: d1, kind: progress, body: Panel, date: 2019-12-13}\n"
       "history:\n  - {stage: assessment, date: 2019-12-01}\n");
  const std::string before = text("DP060");
  ConvertOptions options = on("2019-12-13");
  options.to = "development";
  EXPECT_EQ(message_of([&] { convert(workspace(), "DP060", options, {}); }),
            "it is no Modification Proposal in development; out of Assessment Stage (assessment) it becomes "
            "one on the "
            "way to refinement, report, and redraft advance takes it to the others");
  EXPECT_EQ(text("DP060"), before);
  ASSERT_TRUE(convert(workspace(), "DP060", on("2019-12-13"), {}).advanced.open());
  EXPECT_EQ(read("MP060").stage(), "refinement");
}

}  // namespace
}  // namespace redraft::jobs
