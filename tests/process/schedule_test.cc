// Days of steps: counted by hand over holidays, and against a slow twin that walks day by day.
#include "process/schedule.h"

#include <gtest/gtest.h>

#include <random>

namespace redraft::process {
namespace {

const Calendar& england() {
  static const Calendar calendar = load_calendar(Region::england_and_wales);
  return calendar;
}

Meetings meetings_of(const std::string& body, const std::vector<Date>& days) {
  Meetings out;
  out.bodies.push_back({body, body, {}});
  for (const Date day : days) out.meetings.push_back({body, "", day, "", "", {}});
  return out;
}

ScheduleStep lasting(int working_days, std::vector<std::size_t> after = {}) {
  ScheduleStep out;
  out.working_days = working_days;
  out.after = std::move(after);
  return out;
}

ScheduleStep at_meeting(const std::string& body, std::vector<std::size_t> after = {}) {
  ScheduleStep out;
  out.meeting = body;
  out.after = std::move(after);
  return out;
}

ScheduleStage begun(Date day) { return {day, std::nullopt, true, true}; }

std::string iso(const std::optional<Date>& day) { return day ? day->iso() : "none"; }

TEST(Schedule, CountsStepsOverEasterAndChristmas) {
  const struct {
    Date begins;
    int working_days;
    const char* ends;
  } rows[] = {
      // 16, 17, 18 April; Good Friday and Easter Monday are left out; 23, 24.
      {Date(2019, 4, 15), 5, "2019-04-24"},
      // 24, 27, 28, 31 December, 2 January.
      {Date(2018, 12, 21), 5, "2019-01-02"},
      // 4 to 7 May, then 11: in 2020 the holiday was on Friday the 8th.
      {Date(2020, 5, 1), 5, "2020-05-11"},
      {Date(2018, 8, 22), 0, "2018-08-22"},
  };
  const Meetings none;
  for (const auto& row : rows) {
    const ScheduleInput input{{begun(row.begins)}, {lasting(row.working_days)}};
    const std::vector<Scheduled> days = schedule(input, {&england(), &none});
    EXPECT_EQ(iso(days[0].start), row.begins.iso());
    EXPECT_EQ(iso(days[0].end), row.ends);
    EXPECT_FALSE(days[0].earliest);
  }
}

TEST(Schedule, LetsParallelStepsRunAtOnceAndWaitsForTheLongest) {
  const Meetings none;
  const ScheduleInput input{{begun(Date(2018, 9, 3))},
                            {lasting(2), lasting(10, {0}), lasting(3, {0}), lasting(1, {1, 2})}};
  const std::vector<Scheduled> days = schedule(input, {&england(), &none});
  EXPECT_EQ(iso(days[0].end), "2018-09-05");
  EXPECT_EQ(iso(days[1].start), "2018-09-05");
  EXPECT_EQ(iso(days[2].start), "2018-09-05");
  EXPECT_EQ(iso(days[1].end), "2018-09-19");
  EXPECT_EQ(iso(days[2].end), "2018-09-10");
  EXPECT_EQ(iso(days[3].start), "2018-09-19");
  EXPECT_EQ(iso(days[3].end), "2018-09-20");
}

TEST(Schedule, JumpsOverAStepToWhatItWaitedFor) {
  const Meetings none;
  ScheduleInput input{{begun(Date(2018, 9, 3))}, {lasting(2), lasting(10, {0}), lasting(1, {1})}};
  input.steps[1].passed_over = true;
  const std::vector<Scheduled> days = schedule(input, {&england(), &none});
  EXPECT_EQ(iso(days[2].start), "2018-09-05");
  EXPECT_EQ(iso(days[2].end), "2018-09-06");
  EXPECT_EQ(iso(last_day(input, days)), "2018-09-06");
}

TEST(Schedule, TakesTheNextMeetingOnTheDayItselfOrLater) {
  const Meetings meetings = meetings_of("Panel", {Date(2018, 9, 14), Date(2018, 10, 12)});
  const struct {
    Date ready;
    const char* ends;
  } rows[] = {{Date(2018, 9, 13), "2018-09-14"},
              {Date(2018, 9, 14), "2018-09-14"},
              {Date(2018, 9, 15), "2018-10-12"},
              {Date(2018, 10, 13), "none"}};
  for (const auto& row : rows) {
    const ScheduleInput input{{begun(row.ready)}, {at_meeting("Panel"), lasting(3, {0})}};
    const std::vector<Scheduled> days = schedule(input, {&england(), &meetings});
    EXPECT_EQ(iso(days[0].end), row.ends);
    if (days[0].end) continue;
    EXPECT_EQ(iso(days[0].no_meeting), row.ready.iso());
    EXPECT_EQ(days[1].end, std::nullopt);
    EXPECT_EQ(days[1].waiting, 0U);
    EXPECT_EQ(last_day(input, days), std::nullopt);
  }
}

TEST(Schedule, SaysWhatIsTheEarliestDayAndWhatIsProvisional) {
  const Meetings none;
  const ScheduleInput open{{begun(Date(2018, 9, 3))}, {ScheduleStep{}, lasting(2, {0})}};
  const std::vector<Scheduled> days = schedule(open, {&england(), &none});
  EXPECT_EQ(iso(days[0].end), "2018-09-03");
  EXPECT_TRUE(days[0].earliest);
  EXPECT_TRUE(days[1].earliest);
  const int year = england().last_proclaimed_year();
  const ScheduleInput late{{begun(Date(year, 12, 29))}, {lasting(10), lasting(1, {0})}};
  const std::vector<Scheduled> after = schedule(late, {&england(), &none});
  EXPECT_TRUE(after[0].provisional);
  EXPECT_TRUE(after[1].provisional);
}

TEST(Schedule, GoesByWhatIsRecordedAndNotBeforeToday) {
  const Meetings none;
  ScheduleInput input{{begun(Date(2018, 9, 3))}, {lasting(2), lasting(5, {0}), lasting(1, {1})}};
  input.steps[0].ended = Date(2018, 9, 10);
  const std::vector<Scheduled> planned = schedule(input, {&england(), &none, false});
  const std::vector<Scheduled> due = schedule(input, {&england(), &none, true});
  const std::vector<Scheduled> expected = schedule(input, {&england(), &none, true, Date(2018, 10, 1)});
  EXPECT_EQ(iso(planned[2].end), "2018-09-13");
  EXPECT_EQ(iso(due[1].end), "2018-09-17");
  EXPECT_EQ(iso(due[2].end), "2018-09-18");
  // What is done keeps its day; what has not begun does so today.
  EXPECT_EQ(iso(expected[0].end), "2018-09-10");
  EXPECT_EQ(iso(expected[1].start), "2018-10-01");
  EXPECT_EQ(iso(expected[1].end), "2018-10-08");
}

TEST(Schedule, EndsTheStepsOfAStageThatWasLeft) {
  const Meetings none;
  const ScheduleInput input{
      {{Date(2018, 9, 3), Date(2018, 9, 7), true, false}, {Date(2018, 9, 7), std::nullopt, false, true}},
      {lasting(20), {1, {}, 5, "", false, std::nullopt, std::nullopt, 0}}};
  const std::vector<Scheduled> days = schedule(input, {&england(), &none});
  EXPECT_EQ(iso(days[0].end), "2018-09-07");
  EXPECT_EQ(iso(days[1].start), "2018-09-07");
  EXPECT_EQ(iso(days[1].end), "2018-09-14");
  // By the rules alone the second stage waits for the twenty Working Days.
  const std::vector<Scheduled> planned = schedule(input, {&england(), &none, false});
  EXPECT_EQ(iso(planned[1].start), "2018-10-01");
}

TEST(Slack, CountsTheDaysToTheMeetingAfterWhichTheTargetIsMissed) {
  const Meetings meetings = meetings_of("Panel", {Date(2018, 9, 14), Date(2018, 10, 12)});
  const ScheduleInput input{{begun(Date(2018, 9, 3))}, {lasting(2), at_meeting("Panel", {0})}};
  const ScheduleRules rules{&england(), &meetings};
  // Ends on 5 September; the Panel of the 14th can wait seven Working Days: 6, 7, 10, 11, 12, 13, 14.
  EXPECT_EQ(slack(input, rules, 0, Date(2018, 9, 30)), 7);
  // With a later target the Panel of 12 October does: 27 Working Days after 5 September.
  EXPECT_EQ(slack(input, rules, 0, Date(2018, 10, 12)), 27);
  EXPECT_EQ(slack(input, rules, 1, Date(2018, 9, 14)), 7);
  EXPECT_EQ(slack(input, rules, 0, Date(2018, 9, 13)), std::nullopt);
}

// The same rules, a day at a time.
class SlowTwin {
 public:
  SlowTwin(const ScheduleInput& input, const Meetings& meetings) : input_(input), meetings_(meetings) {}

  std::optional<Date> end(std::size_t step) const {
    const ScheduleStep& one = input_.steps[step];
    Date start = *input_.stages[0].began;
    for (const std::size_t other : one.after) {
      const std::optional<Date> before = end(other);
      if (!before) return std::nullopt;
      start = std::max(start, *before);
    }
    if (one.passed_over) return start;
    for (int left = one.working_days.value_or(0) + one.delay; left > 0;) {
      start = start + 1;
      if (england().is_working_day(start)) --left;
    }
    if (one.meeting.empty()) {
      while (!england().is_working_day(start)) start = start + 1;
      return start;
    }
    for (const Meeting& meeting : meetings_.meetings)
      if (meeting.date >= start) return meeting.date;
    return std::nullopt;
  }

  bool within(Date target) const {
    for (std::size_t i = 0; i < input_.steps.size(); ++i) {
      const std::optional<Date> day = end(i);
      if (!input_.steps[i].passed_over && (!day || *day > target)) return false;
    }
    return true;
  }

 private:
  const ScheduleInput& input_;
  const Meetings& meetings_;
};

TEST(Schedule, AndSlackAreThoseOfASlowTwin) {
  std::mt19937 random(20180822);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  for (int round = 0; round < 60; ++round) {
    std::vector<Date> days;
    for (Date day(2018, 12, 1); day < Date(2019, 9, 1); day = day + 7 + below(30)) days.push_back(day);
    const Meetings meetings = meetings_of("Panel", days);
    ScheduleInput input{{begun(Date(2018, 12, 3) + below(20))}, {}};
    const int steps = 2 + below(6);
    for (int i = 0; i < steps; ++i) {
      ScheduleStep one = below(3) == 0 ? at_meeting("Panel") : lasting(below(15));
      for (int other = 0; other < i; ++other)
        if (below(2) == 0) one.after.push_back(static_cast<std::size_t>(other));
      one.passed_over = below(6) == 0;
      input.steps.push_back(one);
    }
    const ScheduleRules rules{&england(), &meetings};
    const std::vector<Scheduled> ran = schedule(input, rules);
    const SlowTwin twin(input, meetings);
    for (std::size_t i = 0; i < input.steps.size(); ++i)
      EXPECT_EQ(iso(ran[i].end), iso(twin.end(i))) << round;

    const Date target = Date(2019, 2, 1) + below(120);
    for (std::size_t i = 0; i < input.steps.size(); ++i) {
      if (input.steps[i].passed_over) continue;
      ScheduleInput trial = input;
      std::optional<int> most;
      while (SlowTwin(trial, meetings).within(target)) most = trial.steps[i].delay++;
      EXPECT_EQ(slack(input, rules, i, target), most) << round << " " << i;
    }
  }
}

TEST(Schedule, EndsNoWorkOnAWeekendOrHoliday) {
  const Meetings none;
  // Saturday 6 October 2018; Good Friday 2019.
  for (const auto& [begins, ends] :
       {std::pair{Date(2018, 10, 6), "2018-10-08"}, {Date(2019, 4, 19), "2019-04-23"}}) {
    const ScheduleInput input{{begun(begins)}, {ScheduleStep{}, lasting(0, {0})}};
    const std::vector<Scheduled> days = schedule(input, {&england(), &none});
    EXPECT_EQ(iso(days[0].end), ends);
    EXPECT_EQ(iso(days[1].end), ends);
  }
  // Nor is any expected on one when the day that is given is a Sunday.
  const ScheduleInput input{{begun(Date(2018, 9, 3))}, {ScheduleStep{}}};
  const std::vector<Scheduled> days = schedule(input, {&england(), &none, true, Date(2018, 10, 7)});
  EXPECT_EQ(iso(days[0].start), "2018-10-08");
  EXPECT_EQ(iso(days[0].end), "2018-10-08");
  // What is recorded keeps its day.
  ScheduleInput done = input;
  done.steps[0].ended = Date(2018, 9, 8);
  EXPECT_EQ(iso(schedule(done, {&england(), &none, true})[0].end), "2018-09-08");
}

}  // namespace
}  // namespace redraft::process
