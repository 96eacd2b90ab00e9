// Values of each kind of document: what it is about, loaded; document control over it; what is missing.
#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/nearest.h"
#include "base/table.h"
#include "base/words.h"
#include "jobs/register.h"
#include "jobs/report.h"
#include "jobs/report_options.h"
#include "jobs/report_sources.h"
#include "jobs/returned_form.h"
#include "process/as_of.h"
#include "process/date_words.h"
#include "process/open_windows.h"
#include "profile/profile.h"
#include "report/data_edit.h"
#include "report/recorded_place.h"
#include "report/values.h"
#include "report/values_lists.h"
#include "report/values_paper.h"
#include "workspace/gate_facts.h"
#include "workspace/papers.h"
#include "workspace/process_name.h"
#include "workspace/region.h"

namespace redraft::jobs {

namespace {

using process::Classification;
using report::ChosenKind;
using report::set;
using workspace::Workspace;

/// "MP900 (green)".
std::string classified_words(const process::Modification& modification) {
  return modification.number + " (" + std::string(process::to_string(modification.classification)) + ")";
}

[[noreturn]] void refuse_missing(const ChosenKind& kind, const std::vector<report::MissingField>& missing) {
  throw Error(ErrorCode::usage, {}, refusal(kind, missing));
}

void refuse_past(const ChosenKind& kind, const std::string& number,
                 const std::vector<report::PastRequest>& past) {
  std::string out = kind.title() + " of " + number + " cannot be made: what it asks for is past";
  for (const report::PastRequest& one : past) out += "\n  " + one.evidence;
  throw Error(ErrorCode::usage, {}, out + "\n--date with an earlier day makes it as it stood on that day");
}

/// What asks the Authority to decide is not made of what the Change Board decides itself.
void refuse_wrong_reader(const ChosenKind& kind, const std::string& addressee,
                         const process::Modification& modification) {
  const bool of_authority =
      addressee == "authority" || kind.kind->addressees == std::vector<std::string>{"authority"};
  if (!of_authority || kind.action() == "For Information" ||
      modification.path_now() != process::Path::self_governance)
    return;
  throw Error(ErrorCode::usage, {},
              report::recorded_at({"path"}, modification.source.file, modification.source.root) + ": " +
                  kind.title() + " of " + modification.number +
                  " cannot ask the Authority for its decision: it is a " +
                  std::string(process::printed_name(modification.path_now())) +
                  ", which the Change Board decides; expected a path that the Authority decides" +
                  (addressee.empty() ? "" : ", or another reader than --for authority"));
}

bool encloses(const report::Kind& kind, std::string_view what) {
  return std::find(kind.encloses.begin(), kind.encloses.end(), what) != kind.encloses.end();
}

/// As given; else as recorded of the last document of that kind; else the first version of a draft or a document.
std::string version_of(const ReportOptions& options, const ChosenKind& kind,
                       const process::Modification* modification) {
  if (!options.version.empty()) return options.version;
  std::string recorded;
  if (modification != nullptr)
    for (const process::MadeDocument& one : modification->documents)
      if (one.kind == kind.name() || one.kind == kind.kind->kind) recorded = one.version;
  if (!recorded.empty()) return recorded;
  return options.draft ? "0.1" : "1.0";
}

/// A document of another process than the modification's is made, and said to be so.
void note_process(const ChosenKind& kind, const process::Modification& modification,
                  const Workspace& workspace, std::vector<Finding>& findings) {
  const std::string& own = workspace::process_name(workspace, modification);
  const std::vector<std::string>& processes = kind.kind->processes;
  if (processes.empty() || std::find(processes.begin(), processes.end(), own) != processes.end()) return;
  findings.push_back(
      finding_at("report-kind-process", Severity::warning, {modification.source.file}, kind.kind->kind,
                 kind.title() + " is a document of the process " + listed(processes, " or ") + ", and " +
                     modification.number + " goes through " + (own.empty() ? "none that is recorded" : own)));
}

/// What of a dated document is not of its day: all of a record without days; its texts, where the record goes on. A document
/// of a day on which there was nothing to tell of yet: its date is most likely a slip.
void note_beginning(const workspace::LoadedModification& now, std::optional<process::Date> day,
                    std::vector<Finding>& findings) {
  if (!day) return;
  const bool raised = now.modification.raised.has_value();
  const std::optional<process::Date> from =
      raised ? now.modification.raised : process::first_recorded_day(now.modification.source.root);
  if (!from) {
    findings.push_back(finding_at("report-record-undated", Severity::warning, {now.file()}, day->iso(),
                                  now.modification.number +
                                      " records no day of anything: what it holds is told as of " +
                                      process::long_words(*day) + " as of any other day"));
    return;
  }
  const std::optional<process::Date> last = process::last_recorded_day(now.modification.source.root);
  if (*from <= *day && last && *last > *day)
    findings.push_back(finding_at("report-texts-present", Severity::warning, {now.file()}, day->iso(),
                                  "the document is dated " + process::long_words(*day) + ", and " +
                                      now.modification.number + " is recorded until " +
                                      process::long_words(*last) +
                                      "; texts, impacts and drafting have no day of their own, and are as "
                                      "they are recorded now where no decision says what they were"));
  if (*from <= *day) return;
  findings.push_back(finding_at("report-before-beginning", Severity::warning, {now.file()}, day->iso(),
                                "the document is dated " + process::long_words(*day) + ", and " +
                                    now.modification.number +
                                    (raised ? " was raised on " : " records nothing before ") +
                                    process::long_words(*from) + "; what came after its date is not in it"));
}

/// nullptr when none is recorded that is known.
const process::Process* process_of(const process::Modification& modification, const Workspace& workspace) {
  const std::string& own = workspace::process_name(workspace, modification);
  const std::vector<std::string> known = process::process_names();
  if (std::find(known.begin(), known.end(), own) == known.end()) return nullptr;
  return &process::load_process(own);
}

/// What is made of a modification that is far from it has most likely the wrong name or number.
void note_too_early(report::DocumentControl& control, const process::Modification& modification,
                    const Workspace& workspace, std::vector<Finding>& findings) {
  control.early = report::too_early(control.kind, modification, process_of(modification, workspace));
  if (control.early.empty()) return;
  findings.push_back(finding_at("report-too-early", Severity::warning, {modification.source.file},
                                control.kind.name(), control.early));
}

/// Those in which Parties may still act: what the newsletter asks of them, a document does not call past.
std::vector<process::OpenedWindow> windows_to_act(const Workspace& workspace,
                                                  const process::Modification& modification,
                                                  std::optional<process::Date> day) {
  std::vector<process::OpenedWindow> out;
  const process::Process* process = process_of(modification, workspace);
  if (process == nullptr) return out;
  const std::optional<process::Date> kept = process::last_recorded_day(modification.source.root);
  for (process::OpenedWindow& one :
       process::windows_of(modification, *process, workspace::region_of(workspace)))
    if (process::may_act(modification, one, day) && (day || one.closed(kept) != true))
      out.push_back(std::move(one));
  return out;
}

void refuse_unknown_consultation(const process::Modification& modification, const std::string& id) {
  std::vector<std::string> known;
  for (const process::Consultation& one : modification.consultations) {
    if (one.id == id) return;
    known.push_back(one.id);
  }
  throw Error(ErrorCode::target, {modification.source.file},
              "there is no consultation " + quoted(id) + "; " +
                  (known.empty() ? "none is recorded" : "there are " + listed(known)));
}

// A legal text that cannot be read or applied is not there: a report that leaves it out is no report.
void add_missing_texts(const LegalTexts& texts, std::vector<report::MissingField>& gaps) {
  for (const SolutionText& text : texts.solutions)
    for (const LegalTextApplied& one : text.files)
      if (one.amendment == nullptr)
        gaps.push_back({"solutions." + text.solution + ".legal_text",
                        "the legal text of the " + text.name + " in a form that can be applied",
                        one.why_not});
}

void of_modification(const Workspace& workspace, const workspace::Diary& diary, const ReportOptions& options,
                     ReportValues& out) {
  if (options.id.empty())
    throw Error(ErrorCode::usage, {},
                "a document of kind " + options.kind + " is about one modification; expected its number");
  const workspace::LoadedModification now = load_without_fault(workspace, options.id);
  for (Finding& finding : contradictions(workspace, now.modification))
    out.findings.push_back(std::move(finding));
  note_beginning(now, options.date, out.findings);
  const ReportedModification reported = on_day(now, options.date, options.consultation);
  const workspace::LoadedModification& loaded = reported.loaded;
  const process::Modification& modification = loaded.modification;
  report::DocumentControl& control = out.control;
  control.kind = report::choose_kind(options.kind, options.stage, options.addressee, modification.stage());
  const report::Kind& kind = *control.kind.kind;
  refuse_wrong_reader(control.kind, options.addressee, modification);
  note_process(control.kind, modification, workspace, out.findings);
  if (!options.consultation.empty()) refuse_unknown_consultation(modification, options.consultation);
  control.classification = document_class(modification, options.classification);
  LegalTexts texts;
  ModificationWanted wanted{kind, control.classification, options.date, options.consultation};
  if (encloses(kind, "legal-text")) {
    texts = apply_legal_texts(workspace, loaded.folder, modification);
    wanted.texts = &texts;
    wanted.marks = options.marks;
    out.inputs = texts.inputs;
  }
  ModificationValues gathered = gather_modification(workspace, reported, diary, wanted);
  if (!gathered.classified.empty() && !options.leave_out)
    refuse_classified(gathered.classified, control.classification);
  control.left_out = gathered.classified;
  control.number = modification.number;
  control.heading = report::heading_of(modification.number, modification.title);
  control.version = version_of(options, control.kind, &modification);
  const process::GateFacts facts =
      workspace::gather_facts(workspace, loaded.folder, modification, options.date);
  const std::vector<report::PastRequest> past =
      report::past_requests(control.kind, options.addressee, modification,
                            process_of(modification, workspace), gathered.values, facts);
  if (!past.empty() && kind.refused_when_past) refuse_past(control.kind, modification.number, past);
  if (!past.empty()) control.past = past.front().words;
  if (std::any_of(past.begin(), past.end(), [](const report::PastRequest& one) { return one.of_outcome; }))
    for (const process::OpenedWindow& window : windows_to_act(workspace, modification, options.date))
      control.requests.push_back(window.request());
  note_too_early(control, modification, workspace, out.findings);
  control.gaps = report::missing_fields(control.kind, gathered.values, modification, facts, loaded.file());
  add_missing_texts(texts, control.gaps);
  control.enclosures = report::enclosures_of(kind, gathered.lettered, control.classification);
  report::enclose_responses(kind, gathered.values, control.enclosures);
  add_annexes({modification, loaded.folder, template_of(workspace, options, kind), out.taken_in}, control,
              gathered.inserts, out.findings);
  if (!control.gaps.empty() && !options.draft) refuse_missing(control.kind, control.gaps);
  report::label_annexes(control, gathered.values);
  out.name = loaded.file();
  out.record = modification.source.root;
  out.inputs.insert(out.inputs.end(), gathered.inputs.begin(), gathered.inputs.end());
  out.findings.insert(out.findings.end(), gathered.findings.begin(), gathered.findings.end());
  out.inserts = std::move(gathered.inserts);
  set(out.values, "modification", std::move(gathered.values));
}

const process::Body& body_of(const workspace::Diary& diary, const std::string& name) {
  if (name.empty())
    throw Error(ErrorCode::usage, {},
                "for which Sub-Committee the paper is, is not said; expected --committee");
  if (const process::Body* body = diary.meetings.body(name)) return *body;
  std::vector<std::string> known;
  for (const process::Body& one : diary.meetings.bodies) known.push_back(one.name);
  const std::vector<std::string> near = nearest(name, known);
  throw Error(
      ErrorCode::target, {},
      quoted(name) + " is no body of meetings.yaml; expected one of " + listed(near.empty() ? known : near));
}

void of_paper(const Workspace& workspace, const workspace::Diary& diary, const ReportOptions& options,
              ReportValues& out) {
  const process::Body& body = body_of(diary, options.committee);
  if (options.month.empty())
    throw Error(ErrorCode::usage, {},
                "of which month the paper is, is not said; expected --month as 2019-10");
  const process::Paper paper = workspace::load_paper(workspace, options.month);
  report::DocumentControl& control = out.control;
  const report::Kind& kind = *control.kind.kind;
  control.classification = options.classification.value_or(Classification::white);
  report::PaperSource source{paper, body, {}};
  std::vector<std::string> files;
  // A paper tells what was so on its own day, where no other is given.
  const std::optional<process::Date> day = options.date ? options.date : paper.date;
  for (const process::PaperItem& item : paper.items) {
    ReportedModification one_of;
    try {
      one_of = on_day(load_without_fault(workspace, item.modification), day);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::target) throw;
      throw Error(error.code(), item.written, error.detail());
    }
    document_class(one_of.loaded.modification, control.classification);
    ModificationValues one =
        gather_modification(workspace, one_of, diary, {kind, control.classification, day, "", nullptr});
    files.push_back(one_of.loaded.file());
    out.inputs.insert(out.inputs.end(), one.inputs.begin(), one.inputs.end());
    source.modifications.push_back(std::move(one.values));
  }
  out.inputs.push_back(paper.file);
  const process::PaperCommittee own = paper.committee(report::names_of(body));
  control.number = body.name;
  control.version = version_of(options, control.kind, nullptr);
  control.action = own.action;
  if (!control.date) control.date = paper.date;
  control.gaps = report::missing_in_paper(source, files);
  if (!control.gaps.empty() && !options.draft) refuse_missing(control.kind, control.gaps);
  control.enclosures = report::paper_enclosures(source);
  control.reference = own.reference;
  out.name = paper.file;
  set(out.values, "paper", report::paper_values(source));
}

void of_register(const Workspace& workspace, const ReportOptions& given, ReportValues& out) {
  RegisterOptions options;
  options.workspace = workspace.root;
  options.day = given.date;
  const auto made = make_register(options);
  for (const Finding& finding : made->view.findings)
    if (finding.severity == Severity::error) throw Error(ErrorCode::format, finding.place, finding.message);
  std::vector<std::string> above;
  for (process::RegisterGroup& group : made->view.groups)
    std::erase_if(group.rows, [&](const process::RegisterRow& row) {
      if (row.modification->classification <= out.control.classification) return false;
      above.push_back(classified_words(*row.modification));
      return true;
    });
  if (!above.empty() && !given.leave_out) refuse_classified(above, out.control.classification);
  if (!above.empty())
    made->view.subtitle =
        profile::load_profile(workspace.profile).title + ", " + counted(made->view.rows(), "modification");
  out.control.left_out = std::move(above);
  out.inputs = made->inputs;
  out.name = workspace.modifications();
  set(out.values, "register", report::register_values(made->view));
}

void of_newsletter(const Workspace& workspace, const workspace::Diary& diary, const ReportOptions& options,
                   ReportValues& out) {
  if (options.month.empty())
    throw Error(ErrorCode::usage, {},
                "of which month the news are, is not said; expected --month as 2018-08");
  workspace::AllModifications all = workspace::load_modifications(workspace);
  // What happened after the month is no news of it.
  const process::Date day = options.date.value_or(report::end_of_month(options.month));
  report::NewsSource source{options.month,
                            {},
                            profile::load_profile(workspace.profile).versions,
                            diary.meetings,
                            workspace::region_of(workspace),
                            day};
  for (workspace::LoadedModification& one : all.modifications) {
    out.inputs.push_back(one.file());
    const std::optional<process::Authority> authority = one.modification.authority;
    if (!has_errors(one.findings)) one = on_day(one, day).loaded;
    if (has_errors(one.findings) || one.modification.classification > out.control.classification) {
      out.findings.insert(out.findings.end(), one.findings.begin(), one.findings.end());
      if (!has_errors(one.findings)) out.control.left_out.push_back(classified_words(one.modification));
      continue;
    }
    std::vector<process::OpenedWindow> windows;
    const process::Process* process = process_of(one.modification, workspace);
    if (process != nullptr) windows = process::windows_of(one.modification, *process, source.region);
    source.modifications.push_back(
        {&one.modification, std::move(windows), process, authority ? authority->sent : std::nullopt});
  }
  source.left_out = !out.control.left_out.empty();
  out.name = workspace.modifications();
  set(out.values, "newsletter", report::newsletter_values(source, out.findings));
}

void of_process(const Workspace& workspace, const ReportOptions& options, ReportValues& out) {
  const std::string name = options.id.empty() ? workspace.process : options.id;
  if (name.empty())
    throw Error(
        ErrorCode::usage, {},
        "of which process the tables are, is not said; expected one of " + listed(process::process_names()));
  const process::Process& process = process::load_process(name);
  out.control.heading = process.title;
  out.name = name;
  set(out.values, "process", report::process_values(process));
}

}  // namespace

std::string refusal(const ChosenKind& kind, const std::vector<report::MissingField>& missing) {
  std::string out = kind.title() + " cannot be made: what it needs is not recorded";
  for (const report::MissingField& one : missing) out += "\n  " + one.words + ": expected at " + one.where;
  return out + "\n--draft makes it with the gaps marked";
}

void set_document_values(ReportValues& report) {
  Data document = report::document_values(report.control);
  const Data* modification = report.values.find("modification");
  Data attachments =
      report::enclosure_values(report.control, modification == nullptr ? Data() : *modification);
  Data annexes = list_value();
  for (const Data& one : attachments.items)
    if (one.find("enclosed")->truth().value_or(false)) annexes.items.push_back(one);
  set(document, "attachments", std::move(attachments));
  set(document, "annexes", std::move(annexes));
  set(report.values, "document", std::move(document));
}

ReportValues report_values(const Workspace& present, const ReportOptions& options) {
  const Workspace workspace = on_day(present, options.date);
  const workspace::Diary diary = workspace::load_diary(workspace);
  for (const Finding& finding : diary.findings)
    if (finding.severity == Severity::error) throw Error(ErrorCode::format, finding.place, finding.message);
  ReportValues out;
  out.values = map_value({{"document", Data()}});
  out.taken_in = std::make_shared<std::vector<std::string>>();
  report::DocumentControl& control = out.control;
  control.kind = report::choose_kind(options.kind, options.stage, options.addressee, "");
  refuse_useless(options, *control.kind.kind);
  control.classification = options.classification.value_or(Classification::white);
  control.date = options.date;
  control.addressee = options.addressee;
  control.draft = options.draft;
  const std::string& about = control.kind.kind->about;
  if (about == "modification") of_modification(workspace, diary, options, out);
  if (about == "paper") of_paper(workspace, diary, options, out);
  if (about == "register") of_register(workspace, options, out);
  if (about == "newsletter") of_newsletter(workspace, diary, options, out);
  if (about == "process") of_process(workspace, options, out);
  if (control.version.empty()) control.version = version_of(options, control.kind, nullptr);
  if (about == "paper" || about == "newsletter") control.month = options.month;
  if (control.reference.empty()) control.reference = report::file_stem(control);
  if (!options.reference.empty()) control.reference = options.reference;
  add_common_values(out.values, workspace, diary);
  out.inputs.push_back(workspace.settings.file);
  for (const std::string& file : diary.files) out.inputs.push_back(file);
  set_document_values(out);
  return out;
}

}  // namespace redraft::jobs
