// Styles that pieces of BEFORE bring into their host: under what id and name, and what refers to them.
#include "render/imported_styles.h"

#include <gtest/gtest.h>

#include "render_word/tracked_pair.h"
#include "support/word_reading.h"

namespace redraft::render {
namespace {

using docx::Decision;
using tests::reading;
using tests::TrackedPair;
using tests::word_p;
using tests::word_package;
using tests::WordParts;

const std::string kStays = "Nothing in this agreement limits the powers of the Authority.";
const std::string kGoes = "Each User bears the costs of its own meters and of their testing.";
const std::string kNormal =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>";

std::string style(const std::string& id, const std::string& name, const std::string& inside = "") {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + inside +
         "</w:style>";
}

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t out = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++out;
  return out;
}

/// A paragraph set so went, and the document after has these styles.
TrackedPair struck(const std::string& properties, const std::string& before, const std::string& after,
                   const std::string& lists = "") {
  return TrackedPair({.body = word_p(kStays) + word_p(kGoes, properties) + word_p("The end."),
                      .styles = kNormal + before,
                      .numbering = lists},
                     {.body = word_p(kStays) + word_p("The end."), .styles = kNormal + after});
}

struct Guest {
  explicit Guest(const std::string& styles)
      : package(word_package({.body = word_p("x"), .styles = kNormal + styles})),
        document(docx::Document::read(package)) {}
  docx::Package package;
  docx::Document document;
};

/// Of two copies of one base the ids in it of style `wanted`, and the styles that come in.
std::string of_two(const std::string& first, const std::string& second, const std::string& wanted) {
  const Guest base("");
  const Guest one(first);
  const Guest other(second);
  WordAdditions additions(base.document);
  ImportedStyles of_one(one.document, additions);
  ImportedStyles of_other(other.document, additions);
  const auto as_it_is = [](std::string_view xml) { return std::string(xml); };
  of_one.rewrite = as_it_is;
  of_other.rewrite = as_it_is;
  std::string out = of_one.id(wanted) + ", ";
  out += of_other.id(wanted) + ": ";
  of_one.finish();
  of_other.finish();
  return out + additions.new_styles;
}

TEST(ImportedStyles, ComeInFromAChainOfAnyLength) {
  constexpr int kLong = 4000;
  std::string chain;
  for (int k = 0; k < kLong; ++k)
    chain += style("S" + std::to_string(k), "s" + std::to_string(k),
                   "<w:basedOn w:val=\"S" + std::to_string(k + 1) + "\"/>");
  const TrackedPair pair = struck("<w:pStyle w:val=\"S0\"/>", chain, "");
  const std::string styles = pair.part("word/styles.xml");
  EXPECT_EQ(count(styles, "<w:style "), 1U + kLong);
  EXPECT_EQ(count(styles, "<w:basedOn w:val=\"S3999\"/>"), 1U);
}

TEST(ImportedStyles, BringThoseThatTheyReferToInCirclesToo) {
  const TrackedPair pair = struck("<w:pStyle w:val=\"A\"/>",
                                  style("A", "a", "<w:next w:val=\"B\"/>") +
                                      style("B", "b", "<w:basedOn w:val=\"C\"/><w:next w:val=\"A\"/>") +
                                      style("C", "c", "<w:basedOn w:val=\"B\"/>") + style("D", "d"),
                                  style("B", "another"));
  const std::string styles = pair.part("word/styles.xml");
  EXPECT_NE(styles.find(style("A", "a", "<w:next w:val=\"B-before\"/>")), std::string::npos) << styles;
  EXPECT_NE(styles.find(style("B-before", "b", "<w:basedOn w:val=\"C\"/><w:next w:val=\"A\"/>")),
            std::string::npos);
  EXPECT_NE(styles.find(style("C", "c", "<w:basedOn w:val=\"B-before\"/>")), std::string::npos);
  EXPECT_EQ(styles.find("\"D\""), std::string::npos) << "nothing refers to it";
}

TEST(ImportedStyles, OfTwoCopiesAreOneWhereTheySayTheSame) {
  const std::string own = style("Own", "Own", "<w:basedOn w:val=\"Low\"/><w:rPr><w:b/><w:i/></w:rPr>");
  const std::string same =
      style("Own", "Own", "<w:basedOn w:val=\"Low\"/><w:rPr><w:i/><w:b w:val=\"1\"/></w:rPr>");
  const std::string low = style("Low", "Low", "<w:basedOn w:val=\"Normal\"/>");
  EXPECT_EQ(of_two(own + low, low + same, "Own"), "Own, Own: " + low + own);
}

TEST(ImportedStyles, OfTwoCopiesAreTwoWhereTheySayOtherThings) {
  const std::string bold = style("Own", "Own", "<w:rPr><w:b/></w:rPr>");
  const std::string italic = style("Own", "Own", "<w:aliases w:val=\"Mine\"/><w:rPr><w:i/></w:rPr>");
  EXPECT_EQ(of_two(bold, italic, "Own"),
            "Own, Own-before: " + bold + style("Own-before", "Own (2)", "<w:rPr><w:i/></w:rPr>"));
  // Also where only what they are based on does.
  const std::string own = style("Own", "Own", "<w:basedOn w:val=\"Low\"/>");
  EXPECT_EQ(
      of_two(own + style("Low", "low"), own + style("Low", "low", "<w:pPr><w:keepNext/></w:pPr>"), "Own"),
      "Own, Own-before: " + style("Low", "low") + own +
          style("Low-before", "low (2)", "<w:pPr><w:keepNext/></w:pPr>") +
          style("Own-before", "Own (2)", "<w:basedOn w:val=\"Low\"/>"));
}

TEST(ImportedStyles, AreFoundHoweverTheirReferenceIsWritten) {
  const std::string own = style("Own", "Own", "<w:rPr><w:b/></w:rPr>");
  for (const std::string tag : {"<w:pStyle w:val=\"Own\"></w:pStyle>", "<w:pStyle w:val='Own'/>",
                                "<w:pStyle w:val = \"Own\" ><!-- own --></w:pStyle>"}) {
    const TrackedPair pair = struck(tag, own, style("Own", "Another"));
    EXPECT_NE(pair.part("word/styles.xml").find(style("Own-before", "Own", "<w:rPr><w:b/></w:rPr>")),
              std::string::npos)
        << tag;
    EXPECT_EQ(reading(pair.settled(Decision::reject), "rejected.docx"), reading(pair.before)) << tag;
  }
}

// The host defines what BEFORE only names: words that come back have no style.
TEST(ImportedStyles, AReferenceToNoneGoesWithItsEnd) {
  for (const std::string tag : {"<w:pStyle w:val=\"Own\"></w:pStyle>", "<w:pStyle w:val=\"Own\"/>"}) {
    const std::string body = struck(tag + "<w:keepNext/>", "", style("Own", "Own")).part("word/document.xml");
    EXPECT_NE(body.find("<w:pPr><w:keepNext/><w:rPr><w:del "), std::string::npos) << body;
  }
}

// The list of a style and the style of its level refer to each other, by the ids that they have in the host.
TEST(ImportedStyles, TieTheLevelsOfTheirLists) {
  const auto list = [](const std::string& tie) {
    return "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
           "w:val=\"decimal\"/>" +
           tie +
           "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
           "w:val=\"0\"/></w:num>";
  };
  const std::string mine = style("L", "Mine", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
  for (const std::string tie : {"<w:pStyle w:val=\"L\"/>", "<w:pStyle w:val=\"L\"></w:pStyle>"}) {
    const TrackedPair pair = struck("<w:pStyle w:val=\"L\"/>", mine, style("L", "Theirs"), list(tie));
    EXPECT_NE(pair.part("word/styles.xml").find("w:styleId=\"L-before\"><w:name w:val=\"Mine\"/>"),
              std::string::npos);
    EXPECT_NE(pair.part("word/numbering.xml").find("<w:pStyle w:val=\"L-before\"/><w:lvlText"),
              std::string::npos)
        << pair.part("word/numbering.xml");
  }
}

// A list whose levels are those of a list style: the style stays behind, its levels come in.
TEST(ImportedStyles, LeaveListsTheLevelsOfAListStyle) {
  const std::string lists =
      "<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"Own\"/><w:lvl w:ilvl=\"0\"><w:start "
      "w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Own\"/></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
  const std::string own =
      "<w:style w:type=\"numbering\" w:styleId=\"Own\"><w:name w:val=\"Own\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  const TrackedPair pair =
      struck("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>", own, "", lists);
  EXPECT_EQ(pair.part("word/numbering.xml").find("w:numStyleLink"), std::string::npos);
  EXPECT_EQ(reading(pair.settled(Decision::reject), "rejected.docx"), reading(pair.before));
}

}  // namespace
}  // namespace redraft::render
