// A tree of Data changed in place while values are made of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/data.h"
#include "process/date.h"

namespace redraft::report {

/// Sets a key of a map, over what it holds.
void set(Data& map, std::string_view key, Data value);
/// A text; null when it is empty.
void set_words(Data& map, std::string_view key, const std::string& words);
void set_truth(Data& map, std::string_view key, bool truth);
void set_truth(Data& map, std::string_view key, const std::optional<bool>& truth);  ///< null: not known
void set_number(Data& map, std::string_view key, long number);
void set_date(Data& map, std::string_view key, const std::optional<process::Date>& date);  ///< ISO, or null

/// The value of a key that a completed map has; made, null, when it does not.
Data& child(Data& map, std::string_view key);

/// The words of a key, and nothing for null.
std::string words_of(const Data& map, std::string_view key);

}  // namespace redraft::report
