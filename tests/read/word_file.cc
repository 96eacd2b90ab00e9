#include "read/word_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "docx/package.h"
#include "read/shown.h"

namespace redraft::tests {

namespace {

std::string level(int at, std::string_view format, std::string_view text) {
  return fmt::format(
      "<w:lvl w:ilvl=\"{0}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{1}\"/><w:lvlText w:val=\"{2}\"/>"
      "<w:pPr><w:ind w:left=\"{3}\" w:hanging=\"720\"/></w:pPr></w:lvl>",
      at, format, text, 720 * std::max(at, 1));
}

std::string part(std::string_view root, std::string_view inner) {
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:{0} xmlns:w=\"{1}\">{2}</w:{0}>", root,
                     kWordNamespace, inner);
}

}  // namespace

const std::string kSectionList =
    "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "D%1") + level(1, "decimal", "D%1.%2") +
    level(2, "lowerLetter", "(%3)") + level(3, "lowerRoman", "(%4)") + level(4, "upperLetter", "(%5)") +
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

std::string WordFile::bytes() const {
  constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  constexpr std::string_view kMain = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  std::vector<docx::NewPart> out;
  std::string types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
  std::string relationships;
  int id = 0;
  std::vector<Part> all = parts;
  if (!styles.empty()) all.push_back({"styles.xml", "styles", part("styles", styles)});
  if (!numbering.empty()) all.push_back({"numbering.xml", "numbering", part("numbering", numbering)});
  all.push_back({"document.xml", "", part("document", "<w:body>" + body + "</w:body>")});
  std::vector<docx::NewPart> files;
  for (const Part& one : all) {
    types += fmt::format("<Override PartName=\"/word/{}\" ContentType=\"{}.{}+xml\"/>", one.name, kMain,
                         one.type.empty() ? "document.main" : one.type);
    if (!one.type.empty())
      relationships += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/{}\" Target=\"{}\"/>", ++id, kOffice,
                                   one.type, one.name);
    files.push_back({"word/" + one.name, one.bytes});
  }
  const auto links = [](const std::string& inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner +
           "</Relationships>";
  };
  out.push_back({"[Content_Types].xml", types + "</Types>"});
  out.push_back({"_rels/.rels", links(fmt::format("<Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
                                                  "Target=\"word/document.xml\"/>",
                                                  kOffice))});
  out.push_back({"word/_rels/document.xml.rels", links(relationships)});
  for (docx::NewPart& file : files) out.push_back(std::move(file));
  return docx::write_package(out);
}

std::string p(std::string_view words, std::string_view properties) {
  std::string out = fmt::format("<w:p><w:pPr>{}</w:pPr><w:r>", properties);
  while (true) {
    const std::size_t at = std::min(words.find_first_of("\t\n"), words.size());
    out += "<w:t xml:space=\"preserve\">";
    docx::append_escaped(out, words.substr(0, at));
    out += "</w:t>";
    if (at == words.size()) break;
    out += words[at] == '\t' ? "<w:tab/>" : "<w:br/>";
    words.remove_prefix(at + 1);
  }
  return out + "</w:r></w:p>";
}

std::string numbered(int level, std::string_view words) {
  return p(words, fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"1\"/></w:numPr>", level));
}

std::string style(std::string_view id) { return fmt::format("<w:pStyle w:val=\"{}\"/>", id); }

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::string out = "<w:tbl><w:tblPr/><w:tblGrid/>";
  for (const std::vector<std::string>& row : rows) {
    out += "<w:tr>";
    for (const std::string& cell : row) out += "<w:tc>" + cell + "</w:tc>";
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

std::string bold(std::string_view words) {
  std::string out = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">";
  docx::append_escaped(out, words);
  return out + "</w:t></w:r></w:p>";
}

read::SectionDocx read_word(const WordFile& file, const std::string& name) {
  return read::read_section_docx(docx::Package::from_bytes(file.bytes(), name), sec());
}

std::vector<std::string> shown_word(const WordFile& file, const std::string& name) {
  const read::SectionDocx read = read_word(file, name);
  std::vector<std::string> out;
  for (const legal::Document& document : read.code.documents)
    for (std::string& line : shown(document)) out.push_back(std::move(line));
  return out;
}

}  // namespace redraft::tests
