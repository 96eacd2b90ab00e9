#include "report/fixed_marks.h"

#include <gtest/gtest.h>

#include "docx/document.h"
#include "docx/settle.h"
#include "report/insert_here.h"
#include "report/made_guest.h"
#include "support/word_package.h"

namespace redraft::report {
namespace {

using tests::word_p;
using tests::word_package;
using tests::WordParts;

const std::string kBy = " w:author=\"A\"";

struct Made {
  std::string bytes;
  std::vector<Finding> findings;
  std::string part(const std::string& name) const {
    const docx::Package package = docx::Package::from_bytes(bytes, "fixed.docx");
    return package.has(name) ? package.bytes(name) : std::string();
  }
  std::string body() const {
    const std::string xml = part("word/document.xml");
    const std::size_t begin = xml.find("<w:body>") + 8;
    return xml.substr(begin, xml.rfind("<w:sectPr>") - begin);
  }
};

Made fixed(const WordParts& parts, const profile::Colours& colours = {}) {
  const docx::Package package = word_package(parts, "redline.docx");
  FixedMarks made = fixed_marks(package, colours);
  return {made.document.write({}), made.findings};
}

Made fixed(const std::string& body) {
  WordParts parts;
  parts.body = body;
  return fixed(parts);
}

std::string run(const std::string& words, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t>" + words +
         "</w:t></w:r>";
}
std::string deleted_run(const std::string& words) {
  return "<w:r><w:delText>" + words + "</w:delText></w:r>";
}
std::string style(const std::string& id) { return "<w:rStyle w:val=\"" + id + "\"/>"; }
std::string marked(const std::string& element, const std::string& inside, int id = 1) {
  return "<w:" + element + " w:id=\"" + std::to_string(id) + "\"" + kBy + ">" + inside + "</w:" + element +
         ">";
}

TEST(FixedMarks, InsertedAndDeletedWordsAreOfTheirStyles) {
  const Made made = fixed("<w:p>" + run("The ") + marked("del", deleted_run("Panel")) +
                          marked("ins", run("Board"), 2) + run(" votes") + "</w:p>");
  EXPECT_EQ(made.body(), "<w:p>" + run("The ") + run("Panel", style("DeletedText")) +
                             run("Board", style("InsertedText")) + run(" votes") + "</w:p>");
  EXPECT_TRUE(made.findings.empty());
}

TEST(FixedMarks, MovedWordsAreOfTheirStyles) {
  const Made made = fixed(
      "<w:p><w:moveFromRangeStart w:id=\"1\"" + kBy + " w:name=\"m\"/>" + marked("moveFrom", run("x"), 2) +
      "<w:moveFromRangeEnd w:id=\"1\"/></w:p><w:p><w:moveToRangeStart w:id=\"3\"" + kBy + " w:name=\"m\"/>" +
      marked("moveTo", run("x"), 4) + "<w:moveToRangeEnd w:id=\"3\"/></w:p>");
  EXPECT_EQ(made.body(),
            "<w:p>" + run("x", style("MovedFrom")) + "</w:p><w:p>" + run("x", style("MovedTo")) + "</w:p>");
}

TEST(FixedMarks, TheStylesAreThoseOfPublishedRedlines) {
  const std::string styles = fixed("<w:p>" + marked("ins", run("a")) + marked("del", deleted_run("b"), 2) +
                                   marked("moveFrom", run("c"), 3) + marked("moveTo", run("d"), 4) + "</w:p>")
                                 .part("word/styles.xml");
  const auto has = [&](const std::string& name, const std::string& look) {
    EXPECT_NE(styles.find("<w:name w:val=\"" + name + "\"/><w:rPr>" + look + "</w:rPr>"), std::string::npos)
        << styles;
  };
  has("Inserted Text", "<w:color w:val=\"0A5C36\"/><w:u w:val=\"single\"/>");
  has("Deleted Text", "<w:strike/><w:color w:val=\"A40E26\"/>");
  has("Moved From", "<w:dstrike/><w:color w:val=\"5B2A86\"/>");
  has("Moved To", "<w:color w:val=\"5B2A86\"/><w:u w:val=\"double\"/>");
}

TEST(FixedMarks, AStyleOfThatNameInTheDocumentIsTaken) {
  WordParts parts;
  parts.body = "<w:p>" + marked("ins", run("a")) + "</w:p>";
  parts.styles =
      "<w:style w:type=\"character\" w:styleId=\"Neu\"><w:name w:val=\"Inserted Text\"/></w:style>";
  const Made made = fixed(parts);
  EXPECT_EQ(made.body(), "<w:p>" + run("a", style("Neu")) + "</w:p>");
  EXPECT_EQ(tests::count_of(made.part("word/styles.xml"), "<w:style "), 1U);
}

TEST(FixedMarks, TheProfilesColoursAreTaken) {
  WordParts parts;
  parts.body = "<w:p>" + marked("ins", run("a")) + "</w:p>";
  const Made made =
      fixed(parts, {{profile::Paper::light, profile::Marked::insertion, profile::Layer::ink, {0, 0, 0x99}}});
  EXPECT_NE(made.part("word/styles.xml").find("<w:color w:val=\"000099\"/>"), std::string::npos);
}

TEST(FixedMarks, WordsOfAStyleKeepItAndWhatWouldHideTheMarkGoes) {
  const Made made =
      fixed("<w:p>" + marked("ins", run("a", style("Term") + "<w:b/>")) +
            marked("del",
                   "<w:r><w:rPr><w:i/><w:color w:val=\"FF0000\"/></w:rPr><w:delText>b</w:delText></w:r>", 2) +
            marked("ins", run("c", "<w:u w:val=\"none\"/>"), 3) + "</w:p>");
  EXPECT_EQ(made.body(),
            "<w:p>" + run("a", style("Term") + "<w:b/><w:color w:val=\"0A5C36\"/><w:u w:val=\"single\"/>") +
                run("b", style("DeletedText") + "<w:i/>") + run("c", style("InsertedText")) + "</w:p>");
}

TEST(FixedMarks, AnInsertionThatWasDeletedIsDeleted) {
  EXPECT_EQ(fixed("<w:p>" + marked("ins", marked("del", deleted_run("a"), 2)) + "</w:p>").body(),
            "<w:p>" + run("a", style("DeletedText")) + "</w:p>");
}

TEST(FixedMarks, AnInsertedParagraphIsMarkedWithItsNumber) {
  EXPECT_EQ(fixed("<w:p><w:pPr><w:rPr><w:ins w:id=\"2\"" + kBy + "/></w:rPr></w:pPr>" +
                  marked("ins", run("a")) + "</w:p>")
                .body(),
            "<w:p><w:pPr><w:rPr>" + style("InsertedText") + "</w:rPr></w:pPr>" +
                run("a", style("InsertedText")) + "</w:p>");
}

TEST(FixedMarks, ASplitOrJoinShowsAPilcrow) {
  const std::string pilcrow = "<w:r><w:rPr>" + style("DeletedText") + "</w:rPr><w:t>\u00B6</w:t></w:r>";
  EXPECT_EQ(
      fixed("<w:p><w:pPr><w:rPr><w:del w:id=\"2\"" + kBy + "/></w:rPr></w:pPr>" + run("kept") + "</w:p>")
          .body(),
      "<w:p><w:pPr><w:rPr>" + style("DeletedText") + "</w:rPr></w:pPr>" + run("kept") + pilcrow + "</w:p>");
}

TEST(FixedMarks, ADeletedParagraphsNumberIsWrittenAndDoesNotCount) {
  WordParts parts = tests::report_host("");
  const std::string in_list = "<w:pStyle w:val=\"ListNumber\"/>";
  parts.body = word_p("one", in_list) + "<w:p><w:pPr>" + in_list + "<w:rPr><w:del w:id=\"2\"" + kBy +
               "/></w:rPr></w:pPr>" + marked("del", deleted_run("gone")) + "</w:p>" + word_p("two", in_list);
  const Made made = fixed(parts);
  EXPECT_NE(
      made.body().find("<w:p><w:pPr>" + in_list +
                       "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr><w:ind w:left=\"425\" "
                       "w:hanging=\"425\"/><w:rPr>" +
                       style("DeletedText") + "</w:rPr></w:pPr><w:r><w:rPr>" + style("DeletedText") +
                       "</w:rPr><w:t xml:space=\"preserve\">2.</w:t><w:tab/></w:r>" +
                       run("gone", style("DeletedText"))),
      std::string::npos)
      << made.body();
  const docx::Package package = docx::Package::from_bytes(made.bytes, "fixed.docx");
  const docx::Document document = docx::Document::read(package);
  EXPECT_EQ(document.body().paragraphs[0].label, "1.");
  EXPECT_EQ(document.body().paragraphs[1].label, "");
  EXPECT_EQ(document.body().paragraphs[2].label, "2.");
}

TEST(FixedMarks, ARowThatCameOrWentHasItsWordsMarked) {
  const auto row = [](const std::string& mark, const std::string& words) {
    return "<w:tr><w:trPr>" + mark + "</w:trPr><w:tc><w:tcPr/>" + word_p(words) + "</w:tc></w:tr>";
  };
  const std::string body =
      fixed("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid>" +
            row("<w:ins w:id=\"1\"" + kBy + "/>", "new") + row("<w:del w:id=\"2\"" + kBy + "/>", "old") +
            row("<w:cantSplit/>", "same") + "</w:tbl>" + word_p("after"))
          .body();
  EXPECT_NE(body.find("<w:trPr></w:trPr>"), std::string::npos);
  const std::string space = "<w:t xml:space=\"preserve\">";
  EXPECT_NE(
      body.find("<w:rPr>" + style("InsertedText") + "<w:color w:val=\"0A5C36\"/></w:rPr>" + space + "new"),
      std::string::npos);
  EXPECT_NE(
      body.find("<w:rPr>" + style("DeletedText") + "<w:color w:val=\"A40E26\"/></w:rPr>" + space + "old"),
      std::string::npos);
  EXPECT_NE(body.find("<w:r>" + space + "same"), std::string::npos);
  EXPECT_NE(body.find("<w:r>" + space + "after"), std::string::npos);
}

TEST(FixedMarks, ChangesOfFormattingAreSaidAndTheNewIsPrinted) {
  const Made made =
      fixed("<w:p><w:pPr><w:jc w:val=\"right\"/><w:pPrChange w:id=\"1\"" + kBy +
            "><w:pPr><w:jc w:val=\"left\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange "
            "w:id=\"2\"" +
            kBy + "><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>");
  EXPECT_EQ(made.body(), "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + run("a", "<w:b/>") + "</w:p>");
  ASSERT_EQ(made.findings.size(), 1U);
  EXPECT_EQ(
      made.findings[0].message,
      "2 tracked changes of formatting cannot be shown in fixed colours; the new formatting is printed");
}

TEST(FixedMarks, AChangeOfASectionGoesToo) {
  const std::string body =
      fixed("<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"100\"/><w:sectPrChange w:id=\"1\"" + kBy +
            "><w:sectPr><w:pgSz w:w=\"200\"/></w:sectPr></w:sectPrChange></w:sectPr></w:pPr></w:p>")
          .body();
  EXPECT_EQ(body, "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"100\"/></w:sectPr></w:pPr></w:p>");
}

TEST(FixedMarks, AMarkedPictureHasWordsBesideIt) {
  const Made made = fixed("<w:p>" + marked("del", "<w:r><w:pict/></w:r>") + "</w:p>");
  EXPECT_EQ(made.body(),
            "<w:p><w:r><w:rPr>" + style("DeletedText") +
                "</w:rPr><w:t xml:space=\"preserve\">[picture deleted] </w:t></w:r><w:r><w:rPr>" +
                style("DeletedText") + "</w:rPr><w:pict/></w:r></w:p>");
  EXPECT_EQ(made.findings.at(0).message,
            "1 picture was inserted, deleted or moved; words in brackets stand beside it");
}

TEST(FixedMarks, HeadersAndNotesAreMarkedToo) {
  WordParts parts;
  parts.body = word_p("a");
  parts.header = "<w:p>" + marked("ins", run("head")) + "</w:p>";
  parts.footnotes =
      "<w:footnote w:id=\"1\"><w:p>" + marked("del", deleted_run("note")) + "</w:p></w:footnote>";
  const Made made = fixed(parts);
  EXPECT_NE(made.part("word/header1.xml").find(run("head", style("InsertedText"))), std::string::npos);
  EXPECT_NE(made.part("word/footnotes.xml").find(run("note", style("DeletedText"))), std::string::npos);
}

TEST(FixedMarks, ADocumentWithoutChangesKeepsItsBytes) {
  const std::string bytes = tests::word_bytes([] {
    WordParts parts;
    parts.body = word_p("a");
    return parts;
  }());
  const docx::Package package = docx::Package::from_bytes(bytes, "x.docx");
  EXPECT_EQ(fixed_marks(package).document.write({}), package.write({}));
}

TEST(FixedMarks, NothingTrackedIsLeftAndNoWordIsLost) {
  const Made made = fixed(tests::made_guest());
  const docx::Package package = docx::Package::from_bytes(made.bytes, "fixed.docx");
  EXPECT_TRUE(docx::TrackedChanges(package).revisions().empty());
  const docx::Document document = docx::Document::read(package);
  const std::string& text = document.body().text;
  EXPECT_NE(text.find("The PanelBoard votes."), std::string::npos);
  EXPECT_NE(text.find("Moved wordsMoved words"), std::string::npos);
}

}  // namespace
}  // namespace redraft::report
