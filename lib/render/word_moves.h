// The ranges of moves: paragraphs and tables that travelled side by side and stayed side by side are one move with one
// name.
#pragma once

#include <vector>

#include "redline/word_redline.h"
#include "render/word_story_writer.h"

namespace redraft::render {

/// For every story of the redline, for every branch, what stands around it. `hands` by Line::hand.
std::vector<std::vector<WordMoveEnds>> word_move_ends(const redline::WordRedline& redline,
                                                      const std::vector<WordMarker>& markers,
                                                      const std::vector<WordMarker>& hands, bool reversed);

}  // namespace redraft::render
