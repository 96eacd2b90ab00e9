#include "render/timetable_ical.h"

#include <map>

#include "render/timetable_words.h"

namespace redraft::render {

namespace {

using process::Milestone;
using process::MilestoneKind;
using process::Timetable;
using process::TimetableRow;

CalendarEvent event_of(const TimetableRow& row, const Timetable& timetable) {
  const process::Date last = *row.expected.end;
  CalendarEvent out{ical_uid({timetable.number, row.stage, row.step}),
                    row.expected.start ? *row.expected.start : last, last};
  out.summary = timetable.number + ": " + step_words(row);
  if (row.window) {
    out.deadline = process::Deadline{last};
    out.summary += " closes";
  }
  out.description = row.stage_title + "; " + progress_words(row);
  if (!row.who.empty()) out.description += "\n" + row.who;
  if (!row.meeting.empty()) out.description += "\n" + row.meeting;
  if (row.expected.earliest) out.description += "\nthe earliest day: it can be later";
  if (row.expected.provisional) out.description += "\nprovisional: bank holidays not yet proclaimed";
  if (row.late.value_or(0) > 0) out.description += "\n" + late_words(row);
  out.category = row.stage_title;
  return out;
}

CalendarEvent event_of(const Milestone& one, const Timetable& timetable) {
  const bool own = one.kind == MilestoneKind::window || one.kind == MilestoneKind::implementation ||
                   one.kind == MilestoneKind::decision_by;
  CalendarEvent out{ical_uid({own ? timetable.number : "", std::string(process::to_string(one.kind)),
                              one.title, one.date.iso()}),
                    one.date, one.date};
  out.deadline = one.deadline;
  out.summary = own ? timetable.number + ": " + one.title : one.title;
  out.category = std::string(process::to_string(one.kind));
  return out;
}

}  // namespace

std::vector<CalendarEvent> timetable_events(const Timetable& timetable) {
  std::vector<CalendarEvent> out;
  std::map<std::string, int> seen;
  const auto add = [&](CalendarEvent event) {
    // A step that is gone through again is another event.
    if (const int before = seen[event.uid]++; before > 0) event.uid += "-" + std::to_string(before + 1);
    out.push_back(std::move(event));
  };
  for (const TimetableRow& row : timetable.rows)
    if (row.expected.end) add(event_of(row, timetable));
  for (const Milestone& one : timetable.milestones) add(event_of(one, timetable));
  return out;
}

std::string ical_stamp(const std::optional<process::Date>& day) {
  if (!day) return "19800101T000000Z";
  std::string out;
  for (const char c : day->iso())
    if (c != '-') out += c;
  return out + "T000000Z";
}

std::string timetable_calendar(const Timetable& timetable) {
  return icalendar(
      {timetable.number + " " + timetable.title, ical_stamp(timetable.today), timetable_events(timetable)});
}

}  // namespace redraft::render
