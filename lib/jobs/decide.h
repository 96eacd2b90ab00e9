// Records a decision: who, when, why, the value that it changes with the old and the new one, and the documents
// already made that print another value than the new one.
//
// Beside the key that is named, a decision changes what follows from it by itself:
//   path            a path more, from that day
//   close           status: closed (Section D review consultation, 2.5)
//   withdraw        withdrawal, status: withdrawn; by the Proposer
//   adopt           withdrawal.adopted, status: open again
//   refer           a referral more, by the body named, to the Panel or the Authority as the path has it
//   approve, reject and return-for-work of the Authority: its determination; the last is a send-back
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "jobs/recorded.h"
#include "process/date.h"
#include "workspace/step.h"

namespace redraft::jobs {

struct DecideOptions {
  std::string kind;     ///< of the schema's list
  std::string body;     ///< who decided
  process::Date date;   ///< when
  std::string meeting;  ///< its number
  std::string reason;
  std::string field;      ///< key whose value it changes; of some kinds it is known
  std::string new_value;  ///< what it holds from then on
  std::string solution;   ///< id
  std::string id;         ///< of the decision; made of body and date unless given
  std::string source;     ///< where it is recorded
};

/// A document that was made and prints a value which holds no longer.
struct StaleDocument {
  std::string kind;
  std::string file;
  std::string version;
  std::string printed;  ///< the value that it prints
};

struct Decided {
  Recorded recorded;
  std::string id;
  DecideOptions decision;  ///< as recorded: with the field that was found
  std::string old_value;   ///< "" when there was none
  std::vector<StaleDocument> stale;
  bool reopens = false;  ///< what was frozen may be changed again
};

/// Records it in an open step; the step is not committed. Throws Error{usage} for kinds, keys and values that are not
/// known, with the nearest.
Decided record_decision(workspace::ChangedModification& one, DecideOptions options, bool dry_run);

/// The command: one step with one decision.
Decided decide(const workspace::Workspace& workspace, const std::string& id, const DecideOptions& options,
               const workspace::StepOptions& step_options);

std::string decided_text(const Decided& decided);
/// redraft-decide/1 (docs/formats.md).
Json decided_json(const Decided& decided);

}  // namespace redraft::jobs
