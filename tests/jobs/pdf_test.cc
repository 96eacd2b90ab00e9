// PDF by another program: what is asked of it, what is made of its answer, and what happens when it fails. Programs of
// a few lines stand for LibreOffice; with REDRAFT_JUDGES set, LibreOffice itself is asked too.
#include "jobs/pdf.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "jobs/pdf_file.h"
#include "jobs/run_program.h"
#include "support/message.h"
#include "support/scratch.h"
#include "support/word_package.h"

namespace redraft::jobs {
namespace {

using process::Date;

constexpr const char* kPdf =
    "%PDF-1.6\n"
    "1 0 obj\n<</Type/Page/Parent 4 0 R>>\nendobj\n"
    "9 0 obj\n<</Type/Page/Parent 4 0 R>>\nendobj\n"
    "4 0 obj\n<</Type/Pages\n/Resources 5 0 R\n/Kids[ 1 0 R 9 0 R ]\n/Count 2>>\nendobj\n"
    "7 0 obj\n<</5FToc1[1 0 R/XYZ 72 694.4 0]\n/5FToc3[9 0 R/XYZ 72 720 0]\n/Plain2[1 0 R/XYZ 1 2 "
    "0]>>\nendobj\n"
    "6 0 obj\n<</Type/Catalog/Pages 4 0 R\n/Dests 7 0 R\n>>\nendobj\n"
    "8 0 obj\n<</Creator<FEFF>\n/CreationDate(D:20261123012913Z')>>\nendobj\n"
    "xref\n0 10\n"
    "trailer\n<</Size 10/Root 6 0 R\n/ID [ "
    "<0524FD5704FA6F083EE3B913BD8EC43A>\n<0524FD5704FA6F083EE3B913BD8EC43A> ]\n"
    "/DocChecksum /2DD3393DBC03C7853EDACF8A7190EE69\n>>\nstartxref\n500\n%%EOF\n";

// A shell script that can be called.
std::string program(const tests::Scratch& scratch, const std::string& lines) {
  std::string path = scratch.file("soffice", "#!/bin/sh\n" + lines);
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return path;
}

const std::string kAnswersVersion =
    "for word in \"$@\"; do [ \"$word\" = --version ] && echo 'LibreOffice 7.4.7.2 40(Build:2)' && exit 0; "
    "done\n"
    "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n";

TEST(PagesOfBookmarks, AreCountedAlongThePagesOfThePdf) {
  EXPECT_EQ(pages_of_bookmarks(kPdf),
            (std::map<std::string, int>{{"_Toc1", 1}, {"_Toc3", 2}, {"Plain2", 1}}));
}

TEST(PagesOfBookmarks, AreNoneInWhatIsWrittenInAnotherWay) {
  EXPECT_TRUE(pages_of_bookmarks("").empty());
  EXPECT_TRUE(pages_of_bookmarks("%PDF-1.7\n/Type/Pages /Kids[ 1 0 R").empty());
  std::string broken = kPdf;
  broken.replace(broken.find("/Dests 7 0 R"), 12, "/Dests 70 0R");
  EXPECT_TRUE(pages_of_bookmarks(broken).empty());
  for (std::size_t cut = 0; cut < std::string_view(kPdf).size(); cut += 7)
    pages_of_bookmarks(std::string(kPdf).substr(0, cut));
}

TEST(WithoutClock, IsTheSameForTwoHours) {
  std::string later = kPdf;
  later.replace(later.find("20261123012913"), 14, "20270101235959");
  for (std::size_t at = later.find("0524FD57"); at != std::string::npos; at = later.find("0524FD57"))
    later.replace(at, 8, "99999999");
  later.replace(later.find("2DD3393D"), 8, "88888888");
  const std::string made = without_clock(kPdf, std::nullopt);
  EXPECT_EQ(made, without_clock(later, std::nullopt));
  EXPECT_EQ(made.size(), std::string_view(kPdf).size());
  EXPECT_EQ(made.find("/CreationDate"), std::string::npos);
  EXPECT_EQ(made.find("0524FD57"), std::string::npos);
}

TEST(WithoutClock, TakesTheDateThatIsGiven) {
  const std::string made = without_clock(kPdf, Date(2018, 11, 1));
  EXPECT_NE(made.find("/CreationDate(D:20181101000000Z) >>"), std::string::npos) << made;
}

TEST(WithoutClock, GivesDifferentDocumentsDifferentIdentifiers) {
  std::string other = kPdf;
  other.replace(other.find("694.4"), 5, "694.5");
  const auto id = [](const std::string& pdf) { return pdf.substr(pdf.find("/ID [ <") + 7, 32); };
  EXPECT_NE(id(without_clock(kPdf, std::nullopt)), id(without_clock(other, std::nullopt)));
}

TEST(RunProgram, GivesStatusAndBothStreams) {
  const tests::Scratch scratch;
  const ProgramRun run = run_program({"/bin/sh", "-c", "echo out; echo err >&2; echo $WHO; exit 3"},
                                     {"WHO=me"}, scratch.folder(), 10);
  EXPECT_EQ(run.status, 3);
  EXPECT_FALSE(run.timed_out);
  EXPECT_EQ(run.output, "out\nerr\nme\n");
}

TEST(RunProgram, EndsWhatTakesTooLongAndWhatItStarted) {
  const tests::Scratch scratch;
  const ProgramRun run = run_program({"/bin/sh", "-c", "(sleep 2; echo late > late) & echo on; sleep 60"},
                                     {"PATH=/usr/bin:/bin"}, scratch.folder(), 1);
  EXPECT_TRUE(run.timed_out);
  EXPECT_EQ(run.output, "on\n");
  EXPECT_EQ(run.status, 128 + 9);
}

TEST(FindProgram, LooksInThePathAndTakesAPathAsItIs) {
  EXPECT_TRUE(find_program("sh").ends_with("/sh"));
  EXPECT_EQ(find_program("/bin/sh"), "/bin/sh");
  EXPECT_EQ(find_program("no-such-program-here"), "");
  const tests::Scratch scratch;
  EXPECT_EQ(find_program(scratch.file("words", "no program")), "");
  EXPECT_EQ(find_program(scratch.folder()), "");
}

TEST(MakePdf, NamesThePackageWhenThereIsNoLibreOffice) {
  EXPECT_EQ(
      tests::message_of([] { make_pdf("x", "report.docx", {.program = "no-such-soffice"}); }),
      "there is no program no-such-soffice to make a PDF; expected LibreOffice, from the Debian package "
      "libreoffice-writer-nogui");
}

TEST(MakePdf, GivesThePdfAndWhatMadeIt) {
  const tests::Scratch scratch;
  scratch.file("made.pdf", kPdf);
  const std::string soffice =
      program(scratch, kAnswersVersion + "cp " + scratch.path("made.pdf") + " \"$out/document.pdf\"\n");
  const Pdf pdf = make_pdf("docx", "report.docx", {.program = soffice});
  EXPECT_EQ(pdf.bytes, without_clock(kPdf, std::nullopt));
  EXPECT_EQ(pdf.program, "LibreOffice 7.4.7.2 40(Build:2)");
}

TEST(MakePdf, GivesTheProgramItsOwnFolderAndLeavesNothing) {
  const tests::Scratch scratch;
  const std::string soffice =
      program(scratch, "for word in \"$@\"; do echo \"$word\"; done > " + scratch.path("words") +
                           "\necho $HOME > " + scratch.path("home") + "\nexit 1\n");
  EXPECT_EQ(tests::message_of([&] { make_pdf("docx", "report.docx", {.program = soffice}); }),
            "report.docx: LibreOffice made no PDF of it (status 1); it said nothing");
  std::string home = tests::slurp(scratch.path("home"));
  home.pop_back();
  EXPECT_FALSE(std::filesystem::exists(home));
  const std::string words = tests::slurp(scratch.path("words"));
  EXPECT_TRUE(words.starts_with("-env:UserInstallation=file://" + home + "/profile\n--headless\n")) << words;
  EXPECT_NE(words.find("\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}"), std::string::npos);
}

TEST(MakePdf, RepeatsWhatLibreOfficeSaysWhenItFails) {
  const tests::Scratch scratch;
  const std::string soffice = program(scratch, "echo 'Error: source file could not be loaded'\n");
  EXPECT_EQ(tests::message_of([&] { make_pdf("docx", "report.docx", {.program = soffice}); }),
            "report.docx: LibreOffice made no PDF of it (status 0); it said: Error: source file could not be "
            "loaded");
}

TEST(MakePdf, DoesNotWaitForEver) {
  const tests::Scratch scratch;
  const std::string soffice = program(scratch, "sleep 60\n");
  EXPECT_EQ(tests::message_of([&] { make_pdf("docx", "report.docx", {.program = soffice, .seconds = 1}); }),
            "report.docx: LibreOffice took longer than 1 second to make a PDF of it");
}

std::string until_there(const std::string& path) {
  for (int k = 0; k < 500 && tests::slurp(path).find('\n') == std::string::npos; ++k)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  return tests::slurp(path);
}

// Is it there, and no zombie that nobody has waited for?
bool runs(pid_t process) {
  const std::string stat = tests::slurp("/proc/" + std::to_string(process) + "/stat");
  const std::size_t name = stat.rfind(')');
  return name != std::string::npos && stat[name + 2] != 'Z';
}

class Stopped : public testing::TestWithParam<int> {};

TEST_P(Stopped, EndsLibreOfficeAndWhatItStartedAndLeavesNoFolder) {
  const tests::Scratch scratch;
  // Its own child outlives it, as soffice.bin does oosplash.
  const std::string soffice =
      program(scratch, "sleep 60 &\necho $! > " + scratch.path("inner") + "\necho $HOME > " +
                           scratch.path("home") + "\necho $$ > " + scratch.path("outer") + "\nsleep 60\n");
  const pid_t redraft = fork();
  ASSERT_GE(redraft, 0);
  if (redraft == 0) {
    try {
      make_pdf("docx", "report.docx", {.program = soffice});
    } catch (...) {
    }
    _exit(0);  // not reached: the signal takes effect once all is put away
  }
  const auto outer = static_cast<pid_t>(std::stol(until_there(scratch.path("outer"))));
  const auto inner = static_cast<pid_t>(std::stol(until_there(scratch.path("inner"))));
  std::string home = until_there(scratch.path("home"));
  home.pop_back();
  EXPECT_TRUE(std::filesystem::exists(home));
  EXPECT_TRUE(runs(inner));
  kill(redraft, GetParam());
  int status = 0;
  ASSERT_EQ(waitpid(redraft, &status, 0), redraft);
  ASSERT_TRUE(WIFSIGNALED(status)) << status;
  EXPECT_EQ(WTERMSIG(status), GetParam());
  for (int k = 0; k < 100 && (runs(outer) || runs(inner)); ++k)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_FALSE(runs(outer));
  EXPECT_FALSE(runs(inner));
  EXPECT_FALSE(std::filesystem::exists(home));
}

INSTANTIATE_TEST_SUITE_P(MakePdf, Stopped, testing::Values(SIGHUP, SIGINT, SIGTERM));

TEST(SignalWatch, LeavesASignalIgnoredThatIsIgnored) {
  struct sigaction before = {};
  struct sigaction ignored = {};
  ignored.sa_handler = SIG_IGN;
  sigaction(SIGHUP, &ignored, &before);
  {
    const SignalWatch watch;
    raise(SIGHUP);
    EXPECT_EQ(SignalWatch::caught(), 0);
  }
  sigaction(SIGHUP, &before, nullptr);
}

TEST(MakePdf, AsksForTheVersionOnlyWhenItIsNotKnown) {
  const tests::Scratch scratch;
  scratch.file("made.pdf", kPdf);
  const std::string soffice =
      program(scratch, "echo x >> " + scratch.path("calls") + "\n" + kAnswersVersion + "cp " +
                           scratch.path("made.pdf") + " \"$out/document.pdf\"\n");
  EXPECT_EQ(make_pdf("docx", "report.docx", {.program = soffice, .version = "LibreOffice 1"}).program,
            "LibreOffice 1");
  EXPECT_EQ(tests::slurp(scratch.path("calls")), "x\n");
}

TEST(MakePdf, ByLibreOfficeItselfIsTaggedAndTheSameTwice) {
  if (std::getenv("REDRAFT_JUDGES") == nullptr) GTEST_SKIP() << "REDRAFT_JUDGES is not set";
  const std::string mark = R"(<w:bookmarkStart w:id="1" w:name="_Toc000000007"/>)";
  const std::string body = "<w:p/><w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + mark +
                           "<w:r><w:t>Here</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>";
  const std::string docx = tests::word_bytes({.body = body});
  const Pdf once = make_pdf(docx, "report.docx");
  EXPECT_TRUE(once.program.starts_with("LibreOffice ")) << once.program;
  EXPECT_NE(once.bytes.find("/MarkInfo<</Marked true>>"), std::string::npos);
  EXPECT_EQ(pages_of_bookmarks(once.bytes), (std::map<std::string, int>{{"_Toc000000007", 2}}));
  EXPECT_EQ(make_pdf(docx, "report.docx").bytes, once.bytes);
}

}  // namespace
}  // namespace redraft::jobs
