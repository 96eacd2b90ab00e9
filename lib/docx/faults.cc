#include "docx/faults.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "docx/doctype.h"
#include "docx/fault_cells.h"
#include "docx/fault_list.h"
#include "docx/fault_ranges.h"
#include "docx/settle.h"
#include "docx/xml_pieces.h"

namespace redraft::docx {

namespace {

using Ids = std::unordered_set<std::string>;

/// Of the notes that are there.
struct Notes {
  Ids footnotes;
  Ids endnotes;
};

/// Reads the tags of one part in order. The part was checked: every tag has its end, and the usual prefixes.
class Reader {
 public:
  Reader(const Package& package, const Part& part, const Notes& notes, MendFor mend_for)
      : part_(part),
        bytes_(part.bytes()),
        notes_(notes),
        mend_for_(mend_for),
        cells_(package, part, repairs_),
        fields_(package, part, "word-field-open"),
        missing_(package, part, "word-note-missing"),
        twice_(package, part, "word-note-twice"),
        ranges_(package, part),
        links_(package, part, "word-relationship-missing") {
    for (const Relationship& relationship : package.relationships(part.name()))
      known_.insert(relationship.id);
    for (const std::string& id : package.dangling(part.name())) known_.insert(id);
  }

  void run(std::vector<Finding>& findings, Package::Changes& changes) {
    open_fields_.emplace_back();
    std::size_t link = 0;  // where an attribute stands next that may name a relationship
    for (std::size_t at = xml_find_tag(bytes_); at != std::string_view::npos;) {
      tag(at);
      const std::size_t next = xml_find_tag(bytes_, at + 1);
      if (link < at) link = bytes_.find("r:", at);
      if (link < next) relationships(at);
      at = next;
    }
    end_story();
    cells_.take(findings);
    for (FaultsOfKind* kind : {&fields_, &missing_, &twice_}) kind->take(findings);
    ranges_.take(findings);
    links_.take(findings);
    if (!repairs_.empty()) changes.parts.push_back({part_.name(), repairs_.apply(bytes_)});
  }

 private:
  // Most tags say nothing that counts here, and are told by a letter or two.
  static bool may_count(std::string_view rest) {
    if (rest.size() < 4 || rest[0] != 'w' || rest[1] != ':') return false;
    switch (rest[2]) {
      case 'b':
      case 'c':
      case 'm': return rest[3] == 'o';                                      // bookmark, comment, moveFrom
      case 'd': return rest[3] == 'e';                                      // del
      case 'e': return rest[3] == 'n';                                      // endnoteReference
      case 'f': return rest[3] == 'l' || rest[3] == 'o' || rest[3] == 't';  // fldChar, footnoteReference, ftr
      case 'h': return rest[3] == 'd';                                      // hdr
      case 'p': return rest[3] != 'P' && rest[3] != 'S';                    // p, permStart; not pPr, pStyle
      case 's': return rest.starts_with("w:sdtC");
      case 't': return rest[3] == 'c' || rest[3] == 'b' || rest[3] == 'x';  // tc, tbl, txbxContent
      default: return false;
    }
  }

  void tag(std::size_t at) {
    const std::string_view rest = bytes_.substr(at + 1);
    if (rest[0] == '/') return end_tag(rest.substr(1), at);
    if (is_named(rest, "mc:Fallback")) {
      if (!is_empty(at)) ++fallbacks_;
      return;
    }
    if (!may_count(rest)) return;
    if (mend_for_ == MendFor::marking && holds_blocks(rest)) open_up(at);
    if (is_named(rest, "w:footnoteReference")) return note(at, notes_.footnotes, "footnote");
    if (is_named(rest, "w:endnoteReference")) return note(at, notes_.endnotes, "endnote");
    if (fallbacks_ > 0) return cells_.starts(tag_text(at), at);  // the same words once more, and bookmarks
    switch (rest[2]) {
      case 'b':
      case 'c': return ranges_.element(bytes_.substr(at), at);
      case 'd':
      case 'm':
        if ((is_named(rest, "w:del") || is_named(rest, "w:moveFrom")) && !is_empty(at)) ++struck_;
        return;
      case 'f':
        if (is_named(rest, "w:fldChar")) field(at);
        return;
      case 'p':
        if (rest.starts_with("w:perm")) return ranges_.element(bytes_.substr(at), at);
        break;
      default: break;
    }
    if (is_named(rest, "w:txbxContent")) {
      if (!is_empty(at)) open_fields_.emplace_back();
      return;
    }
    cells_.starts(tag_text(at), at);
  }

  void end_tag(std::string_view rest, std::size_t at) {
    if (is_named(rest, "mc:Fallback")) --fallbacks_;
    if (!may_count(rest)) return;
    if (is_named(rest, "w:p")) return cells_.paragraph_ends();
    if (is_named(rest, "w:tc")) return cells_.cell_ends(at);
    if (is_named(rest, "w:tbl")) return cells_.table_ends();
    if (fallbacks_ > 0) return;
    if (is_named(rest, "w:del") || is_named(rest, "w:moveFrom")) --struck_;
    if (is_named(rest, "w:txbxContent")) {
      end_story();
    } else if (is_named(rest, "w:footnote") || is_named(rest, "w:endnote") || is_named(rest, "w:comment")) {
      end_story();
      open_fields_.emplace_back();
    }
  }

  static bool holds_blocks(std::string_view rest) {
    static constexpr std::array<std::string_view, 8> names = {
        "w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent", "w:sdtContent"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return is_named(rest, name); });
  }

  // Of one without blocks, `<w:hdr/>`: what is put into it must stand between two tags. Nothing that anybody needs to know.
  void open_up(std::size_t at) {
    const std::string_view own = tag_text(at);
    if (own.ends_with("/>"))
      repairs_.replace(at, at + own.size(),
                       std::string(own.substr(0, own.size() - 2)) + "></" + std::string(xml_name(own)) + ">");
  }

  std::string_view tag_text(std::size_t at) const { return bytes_.substr(at, xml_tag_end(bytes_, at) - at); }
  bool is_empty(std::size_t at) const { return tag_text(at).ends_with("/>"); }
  void take_out(std::size_t at) { repairs_.remove(at, xml_element_end(bytes_, at)); }

  // Fields begin and end in one story, once its changes are accepted.
  void field(std::size_t at) {
    if (struck_ > 0) return;  // what comes in its place stands beside it
    const std::string_view type = xml_attribute(bytes_.substr(at), "w:fldCharType");
    if (type == "begin") {
      open_fields_.back().push_back(at);
    } else if (type == "end") {
      if (open_fields_.back().empty()) {
        fields_.add(at, "a field ends here that did not begin; it is taken as it is");
      } else {
        open_fields_.back().pop_back();
      }
    }
  }

  void end_story() {
    for (const std::size_t at : open_fields_.back())
      fields_.add(
          at, "a field begins here that does not end; its instruction and its result are taken as they are");
    open_fields_.pop_back();
    if (open_fields_.empty()) open_fields_.emplace_back();
  }

  // A drawing's copy for older programs refers to the notes of the drawing once more, and must refer to some all the same.
  void note(std::size_t at, const Ids& there, const char* what) {
    const std::string id(xml_attribute(bytes_.substr(at), "w:id"));
    if (struck_ == 0 && fallbacks_ == 0 && !referred_.insert(what + (" " + id)).second)
      twice_.add(at, std::string("the ") + what + " " + id +
                         " is referred to here a second time; what it says is compared at the first");
    if (there.contains(id)) return;
    missing_.add(
        at, std::string("the ") + what + " " + id +
                " is referred to and is not there, which Word refuses to open; the reference is taken out");
    take_out(at);
  }

  void relationships(std::size_t at) {
    const std::string_view own = tag_text(at);
    if (own.starts_with("</")) return;
    const std::string_view name = xml_name(own);
    for (const XmlAttribute& attribute : xml_attributes(own)) {
      if (!attribute.name.starts_with("r:") || attribute.value.empty() ||
          known_.contains(std::string(attribute.value)))
        continue;
      const std::string what = std::string(name) + " names the relationship " + std::string(attribute.value) +
                               ", which is not there";
      if (name == "w:headerReference" || name == "w:footerReference") {
        links_.add(at, what + "; Word refuses to open that: the reference is taken out");
        return take_out(at);
      }
      if (name != "w:hyperlink" && name != "a:blip" && name != "v:imagedata") {
        links_.add(at, what + "; it is taken as it is");
        continue;
      }
      links_.add(at, what + "; Word refuses to open that: the name is taken out");
      const auto begin = static_cast<std::size_t>(attribute.xml.data() - bytes_.data());
      repairs_.remove(begin, begin + attribute.xml.size());
    }
  }

  const Part& part_;
  std::string_view bytes_;
  const Notes& notes_;
  MendFor mend_for_;
  Ids known_;  // relationships
  Repairs repairs_;
  CellFaults cells_;
  FaultsOfKind fields_, missing_, twice_;
  RangeFaults ranges_;
  FaultsOfKind links_;
  std::vector<std::vector<std::size_t>> open_fields_;  // of the stories that are open, the innermost last
  Ids referred_;                                       // notes
  int fallbacks_ = 0;
  int struck_ = 0;  // deletions that are open
};

void add_notes(const Part& part, std::string_view element, Ids& out) {
  for (const XmlChild& child : xml_children(xml_content(xml_root(part.bytes()))))
    if (child.name == element) out.emplace(xml_attribute(child.xml, "w:id"));
}

}  // namespace

std::optional<Package> mended(const Package& package, const std::vector<const Part*>& read,
                              std::vector<Finding>& findings, MendFor mend_for) {
  refuse_doctypes(package);
  std::deque<Part> more;
  std::vector<const Part*> parts;
  Notes notes;
  for (const StoryPart& story : story_parts(package)) {
    // The building blocks have notes of their own, which are not told from these.
    if (story.main != package.main_part()) continue;
    const auto known =
        std::find_if(read.begin(), read.end(), [&](const Part* one) { return one->name() == story.name; });
    parts.push_back(known != read.end()
                        ? *known
                        : &more.emplace_back(package.name(), story.name, package.bytes(story.name)));
    if (story.kind == StoryPartKind::footnotes) add_notes(*parts.back(), "w:footnote", notes.footnotes);
    if (story.kind == StoryPartKind::endnotes) add_notes(*parts.back(), "w:endnote", notes.endnotes);
  }
  Package::Changes changes;
  for (const Part* const part : parts) Reader(package, *part, notes, mend_for).run(findings, changes);
  if (changes.parts.empty()) return std::nullopt;
  return package.changed(changes, package.name());
}

}  // namespace redraft::docx
