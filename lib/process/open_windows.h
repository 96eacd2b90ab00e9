// The windows that a modification's record has opened: after which decision, until when, and whether that is past.
//
//   windows_of(SECMP0050, sec-2018)[0].words()
//       == "referral window of the decision of 22 August 2018 ends at 17:00 on Thursday 6 September 2018"
//
// Their ends are computed, never stored. Whose bank holidays are no Working Days the caller says; England and Wales unless
// the workspace names another region (docs/workspace.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/bank_holidays.h"
#include "process/modification.h"
#include "process/stages.h"
#include "process/windows.h"

namespace redraft::process {

struct OpenedWindow {
  WindowKind kind;
  Window window;
  std::string of;         ///< "the decision of 22 August 2018"
  std::string body = {};  ///< whose decision opened it; empty: it was no decision

  /// Without a day it is not judged. On its last day it is open: it closes at 17:00.
  std::optional<bool> closed(const std::optional<Date>& today) const;
  std::string words() const;
  /// What is asked while it is open: "Any Party may, until 17:00 on Thursday 6 September 2018, refer the decision to the Panel".
  std::string request() const;
};

/// Those of one kind, in the order of their days; none when nothing has opened one. Throws Error{limit} with the place of
/// what opened one whose end the calendar does not reach.
std::vector<OpenedWindow> windows_of_kind(const Modification& modification, std::string_view kind,
                                          Region region = Region::england_and_wales);

/// Those of all kinds that the process knows; a kind with one that the calendar does not reach is left out, which
/// consistency() finds.
std::vector<OpenedWindow> windows_of(const Modification& modification, const Process& process,
                                     Region region = Region::england_and_wales);

/// Whether it is the window of a withdrawal, and a Party adopted the modification before it closed: then nobody may any more.
bool adopted_within(const Modification& modification, const OpenedWindow& window);

/// Whether somebody may still act in it, on that day: it has opened and not closed; the decision was not returned, settled or
/// acted upon; the modification is not adopted. Without a day it is not held to have closed.
bool may_act(const Modification& modification, const OpenedWindow& window, const std::optional<Date>& today);

}  // namespace redraft::process
