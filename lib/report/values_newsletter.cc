// The "Change update" of a month.
#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/words.h"
#include "process/deadline.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/values.h"
#include "report/values_lists.h"

namespace redraft::report {

namespace {

using process::Date;
using process::Decision;
using process::Modification;

struct Month {
  Date first;
  Date last;

  bool holds(const std::optional<Date>& day) const { return day && *day >= first && *day <= last; }
};

Month month_of(const std::string& words) {
  const std::optional<Date> first = words.size() == 7 ? Date::from_iso(words + "-01") : std::nullopt;
  if (!first) throw Error(ErrorCode::usage, {}, quoted(words) + " is no month; expected one as 2018-08");
  const bool december = first->month() == 12;
  const Date next =
      *Date::from_parts(first->year() + (december ? 1 : 0), december ? 1 : first->month() + 1, 1);
  return {*first, next - 1};
}

Data entry(const Modification& modification) {
  Data out = map_value();
  set_words(out, "number", modification.number);
  set_words(out, "title", modification.title);
  set_words(out, "heading", heading_of(modification.number, modification.title));
  for (const char* key : {"date", "reason", "solution_name", "deadline", "addressee"}) set(out, key, {});
  set_date(out, "implementation_date", modification.implementation.main.date);
  return out;
}

Data of_decision(const Modification& modification, const Decision& decision) {
  Data out = entry(modification);
  set_date(out, "date", decision.date);
  set_words(out, "reason", decision.reason);
  if (const process::Solution* solution = modification.solution(decision.solution))
    set_words(out, "solution_name",
              value_words("solution.kind", solution->alternative ? "alternative" : "proposed"));
  if (modification.authority) set_words(out, "addressee", modification.authority->addressee);
  return out;
}

/// The stage that a decision let it into; "" when the history does not say.
std::string leads_to(const Modification& modification, const Decision& decision) {
  for (const process::Step& step : modification.history)
    if (step.decision == decision.id) return step.stage;
  return {};
}

std::string deadline_of(const NewsSource::One& one, std::string_view window) {
  std::string out;
  for (const process::OpenedWindow& opened : one.windows)
    if (opened.kind.id == window) out = opened.window.closes.words();
  return out;
}

class News {
 public:
  News(const NewsSource& source, Month month) : source_(source), month_(month) {
    for (const char* key : {"to_refinement", "to_consultation", "progressed", "held", "approved", "rejected",
                            "recommended", "returned", "determined", "withdrawn", "open_consultations",
                            "implemented", "panel_meetings", "meetings", "designations"})
      set(out_, key, list_value());
  }

  Data made() {
    set_words(out_, "month", source_.month);
    set_date(out_, "from", month_.first);
    set_date(out_, "to", month_.last);
    for (const NewsSource::One& one : source_.modifications) {
      for (const Decision& decision : one.modification->decisions)
        if (month_.holds(decision.date)) add_decision(one, decision);
      add_consultations(*one.modification);
      add_rest(one);
    }
    add_meetings();
    for (const profile::KnownVersion& one : source_.versions)
      if (month_.holds(Date::from_iso(one.date))) add("designations", designation(one));
    return std::move(out_);
  }

 private:
  void add(const char* key, Data value) { child(out_, key).items.push_back(std::move(value)); }

  void add_decision(const NewsSource::One& one, const Decision& decision) {
    const Modification& modification = *one.modification;
    Data value = of_decision(modification, decision);
    if (decision.body == "Panel" && decision.kind == "progress") {
      const std::string to = leads_to(modification, decision);
      add(to == "refinement"                         ? "to_refinement"
          : to == "modification-report-consultation" ? "to_consultation"
                                                     : "progressed",
          std::move(value));
    } else if (decision.body == "Panel" && decision.kind == "hold") {
      add("held", std::move(value));
    } else if (decision.body == "Change Board") {
      set_words(value, "deadline", deadline_of(one, "self-governance-referral"));
      if (decision.kind == "approve")
        add("approved", std::move(value));
      else if (decision.kind == "reject")
        add("rejected", std::move(value));
      else if (decision.kind == "return-for-work")
        add("returned", std::move(value));
      else if (decision.kind.starts_with("recommend-"))
        add_recommendation(decision, std::move(value));
    }
  }

  void add_recommendation(const Decision& decision, Data value) {
    set_words(value, "verb", decision.kind == "recommend-approve" ? "approved" : "rejected");
    add("recommended", std::move(value));
  }

  /// Open at the end of the month, those that close on one day together.
  void add_consultations(const Modification& modification) {
    for (const process::Consultation& one : modification.consultations) {
      if (!one.closes || *one.closes <= month_.last || (one.opened && *one.opened > month_.last)) continue;
      Data& groups = child(out_, "open_consultations");
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
      child(*at, "modifications").items.push_back(entry(modification));
    }
  }

  void add_rest(const NewsSource::One& one) {
    const Modification& modification = *one.modification;
    if (modification.withdrawal && (month_.holds(modification.withdrawal->date) ||
                                    month_.holds(modification.withdrawal->window_opened))) {
      Data value = entry(modification);
      set_date(value, "date", modification.withdrawal->date);
      set_words(value, "reason", modification.withdrawal->reason);
      set_words(value, "deadline", deadline_of(one, "withdrawal-adoption"));
      add("withdrawn", std::move(value));
    }
    if (month_.holds(modification.implemented)) {
      Data value = entry(modification);
      set_date(value, "date", modification.implemented);
      add("implemented", std::move(value));
    }
    if (modification.authority && month_.holds(modification.authority->date)) {
      Data value = entry(modification);
      set_date(value, "date", modification.authority->date);
      set_words(value, "reason", modification.authority->reason);
      set_words(value, "verb", value_words("authority.determination", modification.authority->determination));
      set_words(value, "addressee", modification.authority->addressee);
      add("determined", std::move(value));
    }
  }

  Data designation(const profile::KnownVersion& version) const {
    Data out = map_value();
    set_words(out, "version", version.version);
    set_words(out, "date", version.date);
    set_words(out, "delivers", version.delivers);
    std::string heading = version.delivers;
    for (const NewsSource::One& one : source_.modifications)
      if (one.modification->has_number(version.delivers))
        heading = heading_of(version.delivers, one.modification->title);
    set_words(out, "delivers_heading", heading);
    return out;
  }

  /// Meetings of the Panel in the month, and those of all bodies in the month after it.
  void add_meetings() {
    constexpr int kAhead = 31;
    for (const process::Meeting& meeting : source_.meetings.meetings) {
      const bool ahead = meeting.date > month_.last && meeting.date <= month_.last + kAhead;
      const bool panel = meeting.body == "Panel" && month_.holds(meeting.date);
      if (!ahead && !panel) continue;
      Data value = map_value();
      const process::Body* body = source_.meetings.body(meeting.body);
      set_words(value, "body", meeting.body);
      set_words(value, "title", body == nullptr ? meeting.body : body->title);
      set_words(value, "number", meeting.number);
      set_date(value, "date", meeting.date);
      add(ahead ? "meetings" : "panel_meetings", std::move(value));
    }
  }

  const NewsSource& source_;
  Month month_;
  Data out_ = map_value();
};

}  // namespace

Date end_of_month(const std::string& month) { return month_of(month).last; }

Data newsletter_values(const NewsSource& source) { return News(source, month_of(source.month)).made(); }

}  // namespace redraft::report
