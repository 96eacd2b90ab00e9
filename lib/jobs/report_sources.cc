#include "jobs/report_sources.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/unicode.h"
#include "jobs/report_inserts.h"
#include "jobs/timetable.h"
#include "process/consistency.h"
#include "process/gate.h"
#include "profile/profile.h"
#include "report/classified.h"
#include "report/data_edit.h"
#include "report/document.h"
#include "report/values.h"
#include "report/values_lists.h"
#include "workspace/gate_facts.h"
#include "workspace/process_name.h"
#include "workspace/region.h"

namespace redraft::jobs {

namespace {

using report::set_words;

const process::Process* process_of(const workspace::Workspace& workspace,
                                   const process::Modification& modification,
                                   std::vector<Finding>& findings) {
  const std::string& name = workspace::process_name(workspace, modification);
  if (name.empty()) return nullptr;
  try {
    return &process::load_process(name);
  } catch (const Error& error) {
    findings.push_back(finding_at("modification-name-unknown", Severity::warning, {modification.source.file},
                                  name, error.detail() + "; stages and timetable are left out"));
    return nullptr;
  }
}

/// Titles of what a modification is related to, as far as the workspace has it.
std::map<std::string, std::string> related_titles(const workspace::Workspace& workspace,
                                                  const process::Modification& modification,
                                                  std::vector<std::string>& inputs) {
  std::map<std::string, std::string> out;
  for (const process::Related& one : modification.related) {
    std::error_code fault;
    const std::filesystem::path folder = std::filesystem::path(workspace.modifications()) / one.number;
    if (!std::filesystem::exists(folder / "modification.yaml", fault)) continue;
    const DataFile file = read_yaml((folder / "modification.yaml").string());
    inputs.push_back(file.file);
    if (const std::string title = file.root.words("title"); !title.empty()) out.emplace(one.number, title);
  }
  return out;
}

std::optional<process::Timetable> timetable_of(const workspace::Workspace& workspace,
                                               const workspace::LoadedModification& loaded,
                                               std::optional<process::Date> today,
                                               std::vector<Finding>& findings) {
  TimetableJobOptions options;
  options.workspace = workspace.root;
  options.timetable.today = today;
  try {
    return make_timetable(loaded, options).view.timetable;
  } catch (const Error& error) {
    findings.push_back(finding_at("timetable-not-made", Severity::warning, {loaded.file()}, "",
                                  error.detail() + "; the timetable is left out"));
    return std::nullopt;
  }
}

/// The steps that a picture shows: those of which no day is known would be lines without a bar, as would those that were
/// passed over or ended on a day that is not recorded.
process::Timetable charted(process::Timetable timetable) {
  std::erase_if(timetable.rows, [](const process::TimetableRow& row) {
    const bool any_day = row.planned.end || row.actual.start || row.actual.end || row.expected.end;
    return !any_day || row.progress == process::Progress::passed_over ||
           row.progress == process::Progress::done_unrecorded;
  });
  return timetable;
}

}  // namespace

workspace::LoadedModification load_without_fault(const workspace::Workspace& workspace,
                                                 const std::string& id) {
  workspace::LoadedModification out = workspace::load_modification(workspace, id);
  for (const Finding& finding : out.findings)
    if (finding.severity == Severity::error) throw Error(ErrorCode::format, finding.place, finding.message);
  return out;
}

std::vector<Finding> contradictions(const workspace::Workspace& workspace,
                                    const process::Modification& modification) {
  const std::string& name = workspace::process_name(workspace, modification);
  const std::vector<std::string> known = process::process_names();
  const bool there = std::find(known.begin(), known.end(), name) != known.end();
  std::vector<Finding> out =
      process::consistency(modification, there ? &process::load_process(name) : nullptr);
  std::erase_if(out, [](const Finding& one) { return one.severity != Severity::error; });
  return out;
}

ModificationValues gather_modification(const workspace::Workspace& workspace,
                                       const ReportedModification& reported, const workspace::Diary& diary,
                                       const ModificationWanted& wanted) {
  ModificationValues out;
  const workspace::LoadedModification& loaded = reported.loaded;
  const process::Modification& modification = loaded.modification;
  const process::ModificationFiles& files = reported.files;
  out.inputs.push_back(files.main.file);
  if (files.comments) out.inputs.push_back(files.comments->file);
  for (const DataFile& file : files.responses) out.inputs.push_back(file.file);
  const Data whole = report::merged_record(files);
  report::ModificationSource source{modification, whole};
  out.classified = report::take_out_classified(source.record, wanted.kind, wanted.classification);
  source.process = process_of(workspace, modification, out.findings);
  source.today = wanted.today;
  source.region = workspace::region_of(workspace);
  source.bodies = &diary.meetings;
  source.consultation = wanted.consultation;
  source.titles = related_titles(workspace, modification, out.inputs);
  std::optional<process::Timetable> timetable;
  process::Timetable chart;
  process::Status status;
  if (source.process != nullptr) {
    source.windows = process::windows_of(modification, *source.process, source.region);
    timetable = timetable_of(workspace, loaded, wanted.today, out.findings);
    source.timetable = timetable ? &*timetable : nullptr;
    if (timetable) chart = charted(*timetable);
    source.chart_rows = static_cast<long>(chart.rows.size());
    // Whether the legal text applies is not asked here: what the gate says of it is the status command's to say.
    status =
        process::status_of(modification, *source.process,
                           workspace::gather_facts(workspace, loaded.folder, modification, wanted.today));
    if (!status.gates.empty()) source.gate = &status.gates.front();
  }
  if (wanted.texts != nullptr)
    source.drafting = drafting_by_solution(*wanted.texts, workspace.version, wanted.marks);
  source.pictures = picture_names(modification, source.process, &chart);
  out.values = report::modification_values(source);
  // What a document leaves out keeps its letter, so that the rest has the same in every document.
  out.lettered = report::lettered(
      out.classified.empty() ? out.values : report::modification_values({modification, whole}));
  add_pictures(out.values, source.pictures, &chart, out.inserts);
  if (wanted.texts != nullptr) add_legal_texts(*wanted.texts, modification.number, out.inserts);
  keep_known_inserts(out.values, out.inserts);
  return out;
}

void add_common_values(Data& values, const workspace::Workspace& workspace, const workspace::Diary& diary) {
  set_words(values, "administrator", workspace.administrator);
  set_words(values, "company", workspace.settings.root.words("company"));
  set_words(values, "contact", workspace.settings.root.words("contact"));
  const profile::Profile profile = profile::load_profile(workspace.profile);
  Data code = map_value();
  set_words(code, "title", profile.title);
  set_words(code, "short", to_upper(profile.name));
  set_words(code, "version", workspace.version);
  report::set(values, "code", std::move(code));
  report::set(values, "meetings", report::meetings_values(diary.meetings));
  report::set(values, "committees", report::committees_values(diary.meetings));
  report::set(values, "releases", report::releases_values(diary.releases));
}

}  // namespace redraft::jobs
