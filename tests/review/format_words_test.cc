#include "review/format_words.h"

#include <gtest/gtest.h>

namespace redraft::review {
namespace {

TEST(FormatWords, SayWhatChanged) {
  const struct {
    docx::Formatting given;
    const char* want;
  } rows[] = {
      {{{}, {{"b", "on"}}}, "bold added"},
      {{{{"b", "on"}}, {{"b", "0"}}}, "bold removed"},
      {{{{"b", "on"}}, {{"b", "1"}}}, ""},
      {{{{"sz", "22"}}, {{"sz", "24"}, {"szCs", "24"}, {"i", "on"}}}, "size 11 to 12 pt; italic added"},
      {{{{"sz", "21"}}, {}}, "size 10.5 pt removed"},
      {{{}, {{"ind.left", "567"}, {"ind.hanging", "284"}}},
       "left indent set to 1 cm; hanging indent set to 0.5 cm"},
      {{{{"spacing.line", "240"}}, {{"spacing.line", "360"}}}, "line spacing 1 to 1.5 lines"},
      {{{{"rFonts.ascii", "Arial"}}, {{"rFonts.ascii", "Times New Roman"}, {"rFonts.hAnsi", "x"}}},
       "font Arial to Times New Roman"},
      {{{{"numPr.ilvl", "0"}}, {{"numPr.ilvl", "2"}}}, "list level 1 to 3"},
      {{{{"pBdr.top.val", "single"}}, {{"pBdr.top.val", "double"}}}, "pBdr.top.val single to double"},
      {{{{"gridCol.w", "1"}, {"gridCol.w", "2"}}, {{"gridCol.w", "2"}, {"gridCol.w", "1"}}},
       "column widths changed"},
      {{{{"mirrorIndents", "on"}}, {}}, "mirrorIndents removed"},
      {{{{"jc", "left"}}, {{"jc", "left"}}}, ""},
      {{{}, {{"szCs", "24"}}}, ""},
  };
  for (const auto& row : rows) EXPECT_EQ(format_words(row.given), row.want);
}

TEST(FormatWords, TellAListFromTheRest) {
  EXPECT_TRUE(is_numbering_only({{{"jc", "left"}}, {{"jc", "left"}, {"numPr.numId", "1"}}}));
  EXPECT_FALSE(is_numbering_only({{{"jc", "left"}}, {{"jc", "right"}, {"numPr.numId", "1"}}}));
  EXPECT_FALSE(is_numbering_only({{{"numPr.numId", "1"}}, {{"numPr.numId", "1"}}}));
}

}  // namespace
}  // namespace redraft::review
