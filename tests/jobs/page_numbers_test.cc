// Page numbers in a table of contents; a program of a few lines stands for LibreOffice.
#include "jobs/page_numbers.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "docx/document.h"
#include "jobs/finish.h"
#include "support/message.h"
#include "support/scratch.h"
#include "support/word_package.h"

namespace redraft::jobs {
namespace {

const std::string kStyles =
    R"(<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)";
const std::string kToc = R"(<w:p><w:fldSimple w:instr="TOC"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>)";

std::string heading(const std::string& words) {
  return tests::word_p(words, R"(<w:pStyle w:val="H1"/><w:pageBreakBefore/>)");
}

std::string first_line(const std::string& docx) {
  const docx::Package package = docx::Package::from_bytes(docx, "read.docx");
  const docx::Document document = docx::Document::read(package);
  return std::string(document.body().words(document.body().paragraphs[0].text));
}

// Gives PDFs one after the other, each with a heading on the page of that number; the last again and again.
std::string office(const tests::Scratch& scratch, const std::vector<int>& pages) {
  for (std::size_t k = 0; k < pages.size(); ++k)
    scratch.file("pdf" + std::to_string(k + 1),
                 "%PDF-1.6\n4 0 obj\n<</Type/Pages/Kids[ 1 0 R 9 0 R 8 0 R ]/Count 3>>\nendobj\n7 0 obj\n<<" +
                     (pages[k] == 0 ? std::string()
                                    : "/5FToc000000001[" + std::to_string(pages[k]) + " 0 R/XYZ 0 0 0]") +
                     ">>\nendobj\n6 0 obj\n<</Dests 7 0 R>>\nendobj\n");
  const std::string path = scratch.file(
      "soffice", "#!/bin/sh\nfor word in \"$@\"; do [ \"$word\" = --version ] && echo x >> " +
                     scratch.path("asked") +
                     " && echo LibreOffice 1 && exit 0; done\n"
                     "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\ncd " +
                     scratch.folder() +
                     "\necho x >> count\nn=$(wc -l < count)\nwhile [ ! -f pdf$n ]; do n=$((n-1)); done\n"
                     "cp pdf$n \"$out/document.pdf\"\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return path;
}

TEST(NumberPages, PutsInThePagesOnWhichHeadingsStand) {
  const tests::Scratch scratch;
  const std::string docx = tests::word_bytes({.body = kToc + heading("Summary"), .styles = kStyles});
  const Numbered made = number_pages(docx, "report.docx", {.program = office(scratch, {9})});
  EXPECT_EQ(first_line(made.docx), "Summary\t2");
  EXPECT_EQ(made.pdf.program, "LibreOffice 1");
  EXPECT_EQ(tests::slurp(scratch.path("count")), "x\nx\n");
  EXPECT_EQ(tests::slurp(scratch.path("asked")), "x\n");  // once, of two rounds
}

TEST(NumberPages, GoesOnUntilTheyAreThoseOfItsOwnPages) {
  const tests::Scratch scratch;
  const std::string docx = tests::word_bytes({.body = kToc + heading("Summary"), .styles = kStyles});
  EXPECT_EQ(first_line(number_pages(docx, "report.docx", {.program = office(scratch, {1, 9, 9})}).docx),
            "Summary\t2");
}

TEST(NumberPages, GivesUpWhenTheyDoNotSettleOrCannotBeRead) {
  const std::string docx = tests::word_bytes({.body = kToc + heading("Summary"), .styles = kStyles});
  const tests::Scratch one;
  EXPECT_EQ(tests::message_of([&] {
              number_pages(docx, "report.docx", {.program = office(one, {1, 9, 1, 9})});
            }),
            "report.docx: the page numbers of its table of contents do not settle: each way of writing them "
            "moves a "
            "heading to another page");
  const tests::Scratch other;
  EXPECT_EQ(
      tests::message_of([&] { number_pages(docx, "report.docx", {.program = office(other, {0})}); }),
      "report.docx: the pages of its headings cannot be read from the PDF of LibreOffice 1; expected named "
      "destinations that stand in it uncompressed, as LibreOffice 7.4 writes them");
}

TEST(NumberPages, NeedsOnePdfOfADocumentWithoutATableOfContents) {
  const tests::Scratch scratch;
  const std::string docx = tests::word_bytes({.body = heading("Summary"), .styles = kStyles});
  const Numbered made = number_pages(docx, "report.docx", {.program = office(scratch, {1})});
  EXPECT_EQ(first_line(made.docx), "Summary");
  EXPECT_EQ(tests::slurp(scratch.path("count")), "x\n");
}

TEST(FinishDocument, AsksNoOtherProgramUnlessPagesOrAPdfAreWanted) {
  const std::string docx = tests::word_bytes({.body = kToc + heading("Summary"), .styles = kStyles});
  const Finished made = finish_document(docx::Package::from_bytes(docx, "report.docx"),
                                        {.libreoffice = {.program = "no-such-soffice"}});
  EXPECT_EQ(first_line(made.docx), "Summary");
  EXPECT_FALSE(made.pdf.has_value());
  EXPECT_EQ(made.program, "");
  const std::string plain = tests::word_bytes({.body = heading("Summary"), .styles = kStyles});
  EXPECT_EQ(finish_document(docx::Package::from_bytes(plain, "report.docx"),
                            {.pages = true, .libreoffice = {.program = "no-such-soffice"}})
                .docx,
            plain);
}

TEST(FinishDocument, PutsPageNumbersIntoThePdfAndIntoTheDocumentOnlyIfAsked) {
  const std::string docx = tests::word_bytes({.body = kToc + heading("Summary"), .styles = kStyles});
  const tests::Scratch one;
  const Finished pdf = finish_document(docx::Package::from_bytes(docx, "report.docx"),
                                       {.pdf = true, .libreoffice = {.program = office(one, {9})}});
  EXPECT_EQ(first_line(pdf.docx).find('\t'), std::string::npos);
  EXPECT_TRUE(pdf.pdf.value_or("").starts_with("%PDF-"));
  EXPECT_EQ(tests::slurp(one.path("count")), "x\nx\n");
  const tests::Scratch other;
  const Finished pages = finish_document(docx::Package::from_bytes(docx, "report.docx"),
                                         {.pages = true, .libreoffice = {.program = office(other, {9})}});
  EXPECT_EQ(first_line(pages.docx), "Summary\t2");
  EXPECT_FALSE(pages.pdf.has_value());
  EXPECT_EQ(pages.program, "LibreOffice 1");
}

TEST(NumberPages, ByLibreOfficeItselfAreThoseOfThePdf) {
  if (std::getenv("REDRAFT_JUDGES") == nullptr) GTEST_SKIP() << "REDRAFT_JUDGES is not set";
  const std::string docx = tests::word_bytes(
      {.body = kToc + heading("One") + heading("Two &amp; three") + heading("Four"), .styles = kStyles});
  const docx::Package package =
      docx::Package::from_bytes(number_pages(docx, "report.docx").docx, "made.docx");
  const docx::Document document = docx::Document::read(package);
  std::vector<std::string> lines;
  for (std::size_t k = 0; k < 3; ++k) {
    lines.emplace_back(document.body().words(document.body().paragraphs[k].text));
    for (const std::string mark = "\xEF\xBF\xBC";
         lines.back().find(mark) != std::string::npos;)  // of the field
      lines.back().erase(lines.back().find(mark), mark.size());
  }
  EXPECT_EQ(lines, (std::vector<std::string>{"One\t2", "Two & three\t3", "Four\t4"}));
}

}  // namespace
}  // namespace redraft::jobs
