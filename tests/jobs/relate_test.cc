// Modifications that are split or batched name one another on all sides, or none does.
#include "jobs/relate.h"

#include <filesystem>

#include "jobs/workspace_fixture.h"
#include "support/message.h"

namespace redraft::jobs {
namespace {

using tests::message_of;

class RelateTest : public tests::WorkspaceTest {
 protected:
  RelateTest() {
    file("DP088", tests::ready_draft_proposal("DP088"));
    file("DP089", "number: DP089\ntitle: Two\nworking_group:\n  formed: 2019-11-04\n");
    file("DP093", "number: DP093\ntitle: Three  # x\n");
  }
  static SplitOptions into(std::vector<std::string> numbers) {
    SplitOptions out{std::move(numbers), {}, {}, day("2019-11-20"), "Proposer", {}};
    return out;
  }
  bool there(const char* id) const { return std::filesystem::exists(path(id)); }
};

TEST_F(RelateTest, ASplitMakesThePartsAndClosesTheOriginal) {
  SplitOptions options = into({"DP094", "DP095"});
  options.titles = {"The first half"};
  options.reason = "two issues";
  const RelatedTogether out = split(workspace(), "DP088", options, {});
  EXPECT_EQ(out.recorded.files.size(), 5U);
  const process::Modification original = read("DP088");
  EXPECT_EQ(original.outcome, process::Outcome::closed);
  ASSERT_EQ(original.related.size(), 2U);
  EXPECT_EQ(original.related[1].number, "DP095");
  EXPECT_EQ(original.related[1].how, "split-into");
  EXPECT_EQ(original.related[1].note, "split on 20 November 2019 by the Proposer: two issues");
  const process::Modification part = read("DP094");
  EXPECT_EQ(part.title, "The first half");
  EXPECT_EQ(part.problem, original.problem);
  EXPECT_EQ(part.parts_affected, original.parts_affected);
  EXPECT_EQ(part.stage(), "development");
  EXPECT_EQ(part.history[0].date, day("2019-11-20"));
  ASSERT_EQ(part.related.size(), 1U);
  EXPECT_EQ(part.related[0].number, "DP088");
  EXPECT_EQ(part.related[0].how, "split-from");
  EXPECT_TRUE(part.decisions.empty());
  EXPECT_EQ(read("DP095").title, original.title);
  EXPECT_EQ(out.untitled, std::vector<std::string>{"DP095"});
  EXPECT_NE(related_text(out).find("\nDP095 has the title of DP088; write another under `title`"),
            std::string::npos);
}

TEST_F(RelateTest, TheOriginalMayGoOnAsOneOfTheParts) {
  split(workspace(), "DP088", into({"DP088", "DP094"}), {});
  const process::Modification original = read("DP088");
  EXPECT_EQ(original.outcome, process::Outcome::open);
  ASSERT_EQ(original.related.size(), 1U);
  EXPECT_EQ(original.related[0].number, "DP094");
}

TEST_F(RelateTest, ThePartsTakeOverOnlyWhatIsShared) {
  SplitOptions options = into({"DP094", "DP095"});
  options.share = {"scale", "process"};
  split(workspace(), "DP088", options, {});
  const process::Modification part = read("DP094");
  EXPECT_EQ(part.scale, "It is large.");
  EXPECT_EQ(part.problem, "");
  options = into({"DP096", "DP097"});
  options.share = {"scal"};
  EXPECT_EQ(message_of([&] { split(workspace(), "DP050", options, {}); }),
            "'scal' is no key that the parts of a modification can take over; the nearest is scale");
}

TEST_F(RelateTest, ASplitThatCannotBeWholeIsNotMade) {
  const std::string before = text("DP088");
  const auto refused = [&](const SplitOptions& options) {
    const std::string said = message_of([&] { split(workspace(), "DP088", options, {}); });
    EXPECT_EQ(text("DP088"), before);
    EXPECT_FALSE(there("DP094"));
    return said;
  };
  EXPECT_EQ(refused(into({"DP094"})),
            "a modification is split into two or more, each with a number of its own; expected --into NUMBER "
            "NUMBER");
  EXPECT_EQ(refused(into({"DP094", "DP094"})),
            "a modification is split into two or more, each with a number of its own; expected --into NUMBER "
            "NUMBER");
  EXPECT_EQ(refused(into({"DP094", "DP089"})),
            path("DP089") + ": DP089 is there already; a number belongs to one modification");
  EXPECT_EQ(refused(into({"DP094", "../x"})),
            "number is '../x'; expected a modification's number, as SECMP0049, DP088 or MP088; nothing was "
            "written");
  SplitOptions early = into({"DP094", "DP095"});
  early.date = day("2019-09-30");
  EXPECT_EQ(refused(early),
            "the split is dated 30 September 2019, before development was entered on 1 October 2019");
}

TEST_F(RelateTest, AModificationProposalHasAFixedScopeAndIsNotSplit) {
  file("MP090", "number: MP090\ntitle: X\nconverted: 2019-12-13\n");
  EXPECT_EQ(message_of([&] {
              split(workspace(), "MP090", into({"DP094", "DP095"}), {});
            }),
            "MP090 was converted on 13 December 2019, and its scope is fixed since; only a Draft Proposal is "
            "split");
}

TEST_F(RelateTest, ABatchNamesEachInEachAndSharesOneGroup) {
  const RelatedTogether out =
      batch(workspace(), {"DP088", "DP089", "DP093"}, {true, "all change testing"}, {});
  EXPECT_EQ(out.relations.size(), 6U);
  for (const char* id : {"DP088", "DP089", "DP093"}) {
    const process::Modification now = read(id);
    ASSERT_EQ(now.related.size(), 2U) << id;
    for (const process::Related& one : now.related) {
      EXPECT_EQ(one.how, "batched-with");
      EXPECT_EQ(one.note, "all change testing");
      EXPECT_NE(one.number, id);
    }
    ASSERT_TRUE(now.working_group) << id;
    EXPECT_EQ(now.working_group->shared_with.size(), 2U) << id;
  }
  EXPECT_EQ(read("DP089").working_group->formed, day("2019-11-04"));
}

TEST_F(RelateTest, WhatIsBatchedAlreadyIsNotRecordedTwice) {
  batch(workspace(), {"DP088", "DP089"}, {true, ""}, {});
  const std::string before = text("DP088");
  const RelatedTogether again = batch(workspace(), {"DP089", "DP088"}, {true, ""}, {});
  EXPECT_TRUE(again.relations.empty());
  EXPECT_TRUE(again.recorded.files.empty());
  EXPECT_EQ(text("DP088"), before);
}

TEST_F(RelateTest, ABatchThatCannotBeWholeIsNotRecorded) {
  const std::string before = text("DP088");
  EXPECT_EQ(message_of([&] { batch(workspace(), {"DP088"}, {}, {}); }),
            "a batch is of two or more modifications");
  EXPECT_EQ(message_of([&] { batch(workspace(), {"DP088", "DP088"}, {}, {}); }), "DP088 is named twice");
  EXPECT_EQ(message_of([&] {
              batch(workspace(), {"DP088", "DP98"}, {}, {});
            }).substr(0, 37),
            "there is no modification 'DP98'; near");
  file("DP091", "number: DP091\ntitle: X\nstatus: withdrawn\n");
  EXPECT_EQ(message_of([&] {
              batch(workspace(), {"DP088", "DP091"}, {}, {});
            }),
            "DP091 is withdrawn; only those that are open are batched");
  EXPECT_EQ(text("DP088"), before);
}

}  // namespace
}  // namespace redraft::jobs
