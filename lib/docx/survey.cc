#include "docx/survey.h"

#include <array>
#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

namespace redraft::docx {

namespace {

using pugi::xml_node;

std::string_view local_name(const xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

RevisionKind kind_of_format(const xml_node& change, bool of_mark) {
  const std::string_view name = local_name(change);
  if (name == "rPrChange") return of_mark ? RevisionKind::mark_format : RevisionKind::run_format;
  if (name == "pPrChange") return RevisionKind::paragraph_format;
  if (name == "sectPrChange") return RevisionKind::section_format;
  if (name == "tblPrChange") return RevisionKind::table_format;
  if (name == "tblPrExChange") return RevisionKind::table_exception_format;
  if (name == "tblGridChange") return RevisionKind::grid_format;
  if (name == "trPrChange") return RevisionKind::row_format;
  return RevisionKind::cell_format;
}

RevisionKind kind_of_tag_range(const xml_node& marker) {
  const std::string_view name = local_name(marker);
  if (name.find("MoveFrom") != std::string_view::npos) return RevisionKind::tag_move_from;
  if (name.find("MoveTo") != std::string_view::npos) return RevisionKind::tag_move_to;
  if (name.find("Del") != std::string_view::npos) return RevisionKind::tag_deletion;
  return RevisionKind::tag_insertion;
}

// w:ins and its kin mean what the element means that they stand in.
RevisionKind kind_of_change(Tag change, Tag parent, Tag grandparent) {
  const bool in = change == Tag::inserted || change == Tag::moved_to;
  if (parent == Tag::row_properties) return in ? RevisionKind::row_insertion : RevisionKind::row_deletion;
  if (parent == Tag::numbering_properties) return RevisionKind::numbering_insertion;
  if (parent == Tag::math_control || grandparent == Tag::math_control)
    return in ? RevisionKind::structure_insertion : RevisionKind::structure_deletion;
  const bool mark = parent == Tag::run_properties && grandparent == Tag::paragraph_properties;
  switch (change) {
    case Tag::inserted: return mark ? RevisionKind::mark_insertion : RevisionKind::insertion;
    case Tag::deleted: return mark ? RevisionKind::mark_deletion : RevisionKind::deletion;
    case Tag::moved_from: return mark ? RevisionKind::mark_move_from : RevisionKind::move_from;
    default: return mark ? RevisionKind::mark_move_to : RevisionKind::move_to;
  }
}

// Ranges of one kind that have begun and not ended. They may cross, so an end names its start.
class OpenRanges {
 public:
  void open(const std::string& id, std::size_t revision, std::size_t marker) {
    by_id_[id] = stack_.size();
    stack_.push_back({revision, marker, true});
  }
  /// The start's marker, or kNone.
  std::size_t close(const std::string& id) {
    const auto at = by_id_.find(id);
    if (at == by_id_.end()) return kNone;
    const std::size_t index = at->second;
    by_id_.erase(at);
    const std::size_t marker = stack_[index].marker;
    stack_[index].alive = false;
    while (!stack_.empty() && !stack_.back().alive) stack_.pop_back();
    return marker;
  }
  /// The revision of the one that began last.
  std::size_t innermost() const { return stack_.empty() ? kNone : stack_.back().revision; }

 private:
  struct Open {
    std::size_t revision;
    std::size_t marker;
    bool alive;
  };
  std::vector<Open> stack_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

class Surveyor {
 public:
  explicit Surveyor(const Part& part) : part_(part) {}

  Survey run() {
    element(part_.root(), Tag::other, Tag::other);
    return std::move(out_);
  }

 private:
  static constexpr int kFrom = 0;
  static constexpr int kTo = 1;

  void element(const xml_node& node, Tag parent, Tag grandparent) {
    const Tag tag = tag_of(node);
    switch (tag) {
      case Tag::text_node: return;
      case Tag::property_change:
        // What it holds are properties of the past; marks in them are no changes of today.
        add(node,
            kind_of_format(node, parent == Tag::run_properties && grandparent == Tag::paragraph_properties));
        return;
      case Tag::inserted:
      case Tag::deleted:
      case Tag::moved_from:
      case Tag::moved_to: change(node, tag, parent, grandparent); break;
      case Tag::cell_inserted: add(node, RevisionKind::cell_insertion); return;
      case Tag::cell_deleted: add(node, RevisionKind::cell_deletion); return;
      case Tag::cell_merged: add(node, RevisionKind::cell_merge); return;
      case Tag::numbering_change: add(node, RevisionKind::numbering); return;
      case Tag::move_from_start: begin_range(node, tag, RevisionKind::from_range, moves_[kFrom]); return;
      case Tag::move_to_start: begin_range(node, tag, RevisionKind::to_range, moves_[kTo]); return;
      case Tag::move_from_end: end_range(node, tag, RevisionKind::from_range, moves_[kFrom]); return;
      case Tag::move_to_end: end_range(node, tag, RevisionKind::to_range, moves_[kTo]); return;
      case Tag::custom_start: {
        const RevisionKind kind = kind_of_tag_range(node);
        begin_range(node, tag, kind, tags_[index_of(kind)]);
        return;
      }
      case Tag::custom_end: {
        const RevisionKind kind = kind_of_tag_range(node);
        end_range(node, tag, kind, tags_[index_of(kind)]);
        return;
      }
      case Tag::bookmark_start:
      case Tag::comment_start:
      case Tag::permission_start: begin_marker(node, tag); return;
      case Tag::bookmark_end:
      case Tag::comment_end:
      case Tag::permission_end: end_marker(node, tag); return;
      case Tag::footnote_reference:
      case Tag::endnote_reference:
      case Tag::comment_reference:
        out_.references.push_back({tag, part_.span(node).begin, node.attribute("w:id").value()});
        return;
      case Tag::sdt:
      case Tag::custom_xml:
      case Tag::smart_tag: tracked_tags(node); break;
      default: break;
    }
    if (tag != Tag::paragraph && tag != Tag::row) {
      children(node, tag, parent);
      return;
    }
    // The mark of a paragraph and that of a row stand in its properties, in front of what they are about; the
    // range of a move begins behind them as often as not. So their move is told at the end.
    const std::size_t first = pending_.size();
    const std::array<std::size_t, 2> before = {moves_[kFrom].innermost(), moves_[kTo].innermost()};
    const std::array<std::size_t, 2> seen = std::exchange(seen_, {kNone, kNone});
    children(node, tag, parent);
    for (std::size_t k = first; k < pending_.size(); ++k) {
      Revision& revision = out_.revisions[pending_[k]];
      const bool row =
          revision.kind == RevisionKind::row_deletion || revision.kind == RevisionKind::row_insertion;
      const bool from =
          revision.kind == RevisionKind::mark_move_from || revision.kind == RevisionKind::row_deletion;
      const int side = from ? kFrom : kTo;
      std::size_t range = moves_[side].innermost();
      if (range == kNone) range = seen_[side];
      if (range == kNone) range = before[side];
      if (range == kNone) continue;
      if (row && out_.revisions[range].author != revision.author) continue;
      revision.move = out_.revisions[range].move;
    }
    pending_.resize(first);
    for (const int side : {kFrom, kTo})
      if (seen_[side] == kNone) seen_[side] = seen[side];
  }

  void children(const xml_node& node, Tag tag, Tag parent) {
    for (const xml_node& child : node.children()) element(child, tag, parent);
  }

  std::size_t add(const xml_node& node, RevisionKind kind) {
    Revision revision;
    revision.kind = kind;
    revision.id = node.attribute("w:id").value();
    revision.author = node.attribute("w:author").value();
    revision.date = node.attribute("w:date").value();
    revision.range = part_.span(node).whole();
    out_.revision_of.emplace(node.internal_object(), out_.revisions.size());
    out_.revisions.push_back(std::move(revision));
    return out_.revisions.size() - 1;
  }

  void change(const xml_node& node, Tag tag, Tag parent, Tag grandparent) {
    const std::size_t index = add(node, kind_of_change(tag, parent, grandparent));
    Revision& revision = out_.revisions[index];
    switch (revision.kind) {
      case RevisionKind::move_from:
      case RevisionKind::move_to: {
        const std::size_t range = moves_[revision.kind == RevisionKind::move_from ? kFrom : kTo].innermost();
        if (range != kNone) revision.move = out_.revisions[range].move;
        break;
      }
      case RevisionKind::mark_move_from:
      case RevisionKind::mark_move_to:
      case RevisionKind::row_insertion:
      case RevisionKind::row_deletion: pending_.push_back(index); break;
      default: break;
    }
  }

  static std::size_t index_of(RevisionKind kind) {
    return static_cast<std::size_t>(kind) - static_cast<std::size_t>(RevisionKind::tag_insertion);
  }

  void begin_range(const xml_node& node, Tag tag, RevisionKind kind, OpenRanges& ranges) {
    const std::size_t revision = add(node, kind);
    out_.revisions[revision].move = node.attribute("w:name").value();
    if (kind == RevisionKind::from_range) seen_[kFrom] = revision;
    if (kind == RevisionKind::to_range) seen_[kTo] = revision;
    ranges.open(out_.revisions[revision].id, revision, out_.markers.size());
    out_.markers.push_back({tag, part_.span(node).whole(), out_.revisions[revision].id, kNone, revision});
  }

  void end_range(const xml_node& node, Tag tag, RevisionKind kind, OpenRanges& ranges) {
    Marker marker{tag, part_.span(node).whole(), node.attribute("w:id").value(), kNone, kNone};
    marker.partner = ranges.close(marker.id);
    if (marker.partner == kNone) {
      marker.revision = add(node, kind);  // an end alone is a mark that must go as well
    } else {
      marker.revision = out_.markers[marker.partner].revision;
      out_.markers[marker.partner].partner = out_.markers.size();
    }
    out_.markers.push_back(std::move(marker));
  }

  static std::string key_of(Tag start, const std::string& id) {
    return std::to_string(static_cast<int>(start)) + " " + id;
  }

  void begin_marker(const xml_node& node, Tag tag) {
    Marker marker{tag, part_.span(node).whole(), node.attribute("w:id").value(), kNone, kNone};
    open_markers_[key_of(tag, marker.id)] = out_.markers.size();
    out_.markers.push_back(std::move(marker));
  }

  void end_marker(const xml_node& node, Tag tag) {
    const Tag start = static_cast<Tag>(static_cast<int>(tag) - 1);
    Marker marker{tag, part_.span(node).whole(), node.attribute("w:id").value(), kNone, kNone};
    const auto at = open_markers_.find(key_of(start, marker.id));
    if (at != open_markers_.end()) {
      marker.partner = at->second;
      out_.markers[at->second].partner = out_.markers.size();
      open_markers_.erase(at);
    }
    out_.markers.push_back(std::move(marker));
  }

  void tracked_tags(const xml_node& node) {
    std::vector<std::size_t> in;
    for (const OpenRanges& ranges : tags_)
      if (ranges.innermost() != kNone) in.push_back(ranges.innermost());
    if (!in.empty()) out_.tracked_tags.emplace(node.internal_object(), std::move(in));
  }

  const Part& part_;
  Survey out_;
  std::array<OpenRanges, 2> moves_;
  std::array<std::size_t, 2> seen_ = {kNone, kNone};  // the range that began last in this paragraph or row
  std::array<OpenRanges, 4> tags_;                    // by kind: inserted, deleted, moved from, moved to
  std::vector<std::size_t> pending_;                  // marks whose move is not told yet
  std::unordered_map<std::string, std::size_t> open_markers_;
};

}  // namespace

Survey survey(const Part& part) { return Surveyor(part).run(); }

}  // namespace redraft::docx
