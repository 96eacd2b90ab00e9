#include "jobs/check.h"

#include <utility>

#include "check/check.h"
#include "jobs/amendment.h"
#include "workspace/code_source.h"

namespace redraft::jobs {

Checked check_code(const std::string& code, const std::string& profile) {
  const profile::Profile conventions = profile::load_profile(profile);
  const workspace::CodeSource source = workspace::load_code(code, conventions);
  const legal::CodeIndex index(source.code);
  const std::vector<legal::Reference> references = legal::find_references(source.code, index, conventions);
  Checked out;
  out.findings = check::run_checks({conventions, source.code, index, references});
  out.findings.insert(out.findings.begin(), source.findings.begin(), source.findings.end());
  out.inputs = source.files;
  if (!conventions.file.empty()) out.inputs.push_back(conventions.file);
  return out;
}

Checked check_amended(const std::string& code, const std::string& script, const std::string& profile) {
  AmendmentOptions options;
  options.profile = profile;
  std::unique_ptr<Amendment> amendment = amend_code(script, code, options);
  std::vector<Finding> findings = amendment->source.findings;
  findings.insert(findings.end(), amendment->findings.begin(), amendment->findings.end());
  return {std::move(findings), std::move(amendment->inputs)};
}

}  // namespace redraft::jobs
