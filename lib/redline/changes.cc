#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "redline/build.h"
#include "redline/mark_groups.h"

namespace redraft::redline {

namespace {

std::string joined(const Block& block, bool before) {
  std::string out = before ? block.label_before : block.label_after;
  const auto add = [&out](const std::string& words) {
    if (words.empty()) return;
    if (!out.empty()) out += ' ';
    out += words;
  };
  add(before ? before_text(block.term) : after_text(block.term));
  std::string words;
  for (const Segment& segment : block.text)
    if (segment.mark != (before ? Mark::inserted : Mark::deleted)) words += with_unread(segment);
  add(words);
  return out;
}

/// Words at the beginning of a text, for a row of a list.
std::string opening(const std::string& text) {
  constexpr std::size_t kWords = 8;
  std::size_t at = 0;
  for (std::size_t words = 0; at < text.size() && words < kWords; ++words) {
    at = text.find(' ', at + 1);
    if (at == std::string::npos) return text;
  }
  return at >= text.size() ? text : text.substr(0, at) + " \u2026";
}

class Lister {
 public:
  explicit Lister(Redline& redline) : redline_(redline), done_(redline.documents.size()) {}

  void run() {
    for (std::size_t d = 0; d < redline_.documents.size(); ++d) {
      if (done_[d]) continue;
      const Document& document = redline_.documents[d];
      cells_.assign(document.blocks.size(), kNoFrame);
      for (std::size_t f = 0; f < document.frames.size(); ++f)
        for (std::size_t i = document.frames[f].begin; i < document.frames[f].end; ++i) cells_[i] = f;
      frame_ = 0;
      for (std::size_t i = 0; i < document.blocks.size();) {
        const std::size_t next = frames(d, i);
        i = next > i ? next : take(d, i);
      }
    }
  }

 private:
  Change& add(ChangeKind kind, std::size_t d, std::size_t i) {
    Block& block = redline_.documents[d].blocks[i];
    if (!block.change) block.change = redline_.changes.size();
    Change change;
    change.kind = kind;
    change.at = {d, i};
    change.document = redline_.documents[d].name;
    const bool gone = block.status == Status::deleted || block.status == Status::moved_from;
    change.citation = gone ? block.citation_before : block.citation_after;
    redline_.changes.push_back(std::move(change));
    return redline_.changes.back();
  }

  // Tables, rows and cells that begin at block i. Gives the block behind one that came or went as a whole.
  std::size_t frames(std::size_t d, std::size_t i) {
    Document& document = redline_.documents[d];
    std::size_t next = i;
    while (frame_ < document.frames.size() && document.frames[frame_].begin <= i) {
      Frame& frame = document.frames[frame_];
      if (frame.begin == frame.end || frame.begin < i) {
        ++frame_;
        continue;
      }
      if (frame.mark != Mark::none) {
        whole_frame(d, frame_);
        next = frame.end;
        frame_ = frame.last;
        break;
      }
      if (!frame.reset.empty()) {
        Change& change = add(ChangeKind::format, d, i);
        change.frame = frame_;
        change.detail = std::string(name(frame.kind)) + ": " + frame.reset;
        frame.change = redline_.changes.size() - 1;
      }
      ++frame_;
    }
    return next;
  }

  static std::string_view name(FrameKind kind) {
    return kind == FrameKind::table ? "table" : kind == FrameKind::row ? "row" : "cell";
  }

  void whole_frame(std::size_t d, std::size_t f) {
    Document& document = redline_.documents[d];
    Frame& frame = document.frames[f];
    const bool before = frame.mark == Mark::deleted;
    Change& change = add(frame.kind == FrameKind::table ? ChangeKind::table
                         : frame.kind == FrameKind::row ? ChangeKind::row
                                                        : ChangeKind::cell,
                         d, frame.begin);
    change.frame = f;
    frame.change = redline_.changes.size() - 1;
    std::string& words = before ? change.old_words : change.new_words;
    for (std::size_t k = frame.begin; k < frame.end; ++k) {
      if (k > frame.begin) words += cells_[k] == cells_[k - 1] ? " " : " | ";
      words += joined(document.blocks[k], before);
      document.blocks[k].change = frame.change;
    }
  }

  // Lists the changes of block i and gives the next block to look at.
  std::size_t take(std::size_t d, std::size_t i) {
    const std::vector<Block>& blocks = redline_.documents[d].blocks;
    const Block& block = blocks[i];
    switch (block.status) {
      case Status::inserted:
      case Status::deleted: return whole_provision(d, i);
      case Status::moved_from: return i + 1;  // the row stands where it has arrived
      case Status::moved_to: {
        Change& change = add(ChangeKind::move, d, i);
        const Block& from = redline_.at(redline_.moves[*block.move].from);
        change.old_words = joined(from, true);
        change.new_words = joined(block, false);
        return i + 1;
      }
      case Status::kept: break;
    }
    if (block.label_before != block.label_after && !parted(blocks, i)) {
      Change& change = add(ChangeKind::renumber, d, i);
      change.old_words = block.label_before;
      change.new_words = block.label_after;
    } else if (block.depth_before) {  // the same label in another list: its citation tells
      Change& change = add(ChangeKind::renumber, d, i);
      change.old_words = block.citation_before;
      change.new_words = block.citation_after;
    }
    for (const MarkGroup& group : mark_groups(redline_, block)) words(d, i, group);
    if (!block.reset.empty()) {
      Change& change = add(ChangeKind::format, d, i);
      change.old_words = change.new_words = opening(after_text(block.text));
      change.detail = "paragraph: " + block.reset;
    }
    if (!block.section.empty()) add(ChangeKind::section, d, i).detail = block.section;
    const bool only_break = !block.section.empty() && joined(block, block.end == Mark::deleted).empty();
    if (block.end != Mark::none && !only_break) {
      const bool split = block.end == Mark::inserted;
      Change& change = add(split ? ChangeKind::split : ChangeKind::merge, d, i);
      std::string next;
      for (std::size_t k = i + 1; k < blocks.size() && next.empty(); ++k) next = joined(blocks[k], !split);
      (split ? change.new_words : change.old_words) = "\u00B6 " + opening(next);
    }
    return i + 1;
  }

  // The label of a part of a split or joined paragraph came or went with its end: no change of its own.
  static bool parted(const std::vector<Block>& blocks, std::size_t i) {
    const Block& block = blocks[i];
    if (!block.label_before.empty() && !block.label_after.empty()) return false;
    return i > 0 && blocks[i - 1].status == Status::kept &&
           blocks[i - 1].end == (block.label_before.empty() ? Mark::inserted : Mark::deleted);
  }

  // A provision that came or went with its items is one change.
  std::size_t whole_provision(std::size_t d, std::size_t i) {
    const std::vector<Block>& blocks = redline_.documents[d].blocks;
    const bool before = blocks[i].status == Status::deleted;
    std::size_t end = i + 1;
    const auto below = [&](const Block& b) {
      return b.depth > blocks[i].depth ||
             (b.role == Role::text && b.depth == blocks[i].depth && blocks[i].role != Role::text);
    };
    while (end < blocks.size() && blocks[end].status == blocks[i].status && cells_[end] == cells_[i] &&
           below(blocks[end]))
      ++end;
    const bool note = redline_.documents[d].story == "footnote" || redline_.documents[d].story == "endnote";
    if (note && i == 0) end = blocks.size();
    const ChangeKind kind = note && i == 0                        ? ChangeKind::note
                            : end == i + 1 && pictures(blocks[i]) ? ChangeKind::image
                            : before                              ? ChangeKind::remove
                                                                  : ChangeKind::insert;
    Change& change = add(kind, d, i);
    const std::size_t row = redline_.changes.size() - 1;
    std::string& words = before ? change.old_words : change.new_words;
    for (std::size_t k = i; k < end; ++k) {
      const std::string own = joined(blocks[k], before);
      if (!words.empty() && !own.empty()) words += ' ';
      words += own;
      if (!blocks[k].section.empty())
        change.detail += (change.detail.empty() ? "section: " : "; section: ") + blocks[k].section;
      redline_.documents[d].blocks[k].change = row;
    }
    return end;
  }

  bool pictures(const Block& block) const {
    return !block.text.empty() && std::all_of(block.text.begin(), block.text.end(), [&](const Segment& s) {
      return s.object && redline_.objects[*s.object].kind == ObjectKind::image;
    });
  }

  void words(std::size_t d, std::size_t i, const MarkGroup& group) {
    const Block& block = redline_.documents[d].blocks[i];
    const Segments& list = group.in_term ? block.term : block.text;
    std::string old_words;
    std::string new_words;
    for (std::size_t k = group.begin; k < group.end; ++k) {
      const std::string words = with_unread(list[k]);
      if (list[k].mark != Mark::inserted) old_words += words;
      if (list[k].mark != Mark::deleted) new_words += words;
      if (group.kind == ChangeKind::note)
        note(list[k], list[k].mark == Mark::deleted ? old_words : new_words);
    }
    Change& change = add(group.kind, d, i);
    change.old_words = std::move(old_words);
    change.new_words = std::move(new_words);
    if (group.kind == ChangeKind::format) change.detail = list[group.begin].reset;
  }

  // A note comes and goes with its reference: its words are part of that change.
  void note(const Segment& reference, std::string& words) {
    const Object& object = redline_.objects[*reference.object];
    if (!object.document || done_[*object.document]) return;
    done_[*object.document] = true;
    for (Block& block : redline_.documents[*object.document].blocks) {
      words += ' ';
      words += joined(block, reference.mark == Mark::deleted);
      block.change = redline_.changes.size();
    }
  }

  Redline& redline_;
  std::vector<bool> done_;          // by document: listed with a reference
  std::vector<std::size_t> cells_;  // by block of the present document: the innermost frame
  std::size_t frame_ = 0;
};

}  // namespace

void list_changes(Redline& redline) { Lister(redline).run(); }

}  // namespace redraft::redline
