// Links to files of the writer's become plain words.
#include "report/local_links.h"

#include <gtest/gtest.h>

#include "report/field_instruction.h"
#include "report/scrub.h"
#include "report/unseen.h"
#include "support/word_package.h"

namespace redraft::report {
namespace {

using tests::word_p;
using tests::word_package;

TEST(LocalLinks, AreByTheirAddress) {
  for (const char* local : {"file:///C:/x.docx", "FILE://server/x", "C:\\x.docx", "\\\\server\\x",
                            "../x.docx", "Annex%20B.docx", "//server/x", "onenote:///x"})
    EXPECT_TRUE(is_local_address(local)) << local;
  for (const char* other : {"https://x.org/a", "HTTP://x.org", "mailto:a@x.org", "tel:020", "#clause", ""})
    EXPECT_FALSE(is_local_address(other)) << other;
}

std::string field(const std::string& instruction, const std::string& shown) {
  return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " +
         instruction + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>" +
         shown + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}

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
  ASSERT_EQ(scrubbed.findings.size(), 1U);
  EXPECT_EQ(scrubbed.findings[0].message,
            "links that led to files of its writer's are plain words now: '\\\\server\\x.docx'");
}

TEST(LocalLinks, OfFieldsStandBehindTheirSwitches) {
  const auto read = [](const std::string& words) { return read_instruction(words).arguments; };
  using Arguments = std::vector<std::string>;
  EXPECT_EQ(read(R"( HYPERLINK \o "a tip" "file:///C:/x" \h )"), Arguments{"file:///C:/x"});
  EXPECT_EQ(read(R"(HYPERLINK \L"place" C:\\x)"), Arguments{R"(C:\\x)"});
  EXPECT_EQ(read(R"(HYPERLINK \n "C:\\my \"x\".docx")"), Arguments{R"(C:\my "x".docx)"});
  EXPECT_EQ(read(R"(INCLUDEPICTURE \d \* MERGEFORMAT "C:\\x.png")"), Arguments{R"(C:\x.png)"});
  EXPECT_EQ(read(R"(LINK Excel.Sheet.12 "C:\\x.xlsx" "Oil!R1C1" \a \f 5 \r)"),
            (Arguments{"Excel.Sheet.12", R"(C:\x.xlsx)", "Oil!R1C1"}));
  EXPECT_EQ(read(R"(HYPERLINK \l "place")"), Arguments{});
  EXPECT_EQ(read("HYPERLINK \\"), Arguments{"\\"});
  EXPECT_EQ(read(""), Arguments{});
  const Scrubbed scrubbed = scrub(
      word_package({.body = field("HYPERLINK \\o &#34;tip&#34; \"file:///C:/Users/ada/x.docx\"", "here")}),
      true);
  EXPECT_EQ(docx::Package::from_bytes(scrubbed.bytes, "out.docx").bytes("word/document.xml").find("ada"),
            std::string::npos);
  ASSERT_EQ(scrubbed.findings.size(), 1U);
  EXPECT_EQ(scrubbed.findings[0].message,
            "links that led to files of its writer's are plain words now: 'file:///C:/Users/ada/x.docx'");
}

TEST(LocalLinks, AreSaidOnceEachAndTheFirstOfThem) {
  const docx::Package package =
      word_package({.body = link("rIdLink0", "a") + link("rIdLink1", "b") + link("rIdLink2", "c") +
                            link("rIdLink3", "d") + link("rIdLink4", "e"),
                    .links = {"a.docx", "a.docx", "b.docx", "c.docx", "d.docx"}});
  EXPECT_EQ(scrub(package, true).findings.at(0).message,
            "links that led to files of its writer's are plain words now: 'a.docx', 'b.docx', 'c.docx' and 1 "
            "more");
}

TEST(LocalLinks, ThatSomethingElseNamesAreKeptTogetherWithTheirNameAndRefused) {
  const std::string odd = "<w:p><w:r><w:object><w:odd r:id=\"rIdLink0\"/></w:object></w:r></w:p>";
  const Scrubbed scrubbed =
      scrub(word_package({.body = link("rIdLink0", "here") + odd, .links = {"file:///C:/x.docx"}}), true);
  ASSERT_EQ(scrubbed.findings.size(), 2U);
  EXPECT_EQ(scrubbed.findings[1].severity, Severity::error);
  EXPECT_EQ(
      scrubbed.findings[1].message,
      "leads to files of its writer's: 'file:///C:/x.docx'; expected plain words in place of these links "
      "before it is published");
  const docx::Package out = docx::Package::from_bytes(scrubbed.bytes, "out.docx");
  EXPECT_NE(out.relationship("word/document.xml", "rIdLink0"), nullptr);
}

/// A document whose main part stands in the folder doc, as ECMA-376 part 2 allows.
docx::Package elsewhere(const std::string& body) {
  const std::string relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return docx::Package::of_parts(
      {{"[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Override PartName=\"/doc/document.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
       {"_rels/.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"rId1\" Type=\"" +
                           office + "/officeDocument\" Target=\"doc/document.xml\"/></Relationships>"},
       {"doc/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" +
            office + "\"><w:body>" + body + "</w:body></w:document>"},
       {"doc/_rels/document.xml.rels", "<o:Relationships xmlns:o=\"" + relations +
                                           "\"><o:Relationship\n  Id='rId1' Type='" + office +
                                           "/hyperlink' Target='file:///C:/Users/ada/x.docx' "
                                           "TargetMode='External'></o:Relationship></o:Relationships>"}},
      "root.docx");
}

TEST(LocalLinks, AndHiddenWordsAreFoundWhereverTheMainPartStands) {
  const Scrubbed scrubbed =
      scrub(elsewhere(link("rId1", "here") + word_p("HIDDEN", "", "<w:vanish/>")), true);
  ASSERT_EQ(scrubbed.findings.size(), 2U);
  EXPECT_EQ(scrubbed.findings[0].message,
            "holds hidden words: 'HIDDEN'; expected them shown or deleted before it is published");
  EXPECT_EQ(scrubbed.findings[1].check, "scrub-local-links");
  const docx::Package out = docx::Package::from_bytes(scrubbed.bytes, "out.docx");
  EXPECT_EQ(out.bytes("doc/document.xml").find("rId1"), std::string::npos);
  EXPECT_EQ(out.relationship("doc/document.xml", "rId1"), nullptr);
  EXPECT_EQ(out.bytes("doc/_rels/document.xml.rels").find("Users"), std::string::npos);
}

// Each of them was looked for in the whole part: minutes.
TEST(LocalLinks, OfManyPicturesAreFoundInOneWalk) {
  constexpr int kMany = 20'000;
  std::string body;
  docx::Package::Changes changes;
  for (int k = 0; k < kMany; ++k) {
    const std::string id = "rIdOut" + std::to_string(k);
    body += "<w:p><w:r><w:drawing><a:blip xmlns:a=\"a\" r:link=\"" + id + "\"/></w:drawing></w:r></w:p>";
    changes.relationships.push_back(
        {"word/document.xml", {id, "image", "file:///C:/" + std::to_string(k) + ".png", true}});
  }
  const docx::Package package =
      docx::Package::from_bytes(word_package({.body = body}).write(changes), "test.docx");
  const std::vector<Finding> findings = find_unseen(package);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(
      findings[0].message.find("'file:///C:/0.png', 'file:///C:/1.png', 'file:///C:/2.png' and 19997 more"),
      std::string::npos)
      << findings[0].message;
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

}  // namespace
}  // namespace redraft::report
