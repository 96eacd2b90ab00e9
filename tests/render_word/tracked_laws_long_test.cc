// The laws again, on many more documents and on longer ones: minutes, for the night.
#include <gtest/gtest.h>

#include "render_word/tracked_pair.h"

namespace redraft::render {
namespace {

using tests::broken_law;

TEST(TrackedLawsLong, HoldOnTenThousandSmallDocuments) {
  for (unsigned seed = 1000; seed < 11'000; ++seed) ASSERT_EQ(broken_law(seed, 5, 5), "");
}

TEST(TrackedLawsLong, HoldOnAThousandLongerOnes) {
  for (unsigned seed = 0; seed < 1000; ++seed) ASSERT_EQ(broken_law(seed, 30, 25), "");
}

TEST(TrackedLawsLong, HoldWhereLittleIsLeftAsItWas) {
  for (unsigned seed = 0; seed < 3000; ++seed) ASSERT_EQ(broken_law(seed, 6, 40), "");
}

}  // namespace
}  // namespace redraft::render
