// Of template_compiler.h: what blocks repeat or choose.
#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "report/template_compiler.h"

namespace redraft::report {

void PartCompiler::put_block(const Block& block) {
  Stretch stretch;
  stretch.node.kind = Node::Kind::block;
  stretch.node.tag = block.tags.front();
  switch (block.level) {
    case BlockLevel::words: words_block(block, stretch); break;
    case BlockLevel::paragraphs: paragraphs_block(block, stretch); break;
    case BlockLevel::rows: rows_block(block, stretch); break;
    case BlockLevel::cells: cells_block(block, stretch); break;
  }
  if (block.is_loop)
    for (const Stretch::Part& part : stretch.parts)
      if (!part.otherwise) loop_bodies_.push_back({part.begin, part.end});
  stretches_.push_back(std::move(stretch));
}

Stretch::Part PartCompiler::part_of(std::uint32_t tag, std::uint32_t begin, std::uint32_t end) const {
  Stretch::Part out;
  out.tag = tag;
  out.otherwise = part_.tags_[tag].kind == Tag::Kind::else_;
  out.begin = begin;
  out.end = end;
  return out;
}

void PartCompiler::words_block(const Block& block, Stretch& stretch) {
  const auto first = [&](std::size_t k) { return chunks(part_.tags_[block.tags[k]]).front(); };
  const std::size_t last = block.tags.size() - 1;
  const TemplateText& text = texts_[part_.tags_[block.tags[0]].text];
  bool one_piece = true;
  for (std::size_t k = 0; k <= last; ++k) {
    const Tag& tag = part_.tags_[block.tags[k]];
    one_piece = one_piece && text.piece[tag.from] == text.piece[part_.tags_[block.tags[0]].from] &&
                chunks(tag).size() == 1;
    if (!text.plain) keep_space(tag);
    drop_chunks(tag, 1);
  }
  std::vector<RunFrame> frames;
  for (std::size_t k = 0; k <= last; ++k) frames.push_back(part_.frames_[frame(part_.tags_[block.tags[k]])]);
  const bool split = !one_piece && !text.plain;
  stretch.begin = first(0).range.begin;
  stretch.end = first(last).range.end;
  for (std::size_t k = 0; k < last; ++k) {
    Stretch::Part part = part_of(block.tags[k], first(k).range.end, first(k + 1).range.begin);
    if (split) {
      part.before = frames[k].open();
      part.after = frames[k + 1].close();
    }
    stretch.parts.push_back(std::move(part));
  }
  if (split) {
    stretch.before = frames[0].close();
    stretch.after = frames[last].open();
  }
}

void PartCompiler::find_slots() {
  std::map<std::uint32_t, std::vector<std::uint32_t>> of_text;
  for (const Block& block : blocks_)
    if (block.level == BlockLevel::paragraphs)
      for (const std::uint32_t tag : block.tags) of_text[part_.tags_[tag].text].push_back(tag);
  for (auto& [text, tags] : of_text) {
    std::ranges::sort(tags);
    const docx::Span& span = tree_[texts_[text].paragraph].span;
    for (std::uint32_t k = 0; k < tags.size(); ++k)
      slots_[tags[k]] = {span.begin + k, k + 1 == tags.size() ? span.end : span.begin + k + 1};
  }
}

void PartCompiler::paragraphs_block(const Block& block, Stretch& stretch) {
  const std::size_t last = block.tags.size() - 1;
  stretch.begin = slot(block.tags[0]).begin;
  stretch.end = slot(block.tags[last]).end;
  for (std::size_t k = 0; k < last; ++k) {
    const std::uint32_t next = block.tags[k + 1];
    Stretch::Part part = part_of(block.tags[k], slot(block.tags[k]).end, slot(next).begin);
    if (is_first_slot(next)) part.after = section(paragraph_of(next));
    stretch.parts.push_back(std::move(part));
  }
  if (is_first_slot(block.tags[0]))
    stretch.before = section(paragraph_of(block.tags[0])) + zero_width(paragraph_of(block.tags[0]));
  if (is_first_slot(block.tags[last])) stretch.after = zero_width(paragraph_of(block.tags[last]));
  for (const std::uint32_t tag : block.tags) gone_.insert(paragraph_of(tag));
}

bool PartCompiler::row_is_only_tags(std::uint32_t row) const {
  bool any = false;
  const auto first = std::ranges::lower_bound(texts_, row, {}, &TemplateText::paragraph);
  for (auto text = first; text != texts_.end() && tree_.holds(row, text->paragraph); ++text) {
    if (trim(text->words).empty()) continue;
    const std::vector<std::uint32_t>& own = tags_of_[static_cast<std::size_t>(text - texts_.begin())];
    if (own.empty() || !places_[own.front()].alone) return false;
    any = true;
  }
  for (std::uint32_t k = row + 1; k < tree_[row].end; ++k)
    if (tree_[k].name == "w:drawing" || tree_[k].name == "w:pict") return false;
  return any;
}

void PartCompiler::rows_block(const Block& block, Stretch& stretch) {
  const docx::Span first = tree_[block.first].span;
  const docx::Span last = tree_[block.last].span;
  stretch.begin = first.begin;
  stretch.end = last.end;
  const bool apart = block.first != block.last;
  std::uint32_t begin = apart && row_is_only_tags(block.first) ? first.end : first.begin;
  const std::uint32_t end = apart && row_is_only_tags(block.last) ? last.begin : last.end;
  for (std::size_t k = 0; k + 1 < block.tags.size(); ++k) {
    const bool divided = k + 2 < block.tags.size();
    const std::uint32_t row = divided ? tree_.holder(paragraph_of(block.tags[k + 1]), "w:tr") : block.last;
    stretch.parts.push_back(part_of(block.tags[k], begin, divided ? tree_[row].span.begin : end));
    begin = tree_[row].span.end;
  }
  in_cells(block);
  tables_.insert(tree_.holder(block.first, "w:tbl"));
}

void PartCompiler::cells_block(const Block& block, Stretch& stretch) {
  stretch.begin = tree_[block.first].span.begin;
  stretch.end = tree_[block.last].span.end;
  stretch.parts.push_back(part_of(block.tags[0], stretch.begin, stretch.end));
  in_cells(block);
  const std::uint32_t table = tree_.holder(block.first, "w:tbl");
  tables_.insert(table);
  column_tables_.insert(table);
}

void PartCompiler::in_cells(const Block& block) {
  for (const std::uint32_t k : block.tags) {
    const Tag& tag = part_.tags_[k];
    const std::uint32_t paragraph = paragraph_of(k);
    if (places_[k].alone && tree_[tree_[paragraph].parent].name == "w:tc" && !only_paragraph(paragraph)) {
      if (gone_.insert(paragraph).second) {
        stretches_.push_back(instead(tree_[paragraph].span.whole(), zero_width(paragraph)));
      }
    } else {
      keep_space(tag);
      drop_chunks(tag, 0);
    }
  }
}

bool PartCompiler::only_paragraph(std::uint32_t paragraph) const {
  const std::uint32_t cell = tree_[paragraph].parent;
  for (std::uint32_t k = tree_.first(cell); k < tree_[cell].end; k = tree_[k].end)
    if (k != paragraph && tree_[k].name == "w:p" && !gone_.contains(k)) return false;
  return true;
}

}  // namespace redraft::report
