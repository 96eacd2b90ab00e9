#include "docx/field_notes.h"

#include <algorithm>
#include <charconv>

#include "docx/xml_pieces.h"

namespace redraft::docx {

std::vector<NoteOfItem> note_references(const Document& document, const Story& story, const Item& item) {
  if (item.kind == ItemKind::footnote) return {{StoryKind::footnote, item.note}};
  if (item.kind == ItemKind::endnote) return {{StoryKind::endnote, item.note}};
  if (item.kind != ItemKind::field) return {};
  const std::string_view xml =
      std::string_view(document.part_of(story).bytes()).substr(item.xml.begin, item.xml.size());
  constexpr std::string_view wanted = "noteReference";
  std::vector<NoteOfItem> out;
  for (std::size_t at = xml.find(wanted); at != std::string_view::npos; at = xml.find(wanted, at + 1)) {
    const std::size_t open = xml.rfind('<', at);
    if (open == std::string_view::npos) continue;
    const std::string_view element = xml.substr(open);
    const std::string_view name = xml_name(element);
    if (name != "w:footnoteReference" && name != "w:endnoteReference") continue;
    NoteOfItem one{name == "w:footnoteReference" ? StoryKind::footnote : StoryKind::endnote, 0};
    const std::string_view id = xml_attribute(element, "w:id");
    std::from_chars(id.data(), id.data() + id.size(), one.id);
    out.push_back(one);
  }
  return out;
}

}  // namespace redraft::docx
