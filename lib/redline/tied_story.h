// A story of a WordRedline while its changes are tied to people: its lines in reading order, those too that stand in what
// came or went as a whole, each with the place in AFTER where it begins. Inside lib/redline only.
#pragma once

#include <cstdint>
#include <vector>

#include "docx/document.h"
#include "redline/word_redline.h"
#include "redline/word_trail.h"

namespace redraft::redline {

struct TiedLine {
  Line* line = nullptr;
  std::uint32_t start = 0;  ///< in the text of the story after
};

/// Rows that came or went, and cells that did so by themselves.
struct TiedNode {
  bool inserted = false;
  std::uint32_t node = 0;  ///< of the story that has it
};

/// A story that AFTER does not have is tied as if nothing had been tracked in it.
struct TiedStory {
  WordStory& word;
  const docx::Story* before = nullptr;
  const docx::Story* after = nullptr;
  const StoryTrail* trail = nullptr;  ///< null when `after` is
  std::vector<TiedLine> lines;
  std::vector<TiedNode> nodes;
};

/// Writes out the lines of what is whole (WordStory::inserted, deleted), and lists all.
TiedStory tied_story(WordStory& story, const docx::Document& before, const docx::Document& after,
                     const WordTrail& trail);

/// Where a line's pieces begin to have words of AFTER behind them: the offset of each piece, and of the end.
std::vector<std::uint32_t> offsets_after(const TiedLine& line);

}  // namespace redraft::redline
