// What counts for the gates out of a stage: what was recorded since the stage was entered, not what led into it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "process/modification.h"

namespace redraft::process {

/// The day on which the present stage was entered, as far as recorded.
std::optional<Date> entered(const Modification& modification);

/// The present stage was entered before: it was sent back to, or reached again after that.
bool entered_again(const Modification& modification);

/// On the day or after it; what has no day, or no stage to hold it to, counts.
bool since(const Modification& modification, const std::optional<Date>& day);

/// The decisions of a kind since the stage was entered, by `body` when that is said. A decision that a step of the
/// history names led into a stage and does not count, nor does one of the day of entry when `led_in` says that
/// decisions of its kind lead into the present stage.
std::vector<const Decision*> decisions_since(const Modification& modification, std::string_view kind,
                                             std::string_view body, bool led_in);

}  // namespace redraft::process
