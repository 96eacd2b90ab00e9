#include "jobs/show.h"

#include <utility>

#include "base/error.h"
#include "base/nearest.h"

namespace redraft::jobs {

namespace {

using legal::Document;
using legal::kNone;
using legal::Location;
using legal::Paragraph;

Location find(const legal::CodeIndex& index, const legal::Code& code, const std::string& citation,
              const std::string& path) {
  Location at = index.find(citation);
  constexpr std::string_view kWord = "Section ";
  if (!at.found() && citation.compare(0, kWord.size(), kWord) == 0)
    at = index.find(citation.substr(kWord.size()));
  if (at.found()) return at;
  std::vector<std::string> known;
  for (std::size_t d = 0; d < code.documents.size(); ++d)
    for (std::string& c : index.citations(d)) known.push_back(std::move(c));
  // "3.2.4" of the only Appendix that has one, then what is spelt like it.
  std::vector<std::string> found;
  for (const std::string& k : known)
    if (k.size() > citation.size() &&
        k.compare(k.size() - citation.size() - 1, std::string::npos, " " + citation) == 0)
      found.push_back(k);
  if (found.empty()) found = nearest(citation, known, 3);
  std::string near;
  for (std::size_t k = 0; k < found.size() && k < 3; ++k) near += (near.empty() ? "" : ", ") + found[k];
  throw Error(ErrorCode::target, {path},
              "there is no " + citation +
                  (near.empty() ? "; expected a citation such as D3.11(a)" : "; the nearest are " + near));
}

// The provision with the ones that it stands in; `moved` gives each paragraph's new index.
Document extract(const Document& document, std::size_t at, std::vector<std::size_t>& moved) {
  Document out = document;
  out.paragraphs.clear();
  const bool whole = document.paragraphs[at].kind == legal::ParagraphKind::title;
  const std::size_t end = whole ? document.paragraphs.size() : legal::subtree_end(document, at);
  moved.assign(document.paragraphs.size(), kNone);
  for (std::size_t i = 0; i < end; ++i) {
    if (i < at && !legal::within(document, at, i)) continue;
    moved[i] = out.paragraphs.size();
    Paragraph p = document.paragraphs[i];
    if (p.parent != kNone) p.parent = moved[p.parent];
    out.paragraphs.push_back(std::move(p));
  }
  return out;
}

}  // namespace

Shown show(const std::string& path, const std::string& citation, const std::string& profile) {
  const profile::Profile conventions = profile::load_profile(profile);
  workspace::CodeSource source = workspace::load_code(path, conventions);
  const legal::CodeIndex index(source.code);
  Shown out;
  out.inputs = source.files;
  if (!conventions.file.empty()) out.inputs.push_back(conventions.file);
  out.findings = std::move(source.findings);
  std::vector<legal::Reference> all = legal::find_references(source.code, index, conventions);
  if (citation.empty()) {
    out.references = std::move(all);
    out.code = std::move(source.code);
    return out;
  }
  const Location at = find(index, source.code, citation, path);
  std::vector<std::size_t> moved;
  out.code.documents.push_back(extract(source.code.documents[at.document], at.paragraph, moved));
  out.provision = {0, moved[at.paragraph]};
  for (legal::Reference& reference : all) {
    if (reference.from.document != at.document || moved[reference.from.paragraph] == kNone) continue;
    reference.from = {0, moved[reference.from.paragraph]};
    if (reference.from.paragraph >= out.provision.paragraph) out.references.push_back(std::move(reference));
  }
  return out;
}

}  // namespace redraft::jobs
