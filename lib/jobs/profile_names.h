// The names that a workspace's profile lists, to which those of a modification are held.
#pragma once

#include "process/listed_names.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

process::ListedNames listed_names(const workspace::Workspace& workspace);

}  // namespace redraft::jobs
