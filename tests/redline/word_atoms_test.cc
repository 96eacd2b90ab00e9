// What stands among the words of two Word documents: fields, links, pictures, equations, notes, boxes, controls.
#include <gtest/gtest.h>

#include "redline/word_shown.h"

namespace redraft::redline {
namespace {

using tests::shown;
using tests::word_p;
using tests::WordCompared;

std::string r(const std::string& inner, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + inner + "</w:r>";
}
std::string t(const std::string& words) { return r("<w:t xml:space=\"preserve\">" + words + "</w:t>"); }
std::string p(const std::string& inner) {
  return "<w:p>" + t("See ") + inner + t(" of this Code.") + "</w:p>";
}

std::string field(const std::string& instruction, const std::string& result) {
  const auto mark = [](const std::string& type) { return r("<w:fldChar w:fldCharType=\"" + type + "\"/>"); };
  return mark("begin") + r("<w:instrText>" + instruction + "</w:instrText>") + mark("separate") + result +
         mark("end");
}
std::string simple_field(const std::string& instruction, const std::string& result) {
  return "<w:fldSimple w:instr=\"" + instruction + "\">" + result + "</w:fldSimple>";
}

TEST(WordAtoms, AFieldIsOne) {
  EXPECT_EQ(shown(p(field("REF a", t("D3.1"))), p(field("REF a", t("D3.2")))),
            "See [-D3.1-]{+D3.2+} of this Code.¶\n");
  EXPECT_EQ(shown(p(field("REF a", t("D3.1"))), p(field("REF b", t("D3.1")))),
            "See [-D3.1-]{+D3.1+} of this Code.¶\n");
  EXPECT_EQ(shown(p(field("REF a", t("D3.1"))), p(t("D3.1"))), "See [-D3.1-]{+D3.1+} of this Code.¶\n");
}

TEST(WordAtoms, AFieldIsTheSameHoweverItIsWritten) {
  const std::string want = "= See D3.1 of this Code.¶\n";
  EXPECT_EQ(shown(p(field("REF a", t("D3.1"))), p(field("  REF  a ", t("D3") + t(".1")))), want);
  EXPECT_EQ(shown(p(field("REF a", t("D3.1"))), p(simple_field(" REF a", t("D3.1")))), want);
}

// Formats and atoms are known by their numbers in one document; two documents number them each in its own way.
TEST(WordAtoms, TheSameFieldIsTheSameWhateverStandsBeforeIt) {
  const std::string other =
      "<w:p>" + r("<w:t>New</w:t>", "<w:i/>") + r("<w:br/>") + r("<w:noBreakHyphen/>") + "</w:p>";
  const std::string tabbed = p(field("TOC", t("1") + r("<w:tab/>") + t("General")));
  EXPECT_EQ(shown(tabbed, other + tabbed).substr(0, 6), "{+New\n");
  EXPECT_NE(shown(tabbed, other + tabbed).find("\n= See 1\tGeneral of this Code.¶\n"), std::string::npos);
  const std::string mixed = p(field("REF a", t("D") + r("<w:t>3</w:t>", "<w:b/>")));
  EXPECT_NE(shown(mixed, other + mixed).find("\n= See D3 of this Code.¶\n"), std::string::npos);
}

TEST(WordAtoms, AFieldSetInAnotherWayInPartIsAnother) {
  const auto one = [](const std::string& properties) {
    return p(field("REF a", t("D") + r("<w:t>3</w:t>", properties)));
  };
  EXPECT_EQ(shown(one("<w:b/>"), one("<w:i/>")), "See [-D3-]{+D3+} of this Code.¶\n");
  const auto simple = [](const std::string& properties) {
    return p(simple_field("REF a", t("D") + r("<w:t>3</w:t>", properties)));
  };
  EXPECT_EQ(shown(simple("<w:b/>"), simple("<w:i/>")), "See [-D3-]{+D3+} of this Code.¶\n");
  EXPECT_EQ(shown(one("<w:b/>"), simple("<w:b/>")), "= See D3 of this Code.¶\n");
}

// The tick of a form field stands in no word; without results of fields it counts all the same.
TEST(WordAtoms, WhatAFormFieldIsSetToIsPartOfIt) {
  const auto box = [](const std::string& state) {
    return p(r("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Agreed\"/><w:checkBox>" + state +
               "</w:checkBox></w:ffData></w:fldChar>") +
             r("<w:instrText> FORMCHECKBOX </w:instrText>") + r("<w:fldChar w:fldCharType=\"end\"/>"));
  };
  const std::string ticked = "<w:default w:val=\"0\"/><w:checked/>";
  EXPECT_EQ(shown(box(ticked), box("<w:default w:val=\"0\"/><w:checked w:val=\"1\"/>")).substr(0, 2), "= ");
  EXPECT_NE(shown(box("<w:default w:val=\"0\"/>"), box(ticked)).find("[-"), std::string::npos);
}

TEST(WordAtoms, ResultsOfFieldsCanBeLeftOut) {
  docx::ReadOptions read;
  read.field_results = false;
  const docx::Package x = tests::word_package({.body = p(field("PAGEREF a", t("4")))});
  const docx::Package y = tests::word_package({.body = p(field("PAGEREF a", t("5")))});
  const docx::Document before = docx::Document::read(x, read);
  const docx::Document after = docx::Document::read(y, read);
  EXPECT_TRUE(compare_word(before, after).empty);
  EXPECT_FALSE(compare_word(docx::Document::read(x), docx::Document::read(y)).empty);
}

TEST(WordAtoms, WhereALinkLeadsIsPartOfItsWords) {
  const auto linked = [](const std::string& id, const std::string& words) {
    return p("<w:hyperlink r:id=\"" + id + "\">" + t(words) + "</w:hyperlink>");
  };
  const std::vector<std::string> links = {"https://example.org/a", "https://example.org/b"};
  const std::vector<std::string> swapped = {links[1], links[0]};
  EXPECT_EQ(shown(WordCompared({.body = linked("rIdLink0", "the Act"), .links = links},
                               {.body = linked("rIdLink1", "the Act"), .links = links})),
            "See [-the Act-]{+the Act+} of this Code.¶\n");
  EXPECT_EQ(shown(WordCompared({.body = linked("rIdLink0", "the Act"), .links = links},
                               {.body = linked("rIdLink1", "the Act"), .links = swapped})),
            "= See the Act of this Code.¶\n");
  EXPECT_EQ(shown(WordCompared({.body = linked("rIdLink0", "the Act "), .links = links},
                               {.body = linked("rIdLink1", "the Act "), .links = links})),
            "See [-the Act  -]{+the Act  +}of this Code.¶\n");  // its space, and the one behind it, are one
  EXPECT_EQ(
      shown(WordCompared({.body = linked("rIdLink0", "the Act"), .links = links}, {.body = p(t("the Act"))})),
      "See [-the Act-]{+the Act+} of this Code.¶\n");
}

std::string picture(const std::string& number) {
  return r(
      "<w:drawing><wp:inline><wp:docPr id=\"" + number +
      "\" name=\"Picture\"/><a:graphic><a:graphicData uri=\"urn:pic\"><pic:pic><pic:blipFill><a:blip "
      "r:embed=\"rIdImage\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>");
}

TEST(WordAtoms, APictureIsItsBytes) {
  EXPECT_EQ(shown(WordCompared({.body = p(picture("1")), .image = "one"},
                               {.body = p(picture("9")), .image = "one"})),
            "= See * of this Code.¶\n");
  EXPECT_EQ(shown(WordCompared({.body = p(picture("1")), .image = "one"},
                               {.body = p(picture("1")), .image = "two"})),
            "See [-*-]{+*+} of this Code.¶\n");
}

TEST(WordAtoms, AnEquationIsOne) {
  const auto equation = [](const std::string& inner) { return p("<m:oMath>" + inner + "</m:oMath>"); };
  const std::string x = "<m:r><m:t>x</m:t></m:r>";
  EXPECT_EQ(shown(equation(x), equation("<m:r><m:t>y</m:t></m:r>")), "See [-x-]{+y+} of this Code.¶\n");
  EXPECT_EQ(shown(equation(x), equation("<m:sSup><m:e>" + x + "</m:e><m:sup/></m:sSup>")),
            "See [-x-]{+x+} of this Code.¶\n");
}

TEST(WordAtoms, LooksIntoAControlAroundParagraphs) {
  const auto control = [](const std::string& tag, const std::string& words) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + word_p(words) +
           "</w:sdtContent></w:sdt>" + word_p("end");
  };
  EXPECT_EQ(shown(control("clause", "The Panel shall meet."), control("clause", "The Panel may meet.")),
            "control\n  The Panel [-shall-]{+may+} meet.¶\n= end¶\n");
  EXPECT_FALSE(
      WordCompared({.body = control("clause", "The Panel")}, {.body = control("heading", "The Panel")})
          .redline.empty);
}

TEST(WordAtoms, ABookmarkIsNoDifference) {
  const std::string mark = "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/>";
  EXPECT_EQ(shown(p(t("D3")), mark + p(mark + t("D") + mark + t("3"))), "= See D3 of this Code.¶\n");
}

TEST(WordAtoms, ABookmarkThatOnlyTheEarlierHasIsListed) {
  const auto mark = [](const std::string& name) {
    return "<w:bookmarkStart w:id=\"1\" w:name=\"" + name + "\"/><w:bookmarkEnd w:id=\"1\"/>";
  };
  const auto listed = [&](const std::string& before, const std::string& after) {
    return WordCompared({.body = p(mark(before) + t("D3"))}, {.body = p(mark(after) + t("D3"))})
        .redline.findings;
  };
  const std::vector<Finding> lost = listed("Clause_3", "Clause_4");
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost[0].check, "compare-not-compared");
  EXPECT_EQ(lost[0].message,
            "1 bookmark stands in the earlier document only and is not in the redline: Clause_3; the redline "
            "has what the later document says, unmarked");
  EXPECT_TRUE(listed("Clause_3", "Clause_3").empty());
  EXPECT_TRUE(listed("_GoBack", "Clause_3").empty());
}

TEST(WordAtoms, ABookmarkIsKnownHoweverItsTagIsWritten) {
  const auto listed = [&](const std::string& start) {
    return WordCompared({.body = p(start + "<w:bookmarkEnd w:id=\"1\"/>" + t("D3"))}, {.body = p(t("D3"))})
        .redline.findings.size();
  };
  EXPECT_EQ(listed("<w:bookmarkStart w:id=\"1\" w:name=\"Clause_3\"/>"), 1U);
  EXPECT_EQ(listed("<w:bookmarkStart\n  w:id=\"1\"\n  w:name = 'Clause_3' />"), 1U);
  EXPECT_EQ(listed("<!-- <w:bookmarkStart w:id=\"1\" w:name=\"Clause_3\"/> --><w:bookmarkStart w:id=\"1\" "
                   "w:name=\"_GoBack\"/>"),
            0U);
}

}  // namespace
}  // namespace redraft::redline
