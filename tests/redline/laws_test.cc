// Laws 2, 3, 4 and 6 on made-up Sections and made-up edits.
#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <ctime>

#include "base/unicode.h"
#include "read/critic_marks.h"
#include "read/section_text.h"
#include "redline/pair.h"
#include "render/code_text.h"
#include "render/critic.h"
#include "render/redline_json.h"

namespace redraft::redline {
namespace {

using tests::compared;
using tests::random_pair;
using tests::section_text;

std::string written(const legal::Code& code) {
  std::string out;
  for (const legal::Document& d : code.documents)
    out += (out.empty() ? "" : "\n") + render::write_section_text(d);
  return out;
}

TEST(Law2, AcceptedIsAfterAndRejectedIsBefore) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    const tests::RandomPair pieces = random_pair(seed);
    const auto pair = compared(section_text(pieces.before), section_text(pieces.after));
    const read::CriticSides sides = read::critic_sides(render::render_critic(pair->redline), "redline.txt");
    ASSERT_EQ(sides.after, written(pair->after)) << "seed " << seed;
    ASSERT_EQ(sides.before, written(pair->before)) << "seed " << seed;
  }
}

TEST(Law2, HoldsByteForByteInTheLayoutOfTheFiles) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    const tests::RandomPair pieces = random_pair(seed);
    tests::TextLayout layout;
    layout.wrap = seed % 2 == 0 ? 0 : 80;
    layout.crlf = seed % 5 == 0;
    const auto pair = compared(section_text(pieces.before, layout), section_text(pieces.after, layout), true);
    const read::CriticSides sides = read::critic_sides(render::render_critic(pair->redline), "redline.txt");
    ASSERT_EQ(sides.after, pair->after_text) << "seed " << seed;
    ASSERT_EQ(fold_space(sides.before), fold_space(pair->before_text)) << "seed " << seed;
    // Read again, the rejected text is the baseline paragraph by paragraph; a broken line is read by its words, so
    // that only unbroken ones are sure to be.
    if (layout.wrap > 0) continue;
    const legal::Code again =
        read::read_section_text(sides.before, profile::load_profile("sec"), {"before.txt"});
    ASSERT_EQ(again.documents.size(), pair->before.documents.size());
    ASSERT_EQ(tests::first_difference(pair->before.documents[0], again.documents[0]), "") << "seed " << seed;
  }
}

// The paragraphs of one side: several blocks where it goes on behind an end that only the other side has.
std::vector<std::string> side_of(const Redline& redline, bool old_side) {
  std::vector<std::string> out;
  bool open = false;
  for (const Document& d : redline.documents)
    for (const Block& b : d.blocks) {
      const bool old_only = b.status == Status::deleted || b.status == Status::moved_from;
      const bool new_only = b.status == Status::inserted || b.status == Status::moved_to;
      if (old_side ? new_only : old_only) continue;
      const std::string words = old_side ? before_text(b.text) : after_text(b.text);
      const std::string& label = old_side ? b.label_before : b.label_after;
      const std::string term = old_side ? before_text(b.term) : after_text(b.term);
      if (open) {
        EXPECT_EQ(label + term, "") << words;
        EXPECT_TRUE(b.goes_on) << words;
        out.back() += words;
      } else {
        out.push_back(label + "|" + term + "|" + words);
      }
      open = b.end == (old_side ? Mark::inserted : Mark::deleted);
    }
  EXPECT_FALSE(open);
  return out;
}

TEST(Law2, HoldsForTheBlocksThemselves) {
  for (unsigned seed = 0; seed < 80; ++seed) {
    const tests::RandomPair pieces = random_pair(seed);
    const auto pair = compared(section_text(pieces.before), section_text(pieces.after));
    const std::vector<std::string> before = side_of(pair->redline, true);
    const std::vector<std::string> after = side_of(pair->redline, false);
    const auto lines = [](const legal::Code& code) {
      std::vector<std::string> out;
      for (const legal::Document& d : code.documents)
        for (const legal::Paragraph& p : d.paragraphs)
          out.push_back(p.label.text + "|" + p.term + "|" + p.text);
      return out;
    };
    ASSERT_EQ(before, lines(pair->before)) << "seed " << seed;
    ASSERT_EQ(after, lines(pair->after)) << "seed " << seed;
  }
}

TEST(Law2, HoldsForTextsThatHoldMarksThemselves) {
  // What stands in a text by chance must not end a mark early.
  const char* awkward[] = {"a ~> b", "x ~~ y", "b ++ c", "p -- q", "a { b } c", "~",
                           "tilde~", ">at",    "+}",     "--",     "{",         "}"};
  for (const char* a : awkward)
    for (const char* b : awkward) {
      const std::string before = std::string("D1.1 The Panel shall meet ") + a + " on Monday.\n";
      const std::string after = std::string("D1.1 The Panel shall meet ") + b + " on Monday.\n";
      const auto pair = compared(before, after);
      const std::string marked = render::render_critic(pair->redline);
      const read::CriticSides sides = read::critic_sides(marked, "redline.txt");
      EXPECT_EQ(sides.before, before) << marked;
      EXPECT_EQ(sides.after, after) << marked;
    }
}

TEST(Law3, AnEmptyRedlineMeansEqualTextsAndEqualTextsAnEmptyOne) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    const tests::RandomPair pieces = random_pair(seed, 3);
    const std::string before = section_text(pieces.before);
    const std::string after = section_text(pieces.after);
    const auto pair = compared(before, after);
    ASSERT_EQ(pair->redline.empty(), before == after) << "seed " << seed;
    ASSERT_EQ(pair->redline.stats.words_marked == 0 && pair->redline.empty(), before == after)
        << "seed " << seed;
    const auto same = compared(before, before);
    ASSERT_TRUE(same->redline.empty()) << "seed " << seed;
    ASSERT_EQ(same->redline.stats.words_marked, 0U);
    ASSERT_EQ(render::render_critic(same->redline), before) << "seed " << seed;
  }
}

struct SmallChange {
  const char* what;
  const char* before;
  const char* after;
};

TEST(Law3, NoDifferenceIsTooSmall) {
  const SmallChange cases[] = {
      {"a comma", "D1.1 The Panel, shall.\n", "D1.1 The Panel shall.\n"},
      {"the kind of a quotation mark", "D1.1 The \u2018Panel\u2019.\n", "D1.1 The 'Panel'.\n"},
      {"a capital", "D1.1 The panel.\n", "D1.1 The Panel.\n"},
      {"a full stop at the end", "D1.1 The Panel\n", "D1.1 The Panel.\n"},
      {"a label", "D1.1 The Panel.\n", "D1.2 The Panel.\n"},
      {"what a text belongs to", "D1.1 The:\n\n    (a) x,\n\n    and rest.\n",
       "D1.1 The:\n\n    (a) x,\n\nand rest.\n"},
      {"a doubled full stop", "D1.1 The Panel.\n", "D1.1 The Panel..\n"},
      {"a hyphen", "D1.1 The Sub Committee.\n", "D1.1 The Sub-Committee.\n"},
      {"a title", "Section D: Process\n\nD1.1 x.\n", "Section D: Processes\n\nD1.1 x.\n"},
      {"the order of two clauses", "D1.1 One rests.\n\nD1.2 Two rest.\n",
       "D1.1 Two rest.\n\nD1.2 One rests.\n"},
      {"a heading", "D1 A\n\nNotices\n\nD1.1 x.\n", "D1 A\n\nD1.1 x.\n"},
      {"a space inside a word", "D1.1 The Sub Committee.\n", "D1.1 The SubCommittee.\n"},
  };
  for (const SmallChange& c : cases) {
    const auto pair = compared(c.before, c.after);
    EXPECT_FALSE(pair->redline.empty()) << c.what;
    const read::CriticSides sides = read::critic_sides(render::render_critic(pair->redline), "x");
    EXPECT_EQ(sides.before, written(pair->before)) << c.what;
    EXPECT_EQ(sides.after, written(pair->after)) << c.what;
  }
}

// Without splits: which half of a clause that was split and then moved is the clause, nobody can say.
TEST(Law4, MarksLittleMoreThanItMust) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    const tests::RandomPair pieces = random_pair(seed, 1 + seed % 40, tests::Edits::without_splits);
    const auto pair = compared(section_text(pieces.before), section_text(pieces.after));
    const tests::Words least = tests::least_marked(pieces.before, pieces.after);
    const std::size_t most = least.marked >= 200 ? least.marked + least.marked / 10 : least.marked + 20;
    EXPECT_LE(tests::marked_words(pair->redline), most) << "seed " << seed << ", least " << least.marked;
  }
}

TEST(Law4, StrikesNoParagraphThatDidNotChange) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    const tests::RandomPair pieces = random_pair(seed, 12);
    const auto pair = compared(section_text(pieces.before), section_text(pieces.after), false, false);
    // A paragraph whose words stand in both texts once and in the same order.
    std::map<std::string, int> count;
    for (const tests::Piece& p : pieces.before) ++count[p.text];
    std::map<std::string, int> later;
    for (const tests::Piece& p : pieces.after) ++later[p.text];
    for (std::size_t i = 1; i < pair->redline.documents[0].blocks.size(); ++i) {
      const Block& gone = pair->redline.documents[0].blocks[i - 1];
      const Block& come = pair->redline.documents[0].blocks[i];
      if (gone.status != Status::deleted || come.status != Status::inserted) continue;
      ASSERT_NE(before_text(gone.text), after_text(come.text)) << "seed " << seed;
    }
  }
}

TEST(Law6, TheSameTwiceAndUnderEveryLocaleAndTimeZone) {
  const tests::RandomPair pieces = random_pair(11);
  const auto bytes = [&] {
    const auto pair = compared(section_text(pieces.before), section_text(pieces.after));
    return render::render_critic(pair->redline) + render::redline_json(pair->redline).dump();
  };
  const std::string first = bytes();
  EXPECT_EQ(bytes(), first);
  for (const char* locale : {"C", "en_GB.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8"}) {
    ::setenv("LC_ALL", locale, 1);
    ::setenv("TZ", "Asia/Kathmandu", 1);
    ::tzset();
    std::setlocale(LC_ALL, "");
    EXPECT_EQ(bytes(), first) << locale;
  }
  ::unsetenv("LC_ALL");
  ::unsetenv("TZ");
  std::setlocale(LC_ALL, "C");
}

// What every renderer relies on.
TEST(Redline, IsWellMade) {
  for (unsigned seed = 0; seed < 80; ++seed) {
    const tests::RandomPair pieces = random_pair(seed);
    const auto pair = compared(section_text(pieces.before), section_text(pieces.after));
    const Redline& redline = pair->redline;
    for (std::size_t m = 0; m < redline.moves.size(); ++m) {
      ASSERT_EQ(redline.at(redline.moves[m].from).status, Status::moved_from);
      ASSERT_EQ(redline.at(redline.moves[m].to).status, Status::moved_to);
      ASSERT_EQ(redline.at(redline.moves[m].from).move, m);
      ASSERT_EQ(redline.at(redline.moves[m].to).move, m);
    }
    for (const Document& d : redline.documents)
      for (const Block& b : d.blocks) {
        for (const Segments* segments : {&b.term, &b.text})
          for (std::size_t i = 0; i < segments->size(); ++i) {
            ASSERT_FALSE((*segments)[i].text.empty());
            if (i == 0) continue;
            ASSERT_NE((*segments)[i - 1].mark, (*segments)[i].mark);
            ASSERT_FALSE((*segments)[i - 1].mark == Mark::inserted && (*segments)[i].mark == Mark::deleted);
          }
        if (b.change) {
          ASSERT_LT(*b.change, redline.changes.size());
        }
        // A move's row stands where it has arrived.
        ASSERT_TRUE(b.unchanged() || b.change || b.status == Status::moved_from) << "seed " << seed;
      }
    for (const Change& c : redline.changes)
      ASSERT_FALSE(redline.at(c.at).unchanged() && c.kind != ChangeKind::move);
  }
}

}  // namespace
}  // namespace redraft::redline
