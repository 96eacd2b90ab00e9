#include "base/words.h"

#include "base/unicode.h"

namespace redraft {

std::string listed(const std::vector<std::string>& words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? last : std::string_view(", ");
    out += words[i];
  }
  return out;
}

std::string quoted(std::string_view words) { return "'" + std::string(words) + "'"; }

std::string one_line(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '\n') {
      out += " ¶ ";
    } else {
      out += c;
    }
  }
  return fold_space(out);
}

std::string with_capital(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

}  // namespace redraft
