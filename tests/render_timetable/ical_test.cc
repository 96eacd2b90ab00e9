// iCalendar as RFC 5545 wants it.
#include "render/ical.h"

#include <gtest/gtest.h>

#include <set>

#include "render/timetable_ical.h"
#include "render_timetable/sample_timetable.h"

namespace redraft::render {
namespace {

using process::Date;

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = bytes.find("\r\n", at);
    if (end == std::string::npos) {
      ADD_FAILURE() << "a line without CRLF: " << bytes.substr(at);
      break;
    }
    out.push_back(bytes.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

std::string unfolded(std::string bytes) {
  for (std::size_t at; (at = bytes.find("\r\n ")) != std::string::npos;) bytes.erase(at, 3);
  return bytes;
}

TEST(IcalText, EscapesWhatTheStandardReserves) {
  const struct {
    const char* text;
    const char* want;
  } rows[] = {{"a, b; c", "a\\, b\\; c"},    {"back\\slash", "back\\\\slash"},
              {"two\nlines", "two\\nlines"}, {"two\r\nlines", "two\\nlines"},
              {"bell\x07", "bell "},         {"“quoted”: yes", "“quoted”: yes"}};
  for (const auto& row : rows) EXPECT_EQ(ical_text(row.text), row.want);
}

TEST(IcalLine, FoldsAt75OctetsAndSplitsNoCharacter) {
  EXPECT_EQ(ical_line(std::string(75, 'x')), std::string(75, 'x') + "\r\n");
  EXPECT_EQ(ical_line(std::string(76, 'x')), std::string(75, 'x') + "\r\n x\r\n");
  EXPECT_EQ(ical_line(std::string(75 + 74 + 1, 'x')),
            std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
  // Two octets a character: the 38th does not fit after 37 of them and one letter.
  for (const char* start : {"", "x", "xx"}) {
    std::string line = start;
    for (int i = 0; i < 200; ++i) line += "é";
    const std::string folded = ical_line(line);
    for (const std::string& part : lines_of(folded)) {
      EXPECT_LE(part.size(), 75U);
      EXPECT_NE(static_cast<unsigned char>(part[part[0] == ' ' ? 1 : 0]) & 0xC0U, 0x80U) << part;
    }
    EXPECT_EQ(unfolded(folded), line + "\r\n");
  }
}

TEST(Ical, WritesDaysThatEndOnTheDayAfterAndMomentsInUtc) {
  const std::string bytes = icalendar(
      {"Diary",
       "20180831T000000Z",
       {{"redraft-a", Date(2018, 12, 31), Date(2018, 12, 31), std::nullopt, "A day"},
        {"redraft-b", Date(2018, 9, 6), Date(2018, 9, 6), process::Deadline{Date(2018, 9, 6)}, "A window"},
        {"redraft-c", Date(2018, 12, 6), Date(2018, 12, 6), process::Deadline{Date(2018, 12, 6)},
         "In winter"}}});
  EXPECT_EQ(bytes,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//redraft//timetable//EN\r\nCALSCALE:GREGORIAN\r\n"
            "METHOD:PUBLISH\r\nX-WR-CALNAME:Diary\r\n"
            "BEGIN:VEVENT\r\nUID:redraft-a\r\nDTSTAMP:20180831T000000Z\r\nDTSTART;VALUE=DATE:20181231\r\n"
            "DTEND;VALUE=DATE:20190101\r\nSUMMARY:A day\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:redraft-b\r\nDTSTAMP:20180831T000000Z\r\nDTSTART:20180906T160000Z\r\n"
            "SUMMARY:A window\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:redraft-c\r\nDTSTAMP:20180831T000000Z\r\nDTSTART:20181206T170000Z\r\n"
            "SUMMARY:In winter\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
            "END:VCALENDAR\r\n");
}

TEST(TimetableCalendar, HasStepsWithADayAndOneUidEach) {
  const process::Timetable timetable = tests::sample_timetable();
  const std::vector<CalendarEvent> events = timetable_events(timetable);
  ASSERT_EQ(events.size(), 6U);  // two steps with a day, four milestones
  EXPECT_EQ(events[0].uid, "redraft-mp001-work-drafting");
  EXPECT_EQ(events[0].summary, "MP001: Drafting");
  EXPECT_FALSE(events[0].deadline);
  EXPECT_EQ(events[1].summary, "MP001: Consultation closes");
  EXPECT_EQ(events[1].deadline->icalendar(), "20180928T160000Z");
  // A meeting is the same event whatever modification it is shown with.
  EXPECT_EQ(events[2].uid, "redraft-meeting-panel-60-2018-09-14");
  std::set<std::string> uids;
  for (const CalendarEvent& event : events) uids.insert(event.uid);
  EXPECT_EQ(uids.size(), events.size());
}

TEST(TimetableCalendar, AStepThatIsGoneThroughAgainIsAnotherEvent) {
  process::Timetable timetable = tests::sample_timetable();
  timetable.rows.push_back(timetable.rows[0]);
  const std::vector<CalendarEvent> events = timetable_events(timetable);
  EXPECT_EQ(events[2].uid, "redraft-mp001-work-drafting-2");
}

TEST(TimetableCalendar, IsTheSameBytesWithoutADayAsWell) {
  process::Timetable timetable = tests::sample_timetable();
  timetable.today.reset();
  const std::string bytes = timetable_calendar(timetable);
  EXPECT_EQ(bytes, timetable_calendar(timetable));
  EXPECT_NE(bytes.find("DTSTAMP:19800101T000000Z\r\n"), std::string::npos);
  for (const std::string& line : lines_of(bytes)) EXPECT_LE(line.size(), 75U) << line;
}

}  // namespace
}  // namespace redraft::render
