// A timetable as events of a calendar.
#pragma once

#include <string>
#include <vector>

#include "process/timetable.h"
#include "render/ical.h"

namespace redraft::render {

/// Steps that have an expected day, those that have ended too, and what is no step. A consultation is an event at 17:00 of its
/// last day; so is a window. Meetings, which every modification shares, have the same UID in all of them.
std::vector<CalendarEvent> timetable_events(const process::Timetable& timetable);

/// DTSTAMP of a day; "19800101T000000Z" without one, so that the bytes are the same whenever they are written.
std::string ical_stamp(const std::optional<process::Date>& day);

std::string timetable_calendar(const process::Timetable& timetable);

}  // namespace redraft::render
