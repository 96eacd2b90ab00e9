// A timetable as tables for a terminal, and as redraft-timetable/1 (docs/formats.md).
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json.h"
#include "process/timetable.h"

namespace redraft::render {

struct TimetableView {
  process::Timetable timetable;
  std::string working_days;  ///< whose bank holidays count, and why that is only assumed
  std::vector<Finding> findings;
};

std::string timetable_text(const TimetableView& view, int width);
Json timetable_json(const TimetableView& view);

}  // namespace redraft::render
