#include "report/referral_period.h"

#include <algorithm>

#include "process/date_words.h"

namespace redraft::report {

namespace {

using process::Date;
using process::Decision;
using process::Modification;

/// The window that a decision opened: of one that was decided twice, its own.
const process::OpenedWindow* window_of(const NewsSource::One& one, const Decision& decision) {
  for (const process::OpenedWindow& opened : one.windows)
    if (opened.kind.id == "self-governance-referral" && decision.date &&
        opened.window.opens == *decision.date)
      return &opened;
  return nullptr;
}

std::string did(const Decision& later) {
  const std::string when = " on " + process::long_words(*later.date);
  if (later.kind == "close") return "it was closed" + when;
  const std::string what = later.kind == "approve"  ? " approved it"
                           : later.kind == "reject" ? " rejected it"
                                                    : " returned it for further work";
  return "the " + later.body + what + when;
}

/// What took its place before the window closed, and by that day.
std::string overtaken_by(const Modification& modification, const process::OpenedWindow& opened, Date day) {
  const Date from = opened.window.opens;
  const Date until = std::min(day, opened.window.closes.date);
  const auto within = [&](const std::optional<Date>& date) {
    return date && *date >= from && *date <= until;
  };
  for (const Decision& later : modification.decisions) {
    if (!within(later.date)) continue;
    const bool settles = later.kind == "approve" || later.kind == "reject";
    if (later.kind == "return-for-work" || later.kind == "close" || (settles && *later.date > from))
      return did(later);
  }
  // One that a Party adopted goes on.
  if (modification.withdrawal && within(modification.withdrawal->date) &&
      !within(modification.withdrawal->adopted))
    return "it was withdrawn on " + process::long_words(*modification.withdrawal->date);
  return {};
}

bool was_referred(const Decision& decision, const std::vector<process::ReferralTold>& referrals) {
  return std::any_of(referrals.begin(), referrals.end(), [&](const process::ReferralTold& one) {
    return !one.missed && one.of != nullptr && one.of->date == decision.date && one.of->body == decision.body;
  });
}

}  // namespace

std::optional<ReferralPeriod> referral_period(const NewsSource::One& one, const Decision& decision,
                                              const std::vector<process::ReferralTold>& referrals, Date day) {
  const process::OpenedWindow* opened = window_of(one, decision);
  if (opened == nullptr || (decision.kind != "approve" && decision.kind != "reject")) return std::nullopt;
  return ReferralPeriod{*opened, !*opened->closed(day), overtaken_by(*one.modification, *opened, day),
                        was_referred(decision, referrals)};
}

}  // namespace redraft::report
