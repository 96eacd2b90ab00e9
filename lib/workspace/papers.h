// The papers of a workspace: papers/*.yaml.
#pragma once

#include <string>

#include "process/papers.h"
#include "workspace/workspace.h"

namespace redraft::workspace {

/// The paper of a month, "2019-10". Throws Error{usage} for a month that is none; Error{target} with the months that
/// there are when it has no paper; Error{format} for the first fault of its file, and when two files are of one month.
process::Paper load_paper(const Workspace& workspace, const std::string& month);

}  // namespace redraft::workspace
