// From the tags of a part to the program that fills it.
#pragma once

#include "docx/document.h"
#include "report/template_part.h"

namespace redraft::report {

/// Finds the tags of a part that has been read, and makes its program.
void compile(TemplatePart& part, const docx::Document& document);

}  // namespace redraft::report
