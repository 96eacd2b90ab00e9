// Changes that stand, of several copies, as one story of a WordRedline over the base. Inside lib/review only.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "review/conflict_words.h"
#include "review/copy_conflicts.h"

namespace redraft::review {

/// Builds the branches and lines of one story in order.
class CopyWriter {
 public:
  CopyWriter(const docx::Story& base, std::uint32_t story_index, redline::WordRedline& redline)
      : base_(base), story_index_(story_index), redline_(redline) {}

  /// Opens a block of the base, kept; what is written up to close() stands in it.
  std::uint32_t open(const redline::Branch& branch);
  void close(std::uint32_t index);

  /// Words of the base, kept; `format` (with the op's place of its first letter) when they are set otherwise.
  void keep(docx::Range words);
  void format(docx::Range words, const Op& op, std::uint32_t source);
  /// A kept mark; `line` is the copy's whose paragraph is set otherwise, or null.
  void mark(std::uint32_t paragraph, const redline::Line* line, std::uint32_t source);
  /// One op of a change of text.
  void text(const Op& op, const CopyPart& part);

  redline::WordStory take() { return std::move(out_); }

 private:
  void end_line(redline::Line line);
  void piece(redline::Mark mark, docx::Range before, docx::Range after, std::uint32_t source);

  const docx::Story& base_;
  std::uint32_t story_index_;
  redline::WordRedline& redline_;
  redline::WordStory out_;
  std::vector<redline::Piece> pieces_;  // of the line that is being written
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>
      moves_;  // source and move -> WordRedline::moves
};

}  // namespace redraft::review
