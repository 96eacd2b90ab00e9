// status, on the sample workspace and on one that is made here.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using nlohmann::json;
using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;

const std::string kSample = source("samples/workspace");

json condition(const json& status, const std::string& to, const std::string& id) {
  for (const json& gate : status["modifications"][0]["gates"])
    for (const json& one : gate["conditions"])
      if (gate["to"] == to && one["id"] == id) return one;
  return {};
}

TEST(StatusCommand, SaysWhenTheReferralWindowOfTheNewsletterEnds) {
  const Ran ran = run({"status", "SECMP0050", "--workspace", kSample, "--date", "2018-09-06"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_NE(ran.out.find(
                "Windows     referral window of the decision of 22 August 2018 ends at 17:00 on Thursday 6 "
                "September\n            2018: open on 6 September 2018\n"),
            std::string::npos)
      << ran.out;
  EXPECT_NE(
      run({"status", "SECMP0050", "--workspace", kSample, "--date", "2018-09-07"}).out.find("2018: closed\n"),
      std::string::npos);
  EXPECT_NE(run({"status", "SECMP0050", "--workspace", kSample})
                .out.find("2018: not judged without a date (--date)\n"),
            std::string::npos);
}

TEST(StatusCommand, ShowsWhatADraftProposalStillNeeds) {
  const Ran ran = run({"status", "DP088", "--workspace", kSample});
  EXPECT_NE(ran.out.find("Stage       Development Stage (Define)"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("Question    What is the issue we are trying to solve?\n"), std::string::npos);
  EXPECT_NE(ran.out.find("  missing     The Change Sub-Committee has signed off the problem statement\n"),
            std::string::npos);
  EXPECT_NE(ran.out.find("[framework paper, 3.1, Purpose of this stage]"), std::string::npos);
  EXPECT_NE(ran.out.find("Other ways (--to STAGE shows one)\n  report: Report Phase (Panel), "),
            std::string::npos);
}

TEST(StatusCommand, ShowsTheGateThatIsAskedFor) {
  const Ran ran = run({"status", "DP088", "--workspace", kSample, "--to", "report"});
  EXPECT_NE(ran.out.find("Next: Report Phase (Panel), "), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("goes straight to the Report Phase"), std::string::npos);
  const Ran wrong = run({"status", "DP088", "--workspace", kSample, "--to", "approved"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_EQ(wrong.out, "");
  EXPECT_NE(wrong.err.find(
                "no gate leads from here to 'approved'; its gates lead to refinement, report, fast-track, "
                "withdrawn"),
            std::string::npos)
      << wrong.err;
}

TEST(StatusCommand, ListsAllWithoutAnId) {
  const Ran ran = run({"status", "--workspace", kSample, "--date", "2018-09-01"});
  EXPECT_NE(ran.out.find("\nSECMP0058  "), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("ends 6 September 2018"), std::string::npos);
  for (std::size_t at = 0; at < ran.out.size(); at = ran.out.find('\n', at) + 1)
    EXPECT_LE(ran.out.find('\n', at) - at, 130U);  // 100 columns; some letters take more bytes
  EXPECT_EQ(run({"status", "--workspace", kSample, "--to", "report"}).status, 2);
}

TEST(StatusCommand, WithAnUnknownIdNamesTheNearest) {
  const Ran ran = run({"status", "SECMP0005O", "--workspace", kSample});
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.err.find("there is no modification 'SECMP0005O'; nearest are SECMP0005"), std::string::npos)
      << ran.err;
}

class StatusOfLegalText : public ::testing::Test {
 protected:
  StatusOfLegalText() {
    scratch_.file("redraft.yaml", "profile: sec\nprocess: sec-2019\nversion: \"900.1\"\n");
    for (const char* file : {"section-q.txt", "appendix-qa.txt"})
      scratch_.file(std::string("code/900.1/") + file, slurp(kSample + "/code/900.1/" + file));
    legal_text("Section Q ‘Lighthouse Keeping’\n\nDelete Section Q1.2.\n");
    record("  - {stage: refinement, date: 2020-04-17}\n");
  }

  void legal_text(const std::string& words) { scratch_.file("modifications/MP900/legal-text.txt", words); }

  void record(const std::string& history, const std::string& more = "") {
    scratch_.file("modifications/MP900/modification.yaml",
                  "number: MP900\ntitle: Lamps\nsolutions:\n  - {id: p, kind: proposed, legal_text: {files: "
                  "[legal-text.txt], drafted_against: \"900.1\"}}\nhistory:\n" +
                      history + more);
  }

  json status() {
    const Ran ran = run({"status", "MP900", "--workspace", scratch_.folder(), "--format", "json"});
    status_ = ran.status;
    return json::parse(ran.out);
  }

  Scratch scratch_;
  int status_ = 0;
};

TEST_F(StatusOfLegalText, TriesItOnItsBaseline) {
  legal_text(slurp(kSample + "/modifications/MP900/legal-text.txt"));
  const json now = status();
  EXPECT_EQ(status_, 0);
  EXPECT_EQ(condition(now, "report", "legal-text-applies")["met"], "yes") << now.dump(1);
  EXPECT_EQ(condition(now, "report", "legal-text-current")["met"], "yes");
}

TEST_F(StatusOfLegalText, SaysWhichInstructionDoesNotApply) {
  legal_text("Section Q ‘Lighthouse Keeping’\n\nDelete Section Q9.99.\n");
  const json applies = condition(status(), "report", "legal-text-applies");
  EXPECT_EQ(applies["met"], "no");
  const std::string words = applies["missing"][0]["words"];
  EXPECT_NE(words.find("legal-text.txt does not apply: "), std::string::npos) << words;
  EXPECT_NE(words.find("legal-text.txt:3"), std::string::npos) << words;
  EXPECT_NE(words.find("Q9.99"), std::string::npos) << words;
}

TEST_F(StatusOfLegalText, DoesNotReadTheCodeWhereNoGateAsksForIt) {
  record("  - {stage: approved, date: 2020-06-12}\n");
  scratch_.file("code/900.1/section-q.txt", std::string("\xff\xfe broken", 9));
  EXPECT_EQ(status()["modifications"][0]["gates"][0]["to"], "implemented");
  EXPECT_EQ(status_, 0);
}

TEST_F(StatusOfLegalText, FindsAChangeAfterTheFreeze) {
  const std::string hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";  // of "abc"
  record(
      "  - stage: report\n    date: 2020-06-12\n    evidence: [{file: legal-text.txt, frozen: legal-text, "
      "sha256: " +
      hash + "}]\n");
  legal_text("abc");
  EXPECT_EQ(status()["findings"][0]["severity"], "info");  // that earlier stages are not recorded
  EXPECT_EQ(status_, 0);
  legal_text("abd");
  const json now = status();
  EXPECT_EQ(status_, 1);
  EXPECT_EQ(now["findings"][1]["check"], "amendment-frozen-text-changed");
  EXPECT_EQ(now["findings"][1]["line"], 8);
}

TEST(StatusCommand, ListsTheOthersWhenADayOfOneIsOutsideTheCalendar) {
  const Scratch scratch;
  scratch.file("redraft.yaml", "profile: sec\nprocess: sec-2018\n");
  scratch.file("modifications/SECMP0001/modification.yaml",
               "number: SECMP0001\ntitle: Lamps\npath: {path: self-governance}\n"
               "decisions:\n  - {id: d1, kind: approve, body: Change Board, date: 2001-08-22}\n"
               "history: [{stage: final-modification-report, date: 2001-08-01}]\n");
  scratch.file("modifications/SECMP0002/modification.yaml",
               "number: SECMP0002\ntitle: Horns\nhistory: [{stage: refinement, date: 2018-08-01}]\n");
  const Ran all = run({"status", "--workspace", scratch.folder()});
  EXPECT_EQ(all.status, 1) << all.err;
  EXPECT_NE(all.out.find("SECMP0001"), std::string::npos) << all.out;
  EXPECT_NE(all.out.find("SECMP0002"), std::string::npos) << all.out;
  EXPECT_NE(all.err.find("[modification-date-outside]"), std::string::npos) << all.err;
  EXPECT_NE(all.err.find("SECMP0001/modification.yaml:5:5\n"), std::string::npos) << all.err;
  const Ran one = run({"status", "SECMP0001", "--workspace", scratch.folder()});
  EXPECT_EQ(one.status, 1) << one.err;
  EXPECT_NE(one.out.find("22 August 2001 is outside the calendar"), std::string::npos) << one.out;
}

TEST(StatusCommand, ShowsNoNextGateOfOneThatHasEnded) {
  const Scratch scratch;
  scratch.file("redraft.yaml", "profile: sec\nprocess: sec-2018\n");
  const auto shown = [&](const std::string& record) {
    scratch.file("modifications/SECMP0001/modification.yaml", "number: SECMP0001\ntitle: Lamps\n" + record);
    return run({"status", "SECMP0001", "--workspace", scratch.folder()}).out;
  };
  const std::string refined = "history: [{stage: refinement, date: 2018-08-01}]\n";
  EXPECT_NE(shown(refined).find("\nNext: Draft Modification Report"), std::string::npos);
  const std::string closed = shown(refined + "status: closed\n");
  EXPECT_EQ(closed.find("Next: "), std::string::npos) << closed;
  EXPECT_NE(closed.find("\nIt has ended, and goes no further unless that is decided otherwise.\n"),
            std::string::npos);
  // Withdrawn, and the window in which it may be adopted is still asked for.
  EXPECT_NE(shown(refined + "status: withdrawn\nwithdrawal: {date: 2018-08-22}\n").find("\nNext: Withdrawn"),
            std::string::npos);
  EXPECT_NE(
      shown("history: [{stage: approved, date: 2018-08-01}]\nstatus: approved\n").find("\nNext: Implemented"),
      std::string::npos);
}

TEST(StatusCommand, SaysOfOneThatItsNumberIsAnothersToo) {
  const Scratch scratch;
  scratch.file("redraft.yaml", "profile: sec\nprocess: sec-2019\n");
  scratch.file("modifications/DP001/modification.yaml", "number: DP001\ntitle: One\n");
  scratch.file("modifications/DP002/modification.yaml",
               "title: Two\nnumber: DP002\nearlier_numbers: [DP001]\n");
  for (const std::string command : {"status", "timetable"})
    for (const std::string number : {"DP001", "DP002"}) {
      const Ran ran = run({command, number, "--workspace", scratch.folder()});
      EXPECT_EQ(ran.status, 1) << command << " " << number;
      EXPECT_NE((ran.out + ran.err).find("modification-number-shared"), std::string::npos)
          << command << " " << number;
    }
}

TEST(StatusCommand, FindsANumberThatIsAnothersHoweverItIsWrittenAndPassesOverWhatCannotBeRead) {
  const Scratch scratch;
  scratch.file("redraft.yaml", "profile: sec\nprocess: sec-2019\n");
  scratch.file("modifications/DP001/modification.yaml", "number: DP001\ntitle: One\n");
  scratch.file("modifications/DP002/modification.yaml", "number: [DP001\n");
  const Ran alone = run({"status", "DP001", "--workspace", scratch.folder()});
  EXPECT_EQ(alone.status, 0) << alone.err;
  scratch.file("modifications/DP003/modification.yaml",
               "title: Three\nnumber: DP003\nearlier_numbers: [\"DP\\x30\\x301\"]\n");
  const Ran ran = run({"status", "DP001", "--workspace", scratch.folder()});
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE((ran.out + ran.err).find("DP001 is a number of "), std::string::npos) << ran.out << ran.err;
}

}  // namespace
}  // namespace redraft::tools
