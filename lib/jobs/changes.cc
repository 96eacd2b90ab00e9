#include "jobs/changes.h"

#include "docx/package.h"
#include "docx/settle.h"

namespace redraft::jobs {

ListedChanges list_changes(const std::string& path) {
  const docx::Package package = docx::Package::open(path);
  const docx::TrackedChanges tracked(package);
  return {review::changes(tracked), package.findings()};
}

}  // namespace redraft::jobs
