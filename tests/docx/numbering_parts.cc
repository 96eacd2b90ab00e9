#include "docx/numbering_parts.h"

#include <fmt/format.h>

#include "docx/counter.h"
#include "docx/part.h"

namespace redraft::docx::tests {

namespace {

Part part(std::string_view name, std::string_view root, std::string_view body) {
  return {"list.docx", std::string(name),
          fmt::format("<w:{0} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{1}</w:{0}>",
                      root, body)};
}

}  // namespace

std::string level(int at, std::string_view format, std::string_view text, std::string_view more, int start) {
  return fmt::format(
      "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"{}\"/><w:numFmt w:val=\"{}\"/>{}<w:lvlText "
      "w:val=\"{}\"/></w:lvl>",
      at, start, format, more, text);
}

std::string definition(int id, std::string_view levels) {
  return fmt::format("<w:abstractNum w:abstractNumId=\"{}\">{}</w:abstractNum>", id, levels);
}

std::string list(int id, int definition, std::string_view overrides) {
  return fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>{}</w:num>", id, definition,
                     overrides);
}

std::string start_at(int level, int start) {
  return fmt::format("<w:lvlOverride w:ilvl=\"{}\"><w:startOverride w:val=\"{}\"/></w:lvlOverride>", level,
                     start);
}

Lists lists(std::string_view numbering, std::string_view styles) {
  Lists out;
  const Part style_part = part("word/styles.xml", "styles", styles);
  const Part numbering_part = part("word/numbering.xml", "numbering", numbering);
  out.styles = Styles::read(style_part, "list.docx", out.findings);
  out.numbering = Numbering::read(&numbering_part, out.styles, "list.docx", out.findings);
  return out;
}

std::vector<std::string> labels(const Numbering& numbering, const std::vector<std::string>& paragraphs) {
  Counter counter(numbering, "list.docx");
  std::vector<std::string> out;
  for (const std::string& paragraph : paragraphs) {
    const bool deleted = paragraph[0] == '-';
    const std::size_t dot = paragraph.find('.');
    const ListPlace place{std::stoi(paragraph.substr(deleted ? 1 : 0, dot)),
                          std::stoi(paragraph.substr(dot + 1))};
    out.push_back(counter.next(place, !deleted));
  }
  return out;
}

}  // namespace redraft::docx::tests
