// Reading: every bad file gives one message with its place, its fault and what was expected.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "support/message.h"
#include "support/scratch.h"

namespace redraft {
namespace {

using tests::code_of;
using tests::message_of;
using tests::Scratch;

constexpr int code(ErrorCode c) { return static_cast<int>(c); }

TEST(ReadText, GivesTheTextAsItStands) {
  const Scratch scratch;
  EXPECT_EQ(read_text(scratch.file("a.txt", "one\ntwo")), "one\ntwo");
  EXPECT_EQ(read_text(scratch.file("b.txt", "one\r\ntwo\r\n")), "one\r\ntwo\r\n");
  EXPECT_EQ(read_text(scratch.file("c.txt", " \u2018x\u2019 ")), " \u2018x\u2019 ");
}

TEST(ReadText, CutsAByteOrderMarkAtTheVeryStartOnly) {
  const Scratch scratch;
  EXPECT_EQ(read_text(scratch.file("a.txt", "\xEF\xBB\xBFone")), "one");
  EXPECT_EQ(read_text(scratch.file("b.txt", "one\xEF\xBB\xBF")), "one\xEF\xBB\xBF");
}

TEST(ReadText, SaysThatThereIsNoSuchFile) {
  const Scratch scratch;
  const std::string path = scratch.path("none.txt");
  EXPECT_EQ(message_of([&] { read_text(path); }), path + ": there is no such file");
  EXPECT_EQ(code_of([&] { read_text(path); }), code(ErrorCode::file));
}

TEST(ReadText, SaysThatItIsAFolder) {
  const Scratch scratch;
  EXPECT_EQ(message_of([&] { read_text(scratch.folder()); }),
            scratch.folder() + ": is a folder; expected a file");
}

TEST(ReadText, SaysThatItMayNotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything";
  const Scratch scratch;
  const std::string path = scratch.file("secret.txt", "x");
  ::chmod(path.c_str(), 0);
  EXPECT_EQ(message_of([&] { read_text(path); }), path + ": cannot be read: Permission denied");
}

struct BadBytes {
  const char* what;
  std::string bytes;
  ErrorCode error;
  const char* message;  // behind the file's name
};

TEST(CheckedText, RefusesWhatIsNoTextWithPlaceFaultAndExpectation) {
  const std::string windows = "; expected UTF-8 text (Windows-1252 must be converted first)";
  const BadBytes cases[] = {
      {"no bytes", "", ErrorCode::file, ": is empty; expected text"},
      {"white space", " \n\t\r\n", ErrorCode::file, ": holds white space only; expected text"},
      {"a mark and white space", "\xEF\xBB\xBF \n", ErrorCode::file,
       ": holds white space only; expected text"},
      {"a mark alone", "\xEF\xBB\xBF", ErrorCode::file, ": holds white space only; expected text"},
      {"UTF-16 little end first",
       std::string("\xFF\xFE"
                   "a\0",
                   4),
       ErrorCode::encoding, ": is UTF-16; expected UTF-8 text (save it as UTF-8 and try again)"},
      {"UTF-16 big end first", std::string("\xFE\xFF\0a", 4), ErrorCode::encoding,
       ": is UTF-16; expected UTF-8 text (save it as UTF-8 and try again)"},
      {"UTF-16 without a mark", std::string("S\0e\0c\0", 6), ErrorCode::encoding,
       ":1:2: holds zero bytes, as UTF-16 without a mark does; expected UTF-8 text"},
      {"a .docx", "PK\x03\x04rest", ErrorCode::encoding,
       ": is a zip package (.docx, .xlsx ...); expected UTF-8 text, or a Word document under a name that "
       "ends in "
       ".docx"},
      {"a zero byte at an odd place", std::string("o\0ne", 4), ErrorCode::encoding,
       ":1:2: holds a zero byte, so it is a binary file; expected UTF-8 text"},
      {"a zero byte", std::string("one\ntw\0o", 8), ErrorCode::encoding,
       ":2:3: holds a zero byte, so it is a binary file; expected UTF-8 text"},
  };
  for (const BadBytes& c : cases) {
    EXPECT_EQ(message_of([&] { checked_text(c.bytes, "a.txt"); }), std::string("a.txt") + c.message)
        << c.what;
    EXPECT_EQ(code_of([&] { checked_text(c.bytes, "a.txt"); }), code(c.error)) << c.what;
  }
  EXPECT_EQ(message_of([&] { checked_text("one\n\u2018two\u2019 \x91three\x92", "a.txt"); }),
            "a.txt:2:7: the byte 0x91 is not valid UTF-8 here" + windows);
  EXPECT_EQ(message_of([&] { checked_text("\xEF\xBB\xBFone \xFF", "a.txt"); }),
            "a.txt:1:5: the byte 0xFF is not valid UTF-8 here" + windows);
}

TEST(ReadBytes, RefusesMoreThanTheLimit) {
  const Scratch scratch;
  const std::string path = scratch.file("big.bin", std::string(3U << 20U, 'x'));
  EXPECT_EQ(message_of([&] { read_bytes(path, 2U << 20U); }), path + ": is larger than 2 MiB");
  EXPECT_EQ(code_of([&] { read_bytes(path, 2U << 20U); }), code(ErrorCode::limit));
  EXPECT_EQ(read_bytes(path, 3U << 20U).size(), 3U << 20U);
}

TEST(ReadBytes, ReadsAnEmptyFileAndAnyByte) {
  const Scratch scratch;
  EXPECT_EQ(read_bytes(scratch.file("empty", "")), "");
  std::string all;
  for (int b = 0; b < 256; ++b) all += static_cast<char>(b);
  EXPECT_EQ(read_bytes(scratch.file("all", all)), all);
}

TEST(ReadBytes, BoundsAFileThatSaysItHasNoSize) {
  EXPECT_EQ(message_of([] { read_bytes("/dev/zero", 1U << 20U); }), "/dev/zero: is larger than 1 MiB");
}

TEST(ListFiles, GivesVisibleFilesOfTheExtensionsInByteOrder) {
  const Scratch scratch;
  for (const char* name : {"b.txt", "a.txt", "B.TXT", ".hidden.txt", "c.docx", "d.md", "folder.txt/e.txt"})
    scratch.file(name, "x");
  const std::vector<std::string> want = {scratch.path("B.TXT"), scratch.path("a.txt"), scratch.path("b.txt")};
  EXPECT_EQ(list_files(scratch.folder(), {".txt"}), want);
  EXPECT_EQ(list_files(scratch.folder(), {".docx", ".md"}),
            (std::vector<std::string>{scratch.path("c.docx"), scratch.path("d.md")}));
  EXPECT_EQ(list_files(scratch.folder(), {".pdf"}), std::vector<std::string>{});
}

TEST(ListFiles, FailsForAFolderThatIsNotThere) {
  const Scratch scratch;
  EXPECT_EQ(message_of([&] { list_files(scratch.path("none"), {".txt"}); }),
            scratch.path("none") + ": cannot be read: No such file or directory");
}

TEST(FileNames, AreTheLastPartAndItsEndingInLowerCase) {
  EXPECT_EQ(file_name("samples/x/legal-text.txt"), "legal-text.txt");
  EXPECT_EQ(file_name("legal-text.txt"), "legal-text.txt");
  EXPECT_EQ(extension("samples/x/Legal.TXT"), ".txt");
  EXPECT_EQ(extension("samples.d/legal"), "");
  EXPECT_EQ(extension(".txt"), "");
  EXPECT_EQ(extension("a.tar.gz"), ".gz");
}

}  // namespace
}  // namespace redraft
