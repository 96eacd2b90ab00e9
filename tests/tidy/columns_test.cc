// Labels, and terms of definitions, in a column before the paragraphs that they belong to.
#include <gtest/gtest.h>

#include "tidy/replay.h"

namespace redraft::read {
namespace {

using testing::findings;
using testing::listed;
using Lines = std::vector<std::string>;

Tidied tidied(std::string_view text) {
  Tidied out = tidy(text, "damaged.txt");
  EXPECT_EQ(testing::replayed(text, out.repairs), testing::without_space(out.text));
  return out;
}

TEST(TidyColumns, GivesEachParagraphItsLabel) {
  const Tidied out =
      tidied("Q1.1 The Panel shall:\n\n(@)\n\n(b)\n\nkeep a register of\nParties; and\n\npublish it.\n");
  EXPECT_EQ(out.text, "Q1.1 The Panel shall:\n\n(a) keep a register of Parties; and\n\n(b) publish it.\n");
  EXPECT_EQ(listed(out), (Lines{"3 label-moved \"(@)\" -> \"(a)\": stood in a column of labels before their "
                                "paragraphs; a list begins after the colon and (b) after",
                                "5 label-moved \"(b)\" -> \"(b)\": stood in a column of labels before their "
                                "paragraphs"}));
}

TEST(TidyColumns, PutsALostLabelInWhereTheOthersLeaveRoom) {
  const Tidied out = tidied(
      "Q1.1 The Panel shall:\n\n(a)\n\n(b)\n\n@)\n\n(e)\n\n"
      "do one;\n\ndo two;\n\ndo three;\n\ndo four; and\n\ndo five.\n");
  EXPECT_EQ(
      out.text,
      "Q1.1 The Panel shall:\n\n(a) do one;\n\n(b) do two;\n\n(c) do three;\n\n(d) do four; and\n\n(e) do "
      "five.\n");
  EXPECT_EQ(listed(out).back(),
            "17 label \"\" -> \"(d)\": (c) comes before and (e) after; the label was lost from "
            "its column");
}

TEST(TidyColumns, GoesOnWithTheSentenceThatThePageBroke) {
  const Tidied out = tidied(
      "Q1.1 The Panel shall:\n\n(a) keep a register of those that are\n (b)\n\n(c)\n\nParties;\n\n"
      "publish it; and\n\namend it.\n");
  EXPECT_EQ(
      out.text,
      "Q1.1 The Panel shall:\n\n(a) keep a register of those that are Parties;\n\n(b) publish it; and\n\n(c) "
      "amend it.\n");
}

TEST(TidyColumns, KeepsListsInsideAnItemWithIt) {
  const Tidied out = tidied(
      "Q1.1 The Panel shall:\n\n(a)\n\n(b)\n\nask for:\n\n(i) the costs; and\n\n(ii) the dates; "
      "and\n\ndecide.\n");
  EXPECT_EQ(
      out.text,
      "Q1.1 The Panel shall:\n\n(a) ask for:\n\n(i) the costs; and\n\n(ii) the dates; and\n\n(b) decide.\n");
}

TEST(TidyColumns, PutsAnElisionBelowTheLabelsAfterTheirParagraphs) {
  const Tidied out = tidied("Q1.1 The Panel shall:\n\n(a)\n\n(b)\n\n[...]\n\ndo one;\n\ndo two;\n");
  EXPECT_EQ(out.text, "Q1.1 The Panel shall:\n\n(a) do one;\n\n(b) do two;\n\n[...]\n");
}

TEST(TidyColumns, LeavesAColumnThatDoesNotAddUp) {
  const Tidied out = tidied("Q1.1 The Panel shall:\n\n(a)\n\n(b)\n\n(c)\n\ndo one;\n\ndo two.\n");
  EXPECT_TRUE(listed(out).empty());
  EXPECT_EQ(findings(out),
            (Lines{"damaged.txt:3 tidy-label-column: 3 labels stand before 2 paragraphs without a "
                   "label; which belongs to which cannot be proved"}));
}

TEST(TidyColumns, PutsTermsBeforeTheirMeanings) {
  const Tidied out = tidied(
      "Amend the following definitions in Section A1.1 as follows:\n\nApple\n\nRed Fruit\n\nBasket\n\n"
      "means a fruit.\n\nmeans a fruit that is red,\nwhatever it is kept in.\n");
  EXPECT_EQ(out.text,
            "Amend the following definitions in Section A1.1 as follows:\n\nApple means a fruit.\n\n"
            "Red Fruit Basket means a fruit that is red, whatever it is kept in.\n");
}

TEST(TidyColumns, LeavesTermsThatDoNotAddUp) {
  const Tidied out = tidied(
      "Amend the following definitions in Section A1.1 as follows:\n\nApple\n\nBasket\n\nCherry\n\n"
      "means a fruit.\n\nmeans what holds fruit.\n");
  EXPECT_TRUE(listed(out).empty());
  EXPECT_EQ(findings(out),
            (Lines{"damaged.txt:3 tidy-definition-column: 3 terms stand before 2 meanings; which "
                   "belongs to which cannot be proved"}));
}

TEST(TidyColumns, PutsTheSecondLineOfATermBackWhenTheDocumentKnowsTheTerm) {
  const Tidied out = tidied(
      "Fruit Basket means what a Red Fruit Basket is.\n\n"
      "Red Fruit has the meaning given to that expression in Section\nBasket Q2.6 (Baskets).\n");
  EXPECT_EQ(out.text,
            "Fruit Basket means what a Red Fruit Basket is.\n\n"
            "Red Fruit Basket has the meaning given to that expression in Section Q2.6 (Baskets).\n");
}

}  // namespace
}  // namespace redraft::read
