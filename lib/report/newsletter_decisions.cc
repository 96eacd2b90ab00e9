#include "report/newsletter_decisions.h"

#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "process/referrals.h"
#include "process/settled.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/open_consultations.h"
#include "report/solution_names.h"

namespace redraft::report {

namespace {

using process::Date;
using process::Decision;
using process::Modification;

constexpr std::string_view kReferral = "self-governance-referral";

/// The day of implementation that an approval leaves when nobody refers it; none where the record does not say which.
std::optional<Date> day_left(const Modification& modification, const Decision& decision) {
  const process::Settled approval{true, decision.body, decision.date, decision.solution, true};
  switch (process::date_left(modification, approval)) {
    case process::DateLeft::main: return modification.implementation.main.date;
    case process::DateLeft::fallback: return modification.implementation.fallback->date;
    default: return std::nullopt;
  }
}

Data of_decision(const Modification& modification, const Decision& decision) {
  Data out = news_entry(modification);
  set_date(out, "date", decision.date);
  set_words(out, "reason", decision.reason);
  set_words(out, "solution_name", name_of_solution(modification, decision.solution));
  if (modification.authority) set_words(out, "addressee", modification.authority->addressee);
  if (decision.kind == "approve") set_date(out, "implementation_date", day_left(modification, decision));
  return out;
}

/// The stage that a decision let it into: the step names it, or is the body's of that day. "" when the history does not say.
std::string leads_to(const Modification& modification, const Decision& decision) {
  std::string of_that_day;
  for (const process::Step& step : modification.history) {
    if (!decision.id.empty() && step.decision == decision.id) return step.stage;
    if (step.decision.empty() && step.by == decision.body && step.date == decision.date)
      of_that_day = step.stage;
  }
  return of_that_day;
}

/// The window that a decision opened: of one that was decided twice, its own.
const process::OpenedWindow* window_of(const NewsSource::One& one, const Decision& decision) {
  for (const process::OpenedWindow& opened : one.windows)
    if (opened.kind.id == kReferral && decision.date && opened.window.opens == *decision.date) return &opened;
  return nullptr;
}

/// The item of a list with these words under a key, else a new one behind the others.
Data& item_with(Data& list, std::string_view key, const std::string& words) {
  for (Data& one : list.items)
    if (words_of(one, key) == words) return one;
  list.items.push_back(map_value());
  set_words(list.items.back(), key, words);
  return list.items.back();
}

class Decisions {
 public:
  Decisions(Data& news, const NewsSource& source, Date first, Date last)
      : news_(news), source_(source), first_(first), last_(last) {
    for (const char* key : {"to_refinement", "to_consultation", "converted", "signed_off", "progressed",
                            "held", "let_go", "sent_back", "settled", "approved", "rejected", "recommended",
                            "returned", "change_board", "referred"})
      set(news_, key, list_value());
  }

  void add() {
    for (const NewsSource::One& one : source_.modifications) {
      told_ = process::referrals_of(*one.modification, last_, source_.region);
      for (const Decision& decision : one.modification->decisions) {
        if (!holds(decision.date)) continue;
        if (decision.body == "Panel")
          add_panel(*one.modification, decision, one.process);
        else if (decision.body == "Change Board")
          add_board(one, decision);
      }
      add_referrals(*one.modification);
    }
    std::vector<Data>& meetings = child(news_, "change_board").items;
    std::stable_sort(meetings.begin(), meetings.end(),
                     [](const Data& a, const Data& b) { return words_of(a, "date") < words_of(b, "date"); });
  }

 private:
  bool holds(const std::optional<Date>& day) const { return day && *day >= first_ && *day <= last_; }
  void add_to(const char* key, const Data& value) { child(news_, key).items.push_back(value); }

  void add_panel(const Modification& modification, const Decision& decision,
                 const process::Process* process) {
    Data value = of_decision(modification, decision);
    const std::string to = leads_to(modification, decision);
    const process::Stage* stage = process == nullptr ? nullptr : process->stage(to);
    set_words(value, "to_title", stage == nullptr ? to : stage->title);
    set_words(value, "earlier_number",
              modification.earlier_numbers.empty() ? "" : modification.earlier_numbers.back());
    set_words(value, "verb", decision.kind == "approve" ? "approved" : "rejected");
    if (decision.kind == "progress")
      add_to(to == "refinement"                         ? "to_refinement"
             : to == "modification-report-consultation" ? "to_consultation"
                                                        : "progressed",
             value);
    else if (decision.kind == "convert")
      add_to("converted", value);
    else if (decision.kind == "sign-off")
      add_to("signed_off", value);
    else if (decision.kind == "skip-refinement" && !was_converted(modification, decision))
      add_to("progressed", value);
    else if (decision.kind == "hold")
      add_to("held", value);
    else if (decision.kind == "release-hold")
      add_to("let_go", value);
    else if (decision.kind == "return-for-work")
      add_to("sent_back", value);
    else if (decision.kind == "approve" || decision.kind == "reject")
      add_to("settled", value);
  }

  /// Straight to the Report Phase, by the decision that converts it: told there.
  static bool was_converted(const Modification& modification, const Decision& decision) {
    return std::any_of(
        modification.decisions.begin(), modification.decisions.end(), [&](const Decision& one) {
          return one.kind == "convert" && one.body == decision.body && one.date == decision.date;
        });
  }

  void add_board(const NewsSource::One& one, const Decision& decision) {
    Data value = of_decision(*one.modification, decision);
    const process::OpenedWindow* window = window_of(one, decision);
    const bool open =
        window != nullptr && process::may_act(*one.modification, *window, source_.day.value_or(last_));
    if (open) set_words(value, "deadline", window->window.closes.words());
    if (decision.kind == "approve")
      add_at_meeting("approved", decision, value);
    else if (decision.kind == "reject")
      add_at_meeting("rejected", decision, value);
    else if (decision.kind == "return-for-work")
      add_at_meeting("returned", decision, value);
    else if (decision.kind.starts_with("recommend-")) {
      set_words(value, "verb", decision.kind == "recommend-approve" ? "approved" : "rejected");
      add_at_meeting("recommended", decision, value);
    }
    if (window != nullptr && (decision.kind == "approve" || decision.kind == "reject") &&
        !was_referred(decision))
      add_window(*window, open, decision, value);
  }

  void add_at_meeting(const char* key, const Decision& decision, const Data& value) {
    add_to(key, value);
    child(meeting_of(decision), key).items.push_back(value);
  }

  Data& meeting_of(const Decision& decision) {
    Data& meeting = item_with(child(news_, "change_board"), "date", decision.date->iso());
    if (meeting.find("windows") == nullptr)
      for (const char* key : {"approved", "rejected", "recommended", "returned", "windows"})
        set(meeting, key, list_value());
    return meeting;
  }

  void add_window(const process::OpenedWindow& window, bool open, const Decision& decision,
                  const Data& value) {
    Data& out = item_with(child(meeting_of(decision), "windows"), "deadline", window.window.closes.words());
    if (out.find("modifications") == nullptr) set(out, "modifications", list_value());
    set_number(out, "working_days", window.kind.working_days);
    set_truth(out, "open", open);
    child(out, "modifications").items.push_back(value);
  }

  bool was_referred(const Decision& decision) const {
    return std::any_of(told_.begin(), told_.end(), [&](const process::ReferralTold& one) {
      return !one.missed && one.of != nullptr && one.of->date == decision.date &&
             one.of->body == decision.body;
    });
  }

  void add_referrals(const Modification& modification) {
    for (const process::ReferralTold& one : told_) {
      if (!holds(one.referral->date)) continue;
      Data value = news_entry(modification);
      set_date(value, "date", one.referral->date);
      set_words(value, "by", one.referral->by.called());
      set_words(value, "to", one.to);
      set_words(value, "of_body", one.of == nullptr ? "" : one.of->body);
      set_date(value, "of_date", one.of == nullptr ? std::nullopt : one.of->date);
      set_words(value, "too_late", one.missed ? one.missed->window.closes.words() : "");
      add_to("referred", value);
    }
  }

  Data& news_;
  const NewsSource& source_;
  Date first_;
  Date last_;
  std::vector<process::ReferralTold> told_;  // of the modification that is being told
};

}  // namespace

void add_newsletter_decisions(Data& news, const NewsSource& source, Date first, Date last) {
  Decisions(news, source, first, last).add();
}

}  // namespace redraft::report
