#include "review/conflict_list.h"

#include <utility>

namespace redraft::review {

namespace {

std::string place_of(const Conflict& conflict) {
  std::string out;
  if (conflict.story != "body") out = conflict.story;
  if (conflict.paragraph > 0)
    out += (out.empty() ? "" : ", ") + ("paragraph " + std::to_string(conflict.paragraph));
  if (!conflict.citation.empty()) out += " (" + conflict.citation + ")";
  return out.empty() ? "document" : out;
}

std::string outcome(const Conflict& conflict) {
  const bool first = conflict.first.stands;
  const bool second = conflict.second.stands;
  if (first && second) return "both stand, one after the other";
  if (!first && !second) return "neither stands";
  return (first ? conflict.first : conflict.second).author + "'s change stands";
}

Json side_json(const Side& side) {
  return Json::object()
      .set("copy", static_cast<std::size_t>(side.copy) + 1)
      .set("author", side.author)
      .set("does", side.does)
      .set("old", side.before)
      .set("new", side.after)
      .set("stands", side.stands);
}

}  // namespace

std::string_view to_string(Policy policy) {
  switch (policy) {
    case Policy::first: return "first";
    case Policy::both: return "both";
    case Policy::report: break;
  }
  return "report";
}

std::vector<Finding> conflict_findings(const std::vector<Conflict>& conflicts, const std::string& file) {
  std::vector<Finding> out;
  for (const Conflict& conflict : conflicts) {
    Finding finding;
    finding.check = "review-conflict";
    finding.severity = Severity::warning;
    finding.citation = conflict.citation;
    finding.place.file = file;
    finding.words = conflict.words;
    finding.message = place_of(conflict) + ": " + conflict.first.author + " " + conflict.first.does + "; " +
                      conflict.second.author + " " + conflict.second.does + "; " + outcome(conflict);
    out.push_back(std::move(finding));
  }
  return out;
}

Json consolidated_json(const Consolidated& consolidated, const std::vector<Copy>& copies,
                       const std::string& base, Policy policy, const std::vector<Finding>& findings) {
  Json files = Json::array();
  for (const Copy& copy : copies)
    files.push(Json::object().set("file", copy.file).set("author", copy.author));
  Json list = Json::array();
  for (const Conflict& conflict : consolidated.conflicts) {
    Json sides = Json::array();
    sides.push(side_json(conflict.first));
    sides.push(side_json(conflict.second));
    Json place = Json::object();
    place.set("story", conflict.story)
        .set("paragraph", static_cast<std::size_t>(conflict.paragraph))
        .set("citation", conflict.citation);
    list.push(Json::object()
                  .set("place", std::move(place))
                  .set("words", conflict.words)
                  .set("sides", std::move(sides)));
  }
  return Json::object()
      .set("format", "redraft-consolidate/1")
      .set("base", base)
      .set("policy", to_string(policy))
      .set("copies", std::move(files))
      .set("changes", consolidated.changes)
      .set("same", consolidated.same)
      .set("conflicts", std::move(list))
      .set("findings", to_json(findings));
}

}  // namespace redraft::review
