#include "docx/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"

namespace redraft::docx {

namespace {

constexpr int kMost = 32767;    // Word's own bounds; they keep "MMM..." and "aaa..." short
constexpr int kRepeated = 780;  // of letters and signs that are repeated: thirty times the letter

std::string letters(int number, char first) {
  const auto times = static_cast<std::size_t>(number - 1) / 26 + 1;
  return std::string(times, static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> kSteps = {{{1000, "m"},
                                                                               {900, "cm"},
                                                                               {500, "d"},
                                                                               {400, "cd"},
                                                                               {100, "c"},
                                                                               {90, "xc"},
                                                                               {50, "l"},
                                                                               {40, "xl"},
                                                                               {10, "x"},
                                                                               {9, "ix"},
                                                                               {5, "v"},
                                                                               {4, "iv"},
                                                                               {1, "i"}}};
  std::string out;
  for (const auto& [value, text] : kSteps)
    for (; number >= value; number -= value) out += text;
  return out;
}

std::string_view ordinal_ending(int number) {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  switch (number % 10) {
    case 1: return "st";
    case 2: return "nd";
    case 3: return "rd";
    default: return "th";
  }
}

constexpr std::array<std::string_view, 20> kOnes = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens = {"",      "",      "twenty",  "thirty", "forty",
                                                    "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string cardinal(int number) {
  std::string out;
  const auto put = [&](const std::string& words) {
    if (!out.empty()) out += ' ';
    out += words;
  };
  if (number >= 1000) put(cardinal(number / 1000) + " thousand");
  number %= 1000;
  if (number >= 100) put(std::string(kOnes[static_cast<std::size_t>(number / 100)]) + " hundred");
  number %= 100;
  if (number >= 20) {
    std::string words(kTens[static_cast<std::size_t>(number / 10)]);
    if (number % 10 != 0) words += "-" + std::string(kOnes[static_cast<std::size_t>(number % 10)]);
    put(words);
  } else if (number > 0 || out.empty()) {
    put(std::string(kOnes[static_cast<std::size_t>(number)]));
  }
  return out;
}

// The last word of a cardinal, made an ordinal: "twenty-one" -> "twenty-first", "ninety" -> "ninetieth".
std::string ordinal_words(int number) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kOwn = {
      {{"one", "first"},
       {"two", "second"},
       {"three", "third"},
       {"five", "fifth"},
       {"eight", "eighth"},
       {"nine", "ninth"},
       {"twelve", "twelfth"}}};
  std::string out = cardinal(number);
  const std::size_t last = out.find_last_of(" -") + 1;  // npos + 1 is 0
  const std::string word = out.substr(last);
  out.resize(last);
  const auto* const own =
      std::find_if(kOwn.begin(), kOwn.end(), [&](const auto& o) { return o.first == word; });
  if (own != kOwn.end()) return out += own->second;
  return out += word.back() == 'y' ? word.substr(0, word.size() - 1) + "ieth" : word + "th";
}

std::string capitalised(std::string words) {
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string one_of_twenty(int number, char32_t first) {
  if (number > 20) return std::to_string(number);
  std::string out;
  append_utf8(out, first + static_cast<char32_t>(number - 1));
  return out;
}

std::string chicago(int number) {
  static constexpr std::array<std::string_view, 4> kSigns = {"*", "\u2020", "\u2021", "\u00A7"};
  std::string out;
  for (int n = (number - 1) / 4; n >= 0; --n) out += kSigns[static_cast<std::size_t>((number - 1) % 4)];
  return out;
}

std::string full_width(int number) {
  std::string out;
  for (const char digit : std::to_string(number))
    append_utf8(out, U'\uFF10' + static_cast<char32_t>(digit - '0'));
  return out;
}

}  // namespace

NumberFormat number_format(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, NumberFormat>, 18> kNames = {
      {{"decimal", NumberFormat::decimal},
       {"decimalZero", NumberFormat::decimal_zero},
       {"lowerLetter", NumberFormat::lower_letter},
       {"upperLetter", NumberFormat::upper_letter},
       {"lowerRoman", NumberFormat::lower_roman},
       {"upperRoman", NumberFormat::upper_roman},
       {"ordinal", NumberFormat::ordinal},
       {"cardinalText", NumberFormat::cardinal_text},
       {"ordinalText", NumberFormat::ordinal_text},
       {"hex", NumberFormat::hex},
       {"chicago", NumberFormat::chicago},
       {"numberInDash", NumberFormat::number_in_dash},
       {"decimalEnclosedCircle", NumberFormat::enclosed_circle},
       {"decimalEnclosedParen", NumberFormat::enclosed_paren},
       {"decimalEnclosedFullstop", NumberFormat::enclosed_full_stop},
       {"decimalFullWidth", NumberFormat::full_width},
       {"bullet", NumberFormat::bullet},
       {"none", NumberFormat::none}}};
  const auto* const at =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& known) { return known.first == name; });
  return at == kNames.end() ? NumberFormat::decimal : at->second;
}

std::string format_number(int number, NumberFormat format, int digits) {
  if (format == NumberFormat::none || format == NumberFormat::bullet) return "";
  number = std::clamp(number, 0, kMost);
  if (format == NumberFormat::decimal) return std::to_string(number);
  if (format == NumberFormat::decimal_zero) return fmt::format("{:0{}}", number, std::clamp(digits, 1, 10));
  if (format == NumberFormat::cardinal_text) return capitalised(cardinal(number));
  if (number == 0) return format == NumberFormat::hex ? "0" : "";
  const bool repeats = format == NumberFormat::lower_letter || format == NumberFormat::upper_letter ||
                       format == NumberFormat::chicago;
  if (repeats && number > kRepeated) return std::to_string(number);
  switch (format) {
    case NumberFormat::lower_letter: return letters(number, 'a');
    case NumberFormat::upper_letter: return letters(number, 'A');
    case NumberFormat::lower_roman: return roman(number);
    case NumberFormat::upper_roman: return to_upper(roman(number));
    case NumberFormat::ordinal: return std::to_string(number) + std::string(ordinal_ending(number));
    case NumberFormat::ordinal_text: return capitalised(ordinal_words(number));
    case NumberFormat::hex: return fmt::format("{:X}", number);
    case NumberFormat::chicago: return chicago(number);
    case NumberFormat::number_in_dash: return fmt::format("- {} -", number);
    case NumberFormat::enclosed_circle: return one_of_twenty(number, U'\u2460');
    case NumberFormat::enclosed_paren: return one_of_twenty(number, U'\u2474');
    case NumberFormat::enclosed_full_stop: return one_of_twenty(number, U'\u2488');
    case NumberFormat::full_width: return full_width(number);
    default: return std::to_string(number);
  }
}

}  // namespace redraft::docx
