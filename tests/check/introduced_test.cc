#include "check/introduced.h"

#include <gtest/gtest.h>

#include "check/checked.h"

namespace redraft::check {
namespace {

const std::string kBaseline =
    "Section Q: Signals\n\nQ1 FLAGS\n\nFlags\n\nQ1.1 See Section Q9.9 and the the flag.\n\nQ1.2 See Section "
    "Q1.1 (Flags).\n\nQ1.3 Last.\n";

Amended amend_with(const std::string& instructions) {
  return {read_code(std::vector<Text>{{"section-q.txt", kBaseline}}),
          "Section Q ‘Signals’\n\n" + instructions + "\n"};
}

TEST(Introduced, IsWhatTheBaselineDoesNotHold) {
  const std::vector<Finding> findings =
      amend_with("Amend Section Q1.1 as follows:\n\nQ1.1 See Section Q9.9, Section Q8.8 and the the flag.")
          .findings();
  EXPECT_EQ(rows_of(findings, "reference-target-missing"),
            (std::vector<std::string>{"new error Q1.1: Section Q8.8", "error Q1.1: Section Q9.9"}));
  EXPECT_EQ(rows_of(findings, "proofing-doubled-word"), std::vector<std::string>{"warning Q1.1: the the"});
}

TEST(Introduced, CountsTheSecondOfTwoAlike) {
  const std::vector<Finding> findings =
      amend_with("Amend Section Q1.1 as follows:\n\nQ1.1 See Section Q9.9 and the the flag and the the mast.")
          .findings();
  EXPECT_EQ(rows_of(findings, "proofing-doubled-word"),
            (std::vector<std::string>{"warning Q1.1: the the", "new warning Q1.1: the the"}));
}

TEST(Introduced, HasItsPlaceInTheLegalTextAndTheRestInTheBaseline) {
  const std::vector<Finding> findings =
      amend_with("Amend Section Q1.1 as follows:\n\nQ1.1 See Section Q9.9, Section Q8.8 and the the flag.")
          .findings();
  EXPECT_EQ(first_of(findings, "reference-target-missing").place.str(), "legal-text.txt:5");
  EXPECT_EQ(first_of(findings, "proofing-doubled-word").place.str(), "section-q.txt:7");
}

TEST(Introduced, OfANewProvisionIsPlacedAtItsLine) {
  const std::vector<Finding> findings =
      amend_with("Add the following new Section Q1.4:\n\nQ1.4 See Section Q8.8.").findings();
  EXPECT_EQ(first_of(findings, "reference-target-missing").citation, "Q1.1");
  EXPECT_EQ(rows_of(findings, "reference-target-missing").back(), "new error Q1.4: Section Q8.8");
  EXPECT_EQ(findings.back().place.str(), "legal-text.txt:5");
}

TEST(Introduced, InAProvisionThatStaysAsItWasIsPlacedInTheBaseline) {
  const std::vector<Finding> findings = amend_with("Delete Section Q1.1").findings();
  const Finding repealed = first_of(findings, "reference-target-repealed");
  EXPECT_TRUE(repealed.introduced);
  EXPECT_EQ(repealed.severity, Severity::error);
  EXPECT_EQ(repealed.place.str(), "section-q.txt:9");
}

TEST(Introduced, IsNothingWithoutABaseline) {
  const Held held(read_code(kBaseline));
  for (const Finding& finding : run_checks(held.input())) EXPECT_FALSE(finding.introduced);
}

TEST(RunChecks, SortsByThePlaceInTheCode) {
  const Held held(read_code("Q1.1 The the (flag.\n\nQ1.3 See Section Q9.9.\n"));
  EXPECT_EQ(rows(run_checks(held.input())),
            (std::vector<std::string>{
                "warning proofing-bracket Q1.1: (flag.", "warning proofing-doubled-word Q1.1: The the",
                "warning numbering-gap Q1.3: Q1.3", "error reference-target-missing Q1.3: Section Q9.9"}));
}

TEST(RunChecks, GivesTheSameTwice) {
  const Amended amended =
      amend_with("Amend Section Q1.1 as follows:\n\nQ1.1 See Section Q9.9, Section Q8.8 and the the flag.");
  EXPECT_EQ(rows(amended.findings()), rows(amended.findings()));
}

}  // namespace
}  // namespace redraft::check
