// Changes between two Word documents tied to the people who tracked them in AFTER.
//
//   BEFORE    The Panel shall meet.
//   AFTER     The Panel [del Ann: shall][ins Ann: may] meet monthly.
//   result    The Panel [del Ann: shall][ins Ann: may] meet[ins -: monthly].
//
// What was compared stays as it was: accepting all gives AFTER, rejecting all BEFORE. Only who made each change is said,
// and where a change could stand at one place or the next it stands where it was tracked. What no tracked change explains
// is by hand 0: an edit that somebody made with tracking off.
#pragma once

#include <cstddef>
#include <vector>

#include "docx/document.h"
#include "docx/settle.h"
#include "redline/word_redline.h"
#include "redline/word_trail.h"
#include "redline/word_words.h"

namespace redraft::redline {

struct TiedHands {
  std::vector<bool> used;     ///< by TrackedChanges::revisions(): something in the redline is its doing
  std::size_t untracked = 0;  ///< changes by hand 0, as a person counts them: what touches is one
};

/// `after` is `tracked` with all accepted, which `trail` is of. Fills `hands` and every hand of the redline.
TiedHands tie_hands(WordRedline& redline, const docx::Document& before, const docx::Document& after,
                    const docx::TrackedChanges& tracked, const WordTrail& trail,
                    Granularity granularity = Granularity::word);

}  // namespace redraft::redline
