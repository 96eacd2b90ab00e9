// Words as numbers: texts are cut into tokens and every different token gets an id, once a job, so that all
// comparing is of integers.
//
// A token is a word (letters and digits, an apostrophe inside), a number with the "." and "," inside it, or
// one separator by itself. White space is no token: it stands between them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace redraft::diff {

using TokenId = std::uint32_t;

struct Token {
  TokenId id = 0;
  std::uint32_t begin = 0;  ///< bytes in the text it was cut from
  std::uint32_t end = 0;
};

class Interner {
 public:
  /// The id of a token: equal for texts that are equal in NFC.
  TokenId id(std::string_view word);
  /// Does the token hold a letter or a digit, so that it counts as a word?
  bool is_word(TokenId id) const { return words_[id] > 0; }
  /// How many words it counts as: 0 for a separator. Chinese and Japanese have no spaces between words, which are about
  /// two signs each: a token of 30 signs counts as 15.
  std::uint32_t words(TokenId id) const { return words_[id]; }
  std::size_t size() const { return words_.size(); }

 private:
  std::unordered_map<std::string_view, TokenId> ids_;
  std::deque<std::string> texts_;
  std::vector<std::uint32_t> words_;  // by id
};

/// Does the text begin with a letter or a digit?
bool begins_word(std::string_view text);

/// Tokens of a text, in order.
std::vector<Token> tokenise(std::string_view text, Interner& interner);
void append_tokens(std::string_view text, Interner& interner, std::vector<Token>& out);

}  // namespace redraft::diff
