// The stages of a modification and the votes on it as pictures: told by words and shapes, not by colour alone.
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "render/gantt_scale.h"
#include "render/stage_bar.h"
#include "render/vote_chart.h"

namespace redraft::render {
namespace {

std::vector<std::string> words_of(const Drawing& drawing) {
  std::vector<std::string> out;
  for (const Drawing::Shape& shape : drawing.shapes)
    if (const auto* words = std::get_if<Words>(&shape)) out.push_back(words->text);
  return out;
}

template <typename Kind>
std::vector<Kind> all_of(const Drawing& drawing) {
  std::vector<Kind> out;
  for (const Drawing::Shape& shape : drawing.shapes)
    if (const auto* one = std::get_if<Kind>(&shape)) out.push_back(*one);
  return out;
}

const std::vector<StageMark> kThree = {{"Define", StageState::done, "4 March 2019"},
                                       {"Refine", StageState::present, ""},
                                       {"Opine", StageState::to_come, ""}};

TEST(StageBar, SaysEachStageWithItsState) {
  const Drawing bar = stage_bar("MP088 Power Outage Alerts", kThree);
  EXPECT_EQ(words_of(bar),
            (std::vector<std::string>{"Define", "done, 4 March 2019", "Refine", "now", "Opine", "to come"}));
  EXPECT_EQ(bar.title, "Stages of MP088 Power Outage Alerts");
  EXPECT_EQ(bar.description, "Define: done, 4 March 2019. Refine: now. Opine: to come.");
}

TEST(StageBar, FillsThePresentStageAlone) {
  const std::vector<Outline> arrows = all_of<Outline>(stage_bar("MP088", kThree));
  ASSERT_EQ(arrows.size(), 3U);
  EXPECT_EQ(arrows[0].fill, kTint);
  EXPECT_EQ(arrows[1].fill, kAccent);
  EXPECT_EQ(arrows[2].fill, kPaper);
}

TEST(StageBar, KeepsItsWordsOnThePicture) {
  std::vector<StageMark> stages(11, {"Modification Report Consultation of Everybody", StageState::passed_over,
                                     "because the Panel decided so on 10 August 2018"});
  const Drawing bar = stage_bar("MP088", stages);
  EXPECT_EQ(all_of<Outline>(bar).size(), 11U);
  for (const Words& words : all_of<Words>(bar)) {
    EXPECT_LE(words.x + words_width(words.text, words.size), bar.width) << words.text;
    EXPECT_LT(words.y, bar.height) << words.text;
  }
  for (const Outline& arrow : all_of<Outline>(bar))
    for (const auto& [x, y] : arrow.points) {
      EXPECT_GE(x, 0);
      EXPECT_LE(x, bar.width);
      EXPECT_LE(y, bar.height);
    }
}

TEST(StageBar, WithoutStagesSaysSo) {
  const Drawing bar = stage_bar("MP088", {});
  EXPECT_EQ(words_of(bar), std::vector<std::string>{"No stage is recorded."});
  EXPECT_EQ(bar.description, "No stage is recorded.");
}

TEST(VoteWords, LeaveOutWhatIsNought) {
  EXPECT_EQ(vote_words({"x", 3, 1, 2}), "3 approve, 1 reject, 2 abstain");
  EXPECT_EQ(vote_words({"x", 0, 1, 0}), "1 reject");
  EXPECT_EQ(vote_words({"x", 0, 0, 0}), "no vote");
}

TEST(VoteChart, HasABarForEachKindOfVoteAndItsCountInWords) {
  const Drawing chart =
      vote_chart("Change Board", {{"Large Suppliers", 3, 1, 0}, {"Small Suppliers", 0, 0, 2}});
  EXPECT_EQ(words_of(chart),
            (std::vector<std::string>{"Large Suppliers", "3 approve, 1 reject", "Small Suppliers",
                                      "2 abstain", "All categories", "3 approve, 1 reject, 2 abstain",
                                      "Filled: approve. Hatched: reject. Empty: abstain."}));
  const std::vector<Box> bars = all_of<Box>(chart);
  ASSERT_EQ(bars.size(), 3U);
  EXPECT_EQ(bars[0].fill, kAccent);
  EXPECT_FALSE(bars[0].hatched.has_value());
  EXPECT_EQ(bars[1].hatched, kLate);
  EXPECT_EQ(bars[2].fill, kPaper);
  EXPECT_DOUBLE_EQ(bars[0].width, 3 * bars[1].width);
  EXPECT_DOUBLE_EQ(bars[2].width, 2 * bars[1].width);
  EXPECT_DOUBLE_EQ(bars[1].x, bars[0].x + bars[0].width);
  EXPECT_EQ(chart.description,
            "Large Suppliers: 3 approve, 1 reject. Small Suppliers: 2 abstain. All categories: 3 approve, 1 "
            "reject, 2 abstain.");
}

TEST(VoteChart, HasRoomForTheWordsOfTheLongestBar) {
  const Drawing chart = vote_chart("x", {{"A", 400'000, 300'000, 300'000}, {"B", -5, 1, 0}});
  for (const Words& words : all_of<Words>(chart))
    EXPECT_LE(words.x + words_width(words.text, words.size), chart.width) << words.text;
}

TEST(VoteChart, WithoutVotesSaysSo) {
  EXPECT_EQ(vote_chart("x", {}).description, "No vote is recorded.");
  EXPECT_EQ(vote_chart("x", {{"A", 0, 0, 0}}).description, "A: no vote.");
}

TEST(Svg, IsWellFormedWhateverTheWordsHold) {
  Drawing drawing = vote_chart("<&>\"'\x01", {{"a & <b>\x02", 1, 1, 0}});
  const std::string bytes = svg(drawing);
  pugi::xml_document document;
  ASSERT_TRUE(document.load_buffer(bytes.data(), bytes.size()));
  EXPECT_STREQ(document.child("svg").child("title").text().get(), "<&>\"'\xEF\xBF\xBD");
  EXPECT_STREQ(document.select_node("//text").node().text().get(), "a & <b>\xEF\xBF\xBD");
}

TEST(Hatching, StaysWithinItsBox) {
  const Box box{.x = 10, .y = 20, .width = 30, .height = 8, .fill = kPaper, .stroke = kInk, .hatched = kLate};
  const std::vector<Line> lines = hatching(box);
  EXPECT_GE(lines.size(), 5U);
  for (const Line& line : lines) {
    EXPECT_GE(line.x1, 10);
    EXPECT_LE(line.x2, 40);
    EXPECT_LE(line.y1, 28);
    EXPECT_GE(line.y2, 20);
    EXPECT_NEAR(line.x2 - line.x1, line.y1 - line.y2, 1e-9);
  }
}

}  // namespace
}  // namespace redraft::render
