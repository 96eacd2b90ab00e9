// The Redline of two texts, from their blocks.
#pragma once

#include <string>
#include <vector>

#include "diff/align.h"
#include "diff/block.h"
#include "redline/redline.h"
#include "redline/segments.h"

namespace redraft::redline {

/// One document of one side. The views in the blocks point into text that the caller keeps.
struct DocumentBlocks {
  std::string name;
  std::string title;
  std::vector<diff::Block> blocks;
  std::string tail;  ///< white space after the last block
};

struct BuildOptions {
  bool by_key =
      false;  ///< blocks know each other by key (an amended Code and its baseline); else by likeness
  diff::AlignOptions align;
  SegmentOptions segments;
};

/// Documents are paired by name; one against one, whatever they are called. The order is that of `after`,
/// with documents that are gone at their old place.
Redline build_redline(const std::vector<DocumentBlocks>& before, const std::vector<DocumentBlocks>& after,
                      const BuildOptions& options = {});

/// Words before, after and marked, from the segments.
void count_words(Redline& redline);

/// The rows of the list of changes, from the marks; sets Block::change. Called by build_redline.
void list_changes(Redline& redline);

}  // namespace redraft::redline
