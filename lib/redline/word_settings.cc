// Settings of two Word documents that are not the same, but for how a program edits, checks and saves. Inside lib/redline
// only.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/one_of.h"
#include "docx/normal_form.h"
#include "redline/part_entries.h"
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::XmlChild;

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

// What holds anyway (ECMA-376 part 1, 17.15.1, 17.11): of what is on or off, off.
bool is_usual_setting(std::string_view written) {
  static constexpr std::array<std::string_view, 6> usual = {
      "<w:defaultTabStop w:val=720>/",    "<w:characterSpacingControl w:val=doNotCompress>/",
      "<w:hyphenationZone w:val=360>/",   "<w:numStart w:val=1>/",
      "<w:numRestart w:val=continuous>/", "<w:consecutiveHyphenLimit w:val=0>/"};
  static constexpr std::array<std::string_view, 5> numbers = {
      "w:defaultTabStop", "w:hyphenationZone", "w:numStart", "w:bookFoldPrintingSheets", "w:summaryLength"};
  if (written.empty() || is_one_of(written, usual)) return true;
  const std::string_view name = written.substr(1, written.find_first_of(" >") - 1);
  return written.ends_with(" w:val=0>/") && !is_one_of(name, numbers);
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
    const std::string name = local_name(attribute.name);
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
  Entries out;
  const std::string part = usual_related(document.package(), "settings");
  for (const XmlChild& child : children_of_root(part)) {
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
    if (!is_usual_setting(written)) out[local_name(child.name)] += written;
  }
  return out;
}

// What Word's own windows call them; of another its name in the file.
std::string words_for(const std::string& setting) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 26> known = {
      {{"documentProtection", "protection against editing"},
       {"writeProtection", "protection against writing"},
       {"evenAndOddHeaders", "different headers on odd and even pages"},
       {"mirrorMargins", "mirrored margins"},
       {"gutterAtTop", "gutter at the top"},
       {"bookFoldPrinting", "book fold"},
       {"bookFoldRevPrinting", "book fold, from right to left"},
       {"bookFoldPrintingSheets", "sheets in a booklet"},
       {"printTwoOnOne", "two pages on a sheet"},
       {"bordersDoNotSurroundHeader", "page borders without the header"},
       {"bordersDoNotSurroundFooter", "page borders without the footer"},
       {"defaultTabStop", "distance of tab stops"},
       {"autoHyphenation", "automatic hyphenation"},
       {"consecutiveHyphenLimit", "how many lines may end in hyphens"},
       {"hyphenationZone", "hyphenation zone"},
       {"doNotHyphenateCaps", "hyphens in words in capitals"},
       {"characterSpacingControl", "how punctuation is set"},
       {"footnotePr", "numbers and place of footnotes"},
       {"endnotePr", "numbers and place of endnotes"},
       {"compat", "compatibility with older programs"},
       {"clrSchemeMapping", "which colours of the theme are meant"},
       {"mathPr", "how equations are set"},
       {"linkStyles", "styles that follow the template"},
       {"updateFields", "fields that are brought up to date when the file is opened"},
       {"mailMerge", "where letters are merged from"},
       {"displayBackgroundShape", "whether the background of pages shows"}}};
  for (const auto& [name, words] : known)
    if (name == setting) return std::string(words);
  return "'" + setting + "'";
}

bool is_protection(const std::string& setting) {
  return setting == "documentProtection" || setting == "writeProtection";
}

}  // namespace

void list_settings(const WordListing& listing, bool formatting) {
  if (bytes_related(listing.before.package(), "settings") ==
      bytes_related(listing.after.package(), "settings"))
    return;
  std::vector<std::string> differ = differing(settings_of(listing.before), settings_of(listing.after));
  if (!formatting) std::erase_if(differ, [](const std::string& one) { return !is_protection(one); });
  for (std::string& one : differ) one = words_for(one);
  if (!differ.empty())
    listing.add("settings of the document are not the same on both sides: " + some_of(differ));
}

}  // namespace redraft::redline
