// Response forms of a consultation out to Word, and the responses that come back (process/responses_form.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "jobs/recorded.h"
#include "process/responses_form.h"
#include "workspace/step.h"

namespace redraft::jobs {

struct ResponseFormExport {
  std::string bytes;  ///< the .docx
  std::string number;
  std::vector<std::string> inputs;
};

/// Throws Error{target} for a consultation that is not recorded, with those that are.
ResponseFormExport export_response_form(const workspace::Workspace& workspace, const std::string& id,
                                        const std::string& consultation,
                                        std::optional<process::Classification> classification = {});

struct ResponsesImport {
  Recorded recorded;
  std::string consultation;
  std::vector<process::MergedResponse> forms;  ///< in the order given
  std::vector<process::ResponseCount> counts;  ///< by Party Category, as they are now
  std::vector<Finding> findings;
};

/// All files are forms of one consultation of this modification, else Error names the one that is not, and nothing is
/// written.
ResponsesImport import_responses(const workspace::Workspace& workspace, const std::string& id,
                                 const std::vector<std::string>& files, std::optional<process::Date> received,
                                 const workspace::StepOptions& step_options);

std::string responses_import_text(const ResponsesImport& done, int width);
/// redraft-responses/1 (docs/formats.md).
Json responses_import_json(const ResponsesImport& done);

}  // namespace redraft::jobs
