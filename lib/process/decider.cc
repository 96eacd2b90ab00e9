#include "process/decider.h"

#include "process/fact_parts.h"
#include "process/since.h"

namespace redraft::process {

namespace {

constexpr std::string_view kOr = ", or the ";

/// The latest decision of a body since the stage was entered.
const Decision* latest(const Asked& asked, std::string_view kind, std::string_view body) {
  std::vector<const Decision*> found =
      decisions_since(asked.modification, kind, body, entered_again(asked.modification));
  std::erase_if(found, [&](const Decision* one) { return is_later(one->date, asked.given); });
  return found.empty() ? nullptr : found.back();
}

bool in_time(const Asked& asked, const std::optional<Date>& day) {
  return since(asked.modification, day) && !is_later(day, asked.given);
}

Decider sender_back(const Asked& asked) {
  if (const Decision* decision = latest(asked, "return-for-work", "")) return {decision->body, decision};
  const std::optional<Authority>& authority = asked.modification.authority;
  if (authority && authority->determination == "send-back" && in_time(asked, authority->date))
    return {"Authority", nullptr};
  for (const Vote& one : asked.modification.votes)
    if (one.result == "return" && in_time(asked, one.date)) return {one.body, nullptr};
  return {};
}

}  // namespace

Decider decider_of(const Gate& gate, const Modification& modification, const GateFacts& given) {
  const Asked asked{modification, given, {}};
  const std::size_t at = gate.body.find(kOr);
  if (at == std::string::npos) return {gate.body, nullptr};
  if (gate.way == Way::back) {
    Decider out = sender_back(asked);
    return out.body.empty() ? Decider{gate.body, nullptr} : out;
  }
  const std::string_view kind = gate.to == "rejected" ? "reject" : "approve";
  const bool self_governed = path_of(asked) == Path::self_governance;
  if (self_governed)
    if (const Decision* answer = decision_on_referral(asked)) return {answer->body, answer};
  const std::string body = self_governed ? gate.body.substr(0, at) : gate.body.substr(at + kOr.size());
  return {body, latest(asked, kind, body)};
}

}  // namespace redraft::process
