#include "report/made_guest.h"

namespace redraft::tests {

namespace {

std::string style(const std::string& type, const std::string& id, const std::string& name,
                  const std::string& inside) {
  return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" +
         inside + "</w:style>";
}

std::string text(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

std::string field(const std::string& instruction, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " +
         instruction + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
         text(result) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string picture() {
  return "<w:r><w:drawing><wp:inline><wp:extent cx=\"720000\" cy=\"360000\"/><wp:docPr id=\"1\" "
         "name=\"Picture 1\" "
         "descr=\"A dot\"/><a:graphic><a:graphicData "
         "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
         "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" "
         "name=\"dot.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
         "<a:blip "
         "r:embed=\"rIdImage\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off "
         "x=\"0\" y=\"0\"/><a:ext cx=\"720000\" cy=\"360000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
         "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

const std::string kBy = " w:author=\"Drafter\" w:date=\"2019-10-01T09:00:00Z\"";

}  // namespace

std::string one_pixel() {
  static constexpr unsigned char bytes[] = {
      0x89, 'P',  'N',  'G', '\r', '\n', 0x1A, '\n', 0,    0,    0,    13,   'I',  'H',  'D',  'R', 0, 0,
      0,    1,    0,    0,   0,    1,    8,    2,    0,    0,    0,    0x90, 0x77, 0x53, 0xDE, 0,   0, 0,
      12,   'I',  'D',  'A', 'T',  0x08, 0xD7, 0x63, 0xF8, 0xCF, 0xC0, 0,    0,    3,    1,    1,   0, 0x18,
      0xDD, 0x8D, 0xB0, 0,   0,    0,    0,    'I',  'E',  'N',  'D',  0xAE, 'B',  0x60, 0x82};
  return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

WordParts made_guest() {
  WordParts out;
  out.styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New "
      "Roman\"/><w:sz "
      "w:val=\"24\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing "
      "w:after=\"160\"/></w:pPr></w:pPrDefault>"
      "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name "
      "w:val=\"Normal\"/></w:style>" +
      // The host's "heading 1" has another id and no number.
      style(
          "paragraph", "berschrift1", "heading 1",
          "<w:basedOn w:val=\"Standard\"/><w:next w:val=\"Standard\"/><w:pPr><w:keepNext/><w:numPr><w:numId "
          "w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:i/><w:sz "
          "w:val=\"30\"/></w:rPr>") +
      style(
          "paragraph", "Requirement", "Requirement",
          "<w:basedOn w:val=\"RequirementBase\"/><w:link w:val=\"RequirementZchn\"/><w:rPr><w:b/></w:rPr>") +
      style("character", "RequirementZchn", "Requirement Char",
            "<w:link w:val=\"Requirement\"/><w:rPr><w:b/></w:rPr>") +
      style("paragraph", "RequirementBase", "Requirement Base",
            "<w:basedOn w:val=\"Standard\"/><w:pPr><w:ind w:left=\"300\"/></w:pPr>") +
      style("paragraph", "Unused", "Unused", "<w:basedOn w:val=\"Standard\"/>") +
      style("character", "Strong", "Strong", "<w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr>") +
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal "
      "Table\"/><w:tblPr>"
      "<w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" "
      "w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
      "</w:style>" +
      style("table", "Grid", "Table Grid",
            "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" "
            "w:space=\"0\" "
            "w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
            "w:color=\"auto\"/></w:tblBorders>"
            "</w:tblPr>");
  out.numbering =
      "<w:abstractNum w:abstractNumId=\"7\"><w:multiLevelType w:val=\"multilevel\"/><w:lvl "
      "w:ilvl=\"0\"><w:start "
      "w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"berschrift1\"/><w:lvlText "
      "w:val=\"%1\"/><w:lvlJc "
      "w:val=\"left\"/><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl></w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"8\"><w:multiLevelType w:val=\"multilevel\"/><w:lvl "
      "w:ilvl=\"0\"><w:start "
      "w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%1)\"/><w:lvlJc "
      "w:val=\"left\"/><w:pPr><w:ind "
      "w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
      "w:val=\"8\"/></w:num>";
  out.footnotes =
      "<w:footnote w:type=\"separator\" "
      "w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote "
      "w:type=\"continuationSeparator\" "
      "w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
      "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r>" +
      text(" The guest's note.") + "</w:p></w:footnote>";
  out.endnotes =
      "<w:endnote w:type=\"separator\" "
      "w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:endnote><w:endnote "
      "w:type=\"continuationSeparator\" "
      "w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:endnote>"
      "<w:endnote w:id=\"1\"><w:p><w:r><w:endnoteRef/></w:r>" +
      text(" The guest's endnote.") + "</w:p></w:endnote>";
  out.comments = "<w:comment w:id=\"3\"" + kBy + " w:initials=\"D\"><w:p>" + text("Is this right?") +
                 "</w:p></w:comment>";
  out.header = word_p("Header of the assessment", "<w:pStyle w:val=\"Requirement\"/>");
  out.header2 = word_p("Header of the landscape pages");
  out.footer = "<w:p>" + field("PAGE", "1") + "</w:p>";
  out.image = one_pixel();
  out.links = {"https://example.com/guest"};
  const std::string size =
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" "
      "w:left=\"1440\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>";
  out.body =
      "<w:p w:rsidR=\"00AB00AB\"><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:bookmarkStart w:id=\"0\" "
      "w:name=\"_Ref100\"/>" +
      text("Introduction") + "<w:bookmarkEnd w:id=\"0\"/></w:p>" + word_p("No style named") + "<w:p>" +
      text("See section ") + field("REF _Ref100 \\r \\h", "1") + text(" on page ") +
      "<w:fldSimple w:instr=\" PAGEREF _Ref100 \\h \">" + text("1") + "</w:fldSimple>" +
      "<w:hyperlink w:anchor=\"_Ref100\">" + text(" above") + "</w:hyperlink>" +
      "<w:hyperlink r:id=\"rIdLink0\">" + text(" there") + "</w:hyperlink></w:p>" +
      word_p("A requirement", "<w:pStyle w:val=\"Requirement\"/>") +
      word_p("first item", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>") +
      word_p("second item", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>") + "<w:p>" +
      text("Noted") +
      "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>" +
      "<w:p><w:commentRangeStart w:id=\"3\"/>" + text("Commented") +
      "<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r></w:p>" + "<w:p>" +
      text("The ") + "<w:del w:id=\"10\"" + kBy +
      "><w:r><w:delText>Panel</w:delText></w:r></w:del><w:ins w:id=\"11\"" + kBy + ">" + text("Board") +
      "</w:ins>" + text(" votes.") + "</w:p>" + "<w:p><w:moveFromRangeStart w:id=\"12\"" + kBy +
      " w:name=\"move1\"/><w:moveFrom w:id=\"13\"" + kBy + ">" + text("Moved words") +
      "</w:moveFrom><w:moveFromRangeEnd w:id=\"12\"/></w:p><w:p><w:moveToRangeStart w:id=\"14\"" + kBy +
      " w:name=\"move1\"/><w:moveTo w:id=\"15\"" + kBy + ">" + text("Moved words") +
      "</w:moveTo><w:moveToRangeEnd w:id=\"14\"/></w:p>" + "<w:p>" + picture() + "</w:p>" +
      "<w:sdt><w:sdtPr><w:id w:val=\"77\"/><w:dataBinding w:xpath=\"/x\" "
      "w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent>" +
      word_p("In a control") + "</w:sdtContent></w:sdt>" +
      "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:footerReference "
      "w:type=\"default\" "
      "r:id=\"rIdFooter\"/>" +
      size + "</w:sectPr></w:pPr>" + text("End of the first section") + "</w:p>" +
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"9000\" "
      "w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol "
      "w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"9000\" w:type=\"dxa\"/></w:tcPr>" +
      word_p("A wide table") + "</w:tc></w:tr></w:tbl>" + word_p("Last words");
  out.section =
      "<w:headerReference w:type=\"default\" r:id=\"rIdHeader2\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" "
      "w:orient=\"landscape\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" "
      "w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>";
  return out;
}

}  // namespace redraft::tests
