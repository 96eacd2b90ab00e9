#include "render/summary_table.h"

#include <utility>

#include "docx/document.h"
#include "docx/package.h"
#include "redline/place_words.h"
#include "render/html_escape.h"
#include "render/html_kinds.h"

namespace redraft::render {

using redline::Change;
using redline::Redline;

namespace {

constexpr std::size_t kWordsShown = 240;
constexpr std::string_view kTransitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

// The house look of a table (docs/page.md has the colours), as direct formatting: the styles are the document's own.
constexpr std::string_view kLetters = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>";

class Writer {
 public:
  explicit Writer(bool strict) : space_(strict ? kStrict : kTransitional) {}

  void heading(std::string_view words) {
    open("w:p");
    out_ += "<w:pPr><w:spacing w:before=\"0\" w:after=\"120\"/></w:pPr>";
    run(words, "<w:b/><w:color w:val=\"0B3D66\"/><w:sz w:val=\"28\"/>");
    out_ += "</w:p>";
  }

  void paragraph(std::string_view words) {
    open("w:p");
    out_ += "<w:pPr><w:spacing w:before=\"0\" w:after=\"120\"/></w:pPr>";
    run(words, "<w:sz w:val=\"19\"/>");
    out_ += "</w:p>";
  }

  void table(const std::vector<SummaryRow>& rows) {
    open("w:tbl");
    out_ +=
        "<w:tblPr><w:tblW w:w=\"9070\" w:type=\"dxa\"/><w:tblBorders>"
        "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D0D7DE\"/></w:tblBorders>"
        "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (const int width : kWidths) out_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    out_ += "</w:tblGrid>";
    row({"No.", "Place", "Change", "Old", "New"}, true);
    for (std::size_t k = 0; k < rows.size(); ++k)
      row({std::to_string(k + 1), rows[k].place, rows[k].kind, rows[k].before, rows[k].after}, false);
    out_ += "</w:tbl>";
  }

  // The page ends with a section of its own, A4 without a header.
  std::string finish() {
    open("w:p");
    out_ +=
        "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/><w:sectPr><w:type w:val=\"nextPage\"/>"
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" "
        "w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:pPr></w:p>";
    return std::move(out_);
  }

 private:
  static constexpr int kWidths[] = {620, 1650, 1500, 2650, 2650};

  // The prefix is bound here, whatever the document calls it.
  void open(std::string_view name) {
    out_.append("<").append(name).append(" xmlns:w=\"").append(space_).append("\">");
  }

  void run(std::string_view words, std::string_view properties) {
    if (words.empty()) return;
    out_.append("<w:r><w:rPr>")
        .append(kLetters)
        .append(properties)
        .append("</w:rPr><w:t xml:space=\"preserve\">");
    docx::append_escaped(out_, words);
    out_ += "</w:t></w:r>";
  }

  void row(const std::vector<std::string>& cells, bool head) {
    out_ += "<w:tr><w:trPr><w:cantSplit/>";
    if (head) out_ += "<w:tblHeader/>";
    out_ += "</w:trPr>";
    for (std::size_t k = 0; k < cells.size(); ++k) {
      out_ += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(kWidths[k]) + "\" w:type=\"dxa\"/>";
      if (head) out_ += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"0B3D66\"/>";
      out_ += "</w:tcPr><w:p><w:pPr><w:spacing w:before=\"40\" w:after=\"40\"/>";
      if (k == 0) out_ += "<w:jc w:val=\"right\"/>";
      out_ += "</w:pPr>";
      run(cells[k], head ? "<w:b/><w:color w:val=\"FFFFFF\"/><w:sz w:val=\"19\"/>" : "<w:sz w:val=\"19\"/>");
      out_ += "</w:p></w:tc>";
    }
    out_ += "</w:tr>";
  }

  std::string_view space_;
  std::string out_;
};

}  // namespace

std::string place_words(const Redline& redline, const Change& change) {
  const redline::Block& block = redline.at(change.at);
  if (block.role == redline::Role::definition) {
    // All definitions share one citation; the term tells them apart.
    const std::string after = after_text(block.term);
    return shortened(after.empty() ? before_text(block.term) : after, 60);
  }
  const std::string& story = redline.documents[change.at.document].story;
  return redline::place_words(
      {change.document, !story.empty() && story != "body", change.citation, block.paragraph});
}

std::vector<SummaryRow> summary_rows(const Redline& redline) {
  std::vector<SummaryRow> out;
  out.reserve(redline.changes.size());
  for (const Change& change : redline.changes) {
    SummaryRow row;
    row.place = place_words(redline, change);
    row.kind = done_words(change);
    row.before = shortened(change.old_words, kWordsShown);
    row.after = change.detail.empty() ? shortened(change.new_words, kWordsShown) : change.detail;
    if (row.before.empty() && !change.old_words.empty()) row.before = "(white space)";
    if (row.after.empty() && !change.new_words.empty()) row.after = "(white space)";
    out.push_back(std::move(row));
  }
  return out;
}

std::string with_summary(std::string docx, const Redline& redline) {
  const docx::Package package = docx::Package::from_bytes(std::move(docx), "the redline");
  const docx::Document document = docx::Document::read(package);
  Writer writer(package.strict());
  writer.heading("Changes");
  const std::size_t count = redline.changes.size();
  writer.paragraph(count_of(count, "change") + " from " + redline.before + " to " + redline.after + ".");
  if (count > 0) writer.table(summary_rows(redline));
  const docx::Part& part = document.part_of(document.body());
  docx::Splices splices;
  splices.insert(document.body().content.begin, writer.finish());
  docx::Package::Changes changes;
  changes.parts.push_back({package.main_part(), splices.apply(part.bytes())});
  return package.write(changes);
}

}  // namespace redraft::render
