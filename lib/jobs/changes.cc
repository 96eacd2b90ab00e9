#include "jobs/changes.h"

#include "docx/package.h"
#include "docx/settle.h"
#include "profile/profile.h"

namespace redraft::jobs {

ListedChanges list_changes(const std::string& path, const std::string& profile) {
  const docx::Package package = docx::Package::open(path);
  const docx::TrackedChanges tracked(package);
  const review::ChangePlaces places(tracked, package, profile::load_profile(profile));
  return {review::changes(tracked, &places), package.findings()};
}

}  // namespace redraft::jobs
