#include "jobs/tracked_source.h"

#include <optional>
#include <utility>

#include "docx/faults.h"

namespace redraft::jobs {

docx::TrackedChanges read_tracked(docx::Package& package, std::vector<Finding>& findings) {
  docx::TrackedChanges tracked(package);
  std::vector<const docx::Part*> parts;
  for (std::size_t k = 0; k < tracked.stories().size(); ++k) parts.push_back(&tracked.part(k));
  std::optional<docx::Package> mended = docx::mended(package, parts, findings, docx::MendFor::settling);
  if (!mended) return tracked;
  package = std::move(*mended);
  return docx::TrackedChanges(package);
}

}  // namespace redraft::jobs
