#include "process/open_windows.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "process/date_words.h"
#include "process/fact_parts.h"

namespace redraft::process {

namespace {

struct Opening {
  Date day;
  std::string of;
  Place place;
};

const std::vector<WindowKind>& known_windows() {
  static const std::vector<WindowKind> kinds = load_windows("sec");
  return kinds;
}

const Calendar& working_days() {
  static const Calendar calendar = load_calendar(Region::england_and_wales);
  return calendar;
}

void add(std::vector<Opening>& out, const std::optional<Date>& day, std::string_view what,
         const Place& place) {
  if (!day || std::any_of(out.begin(), out.end(), [&](const Opening& one) { return one.day == *day; }))
    return;
  out.push_back({*day, std::string(what) + " of " + long_words(*day), place});
}

void add_decisions(std::vector<Opening>& out, const Modification& modification, std::string_view body,
                   const std::vector<std::string_view>& kinds, Path path) {
  for (const Decision& one : modification.decisions)
    if (one.body == body && (path == Path::none || modification.path_on(one.date) == path) &&
        std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end())
      add(out, one.date, "the decision", one.place);
}

std::vector<Opening> openings(const Modification& modification, std::string_view kind) {
  std::vector<Opening> out;
  if (kind == "self-governance-referral") {
    add_decisions(out, modification, "Change Board", {"approve", "reject"}, Path::self_governance);
    // A vote that makes a decision may be all that is recorded.
    for (const Vote& one : modification.votes)
      if (one.body == "Change Board" && modification.path_on(one.date) == Path::self_governance &&
          (one.result == "approve" || one.result == "reject"))
        add(out, one.date, "the decision", one.place);
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

std::vector<OpenedWindow> windows_of_kind(const Modification& modification, std::string_view kind) {
  std::vector<OpenedWindow> out;
  const std::vector<Opening> days = openings(modification, kind);
  if (days.empty()) return out;
  const WindowKind& known = window_kind(known_windows(), std::string(kind));
  for (const Opening& one : days) {
    try {
      out.push_back({known, open_window(known, one.day, working_days()), one.of});
    } catch (const Error& error) {
      throw Error(error.code(), one.place,
                  "the end of the " + known.id + " window of " + one.of + " is not known: " + error.detail());
    }
  }
  return out;
}

std::vector<OpenedWindow> windows_of(const Modification& modification, const Process& process) {
  std::vector<OpenedWindow> out;
  for (const std::string& kind : process.windows) {
    try {
      for (OpenedWindow& one : windows_of_kind(modification, kind)) out.push_back(std::move(one));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::limit) throw;  // what consistency() finds hides no other window
    }
  }
  return out;
}

}  // namespace redraft::process
