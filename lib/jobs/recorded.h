// What the commands that record something say alike: of which modification, and which files were written.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "process/modification.h"

namespace redraft::jobs {

struct Recorded {
  std::string number;
  std::string title;
  std::vector<std::string> files;  ///< written, or by a dry run not written
  bool dry_run = false;
};

Recorded recorded(const process::Modification& modification, bool dry_run);

/// "SECMP0049 ‘Section D Review: ...’".
std::string heading(const Recorded& recorded);

/// The line that ends each command's words: "Written: a, b", or "Dry run; would be written: a, b".
std::string files_line(const Recorded& recorded);

/// {"format": ..., "number": ..., "title": ...}; the keys of the command follow, then finish().
Json recorded_json(const std::string& format, const Recorded& recorded);
/// "files", "dry_run", "findings".
Json finish(Json json, const Recorded& recorded, const std::vector<Finding>& findings = {});

Json texts_json(const std::vector<std::string>& texts);

}  // namespace redraft::jobs
