#include "report/newsletter_decisions.h"

#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "process/settled.h"
#include "report/completed.h"
#include "report/data_edit.h"
#include "report/open_consultations.h"
#include "report/referral_period.h"
#include "report/solution_names.h"

namespace redraft::report {

namespace {

using process::Date;
using process::Decision;
using process::Modification;

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

/// The list that a decision of the Panel is told in; "" where it has none of its own. `to`: the stage that it led to.
std::string list_of_panel(const Decision& decision, const std::string& to) {
  const std::string& kind = decision.kind;
  if (kind == "progress" && to == "refinement") return "to_refinement";
  if (kind == "progress" && to == "modification-report-consultation") return "to_consultation";
  if (kind == "progress" || kind == "skip-refinement") return "progressed";
  if (kind == "convert") return "converted";
  if (kind == "sign-off") return "signed_off";
  if (kind == "hold") return "held";
  if (kind == "release-hold") return "let_go";
  if (kind == "return-for-work") return "sent_back";
  return kind == "approve" || kind == "reject" ? "settled" : "";
}

/// Likewise of the Change Board, at the meeting and of the month.
std::string list_of_board(const std::string& kind) {
  if (kind == "approve") return "approved";
  if (kind == "reject") return "rejected";
  if (kind == "return-for-work") return "returned";
  return kind.starts_with("recommend-") ? "recommended" : "";
}

/// Straight to the Report Phase, by the decision that converts it: told there.
bool was_converted(const Modification& modification, const Decision& decision) {
  return decision.kind == "skip-refinement" &&
         std::any_of(modification.decisions.begin(), modification.decisions.end(), [&](const Decision& one) {
           return one.kind == "convert" && one.body == decision.body && one.date == decision.date;
         });
}

/// Has news of its own: a withdrawal and its adoption, a determination, a referral.
bool is_told_elsewhere(const Modification& modification, const Decision& decision) {
  if (decision.kind == "withdraw" || decision.kind == "adopt" || decision.body == "Authority") return true;
  return decision.kind == "refer" &&
         std::any_of(modification.referrals.begin(), modification.referrals.end(),
                     [&](const process::Referral& one) { return one.date == decision.date; });
}

void sort_by_day(Data& list) {
  std::stable_sort(list.items.begin(), list.items.end(),
                   [](const Data& a, const Data& b) { return words_of(a, "date") < words_of(b, "date"); });
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
                            "returned", "change_board", "referred", "other"})
      set(news_, key, list_value());
  }

  void add() {
    for (const NewsSource::One& one : source_.modifications) {
      told_ = process::referrals_of(*one.modification, last_, source_.region);
      for (const Decision& decision : one.modification->decisions)
        if (holds(decision.date)) add_decision(one, decision);
      add_referrals(*one.modification);
    }
    sort_by_day(child(news_, "change_board"));
    sort_by_day(child(news_, "other"));
  }

 private:
  bool holds(const std::optional<Date>& day) const { return day && *day >= first_ && *day <= last_; }
  void add_to(const std::string& key, const Data& value) { child(news_, key).items.push_back(value); }

  void add_decision(const NewsSource::One& one, const Decision& decision) {
    const std::string to = leads_to(*one.modification, decision);
    const std::string of_panel = decision.body == "Panel" ? list_of_panel(decision, to) : "";
    const std::string of_board = decision.body == "Change Board" ? list_of_board(decision.kind) : "";
    if (was_converted(*one.modification, decision)) return;
    if (!of_panel.empty())
      add_to(of_panel, of_panel_value(one, decision, to));
    else if (!of_board.empty())
      add_board(of_board, one, decision);
    else if (!is_told_elsewhere(*one.modification, decision))
      add_to("other", of_other(*one.modification, decision));
  }

  static Data of_panel_value(const NewsSource::One& one, const Decision& decision, const std::string& to) {
    const Modification& modification = *one.modification;
    Data value = of_decision(modification, decision);
    const process::Stage* stage = one.process == nullptr ? nullptr : one.process->stage(to);
    set_words(value, "to_title", stage == nullptr ? to : stage->title);
    set_words(value, "earlier_number",
              modification.earlier_numbers.empty() ? "" : modification.earlier_numbers.back());
    set_words(value, "verb", decision.kind == "approve" ? "approved" : "rejected");
    return value;
  }

  static Data of_other(const Modification& modification, const Decision& decision) {
    Data value = of_decision(modification, decision);
    set_words(value, "body", decision.body);
    set_words(value, "kind_words", value_words("decision.kind", decision.kind));
    return value;
  }

  void add_board(const std::string& key, const NewsSource::One& one, const Decision& decision) {
    const std::optional<ReferralPeriod> period =
        referral_period(one, decision, told_, source_.day.value_or(last_));
    const Data value = of_board_value(one, decision, period);
    add_to(key, value);
    Data& meeting = meeting_of(decision);
    child(meeting, key).items.push_back(value);
    if (!period) return;
    if (period->stands())
      add_period(meeting, *period, value);
    else
      set_truth(meeting, "exceptions", true);
  }

  Data of_board_value(const NewsSource::One& one, const Decision& decision,
                      const std::optional<ReferralPeriod>& period) const {
    Data value = of_decision(*one.modification, decision);
    set_words(value, "addressee", addressee_of(one));
    set_words(value, "verb", decision.kind == "recommend-approve" ? "approved" : "rejected");
    set_words(value, "overtaken", period ? period->overtaken : "");
    if (period && period->open && period->stands())
      set_words(value, "deadline", period->opened.window.closes.words());
    return value;
  }

  /// To whom the report was issued, unless it was issued after the month.
  std::string addressee_of(const NewsSource::One& one) const {
    const std::optional<process::Authority>& authority = one.modification->authority;
    if (!authority) return {};
    const std::optional<Date>& sent = authority->sent ? authority->sent : one.sent;
    return sent && *sent > last_ ? std::string() : authority->addressee;
  }

  Data& meeting_of(const Decision& decision) {
    Data& meeting = item_with(child(news_, "change_board"), "date", decision.date->iso());
    if (meeting.find("windows") != nullptr) return meeting;
    set_truth(meeting, "exceptions", false);
    for (const char* key : {"approved", "rejected", "recommended", "returned", "windows"})
      set(meeting, key, list_value());
    return meeting;
  }

  static void add_period(Data& meeting, const ReferralPeriod& period, const Data& value) {
    Data& out = item_with(child(meeting, "windows"), "deadline", period.opened.window.closes.words());
    if (out.find("modifications") == nullptr) set(out, "modifications", list_value());
    set_number(out, "working_days", period.opened.kind.working_days);
    set_truth(out, "open", period.open);
    child(out, "modifications").items.push_back(value);
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
