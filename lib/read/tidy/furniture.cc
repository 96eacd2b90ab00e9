// Takes the furniture out: page by page from the foot up, then headers, then what repeats in mid-page.
#include "read/tidy/furniture.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "read/tidy/label_token.h"
#include "read/tidy/structure.h"

namespace redraft::read::tidying {

namespace {

std::string quoted(std::string_view words) { return fmt::format("\"{}\"", words); }

std::string reason_of(const Template& known, int pages) {
  return fmt::format("{} stands at the edge of {} of {} pages", quoted(known.words), known.pages, pages);
}

class Furniture {
 public:
  explicit Furniture(Draft& draft)
      : draft_(draft),
        words_(draft),
        numbers_(page_number_lines(draft)),
        templates_(furniture_templates(draft, numbers_, budget_)) {}

  void run() {
    std::size_t end = draft_.lines.size();
    for (std::size_t i = draft_.lines.size(); i-- > 0;) {
      if (!draft_.lines[i].page_start && !draft_.lines[i].gap_start && i != 0) continue;
      take_foot(i, end);
      take_head(i, end);
      end = i;
    }
    draft_.compact();
    take_repeated_breaks();
    take_pictures();
    draft_.compact();
  }

 private:
  const Template* whole_line(std::size_t line) {
    const std::string_view words = without_leading_marks(draft_.text(line));
    for (const Template& known : templates_) {
      if (edits_between(words, known.words, known.words.size() / 4, budget_) != std::string_view::npos) {
        return &known;
      }
    }
    return nullptr;
  }

  /// The run of letters that the place is in.
  static std::string_view letters_around(std::string_view line, std::size_t at) {
    std::size_t begin = at;
    std::size_t end = at;
    while (begin > 0 && is_alpha(line[begin - 1])) --begin;
    while (end < line.size() && is_alpha(line[end])) ++end;
    return line.substr(begin, end - begin);
  }

  // Text and furniture printed over each other on the last line of text of a page. Where exactly the one
  // ends cannot be known; among the cuts that fit equally well, one that leaves a word of the document is
  // taken, else one at a space, else one at a sign.
  std::size_t cut_of(std::string_view line, const std::vector<Tail>& tails, std::size_t least) const {
    std::size_t cut = line.size();
    int best = 0;
    for (const Tail& tail : tails) {
      if (tail.edits > least + 1) continue;
      const std::string_view word = last_word(line.substr(0, tail.begin));
      const bool letters = !word.empty() && std::all_of(word.begin(), word.end(), is_alpha);
      const std::string_view first = line.substr(tail.begin, char_bytes(line, tail.begin));
      const bool sign = !is_alpha(first[0]) && !is_digit(first[0]);
      int rank = 0;
      if (tail.edits > least) {
        rank = sign ? 2 : 0;
      } else if (word.empty() || is_space(first[0])) {
        rank = 4;
      } else if (letters && word.size() >= 3 && words_.inside(word) > 0) {
        rank = 6;
      } else if (letters && word.size() >= 4 && words_.begins_known(word, letters_around(line, tail.begin))) {
        rank = 5;
      } else if (sign) {
        rank = 3;
      } else {
        rank = 1;
      }
      if (rank > best) {
        best = rank;
        cut = tail.begin;
      }
    }
    // A sign left hanging on the word belongs to what was printed over it.
    while (cut > 0 && best <= 3) {
      std::size_t at = cut - 1;
      while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) --at;
      const bool sign = line[at] == '@' || static_cast<unsigned char>(line[at]) >= 0x80U;
      if (!sign) break;
      cut = at;
    }
    return cut;
  }

  bool take_tail(std::size_t line, bool upper_neighbour_known) {
    const std::string_view text = draft_.text(line);
    for (const Template& known : templates_) {
      const std::vector<Tail> tails = tails_against(text, known.words, budget_);
      if (tails.empty()) continue;
      const auto least = std::min_element(tails.begin(), tails.end(),
                                          [](const Tail& a, const Tail& b) { return a.edits < b.edits; });
      const bool strong = ends_with_template(text, known.words, budget_);
      const bool supported = upper_neighbour_known && least->edits * 5 <= known.words.size() * 2;
      if (!strong && !supported) continue;
      const std::size_t cut = cut_of(text, tails, least->edits);
      if (trim(text.substr(0, cut)).empty()) continue;
      const std::string_view left = last_word(trim(text.substr(0, cut)));
      const TextLine before = draft_.lines[line];
      draft_.find(line, "tidy-words-overprinted", text.substr(cut),
                  fmt::format("page furniture was printed over the words after {}; they may be damaged or "
                              "missing: compare with the page",
                              quoted(left)));
      draft_.take_out(
          line, before.begin + cut, before.end, RepairKind::furniture,
          fmt::format("{}; here it was printed over the end of a line", reason_of(known, draft_.pages)));
      return true;
    }
    return false;
  }

  // From the last line up: lines of furniture, with at most two between them that are not known, until text.
  void take_foot(std::size_t first, std::size_t end) {
    constexpr std::size_t longest_block = 14;
    constexpr std::size_t longest_gap = 2;
    std::size_t top = end;  // the block is [top, end)
    std::size_t gap = 0;
    bool proved = false;
    int shapes = 0;
    for (std::size_t i = end; i-- > first && end - i <= longest_block && gap <= longest_gap;) {
      const Template* known = whole_line(i);
      const bool shape = has_furniture_shape(draft_.text(i));
      const bool noise = is_noise(draft_.text(i));
      if (known != nullptr || shape || numbers_.contains(i) || (noise && gap == 0)) {
        proved = proved || known != nullptr;
        proved = proved || numbers_.contains(i);
        shapes += shape ? 1 : 0;
        top = i;
        gap = 0;
        continue;
      }
      if (top == end) break;  // the page ends with text
      ++gap;
    }
    // A lone mark at the foot of a page proves nothing, unless the line above ends with furniture.
    const bool over_text = top > first && ends_with_known(top - 1);
    if (top < end && (proved || over_text || shapes >= 2)) take_block(top, end);
    if (top > first && top > 0 && (top == end || draft_.lines[top].gone)) {
      const bool neighbour = top >= first + 2 && whole_line(top - 2) != nullptr;
      if (take_tail(top - 1, neighbour) && neighbour) take_block(top - 2, top - 1);
    }
  }

  bool ends_with_known(std::size_t line) {
    return std::any_of(templates_.begin(), templates_.end(), [&](const Template& known) {
      return ends_with_template(draft_.text(line), known.words, budget_);
    });
  }

  void take_block(std::size_t top, std::size_t end) {
    for (std::size_t i = top; i < end; ++i) {
      const Template* known = whole_line(i);
      const std::string_view text = draft_.text(i);
      if (known != nullptr) {
        if (without_leading_marks(text).size() != text.size()) {
          draft_.find(i, "tidy-words-overprinted", text,
                      "marks beside the page furniture may be what is left of a line of text: compare with "
                      "the page");
        }
        draft_.take_out(i, RepairKind::furniture, reason_of(*known, draft_.pages));
      } else {
        const bool shape = has_furniture_shape(text);
        if (numbers_.contains(i)) {
          draft_.take_out(i, RepairKind::furniture, "a page number");
          continue;
        }
        draft_.take_out(i, RepairKind::furniture,
                        shape ? "has the form of a page header or footer and stands among page furniture"
                              : "stands between lines of page furniture at the end of a page");
      }
    }
  }

  void take_head(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end && i < first + 4; ++i) {
      if (draft_.lines[i].gone) continue;
      const Template* known = whole_line(i);
      const bool follows = i > first && draft_.lines[i - 1].gone && has_furniture_shape(draft_.text(i));
      if (known == nullptr && numbers_.contains(i)) {
        draft_.take_out(i, RepairKind::furniture, "a page number");
        continue;
      }
      if (known == nullptr && !follows) break;
      draft_.take_out(i, RepairKind::furniture,
                      known != nullptr ? reason_of(*known, draft_.pages)
                                       : "has the form of a page header or footer and stands among page "
                                         "furniture");
    }
  }

  // A line that breaks into a sentence, or between labels and their words, every time it appears is no text:
  // a heading is never followed by words that go on in lower case.
  void take_repeated_breaks() {
    struct Group {
      std::vector<std::size_t> lines;
      std::size_t breaks = 0;
    };
    std::map<std::string_view, Group> groups;
    for (std::size_t i = 1; i + 1 < draft_.lines.size(); ++i) {
      const std::string_view text = draft_.text(i);
      if (text.size() < 4 || text.size() > 60 || !is_furniture_worded(text) || is_elision(text)) continue;
      if (label_token(text) || ending_of(text) != Ending::open || !is_alpha(text[0])) continue;
      Group& group = groups[text];
      group.lines.push_back(i);
      std::size_t above = i - 1;
      while (above > 0 && is_noise(draft_.text(above))) --above;
      const std::optional<LabelToken> label = label_token(draft_.text(above));
      const Ending before = ending_of(draft_.text(above));
      const bool broken = (label && label->alone) || before == Ending::open || before == Ending::comma;
      if (broken && is_lower(draft_.text(i + 1)[0])) ++group.breaks;
    }
    for (const auto& [text, group] : groups) {
      if (group.breaks < 2 || group.lines.size() < 3 || group.breaks != group.lines.size()) continue;
      if (word_count(text, 2) == 1 && words_.inside(text) > 0) continue;
      for (const std::size_t i : group.lines) {
        draft_.take_out(i, RepairKind::furniture,
                        fmt::format("{} appears {} times on lines of its own and each time breaks into a "
                                    "sentence",
                                    quoted(text), group.lines.size()));
      }
    }
  }

  // What is left of a picture beside furniture that was taken out, and its like elsewhere.
  void take_pictures() {
    std::vector<std::size_t> left;
    std::size_t taken = 0;
    for (const Repair& repair : draft_.repairs) {
      if (repair.kind == RepairKind::furniture && is_noise(repair.before)) ++taken;
    }
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) {
      if (draft_.lines[i].gone || !is_noise(draft_.text(i))) continue;
      const bool beside =
          (i > 0 && draft_.lines[i - 1].gone) || (i + 1 < draft_.lines.size() && draft_.lines[i + 1].gone);
      if (!beside) {
        left.push_back(i);
        continue;
      }
      draft_.take_out(i, RepairKind::furniture, "marks without a word, beside page furniture");
      ++taken;
    }
    for (const std::size_t i : left) {
      if (taken >= 2 && draft_.lines[i].blank_before &&
          (i + 1 == draft_.lines.size() || draft_.lines[i + 1].blank_before)) {
        draft_.take_out(
            i, RepairKind::furniture,
            fmt::format("marks without a word, alone, like those of {} other pages' furniture", taken));
      }
    }
  }

  Draft& draft_;
  Vocabulary words_;
  FuzzyBudget budget_;
  std::set<std::size_t> numbers_;  ///< lines, until the draft is compacted
  std::vector<Template> templates_;
};

}  // namespace

bool ends_with_template(std::string_view line, std::string_view words, FuzzyBudget& budget) {
  constexpr std::size_t distinctive = 12;
  const std::vector<Tail> tails = tails_against(line, words, budget);
  for (const Tail& tail : tails) {
    // Long ones may be badly damaged and are still nothing else; short ones must be nearly whole.
    const std::size_t most = words.size() >= distinctive ? words.size() * 42 / 100 : words.size() / 5;
    if (tail.edits <= most) return words.size() >= distinctive || is_upper(line[tail.begin]);
  }
  return false;
}

void take_out_furniture(Draft& draft) { Furniture(draft).run(); }

}  // namespace redraft::read::tidying
