// A new modification's files explain every key there is, and hold what was given.
#include "jobs/new_modification.h"

#include <filesystem>

#include "base/data_values.h"
#include "jobs/decide.h"
#include "jobs/proposal.h"
#include "jobs/workspace_fixture.h"
#include "process/recorded_keys.h"
#include "support/message.h"

namespace redraft::jobs {
namespace {

using tests::message_of;

class NewTest : public tests::WorkspaceTest {
 protected:
  static Data titled(const char* title) { return map_value({{"title", text_value(title)}}); }
};

TEST_F(NewTest, MakesAFolderWhoseFilesAreValid) {
  Data values = titled("Changes to Appendix R ‘Common Test Scenarios: Document’");
  put(values, "raised", text_value("2019-10-29"));
  put(values, "proposer",
      map_value({{"name", text_value("Mari Toda")}, {"organisation", text_value("DCC")}}));
  const Made made = make_modification(workspace(), {"DP089", values}, {});
  EXPECT_EQ(made.recorded.files, (std::vector<std::string>{path("DP089", "comments.yaml"), path("DP089")}));
  const process::Modification now = read("DP089");
  EXPECT_EQ(now.number, "DP089");
  EXPECT_EQ(now.title, "Changes to Appendix R ‘Common Test Scenarios: Document’");
  EXPECT_EQ(now.proposer.organisation, "DCC");
  EXPECT_EQ(now.process, "sec-2019");
  EXPECT_EQ(now.stage(), "development");
  EXPECT_EQ(now.history[0].date, day("2019-10-29"));
  EXPECT_TRUE(now.comments.empty());
}

TEST_F(NewTest, OfAProcessThatMayBeginInSeveralStagesItEntersNone) {
  Data values = titled("Another");
  put(values, "raised", text_value("2018-03-01"));
  put(values, "process", text_value("sec-2018"));
  const Made made = make_modification(workspace(), {"SECMP0090", values}, {});
  EXPECT_EQ(made.stage, "");
  EXPECT_EQ(made.may_begin, (std::vector<std::string>{"initial-modification-report", "fast-track"}));
  EXPECT_NE(
      made_text(made).find("its process begins in initial-modification-report or fast-track; enter one with "
                           "redraft advance SECMP0090 --to STAGE"),
      std::string::npos);
  EXPECT_TRUE(read("SECMP0090").history.empty());
}

TEST_F(NewTest, EveryKeyIsExplainedInItsPlace) {
  make_modification(workspace(), {"DP089", titled("X")}, {});
  const std::string main = text("DP089");
  std::size_t last = 0;
  for (const process::RecordedKey& key : process::recorded_keys()) {
    const std::size_t at = main.find("\n# " + key.name + ": ");
    ASSERT_NE(at, std::string::npos) << key.name;
    EXPECT_GT(at, last) << key.name;
    last = at;
  }
  for (std::size_t at = 0; at < main.size();) {
    const std::size_t end = main.find('\n', at);
    EXPECT_LE(end - at, 112U) << main.substr(at, end - at);
    at = end + 1;
  }
}

TEST_F(NewTest, WhatIsRecordedLaterStandsBelowTheWordsThatExplainIt) {
  make_modification(workspace(), {"DP089", titled("X")}, {});
  decide(workspace(), "DP089", {"hold", "Panel", day("2019-12-13"), {}, {}, {}, {}, {}, {}, {}}, {});
  const std::string main = text("DP089");
  const std::size_t key = main.find("\ndecisions:\n");
  ASSERT_NE(key, std::string::npos);
  EXPECT_LT(main.find("\n# decisions: "), key);
  EXPECT_GT(main.find("\n# referrals: "), key);
  read("DP089");
}

TEST_F(NewTest, ANumberThatIsTakenOrWasIsRefused) {
  file("DP088", "number: MP088\nearlier_numbers: [DP088]\ntitle: X\n");
  EXPECT_EQ(message_of([&] {
              make_modification(workspace(), {"DP088", titled("X")}, {});
            }),
            path("DP088") + ": DP088 is an earlier number of MP088; a number belongs to one modification");
  EXPECT_EQ(message_of([&] {
              make_modification(workspace(), {"MP088", titled("X")}, {});
            }),
            path("DP088") + ": MP088 is there already; a number belongs to one modification");
  EXPECT_FALSE(std::filesystem::exists(path("MP088")));
}

TEST_F(NewTest, WhatIsNotValidIsNotMade) {
  EXPECT_EQ(message_of([&] {
              make_modification(workspace(), {"dp-1", titled("X")}, {});
            }),
            "number is 'dp-1'; expected a modification's number, as SECMP0049, DP088 or MP088; nothing was "
            "written");
  Data values = titled("X");
  put(values, "raised", text_value("2019-02-30"));
  EXPECT_EQ(message_of([&] {
              make_modification(workspace(), {"DP100", values}, {});
            }),
            "raised is '2019-02-30'; expected a day that there is, as 2019-03-04; nothing was written");
  values = titled("X");
  put(values, "process", text_value("sec-2091"));
  EXPECT_NE(message_of([&] {
              make_modification(workspace(), {"DP100", values}, {});
            }).find("sec-2019"),
            std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(path("DP100")));
}

TEST_F(NewTest, ADryRunMakesNothing) {
  workspace::StepOptions dry;
  dry.dry_run = true;
  const Made made = make_modification(workspace(), {"DP100", titled("X")}, dry);
  EXPECT_EQ(made.recorded.files.size(), 2U);
  EXPECT_FALSE(std::filesystem::exists(scratch_.path("modifications/DP100")));
}

TEST_F(NewTest, ADryRunMakesNoFolderWhereThereIsNone) {
  const tests::Scratch other;
  other.file("redraft.yaml", "profile: sec\n");
  workspace::StepOptions dry;
  dry.dry_run = true;
  make_modification(workspace::open_workspace(other.folder()), {"DP100", titled("X")}, dry);
  EXPECT_EQ(other.names(), (std::vector<std::string>{"redraft.yaml"}));
}

TEST_F(NewTest, AWorkspaceWhoseFirstModificationCannotBeMadeIsNotMadeEither) {
  const tests::Scratch other;
  const NewWorkspace wanted{other.path("in/code"), "sec", "sec-2019"};
  EXPECT_NE(message_of([&] {
              make_workspace_with(wanted, {"dp-1", titled("X")}, {});
            }).find("number is 'dp-1'"),
            std::string::npos);
  EXPECT_TRUE(other.names().empty());
  EXPECT_EQ(make_workspace_with(wanted, {"DP001", titled("X")}, {}).recorded.files.front(),
            other.path("in/code/redraft.yaml"));
  // One that was there stays.
  EXPECT_NE(message_of([&] {
              make_workspace_with(wanted, {"DP002", titled("X")}, {});
            }).find("is there already"),
            std::string::npos);
  EXPECT_EQ(workspace::load_modifications(workspace::open_workspace(wanted.folder)).modifications.size(), 1U);
}

TEST_F(NewTest, AWorkspaceIsMadeOnce) {
  const tests::Scratch other;
  const std::string made = make_workspace({other.path("code"), "sec", "sec-2019"});
  EXPECT_EQ(made, other.path("code/redraft.yaml"));
  const workspace::Workspace here = workspace::open_workspace(other.path("code"));
  EXPECT_EQ(here.process, "sec-2019");
  make_modification(here, {"DP001", titled("The first")}, {});
  EXPECT_EQ(workspace::load_modifications(here).modifications.size(), 1U);
  EXPECT_EQ(message_of([&] {
              make_workspace({other.path("code"), "sec", ""});
            }),
            made + ": is there already; without --init the modification is put beside it");
}

TEST_F(NewTest, KeepsWhyFastTrackWasAskedFor) {
  process::DraftProposal proposal;
  proposal.title = "A slip of the pen";
  proposal.fast_track = true;
  proposal.fast_track_reason = "It changes no obligation.";
  make_modification(workspace(), {"DP096", modification_values(proposal, day("2019-11-04"))}, {});
  const process::Modification now = read("DP096");
  ASSERT_TRUE(now.fast_track);
  EXPECT_EQ(now.fast_track->reason, "It changes no obligation.");
  EXPECT_EQ(now.fast_track->by, "Proposer");
}

}  // namespace
}  // namespace redraft::jobs
