// The timetable of one modification: each step of its process with its planned, actual and expected days, from the
// process's durations, the meetings of the bodies, the releases, and what is recorded (docs/timetable.md).
//
//   planned   what the rules alone make of it, from the first day that is recorded
//   actual    as recorded
//   expected  actual days where there are any, and the rules from there
//
// A date is never guessed: a step whose length is not laid down ends on the day on which it begins, and it and all that
// follows are `earliest` days; a step that waits for a meeting that is not recorded has no day, and says so.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "process/calendar.h"
#include "process/deadline.h"
#include "process/meetings.h"
#include "process/modification.h"
#include "process/releases.h"
#include "process/stages.h"

namespace redraft::process {

struct TimetableOptions {
  std::optional<Date> today;           ///< nothing that is to come is expected before it; none: not judged
  std::map<std::string, int> delays;   ///< by id of the step: so many Working Days longer
  std::map<std::string, int> lengths;  ///< by id of the step, where the process lays none down: assumed
};

/// What a timetable is made from beside the modification.
struct TimetableSources {
  const Calendar& calendar;
  const Meetings& meetings;
  const Releases& releases;
};

struct Span {
  std::optional<Date> start;
  std::optional<Date> end;
  bool earliest = false;     ///< it can be later: a step on the way has no length laid down, or is behind
  bool provisional = false;  ///< rests on bank holidays not proclaimed yet
};

enum class Progress { to_come, running, done, done_unrecorded, passed_over };
std::string_view to_string(Progress progress);  ///< "to-come", "passed-over"

struct TimetableRow {
  std::string stage;        ///< id
  std::string stage_title;  ///< "Refinement Process"; with ", again" for a second visit
  std::string step;         ///< id
  std::string number;       ///< as the source numbers it; may be empty
  std::string title;
  std::string who;
  Progress progress = Progress::to_come;
  Span planned;
  Span actual;
  Span expected;
  std::string
      rests_on;  ///< what its length rests on: "15 Working Days (consultation, section 4 ...)", "assumed"
  std::string recorded;      ///< where its actual days are from
  std::string note;          ///< why it is passed over, or has no date
  std::string meeting;       ///< at which it is expected to end: "Panel 60"
  bool window = false;       ///< it ends at 17:00
  bool next = false;         ///< it can begin, or is running: what it waits for has ended
  std::optional<int> late;   ///< Working Days after the planned end; none: not to be told
  std::optional<int> slack;  ///< Working Days that it can take longer; none: ended, or not to be told
  bool overdue = false;      ///< it should have ended before today
};

enum class MilestoneKind { meeting, release, cut_off, window, implementation, decision_by };
std::string_view to_string(MilestoneKind kind);  ///< "cut-off"

/// A day that is not a step: for the reader to see steps against.
struct Milestone {
  MilestoneKind kind = MilestoneKind::meeting;
  Date date;
  std::string title;
  std::optional<Deadline> deadline = {};  ///< of a window
};

/// What --delay does to one step.
struct Shift {
  std::string stage_title;
  std::string step;
  std::string title;
  std::optional<Date> before;
  std::optional<Date> after;
  std::string missed;  ///< "misses Panel 60 on 14 September 2018"
};

struct Target {
  Date date;
  std::string what;  ///< "cut-off of the November 2018 SEC Release"
};

struct Timetable {
  std::string number;
  std::string title;
  std::string process;  ///< id
  std::string process_title;
  std::string stage_title;  ///< where it stands; empty: not recorded
  std::string ended;        ///< "implemented on 28 February 2019": nothing is to come; empty: it goes on
  std::optional<Date> today;
  std::vector<TimetableRow> rows;
  std::vector<Milestone> milestones;  ///< in the order of their days
  std::optional<Target> target;
  std::optional<Date> planned_last;  ///< last day of the planned run, and of the expected one
  std::optional<Date> last;
  bool last_earliest = false;
  bool last_provisional = false;
  std::optional<int> beyond;             ///< Working Days by which `last` passes the target; 0: it does not
  std::string release;                   ///< the first release that takes it on `last`; empty: none is known
  std::vector<std::string> delays;       ///< as asked for: "change-board-vote by 10 Working Days"
  std::vector<Shift> shifts;             ///< steps that the delays move
  std::vector<std::string> shift_notes;  ///< "misses the November 2018 SEC Release"
  std::vector<std::string> notes;        ///< what was left unjudged, and why
};

/// Throws Error{usage} for a delay or a length of a step that is not in the timetable, or of one that has ended;
/// Error{format} for a process whose steps wait for one another in a circle; Error{limit} outside the calendar.
Timetable make_timetable(const Modification& modification, const Process& process,
                         const TimetableSources& sources, const TimetableOptions& options);

}  // namespace redraft::process
