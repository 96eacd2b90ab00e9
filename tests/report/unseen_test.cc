// What a Word document holds beside what its reader is shown.
#include "report/unseen.h"

#include <gtest/gtest.h>

#include "report/local_links.h"
#include "report/scrub.h"
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

TEST(Unseen, ALocalAddressLeadsToAFileOfTheWriters) {
  for (const char* local : {"file:///C:/x.docx", "FILE://server/x", "C:\\x.docx", "\\\\server\\x",
                            "../x.docx", "Annex%20B.docx", "//server/x", "onenote:///x"})
    EXPECT_TRUE(is_local_address(local)) << local;
  for (const char* other : {"https://x.org/a", "HTTP://x.org", "mailto:a@x.org", "tel:020", "#clause", ""})
    EXPECT_FALSE(is_local_address(other)) << other;
}

// ---- links

std::string link(const std::string& id, const std::string& words) {
  return "<w:p><w:hyperlink r:id=\"" + id + "\" w:history=\"1\"><w:r><w:t>" + words +
         "</w:t></w:r></w:hyperlink></w:p>";
}

TEST(LocalLinks, BecomePlainWordsAndOthersStay) {
  const docx::Package package =
      word_package({.body = link("rIdLink0", "the draft") + link("rIdLink1", "the code"),
                    .links = {"file:///C:\\Users\\ada\\draft.docx", "https://x.org/code"}});
  const Scrubbed scrubbed = scrub(package, true);
  ASSERT_EQ(scrubbed.findings.size(), 1U);
  EXPECT_EQ(scrubbed.findings[0].check, "scrub-local-links");
  EXPECT_EQ(scrubbed.findings[0].severity, Severity::warning);
  EXPECT_EQ(
      scrubbed.findings[0].message,
      "links that led to files of its writer's are plain words now: 'file:///C:\\Users\\ada\\draft.docx'");
  const docx::Package out = docx::Package::from_bytes(scrubbed.bytes, "out.docx");
  const std::string& xml = out.bytes("word/document.xml");
  EXPECT_NE(xml.find("<w:p><w:r><w:t>the draft</w:t></w:r></w:p>"), std::string::npos) << xml;
  EXPECT_NE(xml.find(link("rIdLink1", "the code")), std::string::npos) << xml;
  EXPECT_EQ(out.relationship("word/document.xml", "rIdLink0"), nullptr);
  EXPECT_NE(out.relationship("word/document.xml", "rIdLink1"), nullptr);
}

TEST(LocalLinks, OfFieldsBecomeWhatTheyShow) {
  const docx::Package package =
      word_package({.body = field("HYPERLINK &quot;\\\\\\\\server\\\\x.docx&quot;", "here") +
                            field("HYPERLINK &quot;https://x.org&quot;", "there") +
                            field("HYPERLINK \\l &quot;clause&quot;", "within")});
  const Scrubbed scrubbed = scrub(package, true);
  const docx::Package out = docx::Package::from_bytes(scrubbed.bytes, "out.docx");
  const std::string& xml = out.bytes("word/document.xml");
  EXPECT_EQ(xml.find("server"), std::string::npos) << xml;
  EXPECT_NE(xml.find("<w:p><w:r></w:r><w:r></w:r><w:r></w:r><w:r><w:t>here</w:t></w:r><w:r></w:r></w:p>"),
            std::string::npos)
      << xml;
  EXPECT_NE(xml.find(field("HYPERLINK &quot;https://x.org&quot;", "there")), std::string::npos) << xml;
  EXPECT_NE(xml.find(field("HYPERLINK \\l &quot;clause&quot;", "within")), std::string::npos) << xml;
  EXPECT_EQ(scrubbed.findings.size(), 1U);
}

TEST(LocalLinks, OfAPictureGoWhereItStandsInTheDocumentToo) {
  const auto picture = [](const std::string& attributes) {
    return "<w:p><w:r><w:drawing><a:blip xmlns:a=\"a\" " + attributes + "/></w:drawing></w:r></w:p>";
  };
  docx::Package package = word_package({.body = picture("r:embed=\"rIdImage\" r:link=\"rIdOut\"")});
  const auto with_link = [](const docx::Package& of) {
    docx::Package::Changes changes;
    changes.relationships.push_back({"word/document.xml", {"rIdOut", "image", "file:///C:/map.png", true}});
    return docx::Package::from_bytes(of.write(changes), "test.docx");
  };
  package = with_link(package);
  EXPECT_TRUE(find_unseen(package).empty());
  const docx::Package out = docx::Package::from_bytes(scrub(package, true).bytes, "out.docx");
  EXPECT_NE(out.bytes("word/document.xml").find(picture("r:embed=\"rIdImage\"")), std::string::npos)
      << out.bytes("word/document.xml");
  EXPECT_EQ(out.relationship("word/document.xml", "rIdOut"), nullptr);
  const std::vector<Finding> alone =
      find_unseen(with_link(word_package({.body = picture("r:link=\"rIdOut\"")})));
  ASSERT_EQ(alone.size(), 1U);
  EXPECT_EQ(
      alone[0].message,
      "shows what stands in a file of its writer's: 'file:///C:/map.png'; expected it in the document itself "
      "before it is published");
}

TEST(Scrub, TakesTheMarksOfThePicturesInIt) {
  std::string png("\x89PNG\r\n\x1a\n");
  png.append("\0\0\0\3tEXtAdacrc!", 15).append("\0\0\0\0IENDcrc!", 12);
  const docx::Package out = docx::Package::from_bytes(
      scrub(word_package({.body = word_p("x"), .image = png}), true).bytes, "out.docx");
  for (const std::string& part : out.parts())
    EXPECT_TRUE(part.find("/media/") == std::string::npos || out.bytes(part).find("Ada") == std::string::npos)
        << part;
}

}  // namespace
}  // namespace redraft::report
