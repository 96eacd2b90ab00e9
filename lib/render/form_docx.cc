#include "render/form_docx.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/embedded.h"
#include "base/unicode.h"
#include "docx/package.h"
#include "render/form_controls.h"
#include "render/section_parts.h"

namespace redraft::render {

namespace {

constexpr int kTwipsPerCentimetre = 567;
constexpr int kLong = 16838;  // A4, in twips
constexpr int kShort = 11906;
constexpr int kMargin = 1417;

int twips(int millimetres) { return (millimetres * kTwipsPerCentimetre + 5) / 10; }
int page_width(const FormDocument& form) { return (form.landscape ? kLong : kShort) - 2 * kMargin; }

// "This document is classified as White in accordance with the Panel Information Policy. Information can be shared with
// the public, and any members may publish the information, subject to copyright." (framework paper TABASC_42_1605_12 and
// Section D review consultation, first pages). What is said of the other classes is in none of the papers at hand.
std::string classification_sentence(const std::string& classification) {
  if (classification.empty()) return {};
  std::string name = classification;
  name.front() = to_upper(name.substr(0, 1)).front();
  std::string out =
      "This document is classified as " + name + " in accordance with the Panel Information Policy.";
  if (classification == "white")
    out +=
        " Information can be shared with the public, and any members may publish the information, subject to "
        "copyright.";
  return out;
}

class Body {
 public:
  explicit Body(const FormDocument& form) : form_(form), controls_(out_) {}

  std::string write() {
    out_ += word::kBodyHead;
    word::put_paragraph(out_, "Title", form_.title);
    if (!form_.subtitle.empty()) word::put_paragraph(out_, "Subtitle", form_.subtitle);
    facts();
    for (const std::string& note : form_.notes) word::put_paragraph(out_, "Note", note);
    for (const FormTable& table : form_.tables) write(table);
    word::put_paragraph(out_, "Closing", "");
    fmt::format_to(std::back_inserter(out_),
                   "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference "
                   "w:type=\"first\" r:id=\"rId5\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{m}\" "
                   "w:right=\"{m}\" w:bottom=\"{m}\" w:left=\"{m}\" w:header=\"709\" w:footer=\"709\" "
                   "w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>\n",
                   form_.landscape ? kLong : kShort, form_.landscape ? kShort : kLong,
                   form_.landscape ? " w:orient=\"landscape\"" : "", fmt::arg("m", kMargin));
    return std::move(out_);
  }

  /// The rows as they were written, for the properties of the file.
  const std::vector<process::RowMark>& marks() const { return marks_; }

 private:
  void begin_table(const char* style, const std::vector<int>& widths, bool head) {
    int sum = 0;
    for (const int width : widths) sum += width;
    fmt::format_to(
        std::back_inserter(out_),
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout "
        "w:type=\"fixed\"/><w:tblLook w:val=\"{}\" w:firstRow=\"{}\" w:lastRow=\"0\" "
        "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
        style, sum, head ? "0620" : "0600", head ? 1 : 0);
    for (const int width : widths) fmt::format_to(std::back_inserter(out_), "<w:gridCol w:w=\"{}\"/>", width);
    out_ += "</w:tblGrid>";
  }

  void begin_cell(int width) {
    fmt::format_to(std::back_inserter(out_), "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>",
                   width);
  }

  // One row of what is known of the document; the number carries what the form is.
  void facts() {
    if (form_.facts.empty()) return;
    const int width = page_width(form_);
    const int count = static_cast<int>(form_.facts.size());
    std::vector<int> widths(form_.facts.size(), width / count);
    widths.back() += width % count;
    begin_table("FactTable", widths, false);
    out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t k = 0; k < form_.facts.size(); ++k) {
      begin_cell(widths[k]);
      word::put_paragraph(out_, "FactLabel", form_.facts[k].first);
      if (k == 0)
        controls_.tagged("FactValue", form_.facts[k].second, process::identity_tag(form_.identity));
      else
        word::put_paragraph(out_, "FactValue", form_.facts[k].second);
      out_ += "</w:tc>";
    }
    out_ += "</w:tr></w:tbl>";
  }

  void write(const FormTable& table) {
    if (!table.heading.empty()) word::put_paragraph(out_, "Heading1", table.heading);
    if (!table.note.empty()) word::put_paragraph(out_, "Note", table.note);
    const bool headed = !table.heads.empty();
    std::vector<int> widths;
    for (const int width : table.widths) widths.push_back(twips(width));
    begin_table(headed ? "FormTable" : "FieldTable", widths, headed);
    if (headed) {
      out_ += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
      for (std::size_t k = 0; k < table.heads.size(); ++k) {
        begin_cell(widths[k]);
        word::put_paragraph(out_, "TableHead", table.heads[k]);
        out_ += "</w:tc>";
      }
      out_ += "</w:tr>";
    }
    for (const FormRow& row : table.rows) write(row, widths, headed);
    out_ += "</w:tbl>";
  }

  // Room to write by hand where paragraphs are wanted, too.
  void begin_row(const FormRow& row) {
    const bool roomy =
        !row.recorded && std::any_of(row.entries.begin(), row.entries.end(), [](const auto& entry) {
          return entry.field.kind == process::FieldKind::text;
        });
    out_ += "<w:tr><w:trPr><w:cantSplit/>";
    if (roomy) out_ += "<w:trHeight w:val=\"624\" w:hRule=\"atLeast\"/>";
    out_ += "</w:trPr>";
  }

  void write(const FormRow& row, const std::vector<int>& widths, bool headed) {
    process::RowMark mark{marks_.size() + 1, row.key, {}};
    if (row.recorded)
      for (const FormEntry& entry : row.entries)
        if (entry.field.kind != process::FieldKind::fixed)
          mark.sent.emplace(entry.field.name, process::fingerprint(entry.value));
    const std::string bookmark =
        fmt::format("<w:bookmarkStart w:id=\"{0}\" w:name=\"{1}\"/><w:bookmarkEnd w:id=\"{0}\"/>",
                    mark.number, process::row_bookmark(mark.number));
    begin_row(row);
    std::size_t column = 0;
    if (!headed) {
      const process::FormField& field = row.entries.front().field;
      begin_cell(widths[column++]);
      word::put_paragraph(out_, "FieldLabel", field.title, bookmark);
      if (!field.help.empty()) word::put_paragraph(out_, field.asks ? "TableText" : "FieldHelp", field.help);
      out_ += "</w:tc>";
    }
    for (std::size_t k = 0; k < row.entries.size(); ++k) {
      begin_cell(widths[column++]);
      FormEntry entry = row.entries[k];
      if (!headed) entry.field.name = "value";
      controls_.entry(entry, mark, row.recorded || !headed, headed,
                      headed && k == 0 ? bookmark : std::string());
      out_ += "</w:tc>";
    }
    out_ += "</w:tr>";
    marks_.push_back(std::move(mark));
  }

  const FormDocument& form_;
  std::string out_;
  word::FormControls controls_;
  std::vector<process::RowMark> marks_;
};

std::string custom_part(const FormDocument& form, const std::vector<process::RowMark>& rows) {
  std::vector<std::pair<std::string, std::string>> properties = process::identity_marks(form.identity);
  for (const process::RowMark& row : rows) properties.push_back(process::row_property(row));
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties "
      "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
      "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">";
  int pid = 2;  // the first that ECMA-376 (part 1, 22.3.2.2) leaves to properties
  for (const auto& [name, value] : properties) {
    fmt::format_to(
        std::back_inserter(out),
        "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{}\" name=\"{}\"><vt:lpwstr>",
        pid++, name);
    docx::append_escaped(out, value);
    out += "</vt:lpwstr></property>";
  }
  return out + "</Properties>\n";
}

std::string first_footer(const FormDocument& form) {
  std::string out = word::filled_part("footer1.xml", {{"@TITLE@", form.footer}});
  const std::string sentence = classification_sentence(form.identity.classification);
  if (sentence.empty()) return out;
  std::string paragraph;
  word::put_paragraph(paragraph, "Classification", sentence);
  out.insert(out.find("<w:p>"), paragraph);
  return out;
}

std::string styles_part(const FormDocument& form) {
  std::string out(embedded("form/styles.xml"));
  constexpr std::string_view kField = "@WIDTH@";
  out.replace(out.find(kField), kField.size(), std::to_string(page_width(form)));
  return out;
}

}  // namespace

std::string write_form_docx(const FormDocument& form) {
  Body body(form);
  std::string document = body.write();
  std::string types = word::fixed_part("content_types.xml");
  word::insert_before(types, "</Types>",
                      "<Override PartName=\"/word/footer2.xml\" ContentType=\"application/"
                      "vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/><Override "
                      "PartName=\"/docProps/custom.xml\" ContentType=\"application/"
                      "vnd.openxmlformats-officedocument.custom-properties+xml\"/>");
  std::string package_relationships = word::fixed_part("package_rels.xml");
  word::insert_before(
      package_relationships, "</Relationships>",
      "<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/custom-properties\" Target=\"docProps/custom.xml\"/>");
  std::string relationships = word::fixed_part("document_rels.xml");
  word::insert_before(
      relationships, "</Relationships>",
      "<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/footer\" Target=\"footer2.xml\"/>");
  std::string core = word::filled_part(
      "core.xml", {{"@TITLE@", form.title + (form.subtitle.empty() ? "" : ": " + form.subtitle)},
                   {"@AUTHOR@", form.author}});
  return docx::write_package({
      {"[Content_Types].xml", std::move(types)},
      {"_rels/.rels", std::move(package_relationships)},
      {"docProps/app.xml", word::fixed_part("app.xml")},
      {"docProps/core.xml", std::move(core)},
      {"docProps/custom.xml", custom_part(form, body.marks())},
      {"word/_rels/document.xml.rels", std::move(relationships)},
      {"word/document.xml", std::move(document)},
      {"word/footer1.xml", word::filled_part("footer1.xml", {{"@TITLE@", form.footer}})},
      {"word/footer2.xml", first_footer(form)},
      {"word/fontTable.xml", word::fixed_part("fontTable.xml")},
      {"word/settings.xml", word::fixed_part("settings.xml")},
      {"word/styles.xml", styles_part(form)},
  });
}

}  // namespace redraft::render
