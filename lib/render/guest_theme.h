// Fonts and colours that a guest has from its theme. The host has another theme, or none: so they are written out.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "docx/package.h"

namespace redraft::render {

class GuestTheme {
 public:
  GuestTheme() = default;
  explicit GuestTheme(const docx::Package& guest);

  /// Changes an attribute that names a font of the theme, w:asciiTheme="minorHAnsi", into one that names the font,
  /// w:ascii="Calibri". True: the attribute is to be left out, for it says of a colour or font only where in the theme
  /// it is, and another attribute says which it is.
  bool settle(std::string_view tag, std::string& key, std::string& value) const;

 private:
  std::map<std::string, std::string, std::less<>> fonts_;  // "minorHAnsi" -> "Calibri"
};

}  // namespace redraft::render
