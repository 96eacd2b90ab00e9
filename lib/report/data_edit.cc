#include "report/data_edit.h"

#include <utility>

#include "base/data_values.h"

namespace redraft::report {

Data& child(Data& map, std::string_view key) {
  for (DataEntry& entry : map.entries)
    if (entry.key == key) return entry.value;
  put(map, std::string(key), {});
  map.kind = Data::Kind::map;
  return map.entries.back().value;
}

void set(Data& map, std::string_view key, Data value) { child(map, key) = std::move(value); }

void set_words(Data& map, std::string_view key, const std::string& words) {
  set(map, key, words.empty() ? Data() : text_value(words));
}

void set_truth(Data& map, std::string_view key, bool truth) { set(map, key, truth_value(truth)); }

void set_truth(Data& map, std::string_view key, const std::optional<bool>& truth) {
  set(map, key, truth ? truth_value(*truth) : Data());
}

void set_number(Data& map, std::string_view key, long number) {
  set(map, key, number_value(std::to_string(number)));
}

void set_date(Data& map, std::string_view key, const std::optional<process::Date>& date) {
  set_words(map, key, process::iso_or_empty(date));
}

std::string words_of(const Data& map, std::string_view key) {
  const Data* value = map.find(key);
  return value == nullptr ? std::string() : value->words();
}

}  // namespace redraft::report
