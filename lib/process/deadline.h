// The last moment of a window: an hour of a day by the clock of Great Britain (Europe/London, with its summer time).
//
//   Deadline{Date(2018, 9, 6)}.words() == "17:00 on Thursday 6 September 2018"
//   Deadline{Date(2018, 9, 6)}.iso()   == "2018-09-06T17:00:00+01:00"
#pragma once

#include <string>

#include "process/date.h"

namespace redraft::process {

struct Deadline {
  Date date;
  int hour = 17;
  int minute = 0;

  std::string words() const;
  std::string iso() const;        ///< with the offset of that day
  std::string utc() const;        ///< "2018-09-06T16:00:00Z"
  std::string icalendar() const;  ///< "20180906T160000Z": RFC 5545, 3.3.5, form 2

  friend bool operator==(const Deadline&, const Deadline&) = default;
};

}  // namespace redraft::process
