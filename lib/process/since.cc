#include "process/since.h"

#include <algorithm>

namespace redraft::process {

std::optional<Date> entered(const Modification& modification) {
  return modification.history.empty() ? std::nullopt : modification.history.back().date;
}

bool entered_again(const Modification& modification) {
  if (modification.history.empty()) return false;
  return std::any_of(modification.history.begin(), modification.history.end() - 1,
                     [&](const Step& step) { return step.stage == modification.stage(); });
}

bool since(const Modification& modification, const std::optional<Date>& day) {
  const std::optional<Date> from = entered(modification);
  return !day || !from || *day >= *from;
}

std::vector<const Decision*> decisions_since(const Modification& modification, std::string_view kind,
                                             std::string_view body, bool led_in) {
  std::vector<const Decision*> out;
  const std::optional<Date> from = entered(modification);
  for (const Decision& decision : modification.decisions) {
    if (decision.kind != kind || (!body.empty() && decision.body != body)) continue;
    const bool led =
        std::any_of(modification.history.begin(), modification.history.end(),
                    [&](const Step& step) { return !step.decision.empty() && step.decision == decision.id; });
    if (led || !since(modification, decision.date)) continue;
    if (led_in && from && decision.date == from) continue;
    out.push_back(&decision);
  }
  return out;
}

}  // namespace redraft::process
