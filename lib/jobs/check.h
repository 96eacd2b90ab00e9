// A code checked, as it stands or as a legal text amends it.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"

namespace redraft::jobs {

struct Checked {
  std::vector<Finding> findings;
  std::vector<std::string> inputs;
};

Checked check_code(const std::string& code, const std::string& profile);
Checked check_amended(const std::string& code, const std::string& script, const std::string& profile);

}  // namespace redraft::jobs
