// The facts, one function each, by theme (facts_*.cc); facts.cc has the table of their names. For that table alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/table.h"  // counted
#include "process/facts.h"
#include "process/modification.h"

namespace redraft::process {

struct Asked {
  const Modification& modification;
  const GateFacts& given;
  std::string_view argument;  ///< of "document:modification-report", what stands after the colon
};

inline Fact holds(std::string evidence) { return {true, std::move(evidence), {}}; }
inline Fact fails(std::vector<Missing> missing) { return {false, {}, std::move(missing)}; }
inline Fact fails(Place place, std::string words) { return fails({{std::move(place), std::move(words)}}); }
/// Holds when nothing is missing.
Fact judged(std::string evidence, std::vector<Missing> missing);

/// Where a key stands, down a path "implementation.date": the deepest part of it that is there.
Place place_of(const Modification& modification, std::string_view path);
/// Of an item of a list: place_of_item(m, "solutions", 1).
Place place_of_item(const Modification& modification, std::string_view list, std::size_t index);

/// "OPSG, SSC" apart at its commas.
std::vector<std::string> names_in(std::string_view argument);
std::string on_day(const std::optional<Date>& date);  ///< "on 6 September 2018", or "on a day not recorded"

/// After the day that the gate is judged for: not there yet. Without such a day nothing is.
inline bool is_later(const std::optional<Date>& date, const GateFacts& given) {
  return date && given.today && *date > *given.today;
}
/// Of what is_later(): "on 22 August 2018, after 21 August 2018".
std::string too_late_for(const std::optional<Date>& date, const GateFacts& given);

/// The path that holds on the day that the gate is judged for; without such a day, the last.
Path path_of(const Asked& asked);

/// Calls `use(solution, place)` for every solution that was not withdrawn by then.
template <class Use>
void each_solution(const Asked& asked, Use use) {
  const Modification& modification = asked.modification;
  for (std::size_t i = 0; i < modification.solutions.size(); ++i) {
    const std::optional<Date>& withdrawn = modification.solutions[i].withdrawn;
    if (!withdrawn || is_later(withdrawn, asked.given))
      use(modification.solutions[i], place_of_item(modification, "solutions", i));
  }
}

// facts_record.cc: path, documents, decisions
Fact path_recorded(const Asked& asked);
Fact self_governance(const Asked& asked);
Fact authority_decides(const Asked& asked);
Fact fast_track(const Asked& asked);
Fact dcc_impact(const Asked& asked);
Fact document_made(const Asked& asked);
Fact decided(const Asked& asked);
Fact stands_at(const Asked& asked);
Fact not_held(const Asked& asked);
Fact split_or_batched(const Asked& asked);

// facts_comments.cc: Sub-Committees and consultations
Fact comments_recorded(const Asked& asked);
Fact comments_answered(const Asked& asked);
Fact commented(const Asked& asked);
Fact consulted(const Asked& asked);
Fact engagement_agreed(const Asked& asked);
Fact committees_consulted(const Asked& asked);
Fact implementation_views(const Asked& asked);
Fact consultation_closed(const Asked& asked);
/// Of a kind, by the day asked for: the one that was opened last, and one that is opened later.
struct Consultations {
  const Consultation* latest = nullptr;
  const Consultation* to_come = nullptr;
};
Consultations consultations_of(const Asked& asked, std::string_view kind);

// facts_solutions.cc: solutions, assessments, Working Group
Fact alternatives_raised(const Asked& asked);
Fact alternatives_sponsored(const Asked& asked);
Fact requirements_agreed(const Asked& asked);
Fact solutions_developed(const Asked& asked);
Fact assessment_received(const Asked& asked);
Fact full_dcc_costs(const Asked& asked);
Fact latest_assessment_there(const Asked& asked);
Fact implementation_put_forward(const Asked& asked);
Fact group_members(const Asked& asked);
Fact group_met(const Asked& asked);
Fact questions_answered(const Asked& asked);
Fact objectives_viewed(const Asked& asked);

// facts_legal_text.cc
Fact legal_text_drafted(const Asked& asked);
Fact legal_text_there(const Asked& asked);
Fact legal_text_part(const Asked& asked);
Fact legal_text_applies(const Asked& asked);
Fact legal_text_sound(const Asked& asked);
Fact legal_text_current(const Asked& asked);

// facts_votes.cc: votes, the Authority, what is sent back
Fact voted(const Asked& asked);
Fact vote_follows(const Asked& asked);
Fact authority_determined(const Asked& asked);
Fact report_sent(const Asked& asked);
Fact sent_back(const Asked& asked);
Fact report_sufficient(const Asked& asked);
Fact rationale_given(const Asked& asked);
Fact outcome_settled(const Asked& asked);

// facts_windows.cc: what somebody may do for so many Working Days
/// The Panel's decision on a Self-Governance decision that was referred to it; nullptr: there is none by that day.
const Decision* decision_on_referral(const Asked& asked);
Fact not_referred(const Asked& asked);
Fact not_adopted(const Asked& asked);
Fact fast_track_requested(const Asked& asked);
Fact fast_track_unanimous(const Asked& asked);
Fact fast_track_commented(const Asked& asked);
Fact fast_track_not_referred(const Asked& asked);
Fact fast_track_not_objected(const Asked& asked);
Fact fast_track_fails(const Asked& asked);

}  // namespace redraft::process
