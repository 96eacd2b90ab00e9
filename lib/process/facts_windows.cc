// Facts of windows: what somebody may do for so many Working Days after a decision, and of Fast Track, which rests on them.
#include <algorithm>
#include <iterator>

#include "base/error.h"
#include "process/date_words.h"
#include "process/deadline.h"
#include "process/fact_parts.h"
#include "process/open_windows.h"
#include "process/referrals.h"
#include "process/since.h"

namespace redraft::process {

namespace {

/// Whether the latest window of a kind is past; `opens` names what would open one.
Fact past(const Asked& asked, std::string_view kind, const std::string& opens, const Place& place) {
  std::vector<OpenedWindow> windows;
  try {
    windows = windows_of_kind(asked.modification, kind, asked.given.region);
  } catch (const Error& error) {
    return fails(error.place(), error.detail());
  }
  if (windows.empty()) return fails(place, opens);
  // One that opens after the day asked for has not opened yet, and does not take the place of one that has.
  const auto to_come = std::find_if(windows.begin(), windows.end(), [&](const OpenedWindow& one) {
    return is_later(one.window.opens, asked.given);
  });
  const OpenedWindow& latest = to_come == windows.begin() ? windows.back() : *std::prev(to_come);
  const std::optional<bool> closed = latest.closed(asked.given.today);
  if (!closed) return fails(place, latest.words() + "; without a date (--date) it is not judged");
  if (!*closed) return fails(place, latest.words());
  return holds(latest.words() + ", and nobody has acted");
}

constexpr std::string_view kReferral = "self-governance-referral";
constexpr std::string_view kFastTrackReferral = "fast-track-referral";

std::string too_late(const std::string& what, const std::optional<Date>& day, const OpenedWindow& window) {
  return what + " " + on_day(day) + " came too late: the " + window.words();
}

/// Who answers a referral, and the windows in which it must come.
struct ReferralRule {
  ReferralRule(const Asked& asked, std::string_view answers, std::string_view kind)
      : to(answers), window(kind), windows(windows_to_miss(asked.modification, kind, asked.given.region)) {}

  std::string_view to;
  std::string_view window;
  std::vector<OpenedWindow> windows;
};

bool counts(const Asked& asked, const Referral& one, const ReferralRule& rule) {
  return since(asked.modification, one.date) && !is_later(one.date, asked.given) &&
         (one.to.empty() || one.to == rule.to) && !missed_window(rule.windows, one.date);
}

/// The decision on the merits that came after a referral: the first of the body that it went to.
const Decision* answer_to(const Asked& asked, const Referral& referral, std::string_view to) {
  return next_decision(asked.modification, to, {"approve", "reject"}, referral.date, asked.given.today);
}

/// The answer to the last referral that has one.
const Decision* last_answer(const Asked& asked, const ReferralRule& rule) {
  const Decision* last = nullptr;
  for (const Referral& one : asked.modification.referrals)
    if (counts(asked, one, rule))
      if (const Decision* answer = answer_to(asked, one, rule.to)) last = answer;
  return last;
}

std::string party(const Person& person) { return person.empty() ? "a Party" : person.called(); }

Fact referred_to(const Asked& asked, const ReferralRule& rule, const std::string& opens) {
  const Modification& m = asked.modification;
  std::string late;
  for (const Referral& one : m.referrals) {
    if (counts(asked, one, rule) && answer_to(asked, one, rule.to) == nullptr)
      return fails(place_of(m, "referrals"), party(one.by) + " referred the decision to the " +
                                                 std::string(rule.to) + " " + on_day(one.date) +
                                                 ", and no approval or rejection by it is recorded");
    if (is_later(one.date, asked.given)) continue;
    if (const auto window = missed_window(rule.windows, one.date); window && since(m, one.date))
      late = "; " + too_late("the referral by " + party(one.by), one.date, *window);
  }
  if (const Decision* answer = last_answer(asked, rule))
    return holds("it was referred, and the " + std::string(rule.to) + " decided: " + answer->kind + " " +
                 on_day(answer->date) + " (" + answer->id + ")" + late);
  Fact out = past(asked, rule.window, opens, place_of(m, "decisions"));
  if (out.holds) out.evidence += late;
  return out;
}

const Decision* fast_track_decision(const Asked& asked) {
  const Decision* last = nullptr;
  for (const Decision& one : asked.modification.decisions)
    if (one.kind == "fast-track" && one.body == "Panel" && !is_later(one.date, asked.given)) last = &one;
  return last;
}

}  // namespace

Fact not_referred(const Asked& asked) {
  return referred_to(asked, {asked, "Panel", kReferral}, "no decision of the Change Board is recorded");
}

Fact not_adopted(const Asked& asked) {
  const std::optional<Withdrawal>& withdrawal = asked.modification.withdrawal;
  const Place place = place_of(asked.modification, "withdrawal");
  std::string late;
  if (withdrawal && withdrawal->adopted && !is_later(withdrawal->adopted, asked.given)) {
    const auto window =
        missed_window(asked.modification, "withdrawal-adoption", withdrawal->adopted, asked.given.region);
    if (!window)
      return fails(place, party(withdrawal->adopter) + " adopted it " + on_day(withdrawal->adopted));
    late = "; " + too_late("the adoption by " + party(withdrawal->adopter), withdrawal->adopted, *window);
  }
  Fact out = past(asked, "withdrawal-adoption", "no withdrawal is recorded", place);
  if (out.holds) out.evidence += late;
  return out;
}

Fact fast_track_requested(const Asked& asked) {
  const std::optional<FastTrack>& track = asked.modification.fast_track;
  if (!track || !track->requested)
    return fails(place_of(asked.modification, "fast_track"), "no request for Fast Track is recorded");
  if (is_later(track->requested, asked.given))
    return fails(place_of(asked.modification, "fast_track"),
                 "Fast Track was asked for " + too_late_for(track->requested, asked.given));
  return holds("asked for " + on_day(track->requested) + (track->by.empty() ? "" : " by " + track->by));
}

Fact fast_track_unanimous(const Asked& asked) {
  const Modification& m = asked.modification;
  const Decision* decision = fast_track_decision(asked);
  if (decision == nullptr)
    return fails(place_of(m, "decisions"), "no decision of the Panel of kind fast-track is recorded");
  if (!m.fast_track || !m.fast_track->unanimous)
    return fails(place_of(m, "fast_track"), "whether the Panel was unanimous is not recorded");
  if (!*m.fast_track->unanimous)
    return fails(place_of(m, "fast_track"), "the Panel was not unanimous " + on_day(decision->date));
  return holds("the Panel approved it unanimously " + on_day(decision->date));
}

Fact fast_track_commented(const Asked& asked) {
  const Modification& m = asked.modification;
  Fact out = past(asked, "fast-track-comment", "no consultation of kind fast-track is recorded",
                  place_of(m, "consultations"));
  if (!out.holds) return out;
  // The time laid down is the least: one that was given longer stays open.
  for (std::size_t i = 0; i < m.consultations.size(); ++i) {
    const Consultation& one = m.consultations[i];
    if (one.kind == "fast-track" && !is_later(one.opened, asked.given) && one.closes &&
        *asked.given.today <= *one.closes)
      return fails(place_of_item(m, "consultations", i),
                   one.id + " is open until " + Deadline{*one.closes}.words());
  }
  // The Panel approves at the meeting after it.
  const std::vector<OpenedWindow> windows = windows_of_kind(m, "fast-track-comment", asked.given.region);
  for (const Decision& one : m.decisions)
    if (one.kind == "approve" && one.body == "Panel" && since(m, one.date) &&
        !is_later(one.date, asked.given) && one.date && windows.front().window.opens <= *one.date &&
        !*windows.front().closed(one.date))
      return fails(one.place,
                   "the Panel approved it " + on_day(one.date) + "; the " + windows.front().words());
  return out;
}

Fact fast_track_not_referred(const Asked& asked) {
  const ReferralRule rule(asked, "Authority", kFastTrackReferral);
  Fact out = referred_to(asked, rule, "no decision of the Panel to approve is recorded");
  const Decision* answer = last_answer(asked, rule);
  if (out.holds && answer != nullptr && answer->kind == "reject") return fails(answer->place, out.evidence);
  return out;
}

const Decision* decision_on_referral(const Asked& asked) {
  return last_answer(asked, {asked, "Panel", kReferral});
}

Fact fast_track_not_objected(const Asked& asked) {
  const std::optional<FastTrack>& track = asked.modification.fast_track;
  std::string late;
  if (track && track->objection && !is_later(track->objection, asked.given)) {
    const std::string objector = track->objector.empty() ? "a Party" : track->objector;
    const auto window =
        missed_window(asked.modification, "fast-track-objection", track->objection, asked.given.region);
    if (!window)
      return fails(place_of(asked.modification, "fast_track.objection"),
                   objector + " objected " + on_day(track->objection));
    late = "; " + too_late("the objection by " + objector, track->objection, *window);
  }
  Fact out = past(asked, "fast-track-objection", "no decision of the Panel of kind fast-track is recorded",
                  place_of(asked.modification, "decisions"));
  if (out.holds) out.evidence += late;
  return out;
}

Fact fast_track_fails(const Asked& asked) {
  const std::optional<FastTrack>& track = asked.modification.fast_track;
  const Place place = place_of(asked.modification, "fast_track");
  if (track && track->unanimous == false) return holds("the Panel was not unanimous");
  if (track && track->objection && !is_later(track->objection, asked.given)) {
    const auto window =
        missed_window(asked.modification, "fast-track-objection", track->objection, asked.given.region);
    if (!window) return holds("an objection was received " + on_day(track->objection));
    return fails(place, too_late("the objection", track->objection, *window));
  }
  return fails(place, "neither an objection nor a vote that was not unanimous");
}

}  // namespace redraft::process
