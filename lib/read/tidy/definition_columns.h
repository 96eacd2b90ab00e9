// Definitions in two columns, terms beside meanings, that the extraction has mixed: the second line of a
// term inside its meaning, or all the terms before all the meanings.
#pragma once

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

/// Puts terms before their meanings where number and alphabetical order prove it; the rest are findings.
void resolve_definition_columns(Draft& draft);

}  // namespace redraft::read::tidying
