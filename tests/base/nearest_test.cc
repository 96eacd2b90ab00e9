#include "base/nearest.h"

#include <gtest/gtest.h>

namespace redraft {
namespace {

using Names = std::vector<std::string>;

TEST(Nearest, GivesTheClosestFirst) {
  EXPECT_EQ(nearest("D3.12", {"D3.1", "D9.99", "D3.11", "D3.13"}), (Names{"D3.1", "D3.11", "D3.13"}));
  EXPECT_EQ(nearest("aply", {"apply", "show", "explain"}), (Names{"apply"}));
}

TEST(Nearest, KeepsTheOrderGivenAmongEquals) {
  EXPECT_EQ(nearest("D1", {"D3", "D2", "D4"}), (Names{"D3", "D2", "D4"}));
  EXPECT_EQ(nearest("D1", {"D4", "D2", "D3"}, 2), (Names{"D4", "D2"}));
}

TEST(Nearest, LeavesOutWhatIsFurtherThanHalf) {
  EXPECT_EQ(nearest("abcd", {"wxyz"}), Names{});
  EXPECT_EQ(nearest("abcd", {"abyz"}), Names{"abyz"});
  EXPECT_EQ(nearest("abcd", {"axyz"}), Names{});
}

TEST(Nearest, HasNothingToGiveOfNothing) {
  EXPECT_EQ(nearest("D1", {}), Names{});
  EXPECT_EQ(nearest("D1", {"D1"}, 0), Names{});
  EXPECT_EQ(nearest("D1", {"D1"}), Names{"D1"});
}

}  // namespace
}  // namespace redraft
