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
  return std::all_of(segments.begin(), segments.end(),
                     [](const Segment& s) { return s.mark == Mark::none && s.reset.empty(); });
}

}  // namespace

bool Block::unchanged() const {
  return status == Status::kept && label_before == label_after && !depth_before && unmarked(term) &&
         unmarked(text) && end == Mark::none && reset.empty() && section.empty();
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
    case ChangeKind::format: return "format";
    case ChangeKind::split: return "split";
    case ChangeKind::merge: return "merge";
    case ChangeKind::row: return "row";
    case ChangeKind::cell: return "cell";
    case ChangeKind::table: return "table";
    case ChangeKind::image: return "image";
    case ChangeKind::note: return "note";
    case ChangeKind::section: return "section";
  }
  return "";
}

std::string_view to_string(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::image: return "image";
    case ObjectKind::drawing: return "drawing";
    case ObjectKind::equation: return "equation";
    case ObjectKind::footnote: return "footnote";
    case ObjectKind::endnote: return "endnote";
    case ObjectKind::page_break: return "page-break";
    case ObjectKind::other: return "other";
  }
  return "";
}

std::string before_text(const Segments& segments) { return side(segments, Mark::inserted); }
std::string after_text(const Segments& segments) { return side(segments, Mark::deleted); }

std::string with_unread(const Segment& segment) {
  return segment.unread.empty() ? segment.text : segment.text + " (" + segment.unread + ")";
}

}  // namespace redraft::redline
