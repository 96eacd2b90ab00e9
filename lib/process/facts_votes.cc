// Facts of votes, of the Authority's determination, and of what is sent back.
#include <algorithm>
#include <utility>

#include "base/words.h"
#include "process/date_words.h"
#include "process/deadline.h"
#include "process/fact_parts.h"
#include "process/settled.h"
#include "process/since.h"

namespace redraft::process {

namespace {

/// The votes of a body at the latest meeting since the stage was entered, up to the day asked for: one a solution. One
/// without a day may be of any time, so that it does not count once the stage was entered again.
std::vector<const Vote*> latest_votes(const Asked& asked, std::string_view body) {
  const Modification& modification = asked.modification;
  const bool again = entered_again(modification);
  std::vector<const Vote*> out;
  for (const Vote& one : modification.votes) {
    if (one.body != body || !since(modification, one.date) || is_later(one.date, asked.given)) continue;
    if (!one.date && again) continue;
    if (!out.empty() && one.date && out.front()->date && *one.date < *out.front()->date) continue;
    if (!out.empty() && one.date && out.front()->date && *one.date > *out.front()->date) out.clear();
    out.push_back(&one);
  }
  return out;
}

/// The decisions since the stage was entered, up to the day asked for.
std::vector<const Decision*> made_by_then(const Asked& asked, std::string_view kind, std::string_view body,
                                          bool led_in) {
  std::vector<const Decision*> out = decisions_since(asked.modification, kind, body, led_in);
  std::erase_if(out, [&](const Decision* one) { return is_later(one->date, asked.given); });
  return out;
}

std::string words_of(const std::vector<const Vote*>& votes) {
  std::vector<std::string> results;
  results.reserve(votes.size());
  for (const Vote* one : votes)
    results.push_back(one->result + (one->solution.empty() ? "" : " ('" + one->solution + "')"));
  return listed(results, " and ") + " " + on_day(votes.front()->date);
}

bool any_of_result(const std::vector<const Vote*>& votes, std::string_view result) {
  return std::any_of(votes.begin(), votes.end(), [&](const Vote* one) { return one->result == result; });
}

}  // namespace

Fact voted(const Asked& asked) {
  const std::vector<std::string> names = names_in(asked.argument);
  const std::vector<const Vote*> votes = latest_votes(asked, names.front());
  if (votes.empty())
    return fails(place_of(asked.modification, "votes"), "no vote of the " + names.front() + " is recorded");
  const std::string words = "the " + names.front() + " voted: " + words_of(votes);
  // A Self-Governance decision that was referred is the Panel's.
  const Decision* instead =
      names.size() > 1 && path_of(asked) == Path::self_governance ? decision_on_referral(asked) : nullptr;
  if (instead != nullptr) {
    const std::string decided = words + "; it was referred, and the " + instead->body +
                                " decided: " + instead->kind + " " + on_day(instead->date) + " (" +
                                instead->id + ")";
    return instead->kind == names[1] ? holds(decided) : fails(instead->place, decided);
  }
  const bool returned = any_of_result(votes, "return");
  bool met = false;
  if (names.size() == 1)
    met = !returned;
  else if (names[1] == "reject")  // one solution that it approves is enough for approval
    met = any_of_result(votes, "reject") && !any_of_result(votes, "approve") && !returned;
  else
    met = any_of_result(votes, names[1]);
  return met ? holds(words) : fails(votes.front()->place, words);
}

Fact vote_follows(const Asked& asked) {
  const std::vector<std::string> names = names_in(asked.argument);
  const std::vector<const Vote*> votes = latest_votes(asked, names.front());
  if (votes.empty())
    return fails(place_of(asked.modification, "votes"), "no vote of the " + names.front() + " is recorded");
  const std::optional<Date>& day = votes.front()->date;
  const std::string words = "the " + names.front() + " voted " + on_day(day);
  const Consultation* held = names.size() > 1 ? consultations_of(asked, names[1]).latest : nullptr;
  if (held == nullptr || !held->closes || !day) return holds(words);
  // It is open until 17:00, so that a meeting of its last day had not all that was answered.
  const std::string closed = held->id + " closed at " + Deadline{*held->closes}.words();
  return *day > *held->closes ? holds(words + ", after " + closed)
                              : fails(votes.front()->place, words + ", before " + closed);
}

Fact authority_determined(const Asked& asked) {
  const std::optional<Authority>& authority = asked.modification.authority;
  const Place place = place_of(asked.modification, "authority");
  if (!authority || authority->determination.empty())
    return fails(place, authority && authority->sent
                            ? "sent " + on_day(authority->sent) + "; no determination is recorded"
                            : "no determination is recorded");
  const std::string words =
      "the Authority determined: " + authority->determination + " " + on_day(authority->date);
  if (authority->date && !since(asked.modification, authority->date))
    return fails(place, words + ", before this stage was entered");
  if (is_later(authority->date, asked.given))
    return fails(place, words + ", after " + long_words(*asked.given.today));
  return authority->determination == asked.argument ? holds(words) : fails(place, words);
}

Fact report_sent(const Asked& asked) {
  const std::optional<Authority>& authority = asked.modification.authority;
  if (!authority || !authority->sent || !since(asked.modification, authority->sent) ||
      is_later(authority->sent, asked.given))
    return fails(place_of(asked.modification, "authority.sent"),
                 "the day on which the report went to the Authority is not recorded");
  return holds("sent " + (authority->addressee.empty() ? "" : "to " + authority->addressee + " ") +
               on_day(authority->sent));
}

Fact sent_back(const Asked& asked) {
  const Modification& m = asked.modification;
  // What sent it back to where it stands does not send it back again.
  const bool again = entered_again(m);
  const auto counts = [&](const std::optional<Date>& day) {
    return since(m, day) && !is_later(day, asked.given) && !(again && day && day == entered(m));
  };
  for (const Vote& one : m.votes)
    if (one.result == "return" && counts(one.date))
      return holds("the " + one.body + " voted to return it " + on_day(one.date));
  if (m.authority && m.authority->determination == "send-back" && counts(m.authority->date))
    return holds("the Authority sent it back " + on_day(m.authority->date));
  const std::vector<const Decision*> decisions = made_by_then(asked, "return-for-work", "", again);
  if (!decisions.empty())
    return holds("the " + decisions.back()->body + " returned it " + on_day(decisions.back()->date) + " (" +
                 decisions.back()->id + ")");
  return fails(place_of(m, "decisions"), "no vote to return it, no send-back and no decision to return it");
}

Fact report_sufficient(const Asked& asked) {
  for (const auto& [kind, body] :
       {std::pair{"progress", "Change Board"}, std::pair{"refuse-extension", "Panel"}})
    for (const Decision* one : made_by_then(asked, kind, body, false))
      return holds("the " + one->body + " " + on_day(one->date) + " (" + one->id + ")");
  return fails(place_of(asked.modification, "decisions"),
               "no decision of the Change Board to progress, and none of the Panel to refuse an extension");
}

Fact rationale_given(const Asked& asked) {
  const std::vector<const Vote*> votes = latest_votes(asked, "Change Board");
  if (!any_of_result(votes, "not-progress")) return holds("the Change Board did not advise against it");
  for (const Decision* one : made_by_then(asked, "progress", "Proposer", false))
    if (!one->reason.empty()) return holds("the Proposer's reason " + on_day(one->date) + ": " + one->reason);
  return fails(
      votes.front()->place,
      "the Change Board advised against it, and no decision of the Proposer gives a reason to go on");
}

Fact outcome_settled(const Asked& asked) {
  const std::optional<Settled> out = settled(asked.modification, asked.given);
  if (!out) return fails(place_of(asked.modification, "decisions"), "no decision on the outcome is recorded");
  return holds(out->words());
}

}  // namespace redraft::process
