// A paragraph that went from one list, or level of a list, to another, in words.
//
//   list level 1 to 2, numbered 1. to (a)     put into a list numbered 1.     taken out of a bulleted list
#pragma once

#include <optional>
#include <string>

#include "docx/numbering.h"
#include "docx/styles.h"

namespace redraft::docx {

/// What says how a document numbers its paragraphs.
struct Lists {
  Styles styles;
  Numbering numbering;
};

/// Places in the lists of a document before and of one after; nullopt: in no list. Never "".
std::string list_words(const Numbering& before, std::optional<ListPlace> x, const Numbering& after,
                       std::optional<ListPlace> y);

}  // namespace redraft::docx
