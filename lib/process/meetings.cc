#include "process/meetings.h"

#include <algorithm>
#include <utility>

#include "base/nearest.h"
#include "base/schema.h"
#include "process/read_fields.h"

namespace redraft::process {

namespace {

const Schema& meetings_schema() {
  static const Schema schema(embedded_yaml("schemas/meetings.schema.json"), "meetings.yaml");
  return schema;
}

void add_body(const Fields& in, Meetings& out, std::vector<Finding>& findings) {
  Body body{in.text("name"), in.has("title") ? in.text("title") : in.text("name"), in.texts("also")};
  std::vector<std::string> names = body.also;
  names.push_back(body.name);
  names.push_back(body.title);
  for (const std::string& name : names) {
    const Body* other = out.body(name);
    if (other == nullptr) continue;
    findings.push_back(error_at(
        "meeting-body-twice", in.place(), name,
        "'" + name + "' is a name of " + other->name + " already; expected names that no two bodies share"));
    return;
  }
  out.bodies.push_back(std::move(body));
}

Finding unknown_body(const Fields& in, const Meetings& known) {
  std::vector<std::string> names;
  for (const Body& body : known.bodies) {
    names.push_back(body.name);
    if (body.title != body.name) names.push_back(body.title);
    names.insert(names.end(), body.also.begin(), body.also.end());
  }
  const std::string word = in.text("body");
  std::string message = "'" + word + "' is none of the bodies of this file";
  const std::vector<std::string> near = nearest(word, names, 1);
  message += near.empty() ? "; expected one that `bodies` lists" : "; the nearest is " + near.front();
  const Data* at = in.map().find("body");
  return error_at("meeting-body-unknown", in.place(at == nullptr ? in.map() : *at), word, std::move(message));
}

void add_meeting(const Fields& in, Meetings& out, std::vector<Finding>& findings) {
  const std::optional<Date> date = in.date("date");
  if (!date || !in.has("body")) return;  // the schema has said so
  const Body* body = out.body(in.text("body"));
  if (body == nullptr) {
    findings.push_back(unknown_body(in, out));
    return;
  }
  Meeting meeting{body->name, in.text("number"), *date, in.text("place"), in.text("source"), in.place()};
  const Meeting* same = out.on(meeting.body, meeting.date);
  std::string what = "on " + meeting.date.iso();
  if (same == nullptr && !meeting.number.empty()) {
    same = out.numbered(meeting.body, meeting.number);
    what = "with the number " + meeting.number;
  }
  if (same != nullptr) {
    findings.push_back(error_at("meeting-twice", meeting.written, meeting.body,
                                "a meeting of " + meeting.body + " " + what + " stands in line " +
                                    std::to_string(same->written.line) + " already; expected it once"));
    return;
  }
  out.meetings.push_back(std::move(meeting));
}

}  // namespace

bool Body::goes_by(std::string_view wanted) const {
  return name == wanted || title == wanted || std::find(also.begin(), also.end(), wanted) != also.end();
}

const Body* Meetings::body(std::string_view name) const {
  for (const Body& one : bodies)
    if (one.goes_by(name)) return &one;
  return nullptr;
}

const Meeting* Meetings::next(std::string_view body_name, Date on_or_after) const {
  const Body* wanted = body(body_name);
  if (wanted == nullptr) return nullptr;
  for (const Meeting& meeting : meetings)
    if (meeting.date >= on_or_after && meeting.body == wanted->name) return &meeting;
  return nullptr;
}

const Meeting* Meetings::numbered(std::string_view body_name, std::string_view number) const {
  const Body* wanted = body(body_name);
  if (wanted == nullptr) return nullptr;
  for (const Meeting& meeting : meetings)
    if (meeting.body == wanted->name && meeting.number == number) return &meeting;
  return nullptr;
}

const Meeting* Meetings::on(std::string_view body_name, Date date) const {
  const Body* wanted = body(body_name);
  if (wanted == nullptr) return nullptr;
  for (const Meeting& meeting : meetings)
    if (meeting.body == wanted->name && meeting.date == date) return &meeting;
  return nullptr;
}

std::optional<Date> Meetings::last(std::string_view body_name) const {
  std::optional<Date> last;
  const Body* wanted = body(body_name);
  for (const Meeting& meeting : meetings)
    if (wanted != nullptr && meeting.body == wanted->name) last = meeting.date;
  return last;
}

Meetings read_meetings(const DataFile& file, std::vector<Finding>& findings) {
  for (Finding& fault : meetings_schema().check(file)) findings.push_back(std::move(fault));
  Meetings out;
  const Fields in(file, file.root);
  for (const Fields& body : in.maps("bodies")) add_body(body, out, findings);
  for (const Fields& meeting : in.maps("meetings")) add_meeting(meeting, out, findings);
  std::stable_sort(out.meetings.begin(), out.meetings.end(),
                   [](const Meeting& a, const Meeting& b) { return a.date < b.date; });
  return out;
}

}  // namespace redraft::process
