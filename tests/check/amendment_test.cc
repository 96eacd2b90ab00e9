#include <gtest/gtest.h>

#include "check/checked.h"

namespace redraft::check {
namespace {

const std::string kBaseline =
    "Section Q: Signals\n\nQ1 FLAGS\n\nQ1.1 A signal is one which:\n\n    (a) is seen; or\n\n    (b) is "
    "heard.\n\nQ1.2 The Keeper shall "
    "answer.\n\nQ1.3 The Keeper shall:\n\n    (a) look;\n\n    (b) hear.\n\nQ1.4 Each flag "
    "shall be:\n\n    (a) of the colour that is set out in the Signal Book; and\n\n    (b) large enough to "
    "be read by every ship.\n";

Amended amend_with(const std::string& front, const std::string& instructions) {
  return {read_code(std::vector<Text>{{"section-q.txt", kBaseline}}),
          front + "\n\nSection Q ‘Signals’\n\n" + instructions + "\n"};
}

const std::string kRight = "This is the draft legal text of SECMP0900.";
const std::string kAmendTwo = "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall not answer.";

TEST(AmendmentNumbers, AreThoseOfTheDrafting) {
  const auto wrong = [](const std::string& front, const std::string& instructions) {
    return rows_of(amend_with(front, instructions).findings(), "amendment-number-wrong");
  };
  EXPECT_EQ(wrong(kRight, kAmendTwo), std::vector<std::string>{});
  EXPECT_EQ(wrong(kRight + "\n\nIt delivers SECMP00900.", kAmendTwo),
            std::vector<std::string>{"new error : SECMP00900"});
  EXPECT_EQ(wrong(kRight + "\n\nIt follows SECMP0901.", kAmendTwo),
            std::vector<std::string>{"new warning : SECMP0901"});
  EXPECT_EQ(wrong(kRight + "\n\nIt follows SECMP0901.",
                  "New Section Q1.2 introduced by SECMP0901 will be renumbered as Section Q1.9"),
            std::vector<std::string>{});
}

TEST(AmendmentNumbers, SayWhichOneWasExpected) {
  const std::vector<Finding> findings =
      amend_with(kRight + "\n\nIt delivers SECMP00900.\n\nIt follows SECMP0901.", kAmendTwo).findings();
  EXPECT_EQ(findings[0].message,
            "'SECMP00900' has 5 digits, where a number of its kind has 4; expected SECMP0900");
  EXPECT_EQ(findings[0].place.str(), "legal-text.txt:3");
  EXPECT_EQ(findings[1].message,
            "the legal text of SECMP0900 names SECMP0901; expected SECMP0900, unless another modification is "
            "meant");
}

TEST(AmendmentBaseline, IsTheNewestVersionThatIsKnown) {
  const auto stale = [](const std::string& front) {
    return rows_of(amend_with(front, kAmendTwo).findings(), "amendment-baseline-stale");
  };
  EXPECT_EQ(stale("It was drafted against version 5.18."),
            std::vector<std::string>{"new warning : version 5.18"});
  EXPECT_EQ(stale("It was drafted against version 5.9."),
            std::vector<std::string>{"new warning : version 5.9"});
  EXPECT_EQ(stale("It was drafted against version 5.21."), std::vector<std::string>{});
  EXPECT_EQ(stale("It was drafted against version 6.0."), std::vector<std::string>{});
  EXPECT_EQ(stale("It says nothing of a version."), std::vector<std::string>{});
  EXPECT_EQ(first_of(amend_with("It was drafted against version 5.18.", kAmendTwo).findings(),
                     "amendment-baseline-stale")
                .message,
            "the drafting is against version 5.18, but 5.21 was designated on 22 August 2018 (SEC "
            "newsletter, August 2018, Recent "
            "Designations of the SEC) to deliver SECMP0044; expected a drafting against 5.21, or that its "
            "provisions are checked "
            "against it");
}

TEST(AmendmentMarks, AreNotLeftInTheText) {
  const Held before(read_code(kBaseline));
  legal::Code code = before.code;
  code.documents[0].paragraphs[5].text = "The Keeper shall {++not++} answer.";
  const Held after(code);
  const amend::Drafting drafting;
  CheckInput input = after.input();
  input.drafting = &drafting;
  EXPECT_EQ(rows(check_amendment(input)),
            std::vector<std::string>{"error amendment-residual-markup Q1.2: {++not++} answer."});
  CheckInput clean = before.input();
  clean.drafting = &drafting;
  EXPECT_EQ(rows(check_amendment(clean)), std::vector<std::string>{});
}

TEST(AmendmentConnective, IsMissingInAListThatTheDraftingTouches) {
  const std::vector<Finding> findings = amend_with(kRight,
                                                   "Amend Section Q1.1 as follows:\n\nQ1.1 A signal is one "
                                                   "which:\n\n    (a) is seen;\n\n    (b) is heard.")
                                            .findings();
  EXPECT_EQ(rows_of(findings, "amendment-connective"),
            std::vector<std::string>{"new warning Q1.1(b): seen;"});
  EXPECT_EQ(first_of(findings, "amendment-connective").message,
            "no 'and' or 'or' leads to Q1.1(b), the last of its list; expected '; or' at the end of Q1.1(a)");
  // Q1.3 lacks it too, but is not this drafting's.
  EXPECT_EQ(rows_of(findings, "proofing-list-punctuation"),
            std::vector<std::string>{"warning Q1.3(b): look;"});
}

TEST(AmendmentConnective, IsNotIntroducedWhereTheBaselineLacksItToo) {
  const std::vector<Finding> findings = amend_with(kRight,
                                                   "Amend Section Q1.3 as follows:\n\nQ1.3 The Keeper shall "
                                                   "at once:\n\n    (a) look;\n\n    (b) hear.")
                                            .findings();
  EXPECT_EQ(rows_of(findings, "amendment-connective"), std::vector<std::string>{"warning Q1.3(b): look;"});
}

TEST(AmendmentConnective, IsOneTooManyWhenAnItemIsAddedBehindAnElision) {
  const std::vector<Finding> findings = amend_with(kRight,
                                                   "Amend Section Q1.4 as follows:\n\nQ1.4 Each flag shall "
                                                   "be:\n\n[...]\n\n    (b) large enough to be read by every "
                                                   "ship; and\n\n    (c) dry.")
                                            .findings();
  EXPECT_EQ(rows_of(findings, "amendment-connective"),
            std::vector<std::string>{"new warning Q1.4(a): Book; and"});
}

TEST(AmendmentPlan, PassesOnWhatItFound) {
  const auto of = [](const std::string& instructions, const std::string& check) {
    return rows_of(amend_with(kRight, instructions).findings(), check);
  };
  EXPECT_EQ(of(kAmendTwo + "\n\nQ1.3 The Keeper shall:\n\n    (a) look; and\n\n    (b) hear.",
               "amendment-out-of-scope"),
            std::vector<std::string>{"new error Q1.3: Amend Section Q1.2 as follows:"});
  EXPECT_EQ(of("Please see the full Section Q redlining provided in a separate attachment",
               "amendment-payload-missing")
                .size(),
            1U);
  EXPECT_EQ(of("Amend Section Q1.2 as follows:\n\nQ1.2 The Captain shall {++not++} answer.",
               "amendment-unmarked-difference"),
            std::vector<std::string>{"new error Q1.2: Captain"});
}

TEST(AmendmentPlan, SaysWhatCannotBePlaced) {
  const std::vector<Finding> findings =
      amend_with(kRight, "Amend Section Q1.7 as follows:\n\nQ1.7 Nothing.").findings();
  const Finding missing = first_of(findings, "amendment-target-missing");
  EXPECT_EQ(missing.words, "Amend Section Q1.7 as follows:");
  EXPECT_EQ(missing.severity, Severity::error);
  EXPECT_EQ(missing.place.line, 5);
}

TEST(CheckAmendment, IsEmptyWithoutADrafting) {
  const Held held(read_code(kBaseline));
  EXPECT_TRUE(check_amendment(held.input()).empty());
}

}  // namespace
}  // namespace redraft::check
