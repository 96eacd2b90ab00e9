#include "read/structure.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/unicode.h"
#include "read/definition_text.h"

namespace redraft::read {

namespace {

using legal::Document;
using legal::kNone;
using legal::Label;
using legal::LabelStyle;
using legal::Paragraph;
using legal::ParagraphKind;
using profile::Profile;

constexpr std::size_t kHeadingWords = 16;

bool opens_list(std::string_view text) {
  if (text.empty()) return true;
  for (const std::string_view end : {":", "-", "\u2014", "\u2013"})
    if (text.size() >= end.size() && text.substr(text.size() - end.size()) == end) return true;
  return false;
}

bool ends_clause(std::string_view text) {
  return !text.empty() &&
         (text.back() == '.' || text.back() == ';' || text.back() == ':' || text.back() == ',');
}

LabelStyle usual_child(LabelStyle parent) {
  switch (parent) {
    case LabelStyle::letter: return LabelStyle::roman;
    case LabelStyle::roman: return LabelStyle::upper;
    case LabelStyle::upper: return LabelStyle::upper_roman;
    default: return LabelStyle::letter;
  }
}

// A list that is open: its last item, or at the bottom the clause or definition that holds the lists.
struct Level {
  std::size_t paragraph = kNone;
  Label label;
  int depth = 0;
  int indent = 0;
};

struct Candidate {
  Label label;
  std::size_t keep = 0;  // levels that stay open
  double cost = 0;
};

class Builder {
 public:
  Builder(std::string_view text, const std::vector<RawParagraph>& raw, const LabelScope& scope,
          const Profile& profile, Document& document)
      : text_(text), raw_(raw), scope_(scope), profile_(profile), document_(document) {
    indented_ = std::any_of(raw.begin(), raw.end(), [](const RawParagraph& r) {
      return r.indent > 0 && !r.same_line && !r.label.empty() && r.label[0] == '(';
    });
  }

  void run() {
    for (at_ = 0; at_ < raw_.size(); ++at_) {
      const RawParagraph& raw = raw_[at_];
      if (raw.elision) {
        add_elision(raw);
      } else if (raw.label.empty()) {
        add_unlabelled(raw);
      } else if (raw.label[0] == '(') {
        add_item(raw);
      } else {
        add_numbered(raw);
      }
    }
  }

 private:
  std::string words_of(const RawParagraph& raw) const {
    return fold_space(text_.substr(raw.span.words, raw.span.end - raw.span.words));
  }

  std::size_t add(Paragraph p) {
    document_.paragraphs.push_back(std::move(p));
    return document_.paragraphs.size() - 1;
  }

  Paragraph paragraph(const RawParagraph& raw, ParagraphKind kind) const {
    Paragraph p;
    p.kind = kind;
    p.source = raw.span;
    p.text = words_of(raw);
    return p;
  }

  void add_elision(const RawParagraph& raw) {
    Paragraph p = paragraph(raw, ParagraphKind::elision);
    const bool last = at_ + 1 >= raw_.size();
    const bool item_next =
        !last && (raw_[at_ + 1].elision || (!raw_[at_ + 1].label.empty() && raw_[at_ + 1].label[0] == '('));
    const bool inside = raw.indent > 0 || item_next;
    p.parent = inside && !levels_.empty() ? levels_.front().paragraph : part_;
    p.depth = 0;
    add(std::move(p));
    after_elision_ = true;
  }

  void add_numbered(const RawParagraph& raw) {
    Paragraph p = paragraph(raw, ParagraphKind::clause);
    std::optional<Label> label;
    if (scope_.numbered) {
      label = legal::reading(raw.label, LabelStyle::number);
    } else {
      label = legal::reading(raw.label, LabelStyle::part);
      if (!label) label = legal::reading(raw.label, LabelStyle::clause);
    }
    p.label = label.value_or(Label{});
    const bool part =
        scope_.numbered ? p.label.bare().find('.') == std::string::npos : p.label.style == LabelStyle::part;
    if (part) p.kind = ParagraphKind::part;
    p.parent = part ? kNone : parent_of_numbered(p.label);
    const std::size_t index = add(std::move(p));
    if (part) {
      part_ = index;
      numbered_.clear();
    }
    clause_ = index;
    numbered_[document_.paragraphs[index].label.bare()] = index;
    const Paragraph& added = document_.paragraphs[index];
    levels_.assign(1, Level{index, added.label, 0, raw.indent});
    after_elision_ = false;
    definitions_ = !part && is_definitions_place(added);
  }

  bool is_definitions_place(const Paragraph& clause) const {
    if (!profile_.definitions_place.empty() && clause.label.bare() == profile_.definitions_place) return true;
    if (!opens_list(clause.text) || clause.text.empty()) return false;
    const std::string key = comparison_key(clause.text);
    return key.find("meaning") != std::string::npos || key.find("following definitions") != std::string::npos;
  }

  // 3.2.4 belongs to 3.2 where there is one, else to 3; D3.11 to its part.
  std::size_t parent_of_numbered(const Label& label) const {
    if (!scope_.numbered) return part_;
    std::string bare = label.bare();
    for (std::size_t dot = bare.rfind('.'); dot != std::string::npos; dot = bare.rfind('.')) {
      bare.resize(dot);
      if (const auto found = numbered_.find(bare); found != numbered_.end()) return found->second;
    }
    return part_;
  }

  // The labels in brackets that come next, before any other clause.
  std::vector<std::string_view> labels_ahead() const {
    std::vector<std::string_view> out;
    for (std::size_t i = at_ + 1; i < raw_.size() && out.size() < 3; ++i) {
      if (raw_[i].label.empty()) continue;
      if (raw_[i].label[0] != '(') break;
      out.push_back(raw_[i].label);
    }
    return out;
  }

  void add_item(const RawParagraph& raw) {
    const Candidate best = choose(raw);
    Paragraph p = paragraph(raw, ParagraphKind::item);
    p.label = best.label;
    levels_.resize(best.keep);
    p.parent = levels_.empty() ? part_ : levels_.back().paragraph;
    p.depth = levels_.empty() ? 1 : levels_.back().depth + 1;
    const std::size_t index = add(std::move(p));
    const Paragraph& added = document_.paragraphs[index];
    levels_.push_back({index, added.label, added.depth, raw.indent});
    after_elision_ = false;
  }

  std::string_view top_text() const {
    if (levels_.empty()) return {};
    return document_.paragraphs[last_of_top()].text;
  }

  // The words that a new list would follow: the top's own, or the text that stood after its earlier list.
  std::size_t last_of_top() const {
    const std::size_t top = levels_.back().paragraph;
    for (std::size_t i = document_.paragraphs.size(); i-- > top + 1;) {
      const Paragraph& p = document_.paragraphs[i];
      if (p.kind == ParagraphKind::text && p.parent == top) return i;
      if (p.kind != ParagraphKind::elision) break;
    }
    return top;
  }

  Candidate choose(const RawParagraph& raw) const {
    std::vector<Candidate> candidates;
    const bool list_due = opens_list(top_text());
    // An automatic number says what it is: "(i)" of a list of letters, or of roman numbers.
    const LabelStyle known = raw.evidence == nullptr ? LabelStyle::none : raw.evidence->label;
    const bool settled = known != LabelStyle::none && legal::reading(raw.label, known).has_value();
    for (const Label& label : legal::readings(raw.label)) {
      if (settled && label.style != known) continue;
      for (std::size_t k = levels_.size(); k-- > 0;) {
        const Level& level = levels_[k];
        if (level.label.style != label.style) continue;
        const double popped = 0.1 * static_cast<double>(levels_.size() - 1 - k);
        const bool top = k + 1 == levels_.size();
        if (legal::follows(level.label, label)) {
          candidates.push_back({label, k, popped + (top && list_due && !top_text().empty() ? 0.5 : 0.0)});
        } else if (std::is_lt(legal::order(level.label, label))) {
          candidates.push_back({label, k, popped + (after_elision_ ? 0.5 : 2.0)});
        } else {
          candidates.push_back({label, k, popped + 3.0});
        }
      }
      const LabelStyle parent = levels_.empty() ? LabelStyle::clause : levels_.back().label.style;
      double cost = label.style == usual_child(parent) ? 0.0 : 0.3;
      // A list of the same style cannot stand directly inside a list of that style.
      for (const Level& level : levels_)
        if (level.label.style == label.style) cost += 1.2;
      if (legal::is_first(label)) {
        cost += list_due ? 0.0 : 1.5;
      } else {
        cost += after_elision_ ? (list_due ? 0.6 : 1.4) : 3.0;
      }
      candidates.push_back({label, levels_.size(), cost});
    }
    weigh_by_what_follows(candidates);
    weigh_by_margin(raw, candidates);
    return *std::min_element(candidates.begin(), candidates.end(),
                             [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
  }

  void weigh_by_what_follows(std::vector<Candidate>& candidates) const {
    const std::vector<std::string_view> ahead = labels_ahead();
    if (ahead.empty()) return;
    for (Candidate& candidate : candidates) {
      for (const std::string_view next : ahead) {
        const auto same = legal::reading(next, candidate.label.style);
        if (same && legal::follows(candidate.label, *same)) {
          candidate.cost -= 1.0;
          break;
        }
      }
    }
  }

  // Where items are indented, the margin tells the level; it never outweighs the sequence of labels.
  void weigh_by_margin(const RawParagraph& raw, std::vector<Candidate>& candidates) const {
    if (!indented_) return;
    for (Candidate& candidate : candidates) {
      if (candidate.keep < levels_.size()) {
        if (levels_[candidate.keep].indent != raw.indent) candidate.cost += 0.9;
      } else if (!levels_.empty() && raw.indent <= levels_.back().indent) {
        candidate.cost += 0.9;
      }
    }
  }

  bool followed_by_provision() const {
    for (std::size_t i = at_ + 1; i < raw_.size(); ++i) {
      if (raw_[i].elision) return true;
      if (raw_[i].label.empty()) return false;
      return raw_[i].label[0] != '(';
    }
    return false;
  }

  bool is_heading(std::string_view words) const {
    if (ends_clause(words) || words.empty()) return false;
    std::size_t at = 0;
    if (!is_upper(next_code_point(words, at))) return false;
    if (std::count(words.begin(), words.end(), ' ') >= static_cast<std::ptrdiff_t>(kHeadingWords))
      return false;
    return followed_by_provision();
  }

  // The row of a table: its columns tell the definition, where a text has only a gap. True: it was one.
  bool add_row(const RawParagraph& raw) {
    using Row = Evidence::Row;
    const Evidence& evidence = *raw.evidence;
    const bool due = definitions_ || scope_.definitions;
    if (evidence.row != Row::definition && (evidence.row != Row::bold_term || !due)) return false;
    const std::string term = fold_space(text_.substr(raw.span.begin, evidence.meaning - raw.span.begin));
    const std::string meaning = fold_space(text_.substr(evidence.meaning, raw.span.end - evidence.meaning));
    if (term.empty() || meaning.empty()) return false;
    add_definition(raw, term, meaning);
    return true;
  }

  void add_unlabelled(const RawParagraph& raw) {
    const bool cell = raw.evidence != nullptr && raw.evidence->row == Evidence::Row::cell;
    if (raw.evidence != nullptr && add_row(raw)) return;
    if (!cell && add_definition_of(raw)) return;
    Paragraph p = paragraph(raw, ParagraphKind::text);
    if (!cell && is_heading(p.text)) {
      p.kind = ParagraphKind::heading;
      p.parent = part_;
      add(std::move(p));
      levels_.clear();
      after_elision_ = false;
      return;
    }
    close_lists(raw);
    p.parent = levels_.empty() ? part_ : levels_.back().paragraph;
    p.depth = levels_.empty() ? 0 : levels_.back().depth;
    add(std::move(p));
  }

  // Columns told by a gap or by the words of a meaning. True: it was a definition.
  bool add_definition_of(const RawParagraph& raw) {
    const std::string_view paragraph_text = text_.substr(raw.span.begin, raw.span.end - raw.span.begin);
    const bool definitions = definitions_ || scope_.definitions;
    const bool row = definitions && (raw.indent == 0 || levels_.size() <= 1);
    if (const auto split = split_definition(paragraph_text, raw.indent, profile_, row)) {
      add_definition(raw, split->term, split->meaning);
      return true;
    }
    const std::string words = words_of(raw);
    // A term on a line of its own, its meaning on the next.
    if (definitions && at_ + 1 < raw_.size() && raw_[at_ + 1].label.empty() && !raw_[at_ + 1].elision &&
        is_term(words)) {
      const std::string meaning = words_of(raw_[at_ + 1]);
      if (starts_meaning(meaning, profile_)) {
        RawParagraph both = raw;
        both.span.end = raw_[at_ + 1].span.end;
        ++at_;
        add_definition(both, words, meaning);
        return true;
      }
    }
    return false;
  }

  // Text after a list belongs to what the list belongs to.
  void close_lists(const RawParagraph& raw) {
    if (indented_) {
      while (levels_.size() > 1 && levels_.back().indent > raw.indent) levels_.pop_back();
    } else if (levels_.size() > 1) {
      levels_.pop_back();
    }
  }

  void add_definition(const RawParagraph& raw, std::string term, std::string meaning) {
    Paragraph p;
    p.kind = ParagraphKind::definition;
    p.source = raw.span;
    p.term = std::move(term);
    p.text = std::move(meaning);
    p.parent = clause_;
    const std::size_t index = add(std::move(p));
    levels_.assign(1, Level{index, {}, 0, raw.indent});
    after_elision_ = false;
  }

  std::string_view text_;
  const std::vector<RawParagraph>& raw_;
  const LabelScope& scope_;
  const Profile& profile_;
  Document& document_;
  std::size_t at_ = 0;
  std::size_t part_ = kNone;
  std::size_t clause_ = kNone;  // the last clause or part: what definitions stand in
  std::unordered_map<std::string, std::size_t> numbered_;  // of the part in hand, by label
  std::vector<Level> levels_;
  bool after_elision_ = false;
  bool definitions_ = false;
  bool indented_ = false;
};

}  // namespace

void build_structure(std::string_view text, const std::vector<RawParagraph>& raw, const LabelScope& scope,
                     const Profile& profile, Document& document) {
  Builder(text, raw, scope, profile, document).run();
}

}  // namespace redraft::read
