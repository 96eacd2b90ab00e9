#include "read/tidy/fuzzy.h"

#include <algorithm>

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

namespace {

struct Glyph {
  char32_t value = 0;
  std::size_t begin = 0;
};

char32_t folded(std::string_view character) {
  if (character.size() == 1) {
    switch (character[0]) {
      case 'o':
      case 'O': return U'0';
      case 'l':
      case 'I':
      case '|': return U'1';
      default: break;
    }
  }
  char32_t value = 0;  // equal bytes, equal value: all that comparison needs
  for (const char c : character) value = value << 8U | static_cast<unsigned char>(c);
  return value;
}

/// The last `most` characters, last one first.
std::vector<Glyph> from_the_end(std::string_view text, std::size_t most) {
  std::vector<Glyph> out;
  std::size_t end = text.size();
  while (end > 0 && out.size() < most) {
    std::size_t begin = end - 1;
    while (begin > 0 && end - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
      --begin;
    out.push_back({folded(text.substr(begin, end - begin)), begin});
    end = begin;
  }
  return out;
}

}  // namespace

std::vector<Tail> tails_against(std::string_view line, std::string_view pattern, FuzzyBudget& budget) {
  if (budget.cells < pattern.size() * pattern.size()) return {};
  const std::vector<Glyph> want = from_the_end(pattern, pattern.size());
  const std::vector<Glyph> have = from_the_end(line, want.size() + want.size() / 2 + 1);
  const std::size_t cells = want.size() * have.size();
  if (cells > budget.cells) return {};
  budget.cells -= cells;
  std::vector<std::size_t> row(want.size() + 1);
  for (std::size_t j = 0; j <= want.size(); ++j) row[j] = j;
  std::vector<Tail> out;
  for (std::size_t i = 0; i < have.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 1; j <= want.size(); ++j) {
      const std::size_t replaced = diagonal + (have[i].value == want[j - 1].value ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
    out.push_back({have[i].begin, row[want.size()]});
  }
  return out;
}

std::size_t edits_between(std::string_view line, std::string_view pattern, std::size_t most,
                          FuzzyBudget& budget) {
  if (line == pattern) return 0;
  // Lengths in bytes bound those in characters from above only, so the test is generous: 4 bytes a character.
  if (line.size() > 4 * (pattern.size() + most) || pattern.size() > 4 * (line.size() + most)) {
    return std::string_view::npos;
  }
  const std::vector<Tail> tails = tails_against(line, pattern, budget);
  if (tails.empty() || tails.back().begin != 0) return std::string_view::npos;
  return tails.back().edits <= most ? tails.back().edits : std::string_view::npos;
}

}  // namespace redraft::read::tidying
