#include "base/data.h"

#include <charconv>
#include <cmath>

namespace redraft {

namespace {

const std::string kNoWords;

}  // namespace

const DataEntry* Data::entry(std::string_view key) const {
  for (const DataEntry& e : entries)
    if (e.key == key) return &e;
  return nullptr;
}

const Data* Data::find(std::string_view key) const {
  const DataEntry* e = entry(key);
  return e == nullptr ? nullptr : &e->value;
}

const Data* Data::at(std::string_view path) const {
  const Data* here = this;
  while (here != nullptr && !path.empty()) {
    const std::size_t dot = path.find('.');
    const std::string_view step = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    if (!here->is(Kind::list)) {
      here = here->find(step);
      continue;
    }
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), index);
    const bool good = fault == std::errc{} && end == step.data() + step.size() && index < here->items.size();
    here = good ? &here->items[index] : nullptr;
  }
  return here;
}

const std::string& Data::words() const { return is_scalar() ? text : kNoWords; }

std::string Data::words(std::string_view key) const {
  const Data* value = find(key);
  return value == nullptr ? std::string() : value->words();
}

std::optional<long> Data::whole_number() const {
  if (kind != Kind::number) return std::nullopt;
  long value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault == std::errc{} && end == text.data() + text.size()) return value;
  // 5.0 and 1e2 are whole numbers too; beyond 2^53 a double does not tell one from the next.
  constexpr double kExact = 9007199254740992.0;
  const std::optional<double> real = number();
  if (!real || std::floor(*real) != *real || std::abs(*real) > kExact) return std::nullopt;
  return static_cast<long>(*real);
}

std::optional<double> Data::number() const {
  if (kind != Kind::number) return std::nullopt;
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<bool> Data::truth() const {
  if (kind != Kind::boolean) return std::nullopt;
  return text.front() == 't' || text.front() == 'T';
}

std::string_view to_words(Data::Kind kind) {
  switch (kind) {
    case Data::Kind::null: return "nothing";
    case Data::Kind::boolean: return "true or false";
    case Data::Kind::number: return "a number";
    case Data::Kind::string: return "a text";
    case Data::Kind::list: return "a list";
    case Data::Kind::map: return "keys with values";
  }
  return "";
}

}  // namespace redraft
