#include "jobs/report.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/embedded.h"
#include "base/error.h"
#include "base/words.h"
#include "docx/package.h"
#include "report/contents.h"
#include "report/recorded_place.h"
#include "report/template.h"

namespace redraft::jobs {

namespace {

struct FoundTemplate {
  docx::Package package;
  std::string name;  ///< as messages say it
  std::string file;  ///< of the user's; empty: the program's own
};

/// The one that is named, else the workspace's own of the kind, else the program's.
FoundTemplate find_template(const workspace::Workspace& workspace, const ReportOptions& options,
                            const report::Kind& kind) {
  const std::string name = kind.kind + ".docx";
  if (!options.template_file.empty())
    return {docx::Package::open(options.template_file), options.template_file, options.template_file};
  const std::filesystem::path own = std::filesystem::path(workspace.root) / "templates" / name;
  std::error_code fault;
  if (std::filesystem::exists(own, fault))
    return {docx::Package::open(own.string()), own.string(), own.string()};
  const std::string path = "reports/" + name;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path)
      return {docx::Package::from_bytes(std::string(file.bytes), "templates/" + path), "templates/" + path,
              ""};
  throw Error(ErrorCode::file, {own.string()},
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

}  // namespace

Report make_report(const workspace::Workspace& workspace, const ReportOptions& options) {
  ReportValues values = report_values(workspace, options);
  FoundTemplate found = find_template(workspace, options, *values.control.kind.kind);
  const report::Template form = report::Template::read(std::move(found.package));
  const auto fill = [&] {
    return form.fill({values.values, values.name, values.inserts, options.draft, nullptr});
  };
  report::Filled filled = fill();
  // A draft lists its gaps on the first page: those that the template found are known only once it is filled.
  const std::size_t before = values.control.gaps.size();
  if (options.draft)
    for (const report::Gap& gap : filled.gaps)
      if (!known(values.control.gaps, gap)) values.control.gaps.push_back(gap_of(gap, values));
  if (values.control.gaps.size() != before) {
    set_document_values(values);
    filled = fill();
  }
  Report out;
  if (!filled.bytes.empty()) {
    Finished finished =
        finish_document(filled.bytes, report::file_stem(values.control) + ".docx", options.finish);
    out.bytes = std::move(finished.docx);
    out.pdf = std::move(finished.pdf);
    out.program = std::move(finished.program);
    filled.findings.insert(filled.findings.end(), finished.findings.begin(), finished.findings.end());
  }
  out.control = std::move(values.control);
  out.inputs = std::move(values.inputs);
  if (!found.file.empty()) out.inputs.push_back(found.file);
  out.findings = std::move(values.findings);
  out.findings.insert(out.findings.end(), filled.findings.begin(), filled.findings.end());
  out.template_name = found.name;
  return out;
}

}  // namespace redraft::jobs
