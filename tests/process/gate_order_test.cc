// What a decision must come after, who can close, and whose bank holidays a window counts.
#include <gtest/gtest.h>

#include <stdexcept>

#include "process/closing.h"
#include "process/gate.h"
#include "process/open_windows.h"
#include "recorded.h"

namespace redraft::process {
namespace {

using tests::recorded;

ConditionState sign_off(const std::string& comments) {
  const Modification one = recorded(
      "history: [{stage: development, date: 2019-05-01}]\n"
      "decisions: [{id: d1, kind: sign-off, body: Change Sub-Committee, date: 2019-06-05}]\ncomments:\n" +
      comments);
  const Status status = status_of(one, load_process("sec-2019"), {});
  for (const ConditionState& state : status.gates.front().conditions)
    if (state.condition.id == "csc-satisfied") return state;
  throw std::runtime_error("the gate asks for no sign-off");
}

TEST(GateOrder, ASignOffKnowsTheAnswersToTheCommentsThatItHad) {
  EXPECT_EQ(
      sign_off(
          "  - {id: c1, committee: SSC, date: 2019-05-22, text: t, response: {text: a, date: 2019-06-05}}\n")
          .met,
      Met::yes);
  const ConditionState late = sign_off(
      "  - {id: c1, committee: SSC, date: 2019-05-22, text: t, response: {text: a, date: 2019-06-06}}\n");
  EXPECT_EQ(late.met, Met::no);
  ASSERT_EQ(late.missing.size(), 1U);
  EXPECT_EQ(late.missing[0].words,
            "comment c1 of SSC was answered on 6 June 2019, after the decision d1 on 5 June 2019, which "
            "could not know "
            "the answer");
  EXPECT_EQ(late.missing[0].place.line, 6u);
  // One that was made after it, it did not have; and of one without a day nothing is known.
  EXPECT_EQ(
      sign_off(
          "  - {id: c1, committee: SSC, date: 2019-06-06, text: t, response: {text: a, date: 2019-06-07}}\n")
          .met,
      Met::yes);
  EXPECT_EQ(sign_off("  - {id: c1, committee: SSC, text: t, response: {text: a}}\n").met, Met::yes);
}

TEST(Closing, IsAPowerThatTheProcessGives) {
  const Modification refined = recorded("history: [{stage: refinement, date: 2019-05-01}]\n");
  EXPECT_EQ(
      why_not_closed_by("Panel", refined, load_process("sec-2019")),
      "in the process sec-2019, at Refinement Process, nobody can close a modification; what ends one there: "
      "Withdrawn (by the Proposer)");
  EXPECT_EQ(why_not_closed_by("Panel", refined, load_process("straw-man")), "");
  EXPECT_EQ(why_not_closed_by("Change Board", refined, load_process("straw-man")),
            "in the process straw-man, at Refinement Stage, Panel can close a modification, and the Change "
            "Board cannot");
  const Modification fast = recorded("history: [{stage: fast-track, date: 2018-05-01}]\n");
  EXPECT_EQ(why_not_closed_by("Panel", fast, load_process("sec-2018")), "");
  EXPECT_EQ(why_not_closed_by("Panel", recorded(""), load_process("sec-2019")),
            "in the process sec-2019 nobody can close a modification");
}

// The summer bank holiday of 2018 was on 27 August in England and Wales, and on 6 August in Scotland.
TEST(OpenWindows, CountTheWorkingDaysOfTheRegion) {
  const Modification one = recorded(
      "path: {path: self-governance}\ndecisions: [{id: d1, kind: approve, body: Change Board, date: "
      "2018-08-22}]\n");
  const auto closes = [&](Region region) {
    return windows_of_kind(one, "self-governance-referral", region).at(0).window.closes.date;
  };
  EXPECT_EQ(closes(Region::england_and_wales), Date(2018, 9, 6));
  EXPECT_EQ(closes(Region::scotland), Date(2018, 9, 5));
  GateFacts given;
  given.today = Date(2018, 9, 6);
  EXPECT_FALSE(fact("not-referred", one, given).holds);
  given.region = Region::scotland;
  EXPECT_TRUE(fact("not-referred", one, given).holds);
}

}  // namespace
}  // namespace redraft::process
