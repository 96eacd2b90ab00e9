// One story of a document against one of the other: blocks, tables, rows, cells.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "redline/word_align.h"
#include "redline/word_compare.h"
#include "redline/word_lines.h"
#include "redline/word_region.h"
#include "redline/word_unwrap.h"

namespace redraft::redline {

class WordStoryComparison {
 public:
  WordStoryComparison(const docx::Document& before, std::uint32_t before_story, const docx::Document& after,
                      std::uint32_t after_story, const SameKeys& keys, const FormatMaps& maps,
                      diff::Interner& interner, const WordCompareOptions& options,
                      std::vector<WordMove>& moves, std::uint32_t index);

  WordStory run();
  /// Notes and text boxes that both sides have at one place, by item.
  const std::vector<AtomPair>& pairs() const { return lines_.pairs(); }
  const std::vector<AtomPair>& moved_pairs() const { return lines_.moved_pairs(); }

 private:
  struct Aligned {
    WordUnits before;
    WordUnits after;
    std::vector<UnitRow> rows;
    UnwrappedNodes unwrapped;
  };
  Aligned aligned(std::uint32_t before, std::uint32_t after, bool moves);
  void container(std::uint32_t before, std::uint32_t after, bool moves);
  void pair(std::uint32_t before, std::uint32_t after);
  void rows(std::uint32_t before, std::uint32_t after);
  void cells(std::uint32_t before, std::uint32_t after);
  bool cells_in_step(std::uint32_t before, std::uint32_t after, Aligned& out) const;
  template <typename Below>
  void pair_all(const Aligned& aligned, std::uint32_t container, docx::NodeKind held, const Below& below);
  void note_unwrapped(const UnwrappedNodes& nodes, std::uint32_t after, std::uint32_t first_branch);
  bool went_whole(const Branch& branch) const;
  void flush(Region& region, Region::End end);
  std::uint32_t open(docx::NodeKind kind, Mark mark, std::uint32_t before, std::uint32_t after);
  void one_sided(docx::NodeKind kind, Mark mark, std::uint32_t before, std::uint32_t after);
  /// Half of a table that has moved; both are found by the row of either.
  Branch moved_table(const WordUnits& before, const WordUnits& after, const UnitRow& row);
  void travel(std::uint32_t before, std::uint32_t after, std::uint32_t move);
  Line move_half(const WordUnits& before, const WordUnits& after, const UnitRow& row);

  const docx::Story& b_;
  const docx::Story& a_;
  const FormatMaps& maps_;
  const WordCompareOptions& options_;
  WordTokenOptions token_options_;
  WordLineOptions line_options_;
  WordBlocks before_;
  WordBlocks after_;
  WordLines lines_;
  std::vector<WordMove>& moves_;
  std::uint32_t index_;
  WordStory out_;
  std::map<std::pair<bool, std::uint32_t>, Line>
      waiting_;  // other halves of moves: of the place moved from?, paragraph
  std::map<std::uint32_t, std::uint32_t>
      travelling_;  // tables: Story::nodes before -> WordStory::moved_tables
};

}  // namespace redraft::redline
