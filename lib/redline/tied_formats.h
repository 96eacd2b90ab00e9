// Whose it is that words, paragraphs, tables and sections are set otherwise. Inside lib/redline only.
#pragma once

#include "redline/hand_list.h"
#include "redline/tied_story.h"

namespace redraft::redline {

/// Where AFTER has a tracked change of the same kind of properties at the same element it is that one's; words that were
/// typed anew, or a paragraph that was joined or split, are set as whoever did that has set them.
void tie_formats(TiedStory& story, const WordTrail& trail, HandList& hands);

}  // namespace redraft::redline
