#include "read/section_docx.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/error.h"
#include "docx/settle.h"
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

// Every tracked change has an author; a part in UTF-16 is looked at closely.
bool may_be_tracked(const docx::Package& package) {
  for (const docx::StoryPart& part : docx::story_parts(package)) {
    if (part.kind == docx::StoryPartKind::comments) continue;
    const std::string& bytes = package.bytes(part.name);
    if (bytes.find("author") != std::string::npos || bytes.find('\0') != std::string::npos) return true;
  }
  return false;
}

struct Settled {
  std::optional<docx::Package> package;  // none: there was nothing to settle
  std::optional<Finding> finding;
};

Settled accept_all(const docx::Package& package) {
  Settled out;
  if (!may_be_tracked(package)) return out;
  const docx::TrackedChanges changes(package);
  if (changes.revisions().empty()) return out;
  out.package =
      docx::Package::from_bytes(package.write(changes.settle(docx::Decision::accept)), package.name());
  std::vector<docx::Revision> all;  // each once
  std::copy_if(changes.revisions().begin(), changes.revisions().end(), std::back_inserter(all),
               [](const docx::Revision& one) { return !one.idle && one.twin == docx::kNoRevision; });
  if (all.empty()) return out;
  Finding finding;
  finding.check = "reading-tracked-changes";
  finding.place = {package.name()};
  finding.message = (all.size() == 1 ? "holds a tracked change, "
                                     : "holds " + std::to_string(all.size()) + " tracked changes, ") +
                    std::string("read as accepted; ") + (all.size() == 1 ? "it is" : "the first is") +
                    (all[0].author.empty() ? " without an author" : " by " + all[0].author) +
                    ", in paragraph " + std::to_string(all[0].paragraph) + " of " +
                    changes.part(all[0].part).name();
  out.finding = std::move(finding);
  return out;
}

}  // namespace

SectionDocx read_section_docx(const docx::Package& given, const profile::Profile& profile) {
  Settled settled = accept_all(given);
  const docx::Package& package = settled.package ? *settled.package : given;
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
  if (settled.finding) out.findings.push_back(std::move(*settled.finding));
  out.findings.insert(out.findings.end(), given.findings().begin(), given.findings().end());
  out.findings.insert(out.findings.end(), document.findings.begin(), document.findings.end());
  out.findings.insert(out.findings.end(), std::make_move_iterator(lines.findings.begin()),
                      std::make_move_iterator(lines.findings.end()));
  return out;
}

}  // namespace redraft::read
