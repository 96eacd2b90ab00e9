// A number as a list prints it (ECMA-376 part 1, 17.18.59 ST_NumberFormat): 28 is "28", "bb", "xxviii", "28th".
#pragma once

#include <string>
#include <string_view>

namespace redraft::docx {

enum class NumberFormat {
  decimal,
  decimal_zero,  ///< 01, 02 ... 09, 10; with more digits a custom format, "001, 002, 003, ..."
  lower_letter,  ///< a ... z, aa, bb ... zz, aaa: the letter is repeated, not counted on as "ab"
  upper_letter,
  lower_roman,
  upper_roman,
  ordinal,        ///< 1st, 2nd
  cardinal_text,  ///< One, Twenty-one
  ordinal_text,   ///< First, Twenty-first
  hex,
  chicago,             ///< *, †, ‡, §, **
  number_in_dash,      ///< - 1 -
  enclosed_circle,     ///< ①
  enclosed_paren,      ///< ⑴
  enclosed_full_stop,  ///< ⒈
  full_width,
  bullet,
  none,
};

/// By the name in w:numFmt; a name that is not known, one of another script say, is decimal as in Word's English.
NumberFormat number_format(std::string_view name);

/// Text for people is English. Numbers that a format does not have are decimal; 0 and less have no letter and no
/// roman number and are "". `digits` is what decimal_zero fills up to.
std::string format_number(int number, NumberFormat format, int digits = 2);

}  // namespace redraft::docx
