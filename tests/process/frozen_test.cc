#include "process/frozen.h"

#include <gtest/gtest.h>

#include <string>

#include "recorded.h"

namespace redraft::process {
namespace {

using tests::recorded;

const std::string kA(64, 'a');
const std::string kB(64, 'b');
const std::string kC(64, 'c');

GateFacts text(const std::string& sha256) {
  GateFacts out;
  out.legal_text.push_back({"p", "legal-text.txt", "whole", true, sha256, {}, "", 0});
  return out;
}

std::vector<FrozenState> frozen(const std::string& yaml, const GateFacts& given = {}) {
  const Modification one = recorded(yaml);
  return frozen_state(one, load_process("sec-2019"), given);
}

FrozenState only(const std::string& what, const std::vector<FrozenState>& all) {
  std::vector<FrozenState> found;
  for (const FrozenState& one : all)
    if (one.what == what) found.push_back(one);
  if (found.size() != 1) ADD_FAILURE() << found.size() << " states of " << what;
  return found.empty() ? FrozenState{} : found.front();
}

std::string report_entered(const std::string& sha256) {
  return "history: [{stage: report, date: 2019-06-14, evidence: [{file: legal-text.txt, frozen: legal-text, "
         "sha256: " +
         sha256 + "}]}]\n";
}

TEST(Frozen, IsNothingWhileItIsADraftProposal) {
  EXPECT_TRUE(frozen("problem: It is dark.\nhistory: [{stage: development, date: 2019-05-01}]\n").empty());
}

TEST(Frozen, IsTheScopeFromConversionOn) {
  const std::string problem = "problem: It is dark.\nparts_affected: [Section Q]\n";
  const std::string hash = scope_hash(recorded(problem));
  const std::string step = "history: [{stage: refinement, date: 2019-06-14, scope: " + hash + "}]\n";
  const std::vector<FrozenState> all = frozen(problem + step);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].what, "scope");
  EXPECT_EQ(all[0].since, "2019-06-14");
  EXPECT_FALSE(all[0].changed);
  const FrozenState changed =
      only("scope", frozen("problem: It is cold.\nparts_affected: [Section Q]\n" + step));
  EXPECT_TRUE(changed.changed);
  EXPECT_EQ(changed.words.substr(0, 60), "the problem or the parts affected is no longer what it was: ");
  EXPECT_EQ(changed.place.line, 5);
}

TEST(Frozen, SaysWhenNoHashWasRecorded) {
  const FrozenState state = only("scope", frozen("history: [{stage: refinement, date: 2019-06-14}]\n"));
  EXPECT_FALSE(state.judged);
  EXPECT_FALSE(state.changed);
}

TEST(Frozen, IsTheLegalTextFromTheReportPhaseOn) {
  EXPECT_FALSE(only("legal-text", frozen(report_entered(kA), text(kA))).changed);
  const FrozenState changed = only("legal-text", frozen(report_entered(kA), text(kB)));
  EXPECT_TRUE(changed.changed);
  EXPECT_EQ(changed.words,
            "legal-text.txt is no longer what it was: sha256 bbbbbbbbbbbb...; expected aaaaaaaaaaaa...");
}

TEST(Frozen, ACorrectionAllowsItsOwnChangeAndNoOther) {
  const std::string corrected =
      report_entered(kA) +
      "corrections: [{id: c1, date: 2019-06-20, file: legal-text.txt, approver: Panel, sha256: " + kB +
      "}]\n";
  const FrozenState allowed = only("legal-text", frozen(corrected, text(kB)));
  EXPECT_FALSE(allowed.changed);
  EXPECT_EQ(allowed.words, "as it was but for the correction c1 (Panel)");
  EXPECT_TRUE(only("legal-text", frozen(corrected, text(kC))).changed);
  EXPECT_TRUE(only("legal-text", frozen(corrected, text(kA))).changed);  // the correction was undone
}

TEST(Frozen, ACorrectionOfAnEarlierFreezeDoesNotCount) {
  const std::string corrected =
      report_entered(kA) +
      "corrections: [{id: c1, date: 2019-02-20, file: legal-text.txt, approver: Panel, sha256: " + kB +
      "}]\n";
  EXPECT_TRUE(only("legal-text", frozen(corrected, text(kB))).changed);
}

TEST(Frozen, FindsALegalTextThatIsGoneOrNew) {
  EXPECT_EQ(only("legal-text", frozen(report_entered(kA))).words,
            "legal-text.txt is no longer named as legal text; expected sha256 aaaaaaaaaaaa...");
  GateFacts two = text(kA);
  two.legal_text.push_back({"p", "more.txt", "whole", true, kB, {}, "", 0});
  const std::vector<FrozenState> all = frozen(report_entered(kA), two);
  ASSERT_FALSE(all.empty());
  bool said = false;
  for (const FrozenState& one : all) said = said || one.words == "more.txt was not legal text when it froze";
  EXPECT_TRUE(said);
}

TEST(Frozen, AReturnOpensWhatTheReportPhaseFrozeAndKeepsTheScope) {
  const std::string history =
      "history: [{stage: refinement, date: 2019-04-12}, {stage: report, date: 2019-06-14}, {stage: "
      "refinement, date: "
      "2019-08-16}]\n";
  const std::vector<FrozenState> all = frozen(history, text(kB));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].what, "scope");
  EXPECT_EQ(all[0].since, "2019-04-12");
}

TEST(Frozen, TheImplementationApproachChangesOnlyByDecision) {
  const std::string then = "implementation: {release: June 2019 SEC Release, date: 2019-06-27}\n";
  const std::string now = "implementation: {release: June 2019 SEC Release, date: 2019-11-07}\n";
  const std::string step =
      "history: [{stage: report, date: 2019-04-12, evidence: [{file: modification.yaml, frozen: "
      "implementation, sha256: " +
      implementation_hash(recorded(then)) + "}]}]\n";
  const std::string decision =
      "decisions: [{id: later, kind: implementation-date, body: Panel, date: 2019-05-17, field: "
      "implementation.date, "
      "old: 2019-06-27, new: 2019-11-07}]\n";
  EXPECT_FALSE(only("implementation", frozen(then + step)).changed);
  EXPECT_TRUE(only("implementation", frozen(now + step)).changed);
  const FrozenState decided = only("implementation", frozen(now + step + decision));
  EXPECT_FALSE(decided.changed);
  EXPECT_EQ(decided.words, "changed only as decided (later)");
  const std::string other = "implementation: {release: Another Release, date: 2019-11-07}\n";
  EXPECT_TRUE(only("implementation", frozen(other + step + decision)).changed);
}

TEST(Frozen, TheSolutionMayGainCostsAndNotNewRequirements) {
  const std::string begin =
      "solutions: [{id: p, kind: proposed, summary: Light., requirements: [{text: Light.}";
  const std::string step =
      "history: [{stage: report, date: 2019-04-12, evidence: [{file: modification.yaml, frozen: solution, "
      "sha256: " +
      solution_hash(recorded(begin + "]}]\n")) + "}]}]\n";
  EXPECT_FALSE(only("solution", frozen(begin + "], costs: [{item: oil, amount: 900}]}]\n" + step)).changed);
  EXPECT_TRUE(only("solution", frozen(begin + ", {text: Sound.}]}]\n" + step)).changed);
}

TEST(Frozen, TheRecordOfAStepIsWhatIsCheckedLater) {
  const std::string yaml =
      "problem: It is dark.\nimplementation: {date: 2019-11-07}\n"
      "solutions: [{id: p, kind: proposed, summary: Light., legal_text: {files: [legal-text.txt]}}]\n";
  const Modification before = recorded(yaml);
  const Process& process = load_process("sec-2019");
  const FreezeRecord record = freeze_record(*process.stage("report"), before, text(kA));
  EXPECT_EQ(record.scope, scope_hash(before));
  std::string step = "history: [{stage: report, date: 2019-06-14, scope: " + record.scope + ", evidence: [";
  for (const Evidence& one : record.evidence)
    step += "{file: " + one.file + ", frozen: " + one.frozen + ", sha256: " + one.sha256 + "}, ";
  const std::vector<FrozenState> all = frozen(yaml + step + "]}]\n", text(kA));
  EXPECT_EQ(all.size(), 4U);
  for (const FrozenState& one : all) {
    EXPECT_TRUE(one.judged) << one.what;
    EXPECT_FALSE(one.changed) << one.what << ": " << one.words;
  }
}

TEST(Frozen, FindsLegalTextThatCameAfterAFreezeThatHadNone) {
  const auto state = [](const std::string& evidence) {
    const Modification m = recorded("history:\n  - {stage: report, date: 2019-07-01" + evidence + "}\n");
    GateFacts given;
    given.legal_text.push_back({"p", "legal-text.txt", "whole", true, "abc", true, "", 0U});
    for (const FrozenState& one : frozen_state(m, load_process("sec-2019"), given))
      if (one.what == "legal-text") return one;
    return FrozenState{};
  };
  const FrozenState found = state(", evidence: [{file: modification.yaml, sha256: \"" + std::string(64, '0') +
                                  "\", frozen: solution}]");
  EXPECT_TRUE(found.changed);
  EXPECT_EQ(found.words, "legal-text.txt was not legal text when it froze");
  EXPECT_FALSE(state("").judged);  // nothing was recorded at all
}

TEST(Frozen, FindsAChangeOfBusinessRequirementsThatAreKeptInAFile) {
  const auto state = [](const std::vector<RequirementsFile>& files) {
    GateFacts given;
    given.requirements = files;
    for (const FrozenState& one : frozen("history: [{stage: report, date: 2019-06-14, evidence: [{file: "
                                         "requirements.docx, frozen: solution, "
                                         "sha256: " +
                                             kA + "}]}]\n",
                                         given))
      if (one.file == "requirements.docx") return one;
    return FrozenState{};
  };
  EXPECT_FALSE(state({{"p", "requirements.docx", kA}}).changed);
  EXPECT_TRUE(state({{"p", "requirements.docx", kB}}).changed);
  EXPECT_EQ(state({}).words,
            "requirements.docx is no longer named as business requirements; expected sha256 "
            "aaaaaaaaaaaa...");
  EXPECT_EQ(state({{"p", "requirements.docx", ""}}).words,
            "requirements.docx is not there any more; expected sha256 aaaaaaaaaaaa...");
  // And they are recorded when it freezes.
  GateFacts given;
  given.requirements = {{"p", "requirements.docx", kC}, {"a", "requirements.docx", kC}};
  const FreezeRecord record =
      freeze_record(*load_process("sec-2019").stage("report"), recorded("problem: It is dark.\n"), given);
  std::size_t files = 0;
  for (const Evidence& one : record.evidence)
    if (one.file == "requirements.docx" && one.frozen == "solution" && one.sha256 == kC) ++files;
  EXPECT_EQ(files, 1U);
}

TEST(Frozen, AnEditByHandHidesBehindNoDecision) {
  const auto approach = [](const std::string& date, const std::string& words) {
    return "implementation: {date: " + date + ", approach: " + words + "}\n";
  };
  const std::string step =
      "history: [{stage: report, date: 2019-04-12, evidence: [{file: modification.yaml, frozen: "
      "implementation, sha256: " +
      implementation_hash(recorded(approach("2019-06-27", "Soon."))) + "}]}]\n";
  const auto decision = [](const std::string& id, const std::string& day, const std::string& field,
                           const std::string& old, const std::string& now) {
    return "{id: " + id + ", kind: implementation-date, body: Panel, date: " + day +
           ", field: implementation." + field + ", old: " + old + ", new: " + now + "}";
  };
  const std::string june_november = decision("d1", "2019-05-17", "date", "2019-06-27", "2019-11-07");
  const auto now = [&](const std::string& date, const std::string& decisions,
                       const std::string& words = "Soon.") {
    return only("implementation", frozen(approach(date, words) + step + "decisions: [" + decisions + "]\n"));
  };
  EXPECT_EQ(now("2019-11-07", june_november).words, "changed only as decided (d1)");
  // Another day than the one that was decided, and the day before the decision.
  EXPECT_TRUE(now("2020-02-27", june_november).changed);
  EXPECT_EQ(now("2020-02-27", june_november).words,
            "implementation.date is 2020-02-27; the decision d1 of 17 May 2019 set 2019-11-07");
  EXPECT_TRUE(now("2019-06-27", june_november).changed);
  // Edited between two decisions: the second was made of a value that nobody had decided.
  const std::string march_may = decision("d2", "2019-07-12", "date", "2020-02-27", "2020-06-25");
  EXPECT_TRUE(now("2020-06-25", june_november + ", " + march_may).changed);
  const std::string november_may = decision("d2", "2019-07-12", "date", "2019-11-07", "2020-06-25");
  EXPECT_FALSE(now("2020-06-25", june_november + ", " + november_may).changed);
  // Two decisions of one day are taken back in turn.
  const std::string same_day = decision("d2", "2019-05-17", "date", "2019-11-07", "2020-06-25");
  EXPECT_FALSE(now("2020-06-25", june_november + ", " + same_day).changed);
  // Of another key beside it.
  const std::string words = decision("d3", "2019-07-12", "approach", "Soon.", "Later.");
  EXPECT_FALSE(now("2019-11-07", june_november + ", " + words, "Later.").changed);
  EXPECT_TRUE(now("2019-11-07", june_november, "Later.").changed);
}

TEST(Frozen, ADecisionOfTheDayOfTheFreezeMayHaveComeBeforeIt) {
  const std::string then = "implementation: {date: 2019-11-07}\n";
  const std::string step =
      "history: [{stage: report, date: 2019-04-12, evidence: [{file: modification.yaml, frozen: "
      "implementation, sha256: " +
      implementation_hash(recorded(then)) + "}]}]\n";
  const std::string before =
      "decisions: [{id: d1, kind: implementation-date, body: Panel, date: 2019-04-12, field: "
      "implementation.date, "
      "old: 2019-06-27, new: 2019-08-01}]\n";
  EXPECT_FALSE(only("implementation", frozen(then + step + before)).changed);
}

TEST(Frozen, ATextInBlockStyleIsTheSameInQuotes) {
  const std::string step =
      "history: [{stage: report, date: 2019-04-12, evidence: [{file: modification.yaml, frozen: "
      "implementation, sha256: " +
      implementation_hash(recorded("implementation: {approach: Soon.}\n")) + "}]}]\n";
  const std::string decided =
      "decisions:\n  - id: d1\n    kind: other\n    body: Panel\n    date: 2019-05-17\n    field: "
      "implementation.approach\n    old: |\n      Soon.\n    new: |\n      Later.\n";
  EXPECT_FALSE(
      only("implementation", frozen("implementation: {approach: Later.}\n" + step + decided)).changed);
}

TEST(Frozen, ACorrectionOfTheDayOfASecondFreezeMayBeOfTheFirst) {
  const std::string history =
      "history: [{stage: report, date: 2019-06-14, evidence: [{file: legal-text.txt, frozen: legal-text, "
      "sha256: " +
      kA +
      "}]}, {stage: refinement, date: 2019-06-20}, {stage: report, date: 2019-06-20, evidence: [{file: "
      "legal-text.txt, frozen: legal-text, sha256: " +
      kC + "}]}]\n";
  const std::string corrected =
      history +
      "corrections: [{id: c1, date: 2019-06-20, file: legal-text.txt, approver: Panel, sha256: " + kB +
      "}]\n";
  EXPECT_FALSE(only("legal-text", frozen(corrected, text(kC))).changed);
  EXPECT_FALSE(only("legal-text", frozen(corrected, text(kB))).changed);
  EXPECT_TRUE(only("legal-text", frozen(corrected, text(kA))).changed);
}

}  // namespace
}  // namespace redraft::process
