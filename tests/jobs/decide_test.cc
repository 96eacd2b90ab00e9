// A decision is recorded with the value that it changes, and names the documents that print another.
#include "jobs/decide.h"

#include "jobs/workspace_fixture.h"
#include "process/facts.h"
#include "support/message.h"

namespace redraft::jobs {
namespace {

using tests::message_of;

constexpr const char* kMain =
    "number: SECMP0049\n"
    "title: Section D Review\n"
    "raised: 2018-04-13\n"
    "# When it comes in.\n"
    "implementation:\n"
    "  date: 2018-11-01  # the November release\n"
    "  release: November 2018\n"
    "solutions:\n"
    "  - {id: proposed, kind: proposed, title: The first}\n"
    "documents:\n"
    "  - {kind: modification-report, file: out/mr.docx, version: \"1.0\", prints: {implementation.date: "
    "2018-11-01}}\n"
    "  - {kind: notice, file: out/n.docx, prints: {title: Section D Review}}\n"
    "  - {kind: initial-modification-report, prints: {implementation.date: 2018-06-28}}\n"
    "  - {kind: later, file: out/later.docx, prints: {implementation.date: 2019-03-04}}\n";

// The one process in which the Panel can close what has stalled.
constexpr const char* kStalled = "process: straw-man\nhistory: [{stage: refinement, date: 2018-06-01}]\n";

class DecideTest : public tests::WorkspaceTest {
 protected:
  DecideTest() { file("SECMP0049", kMain); }

  Decided decided(const DecideOptions& options) { return decide(workspace(), "SECMP0049", options, {}); }
  static DecideOptions by_panel(const char* kind) {
    DecideOptions out{kind, "Panel", day("2018-12-14"), {}, {}, {}, {}, {}, {}, {}};
    return out;
  }
};

TEST_F(DecideTest, ChangesTheImplementationDateAndKeepsTheOldOne) {
  DecideOptions options = by_panel("implementation-date");
  options.new_value = "2019-03-04";
  options.meeting = "63";
  options.reason = "The Authority's decision was late.";
  const Decided out = decided(options);
  EXPECT_EQ(out.id, "panel-2018-12-14");
  EXPECT_EQ(out.old_value, "2018-11-01");
  EXPECT_EQ(out.recorded.files, std::vector<std::string>{path("SECMP0049")});
  // Only the value and the decision: all else is as it was, the comment behind the date too.
  std::string want = kMain;
  want.replace(want.find("2018-11-01  #"), 10, "2019-03-04");
  want +=
      "decisions:\n"
      "  - id: panel-2018-12-14\n"
      "    kind: implementation-date\n"
      "    body: Panel\n"
      "    meeting: \"63\"\n"
      "    date: 2018-12-14\n"
      "    reason: The Authority's decision was late.\n"
      "    field: implementation.date\n"
      "    old: 2018-11-01\n"
      "    new: 2019-03-04\n"
      "    documents:\n"
      "      - out/mr.docx\n"
      "      - initial-modification-report\n";
  EXPECT_EQ(text("SECMP0049"), want);
}

TEST_F(DecideTest, ListsTheDocumentsThatPrintAnotherValue) {
  DecideOptions options = by_panel("implementation-date");
  options.new_value = "2019-03-04";
  const Decided out = decided(options);
  ASSERT_EQ(out.stale.size(), 2U);
  EXPECT_EQ(out.stale[0].file, "out/mr.docx");
  EXPECT_EQ(out.stale[0].printed, "2018-11-01");
  EXPECT_EQ(out.stale[1].kind, "initial-modification-report");
  EXPECT_EQ(out.stale[1].printed, "2018-06-28");
  EXPECT_EQ(decided_text(out),
            "SECMP0049 ‘Section D Review’\n"
            "Decision panel-2018-12-14: implementation-date, by the Panel on 14 December 2018\n"
            "implementation.date: 2018-11-01 -> 2019-03-04\n"
            "Prints another value: out/mr.docx (modification-report, version 1.0): 2018-11-01\n"
            "Prints another value: initial-modification-report (initial-modification-report): 2018-06-28\n"
            "Written: " +
                path("SECMP0049") + "\n");
}

TEST_F(DecideTest, AHoldForMissingCostsChangesNoValue) {
  // SEC newsletter, August 2018, Modification Reports at the August Panel Meeting.
  DecideOptions options = by_panel("hold");
  options.date = day("2018-08-10");
  options.reason = "no decision until the full DCC costs could be provided in the Modification Report";
  const Decided out = decided(options);
  EXPECT_TRUE(out.stale.empty());
  EXPECT_FALSE(out.reopens);
  const process::Modification now = read("SECMP0049");
  ASSERT_EQ(now.decisions.size(), 1U);
  EXPECT_EQ(now.decisions[0].kind, "hold");
  EXPECT_EQ(now.decisions[0].reason, options.reason);
  EXPECT_EQ(now.decisions[0].field, "");
}

TEST_F(DecideTest, TwoDecisionsOfOneDayHaveTwoIds) {
  EXPECT_EQ(decided(by_panel("progress")).id, "panel-2018-12-14");
  EXPECT_EQ(decided(by_panel("extension")).id, "panel-2018-12-14-2");
  DecideOptions options = by_panel("other");
  options.id = "panel-2018-12-14";
  EXPECT_EQ(message_of([&] { decided(options); }),
            "a decision 'panel-2018-12-14' is recorded already; expected another id");
}

TEST_F(DecideTest, APathIsAddedToThoseBefore) {
  DecideOptions options = by_panel("path");
  options.new_value = "self-governance";
  EXPECT_EQ(decided(options).old_value, "");
  options.new_value = "authority-determined";
  options.date = day("2018-12-20");
  EXPECT_EQ(decided(options).old_value, "self-governance");
  const process::Modification now = read("SECMP0049");
  ASSERT_EQ(now.path.size(), 2U);
  EXPECT_EQ(now.path_now(), process::Path::authority_determined);
  EXPECT_EQ(now.path[1].by, "Panel");
  EXPECT_EQ(now.path[1].from, day("2018-12-20"));
}

TEST_F(DecideTest, TheAuthoritysReturnIsASendBack) {
  DecideOptions options = by_panel("return-for-work");
  options.body = "Authority";
  options.reason = "It could not form a view.";
  EXPECT_TRUE(decided(options).reopens);
  process::Modification now = read("SECMP0049");
  ASSERT_TRUE(now.authority);
  EXPECT_EQ(now.authority->determination, "send-back");
  EXPECT_EQ(now.authority->date, day("2018-12-14"));
  // Its next determination must not stand beside the reason of this one.
  options.kind = "approve";
  options.solution = "proposed";
  options.reason = "";
  EXPECT_NE(message_of([&] { decided(options); }), "");
  options.reason = "It has seen the costs.";
  decided(options);
  now = read("SECMP0049");
  EXPECT_EQ(now.authority->determination, "approve");
  EXPECT_EQ(now.authority->solution, "proposed");
  EXPECT_EQ(now.authority->reason, "It has seen the costs.");
  EXPECT_EQ(now.decisions.size(), 2U);
}

TEST_F(DecideTest, AWithdrawalAndItsAdoption) {
  DecideOptions options = by_panel("withdraw");
  options.body = "Proposer";
  decided(options);
  process::Modification now = read("SECMP0049");
  EXPECT_EQ(now.outcome, process::Outcome::withdrawn);
  ASSERT_TRUE(now.withdrawal);
  EXPECT_EQ(now.withdrawal->date, day("2018-12-14"));
  options.kind = "adopt";
  options.body = "Another Party Ltd";
  options.date = day("2018-12-20");
  decided(options);
  now = read("SECMP0049");
  EXPECT_EQ(now.outcome, process::Outcome::open);
  EXPECT_EQ(now.withdrawal->adopter.name, "Another Party Ltd");
  EXPECT_EQ(now.withdrawal->adopted, day("2018-12-20"));
  EXPECT_EQ(message_of([&] { decided(options); }),
            "there is nothing to adopt; the last withdrawal was adopted on 20 December 2018");
  // Whoever adopted it may withdraw it in turn, and that may be adopted again.
  options.kind = "withdraw";
  options.date = day("2019-02-01");
  decided(options);
  now = read("SECMP0049");
  EXPECT_EQ(now.outcome, process::Outcome::withdrawn);
  EXPECT_EQ(now.earlier_withdrawals.size(), 1U);
  EXPECT_EQ(now.withdrawal->date, day("2019-02-01"));
  EXPECT_FALSE(now.withdrawal->adopted);
  options.kind = "adopt";
  options.body = "A Third Party Ltd";
  options.date = day("2019-02-08");
  decided(options);
  now = read("SECMP0049");
  EXPECT_EQ(now.earlier_withdrawals[0].adopter.name, "Another Party Ltd");
  EXPECT_EQ(now.withdrawal->adopter.name, "A Third Party Ltd");
}

TEST_F(DecideTest, OnlyWhatIsOpenIsWithdrawn) {
  file("SECMP0049", std::string(kMain) + kStalled);
  decided(by_panel("close"));
  EXPECT_EQ(message_of([&] { decided(by_panel("withdraw")); }),
            "SECMP0049 is closed; only one that is open can be withdrawn");
}

TEST_F(DecideTest, ClosesNothingWhereTheProcessGivesNobodyThatPower) {
  file("SECMP0049",
       std::string(kMain) + "process: sec-2018\nhistory: [{stage: refinement, date: 2018-06-01}]\n");
  const std::string before = text("SECMP0049");
  EXPECT_EQ(
      message_of([&] { decided(by_panel("close")); }),
      "in the process sec-2018, at Refinement Process, nobody can close a modification; what ends one there: "
      "Withdrawn (by the Proposer)");
  EXPECT_EQ(text("SECMP0049"), before);
}

TEST_F(DecideTest, ThePanelRefersNothingToItself) {
  file("SECMP0049", std::string(kMain) + "path: {path: self-governance}\n");
  decided(by_panel("refer"));
  EXPECT_EQ(read("SECMP0049").referrals.at(0).to, "Authority");
  DecideOptions party = by_panel("refer");
  party.body = "Fog Ltd";
  decided(party);
  EXPECT_EQ(read("SECMP0049").referrals.at(1).to, "Panel");
}

TEST_F(DecideTest, ClosesAStalledModification) {
  file("SECMP0049", std::string(kMain) + kStalled);
  const Decided out = decided(by_panel("close"));
  EXPECT_EQ(out.old_value, "open");
  EXPECT_EQ(read("SECMP0049").outcome, process::Outcome::closed);
}

TEST_F(DecideTest, AKeyIsNamedByTheIdOfItsItem) {
  DecideOptions options = by_panel("other");
  options.field = "solutions.proposed.title";
  options.new_value = "The better one";
  EXPECT_EQ(decided(options).old_value, "The first");
  EXPECT_EQ(read("SECMP0049").solutions[0].title, "The better one");
}

struct Refusal {
  const char* kind;
  const char* field;
  const char* value;
  const char* message;
};

TEST_F(DecideTest, WhatIsNotKnownIsRefusedWithTheNearest) {
  const Refusal cases[] = {
      {"hodl", "", "", "'hodl' is no decisions.kind; expected one of raise, convert, "},
      {"hodl", "", "", "(nearest: hold)"},
      {"other", "implementaton.date", "2019-03-04",
       "'implementaton.date' is no key of a modification; the nearest to 'implementaton' are implementation"},
      {"other", "implementation.dat", "2019-03-04", "the nearest to 'dat' are date"},
      {"other", "implementation", "x",
       "'implementation' holds more than one value; expected one of its keys: release, date, "},
      {"other", "status", "opne", "'opne' is no status; expected one of open, withdrawn, "},
      {"urgency", "", "maybe", "'maybe' is no value of urgent.granted; expected true or false"},
      {"other", "solutions.second.title", "x",
       "there is no 'second' for 'solutions.second.title'; known are proposed"},
      {"implementation-date", "", "2019-02-29",
       "implementation.date is '2019-02-29'; expected a day that there is, as 2019-03-04; nothing was "
       "written"},
      {"implementation-date", "", "",
       "the decision changes implementation.date, and no new value is given; expected --new VALUE"},
      {"other", "", "x", "a new value is given and no key; expected --field KEY, as implementation.date"},
      {"adopt", "", "", "there is nothing to adopt; no withdrawal is recorded"},
  };
  for (const Refusal& c : cases) {
    DecideOptions options = by_panel(c.kind);
    options.field = c.field;
    options.new_value = c.value;
    const std::string said = message_of([&] { decided(options); });
    EXPECT_NE(said.find(c.message), std::string::npos) << c.message << "\n" << said;
    EXPECT_EQ(text("SECMP0049"), kMain);
  }
  DecideOptions options = by_panel("approve");
  options.solution = "alternative";
  EXPECT_EQ(message_of([&] { decided(options); }),
            "there is no solution 'alternative'; recorded are proposed");
  options = by_panel("hold");
  options.date = day("2018-04-12");
  EXPECT_EQ(message_of([&] { decided(options); }),
            "a decision of 12 April 2018 is earlier than the proposal itself, raised on 13 April 2018");
}

TEST_F(DecideTest, ADryRunSaysWhatWouldBeWritten) {
  workspace::StepOptions dry;
  dry.dry_run = true;
  const Decided out = decide(workspace(), "SECMP0049", by_panel("hold"), dry);
  EXPECT_EQ(text("SECMP0049"), kMain);
  EXPECT_NE(decided_text(out).find("Dry run; would be written: " + path("SECMP0049")), std::string::npos);
}

TEST_F(DecideTest, ABodyThatIsALetterOffIsRefusedWithTheOneThatIsMeant) {
  const std::string before = text("SECMP0049");
  DecideOptions options = by_panel("sign-off");
  options.body = "Pannel";
  EXPECT_EQ(message_of([&] { decided(options); }),
            "'Pannel' is no body of the profile sec that decides; the nearest is Panel");
  options.body = "change board";
  EXPECT_EQ(message_of([&] { decided(options); }),
            "'change board' is no body of the profile sec that decides; the nearest is Change Board");
  EXPECT_EQ(text("SECMP0049"), before);
  // Others decide as well, under names of their own.
  options.body = "Secretary of State";
  EXPECT_EQ(decided(options).id, "secretary-of-state-2018-12-14");
}

TEST_F(DecideTest, AReferralIsOneThatTheGateSees) {
  file("SECMP0049",
       "number: SECMP0049\ntitle: X\nprocess: sec-2018\npath: {path: self-governance}\n"
       "votes: [{body: Change Board, date: 2018-08-22, result: approve}]\n"
       "history: [{stage: final-modification-report, date: 2018-08-10}]\n");
  DecideOptions options = by_panel("refer");
  options.body = "Fog Ltd";
  options.date = day("2018-09-03");
  decided(options);
  const process::Modification now = read("SECMP0049");
  ASSERT_EQ(now.referrals.size(), 1U);
  EXPECT_EQ(now.referrals[0].by.name, "Fog Ltd");
  EXPECT_EQ(now.referrals[0].date, day("2018-09-03"));
  EXPECT_EQ(now.referrals[0].to, "Panel");
  process::GateFacts given;
  given.today = day("2018-09-10");
  EXPECT_EQ(process::fact("not-referred", now, given).missing.at(0).words,
            "Fog Ltd referred the decision to the Panel on 3 September 2018, and no approval or rejection by "
            "it is recorded");
}

TEST_F(DecideTest, AnAdoptionAfterItsWindowIsRefused) {
  // Ten Working Days after 22 August 2018 end on 6 September, over the holiday of the 27th (newsletter).
  file("SECMP0049", "number: SECMP0049\ntitle: X\nstatus: withdrawn\nwithdrawal: {date: 2018-08-22}\n");
  const std::string before = text("SECMP0049");
  DecideOptions options = by_panel("adopt");
  options.body = "Fog Ltd";
  options.date = day("2018-09-07");
  EXPECT_EQ(message_of([&] { decided(options); }),
            "an adoption on 7 September 2018 comes too late: the adoption window of the withdrawal of 22 "
            "August 2018 "
            "ends at 17:00 on Thursday 6 September 2018 (its length is inferred)");
  EXPECT_EQ(text("SECMP0049"), before);
  options.date = day("2018-09-06");
  decided(options);
  EXPECT_EQ(read("SECMP0049").outcome, process::Outcome::open);
}

}  // namespace
}  // namespace redraft::jobs
