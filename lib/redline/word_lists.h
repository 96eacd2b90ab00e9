// Which lists of AFTER are which of BEFORE, and the paragraphs that are in another list now. Inside lib/redline only.
#pragma once

#include "redline/word_compare.h"
#include "redline/word_redline.h"

namespace redraft::redline {

/// Fills WordRedline::numbering: lists by what they print; of several that print the same, the one that most paragraphs went
/// to. With `numbering`, paragraphs that count with others now are reformatted.
void match_lists(const docx::Document& before, const docx::Document& after, const WordCompareOptions& options,
                 WordRedline& redline);

}  // namespace redraft::redline
