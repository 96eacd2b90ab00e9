// What documents call a solution of a modification.
#pragma once

#include <string>
#include <string_view>

#include "process/modification.h"

namespace redraft::report {

/// "Proposed Solution"; "Alternative Solution 2" where there are several alternatives, withdrawn ones counted; empty: there
/// is none with that id.
std::string name_of_solution(const process::Modification& modification, std::string_view id);

}  // namespace redraft::report
