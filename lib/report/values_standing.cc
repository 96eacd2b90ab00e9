// Where a modification stands: its stage, the stages of its process, its path, its windows, the next gate, its history.
#include <algorithm>
#include <utility>
#include <vector>

#include "base/data_values.h"
#include "process/as_of.h"
#include "process/date_words.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/values_parts.h"

namespace redraft::report {

namespace {

using process::Outcome;
using process::Stage;

/// The usual way through a process: from its first stage, always by the first way out, as long as there is work to do.
std::vector<const Stage*> usual_way(const process::Process& process) {
  std::vector<const Stage*> out;
  const Stage* stage = nullptr;
  for (const Stage& one : process.stages)
    if (stage == nullptr && one.first) stage = &one;
  while (stage != nullptr && !(stage->owner.empty() && stage->phase.empty()) &&
         std::find(out.begin(), out.end(), stage) == out.end()) {
    out.push_back(stage);
    stage = stage->gates.empty() ? nullptr : process.stage(stage->gates.front().to);
  }
  return out;
}

const process::Step* last_step_into(const process::Modification& modification, const std::string& stage) {
  const process::Step* found = nullptr;
  for (const process::Step& step : modification.history)
    if (step.stage == stage) found = &step;
  return found;
}

Data stage_value(const Stage* stage, const std::string& id, const process::Step* entered) {
  Data out = map_value();
  set_words(out, "id", id);
  set_words(out, "title", stage == nullptr ? id : stage->title);
  set_words(out, "phase", stage == nullptr ? "" : stage->phase);
  set_words(out, "question", stage == nullptr ? "" : stage->question);
  set_words(out, "owner", stage == nullptr ? "" : stage->owner);
  set_date(out, "since", entered == nullptr ? std::nullopt : entered->date);
  set_truth(out, "recorded", !id.empty());
  return out;
}

/// "done", "now", "to-come"; of one that has ended without going there, "passed-over".
std::string state_of(const std::vector<const Stage*>& way, std::size_t at,
                     const process::Modification& modification) {
  const std::string here = modification.stage();
  const bool ended = modification.outcome != Outcome::open;
  if (way[at]->id == here) return ended ? "done" : "now";
  for (std::size_t i = 0; i < way.size(); ++i)
    if (way[i]->id == here && at < i) return "done";
  // Off the usual way, and at its end, the history says what was gone through.
  const bool on_the_way =
      std::any_of(way.begin(), way.end(), [&](const Stage* one) { return one->id == here; });
  if (!on_the_way && last_step_into(modification, way[at]->id) != nullptr) return "done";
  return ended ? "passed-over" : "to-come";
}

void add_stages(Data& values, const ModificationSource& source) {
  Data stages = list_value();
  Data phases = list_value();
  if (source.process != nullptr) {
    const std::vector<const Stage*> way = usual_way(*source.process);
    for (std::size_t i = 0; i < way.size(); ++i) {
      Data one = stage_value(way[i], way[i]->id, last_step_into(source.modification, way[i]->id));
      const std::string state = state_of(way, i, source.modification);
      set_words(one, "state", state);
      if (!way[i]->phase.empty()) {
        if (phases.items.empty() || words_of(phases.items.back(), "title") != way[i]->phase)
          phases.items.push_back(
              map_value({{"title", text_value(way[i]->phase)}, {"state", Data()}, {"stages", list_value()}}));
        Data& phase = phases.items.back();
        child(phase, "stages").items.push_back(one);
        // A phase is done with its last stage, and goes on from its first.
        const std::string before = words_of(phase, "state");
        const bool between = !before.empty() && before != state && before == "done" && state == "to-come";
        set_words(phase, "state", before == "now" || between ? "now" : state);
      }
      stages.items.push_back(std::move(one));
    }
  }
  const std::string here = source.modification.stage();
  const Stage* stage = source.process == nullptr ? nullptr : source.process->stage(here);
  set(values, "stage", stage_value(stage, here, last_step_into(source.modification, here)));
  set(values, "stages", std::move(stages));
  set(values, "phases", std::move(phases));
  set_words(values, "process_title", source.process == nullptr ? "" : source.process->title);
  const auto picture = source.pictures.find("stage-bar");
  set_words(values, "stage_bar_insert", picture == source.pictures.end() ? "" : picture->second);
}

void add_path(Data& values, const process::Modification& modification) {
  const process::Path path = modification.path_now();
  const bool known = path != process::Path::none;
  Data& steps = child(values, "path");
  for (Data& step : steps.items) set_words(step, "words", words_of(step, "path_words"));
  set_words(values, "path_now", known ? std::string(process::to_string(path)) : "");
  set_words(values, "path_now_words", known ? std::string(process::printed_name(path)) : "");
  const auto is = [&](bool so) { return known ? std::optional<bool>(so) : std::nullopt; };
  set_truth(values, "self_governance", is(path == process::Path::self_governance));
  set_truth(values, "authority_decides",
            is(path == process::Path::authority_determined || path == process::Path::authority_initiated));
}

void add_windows(Data& values, const ModificationSource& source) {
  Data windows = list_value();
  // Without a day nothing is called open; what ended before the last thing recorded has closed.
  const std::optional<process::Date> kept = process::last_recorded_day(source.modification.source.root);
  for (const process::OpenedWindow& one : source.windows) {
    Data out = map_value();
    set_words(out, "id", one.kind.id);
    set_words(out, "title", one.kind.title);
    set_words(out, "of", one.of);
    set_words(out, "body", one.body);
    set_date(out, "opens", one.window.opens);
    set_date(out, "closes", one.window.closes.date);
    set_words(out, "deadline", one.window.closes.words());
    set_number(out, "working_days", one.kind.working_days);
    set_words(out, "who", one.kind.who);
    set_words(out, "to_whom", one.kind.to_whom);
    set_words(out, "effect", one.kind.effect);
    set_words(out, "source", one.kind.source);
    std::optional<bool> closed = one.closed(source.today);
    if (!source.today && one.closed(kept) == true) closed = true;
    const bool adopted = process::adopted_within(source.modification, one);
    set_truth(out, "open",
              adopted  ? std::optional<bool>(false)
              : closed ? std::optional<bool>(!*closed)
                       : std::nullopt);
    set_words(
        out, "answered",
        adopted ? "it was adopted on " + process::long_words(*source.modification.withdrawal->adopted) : "");
    set_words(out, "words", one.words());
    windows.items.push_back(std::move(out));
  }
  set(values, "windows", std::move(windows));
}

std::string_view id_of(process::Met met) {
  if (met == process::Met::yes) return "yes";
  return met == process::Met::no ? "no" : "not-applicable";
}

std::string_view words_of(process::Met met) {
  if (met == process::Met::yes) return "Met";
  return met == process::Met::no ? "Missing" : "Does not apply";
}

Data condition_value(const process::ConditionState& state) {
  Data out = map_value();
  set_words(out, "says", state.condition.says);
  set_words(out, "met", std::string(id_of(state.met)));
  set_words(out, "met_words", std::string(words_of(state.met)));
  set_words(out, "evidence", state.evidence);
  std::string need;
  for (const process::Missing& one : state.missing) need += (need.empty() ? "" : "; ") + one.words;
  set_words(out, "need", need);
  set_words(out, "why", state.condition.why);
  set_words(out, "source", state.condition.source);
  return out;
}

void add_gate(Data& values, const process::GateState* gate) {
  Data out = map_value();
  set_words(out, "to", gate == nullptr ? "" : gate->to);
  set_words(out, "to_title", gate == nullptr ? "" : gate->to_title);
  set_words(out, "body", gate == nullptr ? "" : gate->body);
  Data conditions = list_value();
  if (gate != nullptr)
    for (const process::ConditionState& state : gate->conditions)
      conditions.items.push_back(condition_value(state));
  set(out, "conditions", std::move(conditions));
  set_truth(out, "recorded", gate != nullptr);
  set(values, "gates", std::move(out));
}

}  // namespace

void add_standing(Data& values, const ModificationSource& source) {
  add_stages(values, source);
  add_path(values, source.modification);
  add_windows(values, source);
  add_gate(values, source.gate);
  for (Data& step : child(values, "history").items) {
    const Stage* stage =
        source.process == nullptr ? nullptr : source.process->stage(report::words_of(step, "stage"));
    set_words(step, "title", stage == nullptr ? report::words_of(step, "stage") : stage->title);
    set_words(step, "phase", stage == nullptr ? "" : stage->phase);
  }
}

}  // namespace redraft::report
