// Days as iCalendar (RFC 5545), for any calendar program: lines folded at 75 octets, CRLF, text escaped.
//
// The bytes are the same for the same events: UIDs are made from what an event is, never from chance, and DTSTAMP is
// given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/date.h"
#include "process/deadline.h"

namespace redraft::render {

struct CalendarEvent {
  std::string uid;  ///< stable: "SECMP0049-change-board-vote"
  process::Date first;
  process::Date last;                              ///< the last day of it; iCalendar writes the day after
  std::optional<process::Deadline> deadline = {};  ///< a moment in place of days
  std::string summary = {};
  std::string description = {};
  std::string category = {};
};

struct CalendarFile {
  std::string name;
  std::string stamp;  ///< "20181005T170000Z"
  std::vector<CalendarEvent> events;
};

std::string icalendar(const CalendarFile& file);

/// {"SECMP0049", "Report Phase"} -> "redraft-secmp0049-report-phase"; words that are empty are left out.
std::string ical_uid(const std::vector<std::string>& words);

/// RFC 5545, 3.3.11.
std::string ical_text(const std::string& text);
/// RFC 5545, 3.1: one content line with its CRLF, no more than 75 octets between line breaks, no character split.
std::string ical_line(const std::string& line);

}  // namespace redraft::render
