// The form on which a Draft Proposal is submitted, empty and filled in (process/proposal_form.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/json.h"
#include "process/date.h"
#include "process/proposal_form.h"

namespace redraft::jobs {

/// The .docx of the empty form.
std::string empty_proposal_form();

struct ReadProposal {
  process::DraftProposal proposal;
  std::string file;
  std::vector<Finding> findings;
};

/// Throws Error{format} for a document that is no such form.
ReadProposal read_draft_proposal_form(const std::string& path);

/// What it says under the keys of modification.yaml, for jobs::make_modification; `raised`: the day of its requests.
Data modification_values(const process::DraftProposal& proposal, std::optional<process::Date> raised);

std::string proposal_text(const ReadProposal& read, int width);
/// redraft-draft-proposal/1 (docs/formats.md).
Json proposal_json(const ReadProposal& read);

}  // namespace redraft::jobs
