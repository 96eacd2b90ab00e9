// A Draft Proposal becomes a Modification Proposal: the Panel's decision, the number, and the next stage, in one step.
//
// "its DP number would transfer across to become its MP number" (Section D review consultation of 2018, 2.3): DP088 becomes
// MP088 and is found by both. Its folder keeps its name, so that links to it hold. The scope is frozen from then on, by the
// stage that is entered.
#pragma once

#include <string>

#include "base/json.h"
#include "jobs/advance.h"
#include "jobs/decide.h"

namespace redraft::jobs {

struct ConvertOptions {
  process::Date date;
  std::string by = "Panel";
  std::string meeting;
  std::string reason;
  std::string
      decision;  ///< id of one; else that of the body which is recorded since the stage was entered, or a new one
  std::string number;  ///< unless it is the old one with MP for DP
  std::string to;      ///< stage; the first to which a gate leads that converts unless given
};

struct Converted {
  Advanced advanced;
  std::string earlier;   ///< the number it had
  std::string decision;  ///< id
};

/// Throws Error{usage} for one that is no Draft Proposal, and for a number that is taken.
Converted convert(const workspace::Workspace& workspace, const std::string& id, const ConvertOptions& options,
                  const workspace::StepOptions& step_options);

std::string converted_text(const Converted& converted);
/// redraft-modification/1 (docs/formats.md).
Json converted_json(const Converted& converted);

}  // namespace redraft::jobs
