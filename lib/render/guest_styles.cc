#include "render/guest_styles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "docx/run_properties.h"
#include "docx/xml_pieces.h"

namespace redraft::render {

namespace {

constexpr int kDeepestChain = 50;

std::string_view styles_part(const docx::Document& document) {
  const std::string name = document.package().related(document.package().main_part(), "styles");
  const std::uint32_t index = name.empty() ? docx::kNone : document.part_index(name);
  if (index == docx::kNone) return {};
  return docx::xml_root(document.part(index).bytes());
}

std::map<std::string, std::string_view, std::less<>> styles_by_id(std::string_view part) {
  std::map<std::string, std::string_view, std::less<>> out;
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(part)))
    if (child.name == "w:style") out.emplace(docx::xml_attribute(child.xml, "w:styleId"), child.xml);
  return out;
}

std::string defaults_of(std::string_view part, std::string_view which) {
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(part))) {
    if (child.name != "w:docDefaults") continue;
    for (const docx::XmlChild& half : docx::xml_children(docx::xml_content(child.xml)))
      if (half.name == which)
        for (const docx::XmlChild& inner : docx::xml_children(docx::xml_content(half.xml)))
          return std::string(docx::xml_content(inner.xml));
  }
  return {};
}

bool is_about_the_list_of_styles(std::string_view name) {
  static constexpr std::array<std::string_view, 16> names = {
      "w:name",           "w:aliases",    "w:basedOn", "w:next",         "w:link",     "w:uiPriority",
      "w:qFormat",        "w:locked",     "w:rsid",    "w:autoRedefine", "w:personal", "w:personalCompose",
      "w:unhideWhenUsed", "w:semiHidden", "w:hidden",  "w:personalReply"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string type_name(docx::StyleType type) {
  switch (type) {
    case docx::StyleType::paragraph: return "paragraph";
    case docx::StyleType::character: return "character";
    case docx::StyleType::table: return "table";
    case docx::StyleType::numbering: return "numbering";
  }
  return {};
}

constexpr std::string_view kHeading = "heading ";

}  // namespace

GuestStyles::GuestStyles(const docx::Document& guest, WordAdditions& additions, StylePolicy policy,
                         std::string name, int down)
    : guest_(guest),
      additions_(additions),
      policy_(policy),
      name_(std::move(name)),
      down_(down),
      guest_part_(styles_part(guest)),
      host_part_(styles_part(additions.host)),
      guest_xml_(styles_by_id(guest_part_)),
      host_xml_(styles_by_id(host_part_)) {
  for (const std::string_view which : {"w:rPrDefault", "w:pPrDefault"}) {
    guest_defaults_ += defaults_of(guest_part_, which) + "|";
    host_defaults_ += defaults_of(host_part_, which) + "|";
  }
}

std::string with_lower_outline(std::string xml, int down) {
  constexpr std::string_view kLevel = "<w:outlineLvl w:val=\"";
  for (std::size_t at = xml.find(kLevel); down > 0 && at != std::string::npos;
       at = xml.find(kLevel, at + kLevel.size())) {
    char& level = xml[at + kLevel.size()];
    if (level >= '0' && level <= '8') level = static_cast<char>(std::min(level + down, int{'8'}));
  }
  return xml;
}

// Of a guest that stands below a heading of the host, the name of the host's style that does what this one did.
std::string GuestStyles::name_in_host(const docx::Style& style) const {
  if (down_ == 0 || style.type != docx::StyleType::paragraph) return style.name;
  if (style.key == "title") return "Subtitle";
  const std::string_view key = style.key;
  const bool heading = key.size() == kHeading.size() + 1 && key.starts_with(kHeading) && key.back() >= '1' &&
                       key.back() <= '9';
  return heading ? std::string(kHeading) + std::to_string(std::min(key.back() - '0' + down_, 9)) : style.name;
}

// What a style says, with what it is based on: two of the same form set words alike.
std::string GuestStyles::form(const docx::Document& document, const docx::Style& style, int depth) {
  const bool from_guest = &document == &guest_;
  const auto& all = from_guest ? guest_xml_ : host_xml_;
  std::string out;
  if (const auto own = all.find(style.id); own != all.end())
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(own->second)))
      if (!is_about_the_list_of_styles(child.name)) out += child.xml;
  // Lists are known by number, which says nothing in the other document.
  if (const std::size_t at = out.find("<w:numPr>"); at != std::string::npos)
    if (const std::size_t end = out.find("</w:numPr>", at); end != std::string::npos) {
      const docx::Styles::InheritedNumPr num = document.styles.inherited_num(style.id);
      const auto place = document.numbering.place(num.num, style.id, document.styles);
      out.replace(
          at, end + 10 - at,
          place ? "list " + std::to_string(document.numbering.definition_key(place->num_id)) : "no list");
    }
  const docx::Style* const base = document.styles.base(style);
  if (base != nullptr && depth < kDeepestChain)
    return out + "<" + base->key + form(document, *base, depth + 1);
  if (style.type != docx::StyleType::paragraph) return out;
  return out + "<" + (from_guest ? guest_defaults_ : host_defaults_);
}

bool GuestStyles::is_same(const docx::Style& guest, const std::string& key) {
  const std::string wanted = form(guest_, guest, 0);
  if (const auto added = additions_.style_forms.find(key); added != additions_.style_forms.end())
    return added->second == wanted;
  const docx::Style* const host = additions_.host.styles.find_name(guest.type, to_lower(name_in_host(guest)));
  return host != nullptr && form(additions_.host, *host, 0) == wanted;
}

std::string GuestStyles::id(std::string_view guest_id) {
  if (const auto known = ids_.find(guest_id); known != ids_.end()) return known->second;
  const docx::Style* const style = guest_.styles.find(guest_id);
  if (style == nullptr) return {};
  const std::string style_name = name_in_host(*style);
  const std::string host_key = to_lower(style_name);
  const std::string key = type_name(style->type) + ":" + host_key;
  std::string host_id;
  if (const docx::Style* const host = additions_.host.styles.find_name(style->type, host_key))
    host_id = host->id;
  else if (const auto added = additions_.style_ids.find(key); added != additions_.style_ids.end())
    host_id = added->second;
  if (!host_id.empty() && (policy_ == StylePolicy::host || is_same(*style, key)))
    return ids_.emplace(guest_id, host_id).first->second;
  const bool renamed = !host_id.empty();
  std::string name = style_name;
  if (renamed) {
    name += " (" + name_ + ")";
    std::string renamed_key = type_name(style->type) + ":" + name;
    // The same document may have brought it already.
    if (const auto added = additions_.style_ids.find(renamed_key); added != additions_.style_ids.end()) {
      if (additions_.style_forms[renamed_key] == form(guest_, *style, 0))
        return ids_.emplace(guest_id, added->second).first->second;
      for (int k = 2; additions_.style_ids.contains(renamed_key); ++k) {
        name = style_name + " (" + name_ + " " + std::to_string(k) + ")";
        renamed_key = type_name(style->type) + ":" + name;
      }
    }
  }
  std::string made = style->id;
  for (int k = 2; additions_.host.styles.find(made) != nullptr || additions_.styles.contains(made); ++k)
    made = style->id + "-" + std::to_string(k);
  additions_.styles.insert(made);
  const std::string made_key = renamed ? type_name(style->type) + ":" + name : key;
  additions_.style_ids[made_key] = made;
  additions_.style_forms[made_key] = form(guest_, *style, 0);
  ids_.emplace(guest_id, made);  // before those that it names: they may name it
  bring(*style, made, name, renamed);
  return made;
}

void GuestStyles::bring(const docx::Style& style, const std::string& made_id, const std::string& name,
                        bool renamed) {
  const auto own = guest_xml_.find(style.id);
  if (own == guest_xml_.end()) return;
  std::string out =
      "<w:style w:type=\"" + type_name(style.type) + "\"" +
      (renamed || docx::xml_attribute(own->second, "w:customStyle") == "1" ? " w:customStyle=\"1\"" : "") +
      " w:styleId=\"" + docx::escaped(made_id) + "\"><w:name w:val=\"" + docx::escaped(name) + "\"/>";
  const bool root = style.type == docx::StyleType::paragraph && guest_.styles.base(style) == nullptr &&
                    defaults_differ() && policy_ == StylePolicy::guest;
  std::string paragraph;
  std::string run;
  std::string rest;
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(own->second))) {
    if (child.name == "w:name" || child.name == "w:aliases" || child.name == "w:rsid") continue;
    if (child.name == "w:basedOn" || child.name == "w:next" || child.name == "w:link") {
      const std::string other = id(docx::xml_attribute(child.xml, "w:val"));
      if (!other.empty()) out += "<" + std::string(child.name) + " w:val=\"" + docx::escaped(other) + "\"/>";
    } else if (root && child.name == "w:pPr") {
      paragraph = docx::xml_content(child.xml);
    } else if (root && child.name == "w:rPr") {
      run = docx::xml_content(child.xml);
    } else if (is_about_the_list_of_styles(child.name)) {
      out += child.xml;
    } else {
      rest += with_lower_outline(rewrite ? rewrite(child.xml) : std::string(child.xml), down_);
    }
  }
  if (root) {
    const std::string inside = with_defaults(paragraph, run);
    out += rewrite ? rewrite(inside) : inside;
  }
  additions_.new_styles += out + rest + "</w:style>";
}

// A style that is based on nothing rests on the defaults of its document, which are not the host's: they are written
// into it. What neither says is what the standard says (ECMA-376 part 1, 17.7.5): 10 pt, single lines.
std::string GuestStyles::with_defaults(std::string_view own_paragraph, std::string_view own_run) const {
  const auto elements = [](std::string_view xml) {
    std::vector<std::string> out;
    for (const docx::XmlChild& child : docx::xml_children(xml)) out.emplace_back(child.xml);
    return out;
  };
  const std::string defaults_run = defaults_of(guest_part_, "w:rPrDefault");
  std::string run = docx::with_run_properties(
      "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz "
      "w:val=\"20\"/><w:szCs w:val=\"20\"/>",
      elements(defaults_run));
  run = docx::with_run_properties(run, elements(own_run));
  // Of a paragraph's settings the spacing is what defaults are used for.
  std::map<std::string, std::string> spacing = {
      {"w:before", "0"}, {"w:after", "0"}, {"w:line", "240"}, {"w:lineRule", "auto"}};
  std::vector<std::string> others;
  const std::string defaults_paragraph = defaults_of(guest_part_, "w:pPrDefault");
  std::string before;
  std::string after;
  for (const std::string_view from : {std::string_view(defaults_paragraph), own_paragraph})
    for (const docx::XmlChild& child : docx::xml_children(from)) {
      if (child.name != "w:spacing") continue;
      for (const char* const name : {"w:before", "w:beforeLines", "w:beforeAutospacing", "w:after",
                                     "w:afterLines", "w:afterAutospacing", "w:line", "w:lineRule"})
        if (const std::string_view value = docx::xml_attribute(child.xml, name); !value.empty())
          spacing[name] = value;
    }
  std::string written = "<w:spacing";
  for (const auto& [name, value] : spacing) written += " " + name + "=\"" + value + "\"";
  written += "/>";
  // What the schema has behind w:spacing (CT_PPrBase).
  static constexpr std::array<std::string_view, 13> behind = {"w:ind",
                                                              "w:contextualSpacing",
                                                              "w:mirrorIndents",
                                                              "w:suppressOverlap",
                                                              "w:jc",
                                                              "w:textDirection",
                                                              "w:textAlignment",
                                                              "w:textboxTightWrap",
                                                              "w:outlineLvl",
                                                              "w:divId",
                                                              "w:cnfStyle",
                                                              "w:rPr",
                                                              "w:pPrChange"};
  for (const docx::XmlChild& child : docx::xml_children(own_paragraph)) {
    if (child.name == "w:spacing") continue;
    const bool is_behind = std::find(behind.begin(), behind.end(), child.name) != behind.end();
    (is_behind ? after : before) += child.xml;
  }
  return "<w:pPr>" + before + written + after + "</w:pPr><w:rPr>" + run + "</w:rPr>";
}

std::string GuestStyles::default_id(docx::StyleType type) {
  const docx::Style* const guest = guest_.styles.default_of(type);
  if (guest == nullptr) return {};
  const std::string mapped = id(guest->id);
  const docx::Style* const host = additions_.host.styles.default_of(type);
  return host != nullptr && host->id == mapped ? std::string() : mapped;
}

bool GuestStyles::is_own(std::string_view guest_id) {
  const std::string mapped = id(guest_id);
  return additions_.host.styles.find(mapped) == nullptr;
}

}  // namespace redraft::render
