// The tokens of one text against those of another, as stretches that are equal or changed; changes joined and
// slid to where they read best. What segments (of text) and pieces (of a Word paragraph) are made of.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diff/sequence.h"
#include "diff/tokens.h"

namespace redraft::redline {

/// One stretch of the merged text: tokens [b0, b1) of before against [a0, a1) of after.
struct Hunk {
  std::size_t b0, b1, a0, a1;
  bool equal;
};

/// Share of the words already marked around it that a bridge may add. The lower one keeps any redline within law 4
/// by itself; the higher one is for a smoother form, which a whole redline affords or not.
inline constexpr double kBridgeFreely = 0.04;
inline constexpr double kBridgeAtMost = 0.75;

/// Stands for the end of a paragraph between those of several, as a token of no width. No text holds a token with a
/// space in it.
inline constexpr std::string_view kParagraphEnd = "\x03 ";

/// One text with its tokens.
struct Side {
  std::string_view text;
  const std::vector<diff::Token>& tokens;

  /// White space in front of a token; of the one past the last, the end of the text.
  std::string_view gap(std::size_t k) const {
    const std::size_t from = k == 0 ? 0 : tokens[k - 1].end;
    const std::size_t to = k < tokens.size() ? tokens[k].begin : text.size();
    return text.substr(from, to - from);
  }
  std::string_view word(std::size_t k) const {
    return text.substr(tokens[k].begin, tokens[k].end - tokens[k].begin);
  }
  /// Tokens [from, to) with the white space between them, not before or after.
  std::string_view words(std::size_t from, std::size_t to) const {
    return text.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin);
  }
};

/// The least hunks, then slid to where they read best.
std::vector<Hunk> least_hunks(const Side& before, const Side& after);

/// Changes with only separators, or up to `most` common words of a sentence, between them made one.
std::vector<Hunk> join(const std::vector<Hunk>& hunks, const Side& before, const Side& after,
                       const diff::Interner& interner, std::size_t most, double share);

/// Tokens of changed hunks that are words.
std::size_t marked_words(const std::vector<Hunk>& hunks, const Side& before, const Side& after,
                         const diff::Interner& interner);

}  // namespace redraft::redline
