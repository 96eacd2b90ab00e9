// Votes and decisions: who voted how on which solution, what was decided, what is recommended to the Authority.
#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "process/modification.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/values_parts.h"

namespace redraft::report {

namespace {

constexpr std::string_view kSides[] = {"approve", "reject", "abstain"};

long count_of(const Data& row, std::string_view key) {
  const Data* value = row.find(key);
  return value == nullptr ? 0 : value->whole_number().value_or(0);
}

/// Votes that a row does not give are none; a row has their sum.
void complete_row(Data& row) {
  long sum = 0;
  for (const std::string_view side : kSides) {
    const long count = count_of(row, side);
    sum += count;
    set_number(row, side, count);
  }
  set_number(row, "total", sum);
}

/// As recorded, else as the rows add up; not recorded when there is neither.
Data counts_of(const Data& vote) {
  Data out = map_value();
  const Data* total = vote.find("total");
  const Data* rows = vote.find("by_category");
  const bool recorded = total != nullptr && total->find("recorded") != nullptr &&
                        total->find("recorded")->truth().value_or(false);
  const bool any = recorded || (rows != nullptr && !rows->items.empty());
  long sum = 0;
  for (const std::string_view side : kSides) {
    long count = 0;
    if (recorded)
      count = count_of(*total, side);
    else if (rows != nullptr)
      for (const Data& row : rows->items) count += count_of(row, side);
    sum += count;
    if (any)
      set_number(out, side, count);
    else
      set(out, side, {});
  }
  if (any)
    set_number(out, "total", sum);
  else
    set(out, "total", {});
  set_truth(out, "recorded", any);
  return out;
}

void complete_votes(Data& values, const ModificationSource& source) {
  std::size_t number = 0;
  for (Data& vote : child(values, "votes").items) {
    set(vote, "solution_name", solution_name(values, words_of(vote, "solution")));
    for (Data& row : child(vote, "by_category").items) complete_row(row);
    set(vote, "counts", counts_of(vote));
    const auto picture = source.pictures.find("votes:" + std::to_string(number++));
    set_words(vote, "chart_insert", picture == source.pictures.end() ? "" : picture->second);
  }
}

bool settles(const std::string& kind) {
  return kind == "approve" || kind == "reject" || kind == "recommend-approve" || kind == "recommend-reject" ||
         kind == "return-for-work";
}

/// "approved", "recommended for approval": as a sentence goes on after "should be" or "was".
std::string verb_of(const std::string& kind) {
  if (kind == "approve" || kind == "recommend-approve") return "approved";
  if (kind == "reject" || kind == "recommend-reject") return "rejected";
  return kind == "return-for-work" ? "returned for further work" : std::string();
}

Data decision_value(const Data& decision) {
  Data out = decision;
  const std::string kind = words_of(decision, "kind");
  set_truth(out, "is_recommendation", kind.starts_with("recommend-"));
  set_words(out, "verb", verb_of(kind));
  return out;
}

void add_decisions(Data& values) {
  Data none = nothing_of("decision");
  set(none, "solution_name", {});
  set(none, "is_recommendation", {});
  set(none, "verb", {});
  Data decision = none;
  Data recommendation = none;
  for (Data& one : child(values, "decisions").items) {
    set(one, "solution_name", solution_name(values, words_of(one, "solution")));
    one = decision_value(one);
  }
  for (const Data* one : decisions_by_day(values)) {
    const std::string kind = words_of(*one, "kind");
    const std::string body = words_of(*one, "body");
    if (settles(kind) && (body == "Change Board" || body == "Authority" || body == "Panel")) decision = *one;
    if (kind.starts_with("recommend-")) recommendation = *one;
  }
  for (Data& solution : child(values, "solutions").items) {
    const std::string id = words_of(solution, "id");
    set_truth(solution, "recommended",
              words_of(recommendation, "verb") == "approved" && words_of(recommendation, "solution") == id);
    Data own = list_value();
    bool voted = false;
    for (const Data& vote : child(values, "votes").items) {
      // A vote that names no solution is on all that is put forward.
      const std::string of = words_of(vote, "solution");
      voted = voted || of.empty() || of == id;
      if (of == id) own.items.push_back(vote);
    }
    set_truth(solution, "voted", voted);
    set(solution, "votes", std::move(own));
  }
  set(values, "decision", std::move(decision));
  set(values, "recommendation", std::move(recommendation));
}

}  // namespace

std::vector<const Data*> decisions_by_day(const Data& values) {
  struct Dated {
    std::string day;
    const Data* decision;
  };
  std::vector<Dated> all;
  for (const Data& one : values.find("decisions")->items) {
    const std::string own = words_of(one, "date");
    all.push_back({own.empty() && !all.empty() ? all.back().day : own, &one});
  }
  std::stable_sort(all.begin(), all.end(), [](const Dated& a, const Dated& b) { return a.day < b.day; });
  std::vector<const Data*> out;
  out.reserve(all.size());
  for (const Dated& one : all) out.push_back(one.decision);
  return out;
}

void add_votes(Data& values, const ModificationSource& source) {
  complete_votes(values, source);
  add_decisions(values);
  Data& authority = child(values, "authority");
  set(authority, "solution_name", solution_name(values, words_of(authority, "solution")));
  for (Data& view : child(child(values, "implementation"), "views").items)
    set_words(view, "title", title_of_body(source, words_of(view, "committee")));
  for (Data& lead : child(child(values, "implementation"), "lead_times").items) {
    const Data* months = lead.find("months");
    const std::string text = words_of(lead, "text");
    set_words(lead, "words",
              !text.empty() || months == nullptr || months->is(Data::Kind::null)
                  ? text
                  : months->words() + (months->words() == "1" ? " month" : " months"));
  }
}

}  // namespace redraft::report
