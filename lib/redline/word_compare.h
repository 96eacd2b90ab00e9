// Two Word documents compared, story by story.
#pragma once

#include <cstdint>
#include <set>
#include <utility>

#include "redline/word_redline.h"
#include "redline/word_words.h"

namespace redraft::redline {

struct WordCompareOptions {
  bool moves = true;
  bool join =
      true;  ///< changes with next to nothing between them are one, for reading; false: what is common stays
  Granularity granularity = Granularity::word;
  bool formatting = true;  ///< compare how runs, paragraphs, tables and sections are set
  bool fold_case = false;  ///< "Panel" is "panel"
  bool whitespace = true;  ///< differences of white space alone count
  bool numbering = true;   ///< other lists or levels of paragraphs count, also without formatting
  bool headers = true;     ///< compare headers and footers
  bool notes = true;       ///< compare footnotes and endnotes
  /// A content control around paragraphs, tables, rows or cells that both have is no new text: its tags alone are tracked.
  /// False: one of BEFORE is left out, and listed; one of AFTER comes with what it holds, as new text.
  bool control_tags = true;
  bool tables_move = true;  ///< false: one that stands elsewhere is deleted and inserted
  /// Story and paragraph of AFTER: known to have been moved there. Of two ways to tell a move it is they that move.
  std::set<std::pair<std::uint32_t, std::uint32_t>> arrived = {};
};

/// The documents must outlive the result: it holds indexes and ranges of theirs.
WordRedline compare_word(const docx::Document& before, const docx::Document& after,
                         const WordCompareOptions& options = {});

}  // namespace redraft::redline
