#include "docx/number_format.h"

#include <gtest/gtest.h>

namespace redraft::docx {
namespace {

// ECMA-376 part 1, 17.18.59; the doubled letters as Word prints them.
TEST(FormatNumber, PrintsEveryFormatThatListsUse) {
  const struct {
    const char* format;
    int number;
    const char* want;
  } rows[] = {
      {"decimal", 0, "0"},
      {"decimal", 7, "7"},
      {"decimalZero", 7, "07"},
      {"decimalZero", 10, "10"},
      {"decimalZero", 100, "100"},
      {"lowerLetter", 1, "a"},
      {"lowerLetter", 26, "z"},
      {"lowerLetter", 27, "aa"},
      {"lowerLetter", 28, "bb"},
      {"lowerLetter", 52, "zz"},
      {"lowerLetter", 53, "aaa"},
      {"upperLetter", 3, "C"},
      {"upperLetter", 54, "BBB"},
      {"lowerRoman", 4, "iv"},
      {"lowerRoman", 9, "ix"},
      {"lowerRoman", 49, "xlix"},
      {"upperRoman", 1999, "MCMXCIX"},
      {"lowerRoman", 0, ""},
      {"lowerLetter", 0, ""},
      {"ordinal", 1, "1st"},
      {"ordinal", 2, "2nd"},
      {"ordinal", 3, "3rd"},
      {"ordinal", 4, "4th"},
      {"ordinal", 11, "11th"},
      {"ordinal", 12, "12th"},
      {"ordinal", 13, "13th"},
      {"ordinal", 21, "21st"},
      {"ordinal", 111, "111th"},
      {"ordinal", 122, "122nd"},
      {"cardinalText", 1, "One"},
      {"cardinalText", 12, "Twelve"},
      {"cardinalText", 21, "Twenty-one"},
      {"cardinalText", 40, "Forty"},
      {"cardinalText", 100, "One hundred"},
      {"cardinalText", 342, "Three hundred forty-two"},
      {"cardinalText", 2001, "Two thousand one"},
      {"ordinalText", 1, "First"},
      {"ordinalText", 2, "Second"},
      {"ordinalText", 5, "Fifth"},
      {"ordinalText", 8, "Eighth"},
      {"ordinalText", 9, "Ninth"},
      {"ordinalText", 12, "Twelfth"},
      {"ordinalText", 20, "Twentieth"},
      {"ordinalText", 21, "Twenty-first"},
      {"ordinalText", 100, "One hundredth"},
      {"hex", 255, "FF"},
      {"chicago", 1, "*"},
      {"chicago", 4, "\u00A7"},
      {"chicago", 6, "\u2020\u2020"},
      {"numberInDash", 3, "- 3 -"},
      {"decimalEnclosedCircle", 2, "\u2461"},
      {"decimalEnclosedParen", 2, "\u2475"},
      {"decimalEnclosedFullstop", 2, "\u2489"},
      {"decimalEnclosedCircle", 21, "21"},
      {"decimalFullWidth", 10, "\uFF11\uFF10"},
      {"bullet", 3, ""},
      {"none", 3, ""},
      {"hindiVowels", 3, "3"},  // not known
  };
  for (const auto& row : rows)
    EXPECT_EQ(format_number(row.number, number_format(row.format)), row.want)
        << row.format << " " << row.number;
}

TEST(FormatNumber, StaysShortForAnyNumber) {
  for (const char* format : {"decimal", "lowerLetter", "lowerRoman", "chicago", "ordinalText", "decimalZero"})
    for (const int number : {-2147483647 - 1, -1, 32768, 2147483647})
      EXPECT_LE(format_number(number, number_format(format)).size(), 600U) << format << " " << number;
}

}  // namespace
}  // namespace redraft::docx
