// Options of a report that the document which is asked for has no use for: they are said, never passed over.
#pragma once

#include <vector>

#include "base/finding.h"
#include "jobs/report.h"
#include "report/template.h"

namespace redraft::jobs {

/// Throws Error{usage} for an option that no document of the kind could take: a month of a document about a modification,
/// a modification for the Register.
void refuse_useless(const ReportOptions& options, const report::Kind& kind);

/// `report-option-unused`: what the kind could take, and this template does not ask for.
std::vector<Finding> unused_options(const ReportOptions& options, const report::Kind& kind,
                                    const report::Template& form, const std::string& template_name);

}  // namespace redraft::jobs
