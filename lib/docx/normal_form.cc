#include "docx/normal_form.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <vector>

#include "base/one_of.h"
#include "docx/namespaces.h"
#include "docx/values.h"

namespace redraft::docx {

namespace {

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
  return is_one_of(name, left_out) || is_one_of(name, more);
}

bool is_session(std::string_view name) {
  return name.starts_with("w:rsid") || name == "w14:paraId" || name == "w14:textId" ||
         name == "wp14:anchorId" || name == "wp14:editId" || name.starts_with("xmlns:") || name == "xmlns" ||
         name == "w:hint" || name == "w:dirty";
}

// Of drawings and shapes what nobody sees on the page: ids that only number things in the file, and the description for
// those who do not see it, which is_description tells apart.
bool is_unseen_of_drawing(std::string_view element, std::string_view name) {
  if (name == "o:gfxdata" || name == "o:spid" || name == "relativeHeight") return true;
  if (is_description(element, name)) return true;
  if (element == "wp:docPr" || element.ends_with(":cNvPr")) return name == "id" || name == "name";
  if (element == "a:blip") return name == "cstate";  // how it was packed
  return element.starts_with("v:") && name == "id";
}

// "75" of "#_x0000_t75": the shapes that every program knows by number (Word's name, and LibreOffice's).
std::string_view known_shape(std::string_view id) {
  if (id.starts_with("#")) id.remove_prefix(1);
  for (const std::string_view front : {"_x0000_t", "shapetype_"})
    if (id.starts_with(front) && id.find_first_not_of("0123456789", front.size()) == std::string_view::npos)
      return id.substr(front.size());
  return {};
}

// What a drawing holds for programs: locks against editing, ids that only say when it was made, and the definition of a
// shape that every program knows, which stands in whichever drawing of the file is the first of its kind.
bool is_unseen_element(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  static constexpr std::array<std::string_view, 8> unseen = {
      "wp:cNvGraphicFramePr", "a:graphicFrameLocks", "a:picLocks", "a:spLocks",
      "a:grpSpLocks",         "a16:creationId",      "o:lock",     "a14:useLocalDpi"};
  if (is_one_of(name, unseen)) return true;
  if (name == "v:shapetype") return !known_shape(node.attribute("id").value()).empty();
  // An extension, or a list of them, of such alone.
  if (name != "a:ext" && name != "a:extLst") return false;
  if (!node.first_child()) return false;
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_element && !is_unseen_element(child)) return false;
  return true;
}

class Writer {
 public:
  explicit Writer(const Resolve& resolve) : resolve_(resolve) {}

  void element(const pugi::xml_node& node, std::string& out) const {
    const std::string_view name = node.name();
    out += '<';
    out += left_or_right(name);
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
          if (is_unseen_element(child)) continue;
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

  // An element without those of its attributes that are left out; false: nothing is left of it.
  bool in_part(const pugi::xml_node& node, const LeaveOut& leave_out, std::string& out) const {
    std::vector<const char*> gone;
    for (const pugi::xml_attribute attribute : node.attributes())
      if (leave_out(node, attribute.name())) gone.push_back(attribute.name());
    if (gone.empty()) {
      element(node, out);
      return true;
    }
    pugi::xml_document copy;
    pugi::xml_node kept = copy.append_copy(node);
    for (const char* name : gone) kept.remove_attribute(name);
    if (kept.first_attribute().empty() && kept.first_child().empty()) return false;
    element(kept, out);
    return true;
  }

  void properties(const pugi::xml_node& node, std::string& out, const LeaveOut& leave_out = {}) const {
    std::vector<std::string> parts;
    for (const pugi::xml_node child : node.children()) {
      if (child.type() != pugi::node_element || is_left_out(child.name())) continue;
      std::string part;
      if (!leave_out) {
        element(child, part);
      } else if (leave_out(child, {}) || !in_part(child, leave_out, part)) {
        continue;
      }
      parts.push_back(std::move(part));
    }
    // The columns of a grid come in the order of the page.
    if (std::string_view(node.name()) != "w:tblGrid") std::sort(parts.begin(), parts.end());
    for (const std::string& part : parts) out += part;
  }

 private:
  void attributes(const pugi::xml_node& node, std::string_view name, std::string& out) const {
    std::vector<std::pair<std::string_view, std::string>> list;
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view key = name == "w:ind" ? left_or_right(attribute.name()) : attribute.name();
      if (is_session(key) || is_unseen_of_drawing(name, key)) continue;
      std::string value = attribute.value();
      if (name.starts_with("v:") && key == "type") value = known_shape(value);
      // What a graphic is, by an address that strict documents write otherwise.
      if (name == "a:graphicData" && key == "uri" && !usual_prefix(value).empty())
        value = usual_prefix(value);
      if (key.starts_with("r:") || points_elsewhere(name)) {
        value = resolve_(key.starts_with("r:") ? key : name, value);
      } else if (key == "w:val") {
        value = on_or_off(value);
        if (name == "w:jc") value = left_or_right(value);
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

  static bool points_elsewhere(std::string_view name) {
    return name == "w:numId" || name == "w:pStyle" || name == "w:rStyle" || name == "w:tblStyle";
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

const Resolve& as_written() {
  static const Resolve itself = [](std::string_view, std::string_view value) { return std::string(value); };
  return itself;
}

bool is_description(std::string_view element, std::string_view attribute) {
  if (element == "wp:docPr" || element.ends_with(":cNvPr"))
    return attribute == "descr" || attribute == "title";
  return element.starts_with("v:") && (attribute == "alt" || attribute == "o:title");
}

std::string normal_properties(const pugi::xml_node& properties, const Resolve& resolve,
                              const LeaveOut& leave_out) {
  std::string out;
  Writer(resolve).properties(properties, out, leave_out);
  return out;
}

std::string normal_element(const pugi::xml_node& element, const Resolve& resolve) {
  std::string out;
  Writer(resolve).element(element, out);
  return out;
}

std::string normal_xml(std::string_view element, const Resolve& resolve) {
  pugi::xml_document document;
  document.load_buffer(element.data(), element.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  std::string out;
  if (document.document_element())
    Writer(resolve ? resolve : as_written()).element(document.document_element(), out);
  return out;
}

}  // namespace redraft::docx
