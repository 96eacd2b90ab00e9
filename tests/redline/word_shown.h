// Two small Word documents compared, and the WordRedline as text, so that a test can state all of it.
#pragma once

#include <string>

#include "docx/document.h"
#include "redline/word_compare.h"
#include "support/word_package.h"

namespace redraft::tests {

struct WordCompared {
  WordCompared(const WordParts& before_parts, const WordParts& after_parts,
               const redline::WordCompareOptions& options = {})
      : before_package(word_package(before_parts, "before.docx")),
        after_package(word_package(after_parts, "after.docx")),
        before(docx::Document::read(before_package)),
        after(docx::Document::read(after_package)),
        redline(redline::compare_word(before, after, options)) {}
  WordCompared(const WordCompared&) = delete;
  WordCompared& operator=(const WordCompared&) = delete;

  docx::Package before_package;
  docx::Package after_package;
  docx::Document before;
  docx::Document after;
  redline::WordRedline redline;
};

/// A line for each branch, what it holds set in by two:
///
///   = The Panel.¶               nothing differs
///   The [-old-]{+new+} ~bold~¶  deleted, inserted, kept but set otherwise
///   Words¶+                     the mark is inserted (¶-: deleted)
///   Words¶ paragraph mark       the paragraph is set otherwise, the mark itself (section: the section)
///   from 0: / to 0:             halves of a move
///   row+   cell-   table format grid   table- moved
///
/// Stories but the body behind a line that names them. An atom is shown as *.
std::string shown(const WordCompared& compared);

/// The same of two bodies.
std::string shown(const std::string& before, const std::string& after,
                  const redline::WordCompareOptions& options = {});

}  // namespace redraft::tests
