// A change of formatting in words: "bold added; size 11 to 12 pt".
#pragma once

#include <string>

#include "docx/formatting.h"

namespace redraft::review {

/// "" when both sides say the same.
std::string format_words(const docx::Formatting& formatting);

/// Does it change nothing but which list a paragraph is in, and at which level?
bool is_numbering_only(const docx::Formatting& formatting);

}  // namespace redraft::review
