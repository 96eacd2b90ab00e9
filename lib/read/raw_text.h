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

struct RawParagraph {
  legal::SourceSpan span;
  int indent = 0;  ///< columns of white space before the first line; a tab goes to the next multiple of 4
  std::string_view label;  ///< as printed, with its full stop; empty: none
  bool elision = false;
  bool same_line = false;  ///< its label stands behind another: "(a) (i) ..."
  int row = 0;             ///< lines it was joined from
};

/// Cuts a text; string_views point into it. `file` is named in the Error{format} for a label that cannot be read.
std::vector<RawParagraph> cut_paragraphs(std::string_view text, const LabelScope& scope,
                                         const profile::Profile& profile, std::string_view file,
                                         int first_line = 1);

/// Numbered or lettered, and which letter: told from the labels that begin the text's lines.
LabelScope guess_scope(std::string_view text);

}  // namespace redraft::read
