#include "report/markdown_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

#include "docx/xml_pieces.h"
#include "report/markdown_table.h"

namespace redraft::report {

namespace {

using Kind = MarkdownNode::Kind;

constexpr int kQuoteIndent = 567;  // 1 cm
constexpr int kUsualWidth = 9070;  // A4 between margins of 2.5 cm

bool may_have_notes(const InsertPlace& place) { return place.part == place.host.package().main_part(); }

bool ends_with_table(std::string_view xml) { return xml.ends_with("</w:tbl>"); }

}  // namespace

MarkdownWriter::MarkdownWriter(const MarkdownWriting& writing)
    : writing_(writing),
      words_(writing, writing.place.part,
             may_have_notes(writing.place) ? [this](const MarkdownNode& own) { return note(own); }
                                           : std::function<std::string(const MarkdownNode&)>()),
      note_words_(writing, writing.place.additions.note_part(docx::StoryKind::footnote), {}) {}

std::string MarkdownWriter::document() {
  std::string out;
  blocks(writing_.tree.document, {}, out);
  // A cell, a header and a note end with a paragraph.
  if (ends_with_table(out) && (writing_.place.in_cell || !may_have_notes(writing_.place)))
    out += paragraph(usual({}), {});
  return out;
}

std::string MarkdownWriter::paragraph(const Setting& setting, std::string_view content) {
  std::string properties;
  if (!setting.style.empty()) properties += "<w:pStyle w:val=\"" + setting.style + "\"/>";
  if (setting.keep_next) properties += "<w:keepNext/>";
  properties += setting.number;
  if (setting.rule)
    properties += "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"D0D7DE\"/></w:pBdr>";
  if (setting.indent >= 0)
    properties += fmt::format("<w:ind w:left=\"{}\" w:firstLine=\"0\"/>", setting.indent);
  if (!setting.align.empty()) properties += fmt::format("<w:jc w:val=\"{}\"/>", setting.align);
  std::string out = "<w:p>";
  if (!properties.empty()) out += "<w:pPr>" + properties + "</w:pPr>";
  out += content;
  return out + "</w:p>";
}

// A paragraph that is nothing more.
MarkdownWriter::Setting MarkdownWriter::usual(const Around& around) const {
  const MarkdownStyles& styles = writing_.styles;
  Setting out;
  out.style = !writing_.options.paragraph_style.empty() ? writing_.options.paragraph_style : styles.body;
  if (around.in_note && !styles.note_text.empty()) out.style = styles.note_text;
  if (around.quotes > 0) {
    if (!styles.quote.empty()) out.style = styles.quote;
    const int deeper = styles.quote.empty() ? around.quotes : around.quotes - 1;
    if (deeper > 0) out.indent = kQuoteIndent * deeper;
  }
  if (around.lists > 0) {
    if (!around.continued.empty() && around.quotes == 0) out.style = around.continued;
    out.indent = around.indent + std::max(out.indent, 0);
  }
  return out;
}

void MarkdownWriter::blocks(const MarkdownNode& parent, const Around& around, std::string& out) {
  for (const MarkdownNode& child : parent.children) block(child, around, out);
}

void MarkdownWriter::block(const MarkdownNode& node, const Around& around, std::string& out) {
  const MarkdownStyles& styles = writing_.styles;
  switch (node.kind) {
    case Kind::paragraph: out += paragraph(usual(around), words(around).of(node)); break;
    case Kind::heading: {
      Setting setting = usual(around);
      const int level = std::clamp(node.number + writing_.options.heading_shift, 1, 9);
      const std::string& style = styles.headings[static_cast<std::size_t>(level - 1)];
      setting.keep_next = style.empty();
      if (!style.empty()) setting.style = style;
      out += paragraph(setting, words(around).of(node, style.empty() ? "<w:b/><w:bCs/>" : ""));
      break;
    }
    case Kind::quote: {
      Around inside = around;
      ++inside.quotes;
      blocks(node, inside, out);
      break;
    }
    case Kind::list: list(node, around, out); break;
    case Kind::code: {
      Setting setting = usual(around);
      std::string_view text = node.text;
      if (text.ends_with('\n')) text.remove_suffix(1);
      if (!styles.code.empty()) setting.style = styles.code;
      out += paragraph(
          setting,
          words(around).plain(
              text,
              styles.code.empty()
                  ? "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>"
                  : "",
              node.line));
      break;
    }
    case Kind::rule: {
      Setting setting = usual(around);
      setting.rule = true;
      out += paragraph(setting, {});
      break;
    }
    case Kind::html: {
      const std::string text = words(around).html(node);
      if (!text.empty()) out += paragraph(usual(around), words(around).plain(text, {}, node.line));
      break;
    }
    case Kind::table: table(node, around, out); break;
    default: blocks(node, around, out); break;
  }
}

void MarkdownWriter::list(const MarkdownNode& list, const Around& around, std::string& out) {
  Around inside = around;
  ++inside.lists;
  const ListSetting setting =
      list_setting(list.flag, list.number, inside.lists, writing_.styles, writing_.place);
  inside.indent = setting.indent;
  const auto depth = static_cast<std::size_t>(std::min(inside.lists, 5) - 1);
  inside.continued = writing_.styles.continued[depth];
  for (const MarkdownNode& child : list.children) item(child, setting, inside, out);
}

void MarkdownWriter::item(const MarkdownNode& item, const ListSetting& setting, const Around& inside,
                          std::string& out) {
  Setting own = usual(inside);
  own.indent = -1;
  if (!setting.style.empty()) own.style = setting.style;
  own.number = setting.number;
  auto rest = item.children.begin();
  if (rest != item.children.end() && rest->kind == Kind::paragraph) {
    out += paragraph(own, words(inside).of(*rest));
    ++rest;
  } else {
    out += paragraph(own, {});  // its label
  }
  for (; rest != item.children.end(); ++rest) block(*rest, inside, out);
}

void MarkdownWriter::table(const MarkdownNode& table, const Around& around, std::string& out) {
  const int width = std::max(
      1000, (writing_.place.text_width > 0 ? writing_.place.text_width : kUsualWidth) - around.indent);
  const std::vector<int> widths = column_widths(table, width);
  if (ends_with_table(out)) out += paragraph(usual(around), {});  // Word would make one table of the two
  out += "<w:tbl><w:tblPr>";
  const std::string& style = writing_.styles.table;
  if (!style.empty()) out += "<w:tblStyle w:val=\"" + style + "\"/>";
  out += fmt::format("<w:tblW w:w=\"{}\" w:type=\"dxa\"/>", width);
  if (around.indent > 0) out += fmt::format("<w:tblInd w:w=\"{}\" w:type=\"dxa\"/>", around.indent);
  if (style.empty()) {
    out += "<w:tblBorders>";
    for (const char* const side : {"top", "bottom", "insideH"})
      out += fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D0D7DE\"/>", side);
    out += "</w:tblBorders>";
  }
  out +=
      "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" "
      "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"0\"/></w:tblPr><w:tblGrid>";
  for (const int column : widths) fmt::format_to(std::back_inserter(out), "<w:gridCol w:w=\"{}\"/>", column);
  out += "</w:tblGrid>";
  for (const MarkdownNode& row : table.children) {
    out += row.flag ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                    : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t k = 0; k < widths.size(); ++k)
      cell(k < row.children.size() ? &row.children[k] : nullptr, widths[k], row.flag, around, out);
    out += "</w:tr>";
  }
  out += "</w:tbl>";
}

void MarkdownWriter::cell(const MarkdownNode* cell, int width, bool head, const Around& around,
                          std::string& out) {
  const MarkdownStyles& styles = writing_.styles;
  Setting setting;
  setting.style = head ? styles.table_head : styles.table_text;
  std::string base;
  if (head && setting.style.empty()) {
    setting.style = styles.table_text;
    if (styles.table.empty()) base = "<w:b/><w:bCs/>";
  }
  out += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", width);
  std::string content;
  if (cell != nullptr) {
    switch (static_cast<MarkdownAlign>(cell->number)) {
      case MarkdownAlign::usual: break;
      case MarkdownAlign::left: setting.align = "left"; break;
      case MarkdownAlign::centre: setting.align = "center"; break;
      case MarkdownAlign::right: setting.align = "right"; break;
    }
    content = words(around).of(*cell, base);
  }
  out += paragraph(setting, content) + "</w:tc>";
}

// The note's first paragraph begins with its number.
std::string MarkdownWriter::note(const MarkdownNode& note) {
  const MarkdownStyles& styles = writing_.styles;
  Around around;
  around.in_note = true;
  std::string content;
  blocks(note, around, content);
  if (!content.starts_with("<w:p>") || content.empty()) content = paragraph(usual(around), {}) + content;
  if (ends_with_table(content)) content += paragraph(usual(around), {});
  const std::string number =
      "<w:r><w:rPr>" +
      (styles.note_reference.empty() ? std::string("<w:vertAlign w:val=\"superscript\"/>")
                                     : "<w:rStyle w:val=\"" + styles.note_reference + "\"/>") +
      "</w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
  const std::size_t properties =
      content.starts_with("<w:p><w:pPr>") ? content.find("</w:pPr>") : std::string::npos;
  content.insert(properties == std::string::npos ? 5 : properties + 8, number);
  std::string names = content;
  return writing_.place.additions.note(
      docx::StoryKind::footnote, std::move(content), [names = std::move(names)](std::string_view bytes) {
        const std::string_view root = docx::xml_root(bytes);
        return missing_namespaces(names, root.substr(0, docx::xml_tag_end(root, 0)));
      });
}

}  // namespace redraft::report
