#include "process/settled.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "process/date_words.h"
#include "process/fact_parts.h"
#include "process/referrals.h"
#include "process/since.h"

namespace redraft::process {

namespace {

/// A decision on the outcome; of one that returns the modification `settled` is not there.
struct Answer {
  std::optional<Date> date;
  std::optional<Settled> settled;
};

bool has_outcome(const Modification& modification) {
  return modification.outcome == Outcome::approved || modification.outcome == Outcome::rejected ||
         modification.outcome == Outcome::implemented;
}

/// Those that Parties made to the Panel in time: one that came too late has no effect, and leaves the Panel nothing to decide.
std::vector<const Referral*> referrals_to_the_panel(const Asked& asked) {
  std::vector<const Referral*> out;
  const std::vector<Referral>& all = asked.modification.referrals;
  if (all.empty()) return out;
  const std::vector<OpenedWindow> windows =
      windows_to_miss(asked.modification, "self-governance-referral", asked.given.region);
  for (const Referral& one : all)
    if ((one.to.empty() || one.to == "Panel") && !missed_window(windows, one.date)) out.push_back(&one);
  return out;
}

class Answers {
 public:
  explicit Answers(const Asked& asked)
      : asked_(asked),
        ended_(has_outcome(asked.modification)),
        path_(path_of(asked)),
        referrals_(referrals_to_the_panel(asked)) {}

  std::optional<Settled> last() {
    const Modification& m = asked_.modification;
    for (const Vote& one : m.votes) {
      if (one.result == "return") add(one.date, std::nullopt);
      if (one.result == "approve" || one.result == "reject")
        decided(one.body, one.result, one.date, one.solution);
    }
    for (const Decision& one : m.decisions) {
      if (one.kind == "return-for-work") add(one.date, std::nullopt);
      if (one.kind == "approve" || one.kind == "reject") decided(one.body, one.kind, one.date, one.solution);
    }
    if (m.authority && m.authority->determination == "send-back") add(m.authority->date, std::nullopt);
    if (m.authority && (m.authority->determination == "approve" || m.authority->determination == "reject"))
      decided("Authority", m.authority->determination, m.authority->date, m.authority->solution);
    return std::move(last_);
  }

 private:
  /// Whether the decision of a body is the outcome, and not a recommendation, on the path that holds on the day asked for.
  bool decides(const std::string& body, const std::optional<Date>& date) const {
    if (body == "Authority") return true;
    if (body == "Change Board") return path_ == Path::self_governance;
    if (body != "Panel") return false;
    return path_ == Path::fast_track || (path_ == Path::self_governance && was_referred(date));
  }

  bool was_referred(const std::optional<Date>& by) const {
    return std::any_of(referrals_.begin(), referrals_.end(),
                       [&](const Referral* one) { return !by || !one->date || *one->date <= *by; });
  }

  void decided(const std::string& body, const std::string& kind, const std::optional<Date>& date,
               const std::string& solution) {
    if (!decides(body, date)) return;
    // Of several votes of one day, one for each solution, one that approves makes it an approval.
    if (kind == "reject" && last_ && last_->approved && last_->body == body && last_->date == date) return;
    add(date, Settled{kind == "approve", body, date, solution, false});
  }

  void add(const std::optional<Date>& date, std::optional<Settled> answer) {
    // What ended it was decided in the stage before; of one that goes on, only what was decided since counts.
    if (is_later(date, asked_.given) || (!ended_ && !since(asked_.modification, date))) return;
    if (date_ && date && *date < *date_) return;
    if (date) date_ = date;
    last_ = std::move(answer);
  }

  const Asked& asked_;
  bool ended_;
  Path path_;
  std::vector<const Referral*> referrals_;  // to the Panel
  std::optional<Date> date_;                ///< of the last
  std::optional<Settled> last_;
};

/// By the last decision to close it, else by the history.
std::optional<Date> closed_on(const Modification& modification) {
  std::optional<Date> out;
  for (const Decision& one : modification.decisions)
    if (one.kind == "close" && one.date && (!out || *one.date > *out)) out = one.date;
  if (!out && modification.stage() == "closed") out = modification.history.back().date;
  return out;
}

bool is_final(const Asked& asked, const Settled& settled) {
  if (has_outcome(asked.modification) || settled.body == "Authority") return true;
  if (path_of(asked) == Path::fast_track) return fast_track_not_referred(asked).holds;
  return not_referred(asked).holds;
}

}  // namespace

std::string Settled::words() const {
  const std::string what = approved ? "approved" : "rejected";
  const std::string when = date ? " on " + long_words(*date) : "";
  return body.empty() ? "it was " + what + when : "the " + body + " " + what + " it" + when;
}

std::optional<Settled> settled(const Modification& modification, const GateFacts& given) {
  const Asked asked{modification, given, {}};
  std::optional<Settled> out = Answers(asked).last();
  // A status may be all that is recorded.
  if (has_outcome(modification)) {
    const bool approved = modification.outcome != Outcome::rejected;
    if (!out || out->approved != approved) out = Settled{approved, {}, {}, {}, true};
  }
  if (out) out->final = is_final(asked, *out);
  return out;
}

std::string Ended::words() const {
  return std::string(to_string(outcome)) + (date ? " on " + long_words(*date) : "");
}

std::optional<Ended> ended(const Modification& modification, const GateFacts& given) {
  Ended out{modification.outcome, std::nullopt};
  switch (modification.outcome) {
    case Outcome::open:
    case Outcome::approved: return std::nullopt;
    case Outcome::implemented: out.date = modification.implemented; break;
    case Outcome::withdrawn:
      if (modification.withdrawal) out.date = modification.withdrawal->date;
      break;
    case Outcome::closed: out.date = closed_on(modification); break;
    case Outcome::rejected:
      if (const std::optional<Settled> outcome = settled(modification, given)) out.date = outcome->date;
      break;
  }
  if (given.today && out.date && *out.date > *given.today) return std::nullopt;
  return out;
}

DateLeft date_left(const Modification& modification, const std::optional<Settled>& settled) {
  if (!settled || !settled->approved || !settled->final) return DateLeft::undecided;
  const ImplementationDate& main = modification.implementation.main;
  const std::optional<ImplementationDate>& fallback = modification.implementation.fallback;
  // A date that was decided on with the outcome, or after it, is the one.
  for (const Decision& one : modification.decisions)
    if (one.field == "implementation.date" && one.date && settled->date && *one.date >= *settled->date)
      return DateLeft::main;
  const bool two = fallback && (fallback->date || !fallback->release.empty());
  if (main.decision_by && settled->date) {
    if (*settled->date <= *main.decision_by) return DateLeft::main;
    if (!two) return DateLeft::neither;
    return fallback->decision_by && *settled->date > *fallback->decision_by ? DateLeft::neither
                                                                            : DateLeft::fallback;
  }
  return two ? DateLeft::unknown : DateLeft::main;
}

}  // namespace redraft::process
