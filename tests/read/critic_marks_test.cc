#include "read/critic_marks.h"

#include <gtest/gtest.h>

#include "support/message.h"

namespace redraft::read {
namespace {

using tests::message_of;

struct SidesCase {
  const char* text;
  const char* before;
  const char* after;
  bool marked;
};

TEST(CriticSides, TakeEachMarkApart) {
  const SidesCase cases[] = {
      {"", "", "", false},
      {"plain", "plain", "plain", false},
      {"a {++b ++}c", "a c", "a b c", true},
      {"a {--b --}c", "a b c", "a c", true},
      {"a {~~b~>x~~} c", "a b c", "a x c", true},
      {"a {~~b~>~~} c", "a b c", "a  c", true},
      {"a {~~~>x~~} c", "a  c", "a x c", true},
      {"a{>>moved to D3<<} b", "a b", "a b", false},
      {"a {==b==} c", "a b c", "a b c", false},
      {"{--a--}{++b++}", "a", "b", true},
      {"{++a\nb++}", "", "a\nb", true},
      {"a { b } c", "a { b } c", "a { b } c", false},
      {"{a}", "{a}", "{a}", false},
      {"{+a+}", "{+a+}", "{+a+}", false},
      {"{", "{", "{", false},
      {"++}", "++}", "++}", false},
      {"{++++}", "", "", true},
      {"{--a--b--}", "a--b", "", true},
      {"{++caf\u00E9\u2019s++}", "", "caf\u00E9\u2019s", true},
  };
  for (const SidesCase& c : cases) {
    const CriticSides sides = critic_sides(c.text, "a.txt");
    EXPECT_EQ(sides.before, c.before) << c.text;
    EXPECT_EQ(sides.after, c.after) << c.text;
    EXPECT_EQ(sides.marked, c.marked) << c.text;
  }
}

TEST(CriticSides, SayWhereAMarkIsNotClosed) {
  EXPECT_EQ(message_of([] { critic_sides("one\n\u2018two\u2019 {++three", "a.txt"); }),
            "a.txt:2:7: the mark '{++' is not closed; expected '++}'");
  EXPECT_EQ(message_of([] { critic_sides("{--x++}", "a.txt", 10); }),
            "a.txt:10:1: the mark '{--' is not closed; expected '--}'");
  EXPECT_EQ(message_of([] { critic_sides("{~~x~>y", "a.txt"); }),
            "a.txt:1:1: the mark '{~~' is not closed; expected '~~}'");
  EXPECT_EQ(message_of([] { critic_sides("{>>x", "a.txt"); }),
            "a.txt:1:1: the mark '{>>' is not closed; expected '<<}'");
  EXPECT_EQ(message_of([] { critic_sides("a\n {~~x~~}", "a.txt"); }),
            "a.txt:2:2: the substitution holds no '~>'; expected {~~old~>new~~}");
}

TEST(FirstCriticMark, IsTheFirstOneThatIsWhole) {
  EXPECT_EQ(first_critic_mark(""), std::string::npos);
  EXPECT_EQ(first_critic_mark("a {b} c"), std::string::npos);
  EXPECT_EQ(first_critic_mark("a {++b++}"), 2U);
  EXPECT_EQ(first_critic_mark("a {++b {--c--}"), 7U);
  EXPECT_EQ(first_critic_mark("{>>c<<}"), 0U);
}

}  // namespace
}  // namespace redraft::read
