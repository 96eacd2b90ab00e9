#include "read/tidy/margin.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "read/tidy/furniture.h"
#include "read/tidy/label_token.h"

namespace redraft::read::tidying {

namespace {

constexpr std::array<std::string_view, 6> heads = {
    "Deleted:", "Inserted:", "Formatted:", "Commented:", "Comment:", "Moved:"};

bool is_head(std::string_view line) { return std::find(heads.begin(), heads.end(), line) != heads.end(); }

/// The head that the word is cut off from: "Dele" of "Deleted:".
std::optional<std::string_view> cut_from(std::string_view word) {
  if (word.size() < 2) return std::nullopt;
  for (const std::string_view head : heads) {
    if (word.size() < head.size() && head.starts_with(word)) return head;
  }
  return std::nullopt;
}

/// A cut form that may be a word of the text as well.
bool is_a_word_too(std::string_view word) {
  constexpr std::array<std::string_view, 7> words = {"Delete",  "Deleted", "Insert", "Inserted",
                                                     "Comment", "Move",    "Moved"};
  return word.size() < 4 || std::find(words.begin(), words.end(), word) != words.end();
}

class Margin {
 public:
  explicit Margin(Draft& draft) : draft_(draft), words_(draft) { count_evidence(); }

  void run() {
    take_bars();
    if (evidence_ < 3) {
      draft_.compact();
      return;
    }
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) take_balloon(i);
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) take_balloon_words(i);
    draft_.compact();
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) take_rest(i);
    draft_.compact();
  }

 private:
  // "Dele" is no word of the text when the text never uses it inside a line.
  bool is_cut_form(std::string_view word) const {
    return cut_from(word).has_value() && words_.inside(word) == 0;
  }

  void count_evidence() {
    for (const TextLine& line : draft_.lines) {
      const std::string_view text = draft_.text(line);
      if (is_head(text)) ++evidence_;
      const std::string_view word = last_word(text);
      if (is_cut_form(word) && !is_a_word_too(word)) ++evidence_;
    }
  }

  // A bar beside a changed line comes out as a quotation mark or a stroke with a space after it.
  void take_bars() {
    constexpr std::array<std::string_view, 3> bars = {"\xE2\x80\x98 ", "| ", "\xC2\xA6 "};
    const auto bar_of = [&](const TextLine& line) -> std::size_t {
      for (const std::string_view bar : bars) {
        if (draft_.text(line).starts_with(bar)) return bar.size() - 1;
      }
      return 0;
    };
    const auto count = std::count_if(draft_.lines.begin(), draft_.lines.end(),
                                     [&](const TextLine& l) { return bar_of(l) > 0; });
    // A table drawn with strokes has them on most lines, and inside the lines too.
    if (count * 4 > static_cast<std::ptrdiff_t>(draft_.lines.size()) && count > 4) return;
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) {
      const std::size_t bytes = bar_of(draft_.lines[i]);
      if (bytes == 0 || draft_.text(i).find(" | ", 1) != std::string_view::npos) continue;
      const std::size_t begin = draft_.lines[i].begin;
      draft_.take_out(i, begin, begin + bytes, RepairKind::balloon, "a change bar of the margin");
    }
  }

  std::string reason(std::string_view what) const {
    return fmt::format("{} of the margin; the document has {} like it", what, evidence_);
  }

  void take_balloon(std::size_t i) {
    const std::string_view text = draft_.text(i);
    if (draft_.lines[i].gone) return;
    if (is_head(text)) {
      take_line(i, "a balloon");
      return;
    }
    const std::string_view word = last_word(text);
    if (word.size() == text.size()) {
      if (is_cut_form(word) && !goes_on(i)) take_line(i, "a balloon, cut off,");
      return;
    }
    const std::string_view before = trim(text.substr(0, text.size() - word.size()));
    const bool sign = word == "@" && ending_of(before) == Ending::open;
    const bool form = is_head(word) || is_cut_form(word);
    const bool ends_there = ending_of(before) == Ending::stop && is_a_word_too(word);
    if (!sign && (!form || ends_there)) return;
    // "Clauses Deleted:" may be words of the text, unless the sentence goes on after it.
    const bool small_next = i + 1 < draft_.lines.size() && is_lower(draft_.text(i + 1)[0]);
    if (is_head(word) && !(small_next && ending_of(before) == Ending::open)) return;
    const std::size_t end = draft_.lines[i].end;
    draft_.take_out(i, end - word.size(), end, RepairKind::balloon,
                    reason(sign ? "the mark of a balloon" : "a balloon, cut off,"));
    draft_.lines[i].margin_near = true;
  }

  // "Delete" alone, then "the words ...": an instruction broken over two lines.
  bool goes_on(std::size_t i) const {
    if (i + 1 >= draft_.lines.size() || draft_.lines[i + 1].blank_before) return false;
    const std::string_view next = draft_.text(i + 1);
    return next.starts_with("the word") || next.starts_with("Section ") || next.starts_with("the definition");
  }

  void take_line(std::size_t i, std::string_view what) {
    draft_.take_out(i, RepairKind::balloon, reason(what));
    draft_.lines[i].margin_near = true;
  }

  // Directly after a head: the beginning of the words that the balloon quotes. Between two balloons: what
  // scanning made of them.
  void take_balloon_words(std::size_t i) {
    if (i == 0 || draft_.lines[i].gone || !draft_.lines[i - 1].gone || !draft_.lines[i - 1].margin_near)
      return;
    const std::string_view text = draft_.text(i);
    const bool directly = draft_.lines[i].number == draft_.lines[i - 1].number + 1;
    const bool letters = std::all_of(text.begin(), text.end(), is_alpha);
    if (directly && letters && words_.inside(text) == 0 && words_.begins_known(text)) {
      take_line(i, "words cut off, in a balloon");
      return;
    }
    const bool between =
        i + 1 < draft_.lines.size() && draft_.lines[i + 1].gone && draft_.lines[i + 1].margin_near;
    if (between && (is_noise(text) || is_garbled(text))) take_line(i, "damaged words between balloons");
  }

  // Capitals inside words, and no word that the document uses elsewhere.
  bool is_garbled(std::string_view text) const {
    std::size_t odd = 0;
    std::size_t count = 0;
    if (text.size() > 30) return false;
    for (std::size_t at = 0; at < text.size();) {
      const std::string_view word = first_word(text.substr(at));
      at += word.size() + 1;
      if (word.empty()) continue;
      ++count;
      if (!std::all_of(word.begin(), word.end(), is_alpha) || words_.inside(word) > 1) return false;
      if (is_lower(word[0]) && std::any_of(word.begin(), word.end(), is_upper)) ++odd;
    }
    return odd * 2 > count;
  }

  // One letter alone beside a balloon, in mid-sentence.
  void take_rest(std::size_t i) {
    if (i == 0 || draft_.text(i).size() != 1 || !is_alpha(draft_.text(i)[0])) return;
    const Ending before = ending_of(draft_.text(i - 1));
    const bool near = draft_.lines[i].margin_near || draft_.lines[i - 1].margin_near;
    if (near && (before == Ending::open || before == Ending::comma)) {
      take_line(i, "one letter, alone in mid-sentence beside a balloon");
    }
  }

  Draft& draft_;
  Vocabulary words_;
  int evidence_ = 0;
};

}  // namespace

void take_out_margin(Draft& draft) { Margin(draft).run(); }

}  // namespace redraft::read::tidying
