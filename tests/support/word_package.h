// Small Word documents for tests, from the XML of their body: the parts that are named are made, nothing more.
#pragma once

#include <string>
#include <vector>

#include "docx/package.h"

namespace redraft::tests {

struct WordParts {
  std::string body = {};       ///< of <w:body>, without the last section's properties
  std::string section = {};    ///< inside the last <w:sectPr>; relationship "rIdHeader" leads to `header`
  std::string styles = {};     ///< inside <w:styles>
  std::string numbering = {};  ///< inside <w:numbering>
  std::string footnotes = {};  ///< inside <w:footnotes>
  std::string endnotes = {};   ///< inside <w:endnotes>
  std::string comments = {};   ///< inside <w:comments>
  std::string header = {};     ///< inside <w:hdr>
  std::string header2 = {};    ///< of another header, "rIdHeader2"
  std::string footer = {};     ///< inside <w:ftr>, "rIdFooter"
  std::string settings = {};   ///< inside <w:settings>
  std::string image = {};      ///< bytes of a picture, "rIdImage"
  std::vector<std::string> links = {};  ///< addresses outside: "rIdLink0", "rIdLink1" ...
};

/// The bytes of the .docx.
std::string word_bytes(const WordParts& parts);
docx::Package word_package(const WordParts& parts, const std::string& name = "test.docx");

/// <w:p> with these words in one run; `properties` inside <w:pPr>, `run` inside <w:rPr>.
std::string word_p(const std::string& words, const std::string& properties = "", const std::string& run = "");
/// <w:tbl> of rows of cells, a paragraph in each.
std::string word_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace redraft::tests
