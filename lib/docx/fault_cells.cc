#include "docx/fault_cells.h"

#include <string>

namespace redraft::docx {

void CellFaults::starts(std::string_view whole, std::size_t at) {
  const bool is_empty = whole.ends_with("/>");
  if (is_named(whole.substr(1), "w:tc")) {
    if (!is_empty) return ends_well_.push_back(false);
    add(at);
    repairs_.replace(at, at + whole.size(),
                     std::string(whole.substr(0, whole.size() - 2)) + "><w:p/></w:tc>");
  } else if (is_empty && is_named(whole.substr(1), "w:p")) {
    paragraph_ends();
  }
}

void CellFaults::paragraph_ends() {
  if (!ends_well_.empty()) ends_well_.back() = true;
}

void CellFaults::table_ends() {
  if (!ends_well_.empty()) ends_well_.back() = false;
}

void CellFaults::cell_ends(std::size_t at) {
  if (ends_well_.empty()) return;
  if (!ends_well_.back()) {
    add(at);
    repairs_.insert(at, "<w:p/>");
  }
  ends_well_.pop_back();
}

void CellFaults::add(std::size_t at) {
  found_.add(at,
             "a cell that does not end in a paragraph, which Word refuses to open; an empty one is put in");
}

}  // namespace redraft::docx
