// The words that a date is written with: "Thursday" or "Thurs", "6th", "September" or "Sept", "2018".
#pragma once

#include <optional>
#include <string_view>

#include "process/date.h"

namespace redraft::process {

/// "6", "06", "6th", "6TH"; the ending must be the one that belongs to the number. 0 to 99.
std::optional<int> day_from_string(std::string_view word);

/// "September", "sept", "Sep": 9.
std::optional<int> month_from_string(std::string_view word);

/// Four digits.
std::optional<int> year_from_string(std::string_view word);

/// "Monday", "monday", "Mon", "Tues"; nothing for any other word.
std::optional<Weekday> weekday_from_string(std::string_view word);

/// Digits alone, at least `least` and at most `most` (9) of them.
std::optional<int> digits_from_string(std::string_view word, std::size_t least, std::size_t most);

}  // namespace redraft::process
