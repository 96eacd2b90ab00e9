// The stages that a modification went through, as its history records them, and those that are still to come.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/modification.h"
#include "process/stages.h"

namespace redraft::process {

/// A stage gone through, or to come. A stage to which it was returned is there again.
struct Visit {
  const Stage* stage = nullptr;
  std::optional<Date> began;  ///< recorded
  bool past = false;          ///< a later stage has been entered
  bool current = false;
  bool returned = false;  ///< entered again, after a later stage
  bool again = false;     ///< entered before, on whatever way it was reached again
};

/// The usual way on: the first gate that leads on, but to Fast Track when that is its path, and past refinement when
/// the Panel has decided so. Nothing is to come for one that is withdrawn, closed, rejected or implemented.
std::vector<Visit> route(const Modification& modification, const Process& process);

}  // namespace redraft::process
