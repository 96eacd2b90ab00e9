#include "gate_status.h"

#include <stdexcept>
#include <vector>

#include "recorded.h"

namespace redraft::process::tests {

const ConditionState& condition(const Status& status, const std::string& to, const std::string& id) {
  for (const GateState& gate : status.gates)
    for (const ConditionState& one : gate.conditions)
      if (gate.to == to && one.condition.id == id) return one;
  throw std::runtime_error("no condition " + id + " on the way to " + to);
}

Status status(const std::string& yaml, const std::string& process, const GateFacts& given) {
  static std::vector<Modification> kept;  // a Status points into its process only
  kept.push_back(recorded(yaml));
  return status_of(kept.back(), load_process(process), given);
}

Met met(const std::string& yaml, const std::string& to, const std::string& id) {
  GateFacts given;
  given.today = Date(2018, 10, 1);
  return condition(status(kVoted + yaml, "sec-2018", given), to, id).met;
}

}  // namespace redraft::process::tests
