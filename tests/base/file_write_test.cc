// Law 7: no input is ever written to; an output appears whole or not at all.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "support/message.h"
#include "support/scratch.h"

namespace redraft {
namespace {

namespace fs = std::filesystem;
using tests::message_of;
using tests::Scratch;
using tests::slurp;
using Names = std::vector<std::string>;

unsigned mode_of(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 07777U : 0U;
}

TEST(WriteFile, WritesANewFileAndNothingBesideIt) {
  const Scratch scratch;
  write_file(scratch.path("out.txt"), "words", {});
  EXPECT_EQ(slurp(scratch.path("out.txt")), "words");
  EXPECT_EQ(scratch.names(), Names{"out.txt"});
}

TEST(WriteFile, GivesANewFileTheModeThatTheUserWants) {
  const Scratch scratch;
  const mode_t old = ::umask(027);
  write_file(scratch.path("out.txt"), "words", {});
  ::umask(old);
  EXPECT_EQ(mode_of(scratch.path("out.txt")), 0640U);
}

TEST(WriteFile, ReplacesAFileAndKeepsItsMode) {
  const Scratch scratch;
  const std::string path = scratch.file("out.txt", "old words that are longer");
  ::chmod(path.c_str(), 0604);
  write_file(path, "new", {});
  EXPECT_EQ(slurp(path), "new");
  EXPECT_EQ(mode_of(path), 0604U);
  EXPECT_EQ(scratch.names(), Names{"out.txt"});
}

TEST(WriteFile, WritesAnEmptyFileAndBytesOfAnyKind) {
  const Scratch scratch;
  write_file(scratch.path("empty"), "", {});
  EXPECT_TRUE(fs::exists(scratch.path("empty")));
  const std::string bytes("a\0\xFF\n", 4);
  write_file(scratch.path("bytes"), bytes, {});
  EXPECT_EQ(slurp(scratch.path("bytes")), bytes);
}

TEST(WriteFile, TakesAPathWithoutAFolder) {
  const Scratch scratch;
  const fs::path home = fs::current_path();
  fs::current_path(scratch.folder());
  write_file("out.txt", "words", {});
  fs::current_path(home);
  EXPECT_EQ(scratch.names(), Names{"out.txt"});
}

TEST(WriteFile, RefusesAnInput) {
  const Scratch scratch;
  const std::string path = scratch.file("in.txt", "mine");
  EXPECT_EQ(message_of([&] { write_file(path, "new", {path}); }),
            path + ": is also an input (" + path + "); expected another name");
  EXPECT_EQ(slurp(path), "mine");
}

TEST(WriteFile, RefusesAnInputUnderAnotherName) {
  const Scratch scratch;
  const std::string input = scratch.file("in.txt", "mine");
  const std::string hard = scratch.path("hard.txt");
  const std::string soft = scratch.path("soft.txt");
  const std::string second = scratch.path("second.txt");
  fs::create_hard_link(input, hard);
  fs::create_symlink("in.txt", soft);
  fs::create_symlink("soft.txt", second);
  for (const std::string& output :
       {hard, soft, second, scratch.path("./in.txt"), scratch.path("x/../in.txt")}) {
    if (output.find("x/") != std::string::npos) fs::create_directory(scratch.path("x"));
    EXPECT_EQ(message_of([&] { write_file(output, "new", {input}); }),
              output + ": is also an input (" + input + "); expected another name");
  }
  // The input is the link, the output the file.
  EXPECT_EQ(message_of([&] {
              write_file(input, "new", {"/dev/null", soft});
            }),
            input + ": is also an input (" + soft + "); expected another name");
  EXPECT_EQ(slurp(input), "mine");
  EXPECT_TRUE(fs::is_symlink(soft));
}

TEST(CheckOutput, SaysWhatWriteFileWouldAndWritesNothing) {
  const Scratch scratch;
  const std::string input = scratch.file("in.txt", "mine");
  fs::create_symlink("in.txt", scratch.path("soft.txt"));
  EXPECT_EQ(message_of([&] { check_output(scratch.path("soft.txt"), {input}); }),
            scratch.path("soft.txt") + ": is also an input (" + input + "); expected another name");
  EXPECT_EQ(message_of([&] { check_output(scratch.folder(), {input}); }),
            scratch.folder() + ": is a folder; expected a file name");
  EXPECT_EQ(message_of([&] { check_output(scratch.path("new.txt"), {input}); }), "");
  EXPECT_EQ(scratch.names(), (Names{"in.txt", "soft.txt"}));
}

TEST(WriteFile, FollowsALinkAndKeepsTheLinkAndTheModeOfItsTarget) {
  const Scratch scratch;
  const std::string target = scratch.file("folder/target.txt", "old");
  ::chmod(target.c_str(), 0640);
  const std::string link = scratch.path("link.txt");
  fs::create_symlink("folder/target.txt", link);
  write_file(link, "new", {});
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(slurp(target), "new");
  EXPECT_EQ(mode_of(target), 0640U);
}

TEST(WriteFile, FollowsALinkToNothingByMakingItsTarget) {
  const Scratch scratch;
  const std::string link = scratch.path("link.txt");
  fs::create_symlink("later.txt", link);
  write_file(link, "new", {});
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(slurp(scratch.path("later.txt")), "new");
}

TEST(WriteFile, RefusesALinkThatGoesRound) {
  const Scratch scratch;
  const std::string link = scratch.path("a");
  fs::create_symlink("b", link);
  fs::create_symlink("a", scratch.path("b"));
  EXPECT_EQ(message_of([&] { write_file(link, "new", {}); }).find(scratch.path("")), 0U);
}

TEST(WriteFile, BreaksNoHardLinkOfAnotherName) {
  // A backup made by a hard link keeps the old words: the file is replaced, not written into.
  const Scratch scratch;
  const std::string path = scratch.file("out.txt", "old");
  fs::create_hard_link(path, scratch.path("backup.txt"));
  write_file(path, "new", {});
  EXPECT_EQ(slurp(path), "new");
  EXPECT_EQ(slurp(scratch.path("backup.txt")), "old");
}

TEST(WriteFile, SaysWhatIsWrongWithThePlace) {
  const Scratch scratch;
  EXPECT_EQ(message_of([&] { write_file(scratch.folder(), "x", {}); }),
            scratch.folder() + ": is a folder; expected a file name");
  const std::string nowhere = scratch.path("no/such/out.txt");
  EXPECT_EQ(message_of([&] { write_file(nowhere, "x", {}); }),
            nowhere + ": cannot be written: there is no folder " + fs::path(nowhere).parent_path().string() +
                "; expected one that is there");
  const std::string under = scratch.file("file", "x") + "/out.txt";
  EXPECT_EQ(message_of([&] { write_file(under, "x", {}); }),
            under + ": cannot be written: there is no folder " + fs::path(under).parent_path().string() +
                "; expected one that is there");
}

TEST(WriteFile, RefusesAFolderWithoutPermissionAndLeavesNothing) {
  if (::geteuid() == 0) GTEST_SKIP() << "root writes everywhere";
  const Scratch scratch;
  const std::string folder = scratch.path("closed");
  fs::create_directory(folder);
  ::chmod(folder.c_str(), 0555);
  EXPECT_EQ(message_of([&] { write_file(folder + "/out.txt", "x", {}); }),
            folder + "/out.txt: cannot be written: Permission denied");
  ::chmod(folder.c_str(), 0755);
}

TEST(WriteFile, WritesIntoAPipeOrADeviceAsItIs) {
  write_file("/dev/null", "words", {});
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

// The number of a process that has ended, so that nobody has it now.
int ended_process() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  int status = 0;
  ::waitpid(child, &status, 0);
  return child;
}

TEST(WriteFile, RemovesWhatADeadRunLeftAndNothingOfALivingOne) {
  const Scratch scratch;
  const std::string dead = ".redraft-out.txt-" + std::to_string(ended_process());
  const std::string alive = ".redraft-out.txt-" + std::to_string(::getppid());
  const std::string other = ".redraft-other.txt-" + std::to_string(ended_process());
  scratch.file(dead, "half");
  scratch.file(alive, "half");
  scratch.file(other, "half");
  scratch.file("out.txt-1", "not ours");
  write_file(scratch.path("out.txt"), "words", {});
  EXPECT_FALSE(fs::exists(scratch.path(dead)));
  EXPECT_TRUE(fs::exists(scratch.path(alive)));
  EXPECT_TRUE(fs::exists(scratch.path("out.txt-1")));
  EXPECT_EQ(slurp(scratch.path("out.txt")), "words");
}

}  // namespace
}  // namespace redraft
