// Paragraphs whose mark goes, and what holds them: the bytes of what settle_chain.h decides.
//
//   <w:p A>(mark goes)one</w:p><w:p B>two</w:p>   ->   <w:p B>onetwo</w:p>
//
// So that words never move in the bytes, the head of the last paragraph moves to the front of the first, and with it
// the tags of content controls between them.
#include <algorithm>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "docx/settle_walk.h"

namespace redraft::docx {

using pugi::xml_node;

namespace {

xml_node node_of(const Block& block) { return xml_node(block.node); }

xml_node content_of(const xml_node& holder) {
  return tag_of(holder) == Tag::sdt ? holder.child("w:sdtContent") : holder;
}

// From the start tag of a content control, or of custom XML, to where its blocks begin.
Range opening(const Part& part, const xml_node& holder) {
  const Span whole = part.span(holder);
  if (tag_of(holder) == Tag::sdt) return {whole.begin, part.span(content_of(holder)).open_end};
  const xml_node own = holder.child("w:customXmlPr");
  return {whole.begin, own ? part.span(own).end : whole.open_end};
}

Range closing(const Part& part, const xml_node& holder) {
  return {part.span(content_of(holder)).close_begin, part.span(holder).end};
}

}  // namespace

bool SettleWalk::mark_goes(const xml_node& paragraph) const {
  return any_goes(paragraph.child("w:pPr").child("w:rPr"));
}

void SettleWalk::kill(const Block& block) {
  for (std::size_t i = block.first_edit; i < block.last_edit; ++i) edits_[i].dead = true;
}

void SettleWalk::blocks(const xml_node& node, std::size_t holder, std::vector<Block>& out) {
  for (const xml_node& child : node.children()) block(child, tag_of(child), holder, out);
}

void SettleWalk::block(const xml_node& node, Tag tag, std::size_t holder, std::vector<Block>& out) {
  if (tag == Tag::text_node || tag == Tag::wrapper_properties || is_zero_width(tag)) return;
  if (tag == Tag::section_properties || tag == Tag::cell_properties) {
    properties(node, tag);
    return;
  }
  if ((tag == Tag::sdt && node.child("w:sdtContent")) || (tag == Tag::custom_xml && node.first_child())) {
    held(node, holder, out);
    return;
  }
  if (is_change(tag)) {
    changed_blocks(node, tag, holder, out);
    return;
  }
  Block block;
  block.node = node.internal_object();
  block.holder = holder;
  block.first_edit = edits_.size();
  const bool untouched = restored_ == 0 && !chosen_in(part_.span(node).whole());
  Left left{untouched, false};
  if (tag == Tag::paragraph) {
    if (!untouched)
      for (const xml_node& child : node.children())
        if (tag_of(child) != Tag::paragraph_properties) left.add(element(child));
    block.mark_goes = !untouched && mark_goes(node);
  } else {
    block.what = Block::What::other;
    if (!untouched) left = tag == Tag::alternate ? alternatives(node) : element(node);
    if (left.emptied()) {
      note_dropped(holder, out);
      return;
    }
  }
  if (untouched) keep(part_.span(node).begin);
  block.content = left.content;
  block.last_edit = edits_.size();
  out.push_back(block);
}

// A content control or custom XML around blocks.
void SettleWalk::held(const xml_node& node, std::size_t holder, std::vector<Block>& out) {
  const xml_node inner = content_of(node);
  if (tags_go(node)) {
    cut(opening(part_, node));
    cut(closing(part_, node));
    note_dropped(holder, out);
    blocks(inner, holder, out);
    return;
  }
  Block open;
  open.what = Block::What::open;
  open.node = node.internal_object();
  open.holder = holder;
  open.first_edit = edits_.size();
  const std::size_t at = out.size();
  out.push_back(open);
  blocks(inner, at, out);
  Block close = out[at];
  close.what = Block::What::close;
  close.match = at;
  out[at].match = out.size();
  out[at].last_edit = close.last_edit = edits_.size();
  out.push_back(close);
}

// w:ins and its kin around blocks: no schema allows it, and it is found.
void SettleWalk::changed_blocks(const xml_node& node, Tag tag, std::size_t holder, std::vector<Block>& out) {
  const Fate what = fate(node);
  const int deletion = tag == Tag::deleted ? 1 : 0;
  if (what == Fate::goes) {
    drop(node);
    note_dropped(holder, out);
  } else if (what == Fate::stays) {
    untag(node, node);
    note_dropped(holder, out);
    restored_ += deletion;
    blocks(node, holder, out);
    restored_ -= deletion;
  } else {
    const Checkpoint before = here();
    deleted_ += deletion;
    const Left left = drop_emptied(node, before, row_of_blocks(node));
    deleted_ -= deletion;
    if (left.emptied()) {
      note_dropped(holder, out);
      return;
    }
    Block block;
    block.what = Block::What::other;
    block.node = node.internal_object();
    block.holder = holder;
    block.content = true;
    out.push_back(block);
  }
}

SettleWalk::Left SettleWalk::alternatives(const xml_node& node) {
  for (const xml_node& choice : node.children()) row_of_blocks(choice);
  return {true, false};
}

// Blocks that nothing outside joins.
SettleWalk::Left SettleWalk::row_of_blocks(const xml_node& node) {
  std::vector<Block> row(1);
  row[0].what = Block::What::open;  // stands for the node itself
  blocks(node, 0, row);
  const bool dropped = row[0].dropped;
  row.erase(row.begin());
  for (Block& block : row) {
    block.holder = block.holder == 0 ? kNoIndex : block.holder - 1;
    if (block.match != kNoIndex) --block.match;
  }
  resolve(row);
  write(row);
  Left left{false, dropped};
  for (const Block& block : row) {
    const bool stays = block.state == Block::State::stays || block.state == Block::State::stays_unjoined;
    left.add({stays && (block.what == Block::What::paragraph || block.what == Block::What::other), !stays});
  }
  return left;
}

void SettleWalk::note_dropped(std::size_t holder, std::vector<Block>& out) {
  if (holder == kNoIndex) {
    dropped_block_ = true;
    return;
  }
  for (std::size_t at = holder; at != kNoIndex; at = out[at].holder) out[at].dropped = true;
}

void SettleWalk::write(std::vector<Block>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    Block& block = row[i];
    const xml_node node = node_of(block);
    switch (block.what) {
      case Block::What::other: break;
      case Block::What::open: {
        const bool had_blocks = block.match > i + 1 || block.dropped;
        if (block.state == Block::State::stays && block.kept == 0 && had_blocks) {
          kill(block);
          drop(node);
          i = block.match;
        } else if (block.state == Block::State::stays) {
          for (const xml_node& own : node.children())
            if (tag_of(own) == Tag::wrapper_properties) children(own);
        } else {
          cut(opening(part_, node));
        }
        break;
      }
      case Block::What::close:
        if (block.state != Block::State::stays) cut(closing(part_, node));
        break;
      case Block::What::paragraph: write_paragraph(row, i); break;
    }
  }
}

void SettleWalk::write_paragraph(std::vector<Block>& row, std::size_t index) {
  const Block& block = row[index];
  const xml_node node = node_of(block);
  const xml_node format = node.child("w:pPr");
  const Span span = part_.span(node);
  switch (block.state) {
    case Block::State::goes:
    case Block::State::emptied:
      kill(block);
      drop(node);
      return;
    case Block::State::joins: {
      const bool first = row[block.into].first == index;
      put({span.begin, span.open_end}, first ? head_of(row, index, block.into) : std::string());
      if (format) cut(part_.span(format).whole());
      if (!span.empty_tag()) cut({span.close_begin, span.end});
      return;
    }
    default: break;
  }
  keep(span.end - 1);
  if (block.first == kNoIndex) {
    if (format) properties(format, Tag::paragraph_properties, block.state == Block::State::stays_unjoined);
    return;
  }
  put({span.begin, span.open_end}, span.empty_tag() ? "</w:p>" : "");
  if (format) cut(part_.span(format).whole());
}

// What stands in front of the words that join: edges that they pass over, and the start of the paragraph `last`.
std::string SettleWalk::head_of(const std::vector<Block>& row, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (row[i].state != Block::State::moves) continue;
    const xml_node holder = node_of(row[i]);
    if (row[i].what == Block::What::open) {
      out += edited_text(opening(part_, holder), [&] {
        for (const xml_node& own : holder.children())
          if (tag_of(own) == Tag::wrapper_properties) children(own);
      });
    } else if (row[i].what == Block::What::close) {
      out += part_.bytes(closing(part_, holder));
    }
  }
  const xml_node node = node_of(row[last]);
  const Span span = part_.span(node);
  std::string head(part_.bytes({span.begin, span.open_end}));
  if (span.empty_tag()) head.replace(head.size() - 2, 2, ">");
  out += head;
  if (const xml_node format = node.child("w:pPr"))
    out += edited_text(part_.span(format).whole(), [&] {
      properties(format, Tag::paragraph_properties, row[last].state == Block::State::stays_unjoined);
    });
  return out;
}

// A cell ends in a paragraph (17.4.65), if it did before, and whatever holds paragraphs has one at least: an empty
// one that would go stays, or one is made.
void SettleWalk::keep_one(const xml_node& node, Tag tag, std::vector<Block>& row) {
  const bool cell = tag == Tag::cell;
  std::size_t last = kNoIndex;  // of what is kept
  bool paragraph = false;
  bool lost = dropped_block_;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Block& block = row[i];
    const bool is_block = block.what == Block::What::paragraph || block.what == Block::What::other;
    if (!is_block) continue;
    if (block.state == Block::State::stays || block.state == Block::State::stays_unjoined) {
      last = i;
      paragraph = paragraph || block.what == Block::What::paragraph;
    } else {
      lost = true;
    }
  }
  if (!lost) return;
  if (cell) {
    std::size_t top = last;
    while (top != kNoIndex && row[top].holder != kNoIndex) top = row[top].holder;
    xml_node end = node.last_child();
    while (end && is_zero_width(tag_of(end))) end = end.previous_sibling();
    if (top != kNoIndex && (row[top].what == Block::What::paragraph || node_of(row[top]) == end)) return;
  } else if (paragraph) {
    return;
  }
  for (std::size_t i = row.size(); i-- > 0;) {
    Block& block = row[i];
    if (cell && last != kNoIndex && i < last) break;
    if (block.state != Block::State::emptied || block.holder != kNoIndex) continue;
    block.state = Block::State::stays_unjoined;
    return;
  }
  const xml_node section = node.child("w:sectPr");
  const std::uint32_t at = section ? part_.span(section).begin : part_.span(node).close_begin;
  put({at, at}, "<w:p/>");
}

SettleWalk::Left SettleWalk::story(const xml_node& node, Tag tag) {
  const bool note = tag == Tag::footnote || tag == Tag::endnote || tag == Tag::comment;
  if (note && unreferenced_.count(node.attribute("w:id").value()) > 0) return drop(node);
  if (restored_ == 0 && !chosen_in(part_.span(node).whole())) return {true, false};
  // A text box has deletions of its own: one around the box does not make its words deleted text, though some
  // programs write them so.
  const int around = std::exchange(deleted_, 0);
  const bool outside = std::exchange(dropped_block_, false);
  std::vector<Block> row;
  blocks(node, kNoIndex, row);
  resolve(row);
  keep_one(node, tag, row);
  write(row);
  dropped_block_ = outside;
  deleted_ = around;
  return {true, false};
}

}  // namespace redraft::docx
