// What was decided on the outcome, and what became of it: the decision that stands, the day of implementation that it leaves,
// the Change Board's own decision, and referrals.
#include <utility>

#include "base/data_values.h"
#include "process/referrals.h"
#include "process/settled.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/values_parts.h"

namespace redraft::report {

namespace {

using process::DateLeft;

std::string_view name_of(DateLeft left) {
  switch (left) {
    case DateLeft::main: return "main";
    case DateLeft::fallback: return "fallback";
    case DateLeft::neither: return "neither";
    case DateLeft::unknown: return "unknown";
    case DateLeft::undecided: break;
  }
  return "";
}

Data settled_value(const Data& values, const std::optional<process::Settled>& settled) {
  const process::Settled one = settled.value_or(process::Settled{});
  Data out = map_value();
  set_truth(out, "recorded", settled.has_value());
  set_words(out, "verb", !settled ? "" : one.approved ? "approved" : "rejected");
  set_words(out, "body", one.body);
  set_date(out, "date", one.date);
  set(out, "solution_name", solution_name(values, one.solution));
  set_truth(out, "final", settled ? std::optional<bool>(one.final) : std::nullopt);
  set_words(out, "words", settled ? one.words() : "");
  return out;
}

Data day_left(const process::Implementation& approach, DateLeft left) {
  process::ImplementationDate day;
  if (left == DateLeft::main) day = approach.main;
  if (left == DateLeft::fallback && approach.fallback) day = *approach.fallback;
  Data out = map_value();
  set_words(out, "which", std::string(name_of(left)));
  set_date(out, "date", day.date);
  set_words(out, "release", day.release);
  return out;
}

bool is_return(const Data& decision) { return words_of(decision, "kind") == "return-for-work"; }

/// Of the vote that a decision rests on: of that body, on that day, on that solution.
std::string reason_of_vote(const Data& values, const Data& decision) {
  std::string out;
  for (const Data& vote : values.find("votes")->items) {
    const std::string body = words_of(vote, "body");
    if ((body.empty() || body == words_of(decision, "body")) &&
        words_of(vote, "date") == words_of(decision, "date") &&
        words_of(vote, "solution") == words_of(decision, "solution") && !words_of(vote, "reason").empty())
      out = words_of(vote, "reason");
  }
  return out;
}

/// Of several the last in time; with the returns that came after it.
Data board_decision(const Data& values) {
  const Data* found = nullptr;
  Data returned = list_value();
  for (const Data* one : decisions_by_day(values)) {
    if (words_of(*one, "body") == "Change Board" && !words_of(*one, "verb").empty()) {
      found = one;
      returned.items.clear();
    } else if (found != nullptr && is_return(*one)) {
      returned.items.push_back(*one);
    }
  }
  Data out = found == nullptr ? *values.find("decision") : *found;
  set_words(out, "vote_reason", reason_of_vote(values, out));
  set(out, "returned", std::move(returned));
  return out;
}

Data returns(const Data& values) {
  Data out = list_value();
  for (const Data* one : decisions_by_day(values))
    if (is_return(*one)) out.items.push_back(*one);
  return out;
}

std::string with_article(const std::string& body) {
  return body == "Panel" || body == "Authority" || body == "Change Board" ? "the " + body : body;
}

Data answer_value(const process::Decision* answer) {
  Data out = map_value();
  set_truth(out, "recorded", answer != nullptr);
  set_words(out, "kind_words", answer == nullptr ? "" : value_words("decision.kind", answer->kind));
  set_date(out, "date", answer == nullptr ? std::nullopt : answer->date);
  return out;
}

void complete_referral(Data& value, const process::ReferralTold& told, const std::string& board_decision) {
  const std::string of = told.of == nullptr ? std::string() : told.of->id;
  set_words(value, "of_words", told.of == nullptr ? "" : with_article(told.of->body));
  set_date(value, "of_date", told.of == nullptr ? std::nullopt : told.of->date);
  set_truth(value, "of_board_decision", !of.empty() && of == board_decision);
  set_words(value, "to_words", with_article(told.to));
  set(value, "answer", answer_value(told.answer));
  set_words(value, "too_late", told.missed ? told.missed->window.closes.words() : "");
}

}  // namespace

void add_settled(Data& values, const ModificationSource& source) {
  process::GateFacts given;
  given.today = source.today;
  given.region = source.region;
  const std::optional<process::Settled> settled = process::settled(source.modification, given);
  set(values, "settled", settled_value(values, settled));
  Data& implementation = child(values, "implementation");
  set(implementation, "decided",
      day_left(source.modification.implementation, process::date_left(source.modification, settled)));
  set(values, "board_decision", board_decision(values));
  set(values, "returns", returns(values));
  const std::string own = words_of(*values.find("board_decision"), "id");
  const std::vector<process::ReferralTold> told =
      process::referrals_of(source.modification, source.today, source.region);
  // Those of the record as it stood on the day are the same, one for one.
  std::vector<Data>& referrals = child(values, "referrals").items;
  for (std::size_t i = 0; i < referrals.size(); ++i)
    complete_referral(referrals[i], i < told.size() ? told[i] : process::ReferralTold{}, own);
}

}  // namespace redraft::report
