// A Code as a clean Word document with automatic numbering: what a drafter goes on writing in.
//
// Labels are numbers of Word's lists, linked to the styles of a Section (D1, D1.1, (a), (i), (A)), and print exactly what
// the Code has; one that no list prints (9A, (za)) is typed. Definitions are a table of two columns, the term bold.
// Read again (read/section_docx.h) it is the same Code.
#pragma once

#include <string>

#include "legal/code.h"

namespace redraft::render {

struct CodeDocxOptions {
  std::string title;               ///< of the file and its footer; empty: the document's name and title
  std::string author = "redraft";  ///< of the file
};

/// The same code and options give the same bytes. A document without a title line gets one when there are several.
std::string write_code_docx(const legal::Code& code, const CodeDocxOptions& options = {});

}  // namespace redraft::render
