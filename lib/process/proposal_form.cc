#include "process/proposal_form.h"

#include <fmt/format.h>

#include <map>

#include "base/unicode.h"

namespace redraft::process {

namespace {

const std::vector<Choice>& yes_or_no() {
  static const std::vector<Choice> choices = {{"no", "No"}, {"yes", "Yes"}};
  return choices;
}

// "Section D, Appendix R; Schedule 2", one a line or several.
std::vector<std::string> listed(std::string_view words) {
  std::vector<std::string> out(1);
  for (const char c : words) {
    if (c == ',' || c == ';' || c == '\n')
      out.emplace_back();
    else
      out.back() += c;
  }
  std::vector<std::string> parts;
  for (const std::string& one : out) {
    std::string part = fold_space(one);
    if (part.compare(0, 2, "- ") == 0) part = part.substr(2);
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

std::vector<FormField> proposal_fields() {
  return {
      {"title", "Title", "A few words that tell it from other proposals.", FieldKind::line, {}},
      {"proposer", "Proposer", "", FieldKind::line, {}},
      {"organisation", "Organisation", "", FieldKind::line, {}},
      {"contact", "E-mail or telephone", "", FieldKind::line, {}},
      {"problem",
       "Problem",
       "What is the issue that we are trying to solve? No solution is needed yet.",
       FieldKind::text,
       {}},
      {"doing-nothing",
       "Impact of doing nothing",
       "What happens, and to whom, if nothing is changed?",
       FieldKind::text,
       {}},
      {"scale", "Scale", "How large is the issue: how many, how often, at what cost?", FieldKind::text, {}},
      {"parts-affected",
       "Parts of the code",
       "Those that the issue relates to, with a comma between them: Section D, Appendix R.",
       FieldKind::line,
       {}},
      {"operational-impacts", "Operational impacts", "Those that you anticipate.", FieldKind::text, {}},
      {"fast-track", "Fast Track requested", "For housekeeping changes, as typographical errors.",
       FieldKind::choice, yes_or_no()},
      {"fast-track-reason", "Why Fast Track", "", FieldKind::text, {}},
      {"urgent", "Urgency requested", "", FieldKind::choice, yes_or_no()},
      {"urgent-reason", "Why urgent", "", FieldKind::text, {}},
  };
}

DraftProposal draft_proposal_of(const FilledForm& form, std::vector<Finding>& findings) {
  std::map<std::string, std::string, std::less<>> given;
  for (const FilledRow& row : form.rows)
    if (const auto cell = row.cells.find("value"); cell != row.cells.end())
      given[row.key] = cell->second.words;
  const auto fault = [&](const char* check, Severity severity, std::string message) {
    Finding finding;
    finding.check = check;
    finding.severity = severity;
    finding.place.file = form.file;
    finding.message = std::move(message);
    findings.push_back(std::move(finding));
  };
  const auto yes = [&](const char* name, const char* title) {
    const std::string key = comparison_key(given[name]);
    if (key == "yes") return true;
    if (!key.empty() && key != "no")
      fault("form-choice", Severity::error,
            fmt::format("{}: '{}' is neither Yes nor No", title, fold_space(given[name])));
    return false;
  };
  DraftProposal out;
  out.title = fold_space(given["title"]);
  out.proposer.name = fold_space(given["proposer"]);
  out.proposer.organisation = fold_space(given["organisation"]);
  out.proposer.contact = fold_space(given["contact"]);
  out.problem = given["problem"];
  out.doing_nothing = given["doing-nothing"];
  out.scale = given["scale"];
  out.parts_affected = listed(given["parts-affected"]);
  out.operational_impacts = given["operational-impacts"];
  out.fast_track = yes("fast-track", "Fast Track requested");
  out.fast_track_reason = given["fast-track-reason"];
  out.urgent = yes("urgent", "Urgency requested");
  out.urgent_reason = given["urgent-reason"];
  if (out.title.empty())
    fault("form-row-incomplete", Severity::error,
          "has no title; expected one, so no modification is made of it");
  if (out.proposer.empty()) fault("form-row-incomplete", Severity::warning, "does not say who proposes it");
  if (out.problem.empty()) fault("form-row-incomplete", Severity::warning, "does not state the problem");
  return out;
}

}  // namespace redraft::process
