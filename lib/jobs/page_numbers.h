// Page numbers in a table of contents, as LibreOffice sets the pages.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "jobs/pdf.h"

namespace redraft::jobs {

struct Numbered {
  std::string docx;
  Pdf pdf;  ///< of it
  std::vector<Finding> findings;
};

/// The document with the entries of its table of contents, their page numbers, and the PDF from which they were read: made again
/// until the numbers that are in the document are those of its own pages. A document without a table of contents is as it
/// was. Throws as make_pdf does, and Error{output} when the pages cannot be read or do not settle.
Numbered number_pages(const std::string& docx, const std::string& name, const PdfOptions& options = {});

}  // namespace redraft::jobs
