// The windows that a modification's record has opened: after which decision, until when, and whether that is past.
//
//   windows_of(SECMP0050, sec-2018)[0].words()
//       == "referral window of the decision of 22 August 2018 ends at 17:00 on Thursday 6 September 2018"
//
// Their ends are computed, never stored. Working Days are those of England and Wales: the profile's definition of a
// Working Day is not sourced yet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/modification.h"
#include "process/stages.h"
#include "process/windows.h"

namespace redraft::process {

struct OpenedWindow {
  WindowKind kind;
  Window window;
  std::string of;  ///< "the decision of 22 August 2018"

  /// Without a day it is not judged. On its last day it is open: it closes at 17:00.
  std::optional<bool> closed(const std::optional<Date>& today) const;
  std::string words() const;
};

/// Those of one kind, in the order of their days; none when nothing has opened one. Throws Error{limit} with the place of
/// what opened one whose end the calendar does not reach.
std::vector<OpenedWindow> windows_of_kind(const Modification& modification, std::string_view kind);

/// Those of all kinds that the process knows; a kind with one that the calendar does not reach is left out, which
/// consistency() finds.
std::vector<OpenedWindow> windows_of(const Modification& modification, const Process& process);

}  // namespace redraft::process
