// What a command changes in a workspace: one writer at a time, and nothing that is not valid.
#include "workspace/step.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/data_values.h"
#include "base/file.h"
#include "support/message.h"
#include "support/scratch.h"

namespace redraft::workspace {
namespace {

using tests::message_of;
using tests::Scratch;
using tests::slurp;

constexpr const char* kMain = "# One.\nnumber: DP001\ntitle: 'A ''quoted'' title'  # as printed\n";

class StepTest : public testing::Test {
 protected:
  StepTest() {
    scratch_.file("redraft.yaml", "profile: sec\n");
    main_ = scratch_.file("modifications/DP001/modification.yaml", kMain);
    scratch_.file("modifications/DP002/modification.yaml", "number: DP002\ntitle: Two\n");
  }
  Workspace workspace() const { return open_workspace(scratch_.folder()); }
  std::string text(const char* id) const {
    return slurp(scratch_.path(std::string("modifications/") + id + "/modification.yaml"));
  }

  Scratch scratch_;
  std::string main_;
};

Data decision(const std::string& id) {
  return map_value({{"id", text_value(id)},
                    {"kind", text_value("other")},
                    {"body", text_value("Panel")},
                    {"date", text_value("2018-08-10")}});
}

TEST_F(StepTest, WritesOnlyWhatWasChangedAndOnlyWhenItIsCommitted) {
  const Workspace here = workspace();
  {
    Step step(here, Reach::one, {});
    step.open("DP001").edit.set("summary", text_value("Short."));
  }
  EXPECT_EQ(slurp(main_), kMain);
  Step step(here, Reach::one, {});
  step.open("DP001").edit.set("summary", text_value("Short."));
  EXPECT_EQ(step.commit(), std::vector<std::string>{main_});
  EXPECT_EQ(slurp(main_), std::string(kMain) + "summary: Short.\n");
}

TEST_F(StepTest, ADryRunNamesTheFilesAndWritesNone) {
  const Workspace here = workspace();
  StepOptions options;
  options.dry_run = true;
  Step step(here, Reach::one, options);
  step.open("DP001").edit.set("summary", text_value("Short."));
  EXPECT_EQ(step.commit(), std::vector<std::string>{main_});
  EXPECT_EQ(slurp(main_), kMain);
}

TEST_F(StepTest, DryRunsStandBesideEachOtherAndKeepOutWhoeverWrites) {
  const Workspace here = workspace();
  StepOptions options;
  options.dry_run = true;
  options.wait_seconds = 0;
  Step one(here, Reach::several, options);
  one.open("DP001");
  Step other(here, Reach::one, options);
  other.open("DP001");
  StepOptions writing;
  writing.wait_seconds = 0;
  EXPECT_NE(message_of([&] { Step(here, Reach::several, writing); }).find("another redraft is writing here"),
            std::string::npos);
}

TEST_F(StepTest, KeepsTheByteOrderMarkOfAFile) {
  scratch_.file("modifications/DP001/modification.yaml", "\xEF\xBB\xBFnumber: DP001\r\ntitle: One\r\n");
  const Workspace here = workspace();
  Step step(here, Reach::one, {});
  step.open("DP001").edit.set("summary", text_value("Short."));
  step.commit();
  EXPECT_EQ(slurp(main_), "\xEF\xBB\xBFnumber: DP001\r\ntitle: One\r\nsummary: Short.\r\n");
}

TEST_F(StepTest, WhatWouldNotBeValidIsNotWritten) {
  const Workspace here = workspace();
  Step step(here, Reach::one, {});
  step.open("DP001").edit.set("raised", text_value("2019-02-29"));
  EXPECT_EQ(
      message_of([&] { step.commit(); }),
      main_ + ": raised is '2019-02-29'; expected a day that there is, as 2019-03-04; nothing was written");
  EXPECT_EQ(slurp(main_), kMain);
}

TEST_F(StepTest, AFaultOfTheRecordIsNotBroughtInButMayBeThereAlready) {
  const Workspace here = workspace();
  {
    Step step(here, Reach::one, {});
    step.open("DP001").edit.append("decisions", decision("d1"));
    step.commit();
  }
  const std::string before = slurp(main_);
  {
    Step step(here, Reach::one, {});
    step.open("DP001").edit.append("decisions", decision("d1"));
    const std::string said = message_of([&] { step.commit(); });
    EXPECT_NE(said.find("'d1'"), std::string::npos) << said;
    EXPECT_NE(said.find("nothing was written"), std::string::npos) << said;
    EXPECT_EQ(slurp(main_), before);
  }
  scratch_.file("modifications/DP001/modification.yaml", before + before.substr(before.find("  - id: d1")));
  Step step(here, Reach::one, {});
  step.open("DP001").edit.set("summary", text_value("Short."));
  EXPECT_NO_THROW(step.commit());
}

TEST_F(StepTest, FilesWithFaultsAreMendedFirst) {
  scratch_.file("modifications/DP001/modification.yaml", "number: DP001\ntitel: One\n");
  const Workspace here = workspace();
  Step step(here, Reach::one, {});
  const std::string said = message_of([&] { step.open("DP001"); });
  EXPECT_NE(
      said.find(main_ + ":2:1: 'titel' is no key of a modification; the nearest is title; mend the files of "
                        "DP001 first, nothing was written"),
      std::string::npos)
      << said;
}

TEST_F(StepTest, AFileThatAnEditorSavedMeanwhileIsNotWrittenOver) {
  const Workspace here = workspace();
  Step step(here, Reach::one, {});
  step.open("DP001").edit.set("summary", text_value("Short."));
  scratch_.file("modifications/DP001/modification.yaml", "number: DP001\ntitle: Saved meanwhile\n");
  EXPECT_EQ(message_of([&] { step.commit(); }),
            main_ + ": was changed by somebody else in the meantime; nothing was written, try again");
  EXPECT_EQ(slurp(main_), "number: DP001\ntitle: Saved meanwhile\n");
}

TEST_F(StepTest, ASecondWriterOfOneModificationIsRefusedAndOneOfAnotherIsNot) {
  const Workspace here = workspace();
  Step first(here, Reach::one, {});
  first.open("DP001");
  std::vector<std::string> notes;
  StepOptions options;
  options.wait_seconds = 0;
  options.note = [&](const std::string& words) { notes.push_back(words); };
  Step second(here, Reach::one, options);
  EXPECT_EQ(message_of([&] { second.open("DP001"); }),
            scratch_.path("modifications/DP001") +
                ": another redraft is writing here and did not end in 0 s; nothing was changed, try again");
  EXPECT_NO_THROW(second.open("DP002"));
  EXPECT_EQ(message_of([&] { Step(here, Reach::several, options); }),
            scratch_.path("modifications") +
                ": another redraft is writing here and did not end in 0 s; nothing was changed, try again");
}

TEST_F(StepTest, OneWhoWaitsIsToldSo) {
  const Workspace here = workspace();
  const pid_t child = ::fork();
  if (child == 0) {
    const Step holder(here, Reach::several, {});
    scratch_.file("held", "");
    ::usleep(300'000);
    ::_exit(0);
  }
  while (!std::filesystem::exists(scratch_.path("held"))) ::usleep(1000);
  std::vector<std::string> notes;
  StepOptions options;
  options.note = [&](const std::string& words) { notes.push_back(words); };
  Step step(here, Reach::one, options);
  step.open("DP001");
  EXPECT_EQ(notes, std::vector<std::string>{scratch_.path("modifications") +
                                            ": another redraft is writing here; waiting for it"});
  ::waitpid(child, nullptr, 0);
}

TEST_F(StepTest, NothingIsLostWhenTwoProcessesWriteAtOnce) {
  constexpr int kEach = 12;
  std::vector<pid_t> children;
  for (const char* who : {"a", "b"}) {
    const pid_t child = ::fork();
    if (child != 0) {
      children.push_back(child);
      continue;
    }
    int status = 0;
    try {
      const Workspace here = workspace();
      for (int n = 0; n < kEach; ++n) {
        Step step(here, Reach::one, {});
        step.open("DP001").edit.append("decisions", decision(who + std::to_string(n)));
        step.commit();
      }
    } catch (...) {
      status = 1;
    }
    ::_exit(status);
  }
  for (const pid_t child : children) {
    int status = -1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const LoadedModification after = load_modification(workspace(), "DP001");
  EXPECT_TRUE(after.findings.empty());
  std::vector<std::string> ids;
  for (const auto& one : after.modification.decisions) ids.push_back(one.id);
  EXPECT_EQ(ids.size(), 2U * kEach);
  for (const char* who : {"a", "b"})
    for (int n = 0; n < kEach; ++n)
      EXPECT_EQ(std::count(ids.begin(), ids.end(), who + std::to_string(n)), 1) << who << n;
  EXPECT_EQ(text("DP001").substr(0, std::string(kMain).size()), kMain);
}

TEST_F(StepTest, AnUnwritableFolderLeavesEverythingAsItWas) {
  // Root may write anywhere, so the step is taken by another user, for whom the folders can only be read.
  for (const char* folder : {"", "modifications", "modifications/DP001", "modifications/DP002"})
    std::filesystem::permissions(scratch_.path(folder), std::filesystem::perms(0555));
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(3);
    std::string said = "written";
    try {
      const Workspace here = workspace();
      Step step(here, Reach::several, {});
      step.open("DP001").edit.set("summary", text_value("x"));
      step.open("DP002").edit.set("summary", text_value("x"));
      step.commit();
    } catch (const Error& error) {
      said = error.what();
    }
    ::_exit(said.find("cannot be written: Permission denied") != std::string::npos ? 0 : 1);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  for (const char* folder : {"", "modifications", "modifications/DP001", "modifications/DP002"})
    std::filesystem::permissions(scratch_.path(folder), std::filesystem::perms(0755));
  EXPECT_EQ(status, 0);
  EXPECT_EQ(slurp(main_), kMain);
}

TEST_F(StepTest, OneOfTwoWithTheSameNumberIsNotWritten) {
  const std::string other = scratch_.file("modifications/copy/modification.yaml",
                                          "number: MP001\nearlier_numbers: [DP001]\ntitle: A copy\n");
  const Workspace here = workspace();
  Step step(here, Reach::one, {});
  EXPECT_EQ(message_of([&] { step.open("DP001"); }),
            other + ":1: DP001 is a number of " + main_ +
                " too; a number belongs to one modification; nothing was written");
  EXPECT_EQ(message_of([&] { step.open("DP002"); }), "");
}

}  // namespace
}  // namespace redraft::workspace
