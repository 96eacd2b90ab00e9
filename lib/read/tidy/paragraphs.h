// Puts lines together again: one paragraph a line, an empty line between.
#pragma once

#include <string>
#include <vector>

#include "read/tidy/lines.h"
#include "read/tidy/list_labels.h"

namespace redraft::read::tidying {

/// The text of the draft with its edits and labels. Joined lines are listed as repairs.
std::string write_paragraphs(Draft& draft, const std::vector<LineLabel>& labels);

}  // namespace redraft::read::tidying
