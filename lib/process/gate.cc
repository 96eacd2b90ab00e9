#include "process/gate.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/words.h"
#include "process/date_words.h"
#include "process/fact_parts.h"
#include "process/since.h"

namespace redraft::process {

namespace {

constexpr std::size_t kLongestShown = 60;

/// What a key holds, in a few words.
std::string shown(const Data& value) {
  if (value.is(Data::Kind::map)) return "recorded";
  if (value.is(Data::Kind::list)) {
    std::vector<std::string> names;
    for (const Data& item : value.items) names.push_back(item.words());
    const bool plain =
        std::none_of(names.begin(), names.end(), [](const std::string& one) { return one.empty(); });
    const std::string words = listed(names, " and ");
    return plain && words.size() <= kLongestShown ? words : counted(names.size(), "entry");
  }
  const std::string& words = value.words();
  if (const std::optional<Date> date = Date::from_iso(words)) return long_words(*date);
  if (words.size() <= kLongestShown && words.find('\n') == std::string::npos) return words;
  std::size_t count = 0;
  bool inside = false;
  for (const char letter : words) {
    const bool space = letter == ' ' || letter == '\n' || letter == '\t';
    count += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return counted(count, "word");
}

bool holds_something(const Data* value) {
  if (value == nullptr || value->is(Data::Kind::null)) return false;
  if (value->is(Data::Kind::list)) return !value->items.empty();
  if (value->is(Data::Kind::map)) return !value->entries.empty();
  return !value->words().empty();
}

struct Held {
  std::vector<std::string> evidence;
  std::vector<Missing> missing;
  std::string decision;
};

/// The day of what a key holds, where it is that of something done: after the day of the gate it is not done yet.
std::optional<Date> day_of(const std::string& key, const Data& value) {
  // Days that are put forward lie in the time to come by their nature.
  constexpr std::array<std::string_view, 4> kPutForward = {
      "implementation.date", "implementation.decision_by", "implementation.fallback.date",
      "implementation.fallback.decision_by"};
  if (std::find(kPutForward.begin(), kPutForward.end(), key) != kPutForward.end()) return std::nullopt;
  if (value.is(Data::Kind::map)) return Date::from_iso(value.words("date"));
  if (!value.is(Data::Kind::list)) return Date::from_iso(value.words());
  // Of several, as withdrawals, the first: it is there from then on.
  std::optional<Date> first;
  for (const Data& item : value.items) {
    const std::optional<Date> day = Date::from_iso(item.words("date"));
    if (!day) return std::nullopt;
    if (!first || *day < *first) first = day;
  }
  return first;
}

bool withdrawn_by_then(const Data& item, const GateFacts& given) {
  const Data* day = item.find("withdrawn");
  return day != nullptr && !is_later(Date::from_iso(day->words()), given);
}

/// One key, down its path; of a list, every item must have the rest. What is withdrawn is passed over.
void look_for(const DataFile& file, const Data& here, std::string_view rest, const std::string& path,
              const std::string& of, const GateFacts& given, Held& out) {
  const std::size_t dot = std::min(rest.find('.'), rest.size());
  const std::string key(rest.substr(0, dot));
  const Data* value = here.find(key);
  const std::string full = path.empty() ? key : path + "." + key;
  if (!holds_something(value)) {
    const Place place{file.file, value != nullptr ? value->line : path.empty() ? 0 : here.line, 0};
    out.missing.push_back({place, "`" + full + "`" + of + " is not recorded"});
    return;
  }
  if (dot == rest.size()) {
    if (const std::optional<Date> day = day_of(full, *value); is_later(day, given)) {
      out.missing.push_back(
          {{file.file, value->line, 0}, "`" + full + "`" + of + " is recorded " + too_late_for(day, given)});
      return;
    }
    out.evidence.push_back("`" + full + "`" + of + ": " + shown(*value));
    return;
  }
  const std::string_view deeper = rest.substr(dot + 1);
  if (!value->is(Data::Kind::list)) return look_for(file, *value, deeper, full, of, given, out);
  for (const Data& item : value->items) {
    if (withdrawn_by_then(item, given)) continue;
    const std::string id = item.words("id");
    look_for(file, item, deeper, full, id.empty() ? of : " of '" + id + "'", given, out);
  }
}

void hold_keys(const Condition& condition, const Modification& modification, const GateFacts& given,
               Held& out) {
  for (const std::string& key : condition.has)
    look_for(modification.source, modification.source.root, key, "", "", given, out);
}

/// Decisions of this kind are what leads from the stage before into the present one.
bool leads_in(const Process& process, const Modification& modification, const Condition& condition) {
  if (modification.history.size() < 2) return false;
  const Stage* before = process.stage(modification.history[modification.history.size() - 2].stage);
  const Gate* gate = before == nullptr ? nullptr : before->gate(modification.stage());
  if (gate == nullptr) return false;
  return std::any_of(gate->conditions.begin(), gate->conditions.end(), [&](const Condition& one) {
    return one.decision == condition.decision && one.body == condition.body;
  });
}

/// What was signed off holds the comments and the responses to them: an answer that came later was not in it.
void hold_order(const Condition& condition, const Modification& modification, const GateFacts& given,
                const Decision& decision, Held& out) {
  if (condition.follows != "comments-answered" || !decision.date) return;
  for (const Comment& one : modification.comments) {
    const bool came_later = one.date && *one.date > *decision.date;
    if (came_later || !one.responded || *one.responded <= *decision.date || is_later(one.responded, given))
      continue;
    out.missing.push_back({one.place, "comment " + one.id + " of " + one.committee + " was answered " +
                                          on_day(one.responded) + ", after the decision " + decision.id +
                                          " " + on_day(decision.date) + ", which could not know the answer"});
  }
}

void hold_decision(const Condition& condition, const Process& process, const Modification& modification,
                   const GateFacts& given, Held& out) {
  if (condition.decision.empty()) return;
  std::vector<const Decision*> found = decisions_since(modification, condition.decision, condition.body,
                                                       leads_in(process, modification, condition));
  const auto later = [&](const Decision* one) { return is_later(one->date, given); };
  if (!found.empty() && std::all_of(found.begin(), found.end(), later)) {
    out.missing.push_back({found.front()->place, "the decision " + found.front()->id + " was made " +
                                                     on_day(found.front()->date) + ", after " +
                                                     long_words(*given.today)});
    return;
  }
  std::erase_if(found, later);
  if (found.empty()) {
    const std::optional<Date> from = entered(modification);
    out.missing.push_back({place_of(modification, "decisions"),
                           "no decision of kind " + condition.decision +
                               (condition.body.empty() ? "" : " of the " + condition.body) + " is recorded" +
                               (from ? " since " + long_words(*from) : "")});
    return;
  }
  const Decision& last = *found.back();
  hold_order(condition, modification, given, last, out);
  out.decision = last.id;
  out.evidence.push_back("the " + last.body + " " + on_day(last.date) +
                         (last.meeting.empty() ? "" : ", meeting " + last.meeting) + " (" + last.id + ")");
}

void hold_fact(const Condition& condition, const Modification& modification, const GateFacts& given,
               Held& out) {
  if (condition.fact.empty()) return;
  Fact judged = fact(condition.fact, modification, given);
  if (judged.holds)
    out.evidence.push_back(std::move(judged.evidence));
  else
    std::move(judged.missing.begin(), judged.missing.end(), std::back_inserter(out.missing));
}

/// Why the condition does not apply; "" when it does.
std::string passed_over(const Condition& condition, const Modification& modification,
                        const GateFacts& given) {
  if (condition.when.empty()) return "";
  const bool denied = condition.when.front() == '!';
  const Fact asked = fact(std::string_view(condition.when).substr(denied ? 1 : 0), modification, given);
  if (asked.holds != denied) return "";
  return asked.holds ? asked.evidence : asked.missing.front().words;
}

ConditionState check_condition(const Condition& condition, const Process& process,
                               const Modification& modification, const GateFacts& given) {
  ConditionState out{condition, Met::no, {}, {}, {}};
  if (std::string reason = passed_over(condition, modification, given); !reason.empty()) {
    out.met = Met::not_applicable;
    out.evidence = std::move(reason);
    return out;
  }
  Held held;
  hold_keys(condition, modification, given, held);
  hold_decision(condition, process, modification, given, held);
  hold_fact(condition, modification, given, held);
  out.missing = std::move(held.missing);
  out.decision = std::move(held.decision);
  out.met = out.missing.empty() ? Met::yes : Met::no;
  if (out.met == Met::yes)
    for (const std::string& words : held.evidence) out.evidence += (out.evidence.empty() ? "" : "; ") + words;
  return out;
}

}  // namespace

bool converts(const Gate& gate) {
  return std::any_of(gate.conditions.begin(), gate.conditions.end(),
                     [](const Condition& one) { return one.decision == "convert"; });
}

std::size_t GateState::count(Met met) const {
  return static_cast<std::size_t>(std::count_if(conditions.begin(), conditions.end(),
                                                [&](const ConditionState& one) { return one.met == met; }));
}

bool GateState::open() const { return count(Met::no) == 0; }

GateState check_gate(const Gate& gate, const Process& process, const Modification& modification,
                     const GateFacts& given) {
  GateState out;
  out.to = gate.to;
  const Stage* to = process.stage(gate.to);
  out.to_title = to == nullptr ? gate.to : to->title;
  out.body = gate.body;
  out.way = gate.way;
  out.why = gate.why;
  out.source = gate.source;
  for (const Condition& condition : gate.conditions)
    out.conditions.push_back(check_condition(condition, process, modification, given));
  return out;
}

Status status_of(const Modification& modification, const Process& process, const GateFacts& given) {
  Status out;
  out.process = &process;
  out.stage = process.stage(modification.stage());
  if (const std::optional<Date> day = entered(modification)) out.since = day->iso();
  if (out.stage != nullptr)
    for (const Gate& gate : out.stage->gates)
      out.gates.push_back(check_gate(gate, process, modification, given));
  out.frozen = frozen_state(modification, process, given);
  return out;
}

}  // namespace redraft::process
