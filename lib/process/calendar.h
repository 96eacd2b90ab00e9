// Working Days of one part of Great Britain: every day but Saturdays, Sundays and bank holidays, with Good
// Friday and Christmas Day. Bank holidays come from templates/calendar/, with their sources, from 2012 on; years
// after the last proclaimed one follow the Act (process/bank_holidays.h), and what rests on them is provisional.
// A day outside the years known is an Error, never a guess.
//
//   const Calendar calendar = load_calendar(Region::england_and_wales);
//   calendar.add_working_days(Date(2018, 8, 22), 10).date == Date(2018, 9, 6)   // 27 August was a bank holiday
//
// Days are counted as in the notices of the Code's administrator: the day one counts from is not counted, the
// last one is. So add and between undo one another: working_days_between(a, add_working_days(a, n).date) == n.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "process/bank_holidays.h"
#include "process/date.h"

namespace redraft::process {

struct Counted {
  Date date;
  bool provisional = false;           ///< rests on a year whose bank holidays are not proclaimed yet
  std::vector<Holiday> skipped = {};  ///< the bank holidays on the way, in order
};

/// What is known of one region, as it is read from its file.
struct CalendarData {
  Region region = Region::england_and_wales;
  std::string source;             ///< where the list is from
  std::string read;               ///< ISO 8601: when it was read there
  std::vector<Holiday> holidays;  ///< of the proclaimed years, in order
  int first_year = 0;
  int last_proclaimed_year = 0;
  int last_year = 0;  ///< the years up to it follow the Act
};

class Calendar {
 public:
  /// The years after the last proclaimed one are filled in. Throws Error{format} when the holidays are not in
  /// order, or outside the years that the data claims to know.
  explicit Calendar(CalendarData data);

  Region region() const { return data_.region; }
  const std::string& source() const { return data_.source; }
  const std::string& read() const { return data_.read; }
  int first_year() const { return data_.first_year; }
  int last_proclaimed_year() const { return data_.last_proclaimed_year; }
  int last_year() const { return data_.last_year; }
  const std::vector<Holiday>& holidays() const { return data_.holidays; }

  /// All of these throw Error{limit} for a day outside the years known, and for a count that leads there.
  bool is_working_day(Date day) const;
  const Holiday* holiday(Date day) const;  ///< nullptr: none
  bool is_provisional(Date day) const;
  /// The nth Working Day after `from`, or for a negative count before it; 0 is `from` itself.
  Counted add_working_days(Date from, int count) const;
  /// `day` when it is a Working Day, or else the first one after it.
  Counted working_day_on_or_after(Date day) const;
  /// Working Days after `from` up to and including `until`; negative when `until` is the earlier one.
  int working_days_between(Date from, Date until) const;
  /// The bank holidays of those days, in order.
  std::vector<Holiday> holidays_between(Date from, Date until) const;

 private:
  std::size_t index(Date day) const;
  Date first_day() const { return Date(data_.first_year, 1, 1); }

  CalendarData data_;
  std::vector<std::int32_t> before_;  // Working Days before each day of the years known, and before their end
  std::vector<Date> working_days_;    // all of them, in order
};

/// The data that ships with the program (templates/calendar/).
CalendarData load_calendar_data(Region region);
Calendar load_calendar(Region region);

}  // namespace redraft::process
