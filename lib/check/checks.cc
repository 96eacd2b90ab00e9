#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "check/introduced.h"

namespace redraft::check {

namespace {

using legal::kNone;
using legal::Location;

std::vector<Finding> without_places(FoundList found) {
  std::vector<Finding> out;
  out.reserve(found.size());
  for (Found& f : found) out.push_back(std::move(f.finding));
  return out;
}

void append(FoundList& out, FoundList more) {
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// What reads the code alone.
FoundList check_code(const CheckInput& input) {
  FoundList out = find_numbering(input);
  append(out, find_references(input));
  append(out, find_definitions(input));
  append(out, find_proofing(input));
  return out;
}

// For the order only: what the plan found stands where its provision stands.
Location where(const CheckInput& input, const Found& found) {
  if (found.at.found()) return found.at;
  if (const Location at = input.index.find(found.finding.citation);
      at.found() && !found.finding.citation.empty())
    return at;
  const std::size_t document =
      found.finding.document.empty() ? kNone : input.index.document(found.finding.document);
  return document == kNone ? Location{} : Location{document, 0};
}

}  // namespace

std::vector<Finding> run_checks(const CheckInput& input) {
  FoundList found = check_code(input);
  append(found, find_amendment(input));
  if (input.baseline != nullptr && input.baseline_index != nullptr && input.baseline_references != nullptr) {
    const CheckInput baseline{input.profile, *input.baseline, *input.baseline_index,
                              *input.baseline_references};
    mark_introduced(input, Before(input.baseline), check_code(baseline), found);
  }
  struct Sorted {
    Location at;
    std::size_t number = 0;
  };
  std::vector<Sorted> order;
  for (std::size_t k = 0; k < found.size(); ++k) order.push_back({where(input, found[k]), k});
  const auto key = [&](const Sorted& s) {
    const Finding& f = found[s.number].finding;
    // What is about no document comes first.
    return std::make_tuple(s.at.document + 1, s.at.paragraph, s.at.found() ? 0 : f.place.line,
                           std::string_view(f.check), std::string_view(f.words), s.number);
  };
  std::sort(order.begin(), order.end(), [&](const Sorted& a, const Sorted& b) { return key(a) < key(b); });
  std::vector<Finding> out;
  out.reserve(found.size());
  for (const Sorted& s : order) out.push_back(std::move(found[s.number].finding));
  return out;
}

std::vector<Finding> check_numbering(const CheckInput& input) {
  return without_places(find_numbering(input));
}
std::vector<Finding> check_references(const CheckInput& input) {
  return without_places(find_references(input));
}
std::vector<Finding> check_definitions(const CheckInput& input) {
  return without_places(find_definitions(input));
}
std::vector<Finding> check_proofing(const CheckInput& input) { return without_places(find_proofing(input)); }
std::vector<Finding> check_amendment(const CheckInput& input) {
  return without_places(find_amendment(input));
}

}  // namespace redraft::check
