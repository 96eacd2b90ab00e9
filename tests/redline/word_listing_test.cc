// What two Word documents differ in and no mark can hold: it is listed, in words that say what and where.
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
std::string p(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }

/// The findings, a line each, without the words that all of them end with.
std::string listed(const WordParts& before, const WordParts& after, const WordCompareOptions& options = {}) {
  const WordCompared compared(before, after, options);
  std::string out;
  for (const Finding& finding : compared.redline.findings)
    out += finding.message.substr(0, finding.message.find("; the redline has")) + "\n";
  return out;
}

WordCompareOptions without_formatting() {
  WordCompareOptions out;
  out.formatting = false;
  return out;
}

TEST(WordListing, SettingsAreCalledAsWordCallsThem) {
  const WordParts plain{.body = word_p("x"), .settings = "<w:defaultTabStop w:val=\"720\"/>"};
  const WordParts set{.body = word_p("x"),
                      .settings =
                          "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>"
                          "<w:defaultTabStop w:val=\"0\"/><w:evenAndOddHeaders/>"};
  EXPECT_EQ(listed(plain, set),
            "settings of the document are not the same on both sides: distance of tab stops, protection "
            "against editing, different headers on odd and even pages\n");
  // How it is set is not asked for; who may edit it is no formatting.
  EXPECT_EQ(listed(plain, set, without_formatting()),
            "settings of the document are not the same on both sides: protection against editing\n");
  EXPECT_EQ(listed(plain, {.body = word_p("x"), .settings = "<w:evenAndOddHeaders w:val=\"0\"/>"}), "");
  // Flags of older programs that are all off are none.
  const WordParts flags{.body = word_p("x"), .settings = "<w:compat><w:spaceForUL w:val=\"0\"/></w:compat>"};
  EXPECT_EQ(listed(plain, flags), "");
}

TEST(WordListing, NumbersOfNotesThatBeginWithNoughtAreListed) {
  const auto with = [](const std::string& start) {
    return WordParts{.body = word_p("x"),
                     .settings = "<w:footnotePr><w:numStart w:val=\"" + start + "\"/></w:footnotePr>"};
  };
  EXPECT_EQ(listed(with("1"), with("0")),
            "settings of the document are not the same on both sides: numbers and place of footnotes\n");
}

TEST(WordListing, ABodyThatHoldsNothingIsSaid) {
  EXPECT_EQ(listed({.body = word_p("Signed")}, {.body = ""}),
            "the body of the later document holds nothing, that of the earlier document ends in a paragraph: "
            "a last paragraph mark cannot be taken away, so Accept All may leave an empty paragraph at the "
            "end\n");
  EXPECT_EQ(listed({.body = ""}, {.body = word_p("Signed")}),
            "the body of the earlier document holds nothing, that of the later document ends in a paragraph: "
            "a last paragraph mark cannot be taken away, so Reject All may leave an empty paragraph at the "
            "end\n");
}

// Of what is told of one both halves are read, however long its words are.
TEST(WordListing, WhatIsToldOfTwoSidesIsNotCutInTheMiddle) {
  const auto tipped = [](const std::string& tip) {
    return WordParts{.body = p("<w:hyperlink w:anchor=\"fees\" w:tooltip=\"" + tip + "\">" +
                               t("the Charging Statement of the Licensee, as published from time to time") +
                               "</w:hyperlink>")};
  };
  EXPECT_EQ(listed(tipped("as it stood in the year before the last one"), tipped("as it stands today")),
            "the tip that a link shows is not the same: of 'the Charging Statement of the Licensee, as "
            "published from ti...' 'as it stood in the year before the last one' before, 'as it stands "
            "today' now\n");
}

// Where it ends is what is told of a range.
TEST(WordListing, OfALongRangeTheEndIsSaid) {
  const std::string clause = "The Supplier shall provide the Services in accordance with the Code and the ";
  const auto over = [&](const std::string& within, const std::string& behind) {
    return WordParts{.body = p("<w:bookmarkStart w:id=\"1\" w:name=\"Clause\"/>" + t(clause + within) +
                               "<w:bookmarkEnd w:id=\"1\"/>" + t(behind))};
  };
  EXPECT_EQ(listed(over("Licence", " and the Law"), over("Licence and the Law", "")),
            "a bookmark covers other words: Clause ('The Supplier shall provide the... with the Code and the "
            "Licence' before, 'The Supplier shall provide the...de and the Licence and the Law' now)\n");
}

// Of two links that read the same and lead to the same place one is struck: the other keeps its tip.
TEST(WordListing, ATipIsThatOfTheLinkThatIsKept) {
  const auto link = [](const std::string& tip) {
    return "<w:hyperlink w:anchor=\"fees\" w:tooltip=\"" + tip + "\">" + t("the Fees") + "</w:hyperlink>";
  };
  const std::string first = p(t("Suppliers pay ") + link("first") + t(" each month."));
  const std::string second = p(t("Networks pay ") + link("second") + t(" each year."));
  EXPECT_EQ(listed({.body = first + second}, {.body = second}), "");
  EXPECT_EQ(
      listed({.body = first + second}, {.body = p(t("Networks pay ") + link("other") + t(" each year."))}),
      "the tip that a link shows is not the same: of 'the Fees' 'second' before, 'other' now\n");
}

// A contents list that Word made anew leads to the same place under another name.
TEST(WordListing, ATipIsFoundUnderTheNewNameOfItsPlace) {
  const auto with = [](const std::string& name, const std::string& tip) {
    return WordParts{.body = p("<w:hyperlink w:anchor=\"" + name + "\" w:tooltip=\"" + tip + "\">" +
                               t("Charges") + "</w:hyperlink>") +
                             p("<w:bookmarkStart w:id=\"1\" w:name=\"" + name + "\"/>" +
                               t("How charges are made") + "<w:bookmarkEnd w:id=\"1\"/>")};
  };
  EXPECT_EQ(listed(with("_Toc100", "page 3"), with("_Toc200", "page 4")),
            "the tip that a link shows is not the same: of 'Charges' 'page 3' before, 'page 4' now\n");
}

// A control that went with its words and one that came with others are two, and marked.
TEST(WordListing, ControlsThatCameAndWentAreNotHeldAgainstEachOther) {
  const auto control = [](const std::string& title, const std::string& words) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"" + title + "\"/></w:sdtPr><w:sdtContent>" + t(words) +
           "</w:sdtContent></w:sdt>";
  };
  const std::string kept = p(t("Each Party shall keep a record of its meters."));
  EXPECT_EQ(listed({.body = p(t("Fee: ") + control("Old", "five pounds") + t(" a month")) + kept},
                   {.body = p(t("Fee:  a month")) + p(t("Each Party shall keep a record of its meters.") +
                                                      control("New", " Always."))}),
            "");
  // One whose title alone is another stands where it stood.
  EXPECT_EQ(listed({.body = p(t("Fee: ") + control("Old", "five pounds"))},
                   {.body = p(t("Fee: ") + control("New", "five pounds"))}),
            "a content control is set otherwise (the list, lock or tick, say): New\n");
}

// The author stands in the start tag of the comment, however that is written.
TEST(WordListing, WhoWroteACommentIsReadFromItsTag) {
  const auto by = [](const std::string& author) {
    return WordParts{.body = word_p("x"),
                     .comments = "<w:comment\n w:id=\"1\"\n w:author=\"" + author + "\">" + word_p("Why?") +
                                 "</w:comment>"};
  };
  EXPECT_EQ(listed(by("Ann"), by("Bob")),
            "1 comment stands in the earlier document only and is not in the redline: Ann: Why?\n"
            "1 comment stands in the later document only and is kept unmarked: Bob: Why?\n");
}

// ---- pictures

std::string drawing(const std::string& inner, const std::string& about = "") {
  return p(
      "<w:r><w:drawing><wp:inline><wp:extent cx=\"1000000\" cy=\"500000\"/><wp:docPr id=\"1\" "
      "name=\"P\"" +
      about +
      "/><a:graphic><a:graphicData "
      "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>" +
      inner + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
}

TEST(WordListing, TheDescriptionOfAnInnerPictureIsListed) {
  const auto with = [](const std::string& words) {
    return WordParts{.body = drawing("<pic:nvPicPr><pic:cNvPr id=\"2\" name=\"Q\" descr=\"" + words +
                                     "\"/></pic:nvPicPr>")};
  };
  EXPECT_EQ(listed(with("A map"), with("A plan")),
            "the description of a picture is 'A map' in the earlier document and 'A plan' in the later\n");
  // One that a program says at the drawing and at the picture in it, and another once, is one.
  EXPECT_EQ(
      listed({.body = drawing("<pic:nvPicPr><pic:cNvPr id=\"2\" name=\"Q\" descr=\"A map\"/></pic:nvPicPr>",
                              " descr=\"A map\"")},
             {.body = drawing("<pic:nvPicPr><pic:cNvPr id=\"2\" name=\"Q\"/></pic:nvPicPr>",
                              " descr=\"A map\"")}),
      "");
}

// Programs round the lengths of a picture; in a group one may be any length, since the group has units of its own.
TEST(WordListing, WhatMovedWithinAGroupIsAnotherDrawing) {
  const auto moved = [](const std::string& open, const std::string& close, const std::string& to) {
    return shown(drawing(open + "<a:xfrm><a:off x=\"1500\" y=\"0\"/></a:xfrm>" + close),
                 drawing(open + "<a:xfrm><a:off x=\"" + to + "\" y=\"0\"/></a:xfrm>" + close));
  };
  EXPECT_EQ(moved("<pic:spPr>", "</pic:spPr>", "1700"), "= *¶\n");
  EXPECT_EQ(moved("<a:grpSp><pic:spPr>", "</pic:spPr></a:grpSp>", "1700"), "[-*-]{+*+}¶\n");
}

}  // namespace
}  // namespace redraft::redline
