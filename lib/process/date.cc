#include "process/date.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <stdexcept>

#include "base/unicode.h"

namespace redraft::process {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
// The longest form a date is read from has a weekday, "the", a day, "of", a month and a year.
constexpr std::size_t kLongestWords = 80;

std::chrono::year_month_day civil(int days) {
  return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days)));
}

// Digits alone, at least `least` and at most `most` of them.
std::optional<int> number(std::string_view digits, std::size_t least, std::size_t most) {
  if (digits.size() < least || digits.size() > most) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "6", "06", "6th": the suffix must be the one that belongs to the number.
std::optional<int> day_number(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
  const std::optional<int> day = number(word.substr(0, digits), 1, 2);
  if (!day) return std::nullopt;
  const std::string_view suffix = word.substr(digits);
  if (suffix.empty()) return day;
  const bool teen = *day >= 11 && *day <= 13;
  const std::string_view wanted = teen             ? "th"
                                  : *day % 10 == 1 ? "st"
                                  : *day % 10 == 2 ? "nd"
                                  : *day % 10 == 3 ? "rd"
                                                   : "th";
  return suffix == wanted ? day : std::nullopt;
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

std::optional<Weekday> weekday_from_string(std::string_view word) {
  const std::string key = to_lower(word);
  for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
    const std::string name = to_lower(kWeekdays[i]);
    const bool cut = key.size() >= 3 && key.size() <= 5 && name.compare(0, key.size(), key) == 0;
    if (key == name || cut) return static_cast<Weekday>(i);
  }
  return std::nullopt;
}

std::optional<int> month_from_string(std::string_view word) {
  const std::string key = to_lower(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool cut = (key.size() == 3 || key == "sept") && kMonths[i].compare(0, key.size(), key) == 0;
    if (key == kMonths[i] || cut) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

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
  const std::optional<int> year = number(text.substr(0, 4), 4, 4);
  const std::optional<int> month = number(text.substr(5, 2), 2, 2);
  const std::optional<int> day = number(text.substr(8, 2), 2, 2);
  return year && month && day ? from_parts(*year, *month, *day) : std::nullopt;
}

std::optional<Date> Date::from_words(std::string_view text) {
  if (text.size() > kLongestWords) return std::nullopt;
  const std::vector<std::string> words = words_of(text);
  std::size_t at = 0;
  if (at < words.size() && weekday_from_string(words[at])) ++at;
  if (at < words.size() && words[at] == "the") ++at;
  if (at >= words.size()) return std::nullopt;
  const std::optional<int> day = day_number(words[at++]);
  if (at < words.size() && words[at] == "of") ++at;
  if (at + 2 != words.size()) return std::nullopt;
  const std::optional<int> month = month_from_string(words[at]);
  const std::optional<int> year = number(words[at + 1], 4, 4);
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

}  // namespace redraft::process
