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

/// The profile says how documents and their labels look. Throws what docx::Package, docx::Part and load_profile throw.
ListedChanges list_changes(const std::string& path, const std::string& profile = "sec");

}  // namespace redraft::jobs
