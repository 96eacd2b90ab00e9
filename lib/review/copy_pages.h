// What reviewers' copies make of pages: headers and footers that a copy has for itself, and how the last section is set.
// Those that the base has too are texts like any other (review/consolidate.cc).
#pragma once

#include <vector>

#include "review/copies.h"

namespace redraft::review {

/// Adds the pages of all copies to what is put together; those that are at odds as conflicts.
void consolidate_pages(const std::vector<Copy>& copies, Policy policy, Consolidated& out);

}  // namespace redraft::review
