// The labels of lists as Word prints them (ECMA-376 part 1, 17.9).
#include "docx/counter.h"

#include <gtest/gtest.h>

#include "docx/numbering_parts.h"

namespace redraft::docx {
namespace {

using tests::definition;
using tests::labels;
using tests::level;
using tests::list;
using tests::lists;
using tests::start_at;
using Texts = std::vector<std::string>;

// A Section: D1, D1.1, (a), (i), (A).
std::string section() {
  return level(0, "decimal", "D%1") + level(1, "decimal", "D%1.%2") + level(2, "lowerLetter", "(%3)") +
         level(3, "lowerRoman", "(%4)") + level(4, "upperLetter", "(%5)");
}

TEST(Counter, CountsListsAsWordDoes) {
  const std::string three =
      level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)");
  const struct {
    const char* what;
    std::string numbering;
    Texts paragraphs;
    Texts want;
  } rows[] = {
      {"levels restart after a higher one",
       definition(1, section()) + list(1, 1),
       {"1.0", "1.1", "1.2", "1.2", "1.3", "1.3", "1.4", "1.2", "1.1", "1.2", "1.0", "1.1", "1.2", "1.3"},
       {"D1", "D1.1", "(a)", "(b)", "(i)", "(ii)", "(A)", "(c)", "D1.2", "(a)", "D2", "D2.1", "(a)", "(i)"}},
      {"instances of one definition go on",
       definition(1, three) + list(1, 1) + list(2, 1),
       {"1.0", "2.0", "1.0", "2.1"},
       {"1.", "2.", "3.", "3.1"}},
      {"two definitions do not",
       definition(1, three) + definition(2, three) + list(1, 1) + list(2, 2),
       {"1.0", "2.0", "1.0"},
       {"1.", "1.", "2."}},
      {"an override starts its list anew once, and the other goes on from there",
       definition(1, three) + list(1, 1) + list(2, 1, start_at(0, 1)),
       {"1.0", "1.0", "2.0", "2.0", "1.0", "2.0"},
       {"1.", "2.", "1.", "2.", "3.", "4."}},
      {"an override further in starts there",
       definition(1, three) + list(1, 1) + list(2, 1, start_at(2, 1)),
       {"1.0", "1.1", "1.2", "1.2", "2.2", "2.2", "1.2"},
       {"1.", "1.1", "(a)", "(b)", "(a)", "(b)", "(c)"}},
      {"an override's start holds for later restarts of the level",
       definition(1, three) + list(1, 1, start_at(1, 5)),
       {"1.0", "1.1", "1.1", "1.0", "1.1"},
       {"1.", "1.5", "1.6", "2.", "2.5"}},
      {"a whole level in an override",
       definition(1, three) + list(1, 1) +
           list(2, 1, "<w:lvlOverride w:ilvl=\"1\">" + level(1, "upperRoman", "%1-%2") + "</w:lvlOverride>"),
       {"1.0", "1.1", "2.1", "1.1"},
       {"1.", "1.1", "1-II", "1.3"}},
      {"a level passed over counts as one",
       definition(1, three) + list(1, 1),
       {"1.1", "1.1", "1.0", "1.2", "1.1"},
       {"1.1", "1.2", "2.", "(a)", "2.2"}},
      {"lvlRestart 0: never",
       definition(1, level(0, "decimal", "%1.") + level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>")) +
           list(1, 1),
       {"1.0", "1.1", "1.1", "1.0", "1.1"},
       {"1.", "1)", "2)", "2.", "3)"}},
      {"lvlRestart 1: only after the first level",
       definition(1, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") +
                         level(2, "lowerLetter", "(%3)", "<w:lvlRestart w:val=\"1\"/>")) +
           list(1, 1),
       {"1.0", "1.1", "1.2", "1.1", "1.2", "1.0", "1.1", "1.2"},
       {"1.", "1.1", "(a)", "1.2", "(b)", "2.", "2.1", "(a)"}},
      {"isLgl prints every number as a decimal",
       definition(1, level(0, "upperRoman", "Article %1.") +
                         level(1, "decimalZero", "Section %1.%2", "<w:isLgl/>") +
                         level(2, "lowerLetter", "%1.%3")) +
           list(1, 1),
       {"1.0", "1.0", "1.1", "1.2"},
       {"Article I.", "Article II.", "Section 2.1", "II.a"}},
      {"without a start: zero",
       definition(1, "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl>") +
           list(1, 1),
       {"1.0", "1.0"},
       {"0", "1"}},
      {"a start of its own",
       definition(1, level(0, "lowerLetter", "(%1)", "", 27)) + list(1, 1),
       {"1.0", "1.0"},
       {"(aa)", "(bb)"}},
      {"no number: the text alone",
       definition(1, level(0, "none", "Note %1:")) + list(1, 1),
       {"1.0", "1.0"},
       {"Note :", "Note :"}},
      {"per cent signs that name no level",
       definition(1, level(0, "decimal", "%1% of %0 %")) + list(1, 1),
       {"1.0"},
       {"1% of %0 %"}},
      {"a level further in has no number yet",
       definition(1, level(0, "decimal", "%1.%2") + level(1, "decimal", "%2")) + list(1, 1),
       {"1.0", "1.1", "1.0"},
       {"1.", "1", "2."}},
      {"bullets",
       definition(1, level(0, "bullet", "\uF0B7") + level(1, "bullet", "o") + level(2, "bullet", "\u2013")) +
           list(1, 1),
       {"1.0", "1.1", "1.2"},
       {"\u2022", "o", "\u2013"}},
      {"custom zeros",
       definition(
           1,
           "<w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><mc:AlternateContent><mc:Choice Requires=\"w14\">"
           "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback>"
           "<w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText "
           "w:val=\"S-%1\"/></w:lvl>") +
           list(1, 1),
       {"1.0", "1.0"},
       {"S-009", "S-010"}},
      {"a custom format that is not known falls back",
       definition(
           1,
           "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><mc:AlternateContent><mc:Choice Requires=\"w14\">"
           "<w:numFmt w:val=\"custom\" w:format=\"x, y, z, ...\"/></mc:Choice><mc:Fallback>"
           "<w:numFmt w:val=\"upperRoman\"/></mc:Fallback></mc:AlternateContent><w:lvlText "
           "w:val=\"%1\"/></w:lvl>") +
           list(1, 1),
       {"1.0"},
       {"III"}},
      {"a deleted mark shows its number and does not count",
       definition(1, section()) + list(1, 1),
       {"1.0", "1.1", "-1.1", "1.1", "1.2", "-1.0", "1.2", "1.1"},
       {"D1", "D1.1", "D1.2", "D1.2", "(a)", "D2", "(b)", "D1.3"}},
      {"a deleted mark does not use up an override",
       definition(1, three) + list(1, 1) + list(2, 1, start_at(0, 1)),
       {"1.0", "-2.0", "2.0", "2.0"},
       {"1.", "1.", "1.", "2."}},
  };
  for (const auto& row : rows) {
    const tests::Lists read = lists(row.numbering);
    EXPECT_EQ(labels(read.numbering, row.paragraphs), row.want) << row.what;
    EXPECT_TRUE(read.findings.empty()) << row.what;
  }
}

TEST(Counter, FindsListsThatAreNotThereOnceEach) {
  const tests::Lists read = lists(definition(1, section()) + list(1, 1) + list(3, 8));
  Counter counter(read.numbering, "list.docx");
  for (const int id : {7, 3, 7, 1, 3, 0}) {
    const std::string label = counter.next({id, 0});
    EXPECT_EQ(label, id == 1 ? "D1" : "");
  }
  ASSERT_EQ(counter.findings().size(), 2U);
  EXPECT_EQ(counter.findings()[0].check, "numbering-missing");
  EXPECT_EQ(counter.findings()[0].place.str(), "list.docx");
  EXPECT_EQ(counter.findings()[0].message, "list 7 is not there; its paragraphs are read without a number");
  EXPECT_EQ(counter.findings()[1].message,
            "list 3 is of the definition 8, which is not there; its paragraphs are read without a number");
}

TEST(Counter, BearsAnyNumbersThatAFileMayHold) {
  const tests::Lists read = lists(
      definition(1, level(0, "lowerRoman", "%1", "", 2147483647) + level(1, "lowerLetter", "%1%2", "", -5)) +
      list(1, 1));
  Counter counter(read.numbering);
  counter.next({1, 0});
  EXPECT_LT(counter.next({1, 0}).size(), 100U);
  EXPECT_LT(counter.next({1, 1}).size(), 100U);
  EXPECT_EQ(counter.next({1, 99}), "");
  EXPECT_LT(counter.next({1, -99}).size(), 100U);
}

}  // namespace
}  // namespace redraft::docx
