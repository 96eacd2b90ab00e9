// Laws 2, 3 and 4 where paragraphs are split and joined at random, with words changed besides.
#include <gtest/gtest.h>

#include "read/critic_marks.h"
#include "redline/pair.h"
#include "render/critic.h"
#include "support/lcs.h"

namespace redraft::redline {
namespace {

using legal::ParagraphKind;
using tests::below;
using tests::compared;
using tests::Piece;
using tests::Pieces;
using tests::section_text;

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c != ' ')
      out.back() += c;
    else
      out.emplace_back();
  }
  return out;
}

std::string text_of(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t k = from; k < to; ++k) out += (out.empty() ? "" : " ") + words[k];
  return out;
}

// A clause with nothing below it.
bool is_free(const Pieces& pieces, std::size_t at) {
  return at < pieces.size() && pieces[at].kind == ParagraphKind::clause &&
         (at + 1 == pieces.size() || pieces[at + 1].kind == ParagraphKind::clause ||
          pieces[at + 1].kind == ParagraphKind::part);
}

// Cuts a clause into two to four: clauses, or a clause with lettered items.
void split(tests::Random& random, Pieces& pieces, std::size_t at) {
  const std::vector<std::string> words = words_of(pieces[at].text);
  const std::size_t parts = 2 + below(random, 3);
  const bool items = below(random, 2) == 0;
  if (words.size() < 6 * parts) return;
  const std::size_t size = words.size() / parts;
  const Piece whole = pieces[at];
  pieces[at].text = text_of(words, 0, size) + (items ? ":" : ".");
  for (std::size_t k = 1; k < parts; ++k) {
    Piece part = whole;
    if (items) part.kind = ParagraphKind::item, part.depth = 1;
    part.text = text_of(words, k * size, k + 1 == parts ? words.size() : (k + 1) * size);
    if (!items) part.text = "The " + part.text;
    if (k + 1 < parts) part.text += items ? ";" : ".";
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(at + k), part);
  }
}

void join(Pieces& pieces, std::size_t at) {
  pieces[at].text.back() = ',';
  pieces[at].text += " and " + pieces[at + 1].text;
  pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(at + 1));
}

tests::RandomPair parted_pair(unsigned seed) {
  tests::Random random(seed);
  tests::SectionShape shape;
  shape.parts = 2 + below(random, 2);
  tests::RandomPair out;
  out.before = tests::random_section(random, shape);
  out.after = out.before;
  for (std::size_t n = 1 + below(random, 4); n > 0; --n) {
    const bool joins = below(random, 2) == 0;
    std::vector<std::size_t> free;
    for (std::size_t at = 0; at < out.after.size(); ++at)
      if (is_free(out.after, at) && (!joins || is_free(out.after, at + 1))) free.push_back(at);
    if (free.empty()) continue;
    const std::size_t at = free[below(random, free.size())];
    if (joins)
      join(out.after, at);
    else
      split(random, out.after, at);
  }
  tests::random_edits(random, out.after, below(random, 6), tests::Edits::in_order);
  tests::renumber(out.after);
  return out;
}

// What an in-order word diff of the whole would mark, no matter where paragraphs end.
std::size_t least(const tests::RandomPair& pair) {
  diff::Interner interner;
  const auto words = [&](const Pieces& pieces) {
    std::vector<diff::TokenId> out;
    for (const Piece& p : pieces)
      for (const std::string* text : {&p.term, &p.text})
        for (const diff::Token& t : diff::tokenise(*text, interner))
          if (interner.is_word(t.id)) out.push_back(t.id);
    return out;
  };
  const std::vector<diff::TokenId> x = words(pair.before);
  const std::vector<diff::TokenId> y = words(pair.after);
  return x.size() + y.size() - 2 * tests::slow_lcs(x, y);
}

TEST(PartLaws, HoldOnRandomSplitsAndJoins) {
  std::size_t split_ends = 0;
  std::size_t joined_ends = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    const tests::RandomPair pieces = parted_pair(seed);
    const std::string before = section_text(pieces.before);
    const std::string after = section_text(pieces.after);
    for (const bool source_layout : {true, false}) {
      const auto pair = compared(before, after, source_layout);
      const read::CriticSides sides = read::critic_sides(render::render_critic(pair->redline), "redline.txt");
      ASSERT_EQ(sides.after, after) << "seed " << seed;
      ASSERT_EQ(sides.before, before) << "seed " << seed;
      ASSERT_EQ(pair->redline.empty(), before == after) << "seed " << seed;
    }
    const auto pair = compared(before, after);
    for (const Block& b : pair->redline.documents.at(0).blocks) {
      split_ends += b.end == Mark::inserted ? 1U : 0U;
      joined_ends += b.end == Mark::deleted ? 1U : 0U;
    }
    const std::size_t must = least(pieces);
    const std::size_t most = must >= 200 ? must + must / 10 : must + 20;
    EXPECT_LE(tests::marked_words(pair->redline), most) << "seed " << seed << ", least " << must;
  }
  EXPECT_GE(split_ends, 50U);  // the pairs do hold what this is about
  EXPECT_GE(joined_ends, 20U);
}

}  // namespace
}  // namespace redraft::redline
