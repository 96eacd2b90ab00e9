// The words of one block, with their marks.
#pragma once

#include <cstddef>
#include <string>

#include "redline/redline.h"
#include "render/html_anchors.h"

namespace redraft::render {

/// Label, term, words and the note of a move: all that stands inside the element of a block.
void append_block_words(std::string& out, const redline::Redline& redline, redline::BlockRef at,
                        const Anchors& anchors);

}  // namespace redraft::render
