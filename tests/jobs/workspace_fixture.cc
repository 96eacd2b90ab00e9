#include "jobs/workspace_fixture.h"

namespace redraft::tests {

WorkspaceTest::WorkspaceTest() {
  scratch_.file("redraft.yaml", "profile: sec\nprocess: sec-2019\n");
  scratch_.file("modifications/DP050/modification.yaml", "number: DP050\ntitle: Another\n");
}

std::string WorkspaceTest::path(std::string_view id, std::string_view file) const {
  return scratch_.path("modifications/" + std::string(id) + "/" + std::string(file));
}

std::string WorkspaceTest::file(std::string_view id, std::string_view text, std::string_view name) const {
  return scratch_.file("modifications/" + std::string(id) + "/" + std::string(name), text);
}

std::string WorkspaceTest::text(std::string_view id, std::string_view name) const {
  return slurp(path(id, name));
}

process::Modification WorkspaceTest::read(const std::string& id) const {
  workspace::LoadedModification loaded = workspace::load_modification(workspace(), id);
  for (const Finding& finding : loaded.findings)
    ADD_FAILURE() << finding.place.str() << ": " << finding.message;
  return std::move(loaded.modification);
}

std::string ready_draft_proposal(std::string_view number) {
  return "# A Draft Proposal.\nnumber: " + std::string(number) + R"(
title: A ready proposal  # as printed
process: sec-2019
problem: |
  What is wrong.
scale: It is large.
doing_nothing: It stays wrong.
parts_affected: [Section D]
committees:
  - {name: OPSG, consulted: [2019-10-29], engage: false}
  - {name: SSC, consulted: [2019-10-30], engage: false}
  - {name: TABASC, consulted: [2019-10-31], engage: true}
  - {name: SMKI PMA, consulted: [2019-10-31], engage: false}
decisions:
  - {id: csc, kind: sign-off, body: Change Sub-Committee, date: 2019-11-26}
documents:
  - {kind: final-problem-statement, file: out/problem.docx, date: 2019-11-25}
history:
  - {stage: development, date: 2019-10-01}
)";
}

}  // namespace redraft::tests
