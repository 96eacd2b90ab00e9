#include "jobs/working_days.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "process/date_words.h"
#include "process/weekdays.h"

namespace redraft::jobs {

namespace {

using process::Calendar;
using process::Counted;
using process::Date;
using process::Region;

void check_ends(const WorkingDaysOptions& options) {
  const int ends = (options.add ? 1 : 0) + (options.until ? 1 : 0) + (options.window.empty() ? 0 : 1);
  if (ends > 1)
    throw Error(ErrorCode::usage, {},
                "more than one end was given; expected one of --add, --until and --window");
}

Counted counted_until(const Calendar& calendar, Date from, Date until) {
  const bool provisional = calendar.is_provisional(std::max(from, until));
  return {until, provisional, calendar.holidays_between(from, until)};
}

}  // namespace

Region region_of(const profile::Profile& profile, const WorkingDaysOptions& options) {
  if (options.region) return *options.region;
  const std::optional<Region> region = process::region_from_string(profile.working_days.region);
  if (!region)
    throw Error(ErrorCode::usage, {},
                fmt::format("the profile '{}' does not say whose bank holidays count; expected --region "
                            "england-and-wales or --region scotland",
                            profile.name));
  return *region;
}

Date read_day(const std::string& words) {
  const std::optional<Date> iso = Date::from_iso(words);
  const std::optional<Date> day = iso ? iso : Date::from_words(words);
  if (!day)
    throw Error(ErrorCode::usage, {},
                fmt::format("'{}' is no day; expected one like 2018-09-06 or '6 September 2018'", words));
  for (const process::WeekdayFault& fault : process::check_weekdays(words))
    throw Error(ErrorCode::usage, {},
                fmt::format("{} is a {}; expected {}", process::long_words(fault.date),
                            process::to_string(fault.is), process::with_weekday(fault.date)));
  return *day;
}

WorkingDays count_working_days(Date from, const WorkingDaysOptions& options) {
  check_ends(options);
  const profile::Profile profile = profile::load_profile(options.profile);
  const Region region = region_of(profile, options);
  const Calendar calendar = process::load_calendar(region);
  WorkingDays days{.from = from,
                   .region = region,
                   .note = options.region ? "" : profile.working_days.note,
                   .counted = {from},
                   .source = calendar.source(),
                   .last_proclaimed_year = calendar.last_proclaimed_year()};
  days.working_day = calendar.is_working_day(from);
  if (const process::Holiday* holiday = calendar.holiday(from)) days.holiday = holiday->words();
  if (options.until) {
    days.until = true;
    days.count = calendar.working_days_between(from, *options.until);
    days.counted = counted_until(calendar, from, *options.until);
  } else if (!options.window.empty()) {
    const std::vector<process::WindowKind> kinds = process::load_windows(profile.name);
    days.window = process::window_kind(kinds, options.window);
    days.count = days.window->working_days;
    process::Window window = process::open_window(*days.window, from, calendar);
    days.counted = {window.closes.date, window.provisional, std::move(window.skipped)};
  } else {
    days.count = options.add.value_or(0);
    days.counted = calendar.add_working_days(from, days.count);
  }
  return days;
}

}  // namespace redraft::jobs
