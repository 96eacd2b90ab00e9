// working-days: the face of the calendar. What is counted is tested in tests/process.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tools/run.h"

namespace redraft::tools {
namespace {

using tests::Ran;
using tests::run_line;

const std::string kAssumed =
    "  the Code's definition of Working Day has not been read; the bank holidays of England and Wales are "
    "assumed\n";

TEST(WorkingDaysCommand, GivesTheDayWithWhatWasLeftOut) {
  const struct {
    const char* line;
    std::string out;
  } rows[] = {
      {"redraft working-days 2018-08-22 --add 10",
       "Thursday 6 September 2018\n"
       "  10 Working Days after Wednesday 22 August 2018; England and Wales\n"
       "  left out: Monday 27 August 2018, Summer bank holiday\n" +
           kAssumed},
      {"redraft working-days '6 September 2018' --add -10",
       "Wednesday 22 August 2018\n"
       "  10 Working Days before Thursday 6 September 2018; England and Wales\n"
       "  left out: Monday 27 August 2018, Summer bank holiday\n" +
           kAssumed},
      {"redraft working-days 2018-08-22 --until 2018-09-06 --region scotland",
       "11 Working Days\n"
       "  after Wednesday 22 August 2018, up to and including Thursday 6 September 2018; Scotland\n"},
      {"redraft working-days 2018-09-06 --until 2018-09-05 --region scotland",
       "1 Working Day\n"
       "  from Wednesday 5 September 2018 up to Thursday 6 September 2018, which is not counted; Scotland\n"},
      {"redraft working-days 2026-12-22 --add 10",
       "Friday 8 January 2027 (provisional)\n"
       "  10 Working Days after Tuesday 22 December 2026; England and Wales\n"
       "  left out: Friday 25 December 2026, Christmas Day\n"
       "  left out: Monday 28 December 2026, Boxing Day (substitute day)\n"
       "  left out: Friday 1 January 2027, New Year's Day (provisional)\n"
       "  provisional: bank holidays are proclaimed up to 2026; later ones follow the Banking and Financial "
       "Dealings "
       "Act 1971\n" +
           kAssumed},
      {"redraft working-days 'Friday 8 May 2020'",
       "Friday 8 May 2020 is no Working Day: Early May bank holiday (VE day)\n  England and Wales\n" +
           kAssumed},
      {"redraft working-days 2020-05-09 --profile statute --region scotland",
       "Saturday 9 May 2020 is no Working Day\n  Scotland\n"},
      {"redraft working-days 2018-11-30 --region england-and-wales",
       "Friday 30 November 2018 is a Working Day\n  England and Wales\n"},
  };
  for (const auto& row : rows) {
    const Ran ran = run_line(row.line);
    EXPECT_EQ(ran.status, 0) << row.line;
    EXPECT_EQ(ran.err, "") << row.line;
    EXPECT_EQ(ran.out, row.out) << row.line;
  }
}

TEST(WorkingDaysCommand, SaysWhatAWindowIsFor) {
  const Ran ran = run_line("redraft working-days 2018-08-22 --window self-governance-referral");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(
      ran.out,
      "17:00 on Thursday 6 September 2018\n"
      "  10 Working Days after Wednesday 22 August 2018; England and Wales\n"
      "  Referral of a Self-Governance decision; it opens when the Change Board determines a Self-Governance "
      "modification\n"
      "  any Party may act, to the Panel: the decision is referred to the Panel; without a referral it is "
      "final\n"
      "  source: SEC newsletter, August 2018, Change Board Votes: decided on 22nd August 2018, a 10 Working "
      "Day "
      "period, ends at 5pm on Thursday 6th September 2018\n"
      "  left out: Monday 27 August 2018, Summer bank holiday\n" +
          kAssumed);
  EXPECT_NE(
      run_line("redraft working-days 2018-08-22 --window withdrawal-adoption").out.find("\n  inferred: "),
      std::string::npos);
  EXPECT_NE(run_line("redraft working-days 2018-08-22 --window fast-track-comment")
                .out.find("\n  15 Working Days are the least; it may be set longer\n"),
            std::string::npos);
}

TEST(WorkingDaysCommand, PrintsTheSameAsJson) {
  const Ran ran = run_line("redraft working-days 2026-12-22 --window self-governance-referral --format json");
  EXPECT_EQ(ran.status, 0);
  const nlohmann::json json = nlohmann::json::parse(ran.out);
  EXPECT_EQ(json["format"], "redraft-working-days/1");
  EXPECT_EQ(json["working_days"], 10);
  EXPECT_EQ(json["date"], "2027-01-08");
  EXPECT_EQ(json["closes"], "2027-01-08T17:00:00+00:00");
  EXPECT_EQ(json["provisional"], true);
  EXPECT_EQ(json["skipped"].size(), 3U);
  EXPECT_EQ(json["skipped"][1]["name"], "Boxing Day");
  EXPECT_EQ(json["skipped"][1]["substitute"], true);
  EXPECT_EQ(json["skipped"][1]["provisional"], false);
  EXPECT_EQ(json["skipped"][2]["provisional"], true);
  EXPECT_EQ(json["window"]["id"], "self-governance-referral");
  const nlohmann::json between =
      nlohmann::json::parse(run_line("redraft working-days 2018-09-06 --until 2018-08-22 --format json").out);
  EXPECT_EQ(between["working_days"], -10);
  EXPECT_FALSE(between.contains("window"));
}

TEST(WorkingDaysCommand, SaysWhatIsWrongWithADayOrAnEnd) {
  const struct {
    const char* line;
    const char* err;
  } rows[] = {
      {"redraft working-days 2018-02-30",
       "'2018-02-30' is no day; expected one like 2018-09-06 or '6 September 2018'"},
      {"redraft working-days 'Monday 22 August 2018'",
       "22 August 2018 is a Wednesday; expected Wednesday 22 August 2018"},
      {"redraft working-days 2018-08-22 --add ten",
       "--add ten is no whole number; expected one like 10, or -10 for days before"},
      {"redraft working-days 2018-08-22 --add 10 --until 2018-09-06",
       "more than one end was given; expected one of --add, --until and --window"},
      {"redraft working-days 2018-08-22 --profile statute",
       "the profile 'statute' does not say whose bank holidays count; expected --region england-and-wales or "
       "--region "
       "scotland"},
      {"redraft working-days 2018-08-22 --region wales",
       "--region wales is not known; expected one of england-and-wales, scotland"},
      {"redraft working-days 2040-05-07",
       "7 May 2040 is outside the calendar of England and Wales; its bank holidays are known from 2012 to "
       "2026, and "
       "follow the Banking and Financial Dealings Act 1971 up to 2036"},
  };
  for (const auto& row : rows) {
    const Ran ran = run_line(row.line);
    EXPECT_EQ(ran.status, 2) << row.line;
    EXPECT_EQ(ran.out, "") << row.line;
    EXPECT_EQ(ran.err, "redraft: " + std::string(row.err) + "\n") << row.line;
  }
}

}  // namespace
}  // namespace redraft::tools
