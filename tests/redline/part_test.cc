// Paragraphs of a text that were split or joined.
#include <gtest/gtest.h>

#include "read/critic_marks.h"
#include "redline/build.h"
#include "redline/pair.h"
#include "redline/text_blocks.h"
#include "render/critic.h"

namespace redraft::redline {
namespace {

using tests::compared;
using Lines = std::vector<std::string>;

// "= D1.1 words¶(+)", "+ (a) words": status, label, words; then an end that only one side has. A label of one side
// alone stands in marks, so does the old one of two.
Lines shown(const Redline& redline) {
  static constexpr const char* kStatus[] = {"=", "+", "-", "<", ">"};
  const auto marked = [](Mark mark, const std::string& text) {
    return mark == Mark::none ? text : mark == Mark::deleted ? "[-" + text + "-]" : "{+" + text + "+}";
  };
  Lines out;
  for (const Document& d : redline.documents)
    for (const Block& b : d.blocks) {
      std::string line = kStatus[static_cast<std::size_t>(b.status)];
      if (b.status != Status::kept || b.label_before == b.label_after) {
        const std::string& label = b.label_after.empty() ? b.label_before : b.label_after;
        line += label.empty() ? "" : " " + label;
      } else {
        line += ' ';
        if (!b.label_before.empty()) line += marked(Mark::deleted, b.label_before);
        if (!b.label_after.empty()) line += marked(Mark::inserted, b.label_after);
      }
      line += ' ';
      for (const Segment& s : b.text) line += b.status == Status::kept ? marked(s.mark, s.text) : s.text;
      if (b.end != Mark::none) line += b.end == Mark::inserted ? "\u00B6(+)" : "\u00B6(-)";
      out.push_back(line);
    }
  return out;
}

Lines changes(const Redline& redline) {
  Lines out;
  for (const Change& c : redline.changes)
    out.push_back(std::string(to_string(c.kind)) + " " + c.citation + " [" + c.old_words + "] [" +
                  c.new_words + "]");
  return out;
}

// Compares, and holds both sides of the CriticMarkup to the texts, in either layout.
Redline redline_of(const std::string& before, const std::string& after) {
  for (const bool source_layout : {true, false}) {
    const auto pair = compared(before, after, source_layout);
    const read::CriticSides sides = read::critic_sides(render::render_critic(pair->redline), "redline.txt");
    EXPECT_EQ(sides.before, before);
    EXPECT_EQ(sides.after, after);
  }
  return compared(before, after)->redline;
}

const std::string kMeet = "The Panel shall meet once in each month of the year";
const std::string kMinutes = "the Code Administrator shall publish the minutes within ten Working Days";
const std::string kReport = "a Party may ask the Secretariat for a copy of any report that was tabled";
const std::string kOther = "Nothing in this Section limits the powers of the Authority under the Act.";

TEST(BuildRedline, MarksOnlyTheEndAndTheLabelsWhereAClauseIsSplitIntoItems) {
  const Redline redline = redline_of(
      "D1.1 The Panel shall meet once in each month, keep minutes of its meetings and publish a report.\n",
      "D1.1 The Panel shall:\n\n    (a) meet once in each month,\n\n    (b) keep minutes of its meetings "
      "and\n\n    (c) publish a report.\n");
  EXPECT_EQ(
      shown(redline),
      (Lines{"= D1.1 The Panel shall[- -]{+:+}\u00B6(+)", "= {+(a)+} meet once in each month,[- -]\u00B6(+)",
             "= {+(b)+} keep minutes of its meetings and[- -]\u00B6(+)", "= {+(c)+} publish a report."}));
  EXPECT_EQ(redline.stats.words_marked, 1U);  // the colon, as the page counts
  const Lines rows = changes(redline);
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[1], "split D1.1 [] [\u00B6 (a) meet once in each month,]");
  EXPECT_EQ(rows[2], "split D1.1(a) [] [\u00B6 (b) keep minutes of its meetings and]");
  EXPECT_EQ(rows[3], "split D1.1(b) [] [\u00B6 (c) publish a report.]");
  EXPECT_FALSE(redline.documents[0].blocks[0].goes_on);
  EXPECT_TRUE(redline.documents[0].blocks[1].goes_on);
  EXPECT_EQ(redline.documents[0].blocks[1].depth, 1);
  EXPECT_EQ(redline.documents[0].blocks[1].citation_before, "D1.1");
}

TEST(BuildRedline, MarksASplitIntoTwoClauses) {
  const Redline redline =
      redline_of("D1.1 " + kMeet + ". Then " + kMinutes + ".\n\nD1.2 " + kOther + "\n",
                 "D1.1 " + kMeet + ".\n\nD1.2 Then " + kMinutes + ".\n\nD1.3 " + kOther + "\n");
  EXPECT_EQ(shown(redline), (Lines{"= D1.1 " + kMeet + ".[- -]\u00B6(+)", "= {+D1.2+} Then " + kMinutes + ".",
                                   "= [-D1.2-]{+D1.3+} " + kOther}));
  EXPECT_EQ(redline.stats.words_marked, 0U);
}

TEST(BuildRedline, MarksAJoin) {
  const Redline redline = redline_of("D1.1 " + kMeet + ".\n\nD1.2 Then " + kMinutes + ".\n",
                                     "D1.1 " + kMeet + ". Then " + kMinutes + ".\n");
  EXPECT_EQ(shown(redline),
            (Lines{"= D1.1 " + kMeet + ".\u00B6(-)", "= [-D1.2-] {+ +}Then " + kMinutes + "."}));
  EXPECT_EQ(changes(redline),
            Lines{"merge D1.1 [\u00B6 D1.2 Then the Code Administrator shall publish the \u2026] []"});
}

TEST(BuildRedline, MarksAnEditInOneHalfOfASplit) {
  const Redline redline = redline_of(
      "D1.1 " + kMeet + ", and " + kMinutes + ".\n",
      "D1.1 " + kMeet +
          ".\n\nD1.2 The Code Administrator shall publish the minutes within five Working Days.\n");
  EXPECT_EQ(shown(redline),
            (Lines{"= D1.1 " + kMeet + "[-, and the-]{+.+}\u00B6(+)",
                   "= {+D1.2+} {+The+} Code Administrator shall publish the minutes within [-ten-]{+five+} "
                   "Working Days."}));
}

TEST(BuildRedline, ShowsAParagraphPutBetweenTheHalvesOfASplitAsInserted) {
  const Redline redline =
      redline_of("D1.1 " + kMeet + ". Then " + kMinutes + ".\n",
                 "D1.1 " + kMeet + ".\n\nD1.2 " + kOther + "\n\nD1.3 Then " + kMinutes + ".\n");
  EXPECT_EQ(shown(redline), (Lines{"= D1.1 " + kMeet + ".[- -]\u00B6(+)", "+ D1.2 " + kOther,
                                   "= {+D1.3+} Then " + kMinutes + "."}));
}

TEST(BuildRedline, ShowsAParagraphThatWentBetweenJoinedOnesAsDeleted) {
  const Redline redline =
      redline_of("D1.1 " + kMeet + ".\n\nD1.2 " + kOther + "\n\nD1.3 Then " + kMinutes + ".\n",
                 "D1.1 " + kMeet + ". Then " + kMinutes + ".\n");
  EXPECT_EQ(shown(redline), (Lines{"= D1.1 " + kMeet + ".\u00B6(-)", "- D1.2 " + kOther,
                                   "= [-D1.3-] {+ +}Then " + kMinutes + "."}));
}

TEST(BuildRedline, TellsTwoSplitsInARowApart) {
  const std::string last = "No fee is payable for such a copy save where the Panel so decides";
  const Redline redline = redline_of(
      "D1.1 " + kMeet + ". Then " + kMinutes + ".\n\nD1.2 " + kReport + ". " + last + ".\n",
      "D1.1 " + kMeet + ".\n\nD1.2 Then " + kMinutes + ".\n\nD1.3 " + kReport + ".\n\nD1.4 " + last + ".\n");
  EXPECT_EQ(shown(redline),
            (Lines{"= D1.1 " + kMeet + ".[- -]\u00B6(+)", "= {+D1.2+} Then " + kMinutes + ".",
                   "= [-D1.2-]{+D1.3+} " + kReport + ".[- -]\u00B6(+)", "= {+D1.4+} " + last + "."}));
}

TEST(BuildRedline, SplitsTheMeaningOfADefinitionBesideItsTerm) {
  const std::string head = "Section A\n\nA1.1 In this Code:\n\n";
  const Redline redline = redline_of(
      head + "Panel    means the body that meets once a month and keeps the register of members.\n",
      head +
          "Panel    means the body that:\n\n    (a) meets once a month; and\n\n    (b) keeps the register "
          "of members.\n");
  const std::vector<Block>& blocks = redline.documents.at(0).blocks;
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_EQ(blocks[2].role, Role::definition);
  EXPECT_EQ(blocks[2].end, Mark::inserted);
  EXPECT_EQ(blocks[3].end, Mark::inserted);
  EXPECT_EQ(before_text(blocks[4].text), "keeps the register of members.");
}

// A term stands in front of the meaning's first words on each side, whichever of its paragraphs is kept.
TEST(BuildRedline, KeepsTheTermOnBothSidesWhereAMeaningBecomesItems) {
  const std::string head = "Section A\n\nA1.1 In this Code:\n\nPanel    ";
  const std::string whole =
      head + "means the body that meets once a month and keeps the register of members.\n";
  const std::string split =
      "\n\n    (a) means the body that meets once a month and\n\n    (b) keeps the register of members.\n";
  const std::string one =
      "\n\n    (a) means the body that meets once a month and keeps the register of members.\n";
  for (const std::string& other :
       {head + "gibberish words entirely." + split, head + "wholly novel preface:" + one})
    for (const bool back : {false, true}) {
      const Redline redline = back ? redline_of(other, whole) : redline_of(whole, other);
      int before = 0;
      int after = 0;
      for (const Block& block : redline.documents.at(0).blocks) {
        if (block.role != Role::definition || block.term.empty()) continue;
        before += block.status != Status::inserted ? 1 : 0;
        after += block.status != Status::deleted ? 1 : 0;
      }
      EXPECT_EQ(before, 1) << other << (back ? " joined" : " split");
      EXPECT_EQ(after, 1) << other << (back ? " joined" : " split");
    }
}

TEST(BuildRedline, LeavesAParagraphThatOnlyRepeatsWordsAsInserted) {
  const Redline redline = redline_of(
      "D1.1 " + kMeet + ".\n", "D1.1 " + kMeet + ".\n\nD1.2 The Panel shall meet once in each month.\n");
  EXPECT_EQ(shown(redline),
            (Lines{"= D1.1 " + kMeet + ".", "+ D1.2 The Panel shall meet once in each month."}));
}

// One paragraph "(a) w" against parts with these labels, "+" in front of words that are new.
Lines statuses(const std::vector<std::pair<std::string, std::string>>& parts) {
  std::vector<diff::Block> before(1);
  before[0].label = "(a)";
  std::vector<diff::Block> after(parts.size());
  std::vector<PartLine> lines(parts.size());
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const auto& [label, words] = parts[k];
    after[k].label = label;
    lines[k].text = whole(words, words[0] == '+' ? Mark::inserted : Mark::none);
    if (k + 1 < parts.size()) lines[k].end = Mark::inserted;
  }
  Redline redline;
  redline.documents.resize(1);
  redline.documents[0].blocks = part_blocks(before, after, lines);
  return shown(redline);
}

TEST(PartBlocks, KeepALabelWhoseWordsAllStandBelowItNow) {
  EXPECT_EQ(statuses({{"(a)", "+new"}, {"(i)", "w"}}), (Lines{"= (a) {++new+}\u00B6(+)", "= {+(i)+} w"}));
  EXPECT_EQ(statuses({{"(x)", "+new"}, {"(a)", "w"}}), (Lines{"+ (x) +new", "= (a) w"}));
}

TEST(PartBlocks, GiveTheEndToTheLastPartThatHasWordsOfBoth) {
  EXPECT_EQ(statuses({{"(a)", "w"}, {"(b)", "+new"}, {"(c)", "+new"}}),
            (Lines{"= (a) w", "+ (b) +new", "+ (c) +new"}));
  EXPECT_EQ(statuses({{"(a)", "w"}, {"(b)", "+new"}, {"(c)", "w"}, {"(d)", "+new"}}),
            (Lines{"= (a) w\u00B6(+)", "+ (b) +new", "= {+(c)+} w", "+ (d) +new"}));
}

}  // namespace
}  // namespace redraft::redline
