#include "legal/label.h"

#include <algorithm>
#include <array>
#include <utility>

namespace redraft::legal {

namespace {

constexpr int kEnd = -100;   // below every letter code, so that D2 < D2A
constexpr int kBefore = -1;  // the Z of ZA: "before A"

bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

// "A" -> {1}, "AB" -> {1, 2}, "ZA" -> {-1, 1}: a Z with letters after it means "before".
void append_letters(std::vector<int>& value, std::string_view letters) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char c = upper(letters[i]) ? static_cast<char>(letters[i] - 'A' + 'a') : letters[i];
    value.push_back(c == 'z' && i + 1 < letters.size() ? kBefore : c - 'a' + 1);
  }
}

// A component such as "9A", "11", "A1": digits with letters after or, for numbers put in at the very
// front, before. Moves `at` past it.
bool read_number(std::string_view text, std::size_t& at, std::vector<int>& value, bool prefix_allowed) {
  std::size_t i = at;
  while (prefix_allowed && i < text.size() && upper(text[i])) ++i;
  const std::string_view prefix = text.substr(at, i - at);
  const std::size_t digits = i;
  int n = 0;
  while (i < text.size() && digit(text[i]) && i - digits < 6) n = n * 10 + (text[i++] - '0');
  if (i == digits || prefix.size() > 3) return false;
  std::size_t letters = i;
  while (i < text.size() && upper(text[i]) && i - letters < 3) ++i;
  if (i < text.size() && (digit(text[i]) || upper(text[i]))) return false;
  if (!prefix.empty() && i > letters) return false;
  value.push_back(prefix.empty() ? n : n - 1);
  append_letters(value, prefix.empty() ? text.substr(letters, i - letters) : prefix);
  value.push_back(kEnd);
  at = i;
  return true;
}

std::vector<int> letter_value(std::string_view letters) {
  std::vector<int> value;
  std::string_view rest = letters;
  if (rest.size() > 1 && (rest[0] == 'z' || rest[0] == 'Z') && rest[1] != rest[0]) {
    value.push_back(0);  // (za): before (a)
    rest.remove_prefix(1);
    append_letters(value, rest);
  } else {
    value.push_back((upper(rest[0]) ? rest[0] - 'A' : rest[0] - 'a') + 1);
    append_letters(value, rest.substr(1));
  }
  value.push_back(kEnd);
  return value;
}

std::string bare_of(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  return std::string(text);
}

void bracketed(std::string_view printed, std::vector<Label>& out) {
  const std::string_view inner = printed.substr(1, printed.size() - 2);
  if (inner.empty() || inner.size() > 8) return;  // (xxxviii)
  const std::string text(printed);
  if (std::all_of(inner.begin(), inner.end(), [](char c) { return lower(c); }) ||
      std::all_of(inner.begin(), inner.end(), [](char c) { return upper(c); })) {
    const bool low = lower(inner[0]);
    const std::optional<int> roman = roman_value(inner);
    if (roman && *roman < 50)  // a list of fifty roman items does not happen; (l), (c), (d), (m) are letters
      out.push_back({text, low ? LabelStyle::roman : LabelStyle::upper_roman, {*roman, kEnd}});
    if (inner.size() <= 3)
      out.push_back({text, low ? LabelStyle::letter : LabelStyle::upper, letter_value(inner)});
    return;
  }
  // An inserted roman item: (iiA).
  if (lower(inner[0]) && upper(inner.back())) {
    const std::optional<int> roman = roman_value(inner.substr(0, inner.size() - 1));
    if (roman && *roman < 50) {
      std::vector<int> value = {*roman};
      append_letters(value, inner.substr(inner.size() - 1));
      value.push_back(kEnd);
      out.push_back({text, LabelStyle::roman, std::move(value)});
    }
    return;
  }
  std::size_t at = 0;
  std::vector<int> value;
  if (read_number(inner, at, value, false) && at == inner.size())
    out.push_back({text, LabelStyle::digit, std::move(value)});
}

void numbered(std::string_view printed, std::vector<Label>& out) {
  const std::string bare = bare_of(printed);
  if (bare.empty()) return;
  if (upper(bare[0]) && bare.size() > 1) {
    std::vector<int> value = {bare[0] - 'A' + 1, kEnd};
    std::size_t at = 1;
    int depth = 0;
    bool ok = true;
    while (ok && at < bare.size() && depth < 2) {
      ok = read_number(bare, at, value, false);
      ++depth;
      if (ok && at < bare.size()) ok = bare[at++] == '.' && at < bare.size() && depth < 2;
    }
    if (ok && at == bare.size())
      out.push_back(
          {std::string(printed), depth == 1 ? LabelStyle::part : LabelStyle::clause, std::move(value)});
  }
  std::vector<int> value;
  std::size_t at = 0;
  bool ok = digit(bare[0]) || upper(bare[0]);
  for (int depth = 0; ok && depth < 8; ++depth) {
    ok = read_number(bare, at, value, true);
    if (!ok || at == bare.size()) break;
    ok = bare[at++] == '.' && at < bare.size();
  }
  if (ok && at == bare.size()) out.push_back({std::string(printed), LabelStyle::number, std::move(value)});
}

// The components of a value: {4 . 3 . 11 .} -> {4}, {3}, {11}.
std::vector<std::vector<int>> components(const std::vector<int>& value) {
  std::vector<std::vector<int>> out(1);
  for (const int v : value)
    if (v == kEnd) {
      out.emplace_back();
    } else {
      out.back().push_back(v);
    }
  out.pop_back();
  return out;
}

bool component_follows(const std::vector<int>& a, const std::vector<int>& b) {
  if (b.size() == 1 && b[0] == a[0] + 1) return true;
  if (b[0] != a[0] || b.size() < 2) return false;
  std::vector<int> deeper = a;  // 1 -> 1A, 1A -> 1AA
  deeper.push_back(1);
  if (b == deeper) return true;
  deeper.back() = kBefore;  // 1 -> 1ZA
  deeper.push_back(1);
  if (b == deeper) return true;
  for (std::size_t size = a.size(); size >= 2; --size) {  // 1A -> 1B, 1AA -> 1B, 1ZA -> 1A
    std::vector<int> next(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(size));
    next.back() = next.back() == kBefore ? 1 : next.back() + 1;
    if (b == next) return true;
  }
  return false;
}

std::string letters_text(int n, bool capital) {
  const char base = capital ? 'A' : 'a';
  if (n <= 26) return {static_cast<char>(base + n - 1)};
  return std::string(2, static_cast<char>(base + (n - 27) % 26));  // (z), (aa), (bb)
}

}  // namespace

std::string Label::bare() const { return bare_of(text); }

std::vector<Label> readings(std::string_view printed) {
  std::vector<Label> out;
  if (printed.size() >= 3 && printed.front() == '(' && printed.back() == ')') {
    bracketed(printed, out);
  } else {
    numbered(printed, out);
  }
  return out;
}

std::optional<Label> reading(std::string_view printed, LabelStyle style) {
  for (Label& label : readings(printed))
    if (label.style == style) return std::move(label);
  return std::nullopt;
}

std::strong_ordering order(const Label& a, const Label& b) {
  return std::lexicographical_compare_three_way(a.value.begin(), a.value.end(), b.value.begin(),
                                                b.value.end());
}

bool follows(const Label& a, const Label& b) {
  if (a.style != b.style) return false;
  const auto from = components(a.value);
  const auto to = components(b.value);
  if (from.size() != to.size() || from.empty()) return false;
  if (!std::equal(from.begin(), from.end() - 1, to.begin())) return false;
  if (component_follows(from.back(), to.back())) return true;
  // Long lists of letters go on with double letters: (z), (aa), (bb).
  if (a.style != LabelStyle::letter && a.style != LabelStyle::upper) return false;
  const std::vector<int>& x = from.back();
  const std::vector<int>& y = to.back();
  const bool twice = y.size() == 2 && y[0] == y[1];
  return twice &&
         ((x == std::vector<int>{26} && y[0] == 1) || (x.size() == 2 && x[0] == x[1] && y[0] == x[0] + 1));
}

bool is_first(const Label& label) {
  const auto parts = components(label.value);
  if (parts.empty()) return false;
  const std::vector<int>& last = parts.back();
  return last[0] == 0 || (last[0] == 1 && last.size() == 1);
}

Label successor(const Label& label) {
  auto parts = components(label.value);
  const int next = parts.empty() ? 1 : parts.back()[0] + 1;
  Label out;
  out.style = label.style;
  switch (label.style) {
    case LabelStyle::letter: out.text = "(" + letters_text(next, false) + ")"; break;
    case LabelStyle::upper: out.text = "(" + letters_text(next, true) + ")"; break;
    case LabelStyle::roman: out.text = "(" + roman_text(next) + ")"; break;
    case LabelStyle::upper_roman: {
      out.text = "(" + roman_text(next) + ")";
      for (char& c : out.text)
        if (lower(c)) c = static_cast<char>(c - 'a' + 'A');
      break;
    }
    case LabelStyle::digit: out.text = "(" + std::to_string(next) + ")"; break;
    case LabelStyle::part: out.text = label.text.substr(0, 1) + std::to_string(next); break;
    case LabelStyle::clause:
    case LabelStyle::number: {
      const std::string bare = label.bare();
      const std::size_t dot = bare.rfind('.');
      const std::string stem = dot == std::string::npos ? "" : bare.substr(0, dot + 1);
      out.text = stem + std::to_string(next);
      if (!label.text.empty() && label.text.back() == '.') out.text += '.';
      break;
    }
    case LabelStyle::none: return out;
  }
  if (std::optional<Label> read = reading(out.text, label.style)) return *read;
  return out;
}

Label first_label(LabelStyle style, const Label& parent) {
  const std::string stem = parent.bare();
  switch (style) {
    case LabelStyle::letter: return *reading("(a)", style);
    case LabelStyle::roman: return *reading("(i)", style);
    case LabelStyle::upper: return *reading("(A)", style);
    case LabelStyle::upper_roman: return *reading("(I)", style);
    case LabelStyle::digit: return *reading("(1)", style);
    case LabelStyle::part: return reading(stem.substr(0, 1) + "1", style).value_or(Label{});
    case LabelStyle::clause: return reading(stem + ".1", style).value_or(Label{});
    case LabelStyle::number: return reading(stem.empty() ? "1" : stem + ".1", style).value_or(Label{});
    case LabelStyle::none: break;
  }
  return {};
}

std::optional<int> roman_value(std::string_view text) {
  int value = 0;
  int last = 1000;
  for (const char letter : text) {
    static constexpr std::array<std::pair<char, int>, 5> kDigits = {
        {{'i', 1}, {'v', 5}, {'x', 10}, {'l', 50}, {'c', 100}}};
    const char c = upper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
    const auto* found =
        std::find_if(kDigits.begin(), kDigits.end(), [&](const auto& d) { return d.first == c; });
    if (found == kDigits.end()) return std::nullopt;
    value += found->second > last ? found->second - 2 * last : found->second;
    last = found->second;
  }
  if (value < 1 || value > 399) return std::nullopt;
  std::string usual = roman_text(value);
  if (!std::equal(usual.begin(), usual.end(), text.begin(), text.end(),
                  [](char a, char b) { return a == (upper(b) ? static_cast<char>(b - 'A' + 'a') : b); }))
    return std::nullopt;
  return value;
}

std::string roman_text(int value) {
  static constexpr std::array<std::pair<int, const char*>, 9> kSteps = {
      {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string out;
  for (const auto& [step, letters] : kSteps)
    for (; value >= step; value -= step) out += letters;
  return out;
}

std::optional<LabelAtStart> label_at_start(std::string_view line) {
  std::size_t end = 0;
  if (line.empty()) return std::nullopt;
  if (line[0] == '(') {
    end = line.find(')');
    if (end == std::string_view::npos || end > 8) return std::nullopt;
    ++end;
  } else {
    if (!upper(line[0]) && !digit(line[0])) return std::nullopt;
    bool any_digit = false;
    while (end < line.size() && (upper(line[end]) || digit(line[end]) || line[end] == '.')) {
      any_digit = any_digit || digit(line[end]);
      ++end;
    }
    if (!any_digit) return std::nullopt;
  }
  if (end < line.size() && line[end] != ' ' && line[end] != '\t') {
    // A no-break space is white space too.
    if (line.compare(end, 2, "\xC2\xA0") != 0) return std::nullopt;
  }
  if (readings(line.substr(0, end)).empty()) return std::nullopt;
  return LabelAtStart{line.substr(0, end), end};
}

}  // namespace redraft::legal
