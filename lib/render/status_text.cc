#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/table.h"
#include "base/unicode.h"
#include "process/date_words.h"
#include "render/status.h"

namespace redraft::render {

namespace {

using process::ConditionState;
using process::Date;
using process::GateState;
using process::Met;

constexpr std::size_t kLabel = 12;  // columns of the names at the left

std::string day(const std::string& iso) {
  const std::optional<Date> date = Date::from_iso(iso);
  return date ? process::long_words(*date) : "";
}

std::string or_not(const std::string& words) { return words.empty() ? "not recorded" : words; }

std::string_view word_of(Met met) {
  switch (met) {
    case Met::yes: return "met";
    case Met::no: return "missing";
    case Met::not_applicable: return "--";
  }
  return "";
}

class Page {
 public:
  explicit Page(int width) : width_(static_cast<std::size_t>(std::max(width, 40))) {}

  void line(std::string_view words) { out_ += std::string(words) + "\n"; }
  void blank() { out_ += "\n"; }

  /// A name, and beside it words that are broken at spaces.
  void item(std::string_view name, std::string_view words, std::size_t at = 0) {
    std::string block = wrapped(words, at + kLabel, width_);
    const std::string head = std::string(at, ' ') + std::string(name);
    block.replace(0, std::min(code_points(head), at + kLabel), head);
    out_ += block + "\n";
  }

  std::string take() { return std::move(out_); }

 private:
  std::size_t width_;
  std::string out_;
};

std::string stage_words(const ModificationStatus& one) {
  if (one.status.stage == nullptr)
    return one.modification.stage().empty()
               ? "not recorded"
               : "'" + one.modification.stage() + "', which the process does not know";
  std::string out = one.status.stage->title;
  const std::string& phase = one.status.stage->phase;
  if (!phase.empty() && out.find(phase) == std::string::npos) out += " (" + phase + ")";
  return out + (one.status.since.empty() ? ", since a day that is not recorded"
                                         : ", since " + day(one.status.since));
}

void put_head(Page& page, const ModificationStatus& one) {
  const process::Modification& m = one.modification;
  page.item(m.number, m.title);
  if (!m.earlier_numbers.empty()) {
    std::string numbers;
    for (const std::string& number : m.earlier_numbers) numbers += (numbers.empty() ? "" : ", ") + number;
    page.item("", "once " + numbers);
  }
  const process::Process* process = one.status.process;
  page.item("Process", process == nullptr ? "not recorded" : process->title + " (" + process->name + ")");
  if (process != nullptr) page.item("", process->source);
  page.item("Path", process::printed_name(m.path_now()));
  if (m.outcome != process::Outcome::open) page.item("Outcome", process::to_string(m.outcome));
  page.item("Stage", stage_words(one));
  if (one.status.stage == nullptr) return;
  const process::Stage& stage = *one.status.stage;
  if (!stage.question.empty()) page.item("Question", stage.question);
  if (!stage.owner.empty()) page.item("Owner", stage.owner);
  page.item("Source", stage.source);
}

std::string window_state(const process::OpenedWindow& window, const std::optional<Date>& today) {
  const std::optional<bool> closed = window.closed(today);
  if (!closed) return "not judged without a date (--date)";
  return *closed ? "closed" : "open on " + process::long_words(*today);
}

void put_windows(Page& page, const ModificationStatus& one, const std::optional<Date>& today) {
  for (std::size_t i = 0; i < one.windows.size(); ++i)
    page.item(i == 0 ? "Windows" : "", one.windows[i].words() + ": " + window_state(one.windows[i], today));
}

void put_frozen(Page& page, const ModificationStatus& one) {
  bool first = true;
  for (const process::FrozenState& state : one.status.frozen) {
    std::string words = state.what;
    if (state.what == "legal-text" && state.judged) words += ", " + state.file;
    if (!state.since.empty()) words += ", since " + day(state.since);
    page.item(first ? "Frozen" : "", words + ": " + (state.changed ? "CHANGED, " : "") + state.words);
    first = false;
  }
}

std::string count_words(const GateState& gate) {
  const std::size_t apply = gate.conditions.size() - gate.count(Met::not_applicable);
  return std::to_string(gate.count(Met::yes)) + " of " + counted(apply, "condition") + " met";
}

std::string decided_by(const GateState& gate) { return gate.body.empty() ? "" : " (" + gate.body + ")"; }

void put_condition(Page& page, const ConditionState& state) {
  const process::Condition& rule = state.condition;
  constexpr std::size_t kAt = 2;
  page.item(word_of(state.met), rule.says, kAt);
  if (state.met == Met::not_applicable) {
    page.item("", "does not apply: " + state.evidence, kAt);
    return;
  }
  if (state.met == Met::yes) page.item("", state.evidence, kAt);
  for (const process::Missing& one : state.missing) {
    const std::string place = one.place.str();
    page.item("", one.words + (place.empty() ? "" : " (" + place + ")"), kAt);
  }
  if (state.met == Met::no) {
    page.item("", "do: " + rule.need, kAt);
    page.item("", "why: " + rule.why, kAt);
  }
  page.item("", "[" + rule.source + "]", kAt);
}

void put_gate(Page& page, const GateState& gate) {
  page.blank();
  page.line("Next: " + gate.to_title + decided_by(gate) + ", " + count_words(gate));
  page.blank();
  for (const Met wanted : {Met::no, Met::yes, Met::not_applicable})
    for (const ConditionState& state : gate.conditions)
      if (state.met == wanted) put_condition(page, state);
}

void put_other_ways(Page& page, const ModificationStatus& one) {
  if (one.status.gates.size() < 2) return;
  page.blank();
  page.line("Other ways (--to STAGE shows one)");
  for (std::size_t i = 0; i < one.status.gates.size(); ++i) {
    const GateState& gate = one.status.gates[i];
    if (i != one.shown)
      page.line("  " + gate.to + ": " + gate.to_title + decided_by(gate) + ", " + count_words(gate));
  }
}

std::string page_of(const ModificationStatus& one, const std::optional<Date>& today, int width) {
  Page page(width);
  put_head(page, one);
  put_windows(page, one, today);
  put_frozen(page, one);
  if (!one.readable) {
    page.blank();
    page.line("Its files have faults; nothing is judged until they are mended.");
  } else if (one.shown < one.status.gates.size()) {
    put_gate(page, one.status.gates[one.shown]);
    put_other_ways(page, one);
  } else if (!one.status.gates.empty()) {
    page.blank();
    page.line("It has ended, and goes no further unless that is decided otherwise.");
  }
  return page.take();
}

/// Of windows that are open on the day, or all when no day is given: when the last of them ends.
std::string windows_cell(const ModificationStatus& one, const std::optional<Date>& today) {
  std::string out;
  for (const process::OpenedWindow& window : one.windows)
    if (!window.closed(today).value_or(false)) out = "ends " + process::long_words(window.window.closes.date);
  return out;
}

std::string list_of(const StatusReport& report, int width) {
  Table table;
  table.columns = {{"Number", false, 12},
                   {"Title", false, 0},
                   {"Stage", false, 24},
                   {"Since", false, 17},
                   {"Window", false, 21}};
  for (const ModificationStatus& one : report.modifications) {
    const process::Stage* stage = one.status.stage;
    const std::string title = stage == nullptr ? or_not(one.modification.stage()) : stage->title;
    const bool ended = one.modification.outcome != process::Outcome::open && stage == nullptr;
    table.rows.push_back({one.modification.number, one.modification.title,
                          ended ? std::string(process::to_string(one.modification.outcome)) : title,
                          day(one.status.since), windows_cell(one, report.today)});
  }
  return text_table(table, width) + "\n" + counted(report.modifications.size(), "modification") + ".\n";
}

}  // namespace

std::string status_text(const StatusReport& report, int width) {
  if (report.all) return list_of(report, width);
  std::string out;
  for (const ModificationStatus& one : report.modifications)
    out += (out.empty() ? "" : "\n") + page_of(one, report.today, width);
  return out;
}

}  // namespace redraft::render
