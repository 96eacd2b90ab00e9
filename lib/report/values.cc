#include "report/values.h"

#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "process/date_words.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/values_parts.h"

namespace redraft::report {

namespace {

/// Those that documents speak of with an article: "Mari Toda of the DCC" (new proposals paper, 29 October 2019).
bool takes_article(const std::string& organisation) {
  static const std::vector<std::string> kNames = {"DCC",  "Panel", "SEC Panel", "Authority", "Change Board",
                                                  "OPSG", "SSC",   "TABASC",    "SMKI PMA",  "TAG"};
  return std::find(kNames.begin(), kNames.end(), organisation) != kNames.end() ||
         organisation.find("Sub-Committee") != std::string::npos;
}

bool is_person(const Data& map) {
  return map.find("name") != nullptr && map.find("organisation") != nullptr && map.find("contact") != nullptr;
}

void add_related(Data& values, const ModificationSource& source) {
  for (Data& one : child(values, "related").items) {
    const auto title = source.titles.find(words_of(one, "number"));
    set_words(one, "title", title == source.titles.end() ? "" : title->second);
    set_words(
        one, "heading",
        title == source.titles.end() ? words_of(one, "number") : heading_of(title->first, title->second));
  }
}

/// Of several the last holds, and that is what documents speak of.
void add_withdrawals(Data& values) {
  Data all = child(values, "withdrawal");
  set(values, "withdrawal", all.items.empty() ? nothing_of("withdrawal") : all.items.back());
  set(values, "withdrawals", std::move(all));
}

/// Whose it is: the Proposer's, or that of the Party that adopted it last.
void add_owner(Data& values) {
  Data owner = *values.find("proposer");
  for (const Data& one : values.find("withdrawals")->items) {
    const Data* adopted = one.find("adopted");
    const Data* by = adopted == nullptr ? nullptr : adopted->find("by");
    if (by != nullptr && !words_of(*by, "words").empty()) owner = *by;
  }
  set(values, "owner", std::move(owner));
}

void add_parts(Data& values, const ModificationSource& source) {
  set_words(values, "heading", heading_of(words_of(values, "number"), words_of(values, "title")));
  if (words_of(values, "status").empty()) {
    set_words(values, "status", "open");
    set_words(values, "status_words", value_words("modification.status", "open"));
  }
  // What is not said to be classified is open to all (docs/modification.md).
  if (words_of(values, "classification").empty()) {
    set_words(values, "classification", "white");
    set_words(values, "classification_words", value_words("classification", "white"));
  }
  add_withdrawals(values);
  add_people(values);
  add_owner(values);
  add_standing(values, source);
  add_timetable(values, source);
  add_solutions(values, source);
  add_comments(values, source);
  add_consultations(values, source);
  add_votes(values, source);
  add_settled(values, source);
  add_related(values, source);
}

}  // namespace

Data merged_record(const process::ModificationFiles& files) {
  Data out = files.main.root;
  if (files.comments)
    if (const Data* more = files.comments->root.find("comments")) {
      Data& comments = child(out, "comments");
      comments.kind = Data::Kind::list;
      comments.items.insert(comments.items.end(), more->items.begin(), more->items.end());
    }
  for (const DataFile& file : files.responses) {
    const Data* more = file.root.find("responses");
    if (more == nullptr) continue;
    for (Data& consultation : child(out, "consultations").items) {
      if (words_of(consultation, "id") != file.root.words("consultation")) continue;
      Data& responses = child(consultation, "responses");
      responses.kind = Data::Kind::list;
      responses.items.insert(responses.items.end(), more->items.begin(), more->items.end());
    }
  }
  return out;
}

void add_people(Data& values) {
  if (values.is(Data::Kind::map) && is_person(values))
    set_words(values, "words", person_words(words_of(values, "name"), words_of(values, "organisation")));
  for (Data& item : values.items) add_people(item);
  for (DataEntry& entry : values.entries) add_people(entry.value);
}

Data modification_values(const ModificationSource& source) {
  Data values = completed_modification(source.record);
  add_parts(values, source);
  return values;
}

Data modification_shape() {
  static const process::Modification kNone;
  Data values = completed_modification({}, {true});
  add_parts(values, ModificationSource{kNone, {}});
  return values;
}

std::string person_words(const std::string& name, const std::string& organisation) {
  if (name.empty()) return organisation;
  if (organisation.empty()) return name;
  return name + " of " + (takes_article(organisation) ? "the " : "") + organisation;
}

std::string heading_of(const std::string& number, const std::string& title) {
  if (title.empty()) return number;
  return number + " \u2018" + title + "\u2019";
}

std::string title_of_body(const ModificationSource& source, const std::string& name) {
  const process::Body* body = source.bodies == nullptr ? nullptr : source.bodies->body(name);
  return body == nullptr ? name : body->title;
}

std::string committee_of(const ModificationSource& source, const process::Person& respondent) {
  // "Security Sub-Committee (SSC)" goes by either.
  std::vector<std::string> names = {respondent.organisation, respondent.name};
  for (const std::string& whole : {respondent.organisation, respondent.name}) {
    const std::size_t open = whole.find(" (");
    if (open == std::string::npos || !whole.ends_with(')')) continue;
    names.push_back(whole.substr(0, open));
    names.push_back(whole.substr(open + 2, whole.size() - open - 3));
  }
  for (const std::string& name : names) {
    if (name.empty()) continue;
    const process::Body* body = source.bodies == nullptr ? nullptr : source.bodies->body(name);
    if (body != nullptr && body->name != "Panel" && body->name != "Change Board") return body->name;
    for (const process::Committee& one : source.modification.committees)
      if (one.name == name) return name;
  }
  return {};
}

std::string title_of_stage(const ModificationSource& source, const std::string& id) {
  const process::Stage* stage = source.process == nullptr ? nullptr : source.process->stage(id);
  return stage == nullptr ? id : stage->title;
}

}  // namespace redraft::report
