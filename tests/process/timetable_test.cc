// Timetables of modifications: a small process of the test's own, and the straw man's Refinement Stage.
#include "process/timetable.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.h"
#include "process/stages.h"

namespace redraft::process {
namespace {

const char* const kProcess = R"(
name: drill
title: A process for tests
source: the test
conditions:
  - {id: panel-signs-off, says: s, need: n, why: w, source: the test, decision: sign-off, body: Panel}
windows: []
stages:
  - id: work
    title: Work
    first: true
    source: the test
    steps:
      - {id: requirements, number: "1", title: Requirements, working_days: 5, duration_source: the test, source: the test}
      - {id: assessment, number: 2a, title: Assessment, assessment: preliminary, working_days: 20, duration_source: the test, after: [requirements], when: dcc-impact, source: the test}
      - {id: drafting, number: 2b, title: Drafting, document: draft-report, working_days: 10, duration_source: the test, after: [requirements], source: the test}
      - {id: panel, number: "3", title: Panel signs off, meeting: Panel, after: [assessment, drafting], source: the test}
    gates:
      - {to: vote, why: w, source: the test, conditions: [panel-signs-off]}
      - {to: done, way: out, why: w, source: the test, conditions: []}
  - id: vote
    title: Vote
    source: the test
    steps:
      - {id: consultation, title: Consultation, consultation: modification-report, source: the test}
      - {id: board, title: Board votes, meeting: Change Board, source: the test}
    gates:
      - {to: work, way: back, why: w, source: the test, conditions: []}
      - {to: done, why: w, source: the test, conditions: []}
  - {id: done, title: Done, end: true, source: the test}
)";

class TimetableOf : public ::testing::Test {
 protected:
  TimetableOf() : process_(read_process(parse_yaml(kProcess, "drill.yaml"))) {
    for (const char* body : {"Panel", "Change Board"}) meetings_.bodies.push_back({body, body, {}});
    meet("Panel", "60", Date(2018, 9, 14));
    meet("Change Board", "", Date(2018, 9, 26));
    meet("Panel", "61", Date(2018, 10, 12));
    meet("Change Board", "", Date(2018, 10, 24));
    releases_.releases.push_back({"November 2018 SEC Release", Date(2018, 11, 1), Date(2018, 10, 1), "", {}});
    releases_.releases.push_back({"February 2019 SEC Release", Date(2019, 2, 28), Date(2018, 12, 3), "", {}});
    mod_.number = "MP001";
    mod_.dcc_impact = false;
    mod_.history.push_back(step("work", Date(2018, 8, 13)));
  }

  static Step step(const std::string& stage, std::optional<Date> date) {
    Step out;
    out.stage = stage;
    out.date = date;
    return out;
  }

  void meet(const std::string& body, const std::string& number, Date day) {
    meetings_.meetings.push_back({body, number, day, "", "", {}});
  }

  void finish(const std::string& id, Date day) { mod_.steps.push_back({id, std::nullopt, day, ""}); }

  Timetable made(const TimetableOptions& options = {}) const {
    return make_timetable(mod_, process_, {calendar_, meetings_, releases_}, options);
  }

  /// "2018-08-20 2018-08-20 passed over": the expected ends.
  std::string ends(const Timetable& timetable) const {
    std::string out;
    for (const TimetableRow& row : timetable.rows)
      out += (out.empty() ? "" : " ") + (row.progress == Progress::passed_over ? "passed-over"
                                         : row.expected.end                    ? row.expected.end->iso()
                                                                               : "none");
    return out;
  }

  static const TimetableRow& row(const Timetable& timetable, const std::string& id) {
    for (const TimetableRow& one : timetable.rows)
      if (one.step == id) return one;
    throw std::logic_error(id);
  }

  std::string fault(const TimetableOptions& options) const {
    try {
      made(options);
    } catch (const Error& error) {
      return error.what();
    }
    return "none";
  }

  Process process_;
  Calendar calendar_ = load_calendar(Region::england_and_wales);
  Meetings meetings_;
  Releases releases_;
  Modification mod_;
};

TEST_F(TimetableOf, AModificationWithoutDccImpactJumpsOverItsAssessment) {
  const Timetable out = made();
  // Five Working Days after 13 August, ten after the 20th over the bank holiday of the 27th, the next Panel and Board.
  EXPECT_EQ(ends(out), "2018-08-20 passed-over 2018-09-04 2018-09-14 2018-09-14 2018-09-26");
  EXPECT_EQ(row(out, "assessment").note, "DCC Systems are not affected");
  EXPECT_EQ(row(out, "panel").meeting, "Panel 60");
  EXPECT_EQ(row(out, "requirements").rests_on, "5 Working Days (the test)");
  EXPECT_TRUE(row(out, "board").expected.earliest);  // the consultation before it has no length
  EXPECT_FALSE(row(out, "panel").expected.earliest);
}

TEST_F(TimetableOf, AModificationWithDccImpactWaitsForTheLongerOfTheParallelSteps) {
  mod_.dcc_impact = true;
  // Twenty Working Days after 20 August end on 18 September: the Panel of the 14th is over.
  EXPECT_EQ(ends(made()), "2018-08-20 2018-09-18 2018-09-04 2018-10-12 2018-10-12 2018-10-24");
}

TEST_F(TimetableOf, AStepWithoutAMeetingHasNoDateAndSaysWhatItNeeds) {
  meetings_.meetings.pop_back();  // no Change Board after 26 September
  mod_.dcc_impact = true;
  const Timetable out = made();
  EXPECT_EQ(row(out, "board").expected.end, std::nullopt);
  EXPECT_EQ(row(out, "board").note, "no meeting of the Change Board on or after 12 October 2018 is recorded");
  EXPECT_EQ(out.last, std::nullopt);
  meetings_.meetings.pop_back();
  EXPECT_EQ(row(made(), "consultation").note, "waits for “Panel signs off”, which has no date");
}

TEST_F(TimetableOf, ActualDaysAreTakenFromStepsConsultationsAndDecisions) {
  finish("requirements", Date(2018, 8, 24));
  finish("drafting", Date(2018, 9, 6));
  mod_.decisions.push_back({});
  mod_.decisions[0].id = "p60";
  mod_.decisions[0].kind = "sign-off";
  mod_.decisions[0].body = "Panel";
  mod_.decisions[0].date = Date(2018, 9, 14);
  mod_.history.push_back(step("vote", Date(2018, 9, 14)));
  Consultation consultation;
  consultation.id = "c1";
  consultation.kind = "modification-report";
  consultation.opened = Date(2018, 9, 17);
  consultation.closes = Date(2018, 10, 5);
  mod_.consultations.push_back(consultation);
  const Timetable out = made({.today = Date(2018, 9, 20), .delays = {}, .lengths = {}});
  EXPECT_EQ(ends(out), "2018-08-24 passed-over 2018-09-06 2018-09-14 2018-10-05 2018-10-24");
  EXPECT_EQ(row(out, "requirements").late, 4);  // 21 to 24 August
  EXPECT_EQ(row(out, "drafting").late, 2);
  EXPECT_EQ(row(out, "panel").late, 0);
  EXPECT_EQ(row(out, "panel").recorded, "decision p60");
  EXPECT_EQ(row(out, "panel").actual.end, Date(2018, 9, 14));
  EXPECT_EQ(row(out, "consultation").progress, Progress::running);
  EXPECT_EQ(row(out, "consultation").actual.end, std::nullopt);
  EXPECT_EQ(row(out, "consultation").actual.start, Date(2018, 9, 17));
}

TEST_F(TimetableOf, AStepThatMakesADocumentEndsWhenTheDocumentIsMade) {
  const auto document = [&](const char* kind, Date made) {
    mod_.documents.push_back({});
    mod_.documents.back().kind = kind;
    mod_.documents.back().date = made;
  };
  document("another-report", Date(2018, 8, 20));
  EXPECT_EQ(row(made({}), "drafting").actual.end, std::nullopt);
  document("draft-report", Date(2018, 8, 30));
  document("draft-report", Date(2018, 9, 4));
  EXPECT_EQ(row(made({}), "drafting").actual.end, Date(2018, 9, 4));
  EXPECT_EQ(row(made({}), "drafting").recorded, "document draft-report");
  finish("drafting", Date(2018, 9, 6));  // what is said of the step itself holds
  EXPECT_EQ(row(made({}), "drafting").actual.end, Date(2018, 9, 6));
}

TEST_F(TimetableOf, WhatShouldHaveEndedIsOverdueOnTheDayAfter) {
  const auto overdue = [&](Date today) {
    std::string out;
    for (const TimetableRow& one : made({.today = today, .delays = {}, .lengths = {}}).rows)
      if (one.overdue) out += one.step + " ";
    return out;
  };
  EXPECT_EQ(overdue(Date(2018, 8, 20)), "");
  EXPECT_EQ(overdue(Date(2018, 8, 21)), "requirements ");
  EXPECT_EQ(overdue(Date(2018, 9, 5)), "requirements drafting ");
  // After the Panel the day of the consultation is not laid down, so it is never overdue.
  EXPECT_EQ(overdue(Date(2018, 12, 3)), "requirements drafting panel ");
}

TEST_F(TimetableOf, ADelayMovesAStepPastItsMeetingAndTheRelease) {
  mod_.implementation.main.release = "November 2018 SEC Release";
  const Timetable before = made();
  EXPECT_EQ(before.target->what, "cut-off of the November 2018 SEC Release");
  EXPECT_EQ(before.beyond, 0);
  EXPECT_EQ(before.release, "November 2018 SEC Release");
  EXPECT_EQ(row(before, "drafting").slack, 8);  // to the Panel of the 14th: 5 to 7 and 10 to 14 September
  const Timetable kept = made({.today = {}, .delays = {{"drafting", 8}}, .lengths = {}});
  EXPECT_EQ(kept.beyond, 0);
  EXPECT_EQ(kept.shifts.size(), 1U);
  const Timetable after = made({.today = {}, .delays = {{"drafting", 9}}, .lengths = {}});
  EXPECT_EQ(ends(after), "2018-08-20 passed-over 2018-09-17 2018-10-12 2018-10-12 2018-10-24");
  ASSERT_EQ(after.shifts.size(), 4U);
  EXPECT_EQ(after.shifts[0].missed, "");
  EXPECT_EQ(after.shifts[1].before, Date(2018, 9, 14));
  EXPECT_EQ(after.shifts[1].after, Date(2018, 10, 12));
  EXPECT_EQ(after.shifts[1].missed, "misses Panel 60 on 14 September 2018");
  EXPECT_EQ(after.shifts[3].missed, "misses Change Board on 26 September 2018");
  EXPECT_EQ(after.shift_notes, std::vector<std::string>{
                                   "misses the cut-off of the November 2018 SEC Release on 1 October 2018"});
  EXPECT_EQ(after.beyond, 17);  // 2 to 24 October
  EXPECT_EQ(after.release, "February 2019 SEC Release");
  EXPECT_EQ(row(after, "drafting").slack, std::nullopt);
}

TEST_F(TimetableOf, TheTargetIsTheDecisionThenTheCutOffThenTheReleaseThenTheDay) {
  const auto what = [&] {
    const Timetable out = made();
    return out.target ? out.target->date.iso() + " " + out.target->what : "none";
  };
  EXPECT_EQ(what(), "none");
  mod_.implementation.main.date = Date(2018, 12, 12);
  EXPECT_EQ(what(), "2018-12-12 implementation");
  mod_.implementation.main.date = Date(2018, 11, 1);  // the day of a release
  EXPECT_EQ(what(), "2018-10-01 cut-off of the November 2018 SEC Release");
  releases_.releases[0].cut_off.reset();
  EXPECT_EQ(what(), "2018-11-01 November 2018 SEC Release");
  mod_.implementation.main.decision_by = Date(2018, 10, 5);
  EXPECT_EQ(what(), "2018-10-05 day by which the decision is needed");
}

TEST_F(TimetableOf, AReturnForFurtherWorkIsASecondVisit) {
  mod_.history.push_back(step("vote", Date(2018, 9, 14)));
  mod_.history.push_back(step("work", Date(2018, 9, 26)));
  finish("requirements", Date(2018, 8, 17));
  finish("requirements", Date(2018, 9, 28));
  const Timetable out = made();
  ASSERT_EQ(out.rows.size(), 12U);
  EXPECT_EQ(out.rows[0].stage_title, "Work");
  EXPECT_EQ(out.rows[0].actual.end, Date(2018, 8, 17));
  EXPECT_EQ(out.rows[2].progress, Progress::done_unrecorded);
  EXPECT_EQ(out.rows[6].stage_title, "Work, again");
  EXPECT_EQ(out.rows[6].actual.end, Date(2018, 9, 28));
  EXPECT_EQ(out.rows[6].planned.start, Date(2018, 9, 26));
  EXPECT_EQ(out.rows[8].expected.end, Date(2018, 10, 12));  // ten Working Days after the 28th
}

TEST_F(TimetableOf, ALengthIsAssumedOnlyWhereNoneIsLaidDown) {
  const Timetable out = made({.today = {}, .delays = {}, .lengths = {{"consultation", 15}}});
  EXPECT_EQ(row(out, "consultation").rests_on, "15 Working Days (assumed for this timetable)");
  EXPECT_EQ(row(out, "consultation").expected.end, Date(2018, 10, 5));
  EXPECT_EQ(row(out, "board").expected.end, Date(2018, 10, 24));
  EXPECT_FALSE(row(out, "board").expected.earliest);
  EXPECT_EQ(
      fault({.today = {}, .delays = {}, .lengths = {{"drafting", 1}}}),
      "--length drafting: its length is laid down, 10 Working Days (the test); expected a step without one, "
      "or --delay");
}

TEST_F(TimetableOf, ADelayOfNoStepOrOfOneThatEndedIsRefused) {
  EXPECT_EQ(fault({.today = {}, .delays = {{"draftin", 3}}, .lengths = {}}),
            "--delay draftin: the timetable has no such step; nearest is drafting");
  finish("requirements", Date(2018, 8, 17));
  EXPECT_EQ(fault({.today = {}, .delays = {{"requirements", 3}}, .lengths = {}}),
            "--delay requirements: it ended on 17 August 2018 (steps); expected a step that has not ended");
}

TEST_F(TimetableOf, AModificationWithoutADayHasNoDatesUntilTheDayIsGiven) {
  mod_.history[0].date.reset();
  const Timetable undated = made();
  EXPECT_EQ(ends(undated), "none passed-over none none none none");
  EXPECT_EQ(undated.rows[0].note, "no day is recorded on which the Work began");
  const Timetable today = made({.today = Date(2018, 8, 13), .delays = {}, .lengths = {}});
  EXPECT_EQ(ends(today), "2018-08-20 passed-over 2018-09-04 2018-09-14 2018-09-14 2018-09-26");
  EXPECT_TRUE(today.rows[0].expected.earliest);
  EXPECT_EQ(today.rows[0].planned.end, std::nullopt);
}

TEST_F(TimetableOf, NothingIsToComeForOneThatIsWithdrawn) {
  mod_.outcome = Outcome::withdrawn;
  EXPECT_EQ(made().rows.size(), 4U);
}

TEST_F(TimetableOf, StepsThatWaitForOneAnotherAreAFaultOfTheProcess) {
  process_.stages[0].steps[0].after = {"drafting"};
  EXPECT_EQ(
      fault({}),
      "in the process drill the steps of the Work wait for one another in a circle; expected steps that each "
      "wait for earlier ones");
}

// SEC newsletter, August 2018, Change Board Votes: decided on 22 August 2018, final at 17:00 on 6 September 2018.
TEST(SelfGovernanceTimetable, EndsWithTheReferralWindow) {
  Modification mod;
  mod.number = "SECMP0050";
  mod.path.push_back({Path::self_governance, std::nullopt, "", ""});
  Step report;
  report.stage = "final-modification-report";
  report.date = Date(2018, 8, 22);
  mod.history.push_back(report);
  Vote vote;
  vote.body = "Change Board";
  vote.date = Date(2018, 8, 22);
  vote.result = "approve";
  mod.votes.push_back(vote);
  const Calendar calendar = load_calendar(Region::england_and_wales);
  const Timetable out =
      make_timetable(mod, load_process("sec-2018"), {calendar, Meetings(), Releases()}, TimetableOptions());
  EXPECT_EQ(out.rows.front().step, "change-board-vote");
  EXPECT_EQ(out.rows.front().recorded, "vote of the Change Board");
  EXPECT_EQ(out.rows.back().step, "referral-window");
  EXPECT_EQ(out.rows.back().expected.start, Date(2018, 8, 22));
  EXPECT_EQ(out.rows.back().expected.end, Date(2018, 9, 6));
  EXPECT_FALSE(out.rows.back().expected.earliest);
  EXPECT_TRUE(out.rows.back().window);
  EXPECT_EQ(out.last, Date(2018, 9, 6));
}

// The same, with the work on the decision's document behind: the window runs from the decision all the same.
class OpenedWindowTimetable : public testing::Test {
 protected:
  OpenedWindowTimetable() {
    mod_.number = "SECMP0050";
    mod_.path.push_back({Path::self_governance, std::nullopt, "", ""});
    Step report;
    report.stage = "final-modification-report";
    mod_.history.push_back(report);
    Decision decision;
    decision.id = "vote";
    decision.kind = "approve";
    decision.body = "Change Board";
    decision.date = Date(2018, 8, 22);
    mod_.decisions.push_back(decision);
  }
  Timetable on(const std::optional<Date>& day) const {
    return make_timetable(mod_, load_process("sec-2018"), {calendar_, Meetings(), Releases()},
                          {.today = day, .delays = {}, .lengths = {}});
  }
  TimetableRow window_on(const std::optional<Date>& day) const { return on(day).rows.back(); }

  Modification mod_;
  Calendar calendar_ = load_calendar(Region::england_and_wales);
};

TEST_F(OpenedWindowTimetable, RunsFromTheDecisionWhateverDayItIs) {
  for (const Date day : {Date(2018, 8, 23), Date(2018, 8, 30), Date(2018, 9, 6)}) {
    const TimetableRow row = window_on(day);
    EXPECT_EQ(row.step, "referral-window");
    EXPECT_EQ(row.progress, Progress::running) << day.iso();
    EXPECT_EQ(row.expected.start, Date(2018, 8, 22)) << day.iso();
    EXPECT_EQ(row.expected.end, Date(2018, 9, 6)) << day.iso();
    EXPECT_FALSE(row.expected.earliest) << day.iso();
    EXPECT_FALSE(row.overdue);
  }
}

TEST_F(OpenedWindowTimetable, HasEndedOnceItClosed) {
  const TimetableRow row = window_on(Date(2018, 9, 10));
  EXPECT_EQ(row.progress, Progress::done);
  EXPECT_EQ(row.actual.start, Date(2018, 8, 22));
  EXPECT_EQ(row.actual.end, Date(2018, 9, 6));
  EXPECT_EQ(row.expected.end, Date(2018, 9, 6));
}

TEST_F(OpenedWindowTimetable, IsToComeBeforeTheDecision) {
  EXPECT_EQ(window_on(Date(2018, 8, 21)).progress, Progress::to_come);
}

TEST_F(OpenedWindowTimetable, OfADayPastTheCalendarIsRefused) {
  try {
    on(Date(9999, 1, 1));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::limit);
    EXPECT_NE(std::string(error.what()).find("1 January 9999 is outside the calendar"), std::string::npos);
  }
}

TEST_F(OpenedWindowTimetable, OfWhatIsOverHasNothingToCome) {
  mod_.outcome = Outcome::implemented;
  mod_.implemented = Date(2018, 11, 1);
  mod_.implementation.main.date = Date(2018, 10, 1);
  const Timetable out = on(Date(2018, 12, 5));
  EXPECT_EQ(out.ended, "implemented on 1 November 2018");
  for (const TimetableRow& row : out.rows) {
    EXPECT_NE(row.progress, Progress::to_come) << row.step;
    EXPECT_NE(row.progress, Progress::running) << row.step;
    EXPECT_TRUE(!row.expected.end || *row.expected.end <= Date(2018, 9, 6)) << row.step;
    EXPECT_FALSE(row.next) << row.step;
    EXPECT_FALSE(row.slack) << row.step;
  }
  EXPECT_EQ(out.last, Date(2018, 9, 6));
  EXPECT_EQ(out.beyond, std::nullopt);
  // On a day before that it had not ended.
  EXPECT_EQ(on(Date(2018, 10, 31)).ended, "");
}

TEST_F(OpenedWindowTimetable, OfWhatWasWithdrawnPassesOverWhatWasNotDone) {
  mod_.decisions.clear();
  mod_.outcome = Outcome::withdrawn;
  mod_.withdrawal = Withdrawal{};
  mod_.withdrawal->date = Date(2018, 8, 20);
  const Timetable out = on(Date(2018, 9, 1));
  EXPECT_EQ(out.ended, "withdrawn on 20 August 2018");
  EXPECT_EQ(out.rows.front().step, "change-board-vote");
  EXPECT_EQ(out.rows.front().progress, Progress::passed_over);
  EXPECT_EQ(out.rows.front().note, "it was withdrawn on 20 August 2018, and no day of this is recorded");
}

// Section D review consultation (2018), 2.3, steps 1 to 12.
TEST(StrawManTimetable, JumpsFromStep7ToStep12WithoutDccImpact) {
  Meetings meetings;
  for (const char* body : {"Panel", "Change Board", "Working Group"})
    meetings.bodies.push_back({body, body, {}});
  for (int month = 4; month <= 12; ++month) {
    meetings.meetings.push_back({"Change Board", "", Date(2018, month, 4), "", "", {}});
    meetings.meetings.push_back({"Panel", "", Date(2018, month, 13), "", "", {}});
    meetings.meetings.push_back({"Working Group", "", Date(2018, month, 20), "", "", {}});
  }
  const Calendar calendar = load_calendar(Region::england_and_wales);
  const Releases releases;
  Modification mod;
  mod.number = "MP001";
  Step refinement;
  refinement.stage = "refinement";
  refinement.date = Date(2018, 4, 16);
  mod.history.push_back(refinement);
  const auto panel = [&](bool dcc, std::map<std::string, int> lengths) {
    mod.dcc_impact = dcc;
    const Timetable out = make_timetable(mod, load_process("straw-man"), {calendar, meetings, releases},
                                         {.today = {}, .delays = {}, .lengths = std::move(lengths)});
    std::string passed;
    for (const TimetableRow& row : out.rows)
      if (row.progress == Progress::passed_over && row.stage == "refinement") passed += row.number + " ";
    for (const TimetableRow& row : out.rows)
      if (row.step == "panel-considers") return passed + row.expected.end->iso();
    return std::string("no step 12");
  };
  // Change Board on 4 May, Panel on 13 May.
  EXPECT_EQ(panel(false, {}), "3a 8 9 10 10 11 2018-05-13");
  // With an Impact Assessment of 40 Working Days from 4 May to 3 July, over two bank holidays: the Working Group of 20
  // July, then the Panel of 13 August.
  EXPECT_EQ(panel(true, {{"dcc-impact-assessment", 40}}), "2018-08-13");
}

TEST(TimetableOfADraftProposal, KnowsThatItWasRaised) {
  Modification modification;
  modification.number = "DP094";
  modification.source = parse_yaml("number: DP094\ntitle: X\nraised: 2019-10-29\n", "modification.yaml");
  modification.raised = Date(2019, 10, 29);
  Step entered;
  entered.stage = "development";
  entered.date = Date(2019, 11, 4);
  modification.history.push_back(entered);
  const Calendar calendar = load_calendar(Region::england_and_wales);
  const Meetings meetings;
  const Releases releases;
  const Timetable made =
      make_timetable(modification, load_process("sec-2019"), {calendar, meetings, releases}, {});
  const auto row = std::find_if(made.rows.begin(), made.rows.end(),
                                [](const TimetableRow& one) { return one.step == "draft-proposal"; });
  ASSERT_NE(row, made.rows.end());
  EXPECT_EQ(row->progress, Progress::done);
  EXPECT_EQ(row->actual.end, Date(2019, 10, 29));
  EXPECT_FALSE(row->next);
}

}  // namespace
}  // namespace redraft::process
