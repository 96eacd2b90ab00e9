#include "base/unicode.h"

#include <gtest/gtest.h>

namespace redraft {
namespace {

constexpr std::size_t kValid = std::string_view::npos;

struct Utf8Case {
  const char* what;
  std::string bytes;
  std::size_t fault;
};

TEST(FirstBadUtf8, FindsTheFirstFaultAndNothingElse) {
  const Utf8Case cases[] = {
      {"nothing", "", kValid},
      {"ASCII", "Section D3.11", kValid},
      {"two bytes", "caf\xC3\xA9", kValid},
      {"three bytes",
       "\xE2\x80\x98"
       "a\xE2\x80\x99",
       kValid},
      {"four bytes", "\xF0\x9F\x93\x9C", kValid},
      {"the last code point", "\xF4\x8F\xBF\xBF", kValid},
      {"the first of three bytes", "\xE0\xA0\x80", kValid},
      {"below the surrogates", "\xED\x9F\xBF", kValid},
      {"above the surrogates", "\xEE\x80\x80", kValid},
      {"a byte order mark", "\xEF\xBB\xBF", kValid},
      {"a non-character", "\xEF\xBF\xBF", kValid},
      {"a zero byte is a code point", std::string("a\0b", 3), kValid},
      {"Windows-1252 quotes", "say \x91yes\x92", 4},
      {"a byte of continuation alone", "ab\x80", 2},
      {"overlong slash in two bytes", "\xC0\xAF", 0},
      {"overlong in C1", "\xC1\xBF", 0},
      {"overlong in three bytes", "\xE0\x9F\xBF", 0},
      {"overlong in four bytes", "\xF0\x8F\xBF\xBF", 0},
      {"the first surrogate", "x\xED\xA0\x80", 1},
      {"the last surrogate", "x\xED\xBF\xBF", 1},
      {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"lead byte F5", "\xF5\x80\x80\x80", 0},
      {"lead byte FF", "abc\xFF", 3},
      {"two bytes cut at the end", "abc\xC3", 3},
      {"three bytes cut after one", "\xE2", 0},
      {"three bytes cut after two", "\xE2\x80", 0},
      {"four bytes cut after three", "\xF0\x9F\x93", 0},
      {"two bytes cut by a letter",
       "\xC3"
       "a",
       0},
      {"three bytes cut by a letter",
       "\xE2\x80"
       "a",
       0},
      {"the first of two faults",
       "a\xFF"
       "b\xFF",
       1},
      {"a fault behind good text", "\xE2\x80\x99\xFE", 3},
  };
  for (const Utf8Case& c : cases) EXPECT_EQ(first_bad_utf8(c.bytes), c.fault) << c.what;
}

// Every sequence of one and two bytes against the table of the Unicode Standard (3.9, table 3-7).
TEST(FirstBadUtf8, AgreesWithTheStandardOnAllShortSequences) {
  for (unsigned a = 0; a < 256; ++a) {
    const std::string one(1, static_cast<char>(a));
    EXPECT_EQ(first_bad_utf8(one), a < 0x80 ? kValid : 0U) << a;
    for (unsigned b = 0; b < 256; ++b) {
      const std::string two = one + static_cast<char>(b);
      std::size_t want = kValid;
      if (a < 0x80) {
        if (b >= 0x80) want = 1;
      } else if (a < 0xC2 || a > 0xDF || b < 0x80 || b > 0xBF) {
        want = 0;
      }
      ASSERT_EQ(first_bad_utf8(two), want) << a << ' ' << b;
    }
  }
}

TEST(CodePoints, CountsLettersNotBytes) {
  EXPECT_EQ(code_points(""), 0U);
  EXPECT_EQ(code_points("abc"), 3U);
  EXPECT_EQ(code_points("\u2018a\u2019"), 3U);
  EXPECT_EQ(code_points("\U0001F4DC"), 1U);
  EXPECT_EQ(code_points("e\u0301"), 2U);
}

TEST(CodePoints, ReadAndWrittenAgainAreTheSame) {
  for (char32_t c = 1; c <= 0x10FFFF; c = c < 0x3000 ? c + 1 : c + 251) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    ASSERT_EQ(first_bad_utf8(text), kValid) << static_cast<unsigned>(c);
    std::size_t at = 0;
    ASSERT_EQ(next_code_point(text, at), c);
    ASSERT_EQ(at, text.size());
  }
}

TEST(CharacterKinds, KnowLettersDigitsSpacesAndCapitals) {
  EXPECT_TRUE(is_letter('a') && is_letter('Z') && is_letter(U'é') && is_letter(0x0301));
  EXPECT_FALSE(is_letter('1') || is_letter('_') || is_letter(' ') || is_letter(0x2019));
  EXPECT_TRUE(is_digit('0') && is_digit(0x0663));
  EXPECT_FALSE(is_digit('a') || is_digit(0x00BD) || is_digit(0x00B9));  // one half; a footnote mark
  EXPECT_TRUE(is_space(' ') && is_space('\t') && is_space('\r') && is_space(0x00A0) && is_space(0x2009) &&
              is_space(0x202F) && is_space(0x3000) && is_space(0x0085));
  EXPECT_FALSE(is_space('a') || is_space(0x200B) || is_space(0xFEFF) || is_space(0));
  EXPECT_TRUE(is_upper('D') && is_upper(U'É'));
  EXPECT_FALSE(is_upper('d') || is_upper('3') || is_upper(U'é'));
}

TEST(FoldSpace, MakesOneSpaceOfEveryRunAndNoneAtTheEnds) {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {" \t\r\n", ""},
      {"a", "a"},
      {"  a  b ", "a b"},
      {"a\r\n    b", "a b"},
      {"Section\u00A0D3", "Section D3"},
      {"\u00A0a\u2009\u202Fb\u3000", "a b"},
      {"\u2018a  b\u2019", "\u2018a b\u2019"},
      {"a\u200Bb", "a\u200Bb"},  // a zero-width space is no white space
  };
  for (const auto& [text, want] : cases) EXPECT_EQ(fold_space(text), want) << text;
}

TEST(Trim, CutsWhiteSpaceOfAnyKindAtTheEndsOnly) {
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim(" \u00A0 "), "");
  EXPECT_EQ(trim(" a  b\u00A0"), "a  b");
  EXPECT_EQ(trim("\u3000\u00E9\t"), "\u00E9");
  EXPECT_EQ(trim("\u00C2\u00A0"), "\u00C2");  // its last byte looks like that of the no-break space
}

TEST(ComparisonKey, IsEqualForWhatAReaderCallsTheSame) {
  const std::pair<const char*, const char*> same[] = {
      {"Change Board", "change  board"},
      {"Change\u00A0Board", "CHANGE BOARD"},
      {"  Panel ", "panel"},
      {"the \u2018Panel\u2019", "the 'panel'"},
      {"the \u201CPanel\u201D", "the \"Panel\""},
      {"Sub\u2011Committee", "Sub-Committee"},
      {"1\u20132", "1-2"},
      {"1\u20142", "1-2"},
      {"\u22125", "-5"},
      {"caf\u00E9", "cafe\u0301"},
      {"CAF\u00C9", "caf\u00E9"},
      {"Stra\u00DFe", "STRASSE"},
      {"\u212B", "\u00E5"},  // the angstrom sign is a composed letter
  };
  for (const auto& [a, b] : same) EXPECT_EQ(comparison_key(a), comparison_key(b)) << a << " | " << b;
}

TEST(ComparisonKey, DiffersForWhatAReaderCallsDifferent) {
  const std::pair<const char*, const char*> different[] = {
      {"Change Board", "ChangeBoard"},    {"caf\u00E9", "cafe"}, {"D3.1", "D31"},
      {"Sub-Committee", "Sub Committee"}, {"(a)", "a"},          {"Panel.", "Panel"},
  };
  for (const auto& [a, b] : different) EXPECT_NE(comparison_key(a), comparison_key(b)) << a << " | " << b;
}

TEST(ComparisonKey, IsAKeyOfItself) {
  for (const char* text :
       {"Change  Board", "caf\u00E9 \u2018x\u2019", "Stra\u00DFe", "\u0130stanbul", "\u00A0"}) {
    const std::string key = comparison_key(text);
    EXPECT_EQ(comparison_key(key), key) << text;
  }
}

// The short way for ASCII must be the long way.
TEST(ComparisonKey, TreatsAsciiAlikeWithAndWithoutOtherLettersBesideIt) {
  for (const char* text : {"Section D3.11(a)", "A-B 'c' \"D\"", "x  Y\tz"})
    EXPECT_EQ(comparison_key(std::string(text) + "\u00E9"), comparison_key(text) + "\u00E9");
}

TEST(Nfc, ComposesAndLeavesCaseAlone) {
  EXPECT_EQ(nfc("Cafe\u0301"), "Caf\u00E9");
  EXPECT_EQ(nfc("Caf\u00E9"), "Caf\u00E9");
  EXPECT_EQ(nfc("\u2018x\u2019"), "\u2018x\u2019");
}

TEST(Case, FollowsTheLanguageNotTheLocale) {
  EXPECT_EQ(to_upper("Modification \u00E9i"), "MODIFICATION \u00C9I");
  EXPECT_EQ(to_lower("SECMP \u00C9I"), "secmp \u00E9i");
}

TEST(LinesOf, KnowsBothLineEnds) {
  const auto words = [](std::string_view text) {
    std::string out;
    for (const Line& line : lines_of(text))
      out += std::to_string(line.number) + "<" + std::string(text.substr(line.begin, line.end - line.begin)) +
             ">";
    return out;
  };
  EXPECT_EQ(words(""), "");
  EXPECT_EQ(words("a"), "1<a>");
  EXPECT_EQ(words("a\n"), "1<a>");
  EXPECT_EQ(words("\n"), "1<>");
  EXPECT_EQ(words("a\n\nb"), "1<a>2<>3<b>");
  EXPECT_EQ(words("a\r\nb\r\n"), "1<a>2<b>");
  EXPECT_EQ(words("a\rb\n"), "1<a\rb>");
}

TEST(LineColumn, CountsFromOneAndInCodePoints) {
  const std::string text = "ab\n\u2018c\u2019 d\r\ne";
  const auto at = [&](std::size_t offset) {
    const LineColumn found = line_column(text, offset);
    return std::to_string(found.line) + ":" + std::to_string(found.column);
  };
  EXPECT_EQ(at(0), "1:1");
  EXPECT_EQ(at(2), "1:3");
  EXPECT_EQ(at(3), "2:1");
  EXPECT_EQ(at(6), "2:2");
  EXPECT_EQ(at(text.find('d')), "2:5");
  EXPECT_EQ(at(text.find('e')), "3:1");
  EXPECT_EQ(at(text.size()), "3:2");
}

}  // namespace
}  // namespace redraft
