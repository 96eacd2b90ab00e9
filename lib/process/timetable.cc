#include "process/timetable.h"

#include <algorithm>

#include "base/table.h"  // counted
#include "process/date_words.h"
#include "process/settled.h"
#include "process/timetable_input.h"
#include "process/timetable_marks.h"

namespace redraft::process {

namespace {

Span span_of(const Scheduled& days, bool passed_over) {
  if (passed_over) return {};
  return {days.start, days.end, days.earliest, days.provisional};
}

std::optional<Date> by(const std::optional<Date>& day, const std::optional<Date>& today) {
  return day && today && *day > *today ? std::nullopt : day;
}

/// The day on which a step ended, when it had by then: a consultation or a window is open until 17:00 of its last day.
std::optional<Date> ended_by(const PlannedStep& step, const std::optional<Date>& ended,
                             const std::optional<Date>& today) {
  const bool until_17 = !step.step->consultation.empty() || is_window(*step.step);
  if (until_17 && ended && ended == today) return std::nullopt;
  return by(ended, today);
}

Progress progress_of(const TimetableRow& row, const Visit& visit) {
  if (row.actual.end) return Progress::done;
  if (visit.past) return Progress::done_unrecorded;
  return row.actual.start ? Progress::running : Progress::to_come;
}

std::string basis_of(const PlannedStep& planned, const ScheduleStep& step) {
  std::string length;
  if (step.working_days) {
    length = counted(static_cast<std::size_t>(*step.working_days), "Working Day") + " (" +
             (planned.assumed ? "assumed for this timetable" : planned.step->duration_source) + ")";
  }
  if (!step.meeting.empty())
    return "next meeting of the " + step.meeting + (length.empty() ? "" : ", after " + length);
  if (!length.empty()) return length;
  if (!planned.step->consultation.empty() || !planned.step->assessment.empty())
    return "no length is laid down; its own dates when they are recorded";
  return "no length is laid down";
}

std::string why_undated(const Scheduled& days, const TimetableInput& input, std::size_t at) {
  if (days.end) return {};
  if (days.no_meeting)
    return "no meeting of the " + input.input.steps[at].meeting + " on or after " +
           long_words(*days.no_meeting) + " is recorded";
  if (days.waiting) {
    const PlannedStep& other = input.steps[*days.waiting];
    return "waits for “" + other.step->title + "”, which has no date";
  }
  return "no day is recorded on which the " + input.route[input.steps[at].visit].stage->title + " began";
}

/// Whether a step, or of one that is passed over all that it waits for, has ended.
bool has_ended(const TimetableInput& input, std::size_t at, const std::optional<Date>& today) {
  const ScheduleStep& step = input.input.steps[at];
  if (!step.passed_over) return ended_by(input.steps[at], step.ended, today).has_value();
  return std::all_of(step.after.begin(), step.after.end(),
                     [&](std::size_t other) { return has_ended(input, other, today); });
}

bool is_next(const TimetableInput& input, std::size_t at, const std::optional<Date>& today) {
  const std::vector<std::size_t>& after = input.input.steps[at].after;
  return input.route[input.steps[at].visit].current && !has_ended(input, at, today) &&
         std::all_of(after.begin(), after.end(),
                     [&](std::size_t other) { return has_ended(input, other, today); });
}

/// The schedules that a timetable is made of.
struct Runs {
  std::vector<Scheduled> planned;
  std::vector<Scheduled> due;  ///< with what is recorded, and no regard to the day that it is
  std::vector<Scheduled> expected;
};

TimetableRow row_of(const TimetableInput& input, const Runs& runs, std::size_t at,
                    const TimetableSources& sources, const std::optional<Date>& today) {
  const PlannedStep& planned = input.steps[at];
  const ScheduleStep& step = input.input.steps[at];
  const Visit& visit = input.route[planned.visit];
  TimetableRow row;
  row.stage = visit.stage->id;
  row.stage_title = stage_title(visit);
  row.step = planned.step->id;
  row.number = planned.step->number;
  row.title = planned.step->title;
  row.who = planned.step->who;
  row.window = !planned.step->consultation.empty() || is_window(*planned.step);
  row.rests_on = basis_of(planned, step);
  if (step.passed_over) {
    row.progress = Progress::passed_over;
    row.note = planned.passed_over;
    return row;
  }
  row.planned = span_of(runs.planned[at], false);
  row.expected = span_of(runs.expected[at], false);
  row.actual.start = by(planned.recorded.began, today);
  row.actual.end = ended_by(planned, planned.recorded.ended, today);
  row.recorded = planned.recorded.where;
  row.progress = progress_of(row, visit);
  row.next = is_next(input, at, today);
  row.note = why_undated(runs.expected[at], input, at);
  if (runs.expected[at].meeting != nullptr) row.meeting = meeting_name(*runs.expected[at].meeting);
  if (row.progress == Progress::done_unrecorded) {
    row.expected = {};
    row.note = "the stage was left, and the day on which this ended is not recorded";
    row.meeting.clear();
    return row;
  }
  if (row.planned.end && !row.planned.earliest && row.expected.end)
    row.late = sources.calendar.working_days_between(*row.planned.end, *row.expected.end);
  const Scheduled& due = runs.due[at];
  row.overdue = today && row.progress != Progress::done && due.end && !due.earliest && *due.end < *today;
  return row;
}

void put_target(Timetable& to, const TimetableInput& input, const TimetableSources& sources,
                const ScheduleRules& rules) {
  if (!to.target) {
    to.notes.emplace_back("no slack: neither a release nor a day of implementation is recorded");
    return;
  }
  if (!to.last) {
    to.notes.emplace_back("no slack: the last day is not known");
    return;
  }
  to.beyond = *to.last <= to.target->date
                  ? 0
                  : std::max(1, sources.calendar.working_days_between(to.target->date, *to.last));
  for (const Release& release : sources.releases.releases)
    if (release.takes(*to.last).value_or(false)) {
      to.release = release.name;
      break;
    }
  if (*to.beyond > 0) return;
  for (std::size_t i = 0; i < to.rows.size(); ++i) {
    TimetableRow& row = to.rows[i];
    if (row.progress == Progress::to_come || row.progress == Progress::running)
      row.slack = slack(input.input, rules, i, to.target->date);
  }
}

void put_notes(Timetable& to, const TimetableInput& input) {
  if (!to.today)
    to.notes.emplace_back(
        "no day was given: nothing is judged overdue, and steps to come may be expected in the past "
        "(--date)");
  if (to.stage_title.empty())
    to.notes.emplace_back("no stage is recorded in which it stands: the whole process is shown as to come");
  const bool dated = std::any_of(input.route.begin(), input.route.end(),
                                 [](const Visit& one) { return one.began.has_value(); });
  if (!dated) to.notes.emplace_back("no day is recorded on which any stage began: nothing can be planned");
  if (std::any_of(to.rows.begin(), to.rows.end(), [](const TimetableRow& row) {
        return (row.planned.end && row.planned.earliest) || (row.expected.end && row.expected.earliest);
      }))
    to.notes.emplace_back(
        "a day with * is the earliest: that step or one before it has no length laid down (--length), or is "
        "behind");
}

}  // namespace

std::string_view to_string(Progress progress) {
  switch (progress) {
    case Progress::to_come: return "to-come";
    case Progress::running: return "running";
    case Progress::done: return "done";
    case Progress::done_unrecorded: return "done-unrecorded";
    case Progress::passed_over: return "passed-over";
  }
  return "";
}

std::string_view to_string(MilestoneKind kind) {
  switch (kind) {
    case MilestoneKind::meeting: return "meeting";
    case MilestoneKind::release: return "release";
    case MilestoneKind::cut_off: return "cut-off";
    case MilestoneKind::window: return "window";
    case MilestoneKind::implementation: return "implementation";
    case MilestoneKind::decision_by: return "decision-by";
  }
  return "";
}

Timetable make_timetable(const Modification& modification, const Process& process,
                         const TimetableSources& sources, const TimetableOptions& options) {
  Timetable out;
  out.number = modification.number;
  out.title = modification.title;
  out.process = process.name;
  out.process_title = process.title;
  out.today = options.today;
  if (const Stage* stage = process.stage(modification.stage())) out.stage_title = stage->title;

  // A calendar that does not reach the day can hold no step against it.
  if (options.today && options.today->year() > sources.calendar.last_year())
    sources.calendar.is_working_day(*options.today);  // throws
  GateFacts given;
  given.today = options.today;
  given.region = sources.calendar.region();
  const std::optional<Ended> over = ended(modification, given);
  if (over) out.ended = over->words();

  TimetableInput input = timetable_input(modification, process, options, sources.calendar.region());
  const ScheduleRules planned{&sources.calendar, &sources.meetings, false, std::nullopt};
  const ScheduleRules due{&sources.calendar, &sources.meetings, true, std::nullopt};
  const ScheduleRules expected{&sources.calendar, &sources.meetings, true, options.today};
  Runs runs;
  runs.planned = schedule(input.input, planned);
  const std::vector<Scheduled> before = schedule(input.input, expected);
  put_delays(input, options);
  runs.due = schedule(input.input, due);
  runs.expected = schedule(input.input, expected);

  for (std::size_t i = 0; i < input.steps.size(); ++i)
    out.rows.push_back(row_of(input, runs, i, sources, options.today));
  out.planned_last = last_day(input.input, runs.planned);
  if (over) {
    for (const TimetableRow& row : out.rows)
      if (row.actual.end && (!out.last || *row.actual.end > *out.last)) out.last = row.actual.end;
  } else {
    out.last = last_day(input.input, runs.expected);
  }
  for (std::size_t i = 0; i < out.rows.size(); ++i) {
    if (out.rows[i].progress == Progress::passed_over || runs.expected[i].end != out.last || over) continue;
    out.last_earliest = out.last_earliest || runs.expected[i].earliest;
    out.last_provisional = out.last_provisional || runs.expected[i].provisional;
  }
  out.target = target_of(modification, sources.releases);
  if (!over) put_target(out, input, sources, expected);
  out.milestones = milestones_of(modification, process, sources, out, input);
  for (const auto& [id, days] : options.delays)
    out.delays.push_back(id + " by " + counted(static_cast<std::size_t>(days), "Working Day"));
  if (!options.delays.empty()) put_shifts(out, input, before, runs.expected);
  put_notes(out, input);
  // Once all that goes by their places is done.
  std::size_t at = 0;
  std::erase_if(out.rows, [&](const TimetableRow&) { return input.steps[at++].elsewhere; });
  return out;
}

}  // namespace redraft::process
