// The Redline of two texts, block by block.
#include "redline/build.h"

#include <gtest/gtest.h>

#include "redline/pair.h"

namespace redraft::redline {
namespace {

using tests::compared;

std::string shown(const Segments& segments) {
  std::string out;
  for (const Segment& s : segments)
    out += s.mark == Mark::none      ? s.text
           : s.mark == Mark::deleted ? "[-" + s.text + "-]"
                                     : "{+" + s.text + "+}";
  return out;
}

// "= D1.1 words", "- D1.2 words", "+ D1.3 words", "< D1.2 words" (moved from), "> D1.4 words", "D1.2>D1.3" renumbered.
std::vector<std::string> shown(const Redline& redline) {
  static constexpr const char* kStatus[] = {"=", "+", "-", "<", ">"};
  std::vector<std::string> out;
  for (const Document& d : redline.documents)
    for (const Block& b : d.blocks) {
      std::string line = kStatus[static_cast<std::size_t>(b.status)];
      const std::string label = b.renumbered()          ? b.label_before + ">" + b.label_after
                                : b.label_after.empty() ? b.label_before
                                                        : b.label_after;
      if (!label.empty()) line += " " + label;
      if (!b.term.empty()) line += " " + shown(b.term) + " =";
      line += " " + shown(b.text);
      out.push_back(line);
    }
  return out;
}

std::vector<std::string> changes(const Redline& redline) {
  std::vector<std::string> out;
  for (const Change& c : redline.changes)
    out.push_back(std::string(to_string(c.kind)) + " " + c.citation + " [" + c.old_words + "] [" +
                  c.new_words + "]");
  return out;
}
using Lines = std::vector<std::string>;

const std::string kLamp = "The Keeper shall light the Lamp no later than sunset on each night.";
const std::string kOil = "The Harbour Office shall deliver oil to each Lighthouse once in every month.";
const std::string kLog = "The Keeper shall enter in the Log the name of each ship that was seen.";

TEST(BuildRedline, OfEqualTextsIsEmpty) {
  const auto pair = compared("D1.1 " + kLamp + "\n", "D1.1 " + kLamp + "\n");
  EXPECT_TRUE(pair->redline.empty());
  EXPECT_EQ(shown(pair->redline), Lines{"= D1.1 " + kLamp});
  EXPECT_TRUE(pair->redline.documents[0].blocks[0].unchanged());
}

TEST(BuildRedline, MarksAWord) {
  const auto pair = compared("D1.1 " + kLamp + "\n\nD1.2 " + kOil + "\n",
                             "D1.1 " + kLamp +
                                 "\n\nD1.2 The Harbour Office shall deliver water to each Lighthouse once in "
                                 "every month.\n");
  EXPECT_EQ(shown(pair->redline), (Lines{"= D1.1 " + kLamp,
                                         "= D1.2 The Harbour Office shall deliver [-oil-]{+water+} to each "
                                         "Lighthouse once in every month."}));
  EXPECT_EQ(changes(pair->redline), Lines{"replace D1.2 [oil] [water]"});
  EXPECT_EQ(pair->redline.stats.words_marked, 2U);
}

TEST(BuildRedline, MarksAClauseInsertedAndTheLabelsAfterItOnly) {
  const auto pair = compared("D1.1 " + kLamp + "\n\nD1.2 " + kLog + "\n",
                             "D1.1 " + kLamp + "\n\nD1.2 " + kOil + "\n\nD1.3 " + kLog + "\n");
  EXPECT_EQ(shown(pair->redline),
            (Lines{"= D1.1 " + kLamp, "+ D1.2 {+" + kOil + "+}", "= D1.2>D1.3 " + kLog}));
  EXPECT_EQ(changes(pair->redline),
            (Lines{"insert D1.2 [] [D1.2 " + kOil + "]", "renumber D1.3 [D1.2] [D1.3]"}));
}

TEST(BuildRedline, MarksAClauseDeleted) {
  const auto pair = compared("D1.1 " + kLamp + "\n\nD1.2 " + kOil + "\n", "D1.1 " + kLamp + "\n");
  EXPECT_EQ(shown(pair->redline), (Lines{"= D1.1 " + kLamp, "- D1.2 [-" + kOil + "-]"}));
  EXPECT_EQ(changes(pair->redline), Lines{"delete D1.2 [D1.2 " + kOil + "] []"});
}

TEST(BuildRedline, ShowsAMoveAsAMove) {
  const auto pair = compared("D1.1 " + kLamp + "\n\nD1.2 " + kOil + "\n\nD1.3 " + kLog + "\n",
                             "D1.1 " + kOil + "\n\nD1.2 " + kLamp + "\n\nD1.3 " + kLog + "\n");
  ASSERT_EQ(pair->redline.moves.size(), 1U);
  const Block& from = pair->redline.at(pair->redline.moves[0].from);
  const Block& to = pair->redline.at(pair->redline.moves[0].to);
  EXPECT_EQ(before_text(from.text), after_text(to.text));
  std::size_t moves = 0;
  for (const Change& c : pair->redline.changes) moves += c.kind == ChangeKind::move ? 1U : 0U;
  EXPECT_EQ(moves, 1U);
}

TEST(BuildRedline, ShowsAChangeOfLabelAloneAsARenumbering) {
  const auto pair = compared("D1.1 " + kLamp + "\n", "D1.7 " + kLamp + "\n");
  EXPECT_EQ(shown(pair->redline), Lines{"= D1.1>D1.7 " + kLamp});
  EXPECT_EQ(changes(pair->redline), Lines{"renumber D1.7 [D1.1] [D1.7]"});
  EXPECT_EQ(pair->redline.stats.words_marked, 0U);
}

TEST(BuildRedline, SaysThatAnItemStandsDeeper) {
  const auto pair = compared(
      "D1.1 The Keeper shall:\n\n    (a) light the Lamp at sunset;\n\n    (b) trim the wick and clean the "
      "lens; and\n\n    (c) rest at dawn.\n",
      "D1.1 The Keeper shall:\n\n    (a) light the Lamp at sunset:\n\n        (i) trim the wick and clean "
      "the lens; and\n\n        (ii) rest at dawn.\n");
  const Block& item = pair->redline.documents.at(0).blocks.at(2);
  EXPECT_EQ(item.depth, 2);
  EXPECT_EQ(item.depth_before, 1);
  EXPECT_EQ(shown(pair->redline)[2], "= (b)>(i) trim the wick and clean the lens; and");
}

TEST(BuildRedline, PairsDocumentsByName) {
  const auto pair =
      compared("Section D: One\n\nD1.1 " + kLamp + "\n\nSection E: Two\n\nE1.1 " + kOil + "\n",
               "Section E: Two\n\nE1.1 " + kOil + "\n\nSection F: Three\n\nF1.1 " + kLog + "\n");
  std::vector<std::string> names;
  for (const Document& d : pair->redline.documents) names.push_back(d.name);
  EXPECT_EQ(names, (Lines{"Section D", "Section E", "Section F"}));
  EXPECT_EQ(shown(pair->redline),
            (Lines{"- [-Section D: One-]", "- D1.1 [-" + kLamp + "-]", "= Section E: Two", "= E1.1 " + kOil,
                   "+ {+Section F: Three+}", "+ F1.1 {+" + kLog + "+}"}));
}

TEST(BuildRedline, ComparesOneAgainstOneWhateverTheyAreCalled) {
  const auto pair =
      compared("Section D: One\n\nD1.1 " + kLamp + "\n", "Section E: One\n\nE1.1 " + kLamp + "\n");
  ASSERT_EQ(pair->redline.documents.size(), 1U);
  EXPECT_EQ(shown(pair->redline), (Lines{"= Section [-D-]{+E+}: One", "= D1.1>E1.1 " + kLamp}));
}

TEST(BuildRedline, MarksTermsAndMeaningsApart) {
  const std::string head = "Section A\n\nA1.1 In this Code:\n\n";
  const auto pair = compared(
      head + "Change Board    means the Sub-Committee of that name.\n\nPanel    means the body.\n",
      head + "Change Group    means the Sub-Committee of that name.\n\nPanel    means the new body.\n");
  const Lines all = shown(pair->redline);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[2], "= Change [-Board-]{+Group+} = means the Sub-Committee of that name.");
  EXPECT_EQ(all[3], "= Panel = means the{+ new+} body.");
}

TEST(BuildRedline, CountsWordsAndLabels) {
  const auto pair = compared("D1.1 one two three.\n", "D1.1 one two four five.\n");
  EXPECT_EQ(pair->redline.stats.words_before, 4U);
  EXPECT_EQ(pair->redline.stats.words_after, 5U);
  EXPECT_EQ(pair->redline.stats.words_marked, 3U);
}

TEST(ToString, NamesEveryKindOfChange) {
  EXPECT_EQ(to_string(ChangeKind::insert), "insert");
  EXPECT_EQ(to_string(ChangeKind::remove), "delete");
  EXPECT_EQ(to_string(ChangeKind::replace), "replace");
  EXPECT_EQ(to_string(ChangeKind::move), "move");
  EXPECT_EQ(to_string(ChangeKind::renumber), "renumber");
}

}  // namespace
}  // namespace redraft::redline
