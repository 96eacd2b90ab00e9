// Reports with something put in, for the judges: a validator and LibreOffice look at them.
#pragma once

#include <string>
#include <vector>

namespace redraft::tests {

struct InsertCase {
  std::string name;   ///< of the file, without ".docx"
  std::string bytes;  ///< the .docx
};

std::vector<InsertCase> insert_cases();

}  // namespace redraft::tests
