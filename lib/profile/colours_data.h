// The colours of marks as a profile names them: its key `colours`.
#pragma once

#include "base/data.h"
#include "profile/colours.h"

namespace redraft::profile {

/// Throws Error{format} with the place: a key that is not known, a value that is no colour, an ink that cannot be read
/// on its ground or on the page, with the contrast that was measured.
Colours read_colours(const DataFile& file, const Data& colours);

}  // namespace redraft::profile
