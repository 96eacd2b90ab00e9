// From a drafting to what it does to a baseline: operations, edits, and what does not fit.
#pragma once

#include <string>
#include <vector>

#include "amend/drafting.h"
#include "amend/edits.h"
#include "amend/operation.h"
#include "base/error.h"
#include "base/finding.h"
#include "legal/code.h"
#include "legal/references.h"

namespace redraft::amend {

/// An instruction, or a part of one, that cannot be placed: it changes nothing.
struct Failure {
  std::size_t instruction = 0;
  ErrorCode code = ErrorCode::target;
  Place place;
  std::string message;
};

struct Plan {
  std::vector<Operation> operations;  ///< in the order of the instructions
  std::vector<DocumentEdits> edits;   ///< one a document of the baseline
  std::vector<Failure> failures;
  std::vector<Finding> findings;  ///< out of scope, unmarked differences, unplaced elisions ...
};

/// All instructions against one baseline at once. A failed one leaves the others as they are.
Plan make_plan(const Drafting& drafting, const legal::Code& baseline, const legal::CodeIndex& index,
               const profile::Profile& profile);

/// What the payloads state, where there is no baseline to hold them against: one operation a stated provision.
std::vector<Operation> stated_operations(const Drafting& drafting, const profile::Profile& profile);

/// The code as amended. Documents keep their order; uids of provisions that stay are kept.
legal::Code apply(const Plan& plan, const legal::Code& baseline);

}  // namespace redraft::amend
