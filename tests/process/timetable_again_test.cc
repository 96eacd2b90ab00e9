// The timetable of a modification that came back to a stage: each visit has its own steps.
#include <gtest/gtest.h>

#include <algorithm>

#include "process/timetable.h"
#include "recorded.h"

namespace redraft::process {
namespace {

using tests::recorded;

Timetable made_of(const std::string& yaml, std::optional<Date> today) {
  const Calendar calendar = load_calendar(Region::england_and_wales);
  const Meetings meetings;
  const Releases releases;
  TimetableOptions options;
  options.today = today;
  const Modification one = recorded(yaml);
  return make_timetable(one, load_process("sec-2019"), {calendar, meetings, releases}, options);
}

std::vector<std::string> rows(const std::string& yaml, std::optional<Date> today) {
  const Timetable made = made_of(yaml, today);
  std::vector<std::string> out;
  for (const TimetableRow& row : made.rows)
    out.push_back(row.stage_title + ": " + row.step + ", " + std::string(to_string(row.progress)));
  return out;
}

const std::string kSentBack =
    "path: {path: authority-determined}\nauthority: {determination: approve, date: 2021-05-27}\n"
    "consultations: [{id: a, kind: modification-report, opened: 2020-10-19, closes: 2020-11-06}]\n"
    "votes: [{body: Change Board, date: 2020-11-25, result: approve}, {body: Change Board, date: 2021-04-28, "
    "result: approve}]\n"
    "history:\n  - {stage: report, date: 2020-10-16}\n  - {stage: development, date: 2021-01-15}\n"
    "  - {stage: report, date: 2021-03-19}\n";

TEST(TimetableAgain, HasTheStepsOfEachVisitThatIsPast) {
  EXPECT_EQ(rows(kSentBack + "  - {stage: approved, date: 2021-05-27}\nstatus: approved\n", Date(2021, 6, 1)),
            (std::vector<std::string>{
                "Report Phase: modification-report-consultation, done",
                "Report Phase: change-board-vote, done",
                "Report Phase: referral-window, passed-over",
                "Development Stage: draft-proposal, done-unrecorded",
                "Development Stage: sub-committee-paper, done-unrecorded",
                "Development Stage: issue-assessment, done-unrecorded",
                "Development Stage: problem-statement, done-unrecorded",
                "Development Stage: csc-sign-off, done-unrecorded",
                "Development Stage: conversion, done-unrecorded",
                "Report Phase, again: change-board-vote, done",
                "Report Phase, again: authority-decision, done",
            }));
}

TEST(TimetableAgain, WasRaisedOnce) {
  const std::vector<std::string> now = rows(
      "raised: 2020-01-06\npath: {path: self-governance}\nhistory:\n  - {stage: development, date: "
      "2020-01-06}\n  - {stage: fast-track, date: 2020-01-17}\n  - {stage: development, date: 2020-02-14}\n",
      Date(2020, 3, 1));
  EXPECT_EQ(now.front(), "Development Stage: draft-proposal, done");
  const auto again = std::find_if(now.begin(), now.end(), [](const std::string& row) {
    return row.starts_with("Development Stage, again: ");
  });
  ASSERT_NE(again, now.end());
  EXPECT_EQ(*again, "Development Stage, again: sub-committee-paper, to-come");
}

TEST(TimetableAgain, HasAllStepsOfTheVisitThatItIsIn) {
  const std::vector<std::string> now = rows(kSentBack, Date(2021, 4, 1));
  const std::vector<std::string> last(now.end() - 4, now.end());
  EXPECT_EQ(last, (std::vector<std::string>{
                      "Report Phase, again: modification-report-consultation, to-come",
                      "Report Phase, again: change-board-vote, to-come",
                      "Report Phase, again: authority-decision, to-come",
                      "Report Phase, again: referral-window, passed-over",
                  }));
}

TEST(TimetableDecided, MarksTheOneDayOfImplementationThatIsLeft) {
  const auto days = [](const std::string& determination) {
    std::vector<std::string> out;
    const std::string yaml =
        "path: {path: authority-determined}\nhistory: [{stage: report, date: 2021-03-19}]\n"
        "implementation: {date: 2021-06-24, decision_by: 2021-05-28, fallback: {date: 2021-11-04}}\n";
    for (const Milestone& one : made_of(yaml + determination, Date(2021, 6, 1)).milestones)
      if (one.kind == MilestoneKind::implementation) out.push_back(one.date.iso() + " " + one.title);
    return out;
  };
  using Days = std::vector<std::string>;
  EXPECT_EQ(days(""), (Days{"2021-06-24 Implementation", "2021-11-04 Implementation, as a fallback"}));
  EXPECT_EQ(days("authority: {determination: approve, date: 2021-05-27}\n"),
            Days{"2021-06-24 Implementation"});
  EXPECT_EQ(days("authority: {determination: approve, date: 2021-05-31}\n"),
            Days{"2021-11-04 Implementation"});
  EXPECT_EQ(days("authority: {determination: reject, date: 2021-05-27}\n"), Days{});
}

}  // namespace
}  // namespace redraft::process
