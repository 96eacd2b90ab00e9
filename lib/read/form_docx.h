// A form that came back, read out of a Word document (render/form_docx.h writes it).
//
// What a row is, is told by the tags of its content controls, which Word keeps; else by a bookmark in its first cell,
// which LibreOffice keeps too; else by what its first cell shows. What a cell is, by the head of its column. Moved
// columns and rows are found again; a column that is gone is an error among the findings, and its cells are absent.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"
#include "process/form.h"

namespace redraft::read {

/// Throws Error{format} for a document that is no form of this kind: "comments", "responses", "draft-proposal".
/// `columns`: of the form's table; none: rows of a label and a value ("value").
process::FilledForm read_form_docx(const docx::Package& package, const std::string& kind,
                                   const std::vector<process::FormField>& columns,
                                   std::vector<Finding>& findings);

}  // namespace redraft::read
