// What a copy does to the rows and columns of a table of the base. Rows by one reviewer and a column by another do not
// go together: the row would lack a cell. Inside lib/review only.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "review/copy_ops.h"

namespace redraft::review {

/// In words, "" for nothing: `inserts a row, "Scoping, 10 days"`, `deletes a column, "Owner"`.
struct TableShape {
  std::string rows;
  std::string columns;
  std::string cells;  ///< in rows that take as many columns as they did
  std::string
      key;  ///< the same for two copies that do the same to rows and columns, but for what they put in
  std::vector<std::uint32_t> added = {};  ///< rows and cells that it puts in: nodes of its story
  const docx::Document* copy = nullptr;
  const docx::Story* story = nullptr;  ///< of the copy
  /// Cells of the base: those that it takes out, with a row only where it changes columns as well; and those, in rows that
  /// stay, in which it changes something.
  std::vector<std::uint32_t> struck;
  std::vector<std::uint32_t> edited;

  bool changed() const { return !rows.empty() || !columns.empty(); }
  /// What it does, both together.
  std::string does() const;
};

/// `table` holds what stands in the table.
TableShape shape_of(const CopyContainer& table, const docx::Document& copy, const docx::Story& base);

/// What becomes of one table, by the copies' places in the list. Rows of unlike length must not come out of it, and a
/// column stands or falls as one.
struct TableVerdict {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> at_odds;  ///< the earlier copy first
  std::vector<bool> falls;                                       ///< its rows and columns
  std::vector<std::vector<std::uint32_t>> cells;  ///< of the base: what it changes in them falls
};
TableVerdict judge_table(const std::vector<TableShape>& shapes, Policy policy);

}  // namespace redraft::review
