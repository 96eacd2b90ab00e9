// The windows of the modification process, from the data of the SEC.
#include "process/windows.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace redraft::process {
namespace {

const std::vector<WindowKind>& sec() {
  static const std::vector<WindowKind> kinds = load_windows("sec");
  return kinds;
}

const Calendar& england() {
  static const Calendar calendar = load_calendar(Region::england_and_wales);
  return calendar;
}

std::string closes(const char* id, Date decided) {
  return open_window(window_kind(sec(), id), decided, england()).closes.words();
}

TEST(Windows, OfADecisionOn22August2018CloseAtFiveOn6September) {
  const Window window =
      open_window(window_kind(sec(), "self-governance-referral"), Date(2018, 8, 22), england());
  EXPECT_EQ(window.opens, Date(2018, 8, 22));
  EXPECT_EQ(window.closes.words(), "17:00 on Thursday 6 September 2018");
  EXPECT_EQ(window.closes.iso(), "2018-09-06T17:00:00+01:00");
  EXPECT_FALSE(window.provisional);
  ASSERT_EQ(window.skipped.size(), 1U);
  EXPECT_EQ(window.skipped[0].date, Date(2018, 8, 27));
}

TEST(Windows, SayWhoMayActToWhomAndForHowLong) {
  const struct {
    const char* id;
    int working_days;
    bool at_least;
    const char* who;
    const char* to_whom;
    bool inferred;
  } rows[] = {
      {"self-governance-referral", 10, false, "any Party", "the Panel", false},
      {"fast-track-comment", 15, true, "the industry", "SECAS", false},
      {"fast-track-referral", 10, false, "any Party", "the Authority", false},
      {"fast-track-objection", 15, false, "any Party", "the Panel", false},
      {"withdrawal-adoption", 10, false, "any Party", "SECAS", true},
  };
  ASSERT_EQ(sec().size(), std::size(rows));
  for (const auto& row : rows) {
    const WindowKind& kind = window_kind(sec(), row.id);
    EXPECT_EQ(kind.working_days, row.working_days) << row.id;
    EXPECT_EQ(kind.at_least, row.at_least) << row.id;
    EXPECT_EQ(kind.who, row.who) << row.id;
    EXPECT_EQ(kind.to_whom, row.to_whom) << row.id;
    EXPECT_EQ(!kind.inferred.empty(), row.inferred) << row.id;
    EXPECT_FALSE(kind.effect.empty()) << row.id;
    EXPECT_FALSE(kind.opens.empty()) << row.id;
    EXPECT_NE(kind.source.find("2018"), std::string::npos) << row.id << " names a document of that year";
  }
}

TEST(Windows, RunOverEasterChristmasAnd8May2020) {
  EXPECT_EQ(closes("self-governance-referral", Date(2019, 4, 11)), "17:00 on Monday 29 April 2019");
  EXPECT_EQ(closes("fast-track-referral", Date(2019, 12, 18)), "17:00 on Monday 6 January 2020");
  EXPECT_EQ(closes("self-governance-referral", Date(2020, 4, 30)), "17:00 on Friday 15 May 2020");
  EXPECT_EQ(closes("fast-track-comment", Date(2020, 4, 30)), "17:00 on Friday 22 May 2020");
  EXPECT_EQ(closes("fast-track-objection", Date(2020, 5, 4)), "17:00 on Wednesday 27 May 2020")
      << "8 and 25 May were holidays";
}

TEST(Windows, OverTheChangeOfTheClocksCloseAtFiveAllTheSame) {
  const Window window =
      open_window(window_kind(sec(), "self-governance-referral"), Date(2018, 10, 24), england());
  EXPECT_EQ(window.closes.iso(), "2018-11-07T17:00:00+00:00");
}

TEST(Windows, ThatRestOnAYearNotProclaimedAreProvisional) {
  EXPECT_TRUE(
      open_window(window_kind(sec(), "self-governance-referral"), Date(2026, 12, 22), england()).provisional);
}

TEST(Windows, OfAnUnknownNameAreAnErrorWithThoseThatAreKnown) {
  try {
    window_kind(sec(), "referral");
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "there is no window 'referral'; known are self-governance-referral, fast-track-comment, "
                 "fast-track-referral, fast-track-objection, withdrawal-adoption");
  }
  EXPECT_TRUE(load_windows("statute").empty());
  EXPECT_THROW(window_kind(load_windows("statute"), "referral"), Error);
}

}  // namespace
}  // namespace redraft::process
