#include "report/markdown.h"

#include <gtest/gtest.h>

#include "report/insert_here.h"

namespace redraft::report {
namespace {

using tests::count_of;
using tests::here;
using tests::insert_here;
using tests::InsertedHere;
using tests::report_host;
using tests::WordParts;

MarkdownOptions options() {
  MarkdownOptions out;
  out.field = "modification.description";
  out.place = {"report.docx", 0, 0};
  return out;
}

InsertedHere made(const std::string& markdown, const WordParts& host = report_host(here()),
                  const MarkdownOptions& how = options()) {
  return insert_here(host, [&](const InsertPlace& place, std::vector<Finding>& findings) {
    return markdown_blocks(markdown, place, how, findings);
  });
}

std::string blocks(const std::string& markdown) { return made(markdown).blocks.at(0); }

std::string body(const std::string& runs) {
  return "<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr>" + runs + "</w:p>";
}
std::string run(const std::string& words, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
std::string item(const std::string& style, const std::string& number, const std::string& words) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + number + "</w:pPr>" + run(words) + "</w:p>";
}
std::string number(int level, int list) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}

TEST(MarkdownBlocks, ParagraphsStandInTheStyleBody) {
  EXPECT_EQ(blocks("One party\nasked.\n\nAnother did not."),
            body(run("One party asked.")) + body(run("Another did not.")));
}

TEST(MarkdownBlocks, ATextWithoutWordsIsNothing) {
  EXPECT_EQ(blocks(""), "");
  EXPECT_EQ(blocks(" \n\n \t\n"), "");
  EXPECT_EQ(blocks("<!-- for the next meeting -->"), "");
}

TEST(MarkdownBlocks, TheParagraphsOwnStyleIsTakenWhenItIsGiven) {
  MarkdownOptions how = options();
  how.paragraph_style = "TableText";
  EXPECT_EQ(made("Words", report_host(here()), how).blocks.at(0),
            "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr>" + run("Words") + "</w:p>");
}

TEST(MarkdownBlocks, AHostWithoutStylesGetsPlainParagraphs) {
  WordParts host;
  host.body = here();
  EXPECT_EQ(made("Words", host).blocks.at(0), "<w:p>" + run("Words") + "</w:p>");
}

TEST(MarkdownBlocks, WhatXmlWouldReadIsEscaped) {
  EXPECT_EQ(blocks("A \\<b\\> & \"c\""), body(run("A &lt;b&gt; &amp; &quot;c&quot;")));
}

TEST(MarkdownBlocks, HeadingsAreOfTheirStylesShifted) {
  MarkdownOptions how = options();
  how.heading_shift = 2;
  const std::string xml = made("# Costs\n\n## Benefits\n", report_host(here()), how).blocks.at(0);
  EXPECT_EQ(xml, "<w:p><w:pPr><w:pStyle w:val=\"Heading3\"/></w:pPr>" + run("Costs") +
                     "</w:p><w:p><w:pPr><w:pStyle w:val=\"Heading4\"/></w:pPr>" + run("Benefits") + "</w:p>");
}

TEST(MarkdownBlocks, AHeadingOfAStyleThatTheHostLacksIsBoldAndStaysWithTheNext) {
  EXPECT_EQ(blocks("##### Deep"), "<w:p><w:pPr><w:pStyle w:val=\"Body\"/><w:keepNext/></w:pPr>" +
                                      run("Deep", "<w:b/><w:bCs/>") + "</w:p>");
}

TEST(MarkdownBlocks, WordsAreMarkedByStylesWhereTheHostHasThem) {
  struct Case {
    const char* markdown;
    std::string xml;
  };
  // The host has Strong and Hyperlink, no Emphasis, no Strikethrough, no style for code.
  const std::vector<Case> cases = {
      {"**x**", run("x", "<w:rStyle w:val=\"Strong\"/>")},
      {"*x*", run("x", "<w:i/><w:iCs/>")},
      {"***x***", run("x", "<w:rStyle w:val=\"Strong\"/><w:i/><w:iCs/>")},
      {"~~x~~", run("x", "<w:strike/>")},
      {"~x~", run("~x~")},
      {"`x`", run("x", "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>")},
      {"a *b* c", run("a ") + run("b", "<w:i/><w:iCs/>") + run(" c")},
      {"a  \nb", "<w:r><w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t></w:r>"},
      {"a<br>b", "<w:r><w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t></w:r>"},
  };
  for (const Case& one : cases) EXPECT_EQ(blocks(one.markdown), body(one.xml)) << one.markdown;
}

TEST(MarkdownBlocks, ALinkIsARelationshipOfThePartThatItStandsIn) {
  const InsertedHere out =
      made("[the **SEC**](<https://example.com/a b> \"The Code\"), [again](<https://example.com/a b>)");
  EXPECT_EQ(out.blocks.at(0), body("<w:hyperlink r:id=\"rId1\" w:tooltip=\"The Code\">" +
                                   run("the ", "<w:rStyle w:val=\"Hyperlink\"/>") +
                                   run("SEC", "<w:rStyle w:val=\"Hyperlink\"/><w:b/><w:bCs/>") +
                                   "</w:hyperlink>" + run(", ") + "<w:hyperlink r:id=\"rId1\">" +
                                   run("again", "<w:rStyle w:val=\"Hyperlink\"/>") + "</w:hyperlink>"));
  EXPECT_EQ(count_of(out.part("word/_rels/document.xml.rels"),
                     "Target=\"https://example.com/a%20b\" TargetMode=\"External\""),
            1U);
}

TEST(MarkdownBlocks, ALinkInAHeaderBelongsToTheHeader) {
  WordParts host = report_host(tests::word_p("Body"));
  host.header = here();
  host.section = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" + host.section;
  const InsertedHere out = made("<https://example.com>", host);
  EXPECT_NE(out.part("word/_rels/header1.xml.rels").find("https://example.com"), std::string::npos);
  EXPECT_EQ(out.part("word/_rels/document.xml.rels").find("https://example.com"), std::string::npos);
}

TEST(MarkdownBlocks, ALinkThatMayNotStandInAPublishedDocumentKeepsItsWords) {
  const InsertedHere out = made("Text\n\n[this](javascript:alert)");
  EXPECT_EQ(out.blocks.at(0), body(run("Text")) + body(run("this")));
  EXPECT_EQ(out.messages(),
            "modification.description, line 3: the link to \"javascript:alert\" is not taken in; expected an "
            "address that "
            "begins with https://, http:// or mailto:. Its words are kept\n");
  EXPECT_EQ(out.findings.at(0).severity, Severity::warning);
  EXPECT_EQ(out.findings.at(0).place.file, "report.docx");
}

TEST(MarkdownBlocks, ALinkToAPlaceOfTheDocumentIsToABookmark) {
  EXPECT_EQ(blocks("[Costs](#costs)"),
            body("<w:hyperlink w:anchor=\"costs\">" + run("Costs", "<w:rStyle w:val=\"Hyperlink\"/>") +
                 "</w:hyperlink>"));
}

TEST(MarkdownBlocks, BulletsAreOfTheHostsListAndItsDeeperLevel) {
  EXPECT_EQ(blocks("- one\n- two\n  - deeper\n- three"),
            item("ListBullet", "", "one") + item("ListBullet", "", "two") +
                item("ListBullet", number(1, 1), "deeper") + item("ListBullet", "", "three"));
}

TEST(MarkdownBlocks, EachNumberedListBeginsAnewOnTheHostsDefinition) {
  const InsertedHere out = made("1. one\n2. two\n\nThen\n\n4. four\n   1. a\n");
  // The host has lists 1 and 2; definition 1 is that of List Number.
  EXPECT_EQ(out.blocks.at(0), item("ListNumber", number(0, 3), "one") +
                                  item("ListNumber", number(0, 3), "two") + body(run("Then")) +
                                  item("ListNumber", number(0, 4), "four") +
                                  item("ListNumber", number(1, 5), "a"));
  const std::string lists = out.part("word/numbering.xml");
  EXPECT_NE(
      lists.find(
          "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
          "w:val=\"1\"/></w:lvlOverride></w:num>"),
      std::string::npos);
  EXPECT_NE(
      lists.find(
          "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
          "w:val=\"4\"/></w:lvlOverride></w:num>"),
      std::string::npos);
  EXPECT_NE(
      lists.find(
          "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride "
          "w:val=\"1\"/></w:lvlOverride></w:num>"),
      std::string::npos);
}

TEST(MarkdownBlocks, AHostWithoutListsGetsOneDefinitionOfEachKind) {
  WordParts host;
  host.body = here();
  const InsertedHere out = made("- one\n\nThen\n\n- two\n\n1. a\n\nThen\n\n1. b\n", host);
  const std::string lists = out.part("word/numbering.xml");
  EXPECT_EQ(count_of(lists, "<w:abstractNum "), 2U);
  EXPECT_EQ(count_of(lists, "<w:num "), 3U);  // the bullets share one
  EXPECT_EQ(count_of(out.document(), number(0, 1)), 2U);
  EXPECT_EQ(count_of(out.document(), number(0, 2)), 1U);
  EXPECT_EQ(count_of(out.document(), number(0, 3)), 1U);
  EXPECT_NE(out.part("word/_rels/document.xml.rels").find("numbering.xml"), std::string::npos);
}

TEST(MarkdownBlocks, WhatGoesOnInAnItemIsIndentedAndHasNoNumber) {
  EXPECT_EQ(blocks("- one\n\n  more\n"),
            item("ListBullet", "", "one") +
                "<w:p><w:pPr><w:pStyle w:val=\"Body\"/><w:ind w:left=\"425\" w:firstLine=\"0\"/></w:pPr>" +
                run("more") + "</w:p>");
}

TEST(MarkdownBlocks, AnItemThatBeginsWithSomethingElseKeepsItsLabel) {
  const std::string xml = blocks("- > said\n");
  EXPECT_EQ(xml,
            "<w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/></w:pPr></w:p><w:p><w:pPr><w:pStyle "
            "w:val=\"Quote\"/><w:ind "
            "w:left=\"425\" w:firstLine=\"0\"/></w:pPr>" +
                run("said") + "</w:p>");
}

TEST(MarkdownBlocks, TasksHaveBoxes) {
  EXPECT_EQ(blocks("- [x] done\n- [ ] not\n"),
            item("ListBullet", "", "\u2611 done") + item("ListBullet", "", "\u2610 not"));
}

TEST(MarkdownBlocks, QuotesCodeAndRules) {
  EXPECT_EQ(blocks("> said\n"), "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr>" + run("said") + "</w:p>");
  EXPECT_EQ(blocks("> > said\n"),
            "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/><w:ind w:left=\"567\" w:firstLine=\"0\"/></w:pPr>" +
                run("said") + "</w:p>");
  EXPECT_EQ(blocks("```\na\n  b\n```\n"),
            body("<w:r><w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier "
                 "New\"/></w:rPr><w:t "
                 "xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">  b</w:t></w:r>"));
  EXPECT_NE(blocks("a\n\n---\n\nb").find("<w:pBdr><w:bottom "), std::string::npos);
}

TEST(MarkdownBlocks, ATableRepeatsItsHeadAlignsItsColumnsAndIsAsWideAsTheText) {
  const std::string xml =
      blocks("| Party | Cost |\n|:--|--:|\n| DCC | 1,000 |\n| A [b](https://example.com) | |\n");
  EXPECT_NE(xml.find("<w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"9070\" w:type=\"dxa\"/>"),
            std::string::npos);
  EXPECT_EQ(count_of(xml, "<w:tblHeader/>"), 1U);
  EXPECT_LT(xml.find("<w:tblHeader/>"), xml.find("Party"));
  EXPECT_NE(xml.find("<w:pStyle w:val=\"TableHead\"/><w:jc w:val=\"right\"/></w:pPr>" + run("Cost")),
            std::string::npos);
  EXPECT_NE(xml.find("<w:pStyle w:val=\"TableText\"/><w:jc w:val=\"right\"/></w:pPr>" + run("1,000")),
            std::string::npos);
  EXPECT_NE(xml.find("<w:jc w:val=\"left\"/></w:pPr>" + run("DCC")), std::string::npos);
  EXPECT_EQ(count_of(xml, "<w:tr>"), 3U);
  EXPECT_EQ(count_of(xml, "<w:tc>"), 6U);
  int width = 0;
  for (std::size_t at = xml.find("<w:gridCol w:w=\""); at != std::string::npos;
       at = xml.find("<w:gridCol w:w=\"", at + 1))
    width += std::stoi(xml.substr(at + 16));
  EXPECT_EQ(width, 9070);
}

TEST(MarkdownBlocks, ATableOfAHostWithoutTableStylesHasRulesAndABoldHead) {
  WordParts host;
  host.body = here();
  const std::string xml = made("| A |\n|---|\n| b |\n", host).blocks.at(0);
  EXPECT_EQ(xml.find("<w:tblStyle"), std::string::npos);
  EXPECT_NE(xml.find("<w:insideH w:val=\"single\""), std::string::npos);
  EXPECT_NE(xml.find(run("A", "<w:b/><w:bCs/>")), std::string::npos);
  EXPECT_NE(xml.find(run("b")), std::string::npos);
}

TEST(MarkdownBlocks, ACellKeepsAParagraphBehindATable) {
  const std::string table = "| A |\n|---|\n";
  const std::string cell =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>" + here() +
      "</w:tc></w:tr></w:tbl>" + tests::word_p("After");
  EXPECT_TRUE(made(table, report_host(cell))
                  .blocks.at(0)
                  .ends_with("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr></w:p>"));
  EXPECT_TRUE(blocks(table).ends_with("</w:tbl>"));
}

TEST(MarkdownBlocks, TwoTablesDoNotBecomeOne) {
  const std::string xml = blocks("| A |\n|---|\n\n| B |\n|---|\n");
  EXPECT_EQ(xml.find("</w:tbl><w:tbl>"), std::string::npos);
  EXPECT_EQ(count_of(xml, "<w:tbl>"), 2U);
}

TEST(MarkdownBlocks, AFootnoteIsOneOfWordsOwn) {
  const InsertedHere out = made("Costs[^1] rise.\n\n[^1]: In 2019, [see](https://example.com).\n");
  EXPECT_EQ(out.messages(), "");
  EXPECT_EQ(out.blocks.at(0),
            body(run("Costs") +
                 "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference "
                 "w:id=\"1\"/></w:r>" +
                 run(" rise.")));
  const std::string notes = out.part("word/footnotes.xml");
  EXPECT_NE(
      notes.find(
          "<w:footnote w:id=\"1\"><w:p><w:pPr><w:pStyle "
          "w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle "
          "w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> "
          "</w:t></w:r>" +
          run("In 2019, ")),
      std::string::npos)
      << notes;
  EXPECT_NE(out.part("word/_rels/footnotes.xml.rels").find("https://example.com"), std::string::npos);
}

TEST(MarkdownBlocks, FootnotesOfSeveralPlacesHaveTheirOwnIds) {
  const InsertedHere out = made("A[^n]\n\n[^n]: Note.\n", report_host(here() + here()));
  EXPECT_EQ(count_of(out.document(), "<w:footnoteReference w:id=\"1\"/>"), 1U);
  EXPECT_EQ(count_of(out.document(), "<w:footnoteReference w:id=\"2\"/>"), 1U);
  EXPECT_EQ(count_of(out.part("word/footnotes.xml"), "Note."), 2U);
}

TEST(MarkdownBlocks, AFootnoteReferredToTwiceIsPrintedTwice) {
  const InsertedHere out = made("A[^n] and B[^n]\n\n[^n]: Note.\n");
  EXPECT_EQ(count_of(out.part("word/footnotes.xml"), "Note."), 2U);
  EXPECT_EQ(count_of(out.document(), "<w:footnoteReference "), 2U);
}

TEST(MarkdownBlocks, AFootnoteInAHeaderStandsInBrackets) {
  WordParts host = report_host(tests::word_p("Body"));
  host.header = here();
  host.section = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" + host.section;
  const InsertedHere out = made("Costs[^1]\n\n[^1]: In 2019.\n", host);
  EXPECT_EQ(out.blocks.at(0), body(run("Costs (In 2019.)")));
  EXPECT_EQ(
      out.messages(),
      "modification.description, line 1: there can be no footnote here; its words are kept in brackets\n");
}

TEST(MarkdownBlocks, AFootnoteThatRefersToItselfEnds) {
  const InsertedHere out = made("A[^n]\n\n[^n]: see[^n]\n");
  EXPECT_EQ(count_of(out.part("word/footnotes.xml"), "<w:footnoteReference"), 0U);
  EXPECT_NE(out.messages(), "");
}

TEST(MarkdownBlocks, APictureIsRefusedAndItsWordsStay) {
  const InsertedHere out = made("One\n\n![the stages](stages.png)\n");
  EXPECT_EQ(out.blocks.at(0), body(run("One")) + body(run("the stages")));
  EXPECT_EQ(out.messages(),
            "modification.description, line 3: the picture \"stages.png\" is not taken in: Markdown can "
            "bring no pictures "
            "into a document; the words for it are kept\n");
}

TEST(MarkdownBlocks, HtmlIsRefusedAndItsWordsStay) {
  const InsertedHere out = made("<div>\n<b>Bold</b> words\n</div>\n\nA <u>b</u> c\n");
  EXPECT_EQ(out.blocks.at(0), body(run("Bold words")) + body(run("A b c")));
  EXPECT_EQ(
      out.messages(),
      "modification.description, line 1: HTML (<div>, <b>) is not taken in; its words are kept as plain "
      "text\n"
      "modification.description, line 5: HTML (<u>) is not taken in; its words are kept as plain text\n");
}

TEST(MarkdownBlocks, ACharacterThatXmlCannotHoldIsNamed) {
  const InsertedHere out = made("One\n\nA\vB\n");
  ASSERT_EQ(out.findings.size(), 1U);
  EXPECT_EQ(out.findings[0].severity, Severity::error);
  EXPECT_EQ(
      out.findings[0].message,
      "modification.description, line 3: the character U+000B cannot stand in a Word document; take it out");
  EXPECT_EQ(made("A &#x1F; B").findings.size(), 1U);
}

TEST(MarkdownBlocks, HostileTextEndsInAFinding) {
  std::string deep;
  for (int k = 0; k < 20'000; ++k) deep += "> ";
  EXPECT_NE(made(deep + "x").messages().find("nested more than 40 deep"), std::string::npos);
  EXPECT_NE(made(std::string(kMostMarkdown + 1, 'x')).messages().find("the text has 2000001 bytes"),
            std::string::npos);
  EXPECT_EQ(made(std::string(50'000, '[')).messages(), "");
  EXPECT_EQ(made(std::string(50'000, '*') + "a").messages(), "");
}

// 400 columns, and rows of a bar each: cells that the text does not have.
std::string wide_table(int rows) {
  std::string out = "a";
  for (int k = 1; k < 400; ++k) out += "|a";
  out += "\n-";
  for (int k = 1; k < 400; ++k) out += "|-";
  out += "\n";
  for (int k = 0; k < rows; ++k) out += "x\n";
  return out;
}

TEST(MarkdownBlocks, ATextCannotAskForMoreCellsThanItHasBytes) {
  // The head counts as one row: 12 of 400 are below the 5,000 that any text may have, and 13 above.
  EXPECT_EQ(made("words\n\n" + wide_table(11)).messages(), "");
  const InsertedHere refused = made("words\n\n" + wide_table(12));
  EXPECT_NE(refused.messages().find("line 3: its tables have 5200 cells"), std::string::npos)
      << refused.messages();
  EXPECT_NE(refused.messages().find("at most 5000 are written"), std::string::npos);
  EXPECT_EQ(refused.blocks.at(0), "");
  // However long the text is.
  EXPECT_NE(made(wide_table(900'000)).messages().find("at most 200000 are written"), std::string::npos);
  // A table in which every cell is written is never refused for its size below that.
  std::string full = "|a|b|c|d|\n|-|-|-|-|\n";
  for (int k = 0; k < 4'000; ++k) full += "|1|2|3|4|\n";
  EXPECT_EQ(made(full).messages(), "");
}

TEST(MarkdownBlocks, ManyLinksInOneParagraphAreAllTakenIn) {
  std::string text;
  for (int k = 0; k < 20'000; ++k) text += "[a](https://example.com/" + std::to_string(k) + ") ";
  EXPECT_EQ(count_of(blocks(text), "<w:hyperlink "), 20'000U);
}

TEST(MarkdownBlocks, TheSameTextGivesTheSameBytes) {
  const std::string text = "# A\n\n1. one[^1]\n\n| A |\n|---|\n| [b](https://example.com) |\n\n[^1]: Note\n";
  EXPECT_EQ(made(text).bytes, made(text).bytes);
}

}  // namespace
}  // namespace redraft::report
