// Consultations: until when, who answered and how, by Party Category.
#include <utility>

#include "base/data_values.h"
#include "process/as_of.h"
#include "process/deadline.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/values_parts.h"

namespace redraft::report {

namespace {

using process::Date;

const process::Consultation* of_id(const process::Modification& modification, const std::string& id) {
  for (const process::Consultation& one : modification.consultations)
    if (one.id == id) return &one;
  return nullptr;
}

void add_counts(Data& to, const process::Consultation* consultation) {
  Data rows = list_value();
  process::ResponseCount sum;
  const std::vector<process::ResponseCount> by_category =
      consultation == nullptr ? std::vector<process::ResponseCount>{} : consultation->by_category();
  const auto put_counts = [](Data& row, const process::ResponseCount& count) {
    set_number(row, "for", count.in_favour);
    set_number(row, "against", count.against);
    set_number(row, "neutral", count.neutral);
    set_number(row, "total", count.in_favour + count.against + count.neutral);
  };
  for (const process::ResponseCount& count : by_category) {
    Data row = map_value();
    // A Sub-Committee has none, and a Party may not have said it.
    set_words(row, "category", count.category.empty() ? "No Party Category" : count.category);
    put_counts(row, count);
    rows.items.push_back(std::move(row));
    sum.in_favour += count.in_favour;
    sum.against += count.against;
    sum.neutral += count.neutral;
  }
  set(to, "by_category", std::move(rows));
  Data totals = map_value();
  put_counts(totals, sum);
  set(to, "totals", std::move(totals));
}

std::string words_of_question(const Data& consultation, const std::string& id) {
  for (const Data& one : consultation.find("questions")->items)
    if (words_of(one, "id") == id) return words_of(one, "question");
  return {};
}

process::Person person_of(const Data& respondent) {
  return {words_of(respondent, "name"), words_of(respondent, "organisation"), {}, {}};
}

void complete_response(Data& response, const Data& consultation, const ModificationSource& source) {
  const std::string committee = committee_of(source, person_of(child(response, "respondent")));
  set_words(response, "committee", committee);
  set_words(response, "committee_title", committee.empty() ? "" : title_of_body(source, committee));
  // Who answers for a Party Category says so once, there or of the person.
  if (words_of(response, "category").empty())
    set_words(response, "category", words_of(child(response, "respondent"), "category"));
  for (Data& answer : child(response, "answers").items)
    set_words(answer, "question_words", words_of_question(consultation, words_of(answer, "question")));
  if (words_of(response, "classification").empty()) {
    set_words(response, "classification", "white");
    set_words(response, "classification_words", value_words("classification", "white"));
  }
}

/// "to-open", "open" or "closed" on a day; "" where the end that would say it is not recorded. Without a day it has closed
/// where the record itself has something later.
std::string state_of(const std::optional<Date>& opened, const std::optional<Date>& closes,
                     const ModificationSource& source) {
  const std::optional<Date>& today = source.today;
  if (!today) {
    const std::optional<Date> kept = process::last_recorded_day(source.modification.source.root);
    return closes && kept && *kept > *closes ? "closed" : "";
  }
  if (opened && *today < *opened) return "to-open";
  if (!closes) return {};
  return *today <= *closes ? "open" : "closed";
}

void complete_consultation(Data& one, const ModificationSource& source) {
  const std::optional<Date> opened = Date::from_iso(words_of(one, "opened"));
  const std::optional<Date> closes = Date::from_iso(words_of(one, "closes"));
  set_words(one, "deadline", closes ? process::Deadline{*closes}.words() : "");
  const std::string state = state_of(opened, closes, source);
  set_words(one, "state", state);
  set_truth(one, "open", closes && !state.empty() ? std::optional<bool>(state == "open") : std::nullopt);
  set_words(one, "heading",
            words_of(one, "title").empty() ? words_of(one, "kind_words") : words_of(one, "title"));
  Data of_committees = list_value();
  for (Data& response : child(one, "responses").items) {
    complete_response(response, one, source);
    if (!words_of(response, "committee").empty()) of_committees.items.push_back(response);
  }
  set(one, "of_committees", std::move(of_committees));
  add_counts(one, of_id(source.modification, words_of(one, "id")));
}

/// One that is not there, with all its keys.
Data none(const ModificationSource& source) {
  Data out = nothing_of("consultation");
  complete_consultation(out, source);
  return out;
}

}  // namespace

void add_consultations(Data& values, const ModificationSource& source) {
  Data& all = child(values, "consultations");
  const Data* chosen = nullptr;
  const Data* of_report = nullptr;
  for (Data& one : all.items) {
    complete_consultation(one, source);
    if (source.consultation.empty() || words_of(one, "id") == source.consultation) chosen = &one;
    if (words_of(one, "kind") == "modification-report") of_report = &one;
  }
  Data consultation = chosen == nullptr ? none(source) : *chosen;
  Data report = of_report == nullptr ? none(source) : *of_report;
  set(values, "consultation", std::move(consultation));
  set(values, "report_consultation", std::move(report));
}

}  // namespace redraft::report
