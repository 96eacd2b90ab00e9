// The words of a story that came or went, each tied to the tracked change that did it. Inside lib/redline only.
//
//   what came    where it stands in AFTER says by whose insertion it is there
//   what went    is BEFORE's: its words are matched in order with those taken out of AFTER at the same place
//   a word that was changed inside ("report[ins:s]") came and went whole when words are compared: it is the one who
//   changed it when the word that went is what it was before it was changed
#pragma once

#include "redline/hand_list.h"
#include "redline/lost_words.h"
#include "redline/tied_story.h"

namespace redraft::redline {

/// Sets the hands of pieces, cut where they change, and of marks that came or went.
void tie_words(TiedStory& story, diff::Interner& interner, Granularity granularity, HandList& hands);

}  // namespace redraft::redline
