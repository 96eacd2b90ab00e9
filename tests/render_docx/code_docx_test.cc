// A Code written as a Word document and read again, and which of its labels Word counts by itself.
#include "render/code_docx.h"

#include <gtest/gtest.h>

#include "docx/package.h"
#include "read/section_docx.h"
#include "read/section_text.h"
#include "render/code_lists.h"
#include "render/code_text.h"
#include "render_docx/docx_parts.h"
#include "support/random_code.h"

namespace redraft::render {
namespace {

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

legal::Code code_of(const std::string& text, const std::string& file = "section-d.txt") {
  return read::read_section_text(text, sec(), {file, nullptr});
}

read::SectionDocx round_trip(const legal::Code& code, const std::string& name) {
  return read::read_section_docx(docx::Package::from_bytes(write_code_docx(code), name), sec());
}

std::string difference(const legal::Code& want, const legal::Code& got) {
  if (want.documents.size() != got.documents.size())
    return std::to_string(got.documents.size()) + " documents";
  for (std::size_t d = 0; d < want.documents.size(); ++d)
    if (std::string out = tests::first_difference(want.documents[d], got.documents[d]); !out.empty())
      return out;
  return "";
}

// "D1.2 list 1.1" for what a list prints, "D2A typed".
std::vector<std::string> labels(const std::string& text) {
  const legal::Code code = code_of(text, "code.txt");
  const word::CodeLists lists = word::plan_lists(code);
  std::vector<std::string> out;
  for (std::size_t d = 0; d < code.documents.size(); ++d)
    for (std::size_t i = 0; i < code.documents[d].paragraphs.size(); ++i) {
      const std::string& label = code.documents[d].paragraphs[i].label.text;
      if (label.empty()) continue;
      const word::LabelPlan& plan = lists.labels[d][i];
      out.push_back(label + (plan.num_id == 0 ? " typed"
                                              : " list " + std::to_string(plan.num_id) + "." +
                                                    std::to_string(plan.level)));
    }
  return out;
}
using Labels = std::vector<std::string>;

TEST(CodeLists, CountWhatFollowsInOneList) {
  EXPECT_EQ(labels("D1 A\n\nD1.1 The Panel:\n\n    (a) one:\n\n        (i) x;\n\n        (ii) y; and\n\n    "
                   "(b) two.\n\n"
                   "D1.2 Rest.\n\nD2 B\n\nD2.1 More.\n"),
            (Labels{"D1 list 1.0", "D1.1 list 1.1", "(a) list 1.2", "(i) list 1.3", "(ii) list 1.3",
                    "(b) list 1.2", "D1.2 list 1.1", "D2 list 1.0", "D2.1 list 1.1"}));
}

TEST(CodeLists, StartAnewBehindAGapAndGoOnFromThere) {
  EXPECT_EQ(
      labels("D1 A\n\nD1.4 The Panel:\n\n    [...]\n\n    (d) one; and\n\n    (e) two.\n\nD1.5 Rest.\n"),
      (Labels{"D1 list 1.0", "D1.4 list 2.1", "(d) list 3.2", "(e) list 1.2", "D1.5 list 1.1"}));
}

TEST(CodeLists, CountBehindALabelThatIsTyped) {
  EXPECT_EQ(
      labels("D2 A\n\nD2.1 One.\n\nD2A B\n\nD2A.1 Two:\n\n    (a) x; and\n\n    (aa) y.\n\nD2A.2 "
             "Three.\n\nD3 C\n\n"
             "D3.1 Four.\n\nD3.1A Five.\n\nD3.2 Six.\n"),
      (Labels{"D2 list 2.0", "D2.1 list 1.1", "D2A typed", "D2A.1 list 3.1", "(a) list 1.2", "(aa) typed",
              "D2A.2 list 3.1", "D3 list 1.0", "D3.1 list 1.1", "D3.1A typed", "D3.2 list 1.1"}));
}

TEST(CodeLists, DoNotRelyOnALevelThatWasPassedOver) {
  // Programs differ in what (a) prints behind (i) where no (a) stood before.
  const Labels got = labels(
      "D1 A\n\nD1.1 The Panel:\n\n    (i) x; and\n\n    (ii) y:\n\n        (a) z.\n\nD1.2 Rest:\n\n    (a) "
      "w.\n");
  EXPECT_EQ(got[4], "(a) list 2.2");
  EXPECT_EQ(got[6], "(a) list 1.2");
}

TEST(CodeLists, StartEachListThatBeginsLateByItself) {
  // Word and LibreOffice differ in what an override means for a later start of its level.
  EXPECT_EQ(labels("D1 A\n\nD1.1 The Panel:\n\n    [...]\n\n    (d) x; and\n\n    (e) y.\n\nD1.2 Rest:\n\n   "
                   " [...]\n\n"
                   "    (d) z.\n"),
            (Labels{"D1 list 1.0", "D1.1 list 1.1", "(d) list 2.2", "(e) list 1.2", "D1.2 list 1.1",
                    "(d) list 3.2"}));
}

TEST(CodeLists, StartTheItemsOfEachDefinitionAnew) {
  const Labels got = labels(
      "A1 DEFINITIONS\n\nA1.1 The following expressions have these meanings:\n\nLamp    means:\n\n    (a) "
      "one; or\n\n    (b) two.\n\n"
      "Oil    means:\n\n    (a) one:\n\n        (i) x; and\n\n        (ii) y.\n\nA1.2 Rest.\n");
  EXPECT_EQ(got, (Labels{"A1 list 1.0", "A1.1 list 1.1", "(a) list 2.1", "(b) list 2.1", "(a) list 2.1",
                         "(i) list 2.2", "(ii) list 2.2", "A1.2 list 1.1"}));
}

TEST(CodeLists, KeepTheFullStopOfNumberedDocuments) {
  const legal::Code code = code_of(
      "Appendix QA\n\n1. Incidents\n\n1.1 The DCC shall:\n\n    (a) help.\n\n1.1.1 At once.\n\n2. Rest\n",
      "x.txt");
  EXPECT_EQ(word::plan_lists(code).typed, 0U);
  EXPECT_EQ(difference(code, round_trip(code, "x.docx").code), "");
}

const char* const kHard[] = {
    "Section D: Modification Process\n\nD9 A\n\nD9.1 One.\n\nD9A B\n\nD9A.11 Two.\n\nD9A.12 Three:\n\n    "
    "(za) first;\n\n"
    "    (a) second; and\n\n    (b) third.\n\nD10 C\n\nD10.1 Not used\n",
    "C2.3 The Panel shall:\n\n    [...]\n\n    (d) oversee it; and\n\n    [...]\n\n    (i) more,\n\n    and "
    "so on.\n\n[...]\n",
    "D1 A\n\nD1.1 The Panel:\n\n    (A) x:\n\n        (I) y; and\n\n        (II) z; and\n\n    (B) "
    "w.\n\nD1.2 The Panel:\n\n"
    "    (1) x; and\n\n    (2) y.\n\nHeading of These\n\nD1.3 Rest\n",
    "A1 DEFINITIONS\n\nA1.1 The following have the meanings:\n\nLamp    means a \u201Clight\u201D & "
    "<more>:\n\n    (a) one:\n\n"
    "        (i) x;\n\n    and so on; or\n\n    (b) two.\n\n[...]\n\nOil    means oil.\n\nA1.2 Rest.\n",
    "Section D: One\n\nD1 A\n\nD1.1 B.\n\nSection E: Two\n\nE1 A\n\nE1.1 B:\n\n    (a) c.\n\nSchedule 2\n\n3 "
    "Fees\n\n3.1 All:\n\n    (a) x.\n\n"
    "3.1.1 Some.\n\n3.1.1.1 Few.\n",
};

TEST(WriteCodeDocx, IsReadAsTheSameCode) {
  for (const char* text : kHard) {
    const legal::Code code = code_of(text, "code.txt");
    EXPECT_EQ(difference(code, round_trip(code, "code.docx").code), "") << text;
  }
}

TEST(WriteCodeDocx, IsReadAsTheSameCodeForRandomSections) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    tests::Random random(seed);
    tests::SectionShape shape;
    shape.letter = seed % 3 == 0 ? 'A' : 'D';
    shape.numbered = seed % 5 == 4;
    tests::Pieces pieces = tests::random_section(random, shape);
    for (unsigned n = 0; n < seed % 7; ++n)  // gaps and numbers out of turn, as edits leave them
      tests::random_edit(random, pieces, n % 2 == 0 ? tests::Edit::remove : tests::Edit::move);
    const legal::Code code = code_of(tests::section_text(pieces), "random.txt");
    ASSERT_EQ(difference(code, round_trip(code, "random.docx").code), "") << "seed " << seed;
  }
}

TEST(WriteCodeDocx, GivesTheSameBytesAndNoFindingButItsFooter) {
  const legal::Code code = code_of(kHard[0]);
  EXPECT_EQ(write_code_docx(code), write_code_docx(code));
  const read::SectionDocx read = round_trip(code, "section-d.docx");
  ASSERT_EQ(read.findings.size(), 1U);
  EXPECT_EQ(read.findings[0].message, "the footer is not part of the Code");
}

TEST(WriteCodeDocx, LinksTheLevelsToTheStylesOfASection) {
  const std::map<std::string, std::string> parts = tests::read_parts(write_code_docx(code_of(kHard[0])));
  const std::string& styles = parts.at("word/styles.xml");
  const std::string& numbering = parts.at("word/numbering.xml");
  EXPECT_NE(numbering.find("<w:pStyle w:val=\"Heading1\"/><w:lvlText w:val=\"D%1\"/>"), std::string::npos);
  EXPECT_NE(numbering.find("<w:pStyle w:val=\"Clause2\"/><w:lvlText w:val=\"(%3)\"/>"), std::string::npos);
  EXPECT_NE(styles.find("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"), std::string::npos);
}

TEST(WriteCodeDocx, WritesACodeWithoutDocuments) {
  EXPECT_TRUE(round_trip({}, "empty.docx").code.documents.empty() ||
              round_trip({}, "empty.docx").code.documents[0].paragraphs.empty());
}

}  // namespace
}  // namespace redraft::render
