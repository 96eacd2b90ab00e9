// templates/calendar/REGION.yaml as a value.
#include <fmt/format.h>

#include "base/data.h"
#include "base/error.h"
#include "process/calendar.h"

namespace redraft::process {

namespace {

[[noreturn]] void fail(const DataFile& file, const Data& at, const std::string& what) {
  throw Error(ErrorCode::format, file.place(at), what);
}

const Data& wanted(const DataFile& file, const Data& map, std::string_view key) {
  const Data* value = map.find(key);
  if (value == nullptr || value->is(Data::Kind::null)) fail(file, map, fmt::format("no '{}'", key));
  return *value;
}

int year(const DataFile& file, std::string_view key) {
  const Data& value = wanted(file, file.root, key);
  const std::optional<long> number = value.whole_number();
  if (!number || *number < 1972 || *number > 9999)
    fail(file, value, fmt::format("'{}' is '{}'; expected a year", key, value.words()));
  return static_cast<int>(*number);
}

Date date(const DataFile& file, const Data& value) {
  const std::optional<Date> date = Date::from_iso(value.words());
  if (!date) fail(file, value, fmt::format("'{}' is no day; expected YYYY-MM-DD", value.words()));
  return *date;
}

Holiday holiday(const DataFile& file, const Data& entry) {
  Holiday out{date(file, wanted(file, entry, "date")),
              wanted(file, entry, "name").words(),
              false,
              entry.words("occasion"),
              std::nullopt,
              true};
  if (const Data* substitute = entry.find("substitute")) out.substitute = substitute->truth().value_or(false);
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
  data.first_year = year(file, "first_year");
  data.last_proclaimed_year = year(file, "last_proclaimed_year");
  data.last_year = year(file, "last_year");
  for (const Data& entry : wanted(file, file.root, "holidays").items)
    data.holidays.push_back(holiday(file, entry));
  return data;
}

Calendar load_calendar(Region region) { return Calendar(load_calendar_data(region)); }

}  // namespace redraft::process
