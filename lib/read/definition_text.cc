#include "read/definition_text.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"

namespace redraft::read {

namespace {

using profile::Profile;

constexpr std::size_t kTermWords = 14;

// The gap between the columns: its first byte and the byte after it; nullopt when there is none.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::optional<Gap> find_gap(std::string_view line) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] != ' ' && line[i] != '\t') continue;
    std::size_t end = i;
    bool tab = false;
    for (; end < line.size() && (line[end] == ' ' || line[end] == '\t'); ++end)
      tab = tab || line[end] == '\t';
    if (end < line.size() && (tab || end - i >= 2)) return Gap{i, end};
    i = end;
  }
  return std::nullopt;
}

bool opens_at(std::string_view text, std::size_t at, const Profile& profile) {
  return std::any_of(profile.definition_openers.begin(), profile.definition_openers.end(),
                     [&](const std::string& opener) {
                       if (text.compare(at, opener.size(), opener) != 0) return false;
                       const std::size_t end = at + opener.size();
                       return end >= text.size() || text[end] == ' ' || text[end] == ',' ||
                              text[end] == ':' || text[end] == '\n' || text[end] == '\t';
                     });
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> out;
  for (const Line& line : lines_of(text)) out.push_back(text.substr(line.begin, line.end - line.begin));
  return out;
}

std::size_t margin(std::string_view line) {
  const std::size_t at = line.find_first_not_of(" \t");
  return at == std::string_view::npos ? line.size() : at;
}

void append(std::string& out, std::string_view words) {
  const std::string folded = fold_space(words);
  if (folded.empty()) return;
  if (!out.empty()) out += ' ';
  out += folded;
}

// Where the single-spaced form is cut: the first opening words behind a possible term.
std::size_t find_opener(std::string_view line, const Profile& profile) {
  for (std::size_t i = 1; i < line.size(); ++i)
    if (line[i - 1] == ' ' && opens_at(line, i, profile) && is_term(trim(line.substr(0, i)))) return i;
  return std::string_view::npos;
}

}  // namespace

bool is_term(std::string_view words, bool any_case) {
  words = trim(words);
  if (words.empty() || words.size() > 160) return false;
  std::size_t at = 0;
  const char32_t first = next_code_point(words, at);
  const bool quoted = first == 0x201C || first == 0x2018 || first == U'"';
  if (!quoted && !is_digit(first) && !(any_case ? is_letter(first) : is_upper(first))) return false;
  if (words.find_first_of(";:") != std::string_view::npos || words.back() == '.') return false;
  if (words.find(". ") != std::string_view::npos) return false;
  return static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) < kTermWords;
}

bool starts_meaning(std::string_view words, const Profile& profile) { return opens_at(words, 0, profile); }

bool starts_definition(std::string_view words, const Profile& profile, bool expected) {
  if (const auto gap = find_gap(words))
    if (is_term(words.substr(0, gap->begin), expected) && opens_at(words, gap->end, profile)) return true;
  return expected && find_opener(words, profile) != std::string_view::npos;
}

bool continues_definition(std::string_view so_far, int indent, const Profile& profile) {
  const std::vector<std::string_view> lines = split_lines(so_far);
  if (lines.empty()) return false;
  const auto gap = find_gap(lines[0]);
  if (!gap || !opens_at(lines[0], gap->end, profile)) return false;
  // In the right-hand column, or a further line of the term with its own gap.
  return indent + 2 >= static_cast<int>(gap->end) || indent <= 1;
}

std::optional<TermAndMeaning> split_definition(std::string_view paragraph, int indent, const Profile& profile,
                                               bool expected) {
  const std::vector<std::string_view> lines = split_lines(paragraph);
  if (lines.empty()) return std::nullopt;
  TermAndMeaning out;
  const auto gap = find_gap(lines[0]);
  const bool opens = gap && opens_at(lines[0], gap->end, profile);
  if (gap && is_term(lines[0].substr(0, gap->begin), expected && opens) && (expected || opens)) {
    const std::size_t column = gap->end + static_cast<std::size_t>(indent);
    append(out.term, lines[0].substr(0, gap->begin));
    append(out.meaning, lines[0].substr(gap->end));
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const std::size_t at = margin(lines[i]);
      if (at + 2 >= column) {
        append(out.meaning, lines[i]);
        continue;
      }
      const auto next = find_gap(lines[i].substr(at));
      if (next && at + next->end + 3 >= column && at + next->end <= column + 3) {
        append(out.term, lines[i].substr(at, next->begin));
        append(out.meaning, lines[i].substr(at + next->end));
      } else if (!next && lines[i].size() < column && at <= static_cast<std::size_t>(indent)) {
        append(out.term, lines[i]);  // the rest of a long term beside an empty right column
      } else {
        append(out.meaning, lines[i]);
      }
    }
    return out;
  }
  if (!expected) return std::nullopt;
  const std::string folded = fold_space(paragraph);
  const std::size_t at = find_opener(folded, profile);
  if (at == std::string::npos) return std::nullopt;
  out.term = std::string(trim(std::string_view(folded).substr(0, at)));
  out.meaning = folded.substr(at);
  return out;
}

std::string term_key(std::string_view term) {
  std::string key = comparison_key(term);
  key.erase(std::remove(key.begin(), key.end(), '"'), key.end());
  if (key.size() > 2 && key.front() == '\'' && key.back() == '\'') key = key.substr(1, key.size() - 2);
  return std::string(trim(key));
}

}  // namespace redraft::read
