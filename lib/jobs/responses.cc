#include "jobs/responses.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/nearest.h"
#include "base/table.h"
#include "base/words.h"
#include "jobs/returned_form.h"
#include "profile/profile.h"
#include "render/process_forms.h"
#include "workspace/record_views.h"

namespace redraft::jobs {

namespace {

using process::Consultation;
using process::MergedResponse;

const Consultation& consultation_of(const process::Modification& modification, const std::string& id,
                                    const Place& place) {
  std::vector<std::string> known;
  for (const Consultation& one : modification.consultations) {
    if (one.id == id) return one;
    known.push_back(one.id);
  }
  if (known.empty())
    throw Error(ErrorCode::target, place, modification.number + " records no consultation; expected one");
  throw Error(
      ErrorCode::target, place,
      fmt::format("{} has no consultation '{}'; expected one of {}", modification.number, id, listed(known)));
}

std::vector<std::string> categories_of(const workspace::Workspace& workspace) {
  return profile::load_profile(workspace.profile).party_categories;
}

std::string_view to_string(MergedResponse::News news) {
  switch (news) {
    case MergedResponse::News::added: return "new";
    case MergedResponse::News::changed: return "changed";
    case MergedResponse::News::same: return "same";
  }
  return "same";
}

}  // namespace

ResponseFormExport export_response_form(const workspace::Workspace& workspace, const std::string& id,
                                        const std::string& consultation,
                                        std::optional<process::Classification> classification) {
  const workspace::LoadedModification loaded = workspace::load_modification(workspace, id);
  const process::Modification& modification = loaded.modification;
  const process::Classification of_document = document_class(modification, classification);
  const Consultation& asked = consultation_of(modification, consultation, {loaded.file()});
  return {render::write_response_docx(modification, asked, {categories_of(workspace), of_document}),
          modification.number,
          {loaded.file()}};
}

ResponsesImport import_responses(const workspace::Workspace& workspace, const std::string& id,
                                 const std::vector<std::string>& files, std::optional<process::Date> received,
                                 const workspace::StepOptions& step_options) {
  workspace::Step step(workspace, workspace::Reach::several, step_options);
  workspace::ChangedModification& one = step.open(id);
  const process::Modification& modification = one.loaded.modification;
  ResponsesImport out;
  out.recorded = recorded(modification, step_options.dry_run);
  std::vector<process::FilledForm> forms;
  for (const std::string& file : files) {
    forms.push_back(read_returned_form(file, process::kResponsesForm, {}, &modification, out.findings));
    const process::FormIdentity& about = forms.back().identity;
    (void)consultation_of(modification, about.consultation, {file});
    if (about.consultation != forms.front().identity.consultation)
      throw Error(ErrorCode::target, {file},
                  fmt::format("is a form of the consultation '{}'; expected one of '{}', as {}",
                              about.consultation, forms.front().identity.consultation, files.front()));
  }
  out.consultation = forms.front().identity.consultation;
  const Consultation& asked = consultation_of(modification, out.consultation, {files.front()});
  std::vector<std::string> taken;
  for (const Consultation& consultation : modification.consultations)
    for (const process::Response& response : consultation.responses) taken.push_back(response.id);
  const process::ResponsesMerge merge =
      process::merge_responses(asked, forms, categories_of(workspace), received, taken);
  out.findings.insert(out.findings.end(), merge.findings.begin(), merge.findings.end());
  out.forms = merge.forms;
  Consultation now = asked;
  now.responses = merge.responses;
  out.counts = now.by_category();
  workspace::record_responses(step, one, out.consultation, merge);
  out.recorded.files = step.commit();
  return out;
}

std::string responses_import_text(const ResponsesImport& done, int width) {
  std::string out = heading(done.recorded) + "\nConsultation: " + done.consultation + "\n\n";
  Table forms{{{"Response"}, {"Of"}, {"What"}, {"Changed"}, {"Unanswered", false, 0}}, {}};
  for (const MergedResponse& form : done.forms)
    forms.rows.push_back({form.id, form.who, std::string(to_string(form.news)), listed(form.changed),
                          listed(form.unanswered)});
  out += forms.rows.empty() ? "No response could be read.\n" : text_table(forms, width);
  Table counts{{{"Party Category"}, {"For", true}, {"Against", true}, {"Neutral", true}}, {}};
  for (const process::ResponseCount& count : done.counts)
    counts.rows.push_back({count.category.empty() ? "not recorded" : count.category,
                           std::to_string(count.in_favour), std::to_string(count.against),
                           std::to_string(count.neutral)});
  if (!counts.rows.empty()) out += "\n" + text_table(counts, width);
  return out + "\n" + files_line(done.recorded);
}

Json responses_import_json(const ResponsesImport& done) {
  Json out = recorded_json("redraft-responses/1", done.recorded);
  out.set("consultation", done.consultation);
  Json forms = Json::array();
  for (const MergedResponse& form : done.forms)
    forms.push(Json::object()
                   .set("id", form.id)
                   .set("respondent", form.who)
                   .set("state", to_string(form.news))
                   .set("file", form.file)
                   .set("changed", texts_json(form.changed))
                   .set("unanswered", texts_json(form.unanswered)));
  out.set("responses", std::move(forms));
  Json counts = Json::array();
  for (const process::ResponseCount& count : done.counts)
    counts.push(Json::object()
                    .set("category", count.category)
                    .set("for", static_cast<std::int64_t>(count.in_favour))
                    .set("against", static_cast<std::int64_t>(count.against))
                    .set("neutral", static_cast<std::int64_t>(count.neutral)));
  out.set("counts", std::move(counts));
  return finish(std::move(out), done.recorded, done.findings);
}

}  // namespace redraft::jobs
