// Tables of two Word documents: rows, columns, cells, and how they are set.
#include <gtest/gtest.h>

#include "redline/word_shown.h"

namespace redraft::redline {
namespace {

using tests::shown;
using tests::word_p;
using tests::word_table;
using tests::WordCompared;
using Rows = std::vector<std::vector<std::string>>;

const std::string kEnd = word_p("Nothing in this table limits the powers of the Authority.");
const std::string kShownEnd = "= Nothing in this table limits the powers of the Authority.¶\n";

std::string shown_rows(const Rows& before, const Rows& after) {
  const std::string out = shown(word_table(before) + kEnd, word_table(after) + kEnd);
  EXPECT_EQ(out.substr(out.size() - kShownEnd.size()), kShownEnd);
  return out.substr(0, out.size() - kShownEnd.size());
}

/// A row in which nothing differs.
std::string same(const std::vector<std::string>& cells) {
  std::string out = "  row\n";
  for (const std::string& cell : cells) out += "    cell\n      = " + cell + "¶\n";
  return out;
}

const Rows kCharges = {{"Service", "Charge"}, {"Meter reading", "12.00"}, {"Gateway test by hand", "7.50"}};

TEST(WordTables, TheSameTwiceIsEmpty) {
  EXPECT_EQ(shown_rows(kCharges, kCharges),
            "table\n" + same(kCharges[0]) + same(kCharges[1]) + same(kCharges[2]));
}

TEST(WordTables, MarksARowThatCameOrWent) {
  const Rows fewer = {kCharges[0], kCharges[2]};
  EXPECT_EQ(shown_rows(fewer, kCharges), "table\n" + same(kCharges[0]) + "  row+\n" + same(kCharges[2]));
  EXPECT_EQ(shown_rows(kCharges, fewer), "table\n" + same(kCharges[0]) + "  row-\n" + same(kCharges[2]));
}

TEST(WordTables, MarksTheWordsOfACell) {
  Rows dearer = kCharges;
  dearer[1][1] = "12.50";
  EXPECT_EQ(shown_rows(kCharges, dearer), "table\n" + same(kCharges[0]) +
                                              "  row\n    cell\n      = Meter reading¶\n    cell\n      "
                                              "[-12.00-]{+12.50+}¶\n" +
                                              same(kCharges[2]));
}

TEST(WordTables, MarksAColumnAsACellOfEachRow) {
  Rows wider = kCharges;
  wider[0].insert(wider[0].begin() + 1, "Unit");
  wider[1].insert(wider[1].begin() + 1, "per year");
  wider[2].insert(wider[2].begin() + 1, "per visit");
  std::string want = "table grid\n";
  for (const std::vector<std::string>& row : kCharges)
    want += "  row\n    cell\n      = " + row[0] + "¶\n    cell+\n    cell\n      = " + row[1] + "¶\n";
  EXPECT_EQ(shown_rows(kCharges, wider), want);
  for (std::size_t at = want.find("cell+"); at != std::string::npos; at = want.find("cell+"))
    want[at + 4] = '-';
  EXPECT_EQ(shown_rows(wider, kCharges), want);
}

TEST(WordTables, MarksATableThatCameOrWent) {
  EXPECT_EQ(shown(kEnd, word_table(kCharges) + kEnd), "table+\n" + kShownEnd);
  EXPECT_EQ(shown(word_table(kCharges) + kEnd, kEnd), "table-\n" + kShownEnd);
}

// Meanings that say nearly the same: their neighbours and terms tell which is which.
TEST(WordTables, AlignsDefinitionsThatSayTheSameByTheirNeighbours) {
  const std::string meaning = "has the meaning given to that expression in Section A.";
  Rows before;
  for (const char* term : {"Act", "Agreed Form", "Approved Budget", "Authority", "Bank", "Code"})
    before.push_back({term, meaning});
  Rows after = before;
  after.insert(after.begin() + 2, {"Alternate", meaning});
  after.erase(after.begin() + 5);  // Bank
  after[3][1] = "has the meaning given to that expression in Section B.";
  EXPECT_EQ(shown_rows(before, after), "table\n" + same(before[0]) + same(before[1]) + "  row+\n" +
                                           "  row\n    cell\n      = Approved Budget¶\n    cell\n      has "
                                           "the meaning given to that expression in "
                                           "Section [-A-]{+B+}.¶\n" +
                                           same(before[3]) + "  row-\n" + same(before[5]));
}

TEST(WordTables, MarksHowTheyAreSet) {
  const auto table = [](const std::string& own, const std::string& row, const std::string& cell) {
    return "<w:tbl><w:tblPr>" + own +
           "</w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:trPr>" + row +
           "</w:trPr><w:tc><w:tcPr>" + cell + "</w:tcPr>" + word_p("x") + "</w:tc></w:tr></w:tbl>" + kEnd;
  };
  const std::string inner = "  row\n    cell\n      = x¶\n" + kShownEnd;
  EXPECT_EQ(shown(table("", "", ""), table("<w:jc w:val=\"center\"/>", "", "")), "table format\n" + inner);
  EXPECT_EQ(shown(table("", "", ""), table("", "<w:tblHeader/>", "")),
            "table\n  row format\n    cell\n      = x¶\n" + kShownEnd);
  EXPECT_EQ(shown(table("", "", ""), table("", "", "<w:vAlign w:val=\"center\"/>")),
            "table\n  row\n    cell format\n      = x¶\n" + kShownEnd);
  WordCompareOptions plain;
  plain.formatting = false;
  EXPECT_TRUE(WordCompared({.body = table("", "", "")},
                           {.body = table("<w:jc w:val=\"center\"/>", "<w:tblHeader/>", "<w:noWrap/>")},
                           plain)
                  .redline.empty);
}

TEST(WordTables, LooksIntoATableInACell) {
  const auto nested = [](const std::string& charge) {
    return "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + word_table({{"Meter reading", charge}}) +
           word_p("") + "</w:tc></w:tr></w:tbl>" + kEnd;
  };
  EXPECT_EQ(shown(nested("12.00"), nested("12.50")),
            "table\n  row\n    cell\n      table\n        row\n          cell\n            = Meter reading¶\n"
            "          cell\n            [-12.00-]{+12.50+}¶\n      = ¶\n" +
                kShownEnd);
}

// A mark in a cell cannot join what stands in another.
TEST(WordTables, KeepsTheLastMarkOfACell) {
  const auto cell = [](const std::string& blocks) {
    return "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + blocks + "</w:tc></w:tr></w:tbl>" + kEnd;
  };
  EXPECT_EQ(shown(cell(word_p("Meter reading") + word_p("by hand each year")), cell(word_p("Meter reading"))),
            "table\n  row\n    cell\n      Meter reading¶-\n      [-by hand each year-]¶\n" + kShownEnd);
}

}  // namespace
}  // namespace redraft::redline
