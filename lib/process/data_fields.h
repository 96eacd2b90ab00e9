// Fields that a data file of the program must have: an Error{format} with the place says which one is missing.
#pragma once

#include <string_view>

#include "base/data.h"

namespace redraft::process {

[[noreturn]] void fail(const DataFile& file, const Data& at, const std::string& what);

/// The value of a key that must be there, and not be null.
const Data& wanted(const DataFile& file, const Data& map, std::string_view key);

/// A whole number from `least` to `most`.
int wanted_number(const DataFile& file, const Data& map, std::string_view key, int least, int most);

/// true or false; false when there is no such key.
bool flag(const DataFile& file, const Data& map, std::string_view key);

}  // namespace redraft::process
