// A table of Markdown: how wide its columns are.
#pragma once

#include <vector>

#include "report/markdown_tree.h"

namespace redraft::report {

/// Twips, one for each column, that sum to `width`: as wide as the words ask, none narrower than its longest word
/// while there is room. `table` is of Kind::table.
std::vector<int> column_widths(const MarkdownNode& table, int width);

}  // namespace redraft::report
