// A header or footer that is written twice, for some sections as it is and for others marked: what is known by a number
// of its own in one of them has another in the copy.
//
//   drawings, shapes of old drawings, content controls, editable ranges: numbered anew
//   bookmarks, and the ids by which Word knows paragraphs: left out, those of the first one stand
#pragma once

#include <string>
#include <string_view>

#include "render/word_additions.h"

namespace redraft::render {

/// `copy` is what was made of `original`. Marks and bookmarks that only the copy has stay as they are.
std::string page_copy(std::string_view copy, std::string_view original, WordIds& ids);

}  // namespace redraft::render
