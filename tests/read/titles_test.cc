// Which document a text is: by its title line, its file's name or its labels.
#include <gtest/gtest.h>

#include "read/section_text.h"
#include "read/shown.h"

namespace redraft::read {
namespace {

using tests::read_one;
using tests::sec;

struct TitleCase {
  const char* line;
  const char* name;  // empty: no title
  const char* title;
};

TEST(ReadTitle, KnowsItsForms) {
  const TitleCase cases[] = {
      {"Section D: Modification Process", "Section D", "Modification Process"},
      {"SECTION D: MODIFICATION PROCESS", "Section D", "MODIFICATION PROCESS"},
      {"SECTION D - MODIFICATION PROCESS", "Section D", "MODIFICATION PROCESS"},
      {"Section D \u2013 Modification Process", "Section D", "Modification Process"},
      {"Section D \u2014 Modification Process", "Section D", "Modification Process"},
      {"Section D 'Modification Process'", "Section D", "Modification Process"},
      {"Section D \u2018Modification Process\u2019", "Section D", "Modification Process"},
      {"Section D \u201CModification Process\u201D", "Section D", "Modification Process"},
      {"SECTION D MODIFICATION PROCESS", "Section D", "MODIFICATION PROCESS"},
      {"Section D:\tModification\u00A0 Process", "Section D", "Modification Process"},
      {"Section D", "Section D", ""},
      {"  Section D  ", "Section D", ""},
      {"Appendix AG: Incident Management Policy", "Appendix AG", "Incident Management Policy"},
      {"Appendix A", "Appendix A", ""},
      {"Schedule 2: Fees", "Schedule 2", "Fees"},
      {"Section M \u2018Party\u2019s Rights\u2019", "Section M", "Party\u2019s Rights"},
      {"Section D applies", "", ""},
      {"Section D applies to the Panel.", "", ""},
      {"Section D3", "", ""},
      {"Section D3.11 (Initial Consideration)", "", ""},
      {"Sections D and G", "", ""},
      {"Section DD: Twice", "", ""},
      {"Section of the Code", "", ""},
      {"Section", "", ""},
      {"section d: process", "", ""},
      {"The Section D: Process", "", ""},
      {"Section D: the Panel shall do as it says there.", "", ""},
      {"Schedule A: Fees", "", ""},
      {"Appendix ABC: Fees", "", ""},
      {"", "", ""},
  };
  for (const TitleCase& c : cases) {
    const DocumentTitle title = read_title(c.line, sec());
    EXPECT_EQ(title.word.empty() ? "" : title.name(), c.name) << c.line;
    EXPECT_EQ(title.title, c.title) << c.line;
  }
}

TEST(DocumentName, ComesFromTheTitleThenTheFileThenTheLabels) {
  EXPECT_EQ(read_one("Section D: Process\n\nD1.1 One.\n", "section-q.txt").name, "Section D");
  EXPECT_EQ(read_one("D1.1 One.\n", "section-d.txt").name, "Section D");
  EXPECT_EQ(read_one("1.1 One.\n", "x/appendix_ag.txt").name, "Appendix AG");
  EXPECT_EQ(read_one("1.1 One.\n", "Schedule 2.txt").name, "Schedule 2");
  EXPECT_EQ(read_one("D1.1 One.\n\nD1.2 Two.\n", "draft.txt").name, "Section D");
  EXPECT_EQ(read_one("1.1 One.\n", "draft.txt").name, "");
  EXPECT_EQ(read_one("Words.\n", "draft.txt").name, "");
  EXPECT_EQ(read_one("D1.1 One.\n\nE1.1 Two.\n", "draft.txt").name, "");
}

TEST(DocumentName, ATitleInTheMiddleOfAParagraphIsNone) {
  const legal::Code code =
      read_section_text("Section D: Process\n\nD1.1 As set out in\nSection G\nthe Panel.\n", sec());
  EXPECT_EQ(code.documents.size(), 1U);
}

TEST(GuessScope, TellsLetteredFromNumbered) {
  EXPECT_EQ(guess_scope("D1 A\n\nD1.1 x\n").letter, 'D');
  EXPECT_FALSE(guess_scope("D1 A\n").numbered);
  EXPECT_TRUE(guess_scope("1 A\n\n1.1 x\n").numbered);
  EXPECT_EQ(guess_scope("D1.1 x\n\nE1.1 y\n").letter, 0);
  EXPECT_FALSE(guess_scope("words\n").numbered);
  EXPECT_FALSE(guess_scope("").numbered);
}

}  // namespace
}  // namespace redraft::read
