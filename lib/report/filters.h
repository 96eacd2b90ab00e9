// Filters: {{field | NAME: arguments}}. Dates, numbers and lists as British documents print them; ICU does the language.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/expression.h"

namespace redraft::report {

struct FilterName {
  std::string_view name;
  std::string_view says;     ///< "a date in words"
  std::string_view example;  ///< "{{raised | date: \"weekday\"}} gives Thursday 6 September 2018"
};
const std::vector<FilterName>& filter_names();

/// Throws TagFault{"template-filter-unknown"} with the nearest.
void check_filter(std::string_view name);

/// What is wrong with a filter whatever it works on: too few arguments or too many, a form that it has not, a text where
/// it takes a number. Throws TagFault{"template-filter-argument"}. Arguments that are fields are judged by apply_filter.
void check_filter(const Expression& filter);

/// Nothing stays nothing, but for `default`, `count` and `plural`. Throws TagFault for a value or argument that the
/// filter cannot work on.
Value apply_filter(std::string_view name, const Value& value, std::span<const Value> arguments,
                   const Evaluation& with);

}  // namespace redraft::report
