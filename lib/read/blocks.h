// The blocks of a document, for comparing: one a paragraph, in order.
#pragma once

#include <string_view>
#include <vector>

#include "diff/block.h"
#include "legal/code.h"

namespace redraft::read {

/// With the folded words of the model; views into the document, keys from uids.
std::vector<diff::Block> blocks_of(const legal::Document& document);

/// With the words as they stand in the source, white space included, so that what is written from them is
/// the source byte for byte; views into `source`.
std::vector<diff::Block> source_blocks_of(const legal::Document& document, std::string_view source);

}  // namespace redraft::read
