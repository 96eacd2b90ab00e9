#include "base/data_values.h"

#include <algorithm>

namespace redraft {

namespace {

Data scalar(Data::Kind kind, std::string words) {
  Data out;
  out.kind = kind;
  out.text = std::move(words);
  return out;
}

}  // namespace

Data text_value(std::string words) { return scalar(Data::Kind::string, std::move(words)); }

Data truth_value(bool truth) { return scalar(Data::Kind::boolean, truth ? "true" : "false"); }

Data number_value(std::string digits) { return scalar(Data::Kind::number, std::move(digits)); }

Data list_value(std::vector<Data> items) {
  Data out;
  out.kind = Data::Kind::list;
  out.items = std::move(items);
  return out;
}

Data map_value(std::vector<std::pair<std::string, Data>> entries) {
  Data out;
  out.kind = Data::Kind::map;
  for (std::pair<std::string, Data>& entry : entries)
    put(out, std::move(entry.first), std::move(entry.second));
  return out;
}

void put(Data& map, std::string key, Data value) {
  map.entries.push_back({std::move(key), 0, 0, std::move(value)});
}

void put_words(Data& map, std::string key, std::string words) {
  if (!words.empty()) put(map, std::move(key), text_value(std::move(words)));
}

bool same_data(const Data& a, const Data& b) {
  if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size() ||
      a.entries.size() != b.entries.size())
    return false;
  if (!std::equal(a.items.begin(), a.items.end(), b.items.begin(), same_data)) return false;
  return std::all_of(a.entries.begin(), a.entries.end(), [&](const DataEntry& entry) {
    const Data* other = b.find(entry.key);
    return other != nullptr && same_data(entry.value, *other);
  });
}

}  // namespace redraft
