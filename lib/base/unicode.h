// UTF-8 text: checking, folding for comparison, collation. ICU does the language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace redraft {

/// Byte offset of the first fault, or npos when all of it is valid UTF-8 (no surrogates, no overlong forms).
std::size_t first_bad_utf8(std::string_view text);

/// Number of code points; the text is valid UTF-8.
std::size_t code_points(std::string_view text);

/// Decodes one code point at `at` and moves `at` past it; the text is valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t c);

bool is_letter(char32_t c);  ///< Unicode general category L, or M (a mark belongs to its letter)
bool is_digit(char32_t c);   ///< general category Nd
bool is_space(char32_t c);   ///< White_Space, the no-break space included
bool is_upper(char32_t c);

/// Runs of white space become one space; none at the ends. No-break spaces are white space.
std::string fold_space(std::string_view text);
std::string_view trim(std::string_view text);

/// A key for comparison, never for output: NFC, full case folding, white space folded, curly quotes and
/// dashes as their ASCII twins.
std::string comparison_key(std::string_view text);

/// Canonical composition.
std::string nfc(std::string_view text);

std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);

/// Alphabetical order as an English reader expects it (CLDR collation en_GB): case and accents count only
/// when all else is equal, hyphens and spaces come before letters. Negative, zero or positive.
int collate(std::string_view a, std::string_view b);

/// Lines without their ends; "\n" and "\r\n".
struct Line {
  std::size_t begin = 0;  ///< byte offsets into the text
  std::size_t end = 0;    ///< of the words, the line end not included
  int number = 1;
};
std::vector<Line> lines_of(std::string_view text);

/// Line and column (code points, from 1) of a byte offset.
struct LineColumn {
  int line = 1;
  int column = 1;
};
LineColumn line_column(std::string_view text, std::size_t offset);

}  // namespace redraft
