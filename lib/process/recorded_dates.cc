#include "process/recorded_dates.h"

#include <algorithm>
#include <array>

namespace redraft::process {

namespace {

/// The days on which it stood in a stage, as far as they are recorded. The first day of the next stage is one of them: a
/// stage is left on the day of the decision that ends it.
struct Stay {
  std::optional<Date> from;
  std::optional<Date> until;
  bool last = true;  ///< the stage is not visited again

  bool holds(const RecordedDates& dates) const {
    const std::optional<Date> day = dates.ended ? dates.ended : dates.began;
    if (!day) return false;
    if (from && *day < *from) return false;
    if (until && dates.began.value_or(*day) > *until) return false;
    return from || until || last;
  }
};

Stay stay_of(const std::vector<Visit>& route, std::size_t visit) {
  Stay out;
  for (std::size_t i = 0; i <= visit; ++i)
    if (route[i].began) out.from = route[i].began;
  for (std::size_t i = visit + 1; i < route.size(); ++i) {
    if (!out.until && route[i].began) out.until = route[i].began;
    if (route[i].stage == route[visit].stage) out.last = false;
  }
  return out;
}

/// Whether a gate of the stage asks for such a decision, or for the vote that it records.
bool is_of(const Decision& decision, const Stage& stage) {
  constexpr std::array<std::string_view, 4> kVoted = {"approve", "reject", "recommend-approve",
                                                      "recommend-reject"};
  const bool voted = std::find(kVoted.begin(), kVoted.end(), decision.kind) != kVoted.end();
  for (const Gate& gate : stage.gates)
    for (const Condition& one : gate.conditions) {
      if (one.decision == decision.kind && (one.body.empty() || one.body == decision.body)) return true;
      if (voted && one.fact.starts_with("vote:" + decision.body)) return true;
    }
  return false;
}

/// Of all assessments of a kind: from the first request until the last has been received.
RecordedDates of_assessments(const Modification& modification, bool impact) {
  RecordedDates out;
  bool all = true;
  for (const Assessment& one : modification.assessments) {
    if (one.impact != impact) continue;
    const Solution* solution = modification.solution(one.solution);
    if (solution != nullptr && solution->withdrawn) continue;
    out.where = impact ? "DCC Impact Assessment" : "DCC Preliminary Assessment";
    if (one.requested && (!out.began || *one.requested < *out.began)) out.began = one.requested;
    if (!one.received) all = false;
    if (one.received && (!out.ended || *one.received > *out.ended)) out.ended = one.received;
  }
  if (!all) out.ended.reset();
  return out;
}

}  // namespace

RecordedDates recorded_dates(const StageStep& step, const Modification& modification,
                             const std::vector<Visit>& route, std::size_t visit) {
  const Stay stay = stay_of(route, visit);
  RecordedDates out;
  // The last that fits holds: work that was done again.
  const auto take = [&](RecordedDates dates) {
    if (stay.holds(dates)) out = std::move(dates);
  };
  for (const StepDone& one : modification.steps)
    if (one.step == step.id) take({one.started, one.finished, "steps"});
  if (!out.where.empty()) return out;
  if (!step.consultation.empty())
    for (const Consultation& one : modification.consultations)
      if (one.kind == step.consultation) take({one.opened, one.closes, "consultation " + one.id});
  if (!step.assessment.empty()) take(of_assessments(modification, step.assessment == "impact"));
  if (!step.document.empty() && out.where.empty())
    for (const MadeDocument& one : modification.documents)
      if (one.kind == step.document) take({std::nullopt, one.date, "document " + one.kind});
  if (!step.recorded.empty() && out.where.empty())
    if (const Data* day = modification.source.root.at(step.recorded))
      if (const std::optional<Date> date = Date::from_iso(day->words())) {
        // It may have been raised before the first stage was entered.
        const RecordedDates own{date, date, step.recorded};
        const bool before = visit == 0 && (!stay.until || *date <= *stay.until);
        if (before || stay.holds(own)) out = own;
      }
  if (step.meeting.empty() || !out.where.empty()) return out;
  for (const Decision& one : modification.decisions)
    if (one.body == step.meeting && is_of(one, *route[visit].stage))
      take({std::nullopt, one.date, "decision " + one.id});
  if (!out.where.empty()) return out;
  for (const Vote& one : modification.votes)
    if (one.body == step.meeting) take({std::nullopt, one.date, "vote of the " + one.body});
  return out;
}

}  // namespace redraft::process
