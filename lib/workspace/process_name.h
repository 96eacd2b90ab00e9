// Which process a modification follows.
#pragma once

#include <string>

#include "process/modification.h"
#include "workspace/workspace.h"

namespace redraft::workspace {

/// Its own, as recorded, else that of redraft.yaml; "" when neither names one. It need not be one that there is.
inline const std::string& process_name(const Workspace& workspace,
                                       const process::Modification& modification) {
  return modification.process.empty() ? workspace.process : modification.process;
}

}  // namespace redraft::workspace
