// Numbers of modifications in text: "SECMP0049", "DP088".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "profile/profile.h"

namespace redraft::amend {

struct NumberUse {
  std::string words;  ///< as written
  std::size_t begin = 0;
  bool well_formed = true;  ///< as many digits as its kind has
};

std::vector<NumberUse> find_numbers(std::string_view text, const profile::Profile& profile);

}  // namespace redraft::amend
