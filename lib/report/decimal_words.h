// Numbers as they are printed, from what is written: "12345678901234567.85" has all its digits, which a double does not hold.
// Halves go up, away from nothing: half a penny is a penny.
#pragma once

#include <optional>
#include <string>

#include "base/data.h"

namespace redraft::report {

/// As it is written. One with an exponent is what a double makes of it; nothing of what is no number, or none that ends.
std::optional<std::string> decimal_of(const Data& value);

/// "12,345.5": at most so many decimal places.
std::string at_most_places(const std::string& decimal, int places);
/// "12,345.50": just so many.
std::string with_places(const std::string& decimal, int places);
/// "£90,000", "£95,000.50", "-£40".
std::string pounds(std::string decimal);

}  // namespace redraft::report
