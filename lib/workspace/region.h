// Whose bank holidays are no Working Days in a workspace.
#pragma once

#include "process/bank_holidays.h"
#include "workspace/workspace.h"

namespace redraft::workspace {

/// As redraft.yaml says (`region`), else its profile, else England and Wales. A profile that cannot be read says nothing
/// here: whoever needs it says so.
process::Region region_of(const Workspace& workspace);

}  // namespace redraft::workspace
