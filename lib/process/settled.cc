#include "process/settled.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "process/date_words.h"
#include "process/fact_parts.h"
#include "process/since.h"

namespace redraft::process {

namespace {

/// A decision on the outcome; of one that returns the modification `settled` is not there.
struct Answer {
  std::optional<Date> date;
  std::optional<Settled> settled;
};

bool ended(const Modification& modification) {
  return modification.outcome == Outcome::approved || modification.outcome == Outcome::rejected ||
         modification.outcome == Outcome::implemented;
}

bool was_referred_to_the_panel(const Asked& asked, const std::optional<Date>& by) {
  const std::vector<Referral>& all = asked.modification.referrals;
  return std::any_of(all.begin(), all.end(), [&](const Referral& one) {
    return (one.to.empty() || one.to == "Panel") && (!by || !one.date || *one.date <= *by);
  });
}

/// Whether the decision of a body is the outcome on the path of that day, and not a recommendation.
bool decides(const Asked& asked, const std::string& body, const std::optional<Date>& date) {
  const Path path = path_of(asked);
  if (body == "Authority") return true;
  if (body == "Change Board") return path == Path::self_governance;
  if (body != "Panel") return false;
  return path == Path::fast_track ||
         (path == Path::self_governance && was_referred_to_the_panel(asked, date));
}

class Answers {
 public:
  explicit Answers(const Asked& asked) : asked_(asked), ended_(ended(asked.modification)) {}

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
  void decided(const std::string& body, const std::string& kind, const std::optional<Date>& date,
               const std::string& solution) {
    if (!decides(asked_, body, date)) return;
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
  std::optional<Date> date_;  ///< of the last
  std::optional<Settled> last_;
};

bool is_final(const Asked& asked, const Settled& settled) {
  if (ended(asked.modification) || settled.body == "Authority") return true;
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
  if (ended(modification)) {
    const bool approved = modification.outcome != Outcome::rejected;
    if (!out || out->approved != approved) out = Settled{approved, {}, {}, {}, true};
  }
  if (out) out->final = is_final(asked, *out);
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
