#include "report/fixed_marks.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "docx/document.h"
#include "docx/settle.h"
#include "docx/xml_pieces.h"
#include "render/word_additions.h"
#include "report/fixed_part.h"

namespace redraft::report {

namespace {

// <w:ind> of a level of a list, as its definition has it.
std::string indent_of(const docx::Document& document, const docx::Paragraph& paragraph) {
  const docx::Numbering::List* const list = document.numbering.list(static_cast<int>(paragraph.num_id));
  const std::string name = document.package().related(document.package().main_part(), "numbering");
  const std::uint32_t index = name.empty() ? docx::kNone : document.part_index(name);
  if (list == nullptr || index == docx::kNone) return {};
  const std::string definition = std::to_string(list->abstract_id);
  const std::string level = std::to_string(paragraph.level);
  for (const docx::XmlChild& child :
       docx::xml_children(docx::xml_content(docx::xml_root(document.part(index).bytes())))) {
    if (child.name != "w:abstractNum" || docx::xml_attribute(child.xml, "w:abstractNumId") != definition)
      continue;
    for (const docx::XmlChild& own : docx::xml_children(docx::xml_content(child.xml))) {
      if (own.name != "w:lvl" || docx::xml_attribute(own.xml, "w:ilvl") != level) continue;
      for (const docx::XmlChild& half : docx::xml_children(docx::xml_content(own.xml)))
        if (half.name == "w:pPr")
          for (const docx::XmlChild& inner : docx::xml_children(docx::xml_content(half.xml)))
            if (inner.name == "w:ind") return std::string(inner.xml);
    }
  }
  return {};
}

std::map<std::size_t, FrozenLabel> labels_of(const docx::Document& document, std::uint32_t part) {
  std::map<std::size_t, FrozenLabel> out;
  for (const docx::Story& story : document.stories) {
    if (story.part != part) continue;
    for (const docx::Paragraph& paragraph : story.paragraphs) {
      if (!paragraph.mark_deleted || paragraph.label.empty()) continue;
      FrozenLabel label;
      label.label = paragraph.label;
      label.ind = indent_of(document, paragraph);
      const docx::Level* const level =
          document.numbering.level(static_cast<int>(paragraph.num_id), static_cast<int>(paragraph.level));
      const docx::Suffix suffix = level == nullptr ? docx::Suffix::tab : level->suffix;
      if (suffix == docx::Suffix::tab) label.behind = "<w:tab/>";
      if (suffix == docx::Suffix::space) label.behind = "<w:t xml:space=\"preserve\"> </w:t>";
      out.emplace(paragraph.span.begin, std::move(label));
    }
  }
  return out;
}

}  // namespace

FixedMarks fixed_marks(const docx::Package& tracked, const profile::Colours& colours) {
  const docx::Document document = docx::Document::read(tracked);
  render::WordAdditions additions(document);
  FixedStyles styles(additions, colours);
  docx::Package::Changes changes;
  std::size_t formatting = 0;
  std::size_t pictures = 0;
  std::set<std::string> done;
  for (const docx::StoryPart& story : docx::story_parts(tracked)) {
    if (story.kind == docx::StoryPartKind::glossary || !done.insert(story.name).second) continue;
    const std::uint32_t index = document.part_index(story.name);
    FixedPart made;
    bool same = false;
    if (index != docx::kNone) {
      made = fixed_part(document.part(index).bytes(), labels_of(document, index), styles);
      same = made.bytes == document.part(index).bytes();
    } else {
      const docx::Part part(tracked.name(), story.name, tracked.bytes(story.name));
      made = fixed_part(part.bytes(), {}, styles);
      same = made.bytes == part.bytes();
    }
    formatting += made.formatting;
    pictures += made.pictures;
    if (!same) changes.parts.push_back({story.name, std::move(made.bytes)});
  }
  additions.finish(changes);
  FixedMarks out{tracked.changed(changes, tracked.name()), {}};
  const Place place{tracked.name(), 0, 0};
  if (formatting > 0)
    out.findings.push_back(finding_at(
        "fixed-formatting", Severity::info, place, {},
        fmt::format("{} of formatting cannot be shown in fixed colours; the new formatting is printed",
                    formatting == 1 ? "1 tracked change" : fmt::format("{} tracked changes", formatting))));
  if (pictures > 0)
    out.findings.push_back(
        finding_at("fixed-picture", Severity::info, place, {},
                   fmt::format("{} inserted, deleted or moved; words in brackets stand beside {}",
                               pictures == 1 ? "1 picture was" : fmt::format("{} pictures were", pictures),
                               pictures == 1 ? "it" : "each")));
  return out;
}

}  // namespace redraft::report
