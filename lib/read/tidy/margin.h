// What Word prints in the margin of a marked document and the extraction mixes into the lines: balloons
// ("Deleted:" and its cut-off forms) and the bars beside changed lines.
#pragma once

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

/// Takes them out of the draft. Cut forms ("Dele", "De", "@" at a line's end) are balloons only in a
/// document that shows whole ones or the same cut form several times.
void take_out_margin(Draft& draft);

}  // namespace redraft::read::tidying
