#include "docx/appearance.h"

#include <algorithm>
#include <pugixml.hpp>

#include "docx/values.h"

namespace redraft::docx {

namespace {

void parse(const Format& format, pugi::xml_document& into) {
  into.load_buffer(format.xml.data(), format.xml.size(), pugi::parse_default | pugi::parse_fragment,
                   pugi::encoding_utf8);
}

// Does the style, or one that it is based on before `end`, itself say which list?
bool says_list(const Styles& styles, const Style* style, const Style* end) {
  for (; style != nullptr; style = styles.base(*style)) {
    if (style->num.num_id) return true;
    if (style == end) return false;
  }
  return false;
}

}  // namespace

Appearance::Appearance(const Document& document) : document_(document) {
  indents_.reserve(document.paragraph_formats.size());
  for (const Format& format : document.paragraph_formats) {
    pugi::xml_document properties;
    parse(format, properties);
    indents_.push_back(left_indent(properties));
  }
  runs_.reserve(document.run_formats.size());
  for (const Format& format : document.run_formats) {
    pugi::xml_document properties;
    parse(format, properties);
    runs_.push_back({child_switch(properties, "w:b"), std::string(child_value(properties, "w:rStyle"))});
  }
}

int Appearance::indent(const Paragraph& paragraph) const {
  if (paragraph.format < indents_.size() && indents_[paragraph.format]) return *indents_[paragraph.format];
  const Styles::InheritedIndent styled = document_.styles.indent(paragraph.style);
  if (paragraph.num_id == 0) return styled.indent.value_or(0);
  const Level* level =
      document_.numbering.level(static_cast<int>(paragraph.num_id), static_cast<int>(paragraph.level));
  const std::optional<int> listed = level == nullptr ? std::nullopt : level->indent;
  if (!listed) return styled.indent.value_or(0);
  // The indent stands in the style that has the list, or nearer: it is the style's way of showing the list.
  const Style* own = document_.styles.paragraph_style(paragraph.style);
  const bool style_first = styled.indent && !paragraph.num.num_id &&
                           (styled.from->num.num_id || !says_list(document_.styles, own, styled.from));
  return style_first ? *styled.indent : *listed;
}

bool Appearance::bold(const Paragraph& paragraph, const Item& item) const {
  const Run none;
  const Run& run = item.format < runs_.size() ? runs_[item.format] : none;
  return run.bold ? *run.bold : document_.styles.look(paragraph.style, run.style).bold;
}

}  // namespace redraft::docx
