// Tracked changes as fixed colours: what Word keeps as changes becomes words that look changed, as published redlines
// show them. The same on every screen and on paper, and nobody can accept them.
//
//   Inserted Text  green, underlined          Moved To    purple, double underline
//   Deleted Text   red, struck                Moved From  purple, struck twice
//
// They are character styles; words of another character style keep that and are coloured directly. A number that Word
// sets before a deleted paragraph is written into it, for it must show and not count. Where only a paragraph's mark
// came or went, which shows nowhere, a pilcrow stands. Changes of formatting cannot be shown and are said.
#pragma once

#include <vector>

#include "base/finding.h"
#include "docx/package.h"
#include "profile/colours.h"

namespace redraft::report {

struct FixedMarks {
  docx::Package document;         ///< without tracked changes, and not packed yet
  std::vector<Finding> findings;  ///< `fixed-formatting`, `fixed-picture`
};

/// Of a document without tracked changes: the same with nothing changed. `colours` as a profile names them. Throws what
/// docx::Document throws.
FixedMarks fixed_marks(const docx::Package& tracked, const profile::Colours& colours = {});

}  // namespace redraft::report
