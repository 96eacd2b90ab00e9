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

/// The decision that it names, or the last in time that it can be of: not that of the body that it goes to.
const Decision* decision_of(const Modification& modification, const Referral& one, const std::string& to) {
  constexpr std::array<std::string_view, 2> kReferable = {"approve", "reject"};
  const Decision* last = nullptr;
  for (const Decision& decision : modification.decisions) {
    if (!one.of.empty()) {
      if (decision.id == one.of) return &decision;
      continue;
    }
    const bool before = !one.date || !decision.date || *decision.date <= *one.date;
    const bool later = last == nullptr || !last->date || !decision.date || *decision.date >= *last->date;
    if (is_one_of(decision.kind, kReferable) && decision.body != to && before && later) last = &decision;
  }
  return last;
}

constexpr std::string_view kToPanel = "self-governance-referral";
constexpr std::string_view kToAuthority = "fast-track-referral";

}  // namespace

const Decision* next_decision(const Modification& modification, std::string_view body,
                              const std::vector<std::string_view>& kinds, const std::optional<Date>& from,
                              const std::optional<Date>& today) {
  const Decision* first = nullptr;
  for (const Decision& one : modification.decisions) {
    if (one.body != body || !one.date || !from || *one.date < *from || (today && *one.date > *today))
      continue;
    if (std::find(kinds.begin(), kinds.end(), one.kind) == kinds.end()) continue;
    if (first == nullptr || *one.date < *first->date) first = &one;
  }
  return first;
}

std::vector<OpenedWindow> windows_to_miss(const Modification& modification, std::string_view kind,
                                          Region region) {
  try {
    return windows_of_kind(modification, kind, region);
  } catch (const Error&) {  // whoever asks whether it is past is told that the calendar does not reach it
    return {};
  }
}

std::optional<OpenedWindow> missed_window(const std::vector<OpenedWindow>& windows,
                                          const std::optional<Date>& day) {
  if (!day) return std::nullopt;
  const OpenedWindow* last = nullptr;
  for (const OpenedWindow& one : windows)
    if (one.window.opens <= *day) last = &one;
  if (last == nullptr || last->kind.at_least || *day <= last->window.closes.date) return std::nullopt;
  return *last;
}

std::optional<OpenedWindow> missed_window(const Modification& modification, std::string_view kind,
                                          const std::optional<Date>& day, Region region) {
  return missed_window(windows_to_miss(modification, kind, region), day);
}

std::vector<ReferralTold> referrals_of(const Modification& modification, const std::optional<Date>& today,
                                       Region region) {
  std::vector<ReferralTold> out;
  if (modification.referrals.empty()) return out;
  const std::vector<OpenedWindow> to_panel = windows_to_miss(modification, kToPanel, region);
  const std::vector<OpenedWindow> to_authority = windows_to_miss(modification, kToAuthority, region);
  for (const Referral& one : modification.referrals) {
    if (today && one.date && *one.date > *today) continue;
    ReferralTold told;
    told.referral = &one;
    told.to = who_answers(modification, one);
    told.of = decision_of(modification, one, told.to);
    if (!told.to.empty())
      told.answer = next_decision(modification, told.to, {"approve", "reject", "return-for-work", "refer"},
                                  one.date, today);
    if (told.to == "Panel") told.missed = missed_window(to_panel, one.date);
    if (told.to == "Authority") told.missed = missed_window(to_authority, one.date);
    out.push_back(std::move(told));
  }
  return out;
}

}  // namespace redraft::process
