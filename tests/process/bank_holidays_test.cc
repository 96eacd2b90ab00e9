// The rule and the shipped lists hold one another: they were written from different sources.
#include "process/bank_holidays.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "process/calendar.h"

namespace redraft::process {
namespace {

constexpr Region kRegions[] = {Region::england_and_wales, Region::scotland};

std::vector<std::string> dates_of(const std::vector<Holiday>& holidays) {
  std::vector<std::string> dates;
  for (const Holiday& holiday : holidays) dates.push_back(holiday.date.iso());
  std::sort(dates.begin(), dates.end());
  return dates;
}

std::string shown(const Holiday& holiday) { return holiday.date.iso() + " " + holiday.words(); }

// What the Act and the yearly proclamations do not give: days moved and days added in one year alone.
struct OneOff {
  const char* date;
  const char* instead_of;  // "": added
  bool scotland_only;
};
constexpr OneOff kOneOffs[] = {
    {"2012-06-04", "2012-05-28", false},  // spring, to the Diamond Jubilee
    {"2012-06-05", "", false},            // Diamond Jubilee
    {"2020-05-08", "2020-05-04", false},  // early May, to VE day
    {"2022-06-02", "2022-05-30", false},  // spring, to the Platinum Jubilee
    {"2022-06-03", "", false},            // Platinum Jubilee
    {"2022-09-19", "", false},            // State Funeral of Queen Elizabeth II
    {"2023-05-08", "", false},            // coronation of King Charles III
    {"2026-06-15", "", true},             // World Cup
};

TEST(BankHolidays, ShippedAreThoseOfTheActWithTheDaysOfOneYear) {
  for (const Region region : kRegions) {
    const CalendarData data = load_calendar_data(region);
    EXPECT_EQ(data.first_year, 2012);
    EXPECT_EQ(data.last_proclaimed_year, 2026);
    for (int year = data.first_year; year <= data.last_proclaimed_year; ++year) {
      std::vector<std::string> wanted = dates_of(customary_holidays(region, year));
      for (const OneOff& day : kOneOffs) {
        if (std::stoi(day.date) != year || (day.scotland_only && region != Region::scotland)) continue;
        const auto moved = std::find(wanted.begin(), wanted.end(), day.instead_of);
        if (moved != wanted.end()) wanted.erase(moved);
        wanted.emplace_back(day.date);
      }
      std::sort(wanted.begin(), wanted.end());
      std::vector<Holiday> listed;
      for (const Holiday& holiday : data.holidays)
        if (holiday.date.year() == year) listed.push_back(holiday);
      EXPECT_EQ(dates_of(listed), wanted) << title(region) << " " << year;
    }
  }
}

TEST(BankHolidays, ShippedHaveTheNamesThatTheRuleGives) {
  for (const Region region : kRegions)
    for (const Holiday& holiday : load_calendar_data(region).holidays) {
      const auto day = std::find_if(std::begin(kOneOffs), std::end(kOneOffs),
                                    [&](const OneOff& d) { return holiday.date.iso() == d.date; });
      const bool one_off = day != std::end(kOneOffs);
      EXPECT_EQ(!holiday.occasion.empty(), one_off) << shown(holiday);
      if (one_off) {
        EXPECT_EQ(holiday.instead_of ? holiday.instead_of->iso() : "", day->instead_of) << shown(holiday);
        continue;
      }
      std::vector<std::string> ruled;
      for (const Holiday& h : customary_holidays(region, holiday.date.year())) ruled.push_back(shown(h));
      EXPECT_NE(std::find(ruled.begin(), ruled.end(), shown(holiday)), ruled.end()) << shown(holiday);
    }
}

// gov.uk lists these two years as well, and the King has not yet proclaimed all of them.
TEST(BankHolidays, OfTheRuleAreThoseThatGovUkListsFor2027And2028) {
  const struct {
    Region region;
    int year;
    std::vector<std::string> dates;
  } rows[] = {
      {Region::england_and_wales,
       2027,
       {"2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27",
        "2027-12-28"}},
      {Region::england_and_wales,
       2028,
       {"2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25",
        "2028-12-26"}},
      {Region::scotland,
       2027,
       {"2027-01-01", "2027-01-04", "2027-03-26", "2027-05-03", "2027-05-31", "2027-08-02", "2027-11-30",
        "2027-12-27", "2027-12-28"}},
      {Region::scotland,
       2028,
       {"2028-01-03", "2028-01-04", "2028-04-14", "2028-05-01", "2028-05-29", "2028-08-07", "2028-11-30",
        "2028-12-25", "2028-12-26"}},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dates_of(customary_holidays(row.region, row.year)), row.dates) << title(row.region) << row.year;
}

TEST(BankHolidays, OnAWeekendHaveADayThatStandsForThem) {
  const struct {
    Region region;
    int year;
    std::vector<std::string> days;
  } rows[] = {
      // 25 December a Saturday, a Sunday, a Friday
      {Region::england_and_wales,
       2021,
       {"2021-12-27 Christmas Day (substitute day)", "2021-12-28 Boxing Day (substitute day)"}},
      {Region::england_and_wales,
       2016,
       {"2016-12-26 Boxing Day", "2016-12-27 Christmas Day (substitute day)"}},
      {Region::england_and_wales,
       2015,
       {"2015-12-25 Christmas Day", "2015-12-28 Boxing Day (substitute day)"}},
      // 1 January a Saturday, a Sunday, a Friday
      {Region::england_and_wales, 2022, {"2022-01-03 New Year's Day (substitute day)"}},
      {Region::scotland,
       2022,
       {"2022-01-03 New Year's Day (substitute day)", "2022-01-04 2nd January (substitute day)"}},
      {Region::scotland, 2017, {"2017-01-02 2nd January", "2017-01-03 New Year's Day (substitute day)"}},
      {Region::scotland, 2016, {"2016-01-01 New Year's Day", "2016-01-04 2nd January (substitute day)"}},
      // 30 November a Saturday, a Sunday
      {Region::scotland, 2019, {"2019-12-02 St Andrew's Day (substitute day)"}},
      {Region::scotland, 2025, {"2025-12-01 St Andrew's Day (substitute day)"}},
  };
  for (const auto& row : rows) {
    std::vector<std::string> found;
    for (const Holiday& holiday : customary_holidays(row.region, row.year)) found.push_back(shown(holiday));
    for (const std::string& day : row.days)
      EXPECT_NE(std::find(found.begin(), found.end(), day), found.end()) << title(row.region) << ": " << day;
  }
}

TEST(BankHolidays, AreEightOrNineOnWeekdaysInEveryYear) {
  for (const Region region : kRegions)
    for (int year = 1972; year < 2200; ++year) {
      const std::vector<Holiday> holidays = customary_holidays(region, year);
      EXPECT_EQ(holidays.size(), region == Region::scotland ? 9U : 8U) << year;
      for (std::size_t i = 0; i < holidays.size(); ++i) {
        EXPECT_LT(holidays[i].date.weekday(), Weekday::saturday) << shown(holidays[i]);
        EXPECT_EQ(holidays[i].date.year(), year);
        if (i > 0) {
          EXPECT_LT(holidays[i - 1].date, holidays[i].date);
        }
      }
    }
}

TEST(BankHolidays, OfScotlandHaveNoEasterMondayAndSummerAtTheBeginningOfAugust) {
  std::vector<std::string> names;
  for (const Holiday& holiday : customary_holidays(Region::scotland, 2018)) names.push_back(shown(holiday));
  EXPECT_EQ(names, (std::vector<std::string>{"2018-01-01 New Year's Day", "2018-01-02 2nd January",
                                             "2018-03-30 Good Friday", "2018-05-07 Early May bank holiday",
                                             "2018-05-28 Spring bank holiday",
                                             "2018-08-06 Summer bank holiday", "2018-11-30 St Andrew's Day",
                                             "2018-12-25 Christmas Day", "2018-12-26 Boxing Day"}));
}

// From the tables of the Book of Common Prayer; 1818 and 2285 are the earliest possible, 1943 and 2038 the latest.
TEST(EasterSunday, IsWhereTheTablesPutIt) {
  for (const char* iso : {"1818-03-22", "1943-04-25", "2000-04-23", "2012-04-08", "2016-03-27", "2018-04-01",
                          "2019-04-21", "2024-03-31", "2038-04-25", "2285-03-22"}) {
    const Date day = *Date::from_iso(iso);
    EXPECT_EQ(easter_sunday(day.year()).iso(), iso);
  }
  for (int year = 1900; year < 2200; ++year)
    EXPECT_EQ(easter_sunday(year).weekday(), Weekday::sunday) << year;
}

TEST(Regions, AreReadBackFromTheirNames) {
  for (const Region region : kRegions) EXPECT_EQ(region_from_string(to_string(region)), region);
  EXPECT_FALSE(region_from_string("wales").has_value());
}

}  // namespace
}  // namespace redraft::process
