#include "report/include.h"

#include <gtest/gtest.h>

#include <set>

#include "docx/settle.h"
#include "docx/xml_pieces.h"
#include "report/insert_here.h"
#include "report/made_guest.h"
#include "support/message.h"
#include "support/scratch.h"

namespace redraft::report {
namespace {

using tests::count_of;
using tests::here;
using tests::insert_here;
using tests::InsertedHere;
using tests::made_guest;
using tests::report_host;
using tests::word_p;
using tests::word_package;
using tests::WordParts;

WordParts host(const std::string& body) {
  WordParts out = report_host(body);
  out.header = word_p("Header of the report");
  out.section = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" + out.section;
  return out;
}

InsertedHere included(const WordParts& guest, const WordParts& around, const IncludeOptions& options = {}) {
  return insert_here(around, include_document(word_package(guest, "assessment.docx"), options));
}

InsertedHere included(const IncludeOptions& options = {}) {
  return included(made_guest(), host(word_p("Before") + here() + word_p("After")), options);
}

bool holds(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

// The words of the body, a paragraph a line.
std::string words_of(const InsertedHere& made) {
  const docx::Package package = docx::Package::from_bytes(made.bytes, "made.docx");
  const docx::Document document = docx::Document::read(package);
  std::string out;
  for (const docx::Paragraph& paragraph : document.body().paragraphs)
    out += (paragraph.label.empty() ? "" : paragraph.label + "|") +
           std::string(document.body().words(paragraph.text)) + "\n";
  return out;
}

// Values of an attribute of elements of this name, in order.
std::vector<std::string> values(const std::string& xml, const std::string& element,
                                const std::string& attribute) {
  std::vector<std::string> out;
  for (std::size_t at = xml.find("<" + element); at != std::string::npos;
       at = xml.find("<" + element, at + 1))
    if (docx::xml_name(std::string_view(xml).substr(at)) == element)
      out.emplace_back(docx::xml_attribute(std::string_view(xml).substr(at), attribute));
  return out;
}

TEST(IncludeDocument, WordsAndLabelsAreThoseOfTheGuest) {
  const InsertedHere made = included();
  EXPECT_EQ(words_of(made),
            "Before\n"
            "1|Introduction\n"
            "No style named\n"
            "See section 1 on page 1 above there\n"
            "A requirement\n"
            "(a)|first item\n"
            "(b)|second item\n"
            "Noted\uFFFC\uFFFC\n"
            "Commented\n"
            "The Board votes.\n"
            "\n"
            "Moved words\n"
            "\uFFFC\n"
            "In a control\n"
            "End of the first section\n"
            "A wide table\n"
            "Last words\n"
            "After\n");
}

TEST(IncludeDocument, TheHostsStylesOfThatNameAreTaken) {
  const InsertedHere made = included();
  const std::string styles = made.part("word/styles.xml");
  EXPECT_TRUE(holds(made.document(), "<w:pStyle w:val=\"Heading1\"/>"));
  EXPECT_FALSE(holds(made.document() + styles, "berschrift1"));
  EXPECT_FALSE(holds(styles, "assessment.docx"));
  EXPECT_EQ(count_of(styles, "<w:name w:val=\"Strong\"/>"), 1U);
}

TEST(IncludeDocument, StylesThatTheHostLacksComeWithWhatTheyRestOn) {
  const std::string styles = included().part("word/styles.xml");
  for (const char* const name : {"Requirement", "Requirement Char", "Requirement Base", "Table Grid"})
    EXPECT_EQ(count_of(styles, "<w:name w:val=\"" + std::string(name) + "\"/>"), 1U) << name;
  EXPECT_FALSE(holds(styles, "Unused"));
  // What they are based on is known in the host by another id.
  EXPECT_TRUE(holds(styles, "<w:name w:val=\"Requirement Base\"/><w:basedOn w:val=\"Normal\"/>"));
}

TEST(IncludeDocument, DifferentStylesComeUnderANewNameWhenTheGuestsLookIsKept) {
  IncludeOptions options;
  options.styles = render::StylePolicy::guest;
  const InsertedHere made = included(options);
  const std::string styles = made.part("word/styles.xml");
  EXPECT_TRUE(holds(styles, "<w:name w:val=\"heading 1 (assessment.docx)\"/>"));
  EXPECT_TRUE(holds(styles, "<w:name w:val=\"Normal (assessment.docx)\"/>"));
  // The default of all text stands in the guest's root style: 12 pt Times, 160 twips behind a paragraph.
  EXPECT_TRUE(
      holds(styles,
            "<w:pPr><w:spacing w:after=\"160\" w:before=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"));
  EXPECT_TRUE(holds(styles, "<w:sz w:val=\"24\"/>"));
  // Paragraphs that name no style are of the guest's Normal, not of the host's.
  EXPECT_TRUE(holds(
      made.document(),
      "<w:p><w:pPr><w:pStyle w:val=\"Standard\"/></w:pPr><w:r><w:t xml:space=\"preserve\">No style named"));
  // The same in both: Normal Table.
  EXPECT_FALSE(holds(styles, "Normal Table (assessment.docx)"));
}

TEST(IncludeDocument, TheListOfAHeadingsStyleStaysWithItsParagraphs) {
  const InsertedHere made = included();
  EXPECT_TRUE(holds(made.document(),
                    "<w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
                    "w:val=\"3\"/></w:numPr></w:pPr>"));
  // The definition does not tie the host's heading to itself.
  EXPECT_FALSE(holds(made.part("word/numbering.xml"), "<w:pStyle"));
}

TEST(IncludeDocument, ANumberOfTheHostsStyleDoesNotComeToTheGuest) {
  WordParts around = host(here());
  const std::string plain = "<w:outlineLvl w:val=\"1\"/>";
  around.styles.insert(around.styles.find(plain), "<w:numPr><w:numId w:val=\"2\"/></w:numPr>");
  // numPr stands before spacing in w:pPr.
  const std::string wrong =
      "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:numPr><w:numId w:val=\"2\"/></w:numPr>";
  const std::size_t at = around.styles.find(wrong);
  ASSERT_NE(at, std::string::npos);
  around.styles.replace(
      at, wrong.size(),
      "<w:keepNext/><w:numPr><w:numId w:val=\"2\"/></w:numPr><w:spacing w:before=\"240\" w:after=\"120\"/>");
  WordParts guest;
  guest.styles = "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>";
  guest.body = word_p("Plain", "<w:pStyle w:val=\"H2\"/>");
  EXPECT_EQ(words_of(included(guest, around)), "Plain\n");
}

TEST(IncludeDocument, NotesComeWithNewNumbers) {
  WordParts around =
      host(word_p("Before") + "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>" + here());
  around.footnotes = made_guest().footnotes;
  const InsertedHere made = included(made_guest(), around);
  EXPECT_EQ(values(made.document(), "w:footnoteReference", "w:id"), (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(values(made.part("word/footnotes.xml"), "w:footnote", "w:id"),
            (std::vector<std::string>{"-1", "0", "1", "2"}));
  EXPECT_EQ(count_of(made.part("word/endnotes.xml"), "The guest's endnote."), 1U);
}

TEST(IncludeDocument, ALandscapeSectionStaysOneAndTheReportGoesOn) {
  const std::string xml = included().document();
  std::vector<std::string> sections;
  for (std::size_t at = xml.find("<w:sectPr"); at != std::string::npos; at = xml.find("<w:sectPr", at + 1))
    sections.push_back(xml.substr(at, xml.find("</w:sectPr>", at) - at));
  ASSERT_EQ(sections.size(), 4U);
  EXPECT_TRUE(holds(sections[0], "w:left=\"1418\""));  // the host's, up to here
  EXPECT_TRUE(holds(sections[1], "w:left=\"1440\""));
  EXPECT_TRUE(holds(sections[2], "w:orient=\"landscape\""));
  EXPECT_TRUE(holds(sections[3], "w:left=\"1418\""));
  EXPECT_EQ(sections[0], sections[3]);
  // Each ends in the right paragraph.
  EXPECT_LT(xml.find(sections[0]), xml.find("Before"));
  EXPECT_GT(xml.find(sections[1]), xml.find("In a control"));
  EXPECT_GT(xml.find(sections[2]), xml.find("A wide table"));
  EXPECT_LT(xml.find(sections[2]), xml.find("After"));
  EXPECT_FALSE(holds(xml, "<?redraft"));
}

TEST(IncludeDocument, HeadersComeWithTheSections) {
  const InsertedHere made = included();
  EXPECT_TRUE(holds(made.part("word/header-guest1.xml"), "Header of the assessment"));
  EXPECT_TRUE(holds(made.part("word/header-guest2.xml"), "Header of the landscape pages"));
  EXPECT_TRUE(holds(made.part("word/footer-guest1.xml"), "PAGE"));
  EXPECT_TRUE(holds(made.part("[Content_Types].xml"), "/word/header-guest1.xml"));
}

TEST(IncludeDocument, TheReportsHeadersGoOnWhenAsked) {
  IncludeOptions options;
  options.own_pages = false;
  const InsertedHere made = included(options);
  EXPECT_EQ(made.part("word/header-guest1.xml"), "");
  const std::string xml = made.document();
  // The guest's upright pages are the report's, the landscape ones its own, and the report goes on behind them.
  EXPECT_EQ(values(xml, "w:pgSz", "w:orient"), (std::vector<std::string>{"", "landscape", ""}));
  EXPECT_EQ(count_of(xml, "<w:headerReference"), 2U);  // the host's two
}

// A guest of three sections, the second landscape, on the report's paper with margins of its own.
WordParts turning_guest() {
  const auto section = [](const std::string& size, int margin) {
    const std::string twips = std::to_string(margin);
    return "<w:pgSz " + size + "/><w:pgMar w:top=\"1000\" w:right=\"" + twips +
           "\" w:bottom=\"1000\" w:left=\"" + twips + "\" w:header=\"700\" w:footer=\"700\" w:gutter=\"0\"/>";
  };
  const auto ends = [](const std::string& inside) { return "<w:sectPr>" + inside + "</w:sectPr>"; };
  const std::string upright = section("w:w=\"11906\" w:h=\"16838\"", 2000);
  WordParts out;
  out.body = word_p("First", ends(upright)) +
             word_p("Wide", ends(section("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"", 2000))) +
             word_p("Last");
  out.section = upright;
  return out;
}

TEST(IncludeDocument, UprightPagesOfAGuestAreThoseOfTheReportAroundIt) {
  IncludeOptions options;
  options.own_pages = false;
  const WordParts around = report_host(word_p("Before") + here() + word_p("After"));
  const std::string xml = included(turning_guest(), around, options).document();
  // Its first words stand under what is before it, and what is behind it under its last.
  EXPECT_EQ(values(xml, "w:pgMar", "w:left"), (std::vector<std::string>{"1418", "2000", "1418"}));
  EXPECT_LT(xml.find("Before"), xml.find("<w:sectPr"));  // in the paragraph of "First"
  EXPECT_GT(xml.find("After"), xml.find("landscape"));
  EXPECT_LT(xml.find("Last"), xml.rfind("<w:sectPr"));
}

TEST(IncludeDocument, UprightPagesOfTwoGuestsInARowAreThoseOfTheReport) {
  IncludeOptions options;
  options.own_pages = false;
  const WordParts around = report_host(word_p("Before") + here() + here() + word_p("After"));
  const std::string xml = included(turning_guest(), around, options).document();
  EXPECT_EQ(values(xml, "w:pgSz", "w:orient"),
            (std::vector<std::string>{"", "landscape", "", "landscape", ""}));
  EXPECT_EQ(count_of(xml, "w:left=\"1418\""), 3U);
}

TEST(IncludeDocument, AGuestWithNarrowerMarginsKeepsThem) {
  IncludeOptions options;
  options.own_pages = false;
  WordParts guest = turning_guest();
  for (std::string* text : {&guest.body, &guest.section})
    for (std::size_t at = text->find("\"2000\""); at != std::string::npos; at = text->find("\"2000\""))
      text->replace(at, 6, "\"600\"");
  const WordParts around = report_host(word_p("Before") + here() + word_p("After"));
  const std::string xml = included(guest, around, options).document();
  EXPECT_EQ(values(xml, "w:pgMar", "w:left"),
            (std::vector<std::string>{"1418", "600", "600", "600", "1418"}));
}

TEST(IncludeDocument, ItsHeadingsStandBelowTheHeadingOfTheReport) {
  IncludeOptions options;
  options.headings_down = 1;
  WordParts guest;
  guest.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"Heading 1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H6\"><w:name w:val=\"heading 6\"/><w:pPr><w:outlineLvl "
      "w:val=\"5\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H9\"><w:name w:val=\"heading 9\"/><w:pPr><w:outlineLvl "
      "w:val=\"8\"/></w:pPr></w:style>";
  guest.body = word_p("Title", "<w:pStyle w:val=\"T\"/>") + word_p("One", "<w:pStyle w:val=\"H1\"/>") +
               word_p("Six", "<w:pStyle w:val=\"H6\"/>") + word_p("Nine", "<w:pStyle w:val=\"H9\"/>") +
               word_p("Direct", "<w:outlineLvl w:val=\"0\"/>") +
               word_p("Text", "<w:outlineLvl w:val=\"9\"/>");
  const InsertedHere made = included(guest, report_host(here()), options);
  EXPECT_TRUE(
      holds(made.document(), "<w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">One"));
  const std::string styles = made.part("word/styles.xml");
  EXPECT_TRUE(holds(styles, "<w:name w:val=\"heading 7\"/><w:pPr><w:outlineLvl w:val=\"6\"/></w:pPr>"));
  EXPECT_TRUE(holds(styles, "<w:name w:val=\"heading 9\"/><w:pPr><w:outlineLvl w:val=\"8\"/></w:pPr>"));
  EXPECT_EQ(count_of(styles, "<w:name w:val=\"Subtitle\"/>"), 1U);
  EXPECT_FALSE(holds(styles, "<w:name w:val=\"Title\"/>"));
  EXPECT_EQ(values(made.document(), "w:outlineLvl", "w:val"), (std::vector<std::string>{"1", "9"}));
}

// It is somebody's text: alone in its paragraph or beside other words, a tag is printed and said, never filled.
TEST(IncludeDocument, WhatLooksLikeATagStandsAsItIsWritten) {
  const std::string kept =
      " looks like a tag of a template; what is taken in is not filled, and it stands as it is written";
  const struct {
    const char* words;
    std::string message;
  } rows[] = {
      {"{{> include annex.insert}}", "assessment.docx: paragraph 2: {{> include annex.insert}}" + kept},
      {"See {{> include annex.insert}} below",
       "assessment.docx: paragraph 2: {{> include annex.insert}}" + kept},
      {"{{modification.number}}", "assessment.docx: paragraph 2: {{modification.number}}" + kept},
      {"The letter says {{ name | upper }}.", "assessment.docx: paragraph 2: {{ name | upper }}" + kept},
      {"{{#if it}}", "assessment.docx: paragraph 2: {{#if it}}" + kept},
      {"A set {{1, 2}, {3}} of sets, and }}{{", ""},
  };
  for (const auto& row : rows) {
    WordParts guest;
    guest.body = word_p("Before") + word_p(row.words);
    const InsertedHere made = included(guest, host(here() + word_p("After")));
    EXPECT_TRUE(holds(words_of(made), row.words)) << row.words;
    std::string said;
    for (const Finding& finding : made.findings)
      if (finding.check == "include-tag") said += finding.message;
    EXPECT_EQ(said, row.message);
  }
}

// Each pair of braces looked for its end anew: over a minute.
TEST(IncludeDocument, ManyBracesAreReadOnce) {
  for (const std::string& words : {std::string(2'000'000, '{') + "}}", [] {
                                     std::string spaced;
                                     for (int k = 0; k < 100'000; ++k) spaced += "{{ ";
                                     return spaced + std::string(300'000, ' ') + "}}";
                                   }()}) {
    WordParts guest;
    guest.body = "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>" + word_p("{{name}}");
    const InsertedHere made = included(guest, host(here()));
    std::string said;
    for (const Finding& finding : made.findings)
      if (finding.check == "include-tag") said += finding.message;
    EXPECT_TRUE(said.starts_with("assessment.docx: paragraph 2: {{name}} looks like a tag")) << said;
  }
}

TEST(IncludeDocument, PagesThatItDoesNotSayAreThoseOfTheReport) {
  IncludeOptions options;
  options.own_pages = false;
  const std::string upright = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
  const std::string lying = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
  const std::string margins = "<w:pgMar w:top=\"1000\" w:right=\"1100\" w:bottom=\"1000\" w:left=\"1100\"/>";
  WordParts around = host(word_p("Before") + here() + word_p("After"));
  around.section = upright + margins;
  const auto sections = [&](const std::string& own) {
    WordParts guest;
    guest.body = word_p("Guest");
    guest.section = own;
    return included(guest, around, options).document();
  };
  for (const std::string& own : {std::string(), upright, std::string("<w:cols w:space=\"708\"/>")})
    EXPECT_EQ(count_of(sections(own), "<w:sectPr"), 1U) << own;
  const std::string wide = sections(lying);
  EXPECT_EQ(count_of(wide, "<w:sectPr"), 3U);
  EXPECT_TRUE(holds(wide, "<w:sectPr>" + lying + margins + "</w:sectPr>")) << wide;
  const std::string columns = sections("<w:type w:val=\"nextPage\"/>" + lying + "<w:cols w:num=\"2\"/>");
  EXPECT_TRUE(holds(columns, "<w:type w:val=\"nextPage\"/>" + lying + margins + "<w:cols w:num=\"2\"/>"));
}

TEST(IncludeDocument, AHeadingInFrontOfItStandsOnItsFirstPage) {
  WordParts guest;
  guest.body = word_p("Guest");
  guest.section = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
  const std::string heading = word_p("Annex D", "<w:pStyle w:val=\"Heading1\"/>");
  const std::string xml =
      included(guest, host(word_p("Before") + heading + here() + word_p("After"))).document();
  EXPECT_TRUE(holds(xml, heading)) << "without a section";
  EXPECT_LT(xml.find("Before"), xml.find("Annex D"));
  EXPECT_LT(xml.find("<w:sectPr"), xml.find("Before")) << "what stands before the heading ends its section";
}

TEST(IncludeDocument, BookmarksOfOneNumberGetOneEach) {
  const auto marked = [](const std::string& name, const std::string& words) {
    return "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"" + name + "\"/><w:r><w:t>" + words +
           "</w:t></w:r><w:bookmarkEnd w:id=\"7\"/></w:p>";
  };
  WordParts guest;
  guest.body = marked("one", "a") + marked("two", "b");
  const std::string xml = included(guest, host(here() + word_p("After"))).document();
  const std::vector<std::string> starts = values(xml, "w:bookmarkStart", "w:id");
  ASSERT_EQ(starts.size(), 2U);
  EXPECT_NE(starts[0], starts[1]);
  EXPECT_EQ(values(xml, "w:bookmarkEnd", "w:id"), starts);
}

TEST(IncludeDocument, AGuestAtTheEndLeavesNoEmptyPage) {
  const InsertedHere made = included(made_guest(), host(word_p("Before") + here()));
  EXPECT_EQ(count_of(made.document(), "<w:sectPr"), 3U);
  const std::string xml = made.document();
  EXPECT_GT(xml.rfind("landscape"), xml.rfind("Last words"));
  EXPECT_TRUE(xml.ends_with("</w:sectPr></w:body></w:document>"));
}

TEST(IncludeDocument, AGuestAtTheBeginningHasNoPageBeforeIt) {
  const InsertedHere made = included(made_guest(), host(here() + word_p("After")));
  EXPECT_EQ(count_of(made.document(), "<w:sectPr"), 3U);
  EXPECT_TRUE(holds(made.document(), "<w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>"));
}

TEST(IncludeDocument, AGuestOnTheSamePagesNeedsNoSection) {
  WordParts guest;
  guest.body = word_p("Plain");
  guest.section = report_host("").section;
  const InsertedHere made = included(guest, host(word_p("Before") + here() + word_p("After")));
  EXPECT_EQ(count_of(made.document(), "<w:sectPr"), 1U);
  EXPECT_EQ(words_of(made), "Before\nPlain\nAfter\n");
}

TEST(IncludeDocument, TheReportsFirstPageAndNumbersDoNotBeginAgainBehindAGuest) {
  WordParts around = host(word_p("Before") + here() + word_p("After"));
  around.section += "<w:pgNumType w:start=\"1\"/><w:titlePg/>";
  const std::string xml = included(made_guest(), around).document();
  EXPECT_EQ(count_of(xml, "<w:titlePg/>"), 1U);
  EXPECT_EQ(count_of(xml, "w:start=\"1\""), 1U);
  EXPECT_LT(xml.find("<w:titlePg/>"), xml.find("Introduction"));
}

TEST(IncludeDocument, AnInheritedHeaderOfTheReportComesBackBehindAGuest) {
  // The last section of the host has no header of its own: it goes on with the one before.
  const std::string first =
      "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" "
      "r:id=\"rIdHeader\"/></w:sectPr></w:pPr></w:p>";
  WordParts around = report_host(first + word_p("Before") + here() + word_p("After"));
  around.header = word_p("Header of the report");
  const std::string xml = included(made_guest(), around).document();
  const std::string last = xml.substr(xml.rfind("<w:sectPr"));
  EXPECT_TRUE(holds(last, "r:id=\"rIdHeader\""));
}

TEST(IncludeDocument, PicturesAndLinksComeWithTheirParts) {
  const InsertedHere made = included();
  EXPECT_EQ(made.part("word/media/image1.png"), tests::one_pixel());
  EXPECT_TRUE(holds(made.part("word/_rels/document.xml.rels"), "https://example.com/guest"));
  WordParts around = host(here());
  around.image = "another picture";
  const InsertedHere other = included(made_guest(), around);
  EXPECT_EQ(other.part("word/media/image1.png"), "another picture");
  EXPECT_EQ(other.part("word/media/image1-guest.png"), tests::one_pixel());
}

TEST(IncludeDocument, ABookmarkThatTheHostHasIsRenamedWithWhatRefersToIt) {
  const WordParts around = host(
      "<w:p><w:bookmarkStart w:id=\"40\" w:name=\"_ref100\"/><w:bookmarkEnd w:id=\"40\"/></w:p>" + here());
  const std::string xml = included(made_guest(), around).document();
  const std::vector<std::string> names = values(xml, "w:bookmarkStart", "w:name");
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0], "_ref100");
  EXPECT_EQ(names[1], "_Ref100_41");
  EXPECT_TRUE(holds(xml, " REF _Ref100_41 \\r \\h "));
  EXPECT_TRUE(holds(xml, "w:instr=\" PAGEREF _Ref100_41 \\h \""));
  EXPECT_TRUE(holds(xml, "w:anchor=\"_Ref100_41\""));
  EXPECT_FALSE(holds(xml, "_Ref100 "));
}

TEST(IncludeDocument, AReferenceThatWordCutInTwoFollowsItsBookmark) {
  WordParts guest;
  guest.body =
      "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_Ref100\"/><w:bookmarkEnd w:id=\"0\"/><w:r><w:fldChar "
      "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF _Ref</w:instrText></w:r><w:r><w:instrText>100 "
      "\\h "
      "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
  const WordParts around = host(
      "<w:p><w:bookmarkStart w:id=\"40\" w:name=\"_Ref100\"/><w:bookmarkEnd w:id=\"40\"/></w:p>" + here());
  const std::string xml = included(guest, around).document();
  EXPECT_TRUE(
      holds(xml,
            "<w:instrText xml:space=\"preserve\"> REF _Ref100_41 \\h </w:instrText></w:r><w:r><w:instrText "
            "xml:space=\"preserve\"></w:instrText>"))
      << xml;
}

TEST(IncludeDocument, TwiceTakenInEverythingIsUnique) {
  const InsertedHere made = included(made_guest(), host(here() + word_p("Between") + here()));
  const std::string xml = made.document();
  const auto unique = [&](const std::string& element, const std::string& attribute, std::size_t count) {
    const std::vector<std::string> all = values(xml, element, attribute);
    EXPECT_EQ(all.size(), count) << element;
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), count) << element;
  };
  unique("w:bookmarkStart", "w:name", 2);
  unique("w:bookmarkStart", "w:id", 2);
  unique("w:footnoteReference", "w:id", 2);
  unique("w:commentReference", "w:id", 2);
  unique("w:ins", "w:id", 2);
  unique("w:del", "w:id", 2);
  unique("wp:docPr", "id", 2);
  unique("w:moveFromRangeStart", "w:name", 2);
  EXPECT_EQ(values(xml, "w:moveFromRangeStart", "w:name"), values(xml, "w:moveToRangeStart", "w:name"));
  EXPECT_EQ(values(xml, "w:moveFromRangeStart", "w:id"), values(xml, "w:moveFromRangeEnd", "w:id"));
  // One picture and one set of styles serve both; each list begins anew.
  EXPECT_EQ(count_of(made.part("word/styles.xml"), "<w:name w:val=\"Requirement\"/>"), 1U);
  EXPECT_EQ(made.part("word/media/image1-guest.png"), "");
  EXPECT_EQ(count_of(words_of(made), "(a)|first item"), 2U);
}

TEST(IncludeDocument, CommentsComeWithTheirWordsOrAreLeftOutAndSaid) {
  const InsertedHere made = included();
  const std::string comments = made.part("word/comments.xml");
  EXPECT_TRUE(holds(comments, "w:author=\"Drafter\""));
  EXPECT_TRUE(holds(comments, "Is this right?"));
  EXPECT_EQ(values(comments, "w:comment", "w:id"), values(made.document(), "w:commentReference", "w:id"));
  IncludeOptions options;
  options.comments = false;
  const InsertedHere without = included(options);
  EXPECT_FALSE(holds(without.document(), "comment"));
  EXPECT_EQ(without.part("word/comments.xml"), "");
  EXPECT_TRUE(holds(without.messages(), "assessment.docx: its comments (1) are left out\n"));
}

TEST(IncludeDocument, TrackedChangesStayAndCanBeSettled) {
  const InsertedHere made = included();
  const docx::Package package = docx::Package::from_bytes(made.bytes, "made.docx");
  const std::string clean = package.write(docx::settle(package, docx::Decision::accept));
  InsertedHere settled;
  settled.bytes = clean;
  EXPECT_TRUE(holds(words_of(settled), "The Board votes.\n"));
  settled.bytes = package.write(docx::settle(package, docx::Decision::reject));
  EXPECT_TRUE(holds(words_of(settled), "The Panel votes.\n"));
}

TEST(IncludeDocument, InACellSectionsAreLeftOutAndSaid) {
  const InsertedHere made =
      included(made_guest(),
               host("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>" +
                    here() + "</w:tc></w:tr></w:tbl>" + word_p("After")));
  EXPECT_EQ(count_of(made.document(), "<w:sectPr"), 1U);
  EXPECT_TRUE(holds(made.messages(),
                    "stands in a cell of a table, where there can be no sections: its 2 are left out, "
                    "landscape pages with them\n"));
}

TEST(IncludeDocument, ACellThatAGuestsTableEndsKeepsAParagraph) {
  WordParts guest;
  guest.body = tests::word_table({{"a"}});
  const InsertedHere made = included(
      guest, host("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>" +
                  here() + "</w:tc></w:tr></w:tbl>" + word_p("After")));
  EXPECT_TRUE(made.blocks.at(0).ends_with("</w:tbl><w:p/>"));
}

TEST(IncludeDocument, InAHeaderNotesAndCommentsAreLeftOutAndSaid) {
  WordParts around = report_host(word_p("Body"));
  around.header = here();
  around.section = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" + around.section;
  const InsertedHere made = included(made_guest(), around);
  const std::string header = made.part("word/header1.xml");
  EXPECT_TRUE(holds(header, "Introduction"));
  EXPECT_FALSE(holds(header, "noteReference"));
  EXPECT_FALSE(holds(header, "comment"));
  EXPECT_FALSE(holds(header, "w:sectPr"));
  EXPECT_TRUE(holds(made.messages(), "where there can be no notes: its 2 footnotes are left out\n"));
  EXPECT_TRUE(holds(made.part("word/_rels/header1.xml.rels"), "https://example.com/guest"));
}

TEST(IncludeDocument, ATableOfContentsOfTheGuestListsTheGuestAlone) {
  WordParts guest;
  guest.body =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o "
      "\"1-3\" "
      "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
  const std::string xml = included(guest, host(here())).document();
  EXPECT_TRUE(holds(xml, " TOC \\b _Included1 \\o \"1-3\" "));
  EXPECT_TRUE(holds(xml, "<w:bookmarkStart w:id=\"2\" w:name=\"_Included1\"/><w:p>"));
  EXPECT_TRUE(holds(xml, "<w:bookmarkEnd w:id=\"2\"/>"));
}

TEST(IncludeDocument, SaysThatTextIsSetOtherwiseByDefault) {
  EXPECT_TRUE(holds(included().messages(),
                    "its text is set otherwise by default (font, size, spacing) than the report's"));
}

TEST(IncludeDocument, BindingsToDataOfTheGuestAreLeftOutAndSaid) {
  const InsertedHere made = included();
  EXPECT_FALSE(holds(made.document(), "w:dataBinding"));
  EXPECT_TRUE(
      holds(made.messages(), "assessment.docx: its data bindings of content controls (1) are left out\n"));
  EXPECT_TRUE(holds(made.document(), "In a control"));
}

// By the id of its lost picture it would show what the report has under that id.
TEST(IncludeDocument, NothingOfTheReportStandsInForWhatTheGuestHasLost) {
  const WordParts around = host(word_p("Before") + here() + word_p("After"));
  const InsertedHere made = included(
      {.body = "<w:p><w:hyperlink r:id=\"rIdHeader\"><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:hyperlink "
               "r:id=\"\" w:anchor=\"_top\"><w:r><w:t>upwards</w:t></w:r></w:hyperlink></w:p>"},
      around);
  const std::string xml = docx::Package::from_bytes(made.bytes, "made.docx").bytes("word/document.xml");
  EXPECT_NE(xml.find("<w:hyperlink><w:r><w:t>a link"), std::string::npos) << xml;
  EXPECT_NE(xml.find("<w:hyperlink r:id=\"\" w:anchor=\"_top\">"), std::string::npos) << xml;
  bool said = false;
  for (const Finding& finding : made.findings)
    said = said || holds(finding.message, "references to pictures, links or parts that are not in it (1)");
  EXPECT_TRUE(said);
}

TEST(IncludeDocument, TheSameInputsGiveTheSameBytes) { EXPECT_EQ(included().bytes, included().bytes); }

class IncludeFiles : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& body) {
    WordParts parts;
    parts.body = body;
    return folder_.file(name, tests::word_bytes(parts));
  }
  tests::Scratch folder_;
};

TEST_F(IncludeFiles, ADocumentMayIncludeAnother) {
  const Inserts inserts =
      include_files({{"a", write("a.docx", word_p("A1") + word_p("{{> include b}}") + word_p("A2"))},
                     {"b", write("b.docx", word_p("B"))}});
  EXPECT_EQ(words_of(insert_here(host(here()), inserts.at("a"))), "A1\nB\nA2\n");
  EXPECT_EQ(words_of(insert_here(host(here()), inserts.at("b"))), "B\n");
}

TEST_F(IncludeFiles, ACircleIsNamed) {
  const std::string a = write("a.docx", word_p("{{> include b}}"));
  const std::string b = write("b.docx", word_p("B") + word_p("{{>include c}}"));
  const std::string c = write("c.docx", word_p(" {{> include a }} "));
  EXPECT_EQ(tests::message_of([&] {
              include_files({{"a", a}, {"b", b}, {"c", c}});
            }),
            a + ": includes " + b + ", which includes " + c + ", which includes " + a + " again (" + c +
                ": paragraph 1): a document cannot stand in itself");
}

TEST_F(IncludeFiles, ADocumentThatIncludesItselfIsNamed) {
  const std::string a = write("a.docx", word_p("{{> include a}}"));
  EXPECT_EQ(tests::message_of([&] {
              include_files({{"a", a}});
            }),
            a + ": includes " + a + " again (" + a + ": paragraph 1): a document cannot stand in itself");
}

TEST_F(IncludeFiles, AMissingDocumentIsNamedWithItsPlace) {
  const std::string a = write("a.docx", word_p("x") + word_p("{{> include costs}}"));
  EXPECT_EQ(tests::message_of([&] {
              include_files({{"a", a}});
            }),
            a + ": paragraph 2: there is no document 'costs' to include; expected one of: a");
  EXPECT_NE(tests::message_of([&] { include_files({{"a", a + ".not"}}); }), "");
}

TEST(IncludeDocument, LeavesOutOfACellASectionWhoseChangeIsTracked) {
  WordParts guest;
  guest.body = word_p("one",
                      "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                      "<w:sectPrChange w:id=\"1\" w:author=\"A\"><w:sectPr><w:pgSz w:w=\"11906\" "
                      "w:h=\"16838\"/></w:sectPr></w:sectPrChange></w:sectPr>") +
               word_p("two");
  const InsertedHere made =
      included(guest, host("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc>" +
                           here() + "</w:tc></w:tr></w:tbl>" + word_p("After")));
  EXPECT_EQ(made.blocks.at(0).find("sectPr"), std::string::npos) << made.blocks.at(0);
  EXPECT_EQ(words_of(made), "one\ntwo\nAfter\n");
}

}  // namespace
}  // namespace redraft::report
