#include "jobs/report_options.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/words.h"

namespace redraft::jobs {

namespace {

bool is_about(const report::Kind& kind, std::initializer_list<std::string_view> what) {
  return std::find(what.begin(), what.end(), kind.about) != what.end();
}

std::vector<std::string> kinds_about(std::initializer_list<std::string_view> what) {
  std::vector<std::string> out;
  for (const report::Kind& kind : report::kinds().kinds)
    if (is_about(kind, what)) out.push_back(kind.kind);
  return out;
}

void refuse_unless(bool given, const std::string& option, const report::Kind& kind,
                   std::initializer_list<std::string_view> about, const std::string& else_of) {
  if (!given || is_about(kind, about)) return;
  throw Error(ErrorCode::usage, {},
              option + " says nothing to a document of kind " + kind.kind + "; it is for " + else_of);
}

bool asks_for(const report::Template& form, std::string_view group) {
  const std::vector<report::TemplateField> fields = form.fields();
  return std::any_of(fields.begin(), fields.end(), [&](const report::TemplateField& field) {
    return field.path == group || field.path.starts_with(std::string(group) + ".");
  });
}

Finding unused(const std::string& option, const std::string& template_name, const std::string& why) {
  return finding_at("report-option-unused", Severity::warning, {template_name}, option, option + " " + why);
}

}  // namespace

void refuse_useless(const ReportOptions& options, const report::Kind& kind) {
  if (!options.id.empty() && !is_about(kind, {"modification", "process"}))
    throw Error(ErrorCode::usage, {},
                "a document of kind " + kind.kind +
                    " is about no modification of its own; expected none where " + quoted(options.id) +
                    " is given");
  refuse_unless(!options.committee.empty(), "--committee", kind, {"paper"}, listed(kinds_about({"paper"})));
  refuse_unless(!options.month.empty(), "--month", kind, {"paper", "newsletter"},
                listed(kinds_about({"paper", "newsletter"}), " or "));
  refuse_unless(!options.consultation.empty(), "--consultation", kind, {"modification"},
                "a document about a modification");
  refuse_unless(options.marks != RedlineMarks::fixed, "--redline", kind, {"modification"},
                "a document about a modification");
  refuse_unless(options.leave_out, "--leave-out", kind, {"modification", "register", "newsletter"},
                "a document about modifications");
}

std::vector<Finding> unused_options(const ReportOptions& options, const report::Kind& kind,
                                    const report::Template& form, const std::string& template_name) {
  std::vector<Finding> out;
  if (!options.consultation.empty() && !asks_for(form, "modification.consultation"))
    out.push_back(
        unused("--consultation", template_name,
               "changes nothing: the template speaks of all consultations, and of none in particular"));
  const bool has_text =
      std::find(kind.encloses.begin(), kind.encloses.end(), "legal-text") != kind.encloses.end();
  if (options.marks != RedlineMarks::fixed && !has_text)
    out.push_back(
        unused("--redline", template_name,
               "changes nothing: a document of kind " + kind.kind + " holds no redlined legal text"));
  return out;
}

}  // namespace redraft::jobs
