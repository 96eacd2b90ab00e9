#include "process/date_parts.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"
#include "process/date_words.h"

namespace redraft::process {

namespace {

struct Name {
  std::string_view word;
  int value;
};

constexpr std::array<Name, 18> kWeekdays = {{{"monday", 0},
                                             {"mon", 0},
                                             {"tuesday", 1},
                                             {"tue", 1},
                                             {"tues", 1},
                                             {"wed", 2},
                                             {"wednesday", 2},
                                             {"weds", 2},
                                             {"thursday", 3},
                                             {"thu", 3},
                                             {"thur", 3},
                                             {"thurs", 3},
                                             {"friday", 4},
                                             {"fri", 4},
                                             {"saturday", 5},
                                             {"sat", 5},
                                             {"sunday", 6},
                                             {"sun", 6}}};
constexpr std::array<Name, 24> kMonths = {
    {{"january", 1},  {"jan", 1},    {"february", 2},  {"feb", 2},       {"march", 3},     {"mar", 3},
     {"april", 4},    {"apr", 4},    {"may", 5},       {"june", 6},      {"jun", 6},       {"july", 7},
     {"jul", 7},      {"august", 8}, {"aug", 8},       {"september", 9}, {"sep", 9},       {"sept", 9},
     {"october", 10}, {"oct", 10},   {"november", 11}, {"nov", 11},      {"december", 12}, {"dec", 12}}};

// Every word of a text is asked, so nothing is allocated. The names are ASCII; "\u017funday" is none of them.
bool is_name(std::string_view word, std::string_view name) {
  if (word.size() != name.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool capital = word[i] >= 'A' && word[i] <= 'Z';
    if ((capital ? word[i] - 'A' + 'a' : word[i]) != name[i]) return false;
  }
  return true;
}

template <std::size_t N>
std::optional<int> value_of(const std::array<Name, N>& names, std::string_view word) {
  for (const Name& name : names)
    if (is_name(word, name.word)) return name.value;
  return std::nullopt;
}

}  // namespace

std::optional<int> digits_from_string(std::string_view word, std::size_t least, std::size_t most) {
  if (word.size() < least || word.size() > most) return std::nullopt;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<int> day_from_string(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::optional<int> day = digits_from_string(word.substr(0, digits), 1, 2);
  if (!day || digits == word.size()) return day;
  return ordinal(*day) == std::to_string(*day) + to_lower(word.substr(digits)) ? day : std::nullopt;
}

std::optional<int> month_from_string(std::string_view word) { return value_of(kMonths, word); }

std::optional<int> year_from_string(std::string_view word) { return digits_from_string(word, 4, 4); }

std::optional<Weekday> weekday_from_string(std::string_view word) {
  const std::optional<int> day = value_of(kWeekdays, word);
  return day ? std::optional<Weekday>(static_cast<Weekday>(*day)) : std::nullopt;
}

}  // namespace redraft::process
