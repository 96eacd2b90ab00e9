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

TEST(TidyMargin, TakesOutWholeAndCutBalloons) {
  const Tidied out = tidied(
      "Q1.1 The Panel shall keep a register Dele\nof each Party and\n\nDeleted:\n\npublish it on the "
      "Deleted:\n"
      "website, as soon De\nas it can.\n\nDele\n");
  EXPECT_EQ(out.text,
            "Q1.1 The Panel shall keep a register of each Party and publish it on the website, as soon as it "
            "can.\n");
  EXPECT_EQ(listed(out).front(),
            "1 balloon \"Dele\" -> \"\": a balloon, cut off, of the margin; the document has 3 "
            "like it");
}

TEST(TidyMargin, LeavesTheWordsOfADocumentWithoutBalloons) {
  for (const std::string_view text : {
           "The price is the one that stands @\nthe end of the day.\n",
           "Q1.1 Delete\nthe words that are wrong.\n",
           "Not used: Deleted\n\nQ1.2 The Panel acts.\n",
       }) {
    EXPECT_EQ(listed(tidied(text)), Lines{}) << text;
  }
}

TEST(TidyMargin, TakesOutTheBeginningOfTheWordsInABalloon) {
  const Tidied out = tidied(
      "The Modification is made by "
      "the\n\nDeleted:\nModificat\n\nDeleted:\nModificat\n\nDeleted:\nModificat\n\n"
      "Panel as it sees fit.\n");
  EXPECT_EQ(out.text, "The Modification is made by the Panel as it sees fit.\n");
}

TEST(TidyMargin, TakesOutChangeBars) {
  const Tidied out = tidied("Q1.1 The Panel shall:\n\n‘ (a) keep a register; and\n\n‘ (b) publish it.\n");
  EXPECT_EQ(out.text, "Q1.1 The Panel shall:\n\n(a) keep a register; and\n\n(b) publish it.\n");
  EXPECT_EQ(listed(out), (Lines{"3 balloon \"‘\" -> \"\": a change bar of the margin",
                                "5 balloon \"‘\" -> \"\": a change bar of the margin"}));
}

}  // namespace
}  // namespace redraft::read
