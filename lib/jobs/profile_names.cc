#include "jobs/profile_names.h"

#include <utility>

#include "profile/profile.h"

namespace redraft::jobs {

process::ListedNames listed_names(const workspace::Workspace& workspace) {
  profile::Profile profile = profile::load_profile(workspace.profile);
  return {std::move(profile.bodies), std::move(profile.party_categories), std::move(profile.sub_committees)};
}

}  // namespace redraft::jobs
