// A profile as its file says it. Inside lib/profile only.
#pragma once

#include <string>
#include <string_view>

#include "profile/profile.h"

namespace redraft::profile {

/// Reads the text of a profile. `from` is the profile that its `extends` names, and is asked for it; what the file
/// names takes the place of what that one says, key by key. Throws Error{format} with file, line and column.
Profile read_profile(std::string_view text, const std::string& file,
                     Profile (*from)(const std::string& name));

}  // namespace redraft::profile
