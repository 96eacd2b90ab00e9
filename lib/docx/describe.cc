#include "docx/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <sstream>
#include <vector>

#include "docx/list_words.h"
#include "docx/merged_cell.h"
#include "docx/values.h"

namespace redraft::docx {

namespace {

struct Named {
  std::string_view element;
  std::string_view words;
};

constexpr std::array kToggles = {
    Named{"w:b", "bold"},
    Named{"w:i", "italic"},
    Named{"w:strike", "strike-through"},
    Named{"w:dstrike", "double strike-through"},
    Named{"w:caps", "capitals"},
    Named{"w:smallCaps", "small capitals"},
    Named{"w:vanish", "hidden"},
    Named{"w:outline", "outline"},
    Named{"w:shadow", "shadow"},
    Named{"w:emboss", "emboss"},
    Named{"w:imprint", "engrave"},
    Named{"w:keepNext", "keep with next"},
    Named{"w:keepLines", "keep lines together"},
    Named{"w:pageBreakBefore", "page break before"},
    Named{"w:widowControl", "widow control"},
    Named{"w:contextualSpacing", "no space between same style"},
    Named{"w:suppressLineNumbers", "no line numbers"},
    Named{"w:suppressAutoHyphens", "no hyphenation"},
    Named{"w:titlePg", "different first page"},
    Named{"w:tblHeader", "repeat as header row"},
    Named{"w:cantSplit", "keep row on one page"},
    Named{"w:bidi", "right to left"},
    Named{"w:rtl", "right to left"},
    Named{"w:noWrap", "no wrapping"},
    Named{"w:hidden", "hidden"},
};

constexpr std::array kNames = {
    Named{"w:u", "underline"},
    Named{"w:rStyle", "character style"},
    Named{"w:pStyle", "style"},
    Named{"w:tblStyle", "table style"},
    Named{"w:rFonts", "font"},
    Named{"w:color", "colour"},
    Named{"w:sz", "size"},
    Named{"w:szCs", "size of complex script"},
    Named{"w:highlight", "highlight"},
    Named{"w:shd", "shading"},
    Named{"w:vertAlign", "raised or lowered"},
    Named{"w:spacing", "spacing"},
    Named{"w:kern", "kerning"},
    Named{"w:position", "position"},
    Named{"w:w", "width of letters"},
    Named{"w:bdr", "border"},
    Named{"w:jc", "alignment"},
    Named{"w:ind", "indent"},
    Named{"w:outlineLvl", "outline level"},
    Named{"w:tabs", "tab stops"},
    Named{"w:pBdr", "borders"},
    Named{"w:framePr", "frame"},
    Named{"w:textAlignment", "vertical alignment"},
    Named{"w:pgSz", "page size"},
    Named{"w:pgMar", "margins"},
    Named{"w:cols", "columns"},
    Named{"w:type", "kind of break"},
    Named{"w:pgNumType", "page numbering"},
    Named{"w:pgBorders", "page borders"},
    Named{"w:lnNumType", "line numbering"},
    Named{"w:docGrid", "grid"},
    Named{"w:footnotePr", "footnote numbering"},
    Named{"w:endnotePr", "endnote numbering"},
    Named{"w:vAlign", "vertical alignment"},
    Named{"w:tblW", "width"},
    Named{"w:tblBorders", "borders"},
    Named{"w:tblInd", "indent"},
    Named{"w:tblLayout", "layout"},
    Named{"w:tblCellMar", "cell margins"},
    Named{"w:tblLook", "style options"},
    Named{"w:tblpPr", "position"},
    Named{"w:tblCellSpacing", "cell spacing"},
    Named{"w:tcW", "width"},
    Named{"w:tcBorders", "borders"},
    Named{"w:tcMar", "margins"},
    Named{"w:gridSpan", "columns spanned"},
    Named{"w:trHeight", "height"},
    Named{"w:gridBefore", "columns left out before"},
    Named{"w:gridAfter", "columns left out after"},
    Named{"w:gridCol", "column widths"},
    Named{"w:textDirection", "direction of text"},
};

template <std::size_t N>
std::string_view words_of(std::string_view element, const std::array<Named, N>& names) {
  const auto* at =
      std::find_if(names.begin(), names.end(), [&](const Named& n) { return n.element == element; });
  return at == names.end() ? std::string_view() : at->words;
}

struct Property {
  std::string element;
  std::string bytes;  // as written: what differs
  std::string value;  // w:val, or what stands for it
  bool on = true;     // of a toggle
};

class Xml {
 public:
  explicit Xml(const std::string& inner) {
    const std::string whole = "<x>" + inner + "</x>";
    document_.load_buffer(whole.data(), whole.size(), pugi::parse_default, pugi::encoding_utf8);
  }
  pugi::xml_node root() const { return document_.child("x"); }

 private:
  pugi::xml_document document_;
};

bool is_on(const pugi::xml_node& node) {
  const std::string_view value = node.attribute("w:val").value();
  return on_or_off(value) != "0" && value != "none";
}

std::string half_points(std::string_view value) {
  int n = 0;
  const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), n);
  if (fault != std::errc() || end != value.data() + value.size()) return std::string(value);
  return n % 2 == 0 ? fmt::format("{}", n / 2) : fmt::format("{}.5", n / 2);
}

std::string style_name(const Document& document, std::string_view id) {
  const Style* style = document.styles.find(id);
  return style == nullptr ? std::string(id) : style->name;
}

std::string value_of(const Document& document, const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::string_view value = node.attribute("w:val").value();
  if (name == "w:rStyle" || name == "w:pStyle" || name == "w:tblStyle") return style_name(document, value);
  if (name == "w:sz") return half_points(value);
  if (name == "w:jc") {
    if (value == "both") return "justified";
    return value == "center" ? "centred" : std::string(left_or_right(value));
  }
  if (name == "w:rFonts") return node.attribute("w:ascii").value();
  if (name == "w:vMerge") return value.empty() ? "continue" : std::string(value);
  if (name == "w:highlight" || name == "w:outlineLvl" || name == "w:gridSpan") return std::string(value);
  if (name == "w:pgSz") {
    const std::string_view turned = node.attribute("w:orient").value();
    return turned == "landscape" ? "landscape" : "";
  }
  return {};
}

std::map<std::string, Property> properties(const Document& document, const Format& format) {
  const Xml xml(format.xml);
  std::map<std::string, Property> out;
  for (const pugi::xml_node node : xml.root().children()) {
    if (node.type() != pugi::node_element) continue;
    const std::string name = node.name();
    if (name == "w:lang" || name == "w:noProof" || name == "w:bCs" || name == "w:iCs" || name == "w:szCs" ||
        name == "w:headerReference" || name == "w:footerReference" || name == "w:cnfStyle")
      continue;
    std::ostringstream bytes;
    node.print(bytes, "", pugi::format_raw);
    Property property{name, bytes.str(), value_of(document, node), is_on(node)};
    if (!words_of(name, kToggles).empty()) property.bytes = property.on ? "1" : "0";
    out[name] = std::move(property);
  }
  // What a list's id means is another thing in another document: its definition tells.
  if (const auto list = out.find("w:numPr"); list != out.end()) {
    const std::size_t from = format.key.find("<w:numPr");
    std::size_t end = from;
    for (int depth = 0; end < format.key.size(); ++end) {
      if (format.key[end] == '<') ++depth;
      if (format.key[end] == '/' && --depth == 0) break;
    }
    if (from < format.key.size()) list->second.bytes = format.key.substr(from, end - from);
  }
  return out;
}

// Where a paragraph of this format stands in the lists of its document.
std::optional<ListPlace> list_place(const Document& document, const Format& format) {
  const Xml xml(format.xml);
  const pugi::xml_node list = xml.root().child("w:numPr");
  NumPr direct;
  if (const pugi::xml_node id = list.child("w:numId")) direct.num_id = id.attribute("w:val").as_int();
  if (const pugi::xml_node level = list.child("w:ilvl")) direct.level = level.attribute("w:val").as_int();
  return document.numbering.place(direct, xml.root().child("w:pStyle").attribute("w:val").value(),
                                  document.styles);
}

const std::vector<Format>& formats(FormatKind kind, const Document& document) {
  switch (kind) {
    case FormatKind::run: return document.run_formats;
    case FormatKind::paragraph: return document.paragraph_formats;
    case FormatKind::section: return document.section_formats;
    case FormatKind::block: return document.block_formats;
  }
  return document.run_formats;
}

std::string one(std::string_view element, const Property* before, const Property* after) {
  if (const std::string_view toggle = words_of(element, kToggles); !toggle.empty())
    return std::string(toggle) + (after != nullptr && after->on ? " added" : " removed");
  if (element == "w:vMerge")
    return merge_words(before == nullptr ? std::string() : before->value,
                       after == nullptr ? std::string() : after->value);
  std::string_view words = words_of(element, kNames);
  if (words.empty()) {
    words = element;
    if (const std::size_t colon = words.find(':'); colon != std::string_view::npos)
      words.remove_prefix(colon + 1);
  }
  if (element == "w:u") {
    const bool was = before != nullptr && before->on;
    const bool is = after != nullptr && after->on;
    if (was != is) return is ? "underline added" : "underline removed";
  }
  const std::string unit = element == "w:sz" ? " pt" : "";
  const bool was = before != nullptr && !before->value.empty();
  const bool is = after != nullptr && !after->value.empty();
  if (was && is && before->value != after->value)
    return std::string(words) + " " + before->value + " to " + after->value + unit;
  if (is && !was) return std::string(words) + " " + after->value + unit;
  if (was && !is && after == nullptr) return std::string(words) + " " + before->value + unit + " removed";
  if (before == nullptr) return std::string(words) + " set";
  return std::string(words) + (after == nullptr ? " removed" : " changed");
}

}  // namespace

const WordLook& Looks::of(const Paragraph& paragraph, std::uint32_t run_format) {
  std::string key = std::to_string(run_format) + " " + paragraph.style;
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  const Xml xml(document_.run_formats[run_format].xml);
  const pugi::xml_node root = xml.root();
  const Look look = document_.styles.look(paragraph.style, root.child("w:rStyle").attribute("w:val").value());
  WordLook out;
  out.bold = look.bold;
  out.italic = look.italic;
  out.capitals = look.caps;
  const auto toggle = [&](const char* name, bool& value) {
    if (const pugi::xml_node node = root.child(name)) value = is_on(node);
  };
  toggle("w:b", out.bold);
  toggle("w:i", out.italic);
  toggle("w:caps", out.capitals);
  toggle("w:smallCaps", out.small_capitals);
  toggle("w:strike", out.strike);
  bool twice = false;
  toggle("w:dstrike", twice);
  out.strike = out.strike || twice;
  toggle("w:u", out.underline);
  const std::string_view raised = root.child("w:vertAlign").attribute("w:val").value();
  out.raised = raised == "superscript";
  out.lowered = raised == "subscript";
  return known_.emplace(std::move(key), out).first->second;
}

std::string difference(FormatKind kind, const Document& before, std::uint32_t before_format,
                       const Document& after, std::uint32_t after_format) {
  const Format& x = formats(kind, before)[before_format];
  const Format& y = formats(kind, after)[after_format];
  if (x.key == y.key) return {};
  const std::map<std::string, Property> b = properties(before, x);
  const std::map<std::string, Property> a = properties(after, y);
  std::vector<std::string> out;
  const auto add = [&](std::string words) {
    if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
  };
  const auto lists = [&] {
    add(list_words(before.numbering, list_place(before, x), after.numbering, list_place(after, y)));
  };
  for (const auto& [name, was] : b) {
    const auto is = a.find(name);
    if (name == "w:numPr") {
      if (is == a.end() || is->second.bytes != was.bytes) lists();
      continue;
    }
    if (is == a.end()) {
      if (was.on || words_of(name, kToggles).empty()) add(one(name, &was, nullptr));
    } else if (is->second.bytes != was.bytes) {
      add(one(name, &was, &is->second));
    }
  }
  for (const auto& [name, is] : a)
    if (b.find(name) == b.end()) name == "w:numPr" ? lists() : add(one(name, nullptr, &is));
  if (out.empty()) return "set otherwise";
  std::string words;
  for (const std::string& each : out) words += (words.empty() ? "" : ", ") + each;
  return words;
}

}  // namespace redraft::docx
