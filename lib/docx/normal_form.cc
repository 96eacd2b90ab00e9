#include "docx/normal_form.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <vector>

namespace redraft::docx {

namespace {

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Children of rPr, pPr, tblPr, trPr, tcPr and sectPr that say nothing of how the text is set.
bool is_left_out(std::string_view name) {
  static constexpr std::array<std::string_view, 17> left_out = {
      "w:lang",         "w:noProof",     "w:rPrChange",       "w:pPrChange",
      "w:sectPrChange", "w:tblPrChange", "w:trPrChange",      "w:tcPrChange",
      "w:ins",          "w:del",         "w:moveFrom",        "w:moveTo",
      "w:rPr",          "w:sectPr",      "w:headerReference", "w:footerReference",
      "w:tblPrExChange"};
  static constexpr std::array<std::string_view, 7> more = {
      "w:tblGridChange",   "w:cellIns",  "w:cellDel", "w:cellMerge",
      "w:numberingChange", "w:cnfStyle", "w:proofErr"};
  return one_of(name, left_out) || one_of(name, more);
}

bool is_session(std::string_view name) {
  return name.starts_with("w:rsid") || name == "w14:paraId" || name == "w14:textId" ||
         name == "wp14:anchorId" || name == "wp14:editId" || name.starts_with("xmlns:") || name == "xmlns" ||
         name == "w:hint" || name == "w:dirty";
}

// Ids that only number things in the file, on drawings and shapes.
bool is_number_of_drawing(std::string_view element, std::string_view name) {
  if (name == "o:gfxdata" || name == "o:spid" || name == "relativeHeight") return true;
  if (element == "wp:docPr" || element == "pic:cNvPr" || element == "wps:cNvPr" || element == "a:cNvPr" ||
      element == "wpg:cNvPr")
    return name == "id" || name == "name";
  if (element.starts_with("v:")) return name == "id" || name == "type";
  return false;
}

std::string_view on_or_off(std::string_view value) {
  if (value == "1" || value == "true" || value == "on") return "1";
  if (value == "0" || value == "false" || value == "off") return "0";
  return value;
}

// The strict form says start and end where the transitional one says left and right.
std::string_view strict_side(std::string_view word) {
  if (word == "start") return "left";
  if (word == "end") return "right";
  if (word == "w:start") return "w:left";
  if (word == "w:end") return "w:right";
  return word;
}

class Writer {
 public:
  explicit Writer(const Resolve& resolve) : resolve_(resolve) {}

  void element(const pugi::xml_node& node, std::string& out) const {
    const std::string_view name = node.name();
    out += '<';
    out += strict_side(name);
    attributes(node, name, out);
    out += '>';
    if (name != "w:txbxContent")
      for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
          out += child.value();
        } else if (child.type() == pugi::node_element) {
          const std::string_view own = child.name();
          // The fallback says the same again for older programs.
          if (own == "mc:Fallback" || own == "w:proofErr" || own == "w:lastRenderedPageBreak") continue;
          if (own == "w:rPr" || own == "w:pPr" || own == "w:tblPr" || own == "w:trPr" || own == "w:tcPr") {
            out += own;
            out += '{';
            properties(child, out);
            out += '}';
          } else {
            element(child, out);
          }
        }
      }
    out += '/';
  }

  void properties(const pugi::xml_node& node, std::string& out) const {
    std::vector<std::string> parts;
    for (const pugi::xml_node child : node.children()) {
      if (child.type() != pugi::node_element || is_left_out(child.name())) continue;
      std::string part;
      element(child, part);
      parts.push_back(std::move(part));
    }
    std::sort(parts.begin(), parts.end());
    for (const std::string& part : parts) out += part;
  }

 private:
  void attributes(const pugi::xml_node& node, std::string_view name, std::string& out) const {
    std::vector<std::pair<std::string_view, std::string>> list;
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view key = name == "w:ind" ? strict_side(attribute.name()) : attribute.name();
      if (is_session(key) || is_number_of_drawing(name, key)) continue;
      std::string value = attribute.value();
      if (key.starts_with("r:") || name == "w:numId") {
        value = resolve_(key.starts_with("r:") ? key : name, value);
      } else if (key == "w:val") {
        value = on_or_off(value);
        if (name == "w:jc") value = strict_side(value);
        if (value == "1" && node.first_child().empty() && is_toggle(name)) continue;
      }
      list.emplace_back(key, std::move(value));
    }
    std::sort(list.begin(), list.end());
    for (const auto& [key, value] : list) {
      out += ' ';
      out += key;
      out += '=';
      out += value;
    }
  }

  // Elements whose bare presence means "on", so that w:val="1" adds nothing.
  static bool is_toggle(std::string_view name) {
    return name != "w:ilvl" && name != "w:outlineLvl" && name != "w:numId" && name != "w:gridSpan" &&
           name != "w:gridBefore" && name != "w:gridAfter" && name != "w:w" && name != "w:spacing" &&
           name != "w:position" && name != "w:kern" && name != "w:sz" && name != "w:szCs";
  }

  const Resolve& resolve_;
};

}  // namespace

std::string normal_properties(const pugi::xml_node& properties, const Resolve& resolve) {
  std::string out;
  Writer(resolve).properties(properties, out);
  return out;
}

std::string normal_element(const pugi::xml_node& element, const Resolve& resolve) {
  std::string out;
  Writer(resolve).element(element, out);
  return out;
}

}  // namespace redraft::docx
