// The words of one paragraph, before and after, as segments that read well.
#pragma once

#include <string_view>

#include "diff/tokens.h"
#include "redline/redline.h"

namespace redraft::redline {

struct SegmentOptions {
  /// Common words between two changes that may be struck and retyped for reading's sake, at the most.
  std::size_t bridge_words = 2;
};

/// Marked words: tokens that hold a letter or digit, deleted and inserted ones.
struct Marked {
  Segments segments;
  std::size_t words = 0;
  /// A form that reads better at the price of `extra` further words marked; empty: there is none. Whether the
  /// redline can afford it (law 4) is known only when all of it is compared.
  Segments smoother;
  std::size_t extra = 0;
};

/// No word is split. Changes with only white space or separators between them are joined into one deletion
/// and one insertion; so are, where it costs next to nothing, changes with one or two common words of a sentence
/// between them; where it costs more, that is the smoother form. White space between words that stay is as in
/// `after`.
Marked compare_words(std::string_view before, std::string_view after, diff::Interner& interner,
                     const SegmentOptions& options = {});

/// All of it under one mark; empty text: no segment.
Segments whole(std::string_view text, Mark mark);

/// Adds to the end, joined with the last segment when the mark is the same.
void append(Segments& segments, Mark mark, std::string_view text);

}  // namespace redraft::redline
