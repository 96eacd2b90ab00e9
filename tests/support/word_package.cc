#include "support/word_package.h"

#include <utility>

namespace redraft::tests {

namespace {

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string kSpaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + kOffice +
    "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

}  // namespace

std::string word_bytes(const WordParts& parts) {
  const std::string package = "http://schemas.openxmlformats.org/package/2006/";
  std::string types;
  std::string links;
  std::vector<docx::NewPart> list(4);
  const auto add = [&](const std::string& name, const std::string& kind, const std::string& id,
                       const std::string& root, const std::string& inner) {
    if (inner.empty()) return;
    types += "<Override PartName=\"/word/" + name +
             "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + kind +
             "+xml\"/>";
    links +=
        "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "/" + kind + "\" Target=\"" + name + "\"/>";
    list.push_back({"word/" + name, kHead + "<" + root + kSpaces + ">" + inner + "</" + root + ">"});
  };
  add("styles.xml", "styles", "rIdStyles", "w:styles", parts.styles);
  add("numbering.xml", "numbering", "rIdNumbering", "w:numbering", parts.numbering);
  add("footnotes.xml", "footnotes", "rIdFootnotes", "w:footnotes", parts.footnotes);
  add("endnotes.xml", "endnotes", "rIdEndnotes", "w:endnotes", parts.endnotes);
  add("comments.xml", "comments", "rIdComments", "w:comments", parts.comments);
  add("header1.xml", "header", "rIdHeader", "w:hdr", parts.header);
  add("header2.xml", "header", "rIdHeader2", "w:hdr", parts.header2);
  add("footer1.xml", "footer", "rIdFooter", "w:ftr", parts.footer);
  add("settings.xml", "settings", "rIdSettings", "w:settings", parts.settings);
  for (std::size_t k = 0; k < parts.links.size(); ++k)
    links += "<Relationship Id=\"rIdLink" + std::to_string(k) + "\" Type=\"" + kOffice +
             "/hyperlink\" Target=\"" + parts.links[k] + "\" TargetMode=\"External\"/>";
  if (!parts.image.empty()) {
    links += "<Relationship Id=\"rIdImage\" Type=\"" + kOffice + "/image\" Target=\"media/image1.png\"/>";
    list.push_back({"word/media/image1.png", parts.image});
  }
  list[0] = {"[Content_Types].xml",
             kHead + "<Types xmlns=\"" + package +
                 "content-types\"><Default Extension=\"rels\" "
                 "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
                 "Extension=\"xml\" "
                 "ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                 "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>" +
                 types + "</Types>"};
  list[1] = {"_rels/.rels", kHead + "<Relationships xmlns=\"" + package +
                                "relationships\"><Relationship Id=\"rId1\" Type=\"" + kOffice +
                                "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"};
  list[2] = {"word/document.xml", kHead + "<w:document" + kSpaces + "><w:body>" + parts.body + "<w:sectPr>" +
                                      parts.section + "</w:sectPr></w:body></w:document>"};
  list[3] = {"word/_rels/document.xml.rels",
             kHead + "<Relationships xmlns=\"" + package + "relationships\">" + links + "</Relationships>"};
  return docx::write_package(list);
}

docx::Package word_package(const WordParts& parts, const std::string& name) {
  return docx::Package::from_bytes(word_bytes(parts), name);
}

std::string word_p(const std::string& words, const std::string& properties, const std::string& run) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r>" +
         (run.empty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + words +
         "</w:t></w:r></w:p>";
}

std::string word_table(const std::vector<std::vector<std::string>>& rows) {
  std::string out = "<w:tbl><w:tblPr/><w:tblGrid>";
  for (std::size_t k = 0; !rows.empty() && k < rows[0].size(); ++k) out += "<w:gridCol w:w=\"2000\"/>";
  out += "</w:tblGrid>";
  for (const std::vector<std::string>& row : rows) {
    out += "<w:tr>";
    for (const std::string& cell : row) out += "<w:tc><w:tcPr/>" + word_p(cell) + "</w:tc>";
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

}  // namespace redraft::tests
