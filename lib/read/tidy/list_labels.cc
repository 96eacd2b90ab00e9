#include "read/tidy/list_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "read/tidy/sequence.h"
#include "read/tidy/structure.h"

namespace redraft::read::tidying {

namespace {

bool printed_whole(const LabelToken& token, const LabelReading& reading) {
  return token.whole() && token.core == reading.inside && !token.glued;
}

class ListLabels {
 public:
  explicit ListLabels(Draft& draft) : draft_(draft), labels_(draft.lines.size()) { learn_style(); }

  std::vector<LineLabel> run() {
    bool elision = false;
    bool text_between = false;
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) {
      const std::string_view text = draft_.text(i);
      if (is_instruction(text) || is_section_heading(text) || begins_clause(draft_, i)) {
        settle();
        const auto clause = clause_start(text);
        clause_ = clause ? std::string(clause->text) : "";
        elision = text_between = false;
        continue;
      }
      if (is_elision(text)) {
        elision = true;
        continue;
      }
      std::optional<LabelEvent> event = event_at(i);
      if (!event) {
        const Ending before = ending_before(draft_, i);
        text_between =
            text_between || (is_upper(text[0]) && (before == Ending::stop || before == Ending::none));
        continue;
      }
      event->after_elision = elision;
      event->after_text = text_between;
      events_.push_back(std::move(*event));
      elision = text_between = false;
    }
    settle();
    return std::move(labels_);
  }

 private:
  // A document may print all its labels with one bracket, "a)": then nothing is lost.
  void learn_style() {
    std::size_t whole = 0;
    std::size_t half = 0;
    for (const TextLine& line : draft_.lines) {
      const auto token = label_token(draft_.text(line));
      if (!token || token->core.empty() || !std::all_of(token->core.begin(), token->core.end(), is_alpha))
        continue;
      if (token->whole()) ++whole;
      if (!token->open && token->close && token->core.size() <= 2) ++half;
    }
    one_bracket_is_style_ = half >= 3 && half * 4 > whole;
  }

  std::optional<LabelEvent> event_at(std::size_t i) const {
    LabelEvent event;
    event.line = i;
    const TextLine& line = draft_.lines[i];
    event.before = ending_before(draft_, i);
    if (line.moved_label >= 0) {
      const MovedLabel& moved = draft_.moved[static_cast<std::size_t>(line.moved_label)];
      event.in_column = true;
      event.lost = moved.words.empty();
      if (!event.lost) event.token = *label_token(moved.words);
      return event;
    }
    const auto token = label_token(draft_.text(i));
    if (!token ||
        (i > 0 && cites_next(draft_.text(i - 1)) && token->whole() && event.before == Ending::open)) {
      return std::nullopt;
    }
    // "(to the extent that" / "b) it may": the bracket closes one of the line before.
    if (i > 0 && token->close && !token->open && leaves_bracket_open(draft_.text(i - 1))) return std::nullopt;
    event.token = *token;
    return event;
  }

  // The labels since the last clause label, heading or instruction, read together.
  void settle() {
    const std::vector<LabelReading> readings = read_labels(events_);
    for (std::size_t k = 0; k < events_.size(); ++k) settle(k, readings);
    events_.clear();
  }

  std::string neighbours(std::size_t k, const std::vector<LabelReading>& readings) const {
    const auto name = [&](std::size_t at) {
      const bool known = readings[at].kind == LabelReading::Kind::label;
      return known ? "(" + readings[at].inside + ")" : std::string("another");
    };
    const std::string before = k > 0 && !events_[k].after_elision ? name(k - 1) : "";
    const std::string after = k + 1 < events_.size() && !events_[k + 1].after_elision ? name(k + 1) : "";
    std::string out;
    if (events_[k].before == Ending::colon) out = "a list begins after the colon";
    if (!before.empty() && out.empty()) out = before + " comes before";
    if (!after.empty())
      out += (out.empty() ? "" : " and ") + after + (out.empty() ? " comes after" : " after");
    return out.empty() ? "the only label that fits here" : out;
  }

  void settle(std::size_t k, const std::vector<LabelReading>& readings) {
    const LabelEvent& event = events_[k];
    const LabelReading& reading = readings[k];
    const TextLine& line = draft_.lines[event.line];
    LineLabel& out = labels_[event.line];
    const bool moved = line.moved_label >= 0;
    const MovedLabel* from = moved ? &draft_.moved[static_cast<std::size_t>(line.moved_label)] : nullptr;
    const std::string printed =
        moved ? from->words : std::string(draft_.text(event.line).substr(0, event.token.bytes));
    out.starts = moved || reading.kind != LabelReading::Kind::text;
    out.bytes = moved || !out.starts ? 0 : event.token.bytes;
    out.label = out.starts ? printed : "";

    const bool as_it_was = reading.kind == LabelReading::Kind::label && !event.lost &&
                           (printed_whole(event.token, reading) ||
                            (one_bracket_is_style_ && event.token.core == reading.inside));
    const bool repaired = reading.kind == LabelReading::Kind::label && reading.proved && !as_it_was;
    const std::string why = neighbours(k, readings);
    if (repaired) out.label = "(" + reading.inside + ")";
    if (!repaired && !as_it_was) doubt(event, reading, printed);
    if (as_it_was && event.after_elision) cites_itself(event, out.label);
    if (moved && !event.lost) {
      Repair& repair = draft_.repaired(RepairKind::label_moved, from->line, from->offset, printed, out.label,
                                       "stood in a column of labels before their paragraphs");
      if (repaired) repair.reason += "; " + why;
      repair.moved_to = line.begin;
      repair.moved_to_line = line.number;
    } else if (repaired) {
      Repair& repair = draft_.repaired(RepairKind::label, line.number, line.begin, printed, out.label,
                                       event.lost ? why + "; the label was lost from its column" : why);
      if (event.token.glued) {
        const std::string word(first_word(draft_.text(event.line).substr(event.token.bytes)));
        repair.before += word;
        repair.after += " " + word;
      }
    }
  }

  // "(i) without prejudice to Section C7.2(i)": nothing is without prejudice to itself.
  void cites_itself(const LabelEvent& event, const std::string& label) {
    const std::string cited = fmt::format("Section {}{}", clause_, label);
    const std::size_t at = draft_.text(event.line).find(cited);
    if (clause_.empty() || at == std::string_view::npos) return;
    if (draft_.text(event.line).substr(0, at).ends_with("this ")) return;
    draft_.find(
        event.line, "tidy-label-unproved", cited,
        fmt::format(
            "the item {} cites {}, which is itself; one of the two labels may be damaged, and text is "
            "left out before it",
            label, cited));
  }

  void doubt(const LabelEvent& event, const LabelReading& reading, const std::string& printed) {
    const bool text = reading.kind == LabelReading::Kind::text;
    if (text && (event.token.whole() || event.token.could_be_word())) return;
    if (event.lost) {
      draft_.find(event.line, "tidy-label-unproved", "",
                  "a label is missing here, and which cannot be proved");
      return;
    }
    std::string message = fmt::format("\"{}\" looks like a damaged label", printed);
    if (event.after_elision) {
      message += "; text is left out before it, so the sequence does not say which";
    } else if (!text && !reading.inside.empty() && !reading.rival.empty()) {
      message += fmt::format("; it may be ({}) or {}", reading.inside, reading.rival);
    } else {
      message += ", and which cannot be proved";
    }
    draft_.find(event.line, "tidy-label-unproved", printed, std::move(message));
  }

  Draft& draft_;
  std::vector<LineLabel> labels_;
  std::vector<LabelEvent> events_;
  std::string clause_;
  bool one_bracket_is_style_ = false;
};

}  // namespace

std::vector<LineLabel> read_list_labels(Draft& draft) { return ListLabels(draft).run(); }

}  // namespace redraft::read::tidying
