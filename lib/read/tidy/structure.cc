#include "read/tidy/structure.h"

#include <algorithm>
#include <array>

#include "base/one_of.h"

namespace redraft::read::tidying {

namespace {

bool opens_with_quote(std::string_view text) {
  return text.starts_with("\xE2\x80\x98") || text.starts_with("\xE2\x80\x9C") || text.starts_with("'") ||
         text.starts_with("\"");
}

bool opens_with_dash(std::string_view text) {
  return text.starts_with("\xE2\x80\x93") || text.starts_with("\xE2\x80\x94") || text.starts_with("- ") ||
         text.starts_with(":");
}

/// Has a verb that only sentences have, or more than three words in lower case that carry meaning.
bool reads_like_a_sentence(std::string_view line) {
  constexpr std::array<std::string_view, 10> verbs = {"shall", "must", "may",  "will", "means",
                                                      "has",   "have", "been", "is",   "are"};
  std::size_t small = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::string_view word = first_word(line.substr(at));
    at += word.size() + 1;
    if (is_one_of(word, verbs)) return true;
    if (word.size() > 4 && is_lower(word[0])) ++small;
  }
  return small > 3;
}

}  // namespace

bool is_instruction(std::string_view line) {
  constexpr std::array<std::string_view, 12> verbs = {"Amend",    "Add",       "Insert", "Delete",
                                                      "Replace",  "Omit",      "Remove", "Substitute",
                                                      "Renumber", "Reinstate", "Move",   "Revise"};
  constexpr std::size_t longest = 400;
  if (line.size() > longest || !is_one_of(first_word(line), verbs)) return false;
  return line.back() == ':' || line.find("as follows") != std::string_view::npos;
}

std::string_view section_name(std::string_view heading) {
  return first_word(trim(heading.substr(first_word(heading).size())));
}

bool is_section_heading(std::string_view line) {
  constexpr std::array<std::string_view, 7> kinds = {"Section", "Appendix", "Schedule", "Annex",
                                                     "SECTION", "APPENDIX", "SCHEDULE"};
  constexpr std::size_t longest = 200;
  if (line.size() > longest || !is_one_of(first_word(line), kinds)) return false;
  const std::string_view name = section_name(line);
  if (name.empty() || name.size() > 4 || !(is_upper(name[0]) || is_digit(name[0]))) return false;
  if (!std::all_of(name.begin(), name.end(), [](char c) { return is_upper(c) || is_digit(c) || c == ':'; })) {
    return false;
  }
  const auto after = static_cast<std::size_t>(name.data() + name.size() - line.data());
  const std::string_view rest = trim(line.substr(after));
  return rest.empty() || name.back() == ':' || opens_with_quote(rest) || opens_with_dash(rest);
}

bool needs_more(std::string_view word) {
  constexpr std::array<std::string_view, 38> words = {
      "the",      "a",        "an",        "of",         "to",     "in",    "on",      "by",
      "for",      "and",      "or",        "and/or",     "with",   "under", "from",    "any",
      "that",     "which",    "this",      "each",       "as",     "at",    "is",      "are",
      "be",       "shall",    "may",       "its",        "their",  "such",  "Section", "Sections",
      "Schedule", "Appendix", "paragraph", "paragraphs", "clause", "Clause"};
  return is_one_of(word, words);
}

bool cites_next(std::string_view line) {
  constexpr std::array<std::string_view, 14> words = {
      "Section", "Sections", "section", "sections", "paragraph", "paragraphs", "Paragraph",
      "Clause",  "clause",   "Clauses", "Appendix", "Schedule",  "Condition",  "and"};
  return is_one_of(last_word(line), words) || needs_more(last_word(line));
}

bool is_title(std::string_view line) {
  constexpr std::size_t longest = 72;
  constexpr std::size_t most_words = 10;
  if (line.empty() || line.size() > longest || !is_upper(line[0])) return false;
  if (ending_of(line) != Ending::open || line.back() == '-' || needs_more(last_word(line))) return false;
  if (word_count(line, most_words + 1) > most_words || reads_like_a_sentence(line)) return false;
  return std::count(line.begin(), line.end(), '(') == std::count(line.begin(), line.end(), ')');
}

bool is_furniture_worded(std::string_view line) {
  const Ending ending = ending_of(line);
  const bool begins_well =
      !line.empty() && (!is_lower(line[0]) || line.find("www.") != std::string_view::npos);
  return begins_well && ending != Ending::item && ending != Ending::comma && ending != Ending::colon &&
         !needs_more(last_word(line));
}

std::optional<ClauseStart> clause_start(std::string_view line) {
  const std::string_view word = first_word(line.substr(0, std::min<std::size_t>(line.size(), 24)));
  std::size_t at = 0;
  while (at < word.size() && at < 2 && is_upper(word[at])) ++at;
  const bool lettered = at > 0;
  std::size_t numbers = 0;
  bool dotted = false;
  for (;;) {
    const std::size_t begin = at;
    while (at < word.size() && is_digit(word[at])) ++at;
    if (at == begin || at - begin > 4) break;
    ++numbers;
    if (at < word.size() && is_upper(word[at])) ++at;
    if (at == word.size() || word[at] != '.') break;
    dotted = true;
    ++at;
    if (at == word.size()) break;
  }
  if (numbers == 0 || at != word.size()) return std::nullopt;
  if (!dotted && !lettered) return std::nullopt;  // "28 days" is no label; "28." may be one
  return ClauseStart{word, lettered};
}

bool begins_clause(const Draft& draft, std::size_t line) {
  if (draft.lines[line].clause) return true;
  const std::string_view text = draft.text(line);
  const std::optional<ClauseStart> start = clause_start(text);
  if (!start || start->text.size() == text.size()) return false;  // alone on its line: a citation's end
  const std::string_view rest = trim(text.substr(start->text.size()));
  if (rest.empty() || rest[0] == '(' || is_lower(rest[0])) return false;
  if (line == 0) return true;
  const std::string_view before = draft.text(line - 1);
  if (cites_next(before)) return false;
  const Ending ending = ending_of(before);
  return draft.lines[line].blank_before || (ending != Ending::open && ending != Ending::comma) ||
         is_title(before);
}

}  // namespace redraft::read::tidying
