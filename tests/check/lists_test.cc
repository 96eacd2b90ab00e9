#include "check/lists.h"

#include <gtest/gtest.h>

#include "check/checked.h"

namespace redraft::check {
namespace {

struct Row {
  const char* name;
  std::string text;
  std::vector<std::string> want;
};

class Lists : public testing::TestWithParam<Row> {};

TEST_P(Lists, SayWhatTheTableSays) { EXPECT_EQ(rows(check_proofing, GetParam().text), GetParam().want); }

const std::vector<Row> kRows = {
    {"Right", "Q1.1 It shall:\n\n    (a) one;\n\n    (b) two; and\n\n    (c) three.\n", {}},
    {"CommaAmongSemicolons",
     "Q1.1 It shall:\n\n    (a) one;\n\n    (b) two,\n\n    (c) three; and\n\n    (d) four.\n",
     {"warning proofing-list-punctuation Q1.1(b): two,"}},
    {"NothingAmongSemicolons",
     "Q1.1 It shall:\n\n    (a) one;\n\n    (b) two\n\n    (c) three; and\n\n    (d) four.\n",
     {"warning proofing-list-punctuation Q1.1(b): two"}},
    {"NamesWithoutMarks", "Q1.1 The keepers are:\n\n    (a) Anne\n\n    (b) Ben\n\n    (c) Cara\n", {}},
    {"Sentences", "Q1.1 The rules are:\n\n    (a) One is one.\n\n    (b) Two is two.\n", {}},
    {"NoConnective",
     "Q1.1 It shall:\n\n    (a) one;\n\n    (b) two;\n\n    (c) three.\n",
     {"warning proofing-list-punctuation Q1.1(c): two;"}},
    {"NoConnectiveOfTwo",
     "Q1.1 It shall:\n\n    (a) one;\n\n    (b) two.\n",
     {"warning proofing-list-punctuation Q1.1(b): one;"}},
    {"ConnectiveAtTheHeadOfTheLast", "Q1.1 It shall:\n\n    (a) one;\n\n    (b) and two.\n", {}},
    {"ConnectiveTwice",
     "Q1.1 It shall:\n\n    (a) one; and\n\n    (b) two; and\n\n    (c) three.\n",
     {"info proofing-list-punctuation Q1.1(a): one; and"}},
    {"ConnectiveAfterEach",
     "Q1.1 It shall:\n\n    (a) one; or\n\n    (b) two; or\n\n    (c) three; or\n\n    (d) four.\n",
     {}},
    {"LastWithSemicolon",
     "Q1.1 It shall:\n\n    (a) one; and\n\n    (b) two;\n\nQ1.2 Next.\n",
     {"warning proofing-list-punctuation Q1.1(b): two;"}},
    {"LastWithConnective",
     "Q1.1 It shall:\n\n    (a) one; and\n\n    (b) two; and\n\nQ1.2 Next.\n",
     {"warning proofing-list-punctuation Q1.1(b): two; and"}},
    {"LastWithNothing",
     "Q1.1 It shall:\n\n    (a) one; and\n\n    (b) two\n\nQ1.2 Next.\n",
     {"warning proofing-list-punctuation Q1.1(b): two"}},
    {"ListInAList",
     "Q1.1 It shall:\n\n    (a) do:\n\n        (i) one; and\n\n        (ii) two; and\n\n    (b) three.\n",
     {}},
    {"ListInTheLastItem",
     "Q1.1 It shall:\n\n    (a) one; and\n\n    (b) do:\n\n        (i) two; and\n\n        (ii) three.\n",
     {}},
    {"TextGoesOnAfterTheList",
     "Q1.1 It shall:\n\n    (a) one; and\n\n    (b) two,\n\nand the Keeper shall write it down.\n\nQ1.2 "
     "Next.\n",
     {}},
    {"TextGoesOnAfterAListInAList",
     "Q1.1 It shall:\n\n    (a) read:\n\n        (i) the Log; and\n\n        (ii) the Book,\n\n    and write "
     "it down; and\n\n    (b) rest.\n",
     {}},
    {"ElisionAtTheEnd", "Q1.1 It shall:\n\n    (a) one;\n\n    (b) two;\n\n[...]\n", {}},
    {"ElisionInTheMiddle", "Q1.1 It shall:\n\n    (a) one;\n\n    [...]\n\n    (d) two.\n", {}},
    {"ItemsNotUsed",
     "Q1.1 It shall:\n\n    (a) one;\n\n    (b) Not used\n\n    (c) two; and\n\n    (d) three.\n",
     {}},
    {"DefinitionWithAList",
     "Section A: Definitions\n\nA1.1 The following have these meanings:\n\nLamp    means:\n\n    (a) a "
     "light; or\n\n    (b) a "
     "lens;\n\nOil    means oil.\n",
     {"warning proofing-list-punctuation A1.1 \"Lamp\" (b): lens;"}},
};

INSTANTIATE_TEST_SUITE_P(Table, Lists, testing::ValuesIn(kRows),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(ListMessages, SayWhichWordIsMissingAndWhere) {
  const std::vector<std::vector<std::string>> messages = {
      {"Q1.1 A signal which:\n\n    (a) is late;\n\n    (b) is wrong.\n",
       "no 'and' or 'or' leads to Q1.1(b), the last of its list; expected '; or' at the end of Q1.1(a)"},
      {"Q1.1 Where:\n\n    (a) it is late;\n\n    (b) it is wrong.\n",
       "no 'and' or 'or' leads to Q1.1(b), the last of its list; expected '; and' or '; or' at the end of "
       "Q1.1(a)"},
      {"Q1.1 It shall:\n\n    (a) one;\n\n    (b) two,\n\n    (c) three; and\n\n    (d) four.\n",
       "Q1.1(b) ends with 'two,', where the items beside it end with a semicolon; expected ';'"},
      {"Q1.1 It shall:\n\n    (a) one; and\n\n    (b) two;\n",
       "Q1.1(b) ends with 'two;', though nothing of its list or of its sentence follows; expected a full "
       "stop"},
      {"Q1.1 It shall:\n\n    (a) one; and\n\n    (b) two; and\n\n    (c) three.\n",
       "'and' stands at the end of Q1.1(a) and again at the end of Q1.1(b); expected it only before the last "
       "item, Q1.1(c)"},
  };
  for (const auto& row : messages) {
    const Held held(read_code(row[0]));
    EXPECT_EQ(first_of(check_proofing(held.input()), "proofing-list-punctuation").message, row[1]);
  }
}

}  // namespace
}  // namespace redraft::check
