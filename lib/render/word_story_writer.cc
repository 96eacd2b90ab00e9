#include "render/word_story_writer.h"

#include <algorithm>
#include <array>

#include "docx/xml_pieces.h"

namespace redraft::render {

namespace {

using docx::kNone;
using docx::Node;
using docx::NodeKind;
using docx::Range;
using redline::Branch;
using redline::Line;
using redline::Mark;

// Order of what stands in trPr and tcPr behind the properties: the mark of the row or cell, then what it was.
bool is_change(std::string_view name) {
  return name == "w:ins" || name == "w:del" || name == "w:trPrChange" || name == "w:tcPrChange" ||
         name == "w:tblPrChange" || name == "w:tblGridChange" || name == "w:tblPrExChange" ||
         name == "w:cellIns" || name == "w:cellDel" || name == "w:cellMerge";
}

}  // namespace

std::string WordStoryWriter::before_xml(Range range, WordImport::Words words) {
  const std::string_view bytes = guest_->document->part_of(*guest_->story).bytes();
  return guest_->import->xml(bytes.substr(range.begin, range.size()), guest_->story->part, sides_.host_part,
                             words);
}

void WordStoryWriter::put_pending(std::uint32_t at) {
  if (pending_.empty()) return;
  sides_.host->insert(at, pending_);
  pending_.clear();
}

void WordStoryWriter::mark() {
  if (story_.same) return;
  tags_in_front();
  find_old_tags();
  children(0, static_cast<std::uint32_t>(story_.branches.size()), sides_.after->content);
  tags_behind();
}

// <w:customXmlInsRangeStart w:id="1"/><w:sdt> ... <w:sdtContent><w:customXmlInsRangeEnd w:id="1"/>: as Word writes it, a
// range of its own around the tags in front, and one around those behind (17.13.5).
std::string WordStoryWriter::tag_range(bool host, std::string_view tags) {
  const std::string name = std::string("w:customXml") + (host != sides_.reversed ? "Ins" : "Del") + "Range";
  const std::string id = guest_->marker->ids->next();
  return "<" + name + "Start" + guest_->marker->attributes(id, false) + "/>" + std::string(tags) + "<" +
         name + "End w:id=\"" + id + "\"/>";
}

// What stands at one place stands there in the order in which it was put: the tags of a control before what is put in
// front of its first block, and past its end before what follows it.
void WordStoryWriter::tags_in_front() {
  guest_ = &sides_.guests[story_.source];
  constexpr std::string_view middle = "\x01";
  for (const redline::Unwrapped& one : story_.unwrapped) {
    if (one.after == kNone) continue;
    const Node& node = sides_.after->nodes[one.after];
    const std::string front = tag_range(true, middle);
    sides_.host->insert(node.span.begin, front.substr(0, front.find(middle)));
    sides_.host->insert(node.content.begin, front.substr(front.find(middle) + 1));
    const std::string behind = tag_range(true, middle);
    tags_behind_.emplace_back(node.content.end, behind.substr(0, behind.find(middle)));
    sides_.host->insert(node.span.end, behind.substr(behind.find(middle) + 1));
  }
}

void WordStoryWriter::tags_behind() {
  for (const auto& [at, tags] : tags_behind_) sides_.host->insert(at, tags);
}

void WordStoryWriter::find_old_tags() {
  for (const redline::Unwrapped& one : story_.unwrapped) {
    if (one.before == kNone || one.first == kNone) continue;
    unwrapped_from_[one.first].push_back(&one);
    unwrapped_to_[one.last].push_back(&one);
  }
}

// Of controls that BEFORE had around what begins, or ends, in this branch.
void WordStoryWriter::old_tags(std::uint32_t branch, bool in_front) {
  const auto& all = in_front ? unwrapped_from_ : unwrapped_to_;
  const auto found = all.find(branch);
  if (found == all.end()) return;
  guest_ = &sides_.guests[story_.source];
  std::string tags;
  for (const redline::Unwrapped* const one : found->second) {
    const Node& node = guest_->story->nodes[one->before];
    if (in_front) {
      std::string head = before_xml({node.span.begin, node.content.begin});
      without_number(head);
      tags += tag_range(false, head);
    } else {
      tags = tag_range(false, before_xml({node.content.end, node.span.end})) + tags;  // the innermost first
    }
  }
  if (in_front || story_.branches[branch].after == kNone) {
    pending_ += tags;
  } else {
    sides_.host->insert(sides_.after->nodes[story_.branches[branch].after].span.end, tags);
  }
}

void WordStoryWriter::children(std::uint32_t first, std::uint32_t end, Range content) {
  const std::uint32_t outer = cursor_;
  std::string waiting;
  std::swap(waiting, pending_);
  cursor_ = content.begin;
  for (std::uint32_t k = first; k < end; k = story_.branches[k].end) {
    const Branch& branch = story_.branches[k];
    old_tags(k, true);
    guest_ = &sides_.guests[branch.source];
    if (branch.kind == NodeKind::paragraph) {
      line(branch);
    } else if (branch.mark == Mark::deleted) {
      pending_ += ends_of(branch).start + delete_node(branch.before) + ends_of(branch).end;
    } else {
      const Node& node = sides_.after->nodes[branch.after];
      put_pending(node.span.begin);
      if (branch.mark == Mark::inserted) {
        sides_.host->insert(node.span.begin, ends_of(branch).start);
        insert_node(branch.after);
        sides_.host->insert(node.span.end, ends_of(branch).end);
      } else {
        kept(branch, k);
      }
      cursor_ = node.span.end;
    }
    old_tags(k, false);
  }
  put_pending(cursor_);
  cursor_ = outer;
  std::swap(waiting, pending_);
}

// The second half of a paragraph that was split, say: nothing is marked in it, and it is all that AFTER has there.
bool WordStoryWriter::keeps_bytes(const Branch& branch) const {
  const Line& line = story_.lines[branch.line];
  if (line.same) return true;
  const WordMoveEnds& ends = ends_of(branch);
  if (line.after == kNone || line.end != Mark::none || line.move != kNone || line.reformatted ||
      line.mark_reformatted || line.resectioned || !ends.start.empty() || !ends.end.empty())
    return false;
  const docx::Paragraph& own = sides_.after->paragraphs[line.after];
  std::uint32_t at = own.text.begin;
  for (const redline::Piece& piece : line.pieces) {
    if (piece.mark != Mark::none || piece.reformatted || piece.after.begin != at) return false;
    at = piece.after.end;
  }
  return at == own.text.end;
}

void WordStoryWriter::line(const Branch& branch) {
  const Line& line = story_.lines[branch.line];
  if (keeps_bytes(branch)) {
    const docx::Paragraph& own = sides_.after->paragraphs[line.after];
    put_pending(own.span.begin);
    lines_.skip(line.after);
    cursor_ = own.span.end;
    return;
  }
  const WordMoveEnds& ends = ends_of(branch);
  std::string xml = lines_.paragraph(line, ends.start, ends.end);
  if (line.after == kNone) {
    pending_ += xml;
    return;
  }
  const docx::Paragraph& own = sides_.after->paragraphs[line.after];
  sides_.host->replace(own.span.whole(), pending_ + xml);
  pending_.clear();
  cursor_ = own.span.end;
}

void WordStoryWriter::kept(const Branch& branch, std::uint32_t index) {
  const Node& node = sides_.after->nodes[branch.after];
  switch (node.kind) {
    case NodeKind::table: table_properties(branch); break;
    case NodeKind::row:
      // Where the host has neither, both come in at one place, in this order (17.4.78).
      if (branch.excepted) row_exceptions(branch);
      if (branch.reformatted) change_properties(branch, "w:trPr", "w:tblPrEx");
      break;
    case NodeKind::cell:
      if (branch.reformatted) change_properties(branch, "w:tcPr", "");
      break;
    default: break;
  }
  if (branch.end > index + 1 || node.kind == NodeKind::cell || node.kind == NodeKind::control) {
    // What a container holds begins behind its properties.
    Range content = node.content;
    if (!node.properties.empty()) content.begin = std::max(content.begin, node.properties.end);
    if (!node.grid.empty()) content.begin = std::max(content.begin, node.grid.end);
    children(index + 1, branch.end, content);
  }
}

std::string WordStoryWriter::old_properties(Range range) {
  std::string out;
  if (range.empty()) return out;  // there were none
  const std::string xml = before_xml(range);
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(xml)))
    if (!is_change(child.name)) out += child.xml;
  return out;
}

// The properties of a node in the host with something added behind them; made where there were none.
void WordStoryWriter::set_properties(const Node& node, std::string_view name, std::string_view first,
                                     const std::string& added, const std::string* instead) {
  if (node.properties.empty()) {
    std::uint32_t at = node.content.begin;
    // tblPrEx stands in front of trPr.
    if (!first.empty()) {
      const std::string_view inside = sides_.host->bytes().substr(at, node.content.size());
      for (const docx::XmlChild& child : docx::xml_children(inside)) {
        if (child.name == first)
          at = static_cast<std::uint32_t>(child.xml.data() + child.xml.size() - sides_.host->bytes().data());
        break;
      }
    }
    sides_.host->insert(at, "<" + std::string(name) + ">" + (instead == nullptr ? "" : *instead) + added +
                                "</" + std::string(name) + ">");
    return;
  }
  const std::string own = sides_.host->slice(node.properties);
  const std::string made =
      docx::xml_start_tag(own) + (instead == nullptr ? own_properties(node.properties) : *instead);
  sides_.host->replace(node.properties, made + added + "</" + std::string(name) + ">");
}

std::string WordStoryWriter::own_properties(Range range) const {
  std::string out;
  if (range.empty()) return out;
  const std::string xml = sides_.host->slice(range);
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(xml)))
    if (!is_change(child.name)) out += child.xml;
  return out;
}

// "<w:tblPrChange ...><w:tblPr>what it was</w:tblPr></w:tblPrChange>"
std::string WordStoryWriter::changed(const std::string& name, const std::string& ours,
                                     const std::string& theirs, std::uint32_t hand) const {
  return "<" + name + "Change" + attributes(hand) + "><" + name + ">" + (sides_.reversed ? ours : theirs) +
         "</" + name + "></" + name + "Change>";
}

void WordStoryWriter::change_properties(const Branch& branch, const std::string& name,
                                        std::string_view first) {
  const Node& node = sides_.after->nodes[branch.after];
  const std::string ours = own_properties(node.properties);
  const std::string theirs = old_properties(guest_->story->nodes[branch.before].properties);
  set_properties(node, name, first, changed(name, ours, theirs, branch.format_hand),
                 sides_.reversed ? &theirs : &ours);
}

void WordStoryWriter::table_properties(const Branch& branch) {
  const Node& after = sides_.after->nodes[branch.after];
  if (branch.reformatted) change_properties(branch, "w:tblPr", "");
  if (branch.regridded && !after.grid.empty()) {
    const std::string ours = own_properties(after.grid);
    const std::string theirs = old_properties(guest_->story->nodes[branch.before].grid);
    // The one change that has neither author nor date.
    sides_.host->replace(after.grid, "<w:tblGrid>" + (sides_.reversed ? theirs : ours) +
                                         "<w:tblGridChange w:id=\"" + guest_->marker->ids->next() +
                                         "\"><w:tblGrid>" + (sides_.reversed ? ours : theirs) +
                                         "</w:tblGrid></w:tblGridChange></w:tblGrid>");
  }
}

// tblPrEx has no place among the model's ranges: it is found where it stands, first in its row.
void WordStoryWriter::row_exceptions(const Branch& branch) {
  const auto exceptions = [](std::string_view bytes, const Node& row) {
    for (const docx::XmlChild& child :
         docx::xml_children(bytes.substr(row.content.begin, row.content.size()))) {
      if (child.name != "w:tblPrEx") break;
      const auto begin = static_cast<std::uint32_t>(child.xml.data() - bytes.data());
      return Range{begin, begin + static_cast<std::uint32_t>(child.xml.size())};
    }
    return Range{row.content.begin, row.content.begin};
  };
  const Node& row = sides_.after->nodes[branch.after];
  const Range own = exceptions(sides_.host->bytes(), row);
  const std::string ours = own_properties(own);
  const std::string theirs = old_properties(
      exceptions(guest_->document->part_of(*guest_->story).bytes(), guest_->story->nodes[branch.before]));
  const std::string made = "<w:tblPrEx>" + (sides_.reversed ? theirs : ours) +
                           changed("w:tblPrEx", ours, theirs, branch.exception_hand) + "</w:tblPrEx>";
  if (own.empty()) {
    sides_.host->insert(own.begin, made);
  } else {
    sides_.host->replace(own, made);
  }
}

// Reversed, what the host alone has goes and what comes in comes.
std::string WordStoryWriter::row_mark(bool host, std::uint32_t hand) const {
  return (host != sides_.reversed ? "<w:ins" : "<w:del") + attributes(hand) + "/>";
}

std::string WordStoryWriter::cell_mark(bool host, std::uint32_t hand) const {
  return (host != sides_.reversed ? "<w:cellIns" : "<w:cellDel") + attributes(hand) + "/>";
}

std::uint32_t WordStoryWriter::hand_of(const redline::WholeHands& hands, std::uint32_t node) {
  const auto found = hands.nodes.find(node);
  return found == hands.nodes.end() ? 0 : found->second;
}

const Line* WordStoryWriter::line_of(const redline::WholeHands& hands, std::uint32_t paragraph) {
  const auto found = hands.lines.find(paragraph);
  return found == hands.lines.end() ? nullptr : &found->second;
}

void WordStoryWriter::insert_node(std::uint32_t index) {
  const std::vector<Node>& nodes = sides_.after->nodes;
  // A cell in a control in a row that stays comes by itself as well.
  const auto by_itself = [&](std::uint32_t cell) {
    while (cell != index && nodes[nodes[cell].parent].kind == NodeKind::control) cell = nodes[cell].parent;
    return cell == index;
  };
  for (std::uint32_t k = index; k < nodes[index].end; ++k) {
    const Node& node = nodes[k];
    if (node.kind == NodeKind::paragraph) {
      // The last mark of a cell cannot come or go by itself: it goes with its cell.
      std::string xml =
          lines_.whole(Mark::inserted, node.paragraph, source(), line_of(story_.inserted, node.paragraph));
      sides_.host->replace(node.span.whole(), std::move(xml));
    } else if (node.kind == NodeKind::row) {
      set_properties(node, "w:trPr", "w:tblPrEx", row_mark(true, hand_of(story_.inserted, k)));
    } else if (node.kind == NodeKind::cell && by_itself(k)) {
      set_properties(node, "w:tcPr", "", cell_mark(true, hand_of(story_.inserted, k)));
    }
  }
}

// Written anew from BEFORE: containers as they were, paragraphs struck, rows marked.
std::string WordStoryWriter::delete_node(std::uint32_t index, bool by_itself) {
  const Node& node = guest_->story->nodes[index];
  if (node.kind == NodeKind::paragraph)
    return lines_.whole(Mark::deleted, node.paragraph, source(), line_of(story_.deleted, node.paragraph));
  // No tracked change can hold it: it is listed as not compared.
  if (node.kind == NodeKind::other || node.kind == NodeKind::point) return {};
  std::string out = before_xml({node.span.begin, node.content.begin});
  if (node.kind == NodeKind::control) without_number(out);
  // A row is marked wherever it goes; a cell only when it goes by itself, or in its control, from a row that stays.
  bool marked = node.kind != NodeKind::row && (node.kind != NodeKind::cell || !by_itself);
  const std::uint32_t hand = hand_of(story_.deleted, index);
  const std::string change = node.kind == NodeKind::row    ? row_mark(false, hand)
                             : node.kind == NodeKind::cell ? cell_mark(false, hand)
                                                           : "";
  const std::string name = node.kind == NodeKind::row ? "w:trPr" : "w:tcPr";
  // Properties first, as they stand.
  const std::string_view bytes = guest_->document->part_of(*guest_->story).bytes();
  const std::string_view inside = bytes.substr(node.content.begin, node.content.size());
  std::string properties;
  for (const docx::XmlChild& child : docx::xml_children(inside)) {
    const bool is_property = child.name == "w:tblPr" || child.name == "w:tblGrid" || child.name == "w:trPr" ||
                             child.name == "w:tcPr" || child.name == "w:tblPrEx";
    if (!is_property) break;
    const auto begin = static_cast<std::uint32_t>(child.xml.data() - bytes.data());
    const auto end = static_cast<std::uint32_t>(begin + child.xml.size());
    if (child.name == name && !marked) {
      properties += "<" + name + ">" + old_properties({begin, end}) + change + "</" + name + ">";
      marked = true;
    } else {
      properties += before_xml({begin, end});
    }
  }
  if (!marked) properties += "<" + name + ">" + change + "</" + name + ">";
  out += properties;
  for (std::uint32_t k = index + 1; k < node.end; k = guest_->story->nodes[k].end)
    out += delete_node(k, by_itself && node.kind == NodeKind::control);
  out += before_xml({node.content.end, node.span.end});
  return out;
}

void WordStoryWriter::insert_all() {
  for (std::uint32_t k = 0; k < sides_.after->nodes.size(); k = sides_.after->nodes[k].end) insert_node(k);
}

std::string WordStoryWriter::deleted_all() {
  std::string out;
  for (std::uint32_t k = 0; k < guest_->story->nodes.size(); k = guest_->story->nodes[k].end)
    out += delete_node(k);
  return out;
}

}  // namespace redraft::render
