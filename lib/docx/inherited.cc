#include "docx/inherited.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <utility>

#include "docx/values.h"

namespace redraft::docx {

namespace {

using Usual = std::pair<std::string_view, std::string_view>;

// What holds when nobody says anything (ECMA-376 part 1, 17.3.1).
constexpr std::array<Usual, 20> kParagraph = {{{"jc", "left"},
                                               {"keepNext", "0"},
                                               {"keepLines", "0"},
                                               {"pageBreakBefore", "0"},
                                               {"widowControl", "1"},
                                               {"contextualSpacing", "0"},
                                               {"suppressLineNumbers", "0"},
                                               {"suppressAutoHyphens", "0"},
                                               {"mirrorIndents", "0"},
                                               {"outlineLvl", "9"},
                                               {"spacing.before", "0"},
                                               {"spacing.after", "0"},
                                               {"spacing.line", "240/auto"},
                                               {"spacing.lineRule", "240/auto"},
                                               {"spacing.beforeAutospacing", "0"},
                                               {"spacing.afterAutospacing", "0"},
                                               {"ind.left", "0"},
                                               {"ind.right", "0"},
                                               {"ind.firstLine", "0"},
                                               {"ind.hanging", "0"}}};

// The same of runs (17.3.2).
constexpr std::array<Usual, 10> kRun = {{{"u", "none"},
                                         {"color", "auto"},
                                         {"sz", "20"},
                                         {"szCs", "20"},
                                         {"vertAlign", "baseline"},
                                         {"position", "0"},
                                         {"spacing", "0"},
                                         {"w", "100"},
                                         {"kern", "0"},
                                         {"highlight", "none"}}};

// The same of tables, rows and cells (17.4), by what holds them: a row's place may undo its table's, and counts.
struct UsualInTable {
  std::string_view holder, name, value;
};
constexpr std::array<UsualInTable, 11> kTable = {{{"w:tblPr", "jc", "left"},
                                                  {"w:tblPr", "tblLayout", "autofit"},
                                                  {"w:trPr", "cantSplit", "0"},
                                                  {"w:trPr", "tblHeader", "0"},
                                                  {"w:trPr", "hidden", "0"},
                                                  {"w:tcPr", "vAlign", "top"},
                                                  {"w:tcPr", "noWrap", "0"},
                                                  {"w:tcPr", "tcFitText", "0"},
                                                  {"w:tcPr", "hideMark", "0"},
                                                  {"w:tcPr", "textDirection", "lrTb"},
                                                  {"w:tcPr", "gridSpan", "1"}}};

// Set by a paragraph's style and a run's they undo each other (17.7.3).
constexpr std::array<std::string_view, 13> kToggles = {"b",         "bCs",     "i",       "iCs",     "caps",
                                                       "smallCaps", "strike",  "dstrike", "outline", "shadow",
                                                       "emboss",    "imprint", "vanish"};

template <std::size_t N>
const std::string_view* usual(const std::array<Usual, N>& list, std::string_view name) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const Usual& one) { return one.first == name; });
  return at == list.end() ? nullptr : &at->second;
}

bool is_toggle(std::string_view name) {
  return std::find(kToggles.begin(), kToggles.end(), name) != kToggles.end();
}

std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.starts_with("w:") ? name.substr(2) : std::string_view();
}

// Of spacing and indents: one value of several. A first line that stands out is one that is set in by less than nothing,
// and what a line's height means is part of it.
std::string part_value(const pugi::xml_node& node, std::string_view attribute) {
  const auto of = [&](const char* name) { return std::string_view(node.attribute(name).value()); };
  if (attribute == "line" || attribute == "lineRule")
    return std::string(of("w:line")) + "/" +
           std::string(of("w:lineRule").empty() ? "auto" : of("w:lineRule"));
  if (attribute == "firstLine" || attribute == "hanging") {
    const std::string_view out = of("w:hanging");
    if (!out.empty() && out != "0") return "-" + std::string(out);
    return of("w:firstLine").empty() ? "0" : std::string(of("w:firstLine"));
  }
  const std::string name = "w:" + std::string(attribute);
  std::string_view value = of(name.c_str());
  if (value.empty() && attribute == "left") value = of("w:start");
  if (value.empty() && attribute == "right") value = of("w:end");
  if (attribute.ends_with("Autospacing")) return on_or_off(value) == "1" ? "1" : "0";
  return std::string(value);
}

std::string_view strict_attribute(std::string_view name) {
  name.remove_prefix(name.starts_with("w:") ? 2 : 0);
  return left_or_right(name);
}

// Of an element with one value: an on/off one that is there is on.
std::string value_of(const pugi::xml_node& node) {
  const std::string_view value = node.attribute("w:val").value();
  return std::string(value.empty() ? "1" : left_or_right(on_or_off(value)));
}

// Of w:rFonts: which letters an attribute is for; "": none, it only says how to choose.
std::string_view letters_of(std::string_view attribute) {
  attribute.remove_prefix(attribute.starts_with("w:") ? 2 : 0);
  if (attribute == "asciiTheme") return "ascii";
  if (attribute == "hAnsiTheme") return "hAnsi";
  if (attribute == "eastAsiaTheme") return "eastAsia";
  if (attribute == "cstheme") return "cs";
  return attribute == "hint" ? std::string_view() : attribute;
}

// The theme's font goes before one by name (17.3.2.26).
std::string font_for(const pugi::xml_node& fonts, std::string_view letters) {
  const std::string theme = letters == "cs" ? "w:cstheme" : "w:" + std::string(letters) + "Theme";
  if (const pugi::xml_attribute own = fonts.attribute(theme.c_str()))
    return "theme " + std::string(own.value());
  return fonts.attribute(("w:" + std::string(letters)).c_str()).value();
}

std::size_t attributes(const pugi::xml_node& node) {
  const auto all = node.attributes();
  return static_cast<std::size_t>(std::distance(all.begin(), all.end()));
}

// Is its value all that an element says? `<w:color w:val="FF0000" w:themeColor="accent1"/>` says more.
bool says_value_alone(const pugi::xml_node& node) {
  const pugi::xml_attribute first = node.first_attribute();
  return !first || (std::string_view(first.name()) == "w:val" && !first.next_attribute());
}

// Of an element that says more than its value: no other is known to say the same. XML has no such character.
constexpr std::string_view kLikeNothing("\0", 1);

std::map<std::string, std::string, std::less<>> settings_of(const pugi::xml_node& properties) {
  std::map<std::string, std::string, std::less<>> out;
  for (const pugi::xml_node node : properties.children()) {
    const std::string name(local(node));
    if (name.empty()) continue;
    if (name == "rFonts") {
      for (const pugi::xml_attribute attribute : node.attributes())
        if (const std::string_view letters = letters_of(attribute.name()); !letters.empty())
          out["rFonts." + std::string(letters)] = font_for(node, letters);
      continue;
    }
    const bool parts = std::string_view(properties.name()) == "w:pPr" && (name == "spacing" || name == "ind");
    if (!parts) {
      out[name] = says_value_alone(node) || is_toggle(name) ? value_of(node) : std::string(kLikeNothing);
      continue;
    }
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view key = strict_attribute(attribute.name());
      out[name + "." + std::string(key)] = part_value(node, key);
      if (key == "firstLine" || key == "hanging")
        out["ind.firstLine"] = out["ind.hanging"] = part_value(node, key);
      if (key == "line" || key == "lineRule")
        out["spacing.line"] = out["spacing.lineRule"] = part_value(node, key);
    }
  }
  return out;
}

void add_names(const pugi::xml_node& properties, TableSay::Names& out) {
  for (const auto& [name, value] : settings_of(properties)) out.insert(name);
}

// Of a table's style, or of what it says for a part of the table.
void add_table_settings(const pugi::xml_node& style, TableSay& out) {
  add_names(style.child("w:pPr"), out.paragraph);
  add_names(style.child("w:rPr"), out.run);
  for (const char* const own : {"w:tblPr", "w:trPr", "w:tcPr"}) add_names(style.child(own), out.table);
}

}  // namespace

Inherited::Inherited(const pugi::xml_node& styles, const Styles& known) : styles_(&known) {
  const pugi::xml_node defaults = styles.child("w:docDefaults");
  defaults_.paragraph = settings_of(defaults.child("w:pPrDefault").child("w:pPr"));
  defaults_.run = settings_of(defaults.child("w:rPrDefault").child("w:rPr"));
  for (const pugi::xml_node& style : styles.children("w:style")) {
    Own own{settings_of(style.child("w:pPr")), settings_of(style.child("w:rPr")), {}};
    if (std::string_view(style.attribute("w:type").value()) == "table") {
      add_table_settings(style, own.table);
      for (const pugi::xml_node& part : style.children("w:tblStylePr")) add_table_settings(part, own.table);
    }
    own_.emplace(style.attribute("w:styleId").value(), std::move(own));
  }
}

void Inherited::add_table(const Style* style, TableSay& out) const {
  if (styles_ == nullptr) return;
  for (; style != nullptr; style = styles_->base(*style))
    if (const auto own = own_.find(style->id); own != own_.end()) {
      const TableSay& said = own->second.table;
      out.paragraph.insert(said.paragraph.begin(), said.paragraph.end());
      out.run.insert(said.run.begin(), said.run.end());
      out.table.insert(said.table.begin(), said.table.end());
    }
}

bool Inherited::says_nothing_in_table(const pugi::xml_node& setting, const TableSay& tables) {
  const std::string_view name = local(setting);
  const std::string_view holder = setting.parent().name();
  const auto* const usual_one = std::find_if(kTable.begin(), kTable.end(), [&](const UsualInTable& one) {
    return one.holder == holder && one.name == name;
  });
  if (usual_one == kTable.end() || attributes(setting) > 1 || tables.table.contains(name)) return false;
  // In a table that is written from the right, left is another side.
  if (name == "jc" && setting.parent().child("w:bidiVisual")) return false;
  const std::string value =
      name == "tblLayout" ? std::string(setting.attribute("w:type").value()) : value_of(setting);
  return value == usual_one->value;
}

const std::string* Inherited::find(const Style* style, Settings Own::*which, std::string_view name) const {
  for (; style != nullptr; style = styles_->base(*style))
    if (const auto own = own_.find(style->id); own != own_.end())
      if (const auto found = (own->second.*which).find(name); found != (own->second.*which).end())
        return &found->second;
  return nullptr;
}

bool Inherited::names_default(const pugi::xml_node& setting) const {
  if (styles_ == nullptr) return false;
  const std::string_view name = local(setting);
  if (name != "pStyle" && name != "rStyle") return false;
  const Style* const usual_one =
      styles_->default_of(name == "pStyle" ? StyleType::paragraph : StyleType::character);
  return usual_one != nullptr && usual_one->id == setting.attribute("w:val").value();
}

bool Inherited::says_nothing_in_paragraph(const pugi::xml_node& setting, std::string_view attribute,
                                          const Style* style, const TableSay& tables) const {
  if (styles_ == nullptr) return false;
  std::string name(local(setting));
  if (attribute.empty()) {
    if (!says_value_alone(setting)) return false;
  } else {
    if (name != "spacing" && name != "ind") return false;
    // A list has an indent of its own, which this one undoes.
    const pugi::xml_node properties = setting.parent();
    if (name == "ind" &&
        (properties.child("w:numPr") || (style != nullptr && styles_->inherited_num(style->id).num.num_id)))
      return false;
    name += "." + std::string(strict_attribute(attribute));
  }
  const std::string_view* const unsaid = usual(kParagraph, name);
  // What stands left in a line that is written from the right is another side.
  if (tables.paragraph.contains(name)) return false;
  if (unsaid == nullptr || (name == "jc" && setting.parent().child("w:bidi"))) return false;
  const std::string value =
      attribute.empty() ? value_of(setting) : part_value(setting, strict_attribute(attribute));
  if (const std::string* const inherited = find(style, &Own::paragraph, name)) return *inherited == value;
  const auto set = defaults_.paragraph.find(name);
  return value == (set == defaults_.paragraph.end() ? *unsaid : std::string_view(set->second));
}

// What the run's style says, else the paragraph's; nullptr: neither does.
const std::string* Inherited::find_in_run(const pugi::xml_node& setting, std::string_view name,
                                          const Style* paragraph) const {
  if (const std::string* const by_run = find(run_style(setting), &Own::run, name)) return by_run;
  return find(paragraph, &Own::run, name);
}

const Style* Inherited::run_style(const pugi::xml_node& setting) const {
  const std::string_view own = setting.parent().child("w:rStyle").attribute("w:val").value();
  const Style* const run = own.empty() ? styles_->default_of(StyleType::character) : styles_->find(own);
  return run != nullptr && run->type == StyleType::character ? run : nullptr;
}

bool Inherited::says_nothing_in_run(const pugi::xml_node& setting, std::string_view attribute,
                                    const Style* paragraph, const TableSay& tables) const {
  const std::string_view name = local(setting);
  if (styles_ == nullptr) return false;
  if (name == "rFonts") return !attribute.empty() && font_says_nothing(setting, attribute, paragraph, tables);
  if (!attribute.empty() || !says_value_alone(setting) || tables.run.contains(name)) return false;
  const std::string value = value_of(setting);
  const auto set = defaults_.run.find(name);
  const std::string_view by_default = set == defaults_.run.end() ? std::string_view() : set->second;
  if (is_toggle(name)) {
    const std::string* const by_run = find(run_style(setting), &Own::run, name);
    const std::string* const by_paragraph = find(paragraph, &Own::run, name);
    const bool on = by_default == "1" || ((by_run != nullptr && *by_run == "1") !=
                                          (by_paragraph != nullptr && *by_paragraph == "1"));
    return value == (on ? "1" : "0");
  }
  const std::string_view* const unsaid = usual(kRun, name);
  if (unsaid == nullptr) return false;
  if (const std::string* const inherited = find_in_run(setting, name, paragraph)) return *inherited == value;
  return value == (by_default.empty() ? *unsaid : by_default);
}

// Which font stands where nobody names one is each program's own choice: there every font counts.
bool Inherited::font_says_nothing(const pugi::xml_node& fonts, std::string_view attribute,
                                  const Style* paragraph, const TableSay& tables) const {
  const std::string_view letters = letters_of(attribute);
  if (letters.empty()) return true;  // normal form leaves it out in any case
  const std::string name = "rFonts." + std::string(letters);
  if (tables.run.contains(name)) return false;
  const std::string value = font_for(fonts, letters);
  if (const std::string* const inherited = find_in_run(fonts, name, paragraph)) return *inherited == value;
  const auto set = defaults_.run.find(name);
  return set != defaults_.run.end() && set->second == value;
}

}  // namespace redraft::docx
