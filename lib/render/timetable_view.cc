#include "render/timetable_view.h"

#include <algorithm>
#include <utility>

#include "base/table.h"
#include "base/words.h"
#include "process/date_words.h"
#include "render/timetable_words.h"

namespace redraft::render {

namespace {

using process::Date;
using process::Milestone;
using process::Progress;
using process::Shift;
using process::Timetable;
using process::TimetableRow;

std::string day(const std::optional<Date>& date) { return date ? process::long_words(*date) : "no date"; }

std::string end_words(const process::Span& span) {
  if (!span.end) return {};
  return span_words({span.end, span.end, span.earliest, span.provisional});
}

Table steps_table(const Timetable& timetable) {
  Table table;
  table.columns = {{"Step", false, 0, true}, {"Who", false, 12, true}, {"Planned end"}, {"Ends"},
                   {"State", false, 24},     {"Late", true},           {"Slack", true}};
  std::string stage;
  for (const TimetableRow& row : timetable.rows) {
    if (row.stage_title != stage) {
      stage = row.stage_title;
      table.rows.push_back({stage, "", "", "", "", "", ""});
    }
    table.rows.push_back({"- " + step_words(row), row.who, end_words(row.planned), end_words(row.expected),
                          progress_words(row), row.late.value_or(0) > 0 ? std::to_string(*row.late) : "",
                          row.slack ? std::to_string(*row.slack) : ""});
  }
  return table;
}

/// "no length is laid down: working-group, draft-report", for each basis the steps that rest on it.
std::string bases(const Timetable& timetable) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const TimetableRow& row : timetable.rows) {
    if (row.progress != Progress::to_come && row.progress != Progress::running) continue;
    bool found = false;
    for (auto& [basis, steps] : out)
      if (basis == row.rests_on) {
        steps += ", " + row.step;
        found = true;
      }
    if (!found) out.emplace_back(row.rests_on, row.step);
  }
  std::string words;
  for (const auto& [basis, steps] : out) words += "  " + steps + ": " + basis + "\n";
  return words.empty() ? words : "\nWhat the lengths rest on:\n" + words;
}

std::string reasons(const Timetable& timetable) {
  std::string out;
  for (const TimetableRow& row : timetable.rows) {
    if (row.note.empty() || row.progress == Progress::done_unrecorded) continue;
    out += "  " + row.step + (row.progress == Progress::passed_over ? ": passed over, " : ": ") + row.note +
           "\n";
  }
  return out.empty() ? out : "\nWithout a date:\n" + out;
}

/// Of the meetings only those at which a step is expected to end: a year of the others would bury them.
bool is_shown(const Milestone& one, const Timetable& timetable) {
  return one.kind != process::MilestoneKind::meeting ||
         std::any_of(timetable.rows.begin(), timetable.rows.end(), [&](const TimetableRow& row) {
           return row.meeting == one.title && row.expected.end == one.date;
         });
}

std::string milestones(const Timetable& timetable, int width) {
  Table table;
  table.columns = {{"Date"}, {"Meetings at which steps end, releases and windows", false, 0}};
  for (const Milestone& one : timetable.milestones)
    if (is_shown(one, timetable))
      table.rows.push_back(
          {process::with_weekday(one.date), one.deadline ? one.title + ", closes at 17:00" : one.title});
  return table.rows.empty() ? std::string() : "\n" + text_table(table, width);
}

std::string shifts(const Timetable& timetable, int width) {
  if (timetable.delays.empty()) return {};
  std::string out = "\nWith a delay of " + listed(timetable.delays);
  if (timetable.shifts.empty()) return out + " no step ends later.\n";
  out += ":\n";
  Table table;
  table.columns = {{"Step", false, 0}, {"Before"}, {"After"}, {"", false, 60}};
  for (const Shift& one : timetable.shifts)
    table.rows.push_back({one.title, day(one.before), day(one.after), one.missed});
  out += text_table(table, width);
  for (const std::string& note : timetable.shift_notes) out += "It " + note + ".\n";
  return out;
}

/// "" when there is none, as in all shapes.

void put_number(Json& to, const char* key, const std::optional<int>& value) {
  if (value) to.set(key, *value);
}

Json span_json(const process::Span& span) {
  return Json::object()
      .set("start", process::iso_or_empty(span.start))
      .set("end", process::iso_or_empty(span.end))
      .set("earliest", span.earliest)
      .set("provisional", span.provisional);
}

Json row_json(const TimetableRow& row) {
  Json out = Json::object();
  out.set("stage", row.stage)
      .set("stage_title", row.stage_title)
      .set("step", row.step)
      .set("number", row.number)
      .set("title", row.title)
      .set("who", row.who)
      .set("progress", process::to_string(row.progress))
      .set("planned", span_json(row.planned))
      .set("actual", span_json(row.actual))
      .set("expected", span_json(row.expected))
      .set("meeting", row.meeting)
      .set("overdue", row.overdue)
      .set("next", row.next)
      .set("rests_on", row.rests_on)
      .set("recorded", row.recorded)
      .set("note", row.note);
  put_number(out, "late", row.late);
  put_number(out, "slack", row.slack);
  return out;
}

Json milestone_json(const Milestone& one) {
  return Json::object()
      .set("kind", process::to_string(one.kind))
      .set("date", one.date.iso())
      .set("title", one.title)
      .set("closes", one.deadline ? one.deadline->iso() : std::string());
}

Json shift_json(const Shift& one) {
  return Json::object()
      .set("stage_title", one.stage_title)
      .set("step", one.step)
      .set("title", one.title)
      .set("before", process::iso_or_empty(one.before))
      .set("after", process::iso_or_empty(one.after))
      .set("missed", one.missed);
}

Json texts(const std::vector<std::string>& list) {
  Json out = Json::array();
  for (const std::string& one : list) out.push(one);
  return out;
}

}  // namespace

std::string timetable_text(const TimetableView& view, int width) {
  const Timetable& timetable = view.timetable;
  std::string out = timetable.number + " " + timetable.title + "\n" + timetable.process_title;
  if (!timetable.ended.empty())
    out += "; it was " + timetable.ended;
  else if (!timetable.stage_title.empty())
    out += "; it stands in: " + timetable.stage_title;
  if (timetable.today) out += "; as at " + process::long_words(*timetable.today);
  out += "\n\n";
  out +=
      timetable.rows.empty() ? "no step is recorded or to come\n" : text_table(steps_table(timetable), width);
  const std::string target = target_words(timetable);
  if (!target.empty()) out += "\n" + std::string(1, 'T') + target.substr(1) + ".\n";
  if (timetable.beyond.value_or(0) > 0 && !timetable.release.empty())
    out += "The first release that it can be in is the " + timetable.release + ".\n";
  out += shifts(timetable, width);
  out += milestones(timetable, width);
  out += bases(timetable);
  out += reasons(timetable);
  out += "\nNotes:\n";
  for (const std::string& note : timetable.notes) out += "  " + note + "\n";
  return out + "  Working Days: " + view.working_days + "\n";
}

Json timetable_json(const TimetableView& view) {
  const Timetable& timetable = view.timetable;
  Json rows = Json::array();
  for (const TimetableRow& row : timetable.rows) rows.push(row_json(row));
  Json marks = Json::array();
  for (const Milestone& one : timetable.milestones) marks.push(milestone_json(one));
  Json moved = Json::array();
  for (const Shift& one : timetable.shifts) moved.push(shift_json(one));
  Json out = Json::object();
  out.set("format", "redraft-timetable/1")
      .set("number", timetable.number)
      .set("title", timetable.title)
      .set("process", timetable.process)
      .set("stage", timetable.stage_title)
      .set("date", process::iso_or_empty(timetable.today))
      .set("steps", std::move(rows))
      .set("milestones", std::move(marks))
      .set("planned_last", process::iso_or_empty(timetable.planned_last))
      .set("last", process::iso_or_empty(timetable.last))
      .set("last_earliest", timetable.last_earliest)
      .set("last_provisional", timetable.last_provisional)
      .set("release", timetable.release)
      .set("delays", texts(timetable.delays))
      .set("shifts", std::move(moved))
      .set("shift_notes", texts(timetable.shift_notes))
      .set("notes", texts(timetable.notes))
      .set("working_days", view.working_days)
      .set("findings", to_json(view.findings));
  put_number(out, "beyond", timetable.beyond);
  if (timetable.target)
    out.set("target",
            Json::object().set("date", timetable.target->date.iso()).set("what", timetable.target->what));
  return out;
}

}  // namespace redraft::render
