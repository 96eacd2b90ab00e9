#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "render/docx_marks.h"

namespace redraft::render::word {
namespace {

// "k" kept, "i" inserted, "d" deleted, "f" moved from, "t" moved to; each paragraph has a style of its own.
std::string fates(const std::string& wanted) {
  static const std::string letters = "kidft";
  static const std::string styles = "ABCDEFGH";
  Stretch stretch;
  for (std::size_t p = 0; p < wanted.size(); ++p)
    stretch.push_back({Words::block, static_cast<Fate>(letters.find(wanted[p])),
                       std::string_view(styles).substr(p, 1), nullptr, nullptr});
  std::string out;
  for (const ParagraphMark& mark : settle_marks(stretch)) {
    out += letters[static_cast<std::size_t>(mark.fate)];
    out += mark.style;
    if (!mark.style_before.empty()) out += "<" + std::string(mark.style_before);
    out += ' ';
  }
  return out;
}

TEST(SettleMarks, GivesParagraphsInTheMiddleTheirOwnMark) {
  EXPECT_EQ(fates("dkiftk"), "dA kB iC fD tE kF ");
}

TEST(SettleMarks, BorrowsTheMarkBeforeForADeletionAtTheEnd) {
  EXPECT_EQ(fates("kd"), "dA kA<B ");
  EXPECT_EQ(fates("kkdd"), "kA dB dC kB<D ");
}

TEST(SettleMarks, BorrowsTheMarkBeforeForAnInsertionAtTheEnd) { EXPECT_EQ(fates("ki"), "iA kB<A "); }

TEST(SettleMarks, KeepsBothSidesExactWhenTheEndIsReplaced) {
  EXPECT_EQ(fates("kdi"), "dA iA kC<B ");
  EXPECT_EQ(fates("kid"), "iA dA kB<C ");
}

TEST(SettleMarks, WritesABorrowedMarkOfAMoveAsADeletionOrInsertion) {
  EXPECT_EQ(fates("kf"), "dA kA<B ");
  EXPECT_EQ(fates("kt"), "iA kB<A ");
}

// A kept paragraph whose last words were inserted, then an inserted one, then a kept one whose first words
// are as given.
std::vector<ParagraphMark> joined(redline::Mark first_words_behind) {
  static redline::Block changed;
  static redline::Block behind;
  changed.text = {{redline::Mark::none, "words;"}, {redline::Mark::inserted, " and"}};
  behind.text = {{first_words_behind, "words"}};
  return settle_marks({{Words::block, Fate::kept, "A", &changed, nullptr},
                       {Words::block, Fate::inserted, "B", &behind, nullptr},
                       {Words::block, Fate::kept, "C", &behind, nullptr}});
}

TEST(SettleMarks, BorrowsTheMarkBeforeWhenThatParagraphEndsInTheSameChange) {
  const auto marks = joined(redline::Mark::none);
  EXPECT_EQ(marks[0].fate, Fate::inserted);
  EXPECT_EQ(marks[1].fate, Fate::kept);
  EXPECT_EQ(marks[1].style, "B");
  EXPECT_EQ(marks[1].style_before, "A");
  EXPECT_EQ(marks[2].fate, Fate::kept);
}

TEST(SettleMarks, BorrowsNothingWhenTheParagraphBehindBeginsWithTheSameChange) {
  const auto marks = joined(redline::Mark::inserted);
  EXPECT_EQ(marks[0].fate, Fate::kept);
  EXPECT_EQ(marks[1].fate, Fate::inserted);
}

// Kept paragraphs of styles A, B, C with these ends: "i" inserted, "d" deleted, "." of both sides.
std::string ended(const std::string& ends) {
  std::vector<redline::Block> blocks(ends.size());
  Stretch stretch;
  for (std::size_t p = 0; p < ends.size(); ++p) {
    blocks[p].end = ends[p] == 'i'   ? redline::Mark::inserted
                    : ends[p] == 'd' ? redline::Mark::deleted
                                     : redline::Mark::none;
    stretch.push_back({Words::block, Fate::kept, std::string_view("ABC").substr(p, 1), &blocks[p], nullptr});
  }
  std::string out;
  for (const ParagraphMark& mark : settle_marks(stretch)) {
    out += "kid"[static_cast<std::size_t>(mark.fate)];
    out += mark.style;
    if (!mark.style_before.empty()) out += "<" + std::string(mark.style_before);
    out += ' ';
  }
  return out;
}

TEST(SettleMarks, GivesTheMarkBehindASplitTheStyleOfTheWholeOnReject) {
  EXPECT_EQ(ended("i."), "iA kB<A ");
  EXPECT_EQ(ended("ii."), "iA iB kC<A ");
  EXPECT_EQ(ended("i.."), "iA kB<A kC ");
}

TEST(SettleMarks, GivesTheMarkBehindAJoinTheStyleOfTheWholeOnAccept) {
  EXPECT_EQ(ended("d."), "dA kA<B ");
  EXPECT_EQ(ended("dd."), "dA dB kA<C ");
}

TEST(SettleMarks, LeavesAStretchWithoutKeptParagraphsAsItIs) { EXPECT_EQ(fates("did"), "dA iB dC "); }

}  // namespace
}  // namespace redraft::render::word
