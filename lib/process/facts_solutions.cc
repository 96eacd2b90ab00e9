// Facts of the solutions, their assessments by the DCC, and the Working Group that develops them.
#include <algorithm>
#include <charconv>

#include "base/words.h"
#include "process/date_words.h"
#include "process/fact_parts.h"

namespace redraft::process {

namespace {

Fact no_solution(const Modification& modification) {
  return fails(place_of(modification, "solutions"), "no solution is recorded");
}

bool has_solution(const Asked& asked) {
  bool any = false;
  each_solution(asked, [&](const Solution&, const Place&) { any = true; });
  return any;
}

/// The latest assessment of a solution that has come in by the day asked for; of the same day, the one further down. One
/// that names no solution is of all of them.
const Assessment* latest_received(const Asked& asked, const std::string& solution, std::size_t& index) {
  const Assessment* latest = nullptr;
  for (std::size_t i = 0; i < asked.modification.assessments.size(); ++i) {
    const Assessment& one = asked.modification.assessments[i];
    if (!one.solution.empty() && !solution.empty() && one.solution != solution) continue;
    if (!one.received || is_later(one.received, asked.given)) continue;
    if (latest != nullptr && *one.received < *latest->received) continue;
    latest = &one;
    index = i;
  }
  return latest;
}

/// Holds when `judge(assessment, place, words)` finds nothing missing in the latest assessment of each solution; what is
/// said of several solutions is said once.
template <class Judge>
Fact hold_latest(const Asked& asked, Judge judge) {
  std::vector<std::string> solutions;
  each_solution(asked, [&](const Solution& one, const Place&) { solutions.push_back(one.id); });
  const bool several = solutions.size() > 1;
  if (solutions.empty()) solutions.emplace_back();
  std::vector<Missing> missing;
  std::vector<std::string> evidence;
  std::vector<const Assessment*> seen;
  for (const std::string& solution : solutions) {
    std::size_t index = 0;
    const Assessment* latest = latest_received(asked, solution, index);
    if (latest == nullptr) {
      missing.push_back({place_of(asked.modification, "assessments"),
                         "no assessment of the DCC has been received" +
                             (several ? " for '" + solution + "'" : std::string())});
      continue;
    }
    if (std::find(seen.begin(), seen.end(), latest) != seen.end()) continue;
    seen.push_back(latest);
    judge(*latest, place_of_item(asked.modification, "assessments", index), missing, evidence);
  }
  return judged(listed(evidence, " and "), std::move(missing));
}

std::string assessment_words(bool impact) {
  return impact ? "DCC Impact Assessment" : "DCC Preliminary Assessment";
}

}  // namespace

Fact alternatives_raised(const Asked& asked) {
  std::vector<std::string> ids;
  each_solution(asked, [&](const Solution& one, const Place&) {
    if (one.alternative) ids.push_back(one.id);
  });
  if (ids.empty())
    return fails(place_of(asked.modification, "solutions"), "no Alternative Solution is recorded");
  return holds("raised: " + listed(ids, " and "));
}

Fact alternatives_sponsored(const Asked& asked) {
  std::vector<Missing> missing;
  std::vector<std::string> sponsors;
  each_solution(asked, [&](const Solution& one, const Place& place) {
    if (!one.alternative) return;
    if (one.sponsor.empty())
      missing.push_back({place, "the solution '" + one.id + "' has no `sponsor`"});
    else
      sponsors.push_back(one.sponsor.called());
  });
  return judged("sponsored by " + listed(sponsors, " and "), std::move(missing));
}

Fact requirements_agreed(const Asked& asked) {
  if (!has_solution(asked)) return no_solution(asked.modification);
  std::vector<Missing> missing;
  std::vector<std::string> agreed;
  each_solution(asked, [&](const Solution& one, const Place& place) {
    if (one.requirements.empty() && one.requirements_file.empty())
      missing.push_back({place, "the solution '" + one.id + "' has no business requirements"});
    else if (!one.requirements_agreed)
      missing.push_back(
          {place, "the requirements of '" + one.id + "' have no day on which they were agreed"});
    else if (is_later(one.requirements_agreed, asked.given))
      missing.push_back({place, "the requirements of '" + one.id + "' were agreed " +
                                    too_late_for(one.requirements_agreed, asked.given)});
    else
      agreed.push_back(one.id + " " + on_day(one.requirements_agreed));
  });
  return judged("agreed: " + listed(agreed, " and "), std::move(missing));
}

Fact solutions_developed(const Asked& asked) {
  if (!has_solution(asked)) return no_solution(asked.modification);
  std::vector<Missing> missing;
  std::vector<std::string> developed;
  each_solution(asked, [&](const Solution& one, const Place& place) {
    if (one.developed)
      developed.push_back(one.id);
    else
      missing.push_back({place, "the solution '" + one.id + "' is not recorded as fully developed"});
  });
  return judged("developed: " + listed(developed, " and "), std::move(missing));
}

Fact assessment_received(const Asked& asked) {
  const Modification& m = asked.modification;
  if (!has_solution(asked)) return no_solution(m);
  const bool impact = asked.argument == "impact";
  std::vector<Missing> missing;
  std::vector<std::string> days;
  each_solution(asked, [&](const Solution& solution, const Place& place) {
    const Assessment* found = nullptr;
    bool asked_for = false;
    for (const Assessment& one : m.assessments) {
      if (one.impact != impact || (!one.solution.empty() && one.solution != solution.id)) continue;
      asked_for = asked_for || one.requested.has_value();
      if (one.received && !is_later(one.received, asked.given)) found = &one;
    }
    if (found != nullptr)
      days.push_back(solution.id + " " + on_day(found->received));
    else
      missing.push_back(
          {place, "the " + assessment_words(impact) + " of '" + solution.id +
                      (asked_for ? "' was requested and has not been received" : "' is not recorded")});
  });
  return judged("received: " + listed(days, " and "), std::move(missing));
}

Fact full_dcc_costs(const Asked& asked) {
  return hold_latest(asked, [](const Assessment& latest, const Place& place, std::vector<Missing>& missing,
                               std::vector<std::string>& evidence) {
    const std::string words =
        "the " + assessment_words(latest.impact) + " received " + on_day(latest.received);
    if (!latest.full_costs)
      missing.push_back({place, "whether " + words + " holds the full costs is not recorded"});
    else if (!*latest.full_costs)
      missing.push_back({place, words + " does not hold the full costs"});
    else
      evidence.push_back(words + " holds the full costs");
  });
}

Fact latest_assessment_there(const Asked& asked) {
  return hold_latest(asked, [](const Assessment& latest, const Place& place, std::vector<Missing>& missing,
                               std::vector<std::string>& evidence) {
    if (latest.file.empty())
      missing.push_back({place, "the " + assessment_words(latest.impact) + " received " +
                                    on_day(latest.received) + " names no `file`"});
    else
      evidence.push_back(latest.file + ", received " + on_day(latest.received));
  });
}

Fact implementation_put_forward(const Asked& asked) {
  const ImplementationDate& main = asked.modification.implementation.main;
  if (main.release.empty() && !main.date)
    return fails(place_of(asked.modification, "implementation"),
                 "`implementation` has neither a release nor a date");
  std::string words = main.release;
  if (main.date) words += (words.empty() ? "" : ", ") + long_words(*main.date);
  return holds(words);
}

Fact group_members(const Asked& asked) {
  long least = 0;
  std::from_chars(asked.argument.data(), asked.argument.data() + asked.argument.size(), least);
  const std::optional<WorkingGroup>& group = asked.modification.working_group;
  if (group && is_later(group->formed, asked.given))
    return fails(place_of(asked.modification, "working_group.formed"),
                 "the Working Group was formed " + too_late_for(group->formed, asked.given));
  const std::size_t count = group ? group->members.size() : 0;
  const std::string words = counted(count, "member");
  if (static_cast<long>(count) >= least) return holds(words);
  return fails(place_of(asked.modification, "working_group.members"),
               words + " recorded; at least " + std::to_string(least) + " are needed");
}

Fact group_met(const Asked& asked) {
  const std::optional<WorkingGroup>& group = asked.modification.working_group;
  if (!group || group->meetings.empty())
    return fails(place_of(asked.modification, "working_group.meetings"),
                 "no meeting of the Working Group is recorded");
  std::vector<std::optional<Date>> held;
  for (const GroupMeeting& one : group->meetings)
    if (!is_later(one.date, asked.given)) held.push_back(one.date);
  if (held.empty())
    return fails(place_of(asked.modification, "working_group.meetings"),
                 "the Working Group met " + too_late_for(group->meetings.front().date, asked.given));
  return holds(counted(held.size(), "meeting") + ", the last " + on_day(held.back()));
}

Fact questions_answered(const Asked& asked) {
  const Modification& m = asked.modification;
  std::vector<Missing> missing;
  if (m.working_group)
    for (std::size_t i = 0; i < m.working_group->questions.size(); ++i) {
      const Question& one = m.working_group->questions[i];
      const std::string words = "question " + one.id;
      if (one.answer.empty())
        missing.push_back({place_of_item(m, "working_group.questions", i), words + " has no answer"});
      else if (is_later(one.date, asked.given))
        missing.push_back({place_of_item(m, "working_group.questions", i),
                           words + " was answered " + too_late_for(one.date, asked.given)});
    }
  const std::size_t count = m.working_group ? m.working_group->questions.size() : 0;
  return judged(count == 0 ? "no question is recorded" : counted(count, "question") + ", each with an answer",
                std::move(missing));
}

Fact objectives_viewed(const Asked& asked) {
  std::vector<std::string> objectives;
  for (const ObjectiveView& one : asked.modification.objectives)
    if (one.working_group != Objective::none) objectives.push_back("(" + one.objective + ")");
  if (objectives.empty())
    return fails(place_of(asked.modification, "objectives"),
                 "no view of the Working Group against an objective is recorded");
  return holds("on " + listed(objectives, " and "));
}

}  // namespace redraft::process
