// What was decided on the outcome, whether anybody can refer it yet, and which date of implementation it leaves.
#include "process/settled.h"

#include <gtest/gtest.h>

#include "process/referrals.h"
#include "recorded.h"

namespace redraft::process {
namespace {

using tests::recorded;

GateFacts on(int year, int month, int day) {
  GateFacts out;
  out.today = Date(year, month, day);
  return out;
}

const std::string kVoting =
    "process: sec-2018\nhistory: [{stage: final-modification-report, date: 2018-08-01}]\n";
const std::string kSelf = kVoting + "path: {path: self-governance}\n";
const std::string kAuthority = kVoting + "path: {path: authority-determined}\n";
const std::string kApproved = "decisions: [{id: d1, kind: approve, body: Change Board, date: 2018-08-22}]\n";

/// "the Change Board approved it on 22 August 2018, final"; "nothing".
std::string told(const std::string& yaml, const GateFacts& given = {}) {
  const Modification one = recorded(yaml);
  const std::optional<Settled> out = settled(one, given);
  return out ? out->words() + (out->final ? ", final" : "") : "nothing";
}

TEST(Settled, UnderSelfGovernanceByTheChangeBoardAndFinalOnceTheWindowHasClosed) {
  EXPECT_EQ(told(kSelf + kApproved), "the Change Board approved it on 22 August 2018");
  EXPECT_EQ(told(kSelf + kApproved, on(2018, 9, 6)), "the Change Board approved it on 22 August 2018");
  EXPECT_EQ(told(kSelf + kApproved, on(2018, 9, 7)), "the Change Board approved it on 22 August 2018, final");
  EXPECT_EQ(told(kSelf + kApproved, on(2018, 8, 21)), "nothing");
  // A vote may be all that is recorded.
  EXPECT_EQ(told(kSelf + "votes: [{body: Change Board, date: 2018-08-22, result: reject}]\n", on(2018, 9, 7)),
            "the Change Board rejected it on 22 August 2018, final");
}

TEST(Settled, ByNobodyWhereTheChangeBoardOnlyRecommends) {
  EXPECT_EQ(told(kAuthority +
                 "votes: [{body: Change Board, date: 2018-08-22, result: approve}]\n"
                 "decisions: [{id: d1, kind: recommend-approve, body: Change Board, date: 2018-08-22}]\n"),
            "nothing");
  EXPECT_EQ(told(kAuthority + "authority: {determination: approve, date: 2018-10-01}\n"),
            "the Authority approved it on 1 October 2018, final");
}

TEST(Settled, ByThePanelWhereItWasReferredAndAnswered) {
  const std::string referred = kSelf + "referrals: [{by: {name: A}, date: 2018-08-30, to: Panel, of: d1}]\n";
  EXPECT_EQ(told(referred + kApproved, on(2018, 9, 10)), "the Change Board approved it on 22 August 2018");
  const std::string answered = referred +
                               "decisions: [{id: d1, kind: approve, body: Change Board, date: 2018-08-22}, "
                               "{id: d2, kind: reject, body: Panel, date: 2018-09-14}]\n";
  EXPECT_EQ(told(answered, on(2018, 9, 14)), "the Panel rejected it on 14 September 2018, final");
  EXPECT_EQ(told(answered, on(2018, 9, 13)), "the Change Board approved it on 22 August 2018");
}

// The Change Board's decision of 22 August 2018 could be referred until 6 September, in Scotland until the day before.
TEST(Settled, NotByThePanelWhereItWasReferredTooLate) {
  const auto answered = [](const std::string& day) {
    return kSelf + "referrals: [{by: {name: A}, date: " + day +
           ", of: d1}]\n"
           "decisions: [{id: d1, kind: approve, body: Change Board, date: 2018-08-22}, {id: d2, kind: "
           "reject, "
           "body: Panel, date: 2018-09-28}]\n";
  };
  EXPECT_EQ(told(answered("2018-09-20"), on(2018, 9, 28)),
            "the Change Board approved it on 22 August 2018, final");
  EXPECT_EQ(told(answered("2018-09-06"), on(2018, 9, 28)),
            "the Panel rejected it on 28 September 2018, final");
  GateFacts in_scotland = on(2018, 9, 28);
  in_scotland.region = Region::scotland;
  EXPECT_EQ(told(answered("2018-09-06"), in_scotland),
            "the Change Board approved it on 22 August 2018, final");
}

TEST(Settled, NotByThePanelWhereNobodyReferredIt) {
  EXPECT_EQ(told(kSelf + "decisions: [{id: d2, kind: approve, body: Panel, date: 2018-09-14}]\n"), "nothing");
}

TEST(Settled, ByNobodyOnceItWasReturned) {
  EXPECT_EQ(told(kSelf + "decisions: [{id: d1, kind: approve, body: Change Board, date: 2018-08-22}, "
                         "{id: d2, kind: return-for-work, body: Panel, date: 2018-09-14}]\n"),
            "nothing");
  EXPECT_EQ(told(kAuthority + "authority: {determination: send-back, date: 2018-10-01}\n"), "nothing");
}

TEST(Settled, OnlyByWhatWasDecidedSinceTheStageWasEntered) {
  EXPECT_EQ(told("process: sec-2018\npath: {path: self-governance}\n" + kApproved +
                 "history: [{stage: final-modification-report, date: 2018-09-01}]\n"),
            "nothing");
  EXPECT_EQ(told("process: sec-2018\nstatus: approved\npath: {path: self-governance}\n" + kApproved +
                 "history: [{stage: approved, date: 2018-09-07}]\n"),
            "the Change Board approved it on 22 August 2018, final");
  EXPECT_EQ(told("status: rejected\n"), "it was rejected, final");
}

// ---- how it ended

/// "closed on 10 March 2021"; "going on".
std::string how(const std::string& yaml, const GateFacts& given = {}) {
  const std::optional<Ended> out = ended(recorded(yaml), given);
  return out ? out->words() : "going on";
}

TEST(Ended, ByWhateverEndedIt) {
  EXPECT_EQ(how("status: implemented\nimplemented: 2019-02-28\n"), "implemented on 28 February 2019");
  EXPECT_EQ(how("status: withdrawn\nwithdrawal: {by: the Proposer, date: 2018-08-20}\n"),
            "withdrawn on 20 August 2018");
  EXPECT_EQ(how("status: rejected\nauthority: {determination: reject, date: 2018-10-01}\n"),
            "rejected on 1 October 2018");
  EXPECT_EQ(how("status: withdrawn\n"), "withdrawn");
  EXPECT_EQ(how("status: approved\n"), "going on");  // until it is implemented
  EXPECT_EQ(how(kSelf + kApproved), "going on");
}

TEST(Ended, ByTheLastDecisionToCloseIt) {
  const std::string closed =
      "status: closed\ndecisions: [{id: d2, kind: close, body: Panel, date: 2021-03-10}, {id: d1, kind: "
      "close, body: Panel, date: 2020-03-13}]\n";
  EXPECT_EQ(how(closed), "closed on 10 March 2021");
  EXPECT_EQ(how(closed, on(2021, 3, 10)), "closed on 10 March 2021");
  EXPECT_EQ(how(closed, on(2020, 11, 2)), "going on");
  // A step may be all that is recorded.
  EXPECT_EQ(how("process: sec-2019\nstatus: closed\nhistory: [{stage: closed, date: 2021-03-10}]\n"),
            "closed on 10 March 2021");
}

// ---- which date

constexpr const char* kTwoDates =
    "implementation: {date: 2018-11-01, decision_by: 2018-10-01, fallback: {date: 2019-02-28, decision_by: "
    "2018-12-03}}\n";

DateLeft left(const std::string& day, const std::string& dates, const std::string& more = "") {
  const Modification one =
      recorded(kAuthority + "authority: {determination: approve, date: " + day + "}\n" + dates + more);
  return date_left(one, settled(one, {}));
}

TEST(DateLeft, IsTheOneForWhichTheDecisionCameInTime) {
  EXPECT_EQ(left("2018-10-01", kTwoDates), DateLeft::main);
  EXPECT_EQ(left("2018-10-02", kTwoDates), DateLeft::fallback);
  EXPECT_EQ(left("2018-12-03", kTwoDates), DateLeft::fallback);
  EXPECT_EQ(left("2018-12-04", kTwoDates), DateLeft::neither);
  EXPECT_EQ(left("2018-10-02", "implementation: {date: 2018-11-01, decision_by: 2018-10-01}\n"),
            DateLeft::neither);
}

TEST(DateLeft, IsNotGuessedOfTwo) {
  EXPECT_EQ(left("2018-10-02", "implementation: {date: 2018-11-01, fallback: {date: 2019-02-28}}\n"),
            DateLeft::unknown);
  EXPECT_EQ(left("2018-10-02", "implementation: {date: 2018-11-01}\n"), DateLeft::main);
}

TEST(DateLeft, IsTheOneThatWasDecidedOnSince) {
  EXPECT_EQ(left("2018-12-04", kTwoDates,
                 "decisions: [{id: d1, kind: implementation-date, body: Panel, date: 2018-12-14, field: "
                 "implementation.date, old: 2018-08-01, new: 2018-11-01}]\n"),
            DateLeft::main);
}

TEST(DateLeft, IsOpenUntilTheApprovalIsFinal) {
  const Modification one = recorded(kSelf + kApproved + "implementation: {date: 2018-11-01}\n");
  EXPECT_EQ(date_left(one, settled(one, on(2018, 9, 6))), DateLeft::undecided);
  EXPECT_EQ(date_left(one, settled(one, on(2018, 9, 7))), DateLeft::main);
  const Modification rejected = recorded("status: rejected\nimplementation: {date: 2018-11-01}\n");
  EXPECT_EQ(date_left(rejected, settled(rejected, {})), DateLeft::undecided);
}

// ---- referrals

TEST(Referrals, AreOfTheDecisionThatTheyNameOrTheLastBeforeThem) {
  const Modification one =
      recorded(kSelf +
               "decisions: [{id: d1, kind: approve, body: Change Board, date: 2018-08-22}, {id: d2, kind: "
               "refer, body: "
               "Panel, date: 2018-09-14}, {id: d3, kind: approve, body: Change Board, date: 2018-10-24}]\n"
               "referrals: [{by: {name: A}, date: 2018-08-30}, {by: {name: B}, date: 2018-11-20, of: d3, to: "
               "Panel}]\n");
  const std::vector<ReferralTold> told = referrals_of(one, Date(2018, 12, 1), Region::england_and_wales);
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].of->id, "d1");
  EXPECT_EQ(told[0].to, "Panel");
  EXPECT_EQ(told[0].answer->id, "d2");
  EXPECT_FALSE(told[0].missed);
  EXPECT_EQ(told[1].of->id, "d3");
  EXPECT_EQ(told[1].answer, nullptr);
  ASSERT_TRUE(told[1].missed);
  EXPECT_EQ(told[1].missed->window.closes.words(), "17:00 on Wednesday 7 November 2018");
  EXPECT_EQ(referrals_of(one, Date(2018, 9, 1), Region::england_and_wales).size(), 1U);
}

// What the Panel had decided before is no decision that is referred to it.
TEST(Referrals, AreOfADecisionOfAnotherBodyAlsoWhereTheRecordDoesNotNameTheirOwn) {
  const Modification one =
      recorded(kSelf +
               "decisions: [{id: d1, kind: approve, body: Change Board, date: 2018-08-22}, {id: d2, kind: "
               "reject, body: "
               "Panel, date: 2018-09-14}]\nreferrals: [{by: {name: Late Gas}, date: 2018-09-20}]\n");
  const std::vector<ReferralTold> told = referrals_of(one, Date(2018, 12, 1), Region::england_and_wales);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].to, "Panel");
  EXPECT_EQ(told[0].of->id, "d1");
}

TEST(Referrals, AreAnsweredByWhatWasDecidedNextWhateverTheOrderOfTheRecord) {
  const Modification one =
      recorded(kSelf +
               "decisions: [{id: d4, kind: reject, body: Panel, date: 2018-12-14}, {id: d3, kind: approve, "
               "body: Change Board, date: 2018-11-28}, {id: d2, kind: refer, body: Panel, date: 2018-09-14}, "
               "{id: d1, kind: approve, body: Change Board, date: 2018-08-22}]\n"
               "referrals: [{by: {name: A}, date: 2018-08-30}, {by: {name: B}, date: 2018-12-04}]\n");
  const std::vector<ReferralTold> told = referrals_of(one, Date(2018, 12, 31), Region::england_and_wales);
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].of->id, "d1");
  EXPECT_EQ(told[0].answer->id, "d2");
  EXPECT_EQ(told[1].of->id, "d3");
  EXPECT_EQ(told[1].answer->id, "d4");
}

}  // namespace
}  // namespace redraft::process
