// Insertions and deletions slid to where somebody tracked them: "shall[ not] pay" and "shall [not ]pay" are one change,
// and comparing cannot know which of them was made. Inside lib/redline only.
#pragma once

#include "redline/tied_story.h"

namespace redraft::redline {

/// Slides over words that are equal and set alike on both ends, and only to where more of the change is somebody's.
void slide_to_tracked(TiedStory& story);

}  // namespace redraft::redline
