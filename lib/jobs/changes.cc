#include "jobs/changes.h"

#include <utility>

#include "docx/package.h"
#include "docx/settle.h"
#include "jobs/tracked_source.h"
#include "profile/profile.h"

namespace redraft::jobs {

ListedChanges list_changes(const std::string& path, const std::string& profile) {
  docx::Package package = docx::Package::open(path);
  std::vector<Finding> findings = package.findings();
  const docx::TrackedChanges tracked = read_tracked(package, findings);
  const review::ChangePlaces places(tracked, package, profile::load_profile(profile));
  return {review::changes(tracked, &places), std::move(findings)};
}

}  // namespace redraft::jobs
