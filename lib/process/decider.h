// Who opened a gate, where its rule names more than one: "Change Board, or the Authority".
//
//   under Self-Governance       the Change Board; the Panel, when the decision was referred to it
//   otherwise                   the Authority
//   on the way back             whoever sent it back
#pragma once

#include <string>

#include "process/facts.h"
#include "process/modification.h"
#include "process/stages.h"

namespace redraft::process {

struct Decider {
  std::string body;                    ///< "Change Board"; "" when nobody decides
  const Decision* decision = nullptr;  ///< the latest of it that led here, when one is recorded
};

/// Of a gate out of the stage in which the modification stands, on the day that `given` names: what is dated later does
/// not count. The body is that of the gate where only one is named.
Decider decider_of(const Gate& gate, const Modification& modification, const GateFacts& given);

}  // namespace redraft::process
