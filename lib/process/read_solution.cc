#include "process/read_parts.h"

namespace redraft::process {

namespace {

Requirement read_requirement(const Fields& in) {
  return {in.text("id"), in.text("title"), in.text("text"), in.text("priority")};
}

LegalTextFiles read_legal_text(const Fields& in) {
  LegalTextFiles out;
  out.files = in.texts("files");
  out.same_as = in.text("same_as");
  out.drafted_against = in.text("drafted_against");
  if (in.has("part")) out.part = in.text("part");
  out.needed = in.truth("needed").value_or(true);
  out.status = in.text("status");
  out.version = in.text("version");
  if (const std::optional<Fields> review = in.inner("reviewed")) {
    out.reviewed_by = review->text("by");
    out.reviewed = review->date("date");
  }
  out.touches = in.texts("touches");
  return out;
}

Impact read_impact(const Fields& in) {
  return {in.text("on"),   in.text("name"),        in.truth("affected").value_or(true),
          in.text("text"), in.texts("committees"), in.text("source")};
}

Cost read_cost(const Fields& in) {
  return {in.text("item"), in.text("who"),  in.number("amount"), in.number("high"),
          in.text("per"),  in.date("date"), in.text("source")};
}

ImplementationDate read_date(const Fields& in) {
  return {in.text("release"), in.date("date"), in.text("condition"), in.date("decision_by")};
}

}  // namespace

Solution read_solution(const Fields& in) {
  Solution out;
  out.id = in.text("id");
  out.alternative = in.text("kind") == "alternative";
  out.title = in.text("title");
  out.sponsor = in.person("sponsor");
  out.summary = in.text("summary");
  out.requirements = in.each("requirements", read_requirement);
  if (const std::optional<Fields> file = in.inner("requirements_file"))
    out.requirements_file = file->text("file");
  out.requirements_agreed = in.date("requirements_agreed");
  out.requirements_agreed_by = in.text("requirements_agreed_by");
  out.legal_text = in.each("legal_text", read_legal_text);
  out.impacts = in.each("impacts", read_impact);
  out.costs = in.each("costs", read_cost);
  out.developed = in.truth("developed").value_or(false);
  out.withdrawn = in.date("withdrawn");
  return out;
}

Assessment read_assessment(const Fields& in) {
  Assessment out;
  out.id = in.text("id");
  out.impact = in.text("kind") == "impact";
  out.solution = in.text("solution");
  out.requested = in.date("requested");
  out.received = in.date("received");
  out.file = in.text("file");
  out.version = in.text("version");
  out.full_costs = in.truth("full_costs");
  out.summary = in.text("summary");
  out.classification = in.classification();
  return out;
}

Implementation read_implementation(const Fields& in) {
  Implementation out;
  out.main = read_date(in);
  if (const std::optional<Fields> fallback = in.inner("fallback")) out.fallback = read_date(*fallback);
  out.approach = in.text("approach");
  out.lead_times = in.each("lead_times", [](const Fields& time) {
    return LeadTime{time.text("who"), time.whole("months"), time.text("text")};
  });
  out.views = in.each("views", [](const Fields& view) {
    return ImplementationView{view.text("committee"), view.date("date"), view.text("text")};
  });
  out.approved = in.date("approved");
  return out;
}

}  // namespace redraft::process
