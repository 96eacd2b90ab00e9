#include "read/tidy/clause_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "legal/label.h"
#include "read/tidy/structure.h"

namespace redraft::read::tidying {

namespace {

bool is_stroke(char c) { return c == 'l' || c == 'I' || c == '|'; }
bool is_ring(char c) { return c == 'O' || c == 'o'; }

std::string_view without_end_marks(std::string_view word) {
  while (!word.empty() && std::string_view(".,;:)\"'").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  return word;
}

// The digits that a scan wrote as letters where the grammar of a clause label has room for digits only:
// "Al.1", "D1l.2". After a digit, I and O may be the letter of an inserted clause ("D2I"): those are left.
std::optional<std::string> with_digits(std::string_view word) {
  if (word.size() < 3 || !is_upper(word[0]) || word.find('.') == std::string_view::npos) return std::nullopt;
  std::size_t at = 1;
  if (at < word.size() && is_upper(word[at]) && !is_stroke(word[at]) && !is_ring(word[at])) ++at;  // "AG"
  std::string out(word);
  bool changed = false;
  bool begins = true;
  for (; at < word.size(); ++at) {
    const char c = word[at];
    if (c == '.') {
      if (begins) return std::nullopt;
      begins = true;
      continue;
    }
    if (is_digit(c)) {
      begins = false;
    } else if ((is_stroke(c) || is_ring(c)) && (begins || c == 'l' || c == '|' || c == 'o')) {
      out[at] = is_stroke(c) ? '1' : '0';
      changed = true;
      begins = false;
    } else if (is_upper(c) && !begins && (at + 1 == word.size() || word[at + 1] == '.')) {
      continue;  // "D9A"
    } else {
      return std::nullopt;
    }
  }
  if (!changed || begins) return std::nullopt;
  return out;
}

/// Strokes and rings as digits, full stops left out: labels that differ only by scanning are equal.
std::string squeezed(std::string_view label) {
  std::string out;
  for (const char c : label) {
    if (c == '.') continue;
    out += is_stroke(c) ? '1' : is_ring(c) ? '0' : c;
  }
  return out;
}

/// "L13.55Where": the bytes of the label, when a word is glued to it.
std::size_t glued_label(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size() && at < 2 && is_upper(word[at])) ++at;
  if (at == 0) return 0;
  bool dotted = false;
  while (at < word.size()) {
    const std::size_t begin = at;
    while (at < word.size() && is_digit(word[at])) ++at;
    if (at == begin) return 0;
    if (at + 1 < word.size() && is_upper(word[at]) && !is_lower(word[at + 1])) ++at;
    if (at < word.size() && word[at] == '.') {
      dotted = true;
      ++at;
      continue;
    }
    break;
  }
  return dotted && at + 1 < word.size() && is_upper(word[at]) && is_lower(word[at + 1]) ? at : 0;
}

class ClauseLabels {
 public:
  explicit ClauseLabels(Draft& draft) : draft_(draft) {}

  void run() {
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) {
      const std::string_view line = draft_.text(i);
      if (is_section_heading(line)) {
        section_ = std::string(section_name(line));
        targets_.clear();
        last_.clear();
        continue;
      }
      if (is_instruction(line)) {
        repair_citations(i);
        targets_ = labels_in(line);
        last_.clear();
        continue;
      }
      repair_start(i);
      repair_citations(i);
    }
  }

 private:
  // Labels of clauses that the instruction names, as they should read; a range gives its ends.
  static std::vector<std::string> labels_in(std::string_view line) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < line.size() && out.size() < 32;) {
      const std::string_view word = first_word(line.substr(at));
      at += word.size() + 1;
      std::string_view label = without_end_marks(word);
      if (label.starts_with("(")) label.remove_prefix(1);
      if (const std::optional<std::string> digits = with_digits(label)) {
        out.push_back(*digits);
      } else if (clause_start(label)) {
        out.emplace_back(label);
      }
    }
    return out;
  }

  // The labels that the next clause may have: the first that the instruction names, or the next in order.
  std::string expected() const {
    if (last_.empty()) return targets_.empty() ? "" : targets_.front();
    const auto at = std::find(targets_.begin(), targets_.end(), last_);
    const auto style = is_upper(last_[0]) ? legal::LabelStyle::clause : legal::LabelStyle::number;
    if (const auto label = legal::reading(last_, style)) return legal::successor(*label).bare();
    return at != targets_.end() && at + 1 != targets_.end() ? *(at + 1) : "";
  }

  void repair(std::size_t i, std::size_t offset, std::string_view before, std::string after,
              std::string reason) {
    draft_.repaired(RepairKind::label, draft_.lines[i].number, offset, std::string(before), after,
                    std::move(reason));
    draft_.edits.push_back({offset, before.size(), std::move(after)});
  }

  void repair_start(std::size_t i) {
    const std::string_view line = draft_.text(i);
    const std::string_view word = first_word(line.substr(0, std::min<std::size_t>(line.size(), 64)));
    const std::size_t begin = draft_.lines[i].begin;
    if (const std::size_t bytes = glued_label(word); bytes > 0 && starts_sentence(i)) {
      const std::string label(word.substr(0, bytes));
      if (!section_.empty() && label.starts_with(section_)) {
        repair(i, begin, word, label + " " + std::string(word.substr(bytes)),
               fmt::format("a word is joined to the label {} of Section {}", label, section_));
        last_ = label;
        draft_.lines[i].clause = true;
      }
      return;
    }
    const bool cased =
        std::any_of(word.begin(), word.end(), is_digit) && word.find('.') != std::string_view::npos;
    if (!cased || word.size() == line.size() || !starts_sentence(i)) return;
    const std::string want = expected();
    if (without_end_marks(word) == want) {
      last_ = want;
      return;
    }
    const bool lacks_letter = !want.empty() && is_upper(want[0]) && want.substr(1) == word;
    if (!want.empty() && word != want && (lacks_letter || squeezed(word) == squeezed(want)) &&
        fits(word, want)) {
      const std::string why = last_.empty() ? fmt::format("the instruction above names {}", want)
                                            : fmt::format("{} comes before", last_);
      repair(i, begin, word, want, why);
      last_ = want;
      draft_.lines[i].clause = true;
      return;
    }
    if (const auto digits = with_digits(word); digits && digits->starts_with(section_) && !section_.empty()) {
      repair(i, begin, word, *digits, "a clause label has digits here");
      last_ = *digits;
      draft_.lines[i].clause = true;
      return;
    }
    if (begins_clause(draft_, i)) last_ = std::string(without_end_marks(word));
  }

  // A label that is as it should be for its Section is not to be read as another one.
  bool fits(std::string_view word, std::string_view want) const {
    const auto start = clause_start(word);
    if (!start || std::find(targets_.begin(), targets_.end(), word) != targets_.end()) return !start;
    if (start->lettered != is_upper(want[0])) return true;
    const auto dots = [](std::string_view label) { return std::count(label.begin(), label.end(), '.'); };
    return dots(word) != dots(want);
  }

  bool starts_sentence(std::size_t i) const {
    if (i == 0) return true;
    const std::string_view before = draft_.text(i - 1);
    if (cites_next(before)) return false;
    const Ending ending = ending_of(before);
    return ending == Ending::stop || ending == Ending::item || ending == Ending::colon || is_title(before) ||
           is_elision(before) || (is_instruction(before));
  }

  // "Section Al.1": after the word, only a clause label can stand.
  void repair_citations(std::size_t i) {
    const std::string_view line = draft_.text(i);
    for (std::size_t at = line.find("Section"); at != std::string_view::npos;
         at = line.find("Section", at + 1)) {
      const std::string_view cited = first_word(line.substr(at));
      if (cited != "Section" && cited != "Sections") continue;
      const std::string_view rest = trim(line.substr(at + cited.size()));
      if (rest.empty()) continue;
      const std::string_view all = first_word(rest.substr(0, std::min<std::size_t>(rest.size(), 64)));
      std::string_view word = all.substr(0, all.find('('));
      word = without_end_marks(word);
      if (const auto digits = with_digits(word)) {
        repair(i, static_cast<std::size_t>(word.data() - draft_.input.data()), word, *digits,
               fmt::format("after \"{}\" a clause label stands, which has digits here", cited));
      }
    }
  }

  Draft& draft_;
  std::string section_;
  std::vector<std::string> targets_;
  std::string last_;
};

}  // namespace

void repair_clause_labels(Draft& draft) { ClauseLabels(draft).run(); }

}  // namespace redraft::read::tidying
