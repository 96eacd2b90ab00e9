#include "process/weekdays.h"

#include <optional>

#include "base/unicode.h"
#include "process/date_parts.h"

namespace redraft::process {

namespace {

constexpr std::size_t kLongestCut = 5;  // "Thurs"

// A run of letters and digits ("6th"), or one other character; white space parts them and is none.
struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view words;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool word = is_letter(c) || is_digit(c);
    if (is_space(c)) {
      open = false;
    } else if (word && open) {
      tokens.back().end = at;
    } else {
      tokens.push_back({begin, at, {}});
      open = word;
    }
  }
  for (Token& token : tokens) token.words = text.substr(token.begin, token.end - token.begin);
  return tokens;
}

// Few paragraphs of a code hold a year, and without one no date is judged.
bool holds_year(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

  std::vector<WeekdayFault> run() {
    std::vector<WeekdayFault> faults;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::size_t first = i;
      std::size_t at = i;
      std::optional<Weekday> said = weekday(at);
      const std::optional<Date> day = date(at);
      if (!day) continue;
      if (!said && word(at) == "(") {
        said = weekday(++at);
        if (word(at) == ")") ++at;
      }
      if (!said) continue;
      i = at - 1;
      if (*said == day->weekday()) continue;
      const std::size_t begin = tokens_[first].begin;
      faults.push_back({begin, std::string(text_.substr(begin, tokens_[at - 1].end - begin)), *day, *said,
                        day->weekday()});
    }
    return faults;
  }

 private:
  std::string_view word(std::size_t at) const {
    return at < tokens_.size() ? tokens_[at].words : std::string_view();
  }

  // Each of these moves `at` past what it has read, and leaves it where it was when it has read nothing.
  std::optional<Weekday> weekday(std::size_t& at) const {
    const std::optional<Weekday> day = weekday_from_string(word(at));
    if (!day || is_lower(word(at))) return std::nullopt;  // "the sun", "we wed"
    const bool cut = word(at++).size() <= kLongestCut;    // "Thurs."; after "Thursday." a new sentence begins
    if (word(at) == "," || (cut && word(at) == ".")) ++at;
    return day;
  }

  std::optional<Date> date(std::size_t& at) const {
    std::size_t i = at;
    if (word(i) == "the") ++i;
    std::optional<int> day = day_from_string(word(i));
    if (day) ++i;
    if (day && word(i) == "of") ++i;
    const std::optional<int> month = month_from_string(word(i));
    if (!month) return std::nullopt;
    ++i;
    if (!day) {
      day = day_from_string(word(i));
      if (!day) return std::nullopt;
      ++i;
    }
    if (word(i) == ",") ++i;
    const std::optional<int> year = year_from_string(word(i));
    if (!year) return std::nullopt;
    const std::optional<Date> read = Date::from_parts(*year, *month, *day);
    if (read) at = i + 1;
    return read;
  }

  static bool is_lower(std::string_view letters) { return letters[0] >= 'a' && letters[0] <= 'z'; }

  std::string_view text_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<WeekdayFault> check_weekdays(std::string_view text) {
  return holds_year(text) ? Reader(text).run() : std::vector<WeekdayFault>();
}

}  // namespace redraft::process
