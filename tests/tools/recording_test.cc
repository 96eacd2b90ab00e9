// The commands that record something: statuses, streams, and nothing written when they refuse.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using tests::Ran;
using tests::run;
using tests::slurp;

class Recording : public testing::Test {
 protected:
  Recording() {
    scratch_.file("redraft.yaml", "profile: sec\nprocess: sec-2019\n");
    main_ = scratch_.file("modifications/DP088/modification.yaml", kMain);
  }
  Ran on_workspace(std::vector<std::string> words) const {
    words.insert(words.end(), {"--workspace", scratch_.folder()});
    return run(words);
  }

  static constexpr const char* kMain =
      "number: DP088  # kept\ntitle: A title\nhistory:\n  - {stage: development, date: 2019-10-01}\n";
  tests::Scratch scratch_;
  std::string main_;
};

TEST_F(Recording, ADecisionIsSaidOnStandardOutput) {
  const Ran ran =
      on_workspace({"decide", "DP088", "--kind", "hold", "--body", "Panel", "--date", "2019-12-13"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out,
            "DP088 ‘A title’\nDecision panel-2019-12-13: hold, by the Panel on 13 December 2019\nWritten: " +
                main_ + "\n");
  EXPECT_EQ(slurp(main_).substr(0, std::string(kMain).size()), kMain);
}

TEST_F(Recording, WithoutADayNothingIsRecorded) {
  ASSERT_EQ(std::getenv("SOURCE_DATE_EPOCH"), nullptr);
  const Ran ran = on_workspace({"decide", "DP088", "--kind", "hold", "--body", "Panel"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "redraft: on which day is not said; expected --date as 2018-08-10\n");
  EXPECT_EQ(
      on_workspace({"decide", "DP088", "--kind", "hold", "--body", "Panel", "--date", "2019-02-29"}).err,
      "redraft: --date 2019-02-29 is no date; expected 2018-10-05 or 2018-10-05T17:00:00Z\n");
  EXPECT_EQ(slurp(main_), kMain);
}

TEST_F(Recording, ADayOfTheEnvironmentThatIsNoneIsRefused) {
  for (const char* epoch : {"abc", " ", "12 ", "-1", "1e9", "999999999999999999", "99999999999999999999"}) {
    ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", epoch, 1), 0);
    const Ran ran = on_workspace({"decide", "DP088", "--kind", "hold", "--body", "Panel"});
    EXPECT_EQ(ran.status, 2) << epoch;
    EXPECT_EQ(ran.err, "redraft: SOURCE_DATE_EPOCH is '" + std::string(epoch) +
                           "'; expected whole seconds since 1970, as 1538697600, or nothing\n");
  }
  ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "", 1), 0);
  EXPECT_EQ(on_workspace({"decide", "DP088", "--kind", "hold", "--body", "Panel"}).err,
            "redraft: on which day is not said; expected --date as 2018-08-10\n");
  ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "1576195200", 1), 0);
  EXPECT_NE(
      on_workspace({"decide", "DP088", "--kind", "hold", "--body", "Panel"}).out.find("13 December 2019"),
      std::string::npos);
  ASSERT_EQ(unsetenv("SOURCE_DATE_EPOCH"), 0);
}

TEST_F(Recording, AGateThatIsNotOpenEndsWithStatus2AndTheList) {
  for (const char* to : {"refinement", "report"}) {
    const Ran ran = on_workspace({"advance", "DP088", "--to", to, "--date", "2019-12-13"});
    EXPECT_EQ(ran.status, 2) << to;
    EXPECT_EQ(ran.out, "") << to;
    EXPECT_NE(
        ran.err.find(
            "not met: The problem that has been raised is fully defined and understood (problem-stated)"),
        std::string::npos)
        << ran.err;
    EXPECT_EQ(slurp(main_), kMain);
  }
}

TEST_F(Recording, AsJsonARefusalIsOnStandardOutputToo) {
  const Ran ran =
      on_workspace({"advance", "DP088", "--to", "refinement", "--date", "2019-12-13", "--format", "json"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "");
  EXPECT_NE(ran.out.find("\"done\": false"), std::string::npos) << ran.out;
}

TEST_F(Recording, ConvertRefusesAsAdvanceDoes) {
  const Ran ran = on_workspace({"modification", "convert", "DP088", "--date", "2019-12-13"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.err.find("problem-stated"), std::string::npos) << ran.err;
  EXPECT_EQ(slurp(main_), kMain);
}

TEST_F(Recording, AnActionThatIsNoneIsNamed) {
  EXPECT_EQ(on_workspace({"modification", "merge", "DP088"}).err,
            "redraft: 'merge' is nothing that is done to a modification; expected convert, split or batch\n");
  EXPECT_EQ(on_workspace({"modification", "split", "DP088", "DP089", "--date", "2019-12-13"}).err,
            "redraft: 'DP089' is one modification too many\n");
}

TEST_F(Recording, AWorkspaceIsMadeWithItsFirstModification) {
  const std::string folder = scratch_.path("other/code");
  std::filesystem::create_directories(scratch_.path("other"));
  std::filesystem::remove(scratch_.path("redraft.yaml"));
  const std::vector<std::string> words = {"new", "DP001", "--title", "First", "--workspace", folder};
  EXPECT_EQ(run(words).status, 2);
  std::vector<std::string> init = words;
  init.insert(init.end(), {"--init", "--process", "sec-2019", "--raised", "2019-10-29"});
  const Ran ran = run(init);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out.find("DP001 ‘First’\nEntered: development\nWritten: " + folder + "/redraft.yaml, "), 0U)
      << ran.out;
  EXPECT_EQ(run({"decide", "DP001", "--kind", "raise", "--body", "Panel", "--date", "2019-11-15",
                 "--workspace", folder})
                .status,
            0);
}

}  // namespace
}  // namespace redraft::tools
