// What is computed beside the record of a modification: standing, solutions, comments, consultations, votes, windows.
#include "report/values.h"

#include <gtest/gtest.h>

#include "report/values_fixture.h"

namespace redraft::report {
namespace {

using process::Date;
using tests::at;
using tests::values_of_modification;

const std::string kHead = "number: DP088\ntitle: Power to raise modifications\n";

TEST(ModificationValues, NameTheModificationAsPapersDo) {
  const Data values = values_of_modification(kHead);
  EXPECT_EQ(at(values, "heading"), "DP088 ‘Power to raise modifications’");
  EXPECT_EQ(at(values, "status_words"), "Open");
  EXPECT_EQ(at(values, "classification_words"), "White");
}

TEST(PersonWords, GiveAnArticleToBodiesAndNotToCompanies) {
  EXPECT_EQ(person_words("Simon Trivella", "British Gas"), "Simon Trivella of British Gas");
  EXPECT_EQ(person_words("Mari Toda", "DCC"), "Mari Toda of the DCC");
  EXPECT_EQ(person_words("Gordon Hextall", "Security Sub-Committee (SSC)"),
            "Gordon Hextall of the Security Sub-Committee (SSC)");
  EXPECT_EQ(person_words("", "SSE"), "SSE");
  EXPECT_EQ(person_words("Ann", ""), "Ann");
  EXPECT_EQ(person_words("", ""), "");
}

TEST(ModificationValues, TellStagesDoneFromThePresentOneAndThoseToCome) {
  const Data values = values_of_modification(kHead +
                                             "process: sec-2019\nhistory:\n  - {stage: development, date: "
                                             "2019-10-29}\n  - {stage: refinement, date: 2020-01-17}\n");
  ASSERT_EQ(at(values, "stages"), "[3]");
  EXPECT_EQ(at(values, "stages.0.title"), "Development Stage");
  EXPECT_EQ(at(values, "stages.0.state"), "done");
  EXPECT_EQ(at(values, "stages.1.state"), "now");
  EXPECT_EQ(at(values, "stages.1.since"), "2020-01-17");
  EXPECT_EQ(at(values, "stages.2.state"), "to-come");
  EXPECT_EQ(at(values, "phases.0.title"), "Define");
  EXPECT_EQ(at(values, "phases.2.state"), "to-come");
  EXPECT_EQ(at(values, "stage.title"), "Refinement Process");
}

TEST(ModificationValues, PassOverStagesThatAnEndedModificationNeverReached) {
  const Data values = values_of_modification(
      kHead +
      "process: sec-2019\nstatus: withdrawn\nhistory:\n  - {stage: development}\n  - {stage: withdrawn}\n");
  EXPECT_EQ(at(values, "stages.0.state"), "done");
  EXPECT_EQ(at(values, "stages.1.state"), "passed-over");
}

TEST(ModificationValues, HaveNoStagesOfAProcessThatIsNotKnown) {
  const Data values = values_of_modification(kHead);
  EXPECT_EQ(at(values, "stages"), "[0]");
  EXPECT_EQ(at(values, "stage.recorded"), "false");
}

TEST(ModificationValues, KnowWhoDecidesByThePathThatHoldsNow) {
  const Data values = values_of_modification(
      kHead + "path:\n  - {path: self-governance}\n  - {path: authority-determined, from: 2020-12-11}\n");
  EXPECT_EQ(at(values, "path_now_words"), "Authority Determined Modification");
  EXPECT_EQ(at(values, "self_governance"), "false");
  EXPECT_EQ(at(values, "authority_decides"), "true");
  EXPECT_EQ(at(values_of_modification(kHead), "self_governance"), "(null)");
}

TEST(ModificationValues, NumberAlternativeSolutionsOnlyWhenThereAreSeveral) {
  const Data one =
      values_of_modification(kHead + "solutions: [{id: p, kind: proposed}, {id: a, kind: alternative}]\n");
  EXPECT_EQ(at(one, "solutions.0.name"), "Proposed Solution");
  EXPECT_EQ(at(one, "solutions.1.name"), "Alternative Solution");
  const Data two = values_of_modification(
      kHead +
      "solutions: [{id: a, kind: alternative}, {id: p, kind: proposed}, {id: b, kind: alternative}]\n");
  EXPECT_EQ(at(two, "solutions.0.name"), "Alternative Solution 1");
  EXPECT_EQ(at(two, "solutions.2.name"), "Alternative Solution 2");
}

TEST(ModificationValues, SortImpactsByWhatTheyAreOn) {
  const Data values = values_of_modification(kHead +
                                             "solutions:\n  - id: p\n    kind: proposed\n    impacts:\n      "
                                             "- {on: party-category, name: Large Suppliers}\n"
                                             "      - {on: system, name: Meters, affected: false}\n      - "
                                             "{on: party-category, name: Small Suppliers}\n");
  EXPECT_EQ(at(values, "solutions.0.party_impacts"), "[2]");
  EXPECT_EQ(at(values, "solutions.0.party_impacts.1.name"), "Small Suppliers");
  EXPECT_EQ(at(values, "solutions.0.party_impacts.0.affected"), "true");
  EXPECT_EQ(at(values, "solutions.0.system_impacts.0.affected"), "false");
}

TEST(ModificationValues, WriteCostsInPounds) {
  const Data values = values_of_modification(
      kHead +
      "solutions:\n  - id: p\n    kind: proposed\n    costs:\n      - {item: a, amount: 90000, high: "
      "95000.5, per: year}\n"
      "      - {item: b, amount: 900}\n      - {item: c}\n      - {item: d, amount: 1234567.05}\n"
      "      - {item: e, amount: 1.005}\n");
  EXPECT_EQ(at(values, "solutions.0.costs.0.words"), "£90,000 to £95,000.50 per year");
  EXPECT_EQ(at(values, "solutions.0.costs.1.words"), "£900");
  EXPECT_EQ(at(values, "solutions.0.costs.2.words"), "(null)");
  EXPECT_EQ(at(values, "solutions.0.costs.3.words"), "£1,234,567.05");
  EXPECT_EQ(at(values, "solutions.0.costs.4.words"), "£1.01");  // as it is written, not as a double has it
}

TEST(ModificationValues, AttachTheAssessmentThatWasReceivedLast) {
  const Data values =
      values_of_modification(kHead +
                             "solutions: [{id: p, kind: proposed}]\nassessments:\n"
                             "  - {id: late, kind: impact, solution: p, received: 2020-09-11}\n"
                             "  - {id: early, kind: preliminary, solution: p, received: 2020-06-12}\n");
  EXPECT_EQ(at(values, "solutions.0.latest_assessment.id"), "late");
  EXPECT_EQ(at(values, "solutions.0.assessments"), "[2]");
  EXPECT_EQ(at(values, "latest_assessments"), "[1]");
  EXPECT_EQ(at(values, "assessments.0.solution_name"), "Proposed Solution");
  EXPECT_EQ(at(values_of_modification(kHead + "solutions: [{id: p, kind: proposed}]\n"),
               "solutions.0.latest_assessment.recorded"),
            "false");
}

TEST(ModificationValues, GroupCommentsBySubCommitteeAndFlagReservationsThatStand) {
  const Data values = values_of_modification(
      kHead +
      "committees: [{name: TABASC, engage: true}, {name: OPSG, engage: false}]\ncomments:\n"
      "  - {id: c1, committee: OPSG, text: One}\n"
      "  - {id: c2, committee: SSC, text: Two, reservation: outstanding}\n"
      "  - {id: c3, committee: OPSG, text: Three, reservation: resolved}\n");
  ASSERT_EQ(at(values, "comment_groups"), "[2]");
  EXPECT_EQ(at(values, "comment_groups.0.committee"), "OPSG");
  EXPECT_EQ(at(values, "comment_groups.0.comments"), "[2]");
  EXPECT_EQ(at(values, "comment_groups.1.committee"), "SSC");
  EXPECT_EQ(at(values, "comment_groups.1.outstanding"), "[1]");
  EXPECT_EQ(at(values, "outstanding"), "[1]");
  EXPECT_EQ(at(values, "outstanding.0.id"), "c2");
  EXPECT_EQ(at(values, "committees.0.comments"), "[0]");
  EXPECT_EQ(at(values, "committees.0.engage_words"), "Further input sought");
  EXPECT_EQ(at(values, "committees.1.engage_words"), "No further input sought");
}

const std::string kConsultation =
    kHead +
    "consultations:\n  - id: one\n    kind: industry\n    opened: 2020-07-06\n    closes: 2020-07-24\n"
    "    questions: [{id: Q1, question: Do you agree?}]\n    responses:\n"
    "      - {id: r1, respondent: {organisation: A, category: Large Suppliers}, view: for, answers: "
    "[{question: Q1, answer: Yes}]}\n"
    "      - {id: r2, respondent: {organisation: B}, category: Large Suppliers, view: against}\n"
    "      - {id: r3, respondent: {organisation: C}, category: Other SEC Parties, view: neutral}\n";

TEST(ModificationValues, CountResponsesByPartyCategory) {
  const Data values = values_of_modification(kConsultation);
  EXPECT_EQ(at(values, "consultation.deadline"), "17:00 on Friday 24 July 2020");
  ASSERT_EQ(at(values, "consultation.by_category"), "[2]");
  EXPECT_EQ(at(values, "consultation.by_category.0.category"), "Large Suppliers");
  EXPECT_EQ(at(values, "consultation.by_category.0.for"), "1");
  EXPECT_EQ(at(values, "consultation.by_category.0.total"), "2");
  EXPECT_EQ(at(values, "consultation.totals.neutral"), "1");
  EXPECT_EQ(at(values, "consultation.totals.total"), "3");
  EXPECT_EQ(at(values, "consultation.responses.0.answers.0.question_words"), "Do you agree?");
  EXPECT_EQ(at(values, "consultation.responses.0.category"), "Large Suppliers");
  EXPECT_EQ(at(values, "report_consultation.recorded"), "false");
}

TEST(ModificationValues, JudgeWhetherAConsultationIsOpenOnlyOnAGivenDay) {
  EXPECT_EQ(at(values_of_modification(kConsultation), "consultation.open"), "(null)");
  EXPECT_EQ(at(values_of_modification(kConsultation), "consultation.state"), "(null)");
  EXPECT_EQ(at(values_of_modification(kConsultation, Date(2020, 7, 24)), "consultation.state"), "open");
  EXPECT_EQ(at(values_of_modification(kConsultation, Date(2020, 7, 25)), "consultation.state"), "closed");
  EXPECT_EQ(at(values_of_modification(kConsultation, Date(2020, 1, 1)), "consultation.state"), "to-open");
  EXPECT_EQ(at(values_of_modification(kConsultation, Date(2020, 7, 24)), "consultation.open"), "true");
  EXPECT_EQ(at(values_of_modification(kConsultation, Date(2020, 7, 25)), "consultation.open"), "false");
  EXPECT_EQ(at(values_of_modification(kConsultation, Date(2020, 7, 5)), "consultation.open"), "false");
}

TEST(ModificationValues, AddUpVotesWhereNoTotalIsRecorded) {
  const Data values = values_of_modification(
      kHead +
      "solutions: [{id: p, kind: proposed}]\nvotes:\n  - solution: p\n    result: approve\n    by_category:\n"
      "      - {category: Large Suppliers, approve: 3, reject: 1}\n      - {category: Small Suppliers, "
      "abstain: 2}\n"
      "  - {result: reject}\n");
  EXPECT_EQ(at(values, "votes.0.counts.approve"), "3");
  EXPECT_EQ(at(values, "votes.0.counts.total"), "6");
  EXPECT_EQ(at(values, "votes.0.by_category.1.approve"), "0");
  EXPECT_EQ(at(values, "votes.0.solution_name"), "Proposed Solution");
  EXPECT_EQ(at(values, "solutions.0.votes"), "[1]");
  EXPECT_EQ(at(values, "votes.1.counts.recorded"), "false");
  EXPECT_EQ(at(values, "votes.1.counts.approve"), "(null)");
}

TEST(ModificationValues, KnowWhichSolutionTheChangeBoardRecommends) {
  const Data values = values_of_modification(
      kHead +
      "solutions: [{id: p, kind: proposed}, {id: a, kind: alternative}]\ndecisions:\n"
      "  - {id: d, kind: recommend-approve, body: Change Board, date: 2018-08-22, solution: a}\n"
      "  - {id: e, kind: approve, body: Authority, date: 2018-10-01, solution: a}\n");
  EXPECT_EQ(at(values, "recommendation.solution_name"), "Alternative Solution");
  EXPECT_EQ(at(values, "recommendation.verb"), "approved");
  EXPECT_EQ(at(values, "recommendation.is_recommendation"), "true");
  EXPECT_EQ(at(values, "solutions.1.recommended"), "true");
  EXPECT_EQ(at(values, "solutions.0.recommended"), "false");
  EXPECT_EQ(at(values, "decision.body"), "Authority");
}

TEST(ModificationValues, TakeTheLastDecisionByItsDayAndNotByItsPlaceInTheRecord) {
  const Data values = values_of_modification(
      "number: SECMP0001\ntitle: A\npath: {path: authority-determined}\ndecisions:\n"
      "  - {id: second, kind: recommend-approve, body: Change Board, date: 2018-10-24}\n"
      "  - {id: back, kind: return-for-work, body: Authority, date: 2018-09-20}\n"
      "  - {id: first, kind: recommend-reject, body: Change Board, date: 2018-08-22}\n");
  EXPECT_EQ(at(values, "board_decision.id"), "second");
  EXPECT_EQ(at(values, "board_decision.returned"), "[0]");  // that was before it
  EXPECT_EQ(at(values, "recommendation.id"), "second");
  EXPECT_EQ(at(values, "decision.id"), "second");
}

TEST(ModificationValues, GiveTheEndOfAWindowThatTheNewsletterGives) {
  const Data values = values_of_modification(
      "number: SECMP0050\ntitle: A\nprocess: sec-2018\npath: {path: self-governance}\ndecisions:\n"
      "  - {id: d, kind: approve, body: Change Board, date: 2018-08-22}\n",
      Date(2018, 9, 6));
  ASSERT_EQ(at(values, "windows"), "[1]");
  EXPECT_EQ(at(values, "windows.0.deadline"), "17:00 on Thursday 6 September 2018");
  EXPECT_EQ(at(values, "windows.0.open"), "true");
}

TEST(ModificationValues, SpeakOfTheLastWithdrawal) {
  EXPECT_EQ(at(values_of_modification(kHead), "withdrawal.recorded"), "false");
  const Data values =
      values_of_modification(kHead + "withdrawal: [{date: 2020-06-15}, {date: 2020-09-01}]\n");
  EXPECT_EQ(at(values, "withdrawal.date"), "2020-09-01");
  EXPECT_EQ(at(values, "withdrawals"), "[2]");
}

TEST(MergedRecord, PutsCommentsAndResponsesOfOtherFilesInTheirPlaces) {
  process::ModificationFiles files;
  files.main = parse_yaml(
      "number: MP1\ntitle: A\ncomments: [{id: c1, committee: SSC, text: a}]\nconsultations: [{id: r, kind: "
      "industry}]\n",
      "modification.yaml");
  files.comments = parse_yaml("comments: [{id: c2, committee: SSC, text: b}]\n", "comments.yaml");
  files.responses = {parse_yaml("consultation: r\nresponses: [{id: r1}, {id: r2}]\n", "responses/r.yaml")};
  const Data record = merged_record(files);
  EXPECT_EQ(at(record, "comments"), "[2]");
  EXPECT_EQ(at(record, "comments.1.id"), "c2");
  EXPECT_EQ(at(record, "consultations.0.responses"), "[2]");
}

TEST(ModificationShape, HasEveryKeyThatAnyModificationHas) {
  const Data shape = modification_shape();
  const Data values = values_of_modification(kConsultation);
  for (const DataEntry& entry : values.entries) EXPECT_NE(shape.find(entry.key), nullptr) << entry.key;
  EXPECT_NE(at(shape, "solutions.0.drafting.annex_label"), "(none)");
  EXPECT_NE(at(shape, "votes.0.by_category.0.total"), "(none)");
}

TEST(ModificationValues, CountAResponseWithoutPartyCategoryUnderItsOwnName) {
  const Data values = values_of_modification(
      kHead +
      "consultations: [{id: i, kind: industry, responses: [{id: r1, respondent: {organisation: SSC}, view: "
      "neutral}, "
      "{id: r2, respondent: {organisation: X}, category: Large Suppliers, view: for}]}]\n");
  EXPECT_EQ(at(values, "consultations.0.by_category.0.category"), "No Party Category");
  EXPECT_EQ(at(values, "consultations.0.by_category.0.neutral"), "1");
  EXPECT_EQ(at(values, "consultations.0.by_category.1.category"), "Large Suppliers");
  EXPECT_EQ(at(values, "consultations.0.totals.total"), "2");
}

TEST(ModificationValues, KnowTheResponsesOfSubCommittees) {
  const Data values = values_of_modification(kHead +
                                             "committees: [{name: SSC}]\nconsultations: [{id: i, kind: "
                                             "industry, responses: [{id: r1, respondent: {name: Ann, "
                                             "organisation: Security Sub-Committee (SSC)}, reasons: Keys.}, "
                                             "{id: r2, respondent: {organisation: X}}]}]\n");
  ASSERT_EQ(at(values, "consultations.0.of_committees"), "[1]");
  EXPECT_EQ(at(values, "consultations.0.of_committees.0.committee"), "SSC");
  EXPECT_EQ(at(values, "consultations.0.of_committees.0.reasons"), "Keys.");
  EXPECT_EQ(at(values, "consultations.0.responses.1.committee"), "(null)");
}

TEST(ModificationValues, SayWhatOfASubCommitteeIsNotInTheDocument) {
  process::ModificationFiles files{
      parse_yaml(
          kHead +
              "comments: [{id: a, committee: SSC, text: One.}, {id: b, committee: SSC, text: Two.}, {id: c, "
              "committee: OPSG, text: Three.}]\n",
          "modification.yaml"),
      {},
      {}};
  Data record = merged_record(files);
  std::vector<Finding> findings;
  const process::Modification modification = process::read_modification(std::move(files), findings);
  const auto values = [&] { return modification_values({modification, record}); };
  EXPECT_EQ(at(values(), "comment_groups.0.in_full"), "true");
  EXPECT_EQ(at(values(), "comments_withheld"), "[0]");
  for (DataEntry& entry : record.entries)
    if (entry.key == "comments") entry.value.items.erase(entry.value.items.begin() + 1);
  EXPECT_EQ(at(values(), "comment_groups.0.in_full"), "false");
  EXPECT_EQ(at(values(), "comment_groups.1.in_full"), "true");
  ASSERT_EQ(at(values(), "comments_withheld"), "[1]");
  EXPECT_EQ(at(values(), "comments_withheld.0.committee"), "SSC");
  EXPECT_EQ(at(values(), "comments_withheld.0.comments"), "1");
  EXPECT_EQ(at(values(), "comments_withheld.0.responses"), "0");
}

}  // namespace
}  // namespace redraft::report
