#include "report/insert_here.h"

#include "docx/xml_pieces.h"

namespace redraft::tests {

namespace {

std::string style(const std::string& type, const std::string& id, const std::string& name,
                  const std::string& inside, const std::string& attributes = {}) {
  return "<w:style w:type=\"" + type + "\"" + attributes + " w:styleId=\"" + id + "\"><w:name w:val=\"" +
         name + "\"/>" + inside + "</w:style>";
}

std::string heading(int level, int half_points) {
  const std::string k = std::to_string(level);
  return style(
      "paragraph", "Heading" + k, "heading " + k,
      "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Body\"/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" "
      "w:after=\"120\"/><w:outlineLvl w:val=\"" +
          std::to_string(level - 1) + "\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"0B3D66\"/><w:sz w:val=\"" +
          std::to_string(half_points) + "\"/></w:rPr>");
}

std::string list_style(const std::string& id, const std::string& name, int num) {
  return style("paragraph", id, name,
               "<w:basedOn w:val=\"Body\"/><w:pPr><w:numPr><w:numId w:val=\"" + std::to_string(num) +
                   "\"/></w:numPr></w:pPr>");
}

std::string level(int k, const std::string& format, const std::string& text, int left) {
  return "<w:lvl w:ilvl=\"" + std::to_string(k) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
         "\"/><w:lvlText w:val=\"" + text + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" +
         std::to_string(left) + "\" w:hanging=\"425\"/></w:pPr></w:lvl>";
}

}  // namespace

std::string InsertedHere::part(const std::string& name) const {
  const docx::Package package = docx::Package::from_bytes(bytes, "made.docx");
  return package.has(name) ? package.bytes(name) : std::string();
}

std::string InsertedHere::messages() const {
  std::string out;
  for (const Finding& finding : findings) out += finding.message + "\n";
  return out;
}

std::string here() { return word_p("HERE"); }

InsertedHere insert_here(const WordParts& host, const report::Insert& insert, int text_width) {
  return insert_here(word_package(host, "host.docx"), insert, text_width);
}

docx::Package with_body(const docx::Package& host, const std::string& body) {
  std::string bytes = host.bytes(host.main_part());
  const std::size_t begin = bytes.find("<w:body>") + 8;
  bytes.replace(begin, bytes.rfind("<w:sectPr") - begin, body);
  docx::Package::Changes changes;
  changes.parts.push_back({host.main_part(), bytes});
  return docx::Package::from_bytes(host.write(changes), host.name());
}

InsertedHere insert_here(const docx::Package& package, const report::Insert& insert, int text_width) {
  const docx::Document document = docx::Document::read(package);
  render::WordIds ids(package);
  render::WordAdditions additions(document);
  InsertedHere out;
  docx::Package::Changes changes;
  const auto fill = [&](const std::string& part) {
    std::string bytes = package.bytes(part);
    std::size_t at = 0;
    while ((at = bytes.find(here(), at)) != std::string::npos) {
      const bool in_cell = bytes.rfind("<w:tc>", at) != std::string::npos &&
                           (bytes.rfind("</w:tc>", at) == std::string::npos ||
                            bytes.rfind("</w:tc>", at) < bytes.rfind("<w:tc>", at));
      const std::string xml = insert({document, part, in_cell, text_width, additions, ids}, out.findings);
      bytes.replace(at, here().size(), xml);
      at += xml.size();
      out.blocks.push_back(xml);
      const std::size_t root = bytes.find("<w:", 0);
      const std::size_t end = docx::xml_tag_end(bytes, root);
      const std::string names =
          report::missing_namespaces(xml, std::string_view(bytes).substr(root, end - root));
      bytes.insert(end - 1, names);
      at += names.size();
    }
    if (bytes != package.bytes(part)) changes.parts.push_back({part, bytes});
  };
  fill("word/document.xml");
  for (const char* const other : {"word/header1.xml", "word/footnotes.xml"})
    if (package.has(other)) fill(other);
  additions.finish(changes);
  out.bytes = package.write(changes);
  return out;
}

WordParts report_host(const std::string& body) {
  WordParts out;
  out.body = body;
  out.section =
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" "
      "w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>";
  out.styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>"
      "<w:sz w:val=\"21\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>" +
      style("paragraph", "Normal", "Normal", "", " w:default=\"1\"") +
      style("paragraph", "Body", "Body",
            "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"120\" w:line=\"280\" "
            "w:lineRule=\"atLeast\"/></w:pPr>",
            " w:customStyle=\"1\"") +
      heading(1, 40) + heading(2, 28) + heading(3, 23) + heading(4, 21) +
      list_style("ListBullet", "List Bullet", 1) + list_style("ListNumber", "List Number", 2) +
      style("paragraph", "Quote", "Quote",
            "<w:basedOn w:val=\"Body\"/><w:pPr><w:ind w:left=\"567\"/></w:pPr>") +
      style("paragraph", "TableText", "Table Text",
            "<w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"19\"/></w:rPr>", " w:customStyle=\"1\"") +
      style("paragraph", "TableHead", "Table Head",
            "<w:basedOn w:val=\"TableText\"/><w:rPr><w:b/><w:color w:val=\"FFFFFF\"/></w:rPr>",
            " w:customStyle=\"1\"") +
      style("paragraph", "FootnoteText", "footnote text",
            "<w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"18\"/></w:rPr>") +
      style("character", "Strong", "Strong", "<w:rPr><w:b/></w:rPr>") +
      style("character", "Hyperlink", "Hyperlink",
            "<w:rPr><w:color w:val=\"0B3D66\"/><w:u w:val=\"single\"/></w:rPr>") +
      style("character", "FootnoteReference", "footnote reference",
            "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>") +
      style("table", "TableNormal", "Normal Table",
            "<w:tblPr><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" "
            "w:type=\"dxa\"/></w:tblCellMar></w:tblPr>",
            " w:default=\"1\"") +
      style("table", "ReportTable", "Report Table",
            "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" "
            "w:space=\"0\" "
            "w:color=\"D0D7DE\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
            "w:color=\"D0D7DE\"/></w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd "
            "w:val=\"clear\" w:color=\"auto\" w:fill=\"0B3D66\"/></w:tcPr></w:tblStylePr>",
            " w:customStyle=\"1\"");
  out.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>" +
      level(0, "bullet", "\u2022", 425) + level(1, "bullet", "\u2013", 850) +
      "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>" +
      level(0, "decimal", "%1.", 425) + level(1, "lowerLetter", "(%2)", 850) +
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
  return out;
}

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t out = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
    ++out;
  return out;
}

}  // namespace redraft::tests
