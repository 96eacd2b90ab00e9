// What a package says about itself (ECMA-376 part 2, 11: core properties).
#pragma once

#include <string>

#include "docx/package.h"

namespace redraft::docx {

/// Who saved it last, as the program that did wrote the name; "" when it does not say.
std::string last_modified_by(const Package& package);

}  // namespace redraft::docx
