// What a field of a Word document is told: ` HYPERLINK \o "a tip" "C:\\x.docx" `. Private to lib/report.
#pragma once

#include <string>
#include <vector>

namespace redraft::report {

/// Arguments come without quotation marks, and with `\\` and `\"` between them as what they stand for; switches, and the
/// arguments that belong to a switch, are passed over (ECMA-376 part 1, 17.16.4 and 17.16.5).
struct Instruction {
  std::string name;  ///< in capitals
  std::vector<std::string> arguments;

  /// The first argument; "" when there is none.
  std::string first() const { return arguments.empty() ? std::string() : arguments.front(); }
};
Instruction read_instruction(const std::string& words);

}  // namespace redraft::report
