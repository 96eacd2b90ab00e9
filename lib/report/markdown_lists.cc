#include "report/markdown_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace redraft::report {

namespace {

constexpr int kIndent = 425;  // a level, in twips: 0.75 cm

std::string number_properties(int level, std::uint32_t list) {
  return fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>", level, list);
}

std::string own_levels(bool numbered) {
  static constexpr std::array<std::string_view, 3> signs = {"\u2022", "\u2013", "\u25AA"};
  static constexpr std::array<std::string_view, 3> formats = {"decimal", "lowerLetter", "lowerRoman"};
  std::string out;
  for (int k = 0; k < docx::kLevels; ++k) {
    const auto kind = static_cast<std::size_t>(k) % 3;
    const std::string text = !numbered   ? std::string(signs[kind])
                             : kind == 0 ? fmt::format("%{}.", k + 1)
                                         : fmt::format("(%{})", k + 1);
    fmt::format_to(
        std::back_inserter(out),
        "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{}\"/><w:lvlText w:val=\"{}\"/>"
        "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"{}\"/></w:pPr></w:lvl>",
        k, numbered ? formats[kind] : "bullet", text, kIndent * (k + 1), kIndent);
  }
  return out;
}

// Where the words of a style's paragraphs begin: its own indent stands over that of the list that it has.
int indent_of(const std::string& style, const docx::Level& level, int depth, const docx::Styles& styles) {
  const docx::Styles::InheritedIndent own = styles.indent(style);
  const docx::Style* const known = styles.find(style);
  if (own.indent && own.from != nullptr && known != nullptr &&
      (own.from == known || own.from->id == styles.inherited_num(style).num_id_from))
    return *own.indent;
  return level.indent.value_or(kIndent * depth);
}

struct HostList {
  std::string style;
  int num_id = 0;
  int level = 0;
  bool from_style = false;  // the style alone puts a paragraph on this level
  const docx::Level* how = nullptr;
};

bool fits(const docx::Level* level, bool numbered) {
  return level != nullptr && level->format != docx::NumberFormat::none &&
         (level->format == docx::NumberFormat::bullet) != numbered;
}

// What the template has for a list at this depth: a style of that depth, or a deeper level of the first one's list.
std::optional<HostList> host_list(bool numbered, int depth, const std::array<std::string, 5>& names,
                                  const docx::Document& host) {
  const auto k = static_cast<std::size_t>(depth - 1);
  if (k < names.size() && !names[k].empty())
    if (const auto at = host.numbering.place({}, names[k], host.styles))
      if (const docx::Level* const level = host.numbering.level(at->num_id, at->level); fits(level, numbered))
        return HostList{names[k], at->num_id, at->level, true, level};
  if (depth == 1 || names[0].empty()) return std::nullopt;
  const auto first = host.numbering.place({}, names[0], host.styles);
  if (!first) return std::nullopt;
  const int deeper = first->level + depth - 1;
  const docx::Level* const level =
      deeper < docx::kLevels ? host.numbering.level(first->num_id, deeper) : nullptr;
  if (!fits(level, numbered)) return std::nullopt;
  return HostList{names[0], first->num_id, deeper, false, level};
}

}  // namespace

ListSetting list_setting(bool numbered, int start, int depth, const MarkdownStyles& styles,
                         const InsertPlace& place) {
  depth = std::clamp(depth, 1, docx::kLevels);
  const std::array<std::string, 5>& names = numbered ? styles.numbers : styles.bullets;
  ListSetting out;
  if (const std::optional<HostList> host = host_list(numbered, depth, names, place.host)) {
    out.style = host->style;
    const auto definition = static_cast<std::uint32_t>(place.host.numbering.list(host->num_id)->abstract_id);
    if (numbered)
      out.number = number_properties(host->level, place.additions.list_from(definition, host->level, start));
    else if (!host->from_style)
      out.number = number_properties(host->level, static_cast<std::uint32_t>(host->num_id));
    out.indent = host->from_style ? indent_of(host->style, *host->how, depth, place.host.styles)
                                  : host->how->indent.value_or(kIndent * depth);
    return out;
  }
  out.style = !names[0].empty() ? names[0] : styles.list_paragraph;
  const std::uint32_t definition = place.additions.definition(own_levels(numbered));
  const std::uint32_t list =
      numbered ? place.additions.list_from(definition, depth - 1, start) : place.additions.list(definition);
  out.number = number_properties(depth - 1, list);
  out.indent = kIndent * depth;
  return out;
}

}  // namespace redraft::report
