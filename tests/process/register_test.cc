#include "process/register.h"

#include <gtest/gtest.h>

#include <deque>

#include "base/error.h"
#include "recorded.h"

namespace {

using redraft::Error;
using redraft::process::Date;
using redraft::process::Happening;
using redraft::process::lies_within;
using redraft::process::Modification;
using redraft::process::Path;
using redraft::process::Region;
using redraft::process::register_row;
using redraft::process::RegisterGroup;
using redraft::process::RegisterQuery;
using redraft::process::RegisterRow;
using redraft::process::select;
using redraft::process::shared_clauses;

class Register : public ::testing::Test {
 protected:
  Modification& add(const std::string& number, const std::string& title, Path path = Path::none) {
    Modification& one = all_.emplace_back();
    one.number = number;
    one.title = title;
    if (path != Path::none) one.path.push_back({path, {}, {}, {}});
    return one;
  }

  std::vector<RegisterRow> rows() const {
    std::vector<RegisterRow> out;
    for (const Modification& one : all_) out.push_back(register_row(one, "sec-2019"));
    return out;
  }

  std::string numbers(const RegisterQuery& query) const {
    std::string out;
    for (const RegisterGroup& group : select(rows(), query)) {
      if (!query.group.empty()) out += "[" + group.name + "]";
      for (const RegisterRow& row : group.rows) out += row.value("number") + " ";
    }
    return out;
  }

  std::deque<Modification> all_;
};

std::string fault(const RegisterQuery& query) {
  try {
    select({}, query);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST_F(Register, SortsNumbersByLettersThenValue) {
  add("SECMP0049", "b");
  add("DP100", "c");
  add("DP088", "a");
  EXPECT_EQ(numbers({}), "DP088 DP100 SECMP0049 ");
  EXPECT_EQ(numbers({{}, "-number", ""}), "SECMP0049 DP100 DP088 ");
}

TEST_F(Register, PutsWhatIsNotRecordedLastInEitherDirection) {
  add("DP001", "x").raised = Date(2019, 5, 1);
  add("DP002", "x");
  add("DP003", "x").raised = Date(2019, 4, 1);
  EXPECT_EQ(numbers({{}, "raised", ""}), "DP003 DP001 DP002 ");
  EXPECT_EQ(numbers({{}, "-raised", ""}), "DP001 DP003 DP002 ");
}

TEST_F(Register, KeepsThoseForWhichEveryConditionHolds) {
  add("DP001", "Security of meters", Path::self_governance);
  add("DP002", "Security of keys", Path::authority_determined);
  add("DP003", "Planned maintenance", Path::self_governance);
  EXPECT_EQ(numbers({{"title~SECURITY"}, "number", ""}), "DP001 DP002 ");
  EXPECT_EQ(numbers({{"title~security", "path=self-governance"}, "number", ""}), "DP001 ");
  EXPECT_EQ(numbers({{"path=Self"}, "number", ""}), "");
}

TEST_F(Register, GroupsByAValueWithTheUnrecordedLast) {
  add("DP001", "x", Path::self_governance);
  add("DP002", "x");
  add("DP003", "x", Path::authority_determined);
  add("DP004", "x", Path::self_governance);
  EXPECT_EQ(numbers({{}, "number", "path"}),
            "[authority-determined]DP003 [self-governance]DP001 DP004 []DP002 ");
}

TEST_F(Register, CountsByStageAndPath) {
  add("DP001", "x", Path::self_governance);
  add("DP002", "x", Path::self_governance);
  add("DP003", "x");
  const auto counted = counts(select(rows(), {}));
  ASSERT_EQ(counted.size(), 2U);
  EXPECT_EQ(counted[0].stage, "not recorded");
  EXPECT_EQ(counted[0].path, "Self-Governance Modification");
  EXPECT_EQ(counted[0].number, 2U);
  EXPECT_EQ(counted[1].path, "not recorded");
  EXPECT_EQ(counted[1].number, 1U);
}

TEST_F(Register, CountsInTheOrderOfTheStages) {
  const std::vector<std::string> stages = {"implemented", "report",     "",
                                           "development", "refinement", "report"};
  std::vector<Modification> all(stages.size());
  std::vector<RegisterRow> made;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    all[i].number = "MP90" + std::to_string(i);
    if (!stages[i].empty()) {
      redraft::process::Step step;
      step.stage = stages[i];
      all[i].history.push_back(step);
    }
    made.push_back(register_row(all[i], "sec-2019"));
  }
  std::vector<std::string> counted;
  for (const auto& one : counts(select(made, {})))
    counted.push_back(one.stage + " " + std::to_string(one.number));
  EXPECT_EQ(counted, (std::vector<std::string>{"Development Stage 1", "Refinement Process 1",
                                               "Report Phase 2", "Implemented 1", "not recorded 1"}));
}

TEST_F(Register, NamesTheNearestColumnForOneThatIsNotKnown) {
  EXPECT_EQ(fault({{}, "titel", ""}), "the register has no column 'titel'; the nearest is title");
  EXPECT_EQ(fault({{"stagee=x"}, "number", ""}), "the register has no column 'stagee'; the nearest is stage");
  EXPECT_EQ(
      fault({{"security"}, "number", ""}),
      "'security' is no condition; expected KEY=VALUE or KEY~WORDS, as stage=refinement or title~security");
}

TEST(LiesWithin, KnowsAClauseFromOneWithMoreDigits) {
  EXPECT_TRUE(lies_within("D3.11(a)", "D3.11"));
  EXPECT_TRUE(lies_within("D3.11", "D3"));
  EXPECT_TRUE(lies_within("D3.11", "D3.11"));
  EXPECT_TRUE(lies_within("A1.1 ‘Panel’", "A1.1"));
  EXPECT_FALSE(lies_within("D3.11", "D3.1"));
  EXPECT_FALSE(lies_within("D3A", "D3"));
  EXPECT_FALSE(lies_within("D3", "D3.11"));
}

TEST_F(Register, FindsEveryPairThatTouchesOneClause) {
  add("DP001", "x");
  add("DP002", "x");
  add("DP003", "x");
  std::vector<RegisterRow> list = rows();
  list[0].touches = {"D3.11", "C2.3(d)"};
  list[1].touches = {"D3.11(a)", "D3.1", "C2.3(e)"};
  list[2].touches = {"D3.1", "D3.11(b)"};
  const auto found = shared_clauses(list);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].first + found[0].second, "DP001DP002");
  EXPECT_EQ(found[0].citations, std::vector<std::string>{"D3.11(a)"});
  EXPECT_EQ(found[1].first + found[1].second, "DP001DP003");
  EXPECT_EQ(found[1].citations, std::vector<std::string>{"D3.11(b)"});
  EXPECT_EQ(found[2].citations, std::vector<std::string>{"D3.1"});
}

TEST(HappeningsSince, ListsWhatIsDatedFromThatDayOnByDate) {
  Modification one;
  one.number = "SECMP0005";
  one.raised = Date(2017, 1, 1);
  one.withdrawal.emplace();
  one.withdrawal->date = Date(2018, 8, 23);
  one.withdrawal->by = "the Proposer";
  one.decisions.emplace_back();
  one.decisions.back().date = Date(2018, 8, 10);
  one.decisions.back().body = "Panel";
  one.decisions.back().kind = "hold";
  one.decisions.back().reason = "full DCC costs";
  const std::vector<Happening> found = happenings_since(one, Date(2018, 8, 10));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].words, "Panel: hold (full DCC costs)");
  EXPECT_EQ(found[1].words, "withdrawn by the Proposer");
  EXPECT_EQ(found[1].date.iso(), "2018-08-23");
}

TEST_F(Register, SaysHowOneEndedOfWhichNoStageIsRecorded) {
  add("MP1", "A").outcome = redraft::process::Outcome::withdrawn;
  add("MP2", "B").outcome = redraft::process::Outcome::open;
  Modification& staged = add("MP3", "C");
  staged.outcome = redraft::process::Outcome::withdrawn;
  staged.history.push_back({"refinement", {}, {}, {}, {}, {}, {}, {}, {}});
  EXPECT_EQ(rows()[0].value("stage_title"), "Withdrawn");
  EXPECT_EQ(rows()[1].value("stage_title"), "");
  EXPECT_EQ(rows()[2].value("stage_title"), "Refinement Process");
}

TEST(RegisterRow, TellsTheLastReferralThatCameInTimeElseTheLast) {
  using redraft::process::tests::recorded;
  const auto told = [](const std::string& referrals, Region region = Region::england_and_wales) {
    const Modification one = recorded(
        "path: {path: self-governance}\ndecisions: [{id: d, kind: approve, body: Change Board, date: "
        "2018-08-22}]\nreferrals: [" +
        referrals + "]\n");
    return register_row(one, "sec-2018", region).value("referred");
  };
  const std::string in_time = "{by: {name: A}, date: 2018-09-06}";
  const std::string late = "{by: {name: B}, date: 2018-09-20}";
  EXPECT_EQ(told(in_time), "to the Panel on 6 September 2018, not answered");
  EXPECT_EQ(told(late), "to the Panel on 20 September 2018, too late");
  EXPECT_EQ(told(in_time + ", " + late), "to the Panel on 6 September 2018, not answered");
  EXPECT_EQ(told(in_time, Region::scotland), "to the Panel on 6 September 2018, too late");
}

}  // namespace
