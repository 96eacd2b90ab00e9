// Which paragraph of the one text is which of the other.
#include "diff/align.h"

#include <gtest/gtest.h>

#include "support/random_code.h"

namespace redraft::diff {
namespace {

struct Text {
  std::vector<std::string> lines;  // "D1.2|words"
  std::vector<Block> blocks;
  std::vector<Words> words;

  Text(std::vector<std::string> given, Interner& interner) : lines(std::move(given)) {
    for (const std::string& line : lines) {
      Block block;
      const std::string_view view = line;
      const std::size_t bar = view.find('|');
      if (bar != std::string::npos) block.label = view.substr(0, bar);
      block.text = bar == std::string::npos ? view : view.substr(bar + 1);
      block.role = block.label.empty() ? Role::text : Role::clause;
      blocks.push_back(block);
    }
    for (const Block& block : blocks) words.push_back(words_of(block, interner));
  }
};

// "0=0 1- +1": kept, deleted, inserted; "~" for halves of a move.
std::string shown(const std::vector<Row>& rows) {
  std::string out;
  for (const Row& row : rows) {
    out += out.empty() ? "" : " ";
    if (row.before != kNoBlock) out += std::to_string(row.before);
    out += row.before != kNoBlock && row.after != kNoBlock ? "=" : row.before != kNoBlock ? "-" : "+";
    if (row.after != kNoBlock) out += std::to_string(row.after);
    if (row.partner != kNoBlock) out += "~" + std::to_string(row.partner);
  }
  return out;
}

std::string aligned(std::vector<std::string> before, std::vector<std::string> after,
                    const AlignOptions& options = {}) {
  Interner interner;
  const Text a(std::move(before), interner);
  const Text b(std::move(after), interner);
  return shown(align(a.blocks, a.words, b.blocks, b.words, options));
}

const char* const kLamp =
    "D1.1|The Keeper shall light the Lamp no later than sunset on each night of the year.";
const char* const kOil = "D1.2|The Harbour Office shall deliver oil to each Lighthouse once in every month.";
const char* const kLog = "D1.3|The Keeper shall enter in the Log the name of each ship that was seen.";
const char* const kHorn = "D1.4|The Coastguard may give a storm warning whenever the wind is strong.";

TEST(Align, KeepsWhatIsTheSame) {
  EXPECT_EQ(aligned({}, {}), "");
  EXPECT_EQ(aligned({kLamp, kOil}, {kLamp, kOil}), "0=0 1=1");
  EXPECT_EQ(aligned({kLamp}, {}), "0-");
  EXPECT_EQ(aligned({}, {kLamp}), "+0");
}

TEST(Align, FindsInsertionsAndDeletions) {
  EXPECT_EQ(aligned({kLamp, kLog}, {kLamp, kOil, kLog}), "0=0 +1 1=2");
  EXPECT_EQ(aligned({kLamp, kOil, kLog}, {kLamp, kLog}), "0=0 1- 2=1");
  EXPECT_EQ(aligned({kLamp, kOil}, {kLamp, kHorn}), "0=0 1- +1");
}

TEST(Align, PairsAParagraphWithItsAmendedSelf) {
  EXPECT_EQ(
      aligned({kLamp, kOil, kLog},
              {kLamp, "D1.2|The Harbour Office shall deliver water to each Lighthouse once in every week.",
               kLog}),
      "0=0 1=1 2=2");
}

TEST(Align, PairsByWordsNotByLabelWhenAllIsRenumbered) {
  EXPECT_EQ(aligned({kLamp, kOil, kLog},
                    {"D1.1|A new clause stands in front of everything else here.",
                     "D1.2|The Keeper shall light the Lamp no "
                     "later than sunset on each night of the year.",
                     "D1.3|The Harbour Office shall deliver oil to each "
                     "Lighthouse once in every month.",
                     "D1.4|The Keeper shall enter in the Log the name of each ship that was seen."}),
            "+0 0=1 1=2 2=3");
}

TEST(Align, LetsTheLabelBreakTies) {
  EXPECT_EQ(
      aligned({"D1.1|Not used.", "D1.2|Not used.", "D1.3|Not used."}, {"D1.1|Not used.", "D1.3|Not used."}),
      "0=0 1- 2=1");
}

TEST(Align, FindsAMove) {
  EXPECT_EQ(aligned({kLamp, kOil, kLog, kHorn}, {kLamp, kLog, kHorn, kOil}), "0=0 1-~3 2=1 3=2 +3~1");
}

TEST(Align, LetsWhatIsKnownToHaveArrivedGiveWay) {
  // kOil has more words than kLog and would keep its place.
  Interner interner;
  const Text before({kLamp, kOil, kLog, kHorn}, interner);
  Text after({kLamp, kLog, kOil, kHorn}, interner);
  for (const std::size_t k : {1U, 2U}) {
    after.blocks[1].arrived = k == 1;
    after.blocks[2].arrived = k == 2;
    EXPECT_EQ(shown(align(before.blocks, before.words, after.blocks, after.words)),
              k == 1 ? "0=0 +1~2 1=2 2-~1 3=3" : "0=0 1-~2 2=1 +2~1 3=3");
  }
}

TEST(Align, FindsNoMoveWhenNoneIsWanted) {
  AlignOptions options;
  options.moves = false;
  EXPECT_EQ(aligned({kLamp, kOil, kLog, kHorn}, {kLamp, kLog, kHorn, kOil}, options), "0=0 1- 2=1 3=2 +3");
}

TEST(Align, PairsWhatHasMovedWithNothingElse) {
  // The clause put in where kLamp was is half like kOil; kOil stands unchanged further down.
  const char* const like_oil =
      "D1.1|The Harbour Office shall deliver coal to each Lighthouse once in every year or so.";
  EXPECT_EQ(aligned({kOil, kLamp, kLog, kHorn}, {like_oil, kLamp, kLog, kHorn, kOil}),
            "0-~4 +0 1=1 2=2 3=3 +4~0");
}

TEST(Align, CallsShortParagraphsMovedByNobody) {
  EXPECT_EQ(aligned({kLamp, "Not used.", kOil, kLog}, {kLamp, kOil, kLog, "Not used."}), "0=0 1- 2=1 3=2 +3");
}

TEST(Align, TakesAlongWhatStandsBesideAMoveAtBothItsPlaces) {
  const char* const heading = "Supplies";
  EXPECT_EQ(aligned({kLamp, heading, kOil, "Not used.", kLog, kHorn},
                    {kLamp, kLog, kHorn, heading, kOil, "Not used."}),
            "0=0 1-~3 2-~4 3-~5 4=1 5=2 +3~1 +4~2 +5~3");
  // At one of the two places alone it says nothing.
  EXPECT_EQ(aligned({kLamp, heading, kOil, kLog, kHorn}, {kLamp, heading, kLog, kHorn, kOil}),
            "0=0 1=1 2-~4 3=2 4=3 +4~2");
  EXPECT_EQ(aligned({kLamp, heading, kOil, kLog, kHorn}, {kLamp, kLog, heading, kHorn, kOil}),
            "0=0 1- 2-~4 3=1 +2 4=3 +4~2");
}

TEST(Align, CallsNothingMovedThatCannotTravel) {
  Interner interner;
  Text before({kLamp, kOil, kLog, kHorn}, interner);
  Text after({kLamp, kLog, kHorn, kOil}, interner);
  before.blocks[1].travels = after.blocks[3].travels = false;
  EXPECT_EQ(shown(align(before.blocks, before.words, after.blocks, after.words)), "0=0 1- 2=1 3=2 +3");
}

// Every block is in exactly one row (or is one half of a move), the kept ones rise on both sides.
// A heading that is none by its role, and a short item, go with the clause that they stand beside.
TEST(Align, MovesWhatStandsBesideAMoveOnBothSides) {
  const std::string clause = "The Licensee shall pay each licence fee within 28 days of demand";
  EXPECT_EQ(aligned({"Licence Fees", clause, "Interest", kLog, kOil, kHorn},
                    {kLog, kOil, "Licence Fees", clause, "Interest", kHorn}),
            "0-~2 1-~3 2-~4 3=0 4=1 +2~0 +3~1 +4~2 5=5");
  EXPECT_EQ(aligned({"Licence Fees", clause, kLog, kOil, kHorn}, {kLog, kOil, "Fees", clause, kHorn}),
            "0- 1-~3 2=0 3=1 +2 +3~1 4=4");
}

// Chinese has no spaces: 24 signs are about twelve words.
TEST(Align, CountsSignsOfChineseAsWords) {
  const std::string clause = "被许可方应在收到付款通知后二十八天内支付各项许可费用";
  EXPECT_EQ(aligned({clause, kLog, kOil, kHorn}, {kLog, kOil, clause, kHorn}), "0-~2 1=0 2=1 +2~0 3=3");
  EXPECT_EQ(aligned({"付款通知", kLog, kOil, kHorn}, {kLog, kOil, "付款通知", kHorn}), "0- 1=0 2=1 +2 3=3");
}

TEST(Align, PlacesEveryBlockOnceOnRandomTexts) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    tests::Random random(seed);
    tests::Pieces before = tests::random_section(random);
    tests::Pieces after = before;
    tests::random_edits(random, after, tests::below(random, 25));
    Interner interner;
    const auto lines = [](const tests::Pieces& pieces) {
      std::vector<std::string> out;
      for (const tests::Piece& p : pieces) out.push_back(p.label + "|" + p.text);
      return out;
    };
    const Text a(lines(before), interner);
    const Text b(lines(after), interner);
    const std::vector<Row> rows = align(a.blocks, a.words, b.blocks, b.words);
    std::vector<int> seen_a(a.blocks.size());
    std::vector<int> seen_b(b.blocks.size());
    std::size_t next_a = 0;
    std::size_t next_b = 0;
    for (const Row& row : rows) {
      ASSERT_TRUE(row.before != kNoBlock || row.after != kNoBlock);
      if (row.before != kNoBlock) {
        ASSERT_EQ(row.before, next_a++) << "seed " << seed;
        ++seen_a[row.before];
      }
      if (row.after != kNoBlock) {
        ASSERT_EQ(row.after, next_b++) << "seed " << seed;
        ++seen_b[row.after];
      }
      if (row.partner == kNoBlock) continue;
      ASSERT_TRUE(row.before == kNoBlock || row.after == kNoBlock) << "seed " << seed;
      std::size_t twins = 0;
      for (const Row& other : rows)
        twins += (row.before != kNoBlock ? other.after == row.partner && other.partner == row.before
                                         : other.before == row.partner && other.partner == row.after)
                     ? 1U
                     : 0U;
      ASSERT_EQ(twins, 1U) << "seed " << seed;
    }
    for (const int n : seen_a) ASSERT_EQ(n, 1) << "seed " << seed;
    for (const int n : seen_b) ASSERT_EQ(n, 1) << "seed " << seed;
  }
}

TEST(AlignByKey, PairsEqualKeysAndMovesWhatIsOutOfOrder) {
  const auto blocks = [](std::vector<std::uint64_t> keys) {
    std::vector<Block> out;
    for (const std::uint64_t key : keys) {
      Block block;
      block.key = key;
      block.text = "words";
      out.push_back(block);
    }
    return out;
  };
  const auto rows = [&](std::vector<std::uint64_t> a, std::vector<std::uint64_t> b) {
    return shown(align_by_key(blocks(std::move(a)), blocks(std::move(b))));
  };
  EXPECT_EQ(rows({1, 2, 3}, {1, 2, 3}), "0=0 1=1 2=2");
  EXPECT_EQ(rows({1, 2, 3}, {1, 3}), "0=0 1- 2=1");
  EXPECT_EQ(rows({1, 3}, {1, 9, 3}), "0=0 +1 1=2");
  EXPECT_EQ(rows({1, 2, 3, 4}, {1, 3, 4, 2}), "0=0 1-~3 2=1 3=2 +3~1");
  EXPECT_EQ(rows({}, {}), "");
}

TEST(Likeness, IsTheShareOfCommonWords) {
  Interner interner;
  const Text t({"a b c d", "a b c d", "a b x y", "x y z w", "", "", "a b c d e f g h"}, interner);
  const auto like = [&](std::size_t a, std::size_t b) { return likeness(t.words[a], t.words[b]); };
  EXPECT_DOUBLE_EQ(like(0, 1), 1.0);
  EXPECT_DOUBLE_EQ(like(0, 2), 0.5);
  EXPECT_DOUBLE_EQ(like(0, 3), 0.0);
  EXPECT_DOUBLE_EQ(like(4, 5), 1.0);
  EXPECT_DOUBLE_EQ(like(0, 4), 0.0);
  EXPECT_NEAR(like(0, 6), 8.0 / 12.0, 1e-12);
}

}  // namespace
}  // namespace redraft::diff
