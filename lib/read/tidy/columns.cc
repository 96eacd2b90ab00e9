#include "read/tidy/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "read/tidy/label_token.h"
#include "read/tidy/structure.h"

namespace redraft::read::tidying {

namespace {

struct Column {
  std::size_t first = 0;  ///< lines [first, end) hold one label each
  std::size_t end = 0;
  std::optional<std::size_t> elision;  ///< a "[...]" below the labels: unchanged items left out after them
};

/// Where the paragraphs of a column begin, and where they end.
struct Body {
  std::vector<std::size_t> items;
  std::size_t end = 0;
};

int letter_of(const LabelToken& token) {
  return token.whole() && token.core.size() == 1 && is_lower(token.core[0]) ? token.core[0] - 'a' + 1 : 0;
}

bool is_roman_letter(int letter) {
  return letter != 0 &&
         std::string_view("ivxlcdm").find(static_cast<char>('a' + letter - 1)) != std::string_view::npos;
}

class Columns {
 public:
  explicit Columns(Draft& draft) : draft_(draft) {}

  void run() {
    for (std::size_t i = 0; i < draft_.lines.size();) {
      const std::optional<Column> column = column_at(i);
      if (column) resolve(*column);
      i = column ? column->end : i + 1;
    }
    move_elisions();
    draft_.compact();
  }

 private:
  std::optional<LabelToken> lone_label(std::size_t i) const {
    if (i >= draft_.lines.size() || is_elision(draft_.text(i))) return std::nullopt;
    std::optional<LabelToken> token = label_token(draft_.text(i));
    if (token && !token->alone) token.reset();
    return token;
  }

  bool open_before(std::size_t i) const {
    const Ending ending = ending_before(draft_, i);
    return i > 0 && (ending == Ending::open || ending == Ending::comma) && !is_elision(draft_.text(i - 1)) &&
           !is_title(draft_.text(i - 1));
  }

  // One label alone before its words is no column, unless the sentence before is still open.
  std::optional<Column> column_at(std::size_t i) const {
    if (!lone_label(i)) return std::nullopt;
    Column column{.first = i, .end = i, .elision = {}};
    while (lone_label(column.end)) ++column.end;
    if (column.end - column.first < 2 && !open_before(i)) return std::nullopt;
    if (column.end < draft_.lines.size() && is_elision(draft_.text(column.end)))
      column.elision = column.end++;
    return column;
  }

  std::size_t size(const Column& column) const {
    return column.end - column.first - (column.elision ? 1U : 0U);
  }

  // Unlabelled paragraphs, one after another, each after the end of an item; lists inside them go with them.
  Body body_of(const Column& column) const {
    Body body;
    bool nested = false;
    bool closed = !open_before(column.first);
    std::size_t i = column.end;
    for (; i < draft_.lines.size(); ++i) {
      const std::string_view text = draft_.text(i);
      if (is_section_heading(text) || is_instruction(text) || is_elision(text)) break;
      if (begins_clause(draft_, i) || column_at(i)) break;
      const Ending before = i == column.end ? Ending::none : ending_before(draft_, i);
      if (i > column.end)
        closed = before == Ending::item || (before == Ending::stop && draft_.lines[i].blank_before);
      if (const auto token = label_token(text); token && !token->could_be_word()) {
        const int letter = letter_of(*token);
        if (letter != 0 && !is_roman_letter(letter)) break;
        if (!nested && before != Ending::colon && closed) break;
        nested = true;
        continue;
      }
      if (!closed || is_connective(text)) continue;
      if (is_title(text) && draft_.lines[i].blank_before && !body.items.empty()) break;
      body.items.push_back(i);
      nested = false;
    }
    body.end = i;
    return body;
  }

  // Which paragraph each label goes to: those printed whole fix their places, the damaged ones go between.
  std::vector<std::size_t> places(const std::vector<LabelToken>& labels, std::size_t items) const {
    std::vector<std::size_t> out(labels.size());
    if (labels.size() == items) {
      for (std::size_t k = 0; k < labels.size(); ++k) out[k] = k;
      return out;
    }
    int first = 0;  // the letter of the first paragraph, from the certain labels
    std::size_t last_certain = 0;
    std::size_t before_certain = 0;
    for (std::size_t k = 0; k < labels.size(); ++k) {
      const int letter = letter_of(labels[k]);
      if (letter == 0 || (is_roman_letter(letter) && first == 0)) continue;
      if (first == 0) {
        first = letter - static_cast<int>(k);
        if (first < 1) return {};
        before_certain = k;
      }
      last_certain = k;
    }
    // The labels before the first certain one are all there, and so is the end of the column.
    if (first == 0 || last_certain + 1 != labels.size()) return {};
    if (letter_of(labels.back()) - first + 1 != static_cast<int>(items)) return {};
    std::size_t next = 0;
    for (std::size_t k = 0; k < labels.size(); ++k) {
      const int letter = letter_of(labels[k]);
      const bool certain = letter != 0 && k >= before_certain;
      const std::size_t place = certain ? static_cast<std::size_t>(letter - first) : next;
      if (letter - first < 0 && certain) return {};
      if (place < next || place >= items) return {};
      out[k] = place;
      next = place + 1;
    }
    return out;
  }

  void resolve(const Column& column) {
    const std::size_t count = size(column);
    const Body body = body_of(column);
    std::vector<LabelToken> labels;
    for (std::size_t i = column.first; i < column.first + count; ++i) labels.push_back(*lone_label(i));
    std::vector<std::size_t> where;
    if (body.items.size() >= count) where = places(labels, body.items.size());
    if (where.empty()) {
      draft_.find(
          column.first, "tidy-label-column", draft_.text(column.first),
          fmt::format("{} label{} stand{} before {} paragraph{} without a label; which belongs to which "
                      "cannot be proved",
                      count, count == 1 ? "" : "s", count == 1 ? "s" : "", body.items.size(),
                      body.items.size() == 1 ? "" : "s"));
      return;
    }
    std::vector<bool> has_label(body.items.size(), false);
    for (std::size_t k = 0; k < count; ++k) {
      TextLine& from = draft_.lines[column.first + k];
      has_label[where[k]] = true;
      give(body.items[where[k]], {from.begin, std::string(draft_.text(from)), from.number});
      from.gone = true;
    }
    for (std::size_t item = 0; item < body.items.size(); ++item) {
      if (has_label[item]) continue;
      const TextLine& to = draft_.lines[body.items[item]];
      give(body.items[item], {to.begin, "", to.number});
    }
    if (column.elision) elisions_.emplace_back(*column.elision, body.end);
  }

  void give(std::size_t line, MovedLabel label) {
    draft_.lines[line].moved_label = static_cast<int>(draft_.moved.size());
    draft_.moved.push_back(std::move(label));
  }

  void move_elisions() {
    std::vector<TextLine> out;
    std::size_t next = 0;
    std::vector<std::pair<std::size_t, TextLine>> waiting;
    for (std::size_t i = 0; i <= draft_.lines.size(); ++i) {
      for (const auto& [before, line] : waiting) {
        if (before == i) out.push_back(line);
      }
      std::erase_if(waiting, [i](const auto& entry) { return entry.first == i; });
      if (i == draft_.lines.size()) break;
      if (next < elisions_.size() && elisions_[next].first == i) {
        TextLine moved = draft_.lines[i];
        moved.blank_before = true;
        const TextLine& last = draft_.lines[elisions_[next].second - 1];
        const std::string words(draft_.text(moved));
        Repair& repair =
            draft_.repaired(RepairKind::label_moved, moved.number, moved.begin, words, words,
                            "stood below a column of labels, so after the last of their paragraphs");
        repair.moved_to = last.end;
        repair.moved_to_line = last.number;
        waiting.emplace_back(elisions_[next].second, moved);
        ++next;
        continue;
      }
      out.push_back(draft_.lines[i]);
    }
    draft_.lines = std::move(out);
  }

  Draft& draft_;
  std::vector<std::pair<std::size_t, std::size_t>> elisions_;
};

}  // namespace

void resolve_columns(Draft& draft) { Columns(draft).run(); }

}  // namespace redraft::read::tidying
