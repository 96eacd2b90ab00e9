#include "review/same_content.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "docx/picture.h"
#include "redline/word_words.h"
#include "review/copy_ops.h"

namespace redraft::review {

namespace {

using docx::Item;
using docx::ItemKind;
using docx::kNone;
using docx::Node;
using docx::NodeKind;
using docx::Range;
using docx::Story;

// What a link or a control is, as it is written, without what only numbers it in its file.
std::string head(const docx::Document& document, const Story& story, Range range) {
  std::string out(document.part_of(story).bytes(range));
  const auto drop = [&](std::string_view from, std::string_view to) {
    for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from, at)) {
      const std::size_t end = out.find(to, at + from.size());
      if (end == std::string::npos) return;
      out.erase(at, end + to.size() - at);
    }
  };
  drop("<w:id w:val=\"", "/>");
  for (const std::string_view name : {" r:id=\"", " w:history=\"", " w:rsidR=\"", " w:rsidRPr=\""})
    drop(name, "\"");
  return out;
}

// Notes, boxes, links and controls inside a field are part of it: it is one atom, and its key tells none of them.
bool holds_more(const docx::Document& document, const Story& story, const Item& item) {
  static constexpr std::array<std::string_view, 5> more = {"<w:footnoteReference", "<w:endnoteReference",
                                                           "<w:txbxContent", "<w:hyperlink", "<w:sdt"};
  const std::string_view bytes = document.part_of(story).bytes(item.xml);
  return std::any_of(more.begin(), more.end(), [&](std::string_view name) {
    return bytes.substr(1).find(name) != std::string_view::npos;  // the field itself may be in one
  });
}

// Without the points: bookmarks and the like, which are not compared.
std::vector<std::uint32_t> blocks_in(const Story& story, std::uint32_t parent) {
  std::vector<std::uint32_t> out;
  for (const std::uint32_t node : redline::children_of(story, parent))
    if (story.nodes[node].kind != NodeKind::point) out.push_back(node);
  return out;
}

const Item& item_at(const Story& story, std::uint32_t offset) {
  return *std::partition_point(story.items.begin(), story.items.end(),
                               [&](const Item& item) { return item.text.end <= offset; });
}

}  // namespace

bool SameContent::words(const Story& a, Range in_a, const Story& b, Range in_b) const {
  return a.words(in_a) == b.words(in_b) && items(a, in_a, b, in_b, true);
}

bool SameContent::formats(const Story& a, Range in_a, const Story& b, Range in_b) const {
  return items(a, in_a, b, in_b, false);
}

// Item by item, cut alike or not.
bool SameContent::items(const Story& a, Range in_a, const Story& b, Range in_b, bool deep) const {
  if (in_a.size() != in_b.size()) return false;
  std::uint32_t done = 0;
  while (done < in_a.size()) {
    const Item& i = item_at(a, in_a.begin + done);
    const Item& j = item_at(b, in_b.begin + done);
    if (i.kind != j.kind || x_.keys[i.key] != y_.keys[j.key] ||
        x_.run_formats[i.format].key != y_.run_formats[j.format].key)
      return false;
    if (deep && (!wrappers(a, i.wrapper, b, j.wrapper) || !led_to(a, i, b, j))) return false;
    done = std::min(i.text.end - in_a.begin, j.text.end - in_b.begin);
  }
  return true;
}

bool SameContent::led_to(const Story& a, const Item& i, const Story& b, const Item& j) const {
  if (i.kind == ItemKind::field) return !holds_more(x_, a, i) && !holds_more(y_, b, j);
  if (i.kind == ItemKind::drawing) {
    const docx::Picture own = docx::picture_of(x_, a, i);
    const docx::Picture other = docx::picture_of(y_, b, j);
    if (own.alternative != other.alternative || own.title != other.title) return false;
  }
  const bool note = i.kind == ItemKind::footnote || i.kind == ItemKind::endnote;
  // Word has no notes to notes, and one that leads to itself would lead on and on.
  if (note && (a.kind == docx::StoryKind::footnote || a.kind == docx::StoryKind::endnote)) return false;
  const std::vector<std::uint32_t> own = stories_in(x_, a, i.text);
  const std::vector<std::uint32_t> other = stories_in(y_, b, j.text);
  if (note && own.empty()) return false;
  return std::equal(own.begin(), own.end(), other.begin(), other.end(),
                    [&](std::uint32_t p, std::uint32_t q) { return stories(x_.stories[p], y_.stories[q]); });
}

bool SameContent::wrappers(const Story& a, std::uint32_t i, const Story& b, std::uint32_t j) const {
  for (; i != kNone && j != kNone; i = a.wrappers[i].parent, j = b.wrappers[j].parent)
    if (x_.keys[a.wrappers[i].key] != y_.keys[b.wrappers[j].key] ||
        head(x_, a, a.wrappers[i].head) != head(y_, b, b.wrappers[j].head))
      return false;
  return i == j;
}

bool SameContent::marks(const Story& a, std::uint32_t paragraph_a, const Story& b,
                        std::uint32_t paragraph_b) const {
  const docx::Paragraph& p = a.paragraphs[paragraph_a];
  const docx::Paragraph& q = b.paragraphs[paragraph_b];
  return x_.paragraph_formats[p.format].key == y_.paragraph_formats[q.format].key &&
         x_.run_formats[p.mark_format].key == y_.run_formats[q.mark_format].key &&
         p.section.empty() == q.section.empty() &&
         x_.section_formats[p.section_format].key == y_.section_formats[q.section_format].key &&
         (p.section.empty() || pages(a, paragraph_a, b, paragraph_b));
}

// Headers and footers that a section has for its own.
bool SameContent::pages(const Story& a, std::uint32_t paragraph_a, const Story& b,
                        std::uint32_t paragraph_b) const {
  const auto own = [](const docx::Document& document, const Story& story, std::uint32_t paragraph) {
    std::vector<const Story*> out;
    const docx::Part& part = document.part_of(story);
    const std::string_view bytes = part.bytes(story.paragraphs[paragraph].section);
    for (const docx::SectionPages& section : document.sections) {
      if (section.paragraph != paragraph) continue;
      for (const bool header : {true, false})
        for (const std::string& id : header ? section.header : section.footer) {
          const bool has = !id.empty() && bytes.find("\"" + id + "\"") != std::string_view::npos;
          const docx::Relationship* to = has ? document.package().relationship(part.name(), id) : nullptr;
          out.push_back(
              to == nullptr
                  ? nullptr
                  : document.find(header ? docx::StoryKind::header : docx::StoryKind::footer, to->target));
        }
    }
    return out;
  };
  const std::vector<const Story*> of_a = own(x_, a, paragraph_a);
  const std::vector<const Story*> of_b = own(y_, b, paragraph_b);
  return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), [&](const Story* p, const Story* q) {
    return p == nullptr || q == nullptr ? p == q : stories(*p, *q);
  });
}

bool SameContent::blocks(const Story& a, std::uint32_t node_a, const Story& b, std::uint32_t node_b) const {
  const Node& p = a.nodes[node_a];
  const Node& q = b.nodes[node_b];
  if (p.kind != q.kind) return false;
  if (p.kind == NodeKind::paragraph)
    return marks(a, p.paragraph, b, q.paragraph) &&
           words(a, a.paragraphs[p.paragraph].text, b, b.paragraphs[q.paragraph].text);
  const auto set_alike = [&](std::uint32_t i, std::uint32_t j) {
    return x_.block_formats[i].key == y_.block_formats[j].key;
  };
  if (p.columns != q.columns || x_.keys[p.key] != y_.keys[q.key] || !set_alike(p.format, q.format) ||
      !set_alike(p.grid_format, q.grid_format) || !set_alike(p.extra_format, q.extra_format))
    return false;
  if (p.kind == NodeKind::control &&
      head(x_, a, {p.span.begin, p.content.begin}) != head(y_, b, {q.span.begin, q.content.begin}))
    return false;
  return children(a, node_a, b, node_b);
}

bool SameContent::children(const Story& a, std::uint32_t parent_a, const Story& b,
                           std::uint32_t parent_b) const {
  const std::vector<std::uint32_t> of_a = blocks_in(a, parent_a);
  const std::vector<std::uint32_t> of_b = blocks_in(b, parent_b);
  return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                    [&](std::uint32_t i, std::uint32_t j) { return blocks(a, i, b, j); });
}

bool SameContent::stories(const Story& a, const Story& b) const {
  return a.kind == b.kind && a.type == b.type && children(a, kNone, b, kNone);
}

}  // namespace redraft::review
