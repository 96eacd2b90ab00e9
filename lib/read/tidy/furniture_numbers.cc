// Page numbers: lines at the same edge of pages that are alike but for a number, which rises with the page.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "read/tidy/furniture.h"

namespace redraft::read::tidying {

namespace {

struct Numbered {
  std::string rest;  ///< the line with "#" for its number
  long number = 0;
};

/// A short line with exactly one number in it, and no sentence.
std::optional<Numbered> numbered(std::string_view line) {
  constexpr std::size_t longest = 48;
  constexpr std::size_t most_words = 6;
  if (line.size() > longest || word_count(line, most_words + 1) > most_words) return std::nullopt;
  Numbered out;
  std::size_t digits = 0;
  bool seen = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_digit(line[i])) {
      out.rest += line[i];
      continue;
    }
    if (i > 0 && is_digit(line[i - 1])) {
      if (++digits > 4) return std::nullopt;
    } else {
      if (seen) return std::nullopt;
      seen = true;
      digits = 1;
      out.rest += '#';
    }
    out.number = out.number * 10 + (line[i] - '0');
  }
  const Ending ending = ending_of(line);
  if (!seen || ending == Ending::item || ending == Ending::comma || ending == Ending::colon)
    return std::nullopt;
  return out;
}

}  // namespace

std::set<std::size_t> page_number_lines(const Draft& draft) {
  constexpr std::size_t edge = 2;
  constexpr std::size_t fewest = 3;
  // Alike but for the number; the number less the count of pages so far, which is the same for all page
  // numbers; at the foot.
  std::map<std::tuple<std::string, long, bool>, std::vector<std::size_t>> groups;
  std::set<std::size_t> out;
  long page = 0;
  std::size_t first = 0;
  const auto note = [&](std::size_t line, bool foot) {
    if (is_page_count(draft.text(line))) out.insert(line);
    const auto number = numbered(draft.text(line));
    if (number) groups[{number->rest, number->number - page, foot}].push_back(line);
  };
  for (std::size_t i = 0; i < draft.lines.size(); ++i) {
    if (!draft.lines[i].page_start) continue;
    for (std::size_t k = i - std::min(edge, i - first); k < i; ++k) note(k, true);
    ++page;
    first = i;
    for (std::size_t k = i; k < std::min(draft.lines.size(), i + edge); ++k) {
      if (k == i || !draft.lines[k].page_start) note(k, false);
    }
  }
  for (const auto& [key, lines] : groups) {
    if (lines.size() >= fewest) out.insert(lines.begin(), lines.end());
  }
  return out;
}

}  // namespace redraft::read::tidying
