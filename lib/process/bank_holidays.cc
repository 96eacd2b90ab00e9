#include "process/bank_holidays.h"

#include <algorithm>

namespace redraft::process {

namespace {

bool is_weekend(Date day) { return day.weekday() >= Weekday::saturday; }

Date first_monday(int year, int month) {
  Date day(year, month, 1);
  while (day.weekday() != Weekday::monday) day = day + 1;
  return day;
}

Date last_monday(int year, int month) {  // of a month with 31 days
  Date day(year, month, 31);
  while (day.weekday() != Weekday::monday) day = day - 1;
  return day;
}

Holiday on(Date day, std::string name) { return {day, std::move(name)}; }

// Two holidays on neighbouring days, with the days that stand for them when they fall on a weekend. The one that
// falls on no weekend keeps its day, so the other one goes past it:
//
//   25 and 26 December on Saturday and Sunday: 27 and 28; on Sunday and Monday: 27 and 26.
void add_pair(std::vector<Holiday>& holidays, Holiday first, Holiday second) {
  const Date second_day = second.date;
  for (Holiday* holiday : {&first, &second}) {
    const Date other = holiday == &first ? second_day : first.date;
    if (!is_weekend(holiday->date)) continue;
    holiday->substitute = true;
    while (is_weekend(holiday->date) || holiday->date == other) holiday->date = holiday->date + 1;
  }
  holidays.push_back(std::move(first));
  holidays.push_back(std::move(second));
}

void add_with_substitute(std::vector<Holiday>& holidays, Holiday holiday) {
  holiday.substitute = is_weekend(holiday.date);
  while (is_weekend(holiday.date)) holiday.date = holiday.date + 1;
  holidays.push_back(std::move(holiday));
}

}  // namespace

std::string_view to_string(Region region) {
  return region == Region::scotland ? "scotland" : "england-and-wales";
}

std::string_view title(Region region) {
  return region == Region::scotland ? "Scotland" : "England and Wales";
}

std::optional<Region> region_from_string(std::string_view text) {
  for (const Region region : {Region::england_and_wales, Region::scotland})
    if (text == to_string(region)) return region;
  return std::nullopt;
}

std::string Holiday::words() const { return substitute ? name + " (substitute day)" : name; }

// The computus of Meeus, Jones and Butcher, good for every year of the Gregorian calendar.
Date easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return Date(year, f / 31, f % 31 + 1);
}

std::vector<Holiday> customary_holidays(Region region, int year) {
  const bool scotland = region == Region::scotland;
  std::vector<Holiday> holidays;
  // Scotland: both in Schedule 1, paragraph 2. England and Wales: 1 January by proclamation each year.
  if (scotland)
    add_pair(holidays, on(Date(year, 1, 1), "New Year's Day"), on(Date(year, 1, 2), "2nd January"));
  else
    add_with_substitute(holidays, on(Date(year, 1, 1), "New Year's Day"));
  const Date easter = easter_sunday(year);
  holidays.push_back(on(easter - 2, "Good Friday"));  // common law; Scotland: Schedule 1
  if (!scotland) holidays.push_back(on(easter + 1, "Easter Monday"));
  holidays.push_back(
      on(first_monday(year, 5), "Early May bank holiday"));             // proclaimed; Scotland: Schedule 1
  holidays.push_back(on(last_monday(year, 5), "Spring bank holiday"));  // Schedule 1; Scotland: proclaimed
  holidays.push_back(on(scotland ? first_monday(year, 8) : last_monday(year, 8), "Summer bank holiday"));
  if (scotland) add_with_substitute(holidays, on(Date(year, 11, 30), "St Andrew's Day"));
  add_pair(holidays, on(Date(year, 12, 25), "Christmas Day"), on(Date(year, 12, 26), "Boxing Day"));
  std::sort(holidays.begin(), holidays.end(),
            [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
  return holidays;
}

}  // namespace redraft::process
