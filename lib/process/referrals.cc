#include "process/referrals.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.h"
#include "base/one_of.h"

namespace redraft::process {

namespace {

/// Under Self-Governance to the Panel, in Fast Track as it was to the Authority (SEC newsletter, August 2018, Change Board
/// Votes; Section D review consultation, section 4).
std::string who_answers(const Modification& modification, const Referral& one) {
  if (!one.to.empty()) return one.to;
  const Path path = modification.path_on(one.date);
  if (path == Path::self_governance) return "Panel";
  return path == Path::fast_track ? "Authority" : std::string();
}

const Decision* decision_of(const Modification& modification, const Referral& one) {
  constexpr std::array<std::string_view, 2> kReferable = {"approve", "reject"};
  const Decision* last = nullptr;
  for (const Decision& decision : modification.decisions) {
    if (!one.of.empty()) {
      if (decision.id == one.of) return &decision;
      continue;
    }
    const bool before = !one.date || !decision.date || *decision.date <= *one.date;
    if (is_one_of(decision.kind, kReferable) && decision.body != one.to && before) last = &decision;
  }
  return last;
}

const Decision* answer_to(const Modification& modification, const Referral& one, const std::string& to,
                          const std::optional<Date>& today) {
  constexpr std::array<std::string_view, 4> kAnswers = {"approve", "reject", "return-for-work", "refer"};
  for (const Decision& decision : modification.decisions) {
    if (decision.body != to || !is_one_of(decision.kind, kAnswers) || !decision.date || !one.date) continue;
    if (*decision.date >= *one.date && !(today && *decision.date > *today)) return &decision;
  }
  return nullptr;
}

}  // namespace

std::optional<OpenedWindow> missed_window(const Modification& modification, std::string_view kind,
                                          const std::optional<Date>& day, Region region) {
  std::optional<OpenedWindow> last;
  if (!day) return last;
  try {
    for (OpenedWindow& one : windows_of_kind(modification, kind, region))
      if (one.window.opens <= *day) last = std::move(one);
  } catch (const Error&) {  // whoever asks whether it is past is told that the calendar does not reach it
    return std::nullopt;
  }
  if (last && (last->kind.at_least || *day <= last->window.closes.date)) last.reset();
  return last;
}

std::vector<ReferralTold> referrals_of(const Modification& modification, const std::optional<Date>& today,
                                       Region region) {
  std::vector<ReferralTold> out;
  for (const Referral& one : modification.referrals) {
    if (today && one.date && *one.date > *today) continue;
    ReferralTold told{&one, who_answers(modification, one), decision_of(modification, one), nullptr, {}};
    if (!told.to.empty()) told.answer = answer_to(modification, one, told.to, today);
    if (told.to == "Panel")
      told.missed = missed_window(modification, "self-governance-referral", one.date, region);
    if (told.to == "Authority")
      told.missed = missed_window(modification, "fast-track-referral", one.date, region);
    out.push_back(std::move(told));
  }
  return out;
}

}  // namespace redraft::process
