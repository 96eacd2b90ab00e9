// Which consultations the news of a month tell as open.
#include "report/open_consultations.h"

#include <gtest/gtest.h>

#include "base/data_values.h"
#include "report/values_fixture.h"

namespace redraft::report {
namespace {

using tests::at;

struct News {
  Data open;
  std::vector<Finding> findings;
};

News of_month(const std::string& month, const std::string& consultation, const std::string& more = "") {
  std::vector<Finding> faults;
  const process::Modification one = process::read_modification(
      {parse_yaml("number: SECMP0009\ntitle: Library\nprocess: sec-2018\nconsultations: [{id: r, kind: " +
                      consultation + "}]\n" + more,
                  "m.yaml"),
       {},
       {}},
      faults);
  EXPECT_TRUE(faults.empty());
  const process::Meetings meetings;
  NewsSource source{month, {}, {}, meetings};
  source.modifications.push_back({&one, {}, &process::load_process("sec-2018")});
  News out;
  out.open = map_value({{"open", open_consultations(source, end_of_month(month), out.findings)}});
  return out;
}

TEST(OpenConsultations, AreThoseThatHaveOpenedAndNotClosedByTheEndOfTheMonth) {
  const std::string kOpened = "industry, opened: 2018-07-10, closes: 2018-09-05";
  EXPECT_EQ(at(of_month("2018-06", kOpened).open, "open"), "[0]");
  EXPECT_EQ(at(of_month("2018-07", kOpened).open, "open"), "[1]");
  EXPECT_EQ(at(of_month("2018-08", kOpened).open, "open.0.deadline"), "17:00 on Wednesday 5 September 2018");
  EXPECT_EQ(at(of_month("2018-09", kOpened).open, "open"), "[0]");
}

// It was news of every month from the beginning of time.
TEST(OpenConsultations, WithoutAnOpeningDayAreOfTheLastNewsBeforeTheyClose) {
  const std::string kUnknown = "industry, closes: 2018-09-05";
  EXPECT_EQ(at(of_month("2017-01", kUnknown).open, "open"), "[0]");
  EXPECT_EQ(at(of_month("2018-07", kUnknown).open, "open"), "[0]");
  const News last = of_month("2018-08", kUnknown);
  EXPECT_EQ(at(last.open, "open"), "[1]");
  ASSERT_EQ(last.findings.size(), 1U);
  EXPECT_EQ(last.findings[0].message,
            "the day on which consultation r of SECMP0009 opened is not recorded; expected `opened` beside "
            "`closes: "
            "2018-09-05`. Without it, it is in the news of the month before it closes and in no other");
  EXPECT_EQ(at(of_month("2018-12", "industry, closes: 2019-01-10").open, "open"), "[1]");
}

TEST(OpenConsultations, OpenWithTheStageThatBeginsWithThem) {
  const std::string kEntered = "history: [{stage: modification-report-consultation, date: 2018-07-13}]\n";
  const std::string kReport = "modification-report, closes: 2018-09-05";
  EXPECT_EQ(at(of_month("2018-06", kReport, kEntered).open, "open"), "[0]");
  const News july = of_month("2018-07", kReport, kEntered);
  EXPECT_EQ(at(july.open, "open"), "[1]");
  EXPECT_TRUE(july.findings.empty());
  // The stage says nothing of a consultation of another kind.
  EXPECT_EQ(at(of_month("2018-07", "industry, closes: 2018-09-05", kEntered).open, "open"), "[0]");
}

}  // namespace
}  // namespace redraft::report
