#include "process/stages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/error.h"

namespace redraft::process {
namespace {

std::vector<std::string> ids(const Process& process) {
  std::vector<std::string> out;
  for (const Stage& stage : process.stages) out.push_back(stage.id);
  return out;
}

std::vector<std::string> ways(const Stage& stage) {
  std::vector<std::string> out;
  for (const Gate& gate : stage.gates) out.push_back(gate.to);
  return out;
}

TEST(Stages, Of2018AreFiveOnTheWayToADecision) {
  const std::vector<std::string> all = ids(load_process("sec-2018"));
  EXPECT_EQ(
      std::vector<std::string>(all.begin(), all.begin() + 5),
      (std::vector<std::string>{"initial-modification-report", "refinement", "draft-modification-report",
                                "modification-report-consultation", "final-modification-report"}));
}

TEST(Stages, Of2019AreThreePhasesThatEachAnswerAQuestion) {
  const Process& process = load_process("sec-2019");
  EXPECT_EQ(process.stages[0].phase, "Define");
  EXPECT_EQ(process.stages[0].question, "What is the issue we are trying to solve?");
  EXPECT_EQ(process.stages[0].owner, "Change Sub-Committee");
  EXPECT_EQ(process.stages[1].phase, "Refine");
  EXPECT_EQ(process.stages[1].question, "What is the solution that resolves this issue?");
  EXPECT_EQ(process.stages[2].phase, "Opine");
  EXPECT_EQ(process.stages[2].question, "Should this solution be implemented?");
  EXPECT_EQ(ways(process.stages[0]),
            (std::vector<std::string>{"refinement", "report", "fast-track", "withdrawn"}));
}

TEST(Stages, OfTheStrawManRefineInTwelveSteps) {
  const Stage* refinement = load_process("straw-man").stage("refinement");
  ASSERT_NE(refinement, nullptr);
  std::vector<std::string> numbers;
  for (const StageStep& step : refinement->steps) numbers.push_back(step.number);
  EXPECT_EQ(numbers, (std::vector<std::string>{"1", "2", "3a", "3b", "3c", "4", "5", "6", "7", "8", "9", "10",
                                               "10", "11", "12"}));
}

TEST(Stages, OfTheStrawManRunThreeStepsInParallelAndJumpToTheTwelfth) {
  const Stage* refinement = load_process("straw-man").stage("refinement");
  for (const StageStep& step : refinement->steps) {
    if (step.number.starts_with('3')) {
      EXPECT_EQ(step.after, std::vector<std::string>{"business-requirements"}) << step.id;
    }
    const bool skipped = step.number == "3a" || step.number == "8" || step.number == "9" ||
                         step.number == "10" || step.number == "11";
    EXPECT_EQ(step.when, skipped ? "dcc-impact" : "") << step.id;
  }
  EXPECT_EQ(refinement->steps.back().after, (std::vector<std::string>{"change-board-view", "final-view"}));
}

TEST(Stages, HaveADurationOnlyWhereASourceGivesOne) {
  for (const std::string& name : process_names())
    for (const Stage& stage : load_process(name).stages)
      for (const StageStep& step : stage.steps) {
        EXPECT_EQ(step.working_days.has_value(), !step.duration_source.empty()) << step.id;
        if (step.working_days) {
          EXPECT_TRUE(stage.id == "fast-track" || step.id == "referral-window") << step.id;
        }
      }
}

TEST(Stages, OfTheStrawManAreAllSaidToBeProposedOrAsNow) {
  const Process& process = load_process("straw-man");
  const auto said = [](const std::string& source) {
    for (const char* word : {"proposed", "as now", "as it would now", "assumed", "if approved"})
      if (source.find(word) != std::string::npos) return true;
    return false;
  };
  for (const Condition& one : process.conditions)
    EXPECT_TRUE(said(one.source)) << one.id << ": " << one.source;
  for (const Stage& stage : process.stages)
    EXPECT_TRUE(said(stage.source)) << stage.id << ": " << stage.source;
}

TEST(Stages, AreAllReachedFromOneInWhichAModificationMayBegin) {
  for (const std::string& name : process_names()) {
    const Process& process = load_process(name);
    std::vector<std::string> reached;
    for (const Stage& stage : process.stages)
      if (stage.first) reached.push_back(stage.id);
    for (std::size_t i = 0; i < reached.size(); ++i)
      for (const std::string& to : ways(*process.stage(reached[i])))
        if (std::find(reached.begin(), reached.end(), to) == reached.end()) reached.push_back(to);
    EXPECT_EQ(reached.size(), process.stages.size()) << name;
  }
}

TEST(Stages, EveryConditionBelongsToAGate) {
  for (const std::string& name : process_names()) {
    const Process& process = load_process(name);
    for (const Condition& condition : process.conditions) {
      bool asked = false;
      for (const Stage& stage : process.stages)
        for (const Gate& gate : stage.gates)
          for (const Condition& one : gate.conditions) asked = asked || one.id == condition.id;
      EXPECT_TRUE(asked) << name << ": " << condition.id;
    }
  }
}

TEST(LoadProcess, NamesTheNearestWhenThereIsNone) {
  try {
    load_process("sec-2009");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::usage);
    EXPECT_STREQ(
        error.what(),
        "there is no process 'sec-2009'; nearest is sec-2019; known are sec-2018, sec-2019 and straw-man");
  }
}

// A process that holds together, each line of which a fault below replaces.
constexpr const char* kProcess = R"(name: x
title: X
source: a paper
windows: [withdrawal-adoption]
conditions:
  - {id: c1, says: It is, need: do it, why: reason, source: a paper, has: [problem]}
  - {id: c2, says: It is, need: do it, why: reason, source: a paper, fact: comments-answered, when: "!dcc-impact"}
  - {id: c3, says: It is, need: do it, why: reason, source: a paper, decision: sign-off}
stages:
  - id: one
    title: One
    source: a paper
    steps:
      - {id: s1, title: S, source: a paper}
      - {id: s2, title: S, source: a paper, after: [s1]}
    gates:
      - {to: two, why: reason, source: a paper, conditions: [c1]}
  - {id: two, title: Two, source: a paper, end: true}
)";

struct Bad {
  const char* part;
  const char* instead;
  const char* what;
};

const Bad kBad[] = {
    {"source: a paper\nwindows", "windows", "x.yaml:1:1: a process has no key 'source'; it must be there"},
    {"id: c2", "id: c1", "x.yaml:7:10: the condition 'c1' is there twice; ids are unique"},
    {"comments-answered", "coments-answered",
     "x.yaml:7:76: there is no fact 'coments-answered'; nearest are comments-answered, comments-recorded, "
     "questions-answered"},
    {"\"!dcc-impact\"", "\"!dcc\"", nullptr},
    {"fact: comments-answered", "fact: 'document'",
     "x.yaml:7:76: the fact 'document' needs a kind of document after a colon"},
    {"fact: comments-answered", "fact: 'not-held: x'",
     "x.yaml:7:76: the fact 'not-held' takes nothing after it"},
    {"[problem]", "[problm]",
     "x.yaml:6:76: a modification has no key 'problm' (docs/modification.schema.json)"},
    {"[problem]", "[solutions.nothing]",
     "x.yaml:6:76: a modification has no key 'solutions.nothing' (docs/modification.schema.json)"},
    {"decision: sign-off", "decision: signoff",
     "x.yaml:8:80: there is no kind of decision 'signoff'; nearest is sign-off"},
    {"[withdrawal-adoption]", "[adoption]",
     "x.yaml:4:11: there is no window 'adoption' in templates/windows"},
    {"after: [s1]", "after: [s3]", "x.yaml:15:53: there is no step 's3' above this one in the stage 'one'"},
    {"after: [s1]", "after: [s2]", "x.yaml:15:53: there is no step 's2' above this one in the stage 'one'"},
    {"id: s2, title: S", "id: s1, title: S", "x.yaml:15:14: the step 's1' is there twice; ids are unique"},
    {"id: s2, title: S", "id: s2, title: S, working_days: 5", nullptr},
    {"to: two", "to: three", "x.yaml:17:14: there is no stage 'three'"},
    {"conditions: [c1]", "conditions: [c9]", "x.yaml:17:62: there is no condition 'c9' under `conditions`"},
    {"id: two, title", "id: one, title", "x.yaml:18:10: the stage 'one' is there twice; ids are unique"},
    {", end: true", "",
     "x.yaml:18:5: no gate leads out of the stage 'two'; expected `gates`, or `end: true`"},
};

TEST(ReadProcess, TakesOneThatHoldsTogether) {
  const Process process = read_process(parse_yaml(kProcess, "x.yaml"));
  EXPECT_EQ(process.stages.size(), 2U);
  ASSERT_NE(process.stages[0].gate("two"), nullptr);
  EXPECT_EQ(process.stages[0].gate("two")->conditions.at(0).has, std::vector<std::string>{"problem"});
  EXPECT_EQ(process.stages[0].gate("one"), nullptr);
}

TEST(ReadProcess, RefusesWhatDoesNotHoldTogetherWithItsPlace) {
  for (const Bad& bad : kBad) {
    std::string text = kProcess;
    const std::size_t at = text.find(bad.part);
    ASSERT_NE(at, std::string::npos) << bad.part;
    text.replace(at, std::string_view(bad.part).size(), bad.instead);
    try {
      read_process(parse_yaml(text, "x.yaml"));
      ADD_FAILURE() << "taken: " << bad.instead;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::format) << bad.instead;
      EXPECT_GT(error.place().line, 0) << bad.instead;
      if (bad.what != nullptr) {
        EXPECT_STREQ(error.what(), bad.what);
      }
    }
  }
}

}  // namespace
}  // namespace redraft::process
