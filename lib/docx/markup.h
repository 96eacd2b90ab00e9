// What the schema says of single elements of WordprocessingML, by their names in the usual prefixes: for code that writes
// bytes and has no tree of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace redraft::docx {

/// Bookmarks, ranges of comments, permissions: they take no room, and their other end may stand elsewhere. What goes
/// leaves them behind.
bool is_mark_without_width(std::string_view name);

/// Refers it to a footnote or an endnote, from the place where the note's number stands?
bool is_note_reference(std::string_view name);

/// Is its w:id a number that no other mark of the package may have: of bookmarks, permissions and tracked changes
/// (ECMA-376 part 1, 17.13)? A start and its end have one between them. Comments and notes are numbered apart.
bool has_own_number(std::string_view name);

/// Stands it before w:numPr in a paragraph's properties (ECMA-376 part 1, A.1, CT_PPrBase)?
bool stands_before_numbers(std::string_view name);

/// Past the properties (w:pPr, w:rPr, w:sectPr) that begin at `at`; a tracked change of them holds others of that name.
std::size_t properties_end(std::string_view xml, std::size_t at);

}  // namespace redraft::docx
