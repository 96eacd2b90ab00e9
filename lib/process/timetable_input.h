// What the scheduler needs of a modification: its route, the steps in an order in which none comes before what it
// waits for, their recorded days and their lengths. For timetable.cc alone.
#pragma once

#include <string>
#include <vector>

#include "process/recorded_dates.h"
#include "process/route.h"
#include "process/schedule.h"
#include "process/timetable.h"

namespace redraft::process {

struct PlannedStep {
  const StageStep* step = nullptr;
  std::size_t visit = 0;
  RecordedDates recorded;
  std::string passed_over;  ///< why; empty: it is not
  bool assumed = false;     ///< its length was given for this timetable
  bool elsewhere =
      false;  ///< of a stage entered several times it is told at another visit: no row of this one
};

/// `input.steps[i]` is what `steps[i]` comes down to; `input.stages[i]` is `route[i]`.
struct TimetableInput {
  std::vector<Visit> route;
  std::vector<PlannedStep> steps;
  ScheduleInput input;  ///< without delays
};

/// What Parties may do for so many Working Days after what comes before it: it ends at 17:00.
bool is_window(const StageStep& step);

TimetableInput timetable_input(const Modification& modification, const Process& process,
                               const TimetableOptions& options, Region region);

/// Gives the steps of that id their delay; throws as make_timetable does.
void put_delays(TimetableInput& to, const TimetableOptions& options);

}  // namespace redraft::process
