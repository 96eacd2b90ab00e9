#include "read/blocks.h"

namespace redraft::read {

namespace {

using legal::Document;
using legal::Paragraph;
using legal::ParagraphKind;

diff::Role role_of(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::title: return diff::Role::title;
    case ParagraphKind::part: return diff::Role::part;
    case ParagraphKind::heading: return diff::Role::heading;
    case ParagraphKind::clause: return diff::Role::clause;
    case ParagraphKind::item: return diff::Role::item;
    case ParagraphKind::text: return diff::Role::text;
    case ParagraphKind::definition: return diff::Role::definition;
    case ParagraphKind::elision: return diff::Role::elision;
  }
  return diff::Role::text;
}

// Parents come first, so each citation is made from its parent's.
std::vector<std::string> citations_of(const Document& document) {
  std::vector<std::string> out(document.paragraphs.size());
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& p = document.paragraphs[i];
    const bool item = p.kind == ParagraphKind::item && p.parent != legal::kNone;
    const bool plain_parent = item && document.paragraphs[p.parent].kind != ParagraphKind::definition;
    out[i] = plain_parent ? out[p.parent] + p.label.bare() : legal::citation_of(document, i);
  }
  return out;
}

}  // namespace

std::vector<diff::Block> blocks_of(const Document& document) {
  std::vector<diff::Block> out;
  out.reserve(document.paragraphs.size());
  std::vector<std::string> citations = citations_of(document);
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& p = document.paragraphs[i];
    diff::Block& block = out.emplace_back();
    block.role = role_of(p.kind);
    block.depth = p.depth;
    block.label = p.label.text;
    block.term = p.term;
    block.text = p.text;
    block.citation = std::move(citations[i]);
    block.key = p.uid;
  }
  return out;
}

std::vector<diff::Block> source_blocks_of(const Document& document, std::string_view source) {
  std::vector<diff::Block> out;
  out.reserve(document.paragraphs.size());
  std::vector<std::string> citations = citations_of(document);
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& p = document.paragraphs[i];
    const legal::SourceSpan& s = p.source;
    const std::size_t label_end = s.begin + p.label.text.size();
    diff::Block& block = out.emplace_back();
    block.role = role_of(p.kind);
    block.depth = p.depth;
    block.label = source.substr(s.begin, p.label.text.size());
    block.text = source.substr(s.words, s.end - s.words);
    block.lead = source.substr(s.lead, s.begin - s.lead);
    block.gap = source.substr(label_end, s.words - label_end);
    block.citation = std::move(citations[i]);
    block.key = p.uid;
  }
  return out;
}

}  // namespace redraft::read
