#include "render/word_host.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace redraft::render {
namespace {

TEST(WordHost, TakesUpWhatStandsInsideARange) {
  WordHostPart host("0123456789");
  EXPECT_FALSE(host.changed());
  host.replace({4, 6}, "ab");
  host.insert(7, "+");
  EXPECT_EQ(host.slice({2, 8}), "23ab6+7");
  host.replace({2, 8}, "<" + host.slice({2, 8}) + ">");
  EXPECT_EQ(host.apply(), "01<23ab6+7>89");
}

TEST(WordHost, LeavesOutWhatStandsInFrontAndBehindOfARange) {
  WordHostPart host("0123456789");
  host.insert(4, "before ");
  host.insert(6, " behind ");
  EXPECT_EQ(host.slice({4, 6}), "45");
  host.replace({4, 6}, "[" + host.slice({4, 6}) + "]");
  EXPECT_EQ(host.slice({4, 6}), "[45]");
  host.insert(4, "and ");
  host.replace({4, 6}, "(" + host.slice({4, 6}) + ")");
  EXPECT_EQ(host.apply(), "0123before and ([45]) behind 6789");
}

TEST(WordHost, PutsInAtBothEndsOfThePart) {
  WordHostPart host("01");
  host.insert(0, "<");
  host.insert(2, ">");
  EXPECT_EQ(host.apply(), "<01>");
  EXPECT_EQ(host.slice({0, 2}), "01");
}

TEST(WordHost, RefusesWhatCrosses) {
  WordHostPart host("0123456789");
  host.replace({3, 6}, "x");
  EXPECT_THROW(host.slice({4, 8}), std::logic_error);
  EXPECT_THROW(host.slice({1, 5}), std::logic_error);
  EXPECT_THROW(host.replace({4, 5}, "y"), std::logic_error);
  EXPECT_THROW(host.replace({5, 8}, "y"), std::logic_error);
  EXPECT_THROW(host.replace({1, 4}, "y"), std::logic_error);
  EXPECT_THROW(host.insert(5, "y"), std::logic_error);
  host.insert(6, "y");
  host.replace({6, 7}, "z");
  EXPECT_EQ(host.apply(), "012xyz789");
}

}  // namespace
}  // namespace redraft::render
