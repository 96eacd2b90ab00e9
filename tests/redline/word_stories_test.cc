// The other texts of two Word documents: notes, headers and footers, text boxes; and what no mark can hold.
#include <gtest/gtest.h>

#include "redline/word_shown.h"

namespace redraft::redline {
namespace {

using tests::shown;
using tests::word_p;
using tests::WordCompared;
using tests::WordParts;

std::string t(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
std::string with_notes(const std::vector<int>& ids) {
  std::string out = "<w:p>" + t("Terms");
  for (const int id : ids)
    out += "<w:r><w:footnoteReference w:id=\"" + std::to_string(id) + "\"/></w:r>" + t(" are defined");
  return out + "</w:p>";
}
std::string note(int id, const std::string& words) {
  return "<w:footnote w:id=\"" + std::to_string(id) + "\"><w:p>" + t(words) + "</w:p></w:footnote>";
}

TEST(WordStories, NotesGoByTheirReferencesNotByTheirIds) {
  EXPECT_TRUE(WordCompared({.body = with_notes({1}), .footnotes = note(1, "In section A.")},
                           {.body = with_notes({5}),
                            .footnotes = note(2, "Not referred to.") + note(5, "In section A.")})
                  .redline.empty);
  EXPECT_EQ(shown(WordCompared({.body = with_notes({1}), .footnotes = note(1, "In section A.")},
                               {.body = with_notes({5}), .footnotes = note(5, "In section B.")})),
            "= Terms* are defined¶\nfootnote\nIn section [-A-]{+B+}.¶\n");
}

TEST(WordStories, ANoteComesAndGoesWithItsReference) {
  const WordParts without{.body = with_notes({})};
  const WordParts with{.body = with_notes({1}), .footnotes = note(1, "In section A.")};
  EXPECT_EQ(shown(WordCompared(without, with)), "Terms{+* are defined+}¶\nfootnote+ In section A.\n");
  EXPECT_EQ(shown(WordCompared(with, without)), "Terms[-* are defined-]¶\nfootnote- In section A.\n");
  WordCompareOptions options;
  options.notes = false;
  EXPECT_EQ(
      shown(WordCompared(with, {.body = with_notes({1}), .footnotes = note(1, "In section B.")}, options)),
      "= Terms* are defined¶\n");
}

TEST(WordStories, ANoteMovesWithItsReference) {
  const std::string noted = "<w:p>" + t("The Panel shall publish its report in March each year.") +
                            "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
  const std::string one = word_p("Each User bears the costs of its own meters and of their testing.");
  const std::string two = word_p("It shall send a copy of the report to each Party without delay.");
  const std::string end = word_p("Nothing in this agreement limits the powers of the Authority.");
  const WordCompared moved({.body = noted + one + two + end, .footnotes = note(1, "In section A.")},
                           {.body = one + two + noted + end, .footnotes = note(1, "In section A.")});
  ASSERT_EQ(moved.redline.moves.size(), 1U);
  const std::string out = shown(moved);
  EXPECT_EQ(out.substr(out.find("footnote")), "footnote moved\n");
}

TEST(WordStories, HeadersAndFootersGoBySectionAndKind) {
  const std::string both =
      "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:footerReference w:type=\"default\" "
      "r:id=\"rIdFooter\"/>";
  const auto parts = [&](const std::string& header, const std::string& footer) {
    return WordParts{
        .body = word_p("x"), .section = both, .header = word_p(header), .footer = word_p(footer)};
  };
  EXPECT_EQ(shown(WordCompared(parts("Draft 1", "Page"), parts("Draft 2", "Page"))),
            "= x¶\nheader\nDraft [-1-]{+2+}¶\nfooter =\n");
  EXPECT_EQ(shown(WordCompared(parts("Draft", "Page"), {.body = word_p("x")})),
            "= x¶\nlost header of section 1\nlost footer of section 1\n");
  EXPECT_EQ(shown(WordCompared({.body = word_p("x")}, parts("Draft", "Page"))),
            "= x¶\nheader+ Draft\nfooter+ Page\n");
  WordCompareOptions options;
  options.headers = false;
  EXPECT_TRUE(WordCompared(parts("Draft 1", "Page"), parts("Draft 2", "Page"), options).redline.empty);
}

TEST(WordStories, AHeaderThatASectionTakesFromAnotherIsNotMarkedItself) {
  const auto reference = [](const std::string& id) {
    return "<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>";
  };
  const auto parts = [&](const std::string& first) {
    return WordParts{.body = word_p("x", "<w:sectPr>" + reference(first) + "</w:sectPr>") + word_p("y"),
                     .section = reference("rIdHeader2"),
                     .header = word_p("Code"),
                     .header2 = word_p("Schedule")};
  };
  EXPECT_EQ(shown(WordCompared(parts("rIdHeader"), parts("rIdHeader2"))),
            "= x¶\n= y¶\nheader =\npage of section 1\nheader\n[-Code-]{+Schedule+}¶\n");
}

TEST(WordStories, ATextBoxIsATextOfItsOwn) {
  const auto box = [](const std::string& words) {
    return "<w:p>" + t("See") +
           "<w:r><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:txbxContent>" +
           word_p(words) + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>";
  };
  EXPECT_EQ(shown(box("Not to scale"), box("Drawn to scale")),
            "= See*¶\ntext box\n[-Not-]{+Drawn+} to scale¶\n");
}

/// What was listed as not compared, a line each; that the body is the same is asserted.
std::string listed(const WordParts& before, const WordParts& after) {
  const WordCompared compared(before, after);
  std::string out;
  for (const Finding& finding : compared.redline.findings) {
    EXPECT_EQ(finding.check, "compare-not-compared");
    EXPECT_EQ(finding.place.file, "after.docx");
    const std::string tail = "; the redline has what the later document says, unmarked";
    EXPECT_EQ(finding.message.substr(finding.message.size() - tail.size()), tail);
    out += finding.message.substr(0, finding.message.size() - tail.size()) + "\n";
  }
  return out;
}

/// A table or control behind which one side has a last paragraph. The mark of that one cannot go in Word.
TEST(WordStories, AnEndThatOneSideHasInATableIsListed) {
  const std::string table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>" +
                            word_p("Fee") + "</w:tc></w:tr></w:tbl>";
  const std::string control = "<w:sdt><w:sdtPr/><w:sdtContent>" + word_p("Fee") + "</w:sdtContent></w:sdt>";
  const auto said = [](const std::string& before, const std::string& after) {
    std::string out;
    for (const Finding& finding : WordCompared({.body = before}, {.body = after}).redline.findings)
      out += finding.message + "\n";
    return out;
  };
  const std::string section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>A section</w:t></w:r></w:p>";
  for (const auto& [block, called] : {std::pair<std::string, std::string>{table, "a table"},
                                      {control, "a content control"},
                                      {section, "a paragraph that holds a section break"}}) {
    EXPECT_EQ(said(word_p("The fee:") + block + word_p("Signed"), word_p("The fee:") + block),
              "the body of the later document ends in " + called +
                  ", that of the earlier document in a paragraph behind it: a last paragraph mark cannot be "
                  "taken away, so Accept All may leave an empty paragraph "
                  "at the end\n");
    EXPECT_EQ(said(word_p("The fee:") + block, word_p("The fee:") + block + word_p("Signed")),
              "the body of the earlier document ends in " + called +
                  ", that of the later document in a paragraph behind it: a last paragraph mark cannot be "
                  "taken away, so Reject All may leave an empty paragraph "
                  "at the end\n");
    EXPECT_EQ(
        said(word_p("The fee:") + block + word_p("Signed"), word_p("The fee:") + block + word_p("Agreed")),
        "");
    EXPECT_EQ(said(word_p("One") + word_p("Two"), word_p("One")), "");
  }
}

// What comes back when all is rejected must not join the paragraph in front of it.
TEST(WordStories, WhatStandsInFrontOfAControlThatWentKeepsItsMark) {
  const std::string control = "<w:sdt><w:sdtPr/><w:sdtContent>" + word_p("Fee") + "</w:sdtContent></w:sdt>";
  const std::string last = word_p("Nothing else applies here");
  const WordCompared gone({.body = word_p("The fee:") + control}, {.body = word_p("The fee:") + last});
  for (const Line& line : gone.redline.stories[0].lines)
    if (line.before == 0) {
      EXPECT_EQ(line.end, Mark::none);
    }
  EXPECT_EQ(gone.redline.findings.size(), 1U);
  const WordCompared came({.body = word_p("The fee:") + last}, {.body = word_p("The fee:") + control});
  ASSERT_EQ(came.redline.findings.size(), 1U);
  EXPECT_EQ(
      came.redline.findings[0].message,
      "the body of the later document ends in a content control that the earlier one does not have: a last "
      "paragraph cannot be taken away, so Reject All may leave an empty one in it");
}

TEST(WordStories, AControlThatIsSetOtherwiseIsListed) {
  const auto with = [](const std::string& settings) {
    return WordParts{.body = "<w:sdt><w:sdtPr><w:id w:val=\"5\"/>" + settings + "</w:sdtPr><w:sdtContent>" +
                             word_p("Gas") + "</w:sdtContent></w:sdt>" + word_p("x")};
  };
  const std::string list = "<w:dropDownList><w:listItem w:value=\"Gas\"/></w:dropDownList>";
  EXPECT_EQ(listed(with(list), with("<w:lock w:val=\"contentLocked\"/>" + list)),
            "a content control is set otherwise (the list, lock or tick, say): without a title\n");
  EXPECT_EQ(listed(with(list), with("<w:showingPlcHdr/>" + list)), "");
}

TEST(WordStories, SeparatorsOfNotesAreListed) {
  const auto with = [](const std::string& words) {
    return WordParts{
        .body = word_p("x"),
        .footnotes = "<w:footnote w:id=\"0\" w:type=\"separator\">" + word_p(words) + "</w:footnote>"};
  };
  EXPECT_EQ(listed(with("Notes"), with("Old")),
            "the line or words between text and notes are not the same on both sides\n");
  EXPECT_EQ(listed(with("Notes"), with("Notes")), "");
}

TEST(WordStories, WhatNoMarkCanHoldIsListed) {
  const auto style = [](const std::string& properties) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"Clause\"><w:name w:val=\"Clause\"/>" + properties +
           "</w:style>";
  };
  const std::string clause = word_p("x", "<w:pStyle w:val=\"Clause\"/>");
  EXPECT_EQ(listed({.body = clause, .styles = style("<w:pPr><w:keepNext/></w:pPr>")},
                   {.body = clause, .styles = style("<w:rPr><w:b/></w:rPr>")}),
            "a style is defined differently on the two sides: Clause\n");
  EXPECT_EQ(listed({.body = clause, .styles = style("")},
                   {.body = clause, .styles = style("<w:uiPriority w:val=\"9\"/>")}),
            "");
  // A style that no text has shows nowhere.
  EXPECT_EQ(listed({.body = word_p("x"), .styles = style("<w:pPr><w:keepNext/></w:pPr>")},
                   {.body = word_p("x"), .styles = style("<w:rPr><w:b/></w:rPr>")}),
            "");
  const auto comment = [](const std::string& words) {
    return "<w:comment w:id=\"1\" w:author=\"A\">" + word_p(words) + "</w:comment>";
  };
  EXPECT_EQ(listed({.body = word_p("x"), .comments = comment("Why?")},
                   {.body = word_p("x"), .comments = comment("Why not?")}),
            "1 comment stands in the earlier document only and is not in the redline: A: Why?\n"
            "1 comment stands in the later document only and is kept unmarked: A: Why not?\n");
  EXPECT_EQ(
      listed({.body = word_p("x") + "<w:altChunk/>" + word_p("y")}, {.body = word_p("x") + word_p("y")}),
      "a block that is no paragraph, table or control (an imported file, say) stands in the earlier document "
      "only "
      "and is left out\n");
}

TEST(WordStories, StylesAreKnownByTheirNames) {
  const auto style = [](const std::string& id, const std::string& name) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name +
           "\"/></w:style>";
  };
  const auto styled = [](const std::string& id) { return word_p("x", "<w:pStyle w:val=\"" + id + "\"/>"); };
  EXPECT_TRUE(WordCompared({.body = styled("Heading1"), .styles = style("Heading1", "heading 1")},
                           {.body = styled("berschrift1"), .styles = style("berschrift1", "Heading 1")})
                  .redline.empty);
  EXPECT_EQ(shown(WordCompared({.body = styled("a1"), .styles = style("a1", "heading 1")},
                               {.body = styled("a1"), .styles = style("a1", "Body Text")})),
            "x¶ paragraph\n");
}

// Bold switched off where nothing is bold shows nowhere; in a heading that is bold it does.
TEST(WordStories, WhatHoldsAnywayIsNoDifference) {
  const std::string heading =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"H\"/><w:rPr><w:b/></w:rPr></w:style>";
  const std::string plain = "<w:b w:val=\"0\"/>";
  const auto same = [&](const std::string& before, const std::string& after) {
    return WordCompared({.body = before, .styles = heading}, {.body = after, .styles = heading})
        .redline.empty;
  };
  EXPECT_TRUE(same(word_p("x"), word_p("x", "<w:jc w:val=\"left\"/><w:spacing w:before=\"0\"/>", plain)));
  EXPECT_FALSE(same(word_p("x", "<w:pStyle w:val=\"H\"/>"), word_p("x", "<w:pStyle w:val=\"H\"/>", plain)));
  // The words look otherwise when the style goes, though each says nothing where it stands.
  EXPECT_EQ(shown(WordCompared({.body = word_p("x", "<w:pStyle w:val=\"H\"/>"), .styles = heading},
                               {.body = word_p("x", "", plain), .styles = heading})),
            "~x~¶ paragraph\n");
}

// One header of two sections became two: the text box in it is compared with those of both.
TEST(WordStories, ATextBoxOfAHeaderThatBecameTwoIsComparedWithBoth) {
  const auto header = [](const std::string& words) {
    return "<w:p>" + t("Draft") +
           "<w:r><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:txbxContent>" +
           word_p(words) + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>";
  };
  const auto refer = [](const std::string& id) {
    return "<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>";
  };
  const std::string first =
      "<w:p><w:pPr><w:sectPr>" + refer("rIdHeader") + "</w:sectPr></w:pPr>" + t("One") + "</w:p>";
  WordParts before{.body = first + word_p("Two"), .section = refer("rIdHeader")};
  before.header = header("For comment");
  WordParts after{.body = first + word_p("Two"), .section = refer("rIdHeader2")};
  after.header = header("For comment");
  after.header2 = header("For decision");
  EXPECT_EQ(shown(WordCompared(before, after)),
            "= One¶\n= Two¶\nheader =\ntext box =\nheader =\ntext box\nFor [-comment-]{+decision+}¶\n");
}

// A style's colour is the theme's, which is another on another machine, and its line has a colour of its own: to set what
// looks alike here is to set it.
TEST(WordStories, AValueOfAStyleThatSaysMoreIsNotSaidAgain) {
  const auto run_style = [](const std::string& settings) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"H\"/><w:rPr>" + settings +
           "</w:rPr></w:style>";
  };
  const auto same = [](const std::string& styles, const std::string& direct) {
    const std::string in_style = "<w:pStyle w:val=\"H\"/>";
    return WordCompared({.body = word_p("x", in_style), .styles = styles},
                        {.body = word_p("x", in_style, direct), .styles = styles})
        .redline.empty;
  };
  const std::string red = "<w:color w:val=\"FF0000\"/>";
  const std::string line = "<w:u w:val=\"single\"/>";
  EXPECT_TRUE(same(run_style(red + line), red + line));
  EXPECT_FALSE(same(run_style("<w:color w:val=\"FF0000\" w:themeColor=\"accent1\"/>"), red));
  EXPECT_FALSE(same(run_style("<w:u w:val=\"single\" w:color=\"00FF00\"/>"), line));
  EXPECT_FALSE(same(run_style("<w:color w:themeColor=\"accent1\"/>"), "<w:color w:themeColor=\"accent2\"/>"));
  // The same of the document's defaults.
  EXPECT_FALSE(
      same("<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val=\"FF0000\" w:themeColor=\"accent1\"/>"
           "</w:rPr></w:rPrDefault></w:docDefaults>" +
               run_style(""),
           red));
}

}  // namespace
}  // namespace redraft::redline
