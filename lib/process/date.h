// A day of the calendar: no hour, no time zone, no locale. Gregorian throughout, years 1 to 9999.
//
//   Date::from_iso("2018-09-06")->weekday() == Weekday::thursday
//   *Date::from_words("Thursday 6th September 2018") == Date(2018, 9, 6)
//
// A day that may be absent is a std::optional<Date>; there is no empty Date.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace redraft::process {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

/// "Monday".
std::string_view to_string(Weekday weekday);
class Date {
 public:
  /// The day must be real: Date(2019, 2, 29) is a fault of the program (std::logic_error). What a user
  /// wrote goes through from_parts, from_iso or from_words.
  Date(int year, int month, int day);

  static std::optional<Date> from_parts(int year, int month, int day);
  /// Strictly YYYY-MM-DD.
  static std::optional<Date> from_iso(std::string_view text);
  /// As it is written in a document: "4 March 2019", "4th March 2019", "Wednesday 5th September 2018",
  /// "Monday, 4 March 2019", "the 4th of March 2019". The year has four digits. A weekday is read over, right or
  /// wrong: check_weekdays (process/weekdays.h) judges it.
  static std::optional<Date> from_words(std::string_view text);

  int year() const;
  int month() const;  ///< from 1
  int day() const;    ///< from 1
  Weekday weekday() const;
  int days_since_1970() const { return days_; }

  std::string iso() const;  ///< "2018-09-06"

  friend bool operator==(Date, Date) = default;
  friend std::strong_ordering operator<=>(Date a, Date b) { return a.days_ <=> b.days_; }
  friend Date operator+(Date date, int days) { return Date(date.days_ + days); }
  friend Date operator-(Date date, int days) { return Date(date.days_ - days); }
  friend int operator-(Date later, Date earlier) { return later.days_ - earlier.days_; }

 private:
  explicit Date(int days) : days_(days) {}

  int days_;  // since 1970-01-01
};

/// "" for a day that is not there.
std::string iso_or_empty(const std::optional<Date>& date);

}  // namespace redraft::process
