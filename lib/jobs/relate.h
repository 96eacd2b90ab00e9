// One modification split into several, and several that go together: recorded on every side, in one step.
//
// A Proposer "can also choose to split their original DP into two or more MPs" (Section D review consultation of 2018,
// 2.3). Changes that go well together are "progressed as a batch of changes, and assessed holistically", with "only a
// single Working Group" (the same, 2.2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "jobs/recorded.h"
#include "workspace/step.h"

namespace redraft::jobs {

struct SplitOptions {
  std::vector<std::string>
      into;  ///< numbers of the parts; the original's own, when it goes on as one of them
  std::vector<std::string> titles;  ///< of the new parts, in order; else that of the original
  std::vector<std::string>
      share;  ///< keys that the parts take over; empty: those that say whose it is and what for
  process::Date date;
  std::string by = "Proposer";
  std::string reason;
};

struct BatchOptions {
  bool one_group = false;  ///< one Working Group assesses all of them
  std::string note;        ///< what they share
};

struct Relation {
  std::string number;
  std::string how;  ///< "split-into", "split-from", "batched-with"
  std::string to;
};

struct RelatedTogether {
  Recorded recorded;   ///< of the first that was named
  std::string action;  ///< "split" or "batch"
  std::vector<Relation> relations;
  std::vector<std::string> untitled;  ///< numbers of new parts that were given no title of their own
};

/// The parts are new modifications that stand where the original stands. It is closed, unless it is one of them. Throws
/// Error{usage} when it was converted: its scope is fixed then.
RelatedTogether split(const workspace::Workspace& workspace, const std::string& id,
                      const SplitOptions& options, const workspace::StepOptions& step_options);

/// What is recorded already is not recorded twice. Throws Error{usage} for one that has ended.
RelatedTogether batch(const workspace::Workspace& workspace, const std::vector<std::string>& ids,
                      const BatchOptions& options, const workspace::StepOptions& step_options);

std::string related_text(const RelatedTogether& related);
/// redraft-modification/1 (docs/formats.md).
Json related_json(const RelatedTogether& related);

}  // namespace redraft::jobs
