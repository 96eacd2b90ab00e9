#include "process/decider.h"

#include "process/fact_parts.h"
#include "process/since.h"

namespace redraft::process {

namespace {

constexpr std::string_view kOr = ", or the ";

/// The latest decision of a body since the stage was entered.
const Decision* latest(const Modification& modification, std::string_view kind, std::string_view body) {
  const std::vector<const Decision*> found =
      decisions_since(modification, kind, body, entered_again(modification));
  return found.empty() ? nullptr : found.back();
}

Decider sender_back(const Modification& modification) {
  if (const Decision* decision = latest(modification, "return-for-work", ""))
    return {decision->body, decision};
  const std::optional<Authority>& authority = modification.authority;
  if (authority && authority->determination == "send-back" && since(modification, authority->date))
    return {"Authority", nullptr};
  for (const Vote& one : modification.votes)
    if (one.result == "return" && since(modification, one.date)) return {one.body, nullptr};
  return {};
}

}  // namespace

Decider decider_of(const Gate& gate, const Modification& modification) {
  const std::size_t at = gate.body.find(kOr);
  if (at == std::string::npos) return {gate.body, nullptr};
  if (gate.way == Way::back) {
    Decider out = sender_back(modification);
    return out.body.empty() ? Decider{gate.body, nullptr} : out;
  }
  const std::string_view kind = gate.to == "rejected" ? "reject" : "approve";
  const bool self_governed = modification.path_now() == Path::self_governance;
  if (self_governed)
    if (const Decision* answer = decision_on_referral(modification)) return {answer->body, answer};
  const std::string body = self_governed ? gate.body.substr(0, at) : gate.body.substr(at + kOr.size());
  return {body, latest(modification, kind, body)};
}

}  // namespace redraft::process
