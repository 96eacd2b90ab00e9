// All instructions of a legal text act on the baseline at once; inserting, renumbering, repealing; overlaps.
#include <gtest/gtest.h>

#include "amend/amended.h"

namespace redraft::amend {
namespace {

using tests::Amended;
using tests::kSectionQ;
using tests::section_q;
using Lines = std::vector<std::string>;

const std::string kHead = "Section Q \u2018Lamps\u2019\n\n";
const std::string kStates =
    "Section Q: Lamps\n\nQ1.1 A lamp is Provisionally Approved when it burns.\n\nQ1.2 A lamp is Deferred "
    "when it smokes.\n\nQ1.3 A lamp is "
    "Rejected when it is out.\n";

TEST(Simultaneous, AChainOfNamesIsNotFollowed) {
  // Provisionally Approved to Deferred, Deferred to Rejected: no lamp goes two steps.
  const Amended a(kHead +
                      "Amend Section Q1.1 as follows:\n\nQ1.1 A lamp is Deferred when it burns.\n\nAmend "
                      "Section Q1.2 as follows:\n\nQ1.2 A "
                      "lamp is Rejected when it smokes.\n",
                  kStates);
  EXPECT_EQ(a.failures(), Lines{});
  EXPECT_EQ(a.text(),
            "Section Q: Lamps\n\nQ1.1 A lamp is Deferred when it burns.\n\nQ1.2 A lamp is Rejected when it "
            "smokes.\n\nQ1.3 A lamp is "
            "Rejected when it is out.\n");
}

TEST(Simultaneous, TheOrderOfInstructionsDoesNotMatter) {
  const Lines instructions = {
      "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp no later than dusk.\n",
      "Add the following new Section Q1.2A after Section Q1.2:\n\nQ1.2A The Keeper shall sing.\n",
      "Delete Section Q1.3\n",
      "Amend Section Q1.2(c) as follows:\n\n    (c) clean the glass.\n",
  };
  const std::vector<std::vector<std::size_t>> orders = {{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}};
  std::string first;
  for (const std::vector<std::size_t>& order : orders) {
    std::string script = kHead;
    for (const std::size_t k : order) script += instructions[k] + "\n";
    const Amended a(script);
    EXPECT_EQ(a.failures(), Lines{});
    if (first.empty()) first = a.text();
    EXPECT_EQ(a.text(), first);
  }
  EXPECT_NE(first.find("dusk"), std::string::npos);
  EXPECT_NE(first.find("Q1.2A The Keeper shall sing."), std::string::npos);
  EXPECT_NE(first.find("Q1.3 Not used"), std::string::npos);
  EXPECT_NE(first.find("(c) clean the glass."), std::string::npos);
}

TEST(Simultaneous, TwoInstructionsForOneProvisionAreAnOverlap) {
  const Amended a(kHead +
                  "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp no later than "
                  "dusk.\n\nAmend Section Q1.1 as "
                  "follows:\n\nQ1.1 The Keeper shall light the Lamp no later than noon.\n");
  EXPECT_EQ(a.findings(), Lines{"amendment-overlap Q1.1"});
  EXPECT_EQ(a.failures(), Lines{"7: Q1.1 is changed by 'Amend Section Q1.1 as follows:' and by 'Amend "
                                "Section Q1.1 as follows:'; expected "
                                "one instruction for one provision"});
  EXPECT_EQ(a.text(), section_q("sunset", "dusk"));
}

TEST(Simultaneous, TwoInstructionsForTwoItemsOfOneClauseAreNone) {
  const Amended a(kHead +
                  "Amend Section Q1.2(a) as follows:\n\n    (a) fill the Lamp with gas;\n\nAmend Section "
                  "Q1.2(c) as follows:\n\n    (c) "
                  "clean the glass.\n");
  EXPECT_EQ(a.failures(), Lines{});
  std::string want = section_q("with oil", "with gas");
  want.replace(want.find("the lens"), 8, "the glass");
  EXPECT_EQ(a.text(), want);
}

TEST(Simultaneous, ARepealOfWhatIsAmendedIsAnOverlap) {
  const Amended a(kHead +
                  "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp no later than "
                  "dusk.\n\nDelete Section Q1.1\n");
  EXPECT_EQ(a.failures(), Lines{"7: Q1.1 is changed by another instruction as well"});
  EXPECT_EQ(a.text(), section_q("sunset", "dusk"));
}

struct InsertCase {
  const char* what;
  const char* script;
  const char* before;  // the words that it stands before
  const char* fresh;
};

TEST(InsertNew, PutsAProvisionInItsPlace) {
  const InsertCase cases[] = {
      {"after a clause with a list",
       "Add the following new Section Q1.2A after Section Q1.2:\n\nQ1.2A The Keeper shall sing.\n",
       "Q1.3 The", "Q1.2A The Keeper shall sing.\n\n"},
      {"before the heading of the next",
       "Add the following new Section Q1.3A after Section Q1.3:\n\nQ1.3A The Keeper shall sing.\n", "Reports",
       "Q1.3A The Keeper shall sing.\n\n"},
      {"by its number", "Add the following new Section Q1.5:\n\nQ1.5 The Keeper shall sing.\n", "Q2 OIL",
       "Q1.5 The Keeper shall sing.\n\n"},
      {"a part",
       "Add the following new Section Q1A after Section Q1:\n\nQ1A SINGING\n\nQ1A.1 The Keeper shall sing.\n",
       "Q2 OIL", "Q1A SINGING\n\nQ1A.1 The Keeper shall sing.\n\n"},
      {"with a list",
       "Add the following new Section Q1.2A after Section Q1.2:\n\nQ1.2A The Keeper shall:\n\n    (a) sing; "
       "and\n\n    (b) "
       "dance.\n",
       "Q1.3 The", "Q1.2A The Keeper shall:\n\n    (a) sing; and\n\n    (b) dance.\n\n"},
  };
  for (const InsertCase& c : cases) {
    const Amended a(kHead + c.script);
    EXPECT_EQ(a.failures(), Lines{}) << c.what;
    EXPECT_EQ(a.text(), section_q(c.before, std::string(c.fresh) + c.before)) << c.what;
  }
}

TEST(InsertNew, RefusesANumberThatIsTaken) {
  const Amended a(kHead + "Add the following new Section Q1.3:\n\nQ1.3 The Keeper shall sing.\n");
  EXPECT_EQ(a.failures().size(), 1U);
  EXPECT_EQ(a.text(), kSectionQ);
}

TEST(InsertNew, RefusesAnAnchorThatIsNotThere) {
  const Amended a(
      kHead + "Add the following new Section Q1.9A after Section Q1.9:\n\nQ1.9A The Keeper shall sing.\n");
  EXPECT_EQ(a.failures().size(), 1U);
  EXPECT_EQ(a.text(), kSectionQ);
}

TEST(Repeal, LeavesTheLabelWithNotUsed) {
  EXPECT_EQ(Amended(kHead + "Delete Section Q1.3\n").text(),
            section_q("The Keeper shall not leave the Tower at night.", "Not used"));
  EXPECT_EQ(Amended(kHead + "Delete Section Q1.2 in its entirety\n").text(),
            section_q("Q1.2 The Keeper shall:\n\n    (a) fill the Lamp with oil;\n\n    (b) trim the wick "
                      "each day; and\n\n    (c) clean "
                      "the lens.\n",
                      "Q1.2 Not used\n"));
}

TEST(Renumber, ChangesTheLabelOnly) {
  const Amended a(kHead + "New Section Q1.4 introduced by SECMP0034 will be renumbered as Section Q1.9\n");
  EXPECT_EQ(a.failures(), Lines{});
  EXPECT_EQ(a.text(), section_q("Q1.4 The", "Q1.9 The"));
  EXPECT_EQ(a.operations(), Lines{"renumber Q1.4 [Q1.4] [Q1.9]"});
}

TEST(Renumber, MovesWhatItsNewNumberPutsElsewhere) {
  const std::string base =
      "Section Q: Lamps\n\nQ1 LAMPS\n\nQ1.1 One rests.\n\nQ1.2 Two work:\n\n    (a) here; and\n\n    (b) "
      "there.\n\nQ1.3 Three "
      "sing.\n";
  const Amended a(kHead + "Renumber Section Q1.2 as Section Q1.9\n", base);
  EXPECT_EQ(a.text(),
            "Section Q: Lamps\n\nQ1 LAMPS\n\nQ1.1 One rests.\n\nQ1.3 Three sing.\n\nQ1.9 Two work:\n\n    "
            "(a) here; and\n\n    (b) "
            "there.\n");
}

TEST(Renumber, RefusesANumberThatIsTaken) {
  const Amended a(kHead + "Renumber Section Q1.1 as Section Q1.3\n");
  EXPECT_EQ(a.failures(),
            Lines{"3: Q1.1 cannot be renumbered as Q1.3: there is a Q1.3 already (section-q.txt:17)"});
  EXPECT_EQ(a.text(), kSectionQ);
}

TEST(Renumber, RefusesANumberOfAnotherKind) {
  const Amended a(kHead + "Renumber Section Q1.1 as Section Q3\n");
  EXPECT_EQ(a.failures(), Lines{"3: 'Q3' is no number for Q1.1; expected one of the same kind"});
  EXPECT_EQ(a.text(), kSectionQ);
}

TEST(Renumber, RefusesTwoThatBecomeOne) {
  const Amended a(kHead + "Renumber Section Q1.1 as Section Q1.8\n\nRenumber Section Q1.3 as Section Q1.8\n");
  EXPECT_EQ(a.failures(),
            Lines{"5: Q1.3 cannot be renumbered as Q1.8: Q1.1 is renumbered so already (line 3)"});
}

TEST(Renumber, TakesAChainAndASwapAtOnce) {
  const std::string base =
      "Section Q: Lamps\n\nQ1 LAMPS\n\nQ1.1 One rests.\n\nQ1.2 Two work.\n\nQ1.3 Three sing.\n";
  EXPECT_EQ(
      Amended(kHead + "Renumber Section Q1.2 as Section Q1.3\n\nRenumber Section Q1.3 as Section Q1.4\n",
              base)
          .text(),
      "Section Q: Lamps\n\nQ1 LAMPS\n\nQ1.1 One rests.\n\nQ1.3 Two work.\n\nQ1.4 Three sing.\n");
  EXPECT_EQ(
      Amended(kHead + "Renumber Section Q1.1 as Section Q1.2\n\nRenumber Section Q1.2 as Section Q1.1\n",
              base)
          .text(),
      "Section Q: Lamps\n\nQ1 LAMPS\n\nQ1.1 Two work.\n\nQ1.2 One rests.\n\nQ1.3 Three sing.\n");
}

TEST(Pointer, IsAFindingAndChangesNothing) {
  const Amended a(kHead + "Please see the full Section Q redlining provided in a separate attachment\n");
  EXPECT_EQ(a.failures(), Lines{});
  EXPECT_EQ(a.findings(), Lines{"amendment-payload-missing"});
  EXPECT_EQ(a.text(), kSectionQ);
}

TEST(Apply, GivesNewParagraphsNewUidsAndKeepsTheOthers) {
  const Amended a(
      kHead + "Add the following new Section Q1.2A after Section Q1.2:\n\nQ1.2A The Keeper shall sing.\n");
  std::vector<legal::Uid> uids;
  for (const legal::Paragraph& p : a.after.documents[0].paragraphs) uids.push_back(p.uid);
  std::vector<legal::Uid> sorted = uids;
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end()), sorted.end());
  EXPECT_EQ(sorted.back(), a.baseline.next_uid);
  EXPECT_EQ(a.after.next_uid, a.baseline.next_uid + 1);
}

}  // namespace
}  // namespace redraft::amend
