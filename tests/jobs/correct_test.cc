// Frozen legal text changes by recorded corrections and by nothing else.
#include "jobs/correct.h"

#include "base/sha256.h"
#include "jobs/workspace_fixture.h"
#include "process/frozen.h"
#include "support/message.h"
#include "workspace/gate_facts.h"

namespace redraft::jobs {
namespace {

using tests::message_of;

constexpr const char* kLegalText =
    "Section Q ‘Lighthouse Keeping’\r\n"
    "\r\n"
    "Amend Section Q1.1 as follows:\r\n"
    "\r\n"
    "Q1.1 The Keeper shall, on each night of the year:\r\n"
    "\r\n"
    "    (a) light teh Lamp at sunset; and\r\n"
    "\r\n"
    "    (b) keep the Lamp lit until one hour after sunrise.\r\n"
    "\r\n"
    "Amend Section Q1.3 as follows:\r\n"
    "\r\n"
    "Q1.3 The Keeper shall keep the Lamp lit in fog.\r\n";

class CorrectTest : public tests::WorkspaceTest {
 protected:
  CorrectTest() {
    file("MP050", kLegalText, "legal-text.txt");
    file("MP050", main("2020-10-16"));
  }

  static std::string main(const std::string& frozen) {
    return "number: MP050\n"
           "title: Lamps\n"
           "process: sec-2019\n"
           "solutions:\n"
           "  - id: proposed\n"
           "    kind: proposed\n"
           "    legal_text:\n"
           "      files: [legal-text.txt]\n"
           "      version: \"1.2\"\n"
           "documents:\n"
           "  - {kind: problem-statement, file: out/early.docx, date: 2020-01-06}\n"
           "  - {kind: modification-report, file: out/mr.docx, date: 2020-10-16}\n"
           "history:\n"
           "  - {stage: refinement, date: 2020-04-17}\n"
           "  - stage: report\n"
           "    date: " +
           frozen +
           "\n"
           "    evidence:\n"
           "      - {file: legal-text.txt, sha256: " +
           sha256(kLegalText) + ", frozen: legal-text}\n";
  }

  static CorrectOptions spelling() {
    CorrectOptions out{"legal-text.txt",    "teh Lamp", "the Lamp", "A. Lawyer", day("2020-10-20"),
                       "a slip of the pen", {},         {},         {}};
    return out;
  }

  std::vector<process::FrozenState> frozen() const {
    const process::Modification now = read("MP050");
    std::vector<process::FrozenState> out;
    for (process::FrozenState& one : process::frozen_state(
             now, process::load_process("sec-2019"),
             workspace::gather_facts(workspace(), path("MP050", ""), now, day("2020-11-01"))))
      if (one.what == "legal-text") out.push_back(std::move(one));
    return out;
  }

  std::string refused(const CorrectOptions& options) {
    const std::string before = text("MP050");
    const std::string legal = text("MP050", "legal-text.txt");
    const std::string said = message_of([&] { correct(workspace(), "MP050", options, {}); });
    EXPECT_EQ(text("MP050"), before);
    EXPECT_EQ(text("MP050", "legal-text.txt"), legal);
    return said;
  }
};

TEST_F(CorrectTest, ChangesTheWordsAndRecordsThem) {
  const Corrected out = correct(workspace(), "MP050", spelling(), {});
  EXPECT_EQ(out.line, 7);
  EXPECT_EQ(out.correction.citation, "Q1.1(a)");
  EXPECT_EQ(out.correction.version, "1.3");
  EXPECT_EQ(out.documents, std::vector<std::string>{"out/mr.docx"});
  std::string want = kLegalText;
  want.replace(want.find("teh"), 3, "the");
  EXPECT_EQ(text("MP050", "legal-text.txt"), want);
  const process::Modification now = read("MP050");
  ASSERT_EQ(now.corrections.size(), 1U);
  EXPECT_EQ(now.corrections[0].sha256, sha256(want));
  EXPECT_EQ(now.corrections[0].approver, "A. Lawyer");
  EXPECT_EQ(now.corrections[0].old_words, "teh Lamp");
  EXPECT_EQ(now.solutions[0].legal_text[0].version, "1.3");
}

TEST_F(CorrectTest, OnlyThatChangePassesTheCheckOfFrozenText) {
  correct(workspace(), "MP050", spelling(), {});
  ASSERT_EQ(frozen().size(), 1U);
  EXPECT_FALSE(frozen()[0].changed) << frozen()[0].words;
  std::string changed = text("MP050", "legal-text.txt");
  changed.replace(changed.find("one hour"), 3, "two");
  file("MP050", changed, "legal-text.txt");
  EXPECT_TRUE(frozen()[0].changed);
  // Nor is the next correction put upon it.
  CorrectOptions options = spelling();
  options.old_words = "in fog";
  options.new_words = "in Fog";
  EXPECT_EQ(refused(options),
            path("MP050", "legal-text.txt") +
                ": was changed since it was frozen; put it back as it was, then record the correction");
}

TEST_F(CorrectTest, OneCorrectionFollowsAnother) {
  correct(workspace(), "MP050", spelling(), {});
  CorrectOptions options = spelling();
  options.old_words = "in fog";
  options.new_words = "in Fog";
  const Corrected out = correct(workspace(), "MP050", options, {});
  EXPECT_EQ(out.id, "correction-2");
  EXPECT_EQ(out.correction.version, "1.4");
  EXPECT_FALSE(frozen()[0].changed) << frozen()[0].words;
}

TEST_F(CorrectTest, WordsThatStandMoreThanOnceNeedTheirProvision) {
  CorrectOptions options = spelling();
  options.old_words = "the Lamp lit";
  options.new_words = "the lamp lit";
  EXPECT_EQ(refused(options),
            path("MP050", "legal-text.txt") +
                ": the words 'the Lamp lit' stand here 2 times: line 9 (Q1.1(b)), line 13 (Q1.3); "
                "expected longer words, or --citation with the provision");
  options.citation = "Q1.1";
  EXPECT_EQ(refused(options),
            path("MP050", "legal-text.txt") +
                ": the words 'the Lamp lit' stand in Q1.1 nowhere; they stand in line 9 (Q1.1(b)), "
                "line 13 (Q1.3)");
  options.citation = "Section Q1.3";
  EXPECT_EQ(correct(workspace(), "MP050", options, {}).line, 13);
  EXPECT_NE(text("MP050", "legal-text.txt").find("keep the Lamp lit until"), std::string::npos);
}

TEST_F(CorrectTest, WhatIsNotThereIsRefused) {
  CorrectOptions options = spelling();
  options.old_words = "teh lamp";
  EXPECT_EQ(refused(options),
            path("MP050", "legal-text.txt") +
                ": the words 'teh lamp' do not stand here; expected the words exactly as they are "
                "written");
  options = spelling();
  options.file = "legal-txt.txt";
  EXPECT_EQ(refused(options), "'legal-txt.txt' is no legal text of MP050; the nearest is legal-text.txt");
  options = spelling();
  options.new_words = options.old_words;
  EXPECT_EQ(refused(options), "the words before and after are the same");
  options = spelling();
  options.date = day("2020-10-15");
  EXPECT_EQ(refused(options),
            "the correction is dated 15 October 2020, before the text froze on 16 October 2020");
}

TEST_F(CorrectTest, TextThatIsNotFrozenIsSimplyChanged) {
  std::string open = main("2020-10-16");
  open.erase(open.find("  - stage: report"));
  file("MP050", open);
  EXPECT_EQ(
      refused(spelling()),
      "legal-text.txt is not frozen; change the file, a correction is recorded only of frozen legal text");
}

TEST_F(CorrectTest, AReturnOpensTheFreezeAgain) {
  file("MP050", main("2020-10-16") + "  - {stage: refinement, date: 2021-01-15, note: sent back}\n");
  EXPECT_TRUE(frozen().empty());
  EXPECT_EQ(
      refused(spelling()),
      "legal-text.txt is not frozen; change the file, a correction is recorded only of frozen legal text");
}

TEST_F(CorrectTest, AfterASecondFreezeTheTextOfThatOneIsCorrected) {
  correct(workspace(), "MP050", spelling(), {});
  // Returned in November, drafted anew, frozen again in December.
  std::string anew = kLegalText;
  anew.replace(anew.find("one hour after sunrise"), 22, "two hours after sunrise");
  file("MP050", anew, "legal-text.txt");
  std::string record = text("MP050");
  record.insert(record.find("corrections:"),
                "  - {stage: refinement, date: 2020-11-13}\n  - {stage: report, date: 2020-12-11, evidence: "
                "[{file: legal-text.txt, frozen: legal-text, sha256: " +
                    sha256(anew) + "}]}\n");
  file("MP050", record);
  CorrectOptions again = spelling();
  again.date = day("2020-12-14");
  const Corrected out = correct(workspace(), "MP050", again, {});
  std::string want = anew;
  want.replace(want.find("teh Lamp"), 8, "the Lamp");
  EXPECT_EQ(text("MP050", "legal-text.txt"), want);
  EXPECT_EQ(out.id, "correction-2");
  EXPECT_EQ(frozen().at(0).words, "as it was but for the correction correction-2 (A. Lawyer)");
}

TEST_F(CorrectTest, ATextWhoseFreezeHasNoHashIsNotCorrected) {
  std::string record = text("MP050");
  record.erase(record.find("    evidence:"));
  file("MP050", record);
  EXPECT_EQ(
      refused(spelling()),
      path("MP050") +
          ":15:5: the legal text froze here, and the step records no hash of it, so that a change cannot be "
          "found; expected its sha256 under `evidence` before a correction is recorded");
}

}  // namespace
}  // namespace redraft::jobs
