// register: the face of it, on the workspace that four published papers record.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;

const std::string kWorkspace = source("samples/workspace");

nlohmann::json json_of(std::vector<std::string> words) {
  words.insert(words.begin(), {"register", "--workspace", kWorkspace, "--format", "json"});
  const Ran ran = run(words);
  EXPECT_EQ(ran.status, 0) << ran.err;
  return nlohmann::json::parse(ran.out);
}

// The newsletter of August 2018: approved under Self-Governance on 22 August.
TEST(RegisterCommand, FindsTheSelfGovernanceModificationsOfAugust2018) {
  const nlohmann::json out = json_of({"--where", "path=self-governance"});
  std::vector<std::string> numbers;
  for (const nlohmann::json& row : out["modifications"]) {
    numbers.push_back(row["number"]);
    EXPECT_EQ(row["implementation"], "2018-11-01");
  }
  EXPECT_EQ(numbers, (std::vector<std::string>{"SECMP0029", "SECMP0050", "SECMP0051"}));
  ASSERT_EQ(out["counts"].size(), 1U);
  EXPECT_EQ(out["counts"][0]["number"], 3);
}

// "New Section D3.13 introduced by SECMP0034 will be renumbered as Section D3.19" (draft legal text of SECMP0049).
TEST(RegisterCommand, SeesThatSecmp0049TouchesTheClauseOfSecmp0034) {
  const nlohmann::json out = json_of({"--touches", "--where", "touches=D3.13"});
  ASSERT_EQ(out["modifications"].size(), 2U);
  ASSERT_EQ(out["shared"].size(), 1U);
  EXPECT_EQ(out["shared"][0]["first"], "SECMP0034");
  EXPECT_EQ(out["shared"][0]["second"], "SECMP0049");
  EXPECT_EQ(out["shared"][0]["citations"], nlohmann::json::array({"D3.13"}));
}

TEST(RegisterCommand, ListsWhatHappenedSinceADay) {
  const nlohmann::json out = json_of({"--since", "2019-01-01", "--where", "number=SECMP0049"});
  ASSERT_EQ(out["happenings"].size(), 1U);
  EXPECT_EQ(out["happenings"][0]["date"], "2019-03-04");
  EXPECT_EQ(out["happenings"][0]["words"], "implemented");
}

TEST(RegisterCommand, WritesByTheNameOfTheOutput) {
  const Scratch scratch;
  for (const char* name : {"r.csv", "r.json", "r.html", "r.xlsx", "r.txt"})
    EXPECT_EQ(run({"register", "--workspace", kWorkspace, "-o", scratch.path(name)}).status, 0) << name;
  EXPECT_EQ(slurp(scratch.path("r.csv")).substr(0, 45), "number,title,stage_title,path,status,implemen");
  EXPECT_EQ(slurp(scratch.path("r.html")).substr(0, 15), "<!DOCTYPE html>");
  EXPECT_EQ(slurp(scratch.path("r.xlsx")).substr(0, 2), "PK");
}

TEST(RegisterCommand, SaysWhatIsWrongWithAQuestion) {
  const auto fault = [](const std::vector<std::string>& words) {
    std::vector<std::string> all = {"register", "--workspace", kWorkspace};
    all.insert(all.end(), words.begin(), words.end());
    const Ran ran = run(all);
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.out, "");
    return ran.err;
  };
  EXPECT_EQ(fault({"--sort", "titel"}),
            "redraft: the register has no column 'titel'; the nearest is title\n");
  EXPECT_EQ(fault({"--since", "yesterday"}),
            "redraft: --since 'yesterday' is no day; expected one as 2018-08-22\n");
  EXPECT_EQ(fault({"--columns", "number,tilte"}),
            "redraft: the register has no column 'tilte'; the nearest is title\n");
  EXPECT_EQ(run({"register", "--workspace", "/"}).err,
            "redraft: /: this is no workspace, nor is a folder above it; expected a redraft.yaml "
            "(docs/workspace.md)\n");
}

}  // namespace
TEST(RegisterCommand, ShowsWhatEachTouchesWhereThatColumnIsAskedFor) {
  const nlohmann::json out = json_of({"--columns", "number,touches", "--where", "number=SECMP0049"});
  ASSERT_EQ(out["modifications"].size(), 1U);
  EXPECT_FALSE(out["modifications"][0]["touches"].empty());
}

}  // namespace redraft::tools
