#include "docx/faults.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/error.h"
#include "base/unicode.h"
#include "docx/part_names.h"
#include "docx/xml_pieces.h"

namespace redraft::docx {

namespace {

constexpr std::size_t kMostPlaces = 10;  // of one kind of fault in one part

Place place_at(const Package& package, const Part& part, std::size_t at) {
  const LineColumn here = line_column(part.bytes(), at);
  return {package.name() + ", " + part.name(), here.line, here.column};
}

/// The faults of one kind in one part: the first ones by place, the others by number.
class Kind {
 public:
  Kind(const Package& package, const Part& part, const char* check)
      : package_(package), part_(part), check_(check) {}

  void add(std::size_t at, std::string message) {
    if (++count_ <= kMostPlaces)
      findings_.push_back(
          finding_at(check_, Severity::warning, place_at(package_, part_, at), {}, std::move(message)));
  }
  void take(std::vector<Finding>& out) {
    if (count_ > kMostPlaces)
      findings_.back().message +=
          "; and " + std::to_string(count_ - kMostPlaces) + " more of this kind in the part";
    std::move(findings_.begin(), findings_.end(), std::back_inserter(out));
  }

 private:
  const Package& package_;
  const Part& part_;
  const char* check_;
  std::size_t count_ = 0;
  std::vector<Finding> findings_;
};

bool is_named(std::string_view tag, std::string_view name) {
  if (!tag.starts_with(name) || tag.size() <= name.size()) return false;
  const char next = tag[name.size()];
  return next == ' ' || next == '>' || next == '/' || next == '\t' || next == '\r' || next == '\n';
}

/// Ids of the notes of a kind; none: there is no such part among those read.
struct Notes {
  bool known = false;
  std::unordered_set<std::string> ids;
};

/// Reads the tags of one part in order. The part was checked: every tag has its end, and the usual prefixes.
class Reader {
 public:
  Reader(const Package& package, const Part& part, const Notes& footnotes, const Notes& endnotes)
      : part_(part),
        bytes_(part.bytes()),
        footnotes_(footnotes),
        endnotes_(endnotes),
        cells_(package, part, "word-cell-without-paragraph"),
        fields_(package, part, "word-field-open"),
        notes_(package, part, "word-note-missing"),
        notes_twice_(package, part, "word-note-twice"),
        names_(package, part, "word-bookmark-twice"),
        ranges_(package, part, "word-range-open"),
        links_(package, part, "word-relationship-missing") {
    for (const Relationship& relationship : package.relationships(part.name()))
      known_.insert(relationship.id);
    for (const std::string& id : package.dangling(part.name())) known_.insert(id);
  }

  void run(Faults& out) {
    all_relationships();
    open_fields_.emplace_back();
    for (std::size_t at = bytes_.find('<'); at != std::string_view::npos; at = bytes_.find('<', at)) {
      if (bytes_.compare(at, 4, "<!--") == 0) {
        at = bytes_.find("-->", at);
      } else if (bytes_.compare(at, 9, "<![CDATA[") == 0) {
        at = bytes_.find("]]>", at);
      } else {
        tag(at);
        ++at;
      }
    }
    end_story();
    for (auto& [kind, open] : open_ranges_)
      for (const auto& [id, one] : open)
        ranges_.add(one.at, kind == 'b'   ? "the bookmark '" + one.name + "' begins here and does not end"
                            : kind == 'c' ? "the range of comment " + id + " begins here and does not end"
                                          : "the permission " + id + " begins here and does not end");
    for (Kind* kind : {&cells_, &fields_, &notes_, &notes_twice_, &names_, &ranges_, &links_})
      kind->take(out.findings);
    if (!repairs_.empty()) out.repairs.parts.push_back({part_.name(), repairs_.apply(part_.bytes())});
  }

 private:
  struct Begun {
    std::size_t at = 0;
    std::string name;
  };

  // Most tags say nothing that counts here, and are told by a letter or two.
  static bool may_count(std::string_view rest) {
    if (rest.size() < 4 || rest[0] != 'w' || rest[1] != ':') return false;
    switch (rest[2]) {
      case 'b':
      case 'c':
      case 'm': return rest[3] == 'o';                                      // bookmark, comment, moveFrom
      case 'd': return rest[3] == 'e';                                      // del
      case 'e': return rest[3] == 'n';                                      // endnoteReference
      case 'f': return rest[3] == 'l' || rest[3] == 'o';                    // fldChar, footnoteReference
      case 'p': return rest[3] != 'P' && rest[3] != 'S';                    // p, permStart; not pPr, pStyle
      case 't': return rest[3] == 'c' || rest[3] == 'b' || rest[3] == 'x';  // tc, tbl, txbxContent
      default: return false;
    }
  }

  void tag(std::size_t at) {
    const std::string_view rest = bytes_.substr(at + 1);
    if (rest[0] == '/') return end_tag(rest.substr(1), at);
    if (rest.starts_with("mc:Fallback")) {
      if (!is_empty(at)) ++fallbacks_;
      return;
    }
    if (!may_count(rest)) return;
    if (fallbacks_ > 0) return cell_tag(rest, at);  // the same words once more, with the same bookmarks
    switch (rest[2]) {
      case 'b': return bookmark(rest, at);
      case 'c': return range(rest, at);
      case 'd':
      case 'm':
        if ((is_named(rest, "w:del") || is_named(rest, "w:moveFrom")) && !is_empty(at)) ++struck_;
        return;
      case 'e':
        if (is_named(rest, "w:endnoteReference")) note(at, endnotes_, "endnote");
        return;
      case 'f':
        if (is_named(rest, "w:fldChar")) field(at);
        if (is_named(rest, "w:footnoteReference")) note(at, footnotes_, "footnote");
        return;
      case 'p':
        if (rest.starts_with("w:perm")) return range(rest, at);
        break;
      default: break;
    }
    if (is_named(rest, "w:txbxContent")) {
      if (!is_empty(at)) open_fields_.emplace_back();
      return;
    }
    cell_tag(rest, at);
  }

  void end_tag(std::string_view rest, std::size_t at) {
    if (rest.starts_with("mc:Fallback>")) --fallbacks_;
    if (!may_count(rest)) return;
    if (is_named(rest, "w:p")) return paragraph_ends();
    if (is_named(rest, "w:tc")) return cell_ends(at);
    if (is_named(rest, "w:tbl")) {
      if (!cell_ends_well_.empty()) cell_ends_well_.back() = false;
      return;
    }
    if (fallbacks_ > 0) return;
    if (is_named(rest, "w:del") || is_named(rest, "w:moveFrom")) --struck_;
    if (is_named(rest, "w:txbxContent")) {
      end_story();
    } else if (is_named(rest, "w:footnote") || is_named(rest, "w:endnote") || is_named(rest, "w:comment")) {
      end_story();
      open_fields_.emplace_back();
    }
  }

  std::string_view tag_text(std::size_t at) const {
    return bytes_.substr(at, docx::xml_tag_end(bytes_, at) - at);
  }
  bool is_empty(std::size_t at) const { return tag_text(at).ends_with("/>"); }

  // ---- cells

  void paragraph_ends() {
    if (!cell_ends_well_.empty()) cell_ends_well_.back() = true;
  }

  void cell_tag(std::string_view rest, std::size_t at) {
    if (is_named(rest, "w:tc")) {
      cell_ends_well_.push_back(false);
      if (!is_empty(at)) return;
      cell_ends_well_.pop_back();
      const auto begin = static_cast<std::uint32_t>(at);
      const std::string_view own = tag_text(at);
      no_paragraph(at);
      repairs_.replace({begin, begin + static_cast<std::uint32_t>(own.size())},
                       std::string(own.substr(0, own.size() - 2)) + "><w:p/></w:tc>");
    } else if (is_named(rest, "w:p") && is_empty(at)) {
      paragraph_ends();
    }
  }

  void cell_ends(std::size_t at) {
    if (cell_ends_well_.empty()) return;
    if (!cell_ends_well_.back()) {
      no_paragraph(at);
      repairs_.insert(static_cast<std::uint32_t>(at), "<w:p/>");
    }
    cell_ends_well_.pop_back();
  }

  void no_paragraph(std::size_t at) {
    cells_.add(at,
               "a cell that does not end in a paragraph, which Word refuses to open; an empty one is put in");
  }

  // ---- fields: they begin and end in one story, once its changes are accepted

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

  // ---- notes

  void note(std::size_t at, const Notes& notes, const char* what) {
    const std::string id(xml_attribute(bytes_.substr(at), "w:id"));
    if (struck_ == 0 && !referred_.insert(what + (" " + id)).second)
      notes_twice_.add(at, std::string("the ") + what + " " + id +
                               " is referred to here a second time; what it says is compared at the first");
    if (!notes.known || notes.ids.contains(id)) return;
    notes_.add(
        at, std::string("the ") + what + " " + id +
                " is referred to and is not there, which Word refuses to open; the reference is taken out");
    repairs_.remove(element(at));
  }

  // An empty element, or one with its end tag.
  Range element(std::size_t at) const {
    const std::size_t end = docx::xml_tag_end(bytes_, at);
    const auto begin = static_cast<std::uint32_t>(at);
    if (bytes_[end - 2] == '/') return {begin, static_cast<std::uint32_t>(end)};
    return {begin, static_cast<std::uint32_t>(bytes_.find('>', bytes_.find("</", end)) + 1)};
  }

  // ---- bookmarks, ranges of comments and permissions

  void bookmark(std::string_view rest, std::size_t at) {
    const std::string id(xml_attribute(bytes_.substr(at), "w:id"));
    if (is_named(rest, "w:bookmarkEnd")) return end_range('b', id, at);
    if (!is_named(rest, "w:bookmarkStart")) return;
    const std::string name(xml_attribute(bytes_.substr(at), "w:name"));
    if (!begun_.insert(name).second)
      names_.add(at, "the bookmark '" + name + "' begins here a second time; the first one counts");
    if (const auto known = open_ranges_['b'].find(id); known != open_ranges_['b'].end())
      names_.add(at, "the bookmark '" + name + "' has the id " + id + " of the bookmark '" +
                         known->second.name + "', which has not ended; where the two end is not certain");
    open_ranges_['b'][id] = {at, name};
  }

  void range(std::string_view rest, std::size_t at) {
    const char kind = rest[2];
    if (is_named(rest, "w:commentRangeStart") || is_named(rest, "w:permStart")) {
      open_ranges_[kind][std::string(xml_attribute(bytes_.substr(at), "w:id"))] = {at, {}};
    } else if (is_named(rest, "w:commentRangeEnd") || is_named(rest, "w:permEnd")) {
      end_range(kind, std::string(xml_attribute(bytes_.substr(at), "w:id")), at);
    }
  }

  void end_range(char kind, const std::string& id, std::size_t at) {
    if (open_ranges_[kind].erase(id) > 0) return;
    ranges_.add(at, std::string(kind == 'b'   ? "a bookmark"
                                : kind == 'c' ? "the range of a comment"
                                              : "a permission") +
                        " ends here (id " + id + ") that did not begin");
  }

  // ---- relationships

  void all_relationships() {
    std::size_t past = 0;  // the tag that was looked at last
    for (std::size_t at = bytes_.find(" r:"); at != std::string_view::npos; at = bytes_.find(" r:", at + 3)) {
      if (at < past) continue;
      const std::size_t open = bytes_.rfind('<', at);
      if (open == std::string_view::npos) continue;
      past = xml_tag_end(bytes_, open);
      if (at < past && bytes_[open + 1] != '!' && bytes_[open + 1] != '?') {
        relationships(open);
      } else {
        past = bytes_.find('<', at);  // words
      }
    }
  }

  void relationships(std::size_t at) {
    const std::string_view own = tag_text(at);
    const std::string_view name = xml_name(own);
    for (const XmlAttribute& attribute : xml_attributes(own)) {
      if (!attribute.name.starts_with("r:") || attribute.value.empty() ||
          known_.contains(std::string(attribute.value)))
        continue;
      const std::string what = std::string(name) + " names the relationship " + std::string(attribute.value) +
                               ", which is not there";
      if (name == "w:headerReference" || name == "w:footerReference") {
        links_.add(at, what + "; Word refuses to open that: the reference is taken out");
        repairs_.remove(element(at));
        return;
      }
      if (name != "w:hyperlink" && name != "a:blip" && name != "v:imagedata") {
        links_.add(at, what + "; it is taken as it is");
        continue;
      }
      links_.add(at, what + "; Word refuses to open that: the name is taken out");
      const auto begin = static_cast<std::uint32_t>(attribute.xml.data() - bytes_.data());
      repairs_.remove({begin, begin + static_cast<std::uint32_t>(attribute.xml.size())});
    }
  }

  const Part& part_;
  std::string_view bytes_;
  const Notes& footnotes_;
  const Notes& endnotes_;
  std::unordered_set<std::string> known_;  // relationships
  Kind cells_, fields_, notes_, notes_twice_, names_, ranges_, links_;
  Splices repairs_;
  std::vector<bool> cell_ends_well_;                   // of the cells that are open
  std::vector<std::vector<std::size_t>> open_fields_;  // of the stories that are open, the innermost last
  std::map<char, std::map<std::string, Begun>> open_ranges_;
  std::unordered_set<std::string> begun_;
  std::unordered_set<std::string> referred_;  // notes
  int fallbacks_ = 0;
  int struck_ = 0;  // deletions that are open
};

Notes notes_of(const Package& package, const std::vector<const Part*>& parts, std::string_view type,
               std::string_view element) {
  Notes out;
  const std::string name = package.related(package.main_part(), type);
  const auto part =
      std::find_if(parts.begin(), parts.end(), [&](const Part* one) { return one->name() == name; });
  out.known = name.empty() || part != parts.end();
  if (part != parts.end())
    for (const XmlChild& child : xml_children(xml_content(xml_root((*part)->bytes()))))
      if (child.name == element) out.ids.emplace(xml_attribute(child.xml, "w:id"));
  return out;
}

// What stands in front of the outermost element: a DOCTYPE stands nowhere else.
void refuse_doctype(const Package& package, const std::string& part) {
  const std::string& bytes = package.bytes(part);
  std::size_t at = 0;
  for (;;) {
    at = bytes.find('<', at);
    if (at == std::string::npos) return;
    if (bytes.compare(at, 4, "<!--") == 0) {
      at = bytes.find("-->", at);
    } else if (bytes.compare(at, 2, "<?") == 0) {
      at = bytes.find("?>", at);
    } else {
      break;
    }
  }
  if (bytes.compare(at, 9, "<!DOCTYPE") != 0) return;
  const LineColumn here = line_column(bytes, at);
  throw Error(ErrorCode::format, {package.name() + ", " + part, here.line, here.column},
              "a DOCTYPE; a part of a Word package has none, and the entities it could declare are not read");
}

}  // namespace

Faults find_faults(const Package& package, const std::vector<const Part*>& parts) {
  for (const std::string& part : package.parts())
    if (is_xml_part(part)) refuse_doctype(package, part);
  const Notes footnotes = notes_of(package, parts, "footnotes", "w:footnote");
  const Notes endnotes = notes_of(package, parts, "endnotes", "w:endnote");
  Faults out;
  for (const Part* part : parts) Reader(package, *part, footnotes, endnotes).run(out);
  return out;
}

}  // namespace redraft::docx
