// Packages written by hand for tests of reviewing.
#pragma once

#include <string>
#include <vector>

#include "docx/package.h"

namespace redraft::review::tests {

inline const std::string kW =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A document with this body, and parts such as "footnotes.xml" that it relates to.
inline docx::Package package_of(const std::string& body, const std::vector<docx::NewPart>& more = {}) {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string head =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::vector<docx::NewPart> parts = {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
       "Extension=\"rels\" "
       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
       "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/"
       "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
      {"_rels/.rels", head + "<Relationship Id=\"rId1\" Type=\"" + office +
                          "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
      {"word/document.xml", "<w:document" + kW + "><w:body>" + body + "</w:body></w:document>"}};
  std::string related = head;
  int id = 0;
  for (const docx::NewPart& part : more) {
    std::string type = part.name.substr(0, part.name.find('.'));
    while (type.back() >= '0' && type.back() <= '9') type.pop_back();
    related += "<Relationship Id=\"rId" + std::to_string(++id) + "\" Type=\"" + office + type +
               "\" Target=\"" + part.name + "\"/>";
    parts.push_back({"word/" + part.name, part.bytes});
  }
  parts.push_back({"word/_rels/document.xml.rels", related + "</Relationships>"});
  return docx::Package::from_bytes(docx::write_package(parts), "case.docx");
}

}  // namespace redraft::review::tests
