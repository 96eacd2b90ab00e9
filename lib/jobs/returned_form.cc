#include "jobs/returned_form.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/table.h"
#include "docx/package.h"
#include "docx/settle.h"
#include "read/form_docx.h"
#include "review/changes.h"

namespace redraft::jobs {

namespace {

docx::Package without_marks(docx::Package package, const std::string& path, std::vector<Finding>& findings) {
  const docx::TrackedChanges changes(package);
  if (!changes.any()) return package;
  Finding finding;
  finding.check = "form-tracked-changes";
  finding.place.file = path;
  finding.message = fmt::format("holds {}; it is read as if all were accepted",
                                counted(review::changes(changes).size(), "tracked change"));
  findings.push_back(std::move(finding));
  return docx::Package::from_bytes(package.write(changes.settle(docx::Decision::accept)), path);
}

}  // namespace

process::FilledForm read_returned_form(const std::string& path, const std::string& kind,
                                       const std::vector<process::FormField>& columns,
                                       const process::Modification* modification,
                                       std::vector<Finding>& findings) {
  const docx::Package package = without_marks(docx::Package::open(path), path, findings);
  process::FilledForm form = read::read_form_docx(package, kind, columns, findings);
  if (modification == nullptr || modification->has_number(form.identity.modification)) return form;
  throw Error(ErrorCode::target, {path},
              fmt::format("is a form of {}; expected one of {}",
                          form.identity.modification.empty() ? "no modification that it names"
                                                             : form.identity.modification,
                          modification->number));
}

process::Classification document_class(const process::Modification& modification,
                                       std::optional<process::Classification> wanted) {
  const process::Classification out = wanted.value_or(modification.classification);
  if (modification.classification > out)
    throw Error(ErrorCode::usage, {},
                fmt::format("{} is classified {}, above a {} document; expected --classification {}",
                            modification.number, process::to_string(modification.classification),
                            process::to_string(out), process::to_string(modification.classification)));
  return out;
}

void refuse_classified(const std::vector<std::string>& what, process::Classification classification) {
  std::string listed;
  for (const std::string& one : what) listed += (listed.empty() ? "" : ", ") + one;
  throw Error(
      ErrorCode::usage, {},
      fmt::format("the document is {} and must not hold {}; expected --classification with a class that "
                  "covers them, or --leave-out",
                  process::to_string(classification), listed));
}

}  // namespace redraft::jobs
