// Words that table, calendar and picture of a timetable share.
#pragma once

#include <optional>
#include <string>

#include "process/timetable.h"

namespace redraft::render {

/// "6 September 2018", "10 to 20 August 2018", "10 August to 5 September 2018"; with " *" when it is an earliest day and
/// " (provisional)" when it is that. "" without an end: "from 10 August 2018" when it has begun.
std::string span_words(const process::Span& span);

/// "3a DCC Preliminary Assessment".
std::string step_words(const process::TimetableRow& row);

/// "done", "running, overdue", "ended, day not recorded".
std::string progress_words(const process::TimetableRow& row);

/// "2 Working Days late"; "" when it is not late or not to be told.
std::string late_words(const process::TimetableRow& row);

/// "the last day, 12 September 2018, is 2 Working Days after the cut-off of ..., 10 September 2018"; "" without both.
std::string target_words(const process::Timetable& timetable);

}  // namespace redraft::render
