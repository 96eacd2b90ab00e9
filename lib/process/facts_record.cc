// Facts of the record: how it is decided, what is affected, what was made and decided.
#include <algorithm>

#include "base/words.h"
#include "process/date_words.h"
#include "process/fact_parts.h"

namespace redraft::process {

namespace {

Fact path_is(const Asked& asked, bool wanted) {
  const Path now = path_of(asked);
  const Place place = place_of(asked.modification, "path");
  if (now == Path::none && !asked.modification.path.empty())
    return fails(place, "`path` holds from a day after " + long_words(*asked.given.today));
  if (now == Path::none) return fails(place, "`path` is not recorded");
  const std::string name(printed_name(now));
  const std::string words = (name.front() == 'A' ? "it is an " : "it is a ") + name;
  return wanted ? holds(words) : fails(place, words);
}

}  // namespace

// A Fast Track that came back has to be given the path by which its report is decided.
Fact path_recorded(const Asked& asked) {
  const Path now = path_of(asked);
  return path_is(asked, now != Path::none && now != Path::fast_track);
}

Fact self_governance(const Asked& asked) { return path_is(asked, path_of(asked) == Path::self_governance); }

Fact authority_decides(const Asked& asked) {
  const Path now = path_of(asked);
  return path_is(asked, now == Path::authority_determined || now == Path::authority_initiated);
}

Fact fast_track(const Asked& asked) { return path_is(asked, path_of(asked) == Path::fast_track); }

Fact dcc_impact(const Asked& asked) {
  const std::optional<bool>& affected = asked.modification.dcc_impact;
  const Place place = place_of(asked.modification, "dcc_impact");
  if (!affected) return fails(place, "`dcc_impact` is not recorded");
  return *affected ? holds("DCC Systems are affected") : fails(place, "DCC Systems are not affected");
}

Fact document_made(const Asked& asked) {
  const std::string kind(asked.argument);
  for (const MadeDocument& one : asked.modification.documents)
    if (one.kind == kind && !is_later(one.date, asked.given))
      return holds((one.file.empty() ? kind : one.file) +
                   (one.version.empty() ? "" : ", version " + one.version) +
                   (one.date ? ", made " + on_day(one.date) : ""));
  for (const Attachment& one : asked.modification.attachments)
    if (one.kind == kind) return holds("attached: " + one.title);
  return fails(place_of(asked.modification, "documents"), "no document of kind " + kind + " is recorded");
}

Fact decided(const Asked& asked) {
  const std::vector<std::string> names = names_in(asked.argument);
  const std::string& kind = names.front();
  const std::string body = names.size() > 1 ? names[1] : "";
  for (const Decision& one : asked.modification.decisions)
    if (one.kind == kind && (body.empty() || one.body == body) && !is_later(one.date, asked.given))
      return holds("the " + one.body + " " + on_day(one.date) + " (" + one.id + ")");
  return fails(place_of(asked.modification, "decisions"),
               "no decision of kind " + kind + (body.empty() ? "" : " of the " + body) + " is recorded");
}

Fact stands_at(const Asked& asked) {
  const std::string stage = asked.modification.stage();
  for (const std::string& one : names_in(asked.argument))
    if (one == stage) return holds("it stands at " + stage);
  return fails(place_of(asked.modification, "history"),
               stage.empty() ? "its stage is not recorded" : "it stands at " + stage);
}

Fact not_held(const Asked& asked) {
  // Who holds it lets it go; a release by another body is none.
  std::vector<const Decision*> said;
  for (const Decision& one : asked.modification.decisions)
    if ((one.kind == "hold" || one.kind == "release-hold") && !is_later(one.date, asked.given))
      said.push_back(&one);
  std::stable_sort(said.begin(), said.end(),
                   [](const Decision* a, const Decision* b) { return a->date < b->date; });
  std::vector<const Decision*> standing;
  for (const Decision* one : said) {
    std::erase_if(standing, [&](const Decision* other) { return other->body == one->body; });
    if (one->kind == "hold") standing.push_back(one);
  }
  if (standing.empty()) return holds("no hold stands");
  const Decision* hold = standing.back();
  return fails(hold->place, "the " + hold->body + " holds it since its decision " + hold->id + " " +
                                on_day(hold->date) + (hold->reason.empty() ? "" : ": " + hold->reason));
}

Fact split_or_batched(const Asked& asked) {
  std::vector<std::string> numbers;
  for (const Related& one : asked.modification.related)
    if (one.how == "split-from" || one.how == "split-into" || one.how == "batched-with")
      numbers.push_back(one.number);
  if (numbers.empty())
    return fails(place_of(asked.modification, "related"), "neither a batch nor a split is recorded");
  return holds("with " + listed(numbers, " and "));
}

}  // namespace redraft::process
