#include "redline/segments.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "diff/sequence.h"

namespace redraft::redline {

namespace {

using diff::Run;
using diff::Token;

// Share of the words already marked around it that a bridge may add: keeps a redline within law 4.
constexpr double kBridgeShare = 0.08;

// One stretch of the merged paragraph: tokens [b0, b1) of before against [a0, a1) of after.
struct Hunk {
  std::size_t b0, b1, a0, a1;
  bool equal;
};

std::vector<Hunk> hunks_of(const std::vector<Run>& runs, std::size_t n, std::size_t m) {
  std::vector<Hunk> out;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto change = [&](std::size_t p, std::size_t q) {
    if (i < p || j < q) out.push_back({i, p, j, q, false});
  };
  for (const Run& run : runs) {
    change(run.before, run.after);
    out.push_back({run.before, run.before + run.size, run.after, run.after + run.size, true});
    i = run.before + run.size;
    j = run.after + run.size;
  }
  change(n, m);
  return out;
}

std::size_t words_in(const std::vector<Token>& tokens, std::size_t from, std::size_t to,
                     const diff::Interner& interner) {
  return static_cast<std::size_t>(std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(from),
                                                tokens.begin() + static_cast<std::ptrdiff_t>(to),
                                                [&](const Token& t) { return interner.is_word(t.id); }));
}

// A bridge must not cross the end of a sentence: what stands there is a reader's landmark.
bool ends_sentence(std::string_view text, const Token& token) {
  const char c = text[token.begin];
  return token.end - token.begin == 1 && (c == '.' || c == ';' || c == ':');
}

struct Side {
  std::string_view text;
  const std::vector<Token>& tokens;

  // White space in front of a token; of the one past the last, the end of the text.
  std::string_view gap(std::size_t k) const {
    const std::size_t from = k == 0 ? 0 : tokens[k - 1].end;
    const std::size_t to = k < tokens.size() ? tokens[k].begin : text.size();
    return text.substr(from, to - from);
  }
  std::string_view word(std::size_t k) const { return text.substr(tokens[k].begin, tokens[k].end - tokens[k].begin); }
  // Tokens [from, to) with the white space between them, not before or after.
  std::string_view words(std::size_t from, std::size_t to) const {
    return text.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin);
  }
};

bool bridges(const Hunk& gap, const Hunk& left, const Hunk& right, const Side& before, const Side& after,
             const diff::Interner& interner, std::size_t most) {
  const auto both_sides = [](const Hunk& h) { return h.b0 < h.b1 && h.a0 < h.a1; };
  const std::size_t words = words_in(after.tokens, gap.a0, gap.a1, interner);
  for (std::size_t k = gap.a0; k < gap.a1; ++k)
    if (ends_sentence(after.text, after.tokens[k])) return false;
  if (words == 0) {
    // "thirty (30)" -> "sixty (60)": worth joining when something is replaced on both sides of it.
    return both_sides(left) && both_sides(right);
  }
  if (words > most || gap.a1 - gap.a0 > words + 1) return false;
  const std::size_t marked = words_in(before.tokens, left.b0, left.b1, interner) +
                             words_in(before.tokens, right.b0, right.b1, interner) +
                             words_in(after.tokens, left.a0, left.a1, interner) +
                             words_in(after.tokens, right.a0, right.a1, interner);
  return both_sides(left) && both_sides(right) &&
         2.0 * static_cast<double>(words) <= kBridgeShare * static_cast<double>(marked);
}

std::vector<Hunk> join(const std::vector<Hunk>& hunks, const Side& before, const Side& after,
                       const diff::Interner& interner, const SegmentOptions& options) {
  std::vector<Hunk> out;
  for (std::size_t k = 0; k < hunks.size(); ++k) {
    const Hunk& h = hunks[k];
    if (h.equal && !out.empty() && !out.back().equal && k + 1 < hunks.size() &&
        bridges(h, out.back(), hunks[k + 1], before, after, interner, options.bridge_words)) {
      out.back().b1 = hunks[k + 1].b1;
      out.back().a1 = hunks[k + 1].a1;
      ++k;
      continue;
    }
    out.push_back(h);
  }
  return out;
}

// A pure insertion (or deletion) can often slide: "a [b a] b" is "[a b] a b". It reads best when it begins
// at a word and ends with its own separator, so it slides left past equal tokens to the start of a phrase.
void slide(std::vector<Hunk>& hunks, const Side& before, const Side& after) {
  for (std::size_t k = 1; k + 1 < hunks.size(); ++k) {
    Hunk& h = hunks[k];
    if (h.equal || !hunks[k - 1].equal || !hunks[k + 1].equal) continue;
    const bool inserted = h.b0 == h.b1;
    if (!inserted && h.a0 != h.a1) continue;
    const Side& side = inserted ? after : before;
    std::size_t from = inserted ? h.a0 : h.b0;
    std::size_t to = inserted ? h.a1 : h.b1;
    Hunk& left = hunks[k - 1];
    Hunk& right = hunks[k + 1];
    std::size_t steps = 0;
    const auto opens = [&](std::size_t at) {
      const std::string_view w = side.word(at);
      return w == "," || w == ";" || w == "." || w == ")" || w == ":";
    };
    // Slide left while the token before the change equals its last one.
    while (left.b1 - left.b0 > steps && side.tokens[from - 1 - steps].id == side.tokens[to - 1 - steps].id &&
           opens(from - steps))
      ++steps;
    if (steps == 0) continue;
    (void)from;
    left.b1 -= steps, left.a1 -= steps;
    h.b0 -= steps, h.b1 -= steps, h.a0 -= steps, h.a1 -= steps;
    right.b0 -= steps, right.a0 -= steps;
  }
  std::erase_if(hunks, [](const Hunk& h) { return h.b0 == h.b1 && h.a0 == h.a1; });
}

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
  for (std::size_t k = 0; k < hunks.size(); ++k) {
    const Hunk& h = hunks[k];
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
  std::vector<std::uint32_t> xs;
  std::vector<std::uint32_t> ys;
  xs.reserve(x.size());
  ys.reserve(y.size());
  for (const Token& t : x) xs.push_back(t.id);
  for (const Token& t : y) ys.push_back(t.id);
  const Side b{before, x};
  const Side a{after, y};
  std::vector<Hunk> hunks = hunks_of(diff::common_runs(xs, ys), x.size(), y.size());
  slide(hunks, b, a);
  hunks = join(hunks, b, a, interner, options);
  for (const Hunk& h : hunks)
    if (!h.equal) out.words += words_in(x, h.b0, h.b1, interner) + words_in(y, h.a0, h.a1, interner);
  out.segments = write(hunks, b, a);
  order(out.segments);
  return out;
}

}  // namespace redraft::redline
