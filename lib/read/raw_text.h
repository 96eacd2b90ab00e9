// The first cut of a text: lines joined to paragraphs, each with the label it begins with. No hierarchy yet.
//
// A paragraph is one line, or several when a text is broken at a fixed width. Spans tile the text: the white
// space in front of each paragraph is its lead, so that nothing of the text is lost or read twice.
#pragma once

#include <string_view>
#include <vector>

#include "legal/code.h"
#include "profile/profile.h"

namespace redraft::read {

/// What labels a text can hold.
struct LabelScope {
  bool numbered = false;     ///< 3.2.4; else D3.11
  char letter = 0;           ///< of the Section: only D's clauses begin a paragraph in Section D; 0: any
  bool definitions = false;  ///< rows of definitions may stand anywhere (a payload of definitions)
};

/// What a Word document tells about a line beyond its characters (read/section_docx.h). A text has none.
struct Evidence {
  enum class Row {
    none,        ///< not in a table, or in one that only gives the page its form
    cell,        ///< in a table, and no row of definitions
    columns,     ///< two columns: a definition where definitions are due and the words look like one
    bold_term,   ///< the first column is bold: a definition where definitions are due
    definition,  ///< a definition wherever it stands
  };
  std::size_t begin = 0;  ///< byte of the text at which the line begins, behind its margin
  legal::LabelStyle label = legal::LabelStyle::none;  ///< its number is automatic and of this style
  Row row = Row::none;
  std::size_t meaning = 0;  ///< of two columns: the byte at which the second begins
};

struct RawParagraph {
  legal::SourceSpan span;
  int indent = 0;  ///< columns of white space before the first line; a tab goes to the next multiple of 4
  std::string_view label;  ///< as printed, with its full stop; empty: none
  bool elision = false;
  bool same_line = false;              ///< its label stands behind another: "(a) (i) ..."
  int row = 0;                         ///< lines it was joined from
  const Evidence* evidence = nullptr;  ///< of a Word document
};

/// Cuts a text; string_views point into it. `file` is named in the Error{format} for a label that cannot be read.
std::vector<RawParagraph> cut_paragraphs(std::string_view text, const LabelScope& scope,
                                         const profile::Profile& profile, std::string_view file,
                                         int first_line = 1);

/// Numbered or lettered, and which letter: told from the labels that begin the text's lines.
LabelScope guess_scope(std::string_view text);

}  // namespace redraft::read
