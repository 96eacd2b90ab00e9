// Styles that a text names and its document does not define: what has one looks like the default.
#pragma once

#include <set>
#include <string>

#include "docx/document.h"

namespace redraft::docx {

/// Their ids, of words, paragraphs and tables.
std::set<std::string> undefined_styles(const Document& document);

}  // namespace redraft::docx
