// Cells that do not end in a paragraph, as they are met in the tags of a part; Word refuses them. Inside lib/docx only.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "docx/fault_list.h"

namespace redraft::docx {

class CellFaults {
 public:
  CellFaults(const Package& package, const Part& part, Repairs& repairs)
      : found_(package, part, "word-cell-without-paragraph"), repairs_(repairs) {}

  /// A start tag that begins at `at`, `whole` with its brackets: of a cell or a paragraph, others count for nothing.
  void starts(std::string_view whole, std::size_t at);
  void paragraph_ends();
  void table_ends();
  void cell_ends(std::size_t at);
  void take(std::vector<Finding>& out) { found_.take(out); }

 private:
  void add(std::size_t at);

  FaultsOfKind found_;
  Repairs& repairs_;
  std::vector<bool> ends_well_;  // of the cells that are open
};

}  // namespace redraft::docx
