// Which blocks of one container go with which of the other: diff::align, then empty paragraphs, then paragraphs that
// were split or joined.
#pragma once

#include <vector>

#include "diff/align.h"
#include "redline/part_rows.h"
#include "redline/word_lines.h"
#include "redline/word_words.h"

namespace redraft::redline {

std::vector<UnitRow> align_units(const WordUnits& before, const docx::Story& before_story,
                                 const WordUnits& after, const docx::Story& after_story,
                                 const diff::AlignOptions& options, const WordLines& lines);

}  // namespace redraft::redline
