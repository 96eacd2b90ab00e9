// A small Word document for tests, from what its body holds.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/section_docx.h"

namespace redraft::tests {

struct WordFile {
  std::string body;       ///< what w:body holds
  std::string styles;     ///< what w:styles holds
  std::string numbering;  ///< what w:numbering holds
  /// Further parts: name, type of the relationship, bytes.
  struct Part {
    std::string name;
    std::string type;
    std::string bytes;
  };
  std::vector<Part> parts;

  std::string bytes() const;
};

inline constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// <w:p>: words are escaped, \t and \n in them a tab and a line break. `properties` is what w:pPr holds.
std::string p(std::string_view words, std::string_view properties = "");
/// In list 1 on this level.
std::string numbered(int level, std::string_view words);
std::string style(std::string_view id);
/// <w:tbl> of rows of cells; a cell is blocks of XML.
std::string table(const std::vector<std::vector<std::string>>& rows);
std::string bold(std::string_view words);  ///< a paragraph in bold

/// List 1 of a Section D: D1, D1.1, (a), (i), (A).
extern const std::string kSectionList;

read::SectionDocx read_word(const WordFile& file, const std::string& name = "section-d.docx");
/// Its one document, as shown() gives it.
std::vector<std::string> shown_word(const WordFile& file, const std::string& name = "section-d.docx");

}  // namespace redraft::tests
