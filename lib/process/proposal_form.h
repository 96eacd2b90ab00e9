// The form on which a Draft Proposal is submitted. "At this point, all the Proposer will have submitted is the problem or
// issue they have identified and the impact this is having on them" (framework paper TABASC_42_1605_12 of May 2019,
// 3.1); the impact of doing nothing, the scale and the parts of the code are what the Development Stage must cover
// (the same place); anybody who may raise a modification may ask for Fast Track (Section D review consultation, 4).
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "process/form.h"
#include "process/people.h"

namespace redraft::process {

inline constexpr const char* kProposalForm = "draft-proposal";

std::vector<FormField> proposal_fields();

/// What the form says; an empty text: nothing.
struct DraftProposal {
  std::string title;
  Person proposer;
  std::string problem;
  std::string doing_nothing;
  std::string scale;
  std::vector<std::string> parts_affected;  ///< "Section D", "Appendix R"
  std::string operational_impacts;
  bool fast_track = false;
  std::string fast_track_reason;
  bool urgent = false;
  std::string urgent_reason;
};

/// A form without a title, or with words where Yes or No is asked, is an error among the findings.
DraftProposal draft_proposal_of(const FilledForm& form, std::vector<Finding>& findings);

}  // namespace redraft::process
