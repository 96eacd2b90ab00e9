#include "jobs/convert.h"

#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/words.h"
#include "jobs/new_modification.h"
#include "process/date_words.h"
#include "process/since.h"

namespace redraft::jobs {

namespace {

using process::Modification;

constexpr std::string_view kDraft = "DP";
constexpr std::string_view kProposal = "MP";

[[noreturn]] void refuse(const std::string& detail) { throw Error(ErrorCode::usage, {}, detail); }

std::string new_number(const Modification& modification, const ConvertOptions& options) {
  if (modification.converted)
    refuse(modification.number + " was converted on " + process::long_words(*modification.converted) +
           " already");
  if (!options.number.empty()) return options.number;
  if (!modification.number.starts_with(kDraft))
    refuse(modification.number +
           " is no number of a Draft Proposal; expected one as DP088, or --number for the new one");
  return std::string(kProposal) + modification.number.substr(kDraft.size());
}

/// The stage to which it is converted: the one that is named, or the first to which a gate leads that converts. Through any
/// other it would have the number of a Modification Proposal, and a scope that is not fixed.
std::string converted_to(const std::string& named, const Modification& modification,
                         const workspace::Workspace& workspace) {
  const process::Process& process = process_of(modification, workspace);
  const process::Stage* stage = process.stage(modification.stage());
  if (stage == nullptr)
    refuse("no stage is recorded in which " + modification.number +
           " stands; enter the first with redraft advance");
  std::vector<std::string> ways;
  for (const process::Gate& gate : stage->gates)
    if (converts(gate)) ways.push_back(gate.to);
  const std::string from = stage->title + " (" + stage->id + ")";
  if (ways.empty()) refuse("no gate out of " + from + " makes a Modification Proposal of it");
  if (named.empty()) return ways.front();
  if (stage->gate(named) != nullptr && std::find(ways.begin(), ways.end(), named) == ways.end())
    refuse("it is no Modification Proposal in " + named + "; out of " + from +
           " it becomes one on the way to " + listed(ways) + ", and redraft advance takes it to the others");
  return named;
}

/// The decision to convert it, where that was recorded first; "" when it was not.
std::string decided_before(const Modification& modification, const ConvertOptions& options) {
  std::string out;
  for (const process::Decision* one : decisions_since(modification, "convert", options.by, false))
    if (one->date && *one->date <= options.date) out = one->id;
  return out;
}

}  // namespace

Converted convert(const workspace::Workspace& workspace, const std::string& id, const ConvertOptions& options,
                  const workspace::StepOptions& step_options) {
  workspace::Step step(workspace, workspace::Reach::several, step_options);  // alone: a number is taken
  workspace::ChangedModification& one = step.open(id);
  const Modification before = one.loaded.modification;
  const std::string number = new_number(before, options);
  refuse_taken(workspace, number);
  AdvanceOptions to{converted_to(options.to, before, workspace),
                    options.date,
                    options.by,
                    options.decision,
                    options.meeting,
                    {}};
  if (to.decision.empty()) to.decision = decided_before(before, options);
  if (to.decision.empty()) {
    DecideOptions decision{"convert", options.by, options.date, options.meeting, options.reason, {}, {}, {},
                           {},        {}};
    to.decision = record_decision(one, decision, step_options.dry_run).id;
  }
  one.edit.set("number", text_value(number));
  one.edit.append("earlier_numbers", text_value(before.number));
  one.edit.set("converted", text_value(options.date.iso()));
  Converted out{record_step(one, workspace, to, step_options.dry_run), before.number, to.decision};
  if (out.advanced.open())
    out.advanced.recorded.files = step.commit();
  else
    out.advanced.recorded.number = before.number;  // nothing was written: it has the number that it had
  return out;
}

std::string converted_text(const Converted& converted) {
  const std::string words = advanced_text(converted.advanced);
  if (!converted.advanced.open()) return words;
  return converted.earlier + " is " + converted.advanced.recorded.number +
         " now, and is found by both numbers.\n" + words;
}

Json converted_json(const Converted& converted) {
  const Advanced& advanced = converted.advanced;
  Json out = recorded_json("redraft-modification/1", advanced.recorded);
  out.set("action", "convert")
      .set("done", advanced.open())
      .set("earlier", converted.earlier)
      .set("decision", converted.decision)
      .set("to", advanced.step.to)
      .set("scope", advanced.frozen.scope)
      .set("conditions", advanced.gate ? gate_json(*advanced.gate) : Json::array())
      .set("related", Json::array());
  return finish(std::move(out), advanced.recorded);
}

}  // namespace redraft::jobs
