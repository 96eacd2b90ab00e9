// The tracked changes of a Word document.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "review/changes.h"

namespace redraft::jobs {

struct ListedChanges {
  std::vector<review::Change> changes;
  std::vector<Finding> findings;  ///< what was repaired in reading
};

/// Throws what docx::Package and docx::Part throw.
ListedChanges list_changes(const std::string& path);

}  // namespace redraft::jobs
