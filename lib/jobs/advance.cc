#include "jobs/advance.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/nearest.h"
#include "base/table.h"
#include "base/words.h"
#include "jobs/gate_facts.h"
#include "process/date_words.h"
#include "process/decider.h"
#include "workspace/process_name.h"

namespace redraft::jobs {

namespace {

using process::Decision;
using process::Modification;
using process::Process;
using process::Stage;
using workspace::ChangedModification;

[[noreturn]] void refuse(const std::string& detail) { throw Error(ErrorCode::usage, {}, detail); }

const Stage& stage_of(const Process& process, const std::string& id) {
  if (const Stage* stage = process.stage(id)) return *stage;
  std::vector<std::string> ids;
  for (const Stage& one : process.stages) ids.push_back(one.id);
  const std::vector<std::string> near = nearest(id, ids, 1);
  refuse("there is no stage '" + id + "' in " + process.name + "; expected one of " + listed(ids) +
         (near.empty() ? "" : " (nearest: " + near.front() + ")"));
}

/// "8 of 9 conditions met", of those that apply: as status counts them.
std::string met_words(const process::GateState& gate) {
  return std::to_string(gate.count(process::Met::yes)) + " of " +
         counted(gate.conditions.size() - gate.count(process::Met::not_applicable), "condition") + " met";
}

std::string name_of(const Stage& stage) { return stage.title + " (" + stage.id + ")"; }

/// The gate from here to there. A stage is entered through a gate; one that may be the first is also entered from nowhere.
const process::Gate* gate_between(const Process& process, const Stage* from, const Stage& to) {
  if (from == nullptr) {
    if (to.first) return nullptr;
    std::vector<std::string> firsts;
    for (const Stage& stage : process.stages)
      if (stage.first) firsts.push_back(stage.id);
    refuse("no stage is recorded yet, and " + name_of(to) + " is not where " + process.name +
           " begins; expected " + listed(firsts));
  }
  if (from == &to) refuse("it stands in " + name_of(to) + " already");
  if (const process::Gate* gate = from->gate(to.id)) return gate;
  std::vector<std::string> ways;
  for (const process::Gate& gate : from->gates) ways.push_back(gate.to);
  refuse("no gate leads from " + name_of(*from) + " to " + name_of(to) + "; " +
         (ways.empty() ? "the process ends there" : "from there it goes to " + listed(ways)));
}

const Decision* decision_of(const Modification& modification, const std::string& id) {
  for (const Decision& one : modification.decisions)
    if (one.id == id) return &one;
  std::vector<std::string> ids;
  for (const Decision& one : modification.decisions) ids.push_back(one.id);
  refuse("there is no decision '" + id + "'; " +
         (ids.empty() ? "none is recorded" : "recorded are " + listed(ids)));
}

/// The decision that opened the gate: the one by which the last condition that asks for one was met.
const Decision* asked_for(const Modification& modification, const process::GateState& gate) {
  const Decision* found = nullptr;
  for (const process::ConditionState& state : gate.conditions)
    if (state.met == process::Met::yes && !state.decision.empty())
      found = decision_of(modification, state.decision);
  return found;
}

void complete(AdvanceOptions& options, const Modification& modification, const Advanced& advanced,
              const process::Gate* gate, const process::GateFacts& facts) {
  const process::Decider decider =
      gate == nullptr ? process::Decider{} : process::decider_of(*gate, modification, facts);
  const Decision* decision = decider.decision;
  if (!options.decision.empty()) {
    decision = decision_of(modification, options.decision);
    if (decision->date && *decision->date > options.date)
      refuse("the decision " + decision->id + " was made on " + process::long_words(*decision->date) +
             ", after the step of " + process::long_words(options.date));
  } else if (decision == nullptr && advanced.gate) {
    decision = asked_for(modification, *advanced.gate);
  }
  if (decision == nullptr) {
    if (options.by.empty()) options.by = decider.body;
    return;
  }
  options.decision = decision->id;
  if (options.by.empty()) options.by = decision->body;
  if (options.meeting.empty()) options.meeting = decision->meeting;
}

Data entry_of(const Advanced& advanced) {
  const AdvanceOptions& step = advanced.step;
  Data out = map_value({{"stage", text_value(step.to)}, {"date", text_value(step.date.iso())}});
  put_words(out, "by", step.by);
  put_words(out, "decision", step.decision);
  put_words(out, "meeting", step.meeting);
  if (!advanced.frozen.evidence.empty()) {
    Data list = list_value();
    for (const process::Evidence& one : advanced.frozen.evidence)
      list.items.push_back(map_value({{"file", text_value(one.file)},
                                      {"sha256", text_value(one.sha256)},
                                      {"frozen", text_value(one.frozen)}}));
    put(out, "evidence", std::move(list));
  }
  put_words(out, "scope", advanced.frozen.scope);
  put_words(out, "note", step.note);
  return out;
}

/// A stage that is an outcome is one; any other opens again what had ended.
void record_outcome(ChangedModification& one, const Modification& modification, const Stage& to) {
  constexpr std::array<process::Outcome, 5> kEnds = {process::Outcome::withdrawn, process::Outcome::closed,
                                                     process::Outcome::approved, process::Outcome::rejected,
                                                     process::Outcome::implemented};
  process::Outcome wanted = process::Outcome::open;
  for (const process::Outcome end : kEnds)
    if (to.id == to_string(end)) wanted = end;
  if (wanted != modification.outcome) one.edit.set("status", text_value(std::string(to_string(wanted))));
}

/// What a gate converts has the number of a Modification Proposal from then on (Section D review consultation of 2018, 2.3):
/// its scope is not frozen without it.
void hold_number(const Modification& modification, const process::Gate& gate) {
  if (!process::converts(gate) || modification.converted) return;
  refuse(modification.number +
         " becomes a Modification Proposal at this gate, and gets the number of one with the step; expected "
         "redraft "
         "modification convert " +
         modification.number + " --to " + gate.to +
         ", or `converted` with the day on which it became one where it has that number already");
}

/// What was withdrawn, closed or rejected goes out, and on only when that was undone: it would be open again in silence.
void hold_open(const Modification& modification, const process::Gate& gate) {
  const process::Outcome outcome = modification.outcome;
  const bool ended = outcome == process::Outcome::withdrawn || outcome == process::Outcome::closed ||
                     outcome == process::Outcome::rejected;
  if (!ended || gate.way == process::Way::out || gate.to == to_string(outcome)) return;
  refuse(modification.number + " is " + std::string(to_string(outcome)) +
         ", and goes no further unless that is decided otherwise; expected " +
         (outcome == process::Outcome::withdrawn ? "its adoption (redraft decide --kind adopt)"
                                                 : "a decision that opens it (--field status --new open)"));
}

void hold_date(const Modification& modification, const AdvanceOptions& options) {
  if (modification.history.empty()) return;
  const process::Step& last = modification.history.back();
  if (last.date && options.date < *last.date)
    refuse("the step is dated " + process::long_words(options.date) + ", before the last one, " + last.stage +
           " on " + process::long_words(*last.date));
}

}  // namespace

const Process& process_of(const Modification& modification, const workspace::Workspace& workspace) {
  const std::string& name = workspace::process_name(workspace, modification);
  if (name.empty())
    refuse("neither " + modification.number + " nor redraft.yaml names a process; expected process: one of " +
           listed(process::process_names()));
  return process::load_process(name);
}

Advanced record_step(ChangedModification& one, const workspace::Workspace& workspace, AdvanceOptions options,
                     bool dry_run) {
  const Modification modification = one.now();
  Advanced out{recorded(modification, dry_run),
               &process_of(modification, workspace),
               nullptr,
               nullptr,
               std::move(options),
               {},
               {}};
  AdvanceOptions& step = out.step;
  out.to = &stage_of(*out.process, step.to);
  if (!modification.stage().empty()) out.from = &stage_of(*out.process, modification.stage());
  const process::Gate* gate = gate_between(*out.process, out.from, *out.to);
  if (gate != nullptr) hold_open(modification, *gate);
  hold_date(modification, step);
  const process::GateFacts facts =
      gate_facts(workspace, one.loaded.folder, modification, out.process, step.date);
  if (gate != nullptr) out.gate = check_gate(*gate, *out.process, modification, facts);
  complete(step, modification, out, gate, facts);
  if (!out.open()) return out;
  if (gate != nullptr) hold_number(modification, *gate);
  // On the way on, what is frozen must be what it was; a way back opens it again.
  if (gate != nullptr && gate->way == process::Way::on)
    for (const process::FrozenState& one_state : frozen_state(modification, *out.process, facts))
      if (one_state.changed)
        throw Error(ErrorCode::target, one_state.place,
                    one_state.what + (one_state.file.empty() ? "" : " " + one_state.file) + ": " +
                        one_state.words +
                        "; record it with redraft correct, or return the modification for work");
  out.frozen = freeze_record(*out.to, modification, facts);
  one.edit.append("history", entry_of(out));
  record_outcome(one, modification, *out.to);
  return out;
}

Advanced advance(const workspace::Workspace& workspace, const std::string& id, const AdvanceOptions& options,
                 const workspace::StepOptions& step_options) {
  workspace::Step step(workspace, workspace::Reach::one, step_options);
  Advanced out = record_step(step.open(id), workspace, options, step_options.dry_run);
  if (out.open()) out.recorded.files = step.commit();
  return out;
}

std::string missing_text(const process::GateState& gate) {
  std::string out;
  for (const process::ConditionState& state : gate.conditions) {
    if (state.met != process::Met::no) continue;
    out += "  not met: " + state.condition.says + " (" + state.condition.id + ")\n";
    for (const process::Missing& missing : state.missing)
      out += "    " + missing.words + (missing.place.file.empty() ? "" : " (" + missing.place.str() + ")") +
             "\n";
    out += "    to do: " + state.condition.need + "\n";
    out += "    source: " + state.condition.source + "\n";
  }
  return out;
}

std::string advanced_text(const Advanced& advanced) {
  const AdvanceOptions& step = advanced.step;
  std::string out = heading(advanced.recorded) + "\n";
  if (!advanced.open())
    return out + "It does not go to " + name_of(*advanced.to) + ": " + met_words(*advanced.gate) + ".\n" +
           missing_text(*advanced.gate) + "Nothing was written.\n";
  out += "Entered: " + name_of(*advanced.to) + ", on " + process::long_words(step.date);
  if (!step.by.empty()) out += ", by decision of the " + step.by;
  if (!step.decision.empty()) out += " (" + step.decision + ")";
  out += "\n";
  if (!advanced.frozen.scope.empty()) out += "Frozen: the scope\n";
  for (const process::Evidence& one : advanced.frozen.evidence)
    out += "Frozen: " + one.frozen + ", " + one.file + ", sha256 " + one.sha256.substr(0, 12) + "...\n";
  return out + files_line(advanced.recorded);
}

Json gate_json(const process::GateState& gate) {
  Json conditions = Json::array();
  for (const process::ConditionState& state : gate.conditions) {
    Json missing = Json::array();
    for (const process::Missing& one : state.missing)
      missing.push(
          Json::object().set("words", one.words).set("file", one.place.file).set("line", one.place.line));
    const char* met = state.met == process::Met::yes  ? "yes"
                      : state.met == process::Met::no ? "no"
                                                      : "not applicable";
    conditions.push(Json::object()
                        .set("id", state.condition.id)
                        .set("says", state.condition.says)
                        .set("met", met)
                        .set("evidence", state.evidence)
                        .set("missing", std::move(missing))
                        .set("need", state.condition.need)
                        .set("source", state.condition.source));
  }
  return conditions;
}

Json advanced_json(const Advanced& advanced) {
  const AdvanceOptions& step = advanced.step;
  Json evidence = Json::array();
  for (const process::Evidence& one : advanced.frozen.evidence)
    evidence.push(Json::object().set("file", one.file).set("sha256", one.sha256).set("frozen", one.frozen));
  Json out = recorded_json("redraft-advance/1", advanced.recorded);
  out.set("process", advanced.process->name)
      .set("from", advanced.from == nullptr ? std::string() : advanced.from->id)
      .set("to", step.to)
      .set("done", advanced.open())
      .set("date", step.date.iso())
      .set("by", step.by)
      .set("decision", step.decision)
      .set("meeting", step.meeting)
      .set("conditions", advanced.gate ? gate_json(*advanced.gate) : Json::array())
      .set("evidence", std::move(evidence))
      .set("scope", advanced.frozen.scope);
  return finish(std::move(out), advanced.recorded);
}

}  // namespace redraft::jobs
