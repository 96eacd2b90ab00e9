// The legal text of a modification as it stands in its folder: what gates and freezes are judged by.
#pragma once

#include <string>

#include "process/facts.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

/// Its files with their hashes; `today` is the day by which windows are judged.
process::GateFacts facts_now(const workspace::Workspace& workspace, const std::string& folder,
                             const process::Modification& modification, process::Date today);

}  // namespace redraft::jobs
