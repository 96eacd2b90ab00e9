// Documents of the process: what redraft report makes (templates/report-kinds.yaml has their kinds, docs/reports.md says how
// they are made).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "jobs/finish.h"
#include "jobs/report_annexes.h"
#include "jobs/report_legal_text.h"
#include "process/date.h"
#include "process/people.h"
#include "report/document.h"
#include "report/insert.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

struct ReportOptions {
  std::string kind;          ///< "final", "modification-report", "subcommittee-paper"
  std::string id;            ///< of the modification; of framework-tables the process; empty for the rest
  std::string stage;         ///< of a kind that has stages; empty: by where the modification stands
  std::string addressee;     ///< --for
  std::string committee;     ///< of a paper
  std::string month;         ///< of a paper or a newsletter: "2019-10"
  std::string consultation;  ///< id of the one it is about; empty: the last
  std::optional<process::Classification> classification;
  bool leave_out = false;  ///< what is classified above the document, instead of refusing it
  bool draft = false;
  std::optional<process::Date> date;
  std::string version;
  std::string reference;
  std::string template_file;                 ///< empty: the workspace's own of the kind, else the program's
  RedlineMarks marks = RedlineMarks::fixed;  ///< of the legal text in it
  FinishOptions finish;                      ///< page numbers and PDF
};

/// All that a template is filled with.
struct ReportValues {
  report::DocumentControl control;
  Data values;
  report::Inserts inserts;
  std::string name;                 ///< of what the values are from, for messages
  Data record;                      ///< of a modification the keys of that file, each with its line
  std::vector<std::string> inputs;  ///< every file that was read
  std::vector<Finding> findings;
  FilesTakenIn taken_in;  ///< annexes, once the template is filled
};

/// Throws Error{usage} for a kind, stage or addressee that there is not, for what is missing (unless it is a draft, then
/// it is among control.gaps) and for what is classified above the document; Error{target} for what is not in the
/// workspace; Error{format} for a file with faults.
ReportValues report_values(const workspace::Workspace& workspace, const ReportOptions& options);

/// The template that the user gives: the one that is named, else the workspace's own of the kind; empty: neither.
std::string template_of(const workspace::Workspace& workspace, const ReportOptions& options,
                        const report::Kind& kind);

/// Puts document control into the values again, after it was changed.
void set_document_values(ReportValues& report);

struct Report {
  std::string bytes;               ///< the .docx
  std::optional<std::string> pdf;  ///< of it, where it is asked for
  std::string program;             ///< what set its pages, for a manifest; "" when nothing did
  report::DocumentControl control;
  std::vector<std::string> inputs;
  std::vector<std::string> annexes;                         ///< those of the inputs that stand in it whole
  std::vector<std::pair<std::string, std::string>> prints;  ///< jobs/report_prints.h
  std::vector<Finding> findings;
  std::string
      template_name;  ///< "templates/modification-report.docx of the workspace", "reports/... of the program"
};

/// The document; without bytes when the findings hold errors: those of the template. Throws as report_values and
/// finish_document do.
Report make_report(const workspace::Workspace& workspace, const ReportOptions& options);

/// "modification-report at its final stage needs ...": what a refusal says, a line each.
std::string refusal(const report::ChosenKind& kind, const std::vector<report::MissingField>& missing);

}  // namespace redraft::jobs
