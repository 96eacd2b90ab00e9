// The picture of a timetable: well-formed, in words for a screen reader, and no words over others.
#include "render/gantt_svg.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "render/gantt_marks.h"
#include "render/gantt_scale.h"
#include "render_timetable/sample_timetable.h"

namespace redraft::render {
namespace {

using process::Date;

pugi::xml_document parsed(const std::string& bytes) {
  pugi::xml_document out;
  const pugi::xml_parse_result result = out.load_buffer(bytes.data(), bytes.size());
  EXPECT_TRUE(result) << result.description() << " at " << result.offset;
  return out;
}

std::size_t count(const pugi::xml_document& document, const char* path) {
  return document.select_nodes(path).size();
}

TEST(Gantt, IsWellFormedAndSaysItselfInWords) {
  const pugi::xml_document document = parsed(gantt_svg(tests::sample_timetable()));
  const pugi::xml_node svg = document.child("svg");
  EXPECT_STREQ(svg.attribute("role").value(), "img");
  EXPECT_STREQ(svg.child("title").text().get(), "Timetable of MP001 Tariffs & <labels>, “quoted”");
  const std::string description = svg.child("desc").text().get();
  EXPECT_NE(
      description.find("Work: Drafting: done; planned 20 August to 4 September 2018; actual 20 August to 6 "
                       "September 2018. "),
      std::string::npos)
      << description;
  EXPECT_NE(description.find("Work: Authority decides: passed over; it is a Self-Governance Modification. "),
            std::string::npos);
  EXPECT_NE(description.find("Panel 60: 14 September 2018. "), std::string::npos);
}

TEST(Gantt, ShowsPlannedAsOutlineAndTheLatePartHatched) {
  const pugi::xml_document document = parsed(gantt_svg(tests::sample_timetable()));
  EXPECT_EQ(count(document, "//rect[@fill='none'][@stroke='#57606A']"), 2U);
  EXPECT_EQ(count(document, "//path[@stroke='#A40E26'][@fill='none']"), 1U);
  EXPECT_EQ(count(document, "//text[not(@aria-hidden)][.='6 September 2018, 2 Working Days late']"), 1U);
  EXPECT_EQ(count(document, "//text[not(@aria-hidden)][.='Today, 10 September 2018']"), 1U);
  EXPECT_EQ(count(document, "//path[title]"), 1U);              // the meeting
  EXPECT_EQ(count(document, "//line[@stroke-dasharray]"), 2U);  // cut-off and window
}

TEST(Gantt, WithoutAnyDayStillListsTheSteps) {
  process::Timetable timetable = tests::sample_timetable();
  timetable.milestones.clear();
  for (process::TimetableRow& row : timetable.rows) row.planned = row.actual = row.expected = {};
  const pugi::xml_document document = parsed(gantt_svg(timetable));
  EXPECT_EQ(count(document, "//text[.='Drafting']"), 1U);
  EXPECT_EQ(count(document, "//svg/rect"), 1U);  // the paper
}

TEST(Gantt, KeepsEveryWordOnThePicture) {
  process::Timetable timetable = tests::sample_timetable();
  for (int i = 0; i < 40; ++i) {
    timetable.rows.push_back(timetable.rows[0]);
    timetable.rows.back().title =
        "Responses considered and the draft Modification Report prepared by the Working Group";
  }
  const pugi::xml_document document = parsed(gantt_svg(timetable));
  const double height = document.child("svg").attribute("height").as_double();
  const double width = document.child("svg").attribute("width").as_double();
  for (const pugi::xpath_node& found : document.select_nodes("//text")) {
    const pugi::xml_node text = found.node();
    const double x = text.attribute("x").as_double();
    const double long_as = words_width(text.text().get(), text.attribute("font-size").as_double());
    const bool at_end = std::string(text.attribute("text-anchor").value()) == "end";
    EXPECT_GE(at_end ? x - long_as : x, 0) << text.text().get();
    EXPECT_LE(at_end ? x : x + long_as, width) << text.text().get();
    EXPECT_LT(text.attribute("y").as_double(), height);
  }
}

TEST(GanttMarks, HaveLanesInWhichNoWordsMeet) {
  std::vector<GanttMark> marks;
  for (int i = 0; i < 24; ++i) {
    GanttMark one;
    one.x = 300 + (i * 137) % 520;
    one.words = "Cut-off of the November 2018 SEC Release, 3 September 2018";
    marks.push_back(one);
  }
  const std::size_t lanes = place_marks(marks, 11, 832);
  for (const GanttMark& one : marks) {
    EXPECT_LT(one.lane, lanes);
    EXPECT_LE(one.to, 832.0);
    for (const GanttMark& other : marks) {
      if (&one == &other || one.lane != other.lane) continue;
      EXPECT_TRUE(one.to <= other.from || other.to <= one.from) << one.x << " " << other.x;
    }
  }
}

TEST(GanttMarks, RunNoLineThroughWordsThatLieToTheRight) {
  std::vector<GanttMark> marks(4);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    marks[i].x = 300 + static_cast<double>(i) * 20;
    marks[i].words = "a day with words";
  }
  place_marks(marks, 11, 832);
  for (const GanttMark& one : marks)
    for (const GanttMark& other : marks)
      EXPECT_FALSE(other.lane < one.lane && other.from < one.x && one.x < other.to)
          << one.x << " " << other.x;
}

TEST(DayScale, HasMonthsForALongTimeAndMondaysForAShortOne) {
  const auto words = [](const DayScale& scale) {
    std::string out;
    for (const DayScale::Tick& tick : scale.ticks(11)) out += tick.day.iso() + " " + tick.words + "; ";
    return out;
  };
  EXPECT_EQ(words({Date(2018, 9, 5), Date(2018, 9, 20), 0, 500}),
            "2018-09-10 10 September; 2018-09-17 17 September; ");
  EXPECT_EQ(words({Date(2018, 11, 15), Date(2019, 2, 20), 0, 500}),
            "2018-12-01 December 2018; 2019-01-01 January 2019; 2019-02-01 February; ");
  EXPECT_EQ(words({Date(2018, 2, 1), Date(2019, 8, 1), 0, 640}),
            "2018-04-01 April 2018; 2018-07-01 July; 2018-10-01 October; 2019-01-01 January 2019; 2019-04-01 "
            "April; 2019-07-01 July; ");
}

TEST(Wrapped, BreaksBetweenWordsAndCutsTheLastLine) {
  EXPECT_EQ(wrapped("short", 12, 200, 2), std::vector<std::string>{"short"});
  const std::vector<std::string> lines = wrapped("one two three four five six seven eight", 12, 80, 2);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0], "one two three");
  EXPECT_TRUE(lines[1].ends_with("…")) << lines[1];
  for (const std::string& line : lines) EXPECT_LE(words_width(line, 12), 80);
}

}  // namespace
}  // namespace redraft::render
