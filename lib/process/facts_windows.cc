// Facts of windows: what somebody may do for so many Working Days after a decision, and of Fast Track, which rests on them.
#include <algorithm>

#include "base/error.h"
#include "process/date_words.h"
#include "process/fact_parts.h"
#include "process/open_windows.h"
#include "process/since.h"

namespace redraft::process {

namespace {

/// Whether the latest window of a kind is past; `opens` names what would open one.
Fact past(const Asked& asked, std::string_view kind, const std::string& opens, const Place& place) {
  std::vector<OpenedWindow> windows;
  try {
    windows = windows_of_kind(asked.modification, kind);
  } catch (const Error& error) {
    return fails(error.place(), error.detail());
  }
  if (windows.empty()) return fails(place, opens);
  const OpenedWindow& latest = windows.back();
  const std::optional<bool> closed = latest.closed(asked.given.today);
  if (!closed) return fails(place, latest.words() + "; without a date (--date) it is not judged");
  if (!*closed) return fails(place, latest.words());
  return holds(latest.words() + ", and nobody has acted");
}

/// A referral that no later decision of the Panel has answered.
const Referral* standing_referral(const Modification& modification, std::string_view to) {
  const Referral* standing = nullptr;
  for (const Referral& one : modification.referrals) {
    if (!since(modification, one.date) || (!one.to.empty() && one.to != to)) continue;
    const bool answered = std::any_of(
        modification.decisions.begin(), modification.decisions.end(), [&](const Decision& decision) {
          return decision.body == to && (decision.kind == "approve" || decision.kind == "reject") &&
                 decision.date && one.date && *decision.date >= *one.date;
        });
    if (!answered) standing = &one;
  }
  return standing;
}

std::string party(const Person& person) {
  if (!person.organisation.empty()) return person.organisation;
  return person.name.empty() ? "a Party" : person.name;
}

Fact referred_to(const Asked& asked, std::string_view to, std::string_view window, const std::string& opens) {
  const Modification& m = asked.modification;
  if (const Referral* one = standing_referral(m, to))
    return fails(place_of(m, "referrals"), party(one->by) + " referred the decision to the " +
                                               std::string(to) + " " + on_day(one->date) +
                                               ", and no decision of it is recorded");
  for (const Referral& one : m.referrals)
    if (since(m, one.date) && (one.to.empty() || one.to == to))
      return holds("referred " + on_day(one.date) + ", and the " + std::string(to) + " has decided");
  return past(asked, window, opens, place_of(m, "decisions"));
}

const Decision* fast_track_decision(const Modification& modification) {
  const Decision* last = nullptr;
  for (const Decision& one : modification.decisions)
    if (one.kind == "fast-track" && one.body == "Panel") last = &one;
  return last;
}

}  // namespace

Fact not_referred(const Asked& asked) {
  return referred_to(asked, "Panel", "self-governance-referral",
                     "no decision of the Change Board is recorded");
}

Fact not_adopted(const Asked& asked) {
  const std::optional<Withdrawal>& withdrawal = asked.modification.withdrawal;
  const Place place = place_of(asked.modification, "withdrawal");
  if (withdrawal && withdrawal->adopted)
    return fails(place, party(withdrawal->adopter) + " adopted it " + on_day(withdrawal->adopted));
  return past(asked, "withdrawal-adoption", "no withdrawal is recorded", place);
}

Fact fast_track_requested(const Asked& asked) {
  const std::optional<FastTrack>& track = asked.modification.fast_track;
  if (!track || !track->requested)
    return fails(place_of(asked.modification, "fast_track"), "no request for Fast Track is recorded");
  return holds("asked for " + on_day(track->requested) + (track->by.empty() ? "" : " by " + track->by));
}

Fact fast_track_unanimous(const Asked& asked) {
  const Modification& m = asked.modification;
  const Decision* decision = fast_track_decision(m);
  if (decision == nullptr)
    return fails(place_of(m, "decisions"), "no decision of the Panel of kind fast-track is recorded");
  if (!m.fast_track || !m.fast_track->unanimous)
    return fails(place_of(m, "fast_track"), "whether the Panel was unanimous is not recorded");
  if (!*m.fast_track->unanimous)
    return fails(place_of(m, "fast_track"), "the Panel was not unanimous " + on_day(decision->date));
  return holds("the Panel approved it unanimously " + on_day(decision->date));
}

Fact fast_track_commented(const Asked& asked) {
  return past(asked, "fast-track-comment", "no consultation of kind fast-track is recorded",
              place_of(asked.modification, "consultations"));
}

Fact fast_track_not_referred(const Asked& asked) {
  return referred_to(asked, "Authority", "fast-track-referral",
                     "no decision of the Panel to approve is recorded");
}

Fact fast_track_not_objected(const Asked& asked) {
  const std::optional<FastTrack>& track = asked.modification.fast_track;
  if (track && track->objection)
    return fails(
        place_of(asked.modification, "fast_track.objection"),
        (track->objector.empty() ? "a Party" : track->objector) + " objected " + on_day(track->objection));
  return past(asked, "fast-track-objection", "no decision of the Panel of kind fast-track is recorded",
              place_of(asked.modification, "decisions"));
}

Fact fast_track_fails(const Asked& asked) {
  const std::optional<FastTrack>& track = asked.modification.fast_track;
  if (track && track->objection) return holds("an objection was received " + on_day(track->objection));
  if (track && track->unanimous == false) return holds("the Panel was not unanimous");
  return fails(place_of(asked.modification, "fast_track"),
               "neither an objection nor a vote that was not unanimous");
}

}  // namespace redraft::process
