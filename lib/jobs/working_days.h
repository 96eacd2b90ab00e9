// Working Days counted from a day: so many on, up to another day, or for as long as a window of the process is open.
#pragma once

#include <optional>
#include <string>

#include "base/json.h"
#include "process/calendar.h"
#include "process/windows.h"
#include "profile/profile.h"

namespace redraft::jobs {

struct WorkingDaysOptions {
  std::string profile = "sec";
  std::optional<process::Region> region;  ///< none: the profile's
  std::optional<int> add;                 ///< at most one of these three; none: only the day itself is judged
  std::optional<process::Date> until;
  std::string window;  ///< id of a window of the profile
};

struct WorkingDays {
  process::Date from;
  process::Region region = process::Region::england_and_wales;
  std::string note = {};     ///< why the region is only assumed; "" when it was asked for
  bool working_day = false;  ///< is `from` one
  std::string holiday = {};  ///< what `from` is, when it is a bank holiday
  int count = 0;             ///< Working Days from `from` to `counted.date`
  bool until = false;        ///< the other day was given, and the Working Days between were counted
  process::Counted counted;  ///< the day counted to
  std::optional<process::WindowKind> window = {};
  std::string source = {};       ///< where the bank holidays are from
  int last_proclaimed_year = 0;  ///< those of later years follow the Act and are provisional
};

/// Whose bank holidays count: those asked for, else the profile's. Throws Error{usage} when neither says.
process::Region region_of(const profile::Profile& profile, const WorkingDaysOptions& options);

/// A day as a user writes it: 2018-08-22, or "22 August 2018". Throws Error{usage} for what is none, and for a
/// weekday that does not belong to its date.
process::Date read_day(const std::string& words);

/// Throws Error{usage} when more than one end is given, the profile names no region and none is given, or there is no
/// such window; Error{limit} outside the calendar.
WorkingDays count_working_days(process::Date from, const WorkingDaysOptions& options);

std::string working_days_text(const WorkingDays& days);
/// redraft-working-days/1 (docs/formats.md).
Json working_days_json(const WorkingDays& days);

}  // namespace redraft::jobs
