// Of template_compiler.h: paragraphs that something else stands for, or that may go, and what of them must stay.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/unicode.h"
#include "docx/markup.h"
#include "render/word_additions.h"
#include "report/template_compiler.h"

namespace redraft::report {

namespace {

bool is_container(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names = {"w:body",    "w:tc",          "w:hdr",
                                                            "w:ftr",     "w:footnote",    "w:endnote",
                                                            "w:comment", "w:txbxContent", "w:sdtContent"};
  return std::ranges::find(names, name) != names.end();
}

// Is it allowed to print nothing?
bool may_be_nothing(const Expression& expression) {
  if (expression.kind != Expression::Kind::filter) return expression.optional;
  return expression.words == "default" || expression.words == "gap" ||
         may_be_nothing(expression.parts.front());
}

}  // namespace

std::string PartCompiler::zero_width(std::uint32_t paragraph) const {
  std::string out;
  for (std::uint32_t k = paragraph + 1; k < tree_[paragraph].end; ++k)
    if (docx::is_mark_without_width(tree_[k].name)) out += tree_.xml(k);
  return out;
}

std::string PartCompiler::section(std::uint32_t paragraph) const {
  const std::uint32_t properties = tree_.child(paragraph, "w:pPr");
  if (properties == tree_.size()) return {};
  const std::uint32_t found = tree_.child(properties, "w:sectPr");
  return found == tree_.size() ? std::string()
                               : "<w:p><w:pPr>" + std::string(tree_.xml(found)) + "</w:pPr></w:p>";
}

void PartCompiler::put_blocks(std::uint32_t k, Stretch stretch, std::vector<TextFault>& faults) {
  const Tag& tag = part_.tags_[k];
  const TemplateText& text = texts_[tag.text];
  std::string rest = text.words;
  rest.erase(tag.from, tag.until - tag.from);
  const std::uint32_t paragraph = text.paragraph;
  const bool block_level =
      !text.plain && !text.instruction && is_container(tree_[tree_[paragraph].parent].name);
  if (!text.only_words || !trim(rest).empty() || !block_level) {
    faults.push_back(
        {{"template-tag-not-alone",
          std::string(to_string(tag.kind)) + " gives whole paragraphs; expected it alone in its paragraph"},
         tag.text,
         tag.from,
         tag.until});
    return;
  }
  stretch.begin = tree_[paragraph].span.begin;
  stretch.end = tree_[paragraph].span.end;
  stretch.node.kind = tag.kind == Tag::Kind::markdown ? Node::Kind::markdown : Node::Kind::include;
  stretch.node.in_cell = tree_.holder(paragraph, "w:tc") != tree_.size();
  stretch.node.width = width_at(paragraph);
  stretch.after = zero_width(paragraph) + section(paragraph);
  const std::uint32_t properties = tree_.child(paragraph, "w:pPr");
  if (properties != tree_.size()) stretch.node.words = std::string(tree_.content(properties));
  gone_.insert(paragraph);
  stretches_.push_back(std::move(stretch));
}

int PartCompiler::twips(std::uint32_t element, std::string_view attribute) const {
  if (element == tree_.size()) return 0;
  return static_cast<int>(
      std::min<std::uint64_t>(render::leading_number(tree_.attribute(element, attribute)), 31'680));
}

int PartCompiler::width_at(std::uint32_t paragraph) const {
  constexpr int kCellMargins = 2 * 108;
  if (const std::uint32_t cell = tree_.holder(paragraph, "w:tc"); cell != tree_.size()) {
    const std::uint32_t properties = tree_.child(cell, "w:tcPr");
    const std::uint32_t width = properties == tree_.size() ? properties : tree_.child(properties, "w:tcW");
    const bool absolute = width != tree_.size() && tree_.attribute(width, "w:type") == "dxa";
    return absolute ? std::max(0, twips(width, "w:w") - kCellMargins) : 0;
  }
  for (std::uint32_t k = paragraph; k < tree_.size(); ++k) {
    if (tree_[k].name != "w:sectPr") continue;
    const std::uint32_t page = tree_.child(k, "w:pgSz");
    const std::uint32_t margins = tree_.child(k, "w:pgMar");
    return std::max(0, twips(page, "w:w") - twips(margins, "w:left") - twips(margins, "w:right"));
  }
  return 0;
}

void PartCompiler::put_paragraphs() {
  std::map<std::uint32_t, std::vector<Block>> words_blocks;
  for (const Block& block : blocks_)
    if (block.level == BlockLevel::words) words_blocks[part_.tags_[block.tags.front()].text].push_back(block);
  for (std::uint32_t t = 0; t < texts_.size(); ++t) {
    const TemplateText& text = texts_[t];
    if (text.plain || text.instruction || !text.only_words || gone_.contains(text.paragraph)) continue;
    std::string rest = text.words;
    bool may_be_empty = false;
    for (const std::uint32_t own : tags_of_[t]) {
      const Tag& tag = part_.tags_[own];
      std::fill(rest.begin() + tag.from, rest.begin() + tag.until, ' ');
      may_be_empty = may_be_empty || tag.kind == Tag::Kind::note ||
                     (tag.kind == Tag::Kind::value && may_be_nothing(tag.expression));
    }
    for (const Block& block : words_blocks[t]) {
      std::fill(rest.begin() + part_.tags_[block.tags.front()].from,
                rest.begin() + part_.tags_[block.tags.back()].until, ' ');
      may_be_empty = true;
    }
    const std::uint32_t properties = tree_.child(text.paragraph, "w:pPr");
    const bool ends_section =
        properties != tree_.size() && tree_.child(properties, "w:sectPr") != tree_.size();
    if (!may_be_empty || ends_section || !trim(rest).empty()) continue;
    Stretch stretch;
    stretch.begin = tree_[text.paragraph].span.begin;
    stretch.end = tree_[text.paragraph].span.end;
    stretch.node.kind = Node::Kind::paragraph;
    gone_.insert(text.paragraph);
    stretches_.push_back(std::move(stretch));
  }
  for (const std::uint32_t table : tables_) {
    if (table == tree_.size()) continue;
    Stretch stretch;
    stretch.begin = tree_[table].span.begin;
    stretch.end = tree_[table].span.end;
    stretch.node.kind = Node::Kind::table;
    stretch.node.columns = column_tables_.contains(table);
    stretches_.push_back(std::move(stretch));
    gone_.insert(table);
  }
}

void PartCompiler::put_keeps() {
  std::set<std::uint32_t> containers;
  for (const std::uint32_t k : gone_) {
    std::uint32_t holder = tree_[k].parent;
    while (!is_container(tree_[holder].name) && tree_[holder].parent != holder) holder = tree_[holder].parent;
    containers.insert(holder);
  }
  for (const std::uint32_t holder : containers) {
    if (!is_container(tree_[holder].name) || tree_[holder].name == "w:body") continue;
    Stretch stretch;
    stretch.begin = tree_[holder].span.close_begin;
    stretch.end = stretch.begin;
    stretch.node.kind = Node::Kind::keep;
    stretches_.push_back(std::move(stretch));
  }
}

}  // namespace redraft::report
