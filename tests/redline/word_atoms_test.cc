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

std::string picture(const std::string& number) {
  return r(
      "<w:drawing><wp:inline><wp:docPr id=\"" + number +
      "\" name=\"Picture\"/><a:graphic><a:graphicData uri=\"urn:pic\"><pic:pic><pic:blipFill><a:blip "
      "r:embed=\"rIdImage\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>");
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

// What stands in a result beside its words: each counts, whichever way the field is written.
TEST(WordAtoms, AFieldIsAnotherWithAnythingElseInIt) {
  const auto symbol = [](const std::string& c) {
    return r("<w:sym w:font=\"Wingdings\" w:char=\"" + c + "\"/>");
  };
  const auto equation = [](const std::string& inner) { return "<m:oMath>" + inner + "</m:oMath>"; };
  const std::string x = "<m:r><m:t>x</m:t></m:r>";
  const auto drawn = [](const std::string& width) {
    return r("<w:drawing><wp:inline><wp:extent cx=\"" + width + "\" cy=\"457200\"/></wp:inline></w:drawing>");
  };
  const struct {
    std::string before;
    std::string after;
  } rows[] = {
      {symbol("F0FE"), symbol("F0A8")},
      {drawn("914400"), drawn("457200")},
      {r("<w:t>a</w:t><w:br/><w:t>b</w:t>"), t("ab")},
      {r("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>"), r("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>")},
      {r("<w:object><w:control w:name=\"a\"/></w:object>"),
       r("<w:object><w:control w:name=\"b\"/></w:object>")},
      {equation(x), equation("<m:sSup><m:e>" + x + "</m:e><m:sup/></m:sSup>")},
      {field("SEQ a", t("1")), field("SEQ a", t("2"))},
  };
  for (const auto& row : rows) {
    const WordCompared both({.body = p(simple_field("REF a", row.before))},
                            {.body = p(simple_field("REF a", row.after))});
    EXPECT_FALSE(both.redline.empty) << row.after;
    EXPECT_FALSE(WordCompared({.body = p(field("REF a", row.before))}, {.body = p(field("REF a", row.after))})
                     .redline.empty)
        << row.after;
    EXPECT_TRUE(
        WordCompared({.body = p(simple_field("REF a", row.before))}, {.body = p(field("REF a", row.before))})
            .redline.empty)
        << row.before;
  }
}

TEST(WordAtoms, APictureInASimpleFieldIsItsBytes) {
  const std::string body = p(simple_field("INCLUDEPICTURE a.png", picture("1")));
  EXPECT_EQ(shown(WordCompared({.body = body, .image = "one"}, {.body = body, .image = "two"})),
            "See [-*-]{+*+} of this Code.¶\n");
}

// The end of a field that began before it, and a beginning without an end, are none of those around it.
TEST(WordAtoms, ASimpleFieldHoldsNoHalvesOfOthers) {
  const auto mark = [](const std::string& type) { return r("<w:fldChar w:fldCharType=\"" + type + "\"/>"); };
  for (const std::string& half : {mark("end"), mark("begin"), mark("separate")})
    EXPECT_EQ(shown(p(simple_field("REF a", half + t("D3.1"))), p(simple_field("REF a", half + t("D3.2")))),
              "See [-D3.1-]{+D3.2+} of this Code.¶\n")
        << half;
}

TEST(WordAtoms, ASimpleFieldInAnInstructionIsPartOfIt) {
  const auto nested = [](const std::string& name) {
    const auto mark = [](const std::string& type) {
      return r("<w:fldChar w:fldCharType=\"" + type + "\"/>");
    };
    return p(mark("begin") + r("<w:instrText>IF </w:instrText>") + simple_field("REF " + name, t("1")) +
             mark("separate") + t("yes") + mark("end"));
  };
  EXPECT_EQ(shown(nested("a"), nested("b")), "See [-yes-]{+yes+} of this Code.¶\n");
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

TEST(WordAtoms, APictureIsItsBytes) {
  EXPECT_EQ(shown(WordCompared({.body = p(picture("1")), .image = "one"},
                               {.body = p(picture("9")), .image = "one"})),
            "= See * of this Code.¶\n");
  EXPECT_EQ(shown(WordCompared({.body = p(picture("1")), .image = "one"},
                               {.body = p(picture("1")), .image = "two"})),
            "See [-*-]{+*+} of this Code.¶\n");
}

// One entry of a contents list, and the heading that it leads to.
std::string entry(const std::string& name, const std::string& words, const std::string& page) {
  return "<w:p><w:hyperlink w:anchor=\"" + name + "\">" + t(words) + r("<w:tab/>") +
         field("PAGEREF " + name + " \\h", t(page)) + "</w:hyperlink></w:p>";
}
std::string heading(const std::vector<std::string>& names, const std::string& words) {
  std::string marks;
  for (std::size_t k = 0; k < names.size(); ++k)
    marks += "<w:bookmarkStart w:id=\"" + std::to_string(k) + "\" w:name=\"" + names[k] +
             "\"/><w:bookmarkEnd w:id=\"" + std::to_string(k) + "\"/>";
  return "<w:p>" + marks + t(words) + "</w:p>";
}

TEST(WordAtoms, AContentsListMadeAnewIsTheSameWhereItLeadsToTheSame) {
  EXPECT_EQ(shown(entry("_Toc1", "General", "2") + entry("_Toc2", "The Panel", "3") +
                      heading({"_Toc1"}, "General") + heading({"_Toc2"}, "The Panel"),
                  entry("_Toc7", "General", "2") + entry("_Toc8", "The Panel", "4") +
                      heading({"_Toc7"}, "General") + heading({"_Toc8"}, "The Panel")),
            "= General\t2¶\nThe Panel\t[-3-]{+4+}¶\n= General¶\n= The Panel¶\n");
}

TEST(WordAtoms, AHeadingMayHoldTheNamesOfSeveralContentsLists) {
  EXPECT_EQ(shown(entry("_Toc1", "General", "2") + heading({"_Toc1"}, "General"),
                  entry("_Toc7", "General", "2") + heading({"_Toc1", "_Toc7"}, "General")),
            "= General\t2¶\n= General¶\n");
}

TEST(WordAtoms, AHeadingThatWasWordedAnewIsTheSamePlace) {
  EXPECT_EQ(shown(entry("_Toc1", "The Panel meets", "2") + heading({"_Toc1"}, "The Panel meets"),
                  entry("_Toc7", "The Panel sits", "2") + heading({"_Toc7"}, "The Panel sits")),
            "The Panel [-meets-]{+sits+}\t2¶\nThe Panel [-meets-]{+sits+}¶\n");
}

TEST(WordAtoms, ANameThatBothHaveAtAnotherPlaceIsADifference) {
  const std::string places = heading({"_Ref1"}, "General") + heading({"_Ref2"}, "The Panel");
  EXPECT_EQ(shown(p(field("REF _Ref1 \\r", t("3.1"))) + places, p(field("REF _Ref2 \\r", t("3.1"))) + places),
            "See [-3.1-]{+3.1+} of this Code.¶\n= General¶\n= The Panel¶\n");
  // A name that a person gave is what it is.
  EXPECT_EQ(shown(p(field("REF one", t("3.1"))) + heading({"one"}, "General"),
                  p(field("REF two", t("3.1"))) + heading({"two"}, "General")),
            "See [-3.1-]{+3.1+} of this Code.¶\n= General¶\n");
}

TEST(WordAtoms, AParagraphThatIsOneLinkStaysWhenTheLinkLeadsElsewhere) {
  const auto linked = [](const std::string& anchor, const std::string& words) {
    return "<w:p><w:hyperlink w:anchor=\"" + anchor + "\">" + t(words) + "</w:hyperlink></w:p>";
  };
  EXPECT_EQ(shown(linked("a", "The guidance of the Panel"), linked("b", "The guidance of the Panel")),
            "[-The guidance of the Panel-]{+The guidance of the Panel+}¶\n");
  EXPECT_EQ(shown(word_p("One.") + linked("a", "The guidance") + word_p("Two."),
                  word_p("One.") + word_p("The guidance") + word_p("Two.")),
            "= One.¶\n[-The guidance-]{+The guidance+}¶\n= Two.¶\n");
  const auto coded = [](const std::string& anchor) {
    return "<w:p>" + field("HYPERLINK \\l " + anchor, t("The guidance")) + "</w:p>";
  };
  EXPECT_EQ(shown(word_p("One.") + coded("a"), word_p("One.") + coded("b")),
            "= One.¶\n[-The guidance-]{+The guidance+}¶\n");
}

TEST(WordAtoms, AParagraphOfOneLinkThatLeadsElsewhereDoesNotMove) {
  const auto linked = [](const std::string& anchor) {
    return "<w:p><w:hyperlink w:anchor=\"" + anchor + "\">" +
           t("The guidance of the Panel on how a proposal is made and assessed") + "</w:hyperlink></w:p>";
  };
  const std::string rest = word_p("The first clause stays here.") + word_p("The second clause stays here.");
  const WordCompared compared({.body = linked("a") + rest + word_p("end")},
                              {.body = rest + linked("b") + word_p("end")});
  EXPECT_TRUE(compared.redline.moves.empty());
}

std::string sized(const std::string& width, const std::string& about = "") {
  return r("<w:drawing><wp:inline><wp:extent cx=\"" + width +
           "\" cy=\"457200\"/><wp:docPr id=\"1\" name=\"P\"" + about + "/></wp:inline></w:drawing>");
}

TEST(WordAtoms, APictureThatIsAsLongAsCanBeSeenIsTheSame) {
  EXPECT_EQ(shown(p(sized("914400")), p(sized("914401"))), "= See * of this Code.¶\n");
  EXPECT_EQ(shown(p(sized("920749")), p(sized("920751"))),
            "= See * of this Code.¶\n");  // on either side of 72.5 pt
  EXPECT_EQ(shown(p(sized("914400")), p(sized("920749"))), "= See * of this Code.¶\n");
  EXPECT_EQ(shown(p(sized("914400")), p(sized("920750"))), "See [-*-]{+*+} of this Code.¶\n");
}

TEST(WordAtoms, TheNameAndTheLocksOfAPictureAreNoDifference) {
  EXPECT_EQ(
      shown(p(sized("914400")),
            p(r("<w:drawing><wp:inline><wp:extent cx=\"914400\" cy=\"457200\"/>"
                "<wp:docPr id=\"7\" name=\"Other\"><a:extLst><a:ext uri=\"{FF2B}\"><a16:creationId "
                "xmlns:a16=\"http://schemas.microsoft.com/office/drawing/2014/main\" id=\"{1}\"/></a:ext>"
                "</a:extLst></wp:docPr><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/>"
                "</wp:cNvGraphicFramePr></wp:inline></w:drawing>"))),
      "= See * of this Code.¶\n");
}

// Read aloud, and seen by nobody: said, but the picture is not struck.
TEST(WordAtoms, TheDescriptionOfAPictureIsListed) {
  const WordCompared compared({.body = p(sized("914400", " descr=\"The old mark\""))},
                              {.body = p(sized("914400", " descr=\"The new mark\""))});
  EXPECT_EQ(shown(compared), "= See * of this Code.¶\n");
  ASSERT_EQ(compared.redline.findings.size(), 1U);
  EXPECT_EQ(compared.redline.findings[0].message,
            "the description of a picture is 'The old mark' in the earlier document and 'The new mark' in "
            "the later; the "
            "redline has what the later document says, unmarked");
}

std::string old_shape(const std::string& front, const std::string& type, const std::string& width) {
  return r("<w:pict>" + front +
           "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"_x0000_i1025\" type=\"#" + type +
           "\" style=\"width:" + width + "pt;height:50pt\"/></w:pict>");
}

TEST(WordAtoms, TheDefinitionOfAKnownShapeIsNotShown) {
  const std::string known =
      "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"_x0000_t75\" path=\"m0,0\"/>";
  const std::string own =
      "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"mine\" path=\"m0,0\"/>";
  const std::string plain = p(old_shape("", "_x0000_t75", "50"));
  EXPECT_EQ(shown(plain, p(old_shape(known, "_x0000_t75", "50"))), "= See * of this Code.¶\n");
  EXPECT_EQ(shown(plain, p(old_shape("", "shapetype_75", "50.2"))), "= See * of this Code.¶\n");
  EXPECT_EQ(shown(plain, p(old_shape("", "_x0000_t5", "50"))), "See [-*-]{+*+} of this Code.¶\n");
  EXPECT_EQ(shown(plain, p(old_shape("", "_x0000_t75", "51"))), "See [-*-]{+*+} of this Code.¶\n");
  EXPECT_EQ(shown(plain, p(old_shape(own, "mine", "50"))), "See [-*-]{+*+} of this Code.¶\n");
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

TEST(WordAtoms, ABookmarkThatOneSideHasIsListed) {
  const auto mark = [](const std::string& name) {
    return "<w:bookmarkStart w:id=\"1\" w:name=\"" + name + "\"/><w:bookmarkEnd w:id=\"1\"/>";
  };
  const auto listed = [&](const std::string& before, const std::string& after) {
    return WordCompared({.body = p(mark(before) + t("D3"))}, {.body = p(mark(after) + t("D3"))})
        .redline.findings;
  };
  const std::vector<Finding> lost = listed("Clause_3", "Clause_4");
  ASSERT_EQ(lost.size(), 2U);
  EXPECT_EQ(lost[0].check, "compare-not-compared");
  EXPECT_EQ(lost[0].message,
            "1 bookmark stands in the earlier document only and is not in the redline: Clause_3; the redline "
            "has what the later document says, unmarked");
  EXPECT_EQ(
      lost[1].message,
      "1 bookmark stands in the later document only and is kept unmarked: Clause_4; the redline has what "
      "the later document says, unmarked");
  EXPECT_TRUE(listed("Clause_3", "Clause_3").empty());
  EXPECT_TRUE(listed("_GoBack", "_Toc1").empty());
}

// A bookmark and a permission stand where they stood as long as the words at their ends are kept, or came and went there.
TEST(WordAtoms, ARangeThatCoversOtherWordsIsListed) {
  const auto listed = [](const std::string& before, const std::string& after) {
    std::string out;
    for (const Finding& finding :
         WordCompared({.body = "<w:p>" + before + "</w:p>"}, {.body = "<w:p>" + after + "</w:p>"})
             .redline.findings)
      out += finding.message.substr(0, finding.message.find(';')) + "\n";
    return out;
  };
  const auto mark = [](const std::string& words) {
    return "<w:bookmarkStart w:id=\"1\" w:name=\"Fees\"/>" + words + "<w:bookmarkEnd w:id=\"1\"/>";
  };
  const auto may_edit = [](const std::string& words) {
    return "<w:permStart w:id=\"1\" w:edGrp=\"everyone\"/>" + words + "<w:permEnd w:id=\"1\"/>";
  };
  EXPECT_EQ(listed(mark(t("The Fees")) + t(" are due"), mark(t("The Fees are")) + t(" due")),
            "a bookmark covers other words: Fees ('The Fees' before, 'The Fees are' now)\n");
  EXPECT_EQ(listed(may_edit(t("The Fees")) + t(" are due"), t("The Fees ") + may_edit(t("are due"))),
            "1 range that may be edited covers other words: everyone ('The Fees' before, 'are due' now)\n");
  // What is put in at its end or within it, or struck there, is marked; so is all that it covered.
  EXPECT_EQ(listed(mark(t("The Fees")) + t(" are due"), mark(t("The new Fees")) + t(" are due")), "");
  EXPECT_EQ(listed(mark(t("The Fees")) + t(" are due"), mark(t("The Charges")) + t(" are due")), "");
  EXPECT_EQ(listed(t("Now ") + mark(t("the Fees")), mark(t("the Fees"))), "");
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

// Each sign of a label that somebody typed may stand in a link of its own.
TEST(WordAtoms, ALabelInLinksIsALabel) {
  const auto link = [](const std::string& words) {
    return "<w:hyperlink w:anchor=\"a" + words + "\">" + t(words) + "</w:hyperlink>";
  };
  const std::string label = link("3") + t(".") + link("1") + link("1");
  const auto clause = [&](const std::string& words) { return "<w:p>" + label + t(" " + words) + "</w:p>"; };
  EXPECT_EQ(shown(clause("The Panel meets each month."), clause("The Board meets each month.")),
            "3.11 The [-Panel-]{+Board+} meets each month.¶\n");
}

// A heading with two names, both of which are linked to, and another whose name was made anew: no link is another one.
TEST(WordAtoms, LinksToAPlaceOfTwoNamesAreKept) {
  const auto heading = [](const std::vector<std::string>& names, const std::string& words) {
    std::string marks;
    for (std::size_t k = 0; k < names.size(); ++k)
      marks += "<w:bookmarkStart w:id=\"" + names[k].substr(4) + "\" w:name=\"" + names[k] +
               "\"/><w:bookmarkEnd w:id=\"" + names[k].substr(4) + "\"/>";
    return "<w:p>" + marks + t(words) + "</w:p>";
  };
  const auto link = [](const std::string& name, const std::string& words) {
    return "<w:p><w:hyperlink w:anchor=\"" + name + "\">" + t(words) + "</w:hyperlink></w:p>";
  };
  const auto body = [&](const std::string& anew) {
    return link("_Toc100", "How charges are made") + link("_Ref200", "as clause 3 lays down") +
           link(anew, "What Parties pay") + heading({"_Toc100", "_Ref200"}, "How charges are made") +
           heading({anew}, "What Parties pay");
  };
  EXPECT_TRUE(WordCompared({.body = body("_Toc300")}, {.body = body("_Toc400")}).redline.empty);
}

}  // namespace
}  // namespace redraft::redline
