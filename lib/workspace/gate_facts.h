// What gates ask of a modification's folder: which files of legal text are there, their hashes, and whether the drafting
// was made against the current version of the code.
//
// Whether it applies to its baseline takes reading the code. Who asks for that gives `try_legal_text`, which knows how; it
// is not called otherwise.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "process/facts.h"
#include "workspace/workspace.h"

namespace redraft::workspace {

/// A file of legal text and the folder of the baseline that it was drafted against; fills `applies`, `why_not`, `errors`.
using TryLegalText =
    std::function<void(const std::string& file, const std::string& code, process::LegalTextState& state)>;

process::GateFacts gather_facts(const Workspace& workspace, const std::string& folder,
                                const process::Modification& modification, std::optional<process::Date> today,
                                const TryLegalText& try_legal_text = {});

}  // namespace redraft::workspace
