// How the picture of a timetable is laid out: its measures, the days that it spans, and the words beside a bar. For
// gantt_svg.cc alone.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "process/timetable.h"
#include "render/gantt_scale.h"

namespace redraft::render {

inline constexpr double kWidth = 720;
inline constexpr double kMargin = 8;
inline constexpr double kChart = 250;  // where days begin: to the left of it stand the steps
inline constexpr double kRow = 20;
inline constexpr double kStage = 26;
inline constexpr double kLane = 15;
inline constexpr double kWords = 12;
inline constexpr double kSmall = 11;
inline constexpr double kLeastBar = 6;

/// First and last day of the picture; nothing when no day is known.
std::optional<std::pair<process::Date, process::Date>> gantt_days(const process::Timetable& timetable);

/// What stands beside a bar: "14 September 2018, Panel 60, 2 Working Days late".
std::string gantt_words(const process::TimetableRow& row);

/// Whether the words of a bar would have room on neither side of it.
bool is_crowded(const process::Timetable& timetable, const DayScale& scale);

/// Each step with its days, and the days that are no steps, for a screen reader.
std::string gantt_description(const process::Timetable& timetable);

}  // namespace redraft::render
