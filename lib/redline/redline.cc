#include "redline/redline.h"

#include <algorithm>

namespace redraft::redline {

namespace {

std::string side(const Segments& segments, Mark other) {
  std::string out;
  for (const Segment& segment : segments)
    if (segment.mark != other) out += segment.text;
  return out;
}

bool unmarked(const Segments& segments) {
  return std::all_of(segments.begin(), segments.end(), [](const Segment& s) { return s.mark == Mark::none; });
}

}  // namespace

bool Block::unchanged() const {
  return status == Status::kept && label_before == label_after && !depth_before && unmarked(term) &&
         unmarked(text);
}

std::string_view to_string(Role role) {
  switch (role) {
    case Role::title: return "title";
    case Role::part: return "part";
    case Role::heading: return "heading";
    case Role::clause: return "clause";
    case Role::item: return "item";
    case Role::text: return "text";
    case Role::definition: return "definition";
    case Role::elision: return "elision";
  }
  return "";
}

std::string_view to_string(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::insert: return "insert";
    case ChangeKind::remove: return "delete";
    case ChangeKind::replace: return "replace";
    case ChangeKind::move: return "move";
    case ChangeKind::renumber: return "renumber";
  }
  return "";
}

std::string before_text(const Segments& segments) { return side(segments, Mark::inserted); }
std::string after_text(const Segments& segments) { return side(segments, Mark::deleted); }

}  // namespace redraft::redline
