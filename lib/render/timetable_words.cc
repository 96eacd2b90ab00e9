#include "render/timetable_words.h"

#include "base/table.h"  // counted
#include "process/date_words.h"

namespace redraft::render {

namespace {

using process::Date;
using process::long_words;

std::string working_days(int days) { return counted(static_cast<std::size_t>(days), "Working Day"); }

/// The front of a range leaves out what its end says again.
std::string range(Date from, Date to) {
  if (from == to) return long_words(to);
  std::string start = long_words(from);
  if (from.year() == to.year()) start.resize(start.rfind(' '));
  if (from.year() == to.year() && from.month() == to.month()) start.resize(start.rfind(' '));
  return start + " to " + long_words(to);
}

}  // namespace

std::string span_words(const process::Span& span) {
  std::string out;
  if (span.end)
    out = range(span.start ? *span.start : *span.end, *span.end);
  else if (span.start)
    return "from " + long_words(*span.start);
  else
    return {};
  if (span.earliest) out += " *";
  if (span.provisional) out += " (provisional)";
  return out;
}

std::string step_words(const process::TimetableRow& row) {
  return row.number.empty() ? row.title : row.number + " " + row.title;
}

std::string progress_words(const process::TimetableRow& row) {
  std::string out;
  switch (row.progress) {
    case process::Progress::to_come: out = row.expected.end ? "to come" : "no date"; break;
    case process::Progress::running: out = "running"; break;
    case process::Progress::done: return "done";
    case process::Progress::done_unrecorded: return "ended, day not recorded";
    case process::Progress::passed_over: return "passed over";
  }
  return row.overdue ? out + ", overdue" : out;
}

std::string late_words(const process::TimetableRow& row) {
  return row.late.value_or(0) > 0 ? working_days(*row.late) + " late" : std::string();
}

std::string target_words(const process::Timetable& timetable) {
  if (!timetable.target || !timetable.last || !timetable.beyond) return {};
  const bool earliest = timetable.last_earliest;
  std::string out = "the last day, " + long_words(*timetable.last) + (earliest ? " at the earliest" : "") +
                    (timetable.last_provisional ? " (provisional)" : "") + ", is ";
  out += *timetable.beyond > 0 ? working_days(*timetable.beyond) + " after the " : "in time for the ";
  return out + timetable.target->what + ", " + long_words(timetable.target->date);
}

}  // namespace redraft::render
