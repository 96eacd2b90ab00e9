#include "check/captions.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace redraft::check {

using legal::Document;
using legal::kNone;
using legal::Location;
using legal::Paragraph;
using legal::ParagraphKind;

namespace {

// "3.2 Investigation and Resolution of Problems": the words of a numbered clause that is a heading itself.
bool heading_like(const Document& document, std::size_t at) {
  const Paragraph& p = document.paragraphs[at];
  if (!document.numbered || p.kind != ParagraphKind::clause || p.text.empty()) return false;
  return std::string_view(".;:,").find(p.text.back()) == std::string_view::npos;
}

}  // namespace

const std::vector<Captions::Above>& Captions::above(std::size_t document) {
  std::vector<Above>& out = above_[document];
  const std::vector<Paragraph>& paragraphs = code_.documents[document].paragraphs;
  if (!out.empty() || paragraphs.empty()) return out;
  Above now;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& p = paragraphs[i];
    out.push_back(now);
    if (p.kind == ParagraphKind::heading || p.kind == ParagraphKind::part) now = {i, false};
    const bool between_clauses = p.parent == kNone || paragraphs[p.parent].kind == ParagraphKind::part;
    if (p.kind == ParagraphKind::elision && between_clauses) now.elided = true;
  }
  return out;
}

std::vector<std::string_view> Captions::of(Location target, bool whole_document) {
  const Document& document = code_.documents[target.document];
  std::vector<std::string_view> out;
  if (whole_document) {
    if (!document.title.empty()) out.emplace_back(document.title);
    return out;
  }
  // Of an item, that of the provision whose item it is.
  std::size_t at = target.paragraph;
  while (at != kNone && document.paragraphs[at].kind == ParagraphKind::item)
    at = document.paragraphs[at].parent;
  if (at == kNone) return out;
  const Paragraph& p = document.paragraphs[at];
  if (p.kind == ParagraphKind::part) {
    if (!p.text.empty()) out.emplace_back(p.text);
    return out;
  }
  if (p.kind != ParagraphKind::clause) return out;
  for (std::size_t up = at; up != kNone; up = document.paragraphs[up].parent)
    if (heading_like(document, up)) out.emplace_back(document.paragraphs[up].text);
  const Above& found = above(target.document)[at];
  if (found.elided && out.empty()) return out;
  if (found.heading != kNone && !document.paragraphs[found.heading].text.empty())
    out.emplace_back(document.paragraphs[found.heading].text);
  return out;
}

bool Captions::agrees(std::string_view caption, std::string_view heading, bool title) {
  const std::string wanted = comparison_key(caption);
  const std::string whole = comparison_key(heading);
  if (wanted == whole) return true;
  for (std::size_t colon = whole.find(": "); colon != std::string::npos; colon = whole.find(": ", colon + 1))
    if (wanted == whole.substr(0, colon) || wanted == whole.substr(colon + 2)) return true;
  if (!title || wanted.find(' ') == std::string::npos) return false;
  const std::size_t at = whole.find(wanted);
  if (at == std::string::npos) return false;
  const std::size_t end = at + wanted.size();
  return (at == 0 || whole[at - 1] == ' ') && (end == whole.size() || whole[end] == ' ' || whole[end] == ',');
}

}  // namespace redraft::check
