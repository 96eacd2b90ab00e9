// Word documents that go with a modification: they stand in its reports.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "docx/package.h"
#include "support/scratch.h"
#include "support/word_package.h"
#include "tools/report_made.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using tests::Ran;
using tests::report;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;
using Made = tests::MadeReport;

const std::string& kSample = tests::sample_workspace();

class Annexes : public testing::Test {
 protected:
  Annexes() { fs::copy(kSample, scratch_.path("w"), fs::copy_options::recursive); }

  std::string in_folder(const std::string& name) const { return "w/modifications/MP900/" + name; }
  void edit(const std::string& was, const std::string& is) {
    const std::string file = in_folder("modification.yaml");
    std::string text = slurp(scratch_.path(file));
    const std::size_t at = text.find(was);
    ASSERT_NE(at, std::string::npos) << was;
    scratch_.file(file, text.replace(at, was.size(), is));
  }
  Made make(const std::string& words = "final MP900 --classification amber") const {
    return report(words, scratch_.path("w"));
  }
  std::string file_of(const Made& made) const {
    const std::size_t at = made.ran.err.find("/modifications/MP900/");
    return at == std::string::npos ? made.ran.err : made.ran.err.substr(at);
  }

  Scratch scratch_;
};

TEST_F(Annexes, StandInTheReportUnderTheirLetterAndHeading) {
  const Made made = make();
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  const auto place = [&](const std::string& words) {
    return std::find(made.paragraphs.rbegin(), made.paragraphs.rend(), words).base() -
           made.paragraphs.begin();
  };
  EXPECT_LT(place("Annex B: Legal text of the Alternative Solution 1"),
            place("Annex D: DCC Impact Assessment of the Proposed Solution"));
  EXPECT_EQ(place("Annex D: DCC Impact Assessment of the Proposed Solution") + 1,
            place("Impact Assessment of MP900"));
  EXPECT_TRUE(made.has("Each Lamp is fitted with a wick that burns for an hour longer."));
  EXPECT_TRUE(
      made.has("Annex C: Business requirements of the Proposed Solution"));  // beside it: no Word file
  EXPECT_FALSE(made.has("In confidence until it is agreed"));  // its footer: the report's goes on
}

// A tab stop would stay where upright pages end.
TEST_F(Annexes, HaveTheReportsFooterAsWideAsTheirPages) {
  const std::string out = scratch_.path("out.docx");
  ASSERT_EQ(run({"report", "final", "MP900", "--classification", "amber", "--workspace", scratch_.path("w"),
                 "-o", out})
                .status,
            0);
  const docx::Package package = docx::Package::open(out);
  EXPECT_NE(package.bytes("word/document.xml").find("w:orient=\"landscape\""), std::string::npos);
  for (const char* footer : {"word/footer1.xml", "word/footer2.xml"}) {
    const std::string& xml = package.bytes(footer);
    EXPECT_NE(xml.find("<w:tblW w:w=\"5000\" w:type=\"pct\"/>"), std::string::npos) << footer;
    EXPECT_EQ(xml.find("<w:tab/>"), std::string::npos) << footer;
  }
}

TEST_F(Annexes, KeepTheirLettersInADocumentThatEnclosesOnlySome) {
  EXPECT_TRUE(
      make("business-requirements MP900").has("Annex C: Business requirements of the Proposed Solution"));
  EXPECT_TRUE(make("development-report MP900 --classification amber")
                  .has("Annex D: DCC Impact Assessment of the Proposed Solution"));
  // Before the vote: afterwards there is nothing left to ask for.
  EXPECT_TRUE(make("vote-paper MP900 --classification amber --date 2021-04-20")
                  .has("Attachment 1: Final Modification Report, with Annexes A, B, C and D"));
}

TEST_F(Annexes, AreNotReadByADocumentThatEnclosesNone) {
  scratch_.file(in_folder("dcc-impact-assessment.docx"), "no Word document");
  EXPECT_EQ(make("legal-text MP900").ran.status, 0);
}

TEST_F(Annexes, ThatAreBrokenRefuseTheReport) {
  scratch_.file(in_folder("dcc-impact-assessment.docx"), "no Word document");
  const Made made = make();
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_TRUE(made.paragraphs.empty());
  EXPECT_EQ(
      file_of(made),
      "/modifications/MP900/dcc-impact-assessment.docx: it is no zip; expected a Word document (.docx)\n");
}

TEST_F(Annexes, ThatAreNotThereAreAGapOfTheReport) {
  fs::remove(scratch_.path(in_folder("dcc-impact-assessment.docx")));
  const Made made = make();
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_NE(
      made.ran.err.find("Annex D: DCC Impact Assessment of the Proposed Solution, which is to stand in it: "
                        "expected at "),
      std::string::npos)
      << made.ran.err;
  EXPECT_NE(made.ran.err.find("dcc-impact-assessment.docx (there is no such file; named at "),
            std::string::npos);
  EXPECT_NE(made.ran.err.find("modification.yaml:163:11)"), std::string::npos) << made.ran.err;
  const Made draft = make("final MP900 --classification amber --draft");
  EXPECT_EQ(draft.ran.status, 0) << draft.ran.err;
  EXPECT_TRUE(draft.has("Annex D: DCC Impact Assessment of the Proposed Solution (its file is missing)"));
}

TEST_F(Annexes, ThatATemplateDoesNotTakeInAreNotSaidToStandInIt) {
  // A template of the workspace, older than annexes: it lists what is attached and takes nothing in.
  scratch_.file("w/templates/modification-report.docx",
                tests::word_bytes(
                    {.body = tests::word_p("{{#each document.attachments as one}}") +
                             tests::word_p("{{one.label}}{{#if one.enclosed}} (in this document){{/if}}") +
                             tests::word_p("{{/each}}")}));
  const Made made = make();
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_EQ(made.paragraphs, (std::vector<std::string>{"Annex A (in this document)",
                                                       "Annex B (in this document)", "Annex C", "Annex D"}));
}

TEST_F(Annexes, AreSomebodysTextAndNeverFilled) {
  scratch_.file(in_folder("dcc-impact-assessment.docx"),
                tests::word_bytes({.body = tests::word_p("Costs", "<w:pStyle w:val=\"Heading1\"/>") +
                                           tests::word_p("{{modification.number}}") +
                                           tests::word_p("{{> include annex.insert}}") +
                                           tests::word_p("As {{modification.title}} says."),
                                   .styles = "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name "
                                             "w:val=\"heading 1\"/></w:style>"}));
  const Made made = make();
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_TRUE(made.has("{{modification.number}}"));
  EXPECT_TRUE(made.has("{{> include annex.insert}}"));
  EXPECT_TRUE(made.has("As {{modification.title}} says."));
  // Said of the annex, and by its own heading and paragraph.
  std::string told;
  std::istringstream words(made.ran.err);
  for (std::string word; words >> word;) told += (told.empty() ? "" : " ") + word;
  EXPECT_NE(told.find("Annex D (dcc-impact-assessment.docx): paragraph 2, under 'Costs': "
                      "{{modification.number}} looks like a tag of a template"),
            std::string::npos)
      << made.ran.err;
}

TEST_F(Annexes, FromElsewhereAreNotTakenIn) {
  fs::copy(scratch_.path(in_folder("dcc-impact-assessment.docx")),
           scratch_.path("w/modifications/secret.docx"));
  edit("    file: dcc-impact-assessment.docx", "    file: ../secret.docx");
  const Made made = make();
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_NE(made.ran.err.find("../secret.docx (not in the modification's folder; named at "),
            std::string::npos)
      << made.ran.err;
}

TEST_F(Annexes, BesideTheReportThatAreNotThereAreSaidAndMarked) {
  fs::remove(scratch_.path(in_folder("requirements.md")));
  const Made made = make();
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_NE(made.ran.err.find("report-attachment-missing"), std::string::npos) << made.ran.err;
  EXPECT_TRUE(made.has("Annex C: Business requirements of the Proposed Solution (its file is missing)"));
}

TEST(Attachment, RecordedWithoutAFileIsSaidAndMarked) {
  const Made made = report("final SECMP0049");
  EXPECT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_NE(made.ran.err.find("report-attachment-missing"), std::string::npos) << made.ran.err;
  EXPECT_NE(made.ran.err.find("SECMP0049/modification.yaml:85"), std::string::npos) << made.ran.err;
  EXPECT_TRUE(made.has("Annex B: Full Section D redlining (its file is missing)"));
}

TEST_F(Annexes, AreNeverAnEarlierOutputOfTheDocumentItself) {
  const std::string file = scratch_.path(in_folder("out.docx"));
  ASSERT_EQ(run({"report", "final", "MP900", "--classification", "amber", "--workspace", scratch_.path("w"),
                 "-o", file})
                .status,
            0);
  edit("    file: dcc-impact-assessment.docx", "    file: out.docx");
  const Made made = make();
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_EQ(file_of(made),
            "/modifications/MP900/out.docx: is an earlier Modification Report of MP900, and is to stand in a "
            "new one "
            "as Annex D: DCC Impact Assessment of the Proposed Solution: a document cannot stand in itself; "
            "expected "
            "another file, or none\n");
  // Nor is the file that it is to be written to.
  edit("    file: out.docx", "    file: dcc-impact-assessment.docx");
  const Ran onto = run({"report", "final", "MP900", "--classification", "amber", "--workspace",
                        scratch_.path("w"), "-o", scratch_.path(in_folder("dcc-impact-assessment.docx"))});
  EXPECT_EQ(onto.status, 2);
  // And a template is none of its own annexes.
  fs::create_directory(scratch_.path("w/templates"));
  fs::copy(source("templates/reports/modification-report.docx"),
           scratch_.path("w/templates/modification-report.docx"));
  fs::remove(scratch_.path(in_folder("dcc-impact-assessment.docx")));
  fs::create_hard_link(scratch_.path("w/templates/modification-report.docx"),
                       scratch_.path(in_folder("dcc-impact-assessment.docx")));
  EXPECT_NE(make().ran.err.find("is the template itself"), std::string::npos);
}

}  // namespace
}  // namespace redraft::tools
