// A small workspace for one test: a Draft Proposal that is ready for its gate, and what is needed around it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "process/date.h"
#include "support/scratch.h"
#include "workspace/step.h"

namespace redraft::tests {

class WorkspaceTest : public testing::Test {
 protected:
  WorkspaceTest();

  workspace::Workspace workspace() const { return workspace::open_workspace(scratch_.folder()); }
  std::string path(std::string_view id, std::string_view file = "modification.yaml") const;
  /// Writes modification.yaml, or another file of its folder.
  std::string file(std::string_view id, std::string_view text,
                   std::string_view name = "modification.yaml") const;
  std::string text(std::string_view id, std::string_view name = "modification.yaml") const;
  /// As it is read again; with a fault among the findings the test fails.
  process::Modification read(const std::string& id) const;

  static process::Date day(std::string_view iso) { return *process::Date::from_iso(iso); }

  Scratch scratch_;
};

/// modification.yaml of a Draft Proposal that has all that the gate of the Development Stage asks for but the Panel's
/// decision to convert it.
std::string ready_draft_proposal(std::string_view number);

}  // namespace redraft::tests
