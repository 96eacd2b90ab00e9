// The labels of lists in a draft: which line begins with one, and what it reads.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

struct LineLabel {
  bool starts = false;    ///< a labelled paragraph begins on the line
  std::string label;      ///< as it comes out; "" when none was there and none could be proved
  std::size_t bytes = 0;  ///< of the line, that the label takes
};

/// One a line of the draft. Repairs and findings go to the draft.
std::vector<LineLabel> read_list_labels(Draft& draft);

}  // namespace redraft::read::tidying
