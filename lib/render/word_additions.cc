#include "render/word_additions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <iterator>
#include <system_error>
#include <utility>

#include "base/unicode.h"
#include "docx/xml_pieces.h"
#include "render/guest_sections.h"

namespace redraft::render {

namespace {

constexpr std::string_view kContentTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

// Word reads ids as 32 bits with a sign; half of them are room enough for what comes in.
constexpr std::uint64_t kRoomBelow = 1'000'000'000;

// Calls `found` with what follows each place where the words stand; memmem, for find() looks at every space of a document.
template <typename Found>
void each(std::string_view xml, std::string_view words, const Found& found) {
  const char* at = xml.data();
  const char* const end = at + xml.size();
  while ((at = static_cast<const char*>(
              memmem(at, static_cast<std::size_t>(end - at), words.data(), words.size()))) != nullptr) {
    at += words.size();
    found(std::string_view(at, static_cast<std::size_t>(end - at)));
  }
}

// The number that a value begins with, quotes and all; what is too great for any is none.
void take_number(std::string_view value, const std::function<void(std::uint64_t)>& take) {
  std::uint64_t number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  if (read.ec == std::errc()) take(number);
}

// The numbers among the values of an attribute, wherever it stands.
void each_number(std::string_view xml, std::string_view attribute,
                 const std::function<void(std::uint64_t)>& take) {
  each(xml, attribute, [&](std::string_view rest) {
    const std::size_t equals = rest.find_first_not_of(" \t\r\n");
    if (equals == std::string_view::npos || rest[equals] != '=') return;
    const std::size_t quote = rest.find_first_not_of(" \t\r\n", equals + 1);
    if (quote != std::string_view::npos) take_number(rest.substr(quote + 1, 24), take);
  });
}

// Likewise of the pictures' own numbers, where no other attribute named id counts.
void each_drawing(std::string_view xml, const std::function<void(std::uint64_t)>& take) {
  each(xml, "docPr", [&](std::string_view rest) {
    if (rest.empty() || rest.front() == '>') return;
    const std::string tag = "<docPr" + std::string(rest.substr(0, rest.find('<')));
    take_number(docx::xml_attribute(tag, "id"), take);
  });
}

std::uint64_t greatest(std::string_view xml, std::string_view attribute) {
  std::uint64_t out = 0;
  each_number(xml, attribute, [&](std::uint64_t number) { out = std::max(out, number); });
  return out;
}

// In the usual prefixes, whatever those of the host are.
std::string bytes_of(const std::string& name, const docx::Document& host, const docx::Package::Changes& to) {
  for (const docx::NewPart& part : to.parts)
    if (part.name == name) return part.bytes;
  if (const std::uint32_t index = host.part_index(name); index != docx::kNone)
    return host.part(index).bytes();
  return docx::Part(host.package().name(), name, host.package().bytes(name)).bytes();
}

void put(const std::string& name, std::string bytes, docx::Package::Changes& to) {
  for (docx::NewPart& part : to.parts)
    if (part.name == name) {
      part.bytes = std::move(bytes);
      return;
    }
  to.parts.push_back({name, std::move(bytes)});
}

// At the end of what the outermost element holds, be it written as an empty one.
void insert_last(std::string& bytes, const std::string& added) {
  const auto root = static_cast<std::size_t>(docx::xml_root(bytes).data() - bytes.data());
  const std::size_t open = docx::xml_tag_end(bytes, root);
  if (bytes.compare(open - 2, 2, "/>") != 0) {
    bytes.insert(bytes.rfind("</"), added);
    return;
  }
  const std::string name(docx::xml_name(std::string_view(bytes).substr(root)));
  bytes.replace(open - 2, 2, ">" + added + "</" + name + ">");
}

// Of what the root lacks, the prefixes that stand in what was added.
void bind_prefixes(std::string& bytes, std::string_view added,
                   const std::vector<WordAdditions::Namespaces>& all) {
  for (const WordAdditions::Namespaces& of_part : all) {
    std::string used;
    const std::string missing = "<root" + of_part(bytes) + ">";
    for (const docx::XmlAttribute& one : docx::xml_attributes(missing)) {
      const std::string prefix(one.name.substr(std::string_view("xmlns:").size()));
      if (added.find(prefix + ":") != std::string_view::npos) used += " " + std::string(one.xml);
    }
    add_to_root(bytes, used);
  }
}

}  // namespace

void add_to_root(std::string& part, std::string_view attributes) {
  if (attributes.empty()) return;
  const auto root = static_cast<std::size_t>(docx::xml_root(part).data() - part.data());
  part.insert(part.find_first_of(" \t\r\n/>", root), attributes);
}

std::uint64_t leading_number(std::string_view text) {
  std::uint64_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

std::string WordIds::Numbers::next() {
  do ++last;
  while (used.contains(last));
  return std::to_string(last);
}

WordIds::WordIds(const docx::Package& host) {
  for (const std::string& name : host.parts()) {
    if (!name.ends_with(".xml")) continue;
    const std::string& bytes = host.bytes(name);
    each_number(bytes, "w:id", [&](std::uint64_t id) { numbers_.last = std::max(numbers_.last, id); });
    each_drawing(bytes, [&](std::uint64_t id) { drawings_.last = std::max(drawings_.last, id); });
  }
  for (Numbers* const own : {&numbers_, &drawings_}) {
    if (own->last < kRoomBelow) continue;
    own->last = 0;
    for (const std::string& name : host.parts()) {
      if (!name.ends_with(".xml")) continue;
      const auto take = [&](std::uint64_t id) { own->used.insert(id); };
      if (own == &numbers_)
        each_number(host.bytes(name), "w:id", take);
      else
        each_drawing(host.bytes(name), take);
    }
  }
}

WordAdditions::WordAdditions(const docx::Document& host_document) : host(host_document) {
  for (const int id : host.numbering.ids()) last_list = std::max(last_list, static_cast<std::uint32_t>(id));
  const std::string lists = host.package().related(host.package().main_part(), "numbering");
  if (!lists.empty())
    last_definition = static_cast<std::uint32_t>(greatest(host.package().bytes(lists), "w:abstractNumId"));
  for (const docx::Story& story : host.stories)
    if (story.kind == docx::StoryKind::footnote || story.kind == docx::StoryKind::endnote)
      if (story.id < 1'000'000'000) last_note = std::max(last_note, story.id);
}

std::string WordAdditions::restarted_list(const std::string& num_id) {
  const std::string lists = host.package().related(host.package().main_part(), "numbering");
  if (lists.empty()) return num_id;
  if (host_lists_.empty())
    for (const docx::XmlChild& child :
         docx::xml_children(docx::xml_content(docx::xml_root(host.package().bytes(lists)))))
      if (child.name == "w:num") host_lists_.emplace(docx::xml_attribute(child.xml, "w:numId"), child.xml);
  const auto found = host_lists_.find(num_id);
  if (found == host_lists_.end()) return num_id;
  const std::string_view num = found->second;
  const std::string own = std::to_string(++last_list);
  std::string made = "<w:num w:numId=\"" + own + "\">";
  std::array<std::string, docx::kLevels> levels;  // what the list overrides already
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(num))) {
    if (child.name == "w:abstractNumId") made += child.xml;
    const std::uint64_t level = leading_number(docx::xml_attribute(child.xml, "w:ilvl"));
    if (child.name == "w:lvlOverride" && level < levels.size())
      for (const docx::XmlChild& inner : docx::xml_children(docx::xml_content(child.xml)))
        if (inner.name == "w:lvl") levels[level] = inner.xml;
  }
  const int id = static_cast<int>(leading_number(num_id));
  for (int k = 0; k < docx::kLevels; ++k) {
    const docx::Level* level = host.numbering.level(id, k);
    if (level == nullptr) continue;
    made += "<w:lvlOverride w:ilvl=\"" + std::to_string(k) + "\"><w:startOverride w:val=\"" +
            std::to_string(level->start) + "\"/>" + levels[static_cast<std::size_t>(k)] + "</w:lvlOverride>";
  }
  new_lists += made + "</w:num>";
  return own;
}

std::string WordAdditions::relationship(const std::string& part, docx::Relationship what) {
  const std::string key =
      part + '\n' + what.type + '\n' + (what.external ? "external\n" : "\n") + what.target;
  if (const auto known = relationships_.find(key); known != relationships_.end()) return known->second;
  for (const docx::Relationship& own : host.package().relationships(part))
    if (own.type == what.type && own.target == what.target && own.external == what.external)
      return relationships_.emplace(key, own.id).first->second;
  // Ids count on from the first that is free: to look among thousands for each of thousands takes too long.
  std::uint32_t& last = last_relationship_[part];
  if (last == 0) {
    what.id = host.package().new_relationship_id(part, changes);
    last = static_cast<std::uint32_t>(leading_number(std::string_view(what.id).substr(3)));
  } else {
    what.id = "rId" + std::to_string(++last);
  }
  changes.relationships.push_back({part, what});
  return relationships_.emplace(key, what.id).first->second;
}

std::uint32_t WordAdditions::definition(const std::string& levels) {
  std::uint32_t& own = definitions_[levels];
  if (own != 0) return own;
  own = ++last_definition;
  new_definitions += "<w:abstractNum w:abstractNumId=\"" + std::to_string(own) +
                     "\"><w:multiLevelType w:val=\"multilevel\"/>" + levels + "</w:abstractNum>";
  return own;
}

std::uint32_t WordAdditions::list(std::uint32_t list_definition) {
  std::uint32_t& own = lists_[list_definition];
  if (own != 0) return own;
  own = ++last_list;
  new_lists += "<w:num w:numId=\"" + std::to_string(own) + "\"><w:abstractNumId w:val=\"" +
               std::to_string(list_definition) + "\"/></w:num>";
  return own;
}

std::uint32_t WordAdditions::list_from(std::uint32_t list_definition, int level, int start) {
  const std::uint32_t own = ++last_list;
  new_lists += "<w:num w:numId=\"" + std::to_string(own) + "\"><w:abstractNumId w:val=\"" +
               std::to_string(list_definition) + "\"/><w:lvlOverride w:ilvl=\"" + std::to_string(level) +
               "\"><w:startOverride w:val=\"" + std::to_string(start) + "\"/></w:lvlOverride></w:num>";
  return own;
}

std::string WordAdditions::note(docx::StoryKind kind, std::string content, Namespaces namespaces) {
  std::string id = std::to_string(++last_note);
  notes.push_back({kind, id, std::move(content), std::move(namespaces)});
  return id;
}

std::string WordAdditions::note_part(docx::StoryKind kind) const {
  const std::string type = kind == docx::StoryKind::footnote ? "footnotes" : "endnotes";
  const std::string& main = host.package().main_part();
  std::string name = host.package().related(main, type);
  if (name.empty()) name = main.substr(0, main.rfind('/') + 1) + type + ".xml";
  return name;
}

// The part of this type that the host has; made, with `first` in it, where there is none.
std::string WordAdditions::related(const std::string& type, const std::string& content_type,
                                   const std::string& first, docx::Package::Changes& to) {
  const docx::Package& package = host.package();
  const std::string& main = package.main_part();
  std::string name = package.related(main, type);
  if (!name.empty()) return name;
  name = main.substr(0, main.rfind('/') + 1) + type + ".xml";
  put(name,
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + type +
          " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
          first + "</w:" + type + ">",
      to);
  changes.content_types.push_back({name, content_type});
  docx::Relationship made;
  made.type = type;
  made.target = name;
  relationship(main, made);
  return name;
}

void WordAdditions::finish_lists(docx::Package::Changes& to) {
  if (new_lists.empty()) return;
  const std::string name = related("numbering", std::string(kContentTypes) + "numbering+xml", "", to);
  std::string bytes = bytes_of(name, host, to);
  // All definitions stand before all lists, and these before w:numIdMacAtCleanup.
  const auto put_in = [&](std::initializer_list<std::string_view> places, const std::string& added) {
    for (const std::string_view place : places)
      if (const std::size_t at = docx::xml_find(bytes, place); at != std::string::npos) {
        bytes.insert(at, added);
        return;
      }
    insert_last(bytes, added);
  };
  put_in({"w:num", "w:numIdMacAtCleanup"}, new_definitions);
  put_in({"w:numIdMacAtCleanup"}, new_lists);
  bind_prefixes(bytes, new_definitions + new_lists, list_namespaces);
  put(name, std::move(bytes), to);
}

void WordAdditions::finish_notes(docx::StoryKind kind, docx::Package::Changes& to) {
  const bool foot = kind == docx::StoryKind::footnote;
  const std::string type = foot ? "footnotes" : "endnotes";
  const std::string element = foot ? "w:footnote" : "w:endnote";
  std::string added;
  for (const Note& note : notes)
    if (note.kind == kind)
      added += "<" + element + " w:id=\"" + note.id + "\">" +
               (note.content.empty() ? "<w:p/>" : note.content) + "</" + element + ">";
  if (added.empty()) return;
  const std::string separators =
      "<" + element + " w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></" + element +
      "><" + element +
      " w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></" +
      element + ">";
  const std::string name = related(type, std::string(kContentTypes) + type + "+xml", separators, to);
  std::string bytes = bytes_of(name, host, to);
  insert_last(bytes, added);
  for (const Note& note : notes)
    if (note.kind == kind && note.namespaces) add_to_root(bytes, note.namespaces(bytes));
  put(name, std::move(bytes), to);
}

bool WordAdditions::take_bookmark(const std::string& name) {
  if (!bookmarks_) {
    bookmarks_.emplace();
    for (const std::string& part : host.package().parts()) {
      if (!part.ends_with(".xml")) continue;
      const std::string_view bytes = host.package().bytes(part);
      for (std::size_t at = bytes.find("<w:bookmarkStart"); at != std::string_view::npos;
           at = bytes.find("<w:bookmarkStart", at + 1))
        bookmarks_->insert(to_lower(docx::xml_attribute(bytes.substr(at), "w:name")));
    }
  }
  return bookmarks_->insert(to_lower(name)).second;
}

void WordAdditions::finish_comments(docx::Package::Changes& to) {
  if (comments.empty()) return;
  const std::string name = related("comments", std::string(kContentTypes) + "comments+xml", "", to);
  std::string bytes = bytes_of(name, host, to);
  std::string added;
  for (const Note& comment : comments) added += comment.content;
  insert_last(bytes, added);
  for (const Note& comment : comments)
    if (comment.namespaces) add_to_root(bytes, comment.namespaces(bytes));
  put(name, std::move(bytes), to);
}

void WordAdditions::finish(docx::Package::Changes& to) {
  finish_lists(to);
  if (!new_styles.empty()) {
    const std::string name = related("styles", std::string(kContentTypes) + "styles+xml", "", to);
    std::string bytes = bytes_of(name, host, to);
    insert_last(bytes, new_styles);
    bind_prefixes(bytes, new_styles, style_namespaces);
    put(name, std::move(bytes), to);
  }
  finish_notes(docx::StoryKind::footnote, to);
  finish_notes(docx::StoryKind::endnote, to);
  finish_comments(to);
  if (sections_came) {
    const std::string& main = host.package().main_part();
    const auto is_heading = [&](std::string_view style) {
      return host.styles.outline_level(style).value_or(9) < 9;
    };
    put(main, with_guest_sections(bytes_of(main, host, to), is_heading), to);
  }
  std::move(changes.parts.begin(), changes.parts.end(), std::back_inserter(to.parts));
  std::move(changes.relationships.begin(), changes.relationships.end(), std::back_inserter(to.relationships));
  std::move(changes.content_types.begin(), changes.content_types.end(), std::back_inserter(to.content_types));
}

}  // namespace redraft::render
