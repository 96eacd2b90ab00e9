// What commands that work in a workspace share: the workspace, a day, and how they wait for another writer.
#pragma once

#include <optional>

#include "process/date.h"
#include "process/people.h"
#include "tools/command.h"
#include "workspace/step.h"

namespace redraft::tools {

/// The folder of --workspace (output.h), else the nearest at or above the present one.
workspace::Workspace workspace_of(const Args& args);

/// --date, else SOURCE_DATE_EPOCH, else nothing: the program has no clock.
Option day_option(const std::string& help);
std::optional<process::Date> day_of(const Args& args);

Option dry_run_option();
workspace::StepOptions step_options(const Args& args, const Streams& streams);

Option classification_option();
/// Nothing: that of the modification.
std::optional<process::Classification> classification_of(const Args& args);

}  // namespace redraft::tools
