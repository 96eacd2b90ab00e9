#include "jobs/page_numbers.h"

#include <map>

#include "base/error.h"
#include "docx/package.h"
#include "jobs/pdf_file.h"
#include "report/contents.h"

namespace redraft::jobs {

namespace {

constexpr int kMostRounds = 4;

// Whether the bookmarks of all entries have these pages.
bool agree(const report::Contents& contents, const std::map<std::string, int>& a,
           const std::map<std::string, int>& b) {
  for (const report::ContentsEntry& entry : contents.entries) {
    const auto in_a = a.find(entry.bookmark);
    const auto in_b = b.find(entry.bookmark);
    if (in_a == a.end() || in_b == b.end() || in_a->second != in_b->second) return false;
  }
  return true;
}

}  // namespace

Numbered number_pages(const std::string& docx, const std::string& name, const PdfOptions& options) {
  report::Contents contents = report::write_contents(docx::Package::from_bytes(docx, name));
  Numbered out;
  std::map<std::string, int> written;
  PdfOptions each = options;
  for (int round = 0; round < kMostRounds; ++round) {
    out.pdf = make_pdf(contents.bytes, name, each);
    each.version = out.pdf.program;
    const std::map<std::string, int> pages = pages_of_bookmarks(out.pdf.bytes);
    if (contents.entries.empty() || agree(contents, written, pages)) {
      out.docx = std::move(contents.bytes);
      out.findings = std::move(contents.findings);
      return out;
    }
    if (pages.empty())
      throw Error(
          ErrorCode::output, {name},
          "the pages of its headings cannot be read from the PDF of " + out.pdf.program +
              "; expected named destinations that stand in it uncompressed, as LibreOffice 7.4 writes them");
    written = pages;
    contents = report::write_contents(docx::Package::from_bytes(contents.bytes, name), pages);
  }
  throw Error(
      ErrorCode::output, {name},
      "the page numbers of its table of contents do not settle: each way of writing them moves a heading to "
      "another page");
}

}  // namespace redraft::jobs
