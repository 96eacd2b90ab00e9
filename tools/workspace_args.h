// What the commands that work on a workspace share: where it is, on which day, and how it is written to.
#pragma once

#include <string>
#include <vector>

#include "process/date.h"
#include "tools/command.h"
#include "workspace/step.h"

namespace redraft::tools {

Option dry_run_option();
/// "--date" of something that is recorded.
Option recorded_date_option(const std::string& help);

/// --workspace (tools/output.h), or the folder with redraft.yaml at or above the present one.
workspace::Workspace workspace_of(const Args& args);

/// --date, or else the day of SOURCE_DATE_EPOCH. Throws Error{usage} without either: what is recorded has a day, and the
/// program has no clock.
process::Date recorded_date(const Args& args);

/// Of writing: --dry-run, and notes to standard error.
workspace::StepOptions step_options(const Args& args, const Streams& streams);

/// An option that must be there and not be empty, said as a person needs it.
std::string needed(const Args& args, const std::string& name, const std::string& what);

}  // namespace redraft::tools
