#include "process/date.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <vector>

#include "base/unicode.h"
#include "process/date_parts.h"

namespace redraft::process {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};
// The longest form a date is read from has a weekday, "the", a day, "of", a month and a year.
constexpr std::size_t kLongestWords = 80;

std::chrono::year_month_day civil(int days) {
  return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days)));
}

// Words of a date in lower case; commas part them as spaces do.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  for (const char c : to_lower(fold_space(text))) {
    if (c == ' ' || c == ',') {
      open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    words.back() += c;
  }
  return words;
}

}  // namespace

std::string_view to_string(Weekday weekday) { return kWeekdays[static_cast<std::size_t>(weekday)]; }

Date::Date(int year, int month, int day) : days_(0) {
  const std::optional<Date> date = from_parts(year, month, day);
  if (!date) throw std::logic_error(fmt::format("no such day: {}-{}-{}", year, month, day));
  days_ = date->days_;
}

std::optional<Date> Date::from_parts(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date = std::chrono::year(year) /
                                           std::chrono::month(static_cast<unsigned>(month)) /
                                           std::chrono::day(static_cast<unsigned>(day));
  if (!date.ok()) return std::nullopt;
  return Date(static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count()));
}

std::optional<Date> Date::from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<int> year = year_from_string(text.substr(0, 4));
  const std::optional<int> month = digits_from_string(text.substr(5, 2), 2, 2);
  const std::optional<int> day = digits_from_string(text.substr(8, 2), 2, 2);
  return year && month && day ? from_parts(*year, *month, *day) : std::nullopt;
}

std::optional<Date> Date::from_words(std::string_view text) {
  if (text.size() > kLongestWords) return std::nullopt;
  const std::vector<std::string> words = words_of(text);
  std::size_t at = 0;
  if (at < words.size() && weekday_from_string(words[at])) ++at;
  if (at < words.size() && words[at] == "the") ++at;
  if (at >= words.size()) return std::nullopt;
  const std::optional<int> day = day_from_string(words[at++]);
  if (at < words.size() && words[at] == "of") ++at;
  if (at + 2 != words.size()) return std::nullopt;
  const std::optional<int> month = month_from_string(words[at]);
  const std::optional<int> year = year_from_string(words[at + 1]);
  return day && month && year ? from_parts(*year, *month, *day) : std::nullopt;
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(days_).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(days_).day())); }

Weekday Date::weekday() const {
  const int since_thursday = ((days_ % 7) + 7) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>((since_thursday + 3) % 7);
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

std::string iso_or_empty(const std::optional<Date>& date) { return date ? date->iso() : std::string(); }

}  // namespace redraft::process
