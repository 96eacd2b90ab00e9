// One legal text against one baseline: read, understood, planned, applied and checked. What explain, apply,
// redline, renumber and check --amended-by all begin with.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "amend/drafting.h"
#include "amend/plan.h"
#include "base/finding.h"
#include "legal/references.h"
#include "profile/profile.h"
#include "redline/redline.h"
#include "workspace/code_source.h"

namespace redraft::jobs {

struct Amendment {
  profile::Profile profile;
  workspace::CodeSource source;  ///< the baseline
  std::unique_ptr<legal::CodeIndex> baseline_index;
  std::vector<legal::Reference> baseline_references;
  amend::Drafting drafting;
  amend::Plan plan;
  legal::Code amended;
  std::unique_ptr<legal::CodeIndex> amended_index;
  std::vector<legal::Reference> amended_references;
  std::vector<Finding> findings;    ///< of the drafting and of both sides; `introduced` tells them apart
  std::vector<std::string> inputs;  ///< every file that was read
};

struct AmendmentOptions {
  std::string profile = "sec";
  bool partial = false;  ///< apply what can be placed, and report the rest
  bool check = true;
};

/// Throws Error for the first instruction that cannot be placed (naming how many more there are), unless
/// `partial`: then each is a finding `amendment-target-missing`.
std::unique_ptr<Amendment> amend_code(const std::string& script, const std::string& code,
                                      const AmendmentOptions& options = {});

/// A legal text read and understood, with no baseline.
amend::Drafting read_drafting(const std::string& script, const profile::Profile& profile);

/// The Redline of an amendment: by uid, each changed block with the instruction that changed it.
redline::Redline redline_of(const Amendment& amendment);

/// What apply and redline report: findings that the amendment brings in, and warnings of reading the baseline.
std::vector<Finding> reported(const Amendment& amendment);

}  // namespace redraft::jobs
