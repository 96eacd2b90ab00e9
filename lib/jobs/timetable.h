// The timetable of a modification, and the diary of all that are open.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "process/timetable.h"
#include "render/diary_view.h"
#include "render/timetable_view.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

struct TimetableJobOptions {
  std::string workspace = ".";
  process::TimetableOptions timetable;
};

struct ModificationTimetable {
  render::TimetableView view;
  std::vector<std::string> inputs;
};

/// Faults of the files are findings of the view. Throws Error{target} when there is no such modification, Error{format}
/// when no process is named for it, and as process::make_timetable does.
ModificationTimetable make_timetable(const std::string& id, const TimetableJobOptions& options);
/// Of one that was loaded, and may be as it stood on an earlier day.
ModificationTimetable make_timetable(const workspace::LoadedModification& loaded,
                                     const TimetableJobOptions& options);

struct WorkspaceDiary {
  render::DiaryView view;
  std::vector<std::string> inputs;
};

/// The next steps of every open modification, the windows that are open, the meetings and the releases, from `today` on
/// where it is given.
WorkspaceDiary make_diary(const TimetableJobOptions& options);

/// "STEP=10wd" as it is given to --delay and --length, named `option`: the step and the Working Days. Throws
/// Error{usage} for what is none.
std::pair<std::string, int> read_days_of_step(const std::string& words, const std::string& option);

}  // namespace redraft::jobs
