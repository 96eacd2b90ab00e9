// samples/workspace is what its README says: every file valid, real facts as the published documents have them, and
// copies of other samples equal to them.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/file.h"
#include "workspace/workspace.h"

namespace redraft::workspace {
namespace {

using process::Date;
using process::Modification;
using process::Outcome;
using process::Path;

const std::string kRoot = REDRAFT_SOURCE_DIR;

Modification sample(const std::string& id) {
  return load_modification(open_workspace(kRoot + "/samples/workspace"), id).modification;
}

TEST(SampleWorkspace, HasNoFaultInAnyFile) {
  const AllModifications all = load_modifications(open_workspace(kRoot + "/samples/workspace"));
  for (const Finding& finding : all.findings) ADD_FAILURE() << finding.place.str() << ": " << finding.message;
  for (const LoadedModification& one : all.modifications)
    for (const Finding& finding : one.findings)
      ADD_FAILURE() << finding.place.str() << ": " << finding.message;
  EXPECT_EQ(all.modifications.size(), 24U);
}

TEST(SampleWorkspace, HoldsCopiesOfTheLegalTextAndItsBaselineThatAreEqualToTheOriginals) {
  const std::string original = kRoot + "/samples/secmp0049/";
  const std::string copy = kRoot + "/samples/workspace/";
  EXPECT_EQ(read_text(copy + "modifications/SECMP0049/legal-text.txt"),
            read_text(original + "legal-text.txt"));
  const std::vector<std::string> files = list_files(original + "baseline", {".txt"});
  ASSERT_EQ(files.size(), 9U);
  EXPECT_EQ(list_files(copy + "code/5.18", {".txt"}).size(), files.size());
  for (const std::string& file : files) {
    const std::string name = file.substr(file.rfind('/'));
    EXPECT_EQ(read_text(copy + "code/5.18" + name), read_text(file)) << name;
  }
}

TEST(SampleWorkspace, RecordsBothDatesOfSecmp0049AsTheyWereRecorded) {
  const Modification m = sample("SECMP0049");
  EXPECT_EQ(m.implementation.main.date, Date(2018, 11, 1));
  EXPECT_EQ(m.implementation.main.condition, "subject to Authority approval");
  EXPECT_EQ(m.implemented, Date(2019, 3, 4));
  EXPECT_EQ(m.path_now(), Path::authority_determined);
  EXPECT_EQ(m.baseline, "5.18");
  ASSERT_EQ(m.solutions.size(), 2U);
  EXPECT_EQ(m.solution("proposed")->legal_text.front().files, std::vector<std::string>{"legal-text.txt"});
  EXPECT_EQ(m.solution("alternative")->legal_text.front().same_as, "proposed");
  ASSERT_EQ(m.votes.size(), 1U);
  EXPECT_EQ(m.votes[0].solution, "alternative");
  ASSERT_TRUE(m.authority);
  EXPECT_EQ(m.authority->addressee, "BEIS");
  EXPECT_EQ(m.authority->determination, "") << "no document at hand records it";
}

TEST(SampleWorkspace, RecordsWhatTheChangeBoardApprovedUnderSelfGovernance) {
  for (const char* id : {"SECMP0029", "SECMP0050", "SECMP0051"}) {
    const Modification m = sample(id);
    EXPECT_EQ(m.path_now(), Path::self_governance) << id;
    ASSERT_EQ(m.decisions.size(), 1U) << id;
    EXPECT_EQ(m.decisions[0].kind + " " + m.decisions[0].body, "approve Change Board") << id;
    EXPECT_EQ(m.decisions[0].date, Date(2018, 8, 22)) << id;
    EXPECT_EQ(m.implementation.main.date, Date(2018, 11, 1)) << id;
    EXPECT_EQ(m.outcome, Outcome::open) << id << ": whether it was referred is not recorded";
  }
}

TEST(SampleWorkspace, RecordsTheHoldForMissingDccCosts) {
  for (const char* id : {"SECMP0005", "SECMP0015", "SECMP0018", "SECMP0025"}) {
    const Modification m = sample(id);
    ASSERT_EQ(m.assessments.size(), 1U) << id;
    EXPECT_TRUE(m.assessments[0].impact) << id;
    EXPECT_EQ(m.assessments[0].full_costs, false) << id;
    ASSERT_FALSE(m.decisions.empty()) << id;
    EXPECT_EQ(m.decisions[0].kind + " " + m.decisions[0].body, "hold Panel") << id;
    EXPECT_EQ(m.decisions[0].date, Date(2018, 8, 10)) << id;
  }
  EXPECT_EQ(sample("SECMP0018").decisions.back().kind, "return-for-work");
  EXPECT_EQ(sample("SECMP0025").votes.back().result, "return");
}

TEST(SampleWorkspace, LeavesOutTheDayOfAWithdrawalThatIsNotRecorded) {
  const Modification m = sample("SECMP0005");
  EXPECT_EQ(m.outcome, Outcome::withdrawn);
  ASSERT_TRUE(m.withdrawal);
  EXPECT_EQ(m.withdrawal->date, std::nullopt);
  EXPECT_EQ(m.withdrawal->window_opened, Date(2018, 8, 22));
}

TEST(SampleWorkspace, NamesTheProposersAndLeadAnalystsOfTheSixDraftProposals) {
  const struct {
    const char* id;
    const char* proposer;
    const char* organisation;
    const char* analyst;
  } wanted[] = {{"DP088", "Simon Trivella", "British Gas", "Jordan Crase"},
                {"DP089", "Mari Toda", "DCC", "Jordan Crase"},
                {"DP090", "Emslie Law", "SSE", "Alison Beard"},
                {"DP091", "Gordon Hextall", "Security Sub-Committee (SSC)", "Adam Lattimore"},
                {"DP092", "Chris Thompson", "DCC", "Adam Lattimore"},
                {"DP093", "Chun Chen", "DCC", "Adam Lattimore"}};
  for (const auto& one : wanted) {
    const Modification m = sample(one.id);
    EXPECT_EQ(m.proposer.name, one.proposer) << one.id;
    EXPECT_EQ(m.proposer.organisation, one.organisation) << one.id;
    EXPECT_EQ(m.lead_analyst, one.analyst) << one.id;
    EXPECT_EQ(m.process + " " + m.stage(), "sec-2019 development") << one.id;
    EXPECT_FALSE(m.problem.empty()) << one.id;
    EXPECT_EQ(m.doing_nothing, "") << one.id << ": the paper does not say";
  }
}

}  // namespace
}  // namespace redraft::workspace
