// The record as it stood on a day.
#include "process/as_of.h"

#include <gtest/gtest.h>

#include <set>

#include "base/data.h"

namespace redraft::process {
namespace {

/// Read as of a day, without faults.
Modification then(const std::string& yaml, Date day, const std::string& consultation = {}) {
  ModificationFiles files;
  files.main = parse_yaml("number: MP1\ntitle: A\n" + yaml, "m.yaml");
  std::vector<Finding> findings;
  Modification out = read_modification(as_of(std::move(files), {day, consultation}), findings);
  EXPECT_TRUE(findings.empty()) << findings.front().message;
  return out;
}

void collect_days(const Data& schema, const Data& rule, const std::string& path, std::set<std::string>& out) {
  const Data* here = &rule;
  if (const Data* ref = here->find("$ref"))
    here = schema.find("$defs")->find(ref->words().substr(std::string_view("#/$defs/").size()));
  if (const Data* any = here->find("anyOf")) return collect_days(schema, any->items.front(), path, out);
  if (const Data* items = here->find("items")) return collect_days(schema, *items, path, out);
  if (here->words("format") == "date") out.insert(path);
  if (const Data* properties = here->find("properties"))
    for (const DataEntry& one : properties->entries)
      collect_days(schema, one.value, path.empty() ? one.key : path + "." + one.key, out);
}

TEST(DatedFacts, AreAllDaysOfTheSchemaButThoseThatLieAheadByTheirNature) {
  const DataFile schema = embedded_yaml("schemas/modification.schema.json");
  std::set<std::string> days;
  collect_days(schema.root, schema.root, "", days);
  std::set<std::string> known = {"implementation.date",          "implementation.decision_by",  // put forward
                                 "implementation.fallback.date", "implementation.fallback.decision_by",
                                 "consultations.opened",
                                 "consultations.closes",   // judged by whether the record goes past the day
                                 "committees.consulted"};  // a list of days
  for (const DatedFact& fact : dated_facts())
    known.insert(fact.group.empty() ? std::string(fact.key)
                                    : std::string(fact.group) + "." + std::string(fact.key));
  EXPECT_EQ(days, known);
}

TEST(DatedFacts, ThatCanBePlannedDoNotSayHowLongTheRecordWasKept) {
  const DataFile file = parse_yaml(
      "raised: 2026-09-01\nworking_group: {meetings: [{date: 2026-10-01}, {date: 2027-01-14}]}\n"
      "consultations: [{id: c, kind: industry, opened: 2027-02-01, responses: [{received: 2026-10-20}]}]\n",
      "m.yaml");
  EXPECT_EQ(last_recorded_day(file.root), Date(2026, 10, 20));
  EXPECT_EQ(first_recorded_day(file.root), Date(2026, 9, 1));
}

const std::string kImplemented =
    "status: implemented\nimplemented: 2019-03-04\n"
    "implementation: {date: 2018-11-01}\n"
    "votes: [{body: Change Board, result: approve, date: 2018-08-22}]\n"
    "decisions: [{id: d, kind: recommend-approve, body: Change Board, date: 2018-08-22}]\n"
    "history: [{stage: final-modification-report, decision: d}]\n";

TEST(AsOf, KnowsNothingOfWhatWasImplementedLater) {
  const Modification held = then(kImplemented, Date(2018, 8, 31));
  EXPECT_EQ(held.outcome, Outcome::open);
  EXPECT_FALSE(held.implemented);
  EXPECT_EQ(held.stage(), "final-modification-report");
  EXPECT_EQ(held.votes.size(), 1u);
  EXPECT_EQ(held.implementation.main.date, Date(2018, 11, 1));  // put forward: it lies ahead
}

TEST(AsOf, ADayCountsToWhatHappenedOnIt) {
  const Modification held = then(kImplemented, Date(2019, 3, 4));
  EXPECT_EQ(held.outcome, Outcome::implemented);
  EXPECT_EQ(held.implemented, Date(2019, 3, 4));
}

TEST(AsOf, AStepWithoutADayHasThatOfItsDecision) {
  const Modification held = then(kImplemented, Date(2018, 8, 21));
  EXPECT_EQ(held.stage(), "");
  EXPECT_TRUE(held.votes.empty());
  EXPECT_TRUE(held.decisions.empty());
}

TEST(AsOf, WhatFollowsALaterStepIsLater) {
  const Modification held =
      then("history: [{stage: development}, {stage: refinement, date: 2020-02-01}, {stage: report}]\n",
           Date(2020, 1, 1));
  ASSERT_EQ(held.history.size(), 1u);
  EXPECT_EQ(held.stage(), "development");
}

const std::string kApproved =
    "status: implemented\nimplemented: 2021-06-24\nconverted: 2020-04-17\nearlier_numbers: [DP1]\n"
    "history: [{stage: report, date: 2020-10-16}, {stage: approved, date: 2021-05-27}, {stage: implemented, "
    "date: "
    "2021-06-24}]\n";

TEST(AsOf, StatusIsThatOfTheStageInWhichItStood) {
  EXPECT_EQ(then(kApproved, Date(2021, 6, 23)).outcome, Outcome::approved);
  EXPECT_EQ(then(kApproved, Date(2021, 5, 26)).outcome, Outcome::open);
}

TEST(AsOf, NumberIsThatBeforeItWasConverted) {
  EXPECT_EQ(then(kApproved, Date(2020, 4, 16)).number, "DP1");
  EXPECT_TRUE(then(kApproved, Date(2020, 4, 16)).earlier_numbers.empty());
  EXPECT_EQ(then(kApproved, Date(2020, 4, 17)).number, "MP1");
}

const std::string kAdopted =
    "withdrawal: {date: 2020-06-15, adopted: {by: {name: B}, date: 2020-06-23}}\n"
    "history: [{stage: refinement, date: 2020-04-17}]\n";

TEST(AsOf, IsWithdrawnUntilItIsAdopted) {
  EXPECT_EQ(then(kAdopted, Date(2020, 6, 14)).outcome, Outcome::open);
  EXPECT_EQ(then(kAdopted, Date(2020, 6, 22)).outcome, Outcome::withdrawn);
  EXPECT_EQ(then(kAdopted, Date(2020, 6, 23)).outcome, Outcome::open);
}

TEST(AsOf, HasTheValueThatALaterDecisionChanged) {
  const std::string yaml =
      "implementation: {release: June 2021, date: 2021-06-24, approach: At once.}\n"
      "decisions:\n"
      "  - {id: b, kind: implementation-date, body: Panel, date: 2021-03-01, field: implementation.date, "
      "old: 2021-04-01, "
      "new: 2021-06-24}\n"
      "  - {id: a, kind: implementation-date, body: Panel, date: 2021-02-01, field: implementation.date, "
      "old: 2021-02-25, "
      "new: 2021-04-01}\n";
  EXPECT_EQ(then(yaml, Date(2021, 1, 31)).implementation.main.date, Date(2021, 2, 25));
  EXPECT_EQ(then(yaml, Date(2021, 2, 28)).implementation.main.date, Date(2021, 4, 1));
  EXPECT_EQ(then(yaml, Date(2021, 3, 1)).implementation.main.date, Date(2021, 6, 24));
  // The release is that of the later date; the approach is not said to be.
  EXPECT_EQ(then(yaml, Date(2021, 2, 28)).implementation.main.release, "");
  EXPECT_EQ(then(yaml, Date(2021, 2, 28)).implementation.approach, "At once.");
  EXPECT_EQ(then(yaml, Date(2021, 3, 1)).implementation.main.release, "June 2021");
}

TEST(AsOf, AReservationStoodUntilTheResponseThatResolvedIt) {
  const std::string yaml =
      "comments: [{id: c, committee: OPSG, text: t, date: 2020-05-01, reservation: resolved, response: "
      "{text: r, date: "
      "2020-05-20}}]\n";
  EXPECT_EQ(then(yaml, Date(2020, 5, 19)).comments.front().reservation, Reservation::outstanding);
  EXPECT_EQ(then(yaml, Date(2020, 5, 19)).comments.front().response, "");
  EXPECT_EQ(then(yaml, Date(2020, 5, 20)).comments.front().reservation, Reservation::resolved);
  EXPECT_TRUE(then(yaml, Date(2020, 4, 30)).comments.empty());
}

const std::string kAsked =
    "consultations:\n"
    "  - {id: first, kind: industry, opened: 2020-07-06, closes: 2020-07-24, summary: s, counts: [{category: "
    "A, for: 1}]}\n"
    "  - {id: second, kind: modification-report, opened: 2020-10-19, closes: 2020-11-06}\n";
const std::string kGoneOn = kAsked + "history: [{stage: report, date: 2020-10-16}]\n";

TEST(AsOf, AConsultationThatOpensLaterIsPlannedOnlyWhereTheRecordEnds) {
  EXPECT_EQ(then(kAsked, Date(2020, 8, 1)).consultations.size(), 2u);   // nothing later is recorded: a plan
  EXPECT_EQ(then(kGoneOn, Date(2020, 8, 1)).consultations.size(), 1u);  // the record goes on: it came after
  EXPECT_EQ(then(kGoneOn, Date(2020, 10, 16)).consultations.size(), 2u);
  EXPECT_EQ(then(kGoneOn, Date(2020, 8, 1), "second").consultations.size(), 2u);  // the document issues it
}

TEST(AsOf, OfAnOpenConsultationNothingIsSummedUpOnceTheRecordGoesOn) {
  const Consultation open = then(kGoneOn, Date(2020, 7, 24)).consultations.front();
  EXPECT_EQ(open.summary, "s");  // it closes at 17:00 on that day
  const Consultation before = then(kGoneOn, Date(2020, 7, 23)).consultations.front();
  EXPECT_EQ(before.summary, "");
  EXPECT_TRUE(before.counts.empty());
}

TEST(AsOf, ResponsesThatCameLaterAreNotThere) {
  ModificationFiles files;
  files.main = parse_yaml(
      "number: MP1\ntitle: A\nconsultations: [{id: r, kind: industry, opened: 2020-10-19}]\n", "m.yaml");
  files.responses.push_back(parse_yaml(
      "consultation: r\nresponses: [{id: a, received: 2020-11-02}, {id: b, received: 2020-11-05}]\n",
      "r.yaml"));
  files.comments = parse_yaml(
      "comments: [{id: c, committee: SSC, text: t, date: 2020-11-03}, {id: d, committee: SSC, text: t}]\n",
      "c.yaml");
  std::vector<Finding> findings;
  const Modification held = read_modification(as_of(std::move(files), {Date(2020, 11, 2)}), findings);
  ASSERT_EQ(held.consultations.front().responses.size(), 1u);
  EXPECT_EQ(held.consultations.front().responses.front().id, "a");
  ASSERT_EQ(held.comments.size(), 1u);
  EXPECT_EQ(held.comments.front().id, "d");  // what has no day is taken to have stood on every day
}

TEST(AsOf, ViewsAreGivenAtTheVoteAndWhenTheGroupMeets) {
  const std::string yaml =
      "working_group: {formed: 2020-05-07, conclusions: c, meetings: [{date: 2020-07-02}, {date: "
      "2020-08-02}]}\n"
      "objectives: [{objective: a, proposer: {view: better}, working_group: {view: better}, change_board: "
      "{view: neutral}}]\n"
      "votes: [{body: Change Board, result: approve, date: 2020-11-25}]\n";
  const Modification held = then(yaml, Date(2020, 7, 2));
  EXPECT_EQ(held.objectives.front().proposer, Objective::better);
  EXPECT_EQ(held.objectives.front().working_group, Objective::better);
  EXPECT_EQ(held.objectives.front().change_board, Objective::none);
  EXPECT_EQ(held.working_group->conclusions, "");  // it met once more
  EXPECT_EQ(then(yaml, Date(2020, 7, 1)).objectives.front().working_group, Objective::none);
  EXPECT_EQ(then(yaml, Date(2020, 11, 25)).objectives.front().change_board, Objective::neutral);
}

TEST(AsOf, AnAssessmentThatIsAskedForHasNotBeenReceived) {
  const std::string yaml =
      "assessments: [{id: i, kind: impact, requested: 2020-07-27, received: 2020-09-11, file: ia.docx, "
      "full_costs: true, "
      "summary: s}]\n"
      "attachments: [{title: Impact Assessment, file: ia.docx}, {title: Notes, file: n.docx}]\n";
  const Modification held = then(yaml, Date(2020, 9, 10));
  ASSERT_EQ(held.assessments.size(), 1u);
  EXPECT_FALSE(held.assessments.front().received);
  EXPECT_FALSE(held.assessments.front().full_costs);
  EXPECT_EQ(held.assessments.front().file, "");
  ASSERT_EQ(held.attachments.size(), 1u);
  EXPECT_EQ(held.attachments.front().title, "Notes");
  EXPECT_TRUE(then(yaml, Date(2020, 7, 26)).assessments.empty());
}

TEST(AsOf, TheReportThatWasNotSentWasNotDetermined) {
  const std::string yaml = "authority: {sent: 2021-04-29, addressee: Ofgem, determination: approve}\n";
  const Modification held = then(yaml, Date(2021, 4, 28));
  EXPECT_EQ(held.authority->addressee, "Ofgem");
  EXPECT_EQ(held.authority->determination, "");
  EXPECT_EQ(then(yaml, Date(2021, 4, 29)).authority->determination, "approve");
}

TEST(AsOf, WhatCameOfAReferralIsWhatThatBodyDecidedNext) {
  const std::string yaml =
      "referrals: [{date: 2020-12-02, to: Panel, outcome: o}]\n"
      "decisions: [{id: d, kind: refer, body: Panel, date: 2020-12-11}]\n";
  EXPECT_EQ(then(yaml, Date(2020, 12, 10)).referrals.front().outcome, "");
  EXPECT_EQ(then(yaml, Date(2020, 12, 11)).referrals.front().outcome, "o");
}

}  // namespace
}  // namespace redraft::process
