// A Redline as a Word document with tracked changes, in the styles of a Section of the Code.
//
// Native tracked changes (ECMA-376 part 1, 17.13.5): w:ins, w:del, and w:moveFrom/w:moveTo pairs with range
// marks that share a name. Word colours them by author, so the document carries no palette. Accepting all
// gives the amended text, rejecting all the baseline.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "docx/package.h"
#include "redline/redline.h"

namespace redraft::render {

struct DocxOptions {
  std::string author = "redraft";                ///< shown by Word on every change
  std::optional<std::chrono::sys_seconds> date;  ///< none: no w:date is written
  std::string title = {};  ///< in its properties and footers; empty: by what was compared
};

/// The bytes of the .docx. The same Redline and options give the same bytes.
std::string render_docx(const redline::Redline& redline, const DocxOptions& options = {});

/// The parts of the same, for what is to go into another document.
std::vector<docx::NewPart> docx_parts(const redline::Redline& redline, const DocxOptions& options = {});

}  // namespace redraft::render
