#include "report/values_paper.h"

#include <utility>

#include "base/data_values.h"
#include "report/data_edit.h"

namespace redraft::report {

namespace {

/// "draft or approved problem statements" (new proposals paper, section 1): of a converted one it is approved.
std::string statement_of(const process::PaperItem& item) {
  return item.converted ? "approved problem statement" : "draft problem statement";
}

bool is_operations_group(const process::Body& body) {
  for (const std::string& name : names_of(body))
    if (name == "OPSG" || name == "Operations Group") return true;
  return false;
}

/// What it means for this Sub-Committee; operational impacts are those of the Operations Group.
std::string impacts_of(const PaperSource& source, std::size_t at) {
  const std::string recorded = process::Paper::impacts(source.paper.items[at], names_of(source.body));
  if (!recorded.empty() || !is_operations_group(source.body)) return recorded;
  return words_of(source.modifications[at], "operational_impacts");
}

/// Background and problem, in the order in which a reader needs them.
std::string text_of(const Data& modification) {
  const std::string background = words_of(modification, "background");
  const std::string problem = words_of(modification, "problem");
  if (background.empty() || problem.empty()) return background + problem;
  return background + (background.back() == '\n' ? "\n" : "\n\n") + problem;
}

Data item_value(const PaperSource& source, std::size_t at) {
  const process::PaperItem& item = source.paper.items[at];
  const Data& modification = source.modifications[at];
  Data out = map_value();
  set_words(out, "number", words_of(modification, "number"));
  set_words(out, "appendix", letter_of(at));
  set_words(out, "statement", statement_of(item));
  set_words(out, "appendix_title", words_of(modification, "number") + " " + statement_of(item));
  set_words(out, "impacts", impacts_of(source, at));
  set_words(out, "text", text_of(modification));
  set(out, "modification", modification);
  return out;
}

}  // namespace

std::vector<std::string> names_of(const process::Body& body) {
  std::vector<std::string> out = {body.name, body.title};
  out.insert(out.end(), body.also.begin(), body.also.end());
  return out;
}

Data paper_values(const PaperSource& source) {
  const process::PaperCommittee own = source.paper.committee(names_of(source.body));
  Data out = map_value();
  set_words(out, "committee", source.body.name);
  set_words(out, "committee_title", source.body.title);
  set_words(out, "month", source.paper.month);
  set_words(out, "first_day", source.paper.month + "-01");
  set_date(out, "date", source.paper.date);
  set_words(out, "author", source.paper.author);
  set_words(out, "team", source.paper.team);
  set_words(out, "reference", own.reference);
  set_words(out, "action", own.action);
  set_words(out, "meeting", own.meeting);
  set_words(out, "asks", own.asks.empty() ? "DISCUSS" : own.asks);
  set_words(out, "impacts_heading",
            own.impacts_heading.empty() ? "Anticipated Impacts" : own.impacts_heading);
  Data news = list_value();
  Data converted = list_value();
  for (std::size_t i = 0; i < source.paper.items.size(); ++i)
    (source.paper.items[i].converted ? converted : news).items.push_back(item_value(source, i));
  set(out, "draft_proposals", std::move(news));
  set(out, "converted", std::move(converted));
  set_truth(out, "recorded", true);
  return out;
}

std::vector<Enclosure> paper_enclosures(const PaperSource& source) {
  std::vector<Enclosure> out;
  for (std::size_t i = 0; i < source.paper.items.size(); ++i) {
    Enclosure one;
    one.letter = letter_of(i);
    one.kind = "problem-statement";
    one.title = words_of(source.modifications[i], "number") + " " + statement_of(source.paper.items[i]);
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<MissingField> missing_in_paper(const PaperSource& source, const std::vector<std::string>& files) {
  std::vector<MissingField> out;
  for (std::size_t i = 0; i < source.modifications.size(); ++i) {
    const Data& one = source.modifications[i];
    const std::string number = words_of(one, "number");
    const auto miss = [&](const std::string& field, const std::string& words) {
      out.push_back({field, words + " of " + number, files[i] + ": " + field});
    };
    const Data& proposer = *one.find("proposer");
    if (words_of(proposer, "words").empty()) miss("proposer.name", "who raised it");
    if (words_of(one, "lead_analyst").empty()) miss("lead_analyst", "the Lead Analyst");
    if (text_of(one).empty()) miss("problem", "the issue that the Proposer has identified");
  }
  return out;
}

}  // namespace redraft::report
