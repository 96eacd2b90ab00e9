// Faults of a modification that no schema sees, held to its process where there is one.
#pragma once

#include <vector>

#include "base/finding.h"
#include "process/modification.h"
#include "process/stages.h"

namespace redraft::process {

/// consistency(modification) of modification.h, with the process given: stages and steps that it does not know,
/// stages entered that no gate leads to. `process` may be nullptr: then these are not judged.
std::vector<Finding> consistency(const Modification& modification, const Process* process);

}  // namespace redraft::process
