#include "docx/styles.h"

#include <algorithm>
#include <pugixml.hpp>

#include "base/unicode.h"
#include "docx/part.h"
#include "docx/values.h"

namespace redraft::docx {

namespace {

StyleType type_of(std::string_view text) {
  if (text == "character") return StyleType::character;
  if (text == "table") return StyleType::table;
  if (text == "numbering") return StyleType::numbering;
  return StyleType::paragraph;
}

void read_look(const pugi::xml_node& run, Style& style) {
  style.bold = child_switch(run, "w:b");
  style.italic = child_switch(run, "w:i");
  style.caps = child_switch(run, "w:caps");
}

Style read_style(const pugi::xml_node& node) {
  Style out;
  out.id = node.attribute("w:styleId").value();
  out.type = type_of(node.attribute("w:type").value());
  out.is_default = switch_attribute(node, "w:default", false);
  out.name = child_value(node, "w:name");
  out.key = to_lower(out.name);
  out.based_on = child_value(node, "w:basedOn");
  out.link = child_value(node, "w:link");
  out.next = child_value(node, "w:next");
  const pugi::xml_node paragraph = node.child("w:pPr");
  const pugi::xml_node num = paragraph.child("w:numPr");
  out.num = {child_number(num, "w:numId"), child_number(num, "w:ilvl")};
  out.outline_level = child_number(paragraph, "w:outlineLvl");
  out.indent = left_indent(paragraph);
  read_look(node.child("w:rPr"), out);
  return out;
}

}  // namespace

std::string style_key(const Style& style) {
  static constexpr std::array<std::string_view, 4> types = {"paragraph", "character", "table", "numbering"};
  return std::string(types.at(static_cast<std::size_t>(style.type))) + " " +
         (style.key.empty() ? style.id : style.key);
}

// Each style is walked once: a chain ends at one that is known to be well, at one that is based on nothing, or
// comes back into itself, and there it is cut.
void Styles::cut_cycles(std::vector<Style>& styles, const ById& by_id, const std::string& place,
                        std::vector<Finding>& findings) {
  enum class Seen { no, on_the_way, well };
  std::vector<Seen> seen(styles.size(), Seen::no);
  for (std::size_t first = 0; first < styles.size(); ++first) {
    std::vector<std::size_t> chain;
    for (std::size_t at = first; seen[at] == Seen::no;) {
      seen[at] = Seen::on_the_way;
      chain.push_back(at);
      const auto base = by_id.find(styles[at].based_on);
      if (base == by_id.end()) break;
      if (seen[base->second] == Seen::on_the_way) {
        Finding finding;
        finding.check = "style-cyclic";
        finding.place = {place};
        finding.words = styles[at].id;
        finding.message = "the style '" + styles[at].id + "' is based on '" + styles[at].based_on +
                          "', which is itself based on it; read as based on nothing";
        findings.push_back(std::move(finding));
        styles[at].based_on.clear();
        break;
      }
      at = base->second;
    }
    for (const std::size_t at : chain) seen[at] = Seen::well;
  }
}

Styles Styles::read(const Part& part, std::string_view file, std::vector<Finding>& findings) {
  Styles out;
  read_look(part.root().child("w:docDefaults").child("w:rPrDefault").child("w:rPr"), out.defaults_);
  for (const pugi::xml_node& node : part.root().children("w:style")) {
    Style style = read_style(node);
    if (style.id.empty()) style.id = style.name;
    if (style.id.empty()) continue;
    if (!out.by_id_.emplace(style.id, out.styles_.size()).second) continue;
    // The last one that says so is the default (17.7.4.17).
    if (style.is_default) out.default_of_[static_cast<std::size_t>(style.type)] = out.styles_.size();
    out.styles_.push_back(std::move(style));
  }
  for (Style& style : out.styles_) {
    // A style passes nothing on to one of another type (17.7.4.3).
    const Style* base = out.find(style.based_on);
    if (base == nullptr || base->type != style.type) style.based_on.clear();
  }
  cut_cycles(out.styles_, out.by_id_, std::string(file) + ", " + part.name(), findings);
  return out;
}

const Style* Styles::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : &styles_[at->second];
}

const Style* Styles::find_name(StyleType type, std::string_view name) const {
  const std::string wanted = to_lower(name);
  const auto at = std::find_if(styles_.begin(), styles_.end(),
                               [&](const Style& style) { return style.type == type && style.key == wanted; });
  return at == styles_.end() ? nullptr : &*at;
}

const Style* Styles::default_of(StyleType type) const {
  const std::optional<std::size_t> at = default_of_[static_cast<std::size_t>(type)];
  return at ? &styles_[*at] : nullptr;
}

const Style* Styles::paragraph_style(std::string_view id) const {
  const Style* style = id.empty() ? nullptr : find(id);
  return style != nullptr && style->type == StyleType::paragraph ? style : default_of(StyleType::paragraph);
}

const Style* Styles::base(const Style& style) const {
  return style.based_on.empty() ? nullptr : find(style.based_on);
}

Styles::InheritedNumPr Styles::inherited_num(std::string_view id) const {
  InheritedNumPr out;
  for (const Style* style = paragraph_style(id); style != nullptr; style = base(*style)) {
    if (!out.num.num_id && style->num.num_id) {
      out.num.num_id = style->num.num_id;
      out.num_id_from = style->id;
    }
    if (!out.num.level) out.num.level = style->num.level;
  }
  return out;
}

std::optional<int> Styles::outline_level(std::string_view id) const {
  for (const Style* style = paragraph_style(id); style != nullptr; style = base(*style))
    if (style->outline_level)
      return *style->outline_level >= 0 && *style->outline_level < 9 ? style->outline_level : std::nullopt;
  return std::nullopt;
}

int Styles::heading(std::string_view id) const {
  for (const Style* style = paragraph_style(id); style != nullptr; style = base(*style)) {
    const std::string& name = style->key;
    if (name.size() == 9 && name.compare(0, 8, "heading ") == 0 && name[8] >= '1' && name[8] <= '9')
      return name[8] - '0';
  }
  return 0;
}

bool Styles::is_kind_of(std::string_view id, std::string_view name) const {
  const std::string wanted = to_lower(name);
  for (const Style* style = paragraph_style(id); style != nullptr; style = base(*style))
    if (style->key == wanted) return true;
  return false;
}

Styles::InheritedIndent Styles::indent(std::string_view id) const {
  for (const Style* style = paragraph_style(id); style != nullptr; style = base(*style))
    if (style->indent) return {style->indent, style};
  return {};
}

std::optional<bool> Styles::inherited(const Style* style, std::optional<bool> Style::*property) const {
  for (; style != nullptr; style = base(*style))
    if (style->*property) return style->*property;
  return std::nullopt;
}

Look Styles::look(std::string_view paragraph, std::string_view character) const {
  const Style* run = character.empty() ? nullptr : find(character);
  if (run != nullptr && run->type != StyleType::character) run = nullptr;
  const Style* words = paragraph_style(paragraph);
  const auto toggled = [&](std::optional<bool> Style::*property) {
    if ((defaults_.*property).value_or(false)) return true;
    return inherited(words, property).value_or(false) != inherited(run, property).value_or(false);
  };
  return {toggled(&Style::bold), toggled(&Style::italic), toggled(&Style::caps)};
}

}  // namespace redraft::docx
