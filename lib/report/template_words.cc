#include "report/template_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/unicode.h"
#include "docx/markup.h"
#include "docx/package.h"
#include "docx/xml_pieces.h"

namespace redraft::report {

// A character that XML cannot hold, or 0: control characters but tab and line breaks, U+FFFE, U+FFFF.
char32_t illegal_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x80) {
      ++at;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF) return c;
  }
  return 0;
}

std::string code_point_name(char32_t c) {
  std::array<char, 8> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::uint32_t>(c), 16).ptr;
  std::string hex(digits.data(), end);
  while (hex.size() < 4) hex.insert(hex.begin(), '0');
  return "U+" + to_upper(hex);
}

namespace {

// Run properties with a yellow highlight, in the order that the schema asks (17.3.2.28).
std::string highlighted(std::string_view properties) {
  static constexpr std::array<std::string_view, 24> before = {
      "w:ins",     "w:del",       "w:rStyle", "w:rFonts",    "w:b",       "w:bCs",
      "w:i",       "w:iCs",       "w:caps",   "w:smallCaps", "w:strike",  "w:dstrike",
      "w:outline", "w:shadow",    "w:emboss", "w:imprint",   "w:noProof", "w:snapToGrid",
      "w:vanish",  "w:webHidden", "w:color",  "w:spacing",   "w:w",       "w:kern"};
  static constexpr std::array<std::string_view, 4> still = {"w:position", "w:sz", "w:szCs", "w:highlight"};
  std::string front;
  std::string back;
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(properties))) {
    if (child.name == "w:highlight") continue;
    const bool first = std::ranges::find(before, child.name) != before.end() ||
                       std::ranges::find(still, child.name) != still.end();
    (first ? front : back) += child.xml;
  }
  return "<w:rPr>" + front + "<w:highlight w:val=\"yellow\"/>" + back + "</w:rPr>";
}

}  // namespace

bool ends_with_paragraph(std::string_view xml) {
  // Marks without width may stand behind it.
  while (xml.ends_with("/>")) {
    const std::size_t open = xml.rfind('<');
    if (open == std::string_view::npos) return false;
    const std::string_view name = docx::xml_name(xml.substr(open));
    if (name == "w:p") return true;
    if (!docx::is_mark_without_width(name)) return false;
    xml = xml.substr(0, open);
  }
  return xml.ends_with("</w:p>");
}

bool ends_with_table(std::string_view xml) {
  while (xml.ends_with("/>")) {
    const std::size_t open = xml.rfind('<');
    if (open == std::string_view::npos || !docx::is_mark_without_width(docx::xml_name(xml.substr(open))))
      return false;
    xml = xml.substr(0, open);
  }
  return xml.ends_with("</w:tbl>");
}

bool begins_with_table(std::string_view xml) {
  while (xml.starts_with('<')) {
    const std::string_view name = docx::xml_name(xml);
    if (name == "w:tbl") return true;
    if (!docx::is_mark_without_width(name)) return false;
    xml.remove_prefix(docx::xml_tag_end(xml, 0));
  }
  return false;
}

// Words between tags, or anything that shows: a picture, a break.
bool prints(std::string_view xml) {
  for (const std::string_view shown : {"<w:drawing", "<w:pict", "<w:br", "<w:tab/>", "<w:sym", "<w:fldChar"})
    if (xml.find(shown) != std::string_view::npos) return true;
  for (std::size_t at = xml.find('>'); at != std::string_view::npos; at = xml.find('>', at + 1)) {
    const std::size_t open = std::min(xml.find('<', at), xml.size());
    if (!trim(xml.substr(at + 1, open - at - 1)).empty()) return true;
  }
  return false;
}

std::string marks_of(std::string_view xml) {
  std::string out;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    const std::string_view tag = xml.substr(at, docx::xml_tag_end(xml, at) - at);
    if (docx::is_mark_without_width(docx::xml_name(tag))) out += tag;
  }
  return out;
}

std::string gap_words(std::string_view field) { return "[" + std::string(field) + ": not recorded]"; }

std::string gap_run(std::string_view properties, std::string_view words) {
  std::string out = "<w:r>" + highlighted(properties) + "<w:t xml:space=\"preserve\">";
  docx::append_escaped(out, words);
  return out + "</w:t></w:r>";
}

std::string gap_paragraph(std::string_view properties, std::string_view words) {
  std::string out = "<w:p>";
  if (!properties.empty()) out += "<w:pPr>" + std::string(properties) + "</w:pPr>";
  return out + gap_run({}, words) + "</w:p>";
}

}  // namespace redraft::report
