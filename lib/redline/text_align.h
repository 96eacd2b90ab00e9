// Which paragraphs of one text go with which of the other: diff::align, then those that were split or joined.
#pragma once

#include <vector>

#include "diff/align.h"
#include "diff/block.h"
#include "diff/tokens.h"
#include "redline/part_rows.h"

namespace redraft::redline {

struct TextAlignOptions {
  bool by_key = false;  ///< blocks know each other by key; else by likeness
  diff::AlignOptions align;
};

std::vector<UnitRow> align_text(const std::vector<diff::Block>& before, const std::vector<diff::Block>& after,
                                diff::Interner& interner, const TextAlignOptions& options);

}  // namespace redraft::redline
