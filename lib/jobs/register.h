// The Modifications Register of a workspace.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/register_view.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

struct RegisterOptions {
  std::string workspace = ".";
  process::RegisterQuery query;
  std::vector<std::string> columns;  ///< empty: those that are shown unless asked
  std::string since;                 ///< ISO date: what happened on that day or later, instead of the rows
  std::optional<process::Date> day;  ///< as all of it stood then; none: as it is recorded
  bool touches = false;              ///< which clauses each touches, and who touches the same
};

struct ModificationsRegister {
  workspace::AllModifications all;  ///< what the rows of `view` point into
  render::RegisterView view;
  std::vector<std::string> inputs;
};

/// Faults of the files are findings of the view; what could be read of such a modification is listed all the same.
/// Throws Error{usage} for columns, conditions and dates that are none.
std::unique_ptr<ModificationsRegister> make_register(const RegisterOptions& options);

/// The view as a workbook: the register, the counts, and what else was asked for.
std::string register_workbook(const render::RegisterView& view);

}  // namespace redraft::jobs
