#include "jobs/gate_facts.h"

#include <algorithm>

#include "jobs/amendment.h"
#include "workspace/gate_facts.h"

namespace redraft::jobs {

namespace {

void try_legal_text(const std::string& profile, const std::string& file, const std::string& code,
                    process::LegalTextState& state) {
  AmendmentOptions options;
  options.profile = profile;
  try {
    const std::unique_ptr<Amendment> amendment = amend_code(file, code, options);
    state.applies = true;
    state.errors = static_cast<std::size_t>(std::count_if(
        amendment->findings.begin(), amendment->findings.end(),
        [](const Finding& finding) { return finding.introduced && finding.severity == Severity::error; }));
  } catch (const Error& error) {
    state.why_not = error.what();
    // A file or a code that cannot be read says nothing about the drafting.
    if (error.code() == ErrorCode::target || error.code() == ErrorCode::alignment ||
        error.code() == ErrorCode::instruction)
      state.applies = false;
  }
}

}  // namespace

bool tries_legal_text(const process::Stage& stage) {
  for (const process::Gate& gate : stage.gates)
    for (const process::Condition& condition : gate.conditions)
      if (condition.fact == "legal-text-applies" || condition.fact == "legal-text-sound") return true;
  return false;
}

process::GateFacts gate_facts(const workspace::Workspace& workspace, const std::string& folder,
                              const process::Modification& modification, const process::Process* process,
                              std::optional<process::Date> today) {
  const process::Stage* stage = process == nullptr ? nullptr : process->stage(modification.stage());
  workspace::TryLegalText how;
  if (stage != nullptr && tries_legal_text(*stage))
    how = [&](const std::string& file, const std::string& code, process::LegalTextState& state) {
      try_legal_text(workspace.profile, file, code, state);
    };
  return workspace::gather_facts(workspace, folder, modification, today, how);
}

}  // namespace redraft::jobs
