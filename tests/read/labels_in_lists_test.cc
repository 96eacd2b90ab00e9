// One label, two readings: the list that it stands in tells.
#include <gtest/gtest.h>

#include "legal/label.h"
#include "read/shown.h"

namespace redraft::read {
namespace {

using legal::LabelStyle;
using tests::read_one;
using tests::shown;
using Shown = std::vector<std::string>;

// Labels of a clause's list, each with the depth it is read at: "(a)1 (i)2".
std::string depths(const std::string& list) {
  std::string out;
  for (const legal::Paragraph& p : read_one("Q1.1 The Keeper shall:\n\n" + list).paragraphs)
    if (p.kind == legal::ParagraphKind::item)
      out += (out.empty() ? "" : " ") + p.label.text + std::to_string(p.depth) +
             (p.label.style == LabelStyle::roman ? "r" : "");
  return out;
}

std::string items(std::initializer_list<const char*> labels) {
  std::string out;
  for (const char* label : labels) out += std::string(label) + " rest;\n\n";
  return out;
}

TEST(LabelsInLists, IAfterHIsTheNinthLetter) {
  EXPECT_EQ(depths(items({"(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)", "(k)"})),
            "(a)1 (b)1 (c)1 (d)1 (e)1 (f)1 (g)1 (h)1 (i)1 (j)1 (k)1");
}

TEST(LabelsInLists, IAtTheEndAfterHIsTheNinthLetterToo) {
  EXPECT_EQ(depths(items({"(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)"})),
            "(a)1 (b)1 (c)1 (d)1 (e)1 (f)1 (g)1 (h)1 (i)1");
}

TEST(LabelsInLists, IBeforeIiIsRomanOne) {
  EXPECT_EQ(depths(items({"(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)"})),
            "(i)1r (ii)1r (iii)1r (iv)1r (v)1r (vi)1r");
}

TEST(LabelsInLists, IAfterAColonBelowHIsRomanOne) {
  EXPECT_EQ(
      depths("(g) eat;\n\n(h) rest, unless:\n\n(i) it is day; or\n\n(ii) it is late; and\n\n(i) write.\n"),
      "(g)1 (h)1 (i)2r (ii)2r (i)1");
}

TEST(LabelsInLists, VAfterUAndVAfterIv) {
  EXPECT_EQ(depths(items({"(t)", "(u)", "(v)", "(w)", "(x)", "(y)"})), "(t)1 (u)1 (v)1 (w)1 (x)1 (y)1");
  EXPECT_EQ(depths(items({"(i)", "(ii)", "(iii)", "(iv)", "(v)"})), "(i)1r (ii)1r (iii)1r (iv)1r (v)1r");
}

TEST(LabelsInLists, TheMarginTellsWhereBothReadingsFit) {
  const std::string head = "    (g) eat;\n\n    (h) rest:\n\n";
  EXPECT_EQ(depths(head + "        (i) by day;\n\n    (i) write; and\n\n    (j) sleep.\n"),
            "(g)1 (h)1 (i)2r (i)1 (j)1");
  EXPECT_EQ(depths(head + "        (i) by day; and\n\n        (ii) by night.\n"), "(g)1 (h)1 (i)2r (ii)2r");
}

TEST(LabelsInLists, ListsInsideLists) {
  EXPECT_EQ(depths("(a) where:\n\n(i) one:\n\n(A) day; or\n\n(B) night; or\n\n(ii) two,\n\n(b) eat.\n"),
            "(a)1 (i)2r (A)3 (B)3 (ii)2r (b)1");
  EXPECT_EQ(
      depths("(a) where:\n\n(i) one; or\n\n(ii) two; and\n\n(b) where:\n\n(i) three; or\n\n(ii) four.\n"),
      "(a)1 (i)2r (ii)2r (b)1 (i)2r (ii)2r");
}

TEST(LabelsInLists, CapitalIIsALetterInAListOfCapitals) {
  std::string list = "(a) where:\n\n(i) one:\n\n";
  for (char c = 'A'; c <= 'J'; ++c) list += std::string("(") + c + ") x;\n\n";
  std::string want = "(a)1 (i)2r";
  for (char c = 'A'; c <= 'J'; ++c) want += std::string(" (") + c + ")3";
  EXPECT_EQ(depths(list), want);
}

TEST(LabelsInLists, InsertedItemsStayInTheirList) {
  EXPECT_EQ(depths(items({"(za)", "(a)", "(aa)", "(ab)", "(b)"})), "(za)1 (a)1 (aa)1 (ab)1 (b)1");
  EXPECT_EQ(depths("(a) where:\n\n(i) one;\n\n(iiA) two; or\n\n(iii) three.\n"),
            "(a)1 (i)2r (iiA)2r (iii)2r");
}

TEST(LabelsInLists, AGapOrARepeatStaysInItsList) {
  // The check reports these; the reading must not hide them in another level.
  EXPECT_EQ(depths("    (a) one;\n\n    (c) two; and\n\n    (d) three.\n"), "(a)1 (c)1 (d)1");
  EXPECT_EQ(depths("    (a) one;\n\n    (b) two;\n\n    (b) three; and\n\n    (c) four.\n"),
            "(a)1 (b)1 (b)1 (c)1");
}

TEST(LabelsInLists, ALongListGoesOnWithDoubleLetters) {
  std::string list;
  std::string want;
  for (char c = 'a'; c <= 'z'; ++c) {
    list += std::string("    (") + c + ") x;\n\n";
    want += std::string(want.empty() ? "" : " ") + "(" + c + ")1";
  }
  EXPECT_EQ(depths(list + "    (aa) y; and\n\n    (bb) z.\n"), want + " (aa)1 (bb)1");
}

TEST(LabelsInLists, DigitsInBracketsAreAListToo) {
  EXPECT_EQ(depths(items({"(1)", "(2)", "(3)"})), "(1)1 (2)1 (3)1");
}

TEST(LabelsInLists, ListsBelowADefinitionBeginAnew) {
  EXPECT_EQ(
      shown(read_one(
          "Section A\n\nA1.1 In this Code:\n\nLamp    means:\n\n    (a) a light; or\n\n    (b) a fire.\n\n"
          "Storm    means:\n\n    (a) wind; or\n\n    (b) rain.\n")),
      (Shown{"title Section A", "clause A1.1 In this Code:", "def Lamp = means:", "1 item (a) a light; or",
             "1 item (b) a fire.", "def Storm = means:", "1 item (a) wind; or", "1 item (b) rain."}));
}

}  // namespace
}  // namespace redraft::read
