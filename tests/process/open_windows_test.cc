#include "process/open_windows.h"

#include <gtest/gtest.h>

#include "recorded.h"

namespace redraft::process {
namespace {

using tests::recorded;

TEST(OpenWindows, OfTheDecisionsOf22August2018EndAsTheNewsletterSays) {
  const Modification secmp0050 = recorded(
      "path: {path: self-governance}\ndecisions: [{id: d1, kind: approve, body: Change Board, date: "
      "2018-08-22}]\n"
      "votes: [{body: Change Board, date: 2018-08-22, result: approve}]\n");
  const std::vector<OpenedWindow> windows = windows_of(secmp0050, load_process("sec-2018"));
  ASSERT_EQ(windows.size(), 1U);  // one for the vote and the decision of it
  EXPECT_EQ(windows[0].words(),
            "referral window of the decision of 22 August 2018 ends at 17:00 on Thursday 6 September 2018");
}

TEST(OpenWindows, AreOpenOnTheirLastDayAndClosedOnTheNext) {
  const Modification one = recorded(
      "path: {path: self-governance}\ndecisions: [{id: d1, kind: reject, body: Change Board, date: "
      "2018-08-22}]\n");
  const OpenedWindow window = windows_of_kind(one, "self-governance-referral").at(0);
  EXPECT_EQ(window.closed(Date(2018, 9, 6)), false);
  EXPECT_EQ(window.closed(Date(2018, 9, 7)), true);
  EXPECT_EQ(window.closed({}), std::nullopt);
}

TEST(OpenWindows, GoByThePathOfTheDayOfTheDecision) {
  const Modification one = recorded(
      "path: [{path: self-governance, from: 2020-04-17}, {path: authority-determined, from: 2020-12-11}]\n"
      "decisions: [{id: d1, kind: approve, body: Change Board, date: 2020-11-25}, {id: d2, kind: approve, "
      "body: Change "
      "Board, date: 2021-01-27}]\n");
  const std::vector<OpenedWindow> windows = windows_of_kind(one, "self-governance-referral");
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_EQ(windows[0].of, "the decision of 25 November 2020");
}

// Two days in one document, each called the withdrawal, would contradict each other.
TEST(OpenWindows, OfAWithdrawalAnnouncedLaterAreOfTheAnnouncement) {
  const Modification one =
      recorded("withdrawal: {by: the Proposer, date: 2018-08-20, window_opened: 2018-08-22}\n");
  const std::vector<OpenedWindow> windows = windows_of_kind(one, "withdrawal-adoption");
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_EQ(windows[0].of, "the announcement of 22 August 2018");
  const Modification same =
      recorded("withdrawal: {by: the Proposer, date: 2018-08-22, window_opened: 2018-08-22}\n");
  EXPECT_EQ(windows_of_kind(same, "withdrawal-adoption").at(0).of, "the withdrawal of 22 August 2018");
}

TEST(OpenWindows, OfAWithdrawalSayThatTheirLengthIsInferred) {
  const Modification secmp0005 = recorded("withdrawal: {by: the Proposer, window_opened: 2018-08-22}\n");
  EXPECT_EQ(windows_of_kind(secmp0005, "withdrawal-adoption").at(0).words(),
            "adoption window of the withdrawal of 22 August 2018 ends at 17:00 on Thursday 6 September 2018 "
            "(its length "
            "is inferred)");
}

TEST(OpenWindows, OfFastTrackAsItWasAreForCommentAndForReferral) {
  const Modification one = recorded(
      "path: {path: fast-track}\nconsultations: [{id: f, kind: fast-track, opened: 2014-03-03}]\n"
      "decisions: [{id: d1, kind: approve, body: Panel, date: 2014-04-11}]\n");
  const std::vector<OpenedWindow> windows = windows_of(one, load_process("sec-2018"));
  ASSERT_EQ(windows.size(), 2U);
  // 15 Working Days after Monday 3 March; 10 after Friday 11 April, over Good Friday 18 and Easter Monday 21.
  EXPECT_EQ(windows[0].window.closes.date, Date(2014, 3, 24));
  EXPECT_EQ(windows[1].window.closes.date, Date(2014, 4, 29));
}

TEST(OpenWindows, OfFastTrackAsRevisedAreForObjection) {
  const Modification one =
      recorded("decisions: [{id: d1, kind: fast-track, body: Panel, date: 2020-01-17}]\n");
  const std::vector<OpenedWindow> windows = windows_of(one, load_process("sec-2019"));
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_EQ(windows[0].kind.id, "fast-track-objection");
  EXPECT_EQ(windows[0].window.closes.date, Date(2020, 2, 7));  // three weeks without a bank holiday
}

TEST(OpenWindows, ThatTheCalendarDoesNotReachHideNoOthers) {
  const Modification one = recorded(
      "path: {path: self-governance}\n"
      "decisions: [{id: d1, kind: approve, body: Change Board, date: 2001-08-22}]\n"
      "withdrawal: {by: the Proposer, window_opened: 2018-08-22}\n");
  const std::vector<OpenedWindow> windows = windows_of(one, load_process("sec-2018"));
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_EQ(windows[0].kind.id, "withdrawal-adoption");
}

}  // namespace
}  // namespace redraft::process
