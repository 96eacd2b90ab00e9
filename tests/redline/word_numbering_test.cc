// Numbers of two Word documents: automatic lists, by what they print, and labels typed by hand.
#include <gtest/gtest.h>

#include "redline/word_shown.h"

namespace redraft::redline {
namespace {

using tests::shown;
using tests::word_p;
using tests::WordCompared;

std::string definition(int id, const std::string& format, const std::string& text) {
  const std::string number = std::to_string(id);
  return "<w:abstractNum w:abstractNumId=\"" + number +
         "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
         "\"/><w:lvlText w:val=\"" + text +
         "\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
         "w:val=\"lowerRoman\"/><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum>";
}

std::string list(int id, int of) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(of) +
         "\"/></w:num>";
}

std::string item(const std::string& words, int list_id, int level = 0) {
  return word_p(words, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                           std::to_string(list_id) + "\"/></w:numPr>");
}

const std::string kLetters = definition(0, "lowerLetter", "(%1)") + list(1, 0);
const std::string kRecord = "keep a record of each test of a meter;";
const std::string kFailure = "report any failure to the Panel; and";
const std::string kCare = "deliver the Services with care.";

// The same labels set further in: Reject All must give the old indent back, so each item is in another list now.
TEST(WordNumbering, ListsThatPrintTheSameAndLookOtherwiseAreTwo) {
  const auto indented = [](const std::string& by) {
    return "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt "
           "w:val=\"lowerLetter\"/><w:lvlText "
           "w:val=\"(%1)\"/><w:pPr><w:ind w:left=\"" +
           by + "\"/></w:pPr></w:lvl></w:abstractNum>" + list(1, 0);
  };
  const std::string body = item(kRecord, 1) + item(kCare, 1);
  EXPECT_EQ(shown(WordCompared({.body = body, .numbering = indented("720")},
                               {.body = body, .numbering = indented("1440")})),
            kRecord + "¶ paragraph\n" + kCare + "¶ paragraph\n");
  EXPECT_TRUE(
      WordCompared({.body = body, .numbering = indented("720")}, {.body = body, .numbering = indented("720")})
          .redline.empty);
}

// A number is no formatting: a list that paragraphs have from their style is listed with --ignore formatting too.
TEST(WordNumbering, OfAStyleIsListedWithoutFormatting) {
  const auto parts = [](const std::string& format) {
    return tests::WordParts{
        .body =
            word_p(kRecord, "<w:pStyle w:val=\"Clause\"/>") + word_p(kCare, "<w:pStyle w:val=\"Clause\"/>"),
        .styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"Clause\"><w:name w:val=\"Clause\"/>"
            "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
        .numbering = definition(0, format, "(%1)") + list(1, 0)};
  };
  const auto said = [&](bool numbering) {
    WordCompareOptions options;
    options.formatting = false;
    options.numbering = numbering;
    std::string out;
    for (const Finding& finding :
         WordCompared(parts("lowerLetter"), parts("upperRoman"), options).redline.findings)
      out += finding.message + "\n";
    return out;
  };
  EXPECT_EQ(said(true),
            "the numbering of 2 paragraphs is defined differently on the two sides (of the style Clause); "
            "the redline has what the later document says, unmarked\n");
  EXPECT_EQ(said(false), "");
}

TEST(WordNumbering, ListsThatPrintTheSameAreTheSameUnderAnyId) {
  const WordCompared same({.body = item(kRecord, 1) + item(kCare, 1), .numbering = kLetters},
                          {.body = item(kRecord, 7) + item(kCare, 7),
                           .numbering = definition(3, "lowerLetter", "(%1)") + list(7, 3)});
  EXPECT_TRUE(same.redline.empty) << shown(same);
  ASSERT_GT(same.redline.numbering.size(), 1U);
  EXPECT_EQ(same.redline.numbering[1], 7U);
}

TEST(WordNumbering, AnotherListOrLevelIsAnotherParagraphFormat) {
  const std::string both = kLetters.substr(0, kLetters.find("<w:num ")) + definition(1, "decimal", "%1.") +
                           list(1, 0) + list(2, 1);
  EXPECT_EQ(shown(WordCompared({.body = item(kRecord, 1), .numbering = both},
                               {.body = item(kRecord, 2), .numbering = both})),
            kRecord + "¶ paragraph\n");
  EXPECT_EQ(shown(WordCompared({.body = item(kRecord, 1), .numbering = both},
                               {.body = item(kRecord, 1, 1), .numbering = both})),
            kRecord + "¶ paragraph\n");
  EXPECT_EQ(shown(WordCompared({.body = item(kRecord, 1), .numbering = both},
                               {.body = word_p(kRecord), .numbering = both})),
            kRecord + "¶ paragraph\n");
  WordCompareOptions options;
  options.numbering = false;
  EXPECT_TRUE(WordCompared({.body = item(kRecord, 1), .numbering = both},
                           {.body = item(kRecord, 1, 1), .numbering = both}, options)
                  .redline.empty);
}

TEST(WordNumbering, ListsAndLevelsAreNotFormatting) {
  const std::string both = kLetters.substr(0, kLetters.find("<w:num ")) + definition(1, "decimal", "%1.") +
                           list(1, 0) + list(2, 1);
  WordCompareOptions options;
  options.formatting = false;
  const tests::WordParts before{.body = item(kRecord, 1), .numbering = both};
  for (const std::string& body : {item(kRecord, 2), item(kRecord, 1, 1), word_p(kRecord)})
    EXPECT_EQ(shown(WordCompared(before, {.body = body, .numbering = both}, options)),
              kRecord + "¶ paragraph\n");
  EXPECT_TRUE(WordCompared(before, before, options).redline.empty);
  options.numbering = false;
  for (const std::string& body : {item(kRecord, 2), item(kRecord, 1, 1), word_p(kRecord)})
    EXPECT_TRUE(WordCompared(before, {.body = body, .numbering = both}, options).redline.empty);
}

// The numbers behind an item that came shift by themselves: they are no changes of the text.
TEST(WordNumbering, AnItemThatCameMarksNoOther) {
  const WordCompared more(
      {.body = item(kRecord, 1) + item(kCare, 1), .numbering = kLetters},
      {.body = item(kRecord, 1) + item(kFailure, 1) + item(kCare, 1), .numbering = kLetters});
  EXPECT_EQ(shown(more), "= " + kRecord + "¶\n{+" + kFailure + "+}¶+\n= " + kCare + "¶\n");
}

TEST(WordNumbering, AListThatBeginsAnewIsMarkedWhereItDoes) {
  const std::string two =
      definition(0, "lowerLetter", "(%1)") + list(1, 0) +
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
      "w:val=\"1\"/></w:lvlOverride></w:num>";
  const std::string head = item(kRecord, 1) + item(kFailure, 1) + word_p("Each User shall:");
  const WordCompared anew({.body = head + item(kCare, 1), .numbering = two},
                          {.body = head + item(kCare, 2), .numbering = two});
  EXPECT_FALSE(anew.redline.empty);
  EXPECT_EQ(shown(anew),
            "= " + kRecord + "¶\n= " + kFailure + "¶\n= Each User shall:¶\n" + kCare + "¶ paragraph\n");
}

// A list of which nothing stayed comes back as the one that begins anew where it did, not as any that prints the same.
TEST(WordNumbering, AListThatWentIsKnownByWhereItBeginsAnew) {
  const std::string anew =
      "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
      "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
  const std::string lists = definition(0, "lowerLetter", "(%1)") + definition(4, "lowerLetter", "(%1)") +
                            list(1, 4) + list(2, 0) + anew;
  const std::string front = item(kRecord, 2) + item(kFailure, 2);
  const WordCompared gone({.body = front + item(kCare, 3) + item(kFailure, 2), .numbering = lists},
                          {.body = front + item(kFailure, 2), .numbering = lists});
  ASSERT_GT(gone.redline.numbering.size(), 3U);
  EXPECT_EQ(gone.redline.numbering[2], 2U);
  EXPECT_EQ(gone.redline.numbering[3], 3U);
}

// One paragraph each went to two lists: the list that is still there is the one that began anew where it does.
TEST(WordNumbering, AListThatLostItsParagraphsToAnotherIsItselfWhereItStands) {
  const std::string anew =
      "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
      "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
  const std::string lists = definition(0, "lowerLetter", "(%1)") + list(2, 0) + anew;
  const WordCompared other(
      {.body = item(kRecord, 2) + item(kFailure, 3) + item(kCare, 3), .numbering = lists},
      {.body = item(kRecord, 2) + item(kFailure, 2) + item(kCare, 3), .numbering = lists});
  ASSERT_GT(other.redline.numbering.size(), 3U);
  EXPECT_EQ(other.redline.numbering[3], 3U);
}

TEST(WordNumbering, ATypedLabelAloneIsAChangeOfWords) {
  EXPECT_EQ(shown(word_p("(a) " + kRecord) + word_p("(b) " + kCare),
                  word_p("(a) " + kRecord) + word_p("(c) " + kCare)),
            "= (a) " + kRecord + "¶\n([-b-]{+c+}) " + kCare + "¶\n");
}

// They print nothing, whatever their number; what is missing is told by whoever reads the document.
TEST(WordNumbering, ListsWithoutADefinitionAreAlike) {
  const WordCompared odd({.body = item(kRecord, 9)}, {.body = item(kRecord, 8)});
  EXPECT_EQ(shown(odd), "= " + kRecord + "¶\n");
  ASSERT_EQ(odd.before.findings.size(), 1U);
  EXPECT_EQ(odd.before.findings[0].message, "list 9 is not there; its paragraphs are read without a number");
}

// Of lists that print the same a list goes to the one that begins anew where it does, then to that of its number; the one
// that its paragraphs went to goes before either.
TEST(WordNumbering, OfListsThatPrintTheSameTheNearestIsTaken) {
  const auto anew = [](int id) {
    return "<w:num w:numId=\"" + std::to_string(id) +
           "\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
           "w:val=\"1\"/></w:lvlOverride></w:num>";
  };
  const std::string letters = definition(0, "lowerLetter", "(%1)");
  const WordCompared compared(
      {.body = word_p("x"), .numbering = letters + list(2, 0) + anew(3) + anew(7) + list(8, 0)},
      {.body = word_p("x"), .numbering = letters + anew(1) + list(2, 0) + list(4, 0) + anew(7)});
  const std::vector<std::uint32_t>& to = compared.redline.numbering;
  ASSERT_EQ(to.size(), 9U);
  EXPECT_EQ(to[2], 2U);
  EXPECT_EQ(to[3], 1U);  // of those that begin anew the first
  EXPECT_EQ(to[7], 7U);
  EXPECT_EQ(to[8], 2U);
  const WordCompared other({.body = word_p("x"), .numbering = letters + list(2, 0)},
                           {.body = word_p("x"), .numbering = letters + anew(1) + anew(2)});
  EXPECT_EQ(other.redline.numbering.at(2), 2U);
  const WordCompared none({.body = word_p("x"), .numbering = letters + list(2, 0)},
                          {.body = word_p("x"), .numbering = definition(0, "decimal", "%1.") + list(2, 0)});
  EXPECT_EQ(none.redline.numbering.at(2), kNone);
}

}  // namespace
}  // namespace redraft::redline
