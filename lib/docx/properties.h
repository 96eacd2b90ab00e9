// What a package says about itself (ECMA-376 part 2, 11: core properties; part 1, 22.3: custom properties).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "docx/package.h"

namespace redraft::docx {

/// Who saved it last, as the program that did wrote the name; "" when it does not say.
std::string last_modified_by(const Package& package);

/// What it says under that name, without a prefix: "title", "subject"; "" when it does not, or cannot be read.
std::string core_property(const Package& package, std::string_view name);

/// Custom properties that hold a text, by name: they stay with a file through Word and LibreOffice.
std::map<std::string, std::string, std::less<>> custom_properties(const Package& package);

}  // namespace redraft::docx
