#include "legal/label.h"

#include <gtest/gtest.h>

#include <array>

namespace redraft::legal {
namespace {

std::string name(LabelStyle style) {
  static constexpr std::array<const char*, 9> kNames = {"none",  "part",  "clause",      "number", "letter",
                                                        "roman", "upper", "upper_roman", "digit"};
  return kNames.at(static_cast<std::size_t>(style));
}

std::string styles_of(std::string_view printed) {
  std::string out;
  for (const Label& label : readings(printed)) out += (out.empty() ? "" : " ") + name(label.style);
  return out;
}

struct ReadingCase {
  const char* printed;
  const char* styles;  // most usual first; empty: no label
};

TEST(Readings, AreTheStylesThatTheCharactersCanHave) {
  const ReadingCase cases[] = {
      {"D3", "part number"},
      {"D2A", "part"},
      {"D12", "part number"},
      {"D9AA", "part"},
      {"D3.11", "clause number"},
      {"D9A.11", "clause"},
      {"D3.11A", "clause number"},
      {"D3.11.", "clause number"},
      {"D3.", "part number"},
      {"3.2", "number"},
      {"3.2.4", "number"},
      {"3.2.4.", "number"},
      {"1.2.3.4.5", "number"},
      {"3", "number"},
      {"3.", "number"},
      {"12", "number"},
      {"12A", "number"},
      {"3.2A", "number"},
      {"3.2ZA", "number"},
      {"(a)", "letter"},
      {"(z)", "letter"},
      {"(aa)", "letter"},
      {"(ab)", "letter"},
      {"(za)", "letter"},
      {"(c)", "letter"},  // a hundred roman items never are
      {"(d)", "letter"},
      {"(l)", "letter"},
      {"(m)", "letter"},
      {"(i)", "roman letter"},
      {"(v)", "roman letter"},
      {"(x)", "roman letter"},
      {"(ii)", "roman letter"},
      {"(iv)", "roman letter"},
      {"(xx)", "roman letter"},
      {"(viii)", "roman"},
      {"(xviii)", "roman"},
      {"(xxxviii)", "roman"},
      {"(iiA)", "roman"},
      {"(A)", "upper"},
      {"(AA)", "upper"},
      {"(I)", "upper_roman upper"},
      {"(IV)", "upper_roman upper"},
      {"(1)", "digit"},
      {"(12)", "digit"},
      {"(2A)", "digit"},
      {"", ""},
      {"D", ""},
      {"a", ""},
      {"()", ""},
      {"(", ""},
      {"(a", ""},
      {"a)", ""},
      {"(aA)", ""},
      {"(a b)", ""},
      {"( a)", ""},
      {"(a.)", ""},
      {"(iiii)", ""},
      {"(vvxx)", ""},
      {"(abcd)", ""},
      {"(SMKI)", ""},
      {"(\u00E9)", ""},
      {"(\u00A9)", ""},
      {"@", ""},
      {"D3..1", ""},
      {"D3.1.2", "number"},  // below a part that was put in before 3
      {"D.1", ""},
      {".1", ""},
      {"3..2", ""},
      {"d3.1", ""},
      {"3a", ""},
      {"D3.x", ""},
      {"D3.1a", ""},
      {"C2.3.(x", ""},
      {"3.2.4(a)", ""},  // a citation, not a label
      {"D3.11(a)", ""},
      {"1,000", ""},
      {"2018-10-05", ""},
      {"D1234567", ""},
  };
  for (const ReadingCase& c : cases) EXPECT_EQ(styles_of(c.printed), c.styles) << c.printed;
}

TEST(Reading, IsTheOneOfTheStyleOrNone) {
  ASSERT_TRUE(reading("(i)", LabelStyle::letter).has_value());
  EXPECT_EQ(reading("(i)", LabelStyle::letter)->style, LabelStyle::letter);
  EXPECT_EQ(reading("(i)", LabelStyle::roman)->text, "(i)");
  EXPECT_FALSE(reading("(i)", LabelStyle::digit).has_value());
  EXPECT_FALSE(reading("(c)", LabelStyle::roman).has_value());
}

TEST(Bare, IsTheLabelAsCited) {
  EXPECT_EQ(readings("D3.").front().bare(), "D3");
  EXPECT_EQ(readings("3.2.4.").front().bare(), "3.2.4");
  EXPECT_EQ(readings("(a)").front().bare(), "(a)");
  EXPECT_EQ(Label{}.bare(), "");
}

TEST(Labels, AreEqualWhenStyleAndCitedFormAre) {
  EXPECT_EQ(readings("D3.").front(), readings("D3").front());
  EXPECT_NE(*reading("(i)", LabelStyle::roman), *reading("(i)", LabelStyle::letter));
  EXPECT_NE(readings("D3").front(), readings("D4").front());
}

struct StartCase {
  const char* line;
  const char* label;  // empty: the line begins with words
};

TEST(LabelAtStart, StandsAloneBeforeWhiteSpaceOrTheEnd) {
  const StartCase cases[] = {
      {"D3.11 The Panel", "D3.11"},
      {"D3.11\tThe Panel", "D3.11"},
      {"D3.11\u00A0The Panel", "D3.11"},
      {"D3.11", "D3.11"},
      {"D3. The Panel", "D3."},
      {"D2A THE CHANGE SUB-COMMITTEE", "D2A"},
      {"3.2.4 The DCC", "3.2.4"},
      {"3. Incidents", "3."},
      {"(a) the", "(a)"},
      {"(ii) the", "(ii)"},
      {"(A)", "(A)"},
      {"(a)the", ""},
      {"(a), (b) and (c)", ""},
      {"(where relevant) the", ""},
      {"D3.11(a) applies", ""},
      {"D3.11, D3.12", ""},
      {"The D3.11", ""},
      {"A party", ""},
      {"", ""},
      {" D3.11 x", ""},
      {"d3.11 x", ""},
      {"\u00E9 x", ""},
      {"3rd parties", ""},
      {"28,000 meters", ""},
      {"L13.55Where", ""},
  };
  for (const StartCase& c : cases) {
    const auto found = label_at_start(c.line);
    EXPECT_EQ(found ? std::string(found->text) : "", c.label) << c.line;
    if (found) {
      EXPECT_EQ(found->bytes, found->text.size()) << c.line;
    }
  }
}

TEST(RomanValue, ReadsTheUsualFormInEitherCase) {
  const std::pair<const char*, int> cases[] = {{"i", 1},         {"ii", 2},  {"iv", 4},    {"ix", 9},
                                               {"xiv", 14},      {"xl", 40}, {"xlix", 49}, {"xc", 90},
                                               {"cccxcix", 399}, {"IV", 4}};
  for (const auto& [text, value] : cases) EXPECT_EQ(roman_value(text), value) << text;
  for (const char* text : {"", "iiii", "vv", "ic", "iix", "ivi", "m", "cccc", "a", "1", "i ", "xxxxx", "il"})
    EXPECT_EQ(roman_value(text), std::nullopt) << text;
}

TEST(RomanText, ReadAgainIsTheSameForAllThatThereAre) {
  for (int n = 1; n <= 399; ++n) ASSERT_EQ(roman_value(roman_text(n)), n) << roman_text(n);
}

}  // namespace
}  // namespace redraft::legal
