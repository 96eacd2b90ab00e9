// The marks in the words of a block as a reader counts them: a deletion and the insertion that replaces it are one.
#pragma once

#include <cstddef>
#include <vector>

#include "redline/redline.h"

namespace redraft::redline {

/// Segments [begin, end) of the block's term or text.
struct MarkGroup {
  ChangeKind kind = ChangeKind::replace;  ///< insert, remove, replace, format, image or note
  bool in_term = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// In the order of the words; of a kept block only, since what came, went or moved is one change as a whole.
std::vector<MarkGroup> mark_groups(const Redline& redline, const Block& block);

}  // namespace redraft::redline
