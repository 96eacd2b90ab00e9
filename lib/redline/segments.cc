#include "redline/segments.h"

#include <utility>
#include <vector>

#include "redline/hunks.h"
#include "redline/part_words.h"

namespace redraft::redline {

namespace {

using diff::Token;

Segments write(const std::vector<Hunk>& hunks, const Side& before, const Side& after) {
  return std::move(write_lines(hunks, before, after).front().text);
}

}  // namespace

void append(Segments& segments, Mark mark, std::string_view text) {
  if (text.empty()) return;
  if (!segments.empty() && segments.back().mark == mark) {
    segments.back().text += text;
  } else {
    segments.push_back({mark, std::string(text)});
  }
}

Segments whole(std::string_view text, Mark mark) {
  if (text.empty()) return {};
  return {{mark, std::string(text)}};
}

Marked compare_words(std::string_view before, std::string_view after, diff::Interner& interner,
                     const SegmentOptions& options) {
  Marked out;
  if (before == after) {
    out.segments = whole(after, Mark::none);
    return out;
  }
  const std::vector<Token> x = diff::tokenise(before, interner);
  const std::vector<Token> y = diff::tokenise(after, interner);
  const Side b{before, x};
  const Side a{after, y};
  const std::vector<Hunk> plain =
      join(least_hunks(b, a), b, a, interner, options.bridge_words, kBridgeFreely);
  out.words = marked_words(plain, b, a, interner);
  out.segments = write(plain, b, a);
  if (plain.size() < 4) return out;
  const std::vector<Hunk> smooth = join(plain, b, a, interner, options.bridge_words, kBridgeAtMost);
  if (smooth.size() == plain.size()) return out;
  out.smoother = write(smooth, b, a);
  out.extra = marked_words(smooth, b, a, interner) - out.words;
  return out;
}

}  // namespace redraft::redline
