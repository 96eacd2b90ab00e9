// Filters of dates.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/words.h"
#include "process/calendar.h"
#include "process/date_words.h"
#include "process/deadline.h"
#include "report/filter_values.h"

namespace redraft::report::filter {

namespace {

constexpr std::array<std::string_view, 6> kDateForms = {"ordinal",  "long",  "weekday",
                                                        "deadline", "month", "iso"};

long days_argument(Arguments arguments) {
  return whole_argument("working-days", arguments[0], -10'000, 10'000,
                        "how many Working Days, at most 10000");
}
const process::Calendar& calendar_of(const Evaluation& with) {
  static const process::Calendar england = process::load_calendar(process::Region::england_and_wales);
  return with.calendar != nullptr ? *with.calendar : england;
}

}  // namespace

void date_form(Arguments arguments) {
  const std::string form = argument(arguments, 0, "ordinal");
  if (std::ranges::find(kDateForms, form) != kDateForms.end()) return;
  std::vector<std::string> known;
  known.reserve(kDateForms.size());
  for (const std::string_view each : kDateForms) known.push_back('"' + std::string(each) + '"');
  wrong_argument("date", "has no form " + quoted(form), listed(known, " or "));
}

void some_days(Arguments arguments) { days_argument(arguments); }

Value date(const Value& value, Arguments arguments, const Evaluation&) {
  date_form(arguments);
  const std::string form = argument(arguments, 0, "ordinal");
  if (form == "month" && value.data().is_scalar() && value.data().words().size() == 7) {
    const std::optional<process::Date> first = process::Date::from_iso(value.data().words() + "-01");
    if (first) return Value::text(process::month_words(*first));
  }
  const process::Date day = date_of("date", value);
  if (form == "ordinal") return Value::text(process::ordinal_words(day));
  if (form == "long") return Value::text(process::long_words(day));
  if (form == "weekday") return Value::text(process::with_weekday(day));
  if (form == "deadline") return Value::text(process::Deadline{day}.words());
  if (form == "month") return Value::text(process::month_words(day));
  return Value::text(day.iso());
}

Value working_days(const Value& value, Arguments arguments, const Evaluation& with) {
  const long days = days_argument(arguments);
  try {
    return Value::text(calendar_of(with)
                           .add_working_days(date_of("working-days", value), static_cast<int>(days))
                           .date.iso());
  } catch (const Error& error) {
    throw TagFault{"template-data-type", error.detail()};
  }
}

}  // namespace redraft::report::filter
