#include "render/gantt_layout.h"

#include <algorithm>

#include "process/date_words.h"
#include "render/timetable_words.h"

namespace redraft::render {

using process::Date;
using process::Milestone;
using process::Progress;
using process::Timetable;
using process::TimetableRow;

std::optional<std::pair<Date, Date>> gantt_days(const Timetable& timetable) {
  std::optional<std::pair<Date, Date>> out;
  const auto take = [&](const std::optional<Date>& day) {
    if (!day) return;
    if (!out) out.emplace(*day, *day);
    out->first = std::min(out->first, *day);
    out->second = std::max(out->second, *day);
  };
  for (const TimetableRow& row : timetable.rows)
    for (const process::Span* span : {&row.planned, &row.actual, &row.expected}) {
      take(span->start);
      take(span->end);
    }
  if (!out) return out;
  take(timetable.today);
  for (const Milestone& one : timetable.milestones) take(one.date);
  // A little air, so that marks at either end are not cut.
  const int air = std::max(1, (out->second - out->first) / 40);
  out->first = out->first - air;
  out->second = out->second + air;
  return out;
}

std::string gantt_words(const TimetableRow& row) {
  std::string out = process::long_words(*row.expected.end);
  if (row.expected.earliest) out += " *";
  if (row.expected.provisional) out += " (provisional)";
  if (!row.meeting.empty() && row.meeting != row.who) out += ", " + row.meeting;
  if (const std::string late = late_words(row); !late.empty()) out += ", " + late;
  return row.overdue ? out + ", overdue" : out;
}

bool is_crowded(const Timetable& timetable, const DayScale& scale) {
  return std::any_of(timetable.rows.begin(), timetable.rows.end(), [&](const TimetableRow& row) {
    if (!row.expected.end) return false;
    double first = scale.at(row.expected.start ? *row.expected.start : *row.expected.end);
    double last = scale.at(*row.expected.end) + scale.day();
    if (row.planned.start) first = std::min(first, scale.at(*row.planned.start));
    if (row.planned.end) last = std::max(last, scale.at(*row.planned.end) + scale.day());
    const double width = words_width(gantt_words(row), kSmall) + 5;
    return std::max(last, first + kLeastBar) + width > kWidth - kMargin / 2 && first - width < kChart;
  });
}

std::string gantt_description(const Timetable& timetable) {
  std::string out = target_words(timetable);
  if (!out.empty()) out += ". ";
  for (const TimetableRow& row : timetable.rows) {
    out += row.stage_title + ": " + step_words(row) + ": " + progress_words(row);
    const std::string planned = span_words(row.planned);
    const std::string expected = span_words(row.expected);
    if (!planned.empty()) out += "; planned " + planned;
    if (!expected.empty()) out += (row.progress == Progress::done ? "; actual " : "; expected ") + expected;
    if (!row.note.empty()) out += "; " + row.note;
    out += ". ";
  }
  for (const Milestone& one : timetable.milestones)
    out += one.title + ": " + process::long_words(one.date) + ". ";
  return out;
}

}  // namespace redraft::render
