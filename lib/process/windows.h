// Windows of the modification process: after a decision somebody may act, for so many Working Days, and something
// follows. Which there are is data of a code (templates/windows/PROFILE.yaml), each with its source.
//
//   open_window(self_governance_referral, Date(2018, 8, 22), calendar).closes.words()
//       == "17:00 on Thursday 6 September 2018"
#pragma once

#include <string>
#include <vector>

#include "process/calendar.h"
#include "process/date.h"
#include "process/deadline.h"

namespace redraft::process {

struct WindowKind {
  std::string id;         ///< "self-governance-referral"
  std::string title;      ///< "Referral of a Self-Governance decision"
  int working_days = 0;   ///< after the day on which it opens
  bool at_least = false;  ///< it may be set longer
  std::string opens;      ///< what opens it: "the Panel approves the modification"
  std::string who;        ///< "any Party"
  std::string to_whom;    ///< "the Panel"
  std::string effect;     ///< what follows when somebody acts, and when nobody does
  std::string may;        ///< what it is asked whether it wishes to: "refer the decision to the Panel"
  std::string source;     ///< the document that says so, and where
  std::string inferred;   ///< why the length is only inferred; "" when the source states it
};

struct Window {
  Date opens;  ///< the day of the decision, which is not counted
  Deadline closes;
  bool provisional = false;
  std::vector<Holiday> skipped;
};

/// The windows of a profile, in the order of its file; none when it has no file. Throws Error{format} with the place
/// of what is missing or wrong.
std::vector<WindowKind> load_windows(const std::string& profile);

/// Throws Error{usage} with the known ids when there is none of that name.
const WindowKind& window_kind(const std::vector<WindowKind>& kinds, const std::string& id);

Window open_window(const WindowKind& kind, Date decided, const Calendar& calendar);

}  // namespace redraft::process
