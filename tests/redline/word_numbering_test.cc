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

}  // namespace
}  // namespace redraft::redline
