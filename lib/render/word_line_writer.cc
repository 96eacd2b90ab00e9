#include "render/word_line_writer.h"

#include <algorithm>

#include "docx/package.h"
#include "docx/revisions.h"
#include "docx/xml_pieces.h"

namespace redraft::render {

namespace {

using docx::Item;
using docx::ItemKind;
using docx::kNone;
using docx::Range;
using docx::Story;
using redline::Line;
using redline::Mark;
using redline::Piece;

std::string text_element(std::string_view name, std::string_view words) {
  std::string out = "<" + std::string(name);
  // Word drops white space at the ends unless told otherwise.
  out += " xml:space=\"preserve\">";
  docx::append_escaped(out, words);
  out += "</" + std::string(name) + ">";
  return out;
}

// What a *PrChange holds: the base properties alone.
bool is_base(std::string_view name) {
  return name != "w:rPr" && name != "w:sectPr" && name != "w:pPrChange" && name != "w:rPrChange" &&
         name != "w:ins" && name != "w:del" && name != "w:moveFrom" && name != "w:moveTo";
}

std::string base_properties(std::string_view element) {
  std::string out;
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(element)))
    if (is_base(child.name)) out += child.xml;
  return out;
}

// What a section looks like; its headers and footers are no part of a w:sectPrChange.
std::string section_look(std::string_view element) {
  std::string out;
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(element)))
    if (child.name != "w:headerReference" && child.name != "w:footerReference" &&
        child.name != "w:sectPrChange")
      out += child.xml;
  return out;
}

std::string_view child_named(std::string_view element, std::string_view name) {
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(element)))
    if (child.name == name) return child.xml;
  return {};
}

}  // namespace

std::string struck_words(std::string xml) {
  int boxes = 0;
  for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
    const std::size_t first = at + (xml.compare(at, 2, "</") == 0 ? 2 : 1);
    const std::string_view name = docx::xml_name(std::string_view(xml).substr(first - 1));
    if (name == "w:txbxContent" && xml[xml.find('>', at) - 1] != '/') boxes += first == at + 1 ? 1 : -1;
    if (boxes > 0) continue;
    if (name == "w:t") {
      xml.replace(first, 3, "w:delText");
    } else if (name == "w:instrText") {
      xml.replace(first, 11, "w:delInstrText");
    }
  }
  return xml;
}

void without_number(std::string& head) {
  const std::size_t at = docx::xml_find(head, "w:sdtPr");
  if (at == std::string::npos) return;
  const std::string_view control(head);
  const std::string_view properties = docx::xml_children(control.substr(at)).at(0).xml;
  const std::string_view number = child_named(properties, "w:id");
  if (!number.empty()) head.erase(static_cast<std::size_t>(number.data() - control.data()), number.size());
}

std::string WordMarker::attributes() const { return attributes(ids->next(), false); }

std::string WordMarker::attributes(const std::string& id, bool needs_date) const {
  std::string out = " w:id=\"" + id + "\" w:author=\"" + author + "\"";
  if (!date.empty()) {
    out += " w:date=\"" + date + "\"";
  } else if (needs_date) {
    out += " w:date=\"" + std::string(docx::kNoMoveDate) + "\"";
  }
  return out;
}

std::uint32_t WordLineWriter::host_key(std::uint32_t before_key) {
  if (sides_.after_document == nullptr) return kNone;
  const std::vector<std::string>& keys = sides_.after_document->keys;
  if (host_keys_.empty())
    for (std::size_t k = 0; k < keys.size(); ++k) host_keys_.emplace(keys[k], static_cast<std::uint32_t>(k));
  const std::string wanted = guest_->import->with_names(guest_->document->keys[before_key]);
  const auto found = host_keys_.find(wanted);
  return found == host_keys_.end() ? kNone : found->second;
}

std::vector<std::uint32_t> WordLineWriter::chain_of(const Story& story, std::uint32_t wrapper) const {
  std::vector<std::uint32_t> out;
  for (; wrapper != kNone; wrapper = story.wrappers[wrapper].parent) out.push_back(wrapper);
  std::reverse(out.begin(), out.end());
  return out;
}

void WordLineWriter::close_run() {
  if (!run_.empty()) out_ += "</w:r>";
  run_.clear();
}

void WordLineWriter::element(Element wanted) {
  const WordMarker& marker = sides_.marker(*guest_, hand_);
  if (wanted == element_ && (wanted == Element::none || element_marker_ == &marker)) return;
  close_run();
  static constexpr std::string_view names[] = {"", "w:ins", "w:del", "w:moveFrom", "w:moveTo"};
  if (element_ != Element::none) out_ += "</" + std::string(names[static_cast<std::size_t>(element_)]) + ">";
  if (wanted != Element::none)
    out_ += "<" + std::string(names[static_cast<std::size_t>(wanted)]) + marker.attributes() + ">";
  element_ = wanted;
  element_marker_ = wanted == Element::none ? nullptr : &marker;
}

void WordLineWriter::run(const std::string& key, const std::string& properties) {
  if (run_ == key) return;
  close_run();
  out_ += "<w:r>" + properties;
  run_ = key;
}

void WordLineWriter::close_all() {
  element(Element::none);
  close_run();
  while (!open_.empty()) {
    out_ += open_.back().tail;
    open_.pop_back();
  }
}

void WordLineWriter::wrappers(const std::vector<std::uint32_t>& chain, bool host) {
  const Story& story = host ? *sides_.after : *guest_->story;
  const WordGuest* owner = host ? nullptr : guest_;
  // How many of the open ones stay: those that the chain has too, in its order.
  std::size_t stay = 0;
  std::size_t used = 0;
  while (stay < open_.size() && used < chain.size()) {
    const docx::Wrapper& wrapper = story.wrappers[chain[used]];
    const Open& open = open_[stay];
    const bool same = open.guest == owner ? open.wrapper == chain[used]
                                          : open.name == wrapper.name && open.key != kNone &&
                                                open.key == (host ? wrapper.key : host_key(wrapper.key));
    if (!same) break;
    if (host && open.guest != nullptr && open.name == "w:sdt") be_of_host(stay, chain[used]);
    ++stay, ++used;
  }
  if (!host) {
    // Words that go stay inside a control or tag whose own words go on behind them, or it would be cut in two.
    const std::uint32_t next =
        sides_.after != nullptr && next_item_ < sides_.after->items.size() ? next_item_ : kNone;
    while (stay < open_.size() && open_[stay].guest == nullptr && open_[stay].name != "w:hyperlink" &&
           next != kNone) {
      const std::vector<std::uint32_t> ahead = chain_of(*sides_.after, sides_.after->items[next].wrapper);
      if (std::find(ahead.begin(), ahead.end(), open_[stay].wrapper) == ahead.end()) break;
      ++stay;
    }
  }
  if (stay == open_.size() && used == chain.size()) return;
  element(Element::none);
  close_run();
  while (open_.size() > stay) {
    out_ += open_.back().tail;
    open_.pop_back();
  }
  for (; used < chain.size(); ++used) {
    const docx::Wrapper& wrapper = story.wrappers[chain[used]];
    Open open;
    open.name = wrapper.name;
    open.guest = owner;
    open.wrapper = chain[used];
    open.begin = out_.size();
    if (host) {
      open.key = wrapper.key;
      out_ += sides_.host->slice(wrapper.head);
      open.tail = sides_.host->slice(wrapper.tail);
    } else {
      open.key = host_key(wrapper.key);
      std::string head = guest_xml(wrapper.head, Element::none);
      if (wrapper.name == "w:sdt") without_number(head);
      out_ += head;
      open.tail = std::string(guest_bytes().substr(wrapper.tail.begin, wrapper.tail.size()));
    }
    open.size = out_.size() - open.begin;
    open_.push_back(std::move(open));
  }
}

// A control that struck words opened, and words of the host go on in, is the host's: its number, whether it shows its
// prompt, whether its box is ticked.
void WordLineWriter::be_of_host(std::size_t index, std::uint32_t wrapper) {
  Open& open = open_[index];
  const docx::Wrapper& own = sides_.after->wrappers[wrapper];
  const std::string head = sides_.host->slice(own.head);
  out_.replace(open.begin, open.size, head);
  for (std::size_t k = index + 1; k < open_.size(); ++k)
    open_[k].begin = open_[k].begin - open.size + head.size();
  open.size = head.size();
  open.guest = nullptr;
  open.wrapper = wrapper;
  open.key = own.key;
  open.tail = sides_.host->slice(own.tail);
}

std::string WordLineWriter::host_xml(Range range, Element wanted) const {
  std::string out = sides_.host->slice(range);
  return wanted == Element::deleted ? struck_words(std::move(out)) : out;
}

std::string WordLineWriter::guest_xml(Range range, Element wanted) {
  const auto words = wanted == Element::deleted ? WordImport::Words::deleted : WordImport::Words::plain;
  return guest_->import->xml(guest_bytes().substr(range.begin, range.size()), guest_->story->part,
                             sides_.host_part, words);
}

// Properties of a run of the host; with what the guest sets otherwise where it does.
std::string WordLineWriter::host_properties(std::uint32_t run, const Item* guest) {
  const Range own = sides_.after->runs[run].properties;
  if (guest == nullptr) return own.empty() ? "" : sides_.host->slice(own);
  const std::string ours = own.empty() ? "" : base_properties(sides_.host->slice(own));
  const std::string theirs = guest_properties(*guest);
  return "<w:rPr>" + (sides_.reversed ? theirs : ours) + "<w:rPrChange" + attributes(hand_) + "><w:rPr>" +
         (sides_.reversed ? ours : theirs) + "</w:rPr></w:rPrChange></w:rPr>";
}

std::string WordLineWriter::guest_properties(const Item& item) {
  if (item.kind == ItemKind::field)
    return guest_->import->xml(guest_->document->run_formats[item.format].xml, guest_->story->part,
                               sides_.host_part, WordImport::Words::plain);
  if (item.run == kNone) return {};
  const docx::Run& run = guest_->story->runs[item.run];
  return run.properties.empty() ? "" : base_properties(guest_xml(run.properties, Element::none));
}

void WordLineWriter::point(const Item& item) {
  wrappers(chain_of(*sides_.after, item.wrapper), true);
  const std::string_view name = docx::xml_name(sides_.host->bytes().substr(item.xml.begin, item.xml.size()));
  const bool note = name == "w:footnoteReference" || name == "w:endnoteReference";
  element(note ? came_ : Element::none);
  close_run();
  if (item.run == kNone) {
    out_ += sides_.host->slice(item.xml);
    return;
  }
  out_ += "<w:r>" + host_properties(item.run, nullptr) + sides_.host->slice(item.xml) + "</w:r>";
}

void WordLineWriter::remaining_points(std::uint32_t end_item) {
  for (; next_item_ < end_item; ++next_item_)
    if (sides_.after->items[next_item_].text.empty()) point(sides_.after->items[next_item_]);
}

void WordLineWriter::host_item(const Item& item, Range text, Element wanted, const Item* old) {
  const Story& story = *sides_.after;
  wrappers(chain_of(story, item.wrapper), true);
  if (item.kind == ItemKind::field) return field(story, item, true, wanted, old);
  element(wanted);
  if (item.run == kNone) {
    close_run();
    out_ += host_xml(item.xml, wanted);
    return;
  }
  const std::string properties = host_properties(item.run, old);
  run("a" + std::to_string(item.run) + (old == nullptr ? "" : " " + properties), properties);
  out_ += item.kind == ItemKind::text
              ? text_element(wanted == Element::deleted ? "w:delText" : "w:t", story.words(text))
              : host_xml(item.xml, wanted);
}

void WordLineWriter::before_item(const Item& item, Range text, Element wanted) {
  const Story& story = *guest_->story;
  wrappers(chain_of(story, item.wrapper), false);
  if (item.kind == ItemKind::field) return field(story, item, false, wanted, nullptr);
  element(wanted);
  if (item.run == kNone) {
    close_run();
    out_ += guest_xml(item.xml, wanted);
    return;
  }
  const docx::Run& own = story.runs[item.run];
  run("b" + std::to_string(item.run), own.properties.empty() ? "" : guest_xml(own.properties, wanted));
  out_ += item.kind == ItemKind::text
              ? text_element(wanted == Element::deleted ? "w:delText" : "w:t", story.words(text))
              : guest_xml(item.xml, wanted);
}

void WordLineWriter::host_items(Range range, Element wanted, const Piece* reformatted) {
  const Story& story = *sides_.after;
  std::uint32_t offset = range.begin;
  while (offset < range.end) {
    while (next_item_ < story.items.size() && story.items[next_item_].text.end <= offset) {
      if (story.items[next_item_].text.empty()) point(story.items[next_item_]);
      ++next_item_;
    }
    const Item& item = story.items[next_item_];
    came_ = replaces_ ? Element::none : wanted;
    const Range text{offset, std::min(item.text.end, range.end)};
    const Item* old = nullptr;
    if (reformatted != nullptr)
      old = &guest_->story->items[guest_->story->item_at(reformatted->before.begin + (offset - range.begin))];
    host_item(item, text, wanted, old);
    offset = text.end;
  }
}

void WordLineWriter::before_items(Range range, Element wanted) {
  const Story& story = *guest_->story;
  std::uint32_t k = story.item_at(range.begin);
  std::uint32_t offset = range.begin;
  while (offset < range.end) {
    while (k < story.items.size() && story.items[k].text.end <= offset) ++k;
    const Item& item = story.items[k];
    const Range text{offset, std::min(item.text.end, range.end)};
    before_item(item, text, wanted);
    offset = text.end;
  }
}

void WordLineWriter::piece(const Line& line, const Piece& piece) {
  const bool moved = line.move != kNone;
  const bool reversed = sides_.reversed;
  use(piece.source, piece.hand);
  if (piece.mark != Mark::inserted) replaces_ = piece.mark == Mark::deleted;
  switch (piece.mark) {
    case Mark::inserted:
      return host_items(piece.after, reversed ? Element::deleted : Element::inserted, nullptr);
    case Mark::deleted: return before_items(piece.before, reversed ? Element::inserted : Element::deleted);
    case Mark::none: break;
  }
  if (!moved) return host_items(piece.after, Element::none, piece.reformatted ? &piece : nullptr);
  if (line.moved_away) return before_items(piece.before, reversed ? Element::moved_to : Element::moved_from);
  host_items(piece.after, reversed ? Element::moved_from : Element::moved_to, nullptr);
}

std::string WordLineWriter::paragraph_properties(bool host, std::uint32_t index) {
  const docx::Paragraph& paragraph = (host ? *sides_.after : *guest_->story).paragraphs[index];
  if (paragraph.properties.empty()) return {};
  return host ? sides_.host->slice(paragraph.properties) : guest_xml(paragraph.properties, Element::none);
}

// The w:sectPr of a paragraph that both sides end a section with, and set otherwise: headers stay the host's.
std::string WordLineWriter::section_properties(const Line& line, std::string_view host,
                                               std::string_view guest) {
  const std::string_view own = child_named(host, "w:sectPr");
  if (!line.resectioned) return std::string(own);
  const std::string ours = section_look(own);
  const std::string theirs = section_look(child_named(guest, "w:sectPr"));
  std::string out = docx::xml_start_tag(own);
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(own)))
    if (child.name == "w:headerReference" || child.name == "w:footerReference") out += child.xml;
  return out + (sides_.reversed ? theirs : ours) + "<w:sectPrChange" + attributes(line.section_hand) +
         "><w:sectPr>" + (sides_.reversed ? ours : theirs) + "</w:sectPr></w:sectPrChange></w:sectPr>";
}

std::string WordLineWriter::properties(const Line& line) {
  use(line.source, line.hand);
  const bool host = line.after != kNone;
  const std::string own = paragraph_properties(host, host ? line.after : line.before);
  const bool changed = line.reformatted || line.mark_reformatted || line.resectioned;
  const std::string other = changed ? paragraph_properties(false, line.before) : "";
  const std::string& now = sides_.reversed ? other : own;
  const std::string& was = sides_.reversed ? own : other;
  std::string run;
  if (line.end != Mark::none) {
    const bool goes = (line.end == Mark::deleted) != sides_.reversed;
    const std::string name =
        line.move != kNone ? (goes ? "w:moveFrom" : "w:moveTo") : (goes ? "w:del" : "w:ins");
    run = "<" + name + attributes(line.hand) + "/>";
  }
  run += base_properties(child_named(line.mark_reformatted ? now : own, "w:rPr"));
  if (line.mark_reformatted)
    run += "<w:rPrChange" + attributes(line.mark_format_hand) + "><w:rPr>" +
           base_properties(child_named(was, "w:rPr")) + "</w:rPr></w:rPrChange>";
  std::string out = base_properties(line.reformatted ? now : own);
  if (!run.empty()) out += "<w:rPr>" + run + "</w:rPr>";
  out += section_properties(line, own, other);
  if (line.reformatted)
    out += "<w:pPrChange" + attributes(line.format_hand) + "><w:pPr>" + base_properties(was) +
           "</w:pPr></w:pPrChange>";
  return out.empty() ? out : "<w:pPr>" + out + "</w:pPr>";
}

// Bookmarks around a paragraph of which nothing stays: written where they begin; gives where they end.
std::string WordLineWriter::struck_bookmarks(const Line& line) {
  if (line.before == kNone || line.after != kNone || guest_->story == nullptr) return {};
  for (const Piece& piece : line.pieces)
    if (piece.mark == Mark::inserted || (piece.mark == Mark::none && !line.moved_away)) return {};
  std::string ends;
  for (const std::string& name : guest_->import->struck_bookmarks(*guest_->story, line.before)) {
    const std::string id = guest_->marker->ids->next();
    out_ += "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"";
    docx::append_escaped(out_, name);
    out_ += "\"/>";
    ends += "<w:bookmarkEnd w:id=\"" + id + "\"/>";
  }
  return ends;
}

std::string WordLineWriter::paragraph(const Line& line, const std::string& range_start,
                                      const std::string& range_end) {
  out_ = range_start;
  if (line.after != kNone) {
    const docx::Paragraph& own = sides_.after->paragraphs[line.after];
    out_ +=
        docx::xml_start_tag(sides_.host->bytes().substr(own.span.begin, own.span.open_end - own.span.begin));
  } else {
    out_ += "<w:p>";
  }
  out_ += properties(line);
  const std::string bookmark_ends = struck_bookmarks(line);
  came_ = Element::none;
  replaces_ = false;
  for (const Piece& one : line.pieces) piece(line, one);
  if (!bookmark_ends.empty()) {
    close_all();
    out_ += bookmark_ends;
  }
  if (line.after != kNone) remaining_points(sides_.after->paragraphs[line.after].end_item);
  close_all();
  out_ += "</w:p>";
  out_ += range_end;  // past the mark, which is part of what has moved
  return std::move(out_);
}

std::string WordLineWriter::whole(Mark mark, std::uint32_t paragraph_index, std::uint32_t source,
                                  const Line* known) {
  if (known != nullptr) {
    if (mark == Mark::inserted) next_item_ = sides_.after->paragraphs[paragraph_index].first_item;
    return paragraph(*known);
  }
  Line line;
  line.end = mark;
  line.source = source;
  use(source, 0);
  if (mark == Mark::deleted) {
    line.before = paragraph_index;
    const Range text = guest_->story->paragraphs[paragraph_index].text;
    if (!text.empty()) line.pieces.push_back({mark, false, text, {}, source});
  } else {
    line.after = paragraph_index;
    const Range text = sides_.after->paragraphs[paragraph_index].text;
    if (!text.empty()) line.pieces.push_back({mark, false, {}, text, source});
    next_item_ = sides_.after->paragraphs[paragraph_index].first_item;
  }
  return paragraph(line);
}

void WordLineWriter::skip(std::uint32_t after_paragraph) {
  next_item_ = sides_.after->paragraphs[after_paragraph].end_item;
}

}  // namespace redraft::render
