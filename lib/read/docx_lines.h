// The body of a Word document laid out as section text: what section_docx reads, and where each line comes from.
//
// A paragraph is a line, with blank lines between and its printed label in front; how far it stands in is spaces at
// the margin. A row of a table is a line with a tab between its columns. So a document and its text are read by the same rules.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/document.h"
#include "profile/profile.h"
#include "read/raw_text.h"

namespace redraft::read {

struct DocxLines {
  std::string text;
  std::vector<Evidence> evidence;  ///< one a line that is not empty, in order
  /// Of each line, as `evidence`: the paragraphs of the body that it holds, from 0.
  std::vector<std::vector<std::uint32_t>> paragraphs;
  std::vector<Finding> findings;  ///< what is in the document and not in the text

  /// The line that a byte of the text stands in.
  std::size_t line_at(std::size_t byte) const;
};

DocxLines lay_out(const docx::Document& document, const profile::Profile& profile);

}  // namespace redraft::read
