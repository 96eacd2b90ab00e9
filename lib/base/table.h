// A table of words: for a terminal, where it keeps to the width by cutting the widest columns, and as CSV, where
// nothing is cut.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace redraft {

struct TableColumn {
  std::string title;      ///< empty in all columns: the table has no head
  bool right = false;     ///< numbers: aligned at their right
  std::size_t most = 40;  ///< columns of the terminal that it takes at most; 0: what is left of the line
  bool wraps = false;     ///< what does not fit goes on in the next line instead of being cut
};

struct Table {
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< a cell for each column; line breaks become " ¶ "
};

/// A line a row (more where a column wraps), two spaces between columns, no space at the end of a line. A column in which all cells are empty is
/// left out. `width` is that of the terminal; under 40 counts as 40. Columns are as wide as their widest cell;
/// when a line has not enough room, the last column that may take what is left is cut first, then the widest ones.
std::string text_table(const Table& table, int width);

/// RFC 4180: a head, fields quoted where they must be, CRLF. A cell that begins with = + - @, a tab or a carriage return
/// gets an apostrophe in front: a spreadsheet would run it as a formula, and the words come from other people.
std::string csv(const Table& table);

/// At most so many code points, the last one "…" when something was cut.
std::string cut_to(std::string_view text, std::size_t columns);

/// Words as a paragraph: every line begins with `indent` spaces and is broken at a space before `width`.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

/// "1 change", "2 changes".
std::string counted(std::size_t number, std::string_view word);

}  // namespace redraft
