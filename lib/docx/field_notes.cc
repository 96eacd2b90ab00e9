#include "docx/field_notes.h"

#include <charconv>

#include "docx/markup.h"
#include "docx/xml_pieces.h"

namespace redraft::docx {

std::vector<NoteOfItem> note_references(const Document& document, const Story& story, const Item& item) {
  if (item.kind == ItemKind::footnote) return {{StoryKind::footnote, item.note}};
  if (item.kind == ItemKind::endnote) return {{StoryKind::endnote, item.note}};
  if (item.kind != ItemKind::field) return {};
  const std::string_view xml =
      std::string_view(document.part_of(story).bytes()).substr(item.xml.begin, item.xml.size());
  std::vector<NoteOfItem> out;
  for (std::size_t at = xml_find_tag(xml); at != std::string_view::npos; at = xml_find_tag(xml, at + 1)) {
    const std::string_view element = xml.substr(at);
    const std::string_view name = xml_name(element);
    if (!is_note_reference(name)) continue;
    NoteOfItem one{name == "w:footnoteReference" ? StoryKind::footnote : StoryKind::endnote, 0};
    const std::string_view id = xml_attribute(element, "w:id");
    std::from_chars(id.data(), id.data() + id.size(), one.id);
    out.push_back(one);
  }
  return out;
}

}  // namespace redraft::docx
