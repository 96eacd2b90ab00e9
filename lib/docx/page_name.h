// What a header or footer is called: by the first section that shows it.
#pragma once

#include <cstddef>
#include <string>

#include "docx/document.h"

namespace redraft::docx {

/// "Header of section 1", "Footer of section 2, first page". Sections count from 0 here.
std::string page_name(bool header, PageKind kind, std::size_t section);

}  // namespace redraft::docx
