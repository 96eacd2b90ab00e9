#include "process/deadline.h"

#include <fmt/format.h>
#include <unicode/timezone.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "process/date_words.h"

namespace redraft::process {

namespace {

constexpr int kMinutesADay = 24 * 60;
constexpr double kMillisecondsAMinute = 60'000;

// Minutes that the clocks of Great Britain are ahead of UTC at that hour of theirs.
int minutes_ahead(const Deadline& deadline) {
  static const std::unique_ptr<icu::TimeZone> london(icu::TimeZone::createTimeZone("Europe/London"));
  const double local =
      (deadline.date.days_since_1970() * double{kMinutesADay} + deadline.hour * 60 + deadline.minute) *
      kMillisecondsAMinute;
  std::int32_t raw = 0;
  std::int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  london->getOffset(local, true, raw, summer, status);
  if (U_FAILURE(status) || *london == icu::TimeZone::getUnknown())
    throw std::runtime_error("ICU does not know Europe/London");
  return static_cast<int>((raw + summer) / kMillisecondsAMinute);
}

struct Moment {
  Date date;
  int hour;
  int minute;
};

Moment in_utc(const Deadline& deadline) {
  int minutes = deadline.hour * 60 + deadline.minute - minutes_ahead(deadline);
  Date date = deadline.date;
  for (; minutes < 0; minutes += kMinutesADay) date = date - 1;
  for (; minutes >= kMinutesADay; minutes -= kMinutesADay) date = date + 1;
  return {date, minutes / 60, minutes % 60};
}

}  // namespace

std::string Deadline::words() const {
  return fmt::format("{:02}:{:02} on {}", hour, minute, with_weekday(date));
}

std::string Deadline::iso() const {
  const int ahead = minutes_ahead(*this);
  return fmt::format("{}T{:02}:{:02}:00{}{:02}:{:02}", date.iso(), hour, minute, ahead < 0 ? '-' : '+',
                     std::abs(ahead) / 60, std::abs(ahead) % 60);
}

std::string Deadline::utc() const {
  const Moment moment = in_utc(*this);
  return fmt::format("{}T{:02}:{:02}:00Z", moment.date.iso(), moment.hour, moment.minute);
}

std::string Deadline::icalendar() const {
  std::string out;
  for (const char c : utc())
    if (c != '-' && c != ':') out += c;
  return out;
}

}  // namespace redraft::process
