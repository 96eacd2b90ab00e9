#include "render/ical.h"

#include <algorithm>

namespace redraft::render {

namespace {

constexpr std::size_t kOctets = 75;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string basic(process::Date date) {
  std::string out;
  for (const char c : date.iso())
    if (c != '-') out += c;
  return out;
}

void append_event(std::string& out, const CalendarEvent& event, const std::string& stamp) {
  out += ical_line("BEGIN:VEVENT");
  out += ical_line("UID:" + ical_text(event.uid));
  out += ical_line("DTSTAMP:" + stamp);
  if (event.deadline) {
    out += ical_line("DTSTART:" + event.deadline->icalendar());
  } else {
    out += ical_line("DTSTART;VALUE=DATE:" + basic(event.first));
    out += ical_line("DTEND;VALUE=DATE:" + basic(std::max(event.first, event.last) + 1));
  }
  out += ical_line("SUMMARY:" + ical_text(event.summary));
  if (!event.description.empty()) out += ical_line("DESCRIPTION:" + ical_text(event.description));
  if (!event.category.empty()) out += ical_line("CATEGORIES:" + ical_text(event.category));
  // A plan makes nobody busy.
  out += ical_line("TRANSP:TRANSPARENT");
  out += ical_line("END:VEVENT");
}

}  // namespace

std::string ical_text(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (c == '\n' || c == '\r') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

std::string ical_uid(const std::vector<std::string>& words) {
  std::string out = "redraft";
  for (const std::string& one : words) {
    if (one.empty()) continue;
    if (out.back() != '-') out += '-';
    for (const char c : one) {
      const bool capital = c >= 'A' && c <= 'Z';
      const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (capital)
        out += static_cast<char>(c - 'A' + 'a');
      else if (plain)
        out += c;
      else if (out.back() != '-')
        out += '-';
    }
  }
  return out;
}

std::string ical_line(const std::string& line) {
  std::string out;
  std::size_t at = 0;
  std::size_t room = kOctets;
  while (line.size() - at > room) {
    std::size_t cut = at + room;
    while (cut > at + 1 && continues(line[cut])) --cut;
    out.append(line, at, cut - at).append("\r\n ");
    at = cut;
    room = kOctets - 1;  // the space that goes before it counts
  }
  return out.append(line, at, std::string::npos).append("\r\n");
}

std::string icalendar(const CalendarFile& file) {
  std::string out = ical_line("BEGIN:VCALENDAR") + ical_line("VERSION:2.0") +
                    ical_line("PRODID:-//redraft//timetable//EN") + ical_line("CALSCALE:GREGORIAN") +
                    ical_line("METHOD:PUBLISH") + ical_line("X-WR-CALNAME:" + ical_text(file.name));
  for (const CalendarEvent& event : file.events) append_event(out, event, file.stamp);
  return out + ical_line("END:VCALENDAR");
}

}  // namespace redraft::render
