#include "render/guest_theme.h"

#include <array>
#include <functional>
#include <utility>

#include "docx/xml_pieces.h"

namespace redraft::render {

namespace {

// The typeface of <a:latin>, <a:ea> or <a:cs> in the major or minor font; "" when it names none.
std::string typeface(std::string_view theme, std::string_view font, std::string_view script) {
  const std::size_t begin = theme.find("<a:" + std::string(font) + "Font>");
  if (begin == std::string_view::npos) return {};
  const std::string_view inside =
      theme.substr(begin, theme.find("</a:" + std::string(font) + "Font>", begin) - begin);
  const std::size_t at = inside.find("<a:" + std::string(script) + " ");
  return at == std::string_view::npos ? std::string()
                                      : std::string(docx::xml_attribute(inside.substr(at), "typeface"));
}

}  // namespace

GuestTheme::GuestTheme(const docx::Package& guest) {
  const std::string name = guest.related(guest.main_part(), "theme");
  if (name.empty()) return;
  const std::string& theme = guest.bytes(name);
  for (const std::string font : {"major", "minor"}) {
    fonts_[font + "Ascii"] = fonts_[font + "HAnsi"] = typeface(theme, font, "latin");
    fonts_[font + "EastAsia"] = typeface(theme, font, "ea");
    fonts_[font + "Bidi"] = typeface(theme, font, "cs");
  }
}

bool GuestTheme::settle(std::string_view tag, std::string& key, std::string& value) const {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> named = {{
      {"w:asciiTheme", "w:ascii"},
      {"w:hAnsiTheme", "w:hAnsi"},
      {"w:eastAsiaTheme", "w:eastAsia"},
      {"w:cstheme", "w:cs"},
  }};
  if (tag.starts_with("<w:rFonts")) {
    for (const auto& [theme, plain] : named) {
      const std::string_view of_theme = docx::xml_attribute(tag, theme);
      if (of_theme.empty() || (key != theme && key != plain)) continue;
      const auto font = fonts_.find(of_theme);
      const bool known = font != fonts_.end() && !font->second.empty();
      // The theme's font counts, not the one that is named beside it.
      if (key == plain) return known;
      if (!known) return !fonts_.empty();
      key = plain;
      value = font->second;
      return false;
    }
    return false;
  }
  // "w:themeColor", "w:themeFillTint": the colour itself stands beside it, unless that is left to the theme.
  if (!key.starts_with("w:theme")) return false;
  return tag.find("=\"auto\"") == std::string_view::npos;
}

}  // namespace redraft::render
