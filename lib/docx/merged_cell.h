// How a cell is merged downwards, in words.
#pragma once

#include <string>
#include <string_view>

namespace redraft::docx {

/// The values of w:vMerge before and after (17.4.85): "" for a cell without one, "restart" for the first of those that are
/// merged, "continue" for the others. "was by itself, is now part of the cell above"; "" when nothing changed.
std::string merge_words(std::string_view before, std::string_view after);

}  // namespace redraft::docx
