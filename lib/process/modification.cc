#include "process/modification.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/schema.h"
#include "process/read_parts.h"

namespace redraft::process {

namespace {

constexpr std::array<std::string_view, 5> kPaths = {"", "authority-initiated", "authority-determined",
                                                    "self-governance", "fast-track"};
constexpr std::array<std::string_view, 6> kOutcomes = {"open",     "withdrawn", "closed",
                                                       "approved", "rejected",  "implemented"};

Path path_from(std::string_view word) {
  const auto at = std::find(kPaths.begin(), kPaths.end(), word);
  return at == kPaths.end() ? Path::none : static_cast<Path>(at - kPaths.begin());
}

Outcome outcome_from(std::string_view word) {
  const auto at = std::find(kOutcomes.begin(), kOutcomes.end(), word);
  return at == kOutcomes.end() ? Outcome::open : static_cast<Outcome>(at - kOutcomes.begin());
}

PathStep read_path(const Fields& in) {
  return {path_from(in.text("path")), in.date("from"), in.text("by"), in.text("reason")};
}

Urgency read_urgency(const Fields& in) {
  return {in.date("requested"), in.date("decided"), in.truth("granted"), in.text("reason")};
}

FastTrack read_fast_track(const Fields& in) {
  FastTrack out{in.date("requested"), in.text("by"), in.text("reason"), in.truth("unanimous"), {}, {}};
  if (const std::optional<Fields> objection = in.inner("objection")) {
    out.objection = objection->date("date");
    out.objector = objection->person("by").name;
  }
  return out;
}

Authority read_authority(const Fields& in) {
  return {in.date("sent"),     in.text("addressee"), in.text("determination"),
          in.text("solution"), in.date("date"),      in.text("reason")};
}

Withdrawal read_withdrawal(const Fields& in) {
  Withdrawal out{in.date("date"), in.text("by"), in.text("reason"), in.date("window_opened"), {}, {}};
  if (const std::optional<Fields> adopted = in.inner("adopted")) {
    out.adopted = adopted->date("date");
    out.adopter = adopted->person("by");
  }
  return out;
}

Related read_related(const Fields& in) {
  return {in.text("number"), in.text("how"), in.text("note"), in.place()};
}

Referral read_referral(const Fields& in) {
  return {in.person("by"), in.date("date"), in.text("to"), in.text("of"), in.text("outcome")};
}

void read_main(const Fields& in, Modification& out) {
  out.number = in.text("number");
  out.earlier_numbers = in.texts("earlier_numbers");
  out.title = in.text("title");
  out.process = in.text("process");
  out.outcome = outcome_from(in.text("status"));
  out.proposer = in.person("proposer");
  out.raised_by = in.text("raised_by");
  out.lead_analyst = in.text("lead_analyst");
  out.raised = in.date("raised");
  out.converted = in.date("converted");
  out.implemented = in.date("implemented");
  out.problem = in.text("problem");
  out.doing_nothing = in.text("doing_nothing");
  out.scale = in.text("scale");
  out.parts_affected = in.texts("parts_affected");
  out.operational_impacts = in.text("operational_impacts");
  out.benefits = in.text("benefits");
  out.baseline = in.text("baseline");
  out.classification = in.classification();
  out.dcc_impact = in.truth("dcc_impact");
}

void read_lists(const Fields& in, Modification& out) {
  out.path = in.each("path", read_path);
  out.solutions = in.each("solutions", read_solution);
  out.assessments = in.each("assessments", read_assessment);
  out.committees = in.each("committees", read_committee);
  out.comments = in.each("comments", read_comment);
  out.consultations = in.each("consultations", read_consultation);
  out.objectives = in.each("objectives", read_objective);
  out.votes = in.each("votes", read_vote);
  out.decisions = in.each("decisions", read_decision);
  out.referrals = in.each("referrals", read_referral);
  out.related = in.each("related", read_related);
  out.history = in.each("history", read_step);
  out.steps = in.each("steps", read_step_done);
  out.corrections = in.each("corrections", read_correction);
  out.documents = in.each("documents", read_document);
  out.attachments = in.each("attachments", read_attachment);
}

void read_ones(const Fields& in, Modification& out) {
  if (const auto held = in.inner("urgent")) out.urgent = read_urgency(*held);
  if (const auto held = in.inner("fast_track")) out.fast_track = read_fast_track(*held);
  if (const auto held = in.inner("working_group")) out.working_group = read_working_group(*held);
  if (const auto held = in.inner("implementation")) out.implementation = read_implementation(*held);
  if (const auto held = in.inner("authority")) out.authority = read_authority(*held);
  out.earlier_withdrawals = in.each("withdrawal", read_withdrawal);
  if (!out.earlier_withdrawals.empty()) {
    out.withdrawal = std::move(out.earlier_withdrawals.back());
    out.earlier_withdrawals.pop_back();
  }
}

void append(std::vector<Finding>& to, std::vector<Finding> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Schema schema_of(std::string what, const std::string& part) {
  return {embedded_yaml("schemas/modification.schema.json"), std::move(what), part};
}

const Schema& whole_schema() {
  static const Schema schema = schema_of("a modification", "");
  return schema;
}

const Schema& comments_schema() {
  static const Schema schema = schema_of("comments.yaml", "comments_file");
  return schema;
}

const Schema& responses_schema() {
  static const Schema schema = schema_of("a file of responses", "responses_file");
  return schema;
}

void add_responses(const DataFile& file, Modification& out, std::vector<Finding>& findings) {
  const Fields in(file, file.root);
  const std::string id = in.text("consultation");
  const auto at = std::find_if(out.consultations.begin(), out.consultations.end(),
                               [&](const Consultation& one) { return one.id == id; });
  if (at == out.consultations.end()) {
    const Data* named = file.root.find("consultation");
    findings.push_back(error_at(
        "modification-name-unknown", file.place(named == nullptr ? file.root : *named), id,
        "responses to the consultation '" + id + "', which " + out.source.file + " does not record"));
    return;
  }
  for (Response& response : in.each("responses", read_response)) at->responses.push_back(std::move(response));
}

}  // namespace

std::string_view to_string(Path path) { return kPaths.at(static_cast<std::size_t>(path)); }

std::string_view printed_name(Path path) {
  switch (path) {
    case Path::none: break;
    case Path::authority_initiated: return "Authority-initiated Modification";
    case Path::authority_determined: return "Authority Determined Modification";
    case Path::self_governance: return "Self-Governance Modification";
    case Path::fast_track: return "Fast Track Modification";
  }
  return "not recorded";
}

std::string_view to_string(Outcome outcome) { return kOutcomes.at(static_cast<std::size_t>(outcome)); }

Path Modification::path_on(const std::optional<Date>& day) const {
  Path held = Path::none;
  for (const PathStep& step : path)
    if (!day || !step.from || *step.from <= *day) held = step.path;
  return held;
}

const Solution* Modification::solution(std::string_view id) const {
  for (const Solution& one : solutions)
    if (one.id == id) return &one;
  return nullptr;
}

bool Modification::has_number(std::string_view wanted) const {
  return number == wanted ||
         std::find(earlier_numbers.begin(), earlier_numbers.end(), wanted) != earlier_numbers.end();
}

Modification read_modification(ModificationFiles files, std::vector<Finding>& findings) {
  Modification out;
  append(findings, whole_schema().check(files.main));
  out.source = std::move(files.main);
  const Fields in(out.source, out.source.root);
  read_main(in, out);
  read_lists(in, out);
  read_ones(in, out);
  if (files.comments) {
    append(findings, comments_schema().check(*files.comments));
    const Fields held(*files.comments, files.comments->root);
    for (Comment& comment : held.each("comments", read_comment)) out.comments.push_back(std::move(comment));
  }
  for (const DataFile& file : files.responses) {
    append(findings, responses_schema().check(file));
    add_responses(file, out, findings);
  }
  return out;
}

}  // namespace redraft::process
