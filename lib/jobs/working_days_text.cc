// Working Days for a reader, and as redraft-working-days/1.
#include <fmt/format.h>

#include <cstdlib>

#include "jobs/working_days.h"
#include "process/date_words.h"

namespace redraft::jobs {

namespace {

using process::Date;
using process::Deadline;
using process::Holiday;
using process::with_weekday;

// "10 Working Days", "1 Working Day"; never a negative number, the words beside it say which way.
std::string counted_words(int count) {
  return fmt::format("{} Working Day{}", std::abs(count), std::abs(count) == 1 ? "" : "s");
}

std::string first_line(const WorkingDays& days) {
  const Date to = days.counted.date;
  if (days.until) return counted_words(days.count);
  if (days.window) return Deadline{to}.words();
  if (days.count != 0) return with_weekday(to);
  const bool weekend = days.from.weekday() >= process::Weekday::saturday;
  return fmt::format("{} is {}", with_weekday(days.from),
                     days.working_day ? "a Working Day"
                     : weekend        ? "no Working Day"
                                      : "no Working Day: " + days.holiday);
}

std::string how_counted(const WorkingDays& days) {
  const std::string_view region = process::title(days.region);
  const std::string from = with_weekday(days.from);
  if (days.until) {
    const std::string to = with_weekday(days.counted.date);
    if (days.counted.date < days.from)
      return fmt::format("from {} up to {}, which is not counted; {}", to, from, region);
    return fmt::format("after {}, up to and including {}; {}", from, to, region);
  }
  if (days.count == 0) return std::string(region);
  return fmt::format("{} {} {}; {}", counted_words(days.count), days.count < 0 ? "before" : "after", from,
                     region);
}

std::string window_lines(const process::WindowKind& kind) {
  std::string out = fmt::format("  {}; it opens when {}\n  {} may act, to {}: {}\n", kind.title, kind.opens,
                                kind.who, kind.to_whom, kind.effect);
  if (kind.at_least)
    out += fmt::format("  {} Working Days are the least; it may be set longer\n", kind.working_days);
  out += "  source: " + kind.source + "\n";
  if (!kind.inferred.empty()) out += "  inferred: " + kind.inferred + "\n";
  return out;
}

Json holiday_json(const Holiday& holiday) {
  return Json::object()
      .set("date", holiday.date.iso())
      .set("name", holiday.name)
      .set("substitute", holiday.substitute)
      .set("occasion", holiday.occasion)
      .set("provisional", !holiday.proclaimed);
}

Json window_json(const process::WindowKind& kind) {
  return Json::object()
      .set("id", kind.id)
      .set("title", kind.title)
      .set("at_least", kind.at_least)
      .set("opens", kind.opens)
      .set("who", kind.who)
      .set("to_whom", kind.to_whom)
      .set("effect", kind.effect)
      .set("inferred", kind.inferred)
      .set("source", kind.source);
}

}  // namespace

std::string working_days_text(const WorkingDays& days) {
  std::string out = first_line(days);
  out += days.counted.provisional ? " (provisional)\n" : "\n";
  out += "  " + how_counted(days) + "\n";
  if (days.window) out += window_lines(*days.window);
  for (const Holiday& holiday : days.counted.skipped)
    out += fmt::format("  left out: {}, {}{}\n", with_weekday(holiday.date), holiday.words(),
                       holiday.proclaimed ? "" : " (provisional)");
  if (days.counted.provisional)
    out += fmt::format(
        "  provisional: bank holidays are proclaimed up to {}; later ones follow the Banking and Financial "
        "Dealings Act 1971\n",
        days.last_proclaimed_year);
  if (!days.note.empty()) out += "  " + days.note + "\n";
  return out;
}

Json working_days_json(const WorkingDays& days) {
  const Deadline closes{days.counted.date};
  Json skipped = Json::array();
  for (const Holiday& holiday : days.counted.skipped) skipped.push(holiday_json(holiday));
  Json json = Json::object()
                  .set("format", "redraft-working-days/1")
                  .set("region", process::to_string(days.region))
                  .set("assumed", days.note)
                  .set("from", days.from.iso())
                  .set("working_day", days.working_day)
                  .set("holiday", days.holiday)
                  .set("working_days", days.count)
                  .set("date", days.counted.date.iso())
                  .set("closes", closes.iso())
                  .set("closes_utc", closes.utc())
                  .set("provisional", days.counted.provisional)
                  .set("skipped", std::move(skipped))
                  .set("last_proclaimed_year", days.last_proclaimed_year)
                  .set("source", days.source);
  if (days.window) json.set("window", window_json(*days.window));
  return json;
}

}  // namespace redraft::jobs
