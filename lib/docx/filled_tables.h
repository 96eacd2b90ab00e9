// The tables of a document's body as somebody filled them in: rows of cells with their paragraphs, the tags of content
// controls (w:sdt, ECMA-376 part 1, 17.5.2) and the bookmarks that stand in them.
//
// Read a settled document (docx/settle.h): tracked insertions count as words, deletions do not.
#pragma once

#include <string>
#include <vector>

#include "docx/package.h"

namespace redraft::docx {

struct FilledTableCell {
  std::vector<std::string> paragraphs;  ///< words; a line break is "\n"; a list's paragraph begins with "- "
  std::vector<std::string> prompts;     ///< likewise: of controls that are marked as empty (w:showingPlcHdr)
  std::vector<std::string> tags;        ///< of the controls in it, around it or around its row
  std::vector<std::string> bookmarks;   ///< names of those that begin in it
  std::string date;                     ///< of a date control: "2018-08-16"; "" when none is picked
};

using FilledTableRow =
    std::vector<FilledTableCell>;  ///< a cell over several columns is followed by empty ones

struct FilledTables {
  std::vector<std::vector<FilledTableRow>> tables;  ///< a table inside a cell is part of that cell's words
  std::vector<std::string> tags;                    ///< of controls outside tables
};

/// What a control shows while it is empty is no words, but programs that do not know the mark leave it on what somebody
/// typed: it is for the caller to tell. Throws what Package and Part throw.
FilledTables filled_tables(const Package& package);

}  // namespace redraft::docx
