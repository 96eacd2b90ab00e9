// When each step of a process begins and ends, from rules, meetings and what is recorded: a value in, a value out.
// What the steps are, and what of them is recorded, is process/timetable.h's to say.
//
//   a step begins when all steps before it have ended, and no stage before the one in front of it has;
//   it ends on its recorded day, else after its Working Days, else at the next meeting of its body on that day or
//   after it, else on the same day.
//
// A day is `earliest` when it can be later without any rule broken: a step on the way to it has no length laid down, or
// should have begun or ended before the day that it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "process/calendar.h"
#include "process/date.h"
#include "process/meetings.h"

namespace redraft::process {

struct ScheduleStage {
  std::optional<Date> began;  ///< recorded
  std::optional<Date> left;   ///< recorded: the day on which the next one was entered
  bool anchor = false;   ///< it begins on its recorded day by the rules too: the first, and one returned to
  bool current = false;  ///< it stands in it now
};

struct ScheduleStep {
  std::size_t stage = 0;
  std::vector<std::size_t> after;   ///< places of earlier steps of the stage; none: it begins with the stage
  std::optional<int> working_days;  ///< its length; of a meeting: what must pass before it
  std::string meeting;              ///< body
  bool passed_over = false;         ///< it takes no time, and what waits for it waits for those before it
  std::optional<Date> began;        ///< recorded
  std::optional<Date> ended;        ///< recorded
  int delay = 0;                    ///< Working Days that it takes longer: what if
};

/// Invariant: stages are in the order in which they are gone through, and steps in that of their stages.
struct ScheduleInput {
  std::vector<ScheduleStage> stages;
  std::vector<ScheduleStep> steps;
};

struct ScheduleRules {
  const Calendar* calendar = nullptr;
  const Meetings* meetings = nullptr;
  bool recorded = true;                 ///< recorded days count; false: the rules alone
  std::optional<Date> not_before = {};  ///< what has not begun, or not ended, does so on this day or later
};

struct Scheduled {
  std::optional<Date> start;
  std::optional<Date> end;
  bool earliest = false;
  bool provisional = false;                 ///< rests on bank holidays not proclaimed yet
  const Meeting* meeting = nullptr;         ///< at which it ends
  std::optional<Date> no_meeting = {};      ///< none of its body is recorded on this day or later
  std::optional<std::size_t> waiting = {};  ///< for this step, which has no date
};

/// One for each step. Throws Error{limit} when a day falls outside the calendar.
std::vector<Scheduled> schedule(const ScheduleInput& input, const ScheduleRules& rules);

/// The last end of all; nothing when a step that is not passed over has none, or there is no step.
std::optional<Date> last_day(const ScheduleInput& input, const std::vector<Scheduled>& days);

/// The most Working Days that a step can take longer without the last day passing `target`: found by schedules on
/// trial, so that meetings count. Nothing when the last day is not known, or passes the target already.
std::optional<int> slack(const ScheduleInput& input, const ScheduleRules& rules, std::size_t step,
                         Date target);

}  // namespace redraft::process
