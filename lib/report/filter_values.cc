#include "report/filter_values.h"

#include <algorithm>
#include <optional>

#include "base/words.h"
#include "report/decimal_words.h"

namespace redraft::report::filter {

[[noreturn]] void wrong_type(std::string_view filter, const Data& value, std::string_view expected) {
  const std::string found = value.is_scalar() ? quoted(value.words()) : std::string(to_words(value.kind));
  throw TagFault{"template-data-type",
                 "filter '" + std::string(filter) + "' got " + found + "; expected " + std::string(expected)};
}

const std::string& words_of(std::string_view filter, const Value& value) {
  if (!value.data().is_scalar()) wrong_type(filter, value.data(), "a text");
  return value.data().words();
}

std::string argument(Arguments arguments, std::size_t k, std::string_view otherwise) {
  return k < arguments.size() ? arguments[k].data().words() : std::string(otherwise);
}

std::string number_of(std::string_view filter, const Value& value) {
  std::optional<std::string> decimal = decimal_of(value.data());
  if (!decimal) wrong_type(filter, value.data(), "a number");
  return *std::move(decimal);
}

long whole_of(std::string_view filter, const Value& value) {
  const std::optional<long> number = value.data().whole_number();
  if (!number) wrong_type(filter, value.data(), "a whole number");
  return *number;
}

process::Date date_of(std::string_view filter, const Value& value) {
  const std::optional<process::Date> date =
      value.data().is_scalar() ? process::Date::from_iso(value.data().words()) : std::nullopt;
  if (!date) wrong_type(filter, value.data(), "a date, as 2019-03-04");
  return *date;
}

std::size_t count_of(std::string_view filter, const Value& value) {
  if (value.is_null()) return 0;
  if (value.data().is(Data::Kind::list)) return value.data().items.size();
  if (value.data().is(Data::Kind::map)) return value.data().entries.size();
  return static_cast<std::size_t>(std::max(0L, whole_of(filter, value)));
}

[[noreturn]] void wrong_argument(std::string_view filter, std::string_view fault, std::string_view expected) {
  throw TagFault{"template-filter-argument", "filter '" + std::string(filter) + "' " + std::string(fault) +
                                                 "; expected " + std::string(expected)};
}

long whole_argument(std::string_view filter, const Value& value, long least, long most,
                    std::string_view expected) {
  const std::optional<long> number = value.data().is_scalar() ? value.data().whole_number() : std::nullopt;
  if (!number || *number < least || *number > most) {
    const std::string given =
        value.data().is_scalar() ? quoted(value.data().words()) : std::string(to_words(value.data().kind));
    wrong_argument(filter, "cannot take " + given, expected);
  }
  return *number;
}

}  // namespace redraft::report::filter
