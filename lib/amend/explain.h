// How each instruction of a legal text is understood: for people, and as redraft-explain/1.
#pragma once

#include <string>
#include <vector>

#include "amend/drafting.h"
#include "amend/operation.h"
#include "base/finding.h"
#include "base/json.h"

namespace redraft::amend {

std::string explain_text(const Drafting& drafting, const std::vector<Operation>& operations,
                         const std::vector<Finding>& findings);

Json explain_json(const Drafting& drafting, const std::vector<Operation>& operations,
                  const std::vector<Finding>& findings);

/// The list of operations as JSON, for reports: redraft-apply/1 holds it too.
Json operation_json(const Operation& operation);

}  // namespace redraft::amend
