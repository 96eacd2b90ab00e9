#include "render/critic.h"

#include <string_view>
#include <utility>

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
    for (const Segment& segment : segments) put(segment.mark, segment.text);
  }

  void comment(std::string_view words) {
    flush();
    out_ += "{>>";
    out_ += words;
    out_ += "<<}";
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

std::string where(const std::string& citation, const std::string& label) {
  return !citation.empty() ? citation : label;
}

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
      for (const Block& block : document.blocks) put_block(block);
      if (own_layout_) writer_.put_layout(document.tail_before, document.tail_after);
    }
    std::string out = writer_.take();
    if (!own_layout_ && !out.empty()) out += '\n';
    return out;
  }

 private:
  void put_block(const Block& block) {
    switch (block.status) {
      case Status::kept: put_kept(block); break;
      case Status::deleted:
      case Status::moved_from: put_side(block, Mark::deleted); break;
      case Status::inserted:
      case Status::moved_to: put_side(block, Mark::inserted); break;
    }
    if (!block.move) return;
    const redline::Move& move = redline_.moves[*block.move];
    if (block.status == Status::moved_from) {
      const Block& to = redline_.at(move.to);
      writer_.comment("moved to " + where(to.citation_after, to.label_after));
    } else if (block.status == Status::moved_to) {
      const Block& from = redline_.at(move.from);
      writer_.comment("moved from " + where(from.citation_before, from.label_before));
    }
  }

  // In the layout of section text there is a blank line between paragraphs, marked with the one behind it;
  // before the first on a side there is none.
  void put_lead(const Block& block, bool on_before, bool on_after) {
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
    const std::string lead = "\n\n";
    writer_.put_layout(on_before && any_before_ ? lead : "", on_after && any_after_ ? lead : "");
    any_before_ = any_before_ || on_before;
    any_after_ = any_after_ || on_after;
    const std::string before = margin(block.depth_before.value_or(block.depth));
    const std::string after = margin(block.depth);
    if (on_before && on_after && before == after) {
      writer_.put(Mark::none, after);
    } else {
      if (on_before) writer_.put(Mark::deleted, before);
      if (on_after) writer_.put(Mark::inserted, after);
    }
  }

  std::string gap(const Block& block, bool before) const {
    const std::string& label = before ? block.label_before : block.label_after;
    if (own_layout_) return before ? block.gap_before : block.gap_after;
    const bool words = !(before ? redline::before_text(block.text) : redline::after_text(block.text)).empty();
    return label.empty() || !words ? "" : " ";
  }

  static std::string columns(const std::string& term) { return term.empty() ? "" : "    "; }

  void put_kept(const Block& block) {
    put_lead(block, true, true);
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
  }

  void put_side(const Block& block, Mark mark) {
    const bool before = mark == Mark::deleted;
    put_lead(block, before, !before);
    const std::string term = before ? redline::before_text(block.term) : redline::after_text(block.term);
    writer_.put(mark, before ? block.label_before : block.label_after);
    writer_.put(mark, gap(block, before));
    writer_.put(mark, term);
    writer_.put(mark, columns(term));
    writer_.put(mark, before ? redline::before_text(block.text) : redline::after_text(block.text));
  }

  const Redline& redline_;
  Writer writer_;
  bool own_layout_ = false;
  bool any_before_ = false;
  bool any_after_ = false;
};

}  // namespace

std::string render_critic(const Redline& redline) { return Renderer(redline).run(); }

}  // namespace redraft::render
