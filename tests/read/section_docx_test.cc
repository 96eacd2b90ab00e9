// Sections as Word documents, against the same Sections as text.
#include "read/section_docx.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "read/shown.h"
#include "read/word_file.h"
#include "support/message.h"

namespace redraft::read {
namespace {

using tests::bold;
using tests::numbered;
using tests::p;
using tests::read_word;
using tests::shown_word;
using tests::table;
using tests::WordFile;
using Lines = std::vector<std::string>;

Lines shown_text(const std::string& text, const std::string& file = "section-d.txt") {
  return tests::shown(tests::read_one(text, file));
}

const char* const kText = R"(Section D: Modification Process

D1 THE PANEL

Duties

D1.1 The Panel shall:

    (a) keep a register of:

        (i) modifications; and

        (ii) versions,

    and publish it; and

    (b) comply with Section D1.2.

D1.2 Not used

D2 PARTIES

D2.1 A Party may withdraw.
)";

WordFile automatic() {
  WordFile file;
  file.numbering = tests::kSectionList;
  file.body = p("Section D: Modification Process") + numbered(0, "THE PANEL") + p("Duties") +
              numbered(1, "The Panel shall:") + numbered(2, "keep a register of:") +
              numbered(3, "modifications; and") + numbered(3, "versions,") +
              p("and publish it; and", "<w:ind w:left=\"1440\"/>") +
              numbered(2, "comply with Section D1.2.") + p("") + numbered(1, "Not used") +
              numbered(0, "PARTIES") + numbered(1, "A Party may withdraw.");
  return file;
}

TEST(ReadSectionDocx, ReadsAutomaticNumbersAsTheTextThatTheyPrint) {
  EXPECT_EQ(shown_word(automatic()), shown_text(kText));
}

TEST(ReadSectionDocx, ReadsTypedLabelsAsText) {
  WordFile file;
  file.body =
      p("Section D: Modification Process") + p("D1\tTHE PANEL") + p("Duties") + p("D1.1\tThe Panel shall:") +
      p("(a)\tkeep a register of:", "<w:ind w:left=\"720\" w:hanging=\"720\"/>") +
      p("(i)\tmodifications; and", "<w:ind w:left=\"1440\"/>") +
      p("(ii) versions,", "<w:ind w:left=\"1440\"/>") + p("and publish it; and", "<w:ind w:start=\"720\"/>") +
      p("(b)\u00A0comply with Section D1.2.", "<w:ind w:left=\"720\"/>") + p("D1.2 Not used") +
      p("D2 PARTIES") + p("D2.1 A Party may withdraw.");
  EXPECT_EQ(shown_word(file), shown_text(kText));
}

TEST(ReadSectionDocx, KnowsTheParagraphsOfEachProvision) {
  const SectionDocx read = read_word(automatic());
  const legal::Document& document = read.code.documents.at(0);
  ASSERT_EQ(read.places.size(), document.paragraphs.size());
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const DocxPlace& place = read.places.at(document.paragraphs[i].uid);
    const std::uint32_t at = static_cast<std::uint32_t>(i < 9 ? i : i + 1);  // an empty paragraph is none
    EXPECT_EQ(place.paragraphs, std::vector<std::uint32_t>{at});
    EXPECT_EQ(place.file, "section-d.docx");
    EXPECT_EQ(document.paragraphs[i].source.line, static_cast<int>(at) + 1);
  }
}

// "(i)" behind "(h)": the text can only guess, the list knows.
TEST(ReadSectionDocx, TakesTheLevelOfAnAutomaticNumberForWhatItIs) {
  WordFile file;
  file.numbering = tests::kSectionList;
  file.body = numbered(0, "THE PANEL") + numbered(1, "The Panel shall:");
  for (int k = 0; k < 8; ++k) file.body += numbered(2, "do it;");
  file.body += numbered(3, "at once; and") + numbered(3, "well;") + numbered(2, "rest.");
  const Lines lines = shown_word(file);
  EXPECT_EQ(lines[9], "1 item (h) do it;");
  EXPECT_EQ(lines[10], "2 item (i) at once; and");
  EXPECT_EQ(lines[11], "2 item (ii) well;");
  EXPECT_EQ(lines[12], "1 item (i) rest.");
}

TEST(ReadSectionDocx, ReadsTwoColumnsAsDefinitions) {
  WordFile file;
  const std::string intro = "In this Code, the expressions below shall have the following meanings:";
  file.body = p("A1 DEFINITIONS") + p("A1.1 " + intro) +
              table({{bold("Change Board"), p("means the Sub-Committee of that name.")},
                     {bold("kWh"), p("a kilowatt hour.")},
                     {bold("Change") + bold("Sub-Committee"),
                      p("means the Sub-Committee established:") + p("(a)\tby the Panel; or") +
                          p("(b)\tby the Authority,") + p("whichever is first.")}}) +
              p("A1.2 Not used");
  const Lines want = {"part A1 DEFINITIONS",
                      "clause A1.1 " + intro,
                      "def Change Board = means the Sub-Committee of that name.",
                      "def kWh = a kilowatt hour.",
                      "def Change Sub-Committee = means the Sub-Committee established:",
                      "1 item (a) by the Panel; or",
                      "1 item (b) by the Authority,",
                      "text whichever is first.",
                      "clause A1.2 Not used"};
  EXPECT_EQ(shown_word(file, "section-a.docx"), want);
  const SectionDocx read = read_word(file, "section-a.docx");
  EXPECT_EQ(read.places.at(read.code.documents[0].paragraphs[4].uid).paragraphs,
            (std::vector<std::uint32_t>{6, 7, 8}));
}

TEST(ReadSectionDocx, ReadsOtherTablesAsWordsAndLosesNone) {
  WordFile file;
  file.body =
      p("D1 FEES") + p("D1.1 The fees are:") +
      table({{bold("Service"), bold("Fee"), bold("Due")}, {p("Entry"), p("5 pounds"), p("at once")}}) +
      table({{p("D1.2"), p("A Party may withdraw.")}, {p("D1.3"), p("A Party may return.")}}) +
      table({{p("(a)\tfirst;") + p("(b)\tsecond"), p("alone") + p("and more")}});
  const Lines want = {"part D1 FEES",
                      "clause D1.1 The fees are:",
                      "text Service Fee Due",
                      "text Entry 5 pounds at once",
                      "clause D1.2 A Party may withdraw.",
                      "clause D1.3 A Party may return.",
                      "1 item (a) first;",
                      "1 item (b) second"};
  Lines got = shown_word(file);
  ASSERT_GE(got.size(), want.size());
  std::string all;
  for (const std::string& line : got) all += line + "\n";
  for (const char* words :
       {"Service", "Fee", "Due", "Entry", "5 pounds", "at once", "first;", "second", "alone", "and more"})
    EXPECT_NE(all.find(words), std::string::npos) << words << "\n" << all;
  got.resize(want.size() - 2);
  EXPECT_EQ(got, Lines(want.begin(), want.end() - 2));
}

TEST(ReadSectionDocx, SaysWhatIsNotPartOfTheCode) {
  WordFile file;
  const auto story = [](const std::string& root, const std::string& inner) {
    return "<w:" + root + " xmlns:w=\"" + std::string(tests::kWordNamespace) + "\">" + inner + "</w:" + root +
           ">";
  };
  file.styles = "<w:style w:type=\"paragraph\" w:styleId=\"Contents\"><w:name w:val=\"toc 1\"/></w:style>";
  file.body = p("D1 THE PANEL\t3", tests::style("Contents")) + p("D1 THE PANEL") +
              "<w:p><w:r><w:t>D1.1 The Panel</w:t></w:r><w:r><w:footnoteReference "
              "w:id=\"3\"/></w:r><w:r><w:t xml:space=\"preserve\"> sits.</w:t>"
              "<w:drawing/></w:r></w:p>";
  file.parts = {{"header1.xml", "header", story("hdr", p("Draft of May"))},
                {"footnotes.xml", "footnotes",
                 story("footnotes", "<w:footnote w:id=\"3\">" + p("Since 2018.") + "</w:footnote>")}};
  const SectionDocx read = read_word(file);
  EXPECT_EQ(tests::shown(read.code.documents.at(0)),
            (Lines{"part D1 THE PANEL", "clause D1.1 The Panel sits."}));
  Lines findings;
  for (const Finding& f : read.findings)
    findings.push_back(f.check + " " + f.place.str() + " " + std::string(to_string(f.severity)) + ": " +
                       f.message + ": " + f.words);
  EXPECT_EQ(
      findings,
      (Lines{"reading-passed-over section-d.docx info: the table of contents is not part of the Code: D1 THE "
             "PANEL 3",
             "reading-passed-over section-d.docx warning: a picture is not part of the Code: ",
             "reading-passed-over section-d.docx info: the header is not part of the Code: Draft of May",
             "reading-passed-over section-d.docx warning: footnote 3 is not part of the Code: Since 2018."}));
}

TEST(ReadSectionDocx, ReadsEveryDocumentThatAFileHolds) {
  WordFile file;
  file.body = p("SECTION D\nMODIFICATION PROCESS") + p("D1 THE PANEL") + p("D1.1 The Panel sits.") +
              p("Appendix AG \u2018Incident Management Policy\u2019") + p("1 Incidents") +
              p("1.1 The DCC shall help.");
  const SectionDocx read = read_word(file, "all.docx");
  ASSERT_EQ(read.code.documents.size(), 2U);
  EXPECT_EQ(read.code.documents[0].name, "Section D");
  EXPECT_EQ(read.code.documents[1].name, "Appendix AG");
  EXPECT_EQ(read.code.documents[1].title, "Incident Management Policy");
  EXPECT_EQ(tests::shown(read.code.documents[1]).back(), "clause 1.1 The DCC shall help.");
}

TEST(ReadSectionDocx, ReadsATitleWhoseNumberIsAutomatic) {
  WordFile file;
  file.numbering =
      "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt "
      "w:val=\"upperLetter\"/>"
      "<w:lvlText w:val=\"SECTION %1\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
      "w:val=\"decimal\"/>"
      "<w:lvlText w:val=\"%1%2\"/></w:lvl><w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt "
      "w:val=\"decimal\"/>"
      "<w:lvlText w:val=\"%1%2.%3\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
  file.body = numbered(0, "MODIFICATION PROCESS") + numbered(1, "THE PANEL") + numbered(2, "The Panel sits.");
  const SectionDocx read = read_word(file, "draft.docx");
  ASSERT_EQ(read.code.documents.size(), 1U);
  EXPECT_EQ(read.code.documents[0].name, "Section D");
  EXPECT_EQ(read.code.documents[0].title, "MODIFICATION PROCESS");
  EXPECT_EQ(tests::shown(read.code.documents[0]).back(), "clause D1.1 The Panel sits.");
}

TEST(ReadSectionDocx, NamesTheParagraphOfALabelThatCannotBeRead) {
  WordFile file;
  file.body = p("D1 THE PANEL") + p("") + p("D1.1 The Panel shall:") + p("(\u00A9) sit.");
  EXPECT_EQ(tests::message_of([&] { read_word(file); }),
            "section-d.docx: paragraph 4: the label '(\u00A9)' cannot be read; expected one such as D3.11, "
            "(a), (ii) or "
            "3.2.4 (redraft tidy repairs labels of text taken from a PDF)");
}

TEST(ReadSectionDocx, ReadsTrackedChangesAsAcceptedAndCountsThem) {
  WordFile file;
  const std::string who = " w:id=\"1\" w:author=\"Jo Doe\"";
  file.body = p("D1 THE PANEL") + "<w:p><w:r><w:t xml:space=\"preserve\">D1.1 The Panel </w:t></w:r><w:del" +
              who + "><w:r><w:delText>may</w:delText></w:r></w:del><w:ins" + who +
              "><w:r><w:t>shall</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> sit.</w:t></w:r></w:p>";
  const SectionDocx read = read_word(file);
  EXPECT_EQ(tests::shown(read.code.documents.at(0)),
            (Lines{"part D1 THE PANEL", "clause D1.1 The Panel shall sit."}));
  ASSERT_EQ(read.findings.size(), 1U);
  EXPECT_EQ(read.findings[0].check, "reading-tracked-changes");
  EXPECT_EQ(read.findings[0].message,
            "holds 2 tracked changes, read as accepted; the first is by Jo Doe, in paragraph 2 of "
            "word/document.xml");
}

TEST(ReadSectionDocx, ReadsADocumentWithoutWords) {
  WordFile file;
  file.body = p("") + "<w:sectPr/>";
  EXPECT_TRUE(shown_word(file).empty());
}

TEST(ReadSectionDocx, SaysWhichListsAndStylesAreBroken) {
  WordFile file;
  file.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"A\"/></w:style>";
  file.body = p("D1 THE PANEL", tests::style("A")) + numbered(1, "D1.1 The Panel sits.");
  const SectionDocx read = read_word(file);
  EXPECT_EQ(tests::shown(read.code.documents.at(0)),
            (Lines{"part D1 THE PANEL", "clause D1.1 The Panel sits."}));
  ASSERT_EQ(read.findings.size(), 2U);
  EXPECT_EQ(read.findings[0].check, "style-cyclic");
  EXPECT_EQ(read.findings[1].check, "numbering-missing");
}

}  // namespace
}  // namespace redraft::read
