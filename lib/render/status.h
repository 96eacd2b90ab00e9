// Where modifications stand, for people (text) and for programs (redraft-status/1 of docs/formats.md).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json.h"
#include "process/gate.h"
#include "process/modification.h"
#include "process/open_windows.h"

namespace redraft::render {

struct ModificationStatus {
  process::Modification modification;
  std::string folder;
  process::Status status;  ///< of a list, without gates and what is frozen
  std::vector<process::OpenedWindow> windows;
  std::size_t shown = 0;  ///< the gate that is shown in full; past the last: none, for it has ended
  bool readable = true;   ///< false: its files have faults, and nothing is judged
};

struct StatusReport {
  std::vector<ModificationStatus> modifications;
  std::vector<Finding> findings;
  std::optional<process::Date> today;
  bool all = false;  ///< a line each
};

/// In full, a page each; of a list, a table cut to the width.
std::string status_text(const StatusReport& report, int width);
Json status_json(const StatusReport& report);

/// A gate as redraft-status/1 has it.
Json gate_json(const process::GateState& gate);

}  // namespace redraft::render
