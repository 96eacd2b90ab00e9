// Paragraphs whose mark goes, and what holds them.
//
// Word joins a paragraph that loses its mark to the front of the next one, whose properties stay. Where there is no
// next one (a table follows, or what holds the paragraph ends) the mark cannot go: then a paragraph with nothing left
// in it is taken out, and one with words stays.
//
//   <w:p A>(mark goes)one</w:p><w:p B>two</w:p>   ->   <w:p B>onetwo</w:p>
//
// So that words never move in the bytes, the head of the last paragraph moves to the front of the first.
#include <algorithm>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "docx/settle_walk.h"

namespace redraft::docx {

using pugi::xml_node;

struct SettleWalk::Paragraph {
  xml_node node;
  std::size_t first_edit = 0;  ///< edits inside it, but for those of its properties
  std::size_t last_edit = 0;
  bool content = false;
  std::size_t blocks_before = 0;  ///< kept ones, of the same chain
};

/// Blocks one after another, and the paragraphs that wait for the next one.
struct SettleWalk::Chain {
  std::vector<Paragraph> pending;  ///< their marks go
  std::vector<Paragraph> emptied;  ///< nothing to join, nothing left in them: out, unless one is needed
  std::size_t kept = 0;
  std::size_t paragraphs = 0;  ///< kept ones
  xml_node last;               ///< kept one
  bool dropped = false;

  void keep(const xml_node& block, bool paragraph) {
    ++kept;
    paragraphs += paragraph ? 1 : 0;
    last = block;
  }
  bool emptied_out() const { return kept == 0 && (dropped || !emptied.empty()); }
};

bool SettleWalk::mark_goes(const xml_node& paragraph) const {
  return any_goes(paragraph.child("w:pPr").child("w:rPr"));
}

SettleWalk::Paragraph SettleWalk::paragraph(const xml_node& node) {
  Paragraph out{node, edits_.size(), 0, false, 0};
  Left left;
  for (const xml_node& child : node.children())
    if (tag_of(child) != Tag::paragraph_properties) left.add(element(child));
  out.last_edit = edits_.size();
  out.content = left.content;
  return out;
}

void SettleWalk::drop(Paragraph& paragraph) {
  for (std::size_t i = paragraph.first_edit; i < paragraph.last_edit; ++i) edits_[i].dead = true;
  drop(paragraph.node);
}

// Joins what waits to `last`. With `ends_here` the mark of `last` should go too and cannot; the section that it ends
// goes all the same.
void SettleWalk::join(Chain& chain, Paragraph& last, bool ends_here) {
  std::vector<Paragraph> waiting = std::exchange(chain.pending, {});
  std::size_t first = 0;
  while (first < waiting.size() && !waiting[first].content) drop(waiting[first++]);
  chain.dropped = chain.dropped || !waiting.empty();
  chain.keep(last.node, true);
  const Span span = part_.span(last.node);
  keep(span.end - 1);
  const xml_node format = last.node.child("w:pPr");
  if (first == waiting.size()) {
    if (format) properties(format, Tag::paragraph_properties, ends_here);
    return;
  }
  std::string head(part_.bytes({span.begin, span.open_end}));
  if (span.empty_tag()) head.replace(head.size() - 2, 2, ">");
  if (format) head += properties_text(format, ends_here);
  for (std::size_t i = first; i < waiting.size(); ++i) {
    const Span at = part_.span(waiting[i].node);
    put({at.begin, at.open_end}, i == first ? std::move(head) : std::string());
    if (const xml_node own = waiting[i].node.child("w:pPr")) cut(part_.span(own).whole());
    if (!at.empty_tag()) cut({at.close_begin, at.end});
  }
  put({span.begin, span.open_end}, span.empty_tag() ? "</w:p>" : "");
  if (format) cut(part_.span(format).whole());
}

// Nothing follows that what waits could join. Before a table an empty paragraph goes and the one before it stays as
// it is; at the end it is the last mark that stays.
void SettleWalk::close(Chain& chain, bool at_end) {
  std::vector<Paragraph>& waiting = chain.pending;
  if (waiting.empty()) return;
  const auto has_content = [](const Paragraph& paragraph) { return paragraph.content; };
  if (std::none_of(waiting.begin(), waiting.end(), has_content)) {
    Paragraph last = waiting.back();
    waiting.pop_back();
    for (Paragraph& paragraph : waiting) drop(paragraph);
    waiting.clear();
    last.blocks_before = chain.kept;
    chain.emptied.push_back(last);
    return;
  }
  while (!at_end && !waiting.back().content) {
    drop(waiting.back());
    waiting.pop_back();
  }
  Paragraph last = waiting.back();
  waiting.pop_back();
  join(chain, last, true);
}

void SettleWalk::blocks(const xml_node& node, Chain& chain) {
  for (const xml_node& child : node.children()) block(child, tag_of(child), chain);
}

void SettleWalk::block(const xml_node& node, Tag tag, Chain& chain) {
  if (tag == Tag::text_node || is_zero_width(tag)) return;
  if (tag == Tag::section_properties || tag == Tag::cell_properties) {
    properties(node, tag);
    return;
  }
  if (tag == Tag::wrapper_properties) return;
  const Span span = part_.span(node);
  if (tag == Tag::paragraph) {
    if (restored_ == 0 && !chosen_in(span.whole())) {
      Paragraph last{node, edits_.size(), edits_.size(), true, 0};
      keep(span.begin);
      join(chain, last, false);
      return;
    }
    Paragraph settled = paragraph(node);
    if (mark_goes(node)) {
      chain.pending.push_back(settled);
    } else {
      join(chain, settled, false);
    }
    return;
  }
  if (restored_ == 0 && !chosen_in(span.whole())) {
    close(chain, false);
    chain.keep(node, tag == Tag::sdt || tag == Tag::custom_xml);
    keep(span.begin);
    return;
  }
  const bool holder = tag == Tag::sdt || tag == Tag::custom_xml || tag == Tag::alternate || is_change(tag);
  if (!holder) {
    const Left left = element(node);
    if (left.emptied()) {
      chain.dropped = true;
      return;
    }
    close(chain, false);
    chain.keep(node, false);
    return;
  }
  const xml_node inner = tag == Tag::sdt ? node.child("w:sdtContent") : node;
  const Fate what = is_change(tag) ? fate(node) : Fate::none;
  if (what == Fate::goes) {
    chain.dropped = true;
    drop(node);
    return;
  }
  const int deletion = tag == Tag::deleted ? 1 : 0;
  if (what == Fate::stays || tags_go(node)) {
    untag(node, inner);
    for (const xml_node& child : inner.children())
      if (tag_of(child) == Tag::wrapper_properties) cut(part_.span(child).whole());
    restored_ += deletion;
    blocks(inner, chain);
    restored_ -= deletion;
    chain.dropped = true;
    return;
  }
  // It stays around what is left: no paragraph is joined to one outside.
  const Checkpoint before = here();
  Chain within;
  deleted_ += deletion;
  if (tag == Tag::alternate) {
    for (const xml_node& choice : node.children()) {
      Chain alternative;
      blocks(choice, alternative);
      close(alternative, true);
      for (Paragraph& paragraph : alternative.emptied) drop(paragraph);
      within.keep(choice, false);
    }
  } else {
    blocks(inner, within);
    close(within, true);
  }
  deleted_ -= deletion;
  if (within.emptied_out()) {
    back_to(before);
    drop(node);
    chain.dropped = true;
    return;
  }
  for (Paragraph& paragraph : within.emptied) drop(paragraph);
  if (tag == Tag::sdt)
    for (const xml_node& child : node.children())
      if (tag_of(child) == Tag::wrapper_properties) children(child);
  close(chain, false);
  chain.keep(node, within.paragraphs > 0);
}

// A cell ends in a paragraph (17.4.65), if it did before, and whatever holds paragraphs has one at least.
void SettleWalk::keep_one(const xml_node& node, Tag tag, Chain& chain) {
  const bool cell = tag == Tag::cell;
  xml_node end = node.last_child();
  while (end && is_zero_width(tag_of(end))) end = end.previous_sibling();
  bool need = (chain.dropped || !chain.emptied.empty()) &&
              (cell ? chain.last != end && tag_of(chain.last) != Tag::paragraph : chain.paragraphs == 0);
  for (std::size_t i = chain.emptied.size(); i-- > 0;) {
    Paragraph& paragraph = chain.emptied[i];
    if (need && (!cell || paragraph.blocks_before == chain.kept)) {
      need = false;
      if (const xml_node format = paragraph.node.child("w:pPr"))
        properties(format, Tag::paragraph_properties, true);
      keep(part_.span(paragraph.node).end - 1);
    } else {
      drop(paragraph);
    }
  }
  if (!need) return;
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
  Chain chain;
  blocks(node, chain);
  close(chain, true);
  keep_one(node, tag, chain);
  deleted_ = around;
  return {true, false};
}

}  // namespace redraft::docx
