#include "report/template.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/filled.h"
#include "report/insert_here.h"

namespace redraft::tests {
namespace {

using Checks = std::vector<std::string>;

const std::string items = "items: [{name: Apple, cost: 3}, {name: Pear, cost: 5}]\n";

TEST(TemplateFaults, RefusesANoteThatRefersToItself) {
  WordParts parts;
  parts.body = paragraph_of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + runs({"{{z}}"}));
  parts.footnotes = "<w:footnote w:id=\"2\">" + paragraph_of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>") +
                    "</w:footnote>";
  EXPECT_THROW(fill_word(parts, "z: 1"), Error);
}

TEST(TemplateFaults, FindsNamesThatAreNowhereAlsoWhereNothingIsRun) {
  const FilledWord done =
      fill_body(word_p("{{#if no}}{{nosuch1}}{{else}}x{{/if}}") +
                    word_p("{{#each empty as e}}{{nosuch2}}{{e.a}}{{/each}}") + word_p("{{a | dat}}"),
                "no: false\nempty: []\na: 1\n");
  EXPECT_EQ(done.checks(),
            (Checks{"template-filter-unknown", "template-field-unknown", "template-field-unknown"}));
  EXPECT_NE(done.messages().find("nosuch1"), std::string::npos);
  EXPECT_NE(done.messages().find("nosuch2"), std::string::npos);
}

TEST(TemplateFaults, OffersTheItemOfTheLoopThatHasTheKeyAndTellsANameOnce) {
  const FilledWord done =
      fill_body(word_p("{{#each items as i}}{{item.name}}{{/each}}"), items + "itema: 1\n");
  EXPECT_EQ(done.checks(), Checks{"template-field-unknown"});
  EXPECT_NE(done.messages().find("field 'item.name' is not known; the nearest is 'i.name'"),
            std::string::npos)
      << done.messages();
  // Of a key that no item has, the names that are near; the order in which they are found tells nothing.
  const FilledWord other =
      fill_body(word_p("{{#each items as i}}{{item.x}}{{/each}}"), items + "iteme: 1\nitema: 1\n");
  EXPECT_EQ(other.checks(), Checks{"template-field-unknown"}) << other.messages();
}

TEST(TemplateFaults, TellsWhatTheDataShowBesideFaultsOfTags) {
  const FilledWord done = fill_body(word_p("{{#if a}}") + word_p("{{items}}") + word_p("{{a | date}}") +
                                        word_p("{{> include logo}}") + word_p("{{> include nothing}}") +
                                        word_p("{{#each items as i}}{{i.nam}} {{> include i.x}}"),
                                    items + "a: 1\n");
  const std::string all = done.messages();
  for (const char* words :
       {"{{#if a}} is not closed", "{{#each items as i}} is not closed", "field 'items' is a list",
        "filter 'date' got '1'", "there is no 'logo' to include", "there is no 'nothing' to include",
        "field 'i.nam' is not known"})
    EXPECT_NE(all.find(words), std::string::npos) << words << "\n" << all;
  EXPECT_EQ(all.find("'i.x'"), std::string::npos) << all;
  EXPECT_TRUE(done.filled.bytes.empty());
}

TEST(TemplateFaults, TellsTheUnclosedBlockBehindAWrongEndInATable) {
  const FilledWord done = fill_body(
      word_p("{{#if a}}") + word_table({{"{{#each items as i}}{{i.name}}", "{{/if}}"}}) + word_p("x"),
      items + "a: 1\n");
  EXPECT_EQ(done.checks(), (Checks{"template-block-unclosed", "template-block-crossed"})) << done.messages();
}

TEST(TemplateFaults, FindsNamesOfLoopsOutsideOfThemBeforeAnythingIsFilled) {
  WordParts parts;
  parts.body = word_p("{{#if no}}{{@index}}{{/if}}") +
               word_p("{{#each items as item}}{{@index}}{{else}}{{@count}}{{/each}}") +
               word_p("{{#each items as item}}{{#if @last}}{{@index | letter}}{{/if}}{{/each}}") +
               word_p("{{#if a == @first}}x{{/if}}");
  const std::vector<Finding> found = report::Template::read(word_package(parts, "form.docx")).findings();
  ASSERT_EQ(found.size(), 3U);
  for (const Finding& each : found) EXPECT_EQ(each.check, "template-field-unknown");
  EXPECT_NE(found[0].message.find("'@index' stands outside"), std::string::npos) << found[0].message;
  EXPECT_NE(found[1].message.find("'@count' stands outside"), std::string::npos) << found[1].message;
  EXPECT_NE(found[2].message.find("'@first' stands outside"), std::string::npos) << found[2].message;
}

TEST(TemplateFaults, RefusesAFileWithoutTagsAndAPictureThatIsNotThere) {
  EXPECT_EQ(fill_body(word_p("words"), "a: 1").checks(), Checks{"template-without-tags"});
  const std::string picture =
      "<w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      "r:embed=\"rIdNone\"/></w:drawing></w:r>";
  EXPECT_EQ(fill_body(paragraph_of(picture + runs({"{{a}}"})), "a: 1").checks(),
            Checks{"template-picture-missing"});
}

TEST(TemplateFaults, RefusesABlockThatIsHalfInAField) {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  EXPECT_EQ(fill_body(paragraph_of(runs({"{{#if a}}"}) + begin + runs({"x{{/if}}"}) + end), "a: 1").checks(),
            Checks{"template-block-crossed"});
  EXPECT_TRUE(
      fill_body(paragraph_of(runs({"{{#if a}}"}) + begin + runs({"x"}) + end + runs({"{{/if}}"})), "a: 1")
          .filled.findings.empty());
}

TEST(TemplateFaults, LeadsToAddressesOnly) {
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

TEST(TemplateFaults, RefusesBlocksThatAreNestedWithoutEnd) {
  std::string body;
  for (int k = 0; k < 30'000; ++k) body += word_p("{{#if a}}");
  for (int k = 0; k < 30'000; ++k) body += word_p("{{/if}}");
  const FilledWord done = fill_body(body, "a: 1");
  EXPECT_TRUE(done.filled.bytes.empty());
  EXPECT_NE(done.messages().find("over 100 deep"), std::string::npos);
}

TEST(TemplateFaults, SaysAllFaultsAtOnceWithTheirPlaces) {
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

TEST(TemplateFaults, RefusesWhatIsNotRecordedOrMarksItInADraft) {
  const FilledWord refused = fill_body(word_p("By {{who}}."), "who: null");
  EXPECT_EQ(refused.checks(), Checks{"template-field-empty"});
  const FilledWord draft = fill_body(word_p("By {{who}}."), "who: null", true);
  EXPECT_EQ(draft.text(), "By [who: not recorded].");
  EXPECT_NE(draft.document().find("<w:highlight w:val=\"yellow\"/>"), std::string::npos);
  ASSERT_EQ(draft.filled.gaps.size(), 1U);
  EXPECT_EQ(draft.filled.gaps[0].field, "who");
}

TEST(TemplateFaults, NamesTheFieldOfALoopInAGap) {
  const FilledWord draft = fill_body(word_p("{{#each a as x}}") + word_p("{{x.n}}") + word_p("{{/each}}"),
                                     "a: [{n: 1}, {n: null}]", true);
  ASSERT_EQ(draft.filled.gaps.size(), 1U);
  EXPECT_EQ(draft.filled.gaps[0].field, "a.1.n");
}

TEST(TemplateFaults, RefusesCharactersThatNoDocumentCanHold) {
  const FilledWord done = fill_body(word_p("{{a}}"), "a: \"x\\u0007y\"");
  EXPECT_EQ(done.checks(), Checks{"template-data-character"});
  EXPECT_NE(done.messages().find("U+0007"), std::string::npos);
  EXPECT_NE(done.messages().find("'a'"), std::string::npos);
}

TEST(TemplateFaults, FindsBlocksThatAreNotClosedOrCrossed) {
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

TEST(TemplateFaults, RefusesALoopAcrossContainers) {
  const FilledWord done = fill_body(word_p("{{#each items as i}}") + word_table({{"{{/each}}"}}), items);
  EXPECT_EQ(done.checks(), Checks{"template-block-crossed"});
  EXPECT_NE(done.messages().find("different containers"), std::string::npos);
}

TEST(TemplateFaults, RefusesABlockTagBesideOtherWords) {
  EXPECT_EQ(fill_body(word_p("x {{#if a}}") + word_p("y") + word_p("{{/if}}"), "a: 1").checks(),
            Checks{"template-block-not-alone"});
}

TEST(TemplateFaults, RefusesDataOfTheWrongType) {
  EXPECT_EQ(fill_body(word_p("{{a}}"), "a: [1]").checks(), Checks{"template-data-type"});
  EXPECT_EQ(fill_body(word_p("{{#each a as x}}{{/each}}"), "a: text").checks(), Checks{"template-data-type"});
}

TEST(TemplateFaults, TellsAFaultOfALoopOnce) {
  std::string many = "a: [";
  for (int k = 0; k < 500; ++k) many += "{n: 1},";
  const FilledWord done =
      fill_body(word_p("{{#each a as x}}") + word_p("{{x.m}}") + word_p("{{/each}}"), many + "]");
  EXPECT_EQ(done.checks(), Checks{"template-field-unknown"});
}

TEST(TemplateFaults, ShowsItsFaultsAsComments) {
  WordParts parts;
  parts.body = word_p("fine") + word_p("{{#if a}} x");
  const docx::Package package = word_package(parts, "form.docx");
  const report::Template form = report::Template::read(word_package(parts, "form.docx"));
  const std::string bytes = form.with_comments(form.findings(), form.spots());
  const docx::Package commented = docx::Package::from_bytes(bytes, "commented.docx");
  EXPECT_NE(commented.bytes("word/comments.xml").find("is not closed"), std::string::npos);
  EXPECT_NE(commented.bytes("word/document.xml").find("w:commentReference"), std::string::npos);
}

}  // namespace
}  // namespace redraft::tests
