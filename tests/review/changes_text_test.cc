#include "review/changes_text.h"

#include <gtest/gtest.h>

namespace redraft::review {
namespace {

Change change(ChangeKind kind, const std::string& before, const std::string& after) {
  Change out;
  out.id = "1";
  out.kind = kind;
  out.author = "Jane Roe";
  out.date = "2018-10-05T09:30:00Z";
  out.place.story = "body";
  out.place.paragraph = out.place.last_paragraph = 12;
  out.before = before;
  out.after = after;
  return out;
}

TEST(ChangesTable, SaysEachChangeInALine) {
  EXPECT_EQ(changes_table({change(ChangeKind::replace, "14", "28")}, 100),
            "1  replace  Jane Roe  2018-10-05  paragraph 12  14 -> 28\n\n1 change by Jane Roe (1)\n");
  EXPECT_EQ(changes_table({change(ChangeKind::insert, "", "a\nb")}, 100),
            "1  insert  Jane Roe  2018-10-05  paragraph 12  + a ¶ b\n\n1 change by Jane Roe (1)\n");
  EXPECT_EQ(changes_table({}, 100), "no tracked changes\n");
}

TEST(ChangesTable, NamesWhiteSpaceThatStandsAlone) {
  EXPECT_EQ(changes_table({change(ChangeKind::replace, "\t", "\u00A0 ")}, 100),
            "1  replace  Jane Roe  2018-10-05  paragraph 12  [tab] -> [no-break space, space]\n\n"
            "1 change by Jane Roe (1)\n");
}

TEST(ChangesTable, CutsLongWords) {
  const std::string line = changes_table({change(ChangeKind::delete_, std::string(200, 'x'), "")}, 80);
  EXPECT_EQ(line.substr(0, line.find('\n')),
            "1  delete  Jane Roe  2018-10-05  paragraph 12  - " + std::string(30, 'x') + "…");
}

TEST(ChangesCsv, QuotesWhatNeedsIt) {
  EXPECT_EQ(
      changes_csv({change(ChangeKind::replace, "a \"b\", c", "d\ne")}),
      "id,kind,author,date,story,note,paragraph,last_paragraph,citation,place,moved_to,old,new,what\r\n"
      "1,replace,Jane Roe,2018-10-05T09:30:00Z,body,,12,12,,paragraph 12,,\"a \"\"b\"\", c\",\"d\ne\",\r\n");
}

TEST(AuthorsText, BeginsWithTheOneWhoChangedMost) {
  Change other = change(ChangeKind::insert, "", "x");
  other.author = "";
  EXPECT_EQ(authors_text({other, change(ChangeKind::insert, "", "x"), change(ChangeKind::insert, "", "y")}),
            "Jane Roe (2), no name (1)");
}

}  // namespace
}  // namespace redraft::review
