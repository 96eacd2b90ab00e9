// What is wrong in the text of a package though each of its parts is sound XML: references that lead nowhere, ranges and
// fields that do not end, cells that Word refuses. Said, each kind with its first places; and mended where Word would not
// open the document otherwise.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"
#include "docx/part.h"

namespace redraft::docx {

struct Faults {
  std::vector<Finding> findings;
  Package::Changes repairs;  ///< the parts as they are mended
};

/// `parts` are those that hold text, as they were read. Throws Error{format} for a part of the package, whichever it is,
/// with a DOCTYPE: what is copied unread must not bring entities along.
Faults find_faults(const Package& package, const std::vector<const Part*>& parts);

}  // namespace redraft::docx
