#include "render/word_line_writer.h"

#include <algorithm>

#include "docx/package.h"
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

std::uint32_t first_item_at(const Story& story, std::uint32_t offset) {
  const auto at = std::partition_point(story.items.begin(), story.items.end(),
                                       [&](const Item& item) { return item.text.end <= offset; });
  return static_cast<std::uint32_t>(at - story.items.begin());
}

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
  return name != "w:rPr" && name != "w:sectPr" && name != "w:pPrChange" && name != "w:rPrChange" && name != "w:ins" &&
         name != "w:del" && name != "w:moveFrom" && name != "w:moveTo";
}

std::string base_properties(std::string_view element) {
  std::string out;
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(element)))
    if (is_base(child.name)) out += child.xml;
  return out;
}

std::string_view child_named(std::string_view element, std::string_view name) {
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(element)))
    if (child.name == name) return child.xml;
  return {};
}

}  // namespace

std::string WordMarker::attributes() const { return attributes(ids->next(), false); }

std::string WordMarker::attributes(const std::string& id, bool needs_date) const {
  std::string out = " w:id=\"" + id + "\" w:author=\"" + author + "\"";
  if (!date.empty()) {
    out += " w:date=\"" + date + "\"";
  } else if (needs_date) {
    out += " w:date=\"1980-01-01T00:00:00Z\"";
  }
  return out;
}

std::uint32_t WordLineWriter::host_key(std::uint32_t before_key) const {
  if (sides_.after_document == nullptr) return kNone;
  const std::string& key = sides_.before_document->keys[before_key];
  const std::vector<std::string>& keys = sides_.after_document->keys;
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? kNone : static_cast<std::uint32_t>(found - keys.begin());
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
  if (wanted == element_) return;
  close_run();
  static constexpr std::string_view names[] = {"", "w:ins", "w:del", "w:moveFrom", "w:moveTo"};
  if (element_ != Element::none) out_ += "</" + std::string(names[static_cast<std::size_t>(element_)]) + ">";
  if (wanted != Element::none)
    out_ += "<" + std::string(names[static_cast<std::size_t>(wanted)]) + marker_.attributes() + ">";
  element_ = wanted;
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
  const Story& story = host ? *sides_.after : *sides_.before;
  // How many of the open ones stay: those that the chain has too, in its order.
  std::size_t stay = 0;
  std::size_t used = 0;
  while (stay < open_.size() && used < chain.size()) {
    const docx::Wrapper& wrapper = story.wrappers[chain[used]];
    const Open& open = open_[stay];
    const bool same = open.host == host ? open.wrapper == chain[used]
                                        : open.name == wrapper.name && open.key != kNone &&
                                              open.key == (host ? wrapper.key : host_key(wrapper.key));
    if (!same) break;
    ++stay, ++used;
  }
  if (!host) {
    // Words that go stay inside a control or tag whose own words go on behind them, or it would be cut in two.
    const std::uint32_t next =
        sides_.after != nullptr && next_item_ < sides_.after->items.size() ? next_item_ : kNone;
    while (stay < open_.size() && open_[stay].host && open_[stay].name != "w:hyperlink" && next != kNone) {
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
    open.host = host;
    open.wrapper = chain[used];
    if (host) {
      open.key = wrapper.key;
      out_ += sides_.host->slice(wrapper.head);
      open.tail = sides_.host->slice(wrapper.tail);
    } else {
      open.key = host_key(wrapper.key);
      const std::string_view bytes = sides_.before_document->part_of(story).bytes();
      std::string head = import_.xml(bytes.substr(wrapper.head.begin, wrapper.head.size()), story.part,
                                     sides_.host_part, WordImport::Words::plain);
      if (wrapper.name == "w:sdt") {  // a control's number is its own
        const std::string properties(child_named(head + "</w:sdtContent></w:sdt>", "w:sdtPr"));
        const std::string number(child_named(properties, "w:id"));
        if (!number.empty()) head.erase(head.find(number), number.size());
      }
      out_ += head;
      open.tail = std::string(bytes.substr(wrapper.tail.begin, wrapper.tail.size()));
    }
    open_.push_back(std::move(open));
  }
}

// Properties of a run of the host, with what it was set as before.
std::string WordLineWriter::host_properties(const Item& item, const std::string& change) const {
  const docx::Run& run = sides_.after->runs[item.run];
  if (run.properties.empty()) return change.empty() ? "" : "<w:rPr>" + change + "</w:rPr>";
  const std::string raw = sides_.host->slice(run.properties);
  if (change.empty()) return raw;
  return "<w:rPr>" + base_properties(raw) + change + "</w:rPr>";
}

std::string WordLineWriter::reformat(const Item& before) {
  std::string old;
  if (before.kind == ItemKind::field) {
    old = import_.xml(sides_.before_document->run_formats[before.format].xml, sides_.before->part, sides_.host_part,
                      WordImport::Words::plain);
  } else if (before.run != kNone) {
    const docx::Run& run = sides_.before->runs[before.run];
    if (!run.properties.empty()) {
      const std::string_view bytes = sides_.before_document->part_of(*sides_.before).bytes();
      old = base_properties(import_.xml(bytes.substr(run.properties.begin, run.properties.size()),
                                        sides_.before->part, sides_.host_part, WordImport::Words::plain));
    }
  }
  return "<w:rPrChange" + marker_.attributes() + "><w:rPr>" + old + "</w:rPr></w:rPrChange>";
}

void WordLineWriter::point(const Item& item) {
  wrappers(chain_of(*sides_.after, item.wrapper), true);
  element(Element::none);
  close_run();
  if (item.run == kNone) {
    out_ += sides_.host->slice(item.xml);
    return;
  }
  out_ += "<w:r>" + host_properties(item, {}) + sides_.host->slice(item.xml) + "</w:r>";
}

void WordLineWriter::remaining_points(std::uint32_t end_item) {
  for (; next_item_ < end_item; ++next_item_)
    if (sides_.after->items[next_item_].text.empty()) point(sides_.after->items[next_item_]);
}

// A field as a whole: its runs one by one, each with its properties.
void WordLineWriter::field(const Story& story, const Item& item, bool host, Element wanted,
                           const Item* old) {
  element(wanted);
  close_run();
  const bool deleted = wanted == Element::deleted;
  const auto words = deleted ? WordImport::Words::deleted : WordImport::Words::plain;
  const std::string_view bytes =
      host ? sides_.host->bytes() : sides_.before_document->part_of(story).bytes();
  const auto raw = [&](Range range) {
    if (host) return sides_.host->slice(range);
    return import_.xml(bytes.substr(range.begin, range.size()), story.part, sides_.host_part, words);
  };
  if (item.run == kNone) {
    const std::string_view xml = bytes.substr(item.xml.begin, item.xml.size());
    if (wanted == Element::none) {
      out_ += raw(item.xml);
      return;
    }
    // A simple field cannot stand inside w:ins or w:del: it is written as a complex one.
    std::string start = docx::xml_start_tag(xml);
    const std::size_t at = start.find("w:instr=");
    std::string instruction;
    if (at != std::string::npos) {
      const char quote = start[at + 8];
      instruction = start.substr(at + 9, start.find(quote, at + 9) - at - 9);
    }
    const std::string name = wanted == Element::deleted ? "w:delInstrText" : "w:instrText";
    out_ += "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><" + name + " xml:space=\"preserve\">" + instruction +
            "</" + name + "></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(xml)))
      if (child.name == "w:r")
        out_ += import_.xml(child.xml, story.part, sides_.host_part, words);
    out_ += "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    return;
  }
  std::uint32_t at = item.xml.begin;
  for (std::uint32_t k = item.run; k <= item.last_run; ++k) {
    const docx::Run& run = story.runs[k];
    if (at < run.span.begin && wanted == Element::none) out_ += raw({at, run.span.begin});
    const std::uint32_t begin =
        std::max({item.xml.begin, run.span.open_end, run.properties.empty() ? 0U : run.properties.end});
    const std::uint32_t end = std::min(item.xml.end, run.span.close_begin);
    std::string properties;
    if (host) {
      Item own = item;
      own.run = k;
      properties = host_properties(own, old == nullptr ? std::string() : reformat(*old));
    } else if (!run.properties.empty()) {
      properties = raw(run.properties);
    }
    if (begin < end) out_ += "<w:r>" + properties + raw({begin, end}) + "</w:r>";
    at = run.span.end;
  }
}

void WordLineWriter::host_item(const Item& item, Range text, Element wanted, const Item* old) {
  const Story& story = *sides_.after;
  wrappers(chain_of(story, item.wrapper), true);
  if (item.kind == ItemKind::field) return field(story, item, true, wanted, old);
  element(wanted);
  if (item.run == kNone) {
    close_run();
    out_ += sides_.host->slice(item.xml);
    return;
  }
  const std::string change = old == nullptr ? std::string() : reformat(*old);
  const std::string properties = host_properties(item, change);
  run("a" + std::to_string(item.run) + (change.empty() ? "" : " " + change), properties);
  out_ += item.kind == ItemKind::text ? text_element("w:t", story.words(text)) : sides_.host->slice(item.xml);
}

void WordLineWriter::before_item(const Item& item, Range text, Element wanted) {
  const Story& story = *sides_.before;
  wrappers(chain_of(story, item.wrapper), false);
  if (item.kind == ItemKind::field) return field(story, item, false, wanted, nullptr);
  element(wanted);
  const std::string_view bytes = sides_.before_document->part_of(story).bytes();
  const auto words = wanted == Element::deleted ? WordImport::Words::deleted : WordImport::Words::plain;
  const auto raw = [&](Range range) {
    return import_.xml(bytes.substr(range.begin, range.size()), story.part, sides_.host_part, words);
  };
  if (item.run == kNone) {
    close_run();
    out_ += raw(item.xml);
    return;
  }
  const docx::Run& own = story.runs[item.run];
  run("b" + std::to_string(item.run), own.properties.empty() ? "" : raw(own.properties));
  out_ += item.kind == ItemKind::text
              ? text_element(wanted == Element::deleted ? "w:delText" : "w:t", story.words(text))
              : raw(item.xml);
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
    const Range text{offset, std::min(item.text.end, range.end)};
    const Item* old = nullptr;
    if (reformatted != nullptr)
      old = &sides_.before->items[first_item_at(*sides_.before,
                                                reformatted->before.begin + (offset - range.begin))];
    host_item(item, text, wanted, old);
    offset = text.end;
  }
}

void WordLineWriter::before_items(Range range, Element wanted) {
  const Story& story = *sides_.before;
  std::uint32_t k = first_item_at(story, range.begin);
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
  switch (piece.mark) {
    case Mark::inserted: return host_items(piece.after, Element::inserted, nullptr);
    case Mark::deleted: return before_items(piece.before, Element::deleted);
    case Mark::none: break;
  }
  if (!moved) return host_items(piece.after, Element::none, piece.reformatted ? &piece : nullptr);
  if (line.moved_away) return before_items(piece.before, Element::moved_from);
  host_items(piece.after, Element::moved_to, nullptr);
}

std::string WordLineWriter::properties(const Line& line) {
  const bool host = line.after != kNone;
  const Story& story = host ? *sides_.after : *sides_.before;
  const docx::Paragraph& paragraph = story.paragraphs[host ? line.after : line.before];
  std::string own;
  if (!paragraph.properties.empty()) {
    if (host) {
      own = sides_.host->slice(paragraph.properties);
    } else {
      const std::string_view bytes = sides_.before_document->part_of(story).bytes();
      own = import_.xml(bytes.substr(paragraph.properties.begin, paragraph.properties.size()), story.part,
                        sides_.host_part, WordImport::Words::plain);
    }
  }
  const auto before_properties = [&] {
    const docx::Paragraph& old = sides_.before->paragraphs[line.before];
    if (old.properties.empty()) return std::string();
    const std::string_view bytes = sides_.before_document->part_of(*sides_.before).bytes();
    return import_.xml(bytes.substr(old.properties.begin, old.properties.size()), sides_.before->part,
                       sides_.host_part, WordImport::Words::plain);
  };
  const std::string old = line.reformatted || line.mark_reformatted || line.resectioned ? before_properties() : "";
  std::string mark;
  if (line.end != Mark::none) {
    const std::string name = line.move != kNone ? (line.end == Mark::deleted ? "w:moveFrom" : "w:moveTo")
                                                : (line.end == Mark::deleted ? "w:del" : "w:ins");
    mark = "<" + name + marker_.attributes() + "/>";
  }
  const std::string run_properties(child_named(own, "w:rPr"));
  std::string run = mark + base_properties(run_properties);
  if (line.mark_reformatted)
    run += "<w:rPrChange" + marker_.attributes() + "><w:rPr>" + base_properties(child_named(old, "w:rPr")) +
           "</w:rPr></w:rPrChange>";
  std::string section(child_named(own, "w:sectPr"));
  if (line.resectioned) {
    std::string inner;
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(child_named(old, "w:sectPr"))))
      if (child.name != "w:headerReference" && child.name != "w:footerReference" && child.name != "w:sectPrChange")
        inner += child.xml;
    std::string made = docx::xml_start_tag(section);
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(section)))
      if (child.name != "w:sectPrChange") made += child.xml;
    section = made + "<w:sectPrChange" + marker_.attributes() + "><w:sectPr>" + inner +
              "</w:sectPr></w:sectPrChange></w:sectPr>";
  }
  std::string out = base_properties(own);
  if (!run.empty()) out += "<w:rPr>" + run + "</w:rPr>";
  out += section;
  if (line.reformatted)
    out += "<w:pPrChange" + marker_.attributes() + "><w:pPr>" + base_properties(old) + "</w:pPr></w:pPrChange>";
  return out.empty() ? out : "<w:pPr>" + out + "</w:pPr>";
}

std::string WordLineWriter::paragraph(const Line& line, const std::string& range_start, const std::string& range_end) {
  out_ = range_start;
  if (line.after != kNone) {
    const docx::Paragraph& own = sides_.after->paragraphs[line.after];
    out_ += docx::xml_start_tag(sides_.host->bytes().substr(own.span.begin, own.span.open_end - own.span.begin));
  } else {
    out_ += "<w:p>";
  }
  out_ += properties(line);
  for (const Piece& one : line.pieces) piece(line, one);
  if (line.after != kNone) remaining_points(sides_.after->paragraphs[line.after].end_item);
  close_all();
  out_ += "</w:p>";
  out_ += range_end;  // past the mark, which is part of what has moved
  return std::move(out_);
}

std::string WordLineWriter::whole(Mark mark, std::uint32_t paragraph_index) {
  Line line;
  line.end = mark;
  if (mark == Mark::deleted) {
    line.before = paragraph_index;
    const Range text = sides_.before->paragraphs[paragraph_index].text;
    if (!text.empty()) line.pieces.push_back({mark, false, text, {}});
  } else {
    line.after = paragraph_index;
    const Range text = sides_.after->paragraphs[paragraph_index].text;
    if (!text.empty()) line.pieces.push_back({mark, false, {}, text});
    next_item_ = sides_.after->paragraphs[paragraph_index].first_item;
  }
  return paragraph(line);
}

void WordLineWriter::skip(std::uint32_t after_paragraph) {
  next_item_ = sides_.after->paragraphs[after_paragraph].end_item;
}

}  // namespace redraft::render
