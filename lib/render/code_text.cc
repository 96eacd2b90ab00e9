#include "render/code_text.h"

#include <fmt/format.h>

#include "base/unicode.h"

namespace redraft::render {

namespace {

using legal::Document;
using legal::kNone;
using legal::Paragraph;
using legal::ParagraphKind;

void append_paragraph(std::string& out, const Document& document, std::size_t at) {
  const Paragraph& p = document.paragraphs[at];
  std::size_t indent = static_cast<std::size_t>(p.depth) * 4;
  // An elision inside a provision stands at the margin of its items, one between provisions does not.
  if (p.kind == ParagraphKind::elision && p.parent != kNone &&
      document.paragraphs[p.parent].kind != ParagraphKind::part)
    indent = 4;
  out.append(indent, ' ');
  out += p.label.text;
  if (!p.label.empty() && !p.text.empty()) out += ' ';
  if (p.kind == ParagraphKind::definition) out += p.term + "    ";
  out += p.text;
  out += '\n';
}

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

// The first words, cut at a word: enough to know the provision by.
std::string first_words(const std::string& text, std::size_t most) {
  if (code_points(text) <= most) return text;
  std::size_t at = 0;
  std::size_t cut = 0;
  for (std::size_t n = 0; n < most && at < text.size(); ++n) {
    if (text[at] == ' ') cut = at;
    next_code_point(text, at);
  }
  return text.substr(0, cut > 0 ? cut : at) + " \u2026";
}

// The label of the item that a text without label stands behind; empty: before all items.
std::string list_position(const Document& document, std::size_t parent, std::size_t text) {
  for (std::size_t i = text; i-- > parent + 1;)
    if (document.paragraphs[i].parent == parent && !document.paragraphs[i].label.empty())
      return document.paragraphs[i].label.bare();
  return "";
}

Json provision_json(const Document& document, std::size_t at,
                    const std::vector<std::vector<std::size_t>>& children) {
  const Paragraph& p = document.paragraphs[at];
  Json json = Json::object();
  json.set("citation", legal::citation_of(document, at)).set("label", p.label.bare());
  std::string heading;
  if (p.kind == ParagraphKind::part) heading = p.text;
  if (p.kind == ParagraphKind::clause && at > 0 && document.paragraphs[at - 1].kind == ParagraphKind::heading)
    heading = document.paragraphs[at - 1].text;
  json.set("heading", heading)
      .set("text", p.kind == ParagraphKind::part ? "" : p.text)
      .set("line", p.source.line);
  Json list = Json::array();
  Json continuation = Json::array();
  for (const std::size_t child : children[at]) {
    const Paragraph& c = document.paragraphs[child];
    if (!c.label.empty()) {
      list.push(provision_json(document, child, children));
    } else if (c.kind == ParagraphKind::text || c.kind == ParagraphKind::elision) {
      continuation.push(Json::object().set("after", list_position(document, at, child)).set("text", c.text));
    }
  }
  json.set("children", std::move(list));
  return json.set("continuation", std::move(continuation));
}

}  // namespace

std::string write_section_text(const Document& document) {
  std::string out;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    if (i > 0) out += '\n';
    append_paragraph(out, document, i);
  }
  return out;
}

std::string write_provision(const Document& document, std::size_t paragraph) {
  std::string out;
  const std::size_t end = document.paragraphs[paragraph].kind == ParagraphKind::title
                              ? document.paragraphs.size()
                              : legal::subtree_end(document, paragraph);
  for (std::size_t i = paragraph; i < end; ++i) {
    if (i > paragraph) out += '\n';
    append_paragraph(out, document, i);
  }
  return out;
}

std::string write_outline(const legal::Code& code, const std::vector<legal::Reference>& references) {
  std::string out;
  for (const Document& document : code.documents) {
    std::size_t clauses = 0;
    std::size_t items = 0;
    std::size_t definitions = 0;
    for (const Paragraph& p : document.paragraphs) {
      clauses += p.kind == ParagraphKind::clause ? 1 : 0;
      items += p.kind == ParagraphKind::item ? 1 : 0;
      definitions += p.kind == ParagraphKind::definition ? 1 : 0;
    }
    if (!out.empty()) out += '\n';
    out += fmt::format("{}{}{}\n", document.name.empty() ? "(no title)" : document.name,
                       document.title.empty() ? "" : " \u2018" + document.title + "\u2019",
                       fmt::format(": {}, {}, {}", counted(clauses, "clause"), counted(items, "item"),
                                   counted(definitions, "definition")));
    for (const Paragraph& p : document.paragraphs) {
      const auto indent = static_cast<std::size_t>(p.depth) * 4;
      switch (p.kind) {
        case ParagraphKind::title: break;
        case ParagraphKind::part: out += fmt::format("\n{}  {}\n", p.label.bare(), p.text); break;
        case ParagraphKind::heading: out += fmt::format("  \u2013 {}\n", p.text); break;
        case ParagraphKind::elision: out += fmt::format("    {}\n", p.text); break;
        case ParagraphKind::definition:
          out += fmt::format("    {} \u2014 {}\n", p.term, first_words(p.text, 50));
          break;
        case ParagraphKind::text:
          out += fmt::format("    {:{}}\u2026 {}\n", "", indent, first_words(p.text, 60));
          break;
        default: out += fmt::format("    {:{}}{}  {}\n", "", indent, p.label.bare(), first_words(p.text, 60));
      }
    }
  }
  std::size_t resolved = 0;
  for (const legal::Reference& r : references) resolved += r.resolved() ? 1 : 0;
  out += fmt::format("\n{}, {} of them to a provision given here\n", counted(references.size(), "reference"),
                     resolved);
  return out;
}

Json code_json(const legal::Code& code, const std::vector<legal::Reference>& references,
               const std::vector<Finding>& findings) {
  Json documents = Json::array();
  std::size_t next = 0;
  for (std::size_t d = 0; d < code.documents.size(); ++d) {
    const Document& document = code.documents[d];
    std::vector<std::vector<std::size_t>> children(document.paragraphs.size());
    Json provisions = Json::array();
    Json definitions = Json::array();
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
      if (document.paragraphs[i].parent != kNone) children[document.paragraphs[i].parent].push_back(i);
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
      const Paragraph& p = document.paragraphs[i];
      if (p.parent == kNone && !p.label.empty()) provisions.push(provision_json(document, i, children));
      if (p.kind == ParagraphKind::definition) {
        Json items = Json::array();
        for (const std::size_t child : children[i])
          if (!document.paragraphs[child].label.empty())
            items.push(provision_json(document, child, children));
        definitions.push(Json::object()
                             .set("term", p.term)
                             .set("meaning", p.text)
                             .set("citation", legal::citation_of(document, i))
                             .set("line", p.source.line)
                             .set("children", std::move(items)));
      }
    }
    Json list = Json::array();
    for (; next < references.size() && references[next].from.document == d; ++next) {
      const legal::Reference& r = references[next];
      const std::string& text = document.paragraphs[r.from.paragraph].text;
      Json targets = Json::array();
      for (const legal::BoundTarget& t : r.targets) targets.push(t.citation);
      list.push(Json::object()
                    .set("from", legal::citation_of(document, r.from.paragraph))
                    .set("words", text.substr(r.citation.begin, r.citation.end - r.citation.begin))
                    .set("offset", r.citation.begin)
                    .set("targets", std::move(targets))
                    .set("caption", r.citation.caption)
                    .set("resolved", r.resolved()));
    }
    documents.push(Json::object()
                       .set("name", document.name)
                       .set("title", document.title)
                       .set("file", document.file)
                       .set("provisions", std::move(provisions))
                       .set("definitions", std::move(definitions))
                       .set("references", std::move(list)));
  }
  return Json::object()
      .set("format", "redraft-code/1")
      .set("documents", std::move(documents))
      .set("findings", to_json(findings));
}

}  // namespace redraft::render
