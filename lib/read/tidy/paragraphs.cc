#include "read/tidy/paragraphs.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "read/tidy/structure.h"

namespace redraft::read::tidying {

namespace {

bool is_bullet(std::string_view line) {
  return line.starts_with("\xE2\x80\xA2") || line.starts_with("* ") || line.starts_with("- ") ||
         line.starts_with("\xE2\x80\x93 ") || line.starts_with("\xEF\x82\xB7");
}

bool is_address(std::string_view line) {
  return line.starts_with("http://") || line.starts_with("https://") || line.starts_with("mailto:") ||
         line.starts_with("www.");
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

bool leaves_quote_open(std::string_view line) {
  if (count_of(line, "\xE2\x80\x9C") > count_of(line, "\xE2\x80\x9D")) return true;
  const std::size_t open = line.rfind("\xE2\x80\x98");
  const std::size_t close = line.rfind("\xE2\x80\x99");
  return open != std::string_view::npos && (close == std::string_view::npos || close < open);
}

bool ends_with_hyphen(std::string_view line) {
  return line.size() >= 2 && line.back() == '-' &&
         (is_alpha(line[line.size() - 2]) || is_digit(line[line.size() - 2]));
}

class Writer {
 public:
  Writer(Draft& draft, const std::vector<LineLabel>& labels) : draft_(draft), labels_(labels) {
    std::sort(draft_.edits.begin(), draft_.edits.end(),
              [](const Edit& a, const Edit& b) { return a.offset < b.offset; });
    measure();
  }

  std::string run() {
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) {
      if (i > 0 && !begins(i)) {
        join(i);
      } else {
        if (i > 0) out_ += "\n\n";
        first_ = i;
        if (!labels_[i].label.empty()) out_ += labels_[i].label;
        if (!labels_[i].label.empty() && labels_[i].bytes < draft_.text(i).size()) out_ += ' ';
      }
      write(i);
    }
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  // The width to which the lines of the document are filled; nobody fills lines to less than the least.
  void measure() {
    constexpr std::size_t least = 40;
    std::vector<std::size_t> widths;
    for (const TextLine& line : draft_.lines) widths.push_back(line.end - line.begin);
    if (widths.empty()) return;
    const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::nth_element(widths.begin(), at, widths.end());
    width_ = std::max(*at, least);
  }

  /// Was there no room for the first word of the line on the line before?
  bool forced(std::size_t i) const {
    return draft_.text(i - 1).size() + 1 + first_word(draft_.text(i)).size() > width_;
  }

  /// The same, measured by the paragraph's own lines: it may stand in a narrow column.
  bool filled(std::size_t i) const {
    std::size_t widest = 0;
    for (std::size_t k = first_; k + 1 < i; ++k) widest = std::max(widest, draft_.text(k).size());
    return draft_.text(i - 1).size() + 1 + first_word(draft_.text(i)).size() > std::min(widest, width_);
  }

  bool edited_at_start(std::size_t i) const {
    const auto at =
        std::lower_bound(draft_.edits.begin(), draft_.edits.end(), draft_.lines[i].begin,
                         [](const Edit& edit, std::size_t offset) { return edit.offset < offset; });
    return at != draft_.edits.end() && at->offset == draft_.lines[i].begin;
  }

  bool begins(std::size_t i) const {
    const std::string_view line = draft_.text(i);
    const std::string_view before = draft_.text(i - 1);
    if (labels_[i].starts || is_elision(line) || is_elision(before) || is_bullet(line)) return true;
    if (labels_[i - 1].starts && labels_[i - 1].bytes == before.size()) return false;  // a label alone
    if (is_instruction(line) || is_section_heading(line) || edited_at_start(i)) return true;
    if (begins_clause(draft_, i)) return true;
    return !goes_on(i, line, before);
  }

  // Does the sentence of the line before go on in this line?
  bool goes_on(std::size_t i, std::string_view line, std::string_view before) const {
    const bool small = is_lower(line[0]);
    const bool blank = draft_.lines[i].blank_before;
    if (is_connective(line)) return ending_of(before) != Ending::stop;
    switch (ending_before(draft_, i)) {
      case Ending::stop:
      case Ending::item: {
        const bool heading =
            is_title(line) && (i + 1 == draft_.lines.size() || draft_.lines[i + 1].blank_before);
        return !blank && !heading && (small || ending_of(before) == Ending::stop) && forced(i);
      }
      case Ending::colon:
      case Ending::none: return false;
      case Ending::comma: {
        // The closing words of a list stand on a line of their own: "(b) ...,", then "and the DCC shall".
        const std::string_view word = first_word(line);
        const bool room = (before.size() + 1 + word.size()) * 10 < width_ * 9;
        return !((word == "and" || word == "or") && labels_[first_].starts && blank && room);
      }
      case Ending::open: break;
    }
    if (ends_with_hyphen(before) || leaves_quote_open(before)) return true;
    if (is_address(before) || is_address(line)) return false;
    if (first_ + 1 == i) return labels_[first_].starts || goes_on_after_first(i, line, before);
    // After several lines: what begins anew after an empty line, although the line before had room for it.
    return small || !blank || needs_more(last_word(before)) || leaves_bracket_open(before) || filled(i);
  }

  // After the one line of a paragraph without a label: it may be a heading, a term, a row of a table.
  bool goes_on_after_first(std::size_t i, std::string_view line, std::string_view before) const {
    const auto clause = clause_start(before);
    const std::string_view words = clause ? trim(before.substr(clause->text.size())) : before;
    const bool small = is_lower(line[0]);
    if (clause && small) return true;
    if (is_title(words)) return small && !draft_.lines[i].blank_before;
    if (is_bullet(before)) {
      return small || needs_more(last_word(before)) || leaves_bracket_open(before) || forced(i);
    }
    constexpr std::size_t most_of_a_heading = 12;
    if (small || is_lower(words.empty() ? 'a' : words[0])) return true;
    if (word_count(words, most_of_a_heading + 1) > most_of_a_heading) return true;
    return needs_more(last_word(before)) || leaves_bracket_open(before) || forced(i);
  }

  void join(std::size_t i) {
    const std::string_view before = draft_.text(i - 1);
    const bool hyphen = ends_with_hyphen(before) && is_alpha(draft_.text(i)[0]);
    const std::string_view last = last_word(before);
    const std::string_view next = first_word(draft_.text(i));
    const bool blank = draft_.lines[i].blank_before;
    draft_.repaired(
        blank ? RepairKind::blank_line : RepairKind::line_joined, draft_.lines[i].number,
        draft_.lines[i - 1].end - last.size(), fmt::format("{}{}{}", last, blank ? "\n\n" : "\n", next),
        fmt::format("{}{}{}", last, hyphen ? "" : " ", next),
        hyphen ? "a word with a hyphen goes on in the next line" : "the sentence goes on in the next line");
    if (!hyphen) out_ += ' ';
  }

  // The words of the line without its label, its edits made, each run of white space as one space.
  void write(std::size_t i) {
    const TextLine& line = draft_.lines[i];
    auto edit = std::lower_bound(draft_.edits.begin(), draft_.edits.end(), line.begin,
                                 [](const Edit& e, std::size_t offset) { return e.offset < offset; });
    bool space = false;
    bool any = false;
    for (std::size_t at = line.begin + labels_[i].bytes; at < line.end;) {
      if (is_space(draft_.input[at])) {
        space = true;
        ++at;
        continue;
      }
      if (space && any) out_ += ' ';
      space = false;
      any = true;
      if (edit != draft_.edits.end() && edit->offset == at) {
        out_ += edit->text;
        at += edit->length;
        ++edit;
        continue;
      }
      out_ += draft_.input[at++];
    }
  }

  Draft& draft_;
  const std::vector<LineLabel>& labels_;
  std::string out_;
  std::size_t first_ = 0;  ///< line of the paragraph that is being written
  std::size_t width_ = 0;
};

}  // namespace

std::string write_paragraphs(Draft& draft, const std::vector<LineLabel>& labels) {
  return Writer(draft, labels).run();
}

}  // namespace redraft::read::tidying
