#include "render/code_docx.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <stdexcept>
#include <vector>

#include "docx/package.h"
#include "render/code_lists.h"
#include "render/docx_runs.h"
#include "render/docx_style.h"
#include "render/section_parts.h"

namespace redraft::render {

namespace {

using legal::Document;
using legal::kNone;
using legal::Paragraph;
using legal::ParagraphKind;
using word::CodeLists;
using word::LabelPlan;

redraft::diff::Role role_of(ParagraphKind kind) {
  using redline::Role;
  switch (kind) {
    case ParagraphKind::title: return Role::title;
    case ParagraphKind::part: return Role::part;
    case ParagraphKind::heading: return Role::heading;
    case ParagraphKind::clause: return Role::clause;
    case ParagraphKind::item: return Role::item;
    case ParagraphKind::text: return Role::text;
    case ParagraphKind::definition: return Role::definition;
    case ParagraphKind::elision: return Role::elision;
  }
  return Role::text;
}

// What the styles say of numbering: the first document's list, and that of the definitions.
std::map<std::string, LabelPlan, std::less<>> numbered_styles(const CodeLists& lists) {
  std::map<std::string, LabelPlan, std::less<>> out;
  for (const CodeLists::List& list : lists.lists) {
    if (!list.overrides.empty()) continue;
    const std::vector<CodeLists::Level>& levels = lists.definitions[list.definition];
    for (std::size_t k = 0; k < levels.size(); ++k) {
      const std::string& style = levels[k].level.style;
      if (!style.empty()) out.emplace(style, LabelPlan{list.id, static_cast<int>(k)});
    }
  }
  return out;
}

void append_numbering(std::string& out, const LabelPlan& plan) {
  out += "<w:numPr>";
  if (plan.num_id != 0) fmt::format_to(std::back_inserter(out), "<w:ilvl w:val=\"{}\"/>", plan.level);
  fmt::format_to(std::back_inserter(out), "<w:numId w:val=\"{}\"/></w:numPr>", plan.num_id);
}

// Puts a style's numbering where the schema wants it: behind keepNext, before all else that these styles have.
void give_numbering(std::string& styles, const std::string& style, const LabelPlan& plan) {
  std::string numbering;
  append_numbering(numbering, plan);
  const std::size_t begin = styles.find("w:styleId=\"" + style + "\"");
  if (begin == std::string::npos) throw std::logic_error("no style " + style);
  const std::size_t end = styles.find("</w:style>", begin);
  std::size_t at = styles.find("<w:pPr>", begin);
  if (at < end) {
    at += std::string_view("<w:pPr>").size();
    constexpr std::string_view kKeep = "<w:keepNext/>";
    if (styles.compare(at, kKeep.size(), kKeep) == 0) at += kKeep.size();
    styles.insert(at, numbering);
    return;
  }
  styles.insert(std::min(styles.find("<w:rPr>", begin), end), "<w:pPr>" + numbering + "</w:pPr>");
}

class Body {
 public:
  Body(const legal::Code& code, const CodeLists& lists)
      : code_(code), lists_(lists), styles_(numbered_styles(lists)), revisions_("") {}

  std::string write() {
    out_ += word::kBodyHead;
    for (std::size_t d = 0; d < code_.documents.size(); ++d) write(d);
    if (table_ || code_.documents.empty()) {
      end_table();
      out_ += "<w:p><w:pPr><w:pStyle w:val=\"Closing\"/></w:pPr></w:p>";
    }
    out_ += word::kPage;
    return std::move(out_);
  }

 private:
  void write(std::size_t d) {
    const Document& document = code_.documents[d];
    after_clause_ = false;
    const bool titled = std::any_of(document.paragraphs.begin(), document.paragraphs.end(),
                                    [](const Paragraph& p) { return p.kind == ParagraphKind::title; });
    if (!titled && code_.documents.size() > 1 && !document.name.empty()) {
      end_table();
      begin_paragraph(d == 0 ? "Title" : "TitleNext", {});
      put(document.name + (document.title.empty() ? "" : ": " + document.title));
      end_paragraph();
    }
    for (std::size_t i = 0; i < document.paragraphs.size();) {
      const Paragraph& p = document.paragraphs[i];
      if (p.kind == ParagraphKind::definition) {
        i = definition(d, i);
        continue;
      }
      end_table();
      paragraph(d, i++, false);
      if (p.kind == ParagraphKind::title || p.kind == ParagraphKind::part) after_clause_ = false;
      if (p.kind == ParagraphKind::clause || p.kind == ParagraphKind::item) after_clause_ = true;
    }
  }

  // A row: the term, and in the other cell the meaning with all that belongs to it.
  std::size_t definition(std::size_t d, std::size_t at) {
    const Document& document = code_.documents[d];
    if (!table_) out_ += word::kTableHead;
    table_ = true;
    out_ += "<w:tr>";
    out_ += word::kTermCell;
    begin_paragraph("DefinitionTerm", {});
    put(document.paragraphs[at].term, "DefinedTerm");
    end_paragraph();
    out_ += "</w:tc>";
    out_ += word::kMeaningCell;
    begin_paragraph("DefinitionMeaning", lists_.labels[d][at]);
    put(document.paragraphs[at].text);
    end_paragraph();
    std::size_t next = at + 1;
    for (const std::size_t end = legal::subtree_end(document, at); next < end; ++next)
      paragraph(d, next, true);
    out_ += "</w:tc></w:tr>";
    return next;
  }

  void end_table() {
    if (table_) out_ += "</w:tbl>";
    table_ = false;
  }

  std::string_view style_of(const Document& document, const Paragraph& p, bool in_definition,
                            bool first) const {
    redline::Block block;
    block.role = role_of(p.kind);
    block.depth = p.depth;
    block.label_after = p.label.text;
    if (in_definition && p.kind == ParagraphKind::text) {
      // At the margin of what it goes on with: the meaning's, or that of the words of an item.
      static constexpr std::string_view kTexts[] = {"DefinitionMeaning", "DefinitionText1", "DefinitionText2",
                                                    "DefinitionText3"};
      return kTexts[std::min<std::size_t>(static_cast<std::size_t>(p.depth), 3)];
    }
    if (p.kind == ParagraphKind::elision && p.parent != kNone &&
        document.paragraphs[p.parent].kind != ParagraphKind::part)
      return "ElisionInside";
    return word::style_of(block, {in_definition, after_clause_, p.kind == ParagraphKind::title && !first});
  }

  void paragraph(std::size_t d, std::size_t i, bool in_definition) {
    const Document& document = code_.documents[d];
    const Paragraph& p = document.paragraphs[i];
    const LabelPlan& plan = lists_.labels[d][i];
    begin_paragraph(style_of(document, p, in_definition, d == 0 && i == 0), plan);
    if (plan.num_id == 0 && !p.label.empty()) {
      word::Runs runs(out_, revisions_);
      runs.put(word::RunMark::none, p.label.text);
      runs.tab(word::RunMark::none);
      runs.put(word::RunMark::none, p.text);
      runs.finish();
    } else {
      put(p.text);
    }
    end_paragraph();
  }

  void begin_paragraph(std::string_view style, const LabelPlan& plan) {
    out_ += "<w:p><w:pPr><w:pStyle w:val=\"";
    out_ += style;
    out_ += "\"/>";
    const auto styled = styles_.find(style);
    const LabelPlan of_style = styled == styles_.end() ? LabelPlan{} : styled->second;
    if (!(plan == of_style) && !(plan.num_id == 0 && of_style.num_id == 0)) {
      append_numbering(out_, plan);
      // A level's indent hides the style's; and LibreOffice forgets the style's when a paragraph is taken out of a list.
      const word::LabelIndent indent = word::label_indent(style);
      if (plan.num_id == 0 || indent != level_indent(plan))
        fmt::format_to(std::back_inserter(out_), "<w:ind w:left=\"{}\" w:hanging=\"{}\"/>", indent.left,
                       indent.hanging);
    }
    out_ += "</w:pPr>";
  }

  word::LabelIndent level_indent(const LabelPlan& plan) const {
    const CodeLists::List& list = lists_.lists[static_cast<std::size_t>(plan.num_id - 1)];
    return word::label_indent(
        lists_.definitions[list.definition][static_cast<std::size_t>(plan.level)].made_for);
  }

  void end_paragraph() { out_ += "</w:p>"; }

  void put(const std::string& words, std::string_view style = {}) {
    word::Runs runs(out_, revisions_, style);
    runs.put(word::RunMark::none, words);
    runs.finish();
  }

  const legal::Code& code_;
  const CodeLists& lists_;
  const std::map<std::string, LabelPlan, std::less<>> styles_;
  word::Revisions revisions_;
  std::string out_;
  bool table_ = false;
  bool after_clause_ = false;
};

std::string styles_with(const CodeLists& lists) {
  std::string out = word::fixed_part("styles.xml");
  const auto numbered = numbered_styles(lists);
  for (const auto& [style, plan] : numbered) give_numbering(out, style, plan);
  // Based on one that is numbered, and not numbered itself.
  if (numbered.count("DefinitionMeaning") > 0)
    for (const char* style : {"DefinitionText1", "DefinitionText2", "DefinitionText3"})
      give_numbering(out, style, {});
  return out;
}

std::string title_of(const legal::Code& code) {
  if (code.documents.empty()) return "Code";
  std::string out;
  for (const Document& d : code.documents) {
    if (d.name.empty() || out.size() > 100) continue;
    out += (out.empty() ? "" : ", ") + d.name;
    if (code.documents.size() == 1 && !d.title.empty()) out += ": " + d.title;
  }
  return out.empty() ? "Code" : out;
}

}  // namespace

std::string write_code_docx(const legal::Code& code, const CodeDocxOptions& options) {
  const std::string title = options.title.empty() ? title_of(code) : options.title;
  const CodeLists lists = word::plan_lists(code);
  std::string types = word::fixed_part("content_types.xml");
  word::insert_before(types, "</Types>",
                      "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/"
                      "vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>");
  std::string relationships = word::fixed_part("document_rels.xml");
  word::insert_before(
      relationships, "</Relationships>",
      "<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
      "numbering\" Target=\"numbering.xml\"/>");
  std::vector<docx::NewPart> parts;
  parts.push_back({"[Content_Types].xml", std::move(types)});
  parts.push_back({"_rels/.rels", word::fixed_part("package_rels.xml")});
  parts.push_back({"docProps/app.xml", word::fixed_part("app.xml")});
  parts.push_back({"docProps/core.xml",
                   word::filled_part("core.xml", {{"@TITLE@", title}, {"@AUTHOR@", options.author}})});
  parts.push_back({"word/_rels/document.xml.rels", std::move(relationships)});
  parts.push_back({"word/document.xml", Body(code, lists).write()});
  parts.push_back({"word/footer1.xml", word::filled_part("footer1.xml", {{"@TITLE@", title}})});
  parts.push_back({"word/fontTable.xml", word::fixed_part("fontTable.xml")});
  parts.push_back({"word/numbering.xml", word::write_numbering(lists)});
  parts.push_back({"word/settings.xml", word::fixed_part("settings.xml")});
  parts.push_back({"word/styles.xml", styles_with(lists)});
  return docx::write_package(parts);
}

}  // namespace redraft::render
