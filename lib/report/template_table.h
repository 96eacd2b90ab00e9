// Tables whose columns a loop has made: their grid follows.
#pragma once

#include <string>
#include <string_view>

namespace redraft::report {

/// The table with a grid of as many columns as its widest row has, within its old width. Columns that were there keep
/// their width as far as the row allows; cells get the width of their columns.
std::string with_columns(std::string_view table);

}  // namespace redraft::report
