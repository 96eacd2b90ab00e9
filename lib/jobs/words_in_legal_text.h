// Where words stand in a legal text, and in which provision.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "profile/profile.h"

namespace redraft::jobs {

struct WordsAt {
  std::size_t offset = 0;  ///< bytes
  int line = 0;
  std::string citation;  ///< "D3.11(a)"; "" outside of any provision
};

/// All places, in order; none overlap.
std::vector<WordsAt> words_in_legal_text(std::string_view text, std::string_view words,
                                         const profile::Profile& profile, const std::string& file);

/// "line 12 (D3.11(a)), line 40".
std::string places_words(const std::vector<WordsAt>& places);

/// A citation as it is compared: "Section D3.11 (a)" is "D3.11(a)".
std::string plain_citation(std::string_view citation);

}  // namespace redraft::jobs
