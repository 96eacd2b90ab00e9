// Two texts, their models and their redline, with everything that they view kept alive.
#pragma once

#include <memory>
#include <string>

#include "legal/code.h"
#include "redline/build.h"
#include "support/random_code.h"

namespace redraft::tests {

struct Pair {
  std::string before_text;
  std::string after_text;
  legal::Code before;
  legal::Code after;
  redline::Redline redline;
};

/// With `source_layout` the redline keeps the white space of the texts (redraft compare -o x.txt), without it has
/// the layout of section text.
std::unique_ptr<Pair> compared(std::string before, std::string after, bool source_layout = false,
                               bool moves = true);

/// Words that it marks, labels aside, moves at both ends.
std::size_t marked_words(const redline::Redline& redline);

/// A made-up Section and its edited self.
struct RandomPair {
  Pieces before;
  Pieces after;
};
RandomPair random_pair(unsigned seed, std::size_t most_edits = 20);

}  // namespace redraft::tests
