// What a report says on its day, and what it asks for that is past.
#include <gtest/gtest.h>

#include "support/scratch.h"
#include "tools/report_made.h"

namespace redraft::tools {
namespace {

using tests::report;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::words_of;
using Made = tests::MadeReport;

const std::string& kSample = tests::sample_workspace();

TEST(DatedReport, SaysWhatStoodOnItsDay) {
  const Made then = report("final SECMP0049 --date 2018-08-31");
  EXPECT_EQ(then.ran.status, 0) << then.ran.err;
  EXPECT_FALSE(then.has("Implemented"));
  EXPECT_FALSE(then.has("4th March 2019"));
  EXPECT_TRUE(
      then.has("The proposed date of implementation is 1st November 2018, subject to Authority approval."));
  EXPECT_TRUE(then.has("The Change Board recommended to the Authority on 22nd August 2018"));
  const Made later = report("final SECMP0049 --date 2019-03-04");
  EXPECT_TRUE(later.has("Nothing now: the modification was implemented on 4 March 2019."));
  EXPECT_TRUE(
      later.has("The proposed date of implementation was 1st November 2018, subject to Authority approval."));
}

TEST(DatedReport, KnowsNoVoteThatCameLater) {
  const Made before = report("final MP900 --for panel --classification amber --date 2020-11-24");
  EXPECT_EQ(before.ran.status, 0) << before.ran.err;
  EXPECT_TRUE(before.has("No vote is recorded."));
  EXPECT_TRUE(before.has("It was open from 19th October 2020 until 17:00 on Friday 6 November 2020."));
  EXPECT_FALSE(before.has("Second Modification Report Consultation"));
  const Made open = report("report-consultation MP900 --classification amber --date 2020-11-06");
  EXPECT_TRUE(open.has("It is open from 19th October 2020 until 17:00 on Friday 6 November 2020."));
}

TEST(DatedReport, IsDraftedAgainstTheVersionOfItsDay) {
  EXPECT_FALSE(report("legal-text SECMP0049 --date 2018-08-21").has("the current version is"));
  EXPECT_TRUE(report("legal-text SECMP0049 --date 2018-08-22").has("the current version is 5.21"));
}

TEST(DatedReport, OfTheRegisterHoldsWhatWasRaisedByThen) {
  const Made then = report("register-extract --leave-out --date 2019-03-03");
  EXPECT_FALSE(then.has("MP900"));
  EXPECT_TRUE(then.has("SECMP0049"));
  EXPECT_FALSE(then.has("4 March 2019"));
  EXPECT_TRUE(report("register-extract --leave-out").has("4 March 2019"));
}

TEST(DatedReport, WarnsOfADayBeforeTheBeginning) {
  const Made made = report("initial MP900 --classification amber --date 2020-01-05");
  EXPECT_EQ(made.ran.status, 0);
  EXPECT_NE(made.ran.err.find("report-before-beginning"), std::string::npos) << made.ran.err;
}

TEST(PastRequest, IsRefusedWhereTheDocumentIsNothingElse) {
  const Made voted = report("vote-paper MP900 --classification amber --date 2021-05-01");
  EXPECT_EQ(voted.ran.status, 2);
  EXPECT_EQ(voted.ran.err,
            "redraft: Change Board vote of MP900 cannot be made: what it asks for is past\n"
            "  the Change Board voted: approve ('proposed') on 28 April 2021\n"
            "--date with an earlier day makes it as it stood on that day\n");
  const Made letter = report("authority-letter SECMP0049");
  EXPECT_EQ(letter.ran.status, 2);
  EXPECT_NE(letter.ran.err.find("  the modification was implemented on 4 March 2019\n"), std::string::npos)
      << letter.ran.err;
  EXPECT_TRUE(report("authority-letter SECMP0049 --date 2018-08-31")
                  .has("We ask the Authority to determine whether the modification should be made."));
}

TEST(PastRequest, OfAProblemStatementWasAnsweredBySigningOff) {
  const std::string words = "final-problem-statement MP900 --classification amber --date ";
  EXPECT_TRUE(report(words + "2020-03-23").has("is asked whether the problem is fully defined"));
  EXPECT_TRUE(
      report(words + "2020-03-24").has("Nothing now: the Change Sub-Committee has signed off the problem."));
}

TEST(Timetable, IsDrawnOfTheStepsThatHaveADay) {
  // More than 30 steps of MP900 were passed through, of which too few have a recorded day to fill a page.
  EXPECT_TRUE(report("final MP900 --classification amber --date 2021-07-01").has("Progression timetable"));
  const Scratch scratch;
  run(words_of("report final MP900 --classification amber --date 2021-07-01 --workspace " + kSample +
               " --format yaml -o " + scratch.path("v.yaml")));
  const std::string values = slurp(scratch.path("v.yaml"));
  const std::size_t at = values.find("chart_rows: ");
  ASSERT_NE(at, std::string::npos);
  const int rows = std::stoi(values.substr(at + std::string("chart_rows: ").size()));
  EXPECT_GT(rows, 5);
  EXPECT_LE(rows, 24);
}

TEST(PastRequest, IsNotMadeByAReport) {
  const Made voted = report("final MP900 --for change-board --classification amber --date 2021-05-01");
  EXPECT_TRUE(voted.has("Nothing now: the Change Board has voted."));
  EXPECT_FALSE(voted.has("For Decision"));
  const Made asked = report("final MP900 --for change-board --classification amber --date 2021-04-27");
  EXPECT_TRUE(asked.has("The Change Board is asked to vote"));
  EXPECT_TRUE(asked.has("For Decision"));
}

TEST(PastRequest, OfAnInitialOrDraftReportWasAnsweredByGoingOn) {
  const std::string later = "Nothing now: the modification stands at a later stage.";
  EXPECT_TRUE(report("initial SECMP0050 --draft").has(later));
  const std::string draft = "draft MP900 --classification amber --date ";
  EXPECT_TRUE(report(draft + "2021-04-20").has(later));
  // Between the return and the second sign-off it is refined again.
  EXPECT_FALSE(report(draft + "2021-02-20").has("Nothing now"));
  EXPECT_TRUE(report("problem-statement MP900 --classification amber --date 2020-03-25")
                  .has("Nothing now: the Change Sub-Committee has signed off the problem."));
  EXPECT_FALSE(report("problem-statement MP900 --classification amber --date 2020-03-23").has("Nothing now"));
}

TEST(DatedReport, TellsAWithdrawalAndItsAdoption) {
  const Made withdrawn = report("draft MP900 --classification amber --date 2020-06-20");
  EXPECT_TRUE(withdrawn.has("Ina Nonesuch withdrew the modification on 15th June 2020: she was seasick."));
  EXPECT_FALSE(withdrawn.has("adopted it"));
  EXPECT_TRUE(withdrawn.has("the announcement of 16 June 2020: until 17:00 on "));
  for (const std::string day : {"--date 2020-06-24", "--date 2020-07-02", ""}) {
    const Made adopted = report("draft MP900 --classification amber " + day);
    EXPECT_TRUE(adopted.has("Ina Nonesuch withdrew the modification on 15th June 2020")) << day;
    EXPECT_TRUE(
        adopted.has("Bartholomew Fogg of Fogg and Daughters (Fictitious) Limited adopted it on 23rd "
                    "June 2020."))
        << day;
    EXPECT_TRUE(adopted.has("the announcement of 16 June 2020: it was adopted on 23 June 2020")) << day;
  }
  const std::string owner = "business-requirements MP900 --classification amber --date ";
  EXPECT_TRUE(report(owner + "2020-06-20").has("Ina Nonesuch of Imaginary"));
  EXPECT_FALSE(report(owner + "2020-06-24").has("Ina Nonesuch of Imaginary"));
  EXPECT_TRUE(report(owner + "2020-06-24").has("Bartholomew Fogg of Fogg and Daughters"));
}

TEST(DatedReport, SaysWhichConsultationItIs) {
  const Made industry = report("consultation MP900 --consultation industry --classification amber");
  EXPECT_TRUE(industry.has("Consultation on longer Lamps"));
  EXPECT_TRUE(industry.has("Monday 6 July 2020"));
  EXPECT_TRUE(industry.has("17:00 on Friday 24 July 2020"));
  EXPECT_TRUE(industry.has("2 responses"));
  const Made information = report("consultation MP900 --consultation information --classification amber");
  EXPECT_TRUE(information.has("How dark is it?"));
  EXPECT_TRUE(information.has("Monday 2 March 2020"));
  EXPECT_TRUE(information.has("7 responses"));
  EXPECT_FALSE(information.has("Consultation on longer Lamps ("));
}

}  // namespace
}  // namespace redraft::tools
