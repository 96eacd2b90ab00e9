// A Word document whose tracked changes are listed or settled: read, and what is wrong in it said.
#pragma once

#include <vector>

#include "base/finding.h"
#include "docx/package.h"
#include "docx/settle.h"

namespace redraft::jobs {

/// The tracked changes of a package, which is mended in place where Word would not open it (docx/faults.h); the findings
/// are added.
docx::TrackedChanges read_tracked(docx::Package& package, std::vector<Finding>& findings);

}  // namespace redraft::jobs
