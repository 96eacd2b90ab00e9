// What stands beside the words of two Word documents: theme, properties, separators of notes, building blocks. Each is
// told by what it says, not by how it is written; what no reader sees is named here with the others of its kind.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/one_of.h"
#include "base/unicode.h"
#include "docx/normal_form.h"
#include "docx/xml_pieces.h"
#include "redline/part_entries.h"
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::Package;
using docx::Story;
using docx::XmlChild;

// Theme

// Fonts and colours that the text can name, and what shapes are filled with; names of schemes, how fonts are replaced
// where they are missing and the looks of new objects are left out.
Entries theme_of(const Package& package) {
  Entries out;
  const std::string part = usual_related(package, "theme");
  for (const XmlChild& child : children_of_root(part)) {
    if (child.name != "a:themeElements") continue;
    for (const XmlChild& scheme : docx::xml_children(docx::xml_content(child.xml))) {
      std::string written;
      for (const XmlChild& one : docx::xml_children(docx::xml_content(scheme.xml))) {
        if (scheme.name != "a:fontScheme") {
          written += docx::normal_xml(one.xml);
          continue;
        }
        for (const XmlChild& font : docx::xml_children(docx::xml_content(one.xml)))
          if (const std::string_view face = docx::xml_attribute(font.xml, "typeface"); !face.empty())
            written += std::string(one.name) + " " + std::string(font.name) +
                       std::string(docx::xml_attribute(font.xml, "script")) + "=" + std::string(face) + ";";
      }
      out[scheme.name == "a:fontScheme"  ? "fonts"
          : scheme.name == "a:clrScheme" ? "colours"
                                         : "effects"] += written;
    }
  }
  return out;
}

// Does any text or style name something of the theme?
bool uses_theme(const Document& document) {
  for (const std::string& name : document.package().parts()) {
    const std::uint32_t index = document.part_index(name);
    if (index == docx::kNone) continue;
    const std::string& bytes = document.part(index).bytes();
    for (const std::string_view word : {"Theme=", "themeColor=", "themeFill=", "schemeClr", "wps:style"})
      if (bytes.find(word) != std::string::npos) return true;
  }
  return false;
}

// Properties

std::string text_of(std::string_view element) {
  std::string out;
  bool in_tag = false;
  for (const char c : element) {
    if (c == '<') in_tag = true;
    if (!in_tag) out += c;
    if (c == '>') in_tag = false;
  }
  return out;
}

// What a person gave the document: title, author, keywords ..., company, and those of their own; not what programs count
// and stamp: who saved it last and when, revision, pages, words.
Entries properties_of(const Package& package) {
  static constexpr std::array<std::string_view, 12> given = {
      "title",         "subject",  "creator", "keywords",   "description", "category",
      "contentStatus", "language", "version", "identifier", "Company",     "Manager"};
  Entries out;
  for (const docx::Relationship& relation : package.relationships("")) {
    const bool custom = relation.type == "custom-properties";
    if (relation.external || !package.has(relation.target) ||
        (!custom && relation.type != "core-properties" && relation.type != "extended-properties"))
      continue;
    for (const XmlChild& child : children_of_root(package.bytes(relation.target))) {
      const std::string name =
          custom ? std::string(docx::xml_attribute(child.xml, "name")) : local_name(child.name);
      if (custom || is_one_of(name, given)) out[name] += text_of(child.xml);
    }
  }
  return out;
}

// Surroundings

// It stands in front of the body.
std::string background(const Document& document) {
  const Story& body = document.body();
  const std::string_view front =
      std::string_view(document.part_of(body).bytes()).substr(0, body.content.begin);
  const std::size_t at = docx::xml_find(front, "w:background");
  return at == std::string_view::npos ? std::string() : docx::normal_xml(front.substr(at));
}

std::multiset<std::string> separators(const Document& document) {
  std::multiset<std::string> out;
  for (const Story& story : document.stories)
    if (!story.type.empty() &&
        (story.kind == docx::StoryKind::footnote || story.kind == docx::StoryKind::endnote))
      out.insert(std::string(to_string(story.kind)) + " " + story.type + " " + story.text);
  return out;
}

std::string glossary(const Package& package) {
  std::string out;
  const std::string part = usual_related(package, "glossaryDocument");
  for (const XmlChild& child : children_of_root(part)) out += docx::normal_xml(child.xml);
  return out;
}

// What controls are bound to: Word fills them from it when it opens the file.
std::multiset<std::string> bound_data(const Document& document) {
  const Package& package = document.package();
  std::multiset<std::string> out;
  const auto binds = [&](const Story& story) {
    return docx::xml_find(document.part_of(story).bytes(), "w:dataBinding") != std::string_view::npos;
  };
  if (std::none_of(document.stories.begin(), document.stories.end(), binds)) return out;
  for (const docx::Relationship& relation : package.relationships(package.main_part()))
    if (relation.type == "customXml" && !relation.external && package.has(relation.target))
      out.insert(docx::normal_xml(docx::xml_root(package.bytes(relation.target))));
  return out;
}

// Pictures that stand for bullets: those that the lists refer to.
std::multiset<std::string> bullets(const Package& package) {
  std::multiset<std::string> out;
  const std::string name = package.related(package.main_part(), "numbering");
  if (name.empty()) return out;
  const std::string& lists = package.bytes(name);
  for (const docx::Relationship& relation : package.relationships(name))
    if (relation.type == "image" && lists.find("\"" + relation.id + "\"") != std::string::npos)
      out.insert(relation.external ? relation.target : package.bytes(relation.target));
  return out;
}

}  // namespace

void list_beside(const WordListing& listing, bool formatting) {
  const docx::Document& before = listing.before;
  const docx::Document& after = listing.after;
  const Package& x = before.package();
  const Package& y = after.package();
  if (const std::vector<std::string> differ = differing(properties_of(x), properties_of(y)); !differ.empty())
    listing.add("properties of the document are not the same on both sides: " + some_of(differ));
  if (separators(before) != separators(after))
    listing.add("the line or words between text and notes are not the same on both sides");
  if (bytes_related(x, "glossaryDocument") != bytes_related(y, "glossaryDocument") &&
      glossary(x) != glossary(y))
    listing.add("the building blocks (glossary) are not the same on both sides");
  if (bound_data(before) != bound_data(after))
    listing.add("the data that content controls are bound to are not the same on both sides");
  if (!formatting) return;
  if (bytes_related(x, "theme") != bytes_related(y, "theme") && (uses_theme(before) || uses_theme(after)))
    if (const std::vector<std::string> differ = differing(theme_of(x), theme_of(y)); !differ.empty())
      listing.add("the theme of the document is not the same on both sides: its " + some_of(differ));
  if (background(before) != background(after))
    listing.add("the background of the pages is not the same on both sides");
  if (bullets(x) != bullets(y))
    listing.add("the pictures that stand for bullets are not the same on both sides");
}

}  // namespace redraft::redline
