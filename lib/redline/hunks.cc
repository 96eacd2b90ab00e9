#include "redline/hunks.h"

#include <algorithm>
#include <utility>

namespace redraft::redline {

namespace {

using diff::Run;
using diff::Token;

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

std::vector<diff::TokenId> ids_of(const std::vector<Token>& tokens) {
  std::vector<diff::TokenId> out;
  out.reserve(tokens.size());
  for (const Token& t : tokens) out.push_back(t.id);
  return out;
}

// A bridge must not cross the end of a sentence: what stands there is a reader's landmark.
bool ends_sentence(std::string_view text, const Token& token) {
  if (token.end == token.begin) return true;  // the end of a paragraph
  const char c = text[token.begin];
  return token.end - token.begin == 1 && (c == '.' || c == ';' || c == ':');
}

bool bridges(const Hunk& gap, const Hunk& left, const Hunk& right, const Side& before, const Side& after,
             const diff::Interner& interner, std::size_t most, double share) {
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
  const bool replaced = both_sides(left) || both_sides(right);
  return replaced && 2.0 * static_cast<double>(words) <= share * static_cast<double>(marked);
}

// The end of a paragraph is one, too.
bool is_separator(std::string_view word) {
  return word.empty() || word == "," || word == ";" || word == "." || word == ")" || word == ":";
}

// Does a change that begins or ends in front of token k cut a compound such as Sub-Committee?
bool cuts_compound(const Side& side, std::size_t k) {
  return k > 0 && k < side.tokens.size() && side.gap(k).empty() && !is_separator(side.word(k)) &&
         !side.word(k - 1).empty();
}

// How well a change of tokens [from, to) reads: it should begin behind a separator or the start, end with a
// separator or the end, and never cut a compound such as Sub-Committee.
int fit(const Side& side, std::size_t from, std::size_t to) {
  int out = 0;
  if (from == 0 || is_separator(side.word(from - 1))) out += 2;
  if (to == side.tokens.size() || is_separator(side.word(to - 1))) out += 2;
  if (cuts_compound(side, from)) out -= 4;
  if (cuts_compound(side, to)) out -= 4;
  return out;
}

// A pure insertion (or deletion) can often slide: "the Change [Sub-Committee, the Change] Board" is also
// "the [Change Sub-Committee, the] Change Board" and "[the Change Sub-Committee,] the Change Board". Of all the
// places that mean the same it takes the one that reads best, the one furthest right among equals.
void slide(std::vector<Hunk>& hunks, const Side& before, const Side& after) {
  for (std::size_t k = 0; k < hunks.size(); ++k) {
    Hunk& h = hunks[k];
    const bool inserted = h.b0 == h.b1;
    if (h.equal || (!inserted && h.a0 != h.a1)) continue;
    const Side& side = inserted ? after : before;
    const std::size_t from = inserted ? h.a0 : h.b0;
    const std::size_t to = inserted ? h.a1 : h.b1;
    const std::size_t left = k > 0 ? hunks[k - 1].b1 - hunks[k - 1].b0 : 0;
    const std::size_t right = k + 1 < hunks.size() ? hunks[k + 1].b1 - hunks[k + 1].b0 : 0;
    std::size_t back = 0;
    while (back < left && side.tokens[from - 1 - back].id == side.tokens[to - 1 - back].id) ++back;
    std::size_t on = 0;
    while (on < right && side.tokens[from + on].id == side.tokens[to + on].id) ++on;
    std::ptrdiff_t best = static_cast<std::ptrdiff_t>(on);
    int score = fit(side, from + on, to + on);
    for (std::ptrdiff_t s = static_cast<std::ptrdiff_t>(on) - 1; s >= -static_cast<std::ptrdiff_t>(back);
         --s) {
      const int own = fit(side, from + static_cast<std::size_t>(s), to + static_cast<std::size_t>(s));
      if (own > score) score = own, best = s;
    }
    if (best == 0) continue;
    const auto shift = static_cast<std::size_t>(best);  // wraps for a move to the left, and so do the sums
    if (k > 0) hunks[k - 1].b1 += shift, hunks[k - 1].a1 += shift;
    h.b0 += shift, h.b1 += shift, h.a0 += shift, h.a1 += shift;
    if (k + 1 < hunks.size()) hunks[k + 1].b0 += shift, hunks[k + 1].a0 += shift;
    // At an end of the paragraph there may be no stretch to take up what the change has left behind.
    if (k + 1 == hunks.size() && best < 0)
      hunks.push_back({h.b1, h.b1 - shift, h.a1, h.a1 - shift, true});
    else if (k == 0 && best > 0)
      hunks.insert(hunks.begin(), {h.b0 - shift, h.b0, h.a0 - shift, h.a0, true}), ++k;
  }
  std::erase_if(hunks, [](const Hunk& h) { return h.b0 == h.b1 && h.a0 == h.a1; });
}

}  // namespace

std::vector<Hunk> join(const std::vector<Hunk>& hunks, const Side& before, const Side& after,
                       const diff::Interner& interner, std::size_t most, double share) {
  std::vector<Hunk> out;
  for (std::size_t k = 0; k < hunks.size(); ++k) {
    const Hunk& h = hunks[k];
    if (h.equal && !out.empty() && !out.back().equal && k + 1 < hunks.size() &&
        bridges(h, out.back(), hunks[k + 1], before, after, interner, most, share)) {
      out.back().b1 = hunks[k + 1].b1;
      out.back().a1 = hunks[k + 1].a1;
      ++k;
      continue;
    }
    out.push_back(h);
  }
  return out;
}

std::vector<Hunk> least_hunks(const Side& before, const Side& after) {
  const std::vector<diff::TokenId> xs = ids_of(before.tokens);
  const std::vector<diff::TokenId> ys = ids_of(after.tokens);
  std::vector<Hunk> hunks = hunks_of(diff::common_runs(xs, ys), xs.size(), ys.size());
  slide(hunks, before, after);
  return hunks;
}

std::size_t marked_words(const std::vector<Hunk>& hunks, const Side& before, const Side& after,
                         const diff::Interner& interner) {
  std::size_t words = 0;
  for (const Hunk& h : hunks)
    if (!h.equal)
      words += words_in(before.tokens, h.b0, h.b1, interner) + words_in(after.tokens, h.a0, h.a1, interner);
  return words;
}

}  // namespace redraft::redline
