#include "render/docx_style.h"

#include <algorithm>
#include <array>

namespace redraft::render::word {

namespace {

template <std::size_t n>
std::string_view level(const std::array<std::string_view, n>& styles, int depth) {
  return styles[static_cast<std::size_t>(std::clamp(depth, 0, static_cast<int>(n) - 1))];
}

constexpr std::array<std::string_view, 5> clauses = {"Clause1", "Clause2", "Clause3", "Clause4", "Clause5"};
constexpr std::array<std::string_view, 5> clause_texts = {"ClauseText1", "ClauseText2", "ClauseText3",
                                                          "ClauseText4", "ClauseText5"};
constexpr std::array<std::string_view, 4> definition_items = {"DefinitionItem1", "DefinitionItem2",
                                                              "DefinitionItem3", "DefinitionItem4"};
constexpr std::array<std::string_view, 4> definition_texts = {"DefinitionMeaning", "DefinitionText1",
                                                              "DefinitionText2", "DefinitionText3"};

bool labelled(const redline::Block& block) {
  return !block.label_before.empty() || !block.label_after.empty();
}

std::string_view numbered(const redline::Block& block, Setting setting) {
  const int depth = block.depth;
  if (setting.in_definition)
    return labelled(block) ? level(definition_items, depth - 1) : level(definition_texts, depth - 1);
  return labelled(block) ? level(clauses, depth) : level(clause_texts, depth);
}

}  // namespace

std::string_view style_of(const redline::Block& block, Setting setting) {
  using redline::Role;
  switch (block.role) {
    case Role::title: return setting.new_page ? "TitleNext" : "Title";
    case Role::part: return "Heading1";
    case Role::heading: return "Heading2";
    case Role::clause:
    case Role::item: return numbered(block, setting);
    case Role::text:
      if (!setting.in_definition && !setting.after_clause && block.depth == 0 && !labelled(block))
        return "Body";
      return numbered(block, setting);
    case Role::definition: return "DefinitionMeaning";
    case Role::elision: return "Elision";
  }
  return "Body";
}

}  // namespace redraft::render::word
