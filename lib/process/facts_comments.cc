// Facts of what others say: Sub-Committees and consultations.
#include <algorithm>

#include "base/words.h"
#include "process/date_words.h"
#include "process/deadline.h"
#include "process/fact_parts.h"
#include "process/since.h"

namespace redraft::process {

namespace {

/// The comments that had been made on the day that the gate is judged for.
std::vector<Comment> made_by_then(const Asked& asked) {
  std::vector<Comment> out = asked.modification.comments;
  std::erase_if(out, [&](const Comment& one) { return is_later(one.date, asked.given); });
  return out;
}

/// Those with a reservation that stands: a decision is taken knowing them.
std::string reservations(const Asked& asked) {
  std::vector<std::string> standing;
  for (const Comment& one : made_by_then(asked))
    if (one.reservation == Reservation::outstanding) standing.push_back(one.id + " of " + one.committee);
  if (standing.empty()) return "";
  return std::string("; ") + (standing.size() == 1 ? "a reservation stands: " : "reservations stand: ") +
         listed(standing, " and ");
}

bool answered(const Consultation& one) {
  return !one.responses.empty() || !one.counts.empty() || !one.summary.empty();
}

std::string responses_words(const Consultation& one) {
  std::size_t count = one.responses.size();
  if (count == 0)
    for (const ResponseCount& row : one.counts)
      count += static_cast<std::size_t>(row.in_favour + row.against + row.neutral);
  if (count == 0 && !answered(one)) return "";
  return ", " + counted(count, "response");
}

}  // namespace

Fact comments_recorded(const Asked& asked) {
  const std::size_t count = made_by_then(asked).size();
  if (count == 0)
    return fails(place_of(asked.modification, "comments"), "no comment of a Sub-Committee is recorded");
  return holds(counted(count, "comment"));
}

Fact comments_answered(const Asked& asked) {
  std::vector<Missing> missing;
  const std::vector<Comment> made = made_by_then(asked);
  for (const Comment& one : made) {
    const std::string words = "comment " + one.id + " of " + one.committee;
    if (one.response.empty())
      missing.push_back({one.place, words + " has no response"});
    else if (is_later(one.responded, asked.given))
      missing.push_back({one.place, words + " was answered " + too_late_for(one.responded, asked.given)});
  }
  const std::size_t count = made.size();
  const std::string evidence = count == 0   ? "no comment is recorded"
                               : count == 1 ? "1 comment, with a response"
                                            : counted(count, "comment") + ", each with a response";
  return judged(evidence + reservations(asked), std::move(missing));
}

Fact commented(const Asked& asked) {
  std::vector<std::string> ids;
  for (const Comment& one : made_by_then(asked))
    if (one.committee == asked.argument) ids.push_back(one.id);
  if (ids.empty())
    return fails(place_of(asked.modification, "comments"),
                 "no comment of the " + std::string(asked.argument) + " is recorded");
  return holds("comments " + listed(ids, " and "));
}

Fact consulted(const Asked& asked) {
  std::vector<Missing> missing;
  const std::vector<std::string> names = names_in(asked.argument);
  const std::vector<Committee>& all = asked.modification.committees;
  for (const std::string& name : names) {
    const auto one =
        std::find_if(all.begin(), all.end(), [&](const Committee& held) { return held.name == name; });
    const Place place = one == all.end() ? place_of(asked.modification, "committees")
                                         : place_of_item(asked.modification, "committees",
                                                         static_cast<std::size_t>(one - all.begin()));
    const bool seen =
        one != all.end() && std::any_of(one->consulted.begin(), one->consulted.end(),
                                        [&](const Date& day) { return !is_later(day, asked.given); });
    if (!seen) missing.push_back({place, "no meeting of " + name + " at which it was seen"});
  }
  return judged("seen by " + listed(names, " and "), std::move(missing));
}

Fact engagement_agreed(const Asked& asked) {
  const Modification& m = asked.modification;
  std::vector<Missing> missing;
  std::vector<std::string> engaged;
  for (std::size_t i = 0; i < m.committees.size(); ++i) {
    const Committee& one = m.committees[i];
    if (!one.engage)
      missing.push_back({place_of_item(m, "committees", i),
                         "whether " + one.name + " is to be engaged further is not recorded"});
    else if (is_later(one.agreed, asked.given))
      missing.push_back({place_of_item(m, "committees", i), "whether " + one.name +
                                                                " is to be engaged further was agreed " +
                                                                too_late_for(one.agreed, asked.given)});
    else if (*one.engage)
      engaged.push_back(one.name);
  }
  if (m.committees.empty()) return fails(place_of(m, "committees"), "no Sub-Committee is recorded");
  return judged(
      engaged.empty() ? "none is to be engaged further" : "to be engaged: " + listed(engaged, " and "),
      std::move(missing));
}

Fact committees_consulted(const Asked& asked) {
  const Modification& m = asked.modification;
  std::vector<Missing> missing;
  std::vector<std::string> seen;
  for (std::size_t i = 0; i < m.committees.size(); ++i) {
    const Committee& one = m.committees[i];
    if (!one.engage.value_or(false)) continue;
    // What it saw as a Draft Proposal was the issue; this asks for a meeting since.
    const bool since_entry = std::any_of(one.consulted.begin(), one.consulted.end(), [&](const Date& day) {
      return since(m, day) && !is_later(day, asked.given);
    });
    if (since_entry)
      seen.push_back(one.name);
    else
      missing.push_back(
          {place_of_item(m, "committees", i),
           "no meeting of " + one.name + " since " + (entered(m) ? long_words(*entered(m)) : "then")});
  }
  return judged(seen.empty() ? "no Sub-Committee is to be engaged" : "seen by " + listed(seen, " and "),
                std::move(missing));
}

Fact implementation_views(const Asked& asked) {
  std::vector<Missing> missing;
  const std::vector<std::string> names = names_in(asked.argument);
  const std::vector<ImplementationView>& views = asked.modification.implementation.views;
  for (const std::string& name : names) {
    std::string words = "no view of " + name;
    for (const ImplementationView& one : views) {
      if (one.committee != name) continue;
      if (!is_later(one.date, asked.given)) {
        words.clear();
        break;
      }
      words = "the view of " + name + " was given " + too_late_for(one.date, asked.given);
    }
    if (!words.empty()) missing.push_back({place_of(asked.modification, "implementation.views"), words});
  }
  return judged("views of " + listed(names, " and "), std::move(missing));
}

Consultations consultations_of(const Asked& asked, std::string_view kind) {
  const Modification& m = asked.modification;
  Consultations out;
  for (const Consultation& one : m.consultations) {
    // After a return it is held again.
    if (one.kind != kind || (entered_again(m) && !since(m, one.opened))) continue;
    if (is_later(one.opened, asked.given)) {
      out.to_come = &one;
      continue;
    }
    const Consultation* before = out.latest;
    if (before == nullptr || !one.opened || !before->opened || *one.opened >= *before->opened)
      out.latest = &one;
  }
  return out;
}

Fact consultation_closed(const Asked& asked) {
  const Modification& m = asked.modification;
  const std::string kind(asked.argument);
  const auto [latest, to_come] = consultations_of(asked, kind);
  if (latest == nullptr && to_come != nullptr)
    return fails(place_of(m, "consultations"),
                 to_come->id + " was opened " + too_late_for(to_come->opened, asked.given));
  if (latest == nullptr)
    return fails(place_of(m, "consultations"), "no consultation of kind " + kind +
                                                   (entered_again(m) ? " since it was sent back" : "") +
                                                   " is recorded");
  const Place place =
      place_of_item(m, "consultations", static_cast<std::size_t>(latest - m.consultations.data()));
  if (!latest->closes) return fails(place, "the day on which " + latest->id + " closes is not recorded");
  const std::string deadline = Deadline{*latest->closes}.words();
  if (asked.given.today && *asked.given.today <= *latest->closes)
    return fails(place, latest->id + " is open until " + deadline);
  if (!asked.given.today && !answered(*latest))
    return fails(place, latest->id + " closes at " + deadline +
                            "; without a date (--date) and without responses it is not judged");
  return holds(latest->id + " closed at " + deadline + responses_words(*latest));
}

}  // namespace redraft::process
