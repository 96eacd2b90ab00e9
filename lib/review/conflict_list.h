// Conflicts between reviewers for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json.h"
#include "review/copies.h"

namespace redraft::review {

/// Findings "review-conflict", warnings, in the order of the document; `file` is the base.
std::vector<Finding> conflict_findings(const std::vector<Conflict>& conflicts, const std::string& file);

/// The shape redraft-consolidate/1 (docs/formats.md).
Json consolidated_json(const Consolidated& consolidated, const std::vector<Copy>& copies,
                       const std::string& base, Policy policy, const std::vector<Finding>& findings);

/// "report", "first", "both".
std::string_view to_string(Policy policy);

}  // namespace redraft::review
