// Whether a word is one of a few.
#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace redraft {

template <std::size_t N>
constexpr bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace redraft
