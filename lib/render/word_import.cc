#include "render/word_import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "docx/xml_pieces.h"

namespace redraft::render {

namespace {

using docx::Relationship;

std::uint64_t number(std::string_view text) {
  std::uint64_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

// The greatest number among the values of an attribute, wherever it stands.
std::uint64_t greatest(std::string_view xml, std::string_view attribute) {
  std::uint64_t out = 0;
  const char* at = xml.data();
  const char* const end = at + xml.size();
  // memmem, for find() looks at every space of the document.
  while ((at = static_cast<const char*>(memmem(at, static_cast<std::size_t>(end - at), attribute.data(),
                                               attribute.size()))) != nullptr) {
    at += attribute.size();
    const std::string_view value(at, std::min<std::size_t>(10, static_cast<std::size_t>(end - at)));
    out = std::max(out, std::min<std::uint64_t>(number(value), 2'000'000'000ULL));
  }
  return out;
}

bool is_left_behind(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names = {
      "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference",
      "w:proofErr",      "w:permStart",   "w:permEnd",           "w:lastRenderedPageBreak"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  char quote = 0;
  for (std::size_t k = at; k < xml.size(); ++k) {
    const char c = xml[k];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return k + 1;
    }
  }
  return xml.size();
}

std::string attribute(std::string_view tag, std::string_view name) {
  const std::string key = " " + std::string(name) + "=";
  const std::size_t at = tag.find(key);
  if (at == std::string_view::npos || at + key.size() >= tag.size()) return {};
  const char quote = tag[at + key.size()];
  const std::size_t begin = at + key.size() + 1;
  const std::size_t end = tag.find(quote, begin);
  return std::string(tag.substr(begin, end - begin));
}

std::string folder_of(const std::string& name) { return name.substr(0, name.rfind('/') + 1); }

}  // namespace

WordIds::WordIds(const docx::Package& host) {
  for (const std::string& name : host.parts()) {
    if (!name.ends_with(".xml")) continue;
    const std::string& bytes = host.bytes(name);
    last_ = std::max(last_, greatest(bytes, " w:id=\""));
    last_drawing_ = std::max(last_drawing_, greatest(bytes, "docPr id=\""));
  }
}

WordImport::WordImport(const redline::WordRedline& redline, const docx::Document& before, const docx::Document& host,
                       WordIds& ids)
    : redline_(redline), before_(before), host_(host), ids_(ids) {
  for (const int id : host.numbering.ids()) last_list_ = std::max(last_list_, static_cast<std::uint32_t>(id));
  const std::string lists = host.package().related(host.package().main_part(), "numbering");
  if (!lists.empty())
    last_definition_ = static_cast<std::uint32_t>(greatest(host.package().bytes(lists), "w:abstractNumId=\""));
  for (const docx::Story& story : host.stories)
    if (story.kind == docx::StoryKind::footnote || story.kind == docx::StoryKind::endnote)
      if (story.id < 1'000'000'000) last_note_ = std::max(last_note_, story.id);
}

std::string WordImport::xml(std::string_view bytes, std::uint32_t part, const std::string& host_part, Words words) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  int boxes = 0;           // w:txbxContent that are open
  std::string shapes;      // ending of the names of old drawings in here
  std::size_t skip_to = 0;  // inside an element that is left behind
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t open = bytes.find('<', at);
    if (open == std::string_view::npos) {
      if (skip_to == 0) out += bytes.substr(at);
      break;
    }
    out += bytes.substr(at, open - at);
    const std::size_t end = end_of_tag(bytes, open);
    std::string tag(bytes.substr(open, end - open));
    at = end;
    const bool closes = tag.size() > 1 && tag[1] == '/';
    const std::string_view name = docx::xml_name(closes ? std::string_view(tag).substr(1) : std::string_view(tag));
    if (is_left_behind(name)) continue;
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
    if (own == "w:pStyle" || own == "w:rStyle" || own == "w:tblStyle") style(attribute(tag, "w:val"));
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
      if (key.starts_with("r:")) {
        value = relationship(value, part, host_part);
      } else if (own == "w:numId" && key == "w:val") {
        value = list(value);
      } else if ((own.starts_with("v:") && (key == "id" || (key == "type" && value.starts_with("#")))) ||
                 key == "ShapeID") {
        // Shapes of old drawings refer to each other within one object: all by the same new ending.
        if (shapes.empty()) shapes = "-" + ids_.next_drawing();
        value += shapes;
      } else if (own == "wp:docPr" && key == "id") {
        value = ids_.next_drawing();
      } else if ((own == "w:footnoteReference" || own == "w:endnoteReference") && key == "w:id") {
        value = note_id(own == "w:footnoteReference" ? docx::StoryKind::footnote : docx::StoryKind::endnote,
                        static_cast<std::uint32_t>(number(value)));
      }
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

std::string WordImport::relationship(std::string_view id, std::uint32_t part_index, const std::string& host_part) {
  const std::string& from = before_.part(part_index).name();
  const std::pair<std::string, std::string> key{host_part, from + "#" + std::string(id)};
  if (const auto known = relations_.find(key); known != relations_.end()) return known->second;
  const Relationship* source = before_.package().relationship(from, id);
  if (source == nullptr) return std::string(id);
  Relationship made = *source;
  if (!made.external) made.target = part(source->target);
  // The host may have the very same one already.
  for (const Relationship& own : host_.package().relationships(host_part))
    if (own.type == made.type && own.target == made.target && own.external == made.external)
      return relations_.emplace(key, own.id).first->second;
  made.id = host_.package().new_relationship_id(host_part, changes_);
  changes_.relationships.push_back({host_part, made});
  return relations_.emplace(key, made.id).first->second;
}

// A part with all that it relates to. One that the host has, byte for byte and under the same name, is that one.
std::string WordImport::part(const std::string& name) {
  if (const auto known = parts_.find(name); known != parts_.end()) return known->second;
  const docx::Package& source = before_.package();
  const docx::Package& host = host_.package();
  const bool alone = source.relationships(name).empty();
  if (alone && host.has(name) && host.bytes(name) == source.bytes(name)) return parts_[name] = name;
  const std::size_t dot = name.rfind('.');
  const std::string stem = dot == std::string::npos ? name : name.substr(0, dot);
  const std::string ending = dot == std::string::npos ? "" : name.substr(dot);
  std::string made = name;
  const auto taken = [&](const std::string& candidate) {
    if (host.has(candidate)) return true;
    return std::any_of(changes_.parts.begin(), changes_.parts.end(),
                       [&](const docx::NewPart& p) { return p.name == candidate; });
  };
  for (int k = 1; taken(made); ++k) made = stem + "-before" + (k > 1 ? std::to_string(k) : "") + ending;
  parts_[name] = made;
  changes_.parts.push_back({made, source.bytes(name)});
  const std::string type = source.content_type(name);
  if (!type.empty() && host.content_type(made) != type) changes_.content_types.push_back({made, type});
  for (const Relationship& relation : source.relationships(name)) {
    Relationship copy = relation;
    if (!copy.external) copy.target = part(relation.target);
    changes_.relationships.push_back({made, copy});
  }
  return made;
}

std::string WordImport::list(std::string_view num_id) {
  const auto before = static_cast<std::uint32_t>(number(num_id));
  if (before == 0) return "0";
  if (before < redline_.numbering.size() && redline_.numbering[before] != docx::kNone)
    return std::to_string(redline_.numbering[before]);
  if (const auto known = lists_.find(before); known != lists_.end()) return std::to_string(known->second);
  const std::string source = before_.package().related(before_.package().main_part(), "numbering");
  if (source.empty()) return std::string(num_id);
  const std::uint32_t index = before_.part_index(source);
  if (index == docx::kNone) return std::string(num_id);
  const std::string_view bytes = before_.part(index).bytes();
  std::string_view num;
  const std::vector<docx::XmlChild> children = docx::xml_children(docx::xml_content(bytes.substr(bytes.find("<w:numbering"))));
  for (const docx::XmlChild& child : children)
    if (child.name == "w:num" && number(attribute(docx::xml_start_tag(child.xml), "w:numId")) == before) num = child.xml;
  if (num.empty()) return std::string(num_id);
  std::string definition_id;
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(num)))
    if (child.name == "w:abstractNumId") definition_id = attribute(docx::xml_start_tag(child.xml), "w:val");
  for (const docx::XmlChild& child : children) {
    if (child.name != "w:abstractNum" ||
        attribute(docx::xml_start_tag(child.xml), "w:abstractNumId") != definition_id)
      continue;
    const std::uint32_t own_definition = ++last_definition_;
    const std::uint32_t own = ++last_list_;
    lists_[before] = own;
    new_definitions_ += "<w:abstractNum w:abstractNumId=\"" + std::to_string(own_definition) + "\">";
    for (const docx::XmlChild& inner : docx::xml_children(docx::xml_content(child.xml)))
      // What names the definition or ties it to styles stays behind: those are the host's.
      if (inner.name != "w:nsid" && inner.name != "w:tmpl" && inner.name != "w:styleLink")
        new_definitions_ += inner.xml;
    new_definitions_ += "</w:abstractNum>";
    new_lists_ += "<w:num w:numId=\"" + std::to_string(own) + "\"><w:abstractNumId w:val=\"" +
                  std::to_string(own_definition) + "\"/>";
    for (const docx::XmlChild& inner : docx::xml_children(docx::xml_content(num)))
      if (inner.name == "w:lvlOverride") new_lists_ += inner.xml;
    new_lists_ += "</w:num>";
    return std::to_string(own);
  }
  return std::string(num_id);
}

// A style that the host lacks comes in with those it is based on.
void WordImport::style(std::string_view id) {
  const std::string own(id);
  if (own.empty() || host_.styles.find(own) != nullptr || !styles_.insert(own).second) return;
  const docx::Style* known = before_.styles.find(own);
  if (known == nullptr) return;
  const std::string source = before_.package().related(before_.package().main_part(), "styles");
  const std::uint32_t index = before_.part_index(source);
  if (index == docx::kNone) return;
  const std::string_view bytes = before_.part(index).bytes();
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(bytes.substr(bytes.find("<w:styles"))))) {
    if (child.name != "w:style" || attribute(docx::xml_start_tag(child.xml), "w:styleId") != own) continue;
    std::string made = docx::xml_start_tag(child.xml);
    if (const std::size_t at = made.find(" w:default=\"1\""); at != std::string::npos) made.erase(at, 14);
    for (const docx::XmlChild& inner : docx::xml_children(docx::xml_content(child.xml)))
      if (inner.name != "w:rsid") made += xml(inner.xml, index, source, Words::plain);
    new_styles_ += made + "</w:style>";
  }
  for (const std::string& other : {known->based_on, known->link, known->next}) style(other);
}

std::string WordImport::new_page(bool header, const std::string& copied_from) {
  const std::string stem = folder_of(host_.package().main_part()) + (header ? "header" : "footer");
  std::string name;
  for (int k = 1; name.empty() || host_.package().has(name) || pages_.contains(name); ++k)
    name = stem + "-before" + std::to_string(k) + ".xml";
  pages_.insert(name);
  if (!copied_from.empty())
    for (const Relationship& own : host_.package().relationships(copied_from))
      changes_.relationships.push_back({name, own});
  return name;
}

std::string WordImport::add_page(bool header, const std::string& name, std::string xml) {
  changes_.parts.push_back({name, std::move(xml)});
  changes_.content_types.push_back(
      {name, std::string("application/vnd.openxmlformats-officedocument.wordprocessingml.") +
                 (header ? "header" : "footer") + "+xml"});
  Relationship made;
  made.id = host_.package().new_relationship_id(host_.package().main_part(), changes_);
  made.type = header ? "header" : "footer";
  made.target = name;
  changes_.relationships.push_back({host_.package().main_part(), made});
  return made.id;
}

std::string WordImport::note_id(docx::StoryKind kind, std::uint32_t before_id) {
  Note& note = notes_[{kind, before_id}];
  if (note.id.empty()) note.id = std::to_string(++last_note_);
  return note.id;
}

void WordImport::set_note(docx::StoryKind kind, std::uint32_t before_id, const std::string& content) {
  note_id(kind, before_id);
  notes_[{kind, before_id}].content = content;
}

std::string WordImport::missing_namespaces(std::uint32_t before_part, std::string_view host_bytes) const {
  const std::string_view source = before_.part(before_part).bytes();
  const auto root = [](std::string_view bytes) {
    std::size_t at = bytes.find('<');
    while (at != std::string_view::npos && at + 1 < bytes.size() && (bytes[at + 1] == '?' || bytes[at + 1] == '!'))
      at = bytes.find('<', at + 1);
    return at == std::string_view::npos ? std::string_view{} : bytes.substr(at, end_of_tag(bytes, at) - at);
  };
  const std::string_view theirs = root(source);
  const std::string_view ours = root(host_bytes);
  std::string out;
  for (std::size_t at = theirs.find(" xmlns:"); at != std::string_view::npos; at = theirs.find(" xmlns:", at + 1)) {
    const std::size_t equals = theirs.find('=', at);
    const std::string_view key = theirs.substr(at, equals - at + 1);
    if (ours.find(key) != std::string_view::npos) continue;
    const std::size_t close = theirs.find(theirs[equals + 1], equals + 2);
    out += theirs.substr(at, close + 1 - at);
  }
  return out;
}

void WordImport::finish(docx::Package::Changes& changes) {
  const docx::Package& host = host_.package();
  const auto bytes_of = [&](const std::string& name) -> std::string {
    for (const docx::NewPart& part : changes.parts)
      if (part.name == name) return part.bytes;
    return host.bytes(name);
  };
  const auto put = [&](const std::string& name, std::string bytes) {
    for (docx::NewPart& part : changes.parts)
      if (part.name == name) {
        part.bytes = std::move(bytes);
        return;
      }
    changes.parts.push_back({name, std::move(bytes)});
  };
  const auto related = [&](const std::string& type, const std::string& root, const std::string& content_type,
                           const std::string& first) {
    std::string name = host.related(host.main_part(), type);
    if (!name.empty()) return name;
    name = folder_of(host.main_part()) + type + ".xml";
    put(name,
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root +
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
            first + "</w:" + root + ">");
    changes_.content_types.push_back({name, content_type});
    Relationship made;
    made.id = host.new_relationship_id(host.main_part(), changes_);
    made.type = type;
    made.target = name;
    changes_.relationships.push_back({host.main_part(), made});
    return name;
  };
  const std::string prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  if (!new_lists_.empty()) {
    const std::string name = related("numbering", "numbering", prefix + "numbering+xml", "");
    std::string bytes = bytes_of(name);
    // All definitions stand before all lists.
    std::size_t at = bytes.find("<w:num ");
    if (at == std::string::npos) at = bytes.find("<w:numIdMacAtCleanup");
    if (at == std::string::npos) at = bytes.rfind("</w:numbering>");
    if (at != std::string::npos) bytes.insert(at, new_definitions_);
    at = bytes.find("<w:numIdMacAtCleanup");
    if (at == std::string::npos) at = bytes.rfind("</w:numbering>");
    if (at != std::string::npos) bytes.insert(at, new_lists_);
    put(name, std::move(bytes));
  }
  if (!new_styles_.empty()) {
    const std::string name = related("styles", "styles", prefix + "styles+xml", "");
    std::string bytes = bytes_of(name);
    if (const std::size_t at = bytes.rfind("</w:styles>"); at != std::string::npos) bytes.insert(at, new_styles_);
    put(name, std::move(bytes));
  }
  for (const docx::StoryKind kind : {docx::StoryKind::footnote, docx::StoryKind::endnote}) {
    const bool foot = kind == docx::StoryKind::footnote;
    const std::string element = foot ? "w:footnote" : "w:endnote";
    std::string added;
    for (const auto& [key, note] : notes_)
      if (key.first == kind)
        added += "<" + element + " w:id=\"" + note.id + "\">" +
                 (note.content.empty() ? "<w:p/>" : note.content) + "</" + element + ">";
    if (added.empty()) continue;
    const std::string name = related(foot ? "footnotes" : "endnotes", foot ? "footnotes" : "endnotes",
                                     prefix + (foot ? "footnotes+xml" : "endnotes+xml"),
                                     "<" + element + " w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></" +
                                         element + "><" + element +
                                         " w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
                                         "<w:continuationSeparator/></w:r></w:p></" +
                                         element + ">");
    std::string bytes = bytes_of(name);
    const std::string end = "</" + element + "s>";
    if (const std::size_t at = bytes.rfind(end); at != std::string::npos) bytes.insert(at, added);
    const std::string source = before_.package().related(before_.package().main_part(), foot ? "footnotes" : "endnotes");
    if (const std::uint32_t index = before_.part_index(source); index != docx::kNone) {
      const std::string names = missing_namespaces(index, bytes);
      const std::size_t open = bytes.find("<" + element + "s");
      if (!names.empty() && open != std::string::npos) bytes.insert(end_of_tag(bytes, open) - 1, names);
    }
    put(name, std::move(bytes));
  }
  for (docx::NewPart& part : changes_.parts) changes.parts.push_back(std::move(part));
  std::move(changes_.relationships.begin(), changes_.relationships.end(), std::back_inserter(changes.relationships));
  std::move(changes_.content_types.begin(), changes_.content_types.end(), std::back_inserter(changes.content_types));
}

}  // namespace redraft::render
