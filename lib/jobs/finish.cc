#include "jobs/finish.h"

#include <utility>

#include "jobs/page_numbers.h"
#include "report/contents.h"

namespace redraft::jobs {

Finished finish_document(const docx::Package& document, const FinishOptions& options) {
  const std::string& name = document.name();
  report::Contents contents = report::write_contents(document);
  Finished out;
  out.docx = std::move(contents.bytes);
  out.findings = std::move(contents.findings);
  if (!options.pages && !options.pdf) return out;
  if (options.pages && options.tell && contents.entries.empty())
    out.findings.push_back(finding_at("report-option-unused", Severity::warning, {name}, "--pages",
                                      "--pages changes nothing: the document has no table of contents"));
  if (contents.entries.empty() && !options.pdf) return out;
  Numbered numbered = number_pages(out.docx, name, options.libreoffice);
  if (options.pages && !contents.entries.empty()) {
    out.docx = std::move(numbered.docx);
    out.findings = std::move(numbered.findings);
  }
  if (options.pdf) out.pdf = std::move(numbered.pdf.bytes);
  out.program = std::move(numbered.pdf.program);
  return out;
}

}  // namespace redraft::jobs
