// What stands beside the words of two Word documents: settings, theme, properties, separators of notes. Each is
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
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::Package;
using docx::Story;
using docx::XmlChild;
using Entries = std::map<std::string, std::string>;

std::string bytes_of(const Package& package, const std::string& part) {
  return part.empty() ? std::string() : package.bytes(part);
}

std::string bytes_related(const Package& package, std::string_view type) {
  return bytes_of(package, package.related(package.main_part(), type));
}

// A part with the usual prefixes; one that is no XML as it is.
std::string usual(const Package& package, const std::string& name, const std::string& bytes) {
  if (bytes.empty()) return {};
  try {
    return docx::Part(package.name(), name, bytes).bytes();
  } catch (const Error&) {
    return bytes;
  }
}

std::vector<XmlChild> children_of_root(const std::string& bytes) {
  return docx::xml_children(docx::xml_content(docx::xml_root(bytes)));
}

std::string local(std::string_view name) {
  const std::size_t colon = name.find(':');
  return std::string(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

// Names of entries that are not the same; one that is missing is the same as an empty one.
std::vector<std::string> differing(const Entries& x, const Entries& y) {
  const auto of = [](const Entries& entries, const std::string& name) {
    const auto found = entries.find(name);
    return found == entries.end() ? std::string() : found->second;
  };
  std::vector<std::string> out;
  for (const auto& [name, value] : x)
    if (of(y, name) != value) out.push_back(name);
  for (const auto& [name, value] : y)
    if (!value.empty() && !x.contains(name)) out.push_back(name);
  std::sort(out.begin(), out.end());
  return out;
}

// Settings

// How a program edits, checks and saves, and what a computer prefers: nothing of it shows in the text.
bool is_unseen_setting(std::string_view name) {
  static constexpr std::array<std::string_view, 64> unseen = {"w:view",
                                                              "w:zoom",
                                                              "w:rsids",
                                                              "w:proofState",
                                                              "w:hideSpellingErrors",
                                                              "w:hideGrammaticalErrors",
                                                              "w:activeWritingStyle",
                                                              "w:stylePaneFormatFilter",
                                                              "w:stylePaneSortMethod",
                                                              "w:savePreviewPicture",
                                                              "w:revisionView",
                                                              "w:trackRevisions",
                                                              "w:doNotTrackMoves",
                                                              "w:doNotTrackFormatting",
                                                              "w:themeFontLang",
                                                              "w:drawingGridHorizontalSpacing",
                                                              "w:drawingGridVerticalSpacing",
                                                              "w:displayHorizontalDrawingGridEvery",
                                                              "w:displayVerticalDrawingGridEvery",
                                                              "w:doNotUseMarginsForDrawingGridOrigin",
                                                              "w:drawingGridHorizontalOrigin",
                                                              "w:drawingGridVerticalOrigin",
                                                              "w:shapeDefaults",
                                                              "w:hdrShapeDefaults",
                                                              "w:docVars",
                                                              "w:decimalSymbol",
                                                              "w:listSeparator",
                                                              "w:attachedTemplate",
                                                              "w:removePersonalInformation",
                                                              "w:removeDateAndTime",
                                                              "w:embedTrueTypeFonts",
                                                              "w:embedSystemFonts",
                                                              "w:saveSubsetFonts",
                                                              "w:saveFormsData",
                                                              "w:captions",
                                                              "w:defaultTableStyle",
                                                              "w:clickAndTypeStyle",
                                                              "w:documentType",
                                                              "w:autoFormatOverride",
                                                              "w:styleLockTheme",
                                                              "w:styleLockQFSet",
                                                              "w:formsDesign",
                                                              "w:showXMLTags",
                                                              "w:saveXmlDataOnly",
                                                              "w:useXSLTWhenSaving",
                                                              "w:saveThroughXslt",
                                                              "w:saveInvalidXml",
                                                              "w:ignoreMixedContent",
                                                              "w:alwaysMergeEmptyNamespace",
                                                              "w:doNotValidateAgainstSchema",
                                                              "w:doNotDemarcateInvalidXml",
                                                              "w:schemaLibrary",
                                                              "w:attachedSchema",
                                                              "w:smartTagType",
                                                              "w:doNotEmbedSmartTags",
                                                              "w:uiCompat97To2003",
                                                              "w:forceUpgrade",
                                                              "w:noLineBreaksAfter",
                                                              "w:noLineBreaksBefore",
                                                              "w:alignBordersAndEdges",
                                                              "w:doNotAutoCompressPictures",
                                                              "w:readModeInkLockDown",
                                                              "w:strictFirstAndLastChars",
                                                              "w:doNotIncludeSubdocsInStats"};
  return name.starts_with("w14:") || name.starts_with("w15:") || name.starts_with("w16") ||
         name.starts_with("sl:") || is_one_of(name, unseen);
}

// What holds anyway (ECMA-376 part 1, 17.15.1, 17.11).
bool is_usual_setting(std::string_view written) {
  static constexpr std::array<std::string_view, 6> usual = {
      "<w:defaultTabStop w:val=720>/",    "<w:characterSpacingControl w:val=doNotCompress>/",
      "<w:hyphenationZone w:val=360>/",   "<w:numStart w:val=1>/",
      "<w:numRestart w:val=continuous>/", "<w:consecutiveHyphenLimit w:val=0>/"};
  return is_one_of(written, usual) || written.ends_with(" w:val=0>/");
}

// How notes are numbered and where they stand; not which of them are the separators.
std::string notes_setting(const XmlChild& setting) {
  std::string out;
  for (const XmlChild& child : docx::xml_children(docx::xml_content(setting.xml))) {
    if (child.name == "w:footnote" || child.name == "w:endnote") continue;
    const std::string written = docx::normal_xml(child.xml);
    const bool foot = setting.name == "w:footnotePr";
    if (!is_usual_setting(written) &&
        written != (foot ? "<w:numFmt w:val=decimal>/" : "<w:numFmt w:val=lowerRoman>/") &&
        written != (foot ? "<w:pos w:val=pageBottom>/" : "<w:pos w:val=docEnd>/"))
      out += written;
  }
  return out;
}

// A flag that is off is as none; so is a newer program's that it sets to off for older ones.
std::string compatibility(const XmlChild& setting) {
  std::set<std::string> out;
  for (const XmlChild& child : docx::xml_children(docx::xml_content(setting.xml)))
    if (docx::xml_attribute(child.xml, "w:val") != "0") out.insert(docx::normal_xml(child.xml));
  std::string joined;
  for (const std::string& one : out) joined += one;
  return joined;
}

// Which colours of the theme the text means; the usual ones are as none.
std::string colours_meant(const XmlChild& setting) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> renamed = {
      {{"bg1", "light1"},
       {"t1", "dark1"},
       {"bg2", "light2"},
       {"t2", "dark2"},
       {"hyperlink", "hyperlink"},
       {"followedHyperlink", "followedHyperlink"}}};
  std::set<std::string> out;
  for (const docx::XmlAttribute& attribute : docx::xml_attributes(setting.xml)) {
    const std::string name = local(attribute.name);
    std::string_view usual = name;
    for (const auto& [key, value] : renamed)
      if (key == name) usual = value;
    if (attribute.value != usual) out.insert(name + "=" + std::string(attribute.value));
  }
  std::string joined;
  for (const std::string& one : out) joined += one + " ";
  return joined;
}

bool has_equations(const Document& document) {
  return std::any_of(document.keys.begin(), document.keys.end(),
                     [](const std::string& key) { return key.find("<m:oMath") != std::string::npos; });
}

Entries settings_of(const Document& document) {
  const Package& package = document.package();
  const std::string name = package.related(package.main_part(), "settings");
  Entries out;
  for (const XmlChild& child : children_of_root(usual(package, name, bytes_of(package, name)))) {
    if (is_unseen_setting(child.name)) continue;
    if (child.name == "m:mathPr" && !has_equations(document)) continue;
    std::string written;
    if (child.name == "w:footnotePr" || child.name == "w:endnotePr")
      written = notes_setting(child);
    else if (child.name == "w:compat")
      written = compatibility(child);
    else if (child.name == "w:clrSchemeMapping")
      written = colours_meant(child);
    else
      written = docx::normal_xml(child.xml);
    if (!is_usual_setting(written)) out[local(child.name)] += written;
  }
  return out;
}

// Theme

// Fonts and colours that the text can name, and what shapes are filled with; names of schemes, how fonts are replaced
// where they are missing and the looks of new objects are left out.
Entries theme_of(const Package& package) {
  const std::string name = package.related(package.main_part(), "theme");
  Entries out;
  for (const XmlChild& child : children_of_root(usual(package, name, bytes_of(package, name)))) {
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
          custom ? std::string(docx::xml_attribute(child.xml, "name")) : local(child.name);
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
  const std::string name = package.related(package.main_part(), "glossaryDocument");
  std::string out;
  for (const XmlChild& child : children_of_root(usual(package, name, bytes_of(package, name))))
    out += docx::normal_xml(child.xml);
  return out;
}

// What controls are bound to: Word fills them from it when it opens the file.
std::multiset<std::string> bound_data(const Document& document) {
  const Package& package = document.package();
  std::multiset<std::string> out;
  if (docx::xml_find(document.part_of(document.body()).bytes(), "w:dataBinding") == std::string_view::npos)
    return out;
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

void list_beside(const WordListing& listing) {
  const docx::Document& before = listing.before;
  const docx::Document& after = listing.after;
  const Package& x = before.package();
  const Package& y = after.package();
  if (bytes_related(x, "settings") != bytes_related(y, "settings"))
    if (const std::vector<std::string> differ = differing(settings_of(before), settings_of(after));
        !differ.empty())
      listing.add("settings of the document are not the same on both sides: " + some_of(differ));
  if (bytes_related(x, "theme") != bytes_related(y, "theme") && (uses_theme(before) || uses_theme(after)))
    if (const std::vector<std::string> differ = differing(theme_of(x), theme_of(y)); !differ.empty())
      listing.add("the theme of the document is not the same on both sides: its " + some_of(differ));
  if (const std::vector<std::string> differ = differing(properties_of(x), properties_of(y)); !differ.empty())
    listing.add("properties of the document are not the same on both sides: " + some_of(differ));
  if (background(before) != background(after))
    listing.add("the background of the pages is not the same on both sides");
  if (separators(before) != separators(after))
    listing.add("the line or words between text and notes are not the same on both sides");
  if (bytes_related(x, "glossaryDocument") != bytes_related(y, "glossaryDocument") &&
      glossary(x) != glossary(y))
    listing.add("the building blocks (glossary) are not the same on both sides");
  if (bound_data(before) != bound_data(after))
    listing.add("the data that content controls are bound to are not the same on both sides");
  if (bullets(x) != bullets(y))
    listing.add("the pictures that stand for bullets are not the same on both sides");
}

}  // namespace redraft::redline
