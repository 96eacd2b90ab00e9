// Restatements: with elisions, items put in, taken out, moved and renumbered; what is out of scope; what fails.
#include <gtest/gtest.h>

#include "amend/amended.h"

namespace redraft::amend {
namespace {

using tests::Amended;
using tests::section_q;
using Lines = std::vector<std::string>;

const std::string kHead = "Section Q \u2018Lamps\u2019\n\n";

struct RestateCase {
  const char* what;
  std::string script;  // below the heading
  std::string old_words;
  std::string new_words;
  Lines operations;
};

TEST(Restate, MakesTheWordsAsTheyAreStated) {
  const RestateCase cases[] = {
      {"a clause",
       "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp no later than dusk.\n",
       "sunset",
       "dusk",
       {"text-substitute Q1.1 [sunset] [dusk]"}},
      {"the same words",
       "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp no later than sunset.\n",
       "",
       "",
       {}},
      {"an item alone",
       "Amend Section Q1.2(a) as follows:\n\n    (a) fill the Lamp with gas;\n",
       "with oil",
       "with gas",
       {"text-substitute Q1.2(a) [oil] [gas]"}},
      {"an elision at the head",
       "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n[...]\n\n    (c) clean and polish the "
       "lens.\n",
       "clean the",
       "clean and polish the",
       {"text-insert Q1.2(c) [] [and polish]"}},
      {"an elision at the end",
       "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n    (a) fill the Lamp with "
       "gas;\n\n[...]\n",
       "with oil",
       "with gas",
       {"text-substitute Q1.2(a) [oil] [gas]"}},
      {"elisions at both ends",
       "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n[...]\n\n    (b) trim the wick each "
       "night; and\n\n[...]\n",
       "each day",
       "each night",
       {"text-substitute Q1.2(b) [day] [night]"}},
      {"an elision in the middle",
       "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n    (a) fill the Lamp with "
       "gas;\n\n[...]\n\n    (c) clean the "
       "lens.\n",
       "with oil",
       "with gas",
       {"text-substitute Q1.2(a) [oil] [gas]"}},
      {"an elision inside the words",
       "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall [...] no later than dusk.\n",
       "sunset",
       "dusk",
       {"text-substitute Q1.1 [sunset] [dusk]"}},
      {"the list left out",
       "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall, each day:\n\n[...]\n",
       "Q1.2 The Keeper shall:",
       "Q1.2 The Keeper shall, each day:",
       {"text-insert Q1.2 [] [, each day]"}},
      {"an item put in at the end",
       "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n[...]\n\n    (c) clean the lens; and\n\n "
       "   (d) rest.\n",
       "clean the lens.",
       "clean the lens; and\n\n    (d) rest.",
       {"text-substitute Q1.2(c) [.] [; and]", "insert Q1.2(d) [] [(d) rest.]"}},
      {"an item put in between",
       "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n    (a) fill the Lamp with oil;\n\n    "
       "(aa) write it down;\n\n[...]\n",
       "with oil;",
       "with oil;\n\n    (aa) write it down;",
       {"insert Q1.2(aa) [] [(aa) write it down;]"}},
      {"an item left out",
       "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n    (a) fill the Lamp with oil; and\n\n  "
       "  (c) clean the lens.\n",
       "with oil;\n\n    (b) trim the wick each day; and",
       "with oil; and",
       {"text-insert Q1.2(a) [] [and]", "repeal Q1.2(b) [(b) trim the wick each day; and] []"}},
      {"not used in its place",
       "Amend Section Q1.3 as follows:\n\nQ1.3 Not used.\n",
       "The Keeper shall not leave the Tower at night.",
       "Not used.",
       {"repeal Q1.3 [The Keeper shall not leave the Tower at night.] [Not used.]"}},
      {"a range",
       "Amend Sections Q1.3 to Q1.4 as follows:\n\nQ1.3 The Keeper shall not leave the Tower at "
       "night.\n\nReports\n\nQ1.4 The Keeper shall "
       "sleep by day.\n",
       "rest by",
       "sleep by",
       {"text-substitute Q1.4 [rest] [sleep]"}},
      {"a heading",
       "Amend Section Q1.4 as follows:\n\nReports and Rest\n\nQ1.4 The Keeper shall rest by day.\n",
       "Reports",
       "Reports and Rest",
       {"text-insert Q1 [] [and Rest]"}},
      {"broken lines",
       "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp no\nlater than dusk.\n",
       "sunset",
       "dusk",
       {"text-substitute Q1.1 [sunset] [dusk]"}},
  };
  for (const RestateCase& c : cases) {
    const Amended a(kHead + c.script);
    EXPECT_EQ(a.failures(), Lines{}) << c.what;
    EXPECT_EQ(a.findings(), Lines{}) << c.what;
    EXPECT_EQ(a.text(), section_q(c.old_words, c.new_words)) << c.what;
    EXPECT_EQ(a.operations(), c.operations) << c.what;
  }
}

TEST(Restate, ReadsNestedElisions) {
  const std::string base =
      "Section Q: Lamps\n\nQ1.1 The Keeper shall:\n\n    (a) light it;\n\n    (b) enter:\n\n        (i) the "
      "time;\n\n        (ii) the "
      "weather; and\n\n        (iii) each ship; and\n\n    (c) rest.\n";
  const Amended a(kHead +
                      "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall:\n\n[...]\n\n    (b) "
                      "enter:\n\n[...]\n\n        (ii) "
                      "the weather and the sea; and\n\n[...]\n\n    (c) sleep.\n",
                  base);
  std::string want = base;
  want.replace(want.find("weather"), 7, "weather and the sea");
  want.replace(want.find("rest."), 5, "sleep.");
  EXPECT_EQ(a.failures(), Lines{});
  EXPECT_EQ(a.text(), want);
}

TEST(Restate, MovesAClauseThatIsStatedElsewhere) {
  const std::string base =
      "Section Q: Lamps\n\nQ1 THE LAMP\n\nQ1.1 The Keeper shall light the Lamp no later than sunset.\n\nQ1.2 "
      "The Harbour Office shall "
      "deliver oil once in every month.\n\nQ1.3 The Coastguard may give a storm warning at any hour.\n";
  const Amended a(kHead +
                      "Amend Sections Q1.1 to Q1.3 as follows:\n\nQ1.1 The Coastguard may give a storm "
                      "warning at any hour.\n\nQ1.2 The "
                      "Keeper shall light the Lamp no later than sunset.\n\nQ1.3 The Harbour Office shall "
                      "deliver oil once in every "
                      "month.\n",
                  base);
  EXPECT_EQ(a.failures(), Lines{});
  EXPECT_EQ(a.text(),
            "Section Q: Lamps\n\nQ1 THE LAMP\n\nQ1.1 The Coastguard may give a storm warning at any "
            "hour.\n\nQ1.2 The Keeper shall "
            "light the Lamp no later than sunset.\n\nQ1.3 The Harbour Office shall deliver oil once in every "
            "month.\n");
  EXPECT_EQ(a.operations(),
            (Lines{"move Q1.3 [Q1.3] [Q1.1]", "renumber Q1.1 [Q1.1] [Q1.2]", "renumber Q1.2 [Q1.2] [Q1.3]"}));
  // The uid goes with it.
  EXPECT_EQ(a.after.documents[0].paragraphs[2].uid, a.baseline.documents[0].paragraphs[4].uid);
}

TEST(Restate, RenumbersWhatFollowsAnInsertedItem) {
  const Amended a(kHead +
                  "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n    (a) write it down;\n\n    "
                  "(b) fill the Lamp with "
                  "oil;\n\n    (c) trim the wick each day; and\n\n    (d) clean the lens.\n");
  EXPECT_EQ(a.failures(), Lines{});
  EXPECT_EQ(
      a.text(),
      section_q(
          "    (a) fill the Lamp with oil;\n\n    (b) trim the wick each day; and\n\n    (c) clean the "
          "lens.\n",
          "    (a) write it down;\n\n    (b) fill the Lamp with oil;\n\n    (c) trim the wick each day; "
          "and\n\n    (d) clean the lens.\n"));
}

TEST(Restate, AppliesWhatIsOutOfScopeAndSaysSo) {
  const Amended a(kHead +
                  "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp no later than "
                  "dusk.\n\nQ1.3 The Keeper "
                  "shall not leave the Tower by day.\n");
  EXPECT_EQ(a.findings(), Lines{"amendment-out-of-scope Q1.3"});
  EXPECT_EQ(a.plan.findings[0].severity, Severity::error);
  EXPECT_EQ(a.plan.findings[0].place.str(), "script.txt:7:1");
  EXPECT_EQ(a.plan.findings[0].message,
            "Q1.3 stands below 'Amend Section Q1.1 as follows:', which does not name it; expected 'Amend "
            "Section Q1.3 as "
            "follows:'. Its label names one provision, so it is applied there");
  EXPECT_EQ(a.failures(), Lines{});
  std::string want = section_q("sunset", "dusk");
  want.replace(want.find("at night"), 8, "by day");
  EXPECT_EQ(a.text(), want);
}

TEST(Restate, RefusesWhatIsOutOfScopeAndNowhere) {
  const Amended a(kHead +
                  "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp no later than "
                  "dusk.\n\nQ7.3 The Keeper "
                  "swims.\n");
  EXPECT_EQ(a.failures(), Lines{"7: Q7.3 stands below 'Amend Section Q1.1 as follows:', which does not name "
                                "it, and there is no such provision; "
                                "expected an instruction of its own"});
  EXPECT_EQ(a.text(), section_q("sunset", "dusk"));
}

struct FailureCase {
  const char* what;
  const char* script;
  const char* failure;
};

TEST(Restate, ChangesNothingWhenItFails) {
  const FailureCase cases[] = {
      {"no such provision", "Amend Section Q7.4 as follows:\n\nQ7.4 The Keeper.\n",
       "3: the target Section Q7.4 does not exist in Section Q (section-q.txt); the nearest are Q1.4, Q2, "
       "Q1.1"},
      {"no such document", "Amend Section X7.4 as follows:\n\nX7.4 The Keeper.\n",
       "3: the target Section X7.4 does not exist: Section X is not in the baseline; the baseline holds "
       "Section Q"},
      {"no payload", "Amend Section Q1.1 as follows:\n",
       "3: the instruction carries no text; expected the provision as it shall read"},
      {"nothing alike",
       "Amend Section Q1.1 as follows:\n\nWhales migrate northwards every summer, mostly unseen.\n",
       "5: the text that follows cannot be laid over Q1.1: no paragraph of it is like one of the baseline's; "
       "expected the "
       "provision as it shall read"},
  };
  for (const FailureCase& c : cases) {
    const Amended a(kHead + c.script);
    ASSERT_EQ(a.failures().size(), 1U) << c.what;
    if (std::string(c.what) == "no such provision") {
      EXPECT_EQ(
          a.failures()[0].find(
              "3: the target Section Q7.4 does not exist in Section Q (section-q.txt); the nearest are "),
          0U);
    } else {
      EXPECT_EQ(a.failures()[0], c.failure) << c.what;
    }
    EXPECT_EQ(a.text(), tests::kSectionQ) << c.what;
    EXPECT_EQ(a.operations(), Lines{}) << c.what;
  }
}

TEST(Restate, PlacesNothingBetweenTwoElisionsByGuess) {
  const Amended a(kHead +
                  "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n[...]\n\n    (g) whistle in "
                  "the wind;\n\n[...]\n");
  EXPECT_EQ(a.findings(), Lines{"amendment-elision-unplaced Q1.2(g)"});
  EXPECT_EQ(a.text(), tests::kSectionQ);
}

// (aa) follows (a): its label says where it belongs.
TEST(Restate, PlacesAnInsertedLabelBetweenTwoElisions) {
  const Amended a(kHead +
                  "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n[...]\n\n    (aa) whistle in "
                  "the wind;\n\n[...]\n");
  EXPECT_EQ(a.failures(), Lines{});
  EXPECT_EQ(a.text(), section_q("with oil;", "with oil;\n\n    (aa) whistle in the wind;"));
}

TEST(Restate, LeavesAnotherInstructionAsItIsWhenOneFails) {
  const Amended a(kHead +
                  "Amend Section Q7.4 as follows:\n\nQ7.4 The Keeper.\n\nAmend Section Q1.1 as "
                  "follows:\n\nQ1.1 The Keeper shall "
                  "light the Lamp no later than dusk.\n");
  EXPECT_EQ(a.failures().size(), 1U);
  EXPECT_EQ(a.text(), section_q("sunset", "dusk"));
}

TEST(Marks, AreTheOperations) {
  const Amended a(
      kHead +
      "Amend Section Q1.1 as follows:\n\nQ1.1 The Keeper shall light the Lamp {--no later than--}{++at++} "
      "{~~sunset~>dusk~~}{++ or before++}.\n");
  EXPECT_EQ(a.findings(), Lines{});
  EXPECT_EQ(a.text(), section_q("no later than sunset.", "at dusk or before."));
}

TEST(Marks, AnUnmarkedDifferenceIsAnErrorAndIsNotApplied) {
  const Amended a(kHead +
                  "Amend Section Q1.3 as follows:\n\nQ1.3 The Keeper shall never leave the "
                  "{~~Tower~>Lighthouse~~} at night.\n");
  EXPECT_EQ(a.findings(), Lines{"amendment-unmarked-difference Q1.3"});
  EXPECT_EQ(a.plan.findings[0].severity, Severity::error);
  EXPECT_EQ(a.plan.findings[0].place.line, 5);
  EXPECT_EQ(a.plan.findings[0].message,
            "the unmarked words of Q1.3 differ from the baseline (baseline 'not', payload 'never'); expected "
            "every change to be "
            "marked. The difference is not applied");
  EXPECT_EQ(a.text(), section_q("leave the Tower", "leave the Lighthouse"));
}

TEST(Marks, AnItemLeftOutWithoutAMarkStays) {
  const Amended a(kHead +
                  "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n    (a) fill the Lamp with "
                  "{~~oil~>gas~~};\n\n    (c) "
                  "clean the lens.\n");
  EXPECT_EQ(a.findings(), Lines{"amendment-unmarked-difference Q1.2(b)"});
  EXPECT_EQ(a.text(), section_q("with oil", "with gas"));
}

TEST(Marks, AnItemStruckOutGoes) {
  const Amended a(kHead +
                  "Amend Section Q1.2 as follows:\n\nQ1.2 The Keeper shall:\n\n    (a) fill the Lamp with "
                  "oil;{++ and++}\n\n    {--(b) "
                  "trim the wick each day; and--}\n\n    (c) clean the lens.\n");
  EXPECT_EQ(a.findings(), Lines{});
  EXPECT_EQ(a.text(), section_q("with oil;\n\n    (b) trim the wick each day; and", "with oil; and"));
}

}  // namespace
}  // namespace redraft::amend
