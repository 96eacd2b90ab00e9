// A weekday beside a date in a text, held to the calendar: "Thursday 5th September 2018" was a Wednesday.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "process/date.h"

namespace redraft::process {

struct WeekdayFault {
  std::size_t offset = 0;  ///< byte offset of the first word
  std::string words;       ///< as written, the weekday included; line breaks as they are
  Date date;
  Weekday said = Weekday::monday;
  Weekday is = Weekday::monday;
};

/// Read are "Thursday 6 September 2018", "Thursday, 6th September, 2018", "Thurs the 6th of September 2018", "Thursday
/// September 6th, 2018" and "6th September 2018 (Thursday)", over line breaks too. A date without a year is not
/// judged, nor one that the calendar does not have (31 September).
std::vector<WeekdayFault> check_weekdays(std::string_view text);

}  // namespace redraft::process
