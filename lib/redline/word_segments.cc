#include "redline/word_segments.h"

#include <algorithm>

#include "docx/field_notes.h"
#include "docx/picture.h"

namespace redraft::redline {

namespace {

using docx::Item;
using docx::ItemKind;
using docx::Story;

// "field PAGEREF _Toc1 \h|..." -> "PAGEREF"
std::string field_name(const std::string& key) {
  std::size_t from = key.find(' ');
  if (from == std::string::npos) return "field";
  ++from;
  const std::size_t end = key.find_first_of(" |", from);
  return "field" + (end > from ? " " + key.substr(from, end - from) : "");
}

// "instruction TOC \\o ..." -> "[field TOC]"; the begin says no more than that.
std::string field_mark_words(const std::string& key) {
  if (key == "field end") return "[field end]";
  if (!key.starts_with("instruction ")) return {};
  return "[" + field_name(key) + "]";
}

}  // namespace

std::string roman_number(std::size_t number) {
  static constexpr std::pair<std::size_t, const char*> digits[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (const auto& [value, letters] : digits)
    for (; number >= value; number -= value) out += letters;
  return out;
}

WordSide::WordSide(const docx::Document& shown_document) : document(shown_document), looks(shown_document) {
  std::map<ItemKind, std::size_t> counts;
  for (const Item& item : document.body().items)
    for (const docx::NoteOfItem& note : docx::note_references(document, document.body(), item)) {
      const ItemKind kind = note.kind == docx::StoryKind::footnote ? ItemKind::footnote : ItemKind::endnote;
      if (notes.emplace(std::pair(kind, note.id), counts[kind] + 1).second) ++counts[kind];
    }
}

std::string WordSide::note_number(const Item& item) const {
  const auto at = notes.find({item.kind, item.note});
  if (at == notes.end()) return "?";
  return item.kind == ItemKind::endnote ? roman_number(at->second) : std::to_string(at->second);
}

void append(Segments& segments, Segment segment) {
  if (segment.text.empty()) return;
  if (!segments.empty()) {
    Segment& last = segments.back();
    if (last.mark == segment.mark && last.look == segment.look && last.reset == segment.reset &&
        !last.object && !segment.object && last.unread.empty() && segment.unread.empty()) {
      last.text += segment.text;
      return;
    }
  }
  segments.push_back(std::move(segment));
}

// A box that both sides have is compared by itself; the words of one that came or went stand here.
std::string WordSegments::boxes(const docx::Document& document, const Item& item, Mark mark) {
  if (mark == Mark::none) return "[text box]";
  std::string out;
  for (std::uint32_t k = 0; k < item.stories; ++k) {
    const Story& box = document.stories[item.first_story + k];
    bool twin = false;  // the same again for programs that cannot show the drawing
    for (std::uint32_t other = 0; other < k; ++other)
      twin = twin || document.stories[item.first_story + other].text == box.text;
    if (twin) continue;
    for (const docx::Paragraph& paragraph : box.paragraphs) {
      if (paragraph.text.empty()) continue;
      if (!out.empty()) out += ' ';
      out += box.words(paragraph.text);
    }
  }
  return "[text box: " + out + "]";
}

std::string WordSegments::object_words(WordSide& side, const Story& story, const Item& item, Mark mark,
                                       Object& object) {
  const docx::Document& document = side.document;
  switch (item.kind) {
    case ItemKind::footnote:
    case ItemKind::endnote:
      object.kind = item.kind == ItemKind::footnote ? ObjectKind::footnote : ObjectKind::endnote;
      object.name = side.note_number(item);
      return "[^" + object.name + "]";
    case ItemKind::page_break: object.kind = ObjectKind::page_break; return "[page break]";
    case ItemKind::column_break: object.kind = ObjectKind::page_break; return "[column break]";
    case ItemKind::symbol: {
      const std::string& key = document.keys[item.key];  // "symbol Wingdings F0FC"
      return "[symbol " + key.substr(key.rfind(' ') + 1) + "]";
    }
    case ItemKind::equation: object.kind = ObjectKind::equation; return "[equation]";
    case ItemKind::field: return "[" + field_name(document.keys[item.key]) + "]";
    case ItemKind::drawing: {
      const docx::Picture picture = docx::picture_of(document, story, item);
      object.name = picture.alternative;
      object.width = picture.width;
      object.height = picture.height;
      object.kind = picture.part.empty() ? ObjectKind::drawing : ObjectKind::image;
      const bool shown_by_browsers =
          picture.media_type == "image/png" || picture.media_type == "image/jpeg" ||
          picture.media_type == "image/gif" || picture.media_type == "image/bmp" ||
          picture.media_type == "image/svg+xml" || picture.media_type == "image/webp";
      if (!picture.part.empty() && shown_by_browsers) {
        object.media_type = picture.media_type;
        if (pictures_) object.bytes = document.package().bytes(picture.part);
      }
      if (item.stories > 0) return boxes(document, item, mark);
      const std::string kind = object.kind == ObjectKind::image ? "image" : "drawing";
      return "[" + kind + (object.name.empty() ? "" : ": " + object.name) + "]";
    }
    default: break;
  }
  return item.stories > 0 ? boxes(document, item, mark) : "[object]";
}

void WordSegments::item(Segments& out, Mark mark, bool of_before, const Story& story,
                        const docx::Paragraph& paragraph, const Item& item, docx::Range range) {
  WordSide& side = of_before ? before_ : after_;
  Segment segment;
  segment.mark = mark;
  segment.look = side.looks.of(paragraph, item.format);
  const std::string_view words = story.words(range);
  switch (item.kind) {
    case ItemKind::text:
    case ItemKind::tab:
    case ItemKind::hyphen:
    case ItemKind::line_break: segment.text = words; break;
    case ItemKind::field:
    case ItemKind::equation:
    case ItemKind::other:
      if (words != "\xEF\xBF\xBC") {
        segment.text = words;
        break;
      }
      [[fallthrough]];
    case ItemKind::drawing:
    case ItemKind::footnote:
    case ItemKind::endnote:
    case ItemKind::page_break:
    case ItemKind::column_break:
    case ItemKind::symbol: {
      Object object;
      segment.text = object_words(side, story, item, mark, object);
      segment.look = {};
      if (item.kind != ItemKind::field && item.kind != ItemKind::symbol) {
        segment.object = redline_.objects.size();
        redline_.objects.push_back(std::move(object));
        if (item.kind == ItemKind::footnote || item.kind == ItemKind::endnote)
          notes_.push_back({*segment.object, of_before, item.kind, item.note});
      }
      break;
    }
    case ItemKind::field_mark:  // begin or end of a field over paragraphs: seen only when it is what differs
      if (mark != Mark::none) segment.text = field_mark_words(side.document.keys[item.key]);
      break;
    case ItemKind::note_number:
    case ItemKind::point: break;
  }
  redline::append(out, std::move(segment));
}

void WordSegments::append(Segments& out, Mark mark, bool of_before, const Story& story,
                          const docx::Paragraph& paragraph, docx::Range range) {
  const auto first = std::partition_point(story.items.begin(), story.items.end(),
                                          [&](const Item& i) { return i.text.end <= range.begin; });
  for (auto at = first; at != story.items.end() && at->text.begin < range.end; ++at) {
    if (at->text.empty()) continue;
    item(out, mark, of_before, story, paragraph, *at,
         {std::max(at->text.begin, range.begin), std::min(at->text.end, range.end)});
  }
}

void WordSegments::append_reset(Segments& out, const Story& before, const docx::Paragraph&, docx::Range was,
                                const Story& after, const docx::Paragraph& a, docx::Range is) {
  const auto item_at = [](const Story& story, std::uint32_t offset) {
    const auto at = std::partition_point(story.items.begin(), story.items.end(),
                                         [&](const Item& i) { return i.text.end <= offset; });
    return at == story.items.end() ? std::uint32_t{0} : at->format;
  };
  Segments own;
  append(own, Mark::none, false, after, a, is);
  const std::string words =
      docx::difference(docx::FormatKind::run, before_.document, item_at(before, was.begin), after_.document,
                       item_at(after, is.begin));
  for (Segment& segment : own) {
    segment.reset = words.empty() ? "set otherwise" : words;
    redline::append(out, std::move(segment));
  }
}

Segments WordSegments::whole(Mark mark, bool of_before, const Story& story,
                             const docx::Paragraph& paragraph) {
  Segments out;
  append(out, mark, of_before, story, paragraph, paragraph.text);
  return out;
}

}  // namespace redraft::redline
