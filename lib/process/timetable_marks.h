// What a timetable is held against: its target, the days that are no steps, and itself without the delays. For
// timetable.cc alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/timetable.h"
#include "process/timetable_input.h"

namespace redraft::process {

/// The day by which the decision is needed; else the cut-off of the release, else the release, else the day of
/// implementation.
std::optional<Target> target_of(const Modification& modification, const Releases& releases);

/// "Panel 60", "Change Board".
std::string meeting_name(const Meeting& meeting);

/// Meetings of the bodies that the steps need, releases with their cut-offs, windows that are open or were, and the days of
/// implementation: from the first day of the timetable to the last that matters to it.
std::vector<Milestone> milestones_of(const Modification& modification, const Process& process,
                                     const TimetableSources& sources, const Timetable& timetable,
                                     const TimetableInput& input);

/// The steps whose end the delays move, and what they miss by it.
void put_shifts(Timetable& to, const TimetableInput& input, const std::vector<Scheduled>& before,
                const std::vector<Scheduled>& after);

/// "Refinement Process", or "Refinement Process, again".
std::string stage_title(const Visit& visit);

}  // namespace redraft::process
