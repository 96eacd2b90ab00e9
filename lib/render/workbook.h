// Tables as a workbook (.xlsx): a sheet each, its head in the accent colour, fixed and with filters.
#pragma once

#include <string>
#include <vector>

#include "base/table.h"

namespace redraft::render {

struct Sheet {
  std::string name;  ///< at most 31 characters
  Table table;
  std::vector<std::size_t> days;  ///< columns whose ISO dates become dates of the workbook
};

/// The bytes of the file; the same for the same sheets. Text is never read as a formula. Throws Error{limit} for more
/// rows or longer words than a workbook holds, Error{output} when no temporary file can be made.
std::string workbook(const std::vector<Sheet>& sheets, const std::string& title);

}  // namespace redraft::render
