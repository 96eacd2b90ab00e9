#include "process/people.h"

#include <array>

namespace redraft::process {

namespace {
constexpr std::array<std::string_view, 4> kWords = {"white", "green", "amber", "red"};
}

std::string_view to_string(Classification classification) {
  return kWords.at(static_cast<std::size_t>(classification));
}

std::optional<Classification> classification_from_string(std::string_view word) {
  for (std::size_t i = 0; i < kWords.size(); ++i)
    if (kWords.at(i) == word) return static_cast<Classification>(i);
  return std::nullopt;
}

}  // namespace redraft::process
