#include "process/listed_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/nearest.h"
#include "base/unicode.h"
#include "base/words.h"
#include "process/fact_parts.h"

namespace redraft::process {

namespace {

bool is_listed(const std::string& name, const std::vector<std::string>& names) {
  return name.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

/// Written otherwise, or a letter too many, too few or in the wrong place: of names as short as SSC a quarter of the
/// letters is none.
bool is_slip(const std::string& name, const std::string& other) {
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
    if (const std::optional<std::string> near = listed_name_near(name, known_.sub_committees))
      say(name, place, quoted(name) + " is no Sub-Committee of the profile; the nearest is " + *near);
  }

  /// One that votes and decides; `slips`: of what others do as well, only a name that is nearly a listed one is said.
  enum class Say { unlisted, slips };
  void body(const std::string& name, const Place& place, Say what) {
    const std::vector<std::string> known = deciding(known_);
    if (known_.bodies.empty() || is_listed(name, known)) return;
    const std::optional<std::string> near = listed_name_near(name, known);
    if (!near && what == Say::slips) return;
    say(name, place,
        quoted(name) + " is no body of the profile that votes and decides; " +
            (near ? "the nearest is " + *near : "known are " + listed(known, " and ")));
  }

  std::vector<Finding> take() { return std::move(out_); }

 private:
  void say(const std::string& name, const Place& place, std::string message) {
    out_.push_back(
        finding_at("modification-name-unlisted", Severity::warning, place, name, std::move(message)));
  }

  const ListedNames& known_;
  std::vector<Finding> out_;
};

/// A Party or a person may be the one who does these, and is named as they are.
bool is_of_parties(const std::string& kind) {
  constexpr std::array<std::string_view, 6> kKinds = {"raise", "withdraw", "adopt",
                                                      "refer", "close",    "other"};
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

}  // namespace

std::optional<std::string> listed_name_near(const std::string& name, const std::vector<std::string>& names) {
  if (is_listed(name, names)) return std::nullopt;
  const auto near =
      std::find_if(names.begin(), names.end(), [&](const std::string& one) { return is_slip(name, one); });
  return near == names.end() ? std::nullopt : std::optional(*near);
}

std::vector<std::string> deciding(const ListedNames& listed) {
  std::vector<std::string> out = listed.bodies;
  out.insert(out.end(), listed.sub_committees.begin(), listed.sub_committees.end());
  return out;
}

std::vector<Finding> unlisted_categories(const Modification& m, const ListedNames& known) {
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
    for (const Impact& one : m.solutions[i].impacts)
      if (one.on == "party-category") held.category(one.name, place_of_item(m, "solutions", i));
  return held.take();
}

std::vector<Finding> unlisted_names(const Modification& m, const ListedNames& known) {
  std::vector<Finding> out = unlisted_categories(m, known);
  Held held(known);
  for (const Vote& vote : m.votes) held.body(vote.body, vote.place, Held::Say::unlisted);
  for (const Decision& one : m.decisions)
    held.body(one.body, one.place, is_of_parties(one.kind) ? Held::Say::slips : Held::Say::unlisted);
  for (const Step& one : m.history) held.body(one.by, one.place, Held::Say::slips);
  for (std::size_t i = 0; i < m.referrals.size(); ++i)
    held.body(m.referrals[i].to, place_of_item(m, "referrals", i), Held::Say::unlisted);
  for (std::size_t i = 0; i < m.solutions.size(); ++i)
    for (const Impact& one : m.solutions[i].impacts)
      for (const std::string& name : one.committees) held.committee(name, place_of_item(m, "solutions", i));
  for (std::size_t i = 0; i < m.committees.size(); ++i)
    held.committee(m.committees[i].name, place_of_item(m, "committees", i));
  for (const Comment& one : m.comments) held.committee(one.committee, one.place);
  for (std::size_t i = 0; i < m.implementation.views.size(); ++i)
    held.committee(m.implementation.views[i].committee, place_of_item(m, "implementation.views", i));
  for (Finding& one : held.take()) out.push_back(std::move(one));
  return out;
}

}  // namespace redraft::process
