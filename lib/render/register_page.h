// The Modifications Register as one page that works from a file: it sorts and filters with a script, and reads and
// prints without one.
#pragma once

#include <string>

#include "render/register_view.h"

namespace redraft::render {

std::string register_page(const RegisterView& view);

}  // namespace redraft::render
