// Small readings of a line: its first and last word, how it ends. ASCII only; other characters are letters
// to nobody here, which is what the shapes of labels want.
#include <algorithm>

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trim(std::string_view text) {
  constexpr std::string_view no_break = "\xC2\xA0";
  for (;;) {
    if (!text.empty() && is_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(no_break)) {
      text.remove_prefix(no_break.size());
    } else if (!text.empty() && is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break)) {
      text.remove_suffix(no_break.size());
    } else {
      return text;
    }
  }
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && !is_space(text[end])) ++end;
  return text.substr(0, end);
}

std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && !is_space(text[begin - 1])) --begin;
  return text.substr(begin);
}

std::size_t word_count(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < limit;) {
    while (at < text.size() && is_space(text[at])) ++at;
    if (at < text.size()) ++count;
    while (at < text.size() && !is_space(text[at])) ++at;
  }
  return count;
}

std::size_t char_bytes(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && end < at + 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end - at;
}

bool is_elision(std::string_view line) {
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  if (line.size() > 9) return false;
  if (!line.empty() && line.front() == '[') line.remove_prefix(1);
  if (!line.empty() && line.back() == ']') line.remove_suffix(1);
  line = trim(line);
  return line == ellipsis || (line.size() >= 3 && line.find_first_not_of('.') == std::string_view::npos);
}

Ending ending_of(std::string_view line) {
  line = trim(line);
  if (line.empty()) return Ending::none;
  const std::string_view word = last_word(line);
  if (word == "and" || word == "or" || word == "and/or") {
    const std::string_view before = trim(line.substr(0, line.size() - word.size()));
    if (!before.empty() && (before.back() == ';' || before.back() == ',')) {
      return before.back() == ';' ? Ending::item : Ending::open;
    }
    return Ending::open;
  }
  // Closing brackets and quotes do not hide the mark before them: "(... purposes.)", "“Modification”."
  while (!line.empty()) {
    constexpr std::string_view right_quotes[] = {"\xE2\x80\x9D", "\xE2\x80\x99"};
    bool cut = line.back() == ')' || line.back() == '"' || line.back() == '\'';
    std::size_t bytes = 1;
    for (const std::string_view quote : right_quotes) {
      if (line.size() >= quote.size() && line.substr(line.size() - quote.size()) == quote) {
        cut = true;
        bytes = quote.size();
      }
    }
    if (!cut) break;
    line.remove_suffix(bytes);
  }
  if (line.empty()) return Ending::open;
  switch (line.back()) {
    case ':':  // "(Fruit: Baskets)" broken after its colon opens no list
      return leaves_bracket_open(line) ? Ending::open : Ending::colon;
    case ';': return Ending::item;
    case ',': return Ending::comma;
    case '.':
    case '?':
    case '!': return Ending::stop;
    default: break;
  }
  constexpr std::string_view dashes[] = {"\xE2\x80\x93", "\xE2\x80\x94"};
  for (const std::string_view dash : dashes) {
    if (line.size() >= dash.size() && line.substr(line.size() - dash.size()) == dash) return Ending::colon;
  }
  return Ending::open;
}

bool leaves_bracket_open(std::string_view line) {
  return std::count(line.begin(), line.end(), '(') > std::count(line.begin(), line.end(), ')');
}

bool is_connective(std::string_view line) { return line == "and" || line == "or" || line == "and/or"; }

Ending ending_before(const Draft& draft, std::size_t line) {
  if (line == 0) return Ending::none;
  if (line > 1 && is_connective(draft.text(line - 1))) {
    const Ending ending = ending_of(draft.text(line - 2));
    if (ending == Ending::item || ending == Ending::comma) return Ending::item;
  }
  return ending_of(draft.text(line - 1));
}

}  // namespace redraft::read::tidying
