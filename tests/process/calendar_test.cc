// Working Days, counted as the administrator of the Code counts them.
#include "process/calendar.h"

#include <gtest/gtest.h>

#include <random>

#include "base/error.h"

namespace redraft::process {
namespace {

const Calendar& england() {
  static const Calendar calendar = load_calendar(Region::england_and_wales);
  return calendar;
}

const Calendar& scotland() {
  static const Calendar calendar = load_calendar(Region::scotland);
  return calendar;
}

std::string skipped(const Counted& counted) {
  std::string out;
  for (const Holiday& holiday : counted.skipped) out += (out.empty() ? "" : " ") + holiday.date.iso();
  return out;
}

Date day(const std::string& iso) { return *Date::from_iso(iso); }

// Newsletter of August 2018, "Change Board Votes": decided on 22 August 2018, ten Working Days, ends on Thursday
// 6th September 2018.
TEST(Calendar, TenWorkingDaysAfterTheDecisionOf22August2018AreOver6September) {
  const Counted counted = england().add_working_days(Date(2018, 8, 22), 10);
  EXPECT_EQ(counted.date.iso(), "2018-09-06");
  EXPECT_FALSE(counted.provisional);
  ASSERT_EQ(counted.skipped.size(), 1U);
  EXPECT_EQ(counted.skipped[0].date.iso(), "2018-08-27");
  EXPECT_EQ(counted.skipped[0].words(), "Summer bank holiday");
  // That day is none in Scotland, where summer was on 6 August.
  EXPECT_EQ(scotland().add_working_days(Date(2018, 8, 22), 10).date.iso(), "2018-09-05");
}

// Counted by hand on a wall calendar.
TEST(Calendar, CountsOverHolidaysInBothRegions) {
  const struct {
    const char* from;
    int count;
    const char* england;
    const char* england_skips;
    const char* scotland;
    const char* scotland_skips;
  } rows[] = {
      // Easter
      {"2019-04-11", 10, "2019-04-29", "2019-04-19 2019-04-22", "2019-04-26", "2019-04-19"},
      // Christmas and the New Year
      {"2019-12-18", 10, "2020-01-06", "2019-12-25 2019-12-26 2020-01-01", "2020-01-07",
       "2019-12-25 2019-12-26 2020-01-01 2020-01-02"},
      // the same with all days on weekends
      {"2021-12-17", 10, "2022-01-05", "2021-12-27 2021-12-28 2022-01-03", "2022-01-06",
       "2021-12-27 2021-12-28 2022-01-03 2022-01-04"},
      // 8 May 2020, when Monday 4 May was a Working Day
      {"2020-04-30", 10, "2020-05-15", "2020-05-08", "2020-05-15", "2020-05-08"},
      {"2020-05-01", 1, "2020-05-04", "", "2020-05-04", ""},
      {"2020-05-07", 1, "2020-05-11", "2020-05-08", "2020-05-11", "2020-05-08"},
      // spring moved to the jubilees of 2012 and 2022
      {"2012-05-25", 6, "2012-06-06", "2012-06-04 2012-06-05", "2012-06-06", "2012-06-04 2012-06-05"},
      {"2022-05-27", 4, "2022-06-06", "2022-06-02 2022-06-03", "2022-06-06", "2022-06-02 2022-06-03"},
      // the funeral and the coronation
      {"2022-09-16", 1, "2022-09-20", "2022-09-19", "2022-09-20", "2022-09-19"},
      {"2023-05-05", 1, "2023-05-09", "2023-05-08", "2023-05-09", "2023-05-08"},
      // a holiday of Scotland alone
      {"2026-06-12", 1, "2026-06-15", "", "2026-06-16", "2026-06-15"},
      {"2018-11-29", 1, "2018-11-30", "", "2018-12-03", "2018-11-30"},
      // from a Saturday, and from a holiday
      {"2018-08-25", 1, "2018-08-28", "2018-08-27", "2018-08-27", ""},
      {"2018-12-25", 1, "2018-12-27", "2018-12-26", "2018-12-27", "2018-12-26"},
      // back
      {"2018-09-06", -10, "2018-08-22", "2018-08-27", "2018-08-23", ""},
      {"2018-08-27", -1, "2018-08-24", "", "2018-08-24", ""},
      {"2019-04-23", -1, "2019-04-18", "2019-04-19 2019-04-22", "2019-04-22", ""},
      // none
      {"2018-08-26", 0, "2018-08-26", "", "2018-08-26", ""},
  };
  for (const auto& row : rows) {
    const Counted south = england().add_working_days(day(row.from), row.count);
    EXPECT_EQ(south.date.iso(), row.england) << row.from << " " << row.count;
    EXPECT_EQ(skipped(south), row.england_skips) << row.from << " " << row.count;
    const Counted north = scotland().add_working_days(day(row.from), row.count);
    EXPECT_EQ(north.date.iso(), row.scotland) << row.from << " " << row.count;
    EXPECT_EQ(skipped(north), row.scotland_skips) << row.from << " " << row.count;
    EXPECT_FALSE(south.provisional || north.provisional) << row.from;
  }
}

TEST(Calendar, NamesAHoliday) {
  ASSERT_NE(england().holiday(Date(2020, 5, 8)), nullptr);
  EXPECT_EQ(england().holiday(Date(2020, 5, 8))->name, "Early May bank holiday (VE day)");
  EXPECT_EQ(england().holiday(Date(2020, 5, 8))->instead_of, Date(2020, 5, 4));
  EXPECT_EQ(england().holiday(Date(2020, 5, 4)), nullptr);
  EXPECT_TRUE(england().is_working_day(Date(2020, 5, 4)));
  EXPECT_FALSE(england().is_working_day(Date(2020, 5, 8)));
  EXPECT_FALSE(england().is_working_day(Date(2020, 5, 9))) << "a Saturday";
  EXPECT_EQ(england().holiday(Date(2020, 5, 9)), nullptr) << "a Saturday is none";
}

TEST(Calendar, GivesTheWorkingDayOnOrAfterADay) {
  EXPECT_EQ(england().working_day_on_or_after(Date(2018, 8, 22)).date, Date(2018, 8, 22));
  const Counted after = england().working_day_on_or_after(Date(2019, 4, 19));
  EXPECT_EQ(after.date, Date(2019, 4, 23));
  EXPECT_EQ(skipped(after), "2019-04-22") << "the days after the one asked for";
}

TEST(Calendar, IsProvisionalAsSoonAsOneDayRestsOnAYearThatIsNotProclaimed) {
  EXPECT_EQ(england().last_proclaimed_year(), 2026);
  const Counted before = england().add_working_days(Date(2026, 12, 22), 5);
  EXPECT_EQ(before.date, Date(2026, 12, 31));
  EXPECT_FALSE(before.provisional);
  const Counted over = england().add_working_days(Date(2026, 12, 22), 10);
  EXPECT_EQ(over.date, Date(2027, 1, 8));
  EXPECT_TRUE(over.provisional);
  ASSERT_EQ(over.skipped.size(), 3U);
  EXPECT_TRUE(over.skipped[1].proclaimed) << "28 December 2026";
  EXPECT_FALSE(over.skipped[2].proclaimed) << "1 January 2027";
  // Back over New Year's Day as well, though the day itself lies in a year that is proclaimed.
  const Counted back = england().add_working_days(Date(2027, 1, 4), -1);
  EXPECT_EQ(back.date, Date(2026, 12, 31));
  EXPECT_TRUE(back.provisional);
  EXPECT_TRUE(england().is_provisional(Date(2027, 6, 1)));
  EXPECT_FALSE(england().is_provisional(Date(2026, 6, 1)));
}

TEST(Calendar, GuessesNothingOutsideItsYears) {
  const auto message = [](const auto& ask) -> std::string {
    try {
      ask();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::limit);
      return error.what();
    }
    return "no error";
  };
  const std::string known =
      " is outside the calendar of England and Wales; its bank holidays are known from 2012 to 2026, and "
      "follow the "
      "Banking and Financial Dealings Act 1971 up to 2036";
  EXPECT_EQ(message([] { england().is_working_day(Date(2011, 12, 31)); }), "31 December 2011" + known);
  EXPECT_EQ(message([] { england().is_working_day(Date(2037, 1, 1)); }), "1 January 2037" + known);
  EXPECT_EQ(message([] { england().holiday(Date(2037, 1, 1)); }), "1 January 2037" + known);
  EXPECT_EQ(message([] { england().is_provisional(Date(2037, 1, 1)); }), "1 January 2037" + known);
  EXPECT_EQ(message([] { england().add_working_days(Date(2036, 12, 22), 10); }),
            "10 Working Days after 22 December 2036" + known);
  EXPECT_EQ(message([] { england().add_working_days(Date(2012, 1, 3), -1); }),
            "1 Working Day before 3 January 2012" + known);
  EXPECT_EQ(message([] { england().add_working_days(Date(2018, 1, 3), 2147483647); }),
            "2147483647 Working Days after 3 January 2018" + known);
  EXPECT_EQ(message([] { england().add_working_days(Date(2018, 1, 3), -2147483647 - 1); }),
            "2147483648 Working Days before 3 January 2018" + known);
  EXPECT_EQ(message([] { england().working_days_between(Date(2018, 1, 3), Date(2040, 1, 3)); }),
            "3 January 2040" + known);
  EXPECT_TRUE(england().is_working_day(Date(2036, 12, 31)));
  EXPECT_EQ(england().add_working_days(Date(2012, 1, 1), 1).date, Date(2012, 1, 3))
      << "2 January stands for the 1st";
}

TEST(Calendar, TakesNoDataThatIsOutOfOrder) {
  CalendarData data;
  data.first_year = 2018;
  data.last_proclaimed_year = 2018;
  data.last_year = 2019;
  data.holidays = {{Date(2018, 12, 25), "Christmas Day"}, {Date(2018, 1, 1), "New Year's Day"}};
  EXPECT_THROW(Calendar{data}, Error);
  data.holidays = {{Date(2019, 1, 1), "New Year's Day"}};
  EXPECT_THROW(Calendar{data}, Error) << "a year that is not proclaimed";
  data.holidays = {{Date(2018, 1, 1), "New Year's Day"}};
  const Calendar calendar(data);
  EXPECT_TRUE(calendar.is_working_day(Date(2018, 12, 25))) << "what the data does not say is no holiday";
  EXPECT_FALSE(calendar.is_working_day(Date(2019, 12, 25))) << "and what follows is the rule's";
}

// The same by walking from day to day, which is slow and plainly right.
Date walked(const Calendar& calendar, Date from, int count) {
  const int step = count < 0 ? -1 : 1;
  for (int left = count * step; left > 0;) {
    from = from + step;
    if (calendar.is_working_day(from)) --left;
  }
  return from;
}

TEST(Calendar, AddsAsOneWhoWalksFromDayToDayAndCountsBackWhatItAdded) {
  std::mt19937 random(20180822);  // NOLINT: the same cases in every run
  for (const Calendar* calendar : {&england(), &scotland()})
    for (int i = 0; i < 5000; ++i) {
      const Date from = Date(2013, 6, 1) + static_cast<int>(random() % 8000);  // to April 2035
      const int count = static_cast<int>(random() % 301) - 150;
      const Counted counted = calendar->add_working_days(from, count);
      ASSERT_EQ(counted.date, walked(*calendar, from, count)) << from.iso() << " " << count;
      ASSERT_EQ(calendar->working_days_between(from, counted.date), count) << from.iso() << " " << count;
      if (count != 0) {
        ASSERT_TRUE(calendar->is_working_day(counted.date));
      }
      ASSERT_EQ(counted.provisional, std::max(from, counted.date).year() > 2026);
      ASSERT_LE(calendar->add_working_days(from, count - 1).date, counted.date) << "one less is no later";
      for (const Holiday& holiday : counted.skipped) ASSERT_FALSE(calendar->is_working_day(holiday.date));
    }
}

TEST(Calendar, CountsBetweenTwoDaysEitherWay) {
  EXPECT_EQ(england().working_days_between(Date(2018, 8, 22), Date(2018, 9, 6)), 10);
  EXPECT_EQ(england().working_days_between(Date(2018, 9, 6), Date(2018, 8, 22)), -10);
  EXPECT_EQ(england().working_days_between(Date(2018, 8, 22), Date(2018, 8, 22)), 0);
  EXPECT_EQ(england().working_days_between(Date(2018, 8, 24), Date(2018, 8, 27)), 0)
      << "a weekend and a holiday";
  EXPECT_EQ(england().working_days_between(Date(2019, 1, 1), Date(2019, 12, 31)), 261 - 8)
      << "261 weekdays in 2019, the first a holiday and not counted, seven more holidays";
}

}  // namespace
}  // namespace redraft::process
