#include "render/section_parts.h"

#include <stdexcept>

#include "base/embedded.h"
#include "docx/package.h"

namespace redraft::render::word {

const std::string_view kBodyHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";

const std::string_view kPage =
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    "<w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"709\" "
    "w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n";

const std::string_view kTableHead =
    "<w:tbl><w:tblPr><w:tblStyle w:val=\"Definitions\"/><w:tblW w:w=\"9072\" w:type=\"dxa\"/>"
    "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3119\"/><w:gridCol w:w=\"5953\"/>"
    "</w:tblGrid>";
const std::string_view kTermCell = "<w:tc><w:tcPr><w:tcW w:w=\"3119\" w:type=\"dxa\"/></w:tcPr>";
const std::string_view kMeaningCell = "<w:tc><w:tcPr><w:tcW w:w=\"5953\" w:type=\"dxa\"/></w:tcPr>";

std::string fixed_part(std::string_view name) {
  return std::string(embedded("section/" + std::string(name)));
}

std::string filled_part(std::string_view name,
                        const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string part = fixed_part(name);
  std::size_t from = 0;  // a value is not searched for fields
  for (const auto& [field, value] : values) {
    const std::string escaped = docx::escaped(value);
    const std::size_t at = part.find(field, from);
    if (at == std::string::npos) throw std::logic_error(std::string(name) + " has no " + std::string(field));
    part.replace(at, field.size(), escaped);
    from = at + escaped.size();
  }
  return part;
}

void insert_before(std::string& part, std::string_view end, std::string_view what) {
  const std::size_t at = part.rfind(end);
  if (at == std::string::npos) throw std::logic_error("no " + std::string(end));
  part.insert(at, what);
}

}  // namespace redraft::render::word
