// Redlines by chance, the same ones every time, with what each side must read. They put together what nobody
// would think of: a deleted title before an inserted table, moves out of a cell, items without their clause.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "redline/redline.h"

namespace redraft::tests {

/// Paragraphs are words only, without the empty ones that the layout adds.
struct RandomCase {
  std::string name;  ///< "random_007"
  redline::Redline redline;
  std::vector<std::string> before;
  std::vector<std::string> after;
};

RandomCase random_case(std::size_t number);

}  // namespace redraft::tests
