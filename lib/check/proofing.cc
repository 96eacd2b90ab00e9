// Proofing: what a careful reader would strike without knowing the law: placeholders, doubled marks and words,
// brackets and quotation marks that do not close, weekdays that do not belong to their dates. How lists end is in
// lists.cc.
#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "check/found.h"
#include "check/lists.h"
#include "process/date_words.h"
#include "process/weekdays.h"

namespace redraft::check {

namespace {

using legal::Document;
using legal::kNone;
using legal::Paragraph;
using legal::ParagraphKind;

bool mark(char c) { return c == '.' || c == ',' || c == ';' || c == ':'; }
bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// What stands for words that are still to come. `[...]` is none: it is left out, not missing.
bool placeholder(std::string_view inside) {
  static constexpr std::array<std::string_view, 9> kWords = {"tbc", "tbd", "date", "\u25CF",         "\u2022",
                                                             "x",   "xx",  "xxx",  "to be confirmed"};
  const std::string_view words = trim(inside);
  if (words.empty()) return true;
  if (words.size() > 15) return false;
  std::string key(words);
  for (char& c : key) c = lower(c);
  return std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

// "e.g.," and "Ltd.;": the full stop belongs to the word.
bool abbreviation(std::string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && stop - begin < 12 && (letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  std::string word(text.substr(begin, stop - begin));
  for (char& c : word) c = lower(c);
  if (word.size() <= 1 || word.find('.') != std::string::npos) return true;
  static constexpr std::array<std::string_view, 12> kKnown = {"etc", "ltd", "inc", "co",  "plc", "no",
                                                              "nos", "viz", "al",  "art", "sch", "para"};
  return std::find(kKnown.begin(), kKnown.end(), word) != kKnown.end();
}

class Proofing {
 public:
  Proofing(const CheckInput& input, std::size_t document, FoundList& out)
      : input_(input), d_(document), document_(input.code.documents[document]), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
      const Paragraph& p = document_.paragraphs[i];
      if (p.kind == ParagraphKind::elision) {
        elided_ = true;
        continue;
      }
      if (const std::size_t unit = unit_of(i); unit != unit_) {
        end_unit();
        unit_ = unit;
      }
      check_placeholders(i);
      check_doubled_marks(i);
      check_doubled_words(i);
      check_dates(i);
      follow_pairs(i, p.term);
      follow_pairs(i, p.text);
    }
    end_unit();
  }

 private:
  // A bracket or a quotation mark, where it stands.
  struct Mark {
    std::size_t paragraph = 0;
    std::string words;
  };
  struct Pair {
    std::string_view open;
    std::string_view close;
    const char* check;
    const char* name;
    std::vector<Mark> opened = {};
    std::vector<Mark> closed_unopened = {};
  };

  void report(std::size_t i, std::string_view check, Severity severity, std::string words,
              std::string message) {
    out_.push_back(found_at(input_.code, {d_, i}, check, severity, std::move(words), std::move(message)));
  }

  // What may hold a bracket together: a clause with its items, a definition with its own.
  std::size_t unit_of(std::size_t i) {
    const Paragraph& p = document_.paragraphs[i];
    if (p.kind != ParagraphKind::item && p.kind != ParagraphKind::text) return i;
    if (p.parent == kNone || document_.paragraphs[p.parent].kind == ParagraphKind::part) return i;
    units_.resize(document_.paragraphs.size(), kNone);
    const std::size_t above = units_[p.parent] == kNone ? p.parent : units_[p.parent];
    return units_[i] = above;
  }

  void check_placeholders(std::size_t i) {
    const std::string& text = document_.paragraphs[i].text;
    for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
      const std::string& lost = input_.profile.lost;
      if (!lost.empty() && text.compare(at, lost.size(), lost) == 0) {
        lost_ = true;
        report(i, "proofing-placeholder", Severity::warning, lost,
               "words are missing here, because the text was damaged where it was taken from; expected the "
               "words of the "
               "published document");
        continue;
      }
      const std::size_t size = std::string_view(text).substr(at, 24).find(']');  // placeholders are short
      if (size == std::string::npos) continue;
      const std::size_t close = at + size;
      if (!placeholder(std::string_view(text).substr(at + 1, close - at - 1))) continue;
      report(i, "proofing-placeholder", Severity::warning, text.substr(at, close + 1 - at),
             "a placeholder stands here; expected the words that it keeps the place of");
    }
  }

  void check_doubled_marks(std::size_t i) {
    const std::string& text = document_.paragraphs[i].text;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      if (!mark(text[at]) || !mark(text[at + 1])) continue;
      std::size_t end = at + 1;
      while (end < text.size() && mark(text[end])) ++end;
      const std::string words = text.substr(at, end - at);
      const bool dots = words.find_first_not_of('.') == std::string::npos;
      const bool ellipsis = words.compare(0, 3, "...") == 0;
      const bool abbreviated =
          words[0] == '.' && words.size() == 2 && words[1] != '.' && abbreviation(text, at);
      if (!(dots && words.size() > 2) && !ellipsis && !abbreviated)
        report(i, "proofing-list-punctuation", Severity::warning, words,
               "'" + words + "' stands in '" + words_to(text, end, 3) + "'; expected one mark");
      at = end - 1;
    }
  }

  void check_doubled_words(std::size_t i) {
    const std::string& text = document_.paragraphs[i].text;
    std::string_view last;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t begin = at;
      while (at < text.size() && letter(text[at])) ++at;
      const std::string_view word = std::string_view(text).substr(begin, at - begin);
      if (same_word(last, word) && (at == text.size() || text[at] != '-')) {
        const std::string words = std::string(last) + " " + std::string(word);
        report(i, "proofing-doubled-word", Severity::warning, words,
               "'" + words + "' stands here; expected the word once");
      }
      last = at < text.size() && text[at] == ' ' ? word : std::string_view{};
      if (at < text.size()) ++at;
    }
  }

  void check_dates(std::size_t i) {
    for (const process::WeekdayFault& fault : process::check_weekdays(document_.paragraphs[i].text))
      report(i, "proofing-weekday", Severity::warning, fault.words,
             process::long_words(fault.date) + " is a " + std::string(process::to_string(fault.is)) +
                 "; expected " + process::with_weekday(fault.date) + ", or the date of that " +
                 std::string(process::to_string(fault.said)));
  }

  static bool same_word(std::string_view a, std::string_view b) {
    if (a.empty() || a.size() != b.size()) return false;
    for (std::size_t k = 0; k < a.size(); ++k)
      if (lower(a[k]) != lower(b[k])) return false;
    return !(a == "that" || a == "had" || a.size() == 1);
  }

  // Brackets and quotation marks of one provision, items and all: "(such as: (a) x; and (b) y)".
  void follow_pairs(std::size_t i, const std::string& text) {
    if (text.find_first_of("()[]\xE2") == std::string::npos) return;
    const std::size_t last = text.rfind("\u2019");
    bool single = true;  // the first of a paragraph is enough
    for (std::size_t at = text.find_first_of("()[]\xE2"); at != std::string::npos;
         at = text.find_first_of("()[]\xE2", at + 1)) {
      for (Pair& pair : pairs_) {
        if (text.compare(at, pair.open.size(), pair.open) == 0) {
          // Each paragraph of a long quotation opens it again, and only the last one closes it.
          if (pair.open == kQuote && at == 0 && !pair.opened.empty()) continue;
          pair.opened.push_back({i, words_from(text, at, 4)});
        } else if (text.compare(at, pair.close.size(), pair.close) == 0) {
          if (!pair.opened.empty()) {
            pair.opened.pop_back();
          } else if (!lone_label(text, at)) {
            pair.closed_unopened.push_back({i, words_to(text, at + pair.close.size(), 1)});
          }
        }
      }
      if (single && text.compare(at, 3, "\u2018") == 0 && (last == std::string::npos || last < at)) {
        check_single_quote(i, text, at);
        single = false;
      }
    }
  }

  // "a)" or "1)": a list inside a sentence, of which only the closing bracket is written.
  static bool lone_label(const std::string& text, std::size_t close) {
    if (text[close] != ')' || close == 0) return false;
    std::size_t begin = close;
    while (begin > 0 && close - begin < 4 && text[begin - 1] != ' ' && text[begin - 1] != '(') --begin;
    return close - begin >= 1 && close - begin <= 3;
  }

  // \u2019 closes a quotation or is an apostrophe, so only an opening one can be seen to stand alone.
  void check_single_quote(std::size_t i, const std::string& text, std::size_t at) {
    report(i, "proofing-quote", Severity::warning, words_from(text, at, 4),
           "the quotation mark before '" + words_from(text, at + 3, 3) +
               "' is not closed in its paragraph; expected \u2019");
  }

  void end_unit() {
    for (Pair& pair : pairs_) {
      // Words that are left out may hold the other half.
      const Severity severity = elided_ || lost_ ? Severity::info : Severity::warning;
      if (!pair.closed_unopened.empty()) {
        const Mark& first = pair.closed_unopened.front();
        report(first.paragraph, pair.check, severity, first.words,
               std::string("the ") + pair.name + " '" + std::string(pair.close) + "' in '" + first.words +
                   "' closes nothing; expected '" + std::string(pair.open) + "' before it");
      } else if (!pair.opened.empty()) {
        const Mark& last = pair.opened.back();
        report(last.paragraph, pair.check, severity, last.words,
               std::string("the ") + pair.name + " '" + std::string(pair.open) + "' before '" +
                   last.words.substr(pair.open.size()) + "' is not closed; expected '" +
                   std::string(pair.close) + "'");
      }
      pair.opened.clear();
      pair.closed_unopened.clear();
    }
    elided_ = lost_ = false;
  }

  static constexpr std::string_view kQuote = "\u201C";

  const CheckInput& input_;
  std::size_t d_;
  const Document& document_;
  FoundList& out_;
  std::vector<std::size_t> units_;
  std::size_t unit_ = kNone;
  bool elided_ = false;
  bool lost_ = false;
  std::array<Pair, 3> pairs_ = {Pair{"(", ")", "proofing-bracket", "bracket"},
                                Pair{"[", "]", "proofing-bracket", "bracket"},
                                Pair{kQuote, "\u201D", "proofing-quote", "quotation mark"}};
};

}  // namespace

FoundList find_proofing(const CheckInput& input) {
  FoundList out;
  for (std::size_t d = 0; d < input.code.documents.size(); ++d) Proofing(input, d, out).run();
  const Touched touched(input);
  for (ListFault& fault : find_list_faults(input.code, input.profile))
    if (!fault.connective || !touched.any(fault.found.at.document, fault.begin, fault.end))
      out.push_back(std::move(fault.found));
  return out;
}

}  // namespace redraft::check
