#include "jobs/status.h"

#include <utility>

#include "jobs/gate_facts.h"
#include "jobs/profile_names.h"
#include "process/consistency.h"
#include "process/listed_names.h"
#include "profile/profile.h"
#include "workspace/process_name.h"
#include "workspace/region.h"

namespace redraft::jobs {

namespace {

using process::Process;

void append(std::vector<Finding>& to, const std::vector<Finding>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// Its own process, or the workspace's; nullptr, with a finding, when there is none of that name.
const Process* process_of(const workspace::Workspace& workspace, const workspace::LoadedModification& loaded,
                          std::vector<Finding>& findings) {
  const std::string& own = loaded.modification.process;
  const std::string& name = workspace::process_name(workspace, loaded.modification);
  if (name.empty()) return nullptr;
  try {
    return &process::load_process(name);
  } catch (const Error& error) {
    Finding finding;
    finding.check = "modification-name-unknown";
    finding.severity = Severity::error;
    const Data* named = own.empty() ? workspace.settings.root.find("process")
                                    : loaded.modification.source.root.find("process");
    const DataFile& file = own.empty() ? workspace.settings : loaded.modification.source;
    finding.place = named == nullptr ? Place{file.file} : file.place(*named);
    finding.words = name;
    finding.message = error.detail();
    findings.push_back(std::move(finding));
    return nullptr;
  }
}

void find_changed(const std::vector<process::FrozenState>& frozen, std::vector<Finding>& findings) {
  for (const process::FrozenState& state : frozen) {
    if (!state.changed) continue;
    Finding finding;
    finding.check = "amendment-frozen-text-changed";
    finding.severity = Severity::error;
    finding.place = state.place;
    finding.words = state.file;
    finding.message = state.words + "; it is frozen" + (state.since.empty() ? "" : " since " + state.since) +
                      ", and changes only by a recorded correction or decision";
    findings.push_back(std::move(finding));
  }
}

render::ModificationStatus begin(const workspace::Workspace& workspace, workspace::LoadedModification loaded,
                                 const process::ListedNames& names, std::vector<Finding>& findings) {
  render::ModificationStatus out;
  append(findings, loaded.findings);
  out.readable = !has_errors(loaded.findings);
  const Process* process = process_of(workspace, loaded, findings);
  if (out.readable) append(findings, process::consistency(loaded.modification, process));
  if (out.readable) append(findings, process::unlisted_names(loaded.modification, names));
  out.status.process = process;
  out.folder = loaded.folder;
  out.modification = std::move(loaded.modification);
  if (process == nullptr) return out;
  out.status.stage = process->stage(out.modification.stage());
  if (out.readable)
    out.windows = process::windows_of(out.modification, *process, workspace::region_of(workspace));
  if (!out.modification.history.empty() && out.modification.history.back().date)
    out.status.since = out.modification.history.back().date->iso();
  return out;
}

/// Of one that has ended the way to that end, when it was not entered yet; of one that goes no further none.
std::size_t usual_gate(const process::Status& status, process::Outcome outcome) {
  if (outcome == process::Outcome::open) return 0;
  for (std::size_t i = 0; i < status.gates.size(); ++i)
    if (status.gates[i].to == to_string(outcome)) return i;
  return outcome == process::Outcome::approved ? 0 : status.gates.size();
}

std::size_t gate_to_show(const process::Status& status, process::Outcome outcome, const std::string& to) {
  if (to.empty()) return usual_gate(status, outcome);
  std::string ways;
  for (std::size_t i = 0; i < status.gates.size(); ++i) {
    if (status.gates[i].to == to) return i;
    ways += (ways.empty() ? "" : ", ") + status.gates[i].to;
  }
  throw Error(ErrorCode::usage, {},
              "no gate leads from here to '" + to + "'; " +
                  (ways.empty() ? "no gate leads out of where it stands" : "its gates lead to " + ways));
}

}  // namespace

render::StatusReport status_of_one(const workspace::Workspace& workspace, const std::string& id,
                                   const StatusOptions& options) {
  render::StatusReport out;
  out.today = options.today;
  workspace::LoadedModification loaded = workspace::load_modification(workspace, id);
  append(out.findings, workspace::shared_numbers(workspace, loaded));
  render::ModificationStatus one = begin(workspace, std::move(loaded), listed_names(workspace), out.findings);
  if (one.readable && one.status.process != nullptr) {
    const process::GateFacts given =
        gate_facts(workspace, one.folder, one.modification, one.status.process, options.today);
    one.status = process::status_of(one.modification, *one.status.process, given);
    find_changed(one.status.frozen, out.findings);
  }
  one.shown = gate_to_show(one.status, one.modification.outcome, options.to);
  out.modifications.push_back(std::move(one));
  return out;
}

render::StatusReport status_of_all(const workspace::Workspace& workspace, const StatusOptions& options) {
  render::StatusReport out;
  out.today = options.today;
  out.all = true;
  workspace::AllModifications all = workspace::load_modifications(workspace);
  append(out.findings, all.findings);
  const process::ListedNames names = listed_names(workspace);
  for (workspace::LoadedModification& one : all.modifications)
    out.modifications.push_back(begin(workspace, std::move(one), names, out.findings));
  return out;
}

}  // namespace redraft::jobs
