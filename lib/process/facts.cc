#include "process/facts.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/nearest.h"
#include "process/date_words.h"
#include "process/fact_parts.h"

namespace redraft::process {

namespace {

struct Known {
  FactName name;
  Fact (*judge)(const Asked&);
};

const std::vector<Known>& known_facts() {
  static const std::vector<Known> facts = {
      {{"path-recorded", "how it is decided is recorded", ""}, path_recorded},
      {{"self-governance", "it is a Self-Governance Modification", ""}, self_governance},
      {{"authority-decides", "it is Authority-initiated or Authority Determined", ""}, authority_decides},
      {{"fast-track", "it is a Fast Track Modification", ""}, fast_track},
      {{"dcc-impact", "DCC Systems are affected", ""}, dcc_impact},
      {{"document", "the document is made", "a kind of document"}, document_made},
      {{"decided", "the decision was ever made", "a kind of decision, and a body"}, decided},
      {{"stands-at", "it stands at one of the stages", "names of stages"}, stands_at},
      {{"not-held", "no hold stands", ""}, not_held},
      {{"split-or-batched", "it is part of a batch, or was split", ""}, split_or_batched},
      {{"comments-recorded", "a Sub-Committee has commented", ""}, comments_recorded},
      {{"comments-answered", "every comment has a response", ""}, comments_answered},
      {{"commented", "the body has commented", "the name of a body"}, commented},
      {{"consulted", "each of them has seen it", "names of Sub-Committees"}, consulted},
      {{"engagement-agreed", "whether to engage each Sub-Committee further is agreed", ""},
       engagement_agreed},
      {{"committees-consulted", "each Sub-Committee to be engaged has seen it", ""}, committees_consulted},
      {{"implementation-views", "each of them has given its view", "names of Sub-Committees"},
       implementation_views},
      {{"consultation", "such a consultation was held and has closed", "a kind of consultation"},
       consultation_closed},
      {{"alternatives-raised", "an Alternative Solution was raised", ""}, alternatives_raised},
      {{"alternatives-sponsored", "every Alternative Solution has a sponsor", ""}, alternatives_sponsored},
      {{"requirements-agreed", "the business requirements of every solution are agreed", ""},
       requirements_agreed},
      {{"solutions-developed", "every solution is fully developed", ""}, solutions_developed},
      {{"assessment", "the assessment of every solution has been received", "preliminary or impact"},
       assessment_received},
      {{"full-dcc-costs", "the latest assessment of the DCC holds the full costs", ""}, full_dcc_costs},
      {{"latest-assessment-there", "the latest assessment of the DCC is there to attach", ""},
       latest_assessment_there},
      {{"implementation-put-forward", "an implementation approach has a release or a date", ""},
       implementation_put_forward},
      {{"working-group-members", "the Working Group has that many members", "a number"}, group_members},
      {{"working-group-met", "the Working Group has met", ""}, group_met},
      {{"questions-answered", "every question set by the Panel has an answer", ""}, questions_answered},
      {{"objectives-viewed", "the Working Group's view against the SEC Objectives is recorded", ""},
       objectives_viewed},
      {{"legal-text-drafted", "a file of legal text is named", ""}, legal_text_drafted},
      {{"legal-text-there", "the legal text of every solution is there", ""}, legal_text_there},
      {{"legal-text-part", "that tranche of every solution's legal text is there",
        "sections-and-schedules or appendices"},
       legal_text_part},
      {{"legal-text-applies", "the legal text applies to its baseline", ""}, legal_text_applies},
      {{"legal-text-sound", "the legal text brings in no findings at error level", ""}, legal_text_sound},
      {{"legal-text-current", "the legal text is drafted against the current version", ""},
       legal_text_current},
      {{"vote", "the body has voted, with that result when one is said", "a body, or a body and a result"},
       voted},
      {{"vote-follows", "the body voted after the consultation had closed",
        "a body and a kind of consultation"},
       vote_follows},
      {{"authority", "the Authority has determined so", "approve, reject or send-back"},
       authority_determined},
      {{"report-sent", "the report has gone to the Authority", ""}, report_sent},
      {{"sent-back", "it was returned for further work", ""}, sent_back},
      {{"settled", "whether it is made has been decided, and is no recommendation", ""}, outcome_settled},
      {{"report-sufficient", "the Change Board finds the report sufficient, or the Panel has it carry on",
        ""},
       report_sufficient},
      {{"rationale-given", "the Proposer who goes on against the vote has said why", ""}, rationale_given},
      {{"not-referred", "the referral window has closed without a referral", ""}, not_referred},
      {{"not-adopted", "the withdrawal window has closed and nobody has adopted it", ""}, not_adopted},
      {{"fast-track-requested", "Fast Track was asked for", ""}, fast_track_requested},
      {{"fast-track-unanimous", "the Panel has approved it unanimously", ""}, fast_track_unanimous},
      {{"fast-track-commented", "the time for comment has passed", ""}, fast_track_commented},
      {{"fast-track-not-referred", "the window has closed without a referral to the Authority", ""},
       fast_track_not_referred},
      {{"fast-track-not-objected", "the window has closed without an objection", ""},
       fast_track_not_objected},
      {{"fast-track-fails", "the Panel was not unanimous, or there was an objection", ""}, fast_track_fails},
  };
  return facts;
}

struct Named {
  const Known* known = nullptr;
  std::string_view argument;
  std::string fault;
};

std::string_view trimmed(std::string_view words) {
  while (words.starts_with(' ')) words.remove_prefix(1);
  while (words.ends_with(' ')) words.remove_suffix(1);
  return words;
}

Named find(std::string_view name) {
  Named out;
  const std::size_t colon = std::min(name.find(':'), name.size());
  const std::string_view head = name.substr(0, colon);
  if (colon < name.size()) out.argument = trimmed(name.substr(colon + 1));
  const std::vector<Known>& all = known_facts();
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const Known& one) { return one.name.name == head; });
  if (at == all.end()) {
    std::vector<std::string> names;
    names.reserve(all.size());
    for (const Known& one : all) names.emplace_back(one.name.name);
    out.fault = "there is no fact '" + std::string(head) + "'";
    const std::vector<std::string> near = nearest(head, names);
    for (std::size_t i = 0; i < near.size(); ++i) out.fault += (i == 0 ? "; nearest are " : ", ") + near[i];
    return out;
  }
  out.known = &*at;
  if (at->name.takes.empty() && colon < name.size())
    out.fault = "the fact '" + std::string(head) + "' takes nothing after it";
  if (!at->name.takes.empty() && out.argument.empty())
    out.fault =
        "the fact '" + std::string(head) + "' needs " + std::string(at->name.takes) + " after a colon";
  return out;
}

}  // namespace

std::string fact_fault(std::string_view name) { return find(name).fault; }

Fact fact(std::string_view name, const Modification& modification, const GateFacts& given) {
  const Named named = find(name);
  if (!named.fault.empty()) throw Error(ErrorCode::format, {}, named.fault);
  return named.known->judge({modification, given, named.argument});
}

const std::vector<FactName>& fact_names() {
  static const std::vector<FactName> names = [] {
    std::vector<FactName> out;
    for (const Known& one : known_facts()) out.push_back(one.name);
    return out;
  }();
  return names;
}

Fact judged(std::string evidence, std::vector<Missing> missing) {
  return missing.empty() ? holds(std::move(evidence)) : fails(std::move(missing));
}

Place place_of(const Modification& modification, std::string_view path) {
  const DataFile& file = modification.source;
  while (!path.empty()) {
    if (const Data* value = file.root.at(path)) return {file.file, value->line, 0};
    path = path.substr(0, path.rfind('.') == std::string_view::npos ? 0 : path.rfind('.'));
  }
  return {file.file};
}

Place place_of_item(const Modification& modification, std::string_view list, std::size_t index) {
  return place_of(modification, std::string(list) + "." + std::to_string(index));
}

std::vector<std::string> names_in(std::string_view argument) {
  std::vector<std::string> out;
  while (!argument.empty()) {
    const std::size_t comma = std::min(argument.find(','), argument.size());
    out.emplace_back(trimmed(argument.substr(0, comma)));
    argument.remove_prefix(std::min(comma + 1, argument.size()));
  }
  return out;
}

std::string on_day(const std::optional<Date>& date) {
  return date ? "on " + long_words(*date) : "on a day not recorded";
}

std::string too_late_for(const std::optional<Date>& date, const GateFacts& given) {
  return on_day(date) + ", after " + long_words(*given.today);
}

Path path_of(const Asked& asked) {
  return asked.given.today ? asked.modification.path_on(asked.given.today) : asked.modification.path_now();
}

}  // namespace redraft::process
