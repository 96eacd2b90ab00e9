#include "base/error.h"

#include <gtest/gtest.h>

#include "base/finding.h"

namespace redraft {
namespace {

TEST(Place, SaysAsMuchAsIsKnown) {
  EXPECT_EQ((Place{"section-d.txt", 212, 1}).str(), "section-d.txt:212:1");
  EXPECT_EQ((Place{"section-d.txt", 212, 0}).str(), "section-d.txt:212");
  EXPECT_EQ((Place{"section-d.txt", 0, 0}).str(), "section-d.txt");
  EXPECT_EQ((Place{"section-d.txt", 0, 7}).str(), "section-d.txt");
  EXPECT_EQ((Place{"", 3, 4}).str(), "3:4");
  EXPECT_EQ(Place{}.str(), "");
}

TEST(Error, ReadsPlaceThenDetail) {
  const Error error(ErrorCode::target, {"a.txt", 3, 1}, "there is no D9; expected D1 to D8");
  EXPECT_STREQ(error.what(), "a.txt:3:1: there is no D9; expected D1 to D8");
  EXPECT_EQ(error.code(), ErrorCode::target);
  EXPECT_EQ(error.detail(), "there is no D9; expected D1 to D8");
  EXPECT_EQ(error.place().line, 3);
}

TEST(Error, WithoutAPlaceReadsTheDetailAlone) {
  EXPECT_STREQ(Error(ErrorCode::usage, {}, "expected -o FILE").what(), "expected -o FILE");
}

TEST(Findings, HaveErrorsWhenOneIsAnError) {
  Finding warning;
  Finding error;
  error.severity = Severity::error;
  EXPECT_FALSE(has_errors({}));
  EXPECT_FALSE(has_errors({warning, warning}));
  EXPECT_TRUE(has_errors({warning, error}));
  EXPECT_EQ(to_string(Severity::info), "info");
  EXPECT_EQ(to_string(Severity::warning), "warning");
  EXPECT_EQ(to_string(Severity::error), "error");
}

}  // namespace
}  // namespace redraft
