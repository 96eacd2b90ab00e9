#include "render/imported_styles.h"

#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "docx/normal_form.h"
#include "docx/undefined_styles.h"
#include "docx/xml_pieces.h"

namespace redraft::render {

using docx::Style;
using docx::XmlChild;

ImportedStyles::ImportedStyles(const docx::Document& before, WordAdditions& additions)
    : before_(before), host_(additions.host), additions_(additions) {}

const Style* ImportedStyles::in_host(const Style& style) {
  const std::string key = docx::style_key(style);
  if (const Style* const same = host_.styles.find(style.id); same != nullptr && docx::style_key(*same) == key)
    return same;
  if (host_keys_.empty())
    for (const Style& own : host_.styles.all()) host_keys_.emplace(docx::style_key(own), &own);
  const auto found = host_keys_.find(key);
  return found == host_keys_.end() ? nullptr : found->second;
}

std::string ImportedStyles::id(std::string_view before_id) {
  const Style* const wanted = before_.styles.find(before_id);
  if (wanted == nullptr) return host_.styles.find(before_id) == nullptr ? std::string(before_id) : "";
  // What it is based on is part of what it says, and comes first.
  std::vector<const Style*> chain;
  for (const Style* style = wanted; style != nullptr && !ids_.contains(style->id);
       style = before_.styles.base(*style)) {
    if (const Style* const same = in_host(*style); same != nullptr) {
      ids_.emplace(style->id, same->id);
      break;
    }
    chain.push_back(style);
  }
  for (; !chain.empty(); chain.pop_back()) bring(*chain.back());
  return ids_.at(wanted->id);
}

void ImportedStyles::bring(const Style& style) {
  if (xml_.empty()) {
    const docx::Package& package = before_.package();
    const std::uint32_t index = before_.part_index(package.related(package.main_part(), "styles"));
    if (index != docx::kNone)
      for (const XmlChild& child :
           docx::xml_children(docx::xml_content(docx::xml_root(before_.part(index).bytes()))))
        if (child.name == "w:style") xml_.emplace(docx::xml_attribute(child.xml, "w:styleId"), child.xml);
    undefined_ = docx::undefined_styles(host_);
  }
  // Another copy may have brought the same.
  std::string& known = additions_.styles_by_definition[definition(style)];
  if (known.empty()) {
    known = free_id(style.id);
    incoming_.push_back({style.id, known, free_name(style)});
  }
  ids_.emplace(style.id, known);
}

// What it is called and says of the text: neither its place in a list of styles nor which style comes next in typing.
std::string ImportedStyles::definition(const Style& style) const {
  static constexpr std::array<std::string_view, 6> looks = {"w:pPr",  "w:rPr",  "w:tblPr",
                                                            "w:trPr", "w:tcPr", "w:tblStylePr"};
  std::string out = docx::style_key(style) + "\n";
  if (const Style* const base = before_.styles.base(style)) out += ids_.at(base->id);
  const auto xml = xml_.find(style.id);
  if (xml == xml_.end()) return out;
  // Lists are known by number, which says nothing in another document.
  const docx::Resolve resolve = [&](std::string_view attribute, std::string_view value) {
    return attribute != "w:numId"
               ? std::string(value)
               : std::to_string(before_.numbering.definition_key(static_cast<int>(leading_number(value))));
  };
  std::string written;
  for (const XmlChild& child : docx::xml_children(docx::xml_content(xml->second)))
    if (is_one_of(child.name, looks)) written += child.xml;
  return out + "\n" + docx::normal_xml("<w:style>" + written + "</w:style>", resolve);
}

std::string ImportedStyles::free_id(const std::string& wanted) {
  std::string out = wanted;
  for (int k = 1;
       host_.styles.find(out) != nullptr || undefined_.contains(out) || !additions_.styles.insert(out).second;
       ++k)
    out = wanted + "-before" + (k > 1 ? std::to_string(k) : "");
  return out;
}

// Word knows no two styles of one name. "": its own is free.
std::string ImportedStyles::free_name(const Style& style) {
  if (additions_.style_names.insert(docx::style_key(style)).second) return {};
  Style other = style;
  const auto taken = [&] {
    return in_host(other) != nullptr || !additions_.style_names.insert(docx::style_key(other)).second;
  };
  int k = 2;
  do {
    const std::string ending = " (" + std::to_string(k++) + ")";
    other.name = (style.name.empty() ? style.id : style.name) + ending;
    other.key = (style.key.empty() ? style.id : style.key) + ending;
  } while (taken());
  return other.name;
}

std::string ImportedStyles::written(const Incoming& one) const {
  const auto xml = xml_.find(one.before_id);
  if (xml == xml_.end()) return {};
  std::string out = "<w:style";
  for (const docx::XmlAttribute& attribute : docx::xml_attributes(xml->second)) {
    if (attribute.name == "w:styleId") {
      out += " w:styleId=\"" + docx::escaped(one.id) + "\"";
    } else if (attribute.name != "w:default") {
      out += " " + std::string(attribute.xml);
    }
  }
  out += ">";
  for (const XmlChild& child : docx::xml_children(docx::xml_content(xml->second))) {
    if (child.name == "w:rsid" || (child.name == "w:aliases" && !one.name.empty())) continue;
    if (child.name == "w:name" && !one.name.empty())
      out += "<w:name w:val=\"" + docx::escaped(one.name) + "\"/>";
    else
      out += rewrite(child.xml);
  }
  return out + "</w:style>";
}

void ImportedStyles::finish() {
  // What is written asks for the ids of others, which then come in too: the list grows.
  std::size_t next = 0;
  while (next < incoming_.size()) {
    const Incoming one = incoming_[next++];
    additions_.new_styles += written(one);
  }
}

}  // namespace redraft::render
