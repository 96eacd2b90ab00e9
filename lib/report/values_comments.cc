// Sub-Committees and what they said: "All comments and discussions from Sub-Committees ... and the responses to these will
// be clearly highlighted ... We will also flag any outstanding concerns or reservations" (framework paper, 3.2).
#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/values_parts.h"

namespace redraft::report {

namespace {

/// Comments of one Sub-Committee, and those of them whose reservation stands.
void add_own(Data& to, const Data& comments, const std::string& committee) {
  Data own = list_value();
  Data outstanding = list_value();
  for (const Data& one : comments.items) {
    if (words_of(one, "committee") != committee) continue;
    if (words_of(one, "reservation") == "outstanding") outstanding.items.push_back(one);
    own.items.push_back(one);
  }
  set(to, "comments", std::move(own));
  set(to, "outstanding", std::move(outstanding));
}

void complete_comment(Data& comment, const ModificationSource& source) {
  set_words(comment, "committee_title", title_of_body(source, words_of(comment, "committee")));
  set_words(comment, "stage_title", title_of_stage(source, words_of(comment, "stage")));
  set_truth(comment, "stands", words_of(comment, "reservation") == "outstanding");
  set_truth(comment, "answered", !words_of(child(comment, "response"), "text").empty());
  if (!words_of(comment, "classification").empty()) return;
  set_words(comment, "classification", "white");
  set_words(comment, "classification_words", value_words("classification", "white"));
}

/// What a Sub-Committee said that the document does not hold: more is recorded than was let into it for its class.
struct Withheld {
  long comments = 0;
  long responses = 0;
};

Withheld withheld_of(const Data& values, const ModificationSource& source, const std::string& committee) {
  Withheld out;
  for (const process::Comment& one : source.modification.comments) out.comments += one.committee == committee;
  for (const Data& one : values.find("comments")->items)
    out.comments -= words_of(one, "committee") == committee;
  for (const process::Consultation& consultation : source.modification.consultations)
    for (const process::Response& one : consultation.responses)
      out.responses += committee_of(source, one.respondent) == committee;
  for (const Data& consultation : values.find("consultations")->items)
    for (const Data& one : consultation.find("responses")->items)
      out.responses -= committee_of(source, {words_of(*one.find("respondent"), "name"),
                                             words_of(*one.find("respondent"), "organisation"),
                                             {},
                                             {}}) == committee;
  return out;
}

/// By Sub-Committee: title, comments, responses, and whether all that it said is in the document.
void add_withheld(Data& values, const ModificationSource& source) {
  std::vector<std::string> names;
  const auto name = [&](const std::string& one) {
    if (!one.empty() && std::find(names.begin(), names.end(), one) == names.end()) names.push_back(one);
  };
  for (const process::Comment& one : source.modification.comments) name(one.committee);
  for (const process::Consultation& consultation : source.modification.consultations)
    for (const process::Response& one : consultation.responses) name(committee_of(source, one.respondent));
  Data all = list_value();
  for (const std::string& one : names) {
    const Withheld withheld = withheld_of(values, source, one);
    if (withheld.comments <= 0 && withheld.responses <= 0) continue;
    Data out = map_value();
    set_words(out, "committee", one);
    set_words(out, "title", title_of_body(source, one));
    set_number(out, "comments", withheld.comments);
    set_number(out, "responses", withheld.responses);
    all.items.push_back(std::move(out));
    for (Data& group : child(values, "comment_groups").items)
      if (words_of(group, "committee") == one) set_truth(group, "in_full", false);
  }
  set(values, "comments_withheld", std::move(all));
}

std::string engaged(const Data& committee) {
  const Data* engage = committee.find("engage");
  if (engage == nullptr || engage->is(Data::Kind::null)) return {};
  return *engage->truth() ? "Further input sought" : "No further input sought";
}

}  // namespace

void add_comments(Data& values, const ModificationSource& source) {
  Data& comments = child(values, "comments");
  for (Data& comment : comments.items) complete_comment(comment, source);
  const Data all = comments;
  std::vector<std::string> order;
  for (Data& committee : child(values, "committees").items) {
    const std::string name = words_of(committee, "name");
    set_words(committee, "title", title_of_body(source, name));
    set_words(committee, "engage_words", engaged(committee));
    add_own(committee, all, name);
    order.push_back(name);
  }
  for (const Data& comment : all.items)
    if (std::find(order.begin(), order.end(), words_of(comment, "committee")) == order.end())
      order.push_back(words_of(comment, "committee"));
  Data groups = list_value();
  Data outstanding = list_value();
  for (const std::string& name : order) {
    Data group = map_value();
    set_words(group, "committee", name);
    set_words(group, "title", title_of_body(source, name));
    set_truth(group, "in_full", true);
    add_own(group, all, name);
    for (const Data& one : child(group, "outstanding").items) outstanding.items.push_back(one);
    if (!child(group, "comments").items.empty()) groups.items.push_back(std::move(group));
  }
  set(values, "comment_groups", std::move(groups));
  set(values, "outstanding", std::move(outstanding));
  add_withheld(values, source);
}

}  // namespace redraft::report
