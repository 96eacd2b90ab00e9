// Of WordImport: a guest that comes in whole.
#include <algorithm>
#include <array>

#include "docx/markup.h"
#include "docx/xml_pieces.h"
#include "render/word_import.h"

namespace redraft::render {

namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string numbers(const docx::ListPlace& place) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(place.level) + "\"/><w:numId w:val=\"" +
         std::to_string(place.num_id) + "\"/></w:numPr>";
}

}  // namespace

WordImport::WordImport(const docx::Document& guest, WordIds& ids, WordAdditions& additions,
                       const WholeGuest& whole)
    : before_(guest),
      host_(additions.host),
      ids_(ids),
      additions_(additions),
      whole_(whole),
      theme_(guest.package()),
      styles_(std::make_unique<GuestStyles>(guest, additions, whole.styles, whole.name, whole.down)),
      marks_(std::make_unique<GuestMarks>(guest, ids, additions)) {
  const std::string source = guest.package().related(guest.package().main_part(), "styles");
  if (!source.empty()) styles_part_ = guest.part_index(source);
  styles_->rewrite = [this, source](std::string_view bytes) {
    return xml(bytes, styles_part_, source, Words::plain);
  };
}

// What a paragraph has from its style or from the defaults in the guest, and would not have in the host, is written
// into it, in the guest's own ids: the style of those that name none, and the list of those whose style has one.
std::string WordImport::own_setting(std::string_view inside) {
  const docx::Style* style = before_.styles.default_of(docx::StyleType::paragraph);
  std::string out;
  std::string_view named;
  std::string_view number;
  for (const docx::XmlChild& child : docx::xml_children(inside)) {
    if (child.name == "w:pStyle") named = docx::xml_attribute(child.xml, "w:val");
    if (child.name == "w:numPr") number = child.xml;
  }
  if (const docx::Style* const own = before_.styles.find(named)) style = own;
  std::string added;
  if (style != nullptr) {
    const std::string mapped = styles_->id(style->id);
    docx::NumPr direct;
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(number))) {
      const auto value = static_cast<int>(leading_number(docx::xml_attribute(child.xml, "w:val")));
      if (child.name == "w:numId") direct.num_id = value;
      if (child.name == "w:ilvl") direct.level = value;
    }
    if (!direct.num_id && host_.styles.find(mapped) != nullptr) {
      const auto guest_place = before_.numbering.place(direct, style->id, before_.styles);
      const auto host_place = host_.numbering.place({}, mapped, host_.styles);
      if (guest_place)
        added = numbers(*guest_place);
      else if (host_place)
        added = numbers({});
    }
    if (named.empty() && !styles_->default_id(docx::StyleType::paragraph).empty()) {
      out += "<w:pStyle w:val=\"";
      docx::append_escaped(out, style->id);
      out += "\"/>";
    }
  }
  bool written = added.empty();
  for (const docx::XmlChild& child : docx::xml_children(inside)) {
    if (!written && !docx::stands_before_numbers(child.name)) {
      out += added;
      written = true;
    }
    if (child.name != "w:numPr" || added.empty()) out += child.xml;
  }
  return written ? out : out + added;
}

std::string WordImport::in_own_setting(std::string_view bytes) {
  const std::string table = styles_->default_id(docx::StyleType::table);
  const docx::Style* const table_default = before_.styles.default_of(docx::StyleType::table);
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = bytes.find("<w:"); at != npos; at = bytes.find("<w:", at + 1)) {
    const std::string_view name = docx::xml_name(bytes.substr(at));
    if (name == "w:p") {
      const std::size_t open = docx::xml_tag_end(bytes, at);
      const bool empty = bytes[open - 2] == '/';
      const bool has = !empty && docx::xml_name(bytes.substr(open)) == "w:pPr";
      const std::size_t end = has ? docx::properties_end(bytes, open) : open;
      const std::string_view written = has ? bytes.substr(open, end - open) : std::string_view{};
      const std::string made = own_setting(docx::xml_content(written));
      if (made == docx::xml_content(written)) continue;
      out += bytes.substr(done, (empty ? open - 2 : open) - done);
      out += empty ? "><w:pPr>" + made + "</w:pPr></w:p>" : "<w:pPr>" + made + "</w:pPr>";
      done = end;
      at = end - 1;
    } else if (name == "w:tblPr" && !table.empty() && table_default != nullptr) {
      const std::size_t open = docx::xml_tag_end(bytes, at);
      const bool empty = bytes[open - 2] == '/';
      if (!empty && docx::xml_name(bytes.substr(open)) == "w:tblStyle") continue;
      std::string style = "<w:tblStyle w:val=\"";
      docx::append_escaped(style, table_default->id);
      style += "\"/>";
      out += bytes.substr(done, at - done);
      out += "<w:tblPr>" + style + (empty ? "</w:tblPr>" : "");
      done = open;
    }
  }
  return out + std::string(bytes.substr(done));
}

// A level of a list, or an override of one: a style that is the host's has the host's list.
std::string WordImport::list_level(std::string_view written, std::uint32_t part,
                                   const std::string& host_part) {
  const std::string_view name = docx::xml_name(written);
  if (name != "w:lvl" && name != "w:lvlOverride") return std::string(written);
  std::string out = docx::xml_start_tag(written);
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(written))) {
    if (child.name == "w:pStyle" && !styles_->is_own(docx::xml_attribute(child.xml, "w:val"))) continue;
    out += child.name == "w:lvl" ? list_level(child.xml, part, host_part)
                                 : xml(child.xml, part, host_part, Words::plain);
  }
  return out + "</" + std::string(name) + ">";
}

// A header or footer: its words are rewritten too, and it relates to what it needs under its own name.
std::string WordImport::page(std::string_view id, std::uint32_t part_index) {
  const std::string& from = before_.part(part_index).name();
  const docx::Relationship* const source = before_.package().relationship(from, id);
  const std::string& main = host_.package().main_part();
  const bool is_whole = whole_.has_value();
  if (source == nullptr || source->external) return relationship(id, part_index, main);
  const std::uint32_t index = before_.part_index(source->target);
  if (index == docx::kNone) return relationship(id, part_index, main);
  if (!is_whole && host_prints(source->target))
    return additions_.relationship(main, {{}, source->type, source->target, false});
  const std::pair<std::string, std::string> key{"page", source->target};
  if (const auto known = relations_.find(key); known != relations_.end()) return known->second;
  const bool header = source->type == "header";
  const std::string name = new_page(header);
  const std::string_view bytes = before_.part(index).bytes();
  const std::string_view root = docx::xml_root(bytes);
  const std::string_view content = docx::xml_content(root);
  // The root stays as it is: it binds the prefixes that its words use.
  std::string written(bytes.substr(0, static_cast<std::size_t>(content.data() - bytes.data())));
  written += xml(content, index, name, Words::plain);
  written += bytes.substr(static_cast<std::size_t>(content.data() - bytes.data()) + content.size());
  return relations_.emplace(key, add_page(header, name, std::move(written))).first->second;
}

// Whether the host has this page as it is here, and nothing will be marked in it.
bool WordImport::host_prints(const std::string& name) const {
  const docx::Package& theirs = before_.package();
  const docx::Package& ours = host_.package();
  const std::uint32_t own = host_.part_index(name);
  if (own == docx::kNone || additions_.marked_parts.contains(name)) return false;
  if (host_.part(own).bytes() != before_.part(before_.part_index(name)).bytes()) return false;
  return std::ranges::all_of(theirs.relationships(name), [&](const docx::Relationship& one) {
    const docx::Relationship* const same = ours.relationship(name, one.id);
    return same != nullptr && same->type == one.type && same->target == one.target &&
           same->external == one.external &&
           (one.external || ours.bytes(one.target) == theirs.bytes(one.target));
  });
}

void WordImport::finish_guest() {
  const docx::Package& package = before_.package();
  // A note may hold what refers to others: comments, and links of its own part.
  for (auto& [key, note] : notes_) {
    const bool foot = key.first == docx::StoryKind::footnote;
    const std::string source = package.related(package.main_part(), foot ? "footnotes" : "endnotes");
    const docx::Story* const story = before_.find(key.first, source, key.second);
    if (story == nullptr) continue;
    const std::string_view bytes = before_.part_of(*story).bytes(story->content);
    note.content = xml(bytes, story->part, additions_.note_part(key.first), Words::plain);
  }
  finish();
  const std::string source = package.related(package.main_part(), "comments");
  const std::uint32_t index = source.empty() ? docx::kNone : before_.part_index(source);
  std::string host_part = host_.package().related(host_.package().main_part(), "comments");
  if (host_part.empty()) host_part = folder() + "comments.xml";
  const std::set<std::string, std::less<>> wanted = marks_->comments();
  for (const std::string& id : wanted) {
    std::string made = "<w:comment w:id=\"" + marks_->comment_id(id) + "\"";
    std::string content = "<w:p/>";
    std::string author = "unknown";
    if (index != docx::kNone)
      for (const docx::XmlChild& child :
           docx::xml_children(docx::xml_content(docx::xml_root(before_.part(index).bytes())))) {
        if (child.name != "w:comment" || docx::xml_attribute(child.xml, "w:id") != id) continue;
        author = docx::xml_attribute(child.xml, "w:author");
        for (const char* const name : {"w:date", "w:initials"})
          if (const std::string_view value = docx::xml_attribute(child.xml, name); !value.empty())
            made += " " + std::string(name) + "=\"" + std::string(value) + "\"";
        content = xml(docx::xml_content(child.xml), index, host_part, Words::plain);
      }
    made += " w:author=\"" + author + "\">" + content + "</w:comment>";
    additions_.comments.push_back({docx::StoryKind::comment, id, std::move(made),
                                   index == docx::kNone ? nullptr : namespaces_of(index)});
  }
  add_namespaces();
}

}  // namespace redraft::render
