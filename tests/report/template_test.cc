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

TEST(Template, SetsHeadingsOfATextBelowTheOneThatItStandsUnder) {
  const auto heading = [](int level) { return "<w:pStyle w:val=\"Heading" + std::to_string(level) + "\"/>"; };
  // A text ends with its own headings; the next stands under that of the template all the same.
  const FilledWord done = fill_word(
      report_host(word_p("Issue", heading(2)) + word_p("{{one | markdown}}") + word_p("{{two | markdown}}") +
                  word_p("Costs", heading(1)) + word_p("{{two | markdown}}")),
      "one: \"# Nights\\n\\n## Winters\"\ntwo: \"# Lamps\"\n");
  std::vector<std::string> levels;
  const std::string xml = done.document();
  const std::string mark = "w:val=\"Heading";
  for (std::size_t at = xml.find(mark); at != std::string::npos; at = xml.find(mark, at + 1))
    levels.emplace_back(1, xml[at + mark.size()]);
  EXPECT_EQ(levels, (std::vector<std::string>{"2", "3", "4", "3", "1", "2"})) << done.messages();
}

TEST(Template, TakesForAHeadingWhatWordListsAsOne) {
  const auto level_under = [](const std::string& name, const std::string& properties) {
    tests::WordParts host =
        report_host(word_p("Above", "<w:pStyle w:val=\"Own\"/>") + word_p("{{one | markdown}}"));
    host.styles += "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"" + name + "\"/>" +
                   properties + "</w:style>";
    const std::string xml = fill_word(host, "one: \"# Nights\"").document();
    const std::string mark = "w:val=\"Heading";
    const std::size_t at = xml.find(mark);
    return at == std::string::npos ? std::string() : xml.substr(at + mark.size(), 1);
  };
  EXPECT_EQ(level_under("Contents Heading", ""), "1");
  EXPECT_EQ(level_under("TOC Heading", "<w:basedOn w:val=\"Heading1\"/>"), "1");
  EXPECT_EQ(level_under("Annex Heading", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"), "2");
  EXPECT_EQ(level_under("Chapter", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>"), "3");
  EXPECT_EQ(level_under("Numbered", "<w:basedOn w:val=\"Heading2\"/>"), "3");
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

TEST(Template, FillsWordsThatStandInAttributes) {
  const std::string body =
      paragraph_of("<w:fldSimple w:instr=\" DOCPROPERTY &quot;{{a}}&quot; \">" + runs({"x"}) +
                   "</w:fldSimple>") +
      "<w:sdt><w:sdtPr><w:alias w:val=\"About {{a}}\"/><w:tag w:val=\"{{b}}\"/></w:sdtPr><w:sdtContent>" +
      paragraph_of(
          "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"P\" descr=\"{{#if b}}Votes of "
          "{{a}}{{/if}}\" title=\"{{ a | default: &quot;none&quot; }}\"/></wp:inline></w:drawing></w:r>") +
      "</w:sdtContent></w:sdt>";
  const std::string xml = fill_body(body, "a: 'Q & \"A\"'\nb: B1").document();
  EXPECT_NE(xml.find("w:instr=\" DOCPROPERTY &quot;Q &amp; \\&quot;A\\&quot;&quot; \""), std::string::npos)
      << xml;
  EXPECT_NE(xml.find("<w:alias w:val=\"About Q &amp; &quot;A&quot;\"/>"), std::string::npos);
  EXPECT_NE(xml.find("<w:tag w:val=\"B1\"/>"), std::string::npos);
  EXPECT_NE(xml.find("descr=\"Votes of Q &amp; &quot;A&quot;\" title=\"Q &amp; &quot;A&quot;\""),
            std::string::npos);
  EXPECT_EQ(xml.find("{{"), std::string::npos);
}

TEST(Template, FillsAttributesInSingleQuotationMarks) {
  const std::string body =
      paragraph_of("<w:fldSimple w:instr=' DOCPROPERTY \"{{a}}\" '>" + runs({"x"}) + "</w:fldSimple>") +
      "<w:sdt><w:sdtPr><w:alias w:val='About {{a}}'/></w:sdtPr><w:sdtContent>" + word_p("{{a}}") +
      "</w:sdtContent></w:sdt>";
  const FilledWord made = fill_body(body, "a: It's O'Neill's \"A\"");
  const std::string xml = made.document();
  EXPECT_NE(xml.find("<w:alias w:val='About It&apos;s O&apos;Neill&apos;s &quot;A&quot;'/>"),
            std::string::npos)
      << xml << made.messages();
  EXPECT_NE(xml.find("DOCPROPERTY \"It&apos;s O&apos;Neill&apos;s \\&quot;A\\&quot;\" '"), std::string::npos)
      << xml;
  EXPECT_EQ(made.text(), "x\nIt's O'Neill's \"A\"");
}

TEST(Template, RepeatsAlternativeTextsWithTheirItem) {
  const std::string body = word_p("{{#each items as i}}") +
                           paragraph_of(
                               "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"P\" "
                               "descr=\"Picture of {{i.name}}\"/></wp:inline></w:drawing></w:r>") +
                           word_p("{{/each}}");
  const std::string xml = fill_body(body, items).document();
  EXPECT_NE(xml.find("descr=\"Picture of Apple\""), std::string::npos) << xml;
  EXPECT_NE(xml.find("descr=\"Picture of Pear\""), std::string::npos);
  EXPECT_EQ(fill_body(body, "items: [{nam: x}]").checks(),
            std::vector<std::string>{"template-field-unknown"});
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

TEST(Template, KeepsAValueInsideTheArgumentOfAFieldCode) {
  const std::string body = paragraph_of("<w:r><w:instrText>HYPERLINK \"{{u}}\"</w:instrText></w:r>");
  EXPECT_NE(fill_body(body, "u: 'x\" evil'").document().find("x\\&quot; evil"), std::string::npos);
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

TEST(Fill, MarksWordsForWhatIsNotRecordedInADraftOnly) {
  const std::string body =
      paragraph_of(runs({"By {{who | gap: \"nobody\"}}, {{what | gap: \"nothing\"}}."})) +
      paragraph_of(runs({"{{why | gap: \"No reason.\" | markdown}}"}));
  const std::string yaml = "who: null\nwhat: x\nwhy: null\n";
  const auto plain = fill_body(body, yaml);
  const auto draft = fill_body(body, yaml, true);
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
