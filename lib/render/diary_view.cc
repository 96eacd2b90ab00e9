#include "render/diary_view.h"

#include <utility>

#include "base/table.h"
#include "process/date_words.h"
#include "render/timetable_ical.h"

namespace redraft::render {

std::string diary_text(const DiaryView& view, int width) {
  std::string out;
  if (view.entries.empty()) {
    out = "nothing that is to come has a date\n";
  } else {
    Table table;
    table.columns = {{"Date"}, {"Modification"}, {"What", false, 0}, {"Who", false, 30}};
    for (const DiaryEntry& one : view.entries)
      table.rows.push_back(
          {process::long_words(one.date) + (one.earliest ? " *" : ""), one.number,
           one.words + (one.deadline ? ", closes at 17:00" : "") + (one.overdue ? " (overdue)" : ""),
           one.who});
    out = text_table(table, width);
  }
  if (!view.undated.empty()) out += "\nWithout a date:\n";
  for (const std::string& words : view.undated) out += "  " + words + "\n";
  out += "\nNotes:\n";
  if (!view.from) out += "  no day was given: all that has not ended is listed, past or not (--date)\n";
  return out +
         "  a day with * is the earliest: that step or one before it has no length laid down, or is behind\n";
}

Json diary_json(const DiaryView& view) {
  Json entries = Json::array();
  for (const DiaryEntry& one : view.entries)
    entries.push(Json::object()
                     .set("date", one.date.iso())
                     .set("kind", one.kind)
                     .set("number", one.number)
                     .set("words", one.words)
                     .set("who", one.who)
                     .set("earliest", one.earliest)
                     .set("overdue", one.overdue)
                     .set("closes", one.deadline ? one.deadline->iso() : std::string()));
  Json undated = Json::array();
  for (const std::string& words : view.undated) undated.push(words);
  return Json::object()
      .set("format", "redraft-diary/1")
      .set("date", view.from ? view.from->iso() : std::string())
      .set("entries", std::move(entries))
      .set("undated", std::move(undated))
      .set("findings", to_json(view.findings));
}

std::string diary_calendar(const DiaryView& view) {
  CalendarFile file{"Modifications", ical_stamp(view.from), {}};
  for (const DiaryEntry& one : view.entries) {
    CalendarEvent event{ical_uid({one.number, one.kind, one.words, one.number.empty() ? one.date.iso() : ""}),
                        one.date, one.date, one.deadline};
    event.summary = (one.number.empty() ? "" : one.number + ": ") + one.words;
    event.description = one.who;
    event.category = one.kind;
    file.events.push_back(std::move(event));
  }
  return icalendar(file);
}

}  // namespace redraft::render
