// Styles of two Word documents that are defined otherwise: those that their texts have, each told by what it says.
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/normal_form.h"
#include "docx/undefined_styles.h"
#include "docx/xml_pieces.h"
#include "redline/part_entries.h"
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::Package;
using docx::XmlChild;

// The names of styles that a text has, and of those that these are based on.
std::set<std::string> used_styles(const Document& document) {
  std::set<std::string> out;
  const auto add = [&](const docx::Style* style) {
    for (; style != nullptr && out.insert(style->id).second; style = document.styles.base(*style)) {
    }
  };
  for (const docx::StyleType type : {docx::StyleType::paragraph, docx::StyleType::character,
                                     docx::StyleType::table, docx::StyleType::numbering})
    add(document.styles.default_of(type));
  for (const auto* formats : {&document.run_formats, &document.paragraph_formats, &document.block_formats})
    for (const docx::Format& format : *formats)
      for (const std::string_view element : {"w:pStyle", "w:rStyle", "w:tblStyle"})
        for (const XmlChild& child : docx::xml_children(format.xml))
          if (child.name == element) add(document.styles.find(docx::xml_attribute(child.xml, "w:val")));
  return out;
}

// What one says of the text: neither its place in a list of styles nor which style comes next in typing.
std::string definition_of(const Document& document, std::string_view style) {
  const docx::Resolve resolve = [&](std::string_view attribute, std::string_view value) {
    if (attribute != "w:numId") return std::string(value);
    const int id = std::atoi(std::string(value).c_str());
    return std::to_string(document.numbering.definition_key(id));
  };
  std::string out = std::string(docx::xml_attribute(style, "w:type"));
  for (const XmlChild& inner : docx::xml_children(docx::xml_content(style))) {
    if (inner.name == "w:basedOn") {
      const docx::Style* base = document.styles.find(docx::xml_attribute(inner.xml, "w:val"));
      out += "<" + (base == nullptr ? std::string() : base->key) + ">";
    }
    if (inner.name == "w:pPr" || inner.name == "w:rPr" || inner.name == "w:tblPr" || inner.name == "w:trPr" ||
        inner.name == "w:tcPr" || inner.name == "w:tblStylePr")
      if (const std::string written =
              docx::normal_xml("<w:style>" + std::string(inner.xml) + "</w:style>", resolve);
          !written.ends_with("{}/"))
        out += written;
  }
  return out;
}

struct Definitions {
  std::map<std::string, std::string> styles;  // by type and name; those that the text has
  std::string defaults;                       // of the document, and which styles are the default ones
  std::map<std::string, std::string> names;   // as written
};

Definitions definitions_of(const Document& document, const std::set<std::string>& used) {
  Definitions out;
  const Package& package = document.package();
  const std::uint32_t index = document.part_index(package.related(package.main_part(), "styles"));
  if (index == docx::kNone) return out;
  for (const XmlChild& child :
       docx::xml_children(docx::xml_content(docx::xml_root(document.part(index).bytes())))) {
    if (child.name == "w:docDefaults") out.defaults += docx::normal_xml(child.xml);
    if (child.name != "w:style") continue;
    const docx::Style* style = document.styles.find(docx::xml_attribute(child.xml, "w:styleId"));
    if (style == nullptr) continue;
    const std::string key = docx::style_key(*style);
    if (style->is_default) out.defaults += "<default " + key + ">";
    if (!used.contains(key)) continue;
    out.styles[key] = definition_of(document, child.xml);
    out.names[key] = style->name.empty() ? style->id : style->name;
  }
  return out;
}

std::set<std::string> keys_of(const Document& document, const std::set<std::string>& ids) {
  std::set<std::string> out;
  for (const std::string& id : ids)
    if (const docx::Style* style = document.styles.find(id)) out.insert(docx::style_key(*style));
  return out;
}

// Text of BEFORE with a style that BEFORE does not define and AFTER does: what comes back is without it.
void list_undefined(const WordListing& listing) {
  std::vector<std::string> taken;
  for (const std::string& id : docx::undefined_styles(listing.before))
    if (listing.after.styles.find(id) != nullptr) taken.push_back(id);
  if (taken.empty()) return;
  listing.warn((taken.size() == 1 ? "the earlier document names a style that it does not define"
                                  : "the earlier document names styles that it does not define") +
               std::string(" and the later one does: ") + some_of(taken) +
               "; what Reject All brings back with " + (taken.size() == 1 ? "it" : "them") +
               " has no style, and so looks as it did");
}

}  // namespace

void list_styles(const WordListing& listing) {
  if (bytes_related(listing.before.package(), "styles") == bytes_related(listing.after.package(), "styles"))
    return;
  list_undefined(listing);
  std::set<std::string> used = keys_of(listing.before, used_styles(listing.before));
  used.merge(keys_of(listing.after, used_styles(listing.after)));
  const Definitions old = definitions_of(listing.before, used);
  const Definitions now = definitions_of(listing.after, used);
  std::vector<std::string> differ;
  for (const auto& [key, definition] : old.styles)
    if (const auto found = now.styles.find(key); found != now.styles.end() && found->second != definition)
      differ.push_back(now.names.at(key));
  if (old.defaults != now.defaults)
    listing.add("the default formatting of the document is not the same on both sides");
  if (!differ.empty())
    listing.add((differ.size() == 1 ? "a style is" : std::to_string(differ.size()) + " styles are") +
                " defined differently on the two sides: " + some_of(differ));
}

}  // namespace redraft::redline
