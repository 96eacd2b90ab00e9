#include "jobs/publish.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/sha256.h"
#include "base/words.h"
#include "docx/document.h"
#include "docx/settle.h"
#include "jobs/gate_facts.h"
#include "jobs/pdf.h"
#include "jobs/report_legal_text.h"
#include "jobs/report_sources.h"
#include "process/gate.h"
#include "render/docx.h"
#include "report/classified.h"
#include "report/data_edit.h"
#include "report/scrub.h"
#include "report/values.h"

namespace redraft::jobs {

namespace {

namespace fs = std::filesystem;
using process::Classification;

/// Everything that must be settled first, each as a sentence.
class Hindrances {
 public:
  Hindrances(const workspace::Workspace& workspace, const workspace::LoadedModification& loaded)
      : workspace_(workspace), loaded_(loaded), modification_(loaded.modification) {}

  std::vector<std::string> found(const report::Kind& kind, const LegalTexts& texts,
                                 std::optional<process::Date> today) {
    find_classified(kind);
    find_stale(texts);
    find_frozen(today);
    find_unresolved(texts);
    return std::move(out_);
  }

 private:
  void add(const std::string& what) { out_.push_back(what); }

  void find_classified(const report::Kind& kind) {
    if (modification_.classification > Classification::white)
      add("classified: " + modification_.number + " is " +
          std::string(process::to_string(modification_.classification)) +
          "; only what is white is published");
    Data record = report::merged_record(workspace::read_modification_files(loaded_.folder));
    for (const std::string& one : report::take_out_classified(record, kind, Classification::white))
      add("classified: " + one + "; only what is white is published");
  }

  void find_stale(const LegalTexts& texts) {
    for (const SolutionText& text : texts.solutions)
      if (!text.files.empty() && !workspace_.version.empty() && text.baseline != workspace_.version)
        add("stale: the legal text of " + text.solution + " is drafted against " +
            (text.baseline.empty() ? "no version that is recorded" : text.baseline) +
            "; the current version is " + workspace_.version);
  }

  void find_frozen(std::optional<process::Date> today) {
    const std::string& name = modification_.process.empty() ? workspace_.process : modification_.process;
    if (name.empty()) return;
    const process::Process& process = process::load_process(name);
    const process::Status status = process::status_of(
        modification_, process, gate_facts(workspace_, loaded_.folder, modification_, nullptr, today));
    for (const process::FrozenState& state : status.frozen)
      if (state.changed) add("stale: " + state.words + "; it is frozen");
  }

  void find_unresolved(const LegalTexts& texts) {
    for (const process::Comment& comment : modification_.comments)
      if (comment.response.empty())
        add("unresolved: comment " + comment.id + " of " + comment.committee + " has no response (" +
            comment.place.str() + ")");
    for (const SolutionText& text : texts.solutions)
      for (const LegalTextApplied& one : text.files) {
        if (one.amendment == nullptr) add("unresolved: " + one.why_not);
        for (const Finding& finding : one.redline.findings)
          if (finding.severity == Severity::error)
            add("unresolved: " + (finding.place.file.empty() ? one.file : finding.place.str()) + ": " +
                finding.message);
      }
  }

  const workspace::Workspace& workspace_;
  const workspace::LoadedModification& loaded_;
  const process::Modification& modification_;
  std::vector<std::string> out_;
};

class Publisher {
 public:
  Publisher(const workspace::Workspace& workspace, const PublishOptions& options, Publication& out)
      : workspace_(workspace), options_(options), out_(out) {}

  void add_report(const ReportOptions& options) {
    Report made = make_report(workspace_, options);
    out_.findings.insert(out_.findings.end(), made.findings.begin(), made.findings.end());
    out_.inputs = std::move(made.inputs);
    out_.control = std::move(made.control);
    if (made.bytes.empty()) {
      out_.refused.push_back("unresolved: the template " + made.template_name + " has faults");
      return;
    }
    const docx::Package whole = docx::Package::from_bytes(made.bytes, made.template_name);
    if (docx::Document::read(whole).tracked || !whole.related(whole.main_part(), "comments").empty()) {
      out_.refused.push_back("unresolved: the template " + made.template_name +
                             " holds tracked changes or comments, which would be published with their names");
      return;
    }
    add_document(report::file_stem(out_.control), out_.control.kind.title(), made.bytes);
  }

  void add_legal_text(const LegalTexts& texts, const std::string& number) {
    for (const SolutionText& text : texts.solutions) {
      const std::optional<redline::Redline> redline = redline_of_solution(text, true);
      if (!redline) continue;
      const std::string stem = number + "-legal-text-" + text.solution;
      const std::string what = "Legal text of the " + text.name;
      // Each says in its title and footer of which modification it is, and which of the two.
      const auto titled = [&](const std::string& how) {
        const std::string title = out_.heading + ": " + what + ", " + how;
        return docx::Package::from_bytes(render::render_docx(*redline, {number, {}, title}), stem + ".docx");
      };
      const docx::Package tracked = titled("redlined");
      const docx::Package settled = titled("clean");
      const std::string clean = settled.write(docx::settle(settled, docx::Decision::accept));
      add_document(stem + "-redline", what + ", redlined", tracked.write({}));
      add_document(stem + "-clean", what + ", clean", clean);
    }
    out_.inputs.insert(out_.inputs.end(), texts.inputs.begin(), texts.inputs.end());
  }

  /// Files beside the report, each with its letter.
  void add_attachments(const std::string& folder) {
    const std::string word = out_.control.kind.kind->attachment_word;
    for (std::size_t i = 0; i < out_.control.enclosures.size(); ++i) {
      const report::Enclosure& one = out_.control.enclosures[i];
      if (one.enclosed) continue;
      const std::string label = word + " " + report::letter_of(i) + ": " + one.title;
      if (one.file.empty()) {
        out_.refused.push_back("unresolved: " + label + " has no file");
        continue;
      }
      if (!lies_within(folder, one.file)) {
        out_.refused.push_back("unresolved: " + label + ": " + redraft::quoted(one.file) +
                               " is not in the modification's folder");
        continue;
      }
      const std::string path = folder + "/" + one.file;
      std::string bytes = read_bytes(path);
      out_.inputs.push_back(path);
      const std::string name = word + "-" + report::letter_of(i) + "-" + file_name(one.file);
      if (workspace::is_word_file(path)) {
        report::Scrubbed scrubbed = report::scrub(docx::Package::from_bytes(std::move(bytes), path), true);
        for (const Finding& finding : scrubbed.findings)
          out_.refused.push_back("unresolved: " + finding.place.str() + ": " + finding.message);
        bytes = std::move(scrubbed.bytes);
      }
      out_.files.push_back({name, label, std::move(bytes)});
    }
  }

 private:
  void add_document(const std::string& stem, const std::string& what, const std::string& bytes) {
    report::Scrubbed scrubbed = report::scrub(docx::Package::from_bytes(bytes, stem + ".docx"), false);
    if (options_.pdf) {
      Pdf pdf = make_pdf(scrubbed.bytes, stem + ".docx", {"soffice", 180, options_.date});
      out_.program = pdf.program;
      out_.files.push_back({stem + ".docx", what, std::move(scrubbed.bytes)});
      out_.files.push_back({stem + ".pdf", what, std::move(pdf.bytes)});
      return;
    }
    out_.files.push_back({stem + ".docx", what, std::move(scrubbed.bytes)});
  }

  const workspace::Workspace& workspace_;
  const PublishOptions& options_;
  Publication& out_;
};

/// As it lies in the workspace, so that the manifest says the same wherever that is.
std::string within(const workspace::Workspace& workspace, const std::string& file) {
  std::error_code fault;
  const fs::path relative = fs::proximate(file, workspace.root, fault);
  return fault || relative.empty() ? file : relative.generic_string();
}

Json file_json(const std::string& name, const std::string& bytes) {
  return Json::object().set("file", name).set("bytes", bytes.size()).set("sha256", sha256(bytes));
}

std::string manifest_of(const workspace::Workspace& workspace, const Publication& made) {
  const report::DocumentControl& control = made.control;
  Json out = Json::object();
  out.set("format", "redraft-publish/1");
  out.set("number", control.number);
  out.set("title", made.heading);
  out.set("document", control.kind.title());
  out.set("reference", control.reference);
  out.set("version", control.version);
  out.set("date", process::iso_or_empty(control.date));
  out.set("classification", std::string(process::to_string(control.classification)));
  out.set("program", made.program);
  Json files = Json::array();
  for (const PublishedFile& file : made.files) {
    Json one = file_json(file.name, file.bytes);
    one.set("what", file.what);
    files.push(std::move(one));
  }
  out.set("files", std::move(files));
  Json inputs = Json::array();
  std::set<std::string> seen;
  for (const std::string& input : made.inputs)
    if (const std::string name = within(workspace, input); seen.insert(name).second)
      inputs.push(file_json(name, read_bytes(input)));
  out.set("inputs", std::move(inputs));
  return out.dump() + "\n";
}

}  // namespace

Publication publish(const workspace::Workspace& workspace, const PublishOptions& options) {
  const workspace::LoadedModification loaded = load_without_fault(workspace, options.id);
  const process::Modification& modification = loaded.modification;
  const report::ChosenKind kind =
      report::choose_kind(options.kind, options.stage, options.addressee, modification.stage());
  Publication out;
  out.heading = report::heading_of(modification.number, modification.title);
  out.control.kind = kind;
  const LegalTexts texts = apply_legal_texts(workspace, loaded.folder, modification);
  out.refused = Hindrances(workspace, loaded).found(*kind.kind, texts, options.date);
  if (!out.refused.empty()) return out;
  ReportOptions report;
  report.kind = kind.kind->kind;
  report.stage = kind.stage == nullptr ? "" : kind.stage->stage;
  report.id = options.id;
  report.addressee = options.addressee;
  report.classification = Classification::white;
  report.date = options.date;
  report.version = options.version;
  report.template_file = options.template_file;
  report.finish.pages = options.pdf;
  Publisher publisher(workspace, options, out);
  publisher.add_report(report);
  publisher.add_legal_text(texts, modification.number);
  publisher.add_attachments(loaded.folder);
  if (!out.refused.empty()) {
    out.files.clear();
    return out;
  }
  out.manifest = manifest_of(workspace, out);
  return out;
}

void write_publication(const Publication& publication, const std::string& folder) {
  std::error_code fault;
  const fs::path target =
      fs::exists(folder, fault) ? fs::canonical(folder, fault) : fs::path(folder).lexically_normal();
  const fs::path place = target.has_filename() ? target : target.parent_path();
  if (fs::exists(place, fault) && !fs::is_directory(place, fault))
    throw Error(ErrorCode::output, {folder}, "is a file; expected a folder that is not there yet");
  if (fs::is_directory(place, fault) && !fs::is_empty(place, fault))
    throw Error(ErrorCode::output, {folder},
                "holds files already; expected a folder that is not there yet, or empty");
  const fs::path above = place.has_parent_path() ? place.parent_path() : fs::path(".");
  fs::create_directories(above, fault);
  if (fault) throw Error(ErrorCode::output, {above.string()}, "cannot be made: " + fault.message());
  // Beside it first, under a name that nobody has: the folder appears with all that is in it.
  std::string made = (above / ".redraft-XXXXXX").string();
  if (::mkdtemp(made.data()) == nullptr)
    throw Error(ErrorCode::output, {above.string()},
                "no folder can be made in it; expected one that can be written");
  const fs::path beside = made;
  fs::permissions(beside,
                  fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                      fs::perms::others_read | fs::perms::others_exec,
                  fault);
  try {
    for (const PublishedFile& file : publication.files)
      write_file((beside / file.name).string(), file.bytes, publication.inputs);
    write_file((beside / "manifest.json").string(), publication.manifest, publication.inputs);
    fs::rename(beside, place);
  } catch (const fs::filesystem_error& wrong) {
    fs::remove_all(beside, fault);
    throw Error(ErrorCode::output, {folder}, "cannot be written: " + wrong.code().message());
  } catch (...) {
    fs::remove_all(beside, fault);
    throw;
  }
}

}  // namespace redraft::jobs
