#include "legal/references.h"

#include <algorithm>
#include <utility>

namespace redraft::legal {

namespace {

bool labelled(const Paragraph& p) {
  return p.kind == ParagraphKind::part || p.kind == ParagraphKind::clause || p.kind == ParagraphKind::item;
}

// Where a bare "(c)" leads: the nearest list, going outwards, that has such an item.
Location find_item(const std::string& items, Location from, const Code& code, const CodeIndex& index) {
  const Document& document = code.documents[from.document];
  for (std::size_t at = from.paragraph; at != kNone; at = document.paragraphs[at].parent) {
    if (document.paragraphs[at].kind == ParagraphKind::part) break;
    const Location found = index.find(citation_of(document, at) + items);
    if (found.found() && found.document == from.document) return found;
  }
  return {};
}

BoundTarget bind_target(const CitedTarget& target, const Citation& citation, Location from, const Code& code,
                        const CodeIndex& index) {
  BoundTarget out;
  const Document& home = code.documents[from.document];
  std::size_t document = from.document;
  if (citation.external) {
    out.citation = target.document.empty() ? target.label() : target.document;
    out.binding = Binding::external;
    return out;
  }
  if (target.stem.empty() && target.document.empty()) {
    out.citation = target.items;
    out.at = find_item(target.items, from, code, index);
  } else {
    const bool lettered = !target.stem.empty() && target.stem[0] >= 'A' && target.stem[0] <= 'Z';
    std::string name = target.document;
    if (name.empty() && lettered && !(home.numbered && citation.inner))
      name = "Section " + target.stem.substr(0, 1);
    if (!name.empty()) document = index.document(name);
    if (target.stem.empty()) {
      out.citation = target.document + (target.items.empty() ? "" : " " + target.items);
    } else if (lettered && document == kNone) {
      out.citation = target.label();
    } else {
      const bool numbered = document != kNone ? code.documents[document].numbered : !lettered;
      const std::string prefix = !numbered ? "" : name.empty() ? home.name : name;
      out.citation = prefix.empty() ? target.label() : prefix + " " + target.label();
    }
    if (document == kNone) {
      out.binding = Binding::document_missing;
      return out;
    }
    out.at = index.find(out.citation);
  }
  if (out.at.found()) {
    out.binding = Binding::resolved;
    out.uid = code.documents[out.at.document].paragraphs[out.at.paragraph].uid;
    if (target.stem.empty() && target.document.empty())
      out.citation = citation_of(code.documents[out.at.document], out.at.paragraph);
  } else {
    out.binding = code.documents[document].is_extract() ? Binding::unknown : Binding::missing;
  }
  return out;
}

// The provisions of one list between the ends of a range, the last one included.
void append_range(const BoundTarget& last, const Code& code, std::vector<BoundTarget>& out) {
  const BoundTarget& first = out.back();
  if (first.binding == Binding::resolved && last.binding == Binding::resolved &&
      first.at.document == last.at.document && first.at.paragraph < last.at.paragraph) {
    const Document& document = code.documents[first.at.document];
    const std::size_t begin = first.at.paragraph;
    const Paragraph& from = document.paragraphs[begin];
    for (std::size_t i = begin + 1; i < last.at.paragraph; ++i) {
      const Paragraph& p = document.paragraphs[i];
      if (p.kind == from.kind && p.parent == from.parent)
        out.push_back({citation_of(document, i), Binding::resolved, p.uid, {last.at.document, i}});
    }
  }
  out.push_back(last);
}

}  // namespace

CodeIndex::CodeIndex(const Code& code) : code_(code) {
  for (std::size_t d = 0; d < code.documents.size(); ++d) {
    const Document& document = code.documents[d];
    if (!document.name.empty()) found_.emplace(document.name, Location{d, 0});
    // Parents come first, so a citation is its parent's and its own label.
    std::vector<std::string> citations(document.paragraphs.size());
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
      const Paragraph& p = document.paragraphs[i];
      if (!labelled(p)) continue;
      if (p.kind == ParagraphKind::item && p.parent != kNone && labelled(document.paragraphs[p.parent])) {
        citations[i] = citations[p.parent] + p.label.bare();
      } else {
        citations[i] = citation_of(document, i);
      }
      found_.emplace(citations[i], Location{d, i});
    }
  }
}

Location CodeIndex::find(const std::string& citation) const {
  const auto at = found_.find(citation);
  return at == found_.end() ? Location{} : at->second;
}

std::size_t CodeIndex::document(std::string_view name) const {
  for (std::size_t d = 0; d < code_.documents.size(); ++d)
    if (code_.documents[d].name == name) return d;
  return kNone;
}

std::vector<std::string> CodeIndex::citations(std::size_t document) const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < code_.documents[document].paragraphs.size(); ++i)
    if (labelled(code_.documents[document].paragraphs[i]))
      out.push_back(citation_of(code_.documents[document], i));
  return out;
}

bool Reference::resolved() const {
  return std::all_of(targets.begin(), targets.end(),
                     [](const BoundTarget& t) { return t.binding == Binding::resolved; });
}

Reference bind(const Citation& citation, Location from, const Code& code, const CodeIndex& index) {
  Reference out;
  out.from = from;
  out.citation = citation;
  for (const CitedTarget& target : citation.targets) {
    const BoundTarget bound = bind_target(target, citation, from, code, index);
    if (target.range_end && !out.targets.empty()) {
      append_range(bound, code, out.targets);
    } else {
      out.targets.push_back(bound);
    }
  }
  return out;
}

std::vector<Reference> find_references(const Code& code, const CodeIndex& index,
                                       const profile::Profile& profile) {
  std::vector<Reference> out;
  for (std::size_t d = 0; d < code.documents.size(); ++d)
    for (std::size_t i = 0; i < code.documents[d].paragraphs.size(); ++i) {
      const Paragraph& p = code.documents[d].paragraphs[i];
      if (p.kind == ParagraphKind::title) continue;  // "Section D: ..." names itself
      for (const Citation& citation : find_citations(p.text, profile))
        out.push_back(bind(citation, {d, i}, code, index));
    }
  return out;
}

}  // namespace redraft::legal
