// Content controls that were put around words, or taken away from around them: their tags came or went, the words did not.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "redline/word_align.h"
#include "redline/word_words.h"

namespace redraft::redline {

/// Controls whose blocks are aligned as those of what the control stands in: Story::nodes of either side.
struct UnwrappedNodes {
  std::set<std::uint32_t> before;
  std::set<std::uint32_t> after;
};

/// Of controls without a partner those that hold a block which the other side has without a partner too, at the same
/// place between what both keep; of those of AFTER only with `of_after`. False: there is none that is not known yet.
bool find_unwrapped(const std::vector<UnitRow>& rows, const WordUnits& x, const WordBlocks& before,
                    const WordUnits& y, const WordBlocks& after, bool of_after, UnwrappedNodes& out);

}  // namespace redraft::redline
