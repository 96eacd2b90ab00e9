// Working Days, counted as the administrator of the Code counts them.
#include "process/calendar.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace redraft::process {
namespace {

// Newsletter of August 2018, "Change Board Votes": decided on 22 August 2018, ten Working Days, ends on Thursday
// 6th September 2018.
TEST(Calendar, TenWorkingDaysAfterTheDecisionOf22August2018AreOver6September) {
  const Calendar calendar = load_calendar(Region::england_and_wales);
  const Counted counted = calendar.add_working_days(Date(2018, 8, 22), 10);
  EXPECT_EQ(counted.date.iso(), "2018-09-06");
  EXPECT_FALSE(counted.provisional);
  ASSERT_EQ(counted.skipped.size(), 1U);
  EXPECT_EQ(counted.skipped[0].date.iso(), "2018-08-27");
  EXPECT_EQ(counted.skipped[0].words(), "Summer bank holiday");
}

}  // namespace
}  // namespace redraft::process
