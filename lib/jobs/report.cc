#include "jobs/report.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/embedded.h"
#include "base/error.h"
#include "base/words.h"
#include "docx/package.h"
#include "jobs/report_options.h"
#include "jobs/report_prints.h"
#include "process/calendar.h"
#include "report/contents.h"
#include "report/recorded_place.h"
#include "report/template.h"
#include "workspace/region.h"

namespace redraft::jobs {

namespace {

struct FoundTemplate {
  docx::Package package;
  std::string name;  ///< as messages say it
  std::string file;  ///< of the user's; empty: the program's own
};

std::string own_template(const workspace::Workspace& workspace, const report::Kind& kind) {
  return (std::filesystem::path(workspace.root) / "templates" / (kind.kind + ".docx")).string();
}

/// The user's, else the program's.
FoundTemplate find_template(const workspace::Workspace& workspace, const ReportOptions& options,
                            const report::Kind& kind) {
  if (const std::string own = template_of(workspace, options, kind); !own.empty())
    return {docx::Package::open(own), own, own};
  const std::string path = "reports/" + kind.kind + ".docx";
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path)
      return {docx::Package::from_bytes(std::string(file.bytes), "templates/" + path), "templates/" + path,
              ""};
  throw Error(ErrorCode::file, {own_template(workspace, kind)},
              "there is no template for " + kind.kind + "; expected one there, or --template FILE.docx");
}

/// "modifications/DP088/modification.yaml:3: lead_analyst"; of other values the name that the template uses.
report::MissingField gap_of(const report::Gap& gap, const ReportValues& values) {
  constexpr std::string_view kModification = "modification.";
  const std::string near = gap.near.empty() ? "asked for by the template" : "under ‘" + gap.near + "’";
  const Data* modification = values.values.find("modification");
  if (modification == nullptr || !gap.field.starts_with(kModification))
    return {gap.field, near, values.name + ": " + gap.field};
  const std::string key = report::recorded_key(gap.field.substr(kModification.size()), *modification);
  return {gap.field, near, report::recorded_at({key}, values.name, values.record)};
}

bool known(const std::vector<report::MissingField>& gaps, const report::Gap& gap) {
  return std::any_of(gaps.begin(), gaps.end(), [&](const report::MissingField& one) {
    return one.field == gap.field || "modification." + one.field == gap.field;
  });
}

/// Annexes that the template does not take in go beside the document, and its list of attachments must not say otherwise.
bool leave_beside(ReportValues& values) {
  bool any = false;
  for (report::Enclosure& one : values.control.enclosures) {
    const bool taken_in =
        std::any_of(values.taken_in->begin(), values.taken_in->end(),
                    [&](const std::string& path) { return path.ends_with("/" + one.file); });
    if (one.insert.empty() || taken_in) continue;
    one.enclosed = false;
    one.insert.clear();
    any = true;
  }
  return any;
}

}  // namespace

std::string template_of(const workspace::Workspace& workspace, const ReportOptions& options,
                        const report::Kind& kind) {
  if (!options.template_file.empty()) return options.template_file;
  std::error_code fault;
  const std::string own = own_template(workspace, kind);
  return std::filesystem::exists(own, fault) ? own : "";
}

Report make_report(const workspace::Workspace& workspace, const ReportOptions& options) {
  ReportValues values = report_values(workspace, options);
  FoundTemplate found = find_template(workspace, options, *values.control.kind.kind);
  const report::Template form = report::Template::read(std::move(found.package));
  // Working Days are those of the workspace, in what a template counts as in what was counted before.
  const process::Region region = workspace::region_of(workspace);
  std::optional<process::Calendar> calendar;
  if (region != process::Region::england_and_wales) calendar = process::load_calendar(region);
  const auto fill = [&] {
    return form.fill({values.values, values.name, values.inserts, options.draft,
                      calendar ? &*calendar : nullptr, report::file_stem(values.control) + ".docx"});
  };
  report::Filled filled = fill();
  // A draft lists its gaps on the first page: those that the template found are known only once it is filled.
  const std::size_t before = values.control.gaps.size();
  if (options.draft)
    for (const report::Gap& gap : filled.gaps)
      if (!known(values.control.gaps, gap)) values.control.gaps.push_back(gap_of(gap, values));
  if (leave_beside(values) || values.control.gaps.size() != before) {
    set_document_values(values);
    filled = fill();
  }
  Report out;
  if (filled.package) {
    Finished finished = finish_document(*filled.package, options.finish);
    out.bytes = std::move(finished.docx);
    out.pdf = std::move(finished.pdf);
    out.program = std::move(finished.program);
    filled.findings.insert(filled.findings.end(), finished.findings.begin(), finished.findings.end());
  }
  out.control = std::move(values.control);
  out.inputs = std::move(values.inputs);
  out.annexes = *values.taken_in;
  out.prints = printed_values(form, values.values);
  out.inputs.insert(out.inputs.end(), out.annexes.begin(), out.annexes.end());
  if (!found.file.empty()) out.inputs.push_back(found.file);
  out.findings = std::move(values.findings);
  for (Finding& finding : unused_options(options, *out.control.kind.kind, form, found.name))
    out.findings.push_back(std::move(finding));
  out.findings.insert(out.findings.end(), filled.findings.begin(), filled.findings.end());
  out.template_name = found.name;
  return out;
}

}  // namespace redraft::jobs
