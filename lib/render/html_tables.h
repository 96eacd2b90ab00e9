// Tables of a Word document as tables of the page: rows and cells that came or went are told by their class and by a
// word for those who do not see it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "redline/redline.h"

namespace redraft::render {

/// Writes blocks [begin, end) that stand in a cell.
using CellWriter = std::function<void(std::size_t begin, std::size_t end, std::size_t cell)>;

/// The rows of a table that stand in blocks [begin, end): all of it, or a stretch of its rows.
void append_table(std::string& out, const redline::Document& document, std::size_t table, std::size_t begin,
                  std::size_t end, const CellWriter& cell);

/// The outermost table inside the cell `within` that a block stands in; kNoFrame: none.
std::size_t table_at(const redline::Document& document, std::size_t block, std::size_t within);

/// The row of the outermost table that each block stands in; kNoFrame: none.
std::vector<std::size_t> outer_rows(const redline::Document& document);

}  // namespace redraft::render
