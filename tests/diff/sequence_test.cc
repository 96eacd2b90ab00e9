// The longest common subsequence against a slow twin.
#include "diff/sequence.h"

#include <gtest/gtest.h>

#include "support/lcs.h"
#include "support/random_code.h"

namespace redraft::diff {
namespace {

using Ids = std::vector<std::uint32_t>;

void hold_runs(const Ids& a, const Ids& b, const std::vector<Run>& runs) {
  std::size_t i = 0;
  std::size_t j = 0;
  bool first = true;
  for (const Run& run : runs) {
    ASSERT_GT(run.size, 0U);
    ASSERT_TRUE(run.before >= i && run.after >= j);
    ASSERT_TRUE(first || run.before > i || run.after > j) << "two runs that touch";
    ASSERT_TRUE(run.before + run.size <= a.size() && run.after + run.size <= b.size());
    for (std::size_t k = 0; k < run.size; ++k) ASSERT_EQ(a[run.before + k], b[run.after + k]);
    i = run.before + run.size;
    j = run.after + run.size;
    first = false;
  }
}

std::size_t length(const std::vector<Run>& runs) {
  std::size_t n = 0;
  for (const Run& run : runs) n += run.size;
  return n;
}

TEST(CommonRuns, OfSimpleCases) {
  EXPECT_TRUE(common_runs({}, {}).empty());
  const Ids a = {1, 2, 3};
  EXPECT_TRUE(common_runs(a, {}).empty());
  EXPECT_TRUE(common_runs({}, a).empty());
  ASSERT_EQ(common_runs(a, a).size(), 1U);
  EXPECT_EQ(common_runs(a, a)[0].size, 3U);
  const Ids b = {4, 5};
  EXPECT_TRUE(common_runs(a, b).empty());
  const Ids c = {1, 9, 3};
  EXPECT_EQ(length(common_runs(a, c)), 2U);
}

TEST(CommonRuns, AreAsLongAsTheyCanBeOnSmallInputs) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    tests::Random random(seed);
    const std::size_t letters = 1 + tests::below(random, 12);
    Ids a(tests::below(random, 40));
    Ids b(tests::below(random, 40));
    for (std::uint32_t& x : a) x = static_cast<std::uint32_t>(tests::below(random, letters));
    for (std::uint32_t& x : b) x = static_cast<std::uint32_t>(tests::below(random, letters));
    const std::vector<diff::Run> runs = common_runs(a, b);
    ASSERT_NO_FATAL_FAILURE(hold_runs(a, b, runs)) << seed;
    ASSERT_EQ(length(runs), tests::slow_lcs(a, b)) << "seed " << seed;
  }
}

TEST(CommonRuns, AreAsLongAsTheyCanBeAfterFewEdits) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    tests::Random random(seed);
    Ids a(200 + tests::below(random, 300));
    for (std::uint32_t& x : a) x = static_cast<std::uint32_t>(tests::below(random, 60));
    Ids b = a;
    for (std::size_t n = tests::below(random, 12); n > 0; --n) {
      const auto at = b.begin() + static_cast<std::ptrdiff_t>(tests::below(random, b.size()));
      if (tests::below(random, 2) == 0) {
        b.erase(at);
      } else {
        b.insert(at, static_cast<std::uint32_t>(tests::below(random, 60)));
      }
    }
    const std::vector<diff::Run> runs = common_runs(a, b);
    ASSERT_NO_FATAL_FAILURE(hold_runs(a, b, runs)) << seed;
    ASSERT_EQ(length(runs), tests::slow_lcs(a, b)) << "seed " << seed;
  }
}

TEST(CommonRuns, OfLongInputsThatDifferEverywhereEndSoon) {
  Ids a(60000);
  Ids b(60000);
  tests::Random random(1);
  for (std::uint32_t& x : a) x = static_cast<std::uint32_t>(tests::below(random, 50));
  for (std::uint32_t& x : b) x = static_cast<std::uint32_t>(tests::below(random, 50));
  hold_runs(a, b, common_runs(a, b));
}

TEST(CommonRuns, FindWhatAFewEditsLeftWhereEachIdStandsOften) {
  for (unsigned seed = 0; seed < 3; ++seed) {
    tests::Random random(seed);
    Ids a(40000);
    for (std::uint32_t& x : a) x = static_cast<std::uint32_t>(tests::below(random, 200));
    Ids b;
    std::size_t gone = 0;
    for (const std::uint32_t x : a) {
      const std::size_t chance = tests::below(random, 40);
      if (chance == 0) b.push_back(static_cast<std::uint32_t>(tests::below(random, 200)));
      if (chance == 1) ++gone;
      if (chance != 1) b.push_back(x);
    }
    const std::vector<diff::Run> runs = common_runs(a, b);
    ASSERT_NO_FATAL_FAILURE(hold_runs(a, b, runs)) << seed;
    EXPECT_GE(length(runs), a.size() - gone) << "seed " << seed;
  }
}

TEST(LongestRising, AgreesWithEveryChainOnSmallInputs) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    tests::Random random(seed);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::vector<std::size_t> seconds;
    const std::size_t count = tests::below(random, 10);
    for (std::size_t i = 0; i < count; ++i) seconds.push_back(i);
    for (std::size_t i = count; i > 1; --i) std::swap(seconds[i - 1], seconds[tests::below(random, i)]);
    for (std::size_t i = 0; i < count; ++i) pairs.emplace_back(i, seconds[i]);
    const std::vector<std::size_t> chain = longest_rising(pairs);
    for (std::size_t k = 1; k < chain.size(); ++k) {
      ASSERT_LT(chain[k - 1], chain[k]);
      ASSERT_LT(pairs[chain[k - 1]].second, pairs[chain[k]].second);
    }
    std::size_t best = 0;
    for (std::size_t set = 0; set < (std::size_t{1} << count); ++set) {
      std::size_t size = 0;
      std::size_t last = 0;
      bool rises = true;
      for (std::size_t i = 0; i < count && rises; ++i) {
        if ((set >> i & 1U) == 0) continue;
        rises = size == 0 || pairs[i].second > last;
        last = pairs[i].second;
        ++size;
      }
      if (rises) best = std::max(best, size);
    }
    ASSERT_EQ(chain.size(), best) << "seed " << seed;
  }
}

}  // namespace
}  // namespace redraft::diff
