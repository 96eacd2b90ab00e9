// Notes whose references stand inside a field: the field is one item of its line, and they are none.
#pragma once

#include <vector>

#include "docx/document.h"

namespace redraft::docx {

struct NoteOfItem {
  StoryKind kind = StoryKind::footnote;  ///< or endnote
  std::uint32_t id = 0;
};

/// Of an item of this story: the one that it is, or those inside the field that it is, in order; of others none.
std::vector<NoteOfItem> note_references(const Document& document, const Story& story, const Item& item);

}  // namespace redraft::docx
