// What a package says about itself (ECMA-376 part 2, 11: core properties; part 1, 22.3: custom properties).
#pragma once

#include <map>
#include <string>

#include "docx/package.h"

namespace redraft::docx {

/// Who saved it last, as the program that did wrote the name; "" when it does not say.
std::string last_modified_by(const Package& package);

/// Custom properties that hold a text, by name: they stay with a file through Word and LibreOffice.
std::map<std::string, std::string, std::less<>> custom_properties(const Package& package);

}  // namespace redraft::docx
