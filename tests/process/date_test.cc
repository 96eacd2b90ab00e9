// Days of the calendar, read as documents write them and written back in words.
#include "process/date.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "process/date_words.h"

namespace redraft::process {
namespace {

TEST(Date, ReadsIsoStrictly) {
  EXPECT_EQ(Date::from_iso("2018-09-06"), Date(2018, 9, 6));
  EXPECT_EQ(Date::from_iso("2020-02-29"), Date(2020, 2, 29));
  for (const char* text : {"", "2018-9-6", "2018-09-6", "20180906", "2018/09/06", "2018-09-31", "2019-02-29",
                           "1900-02-29", "2018-00-10", "2018-13-01", "0000-01-01", " 2018-09-06",
                           "2018-09-06T17:00", "2018-09-0x", "-018-09-06"})
    EXPECT_FALSE(Date::from_iso(text).has_value()) << text;
}

// Forms of the five published documents, and what lies near them.
TEST(Date, ReadsTheWordsOfADocument) {
  const struct {
    const char* words;
    const char* iso;
  } rows[] = {
      {"4 March 2019", "2019-03-04"},
      {"4th March 2019", "2019-03-04"},
      {"1 November 2018", "2018-11-01"},
      {"Wednesday 5th September 2018", "2018-09-05"},
      {"Thursday 1st November 2018", "2018-11-01"},
      {"Monday, 4 March 2019", "2019-03-04"},
      {"the 22nd of August 2018", "2018-08-22"},
      {"Thurs 6 Sept 2018", "2018-09-06"},
      {"  23rd\n  April  2018 ", "2018-04-23"},
      {"12th February, 2018", "2018-02-12"},
      {"06 September 2018", "2018-09-06"},
      {"6 SEPTEMBER 2018", "2018-09-06"},
      {"Monday 6 September 2018", "2018-09-06"},  // a Thursday: check_weekdays says so
  };
  for (const auto& row : rows) {
    const std::optional<Date> date = Date::from_words(row.words);
    ASSERT_TRUE(date.has_value()) << row.words;
    EXPECT_EQ(date->iso(), row.iso) << row.words;
  }
}

TEST(Date, TakesNoWordsThatAreNoDay) {
  for (const char* words :
       {"", "September 2018", "6 September", "6 September 18", "31 September 2018", "29 February 2019",
        "6rd September 2018", "11st May 2018", "6 Septober 2018", "Mayday 6 May 2018",
        "6 September 2018 at 17:00", "6-September-2018", "106 May 2018", "6 of 2018"})
    EXPECT_FALSE(Date::from_words(words).has_value()) << words;
  EXPECT_FALSE(Date::from_words(std::string(100'000, ' ') + "6 May 2018").has_value())
      << "too long for a date";
}

TEST(Date, ThatDoesNotExistIsAFaultOfTheProgram) { EXPECT_THROW(Date(2019, 2, 29), std::logic_error); }

TEST(Date, KnowsItsWeekdayAndItsParts) {
  EXPECT_EQ(Date(1970, 1, 1).weekday(), Weekday::thursday);
  EXPECT_EQ(Date(1969, 12, 28).weekday(), Weekday::sunday);
  EXPECT_EQ(Date(2018, 9, 6).weekday(), Weekday::thursday);
  EXPECT_EQ(Date(2000, 2, 29).weekday(), Weekday::tuesday);
  EXPECT_EQ(Date(1970, 1, 1).days_since_1970(), 0);
  const Date day(2019, 3, 4);
  EXPECT_EQ(day.year(), 2019);
  EXPECT_EQ(day.month(), 3);
  EXPECT_EQ(day.day(), 4);
}

TEST(Date, AddsAndSubtractsDays) {
  EXPECT_EQ(Date(2018, 12, 31) + 1, Date(2019, 1, 1));
  EXPECT_EQ(Date(2020, 3, 1) - 1, Date(2020, 2, 29));
  EXPECT_EQ(Date(2019, 3, 4) - Date(2018, 3, 4), 365);
  EXPECT_LT(Date(2018, 9, 5), Date(2018, 9, 6));
}

TEST(Date, EveryDayIsReadBackFromWhatIsWritten) {
  int weekday = static_cast<int>(Date(2011, 12, 31).weekday());
  for (Date day(2012, 1, 1); day.year() < 2037; day = day + 1) {
    weekday = (weekday + 1) % 7;
    ASSERT_EQ(static_cast<int>(day.weekday()), weekday) << day.iso();
    ASSERT_EQ(Date::from_iso(day.iso()), day);
    ASSERT_EQ(Date::from_parts(day.year(), day.month(), day.day()), day);
    ASSERT_EQ(Date::from_words(long_words(day)), day);
    ASSERT_EQ(Date::from_words(with_weekday(day)), day);
    ASSERT_EQ(Date::from_words(ordinal_words(day)), day);
  }
}

TEST(DateWords, AreThoseOfABritishDocument) {
  const Date day(2018, 9, 6);
  EXPECT_EQ(long_words(day), "6 September 2018");
  EXPECT_EQ(with_weekday(day), "Thursday 6 September 2018");
  EXPECT_EQ(ordinal_words(day), "6th September 2018");
  EXPECT_EQ(ordinal_words(Date(2018, 8, 22)), "22nd August 2018");
}

TEST(DateWords, OrdinalsEndAsEnglishEndsThem) {
  const struct {
    int number;
    const char* words;
  } rows[] = {{1, "1st"},   {2, "2nd"},   {3, "3rd"},     {4, "4th"},    {11, "11th"},
              {12, "12th"}, {13, "13th"}, {21, "21st"},   {22, "22nd"},  {23, "23rd"},
              {30, "30th"}, {31, "31st"}, {111, "111th"}, {101, "101st"}};
  for (const auto& row : rows) EXPECT_EQ(ordinal(row.number), row.words);
}

TEST(DateWords, GoByTheGregorianCalendarForAllDays) {
  EXPECT_EQ(long_words(Date(1582, 10, 14)), "14 October 1582");
  EXPECT_EQ(long_words(Date(1066, 10, 20)), "20 October 1066");
  EXPECT_EQ(long_words(Date(1, 1, 1)), "1 January 1");
  // 1 January 1 of the Gregorian calendar, carried back, was a Monday.
  EXPECT_EQ(with_weekday(Date(1, 1, 1)), "Monday 1 January 1");
  EXPECT_EQ(ordinal_words(Date(1500, 2, 28)), "28th February 1500");
}

}  // namespace
}  // namespace redraft::process
