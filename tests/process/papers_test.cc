// papers/*.yaml: what is read, and what is said of bad input.
#include "process/papers.h"

#include <gtest/gtest.h>

namespace redraft::process {
namespace {

Paper read(const std::string& yaml, std::vector<std::string>* messages = nullptr) {
  std::vector<Finding> findings;
  Paper out = read_paper(parse_yaml(yaml, "papers/2019-10.yaml"), findings);
  for (const Finding& finding : findings)
    if (messages != nullptr) messages->push_back(finding.place.str() + ": " + finding.message);
  return out;
}

TEST(ReadPaper, KeepsTheOrderOfItsItems) {
  const Paper paper = read(
      "month: 2019-10\ndate: 2019-10-29\nauthor: Ann\nitems:\n  - modification: DP090\n"
      "  - {modification: DP088, as: converted, impacts: {SSC: None are seen.}}\n");
  EXPECT_EQ(paper.month, "2019-10");
  EXPECT_EQ(paper.date, Date(2019, 10, 29));
  ASSERT_EQ(paper.items.size(), 2u);
  EXPECT_EQ(paper.items[0].modification, "DP090");
  EXPECT_FALSE(paper.items[0].converted);
  EXPECT_TRUE(paper.items[1].converted);
  EXPECT_EQ(Paper::impacts(paper.items[1], {"Security Sub-Committee", "SSC"}), "None are seen.");
  EXPECT_EQ(Paper::impacts(paper.items[1], {"OPSG"}), "");
}

TEST(ReadPaper, KnowsASubCommitteeByAnyOfItsNames) {
  const Paper paper = read(
      "month: 2019-10\ncommittees: [{name: Operations Group, asks: DISCUSS}]\nitems: [{modification: "
      "DP088}]\n");
  EXPECT_EQ(paper.committee({"OPSG", "Operations Group"}).asks, "DISCUSS");
  EXPECT_EQ(paper.committee({"SSC"}).asks, "");
}

TEST(ReadPaper, SaysWhatIsWrong) {
  std::vector<std::string> messages;
  read("month: 2019-10\ncomittees: []\nitems: [{modification: DP088}, {modification: DP088}]\n", &messages);
  ASSERT_EQ(messages.size(), 2u);
  EXPECT_NE(messages[0].find("papers/2019-10.yaml:2:1: "), std::string::npos) << messages[0];
  EXPECT_NE(messages[0].find("committees"), std::string::npos) << messages[0];
  EXPECT_EQ(messages[1], "papers/2019-10.yaml:3:32: 'DP088' stands in line 3 already; expected it once");
}

TEST(ReadPaper, WantsAMonthThatThereIs) {
  std::vector<std::string> messages;
  read("month: 2019-13\nitems: [{modification: DP088}]\n", &messages);
  EXPECT_EQ(messages.size(), 1u);
}

}  // namespace
}  // namespace redraft::process
