#include "legal/code.h"

#include <algorithm>

namespace redraft::legal {

bool Document::is_extract() const {
  return std::any_of(paragraphs.begin(), paragraphs.end(),
                     [](const Paragraph& p) { return p.kind == ParagraphKind::elision; });
}

std::string short_citation_of(const Document& document, std::size_t paragraph) {
  std::string items;
  for (std::size_t at = paragraph; at != kNone; at = document.paragraphs[at].parent) {
    const Paragraph& p = document.paragraphs[at];
    switch (p.kind) {
      case ParagraphKind::item: items.insert(0, p.label.bare()); break;
      case ParagraphKind::part:
      case ParagraphKind::clause: return p.label.bare() + items;
      case ParagraphKind::definition: {
        // An item of a meaning: A1.1 "Significant Code Review Phase" (b).
        if (items.empty()) break;
        const std::string place = p.parent == kNone ? "" : short_citation_of(document, p.parent);
        return place + (place.empty() ? "\"" : " \"") + p.term + "\" " + items;
      }
      default: break;
    }
  }
  return items;
}

std::string citation_of(const Document& document, std::size_t paragraph) {
  const std::string inner = short_citation_of(document, paragraph);
  if (inner.empty()) return document.name;
  if (!document.numbered || document.name.empty()) return inner;
  return document.name + " " + inner;
}

std::size_t subtree_end(const Document& document, std::size_t paragraph) {
  const auto elision = [&](std::size_t at) { return document.paragraphs[at].kind == ParagraphKind::elision; };
  std::size_t end = paragraph + 1;
  while (end < document.paragraphs.size()) {
    // What is left out between two items of one list is inside it, whichever provision the mark hangs on.
    std::size_t next = end;
    while (next < document.paragraphs.size() && elision(next) && !within(document, next, paragraph)) ++next;
    if (next == document.paragraphs.size() || !within(document, next, paragraph)) break;
    end = next + 1;
  }
  return end;
}

bool within(const Document& document, std::size_t paragraph, std::size_t ancestor) {
  // Parents come first, so the walk up ends as soon as it has passed the ancestor.
  for (std::size_t at = paragraph; at != kNone && at >= ancestor; at = document.paragraphs[at].parent)
    if (at == ancestor) return true;
  return false;
}

std::string caption_of(const Document& document, std::size_t paragraph) {
  const Paragraph& p = document.paragraphs[paragraph];
  if (p.kind == ParagraphKind::title) return document.title;
  if (p.kind == ParagraphKind::part) return p.text;
  if (p.kind != ParagraphKind::clause) return "";
  for (std::size_t at = paragraph; at-- > 0;) {
    const Paragraph& above = document.paragraphs[at];
    if (above.kind == ParagraphKind::heading) return above.text;
    if (above.kind == ParagraphKind::part) return above.text;
  }
  return "";
}

}  // namespace redraft::legal
