#include "process/timetable_marks.h"

#include <algorithm>
#include <set>

#include "process/date_words.h"
#include "process/open_windows.h"
#include "process/settled.h"

namespace redraft::process {

namespace {

/// The release in which it is to be implemented: the one that it names, or the one of that day.
const Release* release_of(const ImplementationDate& wanted, const Releases& releases) {
  if (!wanted.release.empty()) return releases.named(wanted.release);
  for (const Release& one : releases.releases)
    if (one.date && wanted.date && *one.date == *wanted.date) return &one;
  return nullptr;
}

struct Days {
  std::optional<Date> first;
  std::optional<Date> last;

  void take(const std::optional<Date>& day) {
    if (!day) return;
    if (!first || *day < *first) first = day;
    if (!last || *day > *last) last = day;
  }
  bool hold(Date day) const { return first && *first <= day && day <= *last; }
};

Days days_of(const Modification& modification, const Releases& releases, const Timetable& timetable) {
  Days out;
  for (const TimetableRow& row : timetable.rows)
    for (const Span* span : {&row.planned, &row.actual, &row.expected}) {
      out.take(span->start);
      out.take(span->end);
    }
  if (!out.first) return out;  // nothing is dated: there is nothing to hold against
  out.take(timetable.today);
  if (timetable.target) out.take(timetable.target->date);
  out.take(modification.implementation.main.date);
  if (modification.implementation.fallback) out.take(modification.implementation.fallback->date);
  if (const Release* release = release_of(modification.implementation.main, releases))
    out.take(release->date);
  return out;
}

/// Once the approval is final one of the dates put forward is left, and of a rejection none.
DateLeft date_left_on(const Modification& modification, const std::optional<Date>& today,
                      const TimetableSources& sources) {
  GateFacts given;
  given.today = today;
  given.region = sources.calendar.region();
  const std::optional<Settled> outcome = settled(modification, given);
  if (outcome && !outcome->approved && outcome->final) return DateLeft::neither;
  return date_left(modification, outcome);
}

}  // namespace

std::optional<Target> target_of(const Modification& modification, const Releases& releases) {
  const ImplementationDate& main = modification.implementation.main;
  if (main.decision_by) return Target{*main.decision_by, "day by which the decision is needed"};
  if (const Release* release = release_of(main, releases)) {
    if (release->cut_off) return Target{*release->cut_off, "cut-off of the " + release->name};
    if (release->date) return Target{*release->date, release->name};
  }
  if (main.date) return Target{*main.date, "implementation"};
  return std::nullopt;
}

std::string meeting_name(const Meeting& meeting) {
  return meeting.number.empty() ? meeting.body : meeting.body + " " + meeting.number;
}

std::vector<Milestone> milestones_of(const Modification& modification, const Process& process,
                                     const TimetableSources& sources, const Timetable& timetable,
                                     const TimetableInput& input) {
  std::vector<Milestone> out;
  const Days days = days_of(modification, sources.releases, timetable);
  const auto add = [&](MilestoneKind kind, const std::optional<Date>& day, const std::string& title) {
    if (day && days.hold(*day)) out.push_back({kind, *day, title, std::nullopt});
  };
  std::set<std::string> bodies;
  for (const ScheduleStep& step : input.input.steps)
    if (!step.passed_over && !step.meeting.empty())
      if (const Body* body = sources.meetings.body(step.meeting)) bodies.insert(body->name);
  for (const Meeting& one : sources.meetings.meetings)
    if (bodies.count(one.body) > 0) add(MilestoneKind::meeting, one.date, meeting_name(one));
  for (const Release& one : sources.releases.releases) {
    add(MilestoneKind::cut_off, one.cut_off, "Cut-off of the " + one.name);
    add(MilestoneKind::release, one.date, one.name);
  }
  const Implementation& implementation = modification.implementation;
  const DateLeft left = date_left_on(modification, timetable.today, sources);
  const bool main = left != DateLeft::fallback && left != DateLeft::neither;
  const bool fallback = left != DateLeft::main && left != DateLeft::neither;
  if (main && release_of(implementation.main, sources.releases) == nullptr)
    add(MilestoneKind::implementation, implementation.main.date, "Implementation");
  if (fallback && implementation.fallback)
    add(MilestoneKind::implementation, implementation.fallback->date,
        left == DateLeft::fallback ? "Implementation" : "Implementation, as a fallback");
  add(MilestoneKind::decision_by, implementation.main.decision_by, "Decision needed");
  if (!timetable.rows.empty())
    for (const OpenedWindow& one : windows_of(modification, process, sources.calendar.region()))
      out.push_back({MilestoneKind::window, one.window.closes.date, one.kind.title, one.window.closes});
  std::stable_sort(out.begin(), out.end(),
                   [](const Milestone& a, const Milestone& b) { return a.date < b.date; });
  return out;
}

void put_shifts(Timetable& to, const TimetableInput& input, const std::vector<Scheduled>& before,
                const std::vector<Scheduled>& after) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (input.input.steps[i].passed_over || before[i].end == after[i].end) continue;
    Shift one;
    one.stage_title = stage_title(input.route[input.steps[i].visit]);
    one.step = input.steps[i].step->id;
    one.title = input.steps[i].step->title;
    one.before = before[i].end;
    one.after = after[i].end;
    if (before[i].meeting != nullptr && before[i].meeting != after[i].meeting) {
      one.missed =
          "misses " + meeting_name(*before[i].meeting) + " on " + long_words(before[i].meeting->date);
      if (after[i].no_meeting) one.missed += "; no later meeting is recorded";
    }
    to.shifts.push_back(std::move(one));
  }
  const std::optional<Date> then = last_day(input.input, before);
  const std::optional<Date> now = last_day(input.input, after);
  if (!to.target || !then || *then > to.target->date) return;
  if (!now)
    to.shift_notes.push_back("the last day is not known any more");
  else if (*now > to.target->date)
    to.shift_notes.push_back("misses the " + to.target->what + " on " + long_words(to.target->date));
}

std::string stage_title(const Visit& visit) {
  return visit.again ? visit.stage->title + ", again" : visit.stage->title;
}

}  // namespace redraft::process
