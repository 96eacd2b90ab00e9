// Labels that the extraction lists in a column before the paragraphs that they belong to.
#pragma once

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

/// Puts the labels of columns before their paragraphs where the number of paragraphs proves it; a column
/// that does not add up becomes a finding and stays.
void resolve_columns(Draft& draft);

}  // namespace redraft::read::tidying
