#include "jobs/publish.h"

#include <algorithm>
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
#include "jobs/profile_names.h"
#include "jobs/report_legal_text.h"
#include "jobs/report_sources.h"
#include "process/gate.h"
#include "render/docx.h"
#include "report/classified.h"
#include "report/data_edit.h"
#include "report/picture_marks.h"
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
    find_contradictions();
    find_unlisted();
    find_classified(kind);
    find_stale(texts);
    find_frozen(today);
    find_unresolved(texts);
    return std::move(out_);
  }

 private:
  void add(const std::string& what) { out_.push_back(what); }

  void find_contradictions() {
    for (const Finding& finding : contradictions(workspace_, modification_))
      add("contradicts itself: " + finding.place.str() + ": " + finding.message);
  }

  void find_unlisted() {
    for (const Finding& finding : process::unlisted_categories(modification_, listed_names(workspace_)))
      add("misnamed: " + finding.place.str() + ": " + finding.message);
  }

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
  Publisher(const workspace::Workspace& workspace, const process::Modification& modification,
            const PublishOptions& options, Publication& out)
      : workspace_(workspace), modification_(modification), options_(options), out_(out) {}

  void add_report(const ReportOptions& options) {
    Report made = make_report(workspace_, options);
    out_.findings.insert(out_.findings.end(), made.findings.begin(), made.findings.end());
    out_.inputs = std::move(made.inputs);
    out_.control = std::move(made.control);
    out_.program = made.program;
    annexes_ = std::move(made.annexes);
    if (made.bytes.empty()) {
      out_.refused.push_back("unresolved: the template " + made.template_name + " has faults");
      return;
    }
    for (const std::string& annex : annexes_)
      note_unresolved(report::scrub(docx::Package::open(annex), true).findings);
    if (!out_.refused.empty()) return;
    const docx::Package whole = docx::Package::from_bytes(made.bytes, made.template_name);
    if (docx::Document::read(whole).tracked || !whole.related(whole.main_part(), "comments").empty()) {
      out_.refused.push_back("unresolved: the template " + made.template_name +
                             " holds tracked changes or comments, which would be published with their names");
      return;
    }
    const std::string stem = report::file_stem(out_.control);
    add_document(stem, out_.control.kind.title(), made.bytes);
    list_document(recorded_kind(), stem, out_.control.version, std::move(made.prints));
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
      list_document("legal-text-redline", stem + "-redline", text.version, {});
      add_document(stem + "-clean", what + ", clean", clean);
      list_document("legal-text-clean", stem + "-clean", text.version, {});
    }
    out_.inputs.insert(out_.inputs.end(), texts.inputs.begin(), texts.inputs.end());
  }

  /// Files beside the report, each with its letter: what does not stand in it.
  void add_attachments(const std::string& folder) {
    const report::Kind& kind = *out_.control.kind.kind;
    for (const report::Enclosure& one : out_.control.enclosures) {
      const std::string path = folder + "/" + one.file;
      if (one.enclosed &&
          (one.insert.empty() || std::find(annexes_.begin(), annexes_.end(), path) != annexes_.end()))
        continue;
      const std::string label = report::label_of(kind, one);
      std::error_code fault;
      if (one.file.empty())
        out_.refused.push_back("unresolved: " + label + " has no file");
      else if (!lies_within(folder, one.file))
        out_.refused.push_back("unresolved: " + label + ": " + redraft::quoted(one.file) +
                               " is not in the modification's folder");
      else if (!fs::is_regular_file(path, fault))
        out_.refused.push_back("unresolved: " + label + ": there is no file " + redraft::quoted(one.file) +
                               " in the modification's folder");
      else
        add_attachment(path, kind.attachment_word + "-" + one.letter + "-" + file_name(one.file), label);
    }
  }

 private:
  void add_attachment(const std::string& path, const std::string& name, const std::string& label) {
    PublishedFile file{name, label, read_bytes(path)};
    out_.inputs.push_back(path);
    const report::Scrubbable kind = report::scrubbable(path);
    bool all_within = true;
    if (kind == report::Scrubbable::word || kind == report::Scrubbable::office) {
      report::Scrubbed scrubbed =
          kind == report::Scrubbable::word
              ? report::scrub(docx::Package::from_bytes(std::move(file.bytes), path), true)
              : report::scrub_office(std::move(file.bytes), path);
      note_unresolved(scrubbed.findings);
      all_within = report::all_scrubbed(scrubbed.findings);
      file.bytes = std::move(scrubbed.bytes);
    }
    file.scrubbed = kind != report::Scrubbable::no && all_within;
    if (kind == report::Scrubbable::picture) {
      std::optional<std::string> picture = report::without_picture_marks(file.bytes);
      file.scrubbed = picture.has_value();
      if (picture) file.bytes = std::move(*picture);
    }
    if (!file.scrubbed && all_within) out_.findings.push_back(report::not_scrubbed(path, name));
    out_.files.push_back(std::move(file));
  }

  void note_unresolved(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings)
      if (finding.severity == Severity::error)
        out_.refused.push_back("unresolved: " + finding.place.str() + ": " + finding.message);
      else
        out_.findings.push_back(finding);
  }

  /// As the process of the modification calls it where it asks for one: "modification-report"; else by its stage,
  /// "final-modification-report".
  std::string recorded_kind() const {
    const std::string name = out_.control.kind.name();
    const std::string& kind = out_.control.kind.kind->kind;
    const std::string& own = modification_.process.empty() ? workspace_.process : modification_.process;
    if (own.empty()) return name;
    const process::Process& process = process::load_process(own);
    const auto asks_for = [&](const std::string& wanted) {
      return std::any_of(process.conditions.begin(), process.conditions.end(),
                         [&](const process::Condition& one) { return one.fact == "document:" + wanted; });
    };
    return !asks_for(name) && asks_for(kind) ? kind : name;
  }

  void list_document(const std::string& kind, const std::string& stem, const std::string& version,
                     std::vector<std::pair<std::string, std::string>> prints) {
    const std::string name = stem + ".docx";
    const auto file = std::find_if(out_.files.begin(), out_.files.end(),
                                   [&](const PublishedFile& one) { return one.name == name; });
    if (file != out_.files.end())
      out_.documents.push_back({kind, name, version, sha256(file->bytes), std::move(prints)});
  }

  void add_document(const std::string& stem, const std::string& what, const std::string& bytes) {
    report::Scrubbed scrubbed = report::scrub(docx::Package::from_bytes(bytes, stem + ".docx"), false);
    // Of its annexes these were said already, with their own names.
    std::erase_if(scrubbed.findings, [](const Finding& one) { return one.check == "scrub-local-links"; });
    note_unresolved(scrubbed.findings);
    const bool all = report::all_scrubbed(scrubbed.findings);
    if (options_.pdf) {
      Pdf pdf = make_pdf(scrubbed.bytes, stem + ".docx", {"soffice", 180, options_.date, out_.program});
      out_.program = pdf.program;
      out_.files.push_back({stem + ".docx", what, std::move(scrubbed.bytes), all});
      out_.files.push_back({stem + ".pdf", what, std::move(pdf.bytes), all});
      return;
    }
    out_.files.push_back({stem + ".docx", what, std::move(scrubbed.bytes), all});
  }

  const workspace::Workspace& workspace_;
  const process::Modification& modification_;
  const PublishOptions& options_;
  Publication& out_;
  std::vector<std::string> annexes_;  ///< files that stand in the report
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
    one.set("scrubbed", file.scrubbed);
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
  report.finish.tell = false;  // it was asked for PDFs
  Publisher publisher(workspace, modification, options, out);
  publisher.add_report(report);
  publisher.add_legal_text(texts, modification.number);
  publisher.add_attachments(loaded.folder);
  if (!out.refused.empty()) {
    out.files.clear();
    out.documents.clear();
    return out;
  }
  out.record = modification.source.text;
  out.manifest = manifest_of(workspace, out);
  return out;
}

}  // namespace redraft::jobs
