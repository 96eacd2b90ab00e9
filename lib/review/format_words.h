// A change of formatting in words: "bold added; size 11 to 12 pt".
#pragma once

#include <string>

#include "docx/formatting.h"
#include "docx/list_words.h"

namespace redraft::review {

/// "" when both sides say the same. `lists` are those of the document: without them a list is told by its number there.
std::string format_words(const docx::Formatting& formatting, const docx::Lists* lists = nullptr);

/// Does it change nothing but which list a paragraph is in, and at which level?
bool is_numbering_only(const docx::Formatting& formatting);

}  // namespace redraft::review
