#include "redline/segments.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "redline/hunks.h"

namespace redraft::redline {

namespace {

using diff::Token;

// Writes the hunks with their white space. A gap belongs to the word behind it; where both sides have the
// word but only one has a gap, the gap itself is marked.
Segments write(const std::vector<Hunk>& hunks, const Side& before, const Side& after) {
  Segments out;
  const auto gap = [&](std::size_t b, std::size_t a) {
    const std::string_view x = before.gap(b);
    const std::string_view y = after.gap(a);
    if (x.empty() == y.empty()) {
      append(out, Mark::none, y);
    } else {
      append(out, Mark::deleted, x);
      append(out, Mark::inserted, y);
    }
  };
  for (const Hunk& h : hunks) {
    if (h.equal) {
      for (std::size_t i = 0; i < h.b1 - h.b0; ++i) {
        gap(h.b0 + i, h.a0 + i);
        append(out, Mark::none, after.word(h.a0 + i));
      }
      continue;
    }
    const bool both = h.b0 < h.b1 && h.a0 < h.a1;
    // The gap in front stays outside the marks when both sides have one there.
    if (both && !before.gap(h.b0).empty() && !after.gap(h.a0).empty()) {
      append(out, Mark::none, after.gap(h.a0));
      append(out, Mark::deleted, before.words(h.b0, h.b1));
      append(out, Mark::inserted, after.words(h.a0, h.a1));
      continue;
    }
    if (h.b0 < h.b1) {
      append(out, Mark::deleted, before.gap(h.b0));
      append(out, Mark::deleted, before.words(h.b0, h.b1));
    }
    if (h.a0 < h.a1) {
      append(out, Mark::inserted, after.gap(h.a0));
      append(out, Mark::inserted, after.words(h.a0, h.a1));
    }
  }
  gap(before.tokens.size(), after.tokens.size());
  return out;
}

// A deletion stands before the insertion that replaces it: [ins][del] with nothing between is turned round.
void order(Segments& segments) {
  for (std::size_t k = 0; k + 1 < segments.size(); ++k)
    if (segments[k].mark == Mark::inserted && segments[k + 1].mark == Mark::deleted) {
      std::swap(segments[k], segments[k + 1]);
      // Turned round, each may now touch one of its own kind.
      if (k > 0 && segments[k - 1].mark == segments[k].mark) {
        segments[k - 1].text += segments[k].text;
        segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(k));
        --k;
      }
      if (k + 2 < segments.size() && segments[k + 1].mark == segments[k + 2].mark) {
        segments[k + 1].text += segments[k + 2].text;
        segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(k + 2));
      }
      if (k > 0) --k;
    }
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
  order(out.segments);
  if (plain.size() < 4) return out;
  const std::vector<Hunk> smooth = join(plain, b, a, interner, options.bridge_words, kBridgeAtMost);
  if (smooth.size() == plain.size()) return out;
  out.smoother = write(smooth, b, a);
  order(out.smoother);
  out.extra = marked_words(smooth, b, a, interner) - out.words;
  return out;
}

}  // namespace redraft::redline
