// Where modifications stand: stage, what is frozen, windows, and what the gates out of the stage still need.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "process/date.h"
#include "render/status.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

struct StatusOptions {
  std::optional<process::Date> today;  ///< none: what rests on the day is left unjudged, and said so
  std::string to;                      ///< a stage: the gate that leads there is shown in full
};

/// One modification with its gates. Throws Error{target} for an id that is not there, Error{usage} for a stage to which no
/// gate leads.
render::StatusReport status_of_one(const workspace::Workspace& workspace, const std::string& id,
                                   const StatusOptions& options);

/// All of them, without their gates and without reading legal text: quick for a thousand.
render::StatusReport status_of_all(const workspace::Workspace& workspace, const StatusOptions& options);

}  // namespace redraft::jobs
