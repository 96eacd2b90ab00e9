#include "process/open_windows.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/words.h"
#include "process/date_words.h"
#include "process/fact_parts.h"

namespace redraft::process {

namespace {

struct Opening {
  Date day;
  std::string of;
  std::string body;
  Place place;
};

const std::vector<WindowKind>& known_windows() {
  static const std::vector<WindowKind> kinds = load_windows("sec");
  return kinds;
}

const Calendar& working_days(Region region) {
  static const Calendar england = load_calendar(Region::england_and_wales);
  static const Calendar scotland = load_calendar(Region::scotland);
  return region == Region::scotland ? scotland : england;
}

void add(std::vector<Opening>& out, const std::optional<Date>& day, std::string_view what, const Place& place,
         const std::string& body = {}) {
  if (!day || std::any_of(out.begin(), out.end(), [&](const Opening& one) { return one.day == *day; }))
    return;
  out.push_back({*day, std::string(what) + " of " + long_words(*day), body, place});
}

void add_decisions(std::vector<Opening>& out, const Modification& modification, std::string_view body,
                   const std::vector<std::string_view>& kinds, Path path) {
  for (const Decision& one : modification.decisions)
    if (one.body == body && (path == Path::none || modification.path_on(one.date) == path) &&
        std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end())
      add(out, one.date, "the decision", one.place, one.body);
}

std::vector<Opening> openings(const Modification& modification, std::string_view kind) {
  std::vector<Opening> out;
  if (kind == "self-governance-referral") {
    add_decisions(out, modification, "Change Board", {"approve", "reject"}, Path::self_governance);
    // A vote that makes a decision may be all that is recorded.
    for (const Vote& one : modification.votes)
      if (one.body == "Change Board" && modification.path_on(one.date) == Path::self_governance &&
          (one.result == "approve" || one.result == "reject"))
        add(out, one.date, "the decision", one.place, one.body);
  } else if (kind == "fast-track-comment") {
    for (std::size_t i = 0; i < modification.consultations.size(); ++i)
      if (const Consultation& one = modification.consultations[i]; one.kind == "fast-track")
        add(out, one.opened, "the notice", place_of_item(modification, "consultations", i));
  } else if (kind == "fast-track-referral") {
    add_decisions(out, modification, "Panel", {"approve"}, Path::fast_track);
  } else if (kind == "fast-track-objection") {
    add_decisions(out, modification, "Panel", {"fast-track"}, Path::none);
  } else if (kind == "withdrawal-adoption" && modification.withdrawal) {
    const Withdrawal& withdrawal = *modification.withdrawal;
    // It may have been announced some days after it was withdrawn.
    const bool later =
        withdrawal.date && withdrawal.window_opened && withdrawal.window_opened != withdrawal.date;
    add(out, withdrawal.window_opened ? withdrawal.window_opened : withdrawal.date,
        later ? "the announcement" : "the withdrawal", place_of(modification, "withdrawal"));
  }
  std::sort(out.begin(), out.end(), [](const Opening& a, const Opening& b) { return a.day < b.day; });
  return out;
}

}  // namespace

std::optional<bool> OpenedWindow::closed(const std::optional<Date>& today) const {
  if (!today) return std::nullopt;
  return *today > window.closes.date;
}

std::string OpenedWindow::words() const {
  std::string out =
      kind.id.substr(kind.id.rfind('-') + 1) + " window of " + of + " ends at " + window.closes.words();
  if (window.provisional) out += " (provisional: bank holidays not yet proclaimed)";
  if (!kind.inferred.empty()) out += " (its length is inferred)";
  if (kind.at_least) out += " at the earliest";
  return out;
}

std::string OpenedWindow::request() const {
  return with_capital(kind.who) + " may, until " + window.closes.words() + ", " + kind.may;
}

bool adopted_within(const Modification& modification, const OpenedWindow& window) {
  return window.kind.id == "withdrawal-adoption" && modification.withdrawal &&
         modification.withdrawal->adopted && *modification.withdrawal->adopted <= window.window.closes.date;
}

std::vector<OpenedWindow> windows_of_kind(const Modification& modification, std::string_view kind,
                                          Region region) {
  std::vector<OpenedWindow> out;
  const std::vector<Opening> days = openings(modification, kind);
  if (days.empty()) return out;
  const WindowKind& known = window_kind(known_windows(), std::string(kind));
  for (const Opening& one : days) {
    try {
      out.push_back({known, open_window(known, one.day, working_days(region)), one.of, one.body});
    } catch (const Error& error) {
      throw Error(error.code(), one.place,
                  "the end of the " + known.id + " window of " + one.of + " is not known: " + error.detail());
    }
  }
  return out;
}

std::vector<OpenedWindow> windows_of(const Modification& modification, const Process& process,
                                     Region region) {
  std::vector<OpenedWindow> out;
  for (const std::string& kind : process.windows) {
    try {
      for (OpenedWindow& one : windows_of_kind(modification, kind, region)) out.push_back(std::move(one));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::limit) throw;  // what consistency() finds hides no other window
    }
  }
  return out;
}

bool may_act(const Modification& modification, const OpenedWindow& window, const std::optional<Date>& today) {
  if (today && (*today < window.window.opens || *today > window.window.closes.date)) return false;
  if (window.kind.id == "withdrawal-adoption")
    return (modification.outcome == Outcome::withdrawn || modification.outcome == Outcome::open) &&
           !adopted_within(modification, window);
  if (modification.outcome != Outcome::open) return false;
  const auto since = [&](const std::optional<Date>& day) { return day && *day >= window.window.opens; };
  const auto acted = [&](const Referral& one) {
    return since(one.date) && *one.date <= window.window.closes.date;
  };
  const std::vector<Referral>& referrals = modification.referrals;
  if (std::any_of(referrals.begin(), referrals.end(), acted)) return false;
  if (modification.fast_track && window.kind.id == "fast-track-objection" &&
      since(modification.fast_track->objection))
    return false;
  // A later decision on the outcome, or its return, takes the place of the one that opened it.
  return std::none_of(modification.decisions.begin(), modification.decisions.end(), [&](const Decision& one) {
    if (one.kind == "return-for-work") return since(one.date);
    return (one.kind == "approve" || one.kind == "reject") && one.date && *one.date > window.window.opens;
  });
}

}  // namespace redraft::process
