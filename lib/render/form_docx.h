// A Word document to be filled in: a title block, notes, and tables whose cells are content controls.
//
// Every row goes out with its marks (process/form_marks.h), so that read/form_docx.h finds it again in what comes back.
// A4, one table style with a repeated head row, numbers of pages in the footer, the classification on the first page.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "process/form.h"

namespace redraft::render {

struct FormEntry {
  process::FormField field;
  std::string value;  ///< as it is recorded; of a date ISO, of a choice its value
  std::string note;   ///< below a fixed one
};

struct FormRow {
  std::string key;                 ///< "comment:c3"
  std::vector<FormEntry> entries;  ///< one a column; of a table without a head the one field
  bool recorded = false;           ///< its controls cannot be deleted, and it knows what it held
};

struct FormTable {
  std::string heading;             ///< above it; may be empty
  std::string note;                ///< between the two; may be empty
  std::vector<std::string> heads;  ///< of the columns; none: label and field side by side
  std::vector<int> widths;         ///< of the columns, in millimetres
  std::vector<FormRow> rows;
};

struct FormDocument {
  process::FormIdentity identity;
  std::string title;                                       ///< "Live comments"
  std::string subtitle;                                    ///< "SECMP0049 ‘Section D Review’"
  std::string footer;                                      ///< number and short title
  std::vector<std::pair<std::string, std::string>> facts;  ///< of the title block: "Stage", "Refinement"
  std::vector<std::string> notes;                          ///< how to fill it in
  std::vector<FormTable> tables;
  bool landscape = false;
  std::string author = "redraft";
};

/// The same document gives the same bytes.
std::string write_form_docx(const FormDocument& form);

}  // namespace redraft::render
