#include "report/markdown_table.h"

#include <gtest/gtest.h>

#include <numeric>

namespace redraft::report {
namespace {

MarkdownNode table(const std::vector<std::vector<std::string>>& rows) {
  MarkdownNode out;
  out.kind = MarkdownNode::Kind::table;
  for (const std::vector<std::string>& row : rows) {
    MarkdownNode& made = out.children.emplace_back();
    made.kind = MarkdownNode::Kind::row;
    for (const std::string& cell : row) {
      MarkdownNode& own = made.children.emplace_back();
      own.kind = MarkdownNode::Kind::cell;
      MarkdownNode& words = own.children.emplace_back();
      words.kind = MarkdownNode::Kind::words;
      words.text = cell;
    }
  }
  return out;
}

int sum(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

TEST(ColumnWidths, SumToTheWidth) {
  for (const int width : {1000, 9070, 9071, 14000}) {
    EXPECT_EQ(sum(column_widths(table({{"a", "b", "c"}}), width)), width);
    EXPECT_EQ(sum(column_widths(table({{std::string(500, 'x'), "b"}}), width)), width);
    EXPECT_EQ(sum(column_widths(
                  table({{"many words stand in this cell and in no other one of the row", "b", ""}}), width)),
              width);
  }
}

TEST(ColumnWidths, EqualColumnsAreEquallyWide) {
  EXPECT_EQ(column_widths(table({{"ab", "cd"}}), 9000), (std::vector<int>{4500, 4500}));
}

TEST(ColumnWidths, AColumnWithMoreWordsIsWiderAndNoneIsNarrowerThanItsLongestWord) {
  const std::vector<int> widths = column_widths(
      table({{"Reference", "Title"},
             {"SECMP0049", "Section D review: amendments to the modification process, and much more"}}),
      5000);
  EXPECT_GT(widths[1], widths[0]);
  EXPECT_GE(widths[0], 9 * 105 + 216);
}

TEST(ColumnWidths, RowsMayBeShort) {
  const std::vector<int> widths = column_widths(table({{"a", "b"}, {"c"}}), 2000);
  EXPECT_EQ(widths.size(), 2U);
}

}  // namespace
}  // namespace redraft::report
