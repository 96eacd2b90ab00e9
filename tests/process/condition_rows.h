// What meets each condition of the processes and what does not, with the words for what is missing.
#pragma once

#include <string>
#include <vector>

#include "recorded.h"

namespace redraft::process::tests {

struct ConditionRow {
  std::string id;
  std::string met;             ///< keys of modification.yaml
  std::string missing;         ///< the same, lacking something
  std::string words;           ///< of the first thing that is missing
  std::string not_applicable;  ///< the same, for which the condition does not apply; "": it always does
};

/// The legal text of the solution `p` is there, applies, and is sound and current when it is to be met; otherwise it does
/// not apply, has two findings at error level, and is stale; with "absent" in it, the file is not there.
const std::vector<ConditionRow>& condition_rows();

}  // namespace redraft::process::tests
