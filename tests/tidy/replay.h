// Makes the repairs of a tidied text on the input again, from what they say of themselves alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/tidy/tidy.h"

namespace redraft::read::testing {

/// The characters that are not white space.
std::string without_space(std::string_view text);

/// The input with each repair made at its offset, white space left out. A repair whose `before` does not
/// stand at its offset, or two that overlap, give an answer that says so.
std::string replayed(std::string_view input, const std::vector<Repair>& repairs);

/// The repairs that change characters, as lines: `3 label "@" -> "(a)": reason`.
std::vector<std::string> listed(const Tidied& tidied);

/// The findings, as lines: `damaged.txt:3 tidy-label-unproved: message`.
std::vector<std::string> findings(const Tidied& tidied);

}  // namespace redraft::read::testing
