// What commands that work in a workspace share beside --workspace (tools/output.h): the workspace opened, and a day.
#pragma once

#include <optional>

#include "process/date.h"
#include "tools/command.h"
#include "workspace/workspace.h"

namespace redraft::tools {

/// The folder of --workspace, else the nearest at or above the present one.
workspace::Workspace workspace_of(const Args& args);

/// --date, else SOURCE_DATE_EPOCH, else nothing: the program has no clock.
Option day_option(const std::string& help);
std::optional<process::Date> day_of(const Args& args);

}  // namespace redraft::tools
