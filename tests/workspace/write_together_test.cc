// Files of one step are all written or none, whatever stops the step.
#include "workspace/write_together.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "base/error.h"
#include "support/message.h"
#include "support/scratch.h"

namespace redraft::workspace {
namespace {

using tests::message_of;
using tests::Scratch;
using tests::slurp;

TEST(WriteTogether, WritesEveryFileAndLeavesNoJournal) {
  const Scratch scratch;
  const std::string a = scratch.file("a.yaml", "one\r\n");
  const std::string b = scratch.path("new/b.yaml");
  write_together(scratch.path(".journal"), {{b, std::nullopt, "b"}, {a, "one\r\n", "two\r\n"}});
  EXPECT_EQ(slurp(a), "two\r\n");
  EXPECT_EQ(slurp(b), "b");
  EXPECT_EQ(scratch.names(), (std::vector<std::string>{"a.yaml", "new"}));
}

TEST(WriteTogether, WritesNothingWhenAFileIsNotWhatWasRead) {
  const Scratch scratch;
  const std::string a = scratch.file("a.yaml", "one");
  const std::string b = scratch.file("b.yaml", "changed by an editor");
  EXPECT_EQ(message_of([&] {
              write_together(scratch.path(".journal"), {{a, "one", "two"}, {b, "one", "two"}});
            }),
            b + ": was changed by somebody else in the meantime; nothing was written, try again");
  EXPECT_EQ(message_of([&] {
              write_together(scratch.path(".journal"), {{a, "one", "two"}, {b, std::nullopt, "x"}});
            }),
            b + ": is there already; nothing was written");
  EXPECT_EQ(slurp(a), "one");
  EXPECT_EQ(slurp(b), "changed by an editor");
  EXPECT_EQ(scratch.names(), (std::vector<std::string>{"a.yaml", "b.yaml"}));
}

TEST(WriteTogether, PutsBackWhatWasWrittenWhenAFileCannotBe) {
  const Scratch scratch;
  const std::string a = scratch.file("a.yaml", "one");
  const std::string blocked = scratch.file("in-the-way", "a file where a folder should be");
  const std::string n = scratch.path("new/n.yaml");
  EXPECT_NE(message_of([&] {
              write_together(
                  scratch.path(".journal"),
                  {{n, std::nullopt, "n"}, {a, "one", "two"}, {blocked + "/c.yaml", std::nullopt, "c"}});
            }),
            "");
  EXPECT_EQ(slurp(a), "one");
  EXPECT_EQ(scratch.names(), (std::vector<std::string>{"a.yaml", "in-the-way"}));
}

TEST(WriteTogether, KeepsTheJournalWhenAFileCannotBePutBack) {
  const Scratch scratch;
  const std::string a = scratch.file("a.yaml", "one");
  const std::string b = scratch.file("b.yaml", "one");
  const std::string journal = scratch.path(".journal");
  const std::vector<FileChange> files = {{a, "one", "two"}, {b, "one", "two"}};
  // The disk is full from the second file on.
  int written = 0;
  const WriteOne full = [&](const std::string& path, const std::string& bytes) {
    if (++written > 1) throw Error(ErrorCode::output, {path}, "cannot be written: no space left");
    scratch.file(std::filesystem::path(path).filename().string(), bytes);
  };
  EXPECT_EQ(message_of([&] { write_together(journal, files, full); }),
            b + ": cannot be written: no space left; " + a +
                " could not be put back as before: the step is kept in " + journal +
                ", and the next command that writes here ends it");
  EXPECT_EQ(slurp(a), "two");
  EXPECT_EQ(slurp(b), "one");
  ASSERT_TRUE(std::filesystem::exists(journal));
  EXPECT_TRUE(finish_cut_short(journal));
  EXPECT_EQ(slurp(b), "two");
  EXPECT_FALSE(std::filesystem::exists(journal));
}

/// Starts a step over many files in another process and kills it when some are written. The files are numbered.
std::size_t cut_short(const std::string& journal, const std::vector<FileChange>& files) {
  const pid_t child = ::fork();
  if (child == 0) {
    write_together(journal, files);
    ::_exit(0);
  }
  const FileChange& watched = files[files.size() / 4];
  int status = 0;
  while (slurp(watched.path) != watched.after && ::waitpid(child, &status, WNOHANG) == 0) {
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, &status, 0);
  return static_cast<std::size_t>(std::count_if(
      files.begin(), files.end(), [](const FileChange& file) { return slurp(file.path) == file.after; }));
}

TEST(WriteTogether, AStepThatWasKilledIsEndedByTheNext) {
  bool was_cut = false;
  for (int attempt = 0; attempt < 20 && !was_cut; ++attempt) {
    const Scratch scratch;
    std::vector<FileChange> files;
    files.reserve(81);
    for (int n = 0; n < 80; ++n) {
      const std::string name = std::to_string(n) + ".yaml";
      files.push_back({scratch.file(name, "before " + name), "before " + name, "after " + name});
    }
    files.push_back({scratch.path("new/x.yaml"), std::nullopt, "new"});
    const std::string journal = scratch.path(".journal");
    const std::size_t written = cut_short(journal, files);
    if (!std::filesystem::exists(journal) || written == files.size()) continue;
    was_cut = true;
    EXPECT_GT(written, 0U);
    EXPECT_TRUE(finish_cut_short(journal));
    for (const FileChange& file : files) EXPECT_EQ(slurp(file.path), file.after) << file.path;
    EXPECT_FALSE(std::filesystem::exists(journal));
    EXPECT_FALSE(finish_cut_short(journal));
  }
  EXPECT_TRUE(was_cut) << "the step always ended before it was killed";
}

TEST(WriteTogether, AStepThatWasKilledIsNotEndedOverSomebodysChange) {
  bool was_cut = false;
  for (int attempt = 0; attempt < 20 && !was_cut; ++attempt) {
    const Scratch scratch;
    std::vector<FileChange> files;
    files.reserve(81);
    for (int n = 0; n < 80; ++n)
      files.push_back({scratch.file(std::to_string(n), "before"), "before", "after"});
    const std::string journal = scratch.path(".journal");
    if (cut_short(journal, files) == files.size() || !std::filesystem::exists(journal)) continue;
    was_cut = true;
    scratch.file("79", "by hand");
    EXPECT_EQ(
        message_of([&] { finish_cut_short(journal); }),
        scratch.path("79") +
            ": belongs to a step that was cut short, and was changed since; settle it by hand, then remove " +
            journal);
    EXPECT_EQ(slurp(scratch.path("79")), "by hand");
    EXPECT_TRUE(std::filesystem::exists(journal));
  }
  EXPECT_TRUE(was_cut) << "the step always ended before it was killed";
}

}  // namespace
}  // namespace redraft::workspace
