// Findings for people (text), for programs (redraft-findings/1) and for code hosts (SARIF 2.1.0).
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json.h"

namespace redraft::render {

struct FindingsTextOptions {
  bool colour = false;
  int width = 100;
};

/// Errors first within the order given; each with its place, its check's id and its message; a count at the end.
std::string findings_text(const std::vector<Finding>& findings, const FindingsTextOptions& options = {});

Json findings_json(const std::vector<Finding>& findings);
Json findings_sarif(const std::vector<Finding>& findings);

}  // namespace redraft::render
