#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "docx/part.h"

namespace redraft::docx {
namespace {

TEST(Splices, PutEditsInByPlace) {
  Splices splices;
  EXPECT_TRUE(splices.empty());
  EXPECT_EQ(splices.apply("0123456789"), "0123456789");
  splices.replace({7, 9}, "ab");
  splices.insert(0, "<");
  splices.remove({2, 4});
  splices.insert(10, ">");
  EXPECT_FALSE(splices.empty());
  EXPECT_EQ(splices.apply("0123456789"), "<01456ab9>");
}

TEST(Splices, KeepTheOrderAtOnePlace) {
  Splices splices;
  splices.insert(5, "a");
  splices.insert(5, "b");
  splices.replace({5, 7}, "c");
  splices.insert(5, "d");
  splices.insert(7, "e");
  splices.insert(5, "f");
  EXPECT_EQ(splices.apply("0123456789"), "01234abcdfe789");
}

TEST(Splices, TouchingRangesDoNotOverlap) {
  Splices splices;
  splices.remove({2, 4});
  splices.remove({4, 6});
  splices.remove({0, 2});
  EXPECT_EQ(splices.apply("0123456789"), "6789");
}

TEST(Splices, RefuseWhatOverlapsOrLiesOutside) {
  const Range rows[][2] = {{{2, 5}, {4, 6}},  {{2, 5}, {3, 3}}, {{2, 5}, {2, 4}},  {{2, 5}, {2, 5}},
                           {{0, 1}, {9, 11}}, {{0, 1}, {7, 6}}, {{0, 0}, {11, 11}}};
  for (const auto& row : rows) {
    Splices splices;
    splices.replace(row[0], "a");
    splices.replace(row[1], "b");
    EXPECT_THROW(splices.apply("0123456789"), std::logic_error) << row[1].begin;
  }
}

}  // namespace
}  // namespace redraft::docx
