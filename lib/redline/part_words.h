// The words of one paragraph against those of several: a split, or a join. What a line is to a Word document
// (word_redline.h) it is here to a text.
//
//   "The Panel shall meet. It shall vote."  against  "The Panel shall meet." "It shall vote."
//   The Panel shall meet.[- -] ¶(inserted)
//   It shall vote.
#pragma once

#include <string_view>
#include <vector>

#include "redline/hunks.h"
#include "redline/redline.h"
#include "redline/segments.h"

namespace redraft::redline {

/// Words up to the end of a paragraph that either side has.
struct PartLine {
  Segments text;
  Mark end = Mark::none;  ///< inserted: of a paragraph that only `after` has; the last line's is none
};

/// One paragraph of the one side, and one or more of the other, at least one each.
std::vector<PartLine> compare_parts(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after, diff::Interner& interner,
                                    const SegmentOptions& options = {});

/// The hunks with their white space, cut into lines at the tokens that are the end of a paragraph.
std::vector<PartLine> write_lines(const std::vector<Hunk>& hunks, const Side& before, const Side& after);

}  // namespace redraft::redline
