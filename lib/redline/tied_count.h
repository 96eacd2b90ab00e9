// Changes of a tied story that nobody tracked, counted. Inside lib/redline only.
#pragma once

#include <cstddef>

#include "redline/tied_story.h"

namespace redraft::redline {

/// As a person counts them: words and marks that touch are one, a move is one, of a paragraph, row or table what was set
/// otherwise is one.
std::size_t count_untracked(const TiedStory& story);

}  // namespace redraft::redline
