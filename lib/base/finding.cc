#include "base/finding.h"

#include <algorithm>
#include <utility>

namespace redraft {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

Finding finding_at(std::string check, Severity severity, Place place, std::string_view words,
                   std::string message) {
  Finding finding;
  finding.check = std::move(check);
  finding.severity = severity;
  finding.place = std::move(place);
  finding.words = words;
  finding.message = std::move(message);
  return finding;
}

Finding error_at(std::string check, Place place, std::string_view words, std::string message) {
  return finding_at(std::move(check), Severity::error, std::move(place), words, std::move(message));
}

bool has_errors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity == Severity::error; });
}

}  // namespace redraft
