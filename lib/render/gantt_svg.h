// A timetable as a picture (SVG): a line a step, planned as an outline, actual and expected filled, late parts hatched,
// meetings, releases and today as marks, each with its words beside it.
#pragma once

#include <string>

#include "process/timetable.h"
#include "render/drawing.h"

namespace redraft::render {

/// As wide as an A4 page has room for; as high as the steps need. For a screen reader there are a title and a
/// description that says each step with its days.
Drawing gantt(const process::Timetable& timetable);

/// The same as SVG.
std::string gantt_svg(const process::Timetable& timetable);

}  // namespace redraft::render
