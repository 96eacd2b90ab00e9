// Who can close a modification: a power that not every process gives, and not at every stage.
#pragma once

#include <string>
#include <string_view>

#include "process/modification.h"
#include "process/stages.h"

namespace redraft::process {

/// Why a decision of this body to close the modification would count for nothing where it stands, with who can end it there
/// and how; empty when the process gives it that power.
std::string why_not_closed_by(std::string_view body, const Modification& modification,
                              const Process& process);

}  // namespace redraft::process
