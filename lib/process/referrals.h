// Referrals of a decision, each with the decision that it is of and what became of it, as far as the record says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/modification.h"
#include "process/open_windows.h"

namespace redraft::process {

struct ReferralTold {
  const Referral* referral = nullptr;
  std::string to;                ///< as recorded, else who answers it on the path of that day; may be empty
  const Decision* of = nullptr;  ///< as recorded, else the last that could be referred by then
  const Decision* answer = nullptr;    ///< what that body decided next
  std::optional<OpenedWindow> missed;  ///< the window that it came too late for
};

/// What a body decided first from a day on, of these kinds: by the days, whatever the order of the record. Nothing later than
/// `today` counts, and nothing that has no day.
const Decision* next_decision(const Modification& modification, std::string_view body,
                              const std::vector<std::string_view>& kinds, const std::optional<Date>& from,
                              const std::optional<Date>& today);

/// In the order of the record. What is later than `today` is not told.
std::vector<ReferralTold> referrals_of(const Modification& modification, const std::optional<Date>& today,
                                       Region region);

/// Windows of one kind that days can be held against: none where the calendar does not reach the end of one.
std::vector<OpenedWindow> windows_to_miss(const Modification& modification, std::string_view kind,
                                          Region region);

/// The window that a day came too late for: of those of a kind, the last that opened before it. What has no day came in
/// time, and so did what no window is recorded for.
std::optional<OpenedWindow> missed_window(const std::vector<OpenedWindow>& windows,
                                          const std::optional<Date>& day);
/// The same of the modification's own windows of that kind; for several days make them once.
std::optional<OpenedWindow> missed_window(const Modification& modification, std::string_view kind,
                                          const std::optional<Date>& day, Region region);

}  // namespace redraft::process
