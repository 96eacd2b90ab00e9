// Order, succession and first labels.
#include <gtest/gtest.h>

#include "legal/label.h"

namespace redraft::legal {
namespace {

Label as(std::string_view printed, LabelStyle style) { return reading(printed, style).value_or(Label{}); }

struct Chain {
  LabelStyle style;
  std::vector<const char*> labels;
};

TEST(Order, IsThatOfThePrintedCode) {
  const Chain chains[] = {
      {LabelStyle::part, {"D1", "D2", "D2ZA", "D2A", "D2AA", "D2AB", "D2B", "D3", "D9", "D9A", "D10", "D11"}},
      {LabelStyle::part, {"A9", "B1", "D1", "Z1"}},
      {LabelStyle::clause,
       {"D2.9", "D2.10", "D2A.1", "D3.1", "D3.9", "D3.10", "D3.11", "D3.11A", "D3.11B", "D3.12", "D9A.1",
        "D9A.11", "D9B.1", "D10.1"}},
      {LabelStyle::number,
       {"1", "2", "2.1", "2.1.2", "2.2", "2.2.2", "2.2.2.1", "2.2.3", "2.2.9", "2.2.10", "2.3", "2A", "2A.1",
        "3", "10"}},
      {LabelStyle::number, {"ZA1", "A1", "1", "1ZA", "1A", "1AA", "1B", "2"}},
      {LabelStyle::letter, {"(za)", "(a)", "(aa)", "(ab)", "(b)", "(h)", "(i)", "(j)", "(y)", "(z)"}},
      {LabelStyle::upper, {"(ZA)", "(A)", "(AA)", "(B)", "(I)", "(Z)"}},
      {LabelStyle::roman, {"(i)", "(ii)", "(iiA)", "(iii)", "(iv)", "(v)", "(ix)", "(x)", "(xi)", "(xlix)"}},
      {LabelStyle::upper_roman, {"(I)", "(II)", "(V)", "(X)"}},
      {LabelStyle::digit, {"(1)", "(2)", "(2A)", "(9)", "(10)"}},
  };
  for (const Chain& chain : chains)
    for (std::size_t i = 0; i < chain.labels.size(); ++i)
      for (std::size_t j = 0; j < chain.labels.size(); ++j) {
        const Label a = as(chain.labels[i], chain.style);
        const Label b = as(chain.labels[j], chain.style);
        ASSERT_FALSE(a.empty() || b.empty()) << chain.labels[i] << ' ' << chain.labels[j];
        EXPECT_EQ(order(a, b) < 0, i < j) << chain.labels[i] << ' ' << chain.labels[j];
        EXPECT_EQ(order(a, b) == 0, i == j) << chain.labels[i] << ' ' << chain.labels[j];
      }
}

TEST(Order, SeesNoFullStopAtTheEnd) {
  EXPECT_EQ(order(as("3.2.", LabelStyle::number), as("3.2", LabelStyle::number)),
            std::strong_ordering::equal);
}

struct Pair {
  LabelStyle style;
  const char* a;
  const char* b;
};

TEST(Follows, HoldsForTheNextNumberAndForAnInsertedOne) {
  const Pair yes[] = {
      {LabelStyle::letter, "(a)", "(b)"},      {LabelStyle::letter, "(h)", "(i)"},
      {LabelStyle::letter, "(a)", "(aa)"},     {LabelStyle::letter, "(aa)", "(b)"},
      {LabelStyle::letter, "(aa)", "(ab)"},    {LabelStyle::letter, "(z)", "(aa)"},
      {LabelStyle::letter, "(aa)", "(bb)"},    {LabelStyle::letter, "(za)", "(a)"},
      {LabelStyle::roman, "(i)", "(ii)"},      {LabelStyle::roman, "(viii)", "(ix)"},
      {LabelStyle::roman, "(ii)", "(iiA)"},    {LabelStyle::roman, "(iiA)", "(iii)"},
      {LabelStyle::upper, "(A)", "(B)"},       {LabelStyle::digit, "(9)", "(10)"},
      {LabelStyle::clause, "D3.11", "D3.12"},  {LabelStyle::clause, "D3.11", "D3.11A"},
      {LabelStyle::clause, "D3.11A", "D3.12"}, {LabelStyle::clause, "D3.11A", "D3.11B"},
      {LabelStyle::clause, "D3.9", "D3.10"},   {LabelStyle::part, "D2", "D2A"},
      {LabelStyle::part, "D2A", "D3"},         {LabelStyle::part, "D2A", "D2B"},
      {LabelStyle::part, "D9", "D10"},         {LabelStyle::number, "3.2", "3.3"},
      {LabelStyle::number, "3.2.9", "3.2.10"}, {LabelStyle::number, "3", "4"},
      {LabelStyle::number, "3.2", "3.2A"},     {LabelStyle::number, "A1", "1"},
  };
  for (const Pair& p : yes) EXPECT_TRUE(follows(as(p.a, p.style), as(p.b, p.style))) << p.a << ' ' << p.b;
}

TEST(Follows, FailsForGapsRepeatsReversalsAndOtherLists) {
  const Pair no[] = {
      {LabelStyle::letter, "(a)", "(a)"},     {LabelStyle::letter, "(b)", "(a)"},
      {LabelStyle::letter, "(a)", "(c)"},     {LabelStyle::letter, "(a)", "(ab)"},
      {LabelStyle::letter, "(a)", "(bb)"},    {LabelStyle::roman, "(i)", "(iii)"},
      {LabelStyle::roman, "(ii)", "(i)"},     {LabelStyle::clause, "D3.11", "D3.13"},
      {LabelStyle::clause, "D3.11", "D4.12"}, {LabelStyle::clause, "D3.11", "D4.1"},
      {LabelStyle::clause, "D3.1", "D3A.2"},  {LabelStyle::clause, "D3.11", "D3.11B"},
      {LabelStyle::part, "D2", "E3"},         {LabelStyle::part, "D3", "D2A"},
      {LabelStyle::number, "3.2", "3.2.1"},   {LabelStyle::number, "3.2.4", "3.3"},
      {LabelStyle::number, "3.2", "4.3"},
  };
  for (const Pair& p : no) EXPECT_FALSE(follows(as(p.a, p.style), as(p.b, p.style))) << p.a << ' ' << p.b;
  EXPECT_FALSE(follows(as("(a)", LabelStyle::letter), as("(ii)", LabelStyle::roman)));
  EXPECT_FALSE(follows(Label{}, Label{}));
}

TEST(Successor, IsTheNextNumberOfAListWithoutInsertedOnes) {
  const Pair cases[] = {
      {LabelStyle::letter, "(a)", "(b)"},       {LabelStyle::letter, "(h)", "(i)"},
      {LabelStyle::letter, "(z)", "(aa)"},      {LabelStyle::roman, "(iii)", "(iv)"},
      {LabelStyle::roman, "(ix)", "(x)"},       {LabelStyle::upper, "(A)", "(B)"},
      {LabelStyle::upper_roman, "(IV)", "(V)"}, {LabelStyle::digit, "(9)", "(10)"},
      {LabelStyle::clause, "D3.11", "D3.12"},   {LabelStyle::clause, "D9A.11", "D9A.12"},
      {LabelStyle::clause, "D3.9", "D3.10"},    {LabelStyle::clause, "D3.11A", "D3.12"},
      {LabelStyle::part, "D2", "D3"},           {LabelStyle::part, "D2A", "D3"},
      {LabelStyle::number, "3.2.4", "3.2.5"},   {LabelStyle::number, "3.", "4."},
      {LabelStyle::number, "9", "10"},
  };
  for (const Pair& p : cases) EXPECT_EQ(successor(as(p.a, p.style)).text, p.b) << p.a;
}

TEST(Successor, FollowsWhatItComesAfter) {
  const Pair starts[] = {{LabelStyle::letter, "(a)", ""},  {LabelStyle::roman, "(i)", ""},
                         {LabelStyle::upper, "(A)", ""},   {LabelStyle::digit, "(1)", ""},
                         {LabelStyle::clause, "D3.1", ""}, {LabelStyle::part, "D1", ""},
                         {LabelStyle::number, "3.2.1", ""}};
  for (const Pair& start : starts) {
    Label at = as(start.a, start.style);
    for (int n = 0; n < 40; ++n) {
      const Label next = successor(at);
      ASSERT_TRUE(follows(at, next)) << at.text << ' ' << next.text;
      if (start.style != LabelStyle::letter && start.style != LabelStyle::upper) {
        ASSERT_TRUE(order(at, next) < 0) << at.text << ' ' << next.text;
      }
      at = next;
    }
  }
}

TEST(IsFirst, KnowsTheFirstOfEveryListAndWhatIsPutInFrontOfIt) {
  const Pair first[] = {{LabelStyle::letter, "(a)", ""},  {LabelStyle::roman, "(i)", ""},
                        {LabelStyle::upper, "(A)", ""},   {LabelStyle::digit, "(1)", ""},
                        {LabelStyle::clause, "D3.1", ""}, {LabelStyle::number, "1", ""},
                        {LabelStyle::number, "3.1", ""},  {LabelStyle::letter, "(za)", ""},
                        {LabelStyle::number, "ZA1", ""},  {LabelStyle::upper_roman, "(I)", ""}};
  for (const Pair& p : first) EXPECT_TRUE(is_first(as(p.a, p.style))) << p.a;
  const Pair later[] = {{LabelStyle::letter, "(b)", ""},  {LabelStyle::letter, "(i)", ""},
                        {LabelStyle::letter, "(aa)", ""}, {LabelStyle::roman, "(ii)", ""},
                        {LabelStyle::clause, "D3.2", ""}, {LabelStyle::clause, "D3.1A", ""},
                        {LabelStyle::number, "2", ""},    {LabelStyle::number, "1.10", ""}};
  for (const Pair& p : later) EXPECT_FALSE(is_first(as(p.a, p.style))) << p.a;
  EXPECT_FALSE(is_first(Label{}));
}

TEST(FirstLabel, BeginsAListBelowItsParent) {
  EXPECT_EQ(first_label(LabelStyle::letter).text, "(a)");
  EXPECT_EQ(first_label(LabelStyle::roman).text, "(i)");
  EXPECT_EQ(first_label(LabelStyle::upper).text, "(A)");
  EXPECT_EQ(first_label(LabelStyle::digit).text, "(1)");
  EXPECT_EQ(first_label(LabelStyle::clause, as("D3", LabelStyle::part)).text, "D3.1");
  EXPECT_EQ(first_label(LabelStyle::clause, as("D2A", LabelStyle::part)).text, "D2A.1");
  EXPECT_EQ(first_label(LabelStyle::number, as("3.2", LabelStyle::number)).text, "3.2.1");
  EXPECT_EQ(first_label(LabelStyle::number).text, "1");
}

}  // namespace
}  // namespace redraft::legal
