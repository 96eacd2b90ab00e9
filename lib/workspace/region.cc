#include "workspace/region.h"

#include "base/error.h"
#include "profile/profile.h"

namespace redraft::workspace {

process::Region region_of(const Workspace& workspace) {
  constexpr process::Region kUnlessSaid = process::Region::england_and_wales;
  if (const Data* said = workspace.settings.root.find("region"))
    return process::region_from_string(said->words()).value_or(kUnlessSaid);
  try {
    return process::region_from_string(profile::load_profile(workspace.profile).working_days.region)
        .value_or(kUnlessSaid);
  } catch (const Error&) {
    return kUnlessSaid;
  }
}

}  // namespace redraft::workspace
