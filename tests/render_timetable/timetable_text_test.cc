// A timetable in words, for a terminal.
#include <gtest/gtest.h>

#include "render/timetable_view.h"
#include "render/timetable_words.h"
#include "render_timetable/sample_timetable.h"

namespace redraft::render {
namespace {

using process::Date;

TEST(TimetableText, ShowsEachStepWithItsDaysAndWhyOthersHaveNone) {
  TimetableView view;
  view.timetable = tests::sample_timetable();
  view.timetable.target = process::Target{Date(2018, 10, 1), "cut-off of the November 2018 SEC Release"};
  view.working_days = "England and Wales";
  EXPECT_EQ(timetable_text(view, 100),
            "MP001 Tariffs & <labels>, “quoted”\n"
            "A process for tests; it stands in: Work; as at 10 September 2018\n"
            "\n"
            "Step                 Planned end         Ends               State        Late  Slack\n"
            "-------------------  ------------------  -----------------  -----------  ----  -----\n"
            "Work\n"
            "- Drafting           4 September 2018    6 September 2018   done            2\n"
            "- Consultation       4 September 2018 *  28 September 2018  running                3\n"
            "- Board votes                                               no date\n"
            "- Authority decides                                         passed over\n"
            "\n"
            "Date                      Meetings at which steps end, releases and windows\n"
            "------------------------  -------------------------------------------------\n"
            "Monday 1 October 2018     Cut-off of the November 2018 SEC Release\n"
            "Thursday 4 October 2018   Referral, closes at 17:00\n"
            "Thursday 1 November 2018  November 2018 SEC Release\n"
            "\n"
            "What the lengths rest on:\n"
            "  consultation, board: 10 Working Days (the test)\n"
            "\n"
            "Without a date:\n"
            "  board: no meeting of the Change Board on or after 28 September 2018 is recorded\n"
            "  authority: passed over, it is a Self-Governance Modification\n"
            "\n"
            "Notes:\n"
            "  Working Days: England and Wales\n");
}

TEST(SpanWords, LeaveOutWhatTheEndSaysAgain) {
  const struct {
    process::Span span;
    const char* want;
  } rows[] = {
      {{Date(2018, 9, 6), Date(2018, 9, 6), false, false}, "6 September 2018"},
      {{Date(2018, 9, 6), Date(2018, 9, 28), false, false}, "6 to 28 September 2018"},
      {{Date(2018, 8, 10), Date(2018, 9, 5), true, false}, "10 August to 5 September 2018 *"},
      {{Date(2018, 12, 28), Date(2019, 1, 4), false, true},
       "28 December 2018 to 4 January 2019 (provisional)"},
      {{Date(2018, 8, 10), std::nullopt, false, false}, "from 10 August 2018"},
      {{}, ""},
  };
  for (const auto& row : rows) EXPECT_EQ(span_words(row.span), row.want);
}

TEST(TargetWords, SayHowFarBeyondTheTargetTheLastDayIs) {
  process::Timetable timetable = tests::sample_timetable();
  EXPECT_EQ(target_words(timetable), "");
  timetable.target = process::Target{Date(2018, 10, 1), "cut-off of the November 2018 SEC Release"};
  timetable.last = Date(2018, 10, 3);
  timetable.beyond = 2;
  EXPECT_EQ(
      target_words(timetable),
      "the last day, 3 October 2018, is 2 Working Days after the cut-off of the November 2018 SEC Release, 1 "
      "October 2018");
  timetable.beyond = 0;
  timetable.last_earliest = true;
  EXPECT_EQ(
      target_words(timetable),
      "the last day, 3 October 2018 at the earliest, is in time for the cut-off of the November 2018 SEC "
      "Release, 1 October 2018");
}

}  // namespace
}  // namespace redraft::render
