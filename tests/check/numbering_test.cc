#include <gtest/gtest.h>

#include "check/checked.h"

namespace redraft::check {
namespace {

struct Row {
  const char* name;
  std::string text;
  std::vector<std::string> want;
};

class Numbering : public testing::TestWithParam<Row> {};

TEST_P(Numbering, SaysWhatTheTableSays) {
  EXPECT_EQ(rows(check_numbering, GetParam().text), GetParam().want);
}

const std::vector<Row> kRows = {
    {"RisingNumbersAreRight",
     "D1 ONE\n\nD1.1 The:\n\n    (a) one; and\n\n    (b) two.\n\nD1.2 Two.\n\nD2 TWO\n\nD2.1 Three.\n",
     {}},
    {"InsertedNumbersAreRight",
     "D1 ONE\n\nD1.1 The:\n\n    (a) one;\n\n    (aa) more; and\n\n    (b) two.\n\nD1.1A More.\n\nD1.2 "
     "Two.\n\nD1A MORE\n\nD1A.1 "
     "Three.\n\nD2 TWO\n\nD2.1 Four.\n",
     {}},
    {"ClauseTwice", "D1.1 One.\n\nD1.2 Two.\n\nD1.2 Three.\n", {"error numbering-duplicate D1.2: D1.2"}},
    {"ItemTwice",
     "D1.1 The:\n\n    (a) one;\n\n    (b) two; and\n\n    (b) three.\n",
     {"error numbering-duplicate D1.1(b): (b)"}},
    {"SameItemInTwoClausesIsRight", "D1.1 The:\n\n    (a) one.\n\nD1.2 The:\n\n    (a) one.\n", {}},
    {"ClauseLeftOut", "D1.1 One.\n\nD1.3 Three.\n", {"warning numbering-gap D1.3: D1.3"}},
    {"ClauseLeftOutAtAnElision", "D1.1 One.\n\n[...]\n\nD1.3 Three.\n", {}},
    {"ItemLeftOut",
     "D1.1 The:\n\n    (a) one; and\n\n    (c) two.\n",
     {"warning numbering-gap D1.1(c): (c)"}},
    {"ItemLeftOutAtAnElision", "D1.1 The:\n\n    (a) one;\n\n    [...]\n\n    (c) two.\n", {}},
    {"ListThatBeginsLate",
     "D1.1 The:\n\n    (b) one; and\n\n    (c) two.\n",
     {"warning numbering-gap D1.1(b): (b)"}},
    {"PartLeftOut", "D1 ONE\n\nD1.1 One.\n\nD3 THREE\n\nD3.1 Three.\n", {"warning numbering-gap D3: D3"}},
    {"PartLeftOutAtAnElision", "D1 ONE\n\nD1.1 One.\n\n[...]\n\nD3 THREE\n\nD3.1 Three.\n", {}},
    {"ElisionInsideAPartHidesNoPart",
     "D1 ONE\n\n[...]\n\nD1.2 Two.\n\nD3 THREE\n\nD3.1 Three.\n",
     {"warning numbering-gap D3: D3"}},
    {"TextThatBeginsLate", "D4 FOUR\n\nD4.1 One.\n", {"info numbering-gap D4: D4"}},
    {"ExtractThatBeginsLate", "[...]\n\nD4 FOUR\n\nD4.1 One.\n", {}},
    {"ClausesThatFall",
     "D1.1 One.\n\nD1.3 Three.\n\nD1.2 Two.\n",
     {"warning numbering-gap D1.3: D1.3", "error numbering-order D1.2: D1.2"}},
    {"ClauseUnderAnotherPart",
     "D1 ONE\n\nD1.1 One.\n\nD2.1 Stray.\n\nD2 TWO\n\nD2.2 Two.\n",
     {"error numbering-order D2.1: D2.1", "warning numbering-gap D2.2: D2.2"}},
    {"ClauseUnderNoPart",
     "D1 ONE\n\nD1.1 One.\n\nD2.1 Stray.\n\nD2.2 Stray too.\n",
     {"warning numbering-level-skipped D2.1: D2.1"}},
    {"ClausesWithoutAnyPart", "D1.1 One.\n\nD1.2 Two.\n", {}},
    {"UpperBelowLetter",
     "D1.1 The:\n\n    (a) one:\n\n        (A) deep; and\n\n        (B) deeper.\n",
     {"warning numbering-level-skipped D1.1(a)(A): (A)"}},
    {"RomanBelowLetterIsRight",
     "D1.1 The:\n\n    (a) one:\n\n        (i) deep; and\n\n        (ii) deeper.\n",
     {}},
    {"NumberBelowANumberThatIsNotThere",
     "Appendix QA: Horns\n\n1 HORNS\n\n1.1 One.\n\n2 MORE\n\n2.1.1 Deep.\n",
     {"warning numbering-level-skipped Appendix QA 2.1.1: 2.1.1"}},
    {"TenComesAfterNine",
     "Appendix QA: Horns\n\n1 HORNS\n\n1.1 A.\n\n1.2 A.\n\n1.3 A.\n\n1.4 A.\n\n1.5 A.\n\n1.6 A.\n\n1.7 "
     "A.\n\n1.8 "
     "A.\n\n1.9 A.\n\n1.10 A.\n",
     {}},
    {"DocumentTwice",
     "Section D: One\n\nD1.1 One.\n\nSection E: Two\n\nE1.1 Two.\n\nSection D: Three\n\nD2.1 Three.\n",
     {"error numbering-duplicate : Section D"}},
};

INSTANTIATE_TEST_SUITE_P(Table, Numbering, testing::ValuesIn(kRows),
                         [](const auto& row) { return std::string(row.param.name); });

struct Message {
  const char* check;
  std::string text;
  std::string want;
};

TEST(NumberingMessages, NameTheLabelsAroundAndWhatWasExpected) {
  const std::vector<Message> messages = {
      {"numbering-duplicate", "D1.1 One.\n\nD1.1 Two.\n",
       "there are two provisions D1.1; expected each number once, since a citation of it has two meanings"},
      {"numbering-gap", "[...]\n\nD1.12 One.\n\nD1.19 Two.\n",
       "D1.19 comes directly after D1.12; expected D1.13"},
      {"numbering-gap", "D1.1 The:\n\n    (b) one; and\n\n    (c) two.\n",
       "D1.1 begins with D1.1(b); expected D1.1(a)"},
      {"numbering-order", "[...]\n\nD1.3 One.\n\nD1.2 Two.\n",
       "D1.2 comes after D1.3; expected numbers that rise"},
      {"numbering-order", "D2 TWO\n\nD2.1 One.\n\nD1.1 Stray.\n\nD1 ONE\n",
       "D1.1 stands under D2; expected it under D1"},
      {"numbering-level-skipped", "D1.1 The:\n\n    (a) one:\n\n        (A) deep.\n",
       "D1.1(a)(A) stands directly below D1.1(a); expected (i) there before (A)"},
      {"numbering-level-skipped", "Appendix QA: Horns\n\n1 HORNS\n\n1.1.1 Deep.\n",
       "Appendix QA 1.1.1 stands directly below Appendix QA 1; expected a provision 1.1 between them"},
      {"numbering-level-skipped", "D1 ONE\n\nD2.1 Stray.\n",
       "D2.1 stands under no part D2; expected a heading D2 above it"},
  };
  for (const Message& message : messages) {
    const Held held(read_code(message.text));
    EXPECT_EQ(first_of(check_numbering(held.input()), message.check).message, message.want);
  }
}

TEST(NumberingMessages, PointToTheOtherProvisionAndToTheLine) {
  const Held held(read_code(std::vector<Text>{{"section-d.txt", "D1.1 One.\n\nD1.4 Two.\n"}}));
  const Finding gap = first_of(check_numbering(held.input()), "numbering-gap");
  EXPECT_EQ(gap.place.str(), "section-d.txt:3");
  ASSERT_EQ(gap.related.size(), 1U);
  EXPECT_EQ(gap.related[0].citation, "D1.1");
}

}  // namespace
}  // namespace redraft::check
