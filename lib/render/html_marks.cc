#include "render/html_marks.h"

#include <algorithm>
#include <vector>

#include "render/html_escape.h"

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
  ChangeIds(const Redline& redline, BlockRef at, const Anchors& anchors) {
    const Block& block = redline.at(at);
    const std::vector<std::size_t>& changes = anchors.changes_at(at.document, at.block);
    const bool relabelled = block.status == Status::kept && block.label_before != block.label_after;
    for (const std::size_t change : changes)
      (redline.changes[change].kind == ChangeKind::renumber && relabelled ? label_ : words_)
          .push_back(change);
    one_by_one_ = block.status == Status::kept && words_.size() == groups(block.term) + groups(block.text);
    if (block.change) continued_ = *block.change + 1;
  }

  std::string on_label() { return label_.empty() ? "" : first_of(label_); }

  /// For the element around all words: the changes that no single mark stands for.
  std::string on_words() {
    if (one_by_one_) return "";
    if (!words_.empty()) return first_of(words_);
    return label_.empty() && continued_ != 0 ? " data-c=\"" + std::to_string(continued_) + '"' : "";
  }
  /// Further changes of the block, of which nothing in it can be told apart.
  std::vector<std::size_t> rest() const {
    std::vector<std::size_t> out;
    if (label_.size() > 1) out.assign(label_.begin() + 1, label_.end());
    if (!one_by_one_ && words_.size() > 1) out.insert(out.end(), words_.begin() + 1, words_.end());
    return out;
  }
  /// For a mark; `joins`: an insertion that replaces the deletion before it.
  std::string on_mark(bool joins) {
    if (!one_by_one_) return "";
    if (joins) return " data-c=\"" + std::to_string(words_[next_ - 1] + 1) + '"';
    return attributes(words_[next_++]);
  }

 private:
  static std::size_t groups(const Segments& segments) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < segments.size(); ++i)
      if (segments[i].mark != Mark::none && !joins(segments, i)) ++n;
    return n;
  }
  static std::string attributes(std::size_t change) {
    const std::string number = std::to_string(change + 1);
    return " id=\"change-" + number + "\" data-c=\"" + number + '"';
  }
  static std::string first_of(const std::vector<std::size_t>& changes) { return attributes(changes.front()); }

 public:
  static bool joins(const Segments& segments, std::size_t i) {
    return i > 0 && segments[i].mark == Mark::inserted && segments[i - 1].mark == Mark::deleted;
  }

 private:
  std::vector<std::size_t> label_;
  std::vector<std::size_t> words_;
  std::size_t next_ = 0;
  std::size_t continued_ = 0;
  bool one_by_one_ = false;
};

void append_mark(std::string& out, std::string_view tag, std::string_view attributes, std::string_view text) {
  // White space alone would collapse into its neighbours and the mark be lost to the eye.
  const bool space =
      std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  out.append("<").append(tag).append(attributes).append(space ? " class=\"space\">" : ">");
  append_escaped(out, text);
  out.append("</").append(tag).append(">");
}

/// How words without a mark of their own are written in a block that is wholly new or gone.
std::string_view whole_tag(Status status) {
  return status == Status::inserted ? "ins" : status == Status::deleted ? "del" : "";
}

void append_segments(std::string& out, const Block& block, const Segments& segments, ChangeIds& ids) {
  if (block.status == Status::moved_from) {
    append_escaped(out.append("<del class=\"move\">"), before_text(segments));
    out += "</del>";
    return;
  }
  const bool arrived = block.status == Status::moved_to;
  // A builder may mark the words of an arrival as inserted or leave them plain; both say: moved, unedited.
  const bool unedited = std::all_of(segments.begin(), segments.end(),
                                    [](const Segment& s) { return s.mark == Mark::inserted; });
  if (arrived) out += "<ins class=\"move\">";
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    std::string_view tag = segment.mark == Mark::none      ? whole_tag(block.status)
                           : segment.mark == Mark::deleted ? "del"
                                                           : "ins";
    if (arrived && unedited) tag = "";
    if (tag.empty()) {
      append_escaped(out, segment.text);
      continue;
    }
    const bool counted = segment.mark != Mark::none;
    append_mark(out, tag, counted ? ids.on_mark(ChangeIds::joins(segments, i)) : "", segment.text);
  }
  if (arrived) out += "</ins>";
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
    append_segments(out, block, block.term, ids);
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
  append_segments(out, block, block.text, ids);
  append_move_note(out, redline, at, anchors);
  out += "</span>";
}

}  // namespace redraft::render
