// What the front matter says: the modification, its baseline, the solutions that it serves.
#include <gtest/gtest.h>

#include "amend/amended.h"
#include "amend/numbers.h"

namespace redraft::amend {
namespace {

using tests::sec;

Drafting drafting(const std::string& text) {
  return understand(read::read_legal_text(text, sec(), "s.txt"), sec());
}

TEST(Statements, NameTheBaselineWithoutItsFootnoteMark) {
  const std::pair<const char*, const char*> cases[] = {
      {"These changes have been drafted against the Smart Energy Code (SEC) version 5.18\u00B9.", "5.18"},
      {"These changes have been drafted against the Smart Energy Code (SEC) version 5.18.", "5.18"},
      {"Drafted against SEC version 5.21 as designated.", "5.21"},
      {"drafted against version 6", "6"},
      {"This is version 1.2 of the document.", ""},
      {"These changes have been drafted against the Code.", ""},
  };
  for (const auto& [text, version] : cases)
    EXPECT_EQ(drafting(std::string(text) + "\n").baseline_version, version) << text;
  EXPECT_EQ(drafting("One.\n\nDrafted against version 5.18.\n").baseline_line, 3);
}

TEST(Statements, NameTheSolutionsThatTheTextServes) {
  EXPECT_EQ(
      drafting(
          "The legal text in this document applies equally to both the Proposed Solution and the Alternative "
          "Solution.\n")
          .solutions,
      (std::vector<std::string>{"Proposed Solution", "Alternative Solution"}));
  EXPECT_TRUE(drafting("The Proposed Solution is good.\n").solutions.empty());
}

TEST(Statements, NameTheModification) {
  EXPECT_EQ(drafting("This is the draft legal text of SECMP0049.\n").modification, "SECMP0049");
  EXPECT_EQ(drafting("This is the draft legal text of SECMP00049.\n\nIt sets out the Legal Text Changes for "
                     "SECMP0049, after "
                     "SECMP0006.\n")
                .modification,
            "SECMP0049");
  EXPECT_EQ(drafting("This is DP088.\n").modification, "DP088");
  EXPECT_EQ(drafting("Nothing is named.\n").modification, "");
  EXPECT_EQ(
      drafting("Section D\n\nNew Section D3.13 introduced by SECMP0034 will be renumbered as Section D3.19\n")
          .modification,
      "");
}

TEST(FindNumbers, TellsWellFormedFromOthers) {
  const auto shown = [](const char* text) {
    std::string out;
    for (const NumberUse& use : find_numbers(text, sec()))
      out += (out.empty() ? "" : " ") + use.words + (use.well_formed ? "" : "!") + "@" +
             std::to_string(use.begin);
    return out;
  };
  EXPECT_EQ(shown("SECMP0049"), "SECMP0049@0");
  EXPECT_EQ(shown("see SECMP00049 and SECMP006."), "SECMP00049!@4 SECMP006!@19");
  EXPECT_EQ(shown("DP088, MP088"), "DP088@0 MP088@7");
  EXPECT_EQ(shown("DP88"), "DP88!@0");
  EXPECT_EQ(shown("SECMP"), "");
  EXPECT_EQ(shown("XSECMP0049"), "");
  EXPECT_EQ(shown("the DP and the MP"), "");
  EXPECT_EQ(shown(""), "");
}

}  // namespace
}  // namespace redraft::amend
