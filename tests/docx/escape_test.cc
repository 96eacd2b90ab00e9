#include <gtest/gtest.h>

#include <string>

#include "docx/package.h"

namespace redraft::docx {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

TEST(AppendEscaped, ReplacesTheFiveCharactersThatXmlReads) {
  EXPECT_EQ(escaped("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
  EXPECT_EQ(escaped("it's"), "it's");
}

TEST(AppendEscaped, AddsToWhatIsThere) {
  std::string out = "<w:t>";
  append_escaped(out, "R&D");
  append_escaped(out, "");
  EXPECT_EQ(out, "<w:t>R&amp;D");
}

TEST(AppendEscaped, KeepsTextOfEveryScript) {
  const std::string text = "\u00A0caf\u00E9 \u2011 \u05E9\u05DC\u05D5\u05DD \u4E2D \U0001F600 \U0010FFFD";
  EXPECT_EQ(escaped(text), text);
}

TEST(AppendEscaped, KeepsTabAndLineFeedAndWritesCarriageReturnAsAReference) {
  EXPECT_EQ(escaped("a\tb\nc\rd"), "a\tb\nc&#13;d");
}

TEST(AppendEscaped, ReplacesWhatXmlCannotHold) {
  const struct {
    std::string text;
    std::string want;
  } rows[] = {
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"\x01\x1F", "\uFFFD\uFFFD"},
      {"\f\v", "\uFFFD\uFFFD"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF", "\uFFFD\uFFFD"},  // U+FFFE, U+FFFF
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},        // half a surrogate pair
      {"\xC0\xAF", "\uFFFD\uFFFD"},                  // overlong
      {"\xF5", "\uFFFD"},                            // beyond Unicode
      {"caf\xC3", "caf\uFFFD"},                      // cut short
      {"\x80"
       "a",
       "\uFFFDa"},  // a stray tail
  };
  for (const auto& row : rows) EXPECT_EQ(escaped(row.text), row.want);
}

}  // namespace
}  // namespace redraft::docx
