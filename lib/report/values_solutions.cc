// Solutions: what each is called, whom it affects, what it costs, what was assessed, and its legal text.
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/data_values.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/decimal_words.h"
#include "report/drafting_values.h"
#include "report/values_parts.h"

namespace redraft::report {

namespace {

std::string cost_words(const Data& cost) {
  const auto pounds_of = [&](std::string_view key) {
    const Data* amount = cost.find(key);
    const std::optional<std::string> decimal = amount == nullptr ? std::nullopt : decimal_of(*amount);
    return decimal ? pounds(*decimal) : std::string();
  };
  std::string out = pounds_of("amount");
  if (out.empty()) return out;
  if (const std::string high = pounds_of("high"); !high.empty()) out += " to " + high;
  const std::string per = words_of(cost, "per");
  return per.empty() ? out : out + " per " + per;
}

void add_names(Data& solutions) {
  std::size_t alternatives = 0;
  for (const Data& one : solutions.items) alternatives += words_of(one, "kind") == "alternative" ? 1 : 0;
  std::size_t seen = 0;
  for (Data& one : solutions.items) {
    const bool alternative = words_of(one, "kind") == "alternative";
    std::string name = words_of(one, "kind_words");
    if (alternative && alternatives > 1) name += " " + std::to_string(++seen);
    set_truth(one, "alternative", alternative);
    set_words(one, "name", name);
  }
}

/// Impacts by what they are on, each kind a list of its own.
void add_impacts(Data& solution) {
  static constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
      {"party-category", "party_impacts"},
      {"system", "system_impacts"},
      {"document", "document_impacts"},
      {"body", "body_impacts"}};
  for (Data& impact : child(solution, "impacts").items)
    if (child(impact, "affected").is(Data::Kind::null) && !words_of(impact, "on").empty())
      set_truth(impact, "affected", true);  // so the schema: affected unless it says not
  for (const auto& [kind, key] : kKinds) {
    Data list = list_value();
    for (const Data& impact : child(solution, "impacts").items)
      if (words_of(impact, "on") == kind) list.items.push_back(impact);
    set(solution, key, std::move(list));
  }
}

/// Of all assessments, those of one solution (or of none in particular), in the order recorded; the last received is
/// the one that counts: "the most recent response ... would supersede previous responses" (Section D review
/// consultation, 2.3).
const Data* latest_of(const std::vector<const Data*>& assessments) {
  const Data* latest = nullptr;
  for (const Data* one : assessments) {
    const bool later = latest == nullptr || words_of(*one, "received") >= words_of(*latest, "received");
    if (later) latest = one;
  }
  return latest;
}

std::vector<const Data*> of_solution(const Data& list, const std::string& id) {
  std::vector<const Data*> out;
  for (const Data& one : list.items)
    if (words_of(one, "solution") == id || words_of(one, "solution").empty()) out.push_back(&one);
  return out;
}

Data copies(const std::vector<const Data*>& items) {
  Data out = list_value();
  for (const Data* one : items) out.items.push_back(*one);
  return out;
}

void add_assessments(Data& values) {
  Data& all = child(values, "assessments");
  for (Data& one : all.items) {
    set(one, "solution_name", solution_name(values, words_of(one, "solution")));
    if (!words_of(one, "classification").empty()) continue;
    set_words(one, "classification", "white");
    set_words(one, "classification_words", value_words("classification", "white"));
  }
  Data none = nothing_of("assessment");
  set(none, "solution_name", {});
  Data latest_of_all = list_value();
  for (Data& solution : child(values, "solutions").items) {
    const std::vector<const Data*> own = of_solution(child(values, "assessments"), words_of(solution, "id"));
    const Data* latest = latest_of(own);
    set(solution, "assessments", copies(own));
    set(solution, "latest_assessment", latest == nullptr ? none : *latest);
    if (latest != nullptr) latest_of_all.items.push_back(*latest);
  }
  if (child(values, "solutions").items.empty())
    if (const Data* latest = latest_of(of_solution(child(values, "assessments"), "")))
      latest_of_all.items.push_back(*latest);
  set(values, "latest_assessments", std::move(latest_of_all));
}

}  // namespace

Data solution_name(const Data& values, const std::string& id) {
  const Data* solutions = values.find("solutions");
  if (solutions != nullptr && !id.empty())
    for (const Data& one : solutions->items)
      if (words_of(one, "id") == id) return *one.find("name");
  return {};
}

void add_solutions(Data& values, const ModificationSource& source) {
  Data& solutions = child(values, "solutions");
  add_names(solutions);
  for (Data& solution : solutions.items) {
    add_impacts(solution);
    for (Data& cost : child(solution, "costs").items) set_words(cost, "words", cost_words(cost));
    const auto drafting = source.drafting.find(words_of(solution, "id"));
    set(solution, "drafting", drafting == source.drafting.end() ? no_drafting() : drafting->second);
  }
  for (Data& objective : child(values, "objectives").items)
    set(objective, "solution_name", solution_name(values, words_of(objective, "solution")));
  for (Data& solution : child(values, "solutions").items)
    set(solution, "objectives", copies(of_solution(child(values, "objectives"), words_of(solution, "id"))));
  add_assessments(values);
}

}  // namespace redraft::report
