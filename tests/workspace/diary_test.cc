// The meetings and the releases of a workspace, and what is said of a bad file.
#include "workspace/diary.h"

#include <gtest/gtest.h>

#include "support/message.h"
#include "support/scratch.h"

namespace redraft::workspace {
namespace {

using process::Date;
using tests::message_of;
using tests::Scratch;

const std::string kSample = REDRAFT_SOURCE_DIR "/samples/workspace";

Diary sample() { return load_diary(open_workspace(kSample)); }

/// The messages that a file of meetings gets, "line: message" each.
std::vector<std::string> faults_of(const std::string& text) {
  std::vector<Finding> findings;
  process::read_meetings(parse_yaml(text, "meetings.yaml"), findings);
  std::vector<std::string> out;
  for (const Finding& finding : findings)
    out.push_back(std::to_string(finding.place.line) + ": " + finding.message);
  return out;
}

std::vector<std::string> faults_of_releases(const std::string& text) {
  std::vector<Finding> findings;
  process::read_releases(parse_yaml(text, "releases.yaml"), findings);
  std::vector<std::string> out;
  for (const Finding& finding : findings)
    out.push_back(std::to_string(finding.place.line) + ": " + finding.message);
  return out;
}

using Lines = std::vector<std::string>;

TEST(Diary, HoldsTheMeetingsOfTheNewsletter) {
  const Diary diary = sample();
  EXPECT_TRUE(diary.findings.empty());
  // Upcoming SEC Calendar Dates: eight; reported in the text: nine.
  EXPECT_EQ(diary.meetings.meetings.size(), 17U);
  const process::Meeting* panel = diary.meetings.numbered("Panel", "60");
  ASSERT_NE(panel, nullptr);
  EXPECT_EQ(panel->date, Date(2018, 9, 14));
  EXPECT_EQ(panel->source, "SEC newsletter, August 2018, Upcoming SEC Calendar Dates");
  ASSERT_NE(diary.meetings.on("Change Board", Date(2018, 8, 22)), nullptr);
}

TEST(Diary, FindsTheNextMeetingOfABodyByAnyOfItsNames) {
  const process::Meetings meetings = sample().meetings;
  for (const char* name : {"OPSG", "Operations Group", "Ops Group"}) {
    const process::Meeting* next = meetings.next(name, Date(2018, 8, 29));
    ASSERT_NE(next, nullptr) << name;
    EXPECT_EQ(next->date, Date(2018, 9, 25));
    EXPECT_EQ(next->number, "12");
  }
  EXPECT_EQ(meetings.next("TAG", Date(2018, 9, 6))->number, "46") << "the day itself counts";
  EXPECT_EQ(meetings.next("TAG", Date(2018, 9, 7))->number, "47");
}

TEST(Diary, SaysNothingOfMeetingsThatAreNotRecorded) {
  const process::Meetings meetings = sample().meetings;
  EXPECT_EQ(meetings.next("Panel", Date(2018, 9, 15)), nullptr);
  EXPECT_EQ(meetings.last("Panel"), Date(2018, 9, 14));
  EXPECT_EQ(meetings.next("Change Sub-Committee", Date(2018, 1, 1)), nullptr);
  EXPECT_EQ(meetings.last("Change Sub-Committee"), std::nullopt);
  EXPECT_EQ(meetings.next("Board of Trade", Date(2018, 1, 1)), nullptr);
}

TEST(Diary, PutsMeetingsIntoTheOrderOfTheirDates) {
  std::vector<Finding> findings;
  const process::Meetings meetings = process::read_meetings(parse_yaml(R"(bodies: [{name: Panel}]
meetings:
  - {body: Panel, date: 2020-03-02, number: 2}
  - {body: Panel, date: 2020-02-03, number: 1, place: Pier House}
)",
                                                                       "meetings.yaml"),
                                                            findings);
  EXPECT_TRUE(findings.empty());
  ASSERT_EQ(meetings.meetings.size(), 2U);
  EXPECT_EQ(meetings.meetings.front().number, "1");
  EXPECT_EQ(meetings.meetings.front().place, "Pier House");
  EXPECT_EQ(meetings.meetings.front().written.line, 4);
}

TEST(Diary, NamesEachFaultOfAFileOfMeetings) {
  EXPECT_EQ(faults_of(R"(bodies:
  - {name: Panel}
  - {name: TABASC, title: Technical Architecture Sub-Committee}
meetings:
  - {body: TABSC, date: 2020-02-03}
  - {body: Panel, date: 2020-02-30}
  - {body: Panel, date: 2020-02-03, numbr: 4}
  - {body: Panel, date: 2020-02-03}
)"),
            (Lines{"6: meetings[2].date is '2020-02-30'; expected a day that there is, as 2019-03-04",
                   "7: 'numbr' is no key of meetings[3]; the nearest is number",
                   "5: 'TABSC' is none of the bodies of this file; the nearest is TABASC",
                   "8: a meeting of Panel on 2020-02-03 stands in line 7 already; expected it once"}));
}

TEST(Diary, TakesANumberOfAMeetingOnce) {
  EXPECT_EQ(faults_of(R"(bodies: [{name: Panel, title: SEC Panel}, {name: SEC Panel}]
meetings:
  - {body: Panel, date: 2020-02-03, number: 4}
  - {body: SEC Panel, date: 2020-03-03, number: "4"}
)"),
            (Lines{"1: 'SEC Panel' is a name of Panel already; expected names that no two bodies share",
                   "4: a meeting of Panel with the number 4 stands in line 3 already; expected it once"}));
}

TEST(Diary, KnowsAReleaseWhoseDayIsNotRecorded) {
  const process::Releases releases = sample().releases;
  const process::Release* november = releases.named("November 2019 SEC Release");
  ASSERT_NE(november, nullptr);
  EXPECT_EQ(november->date, std::nullopt);
  EXPECT_EQ(november->takes(Date(2019, 1, 1)), std::nullopt);
  EXPECT_EQ(releases.next(Date(2018, 11, 1))->name, "November 2018 SEC Release");
  EXPECT_EQ(releases.next(Date(2018, 11, 2)), nullptr) << "one without a day is not next";
}

TEST(Diary, JudgesAnApprovalByTheCutOff) {
  std::vector<Finding> findings;
  const process::Releases releases = process::read_releases(parse_yaml(R"(releases:
  - {name: June, date: 2021-06-24, cut_off: 2020-12-24}
  - {name: February, date: 2021-02-25}
)",
                                                                       "releases.yaml"),
                                                            findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(releases.releases.front().name, "February");
  const process::Release& june = *releases.named("June");
  EXPECT_EQ(june.takes(Date(2020, 12, 24)), true);
  EXPECT_EQ(june.takes(Date(2020, 12, 25)), false);
  const process::Release& february = *releases.named("February");
  EXPECT_EQ(february.takes(Date(2021, 2, 25)), std::nullopt);
  EXPECT_EQ(february.takes(Date(2021, 2, 26)), false) << "it is over";
}

TEST(Diary, NamesEachFaultOfAFileOfReleases) {
  EXPECT_EQ(
      faults_of_releases(R"(releases:
  - {name: June, date: 2021-06-24, cut_off: 2021-06-25}
  - {name: June, date: 2021-06-24}
  - {name: June, date: 2022-06-30}
  - {date: 2021-11-04}
)"),
      (Lines{"5: releases[4] has no key 'name'; it must be there: as November 2018 SEC Release",
             "2: the cut-off 2021-06-25 comes after the release itself, 2021-06-24; expected a day before it",
             "4: 'June' stands in line 3 already; expected it once"}));
}

TEST(Diary, IsEmptyWithoutFilesAndAnErrorWhenRedraftYamlNamesOne) {
  const Scratch scratch;
  scratch.file("redraft.yaml", "profile: sec\n");
  const Diary none = load_diary(open_workspace(scratch.folder()));
  EXPECT_TRUE(none.meetings.meetings.empty());
  EXPECT_TRUE(none.releases.releases.empty());

  scratch.file("redraft.yaml", "meetings: dates/2020.yaml\n");
  EXPECT_NE(message_of([&] { load_diary(open_workspace(scratch.folder())); }).find("dates/2020.yaml"),
            std::string::npos);
  scratch.file("dates/2020.yaml", "bodies: [{name: Panel}]\nmeetings: [{body: Panel, date: 2020-01-10}]\n");
  EXPECT_EQ(load_diary(open_workspace(scratch.folder())).meetings.meetings.size(), 1U);
}

}  // namespace
}  // namespace redraft::workspace
