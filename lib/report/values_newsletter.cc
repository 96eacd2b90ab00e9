// The "Change update" of a month.
#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/words.h"
#include "process/as_of.h"
#include "process/date_words.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/newsletter_decisions.h"
#include "report/open_consultations.h"
#include "report/solution_names.h"
#include "report/values.h"
#include "report/values_lists.h"

namespace redraft::report {

namespace {

using process::Date;
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

/// Until when somebody may act in a window that is open on the day of the news; "" when none is.
std::string deadline_of(const NewsSource& source, const NewsSource::One& one, std::string_view window) {
  std::string out;
  for (const process::OpenedWindow& opened : one.windows)
    if (opened.kind.id == window && process::may_act(*one.modification, opened, source.day))
      out = opened.window.closes.words();
  return out;
}

/// "adopted by Mirage Meters on 23 June 2020"; "" when nobody did, or too late.
std::string adoption_of(const NewsSource::One& one) {
  for (const process::OpenedWindow& opened : one.windows) {
    if (!process::adopted_within(*one.modification, opened)) continue;
    const std::string& who = one.modification->withdrawal->adopter.called();
    return "adopted" + (who.empty() ? "" : " by " + who) + " on " +
           process::long_words(*one.modification->withdrawal->adopted);
  }
  return {};
}

class News {
 public:
  News(const NewsSource& source, Month month, std::vector<Finding>& findings)
      : source_(source), month_(month), findings_(findings) {
    for (const char* key : {"determined", "withdrawn", "open_consultations", "implemented", "panel_meetings",
                            "meetings", "designations"})
      set(out_, key, list_value());
  }

  Data made() {
    set_words(out_, "month", source_.month);
    set_date(out_, "from", month_.first);
    set_date(out_, "to", month_.last);
    add_newsletter_decisions(out_, source_, month_.first, month_.last);
    for (const NewsSource::One& one : source_.modifications) add_rest(one);
    set(out_, "open_consultations", open_consultations(source_, month_.last, findings_));
    tell_nothing();
    add_meetings();
    for (const profile::KnownVersion& one : source_.versions)
      if (month_.holds(Date::from_iso(one.date))) add("designations", designation(one));
    return std::move(out_);
  }

 private:
  /// Of a month without news of a modification, the words that stand in every newsletter are all that there is. The lists
  /// that are filled by now are of modifications.
  void tell_nothing() {
    const bool news = std::any_of(out_.entries.begin(), out_.entries.end(),
                                  [](const DataEntry& entry) { return !entry.value.items.empty(); });
    const bool recorded = std::any_of(
        source_.modifications.begin(), source_.modifications.end(), [&](const NewsSource::One& one) {
          return process::records_a_day(one.modification->source.root, month_.first, month_.last);
        });
    set_truth(out_, "nothing", !news && !recorded);
    set_truth(out_, "no_decision", !news && recorded);
    set_truth(out_, "left_out", source_.left_out);
    if (news || recorded) return;
    findings_.push_back(finding_at(
        "newsletter-nothing", Severity::warning, {}, source_.month,
        std::string("nothing is recorded of any modification ") +
            (source_.left_out ? "that the newsletter may tell of " : "") + "in " +
            process::month_words(month_.first) + "; expected another month, or a record that was kept in it" +
            (source_.left_out ? ", or --classification with a class that may hold the others" : "")));
  }

  void add(const char* key, Data value) { child(out_, key).items.push_back(std::move(value)); }

  void add_rest(const NewsSource::One& one) {
    const Modification& modification = *one.modification;
    if (modification.withdrawal && (month_.holds(modification.withdrawal->date) ||
                                    month_.holds(modification.withdrawal->window_opened))) {
      Data value = news_entry(modification);
      set_date(value, "date", modification.withdrawal->date);
      set_words(value, "reason", modification.withdrawal->reason);
      set_words(value, "deadline", deadline_of(source_, one, "withdrawal-adoption"));
      set_words(value, "adopted", adoption_of(one));
      add("withdrawn", std::move(value));
    }
    if (month_.holds(modification.implemented)) {
      Data value = news_entry(modification);
      set_date(value, "date", modification.implemented);
      add("implemented", std::move(value));
    }
    if (modification.authority && month_.holds(modification.authority->date)) {
      Data value = news_entry(modification);
      set_date(value, "date", modification.authority->date);
      set_words(value, "reason", modification.authority->reason);
      set_words(value, "verb", value_words("authority.determination", modification.authority->determination));
      // Which of several: of one alone there is nothing to tell apart.
      if (modification.solutions.size() > 1)
        set_words(value, "solution_name", name_of_solution(modification, modification.authority->solution));
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
  std::vector<Finding>& findings_;
  Data out_ = map_value();
};

}  // namespace

Date end_of_month(const std::string& month) { return month_of(month).last; }

Data newsletter_values(const NewsSource& source, std::vector<Finding>& findings) {
  return News(source, month_of(source.month), findings).made();
}

}  // namespace redraft::report
