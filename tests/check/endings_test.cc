#include "check/endings.h"

#include <gtest/gtest.h>

namespace redraft::check {
namespace {

TEST(EndingOf, ReadsTheMarkAndTheConnective) {
  struct Row {
    const char* text;
    char mark;
    const char* connective;
    const char* words;
  };
  for (const Row& row : {
           Row{"fill the Lamp;", ';', "", "Lamp;"},
           Row{"fill the Lamp; and", ';', "and", "Lamp; and"},
           Row{"fill the Lamp; and/or", ';', "and/or", "Lamp; and/or"},
           Row{"fill the Lamp, or", ',', "or", "Lamp, or"},
           Row{"fill the Lamp; and, in each case,", ';', "and", "Lamp; and, in each case,"},
           Row{"known as “Active”.", '.', "", "“Active”."},
           Row{"known as “an Active one.”", '.', "", "one.”"},
           Row{"known as “Active”", 0, "", "“Active”"},
           Row{"(as amended);", ';', "", "amended);"},
           Row{"fill the sand", 0, "", "sand"},
           Row{"one; and this goes on to say much more than that.", '.', "", "that."},
           Row{"", 0, "", ""},
       }) {
    const Ending ending = ending_of(row.text);
    EXPECT_EQ(ending.mark, row.mark) << row.text;
    EXPECT_EQ(ending.connective, row.connective) << row.text;
    EXPECT_EQ(ending.words, row.words) << row.text;
  }
}

TEST(WithoutEnding, LeavesTheWords) {
  EXPECT_EQ(without_ending("Not used; and"), "Not used");
  EXPECT_EQ(without_ending("Not used."), "Not used");
  EXPECT_EQ(without_ending("Not used"), "Not used");
}

TEST(ExpectedConnective, IsTheOneThatTheOpeningWordsAskFor) {
  EXPECT_EQ(expected_connective("any Modification Proposal which:"), "or");
  EXPECT_EQ(expected_connective("any of the following applies:"), "or");
  EXPECT_EQ(expected_connective("the incorporation of each of the following documents into this Code:"),
            "and");
  EXPECT_EQ(expected_connective("The Keeper shall:"), "and");
  EXPECT_EQ(expected_connective("where:"), "");
}

}  // namespace
}  // namespace redraft::check
