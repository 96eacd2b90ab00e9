#include "render/word_import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/one_of.h"
#include "docx/part_names.h"
#include "docx/xml_pieces.h"
#include "redline/bookmark_places.h"
#include "redline/word_keys.h"

namespace redraft::render {

namespace {

using docx::Relationship;

// Of a whole guest the styles themselves are written elsewhere.
bool names_style(std::string_view element, bool whole) {
  return element == "w:pStyle" || element == "w:rStyle" || element == "w:tblStyle" ||
         (!whole && (element == "w:basedOn" || element == "w:link" || element == "w:next"));
}

// Attributes of newer programs on older elements: editing sessions, clocks, anchors of reviews.
bool is_of_a_later_word(std::string_view element, std::string_view key) {
  return (key.starts_with("w14:") || key.starts_with("w15:") || key.starts_with("w16") ||
          key.starts_with("wp14:")) &&
         (element.starts_with("w:") || element.starts_with("wp:"));
}

}  // namespace

WordImport::WordImport(const std::vector<std::uint32_t>& numbering,
                       const std::map<std::string, std::string>& names, const docx::Document& before,
                       const docx::Document& host, WordIds& ids, WordAdditions& additions)
    : numbering_(numbering),
      names_(names),
      before_(before),
      host_(host),
      ids_(ids),
      additions_(additions),
      imported_styles_(std::make_unique<ImportedStyles>(before, additions)) {
  const std::string source = before.package().related(before.package().main_part(), "styles");
  imported_styles_->rewrite = [this, source](std::string_view bytes) {
    return xml(bytes, before_.part_index(source), source, Words::plain);
  };
}

std::string WordImport::with_names(std::string_view key) const { return redline::with_names(key, names_); }

std::vector<std::string> WordImport::struck_bookmarks(const docx::Story& story, std::uint32_t paragraph) {
  std::vector<std::string> out;
  const auto first = std::lower_bound(
      story.bookmarks.begin(), story.bookmarks.end(), paragraph,
      [](const docx::Bookmark& mark, std::uint32_t wanted) { return mark.paragraph < wanted; });
  for (auto mark = first; mark != story.bookmarks.end() && mark->paragraph == paragraph; ++mark) {
    if (!redline::is_made_name(mark->name) || mark->name.starts_with("_Hlk"))
      continue;  // nothing leads to those
    if (!names_.contains(mark->name) && additions_.take_bookmark(mark->name)) out.push_back(mark->name);
  }
  return out;
}

std::string WordImport::folder() const {
  const std::string& main = host_.package().main_part();
  return main.substr(0, main.rfind('/') + 1);
}

// Notes that are not compared do not come in, and nothing may refer to them.
bool WordImport::is_unread(std::string_view part) const {
  const std::string name = before_.package().related(before_.package().main_part(), part);
  return !name.empty() && before_.part_index(name) == docx::kNone;
}

bool WordImport::is_left_behind(std::string_view name) {
  static constexpr std::array<std::string_view, 2> noise = {"w:proofErr", "w:lastRenderedPageBreak"};
  static constexpr std::array<std::string_view, 4> marks = {"w:bookmarkStart", "w:bookmarkEnd", "w:permStart",
                                                            "w:permEnd"};
  static constexpr std::array<std::string_view, 3> comments = {"w:commentRangeStart", "w:commentRangeEnd",
                                                               "w:commentReference"};
  static constexpr std::array<std::string_view, 4> pages = {"w:headerReference", "w:footerReference",
                                                            "w:titlePg", "w:pgNumType"};
  if (is_one_of(name, noise)) return true;
  if (!whole_)
    return is_one_of(name, marks) || is_one_of(name, comments) ||
           (name == "w:footnoteReference" && is_unread("footnotes")) ||
           (name == "w:endnoteReference" && is_unread("endnotes"));
  if (!whole_->comments && is_one_of(name, comments)) {
    if (name == "w:commentReference") ++left_out_["comments"];
    return true;
  }
  if (!whole_->own_pages && is_one_of(name, pages)) return true;
  if (name == "w:dataBinding") {
    ++left_out_["data bindings of content controls"];
    return true;
  }
  return name == "w:lvlPicBulletId";
}

std::string WordImport::xml(std::string_view bytes, std::uint32_t part, const std::string& host_part,
                            Words words) {
  std::string own_setting;
  if (whole_ && part != styles_part_) {
    own_setting = marks_->with_whole_instructions(in_own_setting(bytes));
    bytes = own_setting;
  }
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  bool in_instruction = false;
  int boxes = 0;       // w:txbxContent that are open
  std::string shapes;  // ending of the names of old drawings in here
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t open = bytes.find('<', at);
    if (open == std::string_view::npos) {
      out += bytes.substr(at);
      break;
    }
    const std::string_view words_here = bytes.substr(at, open - at);
    if (in_instruction && marks_) {
      out += marks_->instruction(words_here);
    } else if (in_instruction) {
      out += redline::with_names(words_here, names_);
    } else {
      out += words_here;
    }
    const std::size_t end = docx::xml_tag_end(bytes, open);
    std::string tag(bytes.substr(open, end - open));
    at = end;
    const bool closes = tag.size() > 1 && tag[1] == '/';
    const std::string_view name =
        docx::xml_name(closes ? std::string_view(tag).substr(1) : std::string_view(tag));
    if (is_left_behind(name)) continue;
    if (name == "w:instrText" || name == "w:delInstrText") in_instruction = !closes && !tag.ends_with("/>");
    if (name == "w:txbxContent") {
      if (closes) {
        --boxes;
      } else if (!tag.ends_with("/>")) {
        ++boxes;
      }
    }
    if (words == Words::deleted && boxes == 0) {
      const std::size_t first = closes ? 2 : 1;
      if (name == "w:t") {
        tag.replace(first, 3, "w:delText");
      } else if (name == "w:instrText") {
        tag.replace(first, 11, "w:delInstrText");
      }
    }
    if (closes || tag.find('=') == std::string::npos) {
      out += tag;
      continue;
    }
    const std::string own(docx::xml_name(tag));
    if (names_style(own, whole_.has_value()) && style(docx::xml_attribute(tag, "w:val")).empty()) {
      if (!tag.ends_with("/>"))
        at = docx::xml_tag_end(bytes, std::min(bytes.find("</" + own, at), bytes.size()));
      continue;
    }
    // Attribute by attribute.
    std::string made = "<" + own;
    std::size_t k = 1 + own.size();
    while (k < tag.size()) {
      while (k < tag.size() && (tag[k] == ' ' || tag[k] == '\t' || tag[k] == '\n' || tag[k] == '\r')) ++k;
      if (k >= tag.size() || tag[k] == '/' || tag[k] == '>') break;
      const std::size_t equals = tag.find('=', k);
      if (equals == std::string::npos) break;
      std::string key = tag.substr(k, equals - k);
      while (!key.empty() && (key.back() == ' ' || key.back() == '\n' || key.back() == '\t')) key.pop_back();
      std::size_t quote_at = equals + 1;
      while (quote_at < tag.size() && tag[quote_at] != '"' && tag[quote_at] != '\'') ++quote_at;
      const std::size_t close = tag.find(tag[quote_at], quote_at + 1);
      if (close == std::string::npos) break;
      std::string value = tag.substr(quote_at + 1, close - quote_at - 1);
      const char quote = tag[quote_at];
      k = close + 1;
      if (key == "w14:paraId" || key == "w14:textId" || key.starts_with("w:rsid")) continue;
      if (is_lost(own, key, value, part)) {
        ++left_out_["references to pictures, links or parts that are not in it"];
        continue;
      }
      if (whole_ && key == "o:spid") continue;  // the host has shapes of that number
      if (whole_ && (is_of_a_later_word(own, key) || theme_.settle(tag, key, value))) continue;
      value = attribute(own, key, std::move(value), part, host_part, shapes);
      made += " ";
      made += key;
      made += "=";
      made += quote;
      made += value;
      made += quote;
    }
    made += tag.ends_with("/>") ? "/>" : ">";
    out += made;
  }
  return out;
}

// Names it a relationship that is not there? In the host the name would be that of something else. Pages are made anew.
bool WordImport::is_lost(const std::string& element, const std::string& key, const std::string& value,
                         std::uint32_t part) const {
  if (!key.starts_with("r:") || value.empty()) return false;
  if (element == "w:headerReference" || element == "w:footerReference") return false;
  return before_.package().relationship(before_.part(part).name(), value) == nullptr;
}

// The value as it must be in the host. `shapes` is the ending of names of old drawings.
std::string WordImport::attribute(const std::string& element, const std::string& key, std::string value,
                                  std::uint32_t part, const std::string& host_part, std::string& shapes) {
  if (key == "r:id" && (element == "w:headerReference" || element == "w:footerReference"))
    return page(value, part);
  if (key.starts_with("r:")) return relationship(value, part, host_part);
  if (element == "w:numId" && key == "w:val") return list(value);
  if (key == "w:val" && names_style(element, whole_.has_value())) {
    const std::string own = style(value);
    return own == value ? value : docx::escaped(own);
  }
  if ((element.starts_with("v:") && (key == "id" || (key == "type" && value.starts_with("#")))) ||
      key == "ShapeID") {
    // Shapes of old drawings refer to each other within one object: all by the same new ending.
    if (shapes.empty()) shapes = "-" + ids_.next_drawing();
    return value + shapes;
  }
  if (element == "wp:docPr" && key == "id") return ids_.next_drawing();
  if ((element == "w:footnoteReference" || element == "w:endnoteReference") && key == "w:id")
    return note_id(element == "w:footnoteReference" ? docx::StoryKind::footnote : docx::StoryKind::endnote,
                   static_cast<std::uint32_t>(leading_number(value)));
  if ((element == "w:hyperlink" && key == "w:anchor") || (element == "w:fldSimple" && key == "w:instr"))
    value = redline::with_names(value, names_);
  if (marks_) return marks_->attribute(element, key, value);
  return value;
}

std::string WordImport::relationship(std::string_view id, std::uint32_t part_index,
                                     const std::string& host_part) {
  const std::string& from = before_.part(part_index).name();
  const std::pair<std::string, std::string> key{host_part, from + "#" + std::string(id)};
  if (const auto known = relations_.find(key); known != relations_.end()) return known->second;
  const Relationship* source = before_.package().relationship(from, id);
  if (source == nullptr) return std::string(id);
  Relationship made = *source;
  if (!made.external) made.target = part(source->target);
  return relations_.emplace(key, additions_.relationship(host_part, made)).first->second;
}

// A part with all that it relates to. One that the host has, byte for byte and under the same name, is that one.
std::string WordImport::part(const std::string& name) {
  if (const auto known = parts_.find(name); known != parts_.end()) return known->second;
  const docx::Package& source = before_.package();
  const docx::Package& host = host_.package();
  const bool alone = source.relationships(name).empty();
  if (alone && host.has(name) && host.bytes(name) == source.bytes(name)) return parts_[name] = name;
  // A guest that comes in twice, in a loop say, brings its pictures once.
  const std::pair<const void*, std::string> shared{&source, name};
  if (whole_)
    if (const auto known = additions_.guest_parts.find(shared); known != additions_.guest_parts.end())
      return parts_[name] = known->second;
  const std::size_t dot = name.rfind('.');
  const std::string stem = dot == std::string::npos ? name : name.substr(0, dot);
  const std::string ending = dot == std::string::npos ? "" : name.substr(dot);
  std::string made = name;
  const auto taken = [&](const std::string& candidate) {
    if (host.has(candidate)) return true;
    return std::any_of(additions_.changes.parts.begin(), additions_.changes.parts.end(),
                       [&](const docx::NewPart& p) { return p.name == candidate; });
  };
  for (int k = 1; taken(made); ++k)
    made = stem + (whole_ ? "-guest" : "-before") + (k > 1 ? std::to_string(k) : "") + ending;
  parts_[name] = made;
  if (whole_) additions_.guest_parts.emplace(shared, made);
  // Nothing has read it yet: what is wrong in it is said of the document that it comes from.
  if (docx::is_xml_part(name)) docx::Part(source.name(), name, source.bytes(name));
  additions_.changes.parts.push_back({made, source.bytes(name)});
  const std::string type = source.content_type(name);
  if (!type.empty() && host.content_type(made) != type)
    additions_.changes.content_types.push_back({made, type});
  for (const Relationship& relation : source.relationships(name)) {
    Relationship copy = relation;
    if (!copy.external) copy.target = part(relation.target);
    additions_.changes.relationships.push_back({made, copy});
  }
  return made;
}

std::string WordImport::list(std::string_view num_id) {
  const auto before = static_cast<std::uint32_t>(leading_number(num_id));
  if (before == 0) return "0";
  if (before < numbering_.size() && numbering_[before] != docx::kNone)
    return std::to_string(numbering_[before]);
  if (const auto known = lists_.find(before); known != lists_.end()) return std::to_string(known->second);
  const std::string source = before_.package().related(before_.package().main_part(), "numbering");
  if (source.empty()) return std::string(num_id);
  const std::uint32_t index = before_.part_index(source);
  if (index == docx::kNone) return std::string(num_id);
  const std::string_view bytes = before_.part(index).bytes();
  std::string_view num;
  const std::vector<docx::XmlChild> children = docx::xml_children(docx::xml_content(docx::xml_root(bytes)));
  for (const docx::XmlChild& child : children)
    if (child.name == "w:num" && leading_number(docx::xml_attribute(child.xml, "w:numId")) == before)
      num = child.xml;
  if (num.empty()) return std::string(num_id);
  std::string definition_id;
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(num)))
    if (child.name == "w:abstractNumId") definition_id = docx::xml_attribute(child.xml, "w:val");
  // A list style's definition says nothing itself: the levels are those that it leads to.
  if (const docx::Numbering::List* const known = before_.numbering.list(static_cast<int>(before)))
    definition_id = std::to_string(known->abstract_id);
  for (const docx::XmlChild& child : children) {
    if (child.name != "w:abstractNum" || docx::xml_attribute(child.xml, "w:abstractNumId") != definition_id)
      continue;
    const auto known = definitions_.find(definition_id);
    const bool fresh = known == definitions_.end();
    const std::uint32_t own_definition = fresh ? ++additions_.last_definition : known->second;
    const std::uint32_t own = ++additions_.last_list;
    lists_[before] = own;
    definitions_[definition_id] = own_definition;
    std::string definition = "<w:abstractNum w:abstractNumId=\"" + std::to_string(own_definition) + "\">";
    for (const docx::XmlChild& inner : docx::xml_children(docx::xml_content(child.xml)))
      // What names the definition or ties it to styles stays behind: those are the host's.
      if (inner.name != "w:nsid" && inner.name != "w:tmpl" && inner.name != "w:styleLink")
        definition += whole_ ? list_level(inner.xml, index, source) : level(inner.xml);
    std::string instance = "<w:num w:numId=\"" + std::to_string(own) + "\"><w:abstractNumId w:val=\"" +
                           std::to_string(own_definition) + "\"/>";
    for (const docx::XmlChild& inner : docx::xml_children(docx::xml_content(num)))
      if (inner.name == "w:lvlOverride")
        instance += whole_ ? list_level(inner.xml, index, source) : level(inner.xml);
    if (fresh) additions_.new_definitions += definition + "</w:abstractNum>";
    additions_.new_lists += instance + "</w:num>";
    return std::to_string(own);
  }
  return std::string(num_id);
}

// A piece of a list's definition. A level that is tied to a style is so to the one that this is in the host: BEFORE's
// id may be that of another there.
std::string WordImport::level(std::string_view written) {
  const std::size_t at = docx::xml_find(written, "w:pStyle");
  if (at == std::string_view::npos) return std::string(written);
  const std::string_view tied = docx::xml_children(written.substr(at)).at(0).xml;
  const std::string own = style(docx::xml_attribute(tied, "w:val"));
  std::string out(written.substr(0, at));
  if (!own.empty()) out += "<w:pStyle w:val=\"" + docx::escaped(own) + "\"/>";
  return out + std::string(written.substr(at + tied.size()));
}

std::string WordImport::style(std::string_view id) {
  return whole_ ? styles_->id(id) : imported_styles_->id(id);
}

std::string WordImport::new_page(bool header, const std::string& copied_from) {
  const std::string stem = folder() + (header ? "header" : "footer");
  std::string name;
  for (int k = 1; name.empty() || host_.package().has(name) || additions_.pages.contains(name); ++k)
    name = stem + (whole_ ? "-guest" : "-before") + std::to_string(k) + ".xml";
  additions_.pages.insert(name);
  if (!copied_from.empty())
    for (const Relationship& own : host_.package().relationships(copied_from))
      additions_.changes.relationships.push_back({name, own});
  return name;
}

std::string WordImport::add_page(bool header, const std::string& name, std::string xml) {
  additions_.changes.parts.push_back({name, std::move(xml)});
  additions_.changes.content_types.push_back(
      {name, std::string("application/vnd.openxmlformats-officedocument.wordprocessingml.") +
                 (header ? "header" : "footer") + "+xml"});
  Relationship made;
  made.type = header ? "header" : "footer";
  made.target = name;
  return additions_.relationship(host_.package().main_part(), made);
}

std::string WordImport::note_id(docx::StoryKind kind, std::uint32_t before_id) {
  Note& note = notes_[{kind, before_id}];
  if (note.id.empty()) note.id = std::to_string(++additions_.last_note);
  return note.id;
}

void WordImport::set_note(docx::StoryKind kind, std::uint32_t before_id, const std::string& content) {
  note_id(kind, before_id);
  notes_[{kind, before_id}].content = content;
}

namespace {

std::string_view root_tag(std::string_view bytes) {
  const std::string_view root = docx::xml_root(bytes);
  return root.substr(0, docx::xml_tag_end(root, 0));
}

std::string missing_of(std::string_view theirs, std::string_view host_bytes) {
  const std::string_view ours = root_tag(host_bytes);
  std::string out;
  for (const docx::XmlAttribute& binding : docx::xml_attributes(theirs))
    if (binding.name.starts_with("xmlns:") && docx::xml_attribute(ours, binding.name).empty())
      out += " " + std::string(binding.xml);
  return out;
}

}  // namespace

std::string WordImport::missing_namespaces(std::uint32_t before_part, std::string_view host_bytes) const {
  return missing_of(root_tag(before_.part(before_part).bytes()), host_bytes);
}

WordAdditions::Namespaces WordImport::namespaces_of(std::uint32_t part) const {
  return [theirs = std::string(root_tag(before_.part(part).bytes()))](std::string_view host_bytes) {
    return missing_of(theirs, host_bytes);
  };
}

// Of the parts that lists and styles came from.
void WordImport::add_namespaces() {
  const docx::Package& package = before_.package();
  const auto part_of = [&](std::string_view type) {
    const std::string name = package.related(package.main_part(), type);
    return name.empty() ? docx::kNone : before_.part_index(name);
  };
  const std::uint32_t lists = part_of("numbering");
  if (!lists_.empty() && lists != docx::kNone) additions_.list_namespaces.push_back(namespaces_of(lists));
  const std::uint32_t styles = part_of("styles");
  if ((whole_ || !imported_styles_->empty()) && styles != docx::kNone)
    additions_.style_namespaces.push_back(namespaces_of(styles));
}

void WordImport::finish() {
  if (imported_styles_) imported_styles_->finish();
  if (!whole_) add_namespaces();
  for (const auto& [key, note] : notes_) {
    const bool foot = key.first == docx::StoryKind::footnote;
    WordAdditions::Note made{key.first, note.id, note.content, {}};
    const std::string source =
        before_.package().related(before_.package().main_part(), foot ? "footnotes" : "endnotes");
    if (const std::uint32_t index = before_.part_index(source); index != docx::kNone)
      made.namespaces = namespaces_of(index);
    additions_.notes.push_back(std::move(made));
  }
}

}  // namespace redraft::render
