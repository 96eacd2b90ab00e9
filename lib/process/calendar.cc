#include "process/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/error.h"
#include "process/date_words.h"

namespace redraft::process {

namespace {

bool before(const Holiday& holiday, Date day) { return holiday.date < day; }

[[noreturn]] void outside(const CalendarData& data, const std::string& what) {
  throw Error(
      ErrorCode::limit, {},
      fmt::format("{} is outside the calendar of {}; its bank holidays are known from {} to {}, and "
                  "follow the Banking and Financial Dealings Act 1971 up to {}",
                  what, title(data.region), data.first_year, data.last_proclaimed_year, data.last_year));
}

}  // namespace

Calendar::Calendar(CalendarData data) : data_(std::move(data)) {
  std::vector<Holiday>& holidays = data_.holidays;
  for (std::size_t i = 0; i < holidays.size(); ++i) {
    const Date day = holidays[i].date;
    if (day.year() < data_.first_year || day.year() > data_.last_proclaimed_year)
      throw Error(ErrorCode::format, {},
                  fmt::format("{} is a bank holiday of a year that is not known; expected one from {} to {}",
                              day.iso(), data_.first_year, data_.last_proclaimed_year));
    if (i > 0 && day <= holidays[i - 1].date)
      throw Error(ErrorCode::format, {},
                  fmt::format("{} comes after {}; expected bank holidays in order, each once", day.iso(),
                              holidays[i - 1].date.iso()));
  }
  for (int year = data_.last_proclaimed_year + 1; year <= data_.last_year; ++year)
    for (Holiday& holiday : customary_holidays(data_.region, year)) {
      holiday.proclaimed = false;
      holidays.push_back(std::move(holiday));
    }
  auto next = holidays.begin();
  for (Date day = first_day(); day.year() <= data_.last_year; day = day + 1) {
    before_.push_back(static_cast<std::int32_t>(working_days_.size()));
    const bool is_holiday = next != holidays.end() && next->date == day;
    if (is_holiday) ++next;
    if (!is_holiday && day.weekday() < Weekday::saturday) working_days_.push_back(day);
  }
  before_.push_back(static_cast<std::int32_t>(working_days_.size()));
}

std::size_t Calendar::index(Date day) const {
  const int days = day - first_day();
  if (days < 0 || static_cast<std::size_t>(days) + 1 >= before_.size()) outside(data_, long_words(day));
  return static_cast<std::size_t>(days);
}

bool Calendar::is_working_day(Date day) const {
  const std::size_t at = index(day);
  return before_[at + 1] > before_[at];
}

const Holiday* Calendar::holiday(Date day) const {
  index(day);
  const auto at = std::lower_bound(data_.holidays.begin(), data_.holidays.end(), day, before);
  return at != data_.holidays.end() && at->date == day ? &*at : nullptr;
}

bool Calendar::is_provisional(Date day) const {
  index(day);
  return day.year() > data_.last_proclaimed_year;
}

Counted Calendar::add_working_days(Date from, int count) const {
  const std::size_t at = index(from);
  if (count == 0) return {from, is_provisional(from), {}};
  // The first Working Day after `from` has the number of those up to and including it.
  const std::int64_t wanted =
      count > 0 ? std::int64_t{before_[at + 1]} + count - 1 : std::int64_t{before_[at]} + count;
  if (wanted < 0 || wanted >= static_cast<std::int64_t>(working_days_.size()))
    outside(data_, fmt::format("{} Working Day{} {} {}", count < 0 ? -std::int64_t{count} : count,
                               count == 1 || count == -1 ? "" : "s", count > 0 ? "after" : "before",
                               long_words(from)));
  const Date date = working_days_[static_cast<std::size_t>(wanted)];
  return {date, is_provisional(std::max(from, date)), holidays_between(from, date)};
}

Counted Calendar::working_day_on_or_after(Date day) const {
  return is_working_day(day) ? Counted{day, is_provisional(day), {}} : add_working_days(day, 1);
}

int Calendar::working_days_between(Date from, Date until) const {
  const std::size_t a = index(from);
  const std::size_t b = index(until);
  return until >= from ? before_[b + 1] - before_[a + 1] : before_[b] - before_[a];
}

std::vector<Holiday> Calendar::holidays_between(Date from, Date until) const {
  // After the day counted from, and up to the other end, whichever way one goes.
  const Date first = until >= from ? from + 1 : until;
  const Date end = until >= from ? until + 1 : from;
  const auto& all = data_.holidays;
  return {std::lower_bound(all.begin(), all.end(), first, before),
          std::lower_bound(all.begin(), all.end(), end, before)};
}

}  // namespace redraft::process
