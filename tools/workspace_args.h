// What commands that work in a workspace share beside --workspace (tools/output.h): the workspace opened, a day, and how it
// is written to.
#pragma once

#include <optional>
#include <string>

#include "process/date.h"
#include "process/people.h"
#include "tools/command.h"
#include "workspace/step.h"
#include "workspace/workspace.h"

namespace redraft::tools {

/// The folder of --workspace, else the nearest at or above the present one.
workspace::Workspace workspace_of(const Args& args);

/// --date, else SOURCE_DATE_EPOCH, else nothing: the program has no clock.
Option day_option(const std::string& help);
std::optional<process::Date> day_of(const Args& args);

/// The same of something that is recorded: it has a day. Throws Error{usage} when none is given.
Option recorded_date_option(const std::string& help);
process::Date recorded_date(const Args& args);

/// Of writing: --dry-run, and notes to standard error.
Option dry_run_option();
workspace::StepOptions step_options(const Args& args, const Streams& streams);

/// Of a document: its class. Nothing: that of the modification.
Option classification_option();
std::optional<process::Classification> classification_of(const Args& args);

/// An option that must be there and not be empty, said as a person needs it.
std::string needed(const Args& args, const std::string& name, const std::string& what);

}  // namespace redraft::tools
