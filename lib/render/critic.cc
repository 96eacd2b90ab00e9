#include "render/critic.h"

#include <string_view>
#include <utility>
#include <vector>

namespace redraft::render {

namespace {

using redline::Block;
using redline::Mark;
using redline::Redline;
using redline::Segment;
using redline::Segments;
using redline::Status;

// Collects marked stretches; neighbours of one kind become one mark, a deletion with an insertion behind it
// a substitution.
class Writer {
 public:
  void put(Mark mark, std::string_view text) {
    if (text.empty()) return;
    if (mark == Mark::none) {
      flush();
      out_ += text;
    } else if (mark == Mark::deleted) {
      if (!inserted_.empty()) flush();
      deleted_ += text;
    } else {
      inserted_ += text;
    }
  }

  // One side each: equal ones stand unmarked, layout that only differs in kind is the new side's.
  void put_layout(std::string_view before, std::string_view after) {
    if (before.empty() == after.empty()) {
      put(Mark::none, after);
    } else {
      put(Mark::deleted, before);
      put(Mark::inserted, after);
    }
  }

  void put(const Segments& segments) {
    for (const Segment& segment : segments) {
      put(segment.mark, segment.text);
      if (!segment.unread.empty()) comment(segment.unread);
    }
  }

  void comment(std::string_view words) {
    flush();
    marked("{>>", words, "<<}");
  }

  std::string take() {
    flush();
    return std::move(out_);
  }

 private:
  void flush() {
    const bool both = !deleted_.empty() && !inserted_.empty();
    if (both && plain(deleted_) && plain(inserted_)) {
      out_ += "{~~" + deleted_ + "~>" + inserted_ + "~~}";
    } else {
      marked("{--", deleted_, "--}");
      marked("{++", inserted_, "++}");
    }
    deleted_.clear();
    inserted_.clear();
  }

  static bool plain(const std::string& text) {
    return text.find("~>") == std::string::npos && text.find("~~}") == std::string::npos &&
           text.back() != '~' && text.front() != '>' && text.find("~~") == std::string::npos;
  }

  // A closing mark inside the words would end the mark early: the mark is closed in the middle of it.
  void marked(std::string_view open, std::string_view text, std::string_view close) {
    while (!text.empty()) {
      const std::size_t inner = text.find(close);
      const std::string_view piece = inner == std::string_view::npos ? text : text.substr(0, inner + 2);
      out_ += open;
      out_ += piece;
      out_ += close;
      text.remove_prefix(piece.size());
    }
  }

  std::string out_;
  std::string deleted_;
  std::string inserted_;
};

std::string margin(int depth) { return std::string(static_cast<std::size_t>(depth) * 4, ' '); }

// White space in front, up to the last line's margin, and that margin.
std::pair<std::string_view, std::string_view> split_lead(std::string_view lead) {
  const std::size_t line = lead.rfind('\n') + 1;
  return {lead.substr(0, line), lead.substr(line)};
}

/// What stands between the blocks of a Word document: a line between rows, a bar between cells.
class Layout {
 public:
  explicit Layout(const redline::Document& document)
      : document_(document), cells_(document.blocks.size(), kNoFrame) {
    for (std::size_t f = 0; f < document.frames.size(); ++f)
      for (std::size_t i = document.frames[f].begin; i < document.frames[f].end; ++i) cells_[i] = f;
  }

  /// Between a block and the one before it on the same side.
  std::string_view between(std::size_t before, std::size_t after) const {
    const std::size_t x = cells_[before];
    const std::size_t y = cells_[after];
    if (x == y) return x == kNoFrame ? "\n\n" : " / ";
    if (x == kNoFrame || y == kNoFrame) return "\n\n";
    const std::size_t row = document_.frames[y].parent;
    if (row == document_.frames[x].parent) return " | ";
    const auto inside = [&](std::size_t frame, std::size_t of) {
      for (; frame != kNoFrame; frame = document_.frames[frame].parent)
        if (frame == of) return true;
      return false;
    };
    const std::size_t table = row == kNoFrame ? kNoFrame : document_.frames[row].parent;
    return inside(x, table) || inside(y, document_.frames[x].parent) ? "\n" : "\n\n";
  }
  bool in_cell(std::size_t block) const { return cells_[block] != kNoFrame; }

 private:
  static constexpr std::size_t kNoFrame = redline::kNoFrame;
  const redline::Document& document_;
  std::vector<std::size_t> cells_;  // by block, its innermost frame
};

class Renderer {
 public:
  explicit Renderer(const Redline& redline) : redline_(redline) {
    for (const redline::Document& document : redline.documents) {
      own_layout_ = own_layout_ || !document.tail_before.empty() || !document.tail_after.empty();
      for (const Block& block : document.blocks)
        own_layout_ = own_layout_ || !block.lead_before.empty() || !block.lead_after.empty();
    }
  }

  std::string run() {
    for (const redline::Document& document : redline_.documents) {
      const Layout layout(document);
      layout_ = &layout;
      before_.last = after_.last = kNone;
      put_name(document);
      for (std::size_t i = 0; i < document.blocks.size(); ++i) put_block(document.blocks[i], i);
      if (own_layout_) writer_.put_layout(document.tail_before, document.tail_after);
    }
    std::string out = writer_.take();
    if (!own_layout_ && !out.empty()) out += '\n';
    return out;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // What has been written of a side.
  struct Written {
    bool any = false;
    bool open = false;         // the paragraph goes on
    std::string name;          // of a story that begins, to stand in front of its first words
    std::size_t last = kNone;  // block of this document
  };

  // "[^3]:" in front of a note, "[Header of section 1]" in front of a header.
  void put_name(const redline::Document& document) {
    before_.name.clear();
    after_.name.clear();
    if (document.story.empty() || document.story == "body") return;
    const bool note = document.story == "footnote" || document.story == "endnote";
    const std::size_t space = document.name.rfind(' ');
    before_.name = note ? "[^" + document.name.substr(space + 1) + "]: " : "[" + document.name + "] ";
    after_.name = before_.name;
  }

  void put_block(const Block& block, std::size_t i) {
    switch (block.status) {
      case Status::kept: put_kept(block, i); break;
      case Status::deleted:
      case Status::moved_from: put_side(block, Mark::deleted, i); break;
      case Status::inserted:
      case Status::moved_to: put_side(block, Mark::inserted, i); break;
    }
    if (!block.move) return;
    const redline::Move& move = redline_.moves[*block.move];
    if (block.status == Status::moved_from) {
      const Block& to = redline_.at(move.to);
      writer_.comment("moved to " + where(to.citation_after, to.label_after, move.from, move.to));
    } else if (block.status == Status::moved_to) {
      const Block& from = redline_.at(move.from);
      writer_.comment("moved from " + where(from.citation_before, from.label_before, move.to, move.from));
    }
  }

  static std::string where(const std::string& citation, const std::string& label, redline::BlockRef here,
                           redline::BlockRef there) {
    if (!citation.empty()) return citation;
    if (!label.empty()) return label;
    return std::pair(there.document, there.block) > std::pair(here.document, here.block) ? "a later place"
                                                                                         : "an earlier place";
  }

  // In the layout of section text there is a blank line between paragraphs, marked with the one behind it;
  // before the first on a side there is none, nor where a paragraph goes on.
  void put_lead(const Block& block, std::size_t i, bool on_before, bool on_after) {
    if (own_layout_) {
      const std::string before = on_before ? block.lead_before : "";
      const std::string after = on_after ? block.lead_after : "";
      if (!block.depth_before) {
        writer_.put_layout(before, after);
        return;
      }
      // Blank lines are layout; the margin tells how deep the paragraph stands.
      writer_.put_layout(split_lead(before).first, split_lead(after).first);
      writer_.put(Mark::deleted, split_lead(before).second);
      writer_.put(Mark::inserted, split_lead(after).second);
      return;
    }
    const bool begins_before = on_before && !before_.open;
    const bool begins_after = on_after && !after_.open;
    const std::string_view lead_before = begins_before ? lead(before_, i) : "";
    const std::string_view lead_after = begins_after ? lead(after_, i) : "";
    if (!lead_before.empty() && !lead_after.empty() &&
        lead_before[0] != lead_after[0]) {  // a cell, or a line
      writer_.put(Mark::deleted, lead_before);
      writer_.put(Mark::inserted, lead_after);
    } else {
      writer_.put_layout(lead_before, lead_after);
    }
    const bool margins = layout_ == nullptr || !layout_->in_cell(i);
    const std::string before =
        begins_before && margins ? margin(block.depth_before.value_or(block.depth)) : "";
    const std::string after = begins_after && margins ? margin(block.depth) : "";
    if (before == after) {
      writer_.put(Mark::none, after);
    } else {
      writer_.put(Mark::deleted, before);
      writer_.put(Mark::inserted, after);
    }
    const std::string name_before = on_before ? std::exchange(before_.name, {}) : "";
    const std::string name_after = on_after ? std::exchange(after_.name, {}) : "";
    if (name_before == name_after) {
      writer_.put(Mark::none, name_after);
    } else {
      writer_.put(Mark::deleted, name_before);
      writer_.put(Mark::inserted, name_after);
    }
  }

  std::string_view lead(const Written& side, std::size_t i) const {
    if (!side.any) return "";
    return side.last == kNone ? "\n\n" : layout_->between(side.last, i);
  }

  void written(std::size_t i, bool on_before, bool on_after, Mark end) {
    if (on_before) before_ = {true, end == Mark::inserted, {}, i};
    if (on_after) after_ = {true, end == Mark::deleted, {}, i};
  }

  std::string gap(const Block& block, bool before) const {
    const std::string& label = before ? block.label_before : block.label_after;
    if (own_layout_) return before ? block.gap_before : block.gap_after;
    // Behind an end that the other side alone has, the words go on.
    const bool words =
        !(before ? redline::before_text(block.text) : redline::after_text(block.text)).empty() ||
        block.end == (before ? Mark::inserted : Mark::deleted);
    return label.empty() || !words ? "" : " ";
  }

  static std::string columns(const std::string& term) { return term.empty() ? "" : "    "; }

  void put_kept(const Block& block, std::size_t i) {
    put_lead(block, i, true, true);
    if (block.label_before == block.label_after) {
      writer_.put(Mark::none, block.label_after);
    } else {
      writer_.put(Mark::deleted, block.label_before);
      writer_.put(Mark::inserted, block.label_after);
    }
    writer_.put_layout(gap(block, true), gap(block, false));
    writer_.put(block.term);
    writer_.put_layout(columns(redline::before_text(block.term)), columns(redline::after_text(block.term)));
    writer_.put(block.text);
    written(i, true, true, block.end);
  }

  void put_side(const Block& block, Mark mark, std::size_t i) {
    const bool before = mark == Mark::deleted;
    put_lead(block, i, before, !before);
    const std::string term = before ? redline::before_text(block.term) : redline::after_text(block.term);
    writer_.put(mark, before ? block.label_before : block.label_after);
    writer_.put(mark, gap(block, before));
    writer_.put(mark, term);
    writer_.put(mark, columns(term));
    writer_.put(mark, before ? redline::before_text(block.text) : redline::after_text(block.text));
    written(i, before, !before, Mark::none);
  }

  const Redline& redline_;
  Writer writer_;
  const Layout* layout_ = nullptr;
  bool own_layout_ = false;
  Written before_;
  Written after_;
};

}  // namespace

std::string render_critic(const Redline& redline) { return Renderer(redline).run(); }

}  // namespace redraft::render
