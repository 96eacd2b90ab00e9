#include "read/tidy/label_token.h"

#include <algorithm>
#include <array>
#include <utility>

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

namespace {

constexpr std::size_t longest_core = 8;

bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }

bool is_bracket(char c) { return c == '(' || c == ')' || c == '[' || c == ']'; }

// Signs that scanning makes of a letter, and the letter they mostly are.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> sign_letters = {{
    {"@", "a"},
    {"\xC2\xA9", "c"},
    {"\xE2\x82\xAC", "e"},
    {"\xC2\xA2", "c"},
    {"\xC2\xAE", "r"},
    {"9", "g"},
    {"9", "q"},
    {"0", "o"},
}};

bool is_sign(std::string_view core) {
  return core.empty() || std::none_of(core.begin(), core.end(), is_alnum);
}

bool has_sign(std::string_view text) {
  return text.starts_with("@") || text.starts_with("\xC2\xA9") || text.starts_with("\xC2\xAE") ||
         text.starts_with("\xC2\xA2") || text.starts_with("\xE2\x82\xAC");
}

/// Letters that look alike on paper, as one of them: a thin stroke is "i", a ring is "o".
std::string thin_folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '1' || c == 'l' || c == 'I' || c == '|' || c == '!' || c == ']' || c == '[') c = 'i';
    if (c == '0' || c == 'O') c = 'o';
    if (c == '5') c = 's';
    if (c == 'y') c = 'v';
  }
  return out;
}

bool same_shape_in_both_cases(char c) {
  return std::string_view("cosuvwxz").find(c) != std::string_view::npos;
}

LabelToken finish(LabelToken token, std::string_view line) {
  token.alone = token.bytes == line.size();
  token.glued = token.bytes < line.size() && !is_space(line[token.bytes]);
  return token;
}

// "(b)", "( b )", "(©)", "()", "(b", "(©".
std::optional<LabelToken> opened(std::string_view line) {
  LabelToken token;
  token.open = true;
  std::size_t at = 1;
  while (at < line.size() && token.core.size() <= longest_core) {
    const char c = line[at];
    if (c == ')') {
      token.close = true;
      token.bytes = at + 1;
      break;
    }
    if (is_space(c)) {
      const bool spaced_close = at + 1 < line.size() && line[at + 1] == ')' && !token.core.empty();
      const bool spaced_open = token.core.empty() && at == 1;
      if (!spaced_close && !spaced_open) break;
      token.spaced = true;
      ++at;
      continue;
    }
    if (c == '(') return std::nullopt;
    token.core += c;
    ++at;
  }
  if (token.close) {
    const bool name = std::all_of(token.core.begin(), token.core.end(), is_alnum);
    if (token.core.size() > (name ? 6U : 4U)) return std::nullopt;
    token = finish(std::move(token), line);
    // "(a)(ii)" and "(s)he" at a line start are a citation and a word; "(a)The" is a label.
    if (token.glued && !(is_alpha(line[token.bytes]) && token.core.size() <= 2)) return std::nullopt;
    return token;
  }
  // The closing bracket is lost: one character only, and not one that is a word ("(a Party which ...").
  token.bytes = at;
  token = finish(std::move(token), line);
  if (token.spaced || token.glued || token.core.empty()) return std::nullopt;
  if (char_bytes(token.core, 0) != token.core.size()) return std::nullopt;
  const bool word = token.core == "a" || token.core == "A" || token.core == "I";
  if (word && !token.alone) return std::nullopt;
  return token;
}

// "@)", "Q)", "a)", ")]", ")": the opening bracket is lost or became another.
std::optional<LabelToken> unopened(std::string_view line) {
  const std::string_view word = first_word(line.substr(0, std::min<std::size_t>(line.size(), 12)));
  if (word.size() > 5) return std::nullopt;
  LabelToken token;
  token.bytes = word.size();
  if (std::all_of(word.begin(), word.end(), is_bracket) && word.size() <= 3 && word.find(')') != word.npos) {
    token.close = true;
    return finish(std::move(token), line);
  }
  if (word.back() == ')' && word.find('(') == word.npos) {
    token.core = std::string(word.substr(0, word.size() - 1));
    token.close = true;
    const bool roman = token.core.find_first_not_of("ivxl1I") == std::string::npos;
    const bool name = (token.core.size() == 1 && is_alnum(token.core[0])) || roman;
    if (!name && !has_sign(token.core)) return std::nullopt;
    return finish(std::move(token), line);
  }
  if (has_sign(word) && char_bytes(word, 0) == word.size()) {
    token.core = std::string(word);
    return finish(std::move(token), line);
  }
  // One letter or digit by itself, before a word in lower case; "A", "I" and "a" are words.
  if (word.size() == 1 && is_alnum(word[0]) && word != "A" && word != "I" && word != "a") {
    const std::string_view rest = trim(line.substr(1));
    if (!rest.empty() && is_lower(rest[0])) {
      token.core = std::string(word);
      return finish(std::move(token), line);
    }
  }
  return std::nullopt;
}

}  // namespace

bool LabelToken::whole() const {
  return open && close && !core.empty() && !spaced && std::all_of(core.begin(), core.end(), is_alnum);
}

std::optional<LabelToken> label_token(std::string_view line) {
  if (line.empty() || is_elision(line)) return std::nullopt;
  return line.front() == '(' ? opened(line) : unopened(line);
}

std::optional<double> reading_cost(const LabelToken& token, std::string_view inside) {
  constexpr double confusion = 1.0;
  constexpr double place_only = 2.0;
  const double brackets = token.open && token.close ? 0.0 : 0.4;
  if (token.core == inside) return brackets;
  for (const auto& [sign, letter] : sign_letters) {
    if (token.core == sign && inside == letter) return brackets + 0.8 * confusion;
  }
  if (thin_folded(token.core) == thin_folded(inside)) {
    // A letter that is a label as it stands is less readily another one than a digit or a sign is.
    const bool letters = std::all_of(token.core.begin(), token.core.end(), is_lower);
    return brackets + (letters ? 1.5 : 1.0) * confusion;
  }
  // A thin stroke beside another is easily lost: "(i)" for "(ii)".
  const std::string thin_core = thin_folded(token.core);
  const std::string thin_inside = thin_folded(inside);
  if (thin_inside == thin_core + "i" && thin_core.ends_with("i")) return brackets + 1.5 * confusion;
  if (token.core.size() == 1 && inside.size() == 1 && same_shape_in_both_cases(lower(token.core)[0]) &&
      lower(token.core) == lower(inside)) {
    return brackets + confusion;
  }
  if (inside.size() > 2) return std::nullopt;
  if (is_sign(token.core)) return place_only;
  // A capital or a digit without its opening bracket is itself in doubt: "Q)", "M".
  if (!token.open && token.core.size() == 1 && inside.size() == 1 && !is_lower(token.core[0])) {
    return place_only;
  }
  return std::nullopt;
}

}  // namespace redraft::read::tidying
