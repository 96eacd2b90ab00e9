#include "report/template.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/filled.h"
#include "report/insert_here.h"

namespace redraft::tests {
namespace {

const std::string items = "items: [{name: Apple, cost: 3}, {name: Pear, cost: 5}]\n";

TEST(TemplateAnew, FillsANoteForEachItem) {
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

TEST(TemplateAnew, MakesBookmarksAndReferencesAnewForEachItem) {
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

TEST(TemplateAnew, BeginsAListAnewForEachItemThatHasSomethingBeforeIt) {
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

TEST(TemplateAnew, BeginsAListAnewForEachItemOfTheOuterLoopAndGoesOnInTheInner) {
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

TEST(TemplateAnew, MakesABookmarkAnewForEachTurnOfALoopWithinALine) {
  const std::string body =
      paragraph_of(runs({"{{#each items as i}}"}) + "<w:bookmarkStart w:id=\"5\" w:name=\"b\"/>" +
                   runs({"{{i.name}}"}) + "<w:bookmarkEnd w:id=\"5\"/>" + runs({"{{/each}}"}));
  const FilledWord done = fill_body(body, items);
  EXPECT_EQ(done.text(), "ApplePear");
  EXPECT_EQ(count_of(done.document(), "w:name=\"b\""), 1U);
  EXPECT_EQ(count_of(done.document(), "w:name=\"b_"), 1U);
  EXPECT_EQ(count_of(done.document(), "w:id=\"5\""), 2U);  // both ends of the first
}

TEST(TemplateAnew, NumbersEveryMarkOfATrackedChangeAnewAndNamesMovesAnew) {
  const std::string body = word_p("{{#each items as i}}") + "<w:customXmlDelRangeStart w:id=\"70\"/>" +
                           paragraph_of("<w:moveFromRangeStart w:id=\"71\" w:name=\"m\"/>" +
                                        runs({"{{i.name}}"}) + "<w:moveFromRangeEnd w:id=\"71\"/>") +
                           "<w:customXmlDelRangeEnd w:id=\"70\"/>" + word_p("{{/each}}");
  const std::string xml = fill_body(body, items).document();
  for (const char* once : {"<w:customXmlDelRangeStart w:id=\"70\"", "<w:customXmlDelRangeEnd w:id=\"70\"",
                           "<w:moveFromRangeStart w:id=\"71\" w:name=\"m\""})
    EXPECT_EQ(count_of(xml, once), 1U) << once;
  EXPECT_EQ(count_of(xml, "w:name=\"m_"), 1U);
}

TEST(TemplateAnew, CopiesKindsOfOldDrawingsUnderNewNames) {
  const std::string shape =
      "<w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shapetype id=\"_x0000_t75\"/><v:shape "
      "id=\"s1\" type=\"#_x0000_t75\"/></w:pict></w:r>";
  const std::string xml =
      fill_body(word_p("{{#each items as i}}") + paragraph_of(runs({"{{i.name}}"}) + shape) +
                    word_p("{{/each}}") +
                    paragraph_of("<w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"s2\" "
                                 "type=\"#_x0000_t75\"/>"
                                 "</w:pict></w:r>"),
                items)
          .document();
  EXPECT_EQ(count_of(xml, "<v:shapetype id=\"_x0000_t75\"/>"), 1U) << xml;
  EXPECT_EQ(count_of(xml, "<v:shapetype id=\"_x0000_t75_"), 1U);
  EXPECT_EQ(count_of(xml, "type=\"#_x0000_t75_"), 1U);
  EXPECT_EQ(count_of(xml, "type=\"#_x0000_t75\""),
            2U);  // of the first copy, and of the shape behind the loop
}

TEST(TemplateAnew, CopiesACommentWithTheItemItIsOn) {
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

TEST(TemplateAnew, KeepsTheOtherEndOfABookmarkWhenAParagraphPrintsNothing) {
  const std::string body = paragraph_of("<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>" + runs({"{{x?}}"})) +
                           paragraph_of(runs({"y"}) + "<w:bookmarkEnd w:id=\"3\"/>");
  EXPECT_EQ(count_of(fill_body(body, "z: 1").document(), "w:bookmarkStart"), 1U);
}

TEST(TemplateAnew, LeavesOutABookmarkOfWhichALoopHoldsOneHalf) {
  const std::string body = word_p("{{#each items as i}}") +
                           paragraph_of("<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>" + runs({"{{i.name}}"})) +
                           word_p("{{/each}}") + paragraph_of("<w:bookmarkEnd w:id=\"3\"/>" + runs({"end"}));
  const FilledWord done = fill_body(body, items);
  EXPECT_EQ(done.text(), "Apple\nPear\nend");
  EXPECT_EQ(done.document().find("bookmark"), std::string::npos);
}

TEST(TemplateAnew, KeepsABookmarkOfAParagraphThatGoes) {
  const std::string body = paragraph_of("<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>" + runs({"{{#if a}}"})) +
                           word_p("x") + paragraph_of(runs({"{{/if}}"}) + "<w:bookmarkEnd w:id=\"1\"/>");
  const std::string xml = fill_body(body, "a: false").document();
  EXPECT_NE(xml.find("bookmarkStart"), std::string::npos);
  EXPECT_NE(xml.find("bookmarkEnd"), std::string::npos);
}

}  // namespace
}  // namespace redraft::tests
