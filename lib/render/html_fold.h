// Which blocks of a document a reader sees at once, and which stretches are folded away.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "redline/redline.h"
#include "render/html_anchors.h"

namespace redraft::render {

/// Blocks [begin, end); folded: all unchanged, closed until the reader opens it.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool folded = false;
};

/// Every block is in exactly one stretch, in order. What changed stays in sight, with what carries it: the
/// clause of a changed item, the heading and the part of a changed clause.
std::vector<Stretch> stretches(const redline::Redline& redline, std::size_t document, const Anchors& anchors);

/// "6 clauses unchanged: D3.2 to D3.9".
/// `rows` as outer_rows gives them.
std::string fold_words(const redline::Document& document, const Stretch& stretch,
                       const std::vector<std::size_t>& rows);

}  // namespace redraft::render
