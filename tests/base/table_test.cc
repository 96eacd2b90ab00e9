#include "base/table.h"

#include <gtest/gtest.h>

namespace {

using redraft::cut_to;
using redraft::Table;
using redraft::text_table;

Table three() {
  return {{{"Number"}, {"Votes", true}, {"Title", false, 0}},
          {{"DP088", "7", "Power to raise modifications"}, {"SECMP0049", "12", "Section D Review"}}};
}

TEST(TextTable, AlignsColumnsAndRulesItsHead) {
  EXPECT_EQ(text_table(three(), 80),
            "Number     Votes  Title\n"
            "---------  -----  ----------------------------\n"
            "DP088          7  Power to raise modifications\n"
            "SECMP0049     12  Section D Review\n");
}

TEST(TextTable, CutsTheColumnThatTakesTheRest) {
  EXPECT_EQ(text_table(three(), 40),
            "Number     Votes  Title\n"
            "---------  -----  ----------------------\n"
            "DP088          7  Power to raise modifi…\n"
            "SECMP0049     12  Section D Review\n");
}

TEST(TextTable, LeavesOutAColumnWithoutACell) {
  Table table = three();
  for (auto& row : table.rows) row[1].clear();
  EXPECT_EQ(text_table(table, 80).substr(0, 16), "Number     Title");
}

TEST(TextTable, KeepsEveryCellOnOneLine) {
  EXPECT_EQ(text_table({{{""}}, {{"one\ntwo"}}}, 80), "one ¶ two\n");
}

TEST(TextTable, CutsTheWidestWhenNothingTakesTheRest) {
  const Table table{{{"A"}, {"B"}}, {{std::string(30, 'a'), std::string(30, 'b')}}};
  const std::string text = text_table(table, 40);
  EXPECT_LE(text.find('\n'), 40U);
  EXPECT_NE(text.find(std::string(18, 'a') + "…  " + std::string(18, 'b') + "…"), std::string::npos);
}

TEST(TextTable, WrapsWhereAColumnSaysSo) {
  Table table = three();
  table.columns[2].wraps = true;
  EXPECT_EQ(text_table(table, 40),
            "Number     Votes  Title\n"
            "---------  -----  ----------------------\n"
            "DP088          7  Power to raise\n"
            "                  modifications\n"
            "SECMP0049     12  Section D Review\n");
}

TEST(TextTable, HangsWhatGoesOnBelowAnItem) {
  const Table table{{{"Step", false, 18, true}}, {{"- 3b Sub-Committees are consulted"}}};
  EXPECT_EQ(text_table(table, 80),
            "Step\n"
            "------------------\n"
            "- 3b\n"
            "  Sub-Committees\n"
            "  are consulted\n");
}

TEST(TextTable, CutsAWordThatIsLongerThanItsColumn) {
  Table table{{{"A", false, 8, true}}, {{"incontrovertibly so"}}};
  EXPECT_EQ(text_table(table, 80),
            "A\n"
            "--------\n"
            "incontr…\n"
            "so\n");
}

TEST(CutTo, CountsCodePointsNotBytes) {
  EXPECT_EQ(cut_to("äöü", 3), "äöü");
  EXPECT_EQ(cut_to("äöüß", 3), "äö…");
}

TEST(Csv, QuotesOnlyWhatMustBe) {
  EXPECT_EQ(redraft::csv({{{"a"}, {"b"}}, {{"plain", "with, comma"}, {"say \"no\"", "two\nlines"}}}),
            "a,b\r\nplain,\"with, comma\"\r\n\"say \"\"no\"\"\",\"two\nlines\"\r\n");
}

TEST(Csv, KeepsASpreadsheetFromRunningWords) {
  const struct {
    const char* cell;
    const char* written;
  } rows[] = {
      {"=1+2", "'=1+2"},
      {"+44 20", "'+44 20"},
      {"-HYPERLINK()", "'-HYPERLINK()"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"},
      {"\r=1", "\"'\r=1\""},
      {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
      {"a = b", "a = b"},
      {"'quoted'", "'quoted'"},
      {"", ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(redraft::csv({{{"a"}}, {{row.cell}}}), std::string("a\r\n") + row.written + "\r\n") << row.cell;
}

TEST(Counted, KnowsOneFromMany) {
  EXPECT_EQ(redraft::counted(1, "change"), "1 change");
  EXPECT_EQ(redraft::counted(0, "change"), "0 changes");
}

}  // namespace
