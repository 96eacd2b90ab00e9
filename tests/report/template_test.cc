#include "report/template.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/filled.h"
#include "report/insert_here.h"

namespace redraft::tests {
namespace {

using Checks = std::vector<std::string>;

const std::string items = "items: [{name: Apple, cost: 3}, {name: Pear, cost: 5}]\n";

TEST(Template, WritesAFieldAndEscapesIt) {
  const FilledWord done = fill_body(word_p("Dear {{name}},"), "name: A & B <C>");
  EXPECT_EQ(done.text(), "Dear A & B <C>,");
  EXPECT_NE(done.document().find("A &amp; B &lt;C&gt;"), std::string::npos);
}

TEST(Template, JoinsATagThatWordHasCutOverRuns) {
  const FilledWord done = fill_body(
      paragraph_of("<w:r><w:rPr><w:b/></w:rPr><w:t>To {{per</w:t></w:r>" + runs({"son.na", "me}} today"})),
      "person: {name: Ann}");
  EXPECT_EQ(done.text(), "To Ann today");
  // The run that holds the opening brace holds the value.
  EXPECT_NE(done.document().find("<w:b/></w:rPr><w:t xml:space=\"preserve\">To Ann</w:t>"),
            std::string::npos);
}

TEST(Template, JoinsATagHalfInsideATrackedChange) {
  const FilledWord done = fill_body(
      paragraph_of(runs({"{{na"}) + "<w:ins w:id=\"1\" w:author=\"A\">" + runs({"me}}"}) + "</w:ins>"),
      "name: Ann");
  EXPECT_EQ(done.text(), "Ann");
  EXPECT_NE(done.document().find("<w:ins w:id=\"1\""), std::string::npos);
}

TEST(Template, BreaksLinesAndSetsTabsOfAValue) {
  EXPECT_EQ(fill_body(word_p("{{a}}"), "a: \"one\\ntwo\\tthree\\n\"").text(), "one/two\tthree");
}

TEST(Template, RepeatsParagraphsAndRemovesThoseOfTheTags) {
  const FilledWord done =
      fill_body(word_p("{{#each items as item}}") + word_p("{{@index}} of {{@count}}: {{item.name}}") +
                    word_p("{{/each}}") + word_p("end"),
                items);
  EXPECT_EQ(done.text(), "1 of 2: Apple\n2 of 2: Pear\nend");
}

TEST(Template, WritesElseForAnEmptyList) {
  const std::string body = word_p("{{#each items as item}}") + word_p("{{item.name}}") + word_p("{{else}}") +
                           word_p("none") + word_p("{{/each}}");
  EXPECT_EQ(fill_body(body, "items: []").text(), "none");
  EXPECT_EQ(fill_body(body, "items: null").text(), "none");
  EXPECT_EQ(fill_body(body, items).text(), "Apple\nPear");
}

TEST(Template, ChoosesAmongParagraphs) {
  const std::string body = word_p("{{#if a > 2}}") + word_p("big") + word_p("{{else if a == 2}}") +
                           word_p("two") + word_p("{{else}}") + word_p("small") + word_p("{{/if}}");
  EXPECT_EQ(fill_body(body, "a: 3").text(), "big");
  EXPECT_EQ(fill_body(body, "a: 2").text(), "two");
  EXPECT_EQ(fill_body(body, "a: 1").text(), "small");
}

TEST(Template, ChoosesAmongWordsOfOneRun) {
  EXPECT_EQ(fill_body(word_p("It is {{#if a}}urgent{{else}}usual{{/if}}."), "a: true").text(),
            "It is urgent.");
  EXPECT_EQ(fill_body(word_p("It is {{#if a}}urgent{{else}}usual{{/if}}."), "a: false").text(),
            "It is usual.");
}

TEST(Template, ChoosesAmongWordsOverRunsAndKeepsHowTheyAreSet) {
  const std::string body =
      paragraph_of(runs({"x {{#if a}}"}) + "<w:r><w:rPr><w:i/></w:rPr><w:t>yes</w:t></w:r>" +
                   runs({"{{else}}no{{/if}} y"}));
  const FilledWord yes = fill_body(body, "a: true");
  EXPECT_EQ(yes.text(), "x yes y");
  EXPECT_NE(yes.document().find("<w:i/></w:rPr><w:t>yes"), std::string::npos);
  const FilledWord no = fill_body(body, "a: false");
  EXPECT_EQ(no.text(), "x no y");
  EXPECT_EQ(no.document().find("<w:i/>"), std::string::npos);
}

TEST(Template, RepeatsWordsOfALine) {
  EXPECT_EQ(
      fill_body(word_p("{{#each items as i}}{{i.name}}{{#if not @last}}, {{/if}}{{/each}}."), items).text(),
      "Apple, Pear.");
}

TEST(Template, WidensALoopToItsRow) {
  const FilledWord done = fill_body(
      word_table({{"Name", "Cost"}, {"{{#each items as i}}{{i.name}}", "{{i.cost}}{{/each}}"}}), items);
  EXPECT_EQ(done.text(), "Name\nCost\nApple\n3\nPear\n5");
}

TEST(Template, RepeatsSeveralRowsBetweenRowsOfTags) {
  const FilledWord done = fill_body(
      word_table({{"{{#each items as i}}", ""}, {"{{i.name}}", "a"}, {"{{i.cost}}", "b"}, {"{{/each}}", ""}}),
      items);
  EXPECT_EQ(done.text(), "Apple\na\n3\nb\nPear\na\n5\nb");
}

TEST(Template, ChoosesRowsInsideALoopOverRows) {
  const FilledWord done = fill_body(
      word_table(
          {{"{{#each items as i}}", ""}, {"{{#if i.cost > 4}}{{i.name}}", "dear{{/if}}"}, {"{{/each}}", ""}}),
      items);
  EXPECT_EQ(done.text(), "Pear\ndear");
}

TEST(Template, TakesATableWithoutRowsAway) {
  const std::string body = word_table({{"{{#each items as i}}{{i.name}}", "{{/each}}"}}) + word_p("end");
  EXPECT_EQ(fill_body(body, "items: []").document().find("<w:tbl"), std::string::npos);
}

TEST(Template, RepeatsColumnsAndMakesTheGridFit) {
  const FilledWord done =
      fill_body(word_table({{"Head", "{{#each-column items as i}}{{i.name}}{{/each-column}}"},
                            {"Cost", "{{#each-column items as i}}{{i.cost}}{{/each-column}}"}}),
                items);
  EXPECT_EQ(done.text(), "Head\nApple\nPear\nCost\n3\n5");
  std::size_t columns = 0;
  for (std::size_t at = 0; (at = done.document().find("<w:gridCol ", at)) != std::string::npos; ++at)
    ++columns;
  EXPECT_EQ(columns, 3U);
}

TEST(Template, NestsLoops) {
  const std::string body = word_p("{{#each a as x}}") + word_p("{{x.n}}") + word_p("{{#each x.b as y}}") +
                           word_p("{{x.n}}.{{y}}") + word_p("{{/each}}") + word_p("{{/each}}");
  EXPECT_EQ(fill_body(body, "a: [{n: 1, b: [p, q]}, {n: 2, b: []}]").text(), "1\n1.p\n1.q\n2");
}

TEST(Template, TakesSeveralBlockTagsInOneParagraph) {
  const std::string body =
      word_p("{{#each items as i}}{{#if i.cost > 4}}") + word_p("{{i.name}}") + word_p("{{/if}}{{/each}}");
  EXPECT_EQ(fill_body(body, items).text(), "Pear");
}

TEST(Template, KeepsAParagraphInACell) {
  const std::string cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc>" +
                           word_p("{{#if a}}") + word_p("x") + word_p("{{/if}}") + "</w:tc></w:tr></w:tbl>";
  const FilledWord done = fill_body(cell, "a: false");
  EXPECT_NE(done.document().find("<w:tc><w:p/></w:tc>"), std::string::npos) << done.document();
}

TEST(Template, LeavesNoBlankLineWhereNothingIsPrinted) {
  EXPECT_EQ(
      fill_body(word_p("a") + word_p("{{x?}}") + word_p("{{#if x?}}b{{/if}}") + word_p("c"), "y: 1").text(),
      "a\nc");
}

TEST(Template, KeepsTablesOfTwoItemsApart) {
  const FilledWord done =
      fill_body(word_p("{{#each items as i}}") + word_table({{"{{i.name}}"}}) + word_p("{{/each}}"), items);
  EXPECT_EQ(done.document().find("</w:tbl><w:tbl>"), std::string::npos);
}

TEST(Template, SettlesEveryOccurrenceInHeadersAndNotes) {
  WordParts parts;
  parts.body = word_p("x") + paragraph_of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>");
  parts.section = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>";
  parts.header = word_p("{{title}} page");
  parts.footnotes = "<w:footnote w:id=\"2\">" + word_p("see {{title}}") + "</w:footnote>";
  const FilledWord done = fill_word(parts, "title: T1");
  EXPECT_EQ(words_of(done.part("word/header1.xml")), "T1 page");
  EXPECT_EQ(words_of(done.part("word/footnotes.xml")), "see T1");
}

TEST(Template, FillsANoteForEachItem) {
  WordParts parts;
  parts.body = word_p("{{#each items as i}}") +
               paragraph_of(runs({"{{i.name}}"}) + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") +
               word_p("{{/each}}");
  parts.footnotes = "<w:footnote w:id=\"2\">" + word_p("of {{i.name}}") + "</w:footnote>";
  const FilledWord done = fill_word(parts, items);
  EXPECT_EQ(words_of(done.part("word/footnotes.xml")), "of Apple\nof Pear") << done.messages();
  EXPECT_NE(done.document().find("w:id=\"2\""), std::string::npos);
  EXPECT_NE(done.document().find("w:id=\"3\""), std::string::npos);
}

TEST(Template, MakesBookmarksAndReferencesAnewForEachItem) {
  const std::string body = word_p("{{#each items as i}}") +
                           paragraph_of("<w:bookmarkStart w:id=\"7\" w:name=\"here\"/>" +
                                        runs({"{{i.name}}"}) + "<w:bookmarkEnd w:id=\"7\"/>") +
                           paragraph_of("<w:hyperlink w:anchor=\"here\">" + runs({"go"}) + "</w:hyperlink>") +
                           word_p("{{/each}}");
  const std::string xml = fill_body(body, items).document();
  EXPECT_EQ(xml.find("w:id=\"7\" w:name=\"here\""), xml.rfind("w:id=\"7\" w:name=\"here\""));
  const std::size_t second = xml.find("w:name=\"here_");
  ASSERT_NE(second, std::string::npos);
  const std::string name = xml.substr(second + 8, xml.find('"', second + 8) - second - 8);
  EXPECT_NE(xml.find("w:anchor=\"" + name + "\""), std::string::npos);
}

TEST(Template, BeginsAListAnewForEachItemThatHasSomethingBeforeIt) {
  WordParts parts;
  parts.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
      "w:val=\"decimal\"/>"
      "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
      "w:val=\"0\"/></w:num>";
  const std::string number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
  parts.body =
      word_p("{{#each items as i}}") + word_p("{{i.name}}") + word_p("first", number) + word_p("{{/each}}");
  const FilledWord anew = fill_word(parts, items);
  EXPECT_NE(anew.document().find("<w:numId w:val=\"2\"/>"), std::string::npos);
  EXPECT_NE(anew.part("word/numbering.xml")
                .find("<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/>"
                      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"),
            std::string::npos)
      << anew.part("word/numbering.xml");
  // A loop over the paragraphs of one list goes on counting.
  parts.body = word_p("{{#each items as i}}") + word_p("{{i.name}}", number) + word_p("{{/each}}");
  EXPECT_EQ(fill_word(parts, items).document().find("<w:numId w:val=\"2\"/>"), std::string::npos);
}

std::string decimal_list() {
  return "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
         "w:val=\"decimal\"/>"
         "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
         "w:val=\"0\"/></w:num>";
}

TEST(Template, BeginsAListAnewForEachItemOfTheOuterLoopAndGoesOnInTheInner) {
  WordParts parts;
  parts.numbering = decimal_list();
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"LN\"><w:name w:val=\"List "
      "Number\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  parts.body = word_p("{{#each a as x}}") + word_p("{{x.n}}") + word_p("{{#each x.b as y}}") +
               word_p("{{y}}", "<w:pStyle w:val=\"LN\"/>") + word_p("{{/each}}") + word_p("{{/each}}");
  const std::string xml = fill_word(parts, "a: [{n: 1, b: [p, q]}, {n: 2, b: [r, s]}]").document();
  // The first item keeps the list of the template, both paragraphs of the second are in one new list.
  EXPECT_EQ(count_of(xml, "<w:numId w:val=\"1\"/>"), 2U) << xml;
  EXPECT_EQ(count_of(xml, "<w:numId w:val=\"2\"/>"), 2U);
  EXPECT_EQ(count_of(xml, "<w:numId "), 4U);
}

TEST(Template, MakesABookmarkAnewForEachTurnOfALoopWithinALine) {
  const std::string body =
      paragraph_of(runs({"{{#each items as i}}"}) + "<w:bookmarkStart w:id=\"5\" w:name=\"b\"/>" +
                   runs({"{{i.name}}"}) + "<w:bookmarkEnd w:id=\"5\"/>" + runs({"{{/each}}"}));
  const FilledWord done = fill_body(body, items);
  EXPECT_EQ(done.text(), "ApplePear");
  EXPECT_EQ(count_of(done.document(), "w:name=\"b\""), 1U);
  EXPECT_EQ(count_of(done.document(), "w:name=\"b_"), 1U);
  EXPECT_EQ(count_of(done.document(), "w:id=\"5\""), 2U);  // both ends of the first
}

TEST(Template, CopiesACommentWithTheItemItIsOn) {
  WordParts parts;
  parts.body = word_p("{{#each items as i}}") +
               paragraph_of("<w:commentRangeStart w:id=\"0\"/>" + runs({"{{i.name}}"}) +
                            "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>") +
               word_p("{{/each}}");
  parts.comments = "<w:comment w:id=\"0\" w:author=\"A\">" + word_p("why?") + "</w:comment>";
  const FilledWord done = fill_word(parts, items);
  EXPECT_EQ(count_of(done.part("word/comments.xml"), "<w:comment "), 2U);
  EXPECT_EQ(count_of(done.document(), "<w:commentReference w:id=\"0\"/>"), 1U);
}

TEST(Template, TakesNotesAndWholeBlocksBesideATagInItsParagraph) {
  EXPECT_EQ(fill_body(word_p("{{! n}}{{#if a}}") + word_p("x") + word_p("{{/if}}{{! n}}"), "a: 1").text(),
            "x");
  EXPECT_EQ(
      fill_body(word_p("{{#if a}}{{/if}}{{#each items as i}}") + word_p("{{i.name}}") + word_p("{{/each}}"),
                "a: 1\n" + items)
          .text(),
      "Apple\nPear");
}

TEST(Template, KeepsTheOtherEndOfABookmarkWhenAParagraphPrintsNothing) {
  const std::string body = paragraph_of("<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>" + runs({"{{x?}}"})) +
                           paragraph_of(runs({"y"}) + "<w:bookmarkEnd w:id=\"3\"/>");
  EXPECT_EQ(count_of(fill_body(body, "z: 1").document(), "w:bookmarkStart"), 1U);
}

TEST(Template, LeavesOutABookmarkOfWhichALoopHoldsOneHalf) {
  const std::string body = word_p("{{#each items as i}}") +
                           paragraph_of("<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>" + runs({"{{i.name}}"})) +
                           word_p("{{/each}}") + paragraph_of("<w:bookmarkEnd w:id=\"3\"/>" + runs({"end"}));
  const FilledWord done = fill_body(body, items);
  EXPECT_EQ(done.text(), "Apple\nPear\nend");
  EXPECT_EQ(done.document().find("bookmark"), std::string::npos);
}

TEST(Template, KeepsAParagraphInANoteThatPrintsNothing) {
  WordParts parts;
  parts.body = paragraph_of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + runs({"{{z}}"}));
  parts.footnotes = "<w:footnote w:id=\"2\">" + word_p("{{x?}}") + "</w:footnote>";
  EXPECT_NE(fill_word(parts, "z: 1").part("word/footnotes.xml").find("<w:p/></w:footnote>"),
            std::string::npos);
}

TEST(Template, RefusesANoteThatRefersToItself) {
  WordParts parts;
  parts.body = paragraph_of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + runs({"{{z}}"}));
  parts.footnotes = "<w:footnote w:id=\"2\">" + paragraph_of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>") +
                    "</w:footnote>";
  EXPECT_THROW(fill_word(parts, "z: 1"), Error);
}

TEST(Template, FindsNamesThatAreNowhereAlsoWhereNothingIsRun) {
  const FilledWord done =
      fill_body(word_p("{{#if no}}{{nosuch1}}{{else}}x{{/if}}") +
                    word_p("{{#each empty as e}}{{nosuch2}}{{e.a}}{{/each}}") + word_p("{{a | dat}}"),
                "no: false\nempty: []\na: 1\n");
  EXPECT_EQ(done.checks(),
            (Checks{"template-filter-unknown", "template-field-unknown", "template-field-unknown"}));
  EXPECT_NE(done.messages().find("nosuch1"), std::string::npos);
  EXPECT_NE(done.messages().find("nosuch2"), std::string::npos);
}

TEST(Template, RefusesAFileWithoutTagsAndAPictureThatIsNotThere) {
  EXPECT_EQ(fill_body(word_p("words"), "a: 1").checks(), Checks{"template-without-tags"});
  const std::string picture =
      "<w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      "r:embed=\"rIdNone\"/></w:drawing></w:r>";
  EXPECT_EQ(fill_body(paragraph_of(picture + runs({"{{a}}"})), "a: 1").checks(),
            Checks{"template-picture-missing"});
}

TEST(Template, RefusesABlockThatIsHalfInAField) {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  EXPECT_EQ(fill_body(paragraph_of(runs({"{{#if a}}"}) + begin + runs({"x{{/if}}"}) + end), "a: 1").checks(),
            Checks{"template-block-crossed"});
  EXPECT_TRUE(
      fill_body(paragraph_of(runs({"{{#if a}}"}) + begin + runs({"x"}) + end + runs({"{{/if}}"})), "a: 1")
          .filled.findings.empty());
}

TEST(Template, KeepsAValueInsideTheArgumentOfAFieldCode) {
  const std::string body = paragraph_of("<w:r><w:instrText>HYPERLINK \"{{u}}\"</w:instrText></w:r>");
  EXPECT_NE(fill_body(body, "u: 'x\" evil'").document().find("x\\&quot; evil"), std::string::npos);
}

TEST(Template, LeadsToAddressesOnly) {
  WordParts parts;
  parts.body = paragraph_of("<w:hyperlink r:id=\"rIdLink0\">" + runs({"go"}) + "</w:hyperlink>");
  parts.links = {"{{u}}"};
  EXPECT_EQ(fill_word(parts, "u: 'javascript:alert(1)'").checks(), Checks{"template-data-type"});
  parts.links = {"https://example.org/?q={{u}}"};
  EXPECT_NE(
      fill_word(parts, "u: 'Tom & 100%'").part("word/_rels/document.xml.rels").find("?q=Tom%20%26%20100%25"),
      std::string::npos);
  parts.links = {"https://example.org/{{u | nofilter}}"};
  EXPECT_EQ(fill_word(parts, "u: x").checks(), Checks{"template-filter-unknown"});
}

TEST(Template, RefusesBlocksThatAreNestedWithoutEnd) {
  std::string body;
  for (int k = 0; k < 30'000; ++k) body += word_p("{{#if a}}");
  for (int k = 0; k < 30'000; ++k) body += word_p("{{/if}}");
  const FilledWord done = fill_body(body, "a: 1");
  EXPECT_TRUE(done.filled.bytes.empty());
  EXPECT_NE(done.messages().find("over 100 deep"), std::string::npos);
}

TEST(Template, FillsAddressesOfLinks) {
  WordParts parts;
  parts.body = word_p("{{#each items as i}}") +
               paragraph_of("<w:hyperlink r:id=\"rIdLink0\">" + runs({"{{i.name}}"}) + "</w:hyperlink>") +
               word_p("{{/each}}");
  parts.links = {"https://example.org/%7B%7Bi.name%7D%7D"};
  const std::string rels = fill_word(parts, items).part("word/_rels/document.xml.rels");
  EXPECT_NE(rels.find("https://example.org/Apple"), std::string::npos) << rels;
  EXPECT_NE(rels.find("https://example.org/Pear"), std::string::npos);
  EXPECT_EQ(rels.find("%7B"), std::string::npos);
}

TEST(Template, FillsFieldCodes) {
  const std::string body = paragraph_of(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DOCVARIABLE {{na</w:instrText></w:r>"
      "<w:r><w:instrText>me}}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
  EXPECT_NE(fill_body(body, "name: X1").document().find(">DOCVARIABLE X1<"), std::string::npos);
}

TEST(Template, SaysAllFaultsAtOnceWithTheirPlaces) {
  WordParts parts;
  parts.styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>";
  parts.body = word_p("Costs", "<w:pStyle w:val=\"H1\"/>") + word_p("{{titel}} and {{person.nam}}");
  const FilledWord done = fill_word(parts, "title: x\nperson: {name: y}\n");
  EXPECT_TRUE(done.filled.bytes.empty());
  EXPECT_EQ(done.messages(),
            "paragraph 2, under 'Costs': field 'titel' is not known; the nearest is 'title'\n"
            "paragraph 2, under 'Costs': field 'person.nam' is not known; the nearest is 'person.name'\n");
  ASSERT_EQ(done.filled.spots.size(), 2U);
  EXPECT_EQ(done.filled.spots[0].paragraph, 2U);
  EXPECT_EQ(done.filled.findings[0].words, "{{titel}} and {{person.nam}}");
}

TEST(Template, RefusesWhatIsNotRecordedOrMarksItInADraft) {
  const FilledWord refused = fill_body(word_p("By {{who}}."), "who: null");
  EXPECT_EQ(refused.checks(), Checks{"template-field-empty"});
  const FilledWord draft = fill_body(word_p("By {{who}}."), "who: null", true);
  EXPECT_EQ(draft.text(), "By [who: not recorded].");
  EXPECT_NE(draft.document().find("<w:highlight w:val=\"yellow\"/>"), std::string::npos);
  ASSERT_EQ(draft.filled.gaps.size(), 1U);
  EXPECT_EQ(draft.filled.gaps[0].field, "who");
}

TEST(Template, NamesTheFieldOfALoopInAGap) {
  const FilledWord draft = fill_body(word_p("{{#each a as x}}") + word_p("{{x.n}}") + word_p("{{/each}}"),
                                     "a: [{n: 1}, {n: null}]", true);
  ASSERT_EQ(draft.filled.gaps.size(), 1U);
  EXPECT_EQ(draft.filled.gaps[0].field, "a.1.n");
}

TEST(Template, RefusesCharactersThatNoDocumentCanHold) {
  const FilledWord done = fill_body(word_p("{{a}}"), "a: \"x\\u0007y\"");
  EXPECT_EQ(done.checks(), Checks{"template-data-character"});
  EXPECT_NE(done.messages().find("U+0007"), std::string::npos);
  EXPECT_NE(done.messages().find("'a'"), std::string::npos);
}

TEST(Template, FindsBlocksThatAreNotClosedOrCrossed) {
  EXPECT_EQ(fill_body(word_p("{{#if a}}") + word_p("x"), "a: 1").checks(), Checks{"template-block-unclosed"});
  EXPECT_EQ(fill_body(word_p("x") + word_p("{{/if}}"), "a: 1").checks(), Checks{"template-block-crossed"});
  EXPECT_EQ(fill_body(word_p("{{#if a}}") + word_p("{{/each}}") + word_p("{{/if}}"), "a: 1").checks(),
            Checks{"template-block-crossed"});
  EXPECT_EQ(fill_body(word_p("{{name"), "name: 1").checks(), Checks{"template-tag-unclosed"});
  EXPECT_EQ(fill_body(word_p("name}}"), "name: 1").checks(), Checks{"template-tag-unopened"});
  EXPECT_EQ(fill_body(word_p("{{#ech a as x}}") + word_p("{{/each}}"), "a: []").checks(),
            Checks{"template-tag-unknown"});
  EXPECT_EQ(fill_body(word_p("{{#each a as x}}") + word_p("{{/each b}}"), "a: []").checks(),
            Checks{"template-block-crossed"});
}

TEST(Template, RefusesALoopAcrossContainers) {
  const FilledWord done = fill_body(word_p("{{#each items as i}}") + word_table({{"{{/each}}"}}), items);
  EXPECT_EQ(done.checks(), Checks{"template-block-crossed"});
  EXPECT_NE(done.messages().find("different containers"), std::string::npos);
}

TEST(Template, RefusesABlockTagBesideOtherWords) {
  EXPECT_EQ(fill_body(word_p("x {{#if a}}") + word_p("y") + word_p("{{/if}}"), "a: 1").checks(),
            Checks{"template-block-not-alone"});
}

TEST(Template, RefusesDataOfTheWrongType) {
  EXPECT_EQ(fill_body(word_p("{{a}}"), "a: [1]").checks(), Checks{"template-data-type"});
  EXPECT_EQ(fill_body(word_p("{{#each a as x}}{{/each}}"), "a: text").checks(), Checks{"template-data-type"});
}

TEST(Template, TellsAFaultOfALoopOnce) {
  std::string many = "a: [";
  for (int k = 0; k < 500; ++k) many += "{n: 1},";
  const FilledWord done =
      fill_body(word_p("{{#each a as x}}") + word_p("{{x.m}}") + word_p("{{/each}}"), many + "]");
  EXPECT_EQ(done.checks(), Checks{"template-field-unknown"});
}

TEST(Template, IncludesWhatIsGivenByName) {
  const report::Inserts inserts = {
      {"chart", [](const report::InsertPlace&, std::vector<Finding>&) { return word_p("the chart"); }}};
  WordParts parts;
  parts.body = word_p("{{> include chart}}") + word_p("{{> which}}") + word_p("end");
  EXPECT_EQ(fill_word(parts, "which: chart", false, inserts).text(), "the chart\nthe chart\nend");
  parts.body = word_p("{{> chrt}}");
  const FilledWord done = fill_word(parts, "a: 1", false, inserts);
  EXPECT_EQ(done.checks(), Checks{"template-include-unknown"});
  EXPECT_NE(done.messages().find("'chart'"), std::string::npos);
}

TEST(Template, KeepsABookmarkOfAParagraphThatGoes) {
  const std::string body = paragraph_of("<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>" + runs({"{{#if a}}"})) +
                           word_p("x") + paragraph_of(runs({"{{/if}}"}) + "<w:bookmarkEnd w:id=\"1\"/>");
  const std::string xml = fill_body(body, "a: false").document();
  EXPECT_NE(xml.find("bookmarkStart"), std::string::npos);
  EXPECT_NE(xml.find("bookmarkEnd"), std::string::npos);
}

TEST(Template, RepeatsWholeSections) {
  const std::string page =
      "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>";
  const std::string body =
      word_p("{{#each items as i}}") + word_p("{{i.name}}") + word_p("{{/each}}", page) + word_p("end");
  const std::string xml = fill_body(body, items).document();
  std::size_t sections = 0;
  for (std::size_t at = 0; (at = xml.find("landscape", at)) != std::string::npos; ++at) ++sections;
  EXPECT_EQ(sections, 2U);
}

TEST(Template, GivesTheSameBytesTwiceAndKeepsPartsWithoutTags) {
  const FilledWord a = fill_body(word_p("{{n}}"), "n: 1");
  EXPECT_EQ(a.filled.bytes, fill_body(word_p("{{n}}"), "n: 1").filled.bytes);
  EXPECT_FALSE(a.filled.bytes.empty());
}

TEST(Template, ListsItsFields) {
  WordParts parts;
  parts.body = word_p("{{title}} {{#each items as i}}{{i.name}} {{i.note?}}{{/each}} {{#if urgent}}x{{/if}}");
  const report::Template form = report::Template::read(word_package(parts, "form.docx"));
  std::string out;
  for (const report::TemplateField& field : form.fields()) out += field.path + (field.optional ? "? " : " ");
  EXPECT_EQ(out, "items items[].name items[].note? title urgent? ");
}

TEST(Template, ShowsItsFaultsAsComments) {
  WordParts parts;
  parts.body = word_p("fine") + word_p("{{#if a}} x");
  const docx::Package package = word_package(parts, "form.docx");
  const report::Template form = report::Template::read(word_package(parts, "form.docx"));
  const std::string bytes = form.with_comments(form.findings(), form.spots());
  const docx::Package commented = docx::Package::from_bytes(bytes, "commented.docx");
  EXPECT_NE(commented.bytes("word/comments.xml").find("is not closed"), std::string::npos);
  EXPECT_NE(commented.bytes("word/document.xml").find("w:commentReference"), std::string::npos);
}

TEST(Fill, MarksWordsForWhatIsNotRecordedInADraftOnly) {
  const std::string body =
      paragraph_of(runs({"By {{who | gap: \"nobody\"}}, {{what | gap: \"nothing\"}}."})) +
      paragraph_of(runs({"{{why | gap: \"No reason.\" | markdown}}"}));
  const std::string yaml = "who: null\nwhat: x\nwhy: null\n";
  const auto plain = tests::fill_body(body, yaml);
  const auto draft = tests::fill_body(body, yaml, true);
  EXPECT_EQ(plain.text(), "By nobody, x.\nNo reason.");
  EXPECT_EQ(draft.text(), plain.text());
  EXPECT_EQ(plain.document().find("yellow"), std::string::npos);
  const std::string mark = "<w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">";
  EXPECT_NE(draft.document().find(mark + "nobody</w:t>"), std::string::npos);
  EXPECT_NE(draft.document().find(mark + "No reason.</w:t>"), std::string::npos);
  EXPECT_EQ(draft.document().find(mark + "x"), std::string::npos);
  EXPECT_TRUE(draft.filled.gaps.empty());  // the template says what stands there
}

}  // namespace
}  // namespace redraft::tests
