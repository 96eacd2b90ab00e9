#include "docx/styles.h"

#include <gtest/gtest.h>

#include "docx/numbering_parts.h"

namespace redraft::docx {
namespace {

using tests::Lists;
using tests::lists;

TEST(Styles, KnowAHeadingByItsNameAndByWhatItIsBasedOn) {
  const Lists read = lists("", R"(
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/>
 <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Clause"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Capital"><w:name w:val="HEADING 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part"/><w:basedOn w:val="berschrift1"/></w:style>)");
  EXPECT_EQ(read.styles.heading("berschrift1"), 1);
  EXPECT_EQ(read.styles.heading("Heading2"), 0);
  EXPECT_EQ(read.styles.heading("Capital"), 3);
  EXPECT_EQ(read.styles.heading("Part"), 1);
  EXPECT_EQ(read.styles.heading("nowhere"), 0);
  EXPECT_EQ(read.styles.outline_level("Part"), 0);
  EXPECT_EQ(read.styles.outline_level("Heading2"), std::nullopt);
  EXPECT_TRUE(read.styles.is_kind_of("Part", "Heading 1"));
  EXPECT_EQ(read.styles.paragraph_style("")->id, "Standard");
  EXPECT_EQ(read.styles.paragraph_style("nowhere")->id, "Standard");
  EXPECT_EQ(read.styles.find_name(StyleType::paragraph, "Heading 1")->id, "berschrift1");
  EXPECT_TRUE(read.findings.empty());
}

TEST(Styles, InheritEachHalfOfTheNumberingByItself) {
  const Lists read = lists("", R"(
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="B"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>)");
  EXPECT_EQ(read.styles.inherited_num("B").num, (NumPr{4, 2}));
  EXPECT_EQ(read.styles.inherited_num("B").num_id_from, "A");
  EXPECT_EQ(read.styles.inherited_num("C").num, (NumPr{0, 2}));
}

TEST(Styles, CutAChainThatComesBackToItself) {
  const Lists read = lists("", R"(
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="C"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="D"><w:name w:val="D"/><w:basedOn w:val="D"/></w:style>)");
  ASSERT_EQ(read.findings.size(), 2U);
  EXPECT_EQ(read.findings[0].check, "style-cyclic");
  EXPECT_EQ(read.findings[0].place.str(), "list.docx, word/styles.xml");
  EXPECT_EQ(read.findings[0].message,
            "the style 'C' is based on 'B', which is itself based on it; read as based on nothing");
  EXPECT_EQ(read.findings[1].message,
            "the style 'D' is based on 'D', which is itself based on it; read as based on nothing");
  EXPECT_TRUE(read.styles.look("A", "").bold);
  EXPECT_FALSE(read.styles.look("C", "").bold);
}

// 17.7.3: a toggle set by the paragraph's style and again by the character's is off; the document's defaults stay on.
TEST(Styles, ToggleBoldBetweenParagraphAndCharacterStyle) {
  const char* styles = R"(
<w:style w:type="paragraph" w:styleId="Term"><w:name w:val="Term"/><w:rPr><w:b/><w:i w:val="false"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="Term"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b w:val="on"/><w:caps/></w:rPr></w:style>)";
  const Lists read = lists("", styles);
  EXPECT_TRUE(read.styles.look("Term", "").bold);
  EXPECT_FALSE(read.styles.look("Term", "Strong").bold);
  EXPECT_TRUE(read.styles.look("Term", "Strong").caps);
  EXPECT_FALSE(read.styles.look("Term", "").italic);
  EXPECT_FALSE(read.styles.look("Plain", "").bold);
  EXPECT_TRUE(read.styles.look("Plain", "Strong").bold);
  EXPECT_TRUE(read.styles.look("Plain", "Plain").bold == false);  // no character style of that name
  const Lists bold = lists("", std::string("<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault>"
                                           "</w:docDefaults>") +
                                   styles);
  EXPECT_TRUE(bold.styles.look("Term", "Strong").bold);
}

}  // namespace
}  // namespace redraft::docx
