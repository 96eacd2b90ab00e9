#include "docx/line_reader.h"

#include <charconv>
#include <pugixml.hpp>
#include <utility>

#include "base/unicode.h"
#include "docx/line_boxes.h"
#include "docx/markup.h"
#include "docx/values.h"

namespace redraft::docx {

namespace {

constexpr std::string_view kObject = "\xEF\xBF\xBC";  // U+FFFC, object replacement character

std::string text_of(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node piece : node.children())
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) out += piece.value();
  return out;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool keeps_space(pugi::xml_node node) {
  for (; node; node = node.parent())
    if (const pugi::xml_attribute space = node.attribute("xml:space"))
      return std::string_view(space.value()) == "preserve";
  return false;
}

std::uint32_t number(const pugi::xml_node& node, const char* attribute) {
  const std::string_view value = node.attribute(attribute).value();
  std::uint32_t out = 0;
  std::from_chars(value.data(), value.data() + value.size(), out);
  return out;
}

// All words below a node: of an equation.
void words_below(const pugi::xml_node& node, std::string& out) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "w:t" || name == "m:t") {
      out += text_of(child);
    } else if (name == "w:tab") {
      out += '\t';
    } else if (child.type() == pugi::node_element && name != "mc:Fallback" && name != "w:txbxContent") {
      words_below(child, out);
    }
  }
}

// How the words of a field's result are set: in one way, or in several, one after the other. By what the formats say, for
// their numbers are those of one document.
class ResultFormats {
 public:
  void add(std::uint32_t format, std::size_t size) {
    if (size == 0) return;
    if (parts_.empty() || parts_.back().first != format) parts_.emplace_back(format, 0);
    parts_.back().second += size;
  }
  std::uint32_t of(FormatTables& tables, std::uint32_t without_words) const {
    if (parts_.empty()) return without_words;
    if (parts_.size() == 1) return parts_[0].first;
    std::string key;
    for (const auto& [format, size] : parts_)
      key += "{" + tables.run_key(format) + "}x" + std::to_string(size) + " ";
    return tables.mixed(key);
  }

 private:
  std::vector<std::pair<std::uint32_t, std::size_t>> parts_;
};

// Of a reference to a note: its number is that of one document.
std::string note_key(const pugi::xml_node& reference) {
  // With a mark of its own, which stands behind it as words, it prints no number.
  const bool own_mark = switch_attribute(reference, "w:customMarkFollows", false);
  return std::string(std::string_view(reference.name()) == "w:footnoteReference" ? "footnote" : "endnote") +
         (own_mark ? " with a mark of its own" : "");
}

// That from here on, in the words of a field's result, there is this link, or none.
std::string link_key(std::string_view target, std::size_t at) {
  return " {" + std::string(target) + "}@" + std::to_string(at);
}

// White space folded, none at the ends: how an instruction is compared.
std::string folded(std::string_view text) {
  const std::string one = fold_space(text);
  return std::string(trim(one));
}

}  // namespace

bool is_range_mark(std::string_view name) {
  return name.starts_with("w:bookmark") || name.starts_with("w:comment") || name.starts_with("w:perm") ||
         name.starts_with("w:moveFromRange") || name.starts_with("w:moveToRange") ||
         (name.starts_with("w:customXml") && name.find("Range") != std::string_view::npos);
}

void note_bookmark(const pugi::xml_node& node, Story& story) {
  if (std::string_view(node.name()) != "w:bookmarkStart") return;
  story.bookmarks.push_back(
      {node.attribute("w:name").value(), static_cast<std::uint32_t>(story.paragraphs.size())});
}

LineReader::LineReader(const Part& part, FormatTables& tables, Story& story, const ReadOptions& options)
    : part_(part), tables_(tables), story_(story), options_(options) {}

LineReader::~LineReader() = default;

void LineReader::read(const pugi::xml_node& paragraph) {
  fields_.clear();
  children(paragraph, kNone);
}

void LineReader::children(const pugi::xml_node& node, std::uint32_t wrapper) {
  for (const pugi::xml_node inner : node.children())
    if (inner.type() == pugi::node_element) child(inner, wrapper);
}

void LineReader::child(const pugi::xml_node& node, std::uint32_t wrapper) {
  const std::string_view name = node.name();
  if (name == "w:r") return run(node, wrapper);
  if (name == "w:pPr" || name == "w:proofErr" || name == "w:fldData") return;
  if (name == "w:hyperlink" || name == "w:smartTag" || name == "w:customXml" || name == "w:dir" ||
      name == "w:bdo" || name == "w:ins" || name == "w:moveTo")
    return wrap(node, node, wrapper);
  if (name == "w:sdt") {
    const pugi::xml_node content = node.child("w:sdtContent");
    if (content) return wrap(node, content, wrapper);
  }
  note_bookmark(node, story_);
  Item item;
  item.wrapper = wrapper;
  if (name == "w:fldSimple") return simple_field(node, wrapper);
  if (name == "m:oMath" || name == "m:oMathPara") {
    std::string words;
    words_below(node, words);
    return atom(node, item, ItemKind::equation, words.empty() ? kObject : std::string_view(words),
                "equation " + tables_.normal(node));
  }
  if (is_range_mark(name) || name == "w:del" || name == "w:moveFrom" || name == "w:smartTagPr" ||
      name == "w:customXmlPr" || name == "w:sdt")
    return atom(node, item, ItemKind::point, {}, {});
  atom(node, item, ItemKind::other, kObject, "other " + tables_.normal(node));
}

void LineReader::wrap(const pugi::xml_node& node, const pugi::xml_node& inner, std::uint32_t parent) {
  Wrapper wrapper;
  wrapper.span = part_.span(node);
  wrapper.name = node.name();
  const Span content = part_.span(inner);
  wrapper.head = {wrapper.span.begin, content.open_end};
  wrapper.tail = {content.close_begin, wrapper.span.end};
  if (content.empty_tag()) {  // `<w:hyperlink/>`: nothing stands in it
    Item item;
    item.wrapper = parent;
    return atom(node, item, ItemKind::point, {}, {});
  }
  wrapper.parent = parent;
  std::string key = wrapper.name;
  if (wrapper.name == "w:hyperlink") {
    key = link_target(node);
  } else if (wrapper.name == "w:sdt") {
    const pugi::xml_node properties = node.child("w:sdtPr");
    key += std::string(" ") + properties.child("w:tag").attribute("w:val").value() + "|" +
           properties.child("w:alias").attribute("w:val").value();
  } else if (wrapper.name != "w:ins" && wrapper.name != "w:moveTo") {
    key += std::string(" ") + node.attribute("w:uri").value() + "|" + node.attribute("w:element").value() +
           node.attribute("w:val").value();
  }
  wrapper.key = tables_.key(std::move(key));
  story_.wrappers.push_back(std::move(wrapper));
  children(inner, static_cast<std::uint32_t>(story_.wrappers.size() - 1));
}

void LineReader::run(const pugi::xml_node& node, std::uint32_t wrapper) {
  Run run;
  run.span = part_.span(node);
  if (const pugi::xml_node properties = node.child("w:rPr")) {
    run.properties = part_.span(properties).whole();
    run.format = tables_.run(properties);
  }
  Item item;
  item.run = item.last_run = static_cast<std::uint32_t>(story_.runs.size());
  item.wrapper = run.wrapper = wrapper;
  item.format = run.format;
  story_.runs.push_back(run);
  for (const pugi::xml_node inner : node.children())
    if (inner.type() == pugi::node_element) {
      Item own = item;
      run_child(inner, own);
    }
}

void LineReader::run_child(const pugi::xml_node& node, Item& item) {
  const std::string_view name = node.name();
  if (name == "w:t") return text(node, item);
  if (name == "w:rPr" || name == "w:lastRenderedPageBreak") return;
  if (name == "w:tab") return atom(node, item, ItemKind::tab, "\t", "tab");
  if (name == "w:br" || name == "w:cr") {
    const std::string_view type = node.attribute("w:type").value();
    if (type == "page") return atom(node, item, ItemKind::page_break, "\f", "page break");
    if (type == "column") return atom(node, item, ItemKind::column_break, "\v", "column break");
    return atom(node, item, ItemKind::line_break, "\n",
                "line break" + std::string(node.attribute("w:clear").value()));
  }
  if (name == "w:noBreakHyphen") return atom(node, item, ItemKind::hyphen, "\xE2\x80\x91", "no-break hyphen");
  if (name == "w:softHyphen") return atom(node, item, ItemKind::hyphen, "\xC2\xAD", "soft hyphen");
  if (name == "w:sym")
    return atom(
        node, item, ItemKind::symbol, kObject,
        std::string("symbol ") + node.attribute("w:font").value() + " " + node.attribute("w:char").value());
  if (name == "w:fldChar") return field_char(node, item);
  if (name == "w:instrText") {
    if (!fields_.empty() && !fields_.back().in_result) fields_.back().instruction += text_of(node);
    return atom(node, item, ItemKind::field_mark, kObject, "instruction " + fold_space(text_of(node)));
  }
  if (is_note_reference(name)) {
    const bool foot = name == "w:footnoteReference";
    // Not compared: a reference is no more than a bookmark, and stands where AFTER has it.
    if (!options_.notes) return atom(node, item, ItemKind::point, {}, {});
    item.note = number(node, "w:id");
    return atom(node, item, foot ? ItemKind::footnote : ItemKind::endnote, kObject, note_key(node));
  }
  if (name == "w:footnoteRef" || name == "w:endnoteRef" || name == "w:separator" ||
      name == "w:continuationSeparator" || name == "w:annotationRef")
    return atom(node, item, ItemKind::note_number, kObject, std::string(name));
  if (name == "w:commentReference" || name == "w:delText" || name == "w:delInstrText")
    return atom(node, item, ItemKind::point, {}, {});
  if (name == "w:drawing" || name == "w:pict" || name == "w:object" || name == "mc:AlternateContent")
    return atom(node, item, ItemKind::drawing, kObject, "drawing " + tables_.normal(node));
  atom(node, item, ItemKind::other, kObject, "other " + tables_.normal(node));
}

void LineReader::text(const pugi::xml_node& node, Item item) {
  const auto begin = static_cast<std::uint32_t>(story_.text.size());
  std::string words = text_of(node);
  // White space at the ends counts only where xml:space says so (ECMA-376 part 1, 17.3.3.31).
  if (!words.empty() && (is_blank(words.front()) || is_blank(words.back())) && !keeps_space(node)) {
    const std::size_t first = words.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return;
    words = words.substr(first, words.find_last_not_of(" \t\r\n") + 1 - first);
  }
  story_.text += words;
  item.text = {begin, static_cast<std::uint32_t>(story_.text.size())};
  if (item.text.empty()) return;
  item.kind = ItemKind::text;
  item.xml = part_.span(node).whole();
  story_.items.push_back(item);
}

void LineReader::atom(const pugi::xml_node& node, Item item, ItemKind kind, std::string_view text,
                      std::string key) {
  item.kind = kind;
  item.xml = part_.span(node).whole();
  const auto begin = static_cast<std::uint32_t>(story_.text.size());
  story_.text += text;
  item.text = {begin, static_cast<std::uint32_t>(story_.text.size())};
  if (kind != ItemKind::point) item.key = tables_.key(std::move(key));
  story_.items.push_back(item);
  if (kind == ItemKind::drawing || kind == ItemKind::other)
    find_boxes(node, static_cast<std::uint32_t>(story_.items.size() - 1));
}

void LineReader::find_boxes(const pugi::xml_node& node, std::uint32_t item) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    if (std::string_view(child.name()) == "w:txbxContent") {
      boxes_.push_back({item, child.internal_object()});
    } else {
      find_boxes(child, item);
    }
  }
}

void LineReader::field_char(const pugi::xml_node& node, Item item) {
  const std::string_view type = node.attribute("w:fldCharType").value();
  if (type == "begin") {
    fields_.push_back({static_cast<std::uint32_t>(story_.items.size()), item.wrapper, {}, false});
    // What a form field is set to, a tick say, stands in no word of it.
    if (const pugi::xml_node data = node.child("w:ffData")) fields_.back().form = tables_.normal(data);
    return atom(node, item, ItemKind::field_mark, kObject, "field begin");
  }
  if (type == "separate") {
    if (!fields_.empty()) fields_.back().in_result = true;
    return atom(node, item, ItemKind::field_mark, kObject, "field result");
  }
  atom(node, item, ItemKind::field_mark, kObject, "field end");
  if (fields_.empty()) return;  // began in an earlier paragraph
  if (fields_.back().wrapper == item.wrapper) return close_field(story_.items.back());
  fields_.pop_back();
}

void LineReader::close_field(Item end) {
  const OpenField open = std::move(fields_.back());
  fields_.pop_back();
  Item field = story_.items[open.item];
  field.xml.end = end.xml.end;
  field.last_run = end.last_run;
  field.simple = field.run == field.last_run;
  become_field(open, field, story_.items.size() - 1);
}

// All items from the begin on become one, `field`: its words are those of the result, which ends in front of item `end`.
void LineReader::become_field(const OpenField& open, Item field, std::size_t end) {
  field.kind = ItemKind::field;
  std::string result;
  ResultFormats formats;
  bool past_instruction = open.simple;
  const std::uint32_t result_key = tables_.key("field result");
  std::string atoms;
  std::uint32_t link = kNone;
  for (std::size_t k = open.item + 1; k < end; ++k) {
    const Item& item = story_.items[k];
    if (item.kind == ItemKind::field_mark) {
      if (item.key == result_key) past_instruction = true;
      continue;
    }
    if (!past_instruction || item.kind == ItemKind::point) continue;
    const std::string_view words = story_.words(item.text);
    // A link inside: where it leads, and from which word on.
    if (const std::uint32_t own = link_around(item.wrapper, open.wrapper); own != link) {
      if (link != kNone) atoms += link_key({}, result.size());
      if (own != kNone) atoms += link_key(tables_.key_of(story_.wrappers[own].key), result.size());
      link = own;
    }
    result += words;
    if (item.key != 0) atoms += " " + tables_.key_of(item.key);
    formats.add(item.format, words.size());
    if (item.first_story != kNone) field.first_story = item.first_story;
  }
  if (link != kNone) atoms += link_key({}, result.size());
  field.format = formats.of(tables_, field.format);
  std::string key = "field " + folded(open.instruction);
  if (options_.field_results) key += "|" + result + "|" + atoms;
  if (!open.form.empty()) key += "|" + open.form;
  // A field inside another's instruction is part of that instruction.
  if (!fields_.empty() && !fields_.back().in_result)
    fields_.back().instruction += "{" + folded(open.instruction) + "}";
  // A box inside a field stays with the field.
  for (Box& box : boxes_)
    if (box.item >= open.item) box.item = open.item;
  const std::uint32_t from = story_.items[open.item].text.begin;
  story_.items.resize(open.item);
  story_.text.resize(from);
  story_.text += result.empty() ? std::string(kObject) : result;
  field.text = {from, static_cast<std::uint32_t>(story_.text.size())};
  field.key = tables_.key(std::move(key));
  story_.items.push_back(field);
}

// The innermost link around what stands in `wrapper`, inside of `outer`.
std::uint32_t LineReader::link_around(std::uint32_t wrapper, std::uint32_t outer) const {
  for (; wrapper != kNone && wrapper != outer; wrapper = story_.wrappers[wrapper].parent)
    if (story_.wrappers[wrapper].name == "w:hyperlink") return wrapper;
  return kNone;
}

std::string LineReader::link_target(const pugi::xml_node& link) const {
  const std::string_view id = link.attribute("r:id").value();
  return "w:hyperlink " + (id.empty() ? std::string() : tables_.target(id)) + "#" +
         link.attribute("w:anchor").value();
}

// Read as the complex field that it may be written as: what is in it is its result. Fields that begin or end in it are
// none of those around it.
void LineReader::simple_field(const pugi::xml_node& node, std::uint32_t wrapper) {
  OpenField open{static_cast<std::uint32_t>(story_.items.size()), wrapper, node.attribute("w:instr").value()};
  open.simple = true;
  Item item;
  item.wrapper = wrapper;
  item.format = tables_.run(node.child("w:r").child("w:rPr"));
  atom(node, item, ItemKind::field_mark, {}, "field begin");
  item = story_.items.back();
  const std::size_t runs = story_.runs.size();
  const std::size_t wrappers = story_.wrappers.size();
  std::vector<OpenField> around = std::exchange(fields_, {});
  children(node, wrapper);
  fields_ = std::move(around);
  become_field(open, item, story_.items.size());
  // It is written as a whole: nothing is told by the runs in it.
  story_.runs.resize(runs);
  story_.wrappers.resize(wrappers);
}

}  // namespace redraft::docx
