// What went from BEFORE held against what was taken out of AFTER. Inside lib/redline only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "redline/lost_words.h"

namespace redraft::redline {

/// A piece that only BEFORE has, or the mark of a paragraph that went.
struct Gone {
  std::size_t line = 0;  ///< TiedStory::lines
  std::size_t piece = 0;
  std::uint32_t offset = 0;  ///< in the story after
  std::uint32_t reach = 0;   ///< where what came in its place ends there
  std::vector<GoneWord> words;
  std::vector<RevisionIndex> revisions;  ///< by word: who took it out; kNone: nobody said so
};

class GoneMatches {
 public:
  GoneMatches(std::vector<Gone>& gone, std::vector<LostGroup> lost) : gone_(gone), lost_(std::move(lost)) {}

  /// Words that stand somewhere in the piece, one after another, are one change by `revision`, and so is what was taken
  /// out inside `range` of AFTER. False when they do not stand there.
  bool take(Gone& gone, const std::vector<GoneWord>& words, docx::Range range, RevisionIndex revision);
  /// The rest: at one place in order; around what was put in for it; then pieces that were taken out whole close by.
  void run(const docx::Story& after, const StoryTrail& trail);
  /// Tracked changes inside words, which one change of the whole word stands for.
  const std::vector<RevisionIndex>& inside() const { return inside_; }

 private:
  void at_one_place();
  void around_what_came(const docx::Story& after, const StoryTrail& trail);
  /// Ties words gone [first, end) with the lost ones of groups [group, last_group), in order.
  void in_order(std::size_t first, std::size_t end, std::size_t group, std::size_t last_group);
  void as_a_whole(Gone& gone, const docx::Story& after);
  void marks(const docx::Story& after);

  std::vector<Gone>& gone_;
  std::vector<LostGroup> lost_;  // by offset
  std::vector<RevisionIndex> inside_;
};

}  // namespace redraft::redline
