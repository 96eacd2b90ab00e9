#include "render/html_marks.h"

#include <algorithm>
#include <vector>

#include "redline/mark_groups.h"
#include "render/html_escape.h"
#include "render/html_words.h"

namespace redraft::render {

using redline::Block;
using redline::BlockRef;
using redline::ChangeKind;
using redline::Mark;
using redline::Redline;
using redline::Segment;
using redline::Segments;
using redline::Status;

namespace {

/// Hands out the ids of the changes of one block to the marks that are those changes: "change-3" stands on
/// the first mark of change 3, and every mark of it says data-c="3".
class ChangeIds {
 public:
  ChangeIds(const Redline& redline, BlockRef at, const Anchors& anchors)
      : groups_(redline::mark_groups(redline, redline.at(at))) {
    const Block& block = redline.at(at);
    const bool relabelled = block.status == Status::kept && block.label_before != block.label_after;
    for (const std::size_t change : anchors.changes_at(at.document, at.block)) {
      if (redline.changes[change].frame) continue;  // stands on its table, row or cell
      (redline.changes[change].kind == ChangeKind::renumber && relabelled ? label_ : words_)
          .push_back(change);
    }
    const std::size_t tail = (block.reset.empty() ? 0U : 1U) + (block.section.empty() ? 0U : 1U) +
                             (block.end == Mark::none ? 0U : 1U);
    one_by_one_ = block.status == Status::kept && words_.size() == groups_.size() + tail;
    if (block.change) continued_ = *block.change + 1;
  }

  std::string on_label() { return label_.empty() ? "" : attributes(label_.front()); }

  /// For the element around all words: the changes that no single mark stands for.
  std::string on_words() {
    if (one_by_one_) return "";
    if (!words_.empty()) return attributes(words_.front());
    return label_.empty() && continued_ != 0 ? " data-c=\"" + std::to_string(continued_) + '"' : "";
  }
  /// Further changes of the block, of which nothing in it can be told apart.
  std::vector<std::size_t> rest() const {
    std::vector<std::size_t> out;
    if (label_.size() > 1) out.assign(label_.begin() + 1, label_.end());
    if (!one_by_one_ && words_.size() > 1) out.insert(out.end(), words_.begin() + 1, words_.end());
    return out;
  }
  /// For the mark that begins at a segment.
  std::string on_mark(bool in_term, std::size_t segment) const {
    if (!one_by_one_) return "";
    for (std::size_t k = 0; k < groups_.size(); ++k) {
      const redline::MarkGroup& group = groups_[k];
      if (group.in_term != in_term || segment < group.begin || segment >= group.end) continue;
      return segment == group.begin ? attributes(words_[k])
                                    : " data-c=\"" + std::to_string(words_[k] + 1) + '"';
    }
    return "";
  }
  /// For what stands behind the words: the paragraph set otherwise, its section, its end; in this order.
  std::string on_tail() { return one_by_one_ ? attributes(words_[groups_.size() + tail_++]) : ""; }

 private:
  static std::string attributes(std::size_t change) {
    const std::string number = std::to_string(change + 1);
    return " id=\"change-" + number + "\" data-c=\"" + number + '"';
  }

  std::vector<redline::MarkGroup> groups_;
  std::vector<std::size_t> label_;
  std::vector<std::size_t> words_;
  std::size_t tail_ = 0;
  std::size_t continued_ = 0;
  bool one_by_one_ = false;
};

/// How words without a mark of their own are written in a block that is wholly new or gone.
std::string_view whole_tag(Status status) {
  return status == Status::inserted ? "ins" : status == Status::deleted ? "del" : "";
}

/// A stretch of segments with one mark, as one element.
void append_stretch(std::string& out, const Redline& redline, const Block& block, const Segments& segments,
                    std::size_t begin, std::size_t end, std::string_view tag, const std::string& attributes) {
  const Segment& first = segments[begin];
  const bool reset = !first.reset.empty();
  // White space alone would collapse into its neighbours and the mark be lost to the eye.
  bool space = true;
  for (std::size_t k = begin; k < end && space; ++k)
    space = !segments[k].object && std::all_of(segments[k].text.begin(), segments[k].text.end(),
                                               [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  if (!tag.empty()) out.append("<").append(tag).append(attributes).append(space ? " class=\"space\">" : ">");
  if (reset) out.append("<span class=\"reset\"").append(attributes).append(">");
  const bool plain = block.role == redline::Role::title || block.role == redline::Role::part ||
                     block.role == redline::Role::heading;
  for (std::size_t k = begin; k < end; ++k) append_words(out, redline, segments[k], plain);
  if (!tag.empty()) out.append("</").append(tag).append(">");
  if (!reset) return;
  append_escaped(out.append("</span><span class=\"note reset\">["), first.reset);
  out += "]</span>";
}

void append_segments(std::string& out, const Redline& redline, const Block& block, const Segments& segments,
                     const ChangeIds& ids) {
  const bool left = block.status == Status::moved_from;
  const bool arrived = block.status == Status::moved_to;
  // A builder may mark the words of an arrival as inserted or leave them plain; both say: moved, unedited.
  const bool unedited = std::all_of(segments.begin(), segments.end(),
                                    [](const Segment& s) { return s.mark == Mark::inserted; });
  if (left) out += "<del class=\"move\">";
  if (arrived) out += "<ins class=\"move\">";
  const bool in_term = &segments == &block.term;
  for (std::size_t i = 0; i < segments.size();) {
    const std::size_t begin = i;
    const Segment& segment = segments[i];
    while (i < segments.size() && segments[i].mark == segment.mark && segments[i].reset == segment.reset) ++i;
    if (left && segment.mark == Mark::inserted) continue;
    std::string_view tag = segment.mark == Mark::none      ? whole_tag(block.status)
                           : segment.mark == Mark::deleted ? "del"
                                                           : "ins";
    if (left || (arrived && unedited)) tag = "";
    const bool counted = segment.mark != Mark::none || !segment.reset.empty();
    append_stretch(out, redline, block, segments, begin, i, tag, counted ? ids.on_mark(in_term, begin) : "");
  }
  if (left) out += "</del>";
  if (arrived) out += "</ins>";
}

/// What a Word document says of a paragraph beyond its words.
void append_tail(std::string& out, const Block& block, ChangeIds& ids) {
  const auto note = [&](std::string_view what, const std::string& words) {
    if (words.empty()) return;
    out.append(" <span class=\"note reset\"").append(ids.on_tail()).append(">[").append(what);
    append_escaped(out, words);
    out += "]</span>";
  };
  if (block.status == Status::kept) {
    note("paragraph: ", block.reset);
    note("section: ", block.section);
    if (block.end == Mark::none) return;
  }
  const bool whole = block.status == Status::inserted || block.status == Status::deleted;
  if (block.status != Status::kept && !(whole && block.text.empty() && block.paragraph != 0)) return;
  const bool came = block.status == Status::inserted || block.end == Mark::inserted;
  const std::string_view tag = came ? "ins" : "del";
  out.append("<").append(tag).append(" class=\"note end\"");
  if (block.status == Status::kept) out += ids.on_tail();
  out.append("><span aria-hidden=\"true\">\u00B6</span><span class=\"vh\">end of paragraph</span></");
  out.append(tag).append(">");
}

void append_label(std::string& out, const Block& block, ChangeIds& ids) {
  const bool left = block.status == Status::moved_from || block.status == Status::deleted;
  const bool came = block.status == Status::moved_to || block.status == Status::inserted;
  const std::string& before = came ? std::string() : block.label_before;
  const std::string& after = left ? std::string() : block.label_after;
  if (before.empty() && after.empty()) return;
  if (before == after) {
    append_escaped(out.append("<span class=\"l\">"), after);
    out += "</span> ";
    return;
  }
  const std::string_view mark = block.status == Status::moved_from || block.status == Status::moved_to
                                    ? " class=\"move\""
                                : !before.empty() && !after.empty() ? " class=\"number\""
                                                                    : "";
  out.append("<span class=\"l\"").append(ids.on_label()).append(">");
  if (!before.empty()) {
    append_escaped(out.append("<del").append(mark).append(">"), before);
    out += "</del>";
  }
  if (!after.empty()) {
    if (!before.empty()) out += ' ';
    append_escaped(out.append("<ins").append(mark).append(">"), after);
    out += "</ins>";
  }
  out += "</span> ";
}

/// "moved to D3.4", a link to the other end.
void append_move_note(std::string& out, const Redline& redline, BlockRef at, const Anchors& anchors) {
  const Block& block = redline.at(at);
  if (!block.move || (block.status != Status::moved_from && block.status != Status::moved_to)) return;
  const bool left = block.status == Status::moved_from;
  const BlockRef other = left ? redline.moves[*block.move].to : redline.moves[*block.move].from;
  const Block& end = redline.at(other);
  std::string place = left ? end.citation_after : end.citation_before;
  if (place.empty()) {
    const bool later = std::pair(other.document, other.block) > std::pair(at.document, at.block);
    place = later ? "a later place" : "an earlier place";
  } else if (other.document != at.document && !redline.documents[other.document].name.empty()) {
    place += " in " + redline.documents[other.document].name;
  }
  out.append(" <a class=\"note move\" href=\"#")
      .append(anchors.of(other))
      .append(left ? "\">moved to " : "\">moved from ");
  append_escaped(out, place);
  out += "</a>";
}

}  // namespace

void append_block_words(std::string& out, const Redline& redline, BlockRef at, const Anchors& anchors) {
  const Block& block = redline.at(at);
  ChangeIds ids(redline, at, anchors);
  append_label(out, block, ids);
  const std::string on_words = ids.on_words();
  if (block.role == redline::Role::definition) {
    out += "<span class=\"term\">";
    append_segments(out, redline, block, block.term, ids);
    out += "</span> ";
  }
  out.append("<span class=\"t\"").append(on_words).append(">");
  for (const std::size_t change : ids.rest()) {
    const std::string number = std::to_string(change + 1);
    out.append("<span class=\"at\" id=\"change-")
        .append(number)
        .append("\" data-c=\"")
        .append(number)
        .append("\"></span>");
  }
  append_segments(out, redline, block, block.text, ids);
  append_tail(out, block, ids);
  append_move_note(out, redline, at, anchors);
  out += "</span>";
}

}  // namespace redraft::render
