// Consistency checks: each a function from what it reads to findings. docs/checks.md lists every id.
#pragma once

#include <vector>

#include "amend/drafting.h"
#include "amend/plan.h"
#include "base/finding.h"
#include "legal/code.h"
#include "legal/references.h"
#include "profile/profile.h"

namespace redraft::check {

/// The code to check and, when it comes from an amendment, what it was made from.
struct CheckInput {
  const profile::Profile& profile;
  const legal::Code& code;                          ///< as it stands, or as amended
  const legal::CodeIndex& index;                    ///< of `code`
  const std::vector<legal::Reference>& references;  ///< of `code`
  const legal::Code* baseline = nullptr;            ///< null: nothing has been amended
  const legal::CodeIndex* baseline_index = nullptr;
  const std::vector<legal::Reference>* baseline_references = nullptr;
  const amend::Drafting* drafting = nullptr;
  const amend::Plan* plan = nullptr;
};

/// All checks, in the order of the list in checks.cc; findings sorted by document order, then by check.
/// `introduced` is set on what the baseline does not hold already.
std::vector<Finding> run_checks(const CheckInput& input);

// Each check by itself. They see one side only; run_checks compares both sides.
std::vector<Finding> check_numbering(const CheckInput& input);
std::vector<Finding> check_references(const CheckInput& input);
std::vector<Finding> check_definitions(const CheckInput& input);
std::vector<Finding> check_proofing(const CheckInput& input);
std::vector<Finding> check_amendment(const CheckInput& input);  ///< drafting and plan; empty without them

}  // namespace redraft::check
