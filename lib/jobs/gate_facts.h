// The facts that the gates out of a modification's stage ask for, found in its workspace.
#pragma once

#include <optional>
#include <string>

#include "process/facts.h"
#include "process/stages.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

/// The code is read, and the legal text applied to it, only when a gate out of the present stage asks whether it applies:
/// a whole code takes a second or two. `process` may be nullptr: then nothing is tried.
process::GateFacts gate_facts(const workspace::Workspace& workspace, const std::string& folder,
                              const process::Modification& modification, const process::Process* process,
                              std::optional<process::Date> today);

/// Does a gate out of this stage ask whether the legal text applies?
bool tries_legal_text(const process::Stage& stage);

}  // namespace redraft::jobs
