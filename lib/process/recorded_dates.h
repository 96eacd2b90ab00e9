// What a modification's record says of when a step began and ended, and where it says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/modification.h"
#include "process/route.h"
#include "process/stages.h"

namespace redraft::process {

struct RecordedDates {
  std::optional<Date> began;
  std::optional<Date> ended;
  std::string where;  ///< "consultation report", "vote of the Change Board"; empty: nothing is recorded
};

/// `steps` first; else the dates of its consultation or assessment; else, where it happens at a meeting, the vote or
/// decision of that body. What happened before that visit to the stage, or from the next visit on, is not of it.
RecordedDates recorded_dates(const StageStep& step, const Modification& modification,
                             const std::vector<Visit>& route, std::size_t visit);

}  // namespace redraft::process
