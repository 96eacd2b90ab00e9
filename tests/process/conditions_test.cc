// Every condition of every process: met, missing with what it says, and not applying.
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>
#include <string>

#include "condition_rows.h"
#include "process/gate.h"

namespace redraft::process::tests {
namespace {

ConditionState checked(const Process& process, const Condition& condition, const std::string& yaml,
                       bool legal_text) {
  Gate gate;
  gate.to = process.stages.back().id;
  gate.conditions = {condition};
  GateFacts given;
  given.today = Date(2018, 10, 1);
  given.legal_text.push_back(
      {"p", "legal-text.txt", "whole", legal_text, "", legal_text, "no D9", legal_text ? 0U : 2U});
  if (!legal_text) {
    given.stale = {"legal-text.txt is drafted against 5.18; the current version is 5.21"};
    given.legal_text.front().there = yaml.find("absent") == std::string::npos;
  }
  return check_gate(gate, process, recorded(yaml), given).conditions.front();
}

const ConditionRow* row_of(const std::string& id) {
  for (const ConditionRow& row : condition_rows())
    if (id == row.id) return &row;
  return nullptr;
}

class Conditions : public ::testing::TestWithParam<std::string> {};

TEST_P(Conditions, AreMetByWhatIsRecorded) {
  const Process& process = load_process(GetParam());
  for (const Condition& condition : process.conditions) {
    const ConditionRow* row = row_of(condition.id);
    ASSERT_NE(row, nullptr) << condition.id << " has no row in condition_rows.cc";
    const ConditionState state = checked(process, condition, row->met, true);
    EXPECT_EQ(state.met, Met::yes) << condition.id << ": "
                                   << (state.missing.empty() ? state.evidence : state.missing.front().words);
    EXPECT_NE(state.evidence, "") << condition.id;
  }
}

TEST_P(Conditions, SayWhatIsMissing) {
  const Process& process = load_process(GetParam());
  for (const Condition& condition : process.conditions) {
    const ConditionRow* row = row_of(condition.id);
    ASSERT_NE(row, nullptr) << condition.id;
    const ConditionState state = checked(process, condition, row->missing, false);
    ASSERT_EQ(state.met, Met::no) << condition.id << ": " << state.evidence;
    EXPECT_EQ(state.missing.front().words, row->words) << condition.id;
    EXPECT_EQ(state.missing.front().place.file, "modification.yaml") << condition.id;
  }
}

TEST_P(Conditions, DoNotApplyWhereTheyAreNotAskedFor) {
  const Process& process = load_process(GetParam());
  for (const Condition& condition : process.conditions) {
    const ConditionRow* row = row_of(condition.id);
    ASSERT_NE(row, nullptr) << condition.id;
    EXPECT_EQ(condition.when.empty(), row->not_applicable.empty()) << condition.id;
    if (condition.when.empty()) continue;
    const ConditionState state = checked(process, condition, row->not_applicable, false);
    EXPECT_EQ(state.met, Met::not_applicable) << condition.id;
    EXPECT_NE(state.evidence, "") << condition.id;
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachProcess, Conditions, ::testing::Values("sec-2018", "sec-2019", "straw-man"),
                         [](const auto& row) {
                           std::string name = row.param;
                           name.erase(std::remove(name.begin(), name.end(), '-'), name.end());
                           return name;
                         });

TEST(ConditionRows, AreAllOfSomeProcess) {
  std::set<std::string> known;
  for (const std::string& name : process_names())
    for (const Condition& condition : load_process(name).conditions) known.insert(condition.id);
  for (const ConditionRow& row : condition_rows()) EXPECT_EQ(known.count(row.id), 1U) << row.id;
}

}  // namespace
}  // namespace redraft::process::tests
