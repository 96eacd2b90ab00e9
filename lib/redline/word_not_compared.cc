#include "redline/word_not_compared.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "docx/markup.h"
#include "docx/xml_pieces.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::Story;
using docx::XmlChild;

constexpr std::size_t kNamed = 5;  // of many, so many are named

std::string part_of(const Document& document, std::string_view type) {
  const docx::Package& package = document.package();
  const std::string name = package.related(package.main_part(), type);
  return name.empty() ? std::string() : package.bytes(name);
}

class Lister {
 public:
  Lister(const Document& before, const Document& after, WordRedline& redline)
      : before_(before), after_(after), redline_(redline) {}

  void styles() {
    const std::string x = part_of(before_, "styles");
    const std::string y = part_of(after_, "styles");
    if (x == y) return;
    const std::map<std::string, std::string> old = definitions(x);
    const std::map<std::string, std::string> now = definitions(y);
    std::vector<std::string> differ;
    for (const auto& [name, definition] : old)
      if (const auto found = now.find(name); found != now.end() && found->second != definition)
        differ.push_back(name);
    const bool defaults = std::erase(differ, "") > 0 || (old.count("") != now.count(""));
    if (defaults) add("the default formatting of the document is not the same on both sides");
    if (!differ.empty())
      add((differ.size() == 1 ? "a style is" : std::to_string(differ.size()) + " styles are") +
          " defined differently on the two sides: " + named(differ));
  }

  void settings() {
    const std::string x = part_of(before_, "settings");
    const std::string y = part_of(after_, "settings");
    if (x == y) return;
    static constexpr std::array<std::string_view, 6> shown = {"w:evenAndOddHeaders", "w:mirrorMargins",
                                                              "w:gutterAtTop",       "w:defaultTabStop",
                                                              "w:autoHyphenation",   "w:bookFoldPrinting"};
    std::vector<std::string> differ;
    for (const std::string_view name : shown)
      if (setting(x, name) != setting(y, name)) differ.emplace_back(name.substr(2));
    if (!differ.empty()) add("settings of the document are not the same on both sides: " + named(differ));
  }

  // A list that paragraphs get from their style, or by the same id, and that prints otherwise now.
  void lists() {
    std::set<std::string> styles;
    std::size_t paragraphs = 0;
    for (const WordStory& story : redline_.stories) {
      if (story.before == kNone || story.after == kNone) continue;
      for (const Line& line : story.lines) {
        if (line.before == kNone || line.after == kNone || line.reformatted) continue;
        const docx::Paragraph& p = before_.stories[story.before].paragraphs[line.before];
        const docx::Paragraph& q = after_.stories[story.after].paragraphs[line.after];
        if (p.num_id == 0 && q.num_id == 0) continue;
        const auto key = [](const Document& document, std::uint32_t id) {
          return id == 0 ? 0 : document.numbering.definition_key(static_cast<int>(id));
        };
        if (key(before_, p.num_id) == key(after_, q.num_id)) continue;
        ++paragraphs;
        styles.insert(q.style.empty() ? p.style : q.style);
      }
    }
    if (paragraphs == 0) return;
    add("the numbering of " + std::to_string(paragraphs) + (paragraphs == 1 ? " paragraph" : " paragraphs") +
        " is defined differently on the two sides, through the style: " +
        named(std::vector<std::string>(styles.begin(), styles.end())));
  }

  void comments() {
    const auto texts = [](const Document& document) {
      std::multiset<std::string> out;
      for (const Story& story : document.stories)
        if (story.kind == docx::StoryKind::comment) out.insert(story.text);
      return out;
    };
    const std::multiset<std::string> old = texts(before_);
    const std::multiset<std::string> now = texts(after_);
    std::vector<std::string> lost;
    std::vector<std::string> added;
    std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(lost));
    std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(added));
    if (!lost.empty())
      add(std::to_string(lost.size()) + (lost.size() == 1 ? " comment stands" : " comments stand") +
          " in the earlier document only and " + (lost.size() == 1 ? "is" : "are") +
          " not in the redline: " + named(lost));
    if (!added.empty())
      add(std::to_string(added.size()) + (added.size() == 1 ? " comment stands" : " comments stand") +
          " in the later document only and " + (added.size() == 1 ? "is" : "are") +
          " kept unmarked: " + named(added));
  }

  // By name; those that Word makes for itself ("_GoBack", "_Toc...") come and go unseen.
  void bookmarks() {
    const std::set<std::string> old = bookmark_names(before_);
    if (old.empty()) return;
    const std::set<std::string> now = bookmark_names(after_);
    std::vector<std::string> lost;
    std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(lost));
    if (!lost.empty())
      add(std::to_string(lost.size()) + (lost.size() == 1 ? " bookmark stands" : " bookmarks stand") +
          " in the earlier document only and " + (lost.size() == 1 ? "is" : "are") +
          " not in the redline: " + named(lost));
  }

  void blocks() {
    for (const WordStory& story : redline_.stories)
      for (const Branch& branch : story.branches)
        if (branch.kind == docx::NodeKind::other && branch.mark != Mark::none)
          add(branch.mark == Mark::deleted ? "a block that is no paragraph, table or control (an imported "
                                             "file, say) stands in the earlier "
                                             "document only and is left out"
                                           : "a block that is no paragraph, table or control (an imported "
                                             "file, say) stands in the later "
                                             "document only and is kept unmarked");
  }

  // Word keeps a last paragraph whatever its mark says, so what stood behind a table or control at the end of one side
  // alone goes but for its mark.
  void ends() {
    for (const WordStory& story : redline_.stories) {
      if (story.before == kNone || story.after == kNone) continue;
      const Branch* last = nullptr;
      for (std::size_t k = 0; k < story.branches.size();
           k = std::max<std::size_t>(k + 1, story.branches[k].end))
        last = &story.branches[k];
      if (last == nullptr || last->line == kNone) continue;
      const Mark end = story.lines[last->line].end;
      if (end != Mark::inserted && end != Mark::deleted) continue;
      const bool gone = end == Mark::deleted;
      Finding finding = warning(
          std::string("the ") + std::string(to_string(after_.stories[story.after].kind)) + " of the " +
          (gone ? "later" : "earlier") + " document ends in a table or content control, that of the " +
          (gone ? "earlier" : "later") +
          " one in a paragraph: a last paragraph mark cannot be taken away, so " +
          (gone ? "Accept" : "Reject") + " All may leave an empty paragraph at the end");
      redline_.findings.push_back(std::move(finding));
    }
  }

  // What stands beside the words and no mark can hold.
  void surroundings() {
    if (background(before_) != background(after_))
      add("the background of the pages is not the same on both sides");
    if (separators(before_) != separators(after_))
      add("the line or words between text and notes are not the same on both sides");
    if (part_of(before_, "glossaryDocument") != part_of(after_, "glossaryDocument"))
      add("the building blocks (glossary) are not the same on both sides");
  }

  // A control that both have, by its number: its list, its lock, its tick.
  void controls() {
    const std::map<std::string, std::string> old = control_settings(before_);
    if (old.empty()) return;
    const std::map<std::string, std::string> now = control_settings(after_);
    std::size_t differ = 0;
    for (const auto& [id, settings] : old)
      if (const auto found = now.find(id); found != now.end() && found->second != settings) ++differ;
    if (differ > 0)
      add(differ == 1 ? "a content control is set otherwise (its list, lock or tick, say)"
                      : std::to_string(differ) +
                            " content controls are set otherwise (their lists, locks or ticks, say)");
  }

  void last_section() {
    if (before_.sections.back().xml.empty() == after_.sections.back().xml.empty()) return;
    add("only one side says how the pages of its last section are set");
  }

 private:
  // It stands in front of the body.
  static std::string background(const Document& document) {
    const Story& body = document.body();
    const std::string_view front =
        std::string_view(document.part_of(body).bytes()).substr(0, body.content.begin);
    const std::size_t at = docx::xml_find(front, "w:background");
    return at == std::string_view::npos ? std::string()
                                        : std::string(front.substr(at, docx::xml_tag_end(front, at) - at));
  }

  // By number; whether a prompt is shown is seen in the words.
  static std::map<std::string, std::string> control_settings(const Document& document) {
    std::map<std::string, std::string> out;
    // `head` is what stands in front of the words.
    const auto add = [&](std::string_view head) {
      const std::size_t at = docx::xml_find(head, "w:sdtPr");
      if (at == std::string_view::npos) return;
      std::string id;
      std::string settings;
      for (const XmlChild& child :
           docx::xml_children(docx::xml_content(head.substr(at, docx::properties_end(head, at) - at))))
        if (child.name == "w:id")
          id = docx::xml_attribute(child.xml, "w:val");
        else if (child.name != "w:showingPlcHdr" && child.name != "w:rPr")
          settings += child.xml;
      if (!id.empty()) out.emplace(std::move(id), std::move(settings));
    };
    for (const Story& story : document.stories) {
      const docx::Part& part = document.part_of(story);
      for (const docx::Node& node : story.nodes)
        if (node.kind == docx::NodeKind::control)
          add(part.bytes(docx::Range{node.span.begin, node.content.begin}));
      for (const docx::Wrapper& wrapper : story.wrappers)
        if (wrapper.name == "w:sdt") add(part.bytes(wrapper.head));
    }
    return out;
  }

  static std::multiset<std::string> separators(const Document& document) {
    std::multiset<std::string> out;
    for (const Story& story : document.stories)
      if (!story.type.empty() &&
          (story.kind == docx::StoryKind::footnote || story.kind == docx::StoryKind::endnote))
        out.insert(std::string(to_string(story.kind)) + " " + story.type + " " + story.text);
    return out;
  }

  // Styles by id, "" for the document's defaults; without what an editing session leaves.
  static std::map<std::string, std::string> definitions(std::string_view bytes) {
    std::map<std::string, std::string> out;
    for (const XmlChild& child : docx::xml_children(docx::xml_content(docx::xml_root(bytes)))) {
      if (child.name == "w:docDefaults") out[""] = std::string(child.xml);
      if (child.name != "w:style") continue;
      const std::string id(docx::xml_attribute(child.xml, "w:styleId"));
      if (id.empty()) continue;
      std::string definition;
      for (const XmlChild& inner : docx::xml_children(docx::xml_content(child.xml)))
        if (inner.name == "w:pPr" || inner.name == "w:rPr" || inner.name == "w:basedOn" ||
            inner.name == "w:tblPr" || inner.name == "w:trPr" || inner.name == "w:tcPr" ||
            inner.name == "w:tblStylePr")
          definition += inner.xml;
      out[id] = std::move(definition);
    }
    return out;
  }

  static std::set<std::string> bookmark_names(const Document& document) {
    std::set<std::string> names;
    std::set<std::uint32_t> parts;
    for (const Story& story : document.stories) parts.insert(story.part);
    for (const std::uint32_t part : parts) {
      const std::string_view bytes = document.part(part).bytes();
      for (std::size_t at = docx::xml_find(bytes, "w:bookmarkStart"); at != std::string_view::npos;
           at = docx::xml_find(bytes, "w:bookmarkStart", at + 1)) {
        const std::string_view name = docx::xml_attribute(bytes.substr(at), "w:name");
        if (!name.empty() && name.front() != '_') names.emplace(name);
      }
    }
    return names;
  }

  static std::string setting(std::string_view bytes, std::string_view name) {
    for (const XmlChild& child : docx::xml_children(docx::xml_content(docx::xml_root(bytes))))
      if (child.name == name) return std::string(child.xml);
    return {};
  }

  static std::string named(const std::vector<std::string>& list) {
    std::string out;
    for (std::size_t k = 0; k < std::min(list.size(), kNamed); ++k) {
      const std::string& own = list[k];
      std::size_t end = std::min<std::size_t>(own.size(), 60);
      while (end < own.size() && (static_cast<unsigned char>(own[end]) & 0xC0U) == 0x80U) --end;
      out += (k > 0 ? ", " : "") + own.substr(0, end) + (end < own.size() ? "..." : "");
    }
    if (list.size() > kNamed) out += " and " + std::to_string(list.size() - kNamed) + " more";
    return out;
  }

  Finding warning(std::string message) const {
    Finding finding;
    finding.check = "compare-not-compared";
    finding.severity = Severity::warning;
    finding.place.file = after_.package().name();
    finding.message = std::move(message);
    return finding;
  }

  void add(const std::string& message) {
    redline_.findings.push_back(
        warning(message + "; the redline has what the later document says, unmarked"));
  }

  const Document& before_;
  const Document& after_;
  WordRedline& redline_;
};

}  // namespace

void list_not_compared(const docx::Document& before, const docx::Document& after,
                       const WordCompareOptions& options, WordRedline& redline) {
  Lister list(before, after, redline);
  list.blocks();
  list.ends();
  list.comments();
  list.bookmarks();
  if (!options.formatting) return;
  list.styles();
  list.settings();
  list.surroundings();
  list.controls();
  list.last_section();
  if (options.numbering) list.lists();
}

}  // namespace redraft::redline
