// What a line of furniture can look like by itself.
#include <algorithm>
#include <array>

#include "read/tidy/furniture.h"
#include "read/tidy/label_token.h"

namespace redraft::read::tidying {

namespace {

constexpr std::size_t longest_shape = 160;

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < line.size();) {
    while (at < line.size() && is_space(line[at])) ++at;
    const std::string_view word = first_word(line.substr(at));
    if (!word.empty()) words.push_back(word);
    at += word.size();
  }
  return words;
}

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && all_digits(word) && (word.starts_with("19") || word.starts_with("20"));
}

bool has_month(const std::vector<std::string_view>& words) {
  constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::find(months.begin(), months.end(), lower(word)) != months.end();
  });
}

// "EC3M" then "4AJ": the two halves of a British postcode.
bool is_postcode(std::string_view out, std::string_view in) {
  if (out.size() < 2 || out.size() > 4 || in.size() < 3) return false;
  if (!is_upper(out[0]) || std::none_of(out.begin(), out.end(), is_digit)) return false;
  if (!std::all_of(out.begin(), out.end(), [](char c) { return is_upper(c) || is_digit(c); })) return false;
  return is_digit(in[0]) && is_upper(in[1]) && is_upper(in[2]) && (in.size() == 3 || !is_alpha(in[3]));
}

bool counts_pages(const std::vector<std::string_view>& words, std::size_t at) {
  return at + 3 < words.size() && lower(words[at]) == "page" && all_digits(words[at + 1]) &&
         words[at + 2] == "of" && all_digits(words[at + 3]);
}

}  // namespace

bool is_page_count(std::string_view line) {
  if (line.size() > 40) return false;
  const std::vector<std::string_view> words = words_of(line);
  return words.size() == 4 && counts_pages(words, 0);
}

bool has_furniture_shape(std::string_view line) {
  if (line.size() > longest_shape) return false;
  const std::vector<std::string_view> words = words_of(line);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (counts_pages(words, i)) return true;
  }
  if (words.size() <= 16 && lower(words[0]) == "this" && line.find("document") != std::string_view::npos &&
      (line.find("lassif") != std::string_view::npos || line.find("classed") != std::string_view::npos)) {
    return true;
  }
  if (words.size() == 2 && lower(words[0]) == "page" && all_digits(words[1])) return true;
  if (words.size() <= 6 && words.front() == "\xC2\xA9" && is_year(words.back())) return true;
  if (words.size() == 2 && lower(words[0]) == "version" && is_digit(words[1][0])) return true;
  if (words.size() <= 4 && is_digit(words[0][0]) && has_month(words) && is_year(words.back())) return true;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (is_postcode(words[i], words[i + 1])) return true;
  }
  return false;
}

bool is_noise(std::string_view line) {
  constexpr std::size_t longest = 24;
  if (line.size() < 3 || line.size() > longest || is_elision(line)) return false;
  bool letter = false;
  bool mark = false;
  std::size_t run = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t bytes = char_bytes(line, at);
    const char c = line[at];
    if (is_digit(c)) return false;
    run = is_alpha(c) ? run + 1 : 0;
    if (run >= 2) return false;
    letter = letter || is_alpha(c);
    mark = mark || (bytes == 1 && !is_alpha(c) && !is_space(c));
    // Letters of other scripts are words to somebody; ligatures, quotes and signs are not.
    if (bytes == 2 && static_cast<unsigned char>(c) >= 0xC3U) return false;
    if (bytes == 3 && static_cast<unsigned char>(c) >= 0xE3U && static_cast<unsigned char>(c) != 0xEFU)
      return false;
    mark = mark || bytes > 1;
    at += bytes;
  }
  return letter && mark && !label_token(line);
}

std::string_view without_leading_marks(std::string_view line) {
  while (!line.empty()) {
    const std::string_view word = first_word(line);
    const bool has_name = std::any_of(word.begin(), word.end(), [](char c) {
      return is_alpha(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80U;
    });
    if (has_name) break;
    line = trim(line.substr(word.size()));
  }
  return line;
}

}  // namespace redraft::read::tidying
