// Damaged clause labels: "Al.1", "L13.55Where", "1.19" after L1.18, "3.24" under "Amend Section 3.2.4".
#pragma once

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

/// Repairs those that the instruction, the clause before or the grammar of labels proves.
void repair_clause_labels(Draft& draft);

}  // namespace redraft::read::tidying
