// A form as it came back from somebody: opened, its tracked changes accepted, read, and held to be the right one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "process/form.h"
#include "process/modification.h"

namespace redraft::jobs {

/// `modification`: whose form it must be; nullptr: of none. Throws Error{target} for another's, naming both.
process::FilledForm read_returned_form(const std::string& path, const std::string& kind,
                                       const std::vector<process::FormField>& columns,
                                       const process::Modification* modification,
                                       std::vector<Finding>& findings);

/// The class of a document about a modification: `wanted`, else that of the modification. Throws Error{usage} when the
/// modification itself is classified above it.
process::Classification document_class(const process::Modification& modification,
                                       std::optional<process::Classification> wanted);

/// Throws Error{usage} of a document that must not hold what is listed: "comment c3 (amber)".
[[noreturn]] void refuse_classified(const std::vector<std::string>& what,
                                    process::Classification classification);

}  // namespace redraft::jobs
