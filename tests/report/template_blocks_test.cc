#include "report/template.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/filled.h"
#include "report/insert_here.h"

namespace redraft::tests {
namespace {

const std::string items = "items: [{name: Apple, cost: 3}, {name: Pear, cost: 5}]\n";

TEST(TemplateBlocks, RepeatsParagraphsAndRemovesThoseOfTheTags) {
  const FilledWord done =
      fill_body(word_p("{{#each items as item}}") + word_p("{{@index}} of {{@count}}: {{item.name}}") +
                    word_p("{{/each}}") + word_p("end"),
                items);
  EXPECT_EQ(done.text(), "1 of 2: Apple\n2 of 2: Pear\nend");
}

TEST(TemplateBlocks, WritesElseForAnEmptyList) {
  const std::string body = word_p("{{#each items as item}}") + word_p("{{item.name}}") + word_p("{{else}}") +
                           word_p("none") + word_p("{{/each}}");
  EXPECT_EQ(fill_body(body, "items: []").text(), "none");
  EXPECT_EQ(fill_body(body, "items: null").text(), "none");
  EXPECT_EQ(fill_body(body, items).text(), "Apple\nPear");
}

TEST(TemplateBlocks, ChoosesAmongParagraphs) {
  const std::string body = word_p("{{#if a > 2}}") + word_p("big") + word_p("{{else if a == 2}}") +
                           word_p("two") + word_p("{{else}}") + word_p("small") + word_p("{{/if}}");
  EXPECT_EQ(fill_body(body, "a: 3").text(), "big");
  EXPECT_EQ(fill_body(body, "a: 2").text(), "two");
  EXPECT_EQ(fill_body(body, "a: 1").text(), "small");
}

TEST(TemplateBlocks, ChoosesAmongWordsOfOneRun) {
  EXPECT_EQ(fill_body(word_p("It is {{#if a}}urgent{{else}}usual{{/if}}."), "a: true").text(),
            "It is urgent.");
  EXPECT_EQ(fill_body(word_p("It is {{#if a}}urgent{{else}}usual{{/if}}."), "a: false").text(),
            "It is usual.");
}

TEST(TemplateBlocks, ChoosesAmongWordsOverRunsAndKeepsHowTheyAreSet) {
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

TEST(TemplateBlocks, RepeatsWordsOfALine) {
  EXPECT_EQ(
      fill_body(word_p("{{#each items as i}}{{i.name}}{{#if not @last}}, {{/if}}{{/each}}."), items).text(),
      "Apple, Pear.");
}

TEST(TemplateBlocks, WidensALoopToItsRow) {
  const FilledWord done = fill_body(
      word_table({{"Name", "Cost"}, {"{{#each items as i}}{{i.name}}", "{{i.cost}}{{/each}}"}}), items);
  EXPECT_EQ(done.text(), "Name\nCost\nApple\n3\nPear\n5");
}

// Word makes one table of two that touch.
TEST(TemplateBlocks, KeepsTwoTablesApartWhateverStoodBetweenThem) {
  const std::string table = word_table({{"a"}});
  const std::string list = "text: |-\n  | b |\n  |---|\n  | c |\nno: false\nwords:\n";
  const auto touch = [](const FilledWord& done) {
    return done.document().find("</w:tbl><w:tbl") != std::string::npos ||
           done.document().find("</w:tbl><w:bookmarkEnd w:id=\"1\"/><w:tbl") != std::string::npos;
  };
  for (const std::string& body :
       {word_p("{{text | markdown}}") + table, table + word_p("{{text | markdown}}"),
        table + word_p("{{#if no}}") + word_p("x") + word_p("{{/if}}") + table,
        word_p("{{#if not no}}") + table + word_p("{{/if}}") + table, table + word_p("{{words?}}") + table,
        word_p("{{text | markdown}}") + word_table({{"{{#each text2 as t}}"}, {"{{t}}"}, {"{{/each}}"}})}) {
    const FilledWord done = fill_body(body + word_p("end"), list + "text2: [1, 2]\n");
    EXPECT_EQ(done.messages(), "");
    EXPECT_FALSE(touch(done)) << done.document();
    EXPECT_NE(done.document().find("</w:tbl><w:p><w:pPr><w:spacing"), std::string::npos) << done.document();
  }
  // A table that is left out leaves nothing behind.
  const FilledWord empty = fill_body(
      table + word_table({{"{{#each none as t}}"}, {"{{t}}"}, {"{{/each}}"}}) + word_p("end"), "none: []\n");
  EXPECT_EQ(empty.document().find("w:spacing"), std::string::npos) << empty.document();
}

TEST(TemplateBlocks, RepeatsSeveralRowsBetweenRowsOfTags) {
  const FilledWord done = fill_body(
      word_table({{"{{#each items as i}}", ""}, {"{{i.name}}", "a"}, {"{{i.cost}}", "b"}, {"{{/each}}", ""}}),
      items);
  EXPECT_EQ(done.text(), "Apple\na\n3\nb\nPear\na\n5\nb");
}

// A row of cells, each of some paragraphs.
std::string row_of(const std::vector<std::vector<std::string>>& cells) {
  std::string out = "<w:tr>";
  for (const std::vector<std::string>& cell : cells) {
    out += "<w:tc>";
    for (const std::string& words : cell) out += word_p(words);
    out += "</w:tc>";
  }
  return out + "</w:tr>";
}

std::string table_of(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid>" + rows + "</w:tbl>";
}

TEST(TemplateBlocks, RepeatsWithinACellWhatALoopWithinItHolds) {
  const std::string two = "a: [1, 2]\nb: [p, q]\n";
  const FilledWord paragraphs = fill_body(table_of(row_of({{"{{#each a as x}}", "A{{x}}", "{{/each}}"},
                                                           {"{{#each b as y}}", "B{{y}}", "{{/each}}"}})),
                                          two);
  EXPECT_EQ(paragraphs.text(), "A1\nA2\nBp\nBq") << paragraphs.messages();
  EXPECT_EQ(count_of(paragraphs.document(), "<w:tr>"), 1U);
  const FilledWord words = fill_body(
      table_of(row_of({{"{{#each a as x}}A{{x}} {{/each}}"}, {"{{#each b as y}}B{{y}} {{/each}}"}})), two);
  EXPECT_EQ(words.text(), "A1 A2 \nBp Bq ") << words.messages();
}

TEST(TemplateBlocks, RefusesTwoLoopsOverOneRowThatHaveNothingToDoWithEachOther) {
  const std::string row =
      table_of(row_of({{"{{#each a as x}}{{x}}"}, {"{{#each b as y}}{{y}}"}, {"{{/each}}{{/each}}"}}));
  const FilledWord done = fill_body(row, "a: [1, 2]\nb: [p, q]\n");
  EXPECT_EQ(done.checks(), std::vector<std::string>{"template-block-crossed"});
  EXPECT_NE(
      done.messages().find("{{#each b as y}} in cell 2 repeats the row that {{#each a as x}} in cell 1"),
      std::string::npos)
      << done.messages();
}

TEST(TemplateBlocks, RepeatsARowForEachItemOfEachItem) {
  const FilledWord done = fill_body(
      table_of(row_of({{"{{#each a as x}}{{x.n}}"}, {"{{#each x.b as y}}{{y}}"}, {"{{/each}}{{/each}}"}})),
      "a: [{n: 1, b: [p, q]}, {n: 2, b: [r]}]");
  EXPECT_EQ(done.text(), "1\np\n\n1\nq\n\n2\nr\n") << done.messages();
}

TEST(TemplateBlocks, RepeatsRowsOfATableOfOneColumn) {
  const std::string both =
      table_of(row_of({{"{{#each items as i}}{{i.name}}"}}) + row_of({{"{{i.cost}}{{/each}}"}}));
  EXPECT_EQ(fill_body(both, items).text(), "Apple\n3\nPear\n5");
  const std::string apart =
      table_of(row_of({{"{{#each items as i}}"}}) + row_of({{"{{i.name}}"}}) + row_of({{"{{/each}}"}}));
  const FilledWord done = fill_body(apart, items);
  EXPECT_EQ(done.text(), "Apple\nPear");
  EXPECT_EQ(count_of(done.document(), "<w:tr>"), 2U);
}

TEST(TemplateBlocks, ChoosesRowsInsideALoopOverRows) {
  const FilledWord done = fill_body(
      word_table(
          {{"{{#each items as i}}", ""}, {"{{#if i.cost > 4}}{{i.name}}", "dear{{/if}}"}, {"{{/each}}", ""}}),
      items);
  EXPECT_EQ(done.text(), "Pear\ndear");
}

TEST(TemplateBlocks, TakesATableWithoutRowsAway) {
  const std::string body = word_table({{"{{#each items as i}}{{i.name}}", "{{/each}}"}}) + word_p("end");
  EXPECT_EQ(fill_body(body, "items: []").document().find("<w:tbl"), std::string::npos);
}

TEST(TemplateBlocks, RepeatsColumnsAndMakesTheGridFit) {
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

TEST(TemplateBlocks, NestsLoops) {
  const std::string body = word_p("{{#each a as x}}") + word_p("{{x.n}}") + word_p("{{#each x.b as y}}") +
                           word_p("{{x.n}}.{{y}}") + word_p("{{/each}}") + word_p("{{/each}}");
  EXPECT_EQ(fill_body(body, "a: [{n: 1, b: [p, q]}, {n: 2, b: []}]").text(), "1\n1.p\n1.q\n2");
}

TEST(TemplateBlocks, TakesSeveralBlockTagsInOneParagraph) {
  const std::string body =
      word_p("{{#each items as i}}{{#if i.cost > 4}}") + word_p("{{i.name}}") + word_p("{{/if}}{{/each}}");
  EXPECT_EQ(fill_body(body, items).text(), "Pear");
}

TEST(TemplateBlocks, KeepsAParagraphInACell) {
  const std::string cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc>" +
                           word_p("{{#if a}}") + word_p("x") + word_p("{{/if}}") + "</w:tc></w:tr></w:tbl>";
  const FilledWord done = fill_body(cell, "a: false");
  EXPECT_NE(done.document().find("<w:tc><w:p/></w:tc>"), std::string::npos) << done.document();
}

TEST(TemplateBlocks, LeavesNoBlankLineWhereNothingIsPrinted) {
  EXPECT_EQ(
      fill_body(word_p("a") + word_p("{{x?}}") + word_p("{{#if x?}}b{{/if}}") + word_p("c"), "y: 1").text(),
      "a\nc");
}

TEST(TemplateBlocks, KeepsTablesOfTwoItemsApart) {
  const FilledWord done =
      fill_body(word_p("{{#each items as i}}") + word_table({{"{{i.name}}"}}) + word_p("{{/each}}"), items);
  EXPECT_EQ(done.document().find("</w:tbl><w:tbl>"), std::string::npos);
}

TEST(TemplateBlocks, TakesNotesAndWholeBlocksBesideATagInItsParagraph) {
  EXPECT_EQ(fill_body(word_p("{{! n}}{{#if a}}") + word_p("x") + word_p("{{/if}}{{! n}}"), "a: 1").text(),
            "x");
  EXPECT_EQ(
      fill_body(word_p("{{#if a}}{{/if}}{{#each items as i}}") + word_p("{{i.name}}") + word_p("{{/each}}"),
                "a: 1\n" + items)
          .text(),
      "Apple\nPear");
}

TEST(TemplateBlocks, KeepsAParagraphInANoteThatPrintsNothing) {
  WordParts parts;
  parts.body = paragraph_of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + runs({"{{z}}"}));
  parts.footnotes = "<w:footnote w:id=\"2\">" + word_p("{{x?}}") + "</w:footnote>";
  EXPECT_NE(fill_word(parts, "z: 1").part("word/footnotes.xml").find("<w:p/></w:footnote>"),
            std::string::npos);
}

TEST(TemplateBlocks, RepeatsWholeSections) {
  const std::string page =
      "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>";
  const std::string body =
      word_p("{{#each items as i}}") + word_p("{{i.name}}") + word_p("{{/each}}", page) + word_p("end");
  const std::string xml = fill_body(body, items).document();
  std::size_t sections = 0;
  for (std::size_t at = 0; (at = xml.find("landscape", at)) != std::string::npos; ++at) ++sections;
  EXPECT_EQ(sections, 2U);
}

}  // namespace
}  // namespace redraft::tests
