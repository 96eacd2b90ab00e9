// Values that are about no single modification: the Register, a month's news, a process, the diary.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "process/date.h"
#include "process/meetings.h"
#include "process/modification.h"
#include "process/open_windows.h"
#include "process/releases.h"
#include "process/stages.h"
#include "profile/profile.h"
#include "render/register_view.h"

namespace redraft::report {

Data register_values(const render::RegisterView& view);

/// Stages, steps, documents and gates, with the phases that its stages belong to.
Data process_values(const process::Process& process);

Data meetings_values(const process::Meetings& meetings);
/// The bodies beside the Panel and the Change Board.
Data committees_values(const process::Meetings& meetings);
Data releases_values(const process::Releases& releases);

struct NewsSource {
  std::string month;  ///< "2018-08"
  /// Each with the windows that its record has opened.
  struct One {
    const process::Modification* modification;
    std::vector<process::OpenedWindow> windows;
    const process::Process* process = nullptr;  ///< nullptr: none is known
    /// When the report was sent to the Authority, where that is recorded and is later than what is told.
    std::optional<process::Date> sent = {};
  };
  std::vector<One> modifications;
  std::vector<profile::KnownVersion> versions;  ///< of the code: those of the month are designations
  const process::Meetings& meetings;
  process::Region region = process::Region::england_and_wales;  ///< whose Working Days count
  std::optional<process::Date> day = {};  ///< as of which it tells; none: no window is held to have closed
  bool left_out = false;                  ///< there are others, which are classified above the document
};

/// The last day of "2018-08". Throws Error{usage} for what is no month.
process::Date end_of_month(const std::string& month);

/// What the "Change update" of a newsletter tells (SEC newsletter, August 2018): what the Panel and the Change Board decided
/// in the month, which consultations are open at its end, which modifications were withdrawn.
Data newsletter_values(const NewsSource& source, std::vector<Finding>& findings);

}  // namespace redraft::report
