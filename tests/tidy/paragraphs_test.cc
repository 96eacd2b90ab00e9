#include <gtest/gtest.h>

#include "tidy/replay.h"

namespace redraft::read {
namespace {

TEST(TidyParagraphs, JoinsBrokenLines) {
  struct Row {
    std::string_view text;
    std::string_view want;
  };
  const Row rows[] = {
      {"The Panel shall keep\na register.\n", "The Panel shall keep a register.\n"},
      {"The Panel shall ask the\n\nSub-\n\nCommittee.\n", "The Panel shall ask the Sub-Committee.\n"},
      {"Summary\n\nThis is short.\n", "Summary\n\nThis is short.\n"},
      {"It has the same meaning as “Red\n\nFruit”.\n", "It has the same meaning as “Red Fruit”.\n"},
      {"Q1.1 A list:\n\n(a) one;\n\nand\n\n(b) two,\n\nand the Panel shall act.\n",
       "Q1.1 A list:\n\n(a) one; and\n\n(b) two,\n\nand the Panel shall act.\n"},
      {"Q1.1 A list:\n(a) one; and\n(b) two.\nDuties\n\nQ1.2 More.\n",
       "Q1.1 A list:\n\n(a) one; and\n\n(b) two.\n\nDuties\n\nQ1.2 More.\n"},
      {"• Parties;\n• others; and\n• the Panel\n\nThe end.\n",
       "• Parties;\n\n• others; and\n\n• the Panel\n\nThe end.\n"},
      {"", ""},
      {"\n \n\t\n", ""},
      {"\r\nWords\r\n", "Words\n"},
  };
  for (const Row& row : rows) {
    const Tidied out = tidy(row.text, "broken.txt");
    EXPECT_EQ(out.text, row.want);
    EXPECT_TRUE(testing::listed(out).empty()) << row.text;
  }
}

TEST(TidyParagraphs, ListsEachJoin) {
  const Tidied out = tidy("The Panel shall ask the Sub-\n\nCommittee for\na report.\n", "broken.txt");
  ASSERT_EQ(out.repairs.size(), 2U);
  EXPECT_EQ(to_string(out.repairs[0].kind), "blank-line");
  EXPECT_EQ(out.repairs[0].line, 3);
  EXPECT_EQ(out.repairs[0].before, "Sub-\n\nCommittee");
  EXPECT_EQ(out.repairs[0].after, "Sub-Committee");
  EXPECT_EQ(out.repairs[0].reason, "a word with a hyphen goes on in the next line");
  EXPECT_EQ(to_string(out.repairs[1].kind), "line-joined");
  EXPECT_EQ(out.repairs[1].line, 4);
  EXPECT_EQ(out.repairs[1].after, "for a");
}

TEST(TidyParagraphs, ChangesNothingTheSecondTime) {
  const std::string once =
      tidy("Q1.1 The Panel\nshall:\n\n(a)\n\n(b)\n\ndo one; and\n\ndo two.\n", "broken.txt").text;
  const Tidied twice = tidy(once, "broken.txt");
  EXPECT_EQ(twice.text, once);
  EXPECT_TRUE(twice.repairs.empty());
}

}  // namespace
}  // namespace redraft::read
