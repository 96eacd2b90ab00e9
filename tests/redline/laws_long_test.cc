// The laws again, on more and longer texts: minutes, for the night.
#include <gtest/gtest.h>

#include "read/critic_marks.h"
#include "redline/pair.h"
#include "render/code_text.h"
#include "render/critic.h"

namespace redraft::redline {
namespace {

using tests::compared;
using tests::section_text;

tests::RandomPair long_pair(unsigned seed) {
  tests::Random random(seed);
  tests::SectionShape shape;
  shape.letter = seed % 2 == 0 ? 'A' : 'D';
  shape.parts = 6 + tests::below(random, 12);
  shape.clauses = 9;
  tests::RandomPair out;
  out.before = tests::random_section(random, shape);
  out.after = out.before;
  tests::random_edits(random, out.after, tests::below(random, 120));
  return out;
}

TEST(LawsLong, HoldOnLongSections) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    const tests::RandomPair pieces = long_pair(seed);
    const std::string before = section_text(pieces.before);
    const std::string after = section_text(pieces.after);
    const auto pair = compared(before, after);
    const read::CriticSides sides = read::critic_sides(render::render_critic(pair->redline), "redline.txt");
    ASSERT_EQ(sides.after, after) << "seed " << seed;
    ASSERT_EQ(sides.before, before) << "seed " << seed;
    ASSERT_EQ(pair->redline.empty(), before == after) << "seed " << seed;
    const tests::Words least = tests::least_marked(pieces.before, pieces.after);
    const std::size_t most = least.marked >= 200 ? least.marked + least.marked / 10 : least.marked + 20;
    EXPECT_LE(tests::marked_words(pair->redline), most) << "seed " << seed << ", least " << least.marked;
  }
}

TEST(LawsLong, HoldOnTwoThousandShortOnes) {
  for (unsigned seed = 1000; seed < 3000; ++seed) {
    const tests::RandomPair pieces = tests::random_pair(seed, 30);
    const std::string before = section_text(pieces.before);
    const std::string after = section_text(pieces.after);
    const auto pair = compared(before, after, seed % 2 == 0);
    const read::CriticSides sides = read::critic_sides(render::render_critic(pair->redline), "redline.txt");
    ASSERT_EQ(sides.after, after) << "seed " << seed;
    ASSERT_EQ(pair->redline.empty(), before == after) << "seed " << seed;
    const tests::Words least = tests::least_marked(pieces.before, pieces.after);
    const std::size_t most = least.marked >= 200 ? least.marked + least.marked / 10 : least.marked + 20;
    EXPECT_LE(tests::marked_words(pair->redline), most) << "seed " << seed << ", least " << least.marked;
  }
}

}  // namespace
}  // namespace redraft::redline
