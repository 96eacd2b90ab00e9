// A code, or one provision of it, as it was read.
#pragma once

#include <string>
#include <vector>

#include "legal/references.h"
#include "workspace/code_source.h"

namespace redraft::jobs {

struct Shown {
  legal::Code code;  ///< all of it, or one document that holds the provision and those that it stands in
  std::vector<legal::Reference> references;  ///< of what is shown, bound in the whole code
  legal::Location provision;                 ///< in `code`, when one was asked for
  std::vector<std::string> inputs;
  std::vector<Finding> findings;  ///< of reading: what a Word document holds that is not part of the Code
};

/// Throws Error{target} with the nearest citations when there is no such provision. "Section D3.11" and "D3.11"
/// are one.
Shown show(const std::string& path, const std::string& citation, const std::string& profile);

}  // namespace redraft::jobs
