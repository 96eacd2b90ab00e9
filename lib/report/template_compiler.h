// Of template_compile.h: one part being compiled. Its blocks and the paragraphs that may go are written apart.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/document.h"
#include "report/template_part.h"

namespace redraft::report {

using docx::Range;
using docx::XmlTree;

class PartCompiler {
 public:
  PartCompiler(TemplatePart& part, const docx::Document& document)
      : part_(part), document_(document), tree_(part.tree_), texts_(part.texts_) {}
  void run();

 private:
  struct Chunk {
    Range range;
    std::uint32_t piece = 0;
  };
  // The bytes of a tag, a chunk for each run that it is cut over.
  std::vector<Chunk> chunks(const Tag& tag) const;
  const TextPiece& piece(const Tag& tag, const Chunk& chunk) const;
  std::uint32_t frame(const Tag& tag);
  std::uint32_t paragraph_of(std::uint32_t tag) const { return texts_[part_.tags_[tag].text].paragraph; }

  void add(std::vector<Stretch> stretches) { std::ranges::move(stretches, std::back_inserter(stretches_)); }
  // White space at the ends of what is written must stay.
  void keep_space(const Tag& tag);
  void drop_chunks(const Tag& tag, std::size_t from);
  void put_tag(std::uint32_t k, std::vector<TextFault>& faults);
  void check_link(const std::string& target);
  void finish();

  // template_compile_paragraphs.cc
  // What of a paragraph that goes must stay: marks without width, which may have their other end elsewhere.
  std::string zero_width(std::uint32_t paragraph) const;
  // And the section that it ends.
  std::string section(std::uint32_t paragraph) const;
  void put_blocks(std::uint32_t k, Stretch stretch, std::vector<TextFault>& faults);
  int twips(std::uint32_t element, std::string_view attribute) const;
  // How wide the text is: of the cell, without its usual margins, or of the page of the section that comes to an end next.
  int width_at(std::uint32_t paragraph) const;
  // Paragraphs that print nothing unless a tag does, and whose tags may print nothing.
  void put_paragraphs();
  // Where something may go, a container must still end with a paragraph.
  void put_keeps();

  // template_compile_blocks.cc
  void put_block(const Block& block);
  Stretch::Part part_of(std::uint32_t tag, std::uint32_t begin, std::uint32_t end) const;
  void words_block(const Block& block, Stretch& stretch);
  // Several tags in one paragraph share its bytes, one after the other, so that blocks nest as the tags do. Notes and
  // blocks that begin and end in the paragraph have none of them, and go with it.
  void find_slots();
  Range slot(std::uint32_t tag) const { return slots_.at(tag); }
  bool is_first_slot(std::uint32_t tag) const;
  void paragraphs_block(const Block& block, Stretch& stretch);
  bool row_is_only_tags(std::uint32_t row) const;
  void rows_block(const Block& block, Stretch& stretch);
  void cells_block(const Block& block, Stretch& stretch);
  // Tags of rows and cells: their words go; of a paragraph that holds nothing else, the paragraph, unless it is the
  // only one in its cell.
  void in_cells(const Block& block);
  bool only_paragraph(std::uint32_t paragraph) const;

  TemplatePart& part_;
  const docx::Document& document_;
  const XmlTree& tree_;
  const std::vector<TemplateText>& texts_;
  std::vector<TagPlace> places_;
  std::map<std::uint32_t, Range> slots_;             // of tags of blocks of paragraphs
  std::vector<std::vector<std::uint32_t>> tags_of_;  // of each text
  std::vector<Block> blocks_;
  std::vector<Stretch> stretches_;
  std::set<std::uint32_t> gone_;    // paragraphs and tables that may go
  std::set<std::uint32_t> spaced_;  // texts whose start tag is rewritten
  std::set<std::uint32_t> tables_;
  std::set<std::uint32_t> column_tables_;
  std::vector<Range> loop_bodies_;
};

}  // namespace redraft::report
