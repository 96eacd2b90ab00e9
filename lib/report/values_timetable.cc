// The timetable of a modification in words, as a table of a document has them.
#include <utility>

#include "base/data_values.h"
#include "render/timetable_words.h"
#include "report/data_edit.h"
#include "report/values_parts.h"

namespace redraft::report {

namespace {

// A reader of a report has no command line: "(--length)" is said to whoever makes it.
std::string without_options(std::string words) {
  for (std::size_t at = words.find(" (--"); at != std::string::npos; at = words.find(" (--", at)) {
    const std::size_t close = words.find(')', at);
    if (close == std::string::npos) break;
    words.erase(at, close + 1 - at);
  }
  return words;
}

Data row_value(const process::TimetableRow& row) {
  Data out = map_value();
  set_words(out, "stage", row.stage_title);
  set_words(out, "step", row.step);
  set_words(out, "number", row.number);
  set_words(out, "title", row.title);
  set_words(out, "who", row.who);
  set_words(out, "planned", render::span_words(row.planned));
  set_words(out, "actual", render::span_words(row.actual));
  set_words(out, "expected", render::span_words(row.expected));
  set_words(out, "progress", std::string(process::to_string(row.progress)));
  set_words(out, "progress_words", render::progress_words(row));
  set_words(out, "late", render::late_words(row));
  set_words(out, "rests_on", row.rests_on);
  set_words(out, "note", row.note);
  set_words(out, "meeting", row.meeting);
  set_truth(out, "next", row.next);
  return out;
}

Data milestone_value(const process::Milestone& one) {
  Data out = map_value();
  set_words(out, "kind", std::string(process::to_string(one.kind)));
  set_words(out, "title", one.title);
  set_date(out, "date", one.date);
  set_words(out, "deadline", one.deadline ? one.deadline->words() : "");
  return out;
}

}  // namespace

void add_timetable(Data& values, const ModificationSource& source) {
  static const process::Timetable kNone;
  const process::Timetable& timetable = source.timetable == nullptr ? kNone : *source.timetable;
  Data out = map_value();
  Data rows = list_value();
  bool any_earliest = false;
  std::string last_stage;
  for (const process::TimetableRow& row : timetable.rows) {
    any_earliest = any_earliest || row.planned.earliest || row.expected.earliest;
    Data value = row_value(row);
    const bool told = row.planned.end || row.planned.start || row.actual.end || row.actual.start ||
                      row.expected.start || row.expected.end;
    set_truth(value, "begins_stage", told && row.stage_title != last_stage);
    if (told) last_stage = row.stage_title;
    rows.items.push_back(std::move(value));
  }
  Data milestones = list_value();
  for (const process::Milestone& one : timetable.milestones) milestones.items.push_back(milestone_value(one));
  Data notes = list_value();
  for (const std::string& note : timetable.notes) notes.items.push_back(text_value(without_options(note)));
  set(out, "rows", std::move(rows));
  set(out, "milestones", std::move(milestones));
  set(out, "notes", std::move(notes));
  set_date(out, "last", timetable.last);
  set_words(out, "release", timetable.release);
  set_words(out, "target_words", render::target_words(timetable));
  set_truth(out, "any_earliest", any_earliest);
  const auto picture = source.pictures.find("timetable");
  set_words(out, "chart_insert", picture == source.pictures.end() ? "" : picture->second);
  set_number(out, "chart_rows", source.chart_rows);
  set_truth(out, "recorded", !timetable.rows.empty());
  set(values, "timetable", std::move(out));
}

}  // namespace redraft::report
