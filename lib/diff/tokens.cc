#include "diff/tokens.h"

#include <algorithm>

#include "base/unicode.h"

namespace redraft::diff {

namespace {

bool ascii_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool word_at(std::string_view text, std::size_t at, std::size_t& next) {
  if (at >= text.size()) return false;
  next = at;
  const char32_t c = next_code_point(text, next);
  return is_letter(c) || is_digit(c);
}

// Han, Hiragana and Katakana: what is written without spaces between its words.
bool is_sign(char32_t c) {
  return (c >= 0x3041 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

std::uint32_t words_in(std::string_view token) {
  std::size_t next = 0;
  if (!word_at(token, 0, next)) return 0;
  std::uint32_t signs = 0;
  for (std::size_t at = 0; at < token.size();)
    if (is_sign(next_code_point(token, at))) ++signs;
  return std::max<std::uint32_t>(1, signs / 2);
}

// The end of the word that begins at `at`; `at` itself when no word begins there.
std::size_t word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (ascii_word(text[end])) {
      ++end;
      continue;
    }
    std::size_t next = end;
    if (static_cast<unsigned char>(text[end]) >= 0x80 && word_at(text, end, next)) {
      end = next;
      continue;
    }
    if (end == at) break;
    // "." and "," inside a number; an apostrophe inside a word.
    const char c = text[end];
    if ((c == '.' || c == ',') && ascii_digit(text[end - 1]) && end + 1 < text.size() &&
        ascii_digit(text[end + 1])) {
      ++end;
      continue;
    }
    const std::size_t quote = c == '\'' ? 1 : text.compare(end, 3, "\u2019") == 0 ? 3 : 0;
    if (quote > 0 && word_at(text, end + quote, next)) {
      end += quote;
      continue;
    }
    break;
  }
  return end;
}

}  // namespace

TokenId Interner::id(std::string_view word) {
  if (const auto found = ids_.find(word); found != ids_.end()) return found->second;
  const bool ascii =
      std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  texts_.emplace_back(word);
  if (!ascii) {
    // A decomposed spelling is the same word; both spellings lead to one id.
    const std::string same = nfc(word);
    if (same != word) {
      const TokenId twin = id(same);
      ids_.emplace(texts_.back(), twin);
      return twin;
    }
  }
  const auto made = static_cast<TokenId>(words_.size());
  words_.push_back(words_in(word));
  ids_.emplace(texts_.back(), made);
  return made;
}

bool begins_word(std::string_view text) {
  std::size_t next = 0;
  return word_at(text, 0, next);
}

std::vector<Token> tokenise(std::string_view text, Interner& interner) {
  std::vector<Token> out;
  out.reserve(text.size() / 5 + 4);
  append_tokens(text, interner, out);
  return out;
}

void append_tokens(std::string_view text, Interner& interner, std::vector<Token>& out) {
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      ++at;
      continue;
    }
    std::size_t end = word_end(text, at);
    if (end == at) {
      const char32_t code = next_code_point(text, end);
      if (is_space(code)) {
        at = end;
        continue;
      }
    }
    out.push_back({interner.id(text.substr(at, end - at)), static_cast<std::uint32_t>(at),
                   static_cast<std::uint32_t>(end)});
    at = end;
  }
}

}  // namespace redraft::diff
