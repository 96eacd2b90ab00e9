#include "report/solution_names.h"

#include <cstddef>

namespace redraft::report {

std::string name_of_solution(const process::Modification& modification, std::string_view id) {
  const process::Solution* solution = modification.solution(id);
  if (solution == nullptr) return {};
  if (!solution->alternative) return "Proposed Solution";
  std::size_t alternatives = 0;
  std::size_t place = 0;
  for (const process::Solution& one : modification.solutions) {
    alternatives += one.alternative ? 1 : 0;
    if (&one == solution) place = alternatives;
  }
  return "Alternative Solution" + (alternatives > 1 ? " " + std::to_string(place) : std::string());
}

}  // namespace redraft::report
