// Entries of a table of contents: which headings, in what words, with links that lead to them.
#include "report/contents.h"

#include <gtest/gtest.h>

#include "docx/document.h"
#include "report/toc_field.h"
#include "support/word_package.h"

namespace redraft::report {
namespace {

using tests::word_p;

const std::string kStyles =
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="H4"><w:name w:val="heading 4"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Annex"><w:name w:val="Annex Heading"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="T2"><w:name w:val="toc 2"/><w:pPr><w:ind w:left="240"/></w:pPr></w:style>)";

std::string field(const std::string& words) {
  return R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">)" + words +
         R"(</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>to be filled</w:t></w:r>)" +
         R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
}

std::string toc(const std::string& words = R"( TOC \o "1-3" \h \z \u )") {
  return "<w:p>" + field(words) + "</w:p>";
}

std::string styled(const std::string& words, const std::string& style) {
  return word_p(words, "<w:pStyle w:val=\"" + style + "\"/>");
}

docx::Package package(const std::string& body, const std::string& section = "") {
  return tests::word_package({.body = body, .section = section, .styles = kStyles});
}

Contents contents(const std::string& body, const std::map<std::string, int>& pages = {}) {
  return write_contents(package(body), pages);
}

// What a reader sees, paragraph by paragraph, with the style.
std::vector<std::string> lines(const std::string& bytes) {
  const docx::Package read = docx::Package::from_bytes(bytes, "read.docx");
  const docx::Document document = docx::Document::read(read);
  std::vector<std::string> out;
  for (const docx::Paragraph& one : document.body().paragraphs) {
    std::string words(document.body().words(one.text));
    for (std::size_t at = words.find("\xEF\xBF\xBC"); at != std::string::npos;
         at = words.find("\xEF\xBF\xBC"))
      words.erase(at, 3);
    out.push_back((one.style.empty() ? "" : one.style + ": ") + words);
  }
  return out;
}

std::string main_part(const std::string& bytes) {
  return docx::Package::from_bytes(bytes, "read.docx").bytes("word/document.xml");
}

std::size_t times(const std::string& text, const std::string& what) {
  std::size_t out = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
  return out;
}

std::vector<std::string> words_of(const Contents& made) {
  std::vector<std::string> out;
  for (const ContentsEntry& one : made.entries) out.push_back(std::to_string(one.level) + " " + one.words);
  return out;
}

TEST(TocInstruction, ReadsItsSwitches) {
  const std::optional<TocInstruction> read =
      toc_instruction(R"( TOC \o "2-4" \h \z \u \t "Annex Heading,1,Part,2" \n 3-4 )");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->first_heading, 2);
  EXPECT_EQ(read->last_heading, 4);
  EXPECT_TRUE(read->outline_levels);
  EXPECT_EQ(read->styles, (std::map<std::string, int, std::less<>>{{"annex heading", 1}, {"part", 2}}));
  EXPECT_EQ(read->first_without_page, 3);
  EXPECT_EQ(read->last_without_page, 4);
}

TEST(TocInstruction, TakesAllHeadingsWhenNothingIsSaid) {
  for (const char* words : {"TOC", " toc \\h ", "TOC \\o"}) {
    const std::optional<TocInstruction> read = toc_instruction(words);
    ASSERT_TRUE(read.has_value()) << words;
    EXPECT_EQ(read->first_heading, 1) << words;
    EXPECT_EQ(read->last_heading, 9) << words;
  }
}

TEST(TocInstruction, IsNoneForFiguresAndOtherFields) {
  for (const char* words : {"", "PAGE", "TOCX", "TOC \\c \"Figure\"", "TOC \\b here", "TOC \\f"})
    EXPECT_FALSE(toc_instruction(words).has_value()) << words;
}

TEST(Contents, HasAnEntryForEachHeadingOfItsLevels) {
  const Contents made = contents(toc() + styled("Summary", "H1") + word_p("words") + styled("Costs", "H2") +
                                 styled("too deep", "H4") + styled("Impacts", "H1"));
  EXPECT_EQ(lines(made.bytes),
            (std::vector<std::string>{"T1: Summary", "T2: Costs", "T1: Impacts", "H1: Summary", "words",
                                      "H2: Costs", "H4: too deep", "H1: Impacts"}));
  EXPECT_EQ(words_of(made), (std::vector<std::string>{"1 Summary", "2 Costs", "1 Impacts"}));
  EXPECT_TRUE(made.findings.empty());
}

TEST(Contents, LinksEachEntryToABookmarkAroundItsHeading) {
  const Contents made = contents(toc() + styled("Summary", "H1") + styled("Impacts", "H1"));
  const std::string xml = main_part(made.bytes);
  ASSERT_EQ(made.entries.size(), 2U);
  EXPECT_NE(made.entries[0].bookmark, made.entries[1].bookmark);
  for (const ContentsEntry& one : made.entries) {
    EXPECT_EQ(times(xml, "<w:hyperlink w:anchor=\"" + one.bookmark + "\""), 1U);
    EXPECT_EQ(times(xml, "w:name=\"" + one.bookmark + "\""), 1U);
  }
  EXPECT_NE(
      xml.find("<w:pPr><w:pStyle w:val=\"H1\"/></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"_Toc000000001\"/>"
               "<w:r><w:t xml:space=\"preserve\">Summary</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"),
      std::string::npos)
      << xml;
}

TEST(Contents, WithoutPagesIsMarkedForWordToRenew) {
  const std::string xml = main_part(contents(toc() + styled("Summary", "H1")).bytes);
  EXPECT_EQ(times(xml, "<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>"), 1U);
  EXPECT_EQ(times(xml, "PAGEREF"), 0U);
  EXPECT_NE(xml.find(" TOC \\o &quot;1-3&quot; \\h \\z \\u "), std::string::npos) << xml;
}

TEST(Contents, WithPagesHasThemBehindATabAndIsNotRenewed) {
  const Contents made = contents(toc() + styled("Summary", "H1") + styled("Costs", "H2"),
                                 {{"_Toc000000001", 3}, {"_Toc000000002", 12}});
  EXPECT_EQ(lines(made.bytes)[0], "T1: Summary\t3");
  EXPECT_EQ(lines(made.bytes)[1], "T2: Costs\t12");
  const std::string xml = main_part(made.bytes);
  EXPECT_EQ(times(xml, "w:dirty"), 0U);
  EXPECT_EQ(times(xml, "PAGEREF _Toc000000002 \\h"), 1U);
}

TEST(Contents, WrittenAgainIsTheSame) {
  const std::string body = toc() + styled("Summary", "H1") + styled("Costs", "H2") + styled("Impacts", "H1");
  const std::map<std::string, int> pages = {{"_Toc000000001", 1}, {"_Toc000000002", 2}, {"_Toc000000003", 2}};
  const std::string without = contents(body).bytes;
  const std::string once = write_contents(docx::Package::from_bytes(without, "a.docx"), pages).bytes;
  const std::string twice = write_contents(docx::Package::from_bytes(once, "a.docx"), pages).bytes;
  EXPECT_EQ(main_part(once), main_part(twice));
  EXPECT_EQ(main_part(once), main_part(contents(body, pages).bytes));
}

TEST(Contents, TakesThePlaceOfOldEntriesOverParagraphs) {
  const std::string old =
      R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TO</w:instrText></w:r><w:r><w:instrText>C \o "1-1" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>old</w:t></w:r></w:p>)" +
      ("<w:p>" + field(" PAGEREF _Toc5 \\h ") + "</w:p>") + word_p("older") +
      R"(<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)";
  EXPECT_EQ(lines(contents(word_p("front") + old + styled("Summary", "H1")).bytes),
            (std::vector<std::string>{"front", "T1: Summary", "H1: Summary"}));
}

TEST(Contents, TakesASimpleFieldAndStylesByName) {
  const Contents made = contents(
      R"(<w:p><w:fldSimple w:instr="TOC \t &quot;Annex Heading,2&quot;"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>)" +
      styled("Annex A", "Annex") + styled("Summary", "H1"));
  EXPECT_EQ(words_of(made), std::vector<std::string>{"2 Annex A"});
}

TEST(Contents, TakesOutlineLevelsOfParagraphsWhenAsked) {
  const std::string outlined = word_p("Outlined", "<w:outlineLvl w:val=\"1\"/>");
  EXPECT_EQ(words_of(contents(toc() + outlined)), std::vector<std::string>{"2 Outlined"});
  EXPECT_TRUE(contents(toc(R"(TOC \o "1-3")") + outlined).entries.empty());
  EXPECT_TRUE(contents(toc(R"(TOC \o "1-1" \u)") + outlined).entries.empty());
}

TEST(Contents, LeavesOutEmptyHeadingsAndTheSignsOfNotes) {
  const std::string noted =
      R"(<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>With a</w:t></w:r><w:r><w:tab/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>note &amp; more</w:t></w:r></w:p>)";
  EXPECT_EQ(words_of(contents(toc() + styled("", "H1") + noted)),
            std::vector<std::string>{"1 With a note & more"});
}

TEST(Contents, HasAutomaticNumbersBeforeTheWords) {
  const docx::Package numbered = tests::word_package(
      {.body = toc() +
               word_p("Summary",
                      R"(<w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>)"),
       .styles = kStyles,
       .numbering =
           R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)"});
  const Contents made = write_contents(numbered);
  ASSERT_EQ(made.entries.size(), 1U);
  EXPECT_EQ(made.entries[0].label, "1.");
  EXPECT_EQ(lines(made.bytes)[0], "T1: 1.\tSummary");
  EXPECT_NE(main_part(made.bytes).find("<w:tab w:val=\"left\" w:pos=\"340\"/>"), std::string::npos);
}

TEST(Contents, PutsPageNumbersJustWithinTheEdgeOfTheColumn) {
  const Contents made =
      write_contents(package(toc() + styled("Summary", "H1"),
                             R"(<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1417" w:right="1417"/>)"));
  EXPECT_NE(main_part(made.bytes).find("<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9060\"/>"),
            std::string::npos);
}

TEST(Contents, HasNoIndentBetweenAPageNumberAndTheEdge) {
  const std::string xml = main_part(contents(toc() + styled("Summary", "H1")).bytes);
  EXPECT_NE(xml.find("<w:pStyle w:val=\"T1\"/><w:tabs>"), std::string::npos);
  EXPECT_NE(xml.find("</w:tabs><w:ind w:right=\"0\"/></w:pPr>"), std::string::npos) << xml;
}

TEST(Contents, KeepsASectionThatEndsInTheField) {
  const std::string last =
      R"(<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>)" + field("TOC") + "</w:p>";
  const std::string xml = main_part(contents(last + styled("Summary", "H1")).bytes);
  EXPECT_EQ(times(xml, "<w:type w:val=\"nextPage\"/>"), 1U);
}

TEST(Contents, WithoutHeadingsSaysSoAndWithoutAFieldIsAsItWas) {
  EXPECT_EQ(lines(contents(toc() + word_p("words")).bytes),
            (std::vector<std::string>{"No headings.", "words"}));
  const docx::Package plain = package(styled("Summary", "H1"));
  const Contents made = write_contents(plain);
  EXPECT_EQ(main_part(made.bytes), plain.bytes("word/document.xml"));
  EXPECT_TRUE(made.entries.empty());
}

TEST(Contents, LeavesAFieldOverTwoCellsToWord) {
  const std::string cells =
      R"(<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p></w:tc><w:tc><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:tc></w:tr></w:tbl>)";
  const Contents made = contents(cells + styled("Summary", "H1"));
  ASSERT_EQ(made.findings.size(), 1U);
  EXPECT_EQ(made.findings[0].message,
            "paragraph 1: the table of contents begins and ends in different cells or controls; its entries "
            "are left "
            "to Word");
}

TEST(Contents, SaysWhenPagesAreNotKnownOrCountedAnew) {
  const Contents made = write_contents(
      package(toc() + styled("Summary", "H1") + styled("Costs", "H1"), R"(<w:pgNumType w:start="5"/>)"),
      {{"_Toc000000001", 1}});
  ASSERT_EQ(made.findings.size(), 2U);
  EXPECT_EQ(made.findings[0].words, "Costs");
  EXPECT_EQ(made.findings[1].check, "contents-page-numbers");
}

}  // namespace
}  // namespace redraft::report
