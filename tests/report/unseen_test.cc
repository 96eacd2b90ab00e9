// What a Word document holds beside what its reader is shown.
#include "report/unseen.h"

#include <gtest/gtest.h>

#include "support/word_package.h"

namespace redraft::report {
namespace {

using tests::word_p;
using tests::word_package;
using tests::WordParts;

std::vector<std::string> found(const WordParts& parts) {
  std::vector<std::string> out;
  for (const Finding& one : find_unseen(word_package(parts))) {
    EXPECT_EQ(one.severity, Severity::error);
    out.push_back(one.message.substr(0, one.message.find("; expected")));
  }
  return out;
}
using Found = std::vector<std::string>;

TEST(Unseen, AreHiddenWords) {
  EXPECT_EQ(found({.body = word_p("seen") + word_p("the client’s price", "", "<w:vanish/>")}),
            Found{"holds hidden words: 'the client’s price'"});
  EXPECT_EQ(found({.body = word_p("seen", "", "<w:vanish w:val=\"0\"/>") + word_p("", "", "<w:vanish/>") +
                           word_p("", "<w:rPr><w:vanish/></w:rPr>")}),
            Found{});
  const std::string many = word_p("a", "", "<w:vanish w:val=\"true\"/>") + word_p("b", "", "<w:vanish/>") +
                           word_p("c", "", "<w:vanish/>") + word_p("d", "", "<w:vanish/>");
  EXPECT_EQ(found({.body = word_p("x"), .footnotes = "<w:footnote w:id=\"3\">" + many + "</w:footnote>"}),
            Found{"holds hidden words: 'a', 'b', 'c' and 1 more"});
}

TEST(Unseen, AreTheWordsOfARowThatIsHidden) {
  const auto table = [](const std::string& properties) {
    return "<w:tbl><w:tr><w:trPr>" + properties + "</w:trPr><w:tc>" + word_p("the bid") + "</w:tc><w:tc>" +
           word_p("of Ada") + "</w:tc></w:tr><w:tr><w:tc>" + word_p("seen") + "</w:tc></w:tr></w:tbl>";
  };
  EXPECT_EQ(found({.body = table("<w:hidden/>")}), Found{"holds hidden words: 'the bid of Ada'"});
  EXPECT_EQ(found({.body = table("<w:hidden w:val=\"0\"/>")}), Found{});
}

TEST(Unseen, AreTheWordsOfABoxInAHiddenRun) {
  const auto box = [](const std::string& run) {
    return "<w:p><w:r><w:rPr>" + run + "</w:rPr><w:pict><v:shape><v:textbox><w:txbxContent>" + word_p("one") +
           word_p("two", "", "<w:vanish w:val=\"0\"/>") +
           "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
  };
  EXPECT_EQ(found({.body = box("<w:vanish/>")}), Found{"holds hidden words: 'one two'"});
  EXPECT_EQ(found({.body = box("")}), Found{});
}

TEST(Unseen, AreWordsThatAStyleHides) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Child\"><w:basedOn w:val=\"Secret\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Open\"><w:basedOn w:val=\"Secret\"/><w:rPr><w:vanish "
      "w:val=\"false\"/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Note\"><w:rPr><w:vanish/></w:rPr></w:style>";
  EXPECT_EQ(found({.body = word_p("one", "<w:pStyle w:val=\"Child\"/>") +
                           word_p("two", "", "<w:rStyle w:val=\"Note\"/>") +
                           word_p("three", "<w:pStyle w:val=\"Open\"/>") +
                           word_p("four", "<w:pStyle w:val=\"Secret\"/>", "<w:vanish w:val=\"0\"/>"),
                   .styles = styles}),
            Found{"holds hidden words: 'one', 'two'"});
}

std::string field(const std::string& instruction, const std::string& shown) {
  return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " +
         instruction + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>" +
         shown + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}

TEST(Unseen, AreFieldsThatPrintWhoWroteIt) {
  EXPECT_EQ(found({.body = word_p("x"), .footer = field("FILENAME  \\p", "C:\\Users\\ada\\draft 7.docx")}),
            Found{"prints who wrote it or what its file was called, in a field or a control: "
                  "'C:\\Users\\ada\\draft 7.docx (FILENAME)'"});
  const std::string simple =
      "<w:p><w:fldSimple w:instr=\" AUTHOR \\* MERGEFORMAT\"><w:r><w:t>Ada</w:t></w:r></w:fldSimple></w:p>";
  EXPECT_EQ(
      found({.body = simple + field("DOCPROPERTY Company", "Gemserv")}).at(0),
      "prints who wrote it or what its file was called, in a field or a control: 'Ada (AUTHOR)', 'Gemserv "
      "(DOCPROPERTY)'");
  EXPECT_EQ(found({.body = field("TEMPLATE \\p", "C:\\Users\\ada\\Normal.dotm")}),
            Found{"prints who wrote it or what its file was called, in a field or a control: "
                  "'C:\\Users\\ada\\Normal.dotm (TEMPLATE)'"});
  EXPECT_EQ(found({.body = field("PAGE", "3") + field("TITLE", "Lamps") + field("LASTSAVEDBY", "") +
                           field("REF AUTHOR", "see there")}),
            Found{});
}

TEST(Unseen, AreControlsThatShowTheAuthor) {
  const auto control = [](const std::string& property) {
    return "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/ns1:coreProperties[1]/ns0:" + property +
           "[1]\" w:storeItemID=\"{6C3C8BC8}\"/></w:sdtPr><w:sdtContent>" + word_p("Ada") +
           "</w:sdtContent></w:sdt>";
  };
  EXPECT_EQ(found({.body = control("creator")}).at(0),
            "prints who wrote it or what its file was called, in a field or a control: 'Ada (creator)'");
  EXPECT_EQ(found({.body = control("title")}), Found{});
}

}  // namespace
}  // namespace redraft::report
