#include "process/listed_names.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/unicode.h"
#include "base/words.h"
#include "process/fact_parts.h"

namespace redraft::process {

namespace {

class Held {
 public:
  explicit Held(const ListedNames& known) : known_(known) {}

  void category(const std::string& name, const Place& place) {
    if (known_.party_categories.empty() || is_listed(name, known_.party_categories)) return;
    const std::vector<std::string> near = nearest(name, known_.party_categories, 1);
    say(name, place,
        quoted(name) + " is no Party Category of the profile; " +
            (near.empty() ? "known are " + listed(known_.party_categories, " and ")
                          : "the nearest is " + near.front()));
  }

  void committee(const std::string& name, const Place& place) {
    if (is_listed(name, known_.sub_committees)) return;
    const auto near = std::find_if(known_.sub_committees.begin(), known_.sub_committees.end(),
                                   [&](const std::string& one) { return is_slip(name, one); });
    if (near == known_.sub_committees.end()) return;
    say(name, place, quoted(name) + " is no Sub-Committee of the profile; the nearest is " + *near);
  }

  std::vector<Finding> take() { return std::move(out_); }

 private:
  static bool is_listed(const std::string& name, const std::vector<std::string>& names) {
    return name.empty() || std::find(names.begin(), names.end(), name) != names.end();
  }

  /// Written otherwise, or a letter too many, too few or in the wrong place: of names as short as SSC a quarter of the
  /// letters is none.
  static bool is_slip(const std::string& name, const std::string& other) {
    if (comparison_key(name) == comparison_key(other) || to_lower(name) == to_lower(other)) return true;
    std::string a = to_lower(name);
    std::string b = to_lower(other);
    if (b.size() < 4 || a.size() + 1 < b.size() || a.size() > b.size() + 1) return false;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<char> apart;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(apart));
    return apart.size() <= 1;
  }

  void say(const std::string& name, const Place& place, std::string message) {
    out_.push_back(
        finding_at("modification-name-unlisted", Severity::warning, place, name, std::move(message)));
  }

  const ListedNames& known_;
  std::vector<Finding> out_;
};

}  // namespace

std::vector<Finding> unlisted_names(const Modification& m, const ListedNames& known) {
  Held held(known);
  held.category(m.proposer.category, place_of(m, "proposer"));
  for (const Vote& vote : m.votes)
    for (const CategoryVote& row : vote.by_category) held.category(row.category, vote.place);
  for (std::size_t i = 0; i < m.consultations.size(); ++i) {
    for (const ResponseCount& row : m.consultations[i].counts)
      held.category(row.category, place_of_item(m, "consultations", i));
    for (const Response& one : m.consultations[i].responses) held.category(one.category, one.place);
  }
  for (std::size_t i = 0; i < m.solutions.size(); ++i)
    for (const Impact& one : m.solutions[i].impacts) {
      if (one.on == "party-category") held.category(one.name, place_of_item(m, "solutions", i));
      for (const std::string& name : one.committees) held.committee(name, place_of_item(m, "solutions", i));
    }
  for (std::size_t i = 0; i < m.committees.size(); ++i)
    held.committee(m.committees[i].name, place_of_item(m, "committees", i));
  for (const Comment& one : m.comments) held.committee(one.committee, one.place);
  for (std::size_t i = 0; i < m.implementation.views.size(); ++i)
    held.committee(m.implementation.views[i].committee, place_of_item(m, "implementation.views", i));
  return held.take();
}

}  // namespace redraft::process
