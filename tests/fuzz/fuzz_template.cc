// Templates: whatever tags stand in whatever paragraphs, rows and cells, the template is refused with findings, or what it
// makes is a document that reads, has unique bookmarks, and is the same the second time.
//
// The input is a line a paragraph; `~` cuts runs. Lines that begin with `|` are rows of a table: `|` between cells, `^`
// between the paragraphs of one.
#include <set>
#include <string>

#include "base/data.h"
#include "base/error.h"
#include "docx/document.h"
#include "fuzz.h"
#include "report/template.h"

namespace {

using redraft::docx::append_escaped;

std::string paragraph(std::string_view words, int& bookmark) {
  std::string out = "<w:p>";
  if (words.starts_with('*')) {
    words.remove_prefix(1);
    const std::string id = std::to_string(++bookmark);
    out +=
        "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"b" + id + "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>";
  }
  while (true) {
    const std::size_t cut = std::min(words.find('~'), words.size());
    out += "<w:r><w:t>";
    append_escaped(out, words.substr(0, cut));
    out += "</w:t></w:r>";
    if (cut == words.size()) break;
    words.remove_prefix(cut + 1);
  }
  return out + "</w:p>";
}

std::string row(std::string_view line, int& bookmark) {
  std::string out = "<w:tr>";
  while (!line.empty()) {
    line.remove_prefix(1);
    std::string_view cell = line.substr(0, line.find('|'));
    line.remove_prefix(cell.size());
    out += "<w:tc>";
    while (true) {
      const std::size_t cut = std::min(cell.find('^'), cell.size());
      out += paragraph(cell.substr(0, cut), bookmark);
      if (cut == cell.size()) break;
      cell.remove_prefix(cut + 1);
    }
    out += "</w:tc>";
  }
  return out + "</w:tr>";
}

std::string body_of(std::string_view text) {
  std::string out;
  bool table = false;
  int bookmark = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    const bool is_row = line.starts_with('|');
    if (is_row && !table) out += "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid>";
    if (!is_row && table) out += "</w:tbl>";
    table = is_row;
    out += is_row ? row(line, bookmark) : paragraph(line, bookmark);
  }
  return out + (table ? "</w:tbl><w:p/>" : "");
}

std::string package_of(std::string_view text) {
  const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return redraft::docx::write_package(
      {{"[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
        "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
        "ContentType=\"" +
            type + "\"/></Types>"},
       {"_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
       {"word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
            body_of(text) + "</w:body></w:document>"}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const redraft::DataFile values = redraft::parse_yaml(
      "a: [{n: 1, b: [x, y], t: \"one\\ntwo\"}, {n: null, b: [], t: \"*em*\\n\\n- l\"}]\ns: text\nn: 12\nd: "
      "2019-03-04\nz: null\n",
      "v.yaml");
  try {
    const redraft::report::Template form =
        redraft::report::Template::read(redraft::docx::Package::from_bytes(package_of(text), "t.docx"));
    const redraft::report::Filled filled = form.fill({values.root, "v.yaml", {}, true});
    redraft::fuzz::require(filled.bytes.empty() == redraft::has_errors(filled.findings),
                           "errors and a document");
    redraft::fuzz::require(filled.spots.size() == filled.findings.size(), "a spot for each finding");
    static_cast<void>(form.fields());
    static_cast<void>(form.with_comments(filled.findings, filled.spots));
    if (filled.bytes.empty()) return 0;
    const redraft::docx::Package made = redraft::docx::Package::from_bytes(filled.bytes, "made.docx");
    const redraft::docx::Document document = redraft::docx::Document::read(made);
    const std::string& xml = made.bytes("word/document.xml");
    std::set<std::string> names;
    for (std::size_t at = 0; (at = xml.find("w:name=\"b", at)) != std::string::npos; ++at)
      redraft::fuzz::require(names.insert(xml.substr(at, xml.find('"', at + 8) - at)).second,
                             "a bookmark's name twice");
    redraft::fuzz::require(form.fill({values.root, "v.yaml", {}, true}).bytes == filled.bytes,
                           "not the same bytes twice");
  } catch (const redraft::Error&) {
  }
  return 0;
}
