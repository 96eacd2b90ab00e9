#include "render/guest_theme.h"

#include <gtest/gtest.h>

#include "support/word_package.h"

namespace redraft::render {
namespace {

docx::Package with_theme() {
  const docx::Package plain = tests::word_package({tests::word_p("x")});
  docx::Package::Changes changes;
  changes.parts.push_back(
      {"word/theme/theme1.xml",
       "<a:theme "
       "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:fontScheme "
       "name=\"x\"><a:majorFont><a:latin typeface=\"Calibri Light\"/><a:ea typeface=\"\"/><a:cs "
       "typeface=\"\"/></a:majorFont>"
       "<a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs "
       "typeface=\"Arial\"/></a:minorFont>"
       "</a:fontScheme></a:themeElements></a:theme>"});
  changes.relationships.push_back(
      {"word/document.xml", {"rIdTheme", "theme", "word/theme/theme1.xml", false}});
  return docx::Package::from_bytes(plain.write(changes), "guest.docx");
}

// The attributes of a tag with one `name="value"` each, as they are settled.
std::string settled(const GuestTheme& theme, const std::string& element,
                    const std::vector<std::pair<std::string, std::string>>& attributes) {
  std::string tag = "<" + element;
  for (const auto& [key, value] : attributes) tag += " " + key + "=\"" + value + "\"";
  tag += "/>";
  std::string out;
  for (auto [key, value] : attributes)
    if (!theme.settle(tag, key, value)) out += key + "=" + value + " ";
  return out;
}

TEST(GuestTheme, NamesTheFontInsteadOfItsPlaceInTheTheme) {
  const GuestTheme theme(with_theme());
  EXPECT_EQ(
      settled(theme, "w:rFonts",
              {{"w:asciiTheme", "minorHAnsi"}, {"w:hAnsiTheme", "majorHAnsi"}, {"w:cstheme", "minorBidi"}}),
      "w:ascii=Calibri w:hAnsi=Calibri Light w:cs=Arial ");
}

TEST(GuestTheme, TheFontOfTheThemeCountsOverTheOneBesideIt) {
  const GuestTheme theme(with_theme());
  EXPECT_EQ(settled(theme, "w:rFonts", {{"w:ascii", "Times New Roman"}, {"w:asciiTheme", "minorHAnsi"}}),
            "w:ascii=Calibri ");
}

TEST(GuestTheme, AFontThatTheThemeDoesNotNameIsTheOneBesideIt) {
  const GuestTheme theme(with_theme());
  EXPECT_EQ(settled(theme, "w:rFonts", {{"w:eastAsia", "MS Mincho"}, {"w:eastAsiaTheme", "minorEastAsia"}}),
            "w:eastAsia=MS Mincho ");
}

TEST(GuestTheme, ColoursStandAsTheyWereWorkedOut) {
  const GuestTheme theme(with_theme());
  EXPECT_EQ(
      settled(theme, "w:color", {{"w:val", "2F5496"}, {"w:themeColor", "accent1"}, {"w:themeShade", "BF"}}),
      "w:val=2F5496 ");
  EXPECT_EQ(settled(theme, "w:color", {{"w:val", "auto"}, {"w:themeColor", "accent1"}}),
            "w:val=auto w:themeColor=accent1 ");
}

TEST(GuestTheme, ADocumentWithoutAThemeStaysAsItIs) {
  const docx::Package plain = tests::word_package({tests::word_p("x")});
  EXPECT_EQ(settled(GuestTheme(plain), "w:rFonts", {{"w:ascii", "Arial"}, {"w:asciiTheme", "minorHAnsi"}}),
            "w:ascii=Arial w:asciiTheme=minorHAnsi ");
}

}  // namespace
}  // namespace redraft::render
