// The last step of every report: its table of contents, page numbers in it if they are asked for, and its PDF.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"
#include "jobs/pdf.h"

namespace redraft::jobs {

struct FinishOptions {
  bool pages = false;  ///< page numbers in the table of contents of the .docx, as LibreOffice sets its pages
  bool tell = true;    ///< when there is no table of contents to put them into
  bool pdf = false;    ///< its table of contents always has page numbers
  PdfOptions libreoffice{};
};

struct Finished {
  std::string docx;
  std::optional<std::string> pdf;
  std::string program;  ///< what set the pages, for a manifest; "" when no other program was asked
  std::vector<Finding> findings;
};

/// Packs the document; one without a table of contents is as it was. Its name stands in messages. Throws as
/// number_pages does.
Finished finish_document(const docx::Package& document, const FinishOptions& options = {});

}  // namespace redraft::jobs
