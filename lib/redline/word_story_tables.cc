#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "docx/describe.h"
#include "redline/place_words.h"
#include "redline/word_story_view.h"

namespace redraft::redline {

namespace {

using docx::NodeKind;
using docx::Paragraph;
using docx::Story;

// "<w:tblHeader/>" in the properties of a row, and the like.
bool holds(std::string_view xml, std::string_view element) {
  for (std::size_t at = xml.find(element); at != std::string_view::npos; at = xml.find(element, at + 1)) {
    const char next = at + element.size() < xml.size() ? xml[at + element.size()] : '>';
    if (next == '/' || next == '>' || next == ' ') return true;
  }
  return false;
}

std::vector<int> widths_of(std::string_view grid) {
  std::vector<int> out;
  constexpr std::string_view name = "w:w=\"";
  for (std::size_t at = grid.find(name); at != std::string_view::npos; at = grid.find(name, at + 1)) {
    int width = 0;
    std::from_chars(grid.data() + at + name.size(), grid.data() + grid.size(), width);
    out.push_back(std::clamp(width, 0, 100'000));
  }
  if (out.size() > 200) out.clear();
  return out;
}

}  // namespace

std::size_t StoryView::open_frame(FrameKind kind, Mark mark, std::uint32_t before, std::uint32_t after) {
  Frame frame;
  frame.kind = kind;
  frame.mark = mark;
  frame.parent = frame_;
  std::vector<Frame>& frames = out_.documents[document_].frames;
  frame.begin = out_.documents[document_].blocks.size();
  const bool of_before = after == kNone;
  const docx::Node& node = of_before ? b_->nodes[before] : a_->nodes[after];
  const docx::Part& part = of_before ? before_.document.part_of(*b_) : after_.document.part_of(*a_);
  if (kind == FrameKind::table) {
    frame.widths = widths_of(part.bytes(node.grid));
    ++tables_;
    where_.push_back(tables_);
    rows_.emplace_back();
  } else if (kind == FrameKind::row) {
    frame.heading = holds(part.bytes(node.properties), "<w:tblHeader");
    if (!rows_.empty()) {
      if (mark != Mark::inserted) ++rows_.back().before;
      if (mark != Mark::deleted) ++rows_.back().after;
    }
  } else {
    frame.columns = node.columns;
    const std::string_view properties = part.bytes(node.properties);
    frame.goes_on =
        holds(properties, "<w:vMerge") && properties.find("w:val=\"restart\"") == std::string_view::npos;
  }
  frames.push_back(std::move(frame));
  return frame_ = frames.size() - 1;
}

void StoryView::close_frame(std::size_t index) {
  std::vector<Frame>& frames = out_.documents[document_].frames;
  frames[index].end = out_.documents[document_].blocks.size();
  frames[index].last = frames.size();
  frame_ = frames[index].parent;
  if (frames[index].kind != FrameKind::table) return;
  where_.pop_back();
  rows_.pop_back();
}

std::string StoryView::place_in_table(bool before) const {
  if (where_.empty()) return {};
  return table_words(where_.back(), before ? rows_.back().before : rows_.back().after);
}

void StoryView::pair(const Branch& branch, std::uint32_t index) {
  const docx::Node& x = b_->nodes[branch.before];
  const docx::Node& y = a_->nodes[branch.after];
  if (branch.kind == NodeKind::control) return siblings(index + 1, branch.end);
  if (branch.kind == NodeKind::point || branch.kind == NodeKind::paragraph) return;
  if (branch.kind == NodeKind::other) {
    Block block;
    block.text.push_back({Mark::none, "[object]"});
    return add_block(std::move(block));
  }
  const FrameKind kind = branch.kind == NodeKind::table ? FrameKind::table
                         : branch.kind == NodeKind::row ? FrameKind::row
                                                        : FrameKind::cell;
  const std::size_t frame = open_frame(kind, Mark::none, branch.before, branch.after);
  std::string reset;
  const auto add = [&](const std::string& words) {
    if (!words.empty()) reset += (reset.empty() ? "" : ", ") + words;
  };
  const auto differs = [&](std::uint32_t before, std::uint32_t after) {
    add(docx::difference(docx::FormatKind::block, before_.document, before, after_.document, after));
  };
  if (branch.reformatted) differs(x.format, y.format);
  if (branch.excepted) differs(x.extra_format, y.extra_format);
  if (branch.regridded) add("column widths");
  out_.documents[document_].frames[frame].reset = std::move(reset);
  const WordPlaces saved_before = before_places_;
  const WordPlaces saved_after = after_places_;
  if (kind == FrameKind::cell) {
    before_places_ = WordPlaces(before_.document.styles);
    after_places_ = WordPlaces(after_.document.styles);
    starts_before_ = starts_after_ = true;
  }
  siblings(index + 1, branch.end);
  if (kind == FrameKind::cell) {
    before_places_ = saved_before;
    after_places_ = saved_after;
    starts_before_ = starts_after_ = true;
  }
  close_frame(frame);
}

void StoryView::one_side_children(std::uint32_t node, Mark mark) {
  const Story& story = side(mark == Mark::deleted);
  const std::uint32_t end =
      node == kNone ? static_cast<std::uint32_t>(story.nodes.size()) : story.nodes[node].end;
  for (std::uint32_t k = node == kNone ? 0 : node + 1; k < end; k = std::max(story.nodes[k].end, k + 1))
    one_side(k, mark);
}

void StoryView::one_side(std::uint32_t index, Mark mark) {
  const bool before = mark == Mark::deleted;
  const docx::Node& node = side(before).nodes[index];
  switch (node.kind) {
    case NodeKind::point: return;
    case NodeKind::control: return one_side_children(index, mark);
    case NodeKind::table:
    case NodeKind::row:
    case NodeKind::cell: {
      const FrameKind kind = node.kind == NodeKind::table ? FrameKind::table
                             : node.kind == NodeKind::row ? FrameKind::row
                                                          : FrameKind::cell;
      const std::size_t frame = open_frame(kind, mark, before ? index : kNone, before ? kNone : index);
      one_side_children(index, mark);
      return close_frame(frame);
    }
    case NodeKind::paragraph: {
      const Paragraph& paragraph = side(before).paragraphs[node.paragraph];
      Block block;
      block.status = before ? Status::deleted : Status::inserted;
      Start start = start_of(paragraph, before);
      Start none;
      std::vector<Piece> pieces(1);
      pieces[0].mark = mark;
      (before ? pieces[0].before : pieces[0].after) = paragraph.text;
      words(block, std::move(pieces), before ? start : none, before ? none : start);
      (before ? block.label_before : block.label_after) = start.label;
      (before ? block.citation_before : block.citation_after) =
          frame_ != kNoFrame ? place_in_table(before) : start.place.citation;
      block.role = start.place.role;
      block.depth = start.place.depth;
      block.paragraph = node.paragraph + 1;
      return add_block(std::move(block));
    }
    case NodeKind::other: {
      Block block;
      block.status = before ? Status::deleted : Status::inserted;
      block.text.push_back({mark, "[object]"});
      return add_block(std::move(block));
    }
  }
}

}  // namespace redraft::redline
