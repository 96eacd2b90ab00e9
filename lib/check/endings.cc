#include "check/endings.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace redraft::check {

namespace {

constexpr std::array<std::string_view, 7> kConnectives = {"and", "or",   "and/or", "but",
                                                          "nor", "then", "plus"};
constexpr std::size_t kConnectiveWords = 6;  // "; and, in each case,"

bool is_connective(std::string_view word) {
  return std::find(kConnectives.begin(), kConnectives.end(), word) != kConnectives.end();
}

std::string_view without_quotes(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view quote : {"\u201D", "\u2019", "\"", "'"})
      if (text.size() > quote.size() && text.substr(text.size() - quote.size()) == quote) {
        text.remove_suffix(quote.size());
        again = true;
      }
  }
  return text;
}

std::size_t last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? 0 : space + 1;
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" ,")); }

// Where the words end and the connective, with what follows it, begins; the text's size when there is none.
std::size_t connective_at(std::string_view text) {
  const std::size_t last = last_word(text);
  if (last > 0 && is_connective(text.substr(last))) return last;
  const std::size_t semicolon = text.rfind(';');
  if (semicolon == std::string_view::npos || semicolon + 2 >= text.size()) return text.size();
  const std::string_view tail = trim(text.substr(semicolon + 1));
  const bool short_tail =
      std::count(tail.begin(), tail.end(), ' ') < static_cast<std::ptrdiff_t>(kConnectiveWords);
  if (tail.empty() || tail.back() == '.' || !short_tail || !is_connective(first_word(tail)))
    return text.size();
  return static_cast<std::size_t>(tail.data() - text.data());
}

bool has(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

}  // namespace

Ending ending_of(std::string_view text) {
  text = trim(text);
  Ending out;
  const std::size_t connective = connective_at(text);
  if (connective < text.size()) out.connective = std::string(first_word(text.substr(connective)));
  const std::string_view words = trim(text.substr(0, connective));
  const std::string_view bare = without_quotes(words);
  if (!bare.empty() && has(";,.:", bare.substr(bare.size() - 1))) out.mark = bare.back();
  if (out.mark == 0 && !words.empty() && has(";,.:", words.substr(words.size() - 1))) out.mark = words.back();
  out.words = std::string(text.substr(last_word(words)));
  return out;
}

std::string_view without_ending(std::string_view text) {
  text = trim(text);
  text = trim(text.substr(0, connective_at(text)));
  while (!text.empty() && has(";,.", text.substr(text.size() - 1))) text.remove_suffix(1);
  return text;
}

bool begins_with_connective(std::string_view text) { return is_connective(first_word(trim(text))); }

std::string_view expected_connective(std::string_view opener) {
  std::string text(trim(opener));
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.pop_back();
  for (const std::string_view words : {"any of the following", "one of the following",
                                       "either of the following", "one or more of the following"})
    if (has(text, words)) return "or";
  for (const std::string_view words :
       {"each of the following", "all of the following", "both of the following"})
    if (has(text, words)) return "and";
  const std::string_view last = std::string_view(text).substr(last_word(text));
  for (const std::string_view word : {"which", "who", "either", "whether"})
    if (last == word) return "or";
  for (const std::string_view word : {"shall", "must", "will", "both"})
    if (last == word) return "and";
  return "";
}

}  // namespace redraft::check
