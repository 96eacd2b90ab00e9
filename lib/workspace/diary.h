// The dates that a workspace keeps for all of its modifications: the meetings of the bodies and the releases.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "process/meetings.h"
#include "process/releases.h"
#include "workspace/workspace.h"

namespace redraft::workspace {

struct Diary {
  process::Meetings meetings;
  process::Releases releases;
  std::vector<Finding> findings;   ///< faults of the two files
  std::vector<std::string> files;  ///< those that are there
};

/// meetings.yaml and releases.yaml, or the files that redraft.yaml names in their place. One that is not there is
/// empty, unless redraft.yaml names it: then Error{file}.
Diary load_diary(const Workspace& workspace);

}  // namespace redraft::workspace
