#include "process/data_fields.h"

#include <fmt/format.h>

#include "base/error.h"

namespace redraft::process {

void fail(const DataFile& file, const Data& at, const std::string& what) {
  throw Error(ErrorCode::format, file.place(at), what);
}

const Data& wanted(const DataFile& file, const Data& map, std::string_view key) {
  const Data* value = map.find(key);
  if (value == nullptr || value->is(Data::Kind::null))
    fail(file, map, fmt::format("there is no '{}'; it is needed here", key));
  return *value;
}

int wanted_number(const DataFile& file, const Data& map, std::string_view key, int least, int most) {
  const Data& value = wanted(file, map, key);
  const std::optional<long> number = value.whole_number();
  if (!number || *number < least || *number > most)
    fail(file, value,
         fmt::format("'{}' is '{}'; expected a number from {} to {}", key, value.words(), least, most));
  return static_cast<int>(*number);
}

bool flag(const DataFile& file, const Data& map, std::string_view key) {
  const Data* value = map.find(key);
  if (value == nullptr) return false;
  const std::optional<bool> truth = value->truth();
  if (!truth) fail(file, *value, fmt::format("'{}' is '{}'; expected true or false", key, value->words()));
  return *truth;
}

}  // namespace redraft::process
