// Damaged labels of lists: what the sequence proves and what it does not.
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

TEST(TidyLabels, ReadsSignsAsTheLettersThatTheSequenceNeeds) {
  const Tidied out = tidied(
      "Q1.1 The Panel shall:\n\n"
      "@ keep a register;\n\n"
      "(b) publish it;\n\n"
      "(© amend it; and\n\n"
      "(d) send it to each Party.\n");
  EXPECT_EQ(listed(out), (Lines{"3 label \"@\" -> \"(a)\": a list begins after the colon and (b) after",
                                "7 label \"(©\" -> \"(c)\": (b) comes before and (d) after"}));
  EXPECT_EQ(out.text,
            "Q1.1 The Panel shall:\n\n(a) keep a register;\n\n(b) publish it;\n\n(c) amend it; and\n\n"
            "(d) send it to each Party.\n");
  EXPECT_TRUE(out.findings.empty());
}

TEST(TidyLabels, ReadsASecondRomanOneAsTwo) {
  const Tidied out = tidied(
      "Q1.1 The Panel shall:\n\n(a) ask for:\n\n(1) the costs; and\n\n(i) the dates; and\n\n(b) decide.\n");
  EXPECT_EQ(listed(out), (Lines{"5 label \"(1)\" -> \"(i)\": a list begins after the colon and (ii) after",
                                "7 label \"(i)\" -> \"(ii)\": (i) comes before and (b) after"}));
}

TEST(TidyLabels, ReadsACapitalLetterAloneAsRomanOneWhenTwoFollows) {
  const Tidied out = tidied(
      "Q1.1 The Panel may:\n\n(a) vote, so that:\n\nM in the case of a Party, it is bound; or\n\n"
      "(i) in any other case, it is not.\n");
  EXPECT_EQ(listed(out), (Lines{"5 label \"M\" -> \"(i)\": a list begins after the colon and (ii) after",
                                "7 label \"(i)\" -> \"(ii)\": (i) comes before"}));
}

TEST(TidyLabels, ReadsOneAfterTheLetterHAsTheLetterI) {
  std::string text = "Q1.1 The Panel shall:\n\n";
  for (char c = 'a'; c <= 'h'; ++c) text += std::string("(") + c + ") do this;\n\n";
  const Tidied out = tidied(text + "(1) do that.\n");
  EXPECT_EQ(listed(out), (Lines{"19 label \"(1)\" -> \"(i)\": (h) comes before"}));
}

TEST(TidyLabels, DoesNotGuessAfterAnElision) {
  const Tidied out =
      tidied("Q1.1 The Panel shall:\n\n[...]\n\n(d) keep a register;\n\n[...]\n\n() publish it;\n\n[...]\n");
  EXPECT_TRUE(listed(out).empty());
  EXPECT_EQ(
      findings(out),
      (Lines{"damaged.txt:9 tidy-label-unproved: \"()\" looks like a damaged label; text is left out before "
             "it, so the sequence does not say which"}));
}

TEST(TidyLabels, SaysWhenAnItemAfterAnElisionCitesItself) {
  const Tidied out = tidied(
      "Q1.1 The Panel shall:\n\n[...]\n\n"
      "(i) without prejudice to the generality of Section Q1.1(i), help the\nProposer.\n");
  EXPECT_TRUE(listed(out).empty());
  EXPECT_EQ(
      findings(out),
      (Lines{"damaged.txt:5 tidy-label-unproved: the item (i) cites Section Q1.1(i), which is itself; one of "
             "the two labels may be damaged, and text is left out before it"}));
}

TEST(TidyLabels, LeavesListsThatAreWhole) {
  for (const std::string_view text : {
           "Q1.1 A list:\n\n(1) one; and\n\n(2) two.\n",
           "Q1.1 A list:\n\n(a) one:\n\n(1) p; and\n\n(2) q; and\n\n(b) two.\n",
           "Q1.1 A list:\n\n(a) one;\n\n(aa) put in later;\n\n(b) two.\n",
           "Q1.1 A list:\n\n(za) put in before;\n\n(a) one;\n\n(b) two.\n",
           "Q1.1 A list:\n\n(g) one;\n\n(h) two:\n\n(i) p; and\n\n(ii) q; and\n\n(i) three;\n\n(j) four.\n",
           "Q1.1 A list:\n\n(i) one:\n\n(I) p; and\n\n(II) q; and\n\n(ii) two.\n",
           "Q1.1 A list:\n\n(b) one;\n\n(b) two;\n\n(d) three.\n",
           "A: words\n\na) one; and\n\nb) two; and\n\nc) three.\n",
       }) {
    EXPECT_EQ(listed(tidied(text)), Lines{}) << text;
  }
}

TEST(TidyLabels, TakesACitationAtALineStartForNoLabel) {
  const Tidied out =
      tidied("Q1.1 The Panel shall act under Section Q2.3(a),\n(b) and (c), and tell each Party.\n");
  EXPECT_EQ(out.text, "Q1.1 The Panel shall act under Section Q2.3(a), (b) and (c), and tell each Party.\n");
  EXPECT_TRUE(listed(out).empty());
}

TEST(TidyLabels, PutsASpaceBetweenALabelAndItsWord) {
  const Tidied out = tidied("Q1.1 A list:\n\n(a)the first; and\n\n(b) the second.\n");
  EXPECT_EQ(listed(out),
            (Lines{"3 label \"(a)the\" -> \"(a) the\": a list begins after the colon and (b) after"}));
  EXPECT_EQ(out.text, "Q1.1 A list:\n\n(a) the first; and\n\n(b) the second.\n");
}

}  // namespace
}  // namespace redraft::read
