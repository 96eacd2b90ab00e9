#include "docx/survey_words.h"

#include <charconv>
#include <pugixml.hpp>
#include <string_view>

#include "base/unicode.h"

namespace redraft::docx {

namespace {

// w:sym names a character of a font; those of symbol fonts stand in the private use area and mean nothing elsewhere.
void append_symbol(const pugi::xml_node& node, std::string& out) {
  const std::string_view code = node.attribute("w:char").value();
  unsigned value = 0;
  const auto [end, fault] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
  const bool plain = fault == std::errc() && end == code.data() + code.size() && value >= 0x20 &&
                     (value < 0xD800 || (value >= 0xF900 && value < 0xFFFE));
  if (plain) {
    append_utf8(out, static_cast<char32_t>(value));
  } else {
    out += "[symbol]";
  }
}

}  // namespace

bool is_atom(Tag tag, const pugi::xml_node& node) {
  switch (tag) {
    case Tag::text_node:
    case Tag::run_properties:
    case Tag::break_hint:
    case Tag::comment_reference: return false;
    case Tag::text:
    case Tag::deleted_text:
    case Tag::math_text: return static_cast<bool>(node.first_child());
    default: return !is_zero_width(tag);
  }
}

void append_words(const pugi::xml_node& node, Tag tag, std::string& out) {
  switch (tag) {
    case Tag::text:
    case Tag::deleted_text:
    case Tag::math_text: out += node.child_value(); return;
    case Tag::footnote_reference: out += "[footnote]"; return;
    case Tag::endnote_reference: out += "[endnote]"; return;
    default: break;
  }
  const std::string_view name = node.name();
  if (name == "w:tab" || name == "w:ptab") {
    out += '\t';
  } else if (name == "w:br" || name == "w:cr") {
    out += '\n';
  } else if (name == "w:noBreakHyphen") {
    out += "\u2011";
  } else if (name == "w:sym") {
    append_symbol(node, out);
  } else if (name == "w:drawing" || name == "w:pict" || name == "w:object" || tag == Tag::alternate) {
    // A text box tells itself by its words.
    if (!node.select_node(".//w:txbxContent")) out += "[image]";
  }
}

}  // namespace redraft::docx
