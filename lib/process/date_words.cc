#include "process/date_words.h"

#include <array>
#include <string_view>

namespace redraft::process {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

}  // namespace

std::string long_words(Date date) { return std::to_string(date.day()) + " " + month_words(date); }

std::string with_weekday(Date date) {
  return std::string(to_string(date.weekday())) + " " + long_words(date);
}

std::string ordinal_words(Date date) { return ordinal(date.day()) + " " + month_words(date); }

std::string month_words(Date date) {
  return std::string(kMonths.at(static_cast<std::size_t>(date.month()) - 1)) + " " +
         std::to_string(date.year());
}

std::string ordinal(int number) {
  const int tens = number % 100;
  const bool teen = tens >= 11 && tens <= 13;
  const char* suffix = teen               ? "th"
                       : number % 10 == 1 ? "st"
                       : number % 10 == 2 ? "nd"
                       : number % 10 == 3 ? "rd"
                                          : "th";
  return std::to_string(number) + suffix;
}

}  // namespace redraft::process
