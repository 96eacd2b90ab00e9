#include "report/open_consultations.h"

#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "process/date_words.h"
#include "process/deadline.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/values.h"

namespace redraft::report {

namespace {

using process::Consultation;
using process::Date;

/// A stage begins with a consultation when that is its first step: the Modification Report Consultation of 2018 is a stage
/// of its own, and the Report Phase of 2019 begins with it.
bool begins_with(const process::Stage& stage, const std::string& kind) {
  return !stage.steps.empty() && stage.steps.front().consultation == kind;
}

std::optional<Date> opening_of(const Consultation& one, const NewsSource::One& of) {
  if (one.opened || of.process == nullptr) return one.opened;
  std::optional<Date> entered;
  for (const process::Step& step : of.modification->history) {
    const process::Stage* stage = of.process->stage(step.stage);
    if (stage != nullptr && begins_with(*stage, one.kind) && step.date && *step.date <= *one.closes)
      entered = step.date;
  }
  return entered;
}

/// The last day of the month before that of a day.
Date end_of_month_before(Date day) { return *Date::from_parts(day.year(), day.month(), 1) - 1; }

Finding not_opened(const process::Modification& modification, const Consultation& one) {
  return finding_at("newsletter-opening-unknown", Severity::warning, {modification.source.file}, one.id,
                    "the day on which consultation " + one.id + " of " + modification.number +
                        " opened is not recorded; expected `opened` beside `closes: " + one.closes->iso() +
                        "`. Without it, it is in the news of the month before it closes and in no other");
}

}  // namespace

Data news_entry(const process::Modification& modification) {
  Data out = map_value();
  set_words(out, "number", modification.number);
  set_words(out, "title", modification.title);
  set_words(out, "heading", heading_of(modification.number, modification.title));
  for (const char* key : {"date", "reason", "solution_name", "deadline", "addressee"}) set(out, key, {});
  set_date(out, "implementation_date", modification.implementation.main.date);
  return out;
}

Data open_consultations(const NewsSource& source, Date end_of_month, std::vector<Finding>& findings) {
  Data groups = list_value();
  for (const NewsSource::One& of : source.modifications)
    for (const Consultation& one : of.modification->consultations) {
      if (!one.closes || *one.closes <= end_of_month) continue;
      const std::optional<Date> opened = opening_of(one, of);
      if (opened ? *opened > end_of_month : end_of_month_before(*one.closes) > end_of_month) continue;
      if (!opened) findings.push_back(not_opened(*of.modification, one));
      auto at = std::find_if(groups.items.begin(), groups.items.end(), [&](const Data& group) {
        return words_of(group, "closes") == one.closes->iso() && words_of(group, "kind") == one.kind;
      });
      if (at == groups.items.end()) {
        Data group = map_value();
        set_words(group, "kind", one.kind);
        set_words(group, "kind_words", value_words("consultation.kind", one.kind));
        set_date(group, "closes", one.closes);
        set_words(group, "deadline", process::Deadline{*one.closes}.words());
        set(group, "modifications", list_value());
        at = groups.items.insert(groups.items.end(), std::move(group));
      }
      child(*at, "modifications").items.push_back(news_entry(*of.modification));
    }
  return groups;
}

}  // namespace redraft::report
