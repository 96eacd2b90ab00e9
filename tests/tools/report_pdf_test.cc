// `report --pages` and `--pdf`: a program of a few lines stands for LibreOffice, found where PATH says.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "docx/package.h"
#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using tests::run;
using tests::Scratch;
using tests::slurp;

class Path {
 public:
  explicit Path(const std::string& folders) { setenv("PATH", folders.c_str(), 1); }
  ~Path() { setenv("PATH", before_.c_str(), 1); }
  Path(const Path&) = delete;
  Path& operator=(const Path&) = delete;

 private:
  std::string before_ = std::getenv("PATH");
};

// Says that every heading stands on page 2.
void write_soffice(const Scratch& scratch) {
  std::string destinations;
  for (int k = 1; k <= 99; ++k)
    destinations +=
        "/5FToc0000000" + std::string(k < 10 ? "0" : "") + std::to_string(k) + "[9 0 R/XYZ 0 0 0]";
  scratch.file("made.pdf",
               "%PDF-1.6\n4 0 obj\n<</Type/Pages/Kids[ 1 0 R 9 0 R ]/Count 2>>\nendobj\n7 0 obj\n<<" +
                   destinations + ">>\nendobj\n6 0 obj\n<</Dests 7 0 R>>\nendobj\n");
  const std::string path = scratch.file(
      "soffice",
      "#!/bin/sh\nfor word in \"$@\"; do [ \"$word\" = --version ] && echo LibreOffice 1 && exit 0; done\n"
      "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n/bin/cp " +
          scratch.path("made.pdf") + " \"$out/document.pdf\"\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
}

std::vector<std::string> words(const std::string& output, const std::vector<std::string>& more) {
  std::vector<std::string> out = {
      "report", "final",     "SECMP0049", "--workspace", tests::source("samples/workspace"),
      "--date", "2018-08-31"};
  if (!output.empty()) out.insert(out.end(), {"-o", output});
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

std::string main_part(const std::string& path) {
  return docx::Package::open(path).bytes("word/document.xml");
}

TEST(ReportPdf, StandsBesideTheWordFile) {
  const Scratch scratch;
  write_soffice(scratch);
  const Path path(scratch.folder());
  const tests::Ran ran = run(words(scratch.path("final.docx"), {"--pdf"}));
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(slurp(scratch.path("final.pdf")).starts_with("%PDF-1.6"));
  EXPECT_EQ(main_part(scratch.path("final.docx")).find("PAGEREF"), std::string::npos);
}

TEST(ReportPdf, PagesStandInTheTableOfContents) {
  const Scratch scratch;
  write_soffice(scratch);
  const Path path(scratch.folder());
  const tests::Ran ran = run(words(scratch.path("final.docx"), {"--pages"}));
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_FALSE(std::filesystem::exists(scratch.path("final.pdf")));
  EXPECT_NE(main_part(scratch.path("final.docx")).find(" PAGEREF _Toc000000001 \\h "), std::string::npos);
}

TEST(ReportPdf, WithoutEitherNoOtherProgramIsAskedAndTheEntriesAreThere) {
  const Scratch scratch;
  const Path path(scratch.folder());
  EXPECT_EQ(run(words(scratch.path("final.docx"), {})).status, 0);
  const std::string xml = main_part(scratch.path("final.docx"));
  EXPECT_NE(xml.find("<w:hyperlink w:anchor=\"_Toc000000001\""), std::string::npos);
  EXPECT_NE(xml.find("w:dirty=\"true\""), std::string::npos);
}

TEST(ReportPdf, WithoutLibreOfficeNothingIsWritten) {
  const Scratch scratch;
  const Path path(scratch.folder());
  const tests::Ran ran = run(words(scratch.path("final.docx"), {"--pdf"}));
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(
      ran.err,
      "redraft: there is no program soffice to make a PDF; expected LibreOffice, from the Debian package "
      "libreoffice-writer-nogui\n");
  EXPECT_TRUE(scratch.names().empty());
}

TEST(ReportPdf, NeedsANameToStandBeside) {
  const tests::Ran ran = run(words("", {"--pdf"}));
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "redraft: --pdf writes a second file beside the first; expected -o FILE.docx\n");
}

}  // namespace
}  // namespace redraft::tools
