#include "docx/survey.h"

#include <array>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "docx/formatting.h"
#include "docx/open_ranges.h"
#include "docx/survey_kinds.h"
#include "docx/survey_twins.h"
#include "docx/survey_words.h"

namespace redraft::docx {

namespace {

using pugi::xml_node;

bool has_owner(Tag tag) {
  return tag == Tag::run || tag == Tag::math_run || tag == Tag::paragraph || tag == Tag::cell ||
         tag == Tag::row || tag == Tag::table;
}

// What the properties belong to that a mark stands in.
Tag owner_of(RevisionKind kind, Tag parent, Tag grandparent) {
  switch (kind) {
    case RevisionKind::insertion:
    case RevisionKind::deletion:
    case RevisionKind::move_from:
    case RevisionKind::move_to:
    case RevisionKind::run_format:
      return parent == Tag::run_properties && has_owner(grandparent) ? Tag::run : Tag::other;
    case RevisionKind::mark_insertion:
    case RevisionKind::mark_deletion:
    case RevisionKind::mark_move_from:
    case RevisionKind::mark_move_to:
    case RevisionKind::mark_format:
    case RevisionKind::paragraph_format:
    case RevisionKind::numbering_insertion:
    case RevisionKind::numbering: return Tag::paragraph;
    case RevisionKind::section_format:
      return grandparent == Tag::paragraph_properties ? Tag::paragraph : Tag::other;
    case RevisionKind::row_insertion:
    case RevisionKind::row_deletion:
    case RevisionKind::row_format:
    case RevisionKind::table_exception_format: return Tag::row;
    case RevisionKind::cell_insertion:
    case RevisionKind::cell_deletion:
    case RevisionKind::cell_merge:
    case RevisionKind::cell_format: return Tag::cell;
    case RevisionKind::table_format:
    case RevisionKind::grid_format: return Tag::table;
    default: return Tag::other;
  }
}

class Surveyor {
 public:
  explicit Surveyor(const Part& part) : part_(part) {}

  Survey run() {
    element(part_.root(), Tag::other, Tag::other);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kFrom = 0;
  static constexpr std::size_t kTo = 1;

  void element(const xml_node& node, Tag parent, Tag grandparent) {
    const Tag tag = tag_of(node);
    switch (tag) {
      case Tag::text_node: return;
      case Tag::property_change:
        // What it holds are properties of the past; marks in them are no changes of today.
        add(node,
            kind_of_format(node, parent == Tag::run_properties && grandparent == Tag::paragraph_properties),
            parent, grandparent);
        return;
      case Tag::inserted:
      case Tag::deleted:
      case Tag::moved_from:
      case Tag::moved_to: change(node, tag, parent, grandparent); return;
      case Tag::cell_inserted: add(node, RevisionKind::cell_insertion, parent, grandparent); return;
      case Tag::cell_deleted: add(node, RevisionKind::cell_deletion, parent, grandparent); return;
      case Tag::cell_merged: add(node, RevisionKind::cell_merge, parent, grandparent); return;
      case Tag::numbering_change: add(node, RevisionKind::numbering, parent, grandparent); return;
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
        atom(node, tag);
        return;
      case Tag::field_character:
      case Tag::instruction:
      case Tag::deleted_instruction:
        field_piece(node, tag);
        atom(node, tag);
        children(node, tag, parent);
        return;
      case Tag::sdt:
      case Tag::custom_xml:
      case Tag::smart_tag:
        tracked_tags(node);
        control(node, tag, parent);
        return;
      default: break;
    }
    if (has_owner(tag)) {
      owner(node, tag, parent);
    } else if (tag == Tag::text_box) {
      const Place outside = std::exchange(
          place_, {place_.note, place_.table, place_.fallback ? copied_ : 0, 0, true, place_.fallback});
      const std::size_t around = std::exchange(box_, ++boxes_);
      children(node, tag, parent);
      box_ = around;
      if (place_.fallback) copied_ = place_.paragraph;
      place_ = outside;
    } else if (tag == Tag::footnote || tag == Tag::endnote || tag == Tag::comment) {
      // Separators are notes by name only.
      if (!node.attribute("w:type") || std::string_view(node.attribute("w:type").value()) == "normal")
        place_.note = ++notes_;
      children(node, tag, parent);
      place_.note = 0;
    } else if (std::string_view(node.name()) == "mc:Fallback") {
      const bool outside = std::exchange(place_.fallback, true);
      children(node, tag, parent);
      place_.fallback = outside;
    } else if (tag == Tag::alternate) {
      if (parent == Tag::run || parent == Tag::math_run) atom(node, tag);
      alternate(node, tag, parent);
    } else {
      if (parent == Tag::run || parent == Tag::math_run) atom(node, tag);
      if (tag != Tag::text) children(node, tag, parent);
    }
  }

  void children(const xml_node& node, Tag tag, Tag parent) {
    for (const xml_node& child : node.children()) element(child, tag, parent);
  }

  // The tags of a control are tracked by two ranges, one around those that begin it and one around those that end it.
  // Together they are one change.
  void control(const xml_node& node, Tag tag, Tag parent) {
    std::array<std::size_t, 2> begun{};  // tags put in, tags taken out
    for (std::size_t k = 0; k < begun.size(); ++k) begun[k] = tags_[k].innermost();
    children(node, tag, parent);
    for (std::size_t k = 0; k < begun.size(); ++k) {
      const std::size_t ended = tags_[k].innermost();
      if (begun[k] == OpenRanges::kNoRange || ended == OpenRanges::kNoRange || begun[k] == ended) continue;
      Revision& end = out_.revisions[ended];
      const Revision& begin = out_.revisions[begun[k]];
      if (end.twin == kNoRevision && end.author == begin.author && end.date == begin.date)
        end.twin = begun[k];
    }
  }

  // A drawing is written twice, for programs of today and for older ones, and so are the changes in it.
  void alternate(const xml_node& node, Tag tag, Tag parent) {
    const SurveyedSoFar shown{out_.revisions.size(), boxes_};
    SurveyedSoFar copied = shown;
    const std::uint32_t before = out_.box_paragraphs;
    for (const xml_node& child : node.children()) {
      const bool copy = std::string_view(child.name()) == "mc:Fallback";
      if (copy) {
        copied = {out_.revisions.size(), boxes_};
        if (!place_.fallback) copied_ = before;  // its paragraphs are those of the drawing once more
      }
      element(child, tag, parent);
      if (copy) twins_.pair(shown, copied, {out_.revisions.size(), boxes_});
    }
  }

  // Runs, paragraphs, cells, rows and tables: marks in their properties, which stand in front, are about all of
  // it. The range of a move may begin behind the mark of the paragraph that moves, so the move is told at the end.
  void owner(const xml_node& node, Tag tag, Tag parent) {
    const std::size_t waiting = waiting_.size();
    const std::uint32_t first = atoms();
    const Place outside = place_;
    if (tag == Tag::table) place_.table = ++tables_;
    if (tag == Tag::paragraph) {
      place_.paragraph_first = first;
      place_.paragraph =
          place_.fallback ? place_.paragraph + 1 : ++(place_.box ? out_.box_paragraphs : out_.paragraphs);
    }
    const bool moves = tag == Tag::paragraph || tag == Tag::row;
    const std::array<std::size_t, 2> before = {moves_[kFrom].innermost(), moves_[kTo].innermost()};
    const std::array<std::size_t, 2> seen = seen_;
    if (moves) seen_ = {kNoIndex, kNoIndex};
    children(node, tag, parent);
    if (tag == Tag::paragraph) put_mark(node);
    const Tag kind = tag == Tag::math_run ? Tag::run : tag;
    std::size_t left = waiting;
    for (std::size_t k = waiting; k < waiting_.size(); ++k) {
      if (waiting_[k].owner != kind) {
        waiting_[left++] = waiting_[k];
        continue;
      }
      Revision& revision = out_.revisions[waiting_[k].revision];
      revision.last = atoms();
      revision.first = tag == Tag::paragraph ? revision.last - 1 : first;
      if (tag != Tag::paragraph) revision.paragraph_first = first;
      if (moves) name_move(revision, before);
    }
    waiting_.resize(left);
    if (moves)
      for (const std::size_t side : {kFrom, kTo})
        if (seen_[side] == kNoIndex) seen_[side] = seen[side];
    const std::uint32_t in_fallback = place_.paragraph;
    place_ = outside;
    if (place_.fallback) place_.paragraph = in_fallback;
  }

  void name_move(Revision& revision, const std::array<std::size_t, 2>& before) {
    const bool row =
        revision.kind == RevisionKind::row_deletion || revision.kind == RevisionKind::row_insertion;
    const bool from =
        revision.kind == RevisionKind::mark_move_from || revision.kind == RevisionKind::row_deletion;
    const bool to =
        revision.kind == RevisionKind::mark_move_to || revision.kind == RevisionKind::row_insertion;
    if (!from && !to) return;
    const std::size_t side = from ? kFrom : kTo;
    std::size_t range = moves_[side].innermost();
    if (range == kNoIndex) range = seen_[side];
    if (range == kNoIndex) range = before[side];
    if (range == kNoIndex || (row && out_.revisions[range].author != revision.author)) return;
    revision.move = out_.revisions[range].move;
  }

  std::size_t add(const xml_node& node, RevisionKind kind, Tag parent, Tag grandparent) {
    Revision revision;
    revision.kind = kind;
    revision.id = node.attribute("w:id").value();
    revision.author = node.attribute("w:author").value();
    revision.date = node.attribute("w:date").value();
    if (revision.date == kNoMoveDate && (kind == RevisionKind::from_range || kind == RevisionKind::to_range))
      revision.date.clear();
    revision.range = part_.span(node).whole();
    revision.first = revision.last = atoms();
    revision.paragraph_first = place_.paragraph_first;
    revision.paragraph = place_.paragraph;
    if (revision.paragraph == 0)  // between paragraphs: the one that comes next, of a section the last
      revision.paragraph = (place_.box ? out_.box_paragraphs : out_.paragraphs) +
                           (kind == RevisionKind::section_format ? 0U : 1U);
    revision.note = place_.note;
    revision.table = place_.table;
    revision.text_box = place_.box;
    revision.fallback = place_.fallback;
    if (kind == RevisionKind::grid_format) {
      const Formatting formatting = formatting_of(node);
      revision.idle = formatting.before == formatting.after;
    }
    const std::size_t index = out_.revisions.size();
    const Tag owner = owner_of(kind, parent, grandparent);
    if (owner != Tag::other) waiting_.push_back({index, owner});
    out_.revision_of.emplace(node.internal_object(), index);
    out_.nodes.push_back(node.internal_object());
    twins_.in_box(box_);
    out_.revisions.push_back(std::move(revision));
    return index;
  }

  void change(const xml_node& node, Tag tag, Tag parent, Tag grandparent) {
    const std::size_t index = add(node, kind_of_change(tag, parent, grandparent), parent, grandparent);
    const RevisionKind kind = out_.revisions[index].kind;
    if (kind == RevisionKind::move_from || kind == RevisionKind::move_to) {
      const std::size_t range = moves_[kind == RevisionKind::move_from ? kFrom : kTo].innermost();
      if (range != kNoIndex) out_.revisions[index].move = out_.revisions[range].move;
    }
    children(node, tag, parent);
    out_.revisions[index].last = atoms();
  }

  static std::size_t index_of(RevisionKind kind) {
    return static_cast<std::size_t>(kind) - static_cast<std::size_t>(RevisionKind::tag_insertion);
  }

  void begin_range(const xml_node& node, Tag tag, RevisionKind kind, OpenRanges& ranges) {
    const std::size_t revision = add(node, kind, Tag::other, Tag::other);
    out_.revisions[revision].move = node.attribute("w:name").value();
    if (kind == RevisionKind::from_range) seen_[kFrom] = revision;
    if (kind == RevisionKind::to_range) seen_[kTo] = revision;
    ranges.open(out_.revisions[revision].id, revision, out_.markers.size());
    out_.markers.push_back({tag, part_.span(node).whole(), out_.revisions[revision].id, kNoIndex, revision});
  }

  void end_range(const xml_node& node, Tag tag, RevisionKind kind, OpenRanges& ranges) {
    Marker marker{tag, part_.span(node).whole(), node.attribute("w:id").value(), kNoIndex, kNoIndex};
    marker.partner = ranges.close(marker.id);
    if (marker.partner == kNoIndex) {
      marker.revision =
          add(node, kind, Tag::other, Tag::other);  // an end alone is a mark that must go as well
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
    Marker marker{tag, part_.span(node).whole(), node.attribute("w:id").value(), kNoIndex, kNoIndex};
    open_markers_[key_of(tag, marker.id)] = out_.markers.size();
    out_.markers.push_back(std::move(marker));
  }

  void end_marker(const xml_node& node, Tag tag) {
    const Tag start = static_cast<Tag>(static_cast<int>(tag) - 1);
    Marker marker{tag, part_.span(node).whole(), node.attribute("w:id").value(), kNoIndex, kNoIndex};
    const auto at = open_markers_.find(key_of(start, marker.id));
    if (at != open_markers_.end()) {
      marker.partner = at->second;
      out_.markers[at->second].partner = out_.markers.size();
      open_markers_.erase(at);
    }
    out_.markers.push_back(std::move(marker));
  }

  void field_piece(const xml_node& node, Tag tag) {
    FieldPiece piece;
    piece.what = FieldPiece::What::instruction;
    if (tag == Tag::field_character) {
      const std::string_view type = node.attribute("w:fldCharType").value();
      piece.what = type == "begin" ? FieldPiece::What::begin
                   : type == "end" ? FieldPiece::What::end
                                   : FieldPiece::What::separate;
    }
    const xml_node run = node.parent();
    std::size_t others = 0;
    for (const xml_node& child : run.children())
      if (child != node && tag_of(child) != Tag::run_properties) ++others;
    piece.range = part_.span(others == 0 && tag_of(run) == Tag::run ? run : node).whole();
    out_.fields.push_back(piece);
  }

  void tracked_tags(const xml_node& node) {
    std::vector<std::size_t> in;
    for (const OpenRanges& ranges : tags_)
      if (ranges.innermost() != kNoIndex) in.push_back(ranges.innermost());
    if (!in.empty()) out_.tracked_tags.emplace(node.internal_object(), std::move(in));
  }

  std::uint32_t atoms() const { return out_.atoms.size(); }
  void end_atom(std::uint32_t place, bool mark) {
    out_.atoms.ends.push_back(static_cast<std::uint32_t>(out_.atoms.text.size()));
    out_.atoms.places.push_back(place);
    out_.atoms.marks.push_back(mark);
  }
  void put_mark(const xml_node& paragraph) {
    if (place_.fallback) return;  // the same words once more
    out_.atoms.text += '\n';
    end_atom(part_.span(paragraph).close_begin, true);
  }
  void atom(const xml_node& node, Tag tag) {
    if (place_.fallback || !is_atom(tag, node)) return;
    append_words(node, tag, out_.atoms.text);
    end_atom(part_.span(node).begin, false);
  }

  struct Waiting {
    std::size_t revision;
    Tag owner;
  };
  struct Place {
    std::uint32_t note = 0;
    std::uint32_t table = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t paragraph_first = 0;
    bool box = false;
    bool fallback = false;
  };

  const Part& part_;
  Survey out_;
  std::array<OpenRanges, 2> moves_;
  std::array<std::size_t, 2> seen_ = {kNoIndex,
                                      kNoIndex};  // the range that began last in this paragraph or row
  std::array<OpenRanges, 4> tags_;                // by kind: inserted, deleted, moved from, moved to
  Twins twins_{out_};
  std::size_t boxes_ = 0;         // text boxes so far
  std::size_t box_ = 0;           // the innermost that is open, by its number; 0: none
  std::vector<Waiting> waiting_;  // marks in properties, for the end of what those belong to
  std::unordered_map<std::string, std::size_t> open_markers_;
  Place place_;
  std::uint32_t notes_ = 0;
  std::uint32_t copied_ = 0;  // paragraphs of text boxes up to here, in a copy of a drawing
  std::uint32_t tables_ = 0;
};

}  // namespace

Survey survey(const Part& part) { return Surveyor(part).run(); }

std::string Survey::words(std::uint32_t first, std::uint32_t last) const {
  if (first >= last || last > atoms.size()) return {};
  return std::string(atoms.words(first, last));
}

}  // namespace redraft::docx
