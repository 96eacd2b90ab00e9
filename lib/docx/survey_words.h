// What a reader sees of a run's child: words, or what stands for them. Inside lib/docx only.
#pragma once

#include <string>

#include "docx/tags.h"

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// Does it take room between what stands before and behind it?
bool is_atom(Tag tag, const pugi::xml_node& node);

/// Text as it is; a tab and a line break as themselves; [image], [footnote] and the like for what has no words.
void append_words(const pugi::xml_node& node, Tag tag, std::string& out);

}  // namespace redraft::docx
