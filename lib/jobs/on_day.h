// The workspace as it stood on a day: what a document that is dated is made from.
#pragma once

#include <optional>
#include <string>

#include "process/as_of.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

/// A modification that a document is about, with the record that its values are made from.
struct ReportedModification {
  workspace::LoadedModification loaded;
  process::ModificationFiles files;
};

/// One without faults; without a day as it is recorded. `consultation`: one that is kept although it opens later
/// (process/as_of.h).
ReportedModification on_day(const workspace::LoadedModification& loaded, std::optional<process::Date> day,
                            const std::string& consultation = {});

/// The version of the code is the one that was current, where the profile says of the present one that it was designated
/// later.
workspace::Workspace on_day(const workspace::Workspace& workspace, std::optional<process::Date> day);

/// It was raised after the day, or where that is not recorded entered its first stage after it.
bool began_after(const process::Modification& modification, process::Date day);

}  // namespace redraft::jobs
