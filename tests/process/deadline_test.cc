// The hour that a window closes at, by the clock of Great Britain.
#include "process/deadline.h"

#include <gtest/gtest.h>

namespace redraft::process {
namespace {

TEST(Deadline, IsAtFiveInTheAfternoonInTheWordsOfANotice) {
  const Deadline deadline{Date(2018, 9, 6)};
  EXPECT_EQ(deadline.words(), "17:00 on Thursday 6 September 2018");
  EXPECT_EQ(deadline.iso(), "2018-09-06T17:00:00+01:00");
  EXPECT_EQ(deadline.utc(), "2018-09-06T16:00:00Z");
  EXPECT_EQ(deadline.icalendar(), "20180906T160000Z");
}

TEST(Deadline, KeepsItsHourWhenTheClocksChange) {
  const struct {
    Date date;
    const char* iso;
    const char* utc;
  } rows[] = {
      {Date(2018, 3, 23), "2018-03-23T17:00:00+00:00", "2018-03-23T17:00:00Z"},  // before 25 March 2018
      {Date(2018, 3, 24), "2018-03-24T17:00:00+00:00", "2018-03-24T17:00:00Z"},
      {Date(2018, 3, 25), "2018-03-25T17:00:00+01:00", "2018-03-25T16:00:00Z"},  // forward at 01:00
      {Date(2018, 10, 26), "2018-10-26T17:00:00+01:00", "2018-10-26T16:00:00Z"},
      {Date(2018, 10, 28), "2018-10-28T17:00:00+00:00", "2018-10-28T17:00:00Z"},  // back at 02:00
      {Date(2018, 10, 29), "2018-10-29T17:00:00+00:00", "2018-10-29T17:00:00Z"},
      {Date(2026, 6, 15), "2026-06-15T17:00:00+01:00", "2026-06-15T16:00:00Z"},
      {Date(2036, 12, 31), "2036-12-31T17:00:00+00:00", "2036-12-31T17:00:00Z"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Deadline{row.date}.iso(), row.iso);
    EXPECT_EQ(Deadline{row.date}.utc(), row.utc);
  }
}

TEST(Deadline, AtAnotherHourCanFallOnTheDayBeforeInUtc) {
  const Deadline deadline{Date(2019, 7, 1), 0, 30};
  EXPECT_EQ(deadline.words(), "00:30 on Monday 1 July 2019");
  EXPECT_EQ(deadline.iso(), "2019-07-01T00:30:00+01:00");
  EXPECT_EQ(deadline.utc(), "2019-06-30T23:30:00Z");
}

}  // namespace
}  // namespace redraft::process
