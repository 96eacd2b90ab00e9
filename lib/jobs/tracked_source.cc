#include "jobs/tracked_source.h"

#include <string>

#include "docx/faults.h"

namespace redraft::jobs {

docx::TrackedChanges read_tracked(docx::Package& package, std::vector<Finding>& findings) {
  docx::TrackedChanges tracked(package);
  std::vector<const docx::Part*> parts;
  // The building blocks have notes of their own, which are not told from these.
  for (std::size_t k = 0; k < tracked.stories().size(); ++k)
    if (tracked.stories()[k].main == package.main_part()) parts.push_back(&tracked.part(k));
  const docx::Faults faults = docx::find_faults(package, parts);
  findings.insert(findings.end(), faults.findings.begin(), faults.findings.end());
  if (faults.repairs.parts.empty()) return tracked;
  const std::string bytes = package.write(faults.repairs);
  package = docx::Package::from_bytes(bytes, package.name());
  return docx::TrackedChanges(package);
}

}  // namespace redraft::jobs
