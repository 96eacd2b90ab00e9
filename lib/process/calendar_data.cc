// templates/calendar/REGION.yaml as a value.
#include <fmt/format.h>

#include "process/calendar.h"
#include "process/data_fields.h"

namespace redraft::process {

namespace {

constexpr int kActInForce = 1972;  // the Act of 1971 came into force on 16 December 1971

Date date(const DataFile& file, const Data& value) {
  const std::optional<Date> date = Date::from_iso(value.words());
  if (!date) fail(file, value, fmt::format("'{}' is no day; expected YYYY-MM-DD", value.words()));
  return *date;
}

Holiday holiday(const DataFile& file, const Data& entry) {
  Holiday out{date(file, wanted(file, entry, "date"))};
  out.name = wanted(file, entry, "name").words();
  out.substitute = flag(file, entry, "substitute");
  out.occasion = entry.words("occasion");
  if (const Data* moved = entry.find("instead_of")) out.instead_of = date(file, *moved);
  if (out.date.weekday() >= Weekday::saturday)
    fail(file, entry,
         fmt::format("{} is a {}; expected the day that stands for it", out.date.iso(),
                     to_string(out.date.weekday())));
  return out;
}

}  // namespace

CalendarData load_calendar_data(Region region) {
  const DataFile file = embedded_yaml(fmt::format("calendar/{}.yaml", to_string(region)));
  CalendarData data;
  data.region = region;
  data.source = wanted(file, file.root, "source").words();
  data.read = wanted(file, file.root, "read").words();
  data.first_year = wanted_number(file, file.root, "first_year", kActInForce, 9999);
  data.last_proclaimed_year = wanted_number(file, file.root, "last_proclaimed_year", data.first_year, 9999);
  data.last_year = wanted_number(file, file.root, "last_year", data.last_proclaimed_year, 9999);
  for (const Data& entry : wanted(file, file.root, "holidays").items)
    data.holidays.push_back(holiday(file, entry));
  return data;
}

Calendar load_calendar(Region region) { return Calendar(load_calendar_data(region)); }

}  // namespace redraft::process
