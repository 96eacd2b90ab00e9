#include <gtest/gtest.h>

#include "tidy/replay.h"

namespace redraft::read {
namespace {

using testing::listed;
using Lines = std::vector<std::string>;

Tidied tidied(std::string_view text) {
  Tidied out = tidy(text, "damaged.txt");
  EXPECT_EQ(testing::replayed(text, out.repairs), testing::without_space(out.text));
  return out;
}

TEST(TidyClauseLabels, WritesDigitsWhereALabelHasDigits) {
  EXPECT_EQ(
      listed(tidied("Amend Section Ql.1 as follows:\n\nQ1.1 The Panel shall act.\n")),
      (Lines{
          "1 label \"Ql.1\" -> \"Q1.1\": after \"Section\" a clause label stands, which has digits here"}));
}

TEST(TidyClauseLabels, LeavesTheLetterOfAnInsertedClause) {
  EXPECT_TRUE(listed(tidied("The Panel shall act under Section Q2I.3 and Section Q2O.4.\n")).empty());
}

TEST(TidyClauseLabels, ParesAWordFromALabel) {
  const Tidied out =
      tidied("Section Q ‘Fruit’\n\nQ1.1 The Panel acts.\n\nQ1.2Where it does, it tells each Party.\n");
  EXPECT_EQ(listed(out),
            (Lines{"5 label \"Q1.2Where\" -> \"Q1.2 Where\": a word is joined to the label Q1.2 of "
                   "Section Q"}));
}

TEST(TidyClauseLabels, GivesALabelItsLostLetterAfterTheClauseBefore) {
  EXPECT_EQ(
      listed(tidied("Section Q ‘Fruit’\n\nAmend Sections Q1.8 to Q1.9 as follows:\n\nQ1.8 The Panel acts.\n\n"
                    "1.9 The Panel tells each Party.\n")),
      (Lines{"7 label \"1.9\" -> \"Q1.9\": Q1.8 comes before"}));
}

TEST(TidyClauseLabels, GivesALabelItsLostStopFromTheInstruction) {
  EXPECT_EQ(
      listed(tidied("Appendix QA ‘Fruit’\n\nAmend Section 3.2.4 as follows:\n\n3.24 The Panel acts.\n")),
      (Lines{"5 label \"3.24\" -> \"3.2.4\": the instruction above names 3.2.4"}));
}

TEST(TidyClauseLabels, LeavesACitationThatBeginsALine) {
  const Tidied out =
      tidied("Section Q ‘Fruit’\n\nQ1.1 The Panel acts in accordance with Section\nQ1.9; and it says so.\n");
  EXPECT_TRUE(listed(out).empty());
  EXPECT_EQ(out.text,
            "Section Q ‘Fruit’\n\nQ1.1 The Panel acts in accordance with Section Q1.9; and it says so.\n");
}

TEST(TidyClauseLabels, LeavesClausesThatAreWhole) {
  for (const std::string_view text : {
           "Section Q ‘Fruit’\n\nAmend Section Q1.1 as follows:\n\nQ1.2 The Panel acts.\n",
           "1. Purpose\n\nThis paper is short.\n\n2. Recommendation\n\nThe Panel acts.\n",
           "Section Q ‘Fruit’\n\nQ1.9 One.\n\nQ1.10 Two.\n\nQ1.10A Three.\n\nQ2 Four words here.\n\nQ2.1 "
           "Five.\n",
       }) {
    EXPECT_EQ(listed(tidied(text)), Lines{}) << text;
  }
}

}  // namespace
}  // namespace redraft::read
