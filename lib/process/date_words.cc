#include "process/date_words.h"

#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <memory>
#include <stdexcept>

namespace redraft::process {

namespace {

constexpr double kMillisecondsADay = 86'400'000;
constexpr double kBeforeAllDays = -1e9 * kMillisecondsADay;

// The day at 00:00 UTC, written in UTC: no other zone comes in.
std::string formatted(Date date, const char* pattern) {
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat format(icu::UnicodeString(pattern), icu::Locale::getUK(), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no dates for en-GB");
  // The Gregorian calendar for all days: ICU would write those before 15 October 1582 in the Julian one.
  auto calendar = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), status);
  calendar->setGregorianChange(kBeforeAllDays, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no Gregorian calendar");
  format.adoptCalendar(calendar.release());
  icu::UnicodeString text;
  format.format(date.days_since_1970() * kMillisecondsADay, text);
  std::string out;
  return text.toUTF8String(out);
}

}  // namespace

std::string long_words(Date date) { return formatted(date, "d MMMM y"); }

std::string with_weekday(Date date) { return formatted(date, "EEEE d MMMM y"); }

std::string ordinal_words(Date date) { return ordinal(date.day()) + formatted(date, " MMMM y"); }

std::string month_words(Date date) { return formatted(date, "MMMM y"); }

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
