// Takes a modification through a gate: into a stage when every condition holds, or not at all, with the list of what
// is missing. The step is recorded in `history` with its date, who decided, and the hashes of what is frozen from then on,
// so that a later change is found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "jobs/recorded.h"
#include "process/gate.h"
#include "workspace/step.h"

namespace redraft::jobs {

struct AdvanceOptions {
  std::string to;  ///< id of the stage
  process::Date date;
  std::string by;        ///< who decided; that of the decision unless given
  std::string decision;  ///< id; the one that the gate asked for unless given
  std::string meeting;
  std::string note;
};

struct Advanced {
  Recorded recorded;
  const process::Process* process = nullptr;
  const process::Stage* from = nullptr;  ///< nullptr: it stood nowhere
  const process::Stage* to = nullptr;
  AdvanceOptions step;                     ///< as recorded
  std::optional<process::GateState> gate;  ///< none into a first stage
  process::FreezeRecord frozen;            ///< what the step records

  /// Every condition holds; else nothing was recorded.
  bool open() const { return !gate || gate->open(); }
};

/// The process of a modification, its own or the workspace's. Throws Error{usage} when neither names one.
const process::Process& process_of(const process::Modification& modification,
                                   const workspace::Workspace& workspace);

/// Records it in an open step, when the gate is open; the step is not committed. Throws Error{usage} for a stage that the
/// process does not know or that no gate leads to from here, with those that do.
Advanced record_step(workspace::ChangedModification& one, const workspace::Workspace& workspace,
                     AdvanceOptions options, bool dry_run);

Advanced advance(const workspace::Workspace& workspace, const std::string& id, const AdvanceOptions& options,
                 const workspace::StepOptions& step_options);

/// Conditions that are not met, each with what it needs and where; "" when there are none.
std::string missing_text(const process::GateState& gate);
std::string advanced_text(const Advanced& advanced);
/// redraft-advance/1 (docs/formats.md).
Json advanced_json(const Advanced& advanced);
/// Its part that convert prints as well.
Json gate_json(const process::GateState& gate);

}  // namespace redraft::jobs
