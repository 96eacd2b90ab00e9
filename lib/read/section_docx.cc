#include "read/section_docx.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "read/docx_lines.h"
#include "read/section_text.h"

namespace redraft::read {

namespace {

// The line of the layout that a line number of its text is in.
std::size_t line_of(const DocxLines& lines, int number) {
  std::size_t at = 0;
  for (int n = 1; n < number && at < lines.text.size(); ++n) at = lines.text.find('\n', at) + 1;
  return lines.line_at(lines.text.find_first_not_of(" \t", at));
}

legal::Code read_lines(const DocxLines& lines, const profile::Profile& profile, const std::string& file) {
  try {
    return read_section_text(lines.text, profile, {file, &lines.evidence});
  } catch (const Error& error) {
    if (error.place().line == 0 || lines.paragraphs.empty()) throw;
    const std::size_t line = line_of(lines, error.place().line);
    throw Error(error.code(), {file},
                "paragraph " + std::to_string(lines.paragraphs[line].front() + 1) + ": " + error.detail());
  }
}

}  // namespace

SectionDocx read_section_docx(const docx::Package& package, const profile::Profile& profile) {
  const docx::Document document = docx::Document::read(package);
  const std::string& file = package.name();
  DocxLines lines = lay_out(document, profile);
  SectionDocx out;
  out.code = read_lines(lines, profile, file);
  for (legal::Document& d : out.code.documents) {
    for (legal::Paragraph& p : d.paragraphs) {
      if (lines.paragraphs.empty()) break;
      // A term with its meaning below it, or a label with its words, are lines of their own that make one paragraph.
      const std::size_t first = lines.line_at(p.source.begin);
      const std::size_t last = std::max(first, lines.line_at(p.source.end > 0 ? p.source.end - 1 : 0));
      DocxPlace& place = out.places[p.uid];
      place.file = file;
      for (std::size_t k = first; k <= last; ++k)
        place.paragraphs.insert(place.paragraphs.end(), lines.paragraphs[k].begin(),
                                lines.paragraphs[k].end());
      p.source.line = static_cast<int>(lines.paragraphs[first].front()) + 1;
    }
  }
  out.findings = document.findings;
  out.findings.insert(out.findings.end(), std::make_move_iterator(lines.findings.begin()),
                      std::make_move_iterator(lines.findings.end()));
  return out;
}

}  // namespace redraft::read
