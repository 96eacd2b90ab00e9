#include "base/hash.h"

#include <gtest/gtest.h>

namespace redraft {
namespace {

// The vectors of draft-eastlake-fnv-17, appendix C.
TEST(Hash, IsFnv1a) {
  EXPECT_EQ(fnv1a(""), 0xCBF29CE484222325U);
  EXPECT_EQ(fnv1a("a"), 0xAF63DC4C8601EC8CU);
  EXPECT_EQ(fnv1a("foobar"), 0x85944171F73967E8U);
}

TEST(Hash, GoesOnFromWhatStandsBefore) {
  EXPECT_EQ(fnv1a("bar", fnv1a("foo")), fnv1a("foobar"));
  EXPECT_NE(fnv1a("\xE9"), fnv1a("\x69"));
}

}  // namespace
}  // namespace redraft
