#include <gtest/gtest.h>

#include "check/checked.h"

namespace redraft::check {
namespace {

// What each reference is about: D1 and D2 with a heading, an item, a clause not used; E, an extract.
std::string with(const std::string& clause) {
  return "Section D: Proposals and Paths\n\nD1 RAISING PROPOSALS\n\nProposers\n\nD1.1 A Party may:\n\n    "
         "(a) propose; and\n\n    (b) "
         "withdraw.\n\nD1.2 Not used.\n\nDeadlines: Usual Case\n\nD1.3 In time.\n\nD2 PATHS\n\nD2.1 " +
         clause + "\n\nD2.2 Last.\n\nSection E: Extracts\n\nE1 PARTS\n\nE1.1 Here.\n\n[...]\n";
}

struct Row {
  const char* name;
  std::string clause;
  std::vector<std::string> want;
};

class References : public testing::TestWithParam<Row> {};

TEST_P(References, SaysWhatTheTableSays) {
  EXPECT_EQ(rows(check_references, with(GetParam().clause)), GetParam().want);
}

const std::vector<Row> kRows = {
    {"Right",
     "See Section D1.1(a), Section D1.3 and Sections D1.1 to D1.3.",
     {"warning reference-target-repealed D2.1: Sections D1.1 to D1.3"}},
    {"Missing", "See Section D1.9.", {"error reference-target-missing D2.1: Section D1.9"}},
    {"MissingItem", "See Section D1.1(c).", {"error reference-target-missing D2.1: Section D1.1(c)"}},
    {"MissingTwice",
     "See Sections D1.8 and D1.9.",
     {"error reference-target-missing D2.1: Sections D1.8 and D1.9"}},
    {"MissingInAnExtract", "See Section E1.9.", {"info reference-target-missing D2.1: Section E1.9"}},
    {"MissingBareItem", "See paragraph (f) above.", {"error reference-target-missing D2.1: paragraph (f)"}},
    {"ParagraphOfAnotherForm", "See paragraph 15.", {"info reference-target-missing D2.1: paragraph 15"}},
    {"OfAnotherLaw", "See Section 88 of the Energy Act 2008.", {}},
    {"DocumentMissing",
     "See Section X2.3(a), (b) and (c).",
     {"info reference-document-missing D2.1: Section X2.3(a), (b) and (c)"}},
    {"AppendixMissing",
     "See Appendix QA (Horns).",
     {"info reference-document-missing D2.1: Appendix QA (Horns)"}},
    {"Repealed", "See Section D1.2.", {"warning reference-target-repealed D2.1: Section D1.2"}},
    {"Caption", "See Section D1.1 (Proposers).", {}},
    {"CaptionInOtherCapitals", "See Section D1 (Raising Proposals).", {}},
    {"CaptionOfAnItemIsItsClauses", "See Section D1.1(a) (Proposers).", {}},
    {"CaptionBehindAColon", "See Section D1.3 (Usual Case).", {}},
    {"CaptionWrong",
     "See Section D1.1 (Proposer).",
     {"warning reference-caption-mismatch D2.1: Section D1.1 (Proposer)"}},
    {"CaptionOfThePart",
     "See Section D1.1 (Raising Proposals).",
     {"warning reference-caption-mismatch D2.1: Section D1.1 (Raising Proposals)"}},
    {"CaptionOfADocument", "See Section E (Extracts).", {}},
    {"CaptionOfADocumentInPart", "See Section D (Proposals and Paths).", {}},
    {"CaptionOfADocumentWrong",
     "See Section E (Excerpts).",
     {"warning reference-caption-mismatch D2.1: Section E (Excerpts)"}},
    {"CaptionOfAClauseWithoutASubheading",
     "See Section E1.1 (Anything).",
     {"warning reference-caption-mismatch D2.1: Section E1.1 (Anything)"}},
    {"RangeReversed",
     "See Sections D2.2 to D1.1.",
     {"error reference-range-reversed D2.1: Sections D2.2 to D1.1"}},
    {"RangeOfItemsReversed",
     "See Section D1.1(b) to (a).",
     {"error reference-range-reversed D2.1: Section D1.1(b) to (a)"}},
    {"SelfRight", "For the purposes of this Section D2.1, and of this Section D2 and this Section D.", {}},
    {"SelfWrong",
     "For the purposes of this Section D1.3.",
     {"error reference-self-wrong D2.1: this Section D1.3"}},
    {"SelfOfAnotherDocument",
     "For the purposes of this Section E.",
     {"error reference-self-wrong D2.1: this Section E"}},
    {"PluralForOne", "See Sections D1.1.", {"warning reference-plural-form D2.1: Sections D1.1"}},
    {"PluralForTwo", "See Sections D1.1 and D1.3.", {}},
    {"PluralForItemsOfOne", "See Sections D1.1(a) and (b).", {}},
    {"PluralBehindACaption", "See Sections D1.1 (Proposers) and D1.3 (Usual Case).", {}},
    {"PluralParagraphForOne",
     "See paragraphs (a) of Section D1.1.",
     {"warning reference-plural-form D2.1: paragraphs (a) of Section D1.1"}},
    {"SingularForItemsOfOne", "See Section D1.1(a) and (b).", {}},
    {"SingularForTwo",
     "See Section D1.1 and D1.3.",
     {"warning reference-plural-form D2.1: Section D1.1 and D1.3"}},
    {"SingularParagraphForTwo",
     "See paragraph (a) and (b) of Section D1.1.",
     {"warning reference-plural-form D2.1: paragraph (a) and (b) of Section D1.1"}},
    {"SingularForEither", "See Section D1.1 or D1.3.", {}},
};

INSTANTIATE_TEST_SUITE_P(Table, References, testing::ValuesIn(kRows),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(ReferenceMessages, SayWhatIsThereInstead) {
  const std::vector<std::vector<std::string>> messages = {
      {"See Section D1.9.", "reference-target-missing",
       "'Section D1.9' leads nowhere: there is no D1.9 in Section D; D1 ends with D1.3"},
      {"See Section D1.1(c).", "reference-target-missing",
       "'Section D1.1(c)' leads nowhere: there is no D1.1(c) in Section D; D1.1 ends with D1.1(b)"},
      {"See Section D7.1.", "reference-target-missing",
       "'Section D7.1' leads nowhere: there is no D7.1 in Section D; Section D ends with D2"},
      {"See paragraph (f) above.", "reference-target-missing",
       "'paragraph (f)' leads nowhere: no list around D2.1 has an item (f); expected one that it has"},
      {"See Section E1.9.", "reference-target-missing",
       "not checked: E1.9 is not in the text given of Section E, which is an extract"},
      {"See Section X2.3(d).", "reference-document-missing",
       "not checked: Section X is not among the documents given; expected it beside them"},
      {"See Section D1.2.", "reference-target-repealed",
       "'Section D1.2' leads to D1.2, which is not used; expected a provision that is"},
      {"See Section E (Excerpts).", "reference-caption-mismatch",
       "Section E has the title 'Extracts'; expected that in the place of 'Excerpts'"},
      {"See Section D1.1 (Movers).", "reference-caption-mismatch",
       "D1.1 stands under the heading 'Proposers'; expected that in the place of 'Movers'"},
      {"See Sections D2.2 to D1.1.", "reference-range-reversed",
       "the range 'Sections D2.2 to D1.1' ends before it begins; expected D1.1 to D2.2"},
      {"In this Section D1.3.", "reference-self-wrong",
       "'this Section D1.3' stands in D2.1; expected the provision that it stands in"},
      {"See Sections D1.1.", "reference-plural-form",
       "'Sections' stands before one provision; expected 'Section', or the other provision"},
      {"See Section D1.1 and D1.3.", "reference-plural-form",
       "'Section' stands before 2 provisions; expected 'Sections'"},
  };
  for (const auto& row : messages) {
    const Held held(read_code(with(row[0])));
    EXPECT_EQ(first_of(check_references(held.input()), row[1]).message, row[2]);
  }
}

TEST(References, DoNotJudgeACaptionWhoseHeadingMayBeLeftOut) {
  EXPECT_EQ(
      rows(check_references, "D1 ONE\n\nFirst\n\nD1.1 See Section D1.4 (Fourth).\n\n[...]\n\nD1.4 There.\n"),
      std::vector<std::string>{});
}

TEST(References, TakeTheHeadingOfANumberedProvisionAsItsCaption) {
  const std::string appendix = "Appendix QA: Horns\n\n1 HORNS\n\n1.1 Use of Horns\n\n1.1.1 See ";
  EXPECT_EQ(rows(check_references, appendix + "Section 1.1 (Use of Horns).\n"), std::vector<std::string>{});
  EXPECT_EQ(rows(check_references, appendix + "Section 1.1 (Abuse of Horns).\n"),
            std::vector<std::string>{
                "warning reference-caption-mismatch Appendix QA 1.1.1: Section 1.1 (Abuse of Horns)"});
}

const std::string kBefore =
    "Section Q: Signals\n\nQ1 FLAGS\n\nQ1.1 One.\n\nQ1.2 Two.\n\nQ1.3 Three:\n\n    (a) one; and\n\n    (b) "
    "two.\n\nQ1.4 See Section "
    "Q1.2, Section Q1.1 and Section Q1.3(a).\n";

TEST(Retargeted, NamesTheOldAndTheNewNumberWhereNothingIsAtTheOldOne) {
  const Amended amended(
      read_code(kBefore),
      "Section Q ‘Signals’\n\nNew Section Q1.3 introduced by SECMP0901 will be renumbered as Section Q1.9\n");
  const std::vector<Finding> findings = amended.findings();
  EXPECT_EQ(rows_of(findings, "reference-retargeted"),
            std::vector<std::string>{"new error Q1.4: Section Q1.3(a)"});
  EXPECT_EQ(rows_of(findings, "reference-target-missing"), std::vector<std::string>{});
  EXPECT_EQ(first_of(findings, "reference-retargeted").message,
            "'Section Q1.3(a)' meant Q1.3(a), which is now Q1.9(a); as it stands it leads nowhere; expected "
            "Q1.9(a) in the place "
            "of Q1.3(a)");
}

TEST(Retargeted, NamesTheProvisionThatTookTheNumber) {
  // Built by hand, as a move does it: Q1.1 and Q1.2 change places.
  const Held before(read_code(kBefore));
  legal::Code code = before.code;
  auto& paragraphs = code.documents[0].paragraphs;
  std::swap(paragraphs[2].label, paragraphs[3].label);
  std::swap(paragraphs[2], paragraphs[3]);
  const Held after(code);
  CheckInput input = after.input();
  input.baseline = &before.code;
  input.baseline_index = &before.index;
  input.baseline_references = &before.references;
  const std::vector<Finding> findings = run_checks(input);
  EXPECT_EQ(rows_of(findings, "reference-retargeted"),
            (std::vector<std::string>{"new error Q1.4: Section Q1.1", "new error Q1.4: Section Q1.2"}));
  EXPECT_EQ(first_of(findings, "reference-retargeted").message,
            "'Section Q1.1' meant Q1.1, which is now Q1.2; as it stands it leads to another provision, which "
            "was Q1.2; expected Q1.2 in "
            "the place of Q1.1");
}

TEST(Retargeted, SaysNothingWhereTheWordsFollow) {
  const Amended amended(read_code(kBefore),
                        "Section Q ‘Signals’\n\nNew Section Q1.3 introduced by SECMP0901 will be renumbered "
                        "as Section Q1.9\n\nAmend Section Q1.4 as follows:\n\nQ1.4 See "
                        "Section Q1.2, Section Q1.1 and Section Q1.9(a).\n");
  EXPECT_EQ(rows_of(amended.findings(), "reference-retargeted"), std::vector<std::string>{});
}

}  // namespace
}  // namespace redraft::check
